"""Weekly hours for whole columns, against looking at every quarter of an hour."""

from datetime import datetime, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import reference
from seinajoki_coordination.detection.hours import CommonTime, common_time
from seinajoki_coordination.detection.localtime import OPEN_END, OPEN_START, local_time
from seinajoki_coordination.domain.timespan import UTC, WeeklyHours, from_micros, micros
from strategies import ANCHORS, HELSINKI, ZONES, instants, weekly_hours

NEVER = WeeklyHours(())


def of_one_pair(text: str, start: datetime | None, end: datetime | None, other: str | None = None) -> CommonTime:
    patterns = [WeeklyHours.parse(hours) for hours in (text, other) if hours]
    span = (
        np.array([OPEN_START if start is None else micros(start)]),
        np.array([OPEN_END if end is None else micros(end)]),
    )
    codes = (np.array([0], np.int32), np.array([1 if other else -1], np.int32))
    return common_time(*span, *codes, patterns, local_time(HELSINKI))


def helsinki(*reading: int) -> datetime:
    return datetime(*reading, tzinfo=HELSINKI).astimezone(UTC)


@st.composite
def many_pairs(draw):
    """Spans of up to three weeks around a clock change, and hours for both sides."""
    moment = instants(draw(st.sampled_from(ANCHORS)))
    length = st.integers(-96, 21 * 96).map(lambda quarters: quarters * timedelta(minutes=15))
    patterns = draw(st.lists(st.one_of(weekly_hours, st.just(NEVER)), max_size=3))
    pattern = st.integers(-1, len(patterns) - 1)
    pair = st.tuples(moment, length, pattern, pattern)
    return patterns, draw(st.lists(pair, max_size=6)), draw(st.sampled_from(ZONES))


@given(many_pairs())
def test_common_time_is_what_looking_at_every_quarter_of_an_hour_finds(question):
    patterns, pairs, zone = question
    found = common_time(
        np.array([micros(start) for start, *_ in pairs], np.int64),
        np.array([micros(start + length) for start, length, *_ in pairs], np.int64),
        np.array([a for *_, a, _ in pairs], np.int32),
        np.array([b for *_, b in pairs], np.int32),
        patterns,
        local_time(zone),
    )
    for k, (start, length, *sides) in enumerate(pairs):
        slots = [None if side < 0 else patterns[side].slots for side in sides]
        expected = reference._taken_by_both(reference.Stretch(start, start + length), *slots, zone)
        assert found.meets[k] == (expected is not None)
        if expected:
            assert (from_micros(int(found.start[k])), from_micros(int(found.end[k]))) == (expected.start, expected.end)
            assert found.hours[k] == pytest.approx(expected.hours, rel=1e-9)


def test_years_of_working_days_are_summed():
    common = of_one_pair("Mo-Fr 07:00-18:00", helsinki(2027, 1, 1), helsinki(2028, 1, 1))

    weekdays = sum((datetime(2027, 1, 1) + timedelta(days=day)).weekday() < 5 for day in range(365))
    assert common.hours[0] == weekdays * 11
    assert from_micros(int(common.start[0])) == helsinki(2027, 1, 1, 7)
    assert from_micros(int(common.end[0])) == helsinki(2027, 12, 31, 18)


def test_what_spring_skips_is_not_shared():
    sunday = helsinki(2027, 3, 28), helsinki(2027, 3, 29)

    assert not of_one_pair("Su 03:00-04:00", *sunday).meets[0]
    assert of_one_pair("Su 02:00-05:00", *sunday).hours[0] == 2


def test_the_hour_that_autumn_repeats_is_shared_twice():
    assert of_one_pair("Su 03:00-04:00", helsinki(2027, 10, 31), helsinki(2027, 11, 1)).hours[0] == 2


def test_a_skipped_hour_is_found_again_a_week_later():
    common = of_one_pair("Su 03:00-04:00", helsinki(2027, 3, 28), None)

    assert common.meets[0]
    assert from_micros(int(common.start[0])) == helsinki(2027, 4, 4, 3)


def test_what_is_open_meets_endlessly_and_stays_open():
    for start, end in [(None, None), (helsinki(2027, 6, 1), None), (None, helsinki(2027, 6, 1))]:
        common = of_one_pair("Mo 07:00-18:00", start, end)
        assert common.meets[0]
        assert np.isnan(common.hours[0])
        assert (common.start[0] == OPEN_START) is np.bool_(start is None)
        assert (common.end[0] == OPEN_END) is np.bool_(end is None)


def test_hours_that_never_coincide_do_not_meet_even_for_ever():
    assert not of_one_pair("Mo-Fr 07:00-18:00", None, None, "Mo-Su 18:00-07:00").meets[0]


def test_an_empty_span_is_not_shared():
    moment = helsinki(2027, 6, 7, 12)

    assert not of_one_pair("Mo-Su 00:00-24:00", moment, moment).meets[0]


def test_around_the_clock_is_as_if_there_were_no_hours():
    start, end = helsinki(2027, 3, 1), helsinki(2027, 4, 1)
    common = of_one_pair("Mo-Su 00:00-24:00", start, end)

    assert common.hours[0] == (end - start) / timedelta(hours=1)
    assert (common.start[0], common.end[0]) == (micros(start), micros(end))
