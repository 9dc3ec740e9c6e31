"""Outlines on the map, of two kinds that are told apart by their strokes as well as by their colours."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPen, QPixmap
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from seinajoki_coordination.gui.places import look_at
from seinajoki_coordination.host.translation import tr

_HALO = QColor(255, 255, 255, 200)
_NO_FILL = QColor(0, 0, 0, 0)
_WIDTH_PX = 3
_SAMPLE = QSize(40, 14)


@dataclass(frozen=True)
class Ink:
    """How an outline is drawn."""

    colour: str
    line: Qt.PenStyle


FIRST, SECOND = Ink("#0072b2", Qt.PenStyle.SolidLine), Ink("#8f5f00", Qt.PenStyle.DashLine)
"""As the reports draw the first and the second plan."""


class Outlines:
    """Draws on one map, over whatever its layers show."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []

    def show(self, shapes: Iterable[tuple[QgsGeometry, Ink]], crs: QgsCoordinateReferenceSystem) -> None:
        """Draw these and no others, the later ones above; empty ones are not drawn."""
        self.clear()
        self._bands = [self._band(shape, ink, crs) for shape, ink in shapes if not shape.isEmpty()]

    def clear(self) -> None:
        """Draw nothing."""
        while self._bands:
            self._canvas.scene().removeItem(self._bands.pop())

    def _band(self, shape: QgsGeometry, ink: Ink, crs: QgsCoordinateReferenceSystem) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        band.setToGeometry(shape, crs)
        band.setStrokeColor(QColor(ink.colour))
        band.setSecondaryStrokeColor(_HALO)
        band.setFillColor(_NO_FILL)
        band.setLineStyle(ink.line)
        band.setWidth(_WIDTH_PX)
        return band


class ComparedShapes(QWidget):
    """Two outlines on the map, with a legend of them and a button that leads there.

    Args:
        canvas: the map.
        names: what the first and the second are called.
        parent: the window.
    """

    def __init__(self, canvas: QgsMapCanvas, names: tuple[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._outlines = Outlines(canvas)
        self._shapes: list[QgsGeometry] = []
        self._crs = QgsCoordinateReferenceSystem()
        self.look = QPushButton(tr("Show on the &map"), self)
        self.look.setAutoDefault(False)
        self.look.clicked.connect(lambda _checked: look_at(self._canvas, self._shapes, self._crs))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        for ink, name in zip((FIRST, SECOND), names, strict=True):
            line.addWidget(_sample(ink, self))
            line.addWidget(QLabel(name, self))
        line.addStretch(1)
        line.addWidget(self.look)

    def compare(self, first: QgsGeometry, second: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
        """Draw these and no others; empty ones are not drawn."""
        self._shapes, self._crs = [shape for shape in (first, second) if not shape.isEmpty()], crs
        self._outlines.show(((first, FIRST), (second, SECOND)), crs)
        self.look.setEnabled(bool(self._shapes))

    def clear(self) -> None:
        """Leave nothing on the map."""
        self._outlines.clear()


def _sample(ink: Ink, parent: QWidget) -> QLabel:
    """A piece of such an outline, for a legend."""
    picture = QPixmap(_SAMPLE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    middle = _SAMPLE.height() // 2
    painter.setPen(QPen(_HALO, _WIDTH_PX + 2))
    painter.drawLine(0, middle, _SAMPLE.width(), middle)
    painter.setPen(QPen(QColor(ink.colour), _WIDTH_PX, ink.line))
    painter.drawLine(0, middle, _SAMPLE.width(), middle)
    painter.end()
    label = QLabel(parent)
    label.setPixmap(picture)
    return label
