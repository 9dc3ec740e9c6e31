"""Taking in what was brought back in a PostGIS store: with the rights, and under the name, of the login."""

from __future__ import annotations

import json
from string import Template

import psycopg2

from seinajoki_coordination.domain.errors import RowRefused
from seinajoki_coordination.services.fieldwork import Desk, State, Values
from seinajoki_coordination.store.database import Cursor, quoted_name
from seinajoki_coordination.store.merging import SqlDesk, SqlMerging
from seinajoki_coordination.store.tables import BY_NAME

_ROW = Template("SELECT $columns FROM jsonb_populate_record(CAST(NULL AS $table), CAST(? AS jsonb))")
_ADD = Template("INSERT INTO $table ($columns) $row")
_CHANGE = Template("UPDATE $table SET ($columns) = ($row) WHERE id = ?$version")
_OF_A_ROW = ("22", "23", "40001", "42501", "P0001")
"""How the codes begin by which PostgreSQL, or a guard of the store's, says that it is this row which it refuses."""


class PostgisMerging(SqlMerging):
    """The taking in of one schema."""

    def desk(self, cursor: Cursor) -> Desk:
        """What writes within a transaction."""
        return _Desk(self._database, self._contents, cursor)


class _Desk(SqlDesk):
    """Writes rows into one schema."""

    _errors = psycopg2.Error

    def _refusal(self, error: Exception) -> RowRefused | None:
        if not isinstance(error, psycopg2.Error) or not (error.pgcode or "").startswith(_OF_A_ROW):
            return None
        return RowRefused(reason=": ".join(filter(None, (error.diag.message_primary, error.diag.message_detail))))

    def _add(self, table: str, values: Values) -> None:
        self._cursor.execute(self._statement(_ADD, table, values), (self._row(table, values),))

    def _change(self, table: str, id_: str, was: State, values: Values, by: str) -> None:  # noqa: ARG002  # the login
        statement = self._statement(_CHANGE, table, values)
        version = (was.row_version,) if table in BY_NAME else ()
        self._cursor.execute(statement, (self._row(table, values), id_, *version))

    def _statement(self, template: Template, table: str, values: Values) -> str:
        names = {"table": quoted_name(table), "columns": ", ".join(map(quoted_name, values))}
        return template.substitute(
            names,
            row=_ROW.substitute(names),
            version=" AND row_version = ?" if table in BY_NAME else "",
        )

    def _row(self, table: str, values: Values) -> str:
        return json.dumps(self._contents.own(table, values), ensure_ascii=False)
