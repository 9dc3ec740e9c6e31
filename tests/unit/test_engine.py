"""The engine by example: each of the design's sentences on who, where, when and how bad."""

from dataclasses import fields, replace
from datetime import datetime, timedelta
from itertools import product

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import LineString, MultiPolygon, Point, Polygon, box

import reference
from seinajoki_coordination.detection import engine
from seinajoki_coordination.detection.columns import Columns
from seinajoki_coordination.detection.engine import Encounters, encounters
from seinajoki_coordination.detection.localtime import OPEN_END, OPEN_START
from seinajoki_coordination.domain.activities import Activity, Event, TrafficArrangement, WorkZone
from seinajoki_coordination.domain.codes import Nuisance, Precision, Severity, Status, Trait, Yields
from seinajoki_coordination.domain.errors import Cancelled, TooManyRules
from seinajoki_coordination.domain.places import EventArea
from seinajoki_coordination.domain.rules import Rule, Side
from seinajoki_coordination.domain.timespan import UTC, Span, WeeklyHours, from_micros, micros
from strategies import HELSINKI, SEINAJOKI, Scene, scenes

GROUND = box(0, 0, 10, 10)
ANY = Rule("any", "Anything")


def june(day: int, hour: int = 0) -> datetime:
    return datetime(2027, 6, day, hour, tzinfo=HELSINKI).astimezone(UTC)


def work(first: int = 1, until: int = 11, **facts: object) -> WorkZone:
    return WorkZone(span=Span(june(first), june(until)), **facts)


def event(first: int = 1, until: int = 11, **facts: object) -> Event:
    return Event(span=Span(june(first), june(until)), **facts)


def column(shapes: list[shapely.Geometry | None]) -> np.ndarray:
    together = np.empty(len(shapes), object)
    together[:] = shapes
    return together


def find(
    rule: Rule, *plans: Activity | tuple[Activity, shapely.Geometry | None], today: datetime | None = None
) -> Encounters:
    """What the engine finds among plans; those without a shape of their own are all on the same ground."""
    placed = [plan if isinstance(plan, tuple) else (plan, GROUND) for plan in plans]
    columns = Columns.of_activities([plan for plan, _ in placed], column([shape for _, shape in placed]))
    return encounters(columns, [rule], HELSINKI, today=None if today is None else micros(today))


def pairs(found: Encounters) -> list[tuple[int, int]]:
    return list(zip(found.a.tolist(), found.b.tolist(), strict=True))


def when(found: Encounters) -> list[tuple[datetime, datetime]]:
    return [(from_micros(s), from_micros(e)) for s, e in zip(found.start.tolist(), found.end.tolist(), strict=True)]


def places_meet(a: shapely.Geometry, b: shapely.Geometry, rule: Rule = ANY, clearance: float = 0.0) -> bool:
    return pairs(find(rule, (work(clearance_m=clearance), a), (work(clearance_m=clearance), b))) == [(0, 1)]


# Who


def test_a_cancelled_plan_meets_nobody():
    assert pairs(find(ANY, work(status=Status.CANCELLED), work(), work())) == [(1, 2)]


def test_a_finished_plan_is_met_only_as_the_earlier_side_of_a_moratorium():
    done = work(1, 5, status=Status.FINISHED, kind="paving")
    dig = work(8, 12, digs=True)
    protected = Rule(
        "r", "Protected street", Side(traits=Trait.PAVES), Side(traits=Trait.DIGS), days_after=5 * 365,
        yields=Yields.MORATORIUM,
    )  # fmt: skip

    assert pairs(find(protected, done, dig)) == [(0, 1)]
    assert pairs(find(protected, dig, done)) == [(1, 0)]
    assert pairs(find(protected, replace(done, status=Status.CONFIRMED), replace(dig, status=Status.FINISHED))) == []
    assert pairs(find(replace(protected, yields=Yields.CONFLICT), done, dig)) == []
    assert pairs(find(ANY, done, work())) == []


@pytest.mark.parametrize("shared", ["project", "series"])
def test_rows_of_one_project_or_series_are_not_compared(shared):
    same, other = {shared: "kirkkokatu"}, {shared: "koulukatu"}

    assert pairs(find(ANY, work(**same), work(**same), work(**other), work())) == [
        (0, 2), (0, 3), (1, 2), (1, 3), (2, 3),
    ]  # fmt: skip


def test_a_row_and_what_it_belongs_to_are_not_compared():
    whole, part = work(id="whole"), work(belongs_to="whole")

    assert pairs(find(ANY, whole, part)) == []
    assert pairs(find(ANY, part, whole)) == []
    assert pairs(find(ANY, whole, part, work(belongs_to="whole"))) == [(1, 2)]


def test_an_event_and_its_own_event_area_are_not_compared():
    square, other = EventArea(id="square"), EventArea(id="other")

    assert pairs(find(ANY, square, event(event_area_id="square"))) == []
    assert pairs(find(ANY, event(event_area_id="square"), square)) == []
    assert pairs(find(ANY, other, event(event_area_id="square"))) == [(0, 1)]


def test_a_rule_may_leave_one_organisations_own_plans_alone():
    rule = replace(ANY, same_organisation=False)
    mine, theirs = {"organisation_id": "city"}, {"organisation_id": "power"}

    assert pairs(find(rule, work(**mine), work(**mine), work(**theirs))) == [(0, 2), (1, 2)]
    assert pairs(find(ANY, work(**mine), work(**mine))) == [(0, 1)]
    assert pairs(find(rule, work(), work())) == [(0, 1)]


def test_a_side_asks_for_its_table_kinds_and_all_its_traits():
    noisy_dig = work(digs=True, noise=Nuisance.CONSTANT, kind="water")
    plans = [noisy_dig, work(digs=True, kind="water"), event(), TrafficArrangement(kind="water")]

    def met(**side: object) -> list[tuple[int, int]]:
        return pairs(find(Rule("r", "Rule", Side(**side), Side("event")), *plans))

    assert met() == [(0, 2), (1, 2), (3, 2)]
    assert met(table="work_zone") == [(0, 2), (1, 2)]
    assert met(kinds=frozenset({"water", "heat"})) == [(0, 2), (1, 2), (3, 2)]
    assert met(kinds=frozenset({"heat"})) == []
    assert met(traits=Trait.DIGS) == [(0, 2), (1, 2)]
    assert met(traits=Trait.DIGS | Trait.NOISY) == [(0, 2)]
    assert met(table="event_area") == []


# In which order


def test_a_symmetric_rule_orders_the_pair_by_row():
    assert pairs(find(ANY, event(), work(), event())) == [(0, 1), (0, 2), (1, 2)]


def test_a_directed_rule_orders_the_pair_by_role():
    quiet = Rule("r", "Quiet event", Side("work_zone", traits=Trait.NOISY), Side("event", traits=Trait.NEEDS_QUIET))

    found = find(quiet, event(needs_quiet=True), work(noise=Nuisance.RECURRING))

    assert pairs(found) == [(1, 0)]


def test_a_pair_that_could_take_both_roles_is_one_meeting():
    directed = Rule("r", "Rule", Side(), Side("work_zone"))

    assert pairs(find(directed, work(), work())) == [(0, 1)]
    assert pairs(find(directed, work(), event())) == [(1, 0)]


def test_meetings_are_sorted_by_rule_and_then_by_row():
    rules = [Rule("1", "Near", distance_m=5), Rule("2", "Events first", Side("event")), Rule("3", "Any")]
    plans = [work(), event(), work(), event()]
    found = encounters(Columns.of_activities(plans, column([GROUND] * 4)), rules, HELSINKI)

    keys = list(zip(found.rule.tolist(), found.a.tolist(), found.b.tolist(), strict=True))
    assert keys == sorted(keys)
    assert len(keys) == 6 + 5 + 6


# Where


def test_areas_meet_when_their_interiors_share_ground():
    assert places_meet(GROUND, box(9, 9, 20, 20))
    assert places_meet(GROUND, GROUND)
    assert places_meet(GROUND, box(2, 2, 3, 3))
    assert places_meet(box(2, 2, 3, 3), GROUND)


def test_touching_edges_and_corners_do_not_meet():
    assert not places_meet(GROUND, box(10, 0, 20, 10))
    assert not places_meet(GROUND, box(10, 10, 20, 20))
    assert not places_meet(GROUND, box(10, 3, 20, 4))


def test_the_noise_of_coordinates_is_no_meeting():
    assert not places_meet(GROUND, box(10 - 1e-8, 0, 20, 10))
    assert places_meet(GROUND, box(10 - 1e-6, 0, 20, 10))


def test_an_event_in_the_hole_of_a_work_zone_does_not_meet_it():
    around = Polygon(box(0, 0, 30, 30).exterior, [box(5, 5, 25, 25).exterior])

    assert not places_meet(around, box(5, 5, 25, 25))
    assert not places_meet(around, box(10, 10, 20, 20))
    assert places_meet(around, box(10, 10, 26, 20))


def test_the_shared_area_must_be_above_the_rules_minimum():
    rule = replace(ANY, min_area_m2=4.0)

    assert not places_meet(GROUND, box(8, 8, 20, 20), rule)
    assert places_meet(GROUND, box(7.9, 8, 20, 20), rule)
    assert find(rule, (work(), GROUND), (work(), box(7, 7, 20, 20))).area_m2 == pytest.approx([9.0])


def test_lines_and_points_meet_what_they_intersect():
    edge = LineString([(10, 0), (10, 10)])

    assert places_meet(GROUND, edge)
    assert places_meet(LineString([(-5, 5), (15, 5)]), GROUND)
    assert places_meet(GROUND, Point(10, 10))
    assert places_meet(Point(3, 3), Point(3, 3))
    assert places_meet(edge, LineString([(10, 10), (20, 10)]))
    assert not places_meet(GROUND, Point(10.001, 10))
    assert not places_meet(edge, Point(11, 5))


def test_the_minimum_area_is_nothing_to_lines_and_points():
    assert places_meet(GROUND, Point(5, 5), replace(ANY, min_area_m2=100.0))


def test_under_a_distance_sides_meet_up_to_and_with_it():
    rule = replace(ANY, distance_m=5.0)

    assert places_meet(GROUND, box(15, 0, 20, 10), rule)
    assert not places_meet(GROUND, box(15.001, 0, 20, 10), rule)
    assert places_meet(GROUND, box(13, 14, 20, 20), rule)  # 3, 4, 5
    assert not places_meet(GROUND, box(14, 14, 20, 20), rule)
    assert places_meet(GROUND, box(10, 0, 20, 10), rule)


def test_both_clearances_add_to_a_distance():
    rule = replace(ANY, distance_m=5.0)

    assert places_meet(GROUND, box(20, 0, 30, 10), rule, clearance=2.5)
    assert not places_meet(GROUND, box(20.001, 0, 30, 10), rule, clearance=2.5)


def test_without_a_distance_clearances_do_not_count():
    assert not places_meet(GROUND, box(11, 0, 30, 10), clearance=50)


def test_the_distance_is_that_of_the_nearest_points_and_0_where_any_is_shared():
    rule = replace(ANY, distance_m=20.0)

    found = find(rule, *((work(), shape) for shape in (GROUND, box(13, 14, 20, 20), box(5, 5, 6, 6), Point(10, 20))))

    assert dict(zip(pairs(found), found.distance_m.tolist(), strict=True)) == pytest.approx(
        {(0, 1): 5.0, (0, 2): 0.0, (0, 3): 10.0, (1, 2): 113**0.5, (1, 3): 3.0, (2, 3): 212**0.5}
    )


@pytest.mark.parametrize("allowed", [0.0, 25.0])
@pytest.mark.parametrize("vast_first", [True, False])
def test_a_vast_area_meets_many_as_geos_says_of_each_alone(vast_first, allowed):
    turn = np.linspace(0, 2 * np.pi, 8_000, endpoint=False)
    reach = 2_000 + 300 * np.sin(11 * turn) + 20 * np.sin(777 * turn)
    vast = Polygon(np.column_stack([reach * np.cos(turn), reach * np.sin(turn)]))
    middles = np.random.default_rng(5).uniform(-2_400, 2_400, (600, 2)).tolist()
    spots = [Point(x, y) for x, y in middles]
    lines = [LineString([(x, y), (x + 40, y + 15)]) for x, y in middles]
    corners = [Point(vast.exterior.coords[k]) for k in range(0, 8_000, 400)]  # they touch it
    others = [*(spot.buffer(25) for spot in spots[:200]), *spots[200:400], *lines[400:], *corners]
    shapes = column([vast, *others] if vast_first else [*others, vast])
    place = 0 if vast_first else len(others)
    started, ended = np.zeros(len(shapes), np.int64), np.full(len(shapes), micros(june(1)), np.int64)

    found = encounters(Columns.of(shapes, started, ended), [replace(ANY, distance_m=allowed)])
    found = found.where((found.a == place) | (found.b == place))

    met = shapes[np.where(found.a == place, found.b, found.a)]
    expected = [
        other
        for other in others
        if (other.intersection(vast).area > 1e-6 if other.area and not allowed else other.distance(vast) <= allowed)
    ]
    assert {id(shape) for shape in met} == {id(shape) for shape in expected}
    assert found.distance_m.tolist() == shapely.distance(met, vast).tolist()
    assert found.area_m2 == pytest.approx(shapely.area(shapely.intersection(met, vast)), rel=1e-9, abs=1e-6)
    assert not shapely.is_prepared(shapes).any(), "the caller's shapes may be in use on another thread"


def test_what_is_unplaced_meets_nobody():
    assert pairs(find(ANY, (work(), None), (work(), Polygon()), work(), work())) == [(2, 3)]
    assert pairs(find(replace(ANY, distance_m=1e6), (work(), None), work())) == []


# When


def test_spans_are_half_open():
    assert pairs(find(ANY, work(1, 5), work(5, 9))) == []
    assert pairs(find(ANY, work(1, 5), work(4, 9))) == [(0, 1)]


def test_the_common_time_is_told():
    found = find(ANY, work(1, 5), work(3, 9))

    assert when(found) == [(june(3), june(5))]
    assert found.hours.tolist() == [48.0]


def test_the_hours_of_a_day_that_spring_shortens_are_23():
    day = Span(
        datetime(2027, 3, 28, tzinfo=HELSINKI).astimezone(UTC), datetime(2027, 3, 29, tzinfo=HELSINKI).astimezone(UTC)
    )

    assert find(ANY, WorkZone(span=day), WorkZone()).hours.tolist() == [23.0]


def test_no_end_is_open_and_its_hours_are_endless():
    found = find(ANY, WorkZone(span=Span(june(1), None)), WorkZone(span=Span(june(5), None)))

    assert from_micros(int(found.start[0])) == june(5)
    assert found.end[0] == OPEN_END
    assert np.isnan(found.hours[0])


def test_no_start_is_open_too():
    found = find(ANY, WorkZone(span=Span(None, june(9))), WorkZone(span=Span(None, june(5))))

    assert found.start[0] == OPEN_START
    assert from_micros(int(found.end[0])) == june(5)
    assert pairs(find(ANY, WorkZone(span=Span(None, june(5))), WorkZone(span=Span(june(5), None)))) == []


def test_an_empty_span_meets_nobody_however_vague_or_padded():
    moment = WorkZone(span=Span(june(3), june(3)))
    vague = replace(moment, precision=Precision.MONTH)
    backwards = WorkZone(span=Span(june(9), june(3)), precision=Precision.YEAR)

    assert pairs(find(ANY, moment, vague, backwards, WorkZone(span=Span(june(20), june(21))))) == []
    assert pairs(find(replace(ANY, days_before=9, days_after=9), moment, vague, backwards, WorkZone())) == []


def test_an_event_is_met_during_build_up_and_tear_down():
    party = event(5, 6, build_up_from=june(3), tear_down_until=june(8))

    assert when(find(ANY, work(1, 4), party)) == [(june(3), june(4))]
    assert when(find(ANY, party, work(7, 20))) == [(june(7), june(8))]
    assert pairs(find(ANY, work(1, 3), party, work(8, 9))) == []


def test_a_vague_plan_is_met_anywhere_in_its_period():
    some_week_in_june = work(2, 3, precision=Precision.MONTH)

    assert pairs(find(ANY, some_week_in_june, work(29, 30))) == [(0, 1)]
    assert pairs(find(ANY, work(2, 3), work(29, 30))) == []


def test_a_plan_for_the_whole_of_june_is_over_when_july_begins():
    june_and_no_more = WorkZone(span=Span(june(1), july := june(30) + timedelta(days=1)), precision=Precision.MONTH)

    assert pairs(find(ANY, june_and_no_more, WorkZone(span=Span(july, july + timedelta(days=1))))) == []
    assert pairs(find(ANY, june_and_no_more, work(30, 30), work(29, 30))) == [(0, 2)]


def test_a_daytime_market_and_night_paving_do_not_meet():
    market = event(hours=WeeklyHours.parse("Mo-Su 08:00-18:00"))
    paving = work(hours=WeeklyHours.parse("Mo-Fr 20:00-06:00"), kind="paving")

    assert pairs(find(ANY, market, paving)) == []


def test_weekly_hours_tell_the_hull_and_the_sum_of_the_common_moments():
    market = event(7, 14, hours=WeeklyHours.parse("Mo-Fr 08:00-18:00"))  # from Monday through Sunday
    survey = work(1, 30, hours=WeeklyHours.parse("Tu,Th 16:00-20:00"))

    found = find(ANY, market, survey)

    assert when(found) == [(june(8, 16), june(10, 18))]
    assert found.hours.tolist() == [4.0]


def test_a_zone_that_digs_is_taken_around_the_clock():
    dig = work(digs=True, hours=WeeklyHours.parse("Mo-Fr 07:00-16:00"))
    evening = event(hours=WeeklyHours.parse("Mo-Su 18:00-22:00"))

    assert pairs(find(ANY, dig, evening)) == [(0, 1)]
    assert pairs(find(ANY, replace(dig, digs=False), evening)) == []


def test_the_hours_of_a_zone_that_digs_serve_nuisance_rules():
    dig = work(digs=True, hours=WeeklyHours.parse("Mo-Fr 07:00-16:00"))
    evening = event(hours=WeeklyHours.parse("Mo-Su 18:00-22:00"))

    assert pairs(find(replace(ANY, yields=Yields.NUISANCE), dig, evening)) == []


# Days before and after


def test_side_a_reaches_some_days_before_and_after_itself():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=2, days_after=1)
    party = event(10, 12)

    assert pairs(find(rule, party, work(1, 9))) == [(0, 1)]
    assert pairs(find(rule, party, work(1, 8))) == []
    assert pairs(find(rule, work(12, 20), party)) == [(1, 0)]
    assert pairs(find(rule, party, work(13, 20))) == []


def test_a_meeting_in_the_days_before_is_told_as_such():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=3, days_after=3)

    found = find(rule, event(10, 12), work(8, 9))

    assert when(found) == [(june(8), june(9))]
    assert found.hours.tolist() == [0.0]
    assert found.by_padding.tolist() == [True]
    assert when(find(rule, event(10, 12), work(1, 8))) == [(june(7), june(8))]


def test_a_meeting_in_the_true_span_is_not_by_padding():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=3)

    found = find(rule, event(10, 12), work(1, 11))

    assert when(found) == [(june(10), june(11))]
    assert found.hours.tolist() == [24.0]
    assert found.by_padding.tolist() == [False]


def test_padding_is_local_calendar_days_over_a_clock_change():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=1)

    def on(day: int, hour: int) -> datetime:
        return datetime(2027, 3, day, hour, tzinfo=HELSINKI).astimezone(UTC)

    party = Event(span=Span(on(28, 20), on(28, 23)))  # the day before it, 20:00 is 23 hours away

    assert pairs(find(rule, party, WorkZone(span=Span(on(27, 0), on(27, 20))))) == []
    assert pairs(find(rule, party, WorkZone(span=Span(on(27, 0), on(27, 21))))) == [(0, 1)]


def test_weekly_hours_are_ignored_in_padding():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=1)
    party = event(10, 12, hours=WeeklyHours.parse("Mo-Su 18:00-22:00"))
    night = work(9, 10, hours=WeeklyHours.parse("Mo-Su 23:00-05:00"))

    assert find(rule, party, night).by_padding.tolist() == [True]
    assert pairs(find(rule, party, work(10, 12, hours=night.hours))) == []


def test_a_long_work_that_only_passes_its_hours_by_is_met_in_the_days_before():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=1)
    party = event(10, 12, hours=WeeklyHours.parse("Mo-Su 18:00-22:00"))
    nights = work(1, 20, hours=WeeklyHours.parse("Mo-Su 23:00-05:00"))

    found = find(rule, party, nights)

    assert found.by_padding.tolist() == [True]
    assert when(found) == [(june(9), june(12))]


def test_days_on_one_side_only_do_not_reach_to_the_other():
    party = event(10, 12, hours=WeeklyHours.parse("Mo-Su 18:00-22:00"))
    nights = {"hours": WeeklyHours.parse("Mo-Su 23:00-05:00")}
    after = Rule("r", "Rule", Side("event"), Side("work_zone"), days_after=2)
    before = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=2)

    assert pairs(find(after, party, work(8, 11, **nights))) == []
    assert pairs(find(before, party, work(8, 11, **nights))) == [(0, 1)]
    assert pairs(find(before, party, work(11, 14, **nights))) == []
    assert pairs(find(after, party, work(11, 14, **nights))) == [(0, 1)]


def test_an_open_side_has_no_days_beyond_it():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), days_before=5, days_after=5)

    assert pairs(find(rule, Event(span=Span(None, june(5))), work(9, 12))) == [(0, 1)]
    assert pairs(find(rule, Event(span=Span(None, june(5))), work(10, 12))) == []
    assert pairs(find(rule, Event(span=Span(june(15), None)), work(9, 11))) == [(0, 1)]


# Opportunities

JOINT_DIG = Rule(
    "r", "Joint dig", Side(traits=Trait.DIGS), Side(traits=Trait.DIGS), days_before=365, days_after=365,
    yields=Yields.OPPORTUNITY, ceiling=Severity.LIGHT,
)  # fmt: skip


def test_a_joint_dig_is_the_same_street_at_another_time():
    assert pairs(find(JOINT_DIG, work(1, 5, digs=True), work(20, 25, digs=True))) == [(0, 1)]
    assert pairs(find(JOINT_DIG, work(1, 5, digs=True), work(4, 25, digs=True))) == []


def test_a_joint_dig_is_ahead_of_today():
    first, second = work(5, 8, digs=True), work(20, 25, digs=True)

    assert pairs(find(JOINT_DIG, first, second, today=june(5))) == [(0, 1)]
    assert pairs(find(JOINT_DIG, first, second, today=june(6))) == []
    assert pairs(find(JOINT_DIG, second, first, today=june(6))) == []
    assert pairs(find(JOINT_DIG, WorkZone(span=Span(None, june(5)), digs=True), second, today=june(1))) == []


def test_today_is_nothing_to_other_rules():
    assert pairs(find(ANY, work(1, 5), work(2, 6), today=june(20))) == [(0, 1)]
    assert pairs(find(replace(ANY, days_before=9, days_after=9), work(1, 2), work(5, 6), today=june(20))) == [(0, 1)]


def test_an_opportunity_without_days_is_an_ordinary_meeting():
    together = replace(ANY, yields=Yields.OPPORTUNITY)

    assert pairs(find(together, work(1, 5), work(2, 6), today=june(20))) == [(0, 1)]


# How bad


def test_without_doubt_a_meeting_is_as_bad_as_its_rule_allows():
    assert find(ANY, work(), work()).severity.tolist() == [Severity.HEAVY]
    assert find(replace(ANY, ceiling=Severity.LIGHT), work(), work()).severity.tolist() == [Severity.LIGHT]


@pytest.mark.parametrize(
    "doubt",
    [
        {"status": Status.IDEA},
        {"status": Status.TENTATIVE},
        {"precision": Precision.WEEK},
        {"precision": Precision.MONTH},
        {"precision": Precision.QUARTER},
        {"precision": Precision.YEAR},
    ],
)
def test_doubt_about_either_side_makes_a_meeting_light(doubt):
    assert find(ANY, work(**doubt), work()).severity.tolist() == [Severity.LIGHT]
    assert find(ANY, work(), work(**doubt)).severity.tolist() == [Severity.LIGHT]


@pytest.mark.parametrize(
    "fact", [{"status": Status.UNDER_WAY}, {"precision": Precision.HOUR}, {"precision": Precision.DAY}]
)
def test_what_is_under_way_or_exact_is_no_doubt(fact):
    assert find(ANY, work(**fact), work()).severity.tolist() == [Severity.HEAVY]


def test_a_meeting_only_through_clearance_is_light():
    rule = replace(ANY, distance_m=5.0)

    found = find(rule, (work(clearance_m=3), GROUND), (work(), box(17, 0, 20, 10)), (work(), box(0, 15, 10, 20)))

    assert pairs(found) == [(0, 1), (0, 2)]
    assert found.by_clearance.tolist() == [True, False]
    assert found.severity.tolist() == [Severity.LIGHT, Severity.HEAVY]


def test_a_meeting_only_through_padding_is_light():
    rule = replace(ANY, days_before=3, days_after=3)

    assert find(rule, work(1, 5), work(6, 7)).severity.tolist() == [Severity.LIGHT]
    assert find(rule, work(1, 5), work(4, 7)).severity.tolist() == [Severity.HEAVY]


# The whole


def test_nothing_is_found_among_no_rows_one_row_or_by_no_rules():
    none = Columns.of_activities([], column([]))
    some = Columns.of_activities([work(), work()], column([GROUND, GROUND]))

    assert len(encounters(none, [ANY, JOINT_DIG], HELSINKI)) == 0
    assert len(encounters(some, [], HELSINKI)) == 0
    assert pairs(find(ANY, work())) == []


def test_an_answer_without_meetings_has_columns_of_the_right_kind():
    nothing = find(replace(ANY, distance_m=3, days_before=1), (work(), None))
    something = find(ANY, work(), work())

    for name in (part.name for part in fields(Encounters)):
        assert getattr(nothing, name).dtype == getattr(something, name).dtype


def test_62_rules_are_answered_at_once_and_one_more_is_refused():
    columns = Columns.of_activities([work(), event()], column([GROUND, GROUND]))

    assert encounters(columns, [ANY] * 62, HELSINKI).rule.tolist() == list(range(62))
    with pytest.raises(TooManyRules, match=r"63 rules.*at most 62"):
        encounters(columns, [ANY] * 63, HELSINKI)


def test_the_last_of_many_rules_is_as_good_as_the_first():
    rule = Rule("r", "Rule", Side("event"), Side("work_zone"), distance_m=5, days_before=3)
    columns = Columns.of_activities([work(1, 5), event(6, 9)], column([GROUND, box(12, 0, 20, 10)]))

    found = encounters(columns, [*[ANY] * 61, rule], HELSINKI)

    assert (found.rule.tolist(), found.a.tolist(), found.b.tolist()) == ([61], [1], [0])


def test_a_zone_over_the_whole_town_meets_each_of_ten_thousand_small_ones():
    x, y = SEINAJOKI
    town = box(x - 1, y - 1, x + 2_000, y + 2_000)
    small = [box(x + 20 * k, y + 20 * n, x + 20 * k + 10, y + 20 * n + 10) for k, n in product(range(100), range(100))]
    shapes = column([*small[:5_000], town, *small[5_000:]])
    count = len(shapes)
    columns = Columns.of(shapes, np.zeros(count, np.int64), np.full(count, micros(june(1))))

    found = encounters(columns, [ANY], HELSINKI)

    assert pairs(found) == [(k, 5_000) for k in range(5_000)] + [(5_000, k) for k in range(5_001, 10_001)]
    assert found.area_m2 == pytest.approx(100.0)


def test_a_zone_of_many_parts_meets_what_its_parts_meet():
    parts = [box(20 * k, 0, 20 * k + 10, 10) for k in range(500)]
    stalls = [box(20 * k + 5, 5, 20 * k + 15, 15) for k in range(500)]

    found = find(ANY, (event(), MultiPolygon(parts)), *((work(), stall) for stall in stalls))

    assert [pair for pair in pairs(found) if pair[0] == 0] == [(0, k) for k in range(1, 501)]
    assert found.area_m2 == pytest.approx(25.0)


def test_the_same_ground_year_after_year_meets_only_in_the_same_year():
    year = timedelta(days=365)
    plans = [event(1, 5)] + [Event(span=Span(june(1) + years * year, june(5) + years * year)) for years in range(1, 40)]

    assert pairs(find(ANY, *plans, work(2, 3))) == [(0, 40)]


def test_cancelling_at_any_step_stops_the_work():
    plans, shapes = [work(), event(), work()], column([GROUND, box(5, 5, 15, 15), box(-5, -5, 500, 5)])
    columns = Columns.of_activities(plans, shapes)
    rules = [ANY, replace(ANY, distance_m=5)]
    told: list[float] = []
    encounters(columns, rules, HELSINKI, progress=told.append)

    assert told == sorted(told)
    assert 0 <= told[0] < told[-1] <= 1
    for step in range(len(told)):
        calls = iter(range(len(told)))

        def stop(_share: float, *, calls: object = calls, step: int = step) -> None:
            if next(calls) == step:
                raise Cancelled

        with pytest.raises(Cancelled):
            encounters(columns, rules, HELSINKI, progress=stop)


def test_some_meetings_can_be_kept_in_their_order():
    found = find(ANY, work(), work(), work())

    assert pairs(found.where(np.array([True, False, True]))) == [(0, 1), (1, 2)]
    assert pairs(found.where(np.array([2, 0]))) == [(1, 2), (0, 1)]


# Larger crowds, against the reference


def crowd(rng: np.random.Generator, count: int) -> tuple[list[Activity], list[shapely.Geometry]]:
    """Plans of all sizes, sorts and times within some blocks and weeks."""
    corner = rng.integers(0, 15, (count, 2)) * 10.0 + SEINAJOKI
    size = rng.choice([2.0, 10.0, 20.0, 30.0, 250.0], (count, 2), p=[0.2, 0.3, 0.3, 0.18, 0.02])
    shapes = [
        box(x, y, x + w, y + h) if kind < 7 else LineString([(x, y), (x + w, y + h)]) if kind < 9 else Point(x, y)
        for (x, y), (w, h), kind in zip(corner, size, rng.integers(0, 10, count), strict=True)
    ]
    hours = [None, None, WeeklyHours.parse("Mo-Fr 07:00-18:00"), WeeklyHours.parse("Sa 22:00-05:00; Su 12:00-20:00")]
    statuses, precisions = [*[Status.CONFIRMED] * 6, *Status], [*[Precision.DAY] * 9, *Precision]
    plans: list[Activity] = []
    for first, length in zip(rng.integers(0, 100, count).tolist(), rng.integers(0, 15, count).tolist(), strict=True):
        start = june(1) + timedelta(days=first)
        facts = {
            "id": str(len(plans)),
            "span": Span(start, None if length > 13 else start + timedelta(days=length, hours=10)),
            "status": statuses[rng.integers(len(statuses))],
            "precision": precisions[rng.integers(len(precisions))],
            "hours": hours[rng.integers(len(hours))],
            "clearance_m": float(rng.integers(0, 5)),
            "organisation_id": ["city", "power", None][rng.integers(3)],
            "project": f"project {rng.integers(60)}",
        }
        plans.append(WorkZone(digs=bool(rng.integers(2)), **facts) if rng.integers(2) else Event(**facts))
    return plans, shapes


@pytest.mark.parametrize("seed", range(4))
def test_in_a_crowd_the_engine_finds_what_the_reference_finds(seed):
    plans, shapes = crowd(np.random.default_rng(seed), 120)
    rules = (
        replace(ANY, min_area_m2=1.0, same_organisation=False),
        Rule("near", "Near", Side("work_zone"), Side("event"), distance_m=10.0, yields=Yields.NUISANCE),
        replace(JOINT_DIG, days_before=30, days_after=30),
        Rule("after", "After", Side("event"), Side(traits=Trait.DIGS), days_after=7, yields=Yields.MORATORIUM),
    )

    found = encounters(Columns.of_activities(plans, column(shapes)), rules, HELSINKI, today=micros(june(5)))

    expected = reference.meetings(plans, shapes, rules, HELSINKI, june(5))
    assert {meeting.rule for meeting in expected} == {0, 1, 2, 3}
    assert list(zip(found.rule.tolist(), found.a.tolist(), found.b.tolist(), strict=True)) == [
        (meeting.rule, meeting.a, meeting.b) for meeting in expected
    ]
    assert found.severity.tolist() == [meeting.severity for meeting in expected]
    assert found.area_m2 == pytest.approx([meeting.area_m2 for meeting in expected], abs=1e-5)


@given(scenes(), st.lists(st.booleans(), min_size=7, max_size=7), st.booleans())
def test_looking_at_some_rows_only_finds_what_these_meet(scene: Scene, chosen, are_few):
    columns = Columns.of_activities(scene.activities, column(list(scene.shapes)))
    only = np.array(chosen[: len(columns)])
    today = None if scene.today is None else micros(scene.today)
    everything = encounters(columns, scene.rules, scene.zone, today=today)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "_FEW_PAIRS", 1_000_000 if are_few else -1)
        some = encounters(columns, scene.rules, scene.zone, today=today, only=only)

    expected = everything.where(only[everything.a] | only[everything.b])
    for name in (part.name for part in fields(Encounters)):
        # The last digit of an area depends on which other rows are measured along with it.
        assert getattr(some, name) == pytest.approx(getattr(expected, name), rel=1e-9, abs=1e-7, nan_ok=True)
