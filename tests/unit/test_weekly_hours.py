"""Weekly hours: how they are written and read, and when they take the ground."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reference
from seinajoki_coordination.domain.errors import UnreadableHours
from seinajoki_coordination.domain.timespan import UTC, Span, WeeklyHours
from strategies import ANCHORS, HELSINKI, ZONES, instants, weekly_hours

DAY_NAMES = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
MONDAY = datetime(2027, 6, 7)
QUARTERS = [MONDAY + quarter * timedelta(minutes=15) for quarter in range(7 * 96)]


def helsinki(*reading: int, fold: int = 0) -> datetime:
    return datetime(*reading, tzinfo=HELSINKI, fold=fold).astimezone(UTC)


def episodes(text: str, span: Span) -> list[Span]:
    return list(WeeklyHours.parse(text).episodes(span, HELSINKI))


# Reading and writing


def test_working_hours_and_a_night_are_read():
    hours = WeeklyHours.parse("Mo-Fr 07:00-18:00; Sa 22:00-05:00")

    assert hours.takes(datetime(2027, 6, 11, 17, 59))  # Friday
    assert not hours.takes(datetime(2027, 6, 11, 18, 0))
    assert hours.takes(datetime(2027, 6, 12, 22, 0))  # Saturday night …
    assert hours.takes(datetime(2027, 6, 13, 4, 59))  # … into Sunday
    assert not hours.takes(datetime(2027, 6, 12, 4, 59))


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("Mo-We 08:00-10:00", "Mo 08:00-10:00; Tu 08:00-10:00; We 08:00-10:00"),
        ("Mo,We 08:00-10:00", "Mo 08:00-10:00; We 08:00-10:00"),
        ("Mo-Tu,Th 08:00-10:00", "Mo,Tu,Th 08:00-10:00"),
        ("Mo 08:00-10:00,12:00-14:00", "Mo 12:00-14:00; Mo 08:00-10:00"),
        ("Mo 08:00-10:00; Mo 09:00-12:00", "Mo 08:00-12:00"),
        ("Mo 08:00-10:00; Mo 10:00-12:00", "Mo 08:00-12:00"),
        ("Sa-Mo 08:00-10:00", "Sa,Su,Mo 08:00-10:00"),
        ("Mo 22:00-24:00; Tu 00:00-05:00", "Mo 22:00-05:00"),
        ("Su 22:00-05:00", "Su 22:00-24:00; Mo 00:00-05:00"),
        ("Mo 07:00-07:00", "Mo 07:00-24:00; Tu 00:00-07:00"),
        ("Mo-Su 00:00-24:00", "Mo-Su 12:00-12:00"),
        ("mo-fr 7:00-18:00", "Mo-Fr 07:00-18:00"),
        ("  Mo - Fr   07:00 - 18:00 ;  Sa 08:00-12:00 ", "Mo-Fr 07:00-18:00; Sa 08:00-12:00"),
    ],
)
def test_the_same_hours_may_be_written_in_several_ways(text, same):
    assert WeeklyHours.parse(text) == WeeklyHours.parse(same)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        ";",
        "Mo",
        "07:00-18:00",
        "Mo-Fr",
        "Mo-Fr 7-18",
        "Mo-Fr 07:00",
        "Mo-Fr 07:00-",
        "Mo-Fr 25:00-26:00",
        "Mo-Fr 07:60-18:00",
        "Mo-Fr 07:00-24:01",
        "Mo 24:00-02:00",
        "Xx 07:00-18:00",
        "Mo-Xx 07:00-18:00",
        "Monday 07:00-18:00",
        "Mo-We-Fr 07:00-18:00",
        "Mo-Fr 07:00-18:00;",
        "Mo-Fr 07:00-18:00; nonsense",
        "24/7",
        "PH off",
    ],
)
def test_what_is_not_weekly_hours_is_quoted_in_the_error(text):
    with pytest.raises(UnreadableHours) as raised:
        WeeklyHours.parse(text)
    assert raised.value.facts == {"text": text}


@given(weekly_hours)
def test_hours_written_down_are_read_back_the_same(hours):
    assert WeeklyHours.parse(str(hours)) == hours


def test_hours_are_written_by_weekday():
    assert str(WeeklyHours.parse("Sa 22:00-05:00; Mo 07:00-18:00")) == "Mo 07:00-18:00; Sa 22:00-24:00; Su 00:00-05:00"


@given(weekly_hours)
def test_slots_are_sorted_and_apart_within_one_week(hours):
    edges = [edge for slot in hours.slots for edge in slot]

    assert edges == sorted(set(edges))
    assert edges[0] >= 0
    assert edges[-1] <= 7 * 24 * 60


_some_days = st.sets(st.integers(0, 6), min_size=1)
_some_times = st.lists(st.tuples(st.integers(0, 24 * 60 - 1), st.integers(1, 24 * 60)), min_size=1, max_size=2)


@given(st.lists(st.tuples(_some_days, _some_times), min_size=1, max_size=3))
def test_hours_take_exactly_the_minutes_that_are_written(parts):
    def reading(minute: int) -> str:
        return f"{minute // 60:02}:{minute % 60:02}"

    text = "; ".join(
        ",".join(DAY_NAMES[day] for day in days)
        + " "
        + ",".join(f"{reading(start)}-{reading((start + length - 1) % 1440 + 1)}" for start, length in times)
        for days, times in parts
    )
    written = {
        (day * 1440 + start + minute) % 10080
        for days, times in parts
        for day in days
        for start, length in times
        for minute in range(length)
    }

    hours = WeeklyHours.parse(text)

    taken = {minute for minute in range(10080) if hours.takes(MONDAY + timedelta(minutes=minute))}
    assert taken == written


# Common hours


def test_a_daytime_market_and_night_paving_have_no_hours_in_common():
    market, paving = WeeklyHours.parse("Mo-Su 08:00-18:00"), WeeklyHours.parse("Mo-Fr 20:00-06:00")

    assert market.common(paving).slots == ()


def test_hours_that_follow_one_another_have_none_in_common():
    assert WeeklyHours.parse("Mo 08:00-12:00").common(WeeklyHours.parse("Mo 12:00-16:00")).slots == ()


@given(weekly_hours, weekly_hours)
def test_common_hours_are_those_that_both_take(one, other):
    both = one.common(other)

    assert both == other.common(one)
    assert all(both.takes(wall) == (one.takes(wall) and other.takes(wall)) for wall in QUARTERS)


# Episodes


def test_a_night_is_one_episode():
    span = Span(helsinki(2027, 6, 12), helsinki(2027, 6, 14))

    assert episodes("Sa 22:00-05:00", span) == [Span(helsinki(2027, 6, 12, 22), helsinki(2027, 6, 13, 5))]


def test_around_the_clock_is_one_episode():
    span = Span(helsinki(2027, 3, 20), helsinki(2027, 4, 3))

    assert episodes("Mo-Su 00:00-24:00", span) == [span]


def test_episodes_are_cut_at_the_span():
    span = Span(helsinki(2027, 6, 7, 10), helsinki(2027, 6, 8, 9))

    assert episodes("Mo-Fr 07:00-18:00", span) == [
        Span(helsinki(2027, 6, 7, 10), helsinki(2027, 6, 7, 18)),
        Span(helsinki(2027, 6, 8, 7), helsinki(2027, 6, 8, 9)),
    ]


def test_a_night_that_began_before_the_span_still_counts():
    span = Span(helsinki(2027, 6, 14, 1), helsinki(2027, 6, 14, 12))

    assert episodes("Su 22:00-05:00", span) == [Span(helsinki(2027, 6, 14, 1), helsinki(2027, 6, 14, 5))]


def test_an_open_span_has_no_episodes_that_could_be_listed():
    assert episodes("Mo 07:00-18:00", Span(helsinki(2027, 6, 7))) == []
    assert episodes("Mo 07:00-18:00", Span(end=helsinki(2027, 6, 7))) == []


def test_what_spring_skips_is_not_there_to_take():
    sunday = Span(helsinki(2027, 3, 28), helsinki(2027, 3, 29))

    assert episodes("Su 03:00-04:00", sunday) == []
    assert [episode.hours for episode in episodes("Su 02:00-05:00", sunday)] == [2.0]


def test_in_the_hour_that_autumn_repeats_a_slot_is_taken_both_times():
    sunday = Span(helsinki(2027, 10, 31), helsinki(2027, 11, 1))

    assert [episode.hours for episode in episodes("Su 02:00-05:00", sunday)] == [4.0]
    assert episodes("Su 03:00-03:30", sunday) == [
        Span(helsinki(2027, 10, 31, 3), helsinki(2027, 10, 31, 3, 30)),
        Span(helsinki(2027, 10, 31, 3, fold=1), helsinki(2027, 10, 31, 3, 30, fold=1)),
    ]


@given(
    weekly_hours,
    st.sampled_from(ANCHORS).flatmap(instants),
    st.integers(1, 10 * 96).map(lambda quarters: quarters * timedelta(minutes=15)),
    st.sampled_from(ZONES),
)
def test_episodes_are_what_looking_at_every_quarter_of_an_hour_finds(hours, start, length, zone):
    span = reference.Stretch(start, start + length)
    quarters = range(reference._quarter(span.start), reference._quarter(span.end) + 1)
    taken = reference._taken_among(quarters, reference._taken_quarters(hours.slots), zone)
    expected: list[Span] = []
    for piece in (reference._stretch(quarter).and_(span) for quarter in taken):
        if expected and expected[-1].end == piece.start:
            expected[-1] = Span(expected[-1].start, piece.end)
        elif piece.lasts:
            expected.append(Span(piece.start, piece.end))

    assert list(hours.episodes(Span(span.start, span.end), zone)) == expected
