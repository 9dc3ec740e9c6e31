"""QGIS expressions that read the UTC date-times of a GeoPackage as people here do: local time, last day included.

QGIS 3.40 has no expression function for time zones and compares date-times by their reading, so a layer that shall
be shown, labelled and filtered by local time needs these; they work in projects and prints without the plugin, too.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

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
    """The days from one column to another as text: “8 Jul – 14 Jul 2027”, or one day; open ends stay empty.

    It has no variables, with which QGIS would fetch every column for it.
    """
    days, years = tr("d MMM"), tr("d MMM yyyy")
    dash = " – " if " " in days else "–"  # it stands close between dates without spaces: 8.7.–14.7.2027
    first, last = local(start, zone), f"({local(end, zone)} - make_interval(seconds:=1))"
    shown = f"if(year({first}) = year({last}), '{days}', '{years}')"
    return (
        f"CASE WHEN to_date({first}) = to_date({last}) THEN {_told(last, years)} "
        f'WHEN "{start}" IS NULL AND "{end}" IS NULL THEN \'\' '
        f"ELSE coalesce(format_date({first}, {shown}, '{user_language()}'), '') || '{dash}' || "
        f"coalesce({_told(last, years)}, '') END"
    )


def _told(instant: str, form: str) -> str:
    return f"format_date({instant}, '{form}', '{user_language()}')"
