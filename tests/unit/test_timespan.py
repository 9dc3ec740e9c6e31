"""Spans, local days and precision: the town's calendar turned into instants."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reference
from seinajoki_coordination.domain.activities import WorkZone
from seinajoki_coordination.domain.codes import Precision
from seinajoki_coordination.domain.errors import UnknownZone
from seinajoki_coordination.domain.timespan import (
    OPEN_END,
    OPEN_START,
    UTC,
    Span,
    at_local,
    days,
    from_micros,
    instant_text,
    local_midnight,
    micros,
    padded,
    shifted_days,
    span_between,
    time_zone,
    widened,
)
from strategies import ANCHORS, HELSINKI, ZONES, instants

SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)


def helsinki(year: int, month: int, day: int, hour: int = 0, minute: int = 0, fold: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=HELSINKI, fold=fold).astimezone(UTC)


anywhen = st.sampled_from(ANCHORS).flatmap(instants)


# Spans


def test_spans_that_follow_one_another_have_nothing_in_common():
    noon, evening, night = (helsinki(2027, 6, 1, hour) for hour in (12, 18, 23))

    assert Span(noon, evening).common(Span(evening, night)) is None


def test_spans_share_from_the_later_start_until_the_earlier_end():
    first, second, third, fourth = (helsinki(2027, 6, day) for day in (1, 2, 3, 4))

    assert Span(first, third).common(Span(second, fourth)) == Span(second, third)


def test_open_spans_share_what_the_other_one_has():
    start, end = helsinki(2027, 6, 1), helsinki(2027, 6, 2)

    assert Span().common(Span(start, end)) == Span(start, end)
    assert Span(start).common(Span(end=end)) == Span(start, end)
    assert Span(end).common(Span(end=start)) is None
    assert Span().common(Span()) == Span()


def test_an_empty_span_shares_nothing_even_with_what_surrounds_it():
    moment = helsinki(2027, 6, 1)

    assert Span(moment, moment).common(Span()) is None
    assert Span().common(Span(moment, moment - timedelta(hours=1))) is None


@given(anywhen, anywhen, anywhen, anywhen)
def test_what_spans_share_is_the_same_both_ways(a, b, c, d):
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))

    assert one.common(other) == other.common(one)


def test_only_a_span_that_ends_no_later_than_it_starts_is_empty():
    start, end = helsinki(2027, 6, 1), helsinki(2027, 6, 2)

    assert Span(start, start).is_empty
    assert Span(end, start).is_empty
    assert not Span(start, end).is_empty
    assert not Span(start).is_empty
    assert not Span(end=end).is_empty
    assert not Span().is_empty


def test_an_open_span_has_no_length():
    start = helsinki(2027, 6, 1)

    assert Span(start).hours is None
    assert Span(end=start).hours is None
    assert Span(start, start + timedelta(minutes=90)).hours == 1.5


# Instants


@given(st.datetimes(datetime(1900, 1, 1), datetime(9999, 1, 1), timezones=st.just(UTC)))
def test_microseconds_lead_back_to_the_same_instant(instant):
    assert from_micros(micros(instant)) == instant


def test_what_stands_for_an_open_side_opens_a_span():
    start = datetime(2027, 6, 1, tzinfo=UTC)

    assert span_between(micros(start), OPEN_END) == Span(start, None)
    assert span_between(OPEN_START, micros(start)) == Span(None, start)


def test_microseconds_count_from_1970():
    assert micros(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert micros(datetime(1970, 1, 1, 2, 0, 1, tzinfo=HELSINKI)) == 1_000_000
    assert micros(datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)) == -1


def test_a_naive_reading_is_the_towns_and_an_aware_one_is_taken_as_it_is():
    assert at_local(datetime(2027, 7, 1, 12), HELSINKI) == datetime(2027, 7, 1, 9, tzinfo=UTC)
    assert at_local(datetime(2027, 7, 1, 12, tzinfo=UTC), HELSINKI) == datetime(2027, 7, 1, 12, tzinfo=UTC)


def test_a_reading_in_the_hour_that_spring_skips_takes_the_offset_before():
    assert at_local(datetime(2027, 3, 28, 3, 30), HELSINKI) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)


def test_a_reading_in_the_hour_that_autumn_repeats_is_the_first_one():
    assert at_local(datetime(2027, 10, 31, 3, 30), HELSINKI) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


def test_an_unknown_zone_is_named_in_the_error():
    assert time_zone("Europe/Helsinki") == HELSINKI
    for name in ("Europe/Seinajoki", "", "../etc/passwd", "/etc"):
        with pytest.raises(UnknownZone, match="is not a time zone"):
            time_zone(name)


# Days


def test_typing_the_first_through_the_fifteenth_holds_until_the_sixteenth_begins():
    assert days(date(2027, 6, 1), date(2027, 6, 15), HELSINKI) == Span(helsinki(2027, 6, 1), helsinki(2027, 6, 16))


def test_a_single_day_lasts_a_day():
    assert days(date(2027, 6, 1), date(2027, 6, 1), HELSINKI).hours == 24


def test_the_day_that_spring_shortens_has_23_hours():
    assert days(SPRING, SPRING, HELSINKI).hours == 23


def test_the_day_that_autumn_lengthens_has_25_hours():
    assert days(AUTUMN, AUTUMN, HELSINKI).hours == 25


def test_days_that_are_not_given_are_open():
    assert days(None, None, HELSINKI) == Span()
    assert days(None, date(2027, 6, 1), HELSINKI) == Span(None, helsinki(2027, 6, 2))
    assert days(date(2027, 6, 1), None, HELSINKI) == Span(helsinki(2027, 6, 1), None)


def test_a_day_whose_midnight_is_skipped_begins_where_the_clock_is_put_forward():
    santiago = ZoneInfo("America/Santiago")

    assert local_midnight(date(2027, 9, 5), santiago) == datetime(2027, 9, 5, 4, tzinfo=UTC)
    assert days(date(2027, 9, 5), date(2027, 9, 5), santiago).hours == 23
    assert days(date(2027, 4, 3), date(2027, 4, 3), santiago).hours == 25


def test_years_can_be_typed_to_the_end_of_the_calendar():
    assert days(date(2027, 1, 1), date(9999, 12, 30), HELSINKI).end == helsinki(9999, 12, 31)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60), st.sampled_from(ZONES))
def test_days_that_follow_one_another_leave_no_gap(first, count, zone):
    last = first + timedelta(days=count)
    later = last + timedelta(days=1)

    assert days(first, last, zone).end == days(later, later, zone).start


# Days before and after


def test_padding_keeps_the_wall_clock_over_a_clock_change():
    span = Span(helsinki(2027, 3, 29, 8), helsinki(2027, 3, 29, 16))

    assert padded(span, 1, 0, HELSINKI) == Span(helsinki(2027, 3, 28, 8), span.end)
    assert padded(span, 2, 0, HELSINKI).hours == 8 + 23 + 24
    assert padded(span, 0, 1, HELSINKI) == Span(span.start, helsinki(2027, 3, 30, 16))


def test_padding_leaves_what_is_open_open():
    assert padded(Span(), 5, 5, HELSINKI) == Span()


def test_padding_by_no_days_keeps_the_second_of_two_equal_readings():
    second = helsinki(2027, 10, 31, 3, 30, fold=1)

    assert padded(Span(second, None), 0, 0, HELSINKI).start == second


def test_a_year_of_padding_reaches_over_the_leap_day():
    assert shifted_days(helsinki(2028, 2, 28), 2, HELSINKI) == helsinki(2028, 3, 1)
    assert shifted_days(helsinki(2028, 3, 1), -366, HELSINKI) == helsinki(2027, 3, 1)


@given(anywhen, st.integers(-800, 800), st.sampled_from(ZONES))
def test_shifting_days_moves_the_calendar_and_keeps_the_reading(instant, by, zone):
    before = instant.astimezone(zone).replace(tzinfo=None)
    after = shifted_days(instant, by, zone).astimezone(zone).replace(tzinfo=None)

    skipped = after - (before + timedelta(days=by))
    assert timedelta() <= skipped <= timedelta(hours=1)


# Precision


def test_hours_and_days_are_as_exact_as_they_are_written():
    span = Span(helsinki(2027, 6, 9, 10), helsinki(2027, 6, 9, 12))

    assert widened(span, Precision.HOUR, HELSINKI) == span
    assert widened(span, Precision.DAY, HELSINKI) == span


@pytest.mark.parametrize(
    ("precision", "start", "end"),
    [
        (Precision.WEEK, (2027, 6, 7), (2027, 6, 14)),
        (Precision.MONTH, (2027, 6, 1), (2027, 7, 1)),
        (Precision.QUARTER, (2027, 4, 1), (2027, 7, 1)),
        (Precision.YEAR, (2027, 1, 1), (2028, 1, 1)),
    ],
)
def test_a_vague_date_is_the_whole_period(precision, start, end):
    wednesday = days(date(2027, 6, 9), date(2027, 6, 9), HELSINKI)

    assert widened(wednesday, precision, HELSINKI) == Span(helsinki(*start), helsinki(*end))


@pytest.mark.parametrize("precision", [Precision.WEEK, Precision.MONTH, Precision.QUARTER, Precision.YEAR])
def test_whole_periods_do_not_grow(precision):
    first = {Precision.WEEK: date(2027, 6, 7)}.get(precision, date(2027, 1, 1))
    last = {
        Precision.WEEK: date(2027, 6, 13),
        Precision.MONTH: date(2027, 1, 31),
        Precision.QUARTER: date(2027, 3, 31),
        Precision.YEAR: date(2027, 12, 31),
    }[precision]
    span = days(first, last, HELSINKI)

    assert widened(span, precision, HELSINKI) == span
    assert widened(widened(span, precision, HELSINKI), precision, HELSINKI) == span


def test_a_vague_span_over_the_new_year_covers_both_years():
    span = days(date(2027, 12, 31), date(2028, 1, 1), HELSINKI)

    assert widened(span, Precision.YEAR, HELSINKI) == Span(helsinki(2027, 1, 1), helsinki(2029, 1, 1))


def test_the_last_week_of_a_year_may_reach_into_the_next():
    span = days(date(2027, 12, 31), date(2027, 12, 31), HELSINKI)

    assert widened(span, Precision.WEEK, HELSINKI) == Span(helsinki(2027, 12, 27), helsinki(2028, 1, 3))


def test_vague_and_open_stays_open():
    assert widened(Span(), Precision.YEAR, HELSINKI) == Span()
    assert widened(Span(helsinki(2027, 6, 9)), Precision.MONTH, HELSINKI) == Span(helsinki(2027, 6, 1))


def test_periods_are_the_towns_own_and_not_those_of_utc():
    july_in_helsinki = datetime(2027, 6, 30, 21, tzinfo=UTC)

    assert widened(Span(july_in_helsinki), Precision.MONTH, HELSINKI).start == july_in_helsinki


@given(
    st.tuples(anywhen, anywhen).map(sorted).filter(lambda ends: ends[0] < ends[1]),
    st.sampled_from(Precision),
    st.sampled_from(ZONES),
)
def test_widening_agrees_with_turning_the_calendar_day_by_day(ends, precision, zone):
    plan = WorkZone(span=Span(*ends), precision=precision)
    expected = reference._known_span(plan, zone)

    assert widened(plan.span, precision, zone) == Span(expected.start, expected.end)


def test_an_early_year_is_written_in_full():
    assert instant_text(datetime(1, 1, 1, tzinfo=UTC)) == "0001-01-01T00:00:00.000Z"
    assert instant_text(datetime(2027, 6, 1, 10, 0, 0, 250_999, UTC)) == "2027-06-01T10:00:00.250Z"
