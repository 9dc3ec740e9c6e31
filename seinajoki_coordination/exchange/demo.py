"""The demo: a summer of plans in Seinäjoki, as rows of a store."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from shapely.geometry import shape

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import DemoElsewhere
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.timespan import HELSINKI, UTC, at_local, coming_summer, local_midnight, time_zone
from seinajoki_coordination.host.fields import STREET
from seinajoki_coordination.host.paths import RESOURCES

TABLES = (*(table.value for table in Table), STREET)
CRS = "EPSG:3877"

Row = dict[str, object]

_ZONE = time_zone(HELSINKI)
_BASE_YEAR = 2027
_YEARS = re.compile(r"\b202[678]\b")
_STARTS = ("starts_at", "build_up_from")
_ENDS = ("ends_at", "tear_down_until")
_KEYS = ("id", "belongs_to", "event_area_id")
_LISTS = {"closes": "closes_", "modes": "closes_", "outage": "cuts_"}
"""Columns of the data that name several codes, and how the store's column of each code begins."""
_IDS = UUID("2f4e1b57-8a55-4a42-9f8a-0d5a4c1b7c36")
_AUTHOR = {"created_by": "demo", "changed_by": "demo"}


def demo_rows(
    municipality: Municipality, organisations: Mapping[str, str], today: date, language: str = "en"
) -> dict[str, list[Row]]:
    """The demo's rows by the table of a store that they belong to; its summer is the coming one, or the one that is on.

    Args:
        municipality: the store's; the demo's shapes are in one coordinate system only.
        organisations: the store's, ids by short name; those that it lacks are among the rows.
        today: where it is seen from.
        language: in which each row says what of it is sourced, like "fi"; English where the demo does not speak it.

    Raises:
        DemoElsewhere: the store is in another coordinate system.
    """
    if municipality.crs != CRS:
        raise DemoElsewhere(here=CRS, there=municipality.crs)
    summer = _summer(today)
    sources = _sources(language)
    features = {table: _features(table) for table in TABLES}
    properties = [feature["properties"] for some in features.values() for feature in some]
    names = sorted({row["organisation"] for row in properties if row.get("organisation")} - set(organisations))
    series = sorted({row["series"] for row in properties if row.get("series")})
    ids = {**organisations, **{name: _id(name) for name in names}}
    return {
        "organisation": [{"id": ids[name], "short_name": name} for name in names],
        "series": [{"id": _id(name), "title": summer.text(name)} for name in series],
        **{table: [_row(feature, summer, ids, sources) for feature in some] for table, some in features.items()},
    }


@dataclass(frozen=True)
class _Summer:
    """The year the demo is moved to."""

    year: int

    @property
    def shift(self) -> timedelta:
        """Whole weeks from the base summer, so that weekdays stay."""
        return timedelta(weeks=round((date(self.year, 7, 1) - date(_BASE_YEAR, 7, 1)).days / 7))

    def instant(self, text: str, *, is_end: bool) -> str:
        """A local day or time of the data as a DATETIME in UTC; as an end, a day means through that day."""
        if "T" in text:
            moment = at_local(datetime.fromisoformat(text) + self.shift, _ZONE)
        else:
            day = date.fromisoformat(text) + self.shift
            moment = local_midnight(day + timedelta(days=1) if is_end else day, _ZONE)
        return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"

    def text(self, text: str) -> str:
        """A text of the data with the years it names moved, too."""
        return _YEARS.sub(lambda year: str(int(year[0]) + self.year - _BASE_YEAR), text)


def _summer(today: date) -> _Summer:
    return _Summer(max(coming_summer(today), _BASE_YEAR))


def _features(table: str) -> list[dict[str, Any]]:
    collection = json.loads((RESOURCES / "demo" / f"{table}.geojson").read_text(encoding="utf-8"))
    features: list[dict[str, Any]] = collection["features"]
    return features


def _id(name: str) -> str:
    """The same wherever the demo is."""
    return str(uuid5(_IDS, name))


def _sources(language: str) -> dict[str, str]:
    """What the data says of its sources in English, with the same in another language."""
    path = RESOURCES / "demo" / f"sources_{language}.json"
    sources: dict[str, str] = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    return sources


def _row(feature: dict[str, Any], summer: _Summer, organisations: Mapping[str, str], sources: Mapping[str, str]) -> Row:
    """A feature of the data as a row of the store, in the demo's year."""
    row: Row = {"geom": shape(feature["geometry"]) if feature["geometry"] else None}
    if "status" in feature["properties"]:
        row |= _AUTHOR
    for name, value in feature["properties"].items():
        if value is None:
            continue
        if name in (*_STARTS, *_ENDS):
            row[name] = summer.instant(value, is_end=name in _ENDS)
        elif name in _LISTS:
            row |= {_LISTS[name] + code: 1 for code in value.split()}
        elif name == "organisation":
            row["organisation_id"] = organisations[value]
        elif name == "series":
            row["series_id"] = _id(value)
        elif isinstance(value, str) and name not in _KEYS:
            row[name] = summer.text(sources.get(value, value) if name == "source" else value)
        else:
            row[name] = int(value) if isinstance(value, bool) else value
    return row
