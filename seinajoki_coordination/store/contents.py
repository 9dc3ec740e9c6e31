"""All that a store holds, table by table; how columns are told apart and filled is each database's own."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from enum import Enum
from string import Template
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.shapes import collected, written_alike
from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import Unfit
from seinajoki_coordination.domain.timespan import instant_text
from seinajoki_coordination.services.store import Fill
from seinajoki_coordination.store.database import Cursor, Database, quoted_name
from seinajoki_coordination.store.instants import optional_instant
from seinajoki_coordination.store.shapes import shapes_of
from seinajoki_coordination.store.tables import PLAN_TABLES, STREETS

TABLES = (
    *("municipality", "organisation", "rule", "series", STREETS, *(table.name for table in PLAN_TABLES)),
    *("import_batch", "import_row", "history", "finding", "judgement", "comment", "statement", "report", "checked"),
    *("delegation", "internal_note"),
)
"""In the order in which they can be filled: what is referred to, and what triggers heed, first."""
_SHAPES = Template("SELECT id, geom FROM $table WHERE geom IS NOT NULL ORDER BY id")
_ROWS = Template("SELECT $columns FROM $table WHERE $which ORDER BY $order")
_NUMBER = "fid"
_LINES, _AREAS = 5, 6
_OF_LINES = frozenset({Table.TRAFFIC_ARRANGEMENT.value, STREETS})


class Holds(Enum):
    """What a column holds, where two kinds of store write it otherwise."""

    SHAPE = "a shape"
    INSTANT = "an instant"
    TRUTH = "yes or no"
    FORMER = "a plan as it was"
    PLAIN = "a number or a text"


class SqlContents(ABC):
    """The tables of one store."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def setup(self) -> dict[str, Any]:
        """The municipality's file, as the store was set up with it."""
        setup: dict[str, Any] = json.loads(self._database.one("SELECT setup FROM municipality")[0])
        return setup

    def columns(self) -> dict[str, list[str]]:
        """The columns of each table, without the rows' numbers; tables in the order in which they can be filled."""
        held = {table: list(self._held(table)) for table in TABLES}
        return {table: [name for name in names if name != _NUMBER] for table, names in held.items() if names}

    def rows(self, table: str, columns: Sequence[str], ids: Collection[str] | None = None) -> list[tuple[Any, ...]]:
        """All rows of a table, or those of some ids, in the order in which they were added."""
        held = self._held(table)
        order = _NUMBER if _NUMBER in held else quoted_name(columns[0])
        which = "true" if ids is None else f"id IN ({self._database.ids})"
        query = _ROWS.substitute(columns=", ".join(map(quoted_name, columns)), table=table, which=which, order=order)
        read = self._database.columns(query, {} if ids is None else {"ids": list(ids)})
        return list(zip(*(self._alike(table, held[name], read[name]) for name in columns), strict=True))

    def unfit(self, table: str) -> dict[str, str]:
        """The rows whose shapes no store could take, by id, and why: they are given without."""
        if "geom" not in self._held(table):
            return {}
        read = self._database.columns(_SHAPES.substitute(table=table))
        without = np.flatnonzero(shapely.is_missing(self._shapes(table, read["geom"])))
        return {read["id"][row]: _why(self._database.wkb(read["geom"][row])) for row in without.tolist()}

    def former_alike(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        """Put rows of a table as the history has them in the words of all stores."""
        for name, holds in self._held(table).items():
            having = [row for row in rows if name in row]
            if holds is Holds.SHAPE:
                shapes = shapes_of([self._database.wkb(row[name] or None) for row in having])
                alike: Sequence[Any] = written_alike(shapes)
            else:
                alike = self._alike(table, holds, [row[name] for row in having])
            for row, value in zip(having, alike, strict=True):
                row[name] = value

    def own(self, table: str, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row's values as this database writes them.

        Raises:
            Unfit: an instant is none; a database knows words like `tomorrow`, which no store has.
        """
        held = self._held(table)
        for name, value in row.items():
            is_text = isinstance(value, str)
            if held[name] is Holds.INSTANT and value is not None and (not is_text or optional_instant(value) is None):
                raise Unfit(column=name, value=value)
        return {name: self._own(held[name], value) for name, value in row.items()}

    @contextmanager
    def filling(self) -> Iterator[Fill]:
        """What fills the tables, all or nothing; stamps and versions stay as they come."""
        with self._database.transaction() as cursor:
            self._claim(cursor)

            def fill(table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
                self._make_room(cursor, table)
                self.add(cursor, table, columns, rows)

            yield fill

    def add(self, cursor: Cursor, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Add rows within a transaction."""
        if not rows:
            return
        held = self._held(table)
        own = [self._all_own(held[name], values) for name, values in zip(columns, zip(*rows, strict=True), strict=True)]
        self._add(cursor, table, columns, list(zip(*own, strict=True)))

    @abstractmethod
    def still(self) -> AbstractContextManager[object]:
        """All that is read meanwhile is of one moment."""

    @abstractmethod
    def _held(self, table: str) -> Mapping[str, Holds]:
        """What each column of a table holds; nothing if there is no such table."""

    @abstractmethod
    def _claim(self, cursor: Cursor) -> None:
        """Keep others from writing, and the triggers from stamping."""

    @abstractmethod
    def _make_room(self, cursor: Cursor, table: str) -> None:
        """Take out of a table what comes with the copy."""

    @abstractmethod
    def _add(self, cursor: Cursor, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        """Add rows as this database writes them."""

    def _all_own(self, holds: Holds, values: Sequence[Any]) -> Sequence[Any]:
        """Values of one column, in this database's words."""
        return [self._own(holds, value) for value in values] if holds in (Holds.SHAPE, Holds.FORMER) else values

    @abstractmethod
    def _own(self, holds: Holds, value: Any) -> Any:  # noqa: ANN401  # whatever a column holds
        """A value as this database writes it."""

    def _alike(self, table: str, holds: Holds, column: Sequence[Any]) -> Sequence[Any]:
        """A column in the words of all stores."""
        if holds is Holds.SHAPE:
            return written_alike(self._shapes(table, column))
        return [None if value is None else self._said(holds, value) for value in column]

    def _shapes(self, table: str, column: Sequence[Any]) -> NDArray[np.object_]:
        """Shapes of the kind that a table has; None where there is none, or it is another one or unreadable."""
        shapes = collected(self._database.shapes(column))
        shapes[shapely.get_type_id(shapes) != (_LINES if table in _OF_LINES else _AREAS)] = None
        return shapes

    def _said(self, holds: Holds, value: Any) -> Any:  # noqa: ANN401  # as above
        if holds is Holds.INSTANT:
            known = optional_instant(value)
            return value if known is None else instant_text(known)
        if holds is Holds.TRUTH:
            return bool(value)
        if holds is Holds.FORMER:
            former = json.loads(value)
            former["geom"] = self._database.wkb(former.get("geom") or None)
            return dict(sorted(former.items()))
        return value


def _why(wkb: bytes | None) -> str:
    """What keeps a shape from being copied: its kind, or what who reads it says."""
    try:
        return type(shapely.from_wkb(wkb)).__name__
    except shapely.errors.GEOSException as error:
        return str(error)
