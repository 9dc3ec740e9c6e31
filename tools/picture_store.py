"""A store with the demo's plans and their findings, for the pictures of layers and forms."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import shapely

from seinajoki_coordination.domain.timespan import UTC, Span, at_local, local_midnight, time_zone
from seinajoki_coordination.host.paths import RESOURCES
from seinajoki_coordination.host.styles import STORE_ROLES, save_looks
from seinajoki_coordination.services.check import check
from seinajoki_coordination.store.geopackage.writing import add_plans
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.preparing import prepare_store

_TABLES = ("work_zone", "event", "event_area", "development_area", "traffic_arrangement")
_ENDS = ("ends_at", "tear_down_until")
_TIMES = ("starts_at", "build_up_from", *_ENDS)
_LISTS = {"closes": "closes_", "modes": "closes_", "outage": "cuts_"}
_ZONE = time_zone("Europe/Helsinki")
_BEFORE = datetime(2027, 5, 1, tzinfo=UTC)


def make_store(path: Path) -> Path:
    """Write it anew, checked as on the day before the demo's summer."""
    path.unlink(missing_ok=True)
    setup = json.loads((RESOURCES / "municipalities" / "seinajoki.json").read_text(encoding="utf-8"))
    prepare_store(str(path), setup, "", dry_run=False)
    store = open_store(str(path))
    plans = {table: _features(table) for table in _TABLES}
    names = {plan["properties"]["organisation"] for rows in plans.values() for plan in rows}
    ids = store.organisations.add(name for name in names if name)
    add_plans(path, {table: [_row(plan, ids) for plan in rows] for table, rows in plans.items()})
    check(store.register, Span(), _BEFORE)
    store.close()
    save_looks(path, STORE_ROLES)
    return path


def _features(table: str) -> list[dict[str, Any]]:
    text = (RESOURCES / "demo" / f"{table}.geojson").read_text(encoding="utf-8")
    features: list[dict[str, Any]] = json.loads(text)["features"]
    return features


def _row(plan: dict[str, Any], ids: dict[str, str]) -> dict[str, object]:
    row: dict[str, object] = {"geom": _place(plan["geometry"]), "changed_by": "demo"}
    for name, value in plan["properties"].items():
        if value is None:
            continue
        if name == "organisation":
            row["organisation_id"] = ids[value]
        elif name in _LISTS:
            row |= {_LISTS[name] + code: True for code in value.split()}
        elif name in _TIMES:
            row[name] = f"{_instant(value, is_end=name in _ENDS):%Y-%m-%dT%H:%M:%SZ}"
        elif name != "series":
            row[name] = value
    return row


def _instant(text: str, *, is_end: bool) -> datetime:
    if "T" in text:
        return at_local(datetime.fromisoformat(text), _ZONE)
    return local_midnight(date.fromisoformat(text) + timedelta(days=is_end), _ZONE)


def _place(geometry: dict[str, Any] | None) -> shapely.Geometry | None:
    return None if geometry is None else shapely.force_2d(shapely.from_geojson(json.dumps(geometry)))
