"""Time as the register means it: half-open spans of instants, local days, precision, weekly hours.

Days, weeks and hours are those of the municipality's time zone; what is compared are instants.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo

from seinajoki_coordination.domain.codes import Precision
from seinajoki_coordination.domain.errors import UnknownZone, UnreadableHours

UTC = timezone.utc
HELSINKI = "Europe/Helsinki"
"""The time zone where none is named: Seinäjoki's."""
OPEN_START = -(2**62)
"""What stands for no start where instants are microseconds."""
OPEN_END = 2**62
"""What stands for no end where instants are microseconds."""
FIRST_YEAR, LAST_YEAR = 2, 9998
"""The years that are reckoned with: programs write year 1 and year 9999 where they know of no start and no end."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_DAY_MINUTES = 24 * 60
WEEK_MINUTES = 7 * _DAY_MINUTES


@dataclass(frozen=True)
class Span:
    """The half-open span [start, end) of aware instants; None is open on that side."""

    start: datetime | None = None
    end: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Whether it ends before or as it starts."""
        return self.start is not None and self.end is not None and self.end <= self.start

    def common(self, other: Span) -> Span | None:
        """What both share, or None."""
        starts = [t for t in (self.start, other.start) if t is not None]
        ends = [t for t in (self.end, other.end) if t is not None]
        shared = Span(max(starts, default=None), min(ends, default=None))
        return None if shared.is_empty or self.is_empty or other.is_empty else shared

    @property
    def hours(self) -> float | None:
        """Its length in hours; None when endless."""
        if self.start is None or self.end is None:
            return None
        return (self.end - self.start) / timedelta(hours=1)


def time_zone(name: str) -> ZoneInfo:
    """The IANA time zone of that name.

    Raises:
        UnknownZone: there is none.
    """
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise UnknownZone(zone=name) from error


def micros(instant: datetime) -> int:
    """Microseconds since 1970-01-01 UTC, the engine's unit of time."""
    return (instant - _EPOCH) // _MICROSECOND


def from_micros(value: int) -> datetime:
    """The instant (UTC) at so many microseconds since 1970-01-01 UTC."""
    return _EPOCH + value * _MICROSECOND


FIRST_MICROS = micros(datetime(FIRST_YEAR, 1, 1, tzinfo=UTC))
END_MICROS = micros(datetime(LAST_YEAR + 1, 1, 1, tzinfo=UTC))
"""Between these are the years that are reckoned with."""


def instant_at(value: int) -> datetime | None:
    """The same; None for an open side, and beyond the years that are reckoned with."""
    return from_micros(value) if FIRST_MICROS <= value < END_MICROS else None


def instant_text(instant: datetime) -> str:
    """An aware instant as the stores take it: a GeoPackage's DATETIME, in UTC with milliseconds."""
    return f"{instant.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='milliseconds')}Z"


def span_between(start: int, end: int) -> Span:
    """The span of two instants in microseconds; what stands for an open side opens it."""
    return Span(instant_at(start), instant_at(end))


def at_local(value: datetime, zone: tzinfo) -> datetime:
    """The instant (UTC) of a wall clock reading; an aware value is taken as it is.

    A reading in the hour that spring skips or autumn repeats takes the offset before the change (PEP 495, fold 0).
    """
    return (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)


def local_midnight(day: date, zone: tzinfo) -> datetime:
    """The instant at which a local day begins."""
    return at_local(datetime.combine(day, time()), zone)


def coming_summer(today: date) -> int:
    """The year of the summer that is on or that comes; from September on it is the next year's."""
    return today.year if today.month < 9 else today.year + 1


def days(first: date | None, last: date | None, zone: tzinfo) -> Span:
    """The span of whole local days from the first through the last, as people write them."""
    return Span(
        local_midnight(first, zone) if first else None,
        local_midnight(last + timedelta(days=1), zone) if last else None,
    )


def shifted_days(instant: datetime | None, by: int, zone: tzinfo) -> datetime | None:
    """The same wall clock reading so many local calendar days later."""
    if instant is None or not by:
        return instant
    return at_local(instant.astimezone(zone).replace(tzinfo=None) + timedelta(days=by), zone)


def padded(span: Span, before: int, after: int, zone: tzinfo) -> Span:
    """The span with local calendar days added on both sides."""
    return Span(shifted_days(span.start, -before, zone), shifted_days(span.end, after, zone))


def widened(span: Span, precision: Precision, zone: tzinfo) -> Span:
    """The span grown to whole weeks, months, quarters or years where its dates are no more exact than that."""
    if not precision.is_coarse:
        return span
    start, end = span.start, span.end
    if start is not None:
        start = local_midnight(_period_start(start.astimezone(zone).date(), precision), zone)
    if end is not None:
        last = (end - _MICROSECOND).astimezone(zone).date()
        end = local_midnight(_next_period(_period_start(last, precision), precision), zone)
    return Span(start, end)


def _period_start(day: date, precision: Precision) -> date:
    if precision is Precision.WEEK:
        return day - timedelta(days=day.weekday())
    if precision is Precision.MONTH:
        return day.replace(day=1)
    if precision is Precision.QUARTER:
        return day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1)
    return day.replace(month=1, day=1)


def _next_period(start: date, precision: Precision) -> date:
    if precision is Precision.WEEK:
        return start + timedelta(days=7)
    months = {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}[precision]
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, 1)


_DAYS = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su")
_DAY = "(?:" + "|".join(_DAYS) + ")"
_PART = re.compile(
    rf"(?P<days>{_DAY}(?:\s*-\s*{_DAY})?(?:\s*,\s*{_DAY}(?:\s*-\s*{_DAY})?)*)\s+"
    r"(?P<times>\d{1,2}:\d\d\s*-\s*\d{1,2}:\d\d(?:\s*,\s*\d{1,2}:\d\d\s*-\s*\d{1,2}:\d\d)*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class WeeklyHours:
    """When in a local week the ground is taken.

    `slots` are half-open spans of minutes since Monday 00:00, sorted and apart, none beyond the week's end.
    """

    slots: tuple[tuple[int, int], ...]

    @classmethod
    def parse(cls, text: str) -> WeeklyHours:
        """Read "Mo-Fr 07:00-18:00; Sa 22:00-05:00" (a subset of OpenStreetMap's opening_hours).

        Day ranges and lists, several times a day; a time that ends at or before its start runs past midnight.

        Raises:
            UnreadableHours: the text is not of that form.
        """
        spans: list[tuple[int, int]] = []
        for part in text.split(";"):
            match = _PART.fullmatch(part.strip())
            if match is None:
                raise UnreadableHours(text=text)
            times = [_minutes(piece, text) for piece in match["times"].split(",")]
            for day in _days_of(match["days"]):
                spans += [(day * _DAY_MINUTES + start, day * _DAY_MINUTES + end) for start, end in times]
        return cls(_merged(spans))

    def takes(self, wall: datetime) -> bool:
        """Whether the ground is taken at that wall clock reading (to the minute)."""
        minute = wall.weekday() * _DAY_MINUTES + wall.hour * 60 + wall.minute
        return any(start <= minute < end for start, end in self.slots)

    def common(self, other: WeeklyHours) -> WeeklyHours:
        """The hours that both take."""
        pairs = ((max(a, c), min(b, d)) for a, b in self.slots for c, d in other.slots)
        return WeeklyHours(_merged([(start, end) for start, end in pairs if start < end]))

    def episodes(self, span: Span, zone: tzinfo) -> Iterator[Span]:
        """The taken pieces of a bounded span, in order; an open span has none that can be listed.

        In the hour that autumn repeats, a slot is taken both times; what spring skips is not there to take.
        """
        held: Span | None = None
        for piece in self._daily_pieces(span, zone):
            if held is not None and held.end == piece.start:
                held = Span(held.start, piece.end)
                continue
            if held is not None:
                yield held
            held = piece
        if held is not None:
            yield held

    def _daily_pieces(self, span: Span, zone: tzinfo) -> Iterator[Span]:
        """The same, cut at midnights and clock changes."""
        if span.start is None or span.end is None:
            return
        day = span.start.astimezone(zone).date() - timedelta(days=1)
        while (midnight := local_midnight(day, zone)) < span.end:
            for piece in self._pieces_of_day(day, midnight, local_midnight(day + timedelta(days=1), zone), zone):
                if shared := piece.common(span):
                    yield shared
            day += timedelta(days=1)

    def _pieces_of_day(self, day: date, begin: datetime, end: datetime, zone: tzinfo) -> Iterator[Span]:
        """The taken pieces of one local day, cut where the clock is changed."""
        cuts = [begin, *_clock_changes(begin, end, zone), end]
        base = day.weekday() * _DAY_MINUTES
        for from_, until in pairwise(cuts):
            offset = from_.astimezone(zone).utcoffset() or timedelta()
            midnight = datetime.combine(day, time(), tzinfo=UTC) - offset
            for start, stop in self.slots:
                piece = Span(
                    midnight + timedelta(minutes=start - base),
                    midnight + timedelta(minutes=stop - base),
                ).common(Span(from_, until))
                if piece:
                    yield piece

    def __str__(self) -> str:
        """In the form that `parse` reads; a slot over midnight is written whole."""
        pieces = []
        for start, end in self.slots:
            day, first = divmod(start, _DAY_MINUTES)
            while end - day * _DAY_MINUTES > first:
                until = min(end - day * _DAY_MINUTES, _DAY_MINUTES)
                pieces.append(f"{_DAYS[day]} {first // 60:02}:{first % 60:02}-{until // 60:02}:{until % 60:02}")
                day, first = day + 1, 0
        return "; ".join(pieces)


def _clock_changes(begin: datetime, end: datetime, zone: tzinfo) -> list[datetime]:
    """The instant within (begin, end) at which the zone's offset changes, to the second, if any."""
    before = begin.astimezone(zone).utcoffset()
    if before == (end - _MICROSECOND).astimezone(zone).utcoffset():
        return []
    low, high = begin, end
    while high - low > timedelta(seconds=1):
        middle = low + timedelta(seconds=int((high - low).total_seconds() // 2))
        low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
    return [high] if high < end else []


def _days_of(text: str) -> Iterator[int]:
    names = [name.lower() for name in _DAYS]
    for piece in text.split(","):
        ends = [names.index(name.strip().lower()) for name in piece.split("-")]
        first, last = ends[0], ends[-1]
        yield from (day % 7 for day in range(first, (last if last >= first else last + 7) + 1))


def _minutes(piece: str, text: str) -> tuple[int, int]:
    def minute(reading: str) -> int:
        hour, minutes = (int(part) for part in reading.split(":"))
        if hour > 24 or minutes > 59 or (hour == 24 and minutes):
            raise UnreadableHours(text=text)
        return hour * 60 + minutes

    start, end = (minute(reading.strip()) for reading in piece.split("-"))
    if start == _DAY_MINUTES:
        raise UnreadableHours(text=text)
    return start, end if end > start else end + _DAY_MINUTES


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Sorted and joined within one week; what runs past its end comes back at its beginning."""
    both_weeks = [(start - shift, end - shift) for start, end in spans for shift in (0, WEEK_MINUTES)]
    wrapped = [(max(start, 0), min(end, WEEK_MINUTES)) for start, end in both_weeks]
    merged: list[tuple[int, int]] = []
    for start, end in sorted((start, end) for start, end in wrapped if start < end):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return tuple(merged)
