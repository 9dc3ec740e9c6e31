"""Local time for whole columns, against Python's own calendar."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seinajoki_coordination.detection.localtime import DAY, HOUR, OPEN_END, OPEN_START, is_open, local_time
from seinajoki_coordination.domain.codes import Precision
from seinajoki_coordination.domain.timespan import UTC, Span, at_local, from_micros, micros, shifted_days, widened
from strategies import HELSINKI, ZONES

zones = st.sampled_from([*ZONES, ZoneInfo("Europe/Dublin"), ZoneInfo("Pacific/Apia"), ZoneInfo("Asia/Tehran")])
instants = st.one_of(
    st.datetimes(datetime(1970, 1, 2), datetime(2199, 12, 30), timezones=st.just(UTC)),
    st.datetimes(datetime(2027, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),
    st.sampled_from([datetime(2027, 3, 28, 1, tzinfo=UTC), datetime(2027, 10, 31, 1, tzinfo=UTC)]).flatmap(
        lambda change: st.timedeltas(timedelta(hours=-3), timedelta(hours=3)).map(lambda by: change + by)
    ),
)
columns = st.lists(instants, min_size=1, max_size=20)
UNITS = {"W": Precision.WEEK, "M": Precision.MONTH, "Q": Precision.QUARTER, "Y": Precision.YEAR}


def as_column(moments: list[datetime]) -> np.ndarray:
    return np.array([micros(moment) for moment in moments], np.int64)


@given(columns, zones)
def test_the_wall_clock_shows_what_it_shows_in_python(moments, zone):
    expected = [moment.astimezone(zone).replace(tzinfo=UTC) for moment in moments]

    assert [from_micros(reading) for reading in local_time(zone).wall(as_column(moments)).tolist()] == expected


@given(columns, zones)
def test_a_reading_is_the_instant_it_is_in_python(moments, zone):
    readings = [moment.replace(tzinfo=None, fold=0) for moment in moments]  # a column knows no second reading

    found = local_time(zone).instant(as_column(moments)).tolist()

    assert [from_micros(instant) for instant in found] == [at_local(reading, zone) for reading in readings]


@pytest.mark.parametrize("year", [1500, 1900, 1918, 1921, 1942, 1969, 2150, 2199])
def test_days_of_long_ago_and_far_ahead_begin_at_their_midnight(year):
    moment = at_local(datetime(year, 7, 1), HELSINKI)

    assert local_time(HELSINKI).instant(as_column([datetime(year, 7, 1, tzinfo=UTC)])).tolist() == [micros(moment)]


@given(columns, st.integers(-2000, 2000), zones)
def test_days_are_shifted_as_in_the_domain(moments, by, zone):
    expected = [shifted_days(moment, by, zone) for moment in moments]

    found = local_time(zone).shifted_days(as_column(moments), by).tolist()

    within = [datetime(1970, 1, 3, tzinfo=UTC) < moment < datetime(2199, 12, 29, tzinfo=UTC) for moment in expected]
    assert all(from_micros(f) == e for f, e, compared in zip(found, expected, within, strict=True) if compared)


@given(columns, st.lists(st.integers(-400, 400), min_size=20, max_size=20), zones)
def test_each_moment_may_be_shifted_by_its_own_days(moments, days, zone):
    days = days[: len(moments)]
    local = local_time(zone)
    alone = [int(local.shifted_days(as_column([moment]), by)[0]) for moment, by in zip(moments, days, strict=True)]

    assert local.shifted_days(as_column(moments), np.array(days)).tolist() == alone


@given(columns, st.sampled_from(sorted(UNITS)), zones)
def test_periods_begin_and_end_as_in_the_domain(moments, unit, zone):
    local, column = local_time(zone), as_column(moments)
    moment_long = timedelta(microseconds=1)
    expected = [widened(Span(moment, moment + moment_long), UNITS[unit], zone) for moment in moments]

    begins, ends = local.period(column, unit).tolist(), local.period(column, unit, periods_later=1).tolist()

    for begin, end, period in zip(begins, ends, expected, strict=True):
        if period.start > datetime(1970, 1, 2, tzinfo=UTC) and period.end < datetime(2199, 12, 30, tzinfo=UTC):
            assert (from_micros(begin), from_micros(end)) == (period.start, period.end)


def test_open_ends_stay_open():
    local = local_time(HELSINKI)
    both = np.array([OPEN_START, OPEN_END])

    assert is_open(both).all()
    assert (local.shifted_days(both, 400) == both).all()
    assert all((local.period(both, unit, later) == both).all() for unit in UNITS for later in (0, 1))
    assert not is_open(as_column([datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, tzinfo=UTC)])).any()


def test_nothing_is_turned_into_nothing():
    none = np.zeros(0, np.int64)
    local = local_time(HELSINKI)

    for found in (local.wall(none), local.instant(none), local.shifted_days(none, 1), local.period(none, "M")):
        assert len(found) == 0


def test_a_zone_without_clock_changes_is_always_as_far_from_utc():
    local = local_time(ZoneInfo("Etc/GMT-5"))

    assert len(local.changes) == 0
    assert local.wall(as_column([datetime(2027, 1, 1, tzinfo=UTC)]))[0] - micros(datetime(2027, 1, 1, tzinfo=UTC)) == (
        5 * HOUR
    )


@pytest.mark.parametrize("year", [2201, 9998])
def test_years_beyond_the_table_take_the_nearer_ends_offset(year):
    local = local_time(HELSINKI)
    summer = as_column([datetime(year, 7, 1, tzinfo=UTC)])

    assert local.wall(summer)[0] - summer[0] == 2 * HOUR
    assert local.instant(local.wall(summer)) == summer
    assert local.shifted_days(summer, 3)[0] == summer[0] + 3 * DAY


def test_a_zones_table_is_made_once():
    assert local_time(ZoneInfo("Europe/Helsinki")) is local_time(HELSINKI)
