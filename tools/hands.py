"""Within a story: a user's hands. Real mouse and key events of the X server, counted."""

from __future__ import annotations

import subprocess

from qgis.core import QgsGeometry, QgsPointXY, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QWidget

LEFT, RIGHT = 1, 3
"""A mouse's buttons, as the X server numbers them."""
_KEY_MS = "15"


class Hands:
    """Moves are free; clicks and keystrokes are what tires."""

    def __init__(self) -> None:
        self.clicks = 0
        self.keys = 0

    def move(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Put the pointer on the middle of a widget, or on a place of it."""
        place = widget.mapToGlobal(at or widget.rect().center())
        scale = widget.devicePixelRatioF()  # Qt's pixels may be larger than the screen's
        _xdotool("mousemove", str(round(place.x() * scale)), str(round(place.y() * scale)))

    def click(self, widget: QWidget, at: QPoint | None = None, *, button: int = LEFT) -> None:
        """Click there."""
        self.move(widget, at)
        _xdotool("click", str(button))
        self.clicks += 1

    def move_on_map(self, canvas: QgsMapCanvas, point: QgsPointXY) -> None:
        """Put the pointer on a place of the map, in the map's coordinates."""
        self.move(canvas.viewport(), _on_canvas(canvas, point))

    def click_on_map(self, canvas: QgsMapCanvas, point: QgsPointXY) -> None:
        """Click there."""
        self.click(canvas.viewport(), _on_canvas(canvas, point))

    def type(self, text: str) -> None:
        """Type into whatever has the focus."""
        _xdotool("type", "--delay", _KEY_MS, text)
        self.keys += len(text)

    def press(self, *keys: str) -> None:
        """Press keys by the X server's names, such as "Return" or "alt+s"; a chord is one stroke."""
        _xdotool("key", "--delay", _KEY_MS, *keys)
        self.keys += len(keys)


def way_along(streets: QgsVectorLayer, canvas: QgsMapCanvas) -> list[QgsPointXY]:
    """Points on the street that shows longest, from a third to two thirds of it."""
    frame = QgsGeometry.fromRect(canvas.extent())
    pieces = [row.geometry().intersection(frame) for row in streets.getFeatures()]
    longest = max(pieces, key=lambda piece: piece.length())
    line = max(longest.asGeometryCollection(), key=lambda part: part.length())
    return [line.interpolate(line.length() * step / 30).asPoint() for step in range(10, 21)]


def _on_canvas(canvas: QgsMapCanvas, point: QgsPointXY) -> QPoint:
    place = canvas.mapSettings().mapToPixel().transform(point)
    return QPoint(round(place.x()), round(place.y()))


def _xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True)
