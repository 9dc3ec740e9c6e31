"""Times as people write them into their plans, read as instants."""

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from seinajoki_coordination.domain.codes import Precision
from seinajoki_coordination.domain.errors import UnreadableTime
from seinajoki_coordination.domain.plan_dates import PlanTime, read_time, span_of
from seinajoki_coordination.domain.timespan import UTC, at_local, local_midnight
from strategies import HELSINKI, ZONES

DAY, HOUR, WEEK, MONTH, QUARTER, YEAR = (
    Precision.DAY,
    Precision.HOUR,
    Precision.WEEK,
    Precision.MONTH,
    Precision.QUARTER,
    Precision.YEAR,
)
zones = st.sampled_from(ZONES)
dates = st.dates(date(1980, 1, 2), date(2079, 12, 31))


def whole(first: date, last: date, precision: Precision, zone=HELSINKI) -> PlanTime:
    return PlanTime(local_midnight(first, zone), local_midnight(last + timedelta(days=1), zone), precision)


def days(first: str, last: str, precision: Precision = DAY) -> PlanTime:
    return whole(date.fromisoformat(first), date.fromisoformat(last), precision)


def moment(text: str) -> PlanTime:
    instant = datetime.fromisoformat(text).replace(tzinfo=HELSINKI).astimezone(UTC)
    return PlanTime(instant, instant, HOUR)


def clocks(start: str, end: str) -> PlanTime:
    return PlanTime(moment(start).start, moment(end).start, HOUR)


# What is written


@pytest.mark.parametrize(
    "text",
    [
        "1.6.2027",
        "01.06.2027",
        "1.6.27",
        "01-06-27",
        "1-6-2027",
        "1/6/2027",
        "2027-06-01",
        "2027/06/01",
        "20270601",
        "1. kesäkuuta 2027",
        "1 June 2027",
        "1 juni 2027",
        "June 1, 2027",
        " 1.6.2027 ",
        "46539",
        "1. 6. 2027",
    ],
)
def test_a_day_is_written_in_many_ways(text):
    assert read_time(text, HELSINKI) == days("2027-06-01", "2027-06-01")


@pytest.mark.parametrize(
    "text",
    [
        "1.6.2027 klo 8.00",
        "1.6.2027 klo 8",
        "1.6.2027, klo 8.00",
        "01.06.2027 08:00",
        "1.6.2027 kl. 8",
        "2027-06-01T08:00",
        "2027-06-01 08:00:00",
        "2027-06-01T08:00:00.000",
        "2027/06/01 08:00:00+03",
        "2027-06-01T08:00+03:00",
        "2027-06-01T05:00Z",
        "2027-06-01T00:00-0500",
        "2027-06-01 05:00 Z",
        "46539.3333333333",
    ],
)
def test_a_moment_is_written_in_many_ways(text):
    assert read_time(text, HELSINKI) == moment("2027-06-01T08:00")


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("week 23/2027", "2027-06-07", "2027-06-13", WEEK),
        ("viikko 23/2027", "2027-06-07", "2027-06-13", WEEK),
        ("vko 23 2027", "2027-06-07", "2027-06-13", WEEK),
        ("Vko. 23/2027", "2027-06-07", "2027-06-13", WEEK),
        ("vecka 23, 2027", "2027-06-07", "2027-06-13", WEEK),
        ("v. 23/2027", "2027-06-07", "2027-06-13", WEEK),
        ("2027-W23", "2027-06-07", "2027-06-13", WEEK),
        ("week 53/2026", "2026-12-28", "2027-01-03", WEEK),
        ("6/2027", "2027-06-01", "2027-06-30", MONTH),
        ("06.2027", "2027-06-01", "2027-06-30", MONTH),
        ("2027-06", "2027-06-01", "2027-06-30", MONTH),
        ("kesäkuu 2027", "2027-06-01", "2027-06-30", MONTH),
        ("Kesäkuussa 2027", "2027-06-01", "2027-06-30", MONTH),
        ("June 2027", "2027-06-01", "2027-06-30", MONTH),
        ("juni 2027", "2027-06-01", "2027-06-30", MONTH),
        ("2027 kesäkuu", "2027-06-01", "2027-06-30", MONTH),
        ("helmikuu 2028", "2028-02-01", "2028-02-29", MONTH),
        ("Q2/2027", "2027-04-01", "2027-06-30", QUARTER),
        ("2027-Q2", "2027-04-01", "2027-06-30", QUARTER),
        ("2. neljännes 2027", "2027-04-01", "2027-06-30", QUARTER),
        ("kvartal 2 2027", "2027-04-01", "2027-06-30", QUARTER),
        ("2nd quarter 2027", "2027-04-01", "2027-06-30", QUARTER),
        ("spring 2027", "2027-03-01", "2027-05-31", QUARTER),
        ("kesä 2027", "2027-06-01", "2027-08-31", QUARTER),
        ("summer 2027", "2027-06-01", "2027-08-31", QUARTER),
        ("sommar 2027", "2027-06-01", "2027-08-31", QUARTER),
        ("Syksy 2027", "2027-09-01", "2027-11-30", QUARTER),
        ("höst 2027", "2027-09-01", "2027-11-30", QUARTER),
        ("talvi 2027", "2026-12-01", "2027-02-28", QUARTER),
        ("talvi 2027–2028", "2027-12-01", "2028-02-29", QUARTER),
        ("vinter 2027/28", "2027-12-01", "2028-02-29", QUARTER),
        ("2027", "2027-01-01", "2027-12-31", YEAR),
        ("vuosi 2027", "2027-01-01", "2027-12-31", YEAR),
        ("v. 2027", "2027-01-01", "2027-12-31", YEAR),
        ("år 2027", "2027-01-01", "2027-12-31", YEAR),
    ],
)
def test_a_longer_time_is_whole_and_as_vague_as_it_is_written(text, first, last, precision):
    assert read_time(text, HELSINKI) == days(first, last, precision)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("1.6.2027–15.6.2027", "2027-06-01", "2027-06-15", DAY),
        ("1.6.–15.6.2027", "2027-06-01", "2027-06-15", DAY),
        ("1.–15.6.2027", "2027-06-01", "2027-06-15", DAY),
        ("1-15.6.2027", "2027-06-01", "2027-06-15", DAY),
        ("1.6. — 15.6.2027", "2027-06-01", "2027-06-15", DAY),
        ("1.6.2027 to 15.6.2027", "2027-06-01", "2027-06-15", DAY),
        ("1.6.2027…15.6.2027", "2027-06-01", "2027-06-15", DAY),
        ("1.6.2027 - 15.6.", "2027-06-01", "2027-06-15", DAY),
        ("2027-06-01 - 2027-06-15", "2027-06-01", "2027-06-15", DAY),
        ("2027-06-01/2027-06-15", "2027-06-01", "2027-06-15", DAY),
        ("1.–15. kesäkuuta 2027", "2027-06-01", "2027-06-15", DAY),
        ("1.12.–15.1.2028", "2027-12-01", "2028-01-15", DAY),
        ("1.12.2027–15.1.", "2027-12-01", "2028-01-15", DAY),
        ("vko 23–25/2027", "2027-06-07", "2027-06-27", WEEK),
        ("week 23-25, 2027", "2027-06-07", "2027-06-27", WEEK),
        ("2027-W23 – W25", "2027-06-07", "2027-06-27", WEEK),
        ("vko 50–2/2028", "2027-12-13", "2028-01-16", WEEK),
        ("6–8/2027", "2027-06-01", "2027-08-31", MONTH),
        ("6/2027–8/2027", "2027-06-01", "2027-08-31", MONTH),
        ("2027-06 - 2027-08", "2027-06-01", "2027-08-31", MONTH),
        ("kesä-elokuu 2027", "2027-06-01", "2027-08-31", MONTH),
        ("touko–kesäkuu 2027", "2027-05-01", "2027-06-30", MONTH),
        ("June–August 2027", "2027-06-01", "2027-08-31", MONTH),
        ("Q2–Q3/2027", "2027-04-01", "2027-09-30", QUARTER),
        ("Q2-3/2027", "2027-04-01", "2027-09-30", QUARTER),
        ("kevät–kesä 2027", "2027-03-01", "2027-08-31", QUARTER),
        ("2027–2028", "2027-01-01", "2028-12-31", YEAR),
        ("2027 … 2028", "2027-01-01", "2028-12-31", YEAR),
        ("2027/2028", "2027-01-01", "2028-12-31", YEAR),
        ("2027–28", "2027-01-01", "2028-12-31", YEAR),
        ("1.6.2027 – elokuu 2027", "2027-06-01", "2027-08-31", MONTH),
    ],
)
def test_a_span_lasts_through_its_last_side_and_is_as_vague_as_its_vaguer_side(text, first, last, precision):
    assert read_time(text, HELSINKI) == days(first, last, precision)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("1.6.2027 klo 8.00–16.00", "2027-06-01T08:00", "2027-06-01T16:00"),
        ("1.6.2027 klo 8–16", "2027-06-01T08:00", "2027-06-01T16:00"),
        ("2027-06-01 08:00-16:00", "2027-06-01T08:00", "2027-06-01T16:00"),
        ("2027-06-01 08:00-12:00", "2027-06-01T08:00", "2027-06-01T12:00"),
        ("1.6. klo 8 – 2.6.2027 klo 16", "2027-06-01T08:00", "2027-06-02T16:00"),
        ("2027-06-01T05:00Z/2027-06-15T13:00Z", "2027-06-01T08:00", "2027-06-15T16:00"),
    ],
)
def test_a_span_of_moments_ends_at_its_last_one(text, start, end):
    assert read_time(text, HELSINKI) == clocks(start, end)


def test_a_span_without_one_side_is_open_there():
    day = days("2027-06-01", "2027-06-01")

    assert read_time("1.6.2027–", HELSINKI) == PlanTime(day.start, None, DAY)
    assert read_time("–1.6.2027", HELSINKI) == PlanTime(None, day.end, DAY)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "  ",
        "-",
        "–",
        "?",
        "NULL",
        float("nan"),
        "0001-01-01",
        "9999-12-31T23:59:59",
        "31.12.9999",
        "0000-00-00",
        date(9999, 12, 31),
        datetime(1, 1, 1),
    ],
)
def test_nothing_says_nothing(value):
    assert read_time(value, HELSINKI) is None


@pytest.mark.parametrize(
    "value",
    [
        "31.6.2027",
        "30-02-2027",
        "31/2/2027",
        "2027-06-31",
        "2027-13-01",
        "12/13/2027",
        "16/2027",
        "week 54/2027",
        "week 23",
        "kesä",
        "1.6.",
        "12",
        "07:00",
        "klo 8",
        "1234",
        "soon",
        "1.6.2027 klo 25",
        "1.6.2027 8",
        "15.6.–1.6.2027",
        "15.7.–1.6.2027",
        "1.6.–2027",
        "talvi 2027–2029",
        "31.6.–15.7.2027",
        "1.6.2027 08:00–08:00",
        "x" * 10000,
        "1.6.2027 klo 8.60",
        "2027-06-01T08:00+25:00",
        True,
        12,
        99999,
        -1,
        float("inf"),
        1e300,
        b"2027",
        [2027],
        {},
    ],
)
def test_what_is_no_time_is_told(value):
    with pytest.raises(UnreadableTime) as told:
        read_time(value, HELSINKI)

    assert str(value)[:40] in str(told.value)
    assert len(str(told.value)) < 300


# Values that are no texts


def test_dates_and_numbers_are_read_as_what_they_are():
    june = days("2027-06-01", "2027-06-01")

    assert read_time(date(2027, 6, 1), HELSINKI) == june
    assert read_time(46_539, HELSINKI) == read_time(46_539.0, HELSINKI) == june
    assert read_time(20_270_601, HELSINKI) == june
    assert read_time(46_539 + 8 / 24, HELSINKI) == moment("2027-06-01T08:00")
    assert read_time(2027, HELSINKI) == read_time(2027.0, HELSINKI) == days("2027-01-01", "2027-12-31", YEAR)


@given(st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)), zones)
@example(datetime(2027, 3, 28, 3, 30), HELSINKI)  # skipped in spring
@example(datetime(2027, 10, 31, 3, 30), HELSINKI)  # twice in autumn
def test_a_date_time_is_an_instant_and_a_naive_one_what_the_clocks_show(value, zone):
    instant = at_local(value, zone)

    assert read_time(value, zone) == PlanTime(instant, instant, HOUR)
    assert read_time(instant.astimezone(ZoneInfo("Asia/Tokyo")), zone) == PlanTime(instant, instant, HOUR)
    assert read_time(value.isoformat(), zone) == PlanTime(instant, instant, HOUR)
    assert read_time(f"{value.isoformat()}+05:30", zone) == read_time(
        value.replace(tzinfo=timezone(timedelta(hours=5, minutes=30))), zone
    )


# All dates, in every way they are written


@given(dates, zones, st.sampled_from(["%d.%m.%Y", "%d-%m-%y", "%d/%m/%Y", "%Y-%m-%d", "%Y%m%d", "%d.%m.%y"]))
def test_every_day_is_read_back(day, zone, form):
    assert read_time(day.strftime(form), zone) == whole(day, day, DAY, zone)


@given(dates, st.times(), zones, st.sampled_from(["{d} klo {t.hour}.{t:%M}", "{d} {t:%H:%M:%S}", "{d},  {t:%H:%M}"]))
def test_every_minute_is_read_back(day, clock, zone, form):
    clock = clock.replace(second=0, microsecond=0, fold=0)
    instant = at_local(datetime.combine(day, clock), zone)

    text = form.format(d=f"{day.day}.{day.month}.{day.year}", t=clock)

    assert read_time(text, zone) == PlanTime(instant, instant, HOUR)


@given(
    dates, zones, st.sampled_from(["{y}-W{w:02}", "week {w}/{y}", "vko {w} {y}", "viikko {w}/{y}", "vecka {w}, {y}"])
)
def test_every_week_is_read_back(day, zone, form):
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)

    assert read_time(form.format(y=year, w=week), zone) == whole(monday, monday + timedelta(days=6), WEEK, zone)


MONTHS = {
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}


@given(dates, zones, st.sampled_from(["fi", "sv", "en", "{m}/{y}", "{y}-{m:02}"]))
def test_every_month_is_read_back(day, zone, form):
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    text = form.format(m=day.month, y=day.year)
    if form in MONTHS:
        text = f"{MONTHS[form].split()[day.month - 1]}{'kuu' if form == 'fi' else ''} {day.year}"

    assert read_time(text, zone) == whole(first, last, MONTH, zone)


@given(st.integers(1900, 2199), zones)
def test_every_year_is_read_back(year, zone):
    expected = whole(date(year, 1, 1), date(year, 12, 31), YEAR, zone)

    assert read_time(str(year), zone) == read_time(year, zone) == expected


@given(
    dates, dates, zones, st.sampled_from(["–", "-", " – ", " to ", " … "]), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d"])
)
def test_every_span_of_days_is_read_back(a, b, zone, joint, form):
    first, last = min(a, b), max(a, b)

    assert read_time(first.strftime(form) + joint + last.strftime(form), zone) == whole(first, last, DAY, zone)


# Whatever is written


@given(st.text(), zones)
@example("½/2027", HELSINKI)
@example("٣/2027", HELSINKI)
@example("Q²/2027", HELSINKI)
@example("99999", HELSINKI)
@example("January 0002", ZoneInfo("Asia/Kathmandu"))
def test_any_text_is_read_or_told_as_unreadable(text, zone):
    reading_or_told(text, zone)


@given(st.text(alphabet="0123456789.-/–… :TtZzWQqvko+,", max_size=30), zones)
def test_any_text_like_a_date_is_read_or_told_as_unreadable(text, zone):
    read = reading_or_told(text, zone)

    if read is not None:
        assert read.start is not None or read.end is not None
        assert read.start is None or read.end is None or read.start <= read.end


def reading_or_told(text, zone):
    try:
        return read_time(text, zone)
    except UnreadableTime:
        return None


def test_every_reading_of_one_text_is_the_same_one():
    assert read_time("1.6.2027", HELSINKI) is read_time("1.6.2027", HELSINKI)


# Two fields


def test_a_plan_lasts_from_the_first_field_through_the_last():
    start, end = read_time("1.6.2027", HELSINKI), read_time("15.6.2027", HELSINKI)

    assert span_of(start, end) == (*edges(days("2027-06-01", "2027-06-15")), DAY)


def test_an_end_that_is_a_moment_is_that_moment():
    start, end = read_time("1.6.2027", HELSINKI), read_time("15.6.2027 klo 16.00", HELSINKI)

    assert span_of(start, end) == (start.start, moment("2027-06-15T16:00").start, DAY)


def test_a_lone_season_gives_both_ends():
    summer = read_time("kesä 2027", HELSINKI)

    assert span_of(summer, None) == span_of(None, summer) == (summer.start, summer.end, QUARTER)


def test_a_lone_span_gives_both_ends():
    for text in ("1.–15.6.2027", "1.6.2027 klo 8–16"):
        read = read_time(text, HELSINKI)

        assert span_of(read, None) == (read.start, read.end, read.precision)


def test_a_lone_day_or_moment_leaves_the_other_side_open():
    for text in ("1.6.2027", "31.10.2027", "1.6.2027 klo 8.00"):
        read = read_time(text, HELSINKI)

        assert span_of(read, None) == (read.start, None, read.precision)
        assert span_of(None, read) == (None, read.end, read.precision)


def test_an_open_span_stays_open():
    since = read_time("1.6.2027–", HELSINKI)

    assert span_of(since, None) == (since.start, None, DAY)


def test_the_vaguer_field_says_how_exact_a_plan_is():
    start, end = read_time("1.6.2027", HELSINKI), read_time("syksy 2027", HELSINKI)

    assert span_of(start, end) == (start.start, end.end, QUARTER)


def test_no_times_make_an_undated_plan():
    assert span_of(None, None) == (None, None, DAY)


def edges(time: PlanTime) -> tuple[datetime | None, datetime | None]:
    return time.start, time.end
