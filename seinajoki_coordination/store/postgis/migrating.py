"""Making and upgrading a PostGIS store: numbered, checksummed SQL, forward only, all or nothing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from string import Template
from typing import Any

from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.store.migration import Migration, missing, steps_in
from seinajoki_coordination.store.postgis.groups import group_stem
from seinajoki_coordination.store.postgis.schema import PostgresSchema
from seinajoki_coordination.store.setup import read_municipality, write_municipality

_STEPS = Path(__file__).parent / "migrations"
_APP = Path(__file__).parent / "app"
"""What a store does by itself: functions, triggers and rights, made anew with each step."""
_LOOKS = _APP / "95_looks.sql"
_IS_STORE = "SELECT count(*) = 2 FROM pg_tables WHERE schemaname = ? AND tablename IN ('schema_migration', 'finding')"
_APPLIED = Template("SELECT number, checksum FROM $schema.schema_migration")
"""With its schema, so that to whom that is closed it is said."""
_IS_AT_HOME = (
    "SELECT (groups())[1] = ? AND (NOT pg_catalog.pg_has_role(d.datdba, 'USAGE') OR EXISTS "
    "(SELECT FROM pg_db_role_setting s WHERE s.setdatabase = d.oid AND s.setrole = 0 "
    "AND 'TimeZone=UTC' = ANY (s.setconfig))) FROM pg_database d WHERE d.datname = current_database()"
)
"""Whether the groups are this database's and its sessions speak UTC: not so where a dump was restored."""
_ALONE = "SELECT pg_advisory_xact_lock(hashtext(?))"
_NOTE_STEP = "INSERT INTO schema_migration (number, name, checksum, plugin_version) VALUES (?, ?, ?, ?)"
_MAKE = Template("CREATE EXTENSION IF NOT EXISTS postgis;\nCREATE SCHEMA IF NOT EXISTS $schema;\n")


def migrations() -> list[Migration]:
    """All steps, in order."""
    return steps_in(_STEPS)


def newest() -> int:
    """The schema's version that this plugin works with."""
    return migrations()[-1].number


def applied(schema: PostgresSchema) -> dict[int, str]:
    """The checksums of the steps a schema has, by number; empty if it is no store."""
    is_store = schema.one(_IS_STORE, (schema.schema,))[0]
    return dict(schema.all(_APPLIED.substitute(schema=schema.schema))) if is_store else {}


def pending(schema: PostgresSchema, setup: Mapping[str, Any]) -> str:
    """The SQL that makes the store or brings it up to date; empty if it is.

    Raises:
        BadMunicipality: the municipality's file is not complete.
        StoreTampered: a step that the store has is not this plugin's.
    """
    done = applied(schema)
    steps = missing(migrations(), done, schema.name)
    if not steps and _is_at_home(schema):
        return ""
    municipality = read_municipality(schema, schema.name) if done else Municipality.from_json(setup)
    make = [] if done else [_MAKE.substitute(schema=schema.schema)]
    return "\n".join([*make, *_scripts(schema, steps, municipality)])


def bring_up_to_date(schema: PostgresSchema, setup: Mapping[str, Any], plugin_version: str) -> None:
    """Run what is pending, whole or not at all.

    Raises:
        BadMunicipality: the municipality's file is not complete.
        StoreTampered: a step that the store has is not this plugin's.
        NoRight, ServerUnreachable, StoreLocked, ServerFailed: it cannot be done; nothing was changed.
    """
    with schema.transaction() as cursor:
        cursor.execute(_ALONE, (f"seinajoki {schema.schema}",))
        done = applied(schema)
        steps = missing(migrations(), done, schema.name)
        if not steps and _is_at_home(schema):  # an administrator elsewhere was faster
            return
        municipality = read_municipality(schema, schema.name) if done else Municipality.from_json(setup)
        if not done:
            cursor.script(_MAKE.substitute(schema=schema.schema))
            schema.find_postgis()
        for script in _scripts(schema, steps, municipality):
            cursor.script(script)
        for step in steps:
            cursor.execute(_NOTE_STEP, (step.number, step.name, step.checksum, plugin_version))
        if not done:
            write_municipality(cursor, municipality, json.dumps(setup, ensure_ascii=False))


def looks_shown(schema: PostgresSchema) -> str:
    """The SQL by which all who read the store see how QGIS shows its layers, if QGIS has kept that."""
    return Template(_LOOKS.read_text(encoding="utf-8")).substitute(schema=schema.schema, group=_group(schema))


def _scripts(schema: PostgresSchema, steps: list[Migration], municipality: Municipality) -> list[str]:
    """The steps and then the rest, for a schema and its municipality's coordinate system."""
    rest = [path.read_text(encoding="utf-8") for path in sorted(_APP.glob("*.sql"))]
    names = {"schema": schema.schema, "srid": municipality.crs.rpartition(":")[2], "group": _group(schema)}
    return [Template(script).substitute(names) for script in [*(step.sql for step in steps), *rest]]


def _is_at_home(schema: PostgresSchema) -> bool:
    return bool(schema.one(_IS_AT_HOME, (f"{_group(schema)}_reader",))[0])


def _group(schema: PostgresSchema) -> str:
    return group_stem(schema.one("SELECT current_database()")[0], schema.schema)
