"""Instants as people read and type them."""

from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from seinajoki_coordination.domain.timespan import UTC, local_midnight
from seinajoki_coordination.gui.readings import Reading, instant_of, read
from seinajoki_coordination.host.instants import from_qt, to_qt

HELSINKI = ZoneInfo("Europe/Helsinki")
SPRING, AUTUMN = date(2027, 3, 28), date(2027, 10, 31)
"""The days of 23 and of 25 hours."""


def local(*wall):
    return datetime(*wall, tzinfo=HELSINKI)


def test_an_end_at_midnight_reads_as_the_day_it_closes():
    end = local(2027, 6, 16)

    assert read(end, HELSINKI, is_end=True, is_exact=False) == Reading(date(2027, 6, 15))
    assert instant_of(Reading(date(2027, 6, 15)), HELSINKI, is_end=True) == end


def test_a_start_at_midnight_reads_as_the_day_it_begins():
    assert read(local(2027, 6, 1), HELSINKI, is_end=False, is_exact=False) == Reading(date(2027, 6, 1))


def test_a_time_of_day_is_told_where_there_is_one():
    assert read(local(2027, 6, 15, 18, 30), HELSINKI, is_end=True, is_exact=False) == Reading(
        date(2027, 6, 15), time(18, 30)
    )


def test_to_the_hour_midnight_is_a_time_of_day():
    assert read(local(2027, 6, 16), HELSINKI, is_end=True, is_exact=True) == Reading(date(2027, 6, 16), time(0))


@pytest.mark.parametrize(("day", "hours"), [(SPRING, 23), (AUTUMN, 25), (date(2027, 6, 15), 24)])
def test_a_day_is_as_long_as_the_clock_makes_it(day, hours):
    start = instant_of(Reading(day), HELSINKI, is_end=False)
    end = instant_of(Reading(day), HELSINKI, is_end=True)

    assert end - start == timedelta(hours=hours)
    assert read(end, HELSINKI, is_end=True, is_exact=False) == Reading(day)


def test_what_spring_skips_is_read_an_hour_later_and_autumn_repeats_the_first_time():
    assert instant_of(Reading(SPRING, time(3, 30)), HELSINKI, is_end=False) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    assert instant_of(Reading(AUTUMN, time(3, 30)), HELSINKI, is_end=False) == datetime(2027, 10, 31, 0, 30, tzinfo=UTC)


@pytest.mark.parametrize("instant", [datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)])
def test_the_ends_of_the_calendar_are_read_all_the_same(instant):
    for is_end in (False, True):
        assert read(instant, HELSINKI, is_end=is_end, is_exact=False).day.year in (1, 9999)
        assert read(instant, timezone(timedelta(hours=-5)), is_end=is_end, is_exact=False).day.year in (1, 9999)
    assert instant_of(Reading(date.max), HELSINKI, is_end=True).year == 9999


@given(st.dates(date(1970, 1, 2), date(2100, 1, 1)), st.booleans())
def test_every_day_is_typed_back_as_it_reads(day, is_end):
    instant = instant_of(Reading(day), HELSINKI, is_end=is_end)

    assert instant.astimezone(HELSINKI).time() == time()
    assert read(instant, HELSINKI, is_end=is_end, is_exact=False) == Reading(day)


def test_qgis_has_instants_in_utc_whatever_they_came_in():
    start = local_midnight(date(2027, 6, 1), HELSINKI)

    assert to_qt(start) == QDateTime.fromString("2027-05-31T21:00:00Z", Qt.DateFormat.ISODate)
    assert to_qt(start).timeSpec() == Qt.TimeSpec.UTC
    assert from_qt(to_qt(start)) == start
    assert from_qt(QDateTime.fromString("2027-06-01T00:00:00+03:00", Qt.DateFormat.ISODate)) == start


@pytest.mark.parametrize("nothing", [None, QDateTime(), "2027-06-01"])
def test_null_is_no_instant(nothing):
    assert from_qt(nothing) is None


def test_readings_follow_the_locale():
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("fi_FI"))
        assert str(Reading(date(2027, 6, 5))) == "5.6.2027"
        assert str(Reading(date(2027, 6, 5), time(8, 5))) == "5.6.2027 08:05"
        QLocale.setDefault(QLocale("en_US"))
        assert str(Reading(date(2027, 6, 5))) == "6/5/2027"
    finally:
        QLocale.setDefault(before)
