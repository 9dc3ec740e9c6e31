"""The area that two polygons share, without computing the shape that they share.

For closed rings the area under the lower of two boundaries telescopes to a sum over pairs of edges:

    area(P ∩ Q) = ½ |Σ sign(e) · sign(f) · w · s² / T|      over edges e of P and f of Q

where w is the width of the x-range that both edges span, d₀ and d₁ the height of e above f at its two ends,
s = |min(d₀, 0)| + |min(d₁, 0)| and T = |d₀| + |d₁|. (The indicator of a polygon is the signed sum, over its edges,
of the indicator of what lies below each; the integral of min(yₑ, y_f) remains, and of it only what depends on both.)
Holes and parts come out right by their rings' signs, whichever way they are digitised. The polygons must be valid.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

Geometries = NDArray[np.object_]
Rows = NDArray[np.int64]
Floats = NDArray[np.float64]
Mask = NDArray[np.bool_]

_BLOCK_EDGES = 6
"""Edges are compared in blocks of so many consecutive ones; blocks whose boxes rule each other out are skipped."""
_GROUP_BLOCKS = 32
"""Blocks are looked at where groups of so many consecutive ones do not rule each other out."""
_BATCH_BLOCKS = 32_768 // _BLOCK_EDGES**2
_BATCH_PAIRS = 1_000_000
_OVERLAY_BLOCKS = 4_000_000
"""Two very large polygons may have so many pairs of blocks left that GEOS's overlay is faster."""


def shared_areas(geometry: Geometries, a: Rows, b: Rows) -> Floats:
    """Square metres shared by `geometry[a[k]]` and `geometry[b[k]]`, all valid polygons or multipolygons."""
    if not len(a):
        return np.zeros(0)
    shapes, a, b = _distinct(geometry, a, b)
    pairs, pair_of = np.unique(np.minimum(a, b) * len(shapes) + np.maximum(a, b), return_inverse=True)
    return _areas(shapes, *np.divmod(pairs, len(shapes)))[pair_of]


def _distinct(geometry: Geometries, a: Rows, b: Rows) -> tuple[Geometries, Rows, Rows]:
    """The shapes of the rows, each once, and the rows as numbers of shapes: events come back to the same ground."""
    used, position = np.unique(np.concatenate([a, b]), return_inverse=True)
    numbers: dict[bytes, int] = {}
    wkb = shapely.to_wkb(geometry[used], output_dimension=2)
    shape = np.array([numbers.setdefault(each, len(numbers)) for each in wkb], np.int64)
    _, first = np.unique(shape, return_index=True)
    return geometry[used[first]], shape[position[: len(a)]], shape[position[len(a) :]]


def _areas(shapes: Geometries, a: Rows, b: Rows) -> Floats:
    edges = _EdgeBlocks(shapes)
    near = edges.near_groups(a, b)
    overlay = edges.block_pairs(near, len(a)) > _OVERLAY_BLOCKS
    areas = edges.shared_areas(near.where(~overlay[near.pair]), len(a))
    if overlay.any():
        areas[overlay] = shapely.area(shapely.intersection(shapes[a[overlay]], shapes[b[overlay]]))
    return areas


class _Rings(NamedTuple):
    """The closed boundary rings of polygons, those of one polygon one after another."""

    points: Floats
    """(N, 2): all rings' points in order."""
    size: Rows
    """How many points each ring has."""
    polygon: Rows
    is_shell: Mask


def _rings(polygons: Geometries) -> _Rings:
    """The rings of single ones first: those need not be taken apart, which would copy each shape twice."""
    points, owner = shapely.get_coordinates(polygons, return_index=True)
    size = np.bincount(owner, minlength=len(polygons))
    last = np.cumsum(size) - 1
    first = last - size + 1
    at_first = points[:, 0] == np.repeat(points[first, 0], size)
    at_first &= points[:, 1] == np.repeat(points[first, 1], size)
    # A valid ring passes its first point twice; if the last point is the second time, there is no other ring.
    single = at_first[last] & (np.add.reduceat(at_first, first, dtype=np.int64) == 2)
    plain, other = np.flatnonzero(single), np.flatnonzero(~single)
    parts, part_of = shapely.get_parts(polygons[other], return_index=True)
    rings, ring_of = shapely.get_rings(parts, return_index=True)
    return _Rings(
        np.concatenate([points[single[owner]], shapely.get_coordinates(rings)]),
        np.concatenate([size[plain], shapely.get_num_coordinates(rings)]),
        np.concatenate([plain, other[part_of[ring_of]]]),
        np.concatenate([np.ones(len(plain), np.bool_), np.diff(ring_of, prepend=-1) != 0]),
    )


class _Near(NamedTuple):
    """Parts of two polygons that may share ground: of which pair, and of which side which part."""

    pair: Rows
    p: Rows
    q: Rows

    def where(self, kept: Mask) -> _Near:
        """Those that a mask keeps."""
        return _Near(self.pair[kept], self.p[kept], self.q[kept])


class _Members(NamedTuple):
    """Which members each of some wholes has: so many, from the first one on."""

    first: Rows
    number: Rows

    def crossed(self, pairs: _Near) -> Iterator[_Near]:
        """All members of each p with all of its q, in batches, however many one pair has."""
        wide = self.number[pairs.q]
        number = self.number[pairs.p] * wide
        ends = np.cumsum(number)
        begins, total = ends - number, int(number.sum())
        for begin in range(0, total, _BATCH_PAIRS):
            end = min(begin + _BATCH_PAIRS, total)
            first, last = np.searchsorted(ends, (begin, end - 1), "right")
            share = np.diff(np.minimum(ends[first : last + 1], end), prepend=begin)
            k = np.repeat(np.arange(first, last + 1), share)
            down, along = np.divmod(np.arange(begin, end) - begins[k], wide[k])
            yield _Near(pairs.pair[k], self.first[pairs.p[k]] + down, self.first[pairs.q[k]] + along)


class _Boxes(NamedTuple):
    """The boxes of runs of edges."""

    x_low: Floats
    x_high: Floats
    y_low: Floats
    y_high: Floats

    def joined(self, first: Rows) -> _Boxes:
        """The boxes of groups of them, of which the first ones are given."""
        low, high = np.minimum.reduceat, np.maximum.reduceat
        return _Boxes(
            low(self.x_low, first), high(self.x_high, first), low(self.y_low, first), high(self.y_high, first)
        )

    def near(self, parts: _Near) -> _Near:
        """Those that share an x-range, where p's is not wholly above q's: the others add nothing to the sum."""
        _, p, q = parts
        near = (self.x_low[p] < self.x_high[q]) & (self.x_low[q] < self.x_high[p])
        near &= self.y_low[p] < self.y_high[q]
        return parts.where(near)


def _cut(number: Rows, most: int) -> tuple[Rows, Rows, Rows]:
    """Wholes of so many members cut into pieces of at most so many: each one's whole, where it begins, its number."""
    pieces = -(-number // most)
    whole = np.repeat(np.arange(len(number)), pieces)
    begin = (np.arange(len(whole)) - np.repeat(np.cumsum(pieces) - pieces, pieces)) * most
    return whole, begin, np.minimum(most, number[whole] - begin)


class _EdgeBlocks:
    """The boundary edges of polygons in ring order, in blocks, and these in groups."""

    def __init__(self, polygons: Geometries) -> None:
        rings = _rings(polygons)
        self._x, self._y = (rings.points - rings.points.min(axis=0)).T.copy()  # small numbers keep digits
        first_point = np.cumsum(rings.size) - rings.size
        ring, begin, self._edges = _cut(rings.size - 1, _BLOCK_EDGES)
        self._first = first_point[ring] + begin
        self._blocks = _Boxes(*self._extremes(self._x), *self._extremes(self._y))
        self._sign = self._ring_signs(first_point, rings.is_shell)[ring]
        self._group(rings.polygon[ring])

    def _group(self, polygon: Rows) -> None:
        """Group the blocks, of which it is told whose they are; those of a polygon come one after another."""
        first = np.flatnonzero(np.diff(polygon, prepend=-1))
        whole, begin, number = _cut(np.diff(first, append=len(polygon)), _GROUP_BLOCKS)
        self._in_group = _Members(first[whole] + begin, number)
        self._groups = self._blocks.joined(self._in_group.first)
        _, first_group, groups = np.unique(polygon[self._in_group.first], return_index=True, return_counts=True)
        self._in_polygon = _Members(first_group, groups)

    def _extremes(self, values: Floats) -> tuple[Floats, Floats]:
        """Lowest and highest value of each block's points."""
        last = values[self._first + self._edges]
        low = np.minimum(np.minimum.reduceat(values, self._first), last)
        return low, np.maximum(np.maximum.reduceat(values, self._first), last)

    def _ring_signs(self, first_point: Rows, is_shell: Mask) -> Floats:
        """+1 for a shell's ring and -1 for a hole's if it runs clockwise, the opposite if it does not."""
        cross = (self._x[1:] - self._x[:-1]) * (self._y[1:] + self._y[:-1])
        cross[first_point[1:] - 1] = 0.0
        return np.asarray(np.sign(np.add.reduceat(cross, first_point)) * np.where(is_shell, 1.0, -1.0))

    def near_groups(self, a: Rows, b: Rows) -> _Near:
        """The groups of blocks of each pair of polygons that do not rule each other out."""
        near = [self._groups.near(groups) for groups in self._in_polygon.crossed(_Near(np.arange(len(a)), a, b))]
        return _Near(*(np.concatenate(column) for column in zip(*near, strict=True)))

    def block_pairs(self, groups: _Near, count: int) -> Floats:
        """How many pairs of blocks there are in the near groups of each of so many pairs of polygons."""
        blocks = self._in_group.number.astype(np.float64)
        return np.asarray(np.bincount(groups.pair, blocks[groups.p] * blocks[groups.q], minlength=count))

    def shared_areas(self, groups: _Near, count: int) -> Floats:
        """The formula above for each of so many pairs of polygons, whose near groups are given."""
        twice = np.zeros(count)
        for blocks in self._in_group.crossed(groups):
            pair, p, q = self._blocks.near(blocks)
            terms = np.empty(len(pair))
            for begin in range(0, len(pair), _BATCH_BLOCKS):
                batch = slice(begin, begin + _BATCH_BLOCKS)
                terms[batch] = self._terms(p[batch], q[batch])
            twice += np.bincount(pair, terms * self._sign[p] * self._sign[q], minlength=count)
        return np.abs(twice) / 2

    def _terms(self, p: Rows, q: Rows) -> Floats:
        """The sum over the edges of each pair of blocks; arrays are (edge of p, edge of q, pair of blocks)."""
        origin = np.maximum(self._blocks.x_low[p], self._blocks.x_low[q])
        e_low, e_high, e_sign, e_slope, e_at_origin = self._lines(p, origin)
        f_low, f_high, f_sign, f_slope, f_at_origin = self._lines(q, origin)
        begin = np.maximum(e_low[:, None], f_low[None])
        width = np.minimum(e_high[:, None], f_high[None])
        width -= begin
        np.maximum(width, 0, out=width)
        slope = e_slope[:, None] - f_slope[None]
        d0 = begin  # computed in place: these arrays are the whole cost
        d0 *= slope
        d0 += e_at_origin[:, None]
        d0 -= f_at_origin[None]
        d1 = slope
        d1 *= width
        d1 += d0
        total = np.abs(d0)
        total += np.abs(d1)
        np.maximum(total, 1e-300, out=total)
        np.minimum(d0, 0, out=d0)
        np.minimum(d1, 0, out=d1)
        term = d0
        term += d1
        term *= term
        term /= total
        term *= width
        term *= f_sign[None]
        per_edge = term.sum(axis=1)
        per_edge *= e_sign
        return np.asarray(per_edge.sum(axis=0))

    def _lines(self, block: Rows, origin: Floats) -> tuple[Floats, Floats, Floats, Floats, Floats]:
        """Each edge's x-range, direction, slope and height at `origin`, x counted from there.

        A short block repeats its last point; such an edge, like an upright one, has no width and adds nothing.
        """
        points = self._first[block] + np.minimum(np.arange(_BLOCK_EDGES + 1)[:, None], self._edges[block])
        x, y = self._x[points], self._y[points]
        x -= origin
        run = x[1:] - x[:-1]
        sign = np.sign(run)
        run[run == 0] = 1.0
        slope = (y[1:] - y[:-1]) / run
        return np.minimum(x[:-1], x[1:]), np.maximum(x[:-1], x[1:]), sign, slope, y[:-1] - slope * x[:-1]
