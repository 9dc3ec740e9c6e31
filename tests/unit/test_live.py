"""The plan in hand: whom it would meet and when it would fit, told from an index as a whole check would tell it."""

from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely import Polygon, box

from live_plans import Known, plans_of
from seinajoki_coordination.detection.engine import Encounters, encounters
from seinajoki_coordination.domain.activities import Activity, Event, WorkZone
from seinajoki_coordination.domain.codes import Precision, Severity, Status, Trait, Yields
from seinajoki_coordination.domain.places import DevelopmentArea, EventArea
from seinajoki_coordination.domain.rules import Rule, Side
from seinajoki_coordination.domain.timespan import (
    Span,
    WeeklyHours,
    days,
    local_midnight,
    micros,
    shifted_days,
    span_between,
)
from seinajoki_coordination.services import live
from seinajoki_coordination.services.live import LivePlans
from seinajoki_coordination.services.ports import Doubt, Meeting, Weight, Window
from strategies import ANCHORS, HELSINKI, Scene, scenes

slow_data = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
NOW = datetime(2027, 6, 1, 9, tzinfo=HELSINKI)
HERE, FAR = box(0, 0, 10, 10), box(500, 500, 510, 510)
MEET = Rule("meet", "Meet")


# Against whole checks


def wkb_of(shape: shapely.Geometry | None) -> bytes:
    return b"" if shape is None else shapely.to_wkb(shape)


def whole_check(
    known: Known, draft: Activity, shape: shapely.Geometry | None, rules: list[Rule], zone: tzinfo, now: datetime
) -> tuple[list[str], Encounters]:
    """What the plan meets in a check of all plans with it among them, and the ids of the check's rows."""
    plans = plans_of({**known, draft.id: (draft, shape)})
    today = micros(local_midnight(now.astimezone(zone).date(), zone))
    met = encounters(plans.columns, rules, zone, today=today)
    row = plans.ids.index(draft.id)
    return plans.ids, met.where((met.a == row) | (met.b == row))


def met_in_check(known, draft, shape, rules, zone, now) -> list[tuple[object, ...]]:
    """The same as `told` writes it."""
    ids, met = whole_check(known, draft, shape, rules, zone, now)
    plans = plans_of({**known, draft.id: (draft, shape)})
    places = met.places(plans.columns, rules)
    rows = []
    for nth in range(len(met)):
        rule, a, b = rules[met.rule[nth]], ids[met.a[nth]], ids[met.b[nth]]
        other = b if a == draft.id else a
        weight = {Yields.OPPORTUNITY: Weight.OPPORTUNITY, Yields.NOTICE: Weight.NOTICE}.get(
            rule.yields, Weight.HEAVY if met.severity[nth] == Severity.HEAVY else Weight.LIGHT
        )
        hours = None if np.isnan(met.hours[nth]) else pytest.approx(float(met.hours[nth]))
        figures = pytest.approx((met.area_m2[nth], met.distance_m[nth]), rel=1e-9, abs=1e-5)
        span = span_between(int(met.start[nth]), int(met.end[nth]))
        place = shapely.to_wkb(places[nth], output_dimension=2)
        rows.append((rule, other, known[other][0].table.value, weight, span, hours, figures, place))
    earliest = datetime.min.replace(tzinfo=NOW.tzinfo)
    return sorted(rows, key=lambda row: (list(Weight).index(row[3]), row[4].start or earliest))


def told(meetings: list[Meeting]) -> list[tuple[object, ...]]:
    return [
        (one.rule, one.other_id, one.other_table, one.weight, one.span, one.hours, figures, one.place_wkb)
        for one in meetings
        for figures in [(one.area_m2, one.distance_m)]
    ]


def windows_by_search(known, draft, shape, rules, zone, now, far: int, most: int) -> list[Window]:
    """One whole check for each day by which the plan could be moved."""
    conflicts = [rule for rule in rules if rule.yields not in (Yields.OPPORTUNITY, Yields.NOTICE)]
    today = local_midnight(now.astimezone(zone).date(), zone)

    def fits(by: int) -> bool:
        moved = moved_by(draft, by, zone)
        is_too_early = by != 0 and moved.taken.start < today
        return not is_too_early and not len(whole_check(known, moved, shape, conflicts, zone, now)[1])

    if shape is None or shape.is_empty or draft.span.start is None or draft.span.end is None or fits(0):
        return []
    found: list[int] = []
    for step in (1, -1):
        outward = [fits(step * by) for by in range(far + 1)]
        found += [step * by for by in range(1, far + 1) if outward[by] and not outward[by - 1]]
    found.sort(key=lambda by: abs(by) - (by > 0) / 2)
    return [Window(by, moved_by(draft, by, zone).span) for by in found[:most]]


def moved_by(draft: Activity, by: int, zone: tzinfo) -> Activity:
    moved = replace(draft, span=Span(*(shifted_days(t, by, zone) for t in (draft.span.start, draft.span.end))))
    if isinstance(moved, Event):
        build_up, tear_down = (shifted_days(t, by, zone) for t in (moved.build_up_from, moved.tear_down_until))
        return replace(moved, build_up_from=build_up, tear_down_until=tear_down)
    return moved


@st.composite
def drafts_in_scenes(draw, **how: bool) -> tuple[Scene, Known, Activity, shapely.Geometry | None]:
    """A scene, of which one plan is in hand; what is stored under its id, if anything, is another."""
    scene = draw(scenes(**how))
    rows = dict(
        zip((plan.id for plan in scene.activities), zip(scene.activities, scene.shapes, strict=True), strict=True)
    )
    draft, shape = rows.pop(draw(st.sampled_from(sorted(rows))))
    if draw(st.booleans()):
        before, where = draw(st.sampled_from(list(rows.values())))
        rows[draft.id] = (replace(before, id=draft.id), where)
    return scene, rows, draft, shape


@slow_data
@given(drafts_in_scenes())
def test_whom_a_plan_meets_is_what_a_whole_check_finds(drawn):
    scene, known, draft, shape = drawn
    now = scene.today or NOW

    meetings = LivePlans(plans_of(known), scene.rules, scene.zone).meetings(draft, wkb_of(shape), now)

    assert told(meetings) == met_in_check(known, draft, shape, scene.rules, scene.zone, now)


@slow_data
@given(drafts_in_scenes(in_one_place=True))
def test_in_one_place_whom_a_plan_meets_is_what_a_whole_check_finds(drawn):
    scene, known, draft, shape = drawn
    now = scene.today or NOW

    meetings = LivePlans(plans_of(known), scene.rules, scene.zone).meetings(draft, wkb_of(shape), now)

    assert told(meetings) == met_in_check(known, draft, shape, scene.rules, scene.zone, now)


@st.composite
def crowded_weeks(draw) -> tuple[Scene, Known, Activity, shapely.Geometry | None]:
    """The same of plans that are short and near, so that some days are free and others are not."""
    scene, known, draft, shape = draw(drafts_in_scenes(in_one_place=draw(st.sampled_from([True, True, False]))))
    first = draw(st.sampled_from(ANCHORS)) - timedelta(days=4)
    begins, lasts = st.integers(0, 8 * 4), st.sampled_from([1, 10, 24, 60])

    def short(plan: Activity) -> Activity:
        start = first + draw(begins) * timedelta(hours=6)
        status = draw(st.sampled_from([Status.CONFIRMED] * 6 + list(Status)))
        moved = replace(plan, span=Span(start, start + draw(lasts) * timedelta(hours=1)), status=status)
        if isinstance(moved, Event):
            build_up = draw(st.sampled_from([None, start - timedelta(hours=20)]))
            return replace(moved, build_up_from=build_up, tear_down_until=None)
        return moved

    rule = Rule(
        id="crowd",
        title="Crowd",
        distance_m=draw(st.sampled_from([0.0, 5.0, 50.0])),
        days_before=draw(st.sampled_from([0, 0, 1, 3])),
        days_after=draw(st.sampled_from([0, 0, 1, 2])),
        yields=draw(st.sampled_from([Yields.CONFLICT, Yields.NUISANCE, Yields.MORATORIUM])),
    )
    known = {id_: (short(plan), where) for id_, (plan, where) in known.items()}
    others = tuple(one for one in scene.rules if max(one.days_before, one.days_after) < 7)
    now = first + draw(st.integers(-10, 6)) * timedelta(days=1)
    return replace(scene, rules=(rule, *others), today=now), known, short(draft), shape


@slow_data
@given(crowded_weeks(), st.sampled_from([1, 50, 1_000_000]))
def test_windows_are_those_that_a_whole_check_for_each_day_finds(drawn, at_once):
    scene, known, draft, shape = drawn
    now = scene.today

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(live, "_PAIRS_AT_ONCE", at_once)
        windows = LivePlans(plans_of(known), scene.rules, scene.zone).windows(draft, wkb_of(shape), now, days=8)

    assert windows == windows_by_search(known, draft, shape, scene.rules, scene.zone, now, far=8, most=3)


@st.composite
def histories(draw) -> tuple[Scene, Known, list[dict[str, tuple[Activity, shapely.Geometry | None] | None]]]:
    """A scene, which of its plans are stored at first, and what is written and deleted (None) then, step by step."""
    scene = draw(scenes())
    rows = list(zip(scene.activities, scene.shapes, strict=True))
    first = draw(st.sets(st.sampled_from(range(len(rows)))))
    known = {rows[number][0].id: rows[number] for number in first}
    steps = []
    for _ in range(draw(st.integers(1, 4))):
        step = {}
        for id_ in draw(st.sets(st.sampled_from([plan.id for plan in scene.activities]), min_size=1)):
            other = draw(st.one_of(st.none(), st.sampled_from(rows)))
            step[id_] = other and (replace(other[0], id=id_), other[1])
        steps.append(step)
    return scene, known, steps


@slow_data
@given(histories(), st.booleans())
def test_after_updates_the_answers_are_those_of_a_new_index(history, with_neighbours):
    scene, known, steps = history
    plans = LivePlans(plans_of(known), scene.rules, scene.zone)
    now = scene.today or NOW
    for step in steps:
        known = {id_: row for id_, row in {**known, **step}.items() if row is not None}
        read = known if with_neighbours else {id_: row for id_, row in known.items() if id_ in step}
        plans.update(plans_of(read), list(step))

    fresh = LivePlans(plans_of(known), scene.rules, scene.zone)
    for draft, shape in zip(scene.activities, scene.shapes, strict=True):
        asked = (draft, wkb_of(shape), now)
        assert approximately(plans.meetings(*asked)) == approximately(fresh.meetings(*asked))
        assert plans.windows(*asked, days=3) == fresh.windows(*asked, days=3)


def approximately(meetings: list[Meeting]) -> list[Meeting]:
    """The same, with square metres that do not hang on which shapes are measured together."""
    return [replace(one, area_m2=round(one.area_m2, 4)) for one in meetings]


# One at a time


def june(first: int, last: int) -> Span:
    return days(date(2027, 6, first), date(2027, 6, last), HELSINKI)


def index(*plans: tuple[Activity, shapely.Geometry], rules: tuple[Rule, ...] = (MEET,)) -> LivePlans:
    return LivePlans(plans_of({plan.id: (plan, shape) for plan, shape in plans}), rules, HELSINKI)


def met(plans: LivePlans, draft: Activity, shape: shapely.Geometry = HERE) -> list[str]:
    return [one.other_id for one in plans.meetings(draft, shapely.to_wkb(shape), NOW)]


def moved(plans: LivePlans, draft: Activity, far: int = 366, most: int = 3) -> list[int]:
    return [one.days for one in plans.windows(draft, shapely.to_wkb(HERE), NOW, far, most)]


def test_a_meeting_says_who_by_which_rule_when_where_and_how_much():
    market = Event(id="market", status=Status.TENTATIVE, span=june(8, 14))
    plans = index((market, box(5, 0, 15, 10)))

    (one,) = plans.meetings(WorkZone(id="dig", span=june(10, 20)), shapely.to_wkb(HERE), NOW)

    assert one.rule == MEET
    assert (one.other_id, one.other_table, one.weight, one.doubts) == ("market", "event", Weight.LIGHT, (Doubt.STATUS,))
    assert (one.span, one.hours, one.area_m2, one.distance_m) == (june(10, 14), 5 * 24.0, 50.0, 0.0)
    assert shapely.from_wkb(one.place_wkb).equals(box(5, 0, 10, 10))


def test_the_worst_come_first_and_then_the_earliest():
    idea = WorkZone(id="idea", status=Status.IDEA, span=june(1, 30))
    late, early = WorkZone(id="late", span=june(20, 21)), WorkZone(id="early", span=june(10, 11))
    area = DevelopmentArea(id="area", span=june(1, 30))
    only_told = Rule("told", "Told", b=Side("development_area"), yields=Yields.NOTICE)
    works = Rule("works", "Works", a=Side("work_zone"), b=Side("work_zone"))

    plans = index((idea, HERE), (late, HERE), (area, HERE), (early, HERE), rules=(only_told, works))

    assert met(plans, WorkZone(id="new", span=june(1, 30))) == ["early", "late", "idea", "area"]


def test_the_stored_plan_that_is_being_changed_does_not_meet_itself():
    plans = index((WorkZone(id="mine", span=june(1, 30)), HERE), (WorkZone(id="other", span=june(1, 30)), HERE))

    assert met(plans, WorkZone(id="mine", span=june(5, 6))) == ["other"]


@pytest.mark.parametrize(
    ("stored", "draft"),
    [
        (WorkZone(id="stored", project="street"), WorkZone(id="draft", project="street")),
        (Event(id="stored", series="markets"), Event(id="draft", series="markets")),
        (WorkZone(id="stored", belongs_to="draft"), WorkZone(id="draft")),
        (WorkZone(id="stored"), WorkZone(id="draft", belongs_to="stored")),
        (EventArea(id="stored"), Event(id="draft", event_area_id="stored")),
        (Event(id="stored", event_area_id="draft"), EventArea(id="draft")),
    ],
)
def test_kin_do_not_meet(stored, draft):
    plans = index((replace(stored, span=june(1, 30)), HERE))

    assert met(plans, replace(draft, span=june(1, 30))) == []
    assert moved(plans, replace(draft, span=june(3, 4))) == []


def test_a_plan_without_a_place_or_a_start_meets_nobody():
    plans = index((WorkZone(id="other", span=june(1, 30)), HERE))
    dated, undated = WorkZone(span=june(1, 30)), WorkZone(span=Span(None, june(1, 30).end))

    assert met(plans, dated, Polygon()) == met(plans, undated) == []
    assert plans.meetings(dated, b"", NOW) == plans.meetings(dated, b"no shape", NOW) == []
    assert plans.windows(dated, b"", NOW) == []


def test_an_event_area_without_dates_is_always_there():
    assert met(index((WorkZone(id="other", span=june(1, 30)), HERE)), EventArea(id="square")) == ["other"]
    assert met(index((EventArea(id="square"), HERE)), WorkZone(span=june(1, 30))) == ["square"]


def test_a_drawing_that_crosses_itself_is_repaired_before_it_is_compared():
    bow_tie = Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
    plans = index((WorkZone(id="other", span=june(1, 30)), HERE))

    (one,) = plans.meetings(WorkZone(span=june(1, 30)), shapely.to_wkb(bow_tie), NOW)

    assert one.area_m2 == pytest.approx(50)


def test_clearances_and_distances_are_reached_for():
    near = Rule("near", "Near", distance_m=5)
    other = WorkZone(id="other", clearance_m=100, span=june(1, 30))
    draft = WorkZone(clearance_m=20, span=june(1, 30))
    plans = index((other, HERE), rules=(near,))

    assert met(plans, draft, box(135, 0, 140, 10)) == ["other"]
    assert met(plans, draft, box(135.1, 0, 140, 10)) == []


@pytest.mark.parametrize("is_paved_first", [True, False])
def test_days_before_and_after_are_reached_for_from_either_side(is_paved_first):
    protected = Rule(
        "protected", "Protected", Side(traits=Trait.PAVES), Side(traits=Trait.DIGS), days_after=365,
        yields=Yields.MORATORIUM,
    )  # fmt: skip
    paved = WorkZone(id="paved", kind="paving", span=june(1, 2))
    dig = WorkZone(id="dig", digs=True, span=Span(paved.span.end + timedelta(days=364), None))
    stored, draft = (paved, dig) if is_paved_first else (dig, paved)

    assert met(index((stored, HERE), rules=(protected,)), draft) == [stored.id]


def test_rough_dates_of_a_stored_plan_are_reached_for():
    rough = WorkZone(id="rough", precision=Precision.YEAR, span=june(1, 2))

    assert met(index((rough, HERE)), WorkZone(span=days(date(2027, 12, 31), date(2027, 12, 31), HELSINKI))) == ["rough"]


def test_a_plan_that_was_deleted_is_not_met_any_more():
    plans = index((WorkZone(id="other", span=june(1, 30)), HERE))

    plans.update(plans_of({}), ["other"])

    assert met(plans, WorkZone(span=june(1, 30))) == []


def test_a_plan_that_was_moved_is_met_where_it_is_now():
    plans = index((WorkZone(id="other", span=june(1, 30)), HERE))

    plans.update(plans_of({"other": (WorkZone(id="other", span=june(1, 30)), FAR)}), ["other"])

    assert met(plans, WorkZone(span=june(1, 30))) == []
    assert met(plans, WorkZone(span=june(1, 30)), FAR) == ["other"]


def test_windows_are_told_nearest_first_and_the_later_one_of_two():
    plans = index(*((WorkZone(id=f"{day}", span=june(day, day)), HERE) for day in (8, 9, 10, 11, 12, 14)))
    draft = WorkZone(span=june(10, 10))

    assert moved(plans, draft) == [3, -3, 5]
    assert moved(plans, draft, most=1) == [3]
    assert moved(plans, draft, far=4) == [3, -3]
    assert plans.windows(draft, shapely.to_wkb(HERE), NOW, most=2)[1] == Window(-3, june(7, 7))


def test_what_fits_needs_no_window():
    assert moved(index((WorkZone(id="other", span=june(1, 9)), HERE)), WorkZone(span=june(10, 11))) == []


def test_nothing_is_moved_to_before_today():
    plans = index((WorkZone(id="other", span=june(3, 10)), HERE))

    assert moved(plans, WorkZone(span=june(3, 4))) == [-2, 8]
    assert moved(plans, WorkZone(span=june(4, 6))) == [7]
    assert moved(plans, Event(span=june(5, 5), build_up_from=june(3, 3).start)) == [8]


def test_a_plan_of_the_past_is_moved_to_today_at_the_earliest():
    plans = index((WorkZone(id="other", span=days(date(2027, 5, 1), date(2027, 5, 10), HELSINKI)), HERE))

    assert moved(plans, WorkZone(span=days(date(2027, 5, 3), date(2027, 5, 4), HELSINKI))) == [29]


@pytest.mark.parametrize("span", [Span(june(1, 1).start, None), Span(None, june(1, 1).end), Span()])
def test_what_has_no_start_or_no_end_cannot_be_moved(span):
    assert moved(index((EventArea(id="square"), HERE)), WorkZone(span=span)) == []


def test_nothing_is_moved_beyond_the_years_that_are_reckoned_with():
    to_the_end = days(date(9998, 12, 28), date(9998, 12, 30), HELSINKI)
    plans = index((WorkZone(id="other", span=days(date(9998, 12, 29), date(9998, 12, 30), HELSINKI)), HERE))

    assert moved(plans, WorkZone(span=to_the_end)) == [-2]


def test_what_is_only_an_opportunity_or_to_be_known_hinders_nobody():
    rules = tuple(Rule(yields.value, "Meet", yields=yields) for yields in (Yields.OPPORTUNITY, Yields.NOTICE))
    joint = replace(rules[0], days_before=10, days_after=10)

    assert (
        moved(index((WorkZone(id="other", span=june(1, 30)), HERE), rules=(joint, rules[1])), WorkZone(span=june(5, 6)))
        == []
    )


def test_a_window_keeps_the_wall_clock_over_the_change_to_winter_time():
    until_change = days(date(2027, 10, 1), date(2027, 10, 31), HELSINKI)
    draft = WorkZone(span=Span(datetime(2027, 10, 30, 8, tzinfo=HELSINKI), datetime(2027, 10, 30, 16, tzinfo=HELSINKI)))

    (one, *_) = index((WorkZone(id="other", span=until_change), HERE)).windows(draft, shapely.to_wkb(HERE), NOW)

    assert one.days == 2
    assert one.span.start == datetime(2027, 11, 1, 8, tzinfo=HELSINKI)
    assert one.span.end == datetime(2027, 11, 1, 16, tzinfo=HELSINKI)


def test_hours_let_a_plan_fit_beside_another():
    day, night = (WeeklyHours.parse(text) for text in ("Mo-Su 07:00-18:00", "Mo-Su 20:00-24:00"))
    plans = index((Event(id="market", hours=day, span=june(1, 30)), HERE))

    assert met(plans, WorkZone(hours=night, span=june(5, 6))) == []
    assert met(plans, WorkZone(hours=day, span=june(5, 6))) == ["market"]
