"""What the parts of a store ask of the database behind it, so that one SQL serves a file and a server."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.store.rows import Rows

Values = Sequence[object] | Mapping[str, object]
"""What a statement's marks stand for: in order for `?`, by name for `:name`; lists among the latter in reading only."""


def quoted_name(name: str) -> str:
    """A table's or a column's name as SQL has it, whatever it is."""
    return '"' + name.replace('"', '""') + '"'


class Cursor(Protocol):
    """Writes within one transaction."""

    @property
    def rowcount(self) -> int:
        """How many rows the last statement wrote."""

    def execute(self, sql: str, values: Values = (), /) -> Any:  # noqa: ANN401  # each database's own
        """Run one statement."""

    def executemany(self, sql: str, rows: Iterable[Values], /) -> Any:  # noqa: ANN401  # as above
        """Run it once for each row."""

    def fetchone(self) -> Any:  # noqa: ANN401  # as above
        """The next row of what was asked last."""


class Database(Protocol):
    """One store's tables, used by the thread that opened them and no other.

    Instants come and go as DATETIME texts in UTC, shapes as the database itself keeps them. Every method raises
    CoordinationErrors that tell what the database says.
    """

    ids: str
    """The ids of the list `:ids`, as a query."""
    joker: str
    """What stands for any letters in a pattern."""

    def all(self, sql: str, values: Values = (), /) -> list[tuple[Any, ...]]:
        """All rows of a query."""

    def one(self, sql: str, values: Values = (), /) -> tuple[Any, ...]:
        """The first row of a query; empty if there is none."""

    def columns(self, sql: str, values: Values = (), /) -> dict[str, list[Any]]:
        """All rows of a query, column by column, by their names."""

    def rows(self, sql: str, values: Values = (), /) -> Rows:
        """All rows of a query, to be taken column by column."""

    def transaction(self) -> AbstractContextManager[Cursor]:
        """All or nothing."""

    def near(self, table: str, /) -> str:
        """The `fid` of a table's rows whose boxes touch one of the list `:boxes`, as a query."""

    def moment(self, instant: str, /) -> str:
        """An instant of SQL, so that the first and the last one of several can be told."""

    def like(self, text: str, pattern: str, /) -> str:
        """Whether a text of SQL is like a pattern, whatever its case and accents."""

    def pattern(self, folded: str, /) -> str:
        """The pattern for a folded text and nothing else."""

    def wkb(self, shape: Any, /) -> bytes | None:  # noqa: ANN401  # each database's own
        """The WKB of a shape as it was read."""

    def shapes(self, shapes: Sequence[Any], /) -> NDArray[np.object_]:
        """Shapes as they were read; None where there is none, or none can be made of it."""
