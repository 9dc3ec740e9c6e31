"""Whom one plan could meet among very many: an index in space and time, asked again and again while one draws."""

from __future__ import annotations

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.localtime import Instants

Rows = NDArray[np.int64]
Box = tuple[float, float, float, float]

_SLAB_ROWS = 32_768
_LONGER = 16


class Nearby:
    """Shapes and half-open spans, found by a box and a span.

    Rows are told apart by how long they last, each duration class is cut into slabs in the order of starts, and each
    slab has a tree of boxes: however long the history, only slabs of the span's own years are looked into.
    """

    def __init__(self, geometry: NDArray[np.object_], start: Instants, end: Instants) -> None:
        self._start, self._end = start, end
        placed = np.flatnonzero((end > start) & ~shapely.is_missing(geometry) & ~shapely.is_empty(geometry))
        rows = placed[np.lexsort((start[placed], _duration_class(start[placed], end[placed])))]
        slabs = [rows[begin : begin + _SLAB_ROWS] for begin in range(0, len(rows), _SLAB_ROWS)]
        self._slabs = [(slab, shapely.STRtree(geometry[slab])) for slab in slabs]
        self._first_start = np.array([start[slab].min() for slab in slabs], np.int64)
        self._last_end = np.array([end[slab].max() for slab in slabs], np.int64)

    def near(self, box: Box, start: int, end: int) -> Rows:
        """The rows whose boxes touch a box and whose spans overlap a span, in their order."""
        asked = shapely.box(*box)
        some = np.flatnonzero((self._first_start < end) & (self._last_end > start))
        found = [np.zeros(0, np.int64)]
        for number in some.tolist():
            slab, tree = self._slabs[number]
            found.append(slab[tree.query(asked)])
        rows = np.concatenate(found)
        return np.sort(rows[(self._start[rows] < end) & (self._end[rows] > start)])


def _duration_class(start: Instants, end: Instants) -> NDArray[np.int8]:
    """Spans of about the same length have the same number; open ends are the longest."""
    days = np.maximum((end.astype(np.float64) - start) / 86_400e6, 1.0)
    classes: NDArray[np.int8] = (np.log(days) / np.log(_LONGER)).astype(np.int8)
    return classes
