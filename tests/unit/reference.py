"""What meets what, worked out the slow and plain way: every rule, every pair, one value at a time.

This is the design's section 2 written down once more, over plain dataclasses and datetimes, to be held against the
engine. Weekly hours are counted by looking at every quarter of an hour, so they must begin and end at quarters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from functools import cache, lru_cache

import shapely

from seinajoki_coordination.domain.activities import Activity, Event
from seinajoki_coordination.domain.codes import Precision, Severity, Status, Trait, Yields
from seinajoki_coordination.domain.rules import Rule, Side

UTC = timezone.utc
NOISE_M2 = 1e-6
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
FOUR_WEEKS = 4 * 7 * 96
FAR_PAST = datetime.min.replace(tzinfo=UTC)
FAR_FUTURE = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Meeting:
    """One rule's meeting of the rows `a` and `b`; a start or end of None is open, hours of None are endless."""

    rule: int
    a: int
    b: int
    start: datetime | None
    end: datetime | None
    hours: float | None
    distance_m: float
    area_m2: float
    severity: Severity
    by_clearance: bool
    by_padding: bool


@dataclass(frozen=True)
class When:
    """The common time of two sides."""

    start: datetime | None
    end: datetime | None
    hours: float | None
    by_padding: bool


@dataclass(frozen=True)
class Where:
    """The common place of two sides."""

    distance_m: float
    area_m2: float
    by_clearance: bool


@dataclass(frozen=True)
class Stretch:
    """From an instant until another; open ends are the ends of all time, so that they compare."""

    start: datetime
    end: datetime

    def and_(self, other: "Stretch") -> "Stretch":
        return Stretch(max(self.start, other.start), min(self.end, other.end))

    @property
    def lasts(self) -> bool:
        return self.start < self.end

    @property
    def is_endless(self) -> bool:
        return self.start == FAR_PAST or self.end == FAR_FUTURE


def meetings(
    activities: Sequence[Activity],
    shapes: Sequence[shapely.Geometry | None],
    rules: Sequence[Rule],
    zone: tzinfo = UTC,
    today: datetime | None = None,
) -> list[Meeting]:
    """All meetings, by rule, then row `a`, then row `b`."""
    found = [
        meeting
        for number, rule in enumerate(rules)
        for i in range(len(activities))
        for j in range(i + 1, len(activities))
        if (meeting := _of_pair(number, rule, i, j, activities, shapes, zone, today))
    ]
    return sorted(found, key=lambda meeting: (meeting.rule, meeting.a, meeting.b))


def _of_pair(number, rule, i, j, activities, shapes, zone, today) -> Meeting | None:
    """The meeting of two rows, the first one as side A if it can be; a symmetric rule names them in row order."""
    for a, b in ((i, j), (j, i)):
        if not _may_be_compared(rule, activities[a], activities[b]):
            continue
        where = _where(rule, activities[a], shapes[a], activities[b], shapes[b])
        when = where and _when(rule, activities[a], activities[b], zone, today)
        if where and when:
            severity = _severity(rule, activities[a], activities[b], when, where)
            named = (i, j) if rule.is_symmetric else (a, b)
            return Meeting(
                number, *named, when.start, when.end, when.hours, where.distance_m, where.area_m2, severity,
                where.by_clearance, when.by_padding,
            )  # fmt: skip
    return None


# Who


def _may_be_compared(rule: Rule, a: Activity, b: Activity) -> bool:
    return (
        _takes_side(rule.a, a)
        and _takes_side(rule.b, b)
        and Status.CANCELLED not in (a.status, b.status)
        and (a.status is not Status.FINISHED or rule.yields is Yields.MORATORIUM)
        and b.status is not Status.FINISHED
        and (rule.same_organisation or not _same(a.organisation_id, b.organisation_id))
        and not _are_kin(a, b)
    )


def _takes_side(side: Side, activity: Activity) -> bool:
    return (
        (side.table is None or activity.table.value == side.table)
        and (not side.kinds or any(activity.kind == kind for kind in side.kinds))
        and (activity.traits & side.traits) == side.traits
    )


def _are_kin(a: Activity, b: Activity) -> bool:
    return (
        _same(a.project, b.project)
        or _same(a.series, b.series)
        or any(_same(part.belongs_to, whole.id) for part, whole in ((a, b), (b, a)))
        or any(isinstance(event, Event) and _same(event.event_area_id, area.id) for event, area in ((a, b), (b, a)))
    )


def _same(one: str | None, other: str | None) -> bool:
    return one is not None and one == other


# Where


def _where(
    rule: Rule, a: Activity, shape_a: shapely.Geometry | None, b: Activity, shape_b: shapely.Geometry | None
) -> Where | None:
    if shape_a is None or shape_b is None or shape_a.is_empty or shape_b.is_empty:
        return None
    distance = shape_a.distance(shape_b)
    both_areas = all("Polygon" in shape.geom_type for shape in (shape_a, shape_b))
    area = shape_a.intersection(shape_b).area if both_areas else 0.0
    if rule.distance_m > 0:
        meets = distance <= rule.distance_m + a.clearance_m + b.clearance_m
    elif both_areas:
        meets = area > max(rule.min_area_m2, NOISE_M2)
    else:
        meets = shape_a.intersects(shape_b)
    return Where(distance, area, rule.distance_m > 0 and distance > rule.distance_m) if meets else None


# When


def _when(rule: Rule, a: Activity, b: Activity, zone: tzinfo, today: datetime | None) -> When | None:
    span_a, span_b = _known_span(a, zone), _known_span(b, zone)
    if not span_a.lasts or not span_b.lasts:
        return None
    truly = _taken_by_both(span_a.and_(span_b), _hours(rule, a), _hours(rule, b), zone)
    if rule.yields is Yields.OPPORTUNITY and rule.is_padded:
        ahead = today is None or (span_a.start >= today and span_b.start >= today)
        return _near_in_time(rule, span_a, span_b, zone) if ahead and truly is None else None
    return truly or _near_in_time(rule, span_a, span_b, zone)


def _near_in_time(rule: Rule, a: Stretch, b: Stretch, zone: tzinfo) -> When | None:
    before = Stretch(_days_later(a.start, -rule.days_before, zone), a.start)
    after = Stretch(a.end, _days_later(a.end, rule.days_after, zone))
    if not before.and_(b).lasts and not after.and_(b).lasts:
        return None
    met = b.and_(Stretch(before.start, after.end))
    return When(_or_open(met.start), _or_open(met.end), 0.0, by_padding=True)


def _days_later(instant: datetime, days: int, zone: tzinfo) -> datetime:
    """The same reading of the wall clock on another day."""
    if days == 0 or instant in (FAR_PAST, FAR_FUTURE):
        return instant
    reading = instant.astimezone(zone).replace(tzinfo=None)
    return _instant(reading + timedelta(days=days), zone)


def _instant(reading: datetime, zone: tzinfo) -> datetime:
    return reading.replace(tzinfo=zone, fold=0).astimezone(UTC)


def _known_span(activity: Activity, zone: tzinfo) -> Stretch:
    """When it has its ground, as far as that is known."""
    start, end = activity.span.start, activity.span.end
    if isinstance(activity, Event):
        if activity.build_up_from is not None and (start is None or activity.build_up_from < start):
            start = activity.build_up_from
        if activity.tear_down_until is not None and (end is None or activity.tear_down_until > end):
            end = activity.tear_down_until
    exact = Stretch(
        FAR_PAST if start is None else start.astimezone(UTC), FAR_FUTURE if end is None else end.astimezone(UTC)
    )
    if activity.precision in (Precision.HOUR, Precision.DAY) or not exact.lasts:
        return exact
    widened = exact
    if start is not None:
        first_day = _first_day(start.astimezone(zone).date(), activity.precision)
        widened = Stretch(_instant(datetime.combine(first_day, time()), zone), widened.end)
    if end is not None:
        last_moment = (end.astimezone(UTC) - timedelta(microseconds=1)).astimezone(zone)
        next_day = _day_after(last_moment.date(), activity.precision)
        widened = Stretch(widened.start, _instant(datetime.combine(next_day, time()), zone))
    return widened


def _first_day(day: date, precision: Precision) -> date:
    """The first day of the week, month, quarter or year that a day is in."""
    while not _begins(day, precision):
        day -= timedelta(days=1)
    return day


def _day_after(day: date, precision: Precision) -> date:
    """The first day of the next one."""
    day += timedelta(days=1)
    while not _begins(day, precision):
        day += timedelta(days=1)
    return day


def _begins(day: date, precision: Precision) -> bool:
    return {
        Precision.WEEK: day.isoweekday() == 1,
        Precision.MONTH: day.day == 1,
        Precision.QUARTER: day.day == 1 and day.month in (1, 4, 7, 10),
        Precision.YEAR: day.day == 1 and day.month == 1,
    }[precision]


def _or_open(instant: datetime) -> datetime | None:
    return None if instant in (FAR_PAST, FAR_FUTURE) else instant


# Weekly hours


def _hours(rule: Rule, activity: Activity) -> tuple[tuple[int, int], ...] | None:
    """The slots of the week in which the activity takes its ground in the eyes of a rule; None is always."""
    around_the_clock = Trait.DIGS in activity.traits and rule.yields is not Yields.NUISANCE
    return None if activity.hours is None or around_the_clock else activity.hours.slots


@lru_cache(maxsize=1_000)
def _taken_by_both(common: Stretch, a, b, zone: tzinfo) -> When | None:
    if not common.lasts:
        return None
    if a is None and b is None:
        hours = None if common.is_endless else (common.end - common.start) / timedelta(hours=1)
        return When(_or_open(common.start), _or_open(common.end), hours, by_padding=False)
    taken = _taken_quarters(a) & _taken_quarters(b)
    if common.is_endless:
        return _endlessly_taken(common, taken, zone) if taken else None
    first, last = _quarter(common.start), _quarter(common.end - timedelta(microseconds=1))
    quarters = [_stretch(quarter) for quarter in _taken_among(range(first, last + 1), taken, zone)]
    if not quarters:
        return None
    met = common.and_(Stretch(quarters[0].start, quarters[-1].end))
    cut_off = (met.start - quarters[0].start) + (quarters[-1].end - met.end)
    hours = (len(quarters) * QUARTER - cut_off) / timedelta(hours=1)
    return When(met.start, met.end, hours, by_padding=False)


def _endlessly_taken(common: Stretch, taken: frozenset[int], zone: tzinfo) -> When:
    """What comes again every week comes for ever on the open side; the other side has a first or last time.

    One week may lack it, where the clock is put forward.
    """
    start, end = common.start, common.end
    if start != FAR_PAST:
        ahead = range(_quarter(start), _quarter(start) + FOUR_WEEKS)
        start = max(start, _stretch(next(_taken_among(ahead, taken, zone))).start)
    if end != FAR_FUTURE:
        last = _quarter(end - timedelta(microseconds=1))
        end = min(end, _stretch(next(_taken_among(range(last, last - FOUR_WEEKS, -1), taken, zone))).end)
    return When(_or_open(start), _or_open(end), None, by_padding=False)


def _taken_among(quarters: range, taken: frozenset[int], zone: tzinfo) -> Iterator[int]:
    return (quarter for quarter in quarters if _quarter_of_week(quarter, zone) in taken)


@lru_cache(maxsize=10_000)
def _taken_quarters(slots: tuple[tuple[int, int], ...] | None) -> frozenset[int]:
    """The quarters of a local week, counted from Monday 00:00, that are taken."""
    return frozenset(
        quarter for quarter in range(7 * 96) if slots is None or any(s <= quarter * 15 < e for s, e in slots)
    )


def _quarter(instant: datetime) -> int:
    """The number, since 1970, of the quarter of an hour in which an instant lies."""
    return (instant - EPOCH) // QUARTER


def _stretch(quarter: int) -> Stretch:
    return Stretch(EPOCH + quarter * QUARTER, EPOCH + (quarter + 1) * QUARTER)


@cache
def _quarter_of_week(quarter: int, zone: tzinfo) -> int:
    """Which quarter of the local week the wall clock shows then."""
    reading = (EPOCH + quarter * QUARTER).astimezone(zone)
    return reading.weekday() * 96 + reading.hour * 4 + reading.minute // 15


# How bad


def _severity(rule: Rule, a: Activity, b: Activity, when: When, where: Where) -> Severity:
    in_doubt = (
        any(side.status in (Status.IDEA, Status.TENTATIVE) for side in (a, b))
        or any(side.precision not in (Precision.HOUR, Precision.DAY) for side in (a, b))
        or where.by_clearance
        or when.by_padding
    )
    return min(rule.ceiling, Severity.LIGHT) if in_doubt else rule.ceiling
