"""Findings on the map: the outlines of both plans and the ground that they share, marked for a while."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import Qgis, QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from seinajoki_coordination.gui.marks import colour
from seinajoki_coordination.gui.places import MarkedPlaces, shape_of
from seinajoki_coordination.services.listing import Listed

MOST_MARKED = 30
"""So many findings are marked at once at most."""

_FIRST = QColor("#0072b2"), Qt.PenStyle.SolidLine
_SECOND = QColor("#8f5f00"), Qt.PenStyle.DashLine
"""As the reports draw the first and the second plan."""
_HALO = QColor(255, 255, 255, 200)
_WIDTH_PX = 3


class FindingsOnMap:
    """Marks one finding or several."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._grounds = MarkedPlaces(canvas)
        self._outlines: list[QgsRubberBand] = []

    def show(self, findings: Sequence[Listed], crs: QgsCoordinateReferenceSystem) -> None:
        """Mark these and no others."""
        self.clear()
        marked = findings[:MOST_MARKED]
        self._grounds.show([(shape_of(one.place_wkb), colour(one.weight)) for one in marked], crs)
        for one in marked:
            self._outline(shape_of(one.a.wkb), crs, *_FIRST)
            self._outline(shape_of(one.b.wkb), crs, *_SECOND)

    def clear(self) -> None:
        """Mark nothing."""
        self._grounds.clear()
        while self._outlines:
            self._canvas.scene().removeItem(self._outlines.pop())

    def look_at(self, findings: Sequence[Listed], crs: QgsCoordinateReferenceSystem) -> None:
        """Move the map to where both plans of all of them are seen, and let them flash."""
        shapes = [shape for one in findings for shape in _shapes(one)]
        if shapes:
            self._grounds.look_at(shapes, crs)

    def _outline(self, shape: QgsGeometry, crs: QgsCoordinateReferenceSystem, ink: QColor, style: Qt.PenStyle) -> None:
        """A deleted plan has no shape any more."""
        if shape.isEmpty():
            return
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
        band.setToGeometry(shape, crs)
        band.setStrokeColor(ink)
        band.setSecondaryStrokeColor(_HALO)
        band.setFillColor(QColor(0, 0, 0, 0))
        band.setLineStyle(style)
        band.setWidth(_WIDTH_PX)
        self._outlines.append(band)


def _shapes(one: Listed) -> Iterator[QgsGeometry]:
    for wkb in (one.a.wkb, one.b.wkb, one.place_wkb):
        shape = shape_of(wkb)
        if not shape.isEmpty():
            yield shape
