"""Numbers, days and times as Finnish and English write them."""

from datetime import datetime, timedelta

import pytest

from reports_made import HELSINKI, UTC, local
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.domain.wording import Wording, shown

FINNISH, ENGLISH = Wording(str, "fi", HELSINKI), Wording(str, "en", HELSINKI)
NBSP = "\N{NO-BREAK SPACE}"


def plain(text):
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("value", "finnish", "english"),
    [
        (0, "0 m²", "0 m²"),
        (0.04, "< 0,1 m²", "< 0.1 m²"),
        (0.5, "0,5 m²", "0.5 m²"),
        (2.0, "2 m²", "2 m²"),
        (1240.4, "1 240 m²", "1 240 m²"),
        (1_234_567, "1 234 567 m²", "1 234 567 m²"),
    ],
)
def test_areas(value, finnish, english):
    assert plain(FINNISH.area(value)) == finnish
    assert plain(ENGLISH.area(value)) == english


def test_the_last_moment_of_all_years_can_be_told():
    assert ENGLISH.moment(datetime(9999, 12, 31, 23, 59, tzinfo=UTC)).startswith("31")
    assert FINNISH.moment(datetime(1, 1, 1, tzinfo=UTC)).startswith("1.1.1")


def test_numbers_do_not_break_across_lines():
    assert " " not in FINNISH.area(1_234_567)


@pytest.mark.parametrize(
    ("metres", "finnish"),
    [(0, "0 m"), (0.01, "< 0,1 m"), (9.46, "9,5 m"), (12.3, "12 m"), (999, "999 m"), (1234, "1,2 km"), (2000, "2 km")],
)
def test_lengths(metres, finnish):
    assert plain(FINNISH.length(metres)) == finnish


@pytest.mark.parametrize(
    ("hours", "short", "long"),
    [
        (0.001, "< 1 min", "< 1 min"),
        (0.5, "30 min", "30 min"),
        (1.0, "1 h", "1 hour"),
        (4 / 3, "1 h 20 min", "1 h 20 min"),
        (0.9999, "1 h", "1 h"),
        (23.0, "23 h", "23 hours"),
        (96.0, "96 h", "96 hours (4 days)"),
        (95.0, "95 h", "95 hours (4 days)"),
        (2208.5, "2 208 h", "2 208 hours (92 days)"),
    ],
)
def test_hours_and_durations(hours, short, long):
    assert plain(ENGLISH.hours(hours)) == short
    assert plain(ENGLISH.duration(hours)) == long


@pytest.mark.parametrize(
    ("start", "end", "finnish", "english"),
    [
        ((2027, 7, 8), (2027, 7, 15), "8.7.–14.7.2027", "8–14 Jul 2027"),
        ((2027, 7, 8), (2027, 7, 9), "8.7.2027", "8 Jul 2027"),
        ((2027, 6, 28), (2027, 7, 3), "28.6.–2.7.2027", "28 Jun – 2 Jul 2027"),
        ((2027, 12, 28), (2028, 1, 4), "28.12.2027 – 3.1.2028", "28 Dec 2027 – 3 Jan 2028"),
        ((2027, 12, 28), (2028, 1, 1), "28.12.–31.12.2027", "28–31 Dec 2027"),
        ((2027, 7, 8, 8), (2027, 7, 8, 16, 5), "8.7.2027 klo 8.00–16.05", "8 Jul 2027, 08:00–16:05"),
        ((2027, 7, 8, 18), (2027, 7, 9), "8.7.2027 klo 18.00–24.00", "8 Jul 2027, 18:00–24:00"),
        (
            (2027, 7, 8),
            (2027, 7, 10, 5, 30),
            "8.7. klo 0.00 – 10.7.2027 klo 5.30",
            "8 Jul, 00:00 – 10 Jul 2027, 05:30",
        ),
        (
            (2027, 7, 8, 22),
            (2027, 7, 10),
            "8.7. klo 22.00 – 9.7.2027 klo 24.00",
            "8 Jul, 22:00 – 9 Jul 2027, 24:00",
        ),
    ],
)
def test_spans_read_as_people_write_them(start, end, finnish, english):
    span = Span(local(*start), local(*end))
    assert plain(FINNISH.span(span)) == finnish
    assert plain(ENGLISH.span(span)) == english


def test_days_of_23_and_25_hours_are_whole_days():
    spring = Span(local(2027, 3, 28), local(2027, 3, 29))
    autumn = Span(local(2027, 10, 31), local(2027, 11, 1))

    assert (spring.hours, autumn.hours) == (23, 25)
    assert FINNISH.span(spring) == "28.3.2027"
    assert FINNISH.span(autumn) == "31.10.2027"
    assert FINNISH.span(Span(spring.start, autumn.end)) == "28.3.–31.10.2027"


def test_the_midnight_that_counts_is_the_local_one():
    end = datetime(2027, 7, 14, 21, tzinfo=UTC)

    assert FINNISH.span(Span(end - timedelta(days=7), end)) == "8.7.–14.7.2027"
    assert "klo" not in Wording(str, "fi", UTC).end(Span(None, datetime(2027, 7, 15, tzinfo=UTC)))


def test_open_ends():
    assert FINNISH.span(Span(local(2027, 7, 8), None)) == "from 8.7.2027, no end yet"
    assert FINNISH.span(Span(None, local(2027, 7, 15))) == "until 14.7.2027, no start given"
    assert plain(ENGLISH.span(Span(None, local(2027, 7, 15, 7)))) == "until 15 Jul 2027, 07:00, no start given"
    assert FINNISH.span(Span()) == "no start and no end given"


def test_moments_are_local():
    instant = datetime(2027, 1, 1, 6, 5, tzinfo=UTC)

    assert plain(FINNISH.moment(instant)) == "1.1.2027 klo 8.05"
    assert plain(ENGLISH.moment(instant)) == "1 Jan 2027, 08:05"


def test_foreign_texts_are_quoted_as_the_language_does_and_keep_their_direction_to_themselves():
    assert FINNISH.quoted("a") == "”\u2068a\u2069”"
    assert ENGLISH.quoted("a\u202eb") == "“\u2068a\ufffdb\u2069”"


def test_shown_texts_are_one_line_of_bounded_length():
    assert shown(" a\n\tb  c ") == "a b c"
    assert shown("x" * 10_000, 20) == "x" * 19 + "…"
    assert shown("") == ""
