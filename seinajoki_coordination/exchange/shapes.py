"""QGIS's geometries as Shapely's: straight, and with surfaces laid flat."""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import QgsAbstractGeometry, QgsGeometry

from seinajoki_coordination.domain.codes import Remark

Geometries = NDArray[np.object_]
RowRemarks = list[tuple[int, Remark]]
"""Row numbers with what is to be told of them."""

_TOLERANCE_M = 0.001
"""How far a straight segment may stray from its curve: no further than surveyors measure."""
_PLAIN = frozenset(
    (flat + dimensions).to_bytes(4, sys.byteorder) for flat in range(1, 7) for dimensions in (0, 1000, 0x80000000)
)
"""WKB's types of points, lines, polygons and their multiples, flat or with Z: Shapely reads them as they are."""

_SURFACE = re.compile("PolyhedralSurface|TIN|Triangle", re.IGNORECASE)
_POLYGON_OF = {"polyhedralsurface": "MultiPolygon", "tin": "MultiPolygon", "triangle": "Polygon"}


def shapes(wkbs: Sequence[bytes | None]) -> tuple[Geometries, RowRemarks]:
    """The shapes of QGIS's WKBs (in metres), None where there is none to be had, and what is told of them."""
    geometry = np.full(len(wkbs), None, object)
    told: RowRemarks = []
    with np.errstate(invalid="ignore"):  # coordinates that are not numbers are judged later
        plain = [row for row, wkb in enumerate(wkbs) if wkb and wkb[1:5] in _PLAIN]
        geometry[plain] = shapely.from_wkb([wkbs[row] for row in plain], on_invalid="ignore")
        for row, wkb in enumerate(wkbs):
            if wkb and geometry[row] is None:
                geometry[row], remark = _shape(wkb)
                told += [(row, remark)] if remark else []
    return geometry, told


def _shape(wkb: bytes) -> tuple[shapely.Geometry | None, Remark | None]:
    """The shape of a WKB that is not plain, or not sound."""
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    if geometry.isNull():
        return None, Remark.NOT_REPAIRED
    curved = geometry.constGet().hasCurvedSegments()
    if curved:
        geometry.convertToStraightSegment(_TOLERANCE_M, QgsAbstractGeometry.SegmentationToleranceType.MaximumDifference)
    geometry.get().dropMValue()
    shape = _laid_flat(geometry)
    if shape is None:
        finite = all(math.isfinite(vertex.x()) and math.isfinite(vertex.y()) for vertex in geometry.vertices())
        return None, Remark.NOT_REPAIRED if finite else Remark.BAD_COORDINATES
    return shape, Remark.CURVES if curved else None


def _laid_flat(geometry: QgsGeometry) -> shapely.Geometry | None:
    """A straight geometry; the faces of surfaces become polygons, and those of a lone surface are joined."""
    if not (surfaces := _SURFACE.search(geometry.asWkt(0))):
        return shapely.from_wkb(geometry.asWkb().data(), on_invalid="ignore")
    # Python cannot reach the faces, but their texts are those of polygons.
    polygons = QgsGeometry.fromWkt(_SURFACE.sub(lambda name: _POLYGON_OF[name[0].lower()], geometry.asWkt(17)))
    shape = shapely.from_wkb(polygons.asWkb().data(), on_invalid="ignore")
    if shape is None or surfaces.start() > 0:
        return shape
    return shapely.union_all(shapely.make_valid(shapely.get_parts(shapely.force_2d(shape))))
