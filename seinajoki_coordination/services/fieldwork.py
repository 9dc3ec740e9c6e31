"""What a store takes along in a file and is brought back from it: the ports, and what bringing back tells."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any, Protocol

from seinajoki_coordination.domain.codes import Table, Why
from seinajoki_coordination.domain.errors import RowRefused
from seinajoki_coordination.domain.timespan import UTC

PLANS = tuple(table.value for table in Table)
REFERRED = ("organisation", "series", "rule")
"""What plans refer to, and what they are judged by; it comes before them."""
WORDS = ("judgement", "comment", "statement")
STAMPS = frozenset({"row_version", "version", "created_at", "created_by", "changed_at", "changed_by"})
"""What a store writes beside a row by itself, and nobody merges."""

Values = Mapping[str, Any]
"""A row by column, in the words of all stores: shapes are WKB, instants DATETIME texts in UTC, truths booleans."""


@dataclass(frozen=True)
class Base:
    """A row as it was when it was taken along."""

    row_version: int
    values: Values


@dataclass(frozen=True)
class FieldRow:
    """A row as it is in the file."""

    table: str
    id: str
    values: Values
    flaw: RowRefused | None = None
    """What keeps it from being brought back."""


class FieldFile(Protocol):
    """A file in which people may have worked on what was taken along."""

    def origin(self) -> str | None:
        """The store that it was taken along from, by its id; None where it was not."""

    def still(self) -> AbstractContextManager[object]:
        """Nobody writes it meanwhile, nor does it change.

        Raises:
            StoreLocked: somebody is writing it.
        """

    def bases(self) -> Mapping[tuple[str, str], Base]:
        """What was taken along, by table and id, to be merged."""

    def rows(self, tables: Collection[str]) -> Sequence[FieldRow]:
        """What is in some of its tables.

        Raises:
            StoreDamaged: a table is none, or lacks its id.
            OtherShapes: its shapes are in another coordinate system.
        """


@dataclass(frozen=True)
class State:
    """What a row was in a store, or is, and who made it so; without values once it was deleted."""

    values: Values | None
    row_version: int = 0
    by: str = ""
    at: str | None = None


class Desk(Protocol):
    """Writes into a store, row by row within one transaction; a row that it refuses leaves the others alone."""

    def columns(self, table: str) -> Collection[str]:
        """The columns of a table."""

    def states(self, table: str, ids: Collection[str]) -> Mapping[str, Sequence[State]]:
        """All that rows were, oldest first, and what they are; nothing of those that were never there."""

    def add(self, table: str, values: Values) -> None:
        """Add a row with its id.

        Raises:
            RowRefused: and why.
        """

    def change(self, table: str, id_: str, was: State, values: Values, by: str) -> None:
        """Write some columns of a row that still is what it was.

        Raises:
            RowRefused: and why.
        """

    def delete(self, table: str, id_: str, was: State) -> None:
        """Delete a row that still is what it was.

        Raises:
            RowRefused: and why.
        """


class Merging(Protocol):
    """How a store takes in what was brought back."""

    @property
    def store_id(self) -> str:
        """What the store knows itself by, wherever it is copied or restored to."""

    def writing(self, *, keep: bool) -> AbstractContextManager[Desk]:
        """Where it is written, all in one transaction; without `keep`, nothing of it stays.

        Raises:
            CoordinationError: it cannot be written; nothing was changed.
        """


@dataclass(frozen=True)
class Difference:
    """One thing that the file has and the store has not, left for somebody to decide."""

    table: str
    row_id: str
    title: str
    field: str
    """Its column; empty where it is about the row as a whole."""
    why: Why
    base: Any = None
    mine: Any = None
    """In the file."""
    theirs: Any = None
    """In the store."""
    by: str = ""
    at: str | None = None
    """Who changed it last in the store, and when."""
    reason: RowRefused | None = None
    """Why it is refused."""


@dataclass(frozen=True)
class Brought:
    """What bringing back did, or would do; the counts are of plans and what they refer to."""

    added: int = 0
    changed: int = 0
    deleted: int = 0
    unchanged: int = 0
    words: int = 0
    """Judgements, comments and statements."""
    differences: Sequence[Difference] = ()
    organisations: Mapping[str, str] = field(default_factory=dict)
    """Their short names by id, for people."""
    zone: tzinfo = UTC
    """The municipality's."""

    @property
    def conflicts(self) -> Sequence[Difference]:
        """What both have changed."""
        return [one for one in self.differences if one.why is not Why.REFUSED]

    @property
    def refused(self) -> Sequence[Difference]:
        """What the store refuses."""
        return [one for one in self.differences if one.why is Why.REFUSED]


@dataclass(frozen=True)
class BroughtReport:
    """What the report of bringing back is about."""

    file: str
    store: str
    brought: Brought
    made_at: datetime
    is_dry_run: bool
