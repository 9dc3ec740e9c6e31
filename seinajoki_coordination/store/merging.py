"""How a store takes in what was brought back: rows as they were and are, and writing them one by one."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from string import Template
from typing import Any, ClassVar

from seinajoki_coordination.domain.errors import FindingNotThere, IdElsewhere, NoSuchOrganisation, RowMoved, RowRefused
from seinajoki_coordination.services.fieldwork import Desk, State, Values
from seinajoki_coordination.store.contents import SqlContents
from seinajoki_coordination.store.database import Cursor, Database, quoted_name
from seinajoki_coordination.store.tables import BY_NAME

_HISTORY = Template(
    "SELECT row_id, op, row_version, CAST(old AS text), changed_at, changed_by FROM history "
    "WHERE table_name = :table AND row_id IN ($ids) ORDER BY fid"
)
_DELETE = Template("DELETE FROM $table WHERE id = ? AND row_version = ?")
_IS_THERE = Template("SELECT 1 FROM $table WHERE id = ?")
_STORE_ID = "SELECT store_id FROM municipality"
_SAVED = "one_row"


class _NotKept(Exception):  # nothing went wrong
    """All that was written is undone."""


class SqlMerging(ABC):
    """The taking in of one store; how rows are written is each database's own."""

    def __init__(self, database: Database, contents: SqlContents) -> None:
        self._database = database
        self._contents = contents

    @property
    def store_id(self) -> str:
        """What the store knows itself by, wherever it is copied or restored to."""
        return str(self._database.one(_STORE_ID)[0])

    @contextmanager
    def writing(self, *, keep: bool) -> Iterator[Desk]:
        """Where it is written, all in one transaction; without `keep`, nothing of it stays."""
        with suppress(_NotKept), self._database.transaction() as cursor:
            yield self.desk(cursor)
            if not keep:
                raise _NotKept

    @abstractmethod
    def desk(self, cursor: Cursor) -> Desk:
        """What writes within a transaction."""


class SqlDesk(ABC):
    """Writes rows within one transaction."""

    _errors: ClassVar[type[Exception]]
    """What the database raises."""

    def __init__(self, database: Database, contents: SqlContents, cursor: Cursor) -> None:
        self._database = database
        self._contents = contents
        self._cursor = cursor
        self._columns = contents.columns()

    def columns(self, table: str) -> Collection[str]:
        """The columns of a table."""
        return self._columns[table]

    def states(self, table: str, ids: Collection[str]) -> Mapping[str, Sequence[State]]:
        """All that rows were, oldest first, and what they are; nothing of those that were never there."""
        names = self._columns[table]
        rows = [dict(zip(names, row, strict=True)) for row in self._contents.rows(table, names, ids)]
        now = {row["id"]: row for row in rows}
        was = self._history(table, ids) if table in BY_NAME else {}
        return {id_: _told(was.get(id_, ()), now.get(id_)) for id_ in ids if id_ in now or id_ in was}

    def add(self, table: str, values: Values) -> None:
        """Add a row with its id."""
        with self._attempt():
            self._look(table, values)
            self._add(table, values)

    def change(self, table: str, id_: str, was: State, values: Values, by: str) -> None:
        """Write some columns of a row that still is what it was."""
        with self._attempt():
            self._change(table, id_, was, values, by)
            if self._cursor.rowcount == 0:
                raise RowMoved

    def delete(self, table: str, id_: str, was: State) -> None:
        """Delete a row that still is what it was."""
        with self._attempt():
            self._cursor.execute(_DELETE.substitute(table=quoted_name(table)), (id_, was.row_version))
            if self._cursor.rowcount == 0:
                raise RowMoved

    def _look(self, table: str, values: Values) -> None:
        """What a database might let pass, or put right in its own way."""
        if any(self._is_there(other, values["id"]) for other in BY_NAME if table in BY_NAME and other != table):
            raise IdElsewhere
        if "finding_id" in values and not self._is_there("finding", values["finding_id"]):
            raise FindingNotThere
        if "finding_id" in values or table == "statement":
            organisation = values["organisation_id"]
            if not self._is_there("organisation", organisation):
                raise NoSuchOrganisation(id=organisation)

    def _is_there(self, table: str, id_: object) -> bool:
        return bool(self._database.one(_IS_THERE.substitute(table=quoted_name(table)), (str(id_),)))

    def _history(self, table: str, ids: Collection[str]) -> dict[str, list[_Entry]]:
        """What the history tells of rows, in the words of all stores."""
        entries = defaultdict(list)
        asked = {"table": table, "ids": list(ids)}
        rows = self._database.all(_HISTORY.substitute(ids=self._database.ids), asked)
        olds = [json.loads(old) for _, _, _, old, _, _ in rows]
        self._contents.former_alike(table, olds)
        for (row_id, op, version, _, at, by), old in zip(rows, olds, strict=True):
            entries[row_id].append((old, op, version, at, by))
        return entries

    @contextmanager
    def _attempt(self) -> Iterator[None]:
        """What is written within is undone alone where the database refuses it.

        Raises:
            RowRefused: what it says; the transaction goes on.
        """
        self._cursor.execute(f"SAVEPOINT {_SAVED}")
        try:
            yield
        except RowRefused:
            self._undo()
            raise
        except self._errors as error:
            refused = self._refusal(error)
            if refused is None:
                raise
            self._undo()
            raise refused from error
        self._cursor.execute(f"RELEASE SAVEPOINT {_SAVED}")

    def _undo(self) -> None:
        self._cursor.execute(f"ROLLBACK TO SAVEPOINT {_SAVED}")
        self._cursor.execute(f"RELEASE SAVEPOINT {_SAVED}")

    @abstractmethod
    def _refusal(self, error: Exception) -> RowRefused | None:
        """What an error says of the row that was written; None where something else is wrong."""

    @abstractmethod
    def _add(self, table: str, values: Values) -> None:
        """Add a row."""

    @abstractmethod
    def _change(self, table: str, id_: str, was: State, values: Values, by: str) -> None:
        """Write some columns of it, if it is of the version that it was."""


_Entry = tuple[dict[str, Any], str, int, str, str]
"""What a row was, what ended that, which version it was, when it ended and who ended it."""


def _told(entries: Sequence[_Entry], now: Values | None) -> list[State]:
    """The states of a row by its history and what it is."""
    states: list[State] = []
    by, at = "", None
    for old, op, version, ended_at, ended_by in entries:
        if not by:
            by, at = str(old.get("changed_by") or ""), old.get("changed_at")
        states.append(State(old, version, by, at))
        by, at = ended_by, ended_at
        if op == "delete":
            states.append(State(None, version, by, at))
            by = ""
    if now is not None:
        if not by:
            by, at = str(now.get("changed_by") or ""), now.get("changed_at")
        states.append(State(now, now.get("row_version", 0), by, at))
    return states
