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
_BATCH_BLOCKS = 32_768 // _BLOCK_EDGES**2
_BATCH_PAIRS = 1_000_000
_OVERLAY_BLOCKS = 4_000_000
"""Two very large polygons have so many pairs of blocks that GEOS's overlay is faster."""


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
    overlay = edges.count[a] * edges.count[b] > _OVERLAY_BLOCKS
    areas = np.zeros(len(a))
    areas[~overlay] = edges.shared_areas(a[~overlay], b[~overlay])
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


class _EdgeBlocks:
    """The boundary edges of polygons in ring order, in blocks."""

    def __init__(self, polygons: Geometries) -> None:
        rings = _rings(polygons)
        self._x, self._y = (rings.points - rings.points.min(axis=0)).T.copy()  # small numbers keep digits
        first_point = np.cumsum(rings.size) - rings.size
        blocks = -(-(rings.size - 1) // _BLOCK_EDGES)
        ring = np.repeat(np.arange(len(blocks)), blocks)
        nth = np.arange(len(ring)) - np.repeat(np.cumsum(blocks) - blocks, blocks)
        self._first = first_point[ring] + nth * _BLOCK_EDGES
        self._edges = np.minimum(_BLOCK_EDGES, rings.size[ring] - 1 - nth * _BLOCK_EDGES)
        self._x_low, self._x_high = self._extremes(self._x)
        self._y_low, self._y_high = self._extremes(self._y)
        self._sign = self._ring_signs(first_point, rings.is_shell)[ring]
        _, self._first_block, self.count = np.unique(rings.polygon[ring], return_index=True, return_counts=True)

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

    def shared_areas(self, a: Rows, b: Rows) -> Floats:
        """The formula above for each pair of polygons."""
        twice = np.zeros(len(a))
        for pair, p, q in self._near_blocks(a, b):
            terms = np.empty(len(pair))
            for begin in range(0, len(pair), _BATCH_BLOCKS):
                batch = slice(begin, begin + _BATCH_BLOCKS)
                terms[batch] = self._terms(p[batch], q[batch])
            twice += np.bincount(pair, terms * self._sign[p] * self._sign[q], minlength=len(a))
        return np.abs(twice) / 2

    def _near_blocks(self, a: Rows, b: Rows) -> Iterator[tuple[Rows, Rows, Rows]]:
        """Pair numbers with a block of each side that share an x-range, where a's is not wholly above b's."""
        wide = self.count[b]
        blocks = self.count[a] * wide
        total = np.cumsum(blocks)
        begin = 0
        while begin < len(a):
            done = total[begin] - blocks[begin]
            stop = max(int(np.searchsorted(total, done + _BATCH_PAIRS, "right")), begin + 1)
            pair = np.repeat(np.arange(begin, stop), blocks[begin:stop])
            nth = np.arange(len(pair)) - np.repeat(total[begin:stop] - blocks[begin:stop] - done, blocks[begin:stop])
            down, along = np.divmod(nth, wide[pair])
            p = self._first_block[a[pair]] + down
            q = self._first_block[b[pair]] + along
            near = (self._x_low[p] < self._x_high[q]) & (self._x_low[q] < self._x_high[p])
            near &= self._y_low[p] < self._y_high[q]
            yield pair[near], p[near], q[near]
            begin = stop

    def _terms(self, p: Rows, q: Rows) -> Floats:
        """The sum over the edges of each pair of blocks; arrays are (edge of p, edge of q, pair of blocks)."""
        origin = np.maximum(self._x_low[p], self._x_low[q])
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
