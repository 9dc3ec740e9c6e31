"""QGIS expressions that read the UTC date-times of a GeoPackage as people here do: local time, last day included.

QGIS 3.40 has no expression function for time zones and compares date-times by their reading, so a layer that shall
be shown, labelled and filtered by local time needs these; they work in projects and prints without the plugin, too.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from qgis.core import QgsSqliteUtils

from seinajoki_coordination.host.translation import tr, user_language


def local(column: str, zone: str) -> str:
    """The local reading of a column of UTC date-times, in a zone of the European Union.

    Summer time runs from 01:00 UTC on March's last Sunday to 01:00 UTC on October's (directive 2000/84/EC).
    """
    winter = datetime(2000, 1, 1, tzinfo=ZoneInfo(zone)).utcoffset() or timedelta()
    hours = winter // timedelta(hours=1)
    is_summer = f'"{column}" >= {_last_sunday(column, 3)} AND "{column}" < {_last_sunday(column, 10)}'
    return f'("{column}" + make_interval(hours:={hours} + ({is_summer})))'


def _last_sunday(column: str, month: int) -> str:
    """01:00 on that day; both months have 31 days, and Sunday is day 0."""
    year = f'year("{column}")'
    return f"make_datetime({year}, {month}, 31 - day_of_week(make_date({year}, {month}, 31)), 1, 0, 0)"


def period(start: str, end: str, zone: str) -> str:
    """The days from one column to another as text: “8–14 Jul 2027”, or one day; open ends stay empty."""
    return _told(_days(), start, end, zone)


def moments(start: str, end: str, zone: str) -> str:
    """The same with the time of day where that is no midnight: “7 Jul 2027, 16:30–19:30”."""
    day, moment = tr("d MMM yyyy"), tr("d MMM yyyy, HH:mm")
    until = f"if({_is_midnight('@until')}, {_text(tr('24:00'))}, {_date('@until', tr('HH:mm'))})"
    last = f"if({_is_midnight('@until')}, {_date('@last', day)}, {_date('@until', moment)})"
    text = (
        f"CASE WHEN {_is_midnight('@first')} AND {_is_midnight('@until')} THEN {_days()} "
        f"WHEN to_date(@first) = to_date(@last) THEN {_date('@first', moment)} || '–' || {until} "
        f"ELSE trim(coalesce({_date('@first', moment)}, '') || ' – ' || coalesce({last}, '')) END"
    )
    return _told(text, start, end, zone)


def moment(column: str, zone: str) -> str:
    """A day and the time on it as text."""
    return _date(local(column, zone), tr("d MMM yyyy, HH:mm"))


def _told(text: str, start: str, end: str, zone: str) -> str:
    """A text about the local readings @first and @until, and @last, which is a moment before the latter.

    These are spelt out: for an expression with variables QGIS fetches all columns of a row.
    """
    until = local(end, zone)
    readings = {"@first": local(start, zone), "@until": until, "@last": f"({until} - make_interval(seconds:=1))"}
    for name, reading in readings.items():
        text = text.replace(name, reading)
    return text


def _days() -> str:
    """From @first through @last, as the reports write whole days."""
    days, years = tr("d MMM"), tr("d MMM yyyy")
    dash = " – " if " " in days else "–"  # it stands close between what has no spaces: 8.7.–14.7.2027
    first, last, is_year = _date("@first", years), _date("@last", years), "year(@first) = year(@last)"
    return (
        f"CASE WHEN to_date(@first) = to_date(@last) THEN {last} "
        f"WHEN @first IS NULL AND @last IS NULL THEN '' "
        f"WHEN @first IS NULL OR @last IS NULL THEN trim(coalesce({first}, '') || '{dash}' || coalesce({last}, '')) "
        f"WHEN {is_year} AND month(@first) = month(@last) THEN {_date('@first', tr('d'))} || '–' || {last} "
        f"WHEN {is_year} THEN {_date('@first', days)} || '{dash}' || {last} "
        f"ELSE {first} || ' – ' || {last} END"
    )


def _date(moment: str, form: str) -> str:
    return f"format_date({moment}, {_text(form)}, {_text(user_language())})"


def _is_midnight(moment: str) -> str:
    """Whether it is one; an open end is none that would have to be told."""
    return f"coalesce(hour({moment}) * 60 + minute({moment}), 0) = 0"


def _text(text: str) -> str:
    return QgsSqliteUtils.quotedString(text)
