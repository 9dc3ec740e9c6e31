"""How instants are read and typed: in the municipality's time, a day by its name, an end by its last day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo

from qgis.PyQt.QtCore import QDate, QLocale, QTime

from seinajoki_coordination.domain.timespan import at_local

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Reading:
    """A local day, and the time of day where it says something."""

    day: date
    at: time | None = None

    def __str__(self) -> str:
        """As the user's locale writes it, years with four digits."""
        day = QLocale().toString(qdate(self.day), date_format())
        return day if self.at is None else f"{day} {self.at:%H:%M}"


def read(instant: datetime, zone: tzinfo, *, is_end: bool, is_exact: bool) -> Reading:
    """How an instant reads.

    Args:
        instant: aware.
        zone: the municipality's.
        is_end: it ends something, so a midnight is told as the day that it closes.
        is_exact: the time of day matters, midnight or not.
    """
    here = local(instant, zone)
    if is_exact or here.time() != time():
        return Reading(here.date(), here.time())
    is_first_day = here.date() == date.min
    return Reading(here.date() - _DAY if is_end and not is_first_day else here.date())


def instant_of(reading: Reading, zone: tzinfo, *, is_end: bool) -> datetime:
    """The instant (UTC) that is meant by what somebody typed."""
    if reading.at is not None:
        return at_local(datetime.combine(reading.day, reading.at), zone)
    day = reading.day + _DAY if is_end and reading.day != date.max else reading.day
    return at_local(datetime.combine(day, time()), zone)


def qdate(day: date) -> QDate:
    """The same day for Qt."""
    return QDate(day.year, day.month, day.day)


def qtime(at: time) -> QTime:
    """The same time of day for Qt."""
    return QTime(at.hour, at.minute, at.second, at.microsecond // 1000)


def date_format() -> str:
    """The locale's short form of a date, its year with four digits."""
    short: str = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def local(instant: datetime, zone: tzinfo) -> datetime:
    """An aware instant by the clocks of a zone."""
    try:
        return instant.astimezone(zone)
    except OverflowError:  # at the very ends of the calendar, which stand for “ever”
        return instant
