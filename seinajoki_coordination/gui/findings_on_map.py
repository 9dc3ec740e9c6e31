"""Findings on the map: the outlines of both plans and the ground that they share, marked for a while."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas

from seinajoki_coordination.gui.marks import colour
from seinajoki_coordination.gui.outlines import FIRST, SECOND, Outlines
from seinajoki_coordination.gui.places import MarkedPlaces, shape_of
from seinajoki_coordination.services.listing import Listed

MOST_MARKED = 30
"""So many findings are marked at once at most."""


class FindingsOnMap:
    """Marks one finding or several."""

    def __init__(self, canvas: QgsMapCanvas) -> None:
        self._grounds = MarkedPlaces(canvas)
        self._outlines = Outlines(canvas)

    def show(self, findings: Sequence[Listed], crs: QgsCoordinateReferenceSystem) -> None:
        """Mark these and no others."""
        marked = findings[:MOST_MARKED]
        self._grounds.show([(shape_of(one.place_wkb), colour(one.weight)) for one in marked], crs)
        sides = [side for one in marked for side in ((one.a, FIRST), (one.b, SECOND))]
        self._outlines.show([(shape_of(side.wkb), ink) for side, ink in sides], crs)

    def clear(self) -> None:
        """Mark nothing."""
        self._grounds.clear()
        self._outlines.clear()

    def look_at(self, findings: Sequence[Listed], crs: QgsCoordinateReferenceSystem) -> None:
        """Move the map to where both plans of all of them are seen, and let them flash."""
        shapes = [shape for one in findings for shape in _shapes(one)]
        if shapes:
            self._grounds.look_at(shapes, crs)


def _shapes(one: Listed) -> Iterator[QgsGeometry]:
    for wkb in (one.a.wkb, one.b.wkb, one.place_wkb):
        shape = shape_of(wkb)
        if not shape.isEmpty():
            yield shape
