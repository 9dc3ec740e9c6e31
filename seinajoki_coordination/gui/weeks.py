"""The weeks that QGIS's temporal controller steps through; it knows no time zones, so they are the municipality's."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from qgis.core import Qgis, QgsDateTimeRange, QgsInterval, QgsTemporalNavigationObject
from qgis.PyQt.QtCore import QDateTime, QTime

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.gui.readings import local, qdate

WEEK = timedelta(weeks=1)
_MOMENT = timedelta(microseconds=1)
_SHOWN_YEARS = timedelta(days=5 * 365)
"""Plans further off than this, often slips of the pen, would make of the controller's slider a blur."""


@dataclass(frozen=True)
class Weeks:
    """Whole weeks, from a Monday to the Monday after the last one."""

    first: date
    end: date

    @classmethod
    def around(cls, first: date, last: date) -> Weeks:
        """From the week of one day through that of another."""
        return cls(monday(first), monday(last) + WEEK)

    @property
    def range(self) -> QgsDateTimeRange:
        """As QGIS has it."""
        return QgsDateTimeRange(_midnight(self.first), _midnight(self.end), includeBeginning=True, includeEnd=False)

    def nearest(self, day: date) -> date:
        """The Monday of the day's week, or of the nearest one of these."""
        return min(max(monday(day), self.first), self.end - WEEK)


def monday(day: date) -> date:
    """The first day of its week."""
    return day - timedelta(days=day.weekday())


def weeks_of(span: Span, zone: tzinfo, now: datetime) -> Weeks:
    """The weeks of plans that lie within a span, without what lies further off than five years where there is more."""
    start = span.start or now
    end = start + _MOMENT if span.end is None or span.end <= start else span.end
    shown = Span(start, end).common(Span(now - _SHOWN_YEARS, now + _SHOWN_YEARS))
    first, last = (start, end) if shown is None else (shown.start, shown.end)
    return Weeks.around(local(first, zone).date(), local(last - _MOMENT, zone).date())


def show_week(controller: QgsTemporalNavigationObject, weeks: Weeks, week: date, *, only: bool = True) -> None:
    """Let the temporal controller stand at a week, ready to step through the others.

    Args:
        controller: the map's.
        weeks: those to step through.
        week: a Monday among them.
        only: the map shows that week alone; else it shows what it did, until the user turns the controller on.
    """
    before = controller.navigationMode()
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)  # else QGIS shows the week and says it does not
    controller.setFrameDuration(QgsInterval(1, Qgis.TemporalUnit.Weeks))
    controller.setTemporalExtents(weeks.range)
    controller.setCurrentFrameNumber((week - weeks.first) // WEEK)
    if not only:
        controller.setNavigationMode(before)


def step_to(controller: QgsTemporalNavigationObject, first: date, last: date) -> None:
    """Where the map shows one frame of time alone, let it be one with some of these days in it."""
    if controller.navigationMode() != Qgis.TemporalNavigationMode.Animated:
        return
    shown = controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber())
    start = _midnight(first)
    if start < shown.end() and shown.begin().date() <= qdate(last):
        return
    extents = controller.temporalExtents()
    if not extents.contains(start):
        week = Weeks.around(first, first).range
        begin = week.begin() if start < extents.begin() else extents.begin()
        end = extents.end() if start < extents.end() else week.end()
        controller.setTemporalExtents(QgsDateTimeRange(begin, end, includeBeginning=True, includeEnd=False))
    controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(start))


def _midnight(day: date) -> QDateTime:
    return QDateTime(qdate(day), QTime(0, 0))
