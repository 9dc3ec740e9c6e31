"""Weekly hours for whole columns: when two sides with hours are there at once, and for how long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.detection.localtime import DAY, HOUR, MINUTE, Instants, LocalTime, is_open
from seinajoki_coordination.domain.timespan import WeeklyHours

_WEEK = 7 * DAY
_MONDAY = -3 * DAY  # 1970-01-01 was a Thursday
_NO_HOURS = -1


class CommonTime(NamedTuple):
    """When pairs are there at once, one entry a pair."""

    start: Instants
    """Where the first common moment begins."""
    end: Instants
    """Where the last common moment ends."""
    hours: NDArray[np.float64]
    """The sum of the common moments; NaN when endless."""
    meets: NDArray[np.bool_]


def common_time(
    start: Instants,
    end: Instants,
    hours_a: NDArray[np.int32],
    hours_b: NDArray[np.int32],
    patterns: Sequence[WeeklyHours],
    local: LocalTime,
) -> CommonTime:
    """The common moments of pairs whose spans share [start, end).

    `hours_a` and `hours_b` number each side's weekly hours in `patterns`; -1 is around the clock.
    Both sides' hours are read off the same wall clock, so a week in which both are taken is found once per
    combination, and its measure between two instants is a difference of two values of a running total.
    """
    endless = is_open(start) | is_open(end)
    hours = np.where(endless, np.nan, (end - start) / HOUR)
    common = CommonTime(start.copy(), end.copy(), hours, end > start)
    some = np.flatnonzero(common.meets & ((hours_a != _NO_HOURS) | (hours_b != _NO_HOURS)))
    if not len(some):
        return common
    low, high = np.minimum(hours_a[some], hours_b[some]), np.maximum(hours_a[some], hours_b[some])
    combination, which = np.unique((low.astype(np.int64) + 1) * (len(patterns) + 1) + high + 1, return_inverse=True)
    by_combination = np.split(some[np.argsort(which, kind="stable")], np.cumsum(np.bincount(which))[:-1])
    for code, rows in zip(combination.tolist(), by_combination, strict=True):
        first, second = divmod(code, len(patterns) + 1)
        both = patterns[second - 1] if first == 0 else patterns[first - 1].common(patterns[second - 1])
        _limit(common, rows, both, local)
    return common


def _limit(common: CommonTime, rows: NDArray[np.intp], hours: WeeklyHours, local: LocalTime) -> None:
    """Cut the rows' common time down to one week's hours, in place."""
    if not hours.slots:
        common.meets[rows] = False
        common.hours[rows] = 0.0
        return
    week = _week(hours, local)
    start, end = common.start[rows], common.end[rows]
    endless = is_open(start) | is_open(end)
    taken = week.taken_until(end) - week.taken_until(start)
    common.hours[rows] = np.where(endless, np.nan, taken / HOUR)
    common.meets[rows] &= endless | (taken > 0)
    common.start[rows] = np.where(is_open(start), start, week.next_taken(start))
    common.end[rows] = np.where(is_open(end), end, week.last_taken(end))


@lru_cache(maxsize=1024)
def _week(hours: WeeklyHours, local: LocalTime) -> _Week:
    """Made once: the same hours are asked for again and again while one draws."""
    return _Week(hours, local)


class _Week:
    """One week's hours on a zone's wall clock."""

    def __init__(self, hours: WeeklyHours, local: LocalTime) -> None:
        slots = np.array(hours.slots, np.int64) * MINUTE
        self._starts, self._ends = slots[:, 0], slots[:, 1]
        lengths = self._ends - self._starts
        self._before = np.cumsum(lengths) - lengths
        self._total = int(lengths.sum())
        self._local = local
        # The running total at each clock change, so that a repeated hour counts twice and a skipped one never.
        begins = self._on_wall(local.changes + local.offsets[1:])
        ends = self._on_wall(local.changes + local.offsets[:-1])
        self._wall_total_at_begin = np.concatenate([[0], begins])
        self._total_at_begin = np.concatenate([[0], np.cumsum(ends - self._wall_total_at_begin[:-1])])

    def taken_until(self, instants: Instants) -> Instants:
        """Microseconds taken from the epoch until each instant, up to a constant."""
        segment = np.searchsorted(self._local.changes, instants, "right")
        on_wall = self._on_wall(instants + self._local.offsets[segment])
        return np.asarray(self._total_at_begin[segment] + on_wall - self._wall_total_at_begin[segment])

    def _on_wall(self, wall: Instants) -> Instants:
        """Microseconds taken on an unchanging clock from the epoch's Monday until each reading."""
        weeks, into = np.divmod(wall - _MONDAY, _WEEK)
        slot = np.searchsorted(self._starts, into, "right") - 1
        inside = np.minimum(into - self._starts[slot], self._ends[slot] - self._starts[slot])
        return np.asarray(weeks * self._total + np.where(slot < 0, 0, self._before[slot] + inside))

    def next_taken(self, instants: Instants) -> Instants:
        """The first taken moment at or after each instant."""
        changes = np.append(self._local.changes, np.iinfo(np.int64).max)
        found, pending = instants.copy(), np.arange(len(instants))
        while len(pending):
            segment = np.searchsorted(self._local.changes, found[pending], "right")
            offset = self._local.offsets[segment]
            weeks, into = np.divmod(found[pending] + offset - _MONDAY, _WEEK)
            slot = np.searchsorted(self._ends, into, "right")
            wrap = slot == len(self._ends)
            start = np.where(wrap, self._starts[0] + _WEEK, self._starts[np.where(wrap, 0, slot)])
            candidate = weeks * _WEEK + np.maximum(into, start) + _MONDAY - offset
            found[pending] = np.minimum(candidate, changes[segment])
            pending = pending[candidate >= changes[segment]]
        return found

    def last_taken(self, instants: Instants) -> Instants:
        """Where the last taken moment before each instant ends."""
        changes = np.insert(self._local.changes, 0, np.iinfo(np.int64).min)
        found, pending = instants.copy(), np.arange(len(instants))
        while len(pending):
            segment = np.searchsorted(self._local.changes, found[pending], "left")
            offset = self._local.offsets[segment]
            weeks, into = np.divmod(found[pending] + offset - _MONDAY, _WEEK)
            slot = np.searchsorted(self._starts, into, "left") - 1
            end = np.where(slot < 0, self._ends[-1] - _WEEK, self._ends[slot])
            candidate = weeks * _WEEK + np.minimum(into, end) + _MONDAY - offset
            found[pending] = np.maximum(candidate, changes[segment])
            pending = pending[candidate <= changes[segment]]
        return found
