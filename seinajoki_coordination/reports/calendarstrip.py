"""The calendar strips: when the worst meetings are, as bars over months or weeks.

Where things stand is in per cent of the drawing's width, so that it fits a phone as well as a sheet of paper.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta

from seinajoki_coordination.domain.timespan import Span, local_midnight
from seinajoki_coordination.domain.wording import Wording
from seinajoki_coordination.reports.sentences import in_order
from seinajoki_coordination.services.ports import PairOfReport

_NARROWEST = 0.6
"""Per cent; a shorter bar would not be seen."""
_EDGE = timedelta(days=5)
_MONTHS_FROM = timedelta(days=80)
_LABELS_UNTIL = 95.0
"""Per cent; a label further right would be cut."""

Dated = tuple[datetime, int, PairOfReport]
"""When a pair first meets, its number, the pair."""


@dataclass(frozen=True)
class Bar:
    """A span; beyond the strip's edges it is open, or goes on and is cut there."""

    x: float
    width: float
    open_start: bool
    open_end: bool
    cut_start: bool
    cut_end: bool

    @property
    def end(self) -> float:
        """Where it ends."""
        return round(self.x + self.width, 2)


@dataclass(frozen=True)
class Beyond:
    """A span that lies before or after the strip: the edge, and when the span ends or starts."""

    edge: float
    day: str


@dataclass(frozen=True)
class Row:
    """One meeting: both sides, and what they have in common if they have."""

    number: int
    pair: PairOfReport
    a: Bar | Beyond
    b: Bar | Beyond
    common: Bar | Beyond | None


@dataclass(frozen=True)
class Tick:
    """The beginning of a month or a week; a minor one's label gives way where there is little room."""

    x: float
    label: str
    is_minor: bool


@dataclass(frozen=True)
class Strip:
    """The pairs that first meet in one year, in order of time."""

    year: int
    ticks: tuple[Tick, ...]
    today: float | None
    rows: tuple[Row, ...]


def calendar_strips(pairs: Sequence[PairOfReport], now: datetime, wording: Wording) -> list[Strip]:
    """A strip for each year; pairs whose meeting has no date, or one in the first or last of all years, are in none.

    Args:
        pairs: numbered from 1.
        now: what "today" is.
        wording: whose zone the days are of.
    """
    years: dict[int, list[Dated]] = defaultdict(list)
    for number, pair in enumerate(pairs, 1):
        first = next(_dates(pair), None)
        if first is not None:
            years[wording.local(first).year].append((first, number, pair))
    drawn = sorted(year for year in years if MINYEAR < year < MAXYEAR)  # an axis needs days around
    return [_strip(year, sorted(years[year], key=lambda row: row[:2]), now, wording) for year in drawn]


def _strip(year: int, dated: Sequence[Dated], now: datetime, wording: Wording) -> Strip:
    axis = _Axis.around([moment for _, _, pair in dated for moment in _dates(pair)], year, wording)

    def row(number: int, pair: PairOfReport) -> Row:
        a, b = (axis.bar(side.span, wording) for side in (pair.a, pair.b))
        return Row(number, pair, a, b, axis.bar(pair.common, wording) if pair.common else None)

    rows = (row(number, pair) for _, number, pair in dated)
    return Strip(year, tuple(axis.ticks(wording)), axis.today(now), tuple(rows))


def _dates(pair: PairOfReport) -> Iterator[datetime]:
    """The known instants of the common time, or of the gap where there is none, in order."""
    span = pair.common
    ordered = in_order(pair) if span is None else None
    if ordered is not None:
        span = Span(ordered[0].span.end, ordered[1].span.start)
    if span is not None:
        yield from (moment for moment in (span.start, span.end) if moment is not None)


@dataclass(frozen=True)
class _Axis:
    start: datetime
    end: datetime
    by_months: bool

    @classmethod
    def around(cls, moments: Sequence[datetime], year: int, wording: Wording) -> _Axis:
        """Whole months, or whole weeks where they are few; never further than the January after that year."""
        first = wording.local(min(moments) - _EDGE).date()
        last = min(wording.local(max(moments) + _EDGE).date(), date(year + 1, 1, 31))
        by_months = last - first > _MONTHS_FROM
        if by_months:
            first, last = first.replace(day=1), _next_month(last)
        else:
            first -= timedelta(days=first.weekday())
            last += timedelta(days=7 - last.weekday())
        return cls(local_midnight(first, wording.zone), local_midnight(last, wording.zone), by_months)

    def today(self, now: datetime) -> float | None:
        """Where today is, if it is on the strip."""
        return self._at(now) if self.start <= now < self.end else None

    def bar(self, span: Span, wording: Wording) -> Bar | Beyond:
        """The part of a span that is on the strip, or where it is instead."""
        seen = span.common(Span(self.start, self.end))
        if seen is None or seen.start is None or seen.end is None:
            is_later = span.start is not None and span.start >= self.end
            return Beyond(100.0, wording.start(span)) if is_later else Beyond(0.0, wording.end(span))
        x = self._at(seen.start)
        width = max(round(self._at(seen.end) - x, 2), _NARROWEST)
        return Bar(
            x=min(x, 100 - width),
            width=width,
            open_start=span.start is None,
            open_end=span.end is None,
            cut_start=span.start is not None and span.start < self.start,
            cut_end=span.end is not None and span.end > self.end,
        )

    def ticks(self, wording: Wording) -> Iterator[Tick]:
        """The first days of months, or Mondays."""
        day, last = wording.local(self.start).date(), wording.local(self.end).date()
        every = 3 if self.by_months else 4
        number = 0
        while day < last:
            label = wording.month(day.month) if self.by_months else wording.day(day, with_year=False)
            x = self._at(local_midnight(day, wording.zone))
            yield Tick(x, label if x < _LABELS_UNTIL else "", is_minor=number % every != 0)
            day = _next_month(day) if self.by_months else day + timedelta(days=7)
            number += 1

    def _at(self, moment: datetime) -> float:
        return round((moment - self.start) / (self.end - self.start) * 100, 2)


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)
