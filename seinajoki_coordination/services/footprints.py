"""Foreign shapes as the ground that a plan takes: areas for plans, lines for traffic arrangements."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.shapes import tidied
from seinajoki_coordination.domain.codes import Remark, Table

Geometries = NDArray[np.object_]
RowRemarks = list[tuple[int, Remark]]

_POINT, _LINE = 0, 1
_LEAST_OF_A_RING = 4


def footprints(shapes: Geometries, table: Table, width_m: float) -> tuple[Geometries, RowRemarks]:
    """The ground of each shape, valid and 2-D; None where there is none to be had, and what was done.

    Args:
        shapes: in a metric CRS.
        table: whose they are to be.
        width_m: how far the ground reaches on each side of a line, and around a point.
    """
    ground, told = tidied(shapes)
    dimensions = shapely.get_dimensions(ground)
    if table is Table.TRAFFIC_ARRANGEMENT:
        others = np.flatnonzero((dimensions >= 0) & (dimensions != _LINE))
        ground[others] = None
        return ground, [*told, *_of_all(others, Remark.NOT_A_LINE)]
    points, lines = np.flatnonzero(dimensions == _POINT), np.flatnonzero(dimensions == _LINE)
    closed = np.array([_is_closed(line) for line in ground[lines]], bool)
    rings, strips = lines[closed], lines[~closed]
    ground[points] = shapely.buffer(ground[points], width_m)
    ground[strips] = shapely.buffer(ground[strips], width_m, cap_style="flat")
    ground[rings], again = tidied(np.array([_within(ring) for ring in ground[rings]], object))
    told += _of_all(points, Remark.CIRCLE) + _of_all(strips, Remark.STRIP) + _of_all(rings, Remark.CLOSED_LINE)
    return ground, told + [(int(rings[row]), remark) for row, remark in again]


def _of_all(rows: NDArray[np.int64], remark: Remark) -> RowRemarks:
    return [(row, remark) for row in rows.tolist()]


def _is_closed(line: shapely.Geometry) -> bool:
    """Whether all its parts end where they begin, around something."""
    parts = shapely.get_parts(line)
    return bool((shapely.is_closed(parts) & (shapely.get_num_points(parts) >= _LEAST_OF_A_RING)).all())


def _within(ring: shapely.Geometry) -> shapely.Geometry:
    """What closed lines go around."""
    areas = [shapely.polygons(shapely.get_coordinates(part)) for part in shapely.get_parts(ring)]
    return shapely.union_all(shapely.make_valid(np.array(areas, object)))
