"""Places marked on the map for a while, over whatever the layers show."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsCsException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

from seinajoki_coordination.domain.errors import CoordinationError

_FILL_ALPHA = 130
_WIDTH_PX = 2
_ROUND = 1.6
"""How much of the surroundings is shown with a place."""
_LEAST_M = 60.0
_BESIDE_DEGREES = 3.0
"""So far towns go beyond the area of their coordinate system."""


class FarOff(CoordinationError):
    """A place that no town has: the numbers are of another coordinate system."""

    sentence = (
        "This place is far outside the area that the coordinate system {crs} is made for. "
        "Choose the system that the coordinates are in."
    )


def check_near(shape: QgsGeometry, crs: QgsCoordinateReferenceSystem) -> None:
    """Refuse a place that lies hundreds of kilometres beside what its coordinate system is made for.

    Raises:
        FarOff: it does.
    """
    area = crs.bounds()
    turn = QgsCoordinateTransform(crs, crs.toGeographicCrs(), QgsProject.instance())
    try:
        box = turn.transformBoundingBox(shape.boundingBox())
    except QgsCsException as error:
        raise FarOff(crs=crs.userFriendlyIdentifier()) from error
    if not area.isEmpty() and not area.buffered(_BESIDE_DEGREES).contains(box):
        raise FarOff(crs=crs.userFriendlyIdentifier())


class MarkedPlaces:
    """Ground marked in colours."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._canvas = canvas
        self._bands: list[QgsRubberBand] = []
        self._around: QgsRubberBand | None = None

    def show(
        self,
        places: Iterable[tuple[QgsGeometry, QColor]],
        crs: QgsCoordinateReferenceSystem,
        around: QgsGeometry | None = None,
    ) -> None:
        """Mark these and no others; the outline of one more in the colour of what is selected."""
        shown = list(places)
        self._outline(around, crs)
        while len(self._bands) > len(shown):
            self._canvas.scene().removeItem(self._bands.pop())
        while len(self._bands) < len(shown):
            self._bands.append(self._band())
        for band, (place, colour) in zip(self._bands, shown, strict=True):
            fill = QColor(colour)
            fill.setAlpha(_FILL_ALPHA)
            band.setFillColor(fill)
            band.setStrokeColor(colour.darker(150))
            band.setToGeometry(place, crs)

    def clear(self) -> None:
        """Mark nothing."""
        while self._bands:
            self._canvas.scene().removeItem(self._bands.pop())
        self._outline(None, QgsCoordinateReferenceSystem())

    def look_at(self, places: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
        """Move the map to where all of them are seen, and let them flash."""
        look_at(self._canvas, places, crs)

    def _outline(self, place: QgsGeometry | None, crs: QgsCoordinateReferenceSystem) -> None:
        if self._around is not None:
            self._canvas.scene().removeItem(self._around)
        self._around = None
        if place is not None and not place.isEmpty():
            self._around = QgsRubberBand(self._canvas, Qgis.GeometryType.Line)
            self._around.setWidth(_WIDTH_PX)
            self._around.setColor(self._canvas.selectionColor().darker(130))
            self._around.setToGeometry(place, crs)

    def _band(self) -> QgsRubberBand:
        band = QgsRubberBand(self._canvas, Qgis.GeometryType.Polygon)
        band.setWidth(_WIDTH_PX)
        band.setBrushStyle(Qt.BrushStyle.SolidPattern)
        return band


def look_at(canvas: QgsMapCanvas, places: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
    """Move the map to where all of them are seen, and let them flash."""
    move_to(canvas, places, crs)
    canvas.flashGeometries(list(places), crs)


def move_to(canvas: QgsMapCanvas, places: Sequence[QgsGeometry], crs: QgsCoordinateReferenceSystem) -> None:
    """Show all of some places, with some of their surroundings."""
    box = QgsRectangle()
    for place in places:
        box.combineExtentWith(place.boundingBox())
    box.grow(max(0.0, _LEAST_M - box.width(), _LEAST_M - box.height()) / 2)
    box.scale(_ROUND)
    canvas.setReferencedExtent(QgsReferencedRectangle(box, crs))
    canvas.refresh()


def shape_of(wkb: bytes) -> QgsGeometry:
    """A shape of the services for QGIS."""
    shape = QgsGeometry()
    shape.fromWkb(wkb)
    return shape
