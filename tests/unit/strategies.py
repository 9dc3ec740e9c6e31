"""Random plans and rules that are likely to meet narrowly: few places, few instants, edges and corners in common."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from math import cos, pi, sin, sqrt
from zoneinfo import ZoneInfo

import numpy as np
import shapely
from hypothesis import strategies as st
from shapely import MultiLineString, MultiPoint, MultiPolygon, Point, Polygon, box
from shapely.geometry import LineString

from seinajoki_coordination.domain.activities import Activity, Event, TrafficArrangement, WorkZone
from seinajoki_coordination.domain.codes import (
    ArrangementKind,
    Mode,
    Nuisance,
    Outage,
    Precision,
    Severity,
    Status,
    Table,
    Trait,
    WorkKind,
    Yields,
)
from seinajoki_coordination.domain.places import DevelopmentArea, EventArea
from seinajoki_coordination.domain.rules import Rule, Side
from seinajoki_coordination.domain.timespan import UTC, Span, WeeklyHours

HELSINKI = ZoneInfo("Europe/Helsinki")
GRID_M = 5.0
SEINAJOKI = (23_490_000.0, 6_960_000.0)

ZONES = [
    HELSINKI,
    UTC,
    ZoneInfo("America/New_York"),
    ZoneInfo("Australia/Lord_Howe"),  # its summer time is half an hour
    ZoneInfo("America/Santiago"),  # its clock is changed at midnight
    ZoneInfo("Asia/Kathmandu"),  # three quarters of an hour off
]

# Around these the calendar turns or the clock is changed: Helsinki, New York, Santiago, Lord Howe.
ANCHORS = [
    datetime(2027, 3, 28, 1, tzinfo=UTC),
    datetime(2027, 10, 31, 1, tzinfo=UTC),
    datetime(2027, 7, 4, 21, tzinfo=UTC),
    datetime(2027, 12, 31, 22, tzinfo=UTC),
    datetime(2028, 2, 28, 22, tzinfo=UTC),
    datetime(2027, 11, 7, 6, tzinfo=UTC),
    datetime(2027, 9, 5, 4, tzinfo=UTC),
    datetime(2027, 4, 3, 15, tzinfo=UTC),
]


@dataclass(frozen=True)
class Scene:
    """Plans and what is asked of them."""

    activities: tuple[Activity, ...]
    shapes: tuple[shapely.Geometry | None, ...]
    rules: tuple[Rule, ...]
    zone: tzinfo
    today: datetime | None


# Time


@st.composite
def instants(draw, anchor: datetime) -> datetime:
    near = draw(st.integers(-10, 10)) * timedelta(days=1) + draw(st.integers(-12, 12)) * timedelta(minutes=15)
    far = draw(st.sampled_from([0, 0, 0, 0, 0, -400, -31, 31, 90, 370])) * timedelta(days=1)
    odd = draw(st.sampled_from([0, 0, 0, 0, 1, -1, 90_000_000])) * timedelta(microseconds=1)
    return anchor + near + far + odd


@st.composite
def spans(draw, moments: list[datetime]) -> Span:
    """From one of a few moments until a later one; open now and then, empty once in a while."""
    some = st.sampled_from(moments)
    first, last = sorted((draw(some), draw(some)))
    if first == last and draw(st.integers(0, 9)):
        last += timedelta(hours=draw(st.sampled_from([1, 10, 24, 72])))
    is_open = draw(st.sampled_from(["", "", "", "", "", "", "", "start", "end", "both"]))
    return Span(
        None if is_open in ("start", "both") else first,
        None if is_open in ("end", "both") else last,
    )


@st.composite
def hours_texts(draw) -> str:
    """Weekly hours that begin and end at quarters."""

    def reading(quarter: int) -> str:
        return f"{quarter // 4:02}:{quarter % 4 * 15:02}"

    names = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    day = st.sampled_from(names)
    some_days = st.one_of(day, st.tuples(day, day).map("-".join), st.tuples(day, day).map(",".join), st.just("Mo-Su"))
    quarter = st.one_of(st.sampled_from([0, 7 * 4, 3 * 4, 4 * 4, 18 * 4, 22 * 4]), st.integers(0, 95))
    time = st.tuples(quarter, st.one_of(quarter, st.just(96))).map(
        lambda ends: f"{reading(ends[0])}-{reading(ends[1])}"
    )
    part = st.tuples(some_days, st.lists(time, min_size=1, max_size=2).map(",".join)).map(" ".join)
    return "; ".join(draw(st.lists(part, min_size=1, max_size=3)))


weekly_hours = hours_texts().map(WeeklyHours.parse)


# Place

COARSE = st.integers(0, 6).map(lambda steps: steps * GRID_M)
FINE = st.floats(0, 30, allow_nan=False).map(lambda metres: round(metres, 3))
coordinate = st.one_of(COARSE, COARSE, COARSE, FINE, st.sampled_from([sqrt(2) * 10, pi * 5, 10 / 3]))
points = st.tuples(coordinate, coordinate)


@st.composite
def boxes(draw) -> Polygon:
    x, y = draw(COARSE), draw(COARSE)
    return box(x, y, x + draw(st.integers(1, 4)) * GRID_M, y + draw(st.integers(1, 4)) * GRID_M)


@st.composite
def convex(draw) -> Polygon | None:
    hull = MultiPoint(draw(st.lists(points, min_size=3, max_size=7))).convex_hull
    return hull if hull.geom_type == "Polygon" and hull.area > 0.01 else draw(boxes())


@st.composite
def turned(draw) -> Polygon:
    """A box that stands at an angle to the axes."""
    x, y, angle = draw(COARSE), draw(COARSE), draw(st.sampled_from([pi / 4, pi / 6, 0.1, 1.0]))
    along, across = draw(st.integers(1, 4)) * GRID_M, draw(st.integers(1, 2)) * GRID_M
    corners = [(0, 0), (along, 0), (along, across), (0, across)]
    return Polygon([(x + u * cos(angle) - v * sin(angle), y + u * sin(angle) + v * cos(angle)) for u, v in corners])


@st.composite
def stars(draw) -> Polygon:
    """A shape with bays, running either way round."""
    x, y, count = draw(COARSE), draw(COARSE), draw(st.integers(3, 9))
    radii = draw(st.lists(st.sampled_from([3.0, 5.0, 10.0, 15.0]), min_size=count, max_size=count))
    ring = [(x + r * cos(2 * pi * k / count), y + r * sin(2 * pi * k / count)) for k, r in enumerate(radii)]
    return Polygon(ring if draw(st.booleans()) else ring[::-1])


@st.composite
def holed(draw) -> Polygon:
    """A box with a hole, in which others may lie; the hole may touch the shell in one point."""
    x, y, size = draw(COARSE), draw(COARSE), draw(st.integers(3, 5)) * GRID_M
    hole = draw(
        st.sampled_from(
            [
                box(x + GRID_M, y + GRID_M, x + size - GRID_M, y + size - GRID_M),
                Polygon([(x, y + GRID_M), (x + GRID_M, y), (x + GRID_M, y + GRID_M)]).buffer(-0.1, join_style="mitre"),
                Polygon([(x, y + GRID_M), (x + GRID_M, y + GRID_M), (x + GRID_M, y + GRID_M / 2)]),
            ]
        )
    )
    return Polygon(box(x, y, x + size, y + size).exterior, [hole.exterior])


@st.composite
def many_areas(draw) -> shapely.Geometry:
    """Several areas apart from one another, or touching in points."""
    parts = draw(st.lists(st.one_of(boxes(), turned(), holed()), min_size=2, max_size=3))
    apart = MultiPolygon(parts)
    if apart.is_valid:
        return apart
    joined = shapely.union_all(parts)
    return joined if joined.is_valid and "Polygon" in joined.geom_type else parts[0]


areas = st.one_of(boxes(), boxes(), convex(), turned(), stars(), holed(), many_areas()).map(
    lambda shape: shape if shape.is_valid else shape.convex_hull
)
lines = st.lists(points, min_size=2, max_size=4, unique=True).map(LineString)
many_lines = st.lists(lines, min_size=2, max_size=3).map(MultiLineString)
dots = points.map(Point)
many_dots = st.lists(points, min_size=2, max_size=3, unique=True).map(MultiPoint)
placed = st.one_of(areas, areas, areas, areas, lines, many_lines, dots, many_dots)


@st.composite
def many_shapes(draw, count: int) -> tuple[shapely.Geometry | None, ...]:
    """Shapes near one another, some the same, some missing, all somewhere in the world."""
    shapes: list[shapely.Geometry | None] = []
    for _ in range(count):
        earlier = draw(st.integers(-9, len(shapes) - 1))
        shapes.append(shapes[earlier] if earlier >= 0 else draw(placed))
        if draw(st.integers(0, 39)) == 0:
            shapes[-1] = draw(st.sampled_from([None, Polygon(), LineString()]))
    x, y = draw(st.sampled_from([(0.0, 0.0), SEINAJOKI, (-15.0, -15.0), (-5_000_000.0, 12.5)]))
    moved = [shape and shapely.transform(shape, lambda xy: np.add(xy, (x, y))) for shape in shapes]
    # What touches itself in a point may cross itself once its corners are rounded so far from the origin.
    return tuple(shape if shape is None or shape.is_valid else shape.buffer(0) for shape in moved)


# Plans

_IDS = [f"id-{number}" for number in range(12)]
_maybe = st.sampled_from([None] * 10 + ["x", "y"])
_some_ids = st.sampled_from([None] * 60 + _IDS)
_nuisance = st.sampled_from([Nuisance.NONE, Nuisance.OCCASIONAL, Nuisance.RECURRING, Nuisance.CONSTANT])


@st.composite
def activities(draw, number: int, moments: list[datetime], patterns: list[WeeklyHours | None]) -> Activity:
    common = {
        "id": _IDS[number],
        "organisation_id": draw(st.sampled_from([None, "city", "power", "water"])),
        "status": draw(st.sampled_from([Status.CONFIRMED] * 8 + list(Status))),
        "span": draw(spans(moments)),
        "precision": draw(st.sampled_from([Precision.DAY] * 5 + list(Precision))),
        "hours": draw(st.sampled_from(patterns)),
        "clearance_m": draw(st.sampled_from([0.0, 0.0, 0.0, 2.5, 5.0, 10.0, 1 / 3])),
        "project": draw(_maybe),
        "series": draw(_maybe),
        "belongs_to": draw(_some_ids),
    }
    table = draw(st.sampled_from(["work", "work", "event", "event", "traffic", "area", "development"]))
    if table == "work":
        return WorkZone(
            kind=draw(st.sampled_from([None, WorkKind.PAVING.value, WorkKind.WATER.value])),
            digs=draw(st.booleans()),
            noise=draw(_nuisance),
            dust=draw(_nuisance),
            closes=frozenset(draw(st.sets(st.sampled_from([Mode.CARS, Mode.RESCUE])))),
            outage=frozenset(draw(st.sets(st.sampled_from([Outage.WATER, Outage.POWER])))),
            **common,
        )
    if table == "event":
        return draw(events(common))
    if table == "traffic":
        kind = draw(st.sampled_from([None, ArrangementKind.CLOSURE.value, ArrangementKind.DETOUR.value]))
        return TrafficArrangement(kind=kind, modes=frozenset({Mode.CARS, Mode.RESCUE}), **common)
    return EventArea(**common) if table == "area" else DevelopmentArea(**common)


@st.composite
def events(draw, common: dict) -> Event:
    span, slack = common["span"], st.sampled_from([None, None, timedelta(hours=5), timedelta(days=2)])
    earlier, later = draw(slack), draw(slack)
    return Event(
        build_up_from=span.start - earlier if span.start and earlier else None,
        tear_down_until=span.end + later if span.end and later else None,
        needs_quiet=draw(st.booleans()),
        event_area_id=draw(_some_ids),
        **common,
    )


# Rules

_traits = st.sampled_from(
    [Trait(0)] * 12
    + [Trait.DIGS, Trait.PAVES, Trait.NOISY, Trait.NEEDS_QUIET, Trait.CLOSES_CARS, Trait.DIGS | Trait.NOISY]
)
_sides = st.builds(
    Side,
    table=st.sampled_from([None] * 10 + [table.value for table in Table]),
    kinds=st.sampled_from([frozenset()] * 8 + [frozenset({"paving"}), frozenset({"water", "closure"})]),
    traits=_traits,
)
_days = st.sampled_from([0, 0, 0, 1, 2, 7, 31, 365])


@st.composite
def rules(draw) -> Rule:
    a = draw(st.one_of(st.just(Side()), _sides))
    before = draw(_days)
    return Rule(
        id="rule",
        title="Rule",
        a=a,
        b=draw(st.one_of(st.just(a), st.just(Side()), _sides)),
        distance_m=draw(st.sampled_from([0.0, 0.0, 0.0, 5.0, 10.0, 7.071, 1e-3])),
        days_before=before,
        days_after=draw(st.one_of(st.just(before), _days)),
        min_area_m2=draw(st.sampled_from([0.0, 0.0, 1.0, 33.337, 101.013])),
        yields=draw(st.sampled_from(Yields)),
        ceiling=draw(st.sampled_from([Severity.HEAVY, Severity.HEAVY, Severity.LIGHT])),
        same_organisation=draw(st.booleans()),
    )


@st.composite
def scenes(draw, most: int = 7, *, in_one_place: bool = False, at_one_time: bool = False) -> Scene:
    """A handful of plans and rules; all in one place or at one time, to look harder at the other."""
    zone = draw(st.sampled_from([HELSINKI, HELSINKI, HELSINKI, *ZONES]))
    moments = draw(st.lists(instants(draw(st.sampled_from(ANCHORS))), min_size=2, max_size=6))
    patterns = [None, None, *draw(st.lists(weekly_hours, min_size=1, max_size=3))]
    count = draw(st.integers(2, most))
    plans = [draw(activities(number, moments, patterns)) for number in range(count)]
    if at_one_time:
        plans = [replace(plan, span=Span(min(moments), None), hours=None) for plan in plans]
    return Scene(
        activities=tuple(plans),
        shapes=(box(0, 0, 10, 10),) * count if in_one_place else draw(many_shapes(count)),
        rules=tuple(draw(st.lists(rules(), min_size=1, max_size=3))),
        zone=zone,
        today=draw(st.one_of(st.none(), st.sampled_from(moments))),
    )
