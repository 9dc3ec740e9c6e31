"""All that a PostGIS store holds. Only where its owner fills it do stamps and versions stay as they come."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from string import Template
from typing import Any

from seinajoki_coordination.domain.errors import NotTheOwner
from seinajoki_coordination.store.contents import TABLES, Holds, SqlContents
from seinajoki_coordination.store.database import Cursor, quoted_name
from seinajoki_coordination.store.postgis.schema import PostgresSchema

_COLUMNS = (
    "SELECT attname::text, format_type(atttypid, NULL) FROM pg_attribute "
    "WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped ORDER BY attnum"
)
_ADD = Template(
    "INSERT INTO $table ($columns) SELECT $columns FROM "
    "jsonb_populate_recordset(CAST(NULL AS $table), CAST(? AS jsonb)) $over"
)
_OVER = (
    "ON CONFLICT (short_name) DO UPDATE SET id = excluded.id, name = excluded.name, phone = excluded.phone, "
    "is_consulted = excluded.is_consulted"
)
_EMPTY = Template("DELETE FROM $table")
_UNUSED = (
    "DELETE FROM organisation o WHERE NOT EXISTS (SELECT FROM membership WHERE organisation_id = o.id) "
    "AND NOT EXISTS (SELECT FROM delegation WHERE o.id IN (organisation_id, contractor_id)) "
    "AND NOT EXISTS (SELECT FROM internal_note WHERE organisation_id = o.id)"
)
_HOLDS = {"timestamp with time zone": Holds.INSTANT, "boolean": Holds.TRUTH, "jsonb": Holds.FORMER}
_AT_A_TIME = 2000


class PostgisContents(SqlContents):
    """The tables of one schema."""

    def __init__(self, schema: PostgresSchema) -> None:
        super().__init__(schema)
        self._schema = schema

    def still(self) -> AbstractContextManager[object]:
        """All that is read meanwhile is of one moment."""
        return self._schema.still()

    def _held(self, table: str) -> Mapping[str, Holds]:
        held = {name: _HOLDS.get(type_, Holds.PLAIN) for name, type_ in self._schema.all(_COLUMNS, (table,))}
        return held | ({"geom": Holds.SHAPE} if "geom" in held else {})

    def _claim(self, cursor: Cursor) -> None:
        if not self._schema.one("SELECT is_owner()")[0]:
            raise NotTheOwner(path=self._schema.name, reason="")
        cursor.execute("SET LOCAL seinajoki.copying = 'on'")
        cursor.execute(f"LOCK TABLE {', '.join(TABLES)} IN EXCLUSIVE MODE")

    def _make_room(self, cursor: Cursor, table: str) -> None:
        """Organisations that logins belong to stay, and take over what the copy says of them."""
        cursor.execute(_UNUSED if table == "organisation" else _EMPTY.substitute(table=table))

    def _add(self, cursor: Cursor, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        over = _OVER if table == "organisation" else ""
        statement = _ADD.substitute(table=table, columns=", ".join(map(quoted_name, columns)), over=over)
        for first in range(0, len(rows), _AT_A_TIME):
            some = [dict(zip(columns, row, strict=True)) for row in rows[first : first + _AT_A_TIME]]
            cursor.execute(statement, (json.dumps(some, ensure_ascii=False),))

    def _own(self, holds: Holds, value: Any) -> Any:  # noqa: ANN401  # whatever a column holds
        if holds is Holds.SHAPE and value is not None:
            return value.hex()
        if holds is Holds.FORMER:
            wkb = value["geom"]
            return value | {"geom": None if wkb is None else wkb.hex().upper()}
        return value
