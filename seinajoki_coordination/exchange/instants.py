"""Dates as layers have them (date-times, days, texts), read as instants a whole column at a time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, time
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from qgis.core import QgsVariantUtils
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from seinajoki_coordination.detection.localtime import Instants, LocalTime
from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.timespan import END_MICROS, FIRST_MICROS, OPEN_END, OPEN_START

RowRemarks = list[tuple[int, Remark]]
"""Row numbers with what is to be told of them."""


class _Sort(IntEnum):
    """What a reading is."""

    NONE = 0
    INSTANT = 1  # it came with its zone
    WALL = 2  # what a wall clock shows
    DAY = 3  # a whole local day
    UNREADABLE = 4


_Reading = tuple[_Sort, int]
"""Its sort, and milliseconds since 1970-01-01, those of a wall clock as if it were UTC."""

_NO_ZONE = Qt.TimeSpec.LocalTime
_DAY_MS = 86_400_000
_MINUTE_MS = 60_000
_JULIAN_1970 = 2_440_588
_ORDINAL_1970 = date(1970, 1, 1).toordinal()
_FARTHEST_MS = 20_000 * 366 * _DAY_MS
_FIRST_MS, _END_MS = FIRST_MICROS // 1000, END_MICROS // 1000

_CLOCK = r"(?!24.(?!00))(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?:[.:](?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?"
_ISO = re.compile(
    rf"(?P<year>\d{{4}})(?P<dash>[-/])(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    rf"(?:[T\s]\s*{_CLOCK}\s*(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?",
    re.IGNORECASE,
)
"""2027-06-01, 2027-06-01T08:00Z; with slashes and a short offset, as GDAL writes into formats without date-times."""
_FINNISH = re.compile(
    rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.(?P<year>\d{{4}})"
    rf"(?:,?\s+(?:klo\.?\s*)?{_CLOCK}|,?\s+klo\.?\s*(?P<full_hour>\d{{1,2}}))?",
    re.IGNORECASE,
)
"""1.6.2027, 1.6.2027 klo 8.00, 01.06.2027 08:00."""


def starts(values: Sequence[object], local: LocalTime) -> tuple[Instants, RowRemarks]:
    """The instants at which rows start; null, empty and year 1 are open, and what is no date is told."""
    sort, at_ms = _read(values)
    far = at_ms < _FIRST_MS
    unreadable = (sort == _Sort.UNREADABLE) | (at_ms >= _END_MS)
    instants = _instants(sort, at_ms, local)
    instants[far | unreadable | (sort == _Sort.NONE)] = OPEN_START
    return instants, _told(unreadable, Remark.UNREADABLE_START) + _told(far, Remark.FAR_START)


def ends(values: Sequence[object], local: LocalTime) -> tuple[Instants, RowRemarks]:
    """The instants at which rows end, a day at the midnight after it; null, empty and year 9999 are open."""
    sort, at_ms = _read(values)
    far = at_ms >= _END_MS
    unreadable = (sort == _Sort.UNREADABLE) | (at_ms < _FIRST_MS)
    at_ms[sort == _Sort.DAY] += _DAY_MS
    instants = _instants(sort, at_ms, local)
    instants[far | unreadable | (sort == _Sort.NONE)] = OPEN_END
    return instants, _told(unreadable, Remark.UNREADABLE_END) + _told(far, Remark.FAR_END)


def wall_clock(value: QDateTime, local: LocalTime) -> tuple[QDate, QTime]:
    """The local date and time of a date-time, as it stands where it bears no zone."""
    sort, at_ms = _date_time(value)
    if sort == _Sort.INSTANT:
        at_ms = int(local.wall(np.array([at_ms * 1000]))[0]) // 1000
    day, clock_ms = divmod(at_ms, _DAY_MS)
    return QDate.fromJulianDay(day + _JULIAN_1970), QTime.fromMSecsSinceStartOfDay(clock_ms)


def _told(rows: NDArray[np.bool_], remark: Remark) -> RowRemarks:
    return [(row, remark) for row in np.flatnonzero(rows).tolist()]


def _instants(sort: NDArray[np.int8], at_ms: NDArray[np.int64], local: LocalTime) -> Instants:
    instants = at_ms * 1000
    naive = (sort == _Sort.WALL) | (sort == _Sort.DAY)
    instants[naive] = local.instant(instants[naive])
    return instants


def _read(values: Sequence[object]) -> tuple[NDArray[np.int8], NDArray[np.int64]]:
    """Sorts and milliseconds; what is not there or not readable has 0 milliseconds."""
    sort, at_ms = np.zeros(len(values), np.int8), np.zeros(len(values), np.int64)
    zoned = [(row, v) for row, v in enumerate(values) if isinstance(v, QDateTime) and v.timeSpec() != _NO_ZONE]
    rows, moments = [row for row, _ in zoned], [moment for _, moment in zoned]
    sort[rows] = np.where([moment.isValid() for moment in moments], _Sort.INSTANT, _Sort.NONE)
    at_ms[rows] = np.clip([moment.toMSecsSinceEpoch() for moment in moments], -_FARTHEST_MS, _FARTHEST_MS)
    for row in np.flatnonzero(sort == _Sort.NONE).tolist():
        sort[row], at_ms[row] = _READERS.get(type(values[row]), _other)(values[row])
    return sort, at_ms


def _date_time(value: QDateTime) -> _Reading:
    if value.timeSpec() != _NO_ZONE:
        return (_Sort.INSTANT, _cut(value.toMSecsSinceEpoch())) if value.isValid() else (_Sort.NONE, 0)
    # Only its date and its time are asked: the rest of it believes in the zone of this computer, in which there may be
    # no such moment.
    day = value.date()
    if not day.isValid():
        return _Sort.NONE, 0
    return _Sort.WALL, _day_ms(day) + value.time().msecsSinceStartOfDay()


def _day(value: QDate) -> _Reading:
    return (_Sort.DAY, _day_ms(value)) if value.isValid() else (_Sort.NONE, 0)


def _day_ms(day: QDate) -> int:
    return _cut((day.toJulianDay() - _JULIAN_1970) * _DAY_MS)


def _cut(at_ms: int) -> int:
    """Milliseconds that fit 64 bits as microseconds, which those of Qt's farthest days do not."""
    return max(-_FARTHEST_MS, min(at_ms, _FARTHEST_MS))


def _text(value: str) -> _Reading:
    text = value.strip()
    if not text:
        return _Sort.NONE, 0
    match = _ISO.fullmatch(text) or _FINNISH.fullmatch(text)
    try:
        return _parts(match.groupdict()) if match else (_Sort.UNREADABLE, 0)
    except ValueError:  # a 31 June, a 25 o'clock
        return _Sort.UNREADABLE, 0


def _parts(part: dict[str, str | None]) -> _Reading:
    day = date(int(part["year"] or 0), int(part["month"] or 0), int(part["day"] or 0))
    at_ms = (day.toordinal() - _ORDINAL_1970) * _DAY_MS
    hour = part["hour"] or part.get("full_hour")
    if hour is None:
        return _Sort.DAY, at_ms
    if hour == "24":  # the midnight after
        at_ms, hour = at_ms + _DAY_MS, "0"
    clock = time(int(hour), int(part["minute"] or 0), int(part["second"] or 0))
    at_ms += ((clock.hour * 60 + clock.minute) * 60 + clock.second) * 1000 + int(f"{part['fraction'] or ''}000"[:3])
    zone = part.get("zone")
    return (_Sort.INSTANT, at_ms - _offset_ms(zone)) if zone else (_Sort.WALL, at_ms)


def _offset_ms(zone: str) -> int:
    """Of Z, +03, +0300 or +03:00."""
    if zone in "Zz":
        return 0
    minutes = int(zone[1:3]) * 60 + int(zone[3:].lstrip(":") or 0)
    return (-minutes if zone[0] == "-" else minutes) * _MINUTE_MS


def _other(value: object) -> _Reading:
    """Null in one of Qt's ways, or nothing that could be a date."""
    return (_Sort.NONE, 0) if QgsVariantUtils.isNull(value) else (_Sort.UNREADABLE, 0)


_READERS: dict[type, Callable[..., _Reading]] = {QDateTime: _date_time, QDate: _day, str: _text}
