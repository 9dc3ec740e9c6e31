"""Times as people write them into their plans: a day, a week, a month, a summer, a span of any of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import lru_cache
from itertools import product
from math import isnan

from seinajoki_coordination.domain.codes import Precision
from seinajoki_coordination.domain.errors import UnreadableTime
from seinajoki_coordination.domain.folding import folded
from seinajoki_coordination.domain.timespan import FIRST_YEAR, LAST_YEAR, UTC, at_local, local_midnight
from seinajoki_coordination.domain.wording import shown


@dataclass(frozen=True)
class PlanTime:
    """What one field says of when: half-open, of aware instants (UTC); None is open on that side.

    A moment starts and ends at itself, and is of precision HOUR.
    """

    start: datetime | None
    end: datetime | None
    precision: Precision

    @property
    def is_long(self) -> bool:
        """Whether it is more than one day or one moment."""
        if self.start is None or self.end is None:
            return True
        return self.start < self.end and (self.precision is not Precision.DAY or self.end - self.start > _LONGEST_DAY)


def read_time(value: object, zone: tzinfo) -> PlanTime | None:
    """What a field's value says of when; None where it says nothing (null, empty, "-", "?").

    - days: 1.6.2027, 1.6.27, 01-06-27, 1/6/2027 (day first), 2027-06-01, 20270601, 1 June 2027, 1. kesäkuuta 2027
    - moments: 2027-06-01T08:00, with Z or +03:00 or as the zone's clocks show it; 1.6.2027 klo 8.00
    - weeks (ISO 8601): week 23/2027, viikko 23 2027, vko 23/2027, vecka 23 2027, 2027-W23
    - months: 6/2027, 2027-06, June 2027, kesäkuu 2027, juni 2027
    - quarters: Q2/2027, 2027-Q2, 2. neljännes 2027, kvartal 2 2027
    - seasons, as exact as a quarter: spring is March to May, summer June to August, autumn September to November,
      winter December to February, winter 2027 that which ends in 2027 (winter 2027–2028 says both)
    - years: 2027, vuosi 2027
    - spans of any of them, with –, "to" or …; the first may leave out what the last one says: 1.–15.6.2027,
      1.12.–15.1.2028, kesä-elokuu 2027, vko 23–25/2027, 2027–2028; or has no other side: 1.6.2027–
    - numbers: a year, 20270601, or a spreadsheet's days since 1900 (those of 1980 to 2099)

    Two digits of a year are of 1980 to 2079. Years 1 and 9999 say nothing: programs write them for want of a date.

    Raises:
        UnreadableTime: it says something else.
    """
    if isinstance(value, str):
        read = _text(value, zone)
    elif value is None or (isinstance(value, float) and isnan(value)):
        read = None
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        read = _number(value, zone)
    else:
        read = _calendar(value, zone)
    if isinstance(read, _Unreadable):
        raise UnreadableTime(text=shown(str(value), 60))
    return read


def span_of(start: PlanTime | None, end: PlanTime | None) -> tuple[datetime | None, datetime | None, Precision]:
    """From the start of the one to the end of the other, as exact as the vaguer of them.

    A lone week, season or span gives both; a lone day or moment leaves the other side open.
    """
    if start is None or end is None:
        lone = start or end
        if lone is None:
            return None, None, Precision.DAY
        if lone.is_long:
            start = end = lone
    precision = max((time.precision for time in (start, end) if time is not None), key=_VAGUENESS.index)
    return (start.start if start else None), (end.end if end else None), precision


class _Unreadable:
    """What cannot be read; remembered beside what can."""


_Reading = PlanTime | _Unreadable | None
_UNREADABLE = _Unreadable()
_VAGUENESS = tuple(Precision)
_YEARS = range(1900, 2200)
_SPREADSHEET_EPOCH = date(1899, 12, 30)
_SPREADSHEET_DAYS = range((date(1980, 1, 1) - _SPREADSHEET_EPOCH).days, (date(2100, 1, 1) - _SPREADSHEET_EPOCH).days)
_LONGEST_DAY = timedelta(hours=25)
_HALF_A_YEAR = timedelta(days=184)


# Values that are no texts


def _calendar(value: object, zone: tzinfo) -> _Reading:
    if not isinstance(value, date):
        return _UNREADABLE
    if not FIRST_YEAR <= value.year <= LAST_YEAR:
        return None
    return _moment(at_local(value, zone)) if isinstance(value, datetime) else _whole(value, value, Precision.DAY, zone)


def _number(value: float, zone: tzinfo) -> _Reading:
    whole = int(value) if abs(value) < 1e8 else 0
    if value == whole and whole in _YEARS:
        return _whole(date(whole, 1, 1), date(whole, 12, 31), Precision.YEAR, zone)
    if value == whole and whole >= 1e7:
        return _text(str(whole), zone)
    if whole not in _SPREADSHEET_DAYS:
        return _UNREADABLE
    day = _SPREADSHEET_EPOCH + timedelta(days=whole)
    if value == whole:
        return _whole(day, day, Precision.DAY, zone)
    seconds = round((value - whole) * 86_400)
    return _moment(at_local(datetime.combine(day, time()) + timedelta(seconds=seconds), zone))


def _moment(instant: datetime) -> PlanTime:
    return PlanTime(instant, instant, Precision.HOUR)


def _whole(first: date, last: date, precision: Precision, zone: tzinfo) -> PlanTime:
    """Whole local days from the first through the last."""
    return PlanTime(local_midnight(first, zone), local_midnight(last + timedelta(days=1), zone), precision)


# Texts, in the one spelling that `folded` gives them


def _named(*lists: tuple[int, int, str]) -> dict[str, tuple[int, int]]:
    return {word: (month, months) for month, months, words in lists for word in words.split()}


_NAMES = _named(
    (1, 1, "tammi tammikuu tammikuuta tammikuussa january jan januari"),
    (2, 1, "helmi helmikuu helmikuuta helmikuussa february feb februari"),
    (3, 1, "maalis maaliskuu maaliskuuta maaliskuussa march mar mars"),
    (4, 1, "huhti huhtikuu huhtikuuta huhtikuussa april apr"),
    (5, 1, "touko toukokuu toukokuuta toukokuussa may maj"),
    (6, 1, "kesakuu kesakuuta kesakuussa june jun juni"),
    (7, 1, "heina heinakuu heinakuuta heinakuussa july jul juli"),
    (8, 1, "elo elokuu elokuuta elokuussa august aug augusti"),
    (9, 1, "syys syyskuu syyskuuta syyskuussa september sep sept"),
    (10, 1, "loka lokakuu lokakuuta lokakuussa october oct oktober okt"),
    (11, 1, "marras marraskuu marraskuuta marraskuussa november nov"),
    (12, 1, "joulu joulukuu joulukuuta joulukuussa december dec"),
    (3, 3, "kevat kevaalla spring var varen"),
    (6, 3, "kesa kesalla summer sommar sommaren"),
    (9, 3, "syksy syksylla autumn fall host hosten"),
    (12, 3, "talvi talvella winter vinter vintern"),
)
"""Of months and seasons: their first month, and how many they have."""

_LONGEST = 80
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_NOTHING = frozenset({"", "-", "?", "--", "---", "...", "null", "none", "nan", "n/a"})
_NO_DATE = re.compile(r"(0000|0001|9999)-\d\d-\d\d([t ].*)?|\d\d?([./-])\d\d?\3(0000|0001|9999)( .*)?", re.ASCII)
_SPREADSHEET = re.compile(r"\d{5}([.,]\d+)?", re.ASCII)
_JOINT = re.compile(r"\s+(?:to|till|until)\s+|\.{2,}|\s*-\s*|\s*/\s*(?=\d\d(?:\d\d)?$|\d{4}-)", re.ASCII)
"""What may stand between the two sides of a span."""

_OF = r"(?:[\s/.,-]*(?:(?:of|vuonna|ar|v)\.?\s+)?(?P<year>\d{4}))?"
_WEEK = r"(?:weeks?|wk|viikko|viikot|viikolla|vkot?|vk|vecka|veckor|veckorna|v|w)[\s.]*(?P<week>\d{1,2})"
_QUARTER = r"(?:neljannes|vuosineljannes|kvartaali|kvartal|kvartalet|quarter|q)"
_CLOCK = r"(?P<hour>\d{1,2})(?:[.:](?P<minute>\d\d)(?:[.:](?P<second>\d\d)(?:[.,](?P<fraction>\d+))?)?)?"
_AT = rf"(?:,?\s+(?P<at>(?:klo|kl|at)\.?\s*)?{_CLOCK})?"
_HOURS = r"(?:0\d|1[0-4])"
_OFFSET = rf"{_HOURS}(?::?[0-5]\d)?"
_FORMS = tuple(
    re.compile(form, re.ASCII)
    for form in (
        rf"(?P<year>\d{{4}})(?P<dash>[-/.])(?P<month>\d\d?)(?P=dash)(?P<day>\d\d?){_AT}(?P<zone>\s*(?:z|\+{_OFFSET}|-{_HOURS}(?:[0-5]\d)?))?",
        rf"(?P<year>\d{{4}})-(?P<month>\d\d)-(?P<day>\d\d)t{_CLOCK}(?P<zone>\s*(?:z|[+-]{_OFFSET}))?",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)",
        rf"(?P<day>\d\d?)(?P<dash>[./-])\s?(?P<month>\d\d?)(?P=dash)\s?(?P<year>\d{{4}}|\d\d){_AT}",
        rf"(?P<day>\d\d?)[./](?P<month>\d\d?)\.?{_AT}",
        rf"(?P<day>\d\d?)\.?\s*(?:of\s+)?(?P<name>[a-z]+)\.?{_OF}{_AT}",
        r"(?P<name>[a-z]+)\.?\s*(?P<day>\d\d?)(?:,?\s*(?P<year>\d{4}))?",
        rf"(?P<name>[a-z]+){_OF}",
        r"(?P<year>\d{4})\s+(?P<name>[a-z]+)",
        r"(?P<name>talvi|winter|vinter)\s*(?P<year_before>\d{4})\s*[-/]\s*(?P<year>\d{4}|\d\d)",
        rf"{_WEEK}{_OF}",
        rf"(?P<year>\d{{4}})[\s/-]*{_WEEK}",
        rf"{_QUARTER}[\s.]*(?P<quarter>[1-4]){_OF}",
        rf"(?P<quarter>[1-4])\.?(?:st|nd|rd|th|:a|:e)?\s*{_QUARTER}{_OF}",
        rf"(?P<year>\d{{4}})[\s/-]*{_QUARTER}\s*(?P<quarter>[1-4])",
        r"(?P<number>\d\d?)(?:\s*[/.,]\s*|\s+)(?P<year>\d{4})",
        r"(?P<year>\d{4})[-/](?P<month>\d\d)",
        r"(?:(?:vuosi|vuonna|year|ar|v)\.?\s*)?(?P<year>\d{4})",
        rf"(?P<at>klo|kl|at)?\.?\s*{_CLOCK}",
        r"(?P<number>\d\d?)\.?",
    )
)
"""All that one side of a span may look like; a side may leave out what the other one says."""


@dataclass(frozen=True)
class _Parts:
    """What a text says of one time."""

    year: int | None = None
    month: int | None = None
    months: int = 0
    """How many it is about; 0 where it is about a day, a week or a year."""
    day: int | None = None
    week: int | None = None
    number: int | None = None
    """A bare number: a month of its year, or of whatever the other side of a span counts."""
    clock: timedelta | None = None
    zone: tzinfo | None = None

    @property
    def is_year(self) -> bool:
        return self.year is not None and not (self.month or self.week or self.number or self.clock)

    def whole(self, zone: tzinfo) -> PlanTime:
        """The time that they make up; a ValueError if there is none."""
        if self.year is None or not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise ValueError("no year")
        if self.week is not None:
            monday = date.fromisocalendar(self.year, self.week, 1)
            return _whole(monday, monday + timedelta(days=6), Precision.WEEK, zone)
        if self.day is not None:
            day = date(self.year, self.month or 0, self.day)
            if self.clock is None:
                return _whole(day, day, Precision.DAY, zone)
            return _moment(at_local(datetime.combine(day, time()) + self.clock, self.zone or zone))
        if self.clock is not None:
            raise ValueError("no day")
        if self.is_year and self.year not in _YEARS:
            raise ValueError("a number")
        return self._months(zone)

    def _months(self, zone: tzinfo) -> PlanTime:
        month, months = (self.number, 1) if self.number is not None else (self.month, self.months)
        year = int(self.year or 0) - (month == 12 and months == 3)  # a winter bears the year that it ends in
        if month is None:
            return _whole(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, zone)
        after = month - 1 + months
        last = date(year + after // 12, after % 12 + 1, 1) - timedelta(days=1)
        return _whole(date(year, month, 1), last, Precision.MONTH if months == 1 else Precision.QUARTER, zone)

    def beside(self, other: _Parts, *, is_last: bool) -> _Parts:
        """With what they leave out taken from the other side of a span."""
        parts = self if self.number is None else self._counting(self.number, other, is_last=is_last)
        if parts.clock is not None and parts.day is None and is_last and other.clock is not None:
            parts = replace(parts, day=other.day, month=other.month)
        if parts.day is not None and parts.month is None:
            parts = replace(parts, month=other.month)
        if (parts.month, parts.months, other.months) == (6, 3, 1):  # "kesä-elokuu": the month, not the summer
            parts = replace(parts, months=1)
        return replace(parts, year=other.year) if parts.year is None and not other.is_year else parts

    def _counting(self, number: int, other: _Parts, *, is_last: bool) -> _Parts:
        """With the bare number counting what the other side counts."""
        bare = replace(self, number=None)
        if other.week is not None:
            return replace(bare, week=number)
        if other.months == 3 and other.month in (1, 4, 7, 10):
            return replace(bare, month=3 * number - 2, months=3)
        if self.year is not None:
            return self
        if other.is_year and other.year is not None and is_last:
            return replace(bare, year=other.year // 100 * 100 + number)
        if other.clock is not None and is_last:
            return replace(bare, clock=timedelta(hours=number))
        return replace(bare, month=number, months=1) if other.day is None else replace(bare, day=number)


@lru_cache(maxsize=65_536)
def _text(text: str, zone: tzinfo) -> _Reading:
    if len(text) > 4 * _LONGEST:
        return _UNREADABLE
    plain = _DASHES.sub("-", folded(text))
    if plain in _NOTHING or _NO_DATE.fullmatch(plain):
        return None
    if len(plain) > _LONGEST:
        return _UNREADABLE
    if _SPREADSHEET.fullmatch(plain):
        return _number(float(plain.replace(",", ".")), zone)
    return _one(plain, zone) or _span(plain, zone) or _UNREADABLE


def _one(plain: str, zone: tzinfo) -> PlanTime | None:
    return next(filter(None, (_made(parts, zone) for parts in _parts(plain))), None)


def _span(plain: str, zone: tzinfo) -> PlanTime | None:
    """The time between two that the text names, or since or until one."""
    for joint in _JOINT.finditer(plain):
        left, right = plain[: joint.start()].strip(), plain[joint.end() :].strip()
        if not (left and right):
            lone = _one(left or right, zone)
            if lone is not None:
                return replace(lone, end=None) if left else replace(lone, start=None)
        for since, until in product(_parts(left), _parts(right)):
            read = _joined(since, until, zone)
            if read is not None:
                return read
    return None


def _joined(left: _Parts, right: _Parts, zone: tzinfo) -> PlanTime | None:
    """From the one to the other, which may be of the next year: 1.12.–15.1.2028."""
    if (left.months == 3 and right.is_year) or (left.is_year and right.months == 3):
        return None  # "summer 2027–2028" may be two summers
    first, last = left.beside(right, is_last=False), right.beside(left, is_last=True)
    span = _between(first, last, zone)
    if span is not None or first.year is None or last.year is None:
        return span
    if left.year is None:
        return _between(replace(first, year=first.year - 1), last, zone, most=_HALF_A_YEAR)
    if right.year is None:
        return _between(first, replace(last, year=last.year + 1), zone, most=_HALF_A_YEAR)
    return None


def _between(first: _Parts, last: _Parts, zone: tzinfo, most: timedelta = timedelta.max) -> PlanTime | None:
    since, until = _made(first, zone), _made(last, zone)
    if since is None or until is None or since.start is None or until.end is None:
        return None
    if not timedelta(0) < until.end - since.start <= most:
        return None
    return PlanTime(since.start, until.end, max(since.precision, until.precision, key=_VAGUENESS.index))


def _made(parts: _Parts, zone: tzinfo) -> PlanTime | None:
    """What the parts make up, if there is such a time: not on a 31 June, in a week 54, at 25 o'clock."""
    try:
        return parts.whole(zone)
    except (ValueError, OverflowError):
        return None


def _parts(plain: str) -> Iterator[_Parts]:
    """What the text may say of one time."""
    for form in _FORMS:
        match = form.fullmatch(plain)
        if match is None:
            continue
        part = {name: text for name, text in match.groupdict().items() if text}
        is_known = part.get("name", "kesa") in _NAMES and ("hour" not in part or _is_clock(part))
        if is_known and ("year_before" not in part or _follows(part["year_before"], part["year"])):
            yield _put_together(part)


def _is_clock(part: dict[str, str]) -> bool:
    clock = [int(part.get(name, 0)) for name in ("hour", "minute", "second")]
    is_marked = "minute" in part or "at" in part
    return is_marked and (clock[0] < 24 or clock == [24, 0, 0]) and max(clock[1:]) < 60


def _follows(before: str, year: str) -> bool:
    return str(int(before) + 1)[-len(year) :] == year


def _put_together(part: dict[str, str]) -> _Parts:
    number = {name: int(text) for name, text in part.items() if text.isdecimal()}
    day, (month, months) = number.get("day"), _months_of(part, number)
    parts = _Parts(_year_of(part), month, 0 if day else months, day, number.get("week"), number.get("number"))
    if "hour" not in part:
        return parts
    clock = timedelta(hours=number["hour"], minutes=number.get("minute", 0), seconds=number.get("second", 0))
    fraction = timedelta(microseconds=int(f"{part.get('fraction', '')}000000"[:6]))
    return replace(parts, clock=clock + fraction, zone=_zone(part.get("zone", "")))


def _months_of(part: dict[str, str], number: dict[str, int]) -> tuple[int | None, int]:
    if "name" in part:
        return _NAMES[part["name"]]
    if "quarter" in part:
        return 3 * number["quarter"] - 2, 3
    return number.get("month"), int("month" in part)


def _year_of(part: dict[str, str]) -> int | None:
    if "year_before" in part:
        return int(part["year_before"]) + 1
    year = part.get("year", "")
    if len(year) == 2:
        return int(year) + (2000 if year < "80" else 1900)
    return int(year) if year else None


def _zone(text: str) -> tzinfo | None:
    """Of z, +03, +0300 or +03:00."""
    sign, digits = text.strip()[:1], text.strip()[1:].replace(":", "")
    if not digits:
        return UTC if sign else None
    offset = timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return timezone(-offset if sign == "-" else offset)
