"""Which boxes in space and time meet: a hierarchical grid in space, a sweep over start times within each cell.

Cells and start ranks are packed into one sorted integer key. Within a cell the partners in time of a row are one
contiguous slice of keys, so a long history on the same ground costs nothing. Rows larger than a cell live on
coarser levels, and finer rows visit these.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.detection.localtime import Instants

Bounds = NDArray[np.float64]
"""(N, 4): xmin, ymin, xmax, ymax in metres; NaN where there is no shape."""
Rows = NDArray[np.int64]
Boxes = tuple[Bounds, Bounds, Bounds, Bounds]

_COARSER = 4
_BLOCK = 2_000_000
_KEY_BITS = 62


def meeting_boxes(
    bounds: Bounds, start: Instants, end: Instants, progress: Callable[[float], None] = lambda _: None
) -> tuple[Rows, Rows]:
    """All pairs (i, j), i < j, whose closed boxes touch and whose half-open spans overlap, each once, unordered.

    Rows with NaN bounds or an empty span meet nobody. `progress` is told the share done and may raise to stop.
    """
    order = np.argsort(start, kind="stable")
    order = order[((end > start) & (bounds[:, 2] >= bounds[:, 0]) & (bounds[:, 3] >= bounds[:, 1]))[order]]
    if len(order) < 2:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    join = _Join(bounds[order], start[order], end[order])
    found = list(join.pairs(progress))
    left = order[np.concatenate([pair[0] for pair in found])]
    right = order[np.concatenate([pair[1] for pair in found])]
    return np.minimum(left, right), np.maximum(left, right)


def boxes_meeting_some(bounds: Bounds, start: Instants, end: Instants, some: Rows) -> tuple[Rows, Rows]:
    """The same pairs as far as one is among a few rows, by comparing each of these with all."""
    is_some = np.zeros(len(start), np.bool_)
    is_some[some] = True
    is_there = (end > start) & (bounds[:, 2] >= bounds[:, 0]) & (bounds[:, 3] >= bounds[:, 1])
    at_once = max(_BLOCK // max(len(start), 1), 1)
    found = [(np.zeros(0, np.int64), np.zeros(0, np.int64))]
    for begin in range(0, len(some), at_once):
        mine = some[begin : begin + at_once]
        box, first, last = bounds[mine, None], start[mine, None], end[mine, None]
        near = (box[..., 0] <= bounds[:, 2]) & (bounds[:, 0] <= box[..., 2])
        near &= (box[..., 1] <= bounds[:, 3]) & (bounds[:, 1] <= box[..., 3])
        near &= (first < end) & (start < last) & is_there & is_there[mine, None]
        one, other = np.nonzero(near)
        one = mine[one]
        once = ~is_some[other] | (one < other)
        found.append((one[once], other[once]))
    left, right = (np.concatenate(side) for side in zip(*found, strict=True))
    return np.minimum(left, right), np.maximum(left, right)


@dataclass(frozen=True)
class _Entries:
    """Rows in the cells they touch, sorted by cell and then by start; box columns are copied along for speed."""

    key: Rows
    row: Rows
    box: Boxes


class _Join:
    """The self-join of boxes that are sorted by start, so that a row's number is its rank in time."""

    def __init__(self, bounds: Bounds, start: Instants, end: Instants) -> None:
        self._x0, self._y0, self._x1, self._y1 = (np.ascontiguousarray(bounds[:, k]) for k in range(4))
        self._after_last_partner = np.searchsorted(start, end, "left")
        self._rank_bits = max(1, len(start).bit_length())
        self._rank_mask = (1 << self._rank_bits) - 1
        self._left, self._bottom = float(self._x0.min()), float(self._y0.min())
        extent = max(float(self._x1.max()) - self._left, float(self._y1.max()) - self._bottom)
        size = np.maximum(self._x1 - self._x0, self._y1 - self._y0)
        # Four rows in five fit a cell; never finer than the spacing of the middle half of the rows (some may be far
        # astray), nor than the key can number.
        spread = max(float(np.subtract(*np.quantile(side, (0.75, 0.25)))) for side in (self._x0, self._y0))
        finest = max(spread / len(size) ** 0.5, extent / 2 ** ((_KEY_BITS - self._rank_bits) // 2 - 1))
        self._cell = max(float(np.quantile(size, 0.8)), finest) or 1.0
        self._level = np.ceil(np.log(np.maximum(size / self._cell, 1.0)) / np.log(_COARSER)).astype(np.int8)

    def pairs(self, progress: Callable[[float], None]) -> Iterator[tuple[Rows, Rows]]:
        """Blocks of rank pairs; a pair comes out only in the cell that holds its common box's lower left corner."""
        levels = np.flatnonzero(np.bincount(self._level))
        for done, level in enumerate(levels.tolist()):
            cell = self._cell * _COARSER**level
            columns = int((self._x1.max() - self._left) // cell) + 2
            residents = self._entered(np.flatnonzero(self._level == level), cell, columns)
            joins = [(residents, residents)]
            finer = np.flatnonzero(self._level < level)
            if len(finer):
                visitors = self._entered(finer, cell, columns, np.unique(residents.key >> self._rank_bits))
                joins += [(residents, visitors), (visitors, residents)]
            for part, (earlier, later) in enumerate(joins):
                for pair in self._swept(earlier, later, cell, columns):
                    progress((done + part / len(joins)) / len(levels))
                    yield pair
        yield np.zeros(0, np.int64), np.zeros(0, np.int64)

    def _entered(self, rows: Rows, cell: float, columns: int, only: Rows | None = None) -> _Entries:
        """The rows in all cells they touch, or in those of `only` (sorted cell numbers)."""
        first_column = ((self._x0[rows] - self._left) // cell).astype(np.int64)
        first_line = ((self._y0[rows] - self._bottom) // cell).astype(np.int64)
        wide = ((self._x1[rows] - self._left) // cell).astype(np.int64) - first_column + 1
        high = ((self._y1[rows] - self._bottom) // cell).astype(np.int64) - first_line + 1
        count = wide * high
        entry = np.repeat(np.arange(len(rows)), count)
        nth = np.arange(len(entry)) - np.repeat(np.cumsum(count) - count, count)
        down = nth // wide[entry]
        number = (first_line[entry] + down) * columns + first_column[entry] + nth - down * wide[entry]
        if only is not None:
            near = np.searchsorted(only, number)
            near[near == len(only)] = 0
            kept = only[near] == number
            entry, number = entry[kept], number[kept]
        key = (number << self._rank_bits) | rows[entry]
        key.sort()
        row = key & self._rank_mask
        return _Entries(key, row, (self._x0[row], self._y0[row], self._x1[row], self._y1[row]))

    def _swept(self, earlier: _Entries, later: _Entries, cell: float, columns: int) -> Iterator[tuple[Rows, Rows]]:
        """Pairs of an entry and those later entries of its cell that start before it ends."""
        same = earlier is later
        first = np.arange(1, len(earlier.key) + 1) if same else np.searchsorted(later.key, earlier.key, "right")
        beyond = (earlier.key & ~self._rank_mask) | self._after_last_partner[earlier.row]
        ax0, ay0, ax1, ay1 = earlier.box
        bx0, by0, bx1, by1 = later.box
        for left, right in _expanded(first, np.searchsorted(later.key, beyond, "left") - first):
            kept = (ax0[left] <= bx1[right]) & (bx0[right] <= ax1[left])
            a, b = left[kept], right[kept]
            kept = (ay0[a] <= by1[b]) & (by0[b] <= ay1[a])
            a, b = a[kept], b[kept]
            line, column = np.divmod(earlier.key[a] >> self._rank_bits, columns)
            kept = (np.maximum(ax0[a], bx0[b]) - self._left) // cell == column
            kept &= (np.maximum(ay0[a], by0[b]) - self._bottom) // cell == line
            yield earlier.row[a[kept]], later.row[b[kept]]


def _expanded(first: Rows, count: Rows) -> Iterator[tuple[Rows, Rows]]:
    """Blocks of (k, first[k]), (k, first[k] + 1), … for all k, so that memory stays bounded."""
    some = np.flatnonzero(count > 0)
    first, count = first[some], count[some]
    total = np.cumsum(count)
    begin = 0
    while begin < len(some):
        done = total[begin] - count[begin]
        stop = max(int(np.searchsorted(total, done + _BLOCK, "right")), begin + 1)
        part = count[begin:stop]
        left = np.repeat(some[begin:stop], part)
        right = np.arange(len(left)) + np.repeat(first[begin:stop] - (total[begin:stop] - part - done), part)
        yield left, right
        begin = stop
