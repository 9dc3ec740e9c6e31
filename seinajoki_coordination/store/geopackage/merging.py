"""Taking in what was brought back in a GeoPackage: by SQLite, with who wrote it in the field."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from string import Template
from typing import Any

from seinajoki_coordination.domain.errors import RowRefused, Unfit
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.services.fieldwork import Desk, State, Values
from seinajoki_coordination.store.contents import SqlContents
from seinajoki_coordination.store.database import Cursor, quoted_name
from seinajoki_coordination.store.geopackage.discussion import GeoPackageDiscussion
from seinajoki_coordination.store.geopackage.file import SqliteFile
from seinajoki_coordination.store.merging import SqlDesk, SqlMerging
from seinajoki_coordination.store.tables import BY_NAME

_ADD = Template("INSERT INTO $table ($columns) VALUES ($marks)")
_CHANGE = Template("UPDATE $table SET $sets WHERE id = ?$version")
_FORMAT = "'%Y-%m-%dT%H:%M:%fZ'"
_LATER = f"coalesce(strftime({_FORMAT}, changed_at, '+0.001 seconds'), '')"
_STAMPED = f"changed_by = ?, changed_at = max(strftime({_FORMAT}, 'now'), {_LATER})"
"""Later than the stamp before, which may be of a clock that is fast: else the history took it for half of that edit."""
_FITS: dict[str, type | tuple[type, ...]] = {
    "TEXT": str,
    "INTEGER": int,
    "REAL": (int, float),
    "BOOLEAN": bool,
    "DATETIME": str,
}


class GeoPackageMerging(SqlMerging):
    """The taking in of one file."""

    def __init__(self, file: SqliteFile, contents: SqlContents, discussion: GeoPackageDiscussion) -> None:
        super().__init__(file, contents)
        self._discussion = discussion

    def desk(self, cursor: Cursor) -> Desk:
        """What writes within a transaction."""
        return _Desk(self._database, self._contents, cursor, self._discussion)


class _Desk(SqlDesk):
    """Writes rows into one file."""

    _errors = sqlite3.Error

    def __init__(self, database: Any, contents: SqlContents, cursor: Cursor, discussion: GeoPackageDiscussion) -> None:  # noqa: ANN401
        super().__init__(database, contents, cursor)
        self._discussion = discussion

    def _refusal(self, error: Exception) -> RowRefused | None:
        return RowRefused(reason=error) if isinstance(error, sqlite3.IntegrityError) else None

    def _add(self, table: str, values: Values) -> None:
        own = self._fit(table, values)
        names, marks = ", ".join(map(quoted_name, own)), ", ".join("?" * len(own))
        self._cursor.execute(_ADD.substitute(table=quoted_name(table), columns=names, marks=marks), tuple(own.values()))
        if table == "judgement":
            self._discussion.settle(self._cursor, values["finding_id"], datetime.now(UTC))

    def _change(self, table: str, id_: str, was: State, values: Values, by: str) -> None:
        own = self._fit(table, values)
        sets = [f"{quoted_name(name)} = ?" for name in own]
        marks: list[Any] = [*own.values()]
        is_plan = table in BY_NAME
        if is_plan:
            sets.append(_STAMPED)
            marks.append(by or None)
        statement = _CHANGE.substitute(
            table=quoted_name(table), sets=", ".join(sets), version=" AND row_version = ?" if is_plan else ""
        )
        self._cursor.execute(statement, (*marks, id_, *([was.row_version] if is_plan else [])))

    def _fit(self, table: str, values: Values) -> dict[str, Any]:
        """The values as they are written; SQLite would take a word for a number.

        Raises:
            Unfit: one is not what its column is for.
        """
        types = dict(self._database.all("SELECT name, type FROM pragma_table_info(?)", (table,)))
        for name, value in values.items():
            if value is not None and not isinstance(value, _FITS.get(types[name], object)):
                raise Unfit(column=name, value=value)
        return self._contents.own(table, values)
