"""The calendar strips: what stands where, in per cent of their width."""

from datetime import timedelta

import pytest

from reports_made import HELSINKI, local, pair, side
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.domain.wording import Wording
from seinajoki_coordination.reports.calendarstrip import calendar_strips

WORDING = Wording(str, "fi", HELSINKI)
NOW = local(2027, 1, 1)


def met(start, end, a=None, b=None):
    """A pair that shares a span; its sides are that span where nothing else is said."""
    common = Span(start, end)
    return pair(a=side(span=a or common), b=side(span=b or common), common=common, hours=common.hours)


def strips(*pairs, now=NOW):
    return calendar_strips(pairs, now, WORDING)


def test_rows_stand_in_order_of_time_and_keep_their_numbers():
    later, sooner = met(local(2027, 8, 1), local(2027, 8, 5)), met(local(2027, 7, 1), local(2027, 7, 5))

    (strip,) = strips(later, sooner)

    assert strip.year == 2027
    assert [row.number for row in strip.rows] == [2, 1]


def test_each_local_year_has_its_own_strip():
    new_year = met(local(2028, 1, 1), local(2028, 1, 2))  # in UTC it begins in 2027

    assert [strip.year for strip in strips(met(local(2027, 5, 1), local(2027, 5, 2)), new_year)] == [2027, 2028]


def test_a_short_strip_is_of_weeks_from_monday_to_sunday():
    (strip,) = strips(met(local(2027, 7, 7), local(2027, 7, 12)))

    assert [tick.label for tick in strip.ticks] == ["28.6.", "5.7.", "12.7."]
    assert strip.ticks[0].x == 0
    assert strip.rows[0].common.x == pytest.approx(100 * 9 / 21, abs=0.01)
    assert strip.rows[0].common.width == pytest.approx(100 * 5 / 21, abs=0.02)


def test_a_long_strip_is_of_months():
    (strip,) = strips(met(local(2027, 4, 10), local(2027, 9, 10)))

    assert [tick.label for tick in strip.ticks] == ["Apr", "May", "Jun", "Jul", "Aug", "Sep"]


def test_a_strip_that_whole_weeks_make_longer_is_still_of_weeks():
    (strip,) = strips(met(local(2027, 7, 7), local(2027, 9, 13)))  # 78 days with its edges, 84 in whole weeks

    assert [tick.label for tick in strip.ticks][:3] == ["28.6.", "5.7.", "12.7."]


def test_open_sides_have_arrows_and_cut_ones_do_not():
    open_side, cut_side = Span(None, None), Span(local(2026, 1, 1), local(2029, 1, 1))
    (strip,) = strips(met(local(2027, 7, 7), local(2027, 7, 12), open_side, cut_side))
    a, b = strip.rows[0].a, strip.rows[0].b

    assert (a.open_start, a.open_end, a.cut_start, a.cut_end) == (True, True, False, False)
    assert (b.open_start, b.open_end, b.cut_start, b.cut_end) == (False, False, True, True)
    assert (a.x, a.width) == (b.x, b.width) == (0, 100)


def test_a_moment_is_still_seen():
    start = local(2027, 7, 7)
    (strip,) = strips(met(start, start + timedelta(minutes=1)), met(start, local(2027, 11, 1)))

    assert strip.rows[0].common.width > 0.5


def test_a_meeting_of_years_does_not_crush_the_summer():
    (strip,) = strips(met(local(2027, 7, 1), local(2037, 7, 1)), met(local(2027, 7, 1), local(2027, 7, 5)))

    assert strip.rows[0].common.cut_end
    assert strip.rows[1].common.width > 1


def test_pairs_that_are_only_near_in_time_stand_at_their_gap_without_a_common_bar():
    near = pair(
        a=side(span=Span(local(2027, 7, 1), local(2027, 7, 5))),
        b=side(span=Span(local(2027, 7, 7), local(2027, 7, 9))),
        common=None,
        hours=0.0,
    )
    (strip,) = strips(near)

    assert strip.rows[0].common is None
    assert strip.rows[0].a.x + strip.rows[0].a.width < strip.rows[0].b.x


def test_a_side_beyond_the_strip_is_told_at_the_edge_it_lies_behind():
    far = pair(
        a=side(span=Span(local(2027, 7, 1), local(2027, 7, 5))),
        b=side(span=Span(local(2029, 7, 7), local(2029, 7, 9))),
        common=None,
        hours=0.0,
    )
    (strip,) = strips(far)

    assert strip.rows[0].a.width > 0
    assert (strip.rows[0].b.edge, strip.rows[0].b.day) == (100, "7.7.2029")


def test_endless_meetings_without_any_date_are_in_no_strip():
    assert strips(met(None, None)) == []
    assert len(strips(met(None, None), met(local(2027, 7, 1), None))[0].rows) == 1


def test_today_stands_only_where_it_belongs():
    week = met(local(2027, 7, 5), local(2027, 7, 12))

    assert strips(week)[0].today is None
    assert strips(week, now=local(2027, 7, 8, 12))[0].today == pytest.approx(50, abs=0.01)


def test_every_bar_lies_within_the_strip():
    spans = [(local(2027, month, 1), local(2027, month, 28, 23, 59)) for month in range(1, 13)]
    for strip in strips(*(met(*span) for span in spans)):
        for row in strip.rows:
            for bar in (row.a, row.b, row.common):
                assert bar.x >= 0
                assert bar.x + bar.width <= 100.01


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_of_all_years_have_no_strip(year):
    assert strips(met(local(year, 2, 1), local(year, 2, 3))) == []
