"""Shapes made fit for comparison: valid, of one dimension, 2-D; and the shape of the ground that two sides share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import numbered
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
_COLLECTS: dict[int, Callable[..., Any]] = {
    1: shapely.multilinestrings,
    3: shapely.multipolygons,
}
"""By Shapely's numbers of a line and a polygon."""
_HANDY_VERTICES = 500
"""A shape of more vertices is cut down before it is grown and intersected."""


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
    reach = allowed_m + 4 * _HALF_WIDTH_M  # beyond it nothing of one side, be it grown, comes near the other, grown too
    near_a, near_b = _cut_down(a, b, reach), _cut_down(b, a, reach)
    place = _only_areas(shapely.intersection(_grown(near_a, allowed_m / 2), _grown(near_b, allowed_m / 2)))
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


def collected(shapes: Iterable[shapely.Geometry | None]) -> Geometries:
    """Shapes as the stores have them: single parts, as other tools write them, as collections of one."""
    together: Geometries = np.array([*shapes, None], object)[:-1]
    for kind, collect in _COLLECTS.items():
        single = np.flatnonzero(shapely.get_type_id(together) == kind)
        together[single] = collect(together[single], indices=np.arange(len(single)))
    return together


def written_alike(shapes: Iterable[shapely.Geometry | None]) -> list[bytes | None]:
    """Shapes as WKB in the words of all stores."""
    return list(np.asarray(shapely.to_wkb(collected(shapes), output_dimension=2, byte_order=1), object))


def _cut_down(shapes: Geometries, others: Geometries, reach_m: Floats) -> Geometries:
    """The shapes, but of those with very many vertices only what lies around their other sides."""
    cut = shapes.copy()
    vast = np.flatnonzero(shapely.get_num_coordinates(shapes) > _HANDY_VERTICES)
    boxes = shapely.bounds(others[vast]) + reach_m[vast, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    identity = np.array([id(shape) for shape in shapes[vast].tolist()], np.int64)
    for one in np.unique(identity):
        some = identity == one
        cut[vast[some]] = _parts_within(shapes[vast[some][0]], boxes[some])
    return cut


def _parts_within(shape: shapely.Geometry, boxes: Floats) -> Geometries:
    """Of a shape at least what lies within each box (N, 4); what comes out hangs on that box only.

    The shape is quartered again and again, so that no box is held against all of it.
    """
    bounds = shapely.bounds(shape)
    boxes = np.clip(boxes, np.tile(bounds[:2], 2), np.tile(bounds[2:], 2))
    parts = np.empty(len(boxes), object)
    waiting = [(shape, bounds, np.arange(len(boxes)))]
    while waiting:
        whole, cell, some = waiting.pop()
        if shapely.get_num_coordinates(whole) <= _HANDY_VERTICES:
            parts[some] = whole
            continue
        for quarter in _quarters(cell):
            inside = ((boxes[some, :2] >= quarter[:2]) & (boxes[some, 2:] <= quarter[2:])).all(axis=1)
            if inside.any():
                waiting.append(
                    (_highest_parts(shapely.intersection(whole, shapely.box(*quarter))), quarter, some[inside])
                )
                some = some[~inside]
        cut = np.asarray(shapely.intersection(whole, shapely.box(*boxes[some].T)))
        parts[some] = [_highest_parts(part) for part in cut.tolist()]
    return parts


def _quarters(cell: Floats) -> Iterator[Floats]:
    (left, bottom, right, top), (x, y) = cell, (cell[:2] + cell[2:]) / 2
    for quarter in ((left, bottom, x, y), (x, bottom, right, y), (left, y, x, top), (x, y, right, top)):
        yield np.array(quarter)


def _grown(shapes: Geometries, by_m: Floats) -> Geometries:
    """The shapes, grown; one that meets many is grown once."""
    least = np.where(shapely.get_dimensions(shapes) < 2, _HALF_WIDTH_M, 0.0)
    by_m = np.maximum(by_m, least)
    some = np.flatnonzero(by_m > 0)
    _, which = numbered(list(zip(map(id, shapes[some].tolist()), by_m[some].tolist(), strict=True)))
    _, first = np.unique(which, return_index=True)
    grown = shapes.copy()
    grown[some] = shapely.buffer(shapes[some[first]], by_m[some[first]])[which]
    return grown


def _only_areas(shapes: Geometries) -> Geometries:
    """The polygons of each intersection, as one MultiPolygon."""
    parts, shape_of = shapely.get_parts(shapes, return_index=True)
    is_area = shapely.get_dimensions(parts) == 2
    areas = np.full(len(shapes), shapely.MultiPolygon(), object)
    shapely.multipolygons(parts[is_area], indices=shape_of[is_area], out=areas)
    return areas
