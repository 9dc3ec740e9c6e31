"""Those who work on a PostGIS store with a seeded city in it, and on the same city's GeoPackage."""

from collections.abc import Callable
from io import BytesIO
from itertools import cycle
from typing import Final

import shapely

from cases.postgis import COPY, GEOPACKAGE
from cases.store import RECHECK
from contenders import OURS
from contenders.in_store import NOW, second_check
from measuring import Work
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.check import check, recheck, stale
from seinajoki_coordination.services.store import Store
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.plans import query_of_all
from store_answers import Listed, plans_read
from town_postgis import CONNECTED, column, running, town_database

EDITS: Final = "UPDATE seinajoki.work_zone SET lane_effect_m = 10 WHERE fid % 100 < 20"
FINDINGS: Final = "SELECT rule_id || ' ' || a_id || ' ' || b_id FROM finding WHERE state <> 'gone'"


def _checked(n: int) -> tuple[str, Store]:
    """A database, and its store whose register is there."""
    database = town_database("A", n)
    store = open_store(database, running().dsn)
    check(store.register, Span(), NOW)
    running().execute(database, "VACUUM ANALYZE")
    return database, store


def _second_check(n: int) -> Work:
    """From the server to a register that needs nothing written."""
    database, store = _checked(n)

    def work() -> Listed:
        check(store.register, Span(), NOW)
        return Listed(lambda: column(database, FINDINGS))

    return work


def _recheck(n: int) -> Work:
    """What follows somebody else's edit of one plan: each turn takes the next of many that were edited."""
    database, store = _checked(n)
    running().execute(database, EDITS)
    edited = cycle(stale(store.register))

    def work() -> Listed:
        recheck(store.register, [next(edited)], NOW)
        return Listed(lambda: column(database, FINDINGS))

    return work


def _read_plans(n: int) -> Work:
    """All plans, ready for the engine."""
    register = open_store(town_database("A", n), running().dsn).register

    def work() -> Listed:
        plans = register.plans()
        return plans_read(plans.ids, plans.columns.geometry)

    return work


def _copy(n: int) -> Work:
    """The same rows as bytes, of which nobody has made anything yet."""
    connection = running().connect(town_database("A", n))
    with connection.cursor() as cursor:
        cursor.execute(CONNECTED)

    def work() -> Listed:
        copied = BytesIO()
        with connection.cursor() as cursor:
            cursor.copy_expert(f"COPY ({query_of_all()}) TO STDOUT", copied)

        def read() -> list[str]:
            rows = [line.split("\t") for line in copied.getvalue().decode().splitlines()]
            ids, shapes = [row[1] for row in rows], shapely.from_wkb([row[2] for row in rows])
            return plans_read(ids, shapes).names

        return Listed(read)

    return work


PREPARE: Final[dict[tuple[str, str], Callable[[int], Work]]] = {
    ("postgis check", GEOPACKAGE): second_check,
    ("postgis check", OURS): _second_check,
    ("postgis check", RECHECK): _recheck,
    ("postgis read", COPY): _copy,
    ("postgis read", OURS): _read_plans,
}
