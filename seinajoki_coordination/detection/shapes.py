"""Shapes made fit for comparison: valid, of one dimension, 2-D; and the shape of the ground that two sides share."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.domain.codes import Remark

Geometries = NDArray[np.object_]
Floats = NDArray[np.float64]
RowRemarks = list[tuple[int, Remark]]
"""Row numbers with what is to be told of them."""

_COLLECTION = 7
_FIRST_OF_MULTIS = 4
_FARTHEST_M = 1e9
"""No metric coordinate system of the Earth counts so far, with its zone's number before the metres either."""
_HALF_WIDTH_M = 0.5
"""Lines and points are shown at least this wide on each side."""


def tidied(geometry: Geometries) -> tuple[Geometries, RowRemarks]:
    """The same shapes valid, 2-D and of one dimension each, and what was done; hopeless ones become None.

    An invalid shape is repaired (`make_valid`); of a mix of kinds the highest dimension is kept.
    """
    told: RowRemarks = []
    tidy = np.array(shapely.force_2d(geometry), object)
    absent = shapely.is_missing(tidy) | shapely.is_empty(tidy)
    tidy[absent] = None
    told += [(row, Remark.NO_GEOMETRY) for row in np.flatnonzero(absent).tolist()]
    beyond = (np.abs(shapely.bounds(tidy)) > _FARTHEST_M).any(axis=1)
    tidy[beyond] = None
    told += [(row, Remark.BAD_COORDINATES) for row in np.flatnonzero(beyond).tolist()]
    for row in np.flatnonzero(~absent & ~beyond & ~shapely.is_valid(tidy)).tolist():
        tidy[row], remark = _repaired(tidy[row])
        told.append((row, remark))
    for row in np.flatnonzero(shapely.get_type_id(tidy) == _COLLECTION).tolist():
        tidy[row] = _highest_parts(tidy[row])
        told.append((row, Remark.MIXED))
    return tidy, told


def _repaired(shape: shapely.Geometry) -> tuple[shapely.Geometry | None, Remark]:
    if not np.isfinite(shapely.get_coordinates(shape)).all():
        return None, Remark.BAD_COORDINATES
    valid = _highest_parts(shapely.make_valid(shape))
    if shapely.is_empty(valid) or shapely.get_dimensions(valid) < shapely.get_dimensions(shape):
        return None, Remark.NOT_REPAIRED
    return valid, Remark.REPAIRED


def _highest_parts(shape: shapely.Geometry) -> shapely.Geometry:
    """The parts of the highest dimension that a mix holds, as one shape."""
    if shapely.get_type_id(shape) != _COLLECTION:
        return shape
    parts = np.array(_simple_parts(shape), object)
    parts = parts[~shapely.is_empty(parts)]
    dimension = shapely.get_dimensions(parts)
    return shapely.union_all(parts[dimension == dimension.max()])


def _simple_parts(shape: shapely.Geometry) -> list[shapely.Geometry]:
    """All parts, those of collections inside collections too."""
    parts: list[shapely.Geometry] = []
    for part in shapely.get_parts(shape).tolist():
        parts += _simple_parts(part) if shapely.get_type_id(part) >= _FIRST_OF_MULTIS else [part]
    return parts


def shared_places(a: Geometries, b: Geometries, allowed_m: Floats) -> Geometries:
    """The ground of each meeting, as MultiPolygons.

    Each side is grown by half of what the rule and the clearances allow, lines and points by at least 0.5 m, and
    the intersection taken; where roundness leaves nothing, a small circle stands midway between the nearest points.
    """
    place = _only_areas(shapely.intersection(_grown(a, allowed_m / 2), _grown(b, allowed_m / 2)))
    nothing = np.flatnonzero(shapely.is_empty(place))
    if len(nothing):
        nearest = shapely.shortest_line(a[nothing], b[nothing])
        middle = shapely.line_interpolate_point(nearest, 0.5, normalized=True)
        circles = shapely.buffer(middle, _HALF_WIDTH_M)
        place[nothing] = [shapely.multipolygons([circle]) for circle in circles]
    return place


def flat_wkbs(shapes: Geometries) -> list[bytes]:
    """Flat WKB. Without a dimension, a Shapely from PyPI within a QGIS on an older GEOS asks that for M, and fails."""
    return list(shapely.to_wkb(shapes, output_dimension=2).tolist())


def _grown(shapes: Geometries, by_m: Floats) -> Geometries:
    least = np.where(shapely.get_dimensions(shapes) < 2, _HALF_WIDTH_M, 0.0)
    by_m = np.maximum(by_m, least)
    grown = shapes.copy()
    some = by_m > 0
    grown[some] = shapely.buffer(shapes[some], by_m[some])
    return grown


def _only_areas(shapes: Geometries) -> Geometries:
    """The polygons of each intersection, as one MultiPolygon."""
    parts, shape_of = shapely.get_parts(shapes, return_index=True)
    is_area = shapely.get_dimensions(parts) == 2
    areas = np.full(len(shapes), shapely.MultiPolygon(), object)
    shapely.multipolygons(parts[is_area], indices=shape_of[is_area], out=areas)
    return areas
