"""Writing plans into a PostGIS store, with the rights of the login."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from string import Template

import shapely

from seinajoki_coordination.services.store import Row
from seinajoki_coordination.store.database import Cursor
from seinajoki_coordination.store.postgis.schema import PostgresSchema
from seinajoki_coordination.store.tables import BY_NAME

_IS_KNOWN = Template("SELECT 1 FROM $table WHERE id = :id UNION ALL SELECT 1 FROM history WHERE row_id = :id")
"""Whether a row is there or was once."""
_IS_THERE = Template("SELECT 1 FROM $table WHERE id = :id")
_ADD = Template("INSERT INTO $table ($columns) VALUES ($values)")
_SHAPE = Template(
    "ST_Multi(ST_SetSRID(CAST($mark AS geometry), find_srid(CAST(current_schema() AS text), '$table', 'geom')))"
)
_CHANGE = Template("UPDATE $table SET ($columns) = ROW($values) WHERE id = :id")


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
    cursor.execute(question.substitute(table=_name(table)), {"id": row["id"]})
    return cursor.fetchone() is not None


def _write(cursor: Cursor, statement: Template, table: str, row: Row) -> None:
    marks = {column: f":column{number}" for number, column in enumerate(row)}
    if "geom" in row:
        marks["geom"] = _SHAPE.substitute(mark=marks["geom"], table=table)
    sql = statement.substitute(table=_name(table), columns=", ".join(map(_name, row)), values=", ".join(marks.values()))
    values = {f"column{number}": _value(value) for number, value in enumerate(row.values())}
    cursor.execute(sql, values | {"id": row["id"]})


def _name(name: str) -> str:
    """A name as SQL has it, whatever it is."""
    return '"' + name.replace('"', '""') + '"'


def _value(value: object) -> object:
    """A shape as hexadecimal WKB, all else as it is."""
    return shapely.to_wkb(value, hex=True, output_dimension=2) if isinstance(value, shapely.Geometry) else value
