"""A seeded city in a store: its works, events and areas as plans of the offices that a town has."""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import Final

import numpy as np

import city
from seinajoki_coordination.exchange.municipalities import read_municipality
from seinajoki_coordination.services.store import Row
from seinajoki_coordination.store.geopackage.writing import add_plans
from seinajoki_coordination.store.instants import micros_text
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.preparing import prepare_store

FIRST_MOMENT: Final = datetime(2000, 1, 1, tzinfo=timezone.utc)
"""When all of a city's plans are still ahead."""
TABLES: Final = {
    city.Kind.WORK: "work_zone",
    city.Kind.EVENT: "event",
    city.Kind.AREA: "development_area",
}
DIG_SHARE: Final = 0.6
PAVE_SHARE: Final = 0.1
NOISY_SHARE: Final = 0.2
QUIET_SHARE: Final = 0.1


def cached_store(series: str, n: int, folder: Path) -> Path:
    """The store from `folder`, made there the first time; nobody has checked it. Work on a copy."""
    sources = (Path(__file__), Path(city.__file__))
    version = hashlib.sha256(b"".join(source.read_bytes() for source in sources)).hexdigest()[:8]
    path = folder / f"store-{series}-{n}-{version}.gpkg"
    if not path.exists():
        fresh = path.with_name(f"fresh-{path.name}")
        fresh.unlink(missing_ok=True)
        prepare_store(str(fresh), read_municipality("seinajoki"), "bench", dry_run=False)
        add_plans(fresh, plan_rows(city.cached_city(series, n, folder), _organisations(fresh)))
        fresh.replace(path)
    return path


def copy_of(store: Path, name: str) -> Path:
    """A copy of a store that nobody has open, beside it."""
    copy = store.with_name(f"{store.stem}-{name}.gpkg")
    shutil.copyfile(store, copy)
    return copy


def _organisations(path: Path) -> list[str]:
    store = open_store(str(path))
    try:
        return list(store.organisations.ids().values())
    finally:
        store.close()


def plan_rows(town: city.City, organisations: list[str]) -> dict[str, Iterator[Row]]:
    """A city's plans by table, in the hands of these organisations."""
    return {table: _rows_of(town, kind, organisations) for kind, table in TABLES.items()}


def _rows_of(town: city.City, kind: city.Kind, organisations: list[str]) -> Iterator[Row]:
    rng = np.random.default_rng(int(kind))
    for row in np.flatnonzero(town.kind == kind).tolist():
        chance = rng.random()
        plan: dict[str, object] = {
            "id": f"{row:08}",
            "title": f"Plan {row}",
            "organisation_id": organisations[int(rng.integers(len(organisations)))],
            "status": "confirmed",
            "starts_at": micros_text(int(town.start[row])),
            "ends_at": micros_text(int(town.end[row])),
            "geom": town.geometry[row],
        }
        if kind is city.Kind.WORK:
            plan["digs"] = chance < DIG_SHARE
            plan["kind"] = "paving" if DIG_SHARE < chance < DIG_SHARE + PAVE_SHARE else "water"
            plan["noise"] = "recurring" if rng.random() < NOISY_SHARE else "none"
        if kind is city.Kind.EVENT:
            plan["needs_quiet"] = chance < QUIET_SHARE
        yield plan
