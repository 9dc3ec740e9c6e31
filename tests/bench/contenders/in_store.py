"""Those who work on a store with a seeded city in it."""

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from itertools import cycle
from pathlib import Path
from typing import Final

import numpy as np
import shapely
from osgeo import gdal

from cases.store import ARROW, ENGINE, OGR2OGR, RECHECK, SQLITE
from contenders import OURS
from measuring import FOLDER, Work
from seinajoki_coordination.detection.engine import encounters
from seinajoki_coordination.domain.timespan import Span, micros
from seinajoki_coordination.services.check import check, recheck, stale
from seinajoki_coordination.services.store import NOTHING_WRITTEN, Changes, Checked, Register, Written
from seinajoki_coordination.store.geopackage.store import GeoPackageStore
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.tables import PLAN_TABLES
from store_answers import Listed, findings_in, plans_read
from town_store import FIRST_MOMENT, cached_store, copy_of

NOW: Final = FIRST_MOMENT
EDITS: Final = "UPDATE work_zone SET lane_effect_m = 10 WHERE fid % 100 < 20"


def _checked(n: int, name: str) -> tuple[Path, GeoPackageStore]:
    """A copy of the store whose register is there."""
    path = copy_of(cached_store("A", n, FOLDER), name)
    store = open_store(str(path))
    check(store.register, Span(), NOW)
    return path, store


def _engine(n: int) -> Work:
    """The engine on plans and rules at hand."""
    _, store = _checked(n, "engine")
    plans, rules, zone = store.register.plans(), store.register.rules(), store.register.zone

    def work() -> Listed:
        met = encounters(plans.columns, rules, zone, today=micros(NOW))
        sides = zip(met.rule.tolist(), met.a.tolist(), met.b.tolist(), strict=True)
        return Listed(lambda: (f"{rules[rule].id} {plans.ids[a]} {plans.ids[b]}" for rule, a, b in sides))

    return work


def second_check(n: int) -> Work:
    """From the file to a register that needs nothing written."""
    path, store = _checked(n, "check")

    def work() -> Listed:
        check(store.register, Span(), NOW)
        return findings_in(path)

    return work


def _recheck(n: int) -> Work:
    """What follows another program's edit of one plan: each turn takes the next of many that were edited."""
    path, store = _checked(n, "recheck")
    gdal.UseExceptions()
    gdal.OpenEx(str(path), gdal.OF_UPDATE).ExecuteSQL(EDITS)
    edited = cycle(stale(store.register))

    def work() -> Listed:
        recheck(store.register, [next(edited)], NOW)
        return findings_in(path)

    return work


def _first_write(n: int) -> Work:
    """The first check's findings into a register without any."""
    path = copy_of(cached_store("A", n, FOLDER), "write")
    register = open_store(str(path)).register
    noted: list[tuple[Changes, Checked, int]] = []
    check(_Noting(register, noted), Span(), NOW)
    ((changes, checked, snapshot),) = noted

    def work() -> Listed:
        if register.write_check(changes, checked, snapshot, NOW) is None:
            raise RuntimeError("Somebody else wrote to the bench's store.")
        return findings_in(path)

    return work


class _Noting:
    """A register that only notes what a check would write."""

    def __init__(self, register: Register, noted: list[tuple[Changes, Checked, int]]) -> None:
        self._register = register
        self._noted = noted

    def __getattr__(self, name: str) -> object:
        return getattr(self._register, name)

    def write_check(self, changes: Changes, checked: Checked, snapshot: int, _: object) -> Written:
        self._noted.append((changes, checked, snapshot))
        return NOTHING_WRITTEN


def _ogr2ogr(n: int) -> Work:
    """The same rows into a new file."""
    path, store = _checked(n, "ogr2ogr")
    store.close()
    copy = path.with_name(f"{path.stem}-out.gpkg")
    copy.unlink(missing_ok=True)

    def work() -> Listed:
        subprocess.run(["ogr2ogr", "-f", "GPKG", str(copy), str(path), "finding"], check=True)
        return findings_in(copy)

    return work


def _read_plans(n: int) -> Work:
    """All plans, ready for the engine."""
    register = open_store(str(cached_store("A", n, FOLDER))).register

    def work() -> Listed:
        plans = register.plans()
        return plans_read(plans.ids, plans.columns.geometry)

    return work


def _read_by_arrow(n: int) -> Work:
    """All columns of the plans' tables as arrays, and valid shapes."""
    gdal.UseExceptions()
    path = cached_store("A", n, FOLDER)

    def work() -> Listed:
        dataset = gdal.OpenEx(str(path))
        ids: list[str] = []
        shapes = []
        for table in PLAN_TABLES:
            for batch in dataset.GetLayerByName(table.name).GetArrowStreamAsNumPy(["USE_MASKED_ARRAYS=NO"]):
                ids += batch["id"].astype(str).tolist()
                shapes.append(_valid(shapely.from_wkb(batch["geom"])))
        return plans_read(ids, np.concatenate(shapes))

    return work


def _read_by_sqlite(n: int) -> Work:
    """All columns of the plans' tables as rows, and valid shapes."""
    path = cached_store("A", n, FOLDER)

    def work() -> Listed:
        ids: list[str] = []
        shapes = []
        with closing(sqlite3.connect(path)) as file:
            for table in PLAN_TABLES:
                rows = file.execute(f"SELECT id, substr(geom, 41), * FROM {table.name}").fetchall()  # noqa: S608
                ids += [row[0] for row in rows]
                shapes.append(_valid(shapely.from_wkb(np.array([row[1] for row in rows], object))))
        return plans_read(ids, np.concatenate(shapes))

    return work


def _valid(shapes: np.ndarray) -> np.ndarray:
    """The engine wants valid shapes: whoever reads for it must look."""
    shapes[~shapely.is_valid(shapes)] = None
    return shapes


PREPARE: Final[dict[tuple[str, str], Callable[[int], Work]]] = {
    ("store check", ENGINE): _engine,
    ("store check", OURS): second_check,
    ("store check", RECHECK): _recheck,
    ("store write", OGR2OGR): _ogr2ogr,
    ("store write", OURS): _first_write,
    ("store read", ARROW): _read_by_arrow,
    ("store read", SQLITE): _read_by_sqlite,
    ("store read", OURS): _read_plans,
}
