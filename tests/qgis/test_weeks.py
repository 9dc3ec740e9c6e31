"""The weeks that QGIS's temporal controller steps through."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from qgis.core import Qgis, QgsTemporalNavigationObject

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.gui.weeks import Weeks, show_week, step_to, weeks_of

HELSINKI = ZoneInfo("Europe/Helsinki")
OFF, ANIMATED = Qgis.TemporalNavigationMode.Disabled, Qgis.TemporalNavigationMode.Animated


def local(year, month, day, hour=0):
    return datetime(year, month, day, hour, tzinfo=HELSINKI)


def shown(controller):
    """The first day of the frame at which the controller stands."""
    return controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber()).begin().toString("yyyy-MM-dd HH:mm")


@pytest.fixture
def controller(qgis_app):
    return QgsTemporalNavigationObject()


def test_weeks_are_whole_and_run_from_monday_to_monday():
    assert Weeks.around(date(2027, 6, 1), date(2027, 8, 31)) == Weeks(date(2027, 5, 31), date(2027, 9, 6))
    assert Weeks.around(date(2027, 5, 31), date(2027, 5, 31)) == Weeks(date(2027, 5, 31), date(2027, 6, 7))


@pytest.mark.parametrize(
    ("span", "expected"),
    [
        (Span(local(2027, 6, 9), local(2027, 7, 1)), Weeks(date(2027, 6, 7), date(2027, 7, 5))),
        (Span(local(2027, 6, 9), local(2027, 6, 14)), Weeks(date(2027, 6, 7), date(2027, 6, 14))),
        (Span(local(2027, 6, 9), None), Weeks(date(2027, 6, 7), date(2027, 6, 14))),
        (Span(), Weeks(date(2027, 5, 31), date(2027, 6, 7))),
        (Span(local(1900, 1, 1), local(2027, 7, 1)), Weeks(date(2022, 5, 30), date(2027, 7, 5))),
        (Span(local(2027, 6, 9), local(9999, 12, 31)), Weeks(date(2027, 6, 7), date(2032, 5, 31))),
        (Span(local(2001, 6, 9), local(2001, 6, 10)), Weeks(date(2001, 6, 4), date(2001, 6, 11))),
    ],
    ids=[
        "through the last day",
        "an end at midnight",
        "no end",
        "no plan",
        "a slip of the past",
        "for ever",
        "long past",
    ],
)
def test_the_weeks_are_those_of_the_plans_within_five_years(span, expected):
    assert weeks_of(span, HELSINKI, local(2027, 6, 1, 12)) == expected


def test_the_week_that_is_shown_first_is_this_one_or_the_nearest():
    weeks = Weeks(date(2027, 5, 31), date(2027, 9, 6))

    assert weeks.nearest(date(2027, 7, 8)) == date(2027, 7, 5)
    assert weeks.nearest(date(2026, 1, 1)) == date(2027, 5, 31)
    assert weeks.nearest(date(2030, 1, 1)) == date(2027, 8, 30)


def test_the_controller_stands_at_a_week_of_them(controller):
    weeks = Weeks(date(2027, 5, 31), date(2027, 9, 6))
    show_week(controller, weeks, date(2027, 7, 5))

    assert controller.navigationMode() == ANIMATED
    assert controller.totalFrameCount() == 14
    assert shown(controller) == "2027-07-05 00:00"


def test_a_controller_made_ready_leaves_all_plans_on_the_map(controller):
    weeks = Weeks(date(2027, 5, 31), date(2027, 9, 6))
    told = []
    controller.updateTemporalRange.connect(lambda span: told.append(span.isInfinite()))  # the span is QGIS's and goes
    show_week(controller, weeks, date(2027, 7, 5), only=False)
    assert controller.navigationMode() == OFF
    assert told[-1], "this is what the map heeds"

    controller.setNavigationMode(ANIMATED)
    assert (controller.totalFrameCount(), shown(controller)) == (14, "2027-07-05 00:00")


@pytest.mark.parametrize(
    ("day", "week", "count"), [(date(2027, 8, 4), "2027-08-02 00:00", 14), (date(2027, 9, 20), "2027-09-20 00:00", 17)]
)
def test_it_steps_to_a_day_and_grows_if_that_lies_outside(controller, day, week, count):
    show_week(controller, Weeks(date(2027, 5, 31), date(2027, 9, 6)), date(2027, 7, 5))
    step_to(controller, day, day + timedelta(days=30))

    assert (shown(controller), controller.totalFrameCount()) == (week, count)


def test_a_day_that_is_shown_already_moves_nothing_nor_does_any_while_all_time_is_shown(controller):
    show_week(controller, Weeks(date(2027, 5, 31), date(2027, 9, 6)), date(2027, 7, 5))
    step_to(controller, date(2027, 7, 11), date(2027, 8, 1))
    step_to(controller, date(2027, 6, 1), date(2027, 7, 5))
    step_to(controller, date(2027, 6, 1), date.max)
    assert shown(controller) == "2027-07-05 00:00"

    controller.setNavigationMode(OFF)
    step_to(controller, date(2027, 8, 4), date(2027, 8, 4))
    assert controller.navigationMode() == OFF
    controller.setNavigationMode(ANIMATED)
    assert shown(controller) == "2027-07-05 00:00"
