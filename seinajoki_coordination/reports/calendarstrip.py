"""The calendar strip: when the worst meetings are, as bars over months."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from seinajoki_coordination.domain.timespan import Span, local_midnight
from seinajoki_coordination.reports.wording import Wording, shown
from seinajoki_coordination.services.ports import PairOfReport

MOST_ROWS = 40
LEFT, WIDTH, ROW, TOP = 36, 964, 22, 44
_EDGE = timedelta(days=7)
_LONGEST = timedelta(days=3 * 366)
_NARROWEST_PX = 3.0


@dataclass(frozen=True)
class Bar:
    """A span on the strip, in pixels; open ends run on beyond the edge."""

    x: float
    width: float
    opens_left: bool
    opens_right: bool


@dataclass(frozen=True)
class Row:
    """One meeting: both sides, and what they have in common."""

    number: int
    y: int
    a: Bar | None
    b: Bar | None
    common: Bar | None
    label: str


@dataclass(frozen=True)
class Tick:
    """The beginning of a month."""

    x: float
    label: str
    year: str
    """Where a year begins, and at the first month shown; else empty."""
    is_year: bool


@dataclass(frozen=True)
class Strip:
    """What a template draws."""

    rows: tuple[Row, ...]
    ticks: tuple[Tick, ...]
    today: float | None
    height: int


def calendar_strip(pairs: Sequence[PairOfReport], now: datetime, wording: Wording) -> Strip | None:
    """The strip of the first pairs; None where none has any date."""
    shown = pairs[:MOST_ROWS]
    range_ = _range(shown)
    if range_ is None:
        return None
    start, end = range_
    per_second = WIDTH / (end - start).total_seconds()

    def at(instant: datetime) -> float:
        return LEFT + (instant - start).total_seconds() * per_second

    def bar(span: Span | None) -> Bar | None:
        if span is None:
            return None
        left = max(at(span.start), LEFT) if span.start else LEFT
        right = min(at(span.end), LEFT + WIDTH) if span.end else LEFT + WIDTH
        if right <= LEFT or left >= LEFT + WIDTH:
            return None
        opens = (span.start is None or span.start < start, span.end is None or span.end > end)
        return Bar(left, max(right - left, _NARROWEST_PX), *opens)

    rows = tuple(
        Row(k + 1, TOP + k * ROW, bar(pair.a.span), bar(pair.b.span), bar(pair.common), _label(pair, wording))
        for k, pair in enumerate(shown)
    )
    today = at(now) if start <= now <= end else None
    return Strip(rows, _ticks(start, end, at, wording), today, TOP + len(rows) * ROW + 6)


def _label(pair: PairOfReport, wording: Wording) -> str:
    return f"{shown(pair.a.title)} × {shown(pair.b.title)}: " + (wording.span(pair.common) if pair.common else "–")


def _range(pairs: Sequence[PairOfReport]) -> tuple[datetime, datetime] | None:
    """From the first common moment to the last, with a week around; sides that run longer are cut."""
    spans = [pair.common or pair.b.span for pair in pairs]
    known = [instant for span in spans for instant in (span.start, span.end) if instant is not None]
    if not known:
        return None
    start, end = min(known) - _EDGE, max(known) + _EDGE
    return start, min(end, start + _LONGEST)


def _ticks(start: datetime, end: datetime, at: Callable[[datetime], float], wording: Wording) -> tuple[Tick, ...]:
    """Months, or quarters or years where months would crowd."""
    step = next(months for months in (1, 3, 12) if (end - start).days / 30.4 / months <= 20 or months == 12)
    first = wording.local(start).date().replace(day=1)
    ticks: list[Tick] = []
    for month in range((end - start).days // 28 + 3):
        index = first.year * 12 + first.month - 1 + month
        day = date(index // 12, index % 12 + 1, 1)
        instant = local_midnight(day, wording.zone)
        if start <= instant <= end and (day.month - 1) % step == 0:
            year = str(day.year) if day.month == 1 or not ticks else ""
            ticks.append(Tick(at(instant), wording.month(day.month), year, day.month == 1))
    return tuple(ticks)
