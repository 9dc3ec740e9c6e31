"""Writing plans into a PostGIS store, with the rights of the login."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from string import Template

import shapely

from seinajoki_coordination.services.store import Row
from seinajoki_coordination.store.database import Cursor, quoted_name
from seinajoki_coordination.store.postgis.schema import PostgresSchema
from seinajoki_coordination.store.tables import BY_NAME

_IS_KNOWN = Template("SELECT 1 FROM $table WHERE id = :id UNION ALL SELECT 1 FROM history WHERE row_id = :id")
"""Whether a row is there or was once."""
_IS_THERE = Template("SELECT 1 FROM $table WHERE id = :id")
_ADD = Template("INSERT INTO $table ($columns) $row")
_CHANGE = Template("UPDATE $table SET ($columns) = ($row) WHERE id = :id")
_ROW = Template("SELECT $values FROM jsonb_populate_record(CAST(NULL AS $table), CAST(:row AS jsonb))")
"""From JSON, PostgreSQL takes each value for what its column is: 0 and 1 for a boolean, a text for an instant."""
_SHAPE = Template(
    "ST_Multi(ST_SetSRID(CAST(:shape AS geometry), find_srid(CAST(current_schema() AS text), '$table', 'geom')))"
)


class PostgisPlanning:
    """Plans on their way into one schema."""

    def __init__(self, schema: PostgresSchema) -> None:
        self._schema = schema

    def add_new(self, rows_by_table: Mapping[str, Iterable[Row]]) -> int:
        """Add those plans that the store does not have and never had, all or none; how many rows.

        Raises:
            NoRight, ServerUnreachable, StoreLocked, ServerFailed: a row was refused; nothing was added.
        """
        with self._schema.transaction() as cursor:
            rows = [(table, row) for table, rows in rows_by_table.items() for row in rows]
            new = [(table, row) for table, row in rows if not _is(cursor, _IS_KNOWN, table, row)]
            if not any(table in BY_NAME for table, _ in new):
                return 0
            for table, row in new:
                _write(cursor, _ADD, table, row)
            return len(new)


def put_plan(schema: PostgresSchema, table: str, row: Row) -> None:
    """Write one row over the one of its id, or anew if there is none.

    Raises:
        NoRight, ServerUnreachable, StoreLocked, ServerFailed: it was refused; nothing was changed.
    """
    with schema.transaction() as cursor:
        _write(cursor, _CHANGE if _is(cursor, _IS_THERE, table, row) else _ADD, table, row)


def _is(cursor: Cursor, question: Template, table: str, row: Row) -> bool:
    cursor.execute(question.substitute(table=quoted_name(table)), {"id": row["id"]})
    return cursor.fetchone() is not None


def _write(cursor: Cursor, statement: Template, table: str, row: Row) -> None:
    names = {column: quoted_name(column) for column in row}
    values = names | ({"geom": _SHAPE.substitute(table=table)} if "geom" in row else {})
    read = _ROW.substitute(values=", ".join(values.values()), table=quoted_name(table))
    sql = statement.substitute(table=quoted_name(table), columns=", ".join(names.values()), row=read)
    plain = json.dumps({column: value for column, value in row.items() if column != "geom"})
    cursor.execute(sql, {"id": row["id"], "row": plain, "shape": _hexadecimal(row.get("geom"))})


def _hexadecimal(shape: object) -> str | None:
    return str(shapely.to_wkb(shape, hex=True, output_dimension=2)) if isinstance(shape, shapely.Geometry) else None
