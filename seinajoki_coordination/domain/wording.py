"""Numbers, days, times and texts as a language writes them; all times in one zone."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta, tzinfo

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import Span

_KEY = re.compile(r"\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?", re.IGNORECASE)
Translate = Callable[[str], str]

NBSP = "\N{NO-BREAK SPACE}"
_SPACES = re.compile(r"\s+")
_BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSHOWN = frozenset({"Cc", "Cs"})


def shown(text: str, most: int = 120) -> str:
    """A foreign text fit to be shown in one line: no control characters, no direction overrides, at most so long."""
    text = _SPACES.sub(" ", text[: 8 * most])
    if not text.isprintable():
        text = "".join(
            "\ufffd" if sign in _BIDI_CONTROLS or unicodedata.category(sign) in _UNSHOWN else sign for sign in text
        )
    text = text.strip()
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def is_key(text: str) -> bool:
    """Whether it is a key for programs (a uuid), which tells people nothing."""
    return _KEY.fullmatch(text) is not None


class Wording:
    """Finnish has its own ways; every other language gets those of international English in its own words."""

    def __init__(self, tr: Translate, language: str, zone: tzinfo) -> None:
        self.tr = tr
        self.zone = zone
        self._finnish = language == "fi"
        self._decimal = "," if language in ("fi", "sv") else "."

    def number(self, value: float, decimals: int = 0) -> str:
        """With thousands apart and at most so many decimals: "1 240", "0,5"."""
        text = f"{value:,.{decimals}f}"
        if decimals:
            text = text.rstrip("0").rstrip(".")
        return text.replace(",", NBSP).replace(".", self._decimal)

    def given(self, value: float, unit: str) -> str:
        """A measure as exactly as the user gave it: "12.5 m"."""
        return f"{self.number(value, 6)}{NBSP}{unit}"

    def area(self, m2: float) -> str:
        """Square metres; a decimal where they are few."""
        if 0 < m2 < 0.1:
            return f"<{NBSP}{self.number(0.1, 1)}{NBSP}m²"
        return f"{self.number(m2, 1 if m2 < 10 else 0)}{NBSP}m²"

    def length(self, metres: float) -> str:
        """Metres, or kilometres from one on."""
        if metres >= 1000:
            return f"{self.number(metres / 1000, 1)}{NBSP}km"
        if 0 < metres < 0.1:
            return f"<{NBSP}{self.number(0.1, 1)}{NBSP}m"
        return f"{self.number(metres, 1 if metres < 10 else 0)}{NBSP}m"

    def hours(self, hours: float) -> str:
        """Short, for tables: "96 h", "1 h 20 min"."""
        minutes = round(hours * 60)
        if minutes < 1:
            return f"<{NBSP}1{NBSP}min"
        whole, rest = divmod(minutes, 60)
        parts = [f"{self.number(whole)}{NBSP}h"] if whole else []
        if rest and whole < 48:
            parts.append(f"{rest}{NBSP}min")
        return NBSP.join(parts)

    def duration(self, hours: float) -> str:
        """For sentences: "96 hours (4 days)"."""
        if hours >= 48:
            days = self.number(hours / 24, 1)
            return self.tr("{count} hours ({days} days)").format(count=self.number(hours), days=days)
        if hours == 1:
            return self.tr("1 hour")
        return self.tr("{count} hours").format(count=int(hours)) if hours.is_integer() else self.hours(hours)

    def quoted(self, text: str, most: int = 120) -> str:
        """A foreign text within a sentence of ours, its writing direction kept to itself."""
        opening, closing = "””" if self._finnish else "“”"
        return f"{opening}\u2068{shown(text, most)}\u2069{closing}"

    def plan(self, title: str, table: str) -> str:
        """What a plan is called; one without a title by its table's code, which a deleted plan has lost."""
        if title:
            return title
        if not table:
            return self.tr("a plan that was deleted")
        return self.tr("{what} without a title").format(what=self.tr(Table(table).label))

    def day(self, day: date, *, with_year: bool = True) -> str:
        """A day: "8.7.2027" or "8 Jul 2027"."""
        if self._finnish:
            return f"{day.day}.{day.month}." + (str(day.year) if with_year else "")
        return f"{day.day}{NBSP}{self.month(day.month)}" + (f"{NBSP}{day.year}" if with_year else "")

    def month(self, month: int) -> str:
        """A month's short name; 1 is January."""
        tr = self.tr
        names = [tr("Jan"), tr("Feb"), tr("Mar"), tr("Apr"), tr("May"), tr("Jun")]
        names += [tr("Jul"), tr("Aug"), tr("Sep"), tr("Oct"), tr("Nov"), tr("Dec")]
        return names[month - 1]

    def moment(self, instant: datetime) -> str:
        """A day and the time on it."""
        local = self.local(instant)
        return self.on_clock(local.date(), local.time())

    def on_clock(self, day: date, clock: time) -> str:
        """The same of what a clock and a calendar here show."""
        return f"{self.day(day)}{self._joint}{self._clock(clock)}"

    def span(self, span: Span) -> str:
        """A span in local time; whole days from the first through the last, as people write them."""
        if span.start is None and span.end is None:
            return self.tr("no start and no end given")
        if span.end is None:
            return self.tr("from {start}, no end yet").format(start=self.start(span))
        if span.start is None:
            return self.tr("until {end}, no start given").format(end=self.end(span))
        start, (last, until) = self.local(span.start), self._last(span.end)
        if _is_midnight(start) and until is None:
            return self._days(start.date(), last)
        clocks = self._clock(start.time()), self._clock(until)
        if start.date() == last:
            return f"{self.day(last)}{self._joint}{clocks[0]}–{self._clock(until, bare=True)}"
        first = self.day(start.date(), with_year=start.year != last.year)
        return f"{first}{self._joint}{clocks[0]} – {self.day(last)}{self._joint}{clocks[1]}"

    def start(self, span: Span) -> str:
        """When a span starts, that has a start."""
        start = self.local(_given(span.start))
        return self.day(start.date()) if _is_midnight(start) else self.moment(start)

    def end(self, span: Span) -> str:
        """When a span ends, that has an end; at midnight, the day that it closes."""
        last, until = self._last(_given(span.end))
        return self.day(last) if until is None else f"{self.day(last)}{self._joint}{self._clock(until)}"

    def local(self, instant: datetime) -> datetime:
        """The instant on this zone's clocks; at the very ends of the calendar, where they have none, in UTC."""
        try:
            return instant.astimezone(self.zone)
        except OverflowError:
            return instant

    @property
    def _joint(self) -> str:
        return NBSP if self._finnish else f",{NBSP}"

    def _last(self, end: datetime) -> tuple[date, time | None]:
        """The last day of a span that ends then, and the time; None is the day's end."""
        local = self.local(end)
        return (local.date() - timedelta(days=1), None) if _is_midnight(local) else (local.date(), local.time())

    def _days(self, first: date, last: date) -> str:
        if first == last:
            return self.day(last)
        if first.year != last.year:
            return f"{self.day(first)} – {self.day(last)}"
        if self._finnish:
            return f"{self.day(first, with_year=False)}–{self.day(last)}"
        if first.month == last.month:
            return f"{first.day}–{self.day(last)}"
        return f"{self.day(first, with_year=False)} – {self.day(last)}"

    def _clock(self, clock: time | None, *, bare: bool = False) -> str:
        """The time of day; None is midnight at the day's end."""
        hour, minute = (24, 0) if clock is None else (clock.hour, clock.minute)
        if self._finnish:
            return ("" if bare else f"klo{NBSP}") + f"{hour}.{minute:02}"
        return f"{hour:02}:{minute:02}"


def _is_midnight(local: datetime) -> bool:
    return local.time() == time()


def _given(instant: datetime | None) -> datetime:
    if instant is None:
        raise ValueError("An open end has no time to write.")
    return instant
