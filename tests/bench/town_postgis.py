"""The same seeded city in a PostGIS store, on a server of the process's own."""

import sys
from collections.abc import Iterable
from contextlib import closing
from functools import cache
from io import StringIO
from typing import Final

import shapely

from city import cached_city
from measuring import FOLDER, ROOT, Absent
from seinajoki_coordination.exchange.municipalities import read_municipality
from seinajoki_coordination.services.store import Row
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.preparing import prepare_store
from town_store import plan_rows

sys.path.append(str(ROOT / "tests" / "store"))  # behind the bench's own

import server

SCHEMA: Final = "seinajoki"
SRID: Final = 3877
CONNECTED: Final = f"SET search_path = {SCHEMA}, public"


def running() -> server.Server:
    """The process's own server.

    Raises:
        Absent: this machine has no PostgreSQL.
    """
    try:
        return server.running()
    except RuntimeError as error:
        raise Absent(str(error)) from error


@cache
def town_database(series: str, n: int) -> str:
    """A database whose store has that city's plans; nobody has checked it."""
    name = running().database()
    prepare_store(name, read_municipality("seinajoki"), "bench", running().dsn, dry_run=False)
    with closing(open_store(name, running().dsn)) as store:
        organisations = list(store.organisations.ids().values())
    for table, rows in plan_rows(cached_city(series, n, FOLDER), organisations).items():
        copy_into(name, table, rows)
    running().execute(name, "VACUUM ANALYZE")
    return name


def copy_into(database: str, table: str, rows: Iterable[Row]) -> None:
    """Write plans by COPY, as their owner copies a store."""
    copied = StringIO()
    names: list[str] = []
    for row in rows:
        names = names or list(row)
        copied.write("\t".join(map(_text, row.values())) + "\n")
    copied.seek(0)
    with closing(running().connect(database)) as connection, connection.cursor() as cursor:
        cursor.execute(f"{CONNECTED}; SET seinajoki.copying = 'on'")
        cursor.copy_from(copied, table, columns=names)


def column(database: str, query: str) -> list[str]:
    """The texts that a query of the schema gives."""
    with closing(running().connect(database)) as connection, connection.cursor() as cursor:
        cursor.execute(CONNECTED)
        cursor.execute(query)
        return [text for (text,) in cursor.fetchall()]


def _text(value: object) -> str:
    """A value as COPY reads it."""
    if isinstance(value, shapely.Geometry):
        shape = shapely.set_srid(shapely.multipolygons([value]), SRID)
        return str(shapely.to_wkb(shape, hex=True, include_srid=True))
    return str(value)
