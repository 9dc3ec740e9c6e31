"""Local time for whole columns of instants: one table of the zone's clock changes instead of a call a row."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, UTC, micros

Instants = NDArray[np.int64]
"""Microseconds since 1970-01-01 UTC."""

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
_FIRST, _LAST = datetime(1835, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC)
"""Before the first there were no zones, but the sun's time; many a start that nobody knows is 1900-01-01."""


class LocalTime:
    """A zone's offsets from 1835 to 2200; beyond, those at the nearer end. Open sentinels stay as they are."""

    def __init__(self, zone: tzinfo) -> None:
        changes, offsets = _clock_changes(zone)
        self.changes: Instants = np.array(changes, np.int64)
        self.offsets: Instants = np.array(offsets, np.int64)
        """`offsets[k]` holds from `changes[k - 1]` until `changes[k]`."""
        self._wall_changes = self.changes + np.maximum(self.offsets[:-1], self.offsets[1:])

    def wall(self, instants: Instants) -> Instants:
        """The wall clock's reading, as if it were UTC."""
        return instants + self.offsets[np.searchsorted(self.changes, instants, "right")]

    def instant(self, wall: Instants) -> Instants:
        """The instant of a wall clock reading; where there are none or two, by the offset before the change."""
        return wall - self.offsets[np.searchsorted(self._wall_changes, wall, "right")]

    def shifted_days(self, instants: Instants, days: int | NDArray[np.int64]) -> Instants:
        """The same wall clock reading so many calendar days later, for each instant as many or its own number."""
        if not np.any(days):
            return instants
        shifted = self.instant(self.wall(instants) + days * DAY)
        return np.where(is_open(instants) | (np.asarray(days) == 0), instants, shifted)

    def period(self, instants: Instants, unit: str, periods_later: int = 0) -> Instants:
        """The instant at which the local week, month, quarter or year that holds each instant began.

        `unit` is one of "W", "M", "Q", "Y"; with `periods_later` = 1 it is where the next one begins.
        """
        wall = self.wall(instants)
        if unit == "W":
            week, monday = 7 * DAY, -3 * DAY
            start = (wall - monday) // week * week + monday + periods_later * week
        else:
            months = {"M": 1, "Q": 3, "Y": 12}[unit]
            month = wall.astype("M8[us]").astype("M8[M]").astype(np.int64) // months * months
            start = (month + periods_later * months).astype("M8[M]").astype("M8[us]").astype(np.int64)
        return np.where(is_open(instants), instants, self.instant(start))


def is_open(instants: Instants) -> NDArray[np.bool_]:
    """Which instants stand for an open side."""
    return np.asarray((instants <= OPEN_START) | (instants >= OPEN_END))


@lru_cache(maxsize=8)
def local_time(zone: tzinfo) -> LocalTime:
    """The table of a zone, made once."""
    return LocalTime(zone)


def _clock_changes(zone: tzinfo) -> tuple[list[int], list[int]]:
    """The instants at which the zone's offset changes, and the offsets before, between and after (microseconds)."""

    def offset(instant: datetime) -> timedelta:
        return instant.astimezone(zone).utcoffset() or timedelta()

    changes, offsets = [], [offset(_FIRST)]
    low = _FIRST
    while low < _LAST:
        high = low + timedelta(days=7)
        if (after := offset(high)) != offsets[-1]:
            left, right = low, high
            while right - left > timedelta(seconds=1):
                middle = left + timedelta(seconds=int((right - left).total_seconds() // 2))
                left, right = (middle, right) if offset(middle) == offsets[-1] else (left, middle)
            changes.append(micros(right))
            offsets.append(after)
        low = high
    return changes, [gap // timedelta(microseconds=1) for gap in offsets]
