"""A city whose offices share one PostGIS store, each with a login of its own; edited by plain SQL."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from string import Template

import psycopg2
import shapely
from people import LOGINS, STRANGER, let_in
from server import Server
from town import SETUP, days, square

from seinajoki_coordination.store import tables
from seinajoki_coordination.store.postgis.groups import group_stem
from seinajoki_coordination.store.preparing import prepare_store

SCHEMA = "seinajoki"
SRID = 3877
PREPARED = "prepared"
"""The database whose copies the tests write into; they share its groups."""
OWNER = "owner"
"""Whose the schema is: may make roles, and is no superuser."""
_WRITTEN = (
    *(table.name for table in tables.PLAN_TABLES),
    *("finding", "judgement", "comment", "statement", "checked", "history", "street", "series", "report"),
    *("internal_note", "delegation", "visit", "interest_area"),
)
_FOLDER = Path(tables.__file__).parent / "postgis"


def scripts(
    schema: str = SCHEMA, folders: Iterable[str] = ("migrations", "app"), database: str = PREPARED
) -> list[str]:
    """All SQL of a store, in the order in which it is run."""
    paths = [path for folder in folders for path in sorted(_FOLDER.glob(f"{folder}/*.sql"))]
    names = {"schema": schema, "srid": SRID, "group": group_stem(database, schema)}
    return [Template(path.read_text(encoding="utf-8")).substitute(names) for path in paths]


def apply(connection: psycopg2.extensions.connection, sql: Iterable[str], schema: str = SCHEMA) -> None:
    """Run scripts in one transaction."""
    connection.autocommit = False
    with connection, connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL search_path = {schema}, public")
        for script in sql:
            cursor.execute(script)
    connection.autocommit = True


def prepare(server: Server) -> str:
    """A database with a store in which all logins have their roles; others are copied from it."""
    name = server.database(PREPARED)
    for login in (OWNER, STRANGER, *LOGINS):
        server.execute(name, f"CREATE ROLE {login} LOGIN PASSWORD '{login}' {'CREATEROLE' * (login == OWNER)}")
    server.execute(name, f"GRANT CREATE ON DATABASE {name} TO {OWNER}")
    prepare_store(f"{name}/{SCHEMA}", SETUP, "1.0", lambda database: server.dsn(database, OWNER), dry_run=False)
    server.execute(name, f"UPDATE {SCHEMA}.organisation SET id = lower(short_name)")
    let_in(server, name, OWNER)
    server.execute(name, f"CREATE TABLE public.rule_of_old AS TABLE {SCHEMA}.rule")
    return name


def empty(server: Server, name: str) -> None:
    """Take out of a database all that was written since it was prepared."""
    server.execute(
        name,
        f"SET session_replication_role = replica; SET search_path = {SCHEMA};"
        + "".join(f"DELETE FROM {table};" for table in _WRITTEN)
        + "DELETE FROM rule; INSERT INTO rule TABLE public.rule_of_old",
    )


def ewkb(shape: shapely.Geometry, srid: int = SRID) -> str:
    """A shape as PostGIS takes it, and as a check has it."""
    return shapely.to_wkb(shapely.set_srid(shape, srid), hex=True, include_srid=True)


class Office:
    """One login at its desk; by default each statement is a transaction."""

    def __init__(self, server: Server, database: str, login: str) -> None:
        self.connection = server.connect(database, login)
        self.run(f"SET search_path = {SCHEMA}, public")

    def run(self, sql: str, *values: object) -> list[tuple]:
        """Run a statement; its rows, or none."""
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values or None)
            return cursor.fetchall() if cursor.description else []

    def value(self, sql: str, *values: object) -> object:
        """The one value that a query gives."""
        ((value,),) = self.run(sql, *values)
        return value

    def touched(self, sql: str, *values: object) -> int:
        """How many rows a statement says it wrote."""
        with self.connection.cursor() as cursor:
            cursor.execute(sql, values or None)
            return cursor.rowcount

    def add(self, table: str = "work_zone", **columns: object) -> str:
        """A new plan in June 2027; its id."""
        row = {"title": "a plan", "geom": ewkb(square(0)), **days(5, 8)} | columns
        names, marks = ", ".join(f'"{name}"' for name in row), ", ".join(["%s"] * len(row))
        return str(self.value(f"INSERT INTO {table} ({names}) VALUES ({marks}) RETURNING id", *row.values()))

    def check(self, **payload: object) -> dict:
        """Write a check by the present rules."""
        if "rules" not in payload:
            payload["rules"] = dict(self.run("SELECT id, version FROM rule WHERE active"))
        payload.setdefault("rules_version", "v1")
        return self.value("SELECT write_check(%s)", json.dumps(payload))
