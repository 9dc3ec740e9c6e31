"""The engine against the reference: whatever the plans and rules, they tell the same."""

from datetime import date, datetime
from unittest.mock import patch

import numpy as np
import pytest
import shapely
from hypothesis import HealthCheck, given, settings

import reference
from seinajoki_coordination.detection.columns import Columns
from seinajoki_coordination.detection.engine import Encounters, encounters
from seinajoki_coordination.detection.localtime import OPEN_END, OPEN_START
from seinajoki_coordination.domain.activities import Event, WorkZone
from seinajoki_coordination.domain.codes import Status, Yields
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import UTC, Span, WeeklyHours, days, from_micros, micros
from strategies import Scene, scenes

slow_data = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


def engine_finds(scene: Scene) -> Encounters:
    shapes = np.empty(len(scene.shapes), object)
    shapes[:] = scene.shapes
    columns = Columns.of_activities(scene.activities, shapes)
    today = None if scene.today is None else micros(scene.today)
    return encounters(columns, scene.rules, scene.zone, today=today)


def reference_finds(scene: Scene) -> list[reference.Meeting]:
    return reference.meetings(scene.activities, scene.shapes, scene.rules, scene.zone, scene.today)


def who_meets(found: Encounters) -> list[tuple[int, int, int]]:
    return list(zip(found.rule.tolist(), found.a.tolist(), found.b.tolist(), strict=True))


def opened(instant: int) -> datetime | None:
    return None if instant <= OPEN_START or instant >= OPEN_END else from_micros(instant)


def assert_the_same_is_found(scene: Scene) -> None:
    found, expected = engine_finds(scene), reference_finds(scene)
    assert who_meets(found) == [(meeting.rule, meeting.a, meeting.b) for meeting in expected]
    for k, meeting in enumerate(expected):
        assert opened(int(found.start[k])) == meeting.start
        assert opened(int(found.end[k])) == meeting.end
        assert found.hours[k] == pytest.approx(
            np.nan if meeting.hours is None else meeting.hours, rel=1e-9, nan_ok=True
        )
        assert found.distance_m[k] == pytest.approx(meeting.distance_m, rel=1e-9, abs=1e-9)
        assert found.area_m2[k] == pytest.approx(meeting.area_m2, rel=1e-9, abs=1e-5)
        assert found.severity[k] == meeting.severity
        assert found.by_clearance[k] == meeting.by_clearance
        assert found.by_padding[k] == meeting.by_padding


@slow_data
@given(scenes())
def test_the_engine_finds_what_the_reference_finds(scene):
    assert_the_same_is_found(scene)


@slow_data
@given(scenes(in_one_place=True))
def test_in_one_place_the_engine_finds_what_the_reference_finds(scene):
    assert_the_same_is_found(scene)


@slow_data
@given(scenes(at_one_time=True))
def test_at_one_time_the_engine_finds_what_the_reference_finds(scene):
    assert_the_same_is_found(scene)


@slow_data
@given(scenes())
def test_with_all_shapes_indexed_the_engine_finds_what_the_reference_finds(scene):
    with patch("seinajoki_coordination.detection.engine._INDEXED_VERTICES", -1):
        assert_the_same_is_found(scene)


@pytest.mark.parametrize("turned", [False, True])
def test_who_meets_under_a_symmetric_rule_does_not_hang_on_the_order_of_rows(turned):
    day, night = (WeeklyHours.parse(text) for text in ("Mo-Su 08:00-16:00", "Mo-Su 20:00-24:00"))
    market = Event(id="market", hours=day, span=june(1, 30))
    paving = WorkZone(id="paving", hours=night, span=june(10, 12))
    rule = Rule("near", "Near", days_before=1, days_after=1)
    plans = [paving, market] if turned else [market, paving]

    found = encounters(Columns.of_activities(plans, np.array([shapely.box(0, 0, 9, 9)] * 2)), [rule])

    assert who_meets(found) == [(0, 0, 1)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_symmetric_moratorium_finds_the_finished_one_in_either_row(turned):
    paved = WorkZone(id="paved", status=Status.FINISHED, span=june(1, 3))
    dig = WorkZone(id="dig", span=june(10, 12))
    rule = Rule("kept", "Kept", days_before=30, days_after=30, yields=Yields.MORATORIUM)
    plans = [dig, paved] if turned else [paved, dig]

    found = encounters(Columns.of_activities(plans, np.array([shapely.box(0, 0, 9, 9)] * 2)), [rule])

    assert who_meets(found) == [(0, 0, 1)]


def june(first: int, last: int) -> Span:
    return days(date(2027, 6, first), date(2027, 6, last), UTC)
