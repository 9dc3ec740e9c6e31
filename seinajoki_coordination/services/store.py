"""The port that a store fills: what the services read of plans and findings, and what they write."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import Coded, Columns
from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.domain.codes import Remark, Severity
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.rules import Rule, WordedRule
from seinajoki_coordination.services.discussion import Discussion, Organisations
from seinajoki_coordination.services.fieldwork import FieldFile, Merging, Values
from seinajoki_coordination.services.listing import Listing
from seinajoki_coordination.services.ports import Seen
from seinajoki_coordination.services.rights import Me
from seinajoki_coordination.services.visits import Mark, Visits


@dataclass(frozen=True)
class Plans:
    """Rows of a store, in the order of their ids, as the engine takes them; with what the register needs beside."""

    ids: Sequence[str]
    version: NDArray[np.int64]
    starts_at: Instants
    ends_at: Instants
    """Without build-up and tear-down."""
    belongs_to: Coded
    event_area_id: Coded
    """The ids of their owners, which need not be among them."""
    columns: Columns
    unplaced: Mapping[int, Remark] = field(default_factory=dict)
    """Rows without a place, and why they have none."""
    undated: Sequence[int] = ()
    """Rows without a start that are not always there."""
    backward: Sequence[int] = ()
    """Rows that do not end after they start."""

    @classmethod
    def joined(cls, parts: Sequence[Plans]) -> Plans:
        """A few plans in the order of their ids; as of `Columns.joined`, no row owns another."""
        together = cls(
            ids=[id_ for part in parts for id_ in part.ids],
            version=np.concatenate([part.version for part in parts]),
            starts_at=np.concatenate([part.starts_at for part in parts]),
            ends_at=np.concatenate([part.ends_at for part in parts]),
            belongs_to=Coded.joined([part.belongs_to for part in parts]),
            event_area_id=Coded.joined([part.event_area_id for part in parts]),
            columns=Columns.joined([part.columns for part in parts]),
        )
        order = sorted(range(len(together.ids)), key=lambda row: str(together.ids[row]))
        return together.take(np.array(order, np.int64))

    def take(self, rows: NDArray[np.int64]) -> Plans:
        """Those rows, in that order; as of `Columns.take`, no row owns another."""
        return Plans(
            ids=[self.ids[row] for row in rows.tolist()],
            version=self.version[rows],
            starts_at=self.starts_at[rows],
            ends_at=self.ends_at[rows],
            belongs_to=self.belongs_to.take(rows),
            event_area_id=self.event_area_id.take(rows),
            columns=self.columns.take(rows),
        )


class Known(NamedTuple):
    """A finding as the register has it, as far as a check needs it; there are many, and a tuple is made fast."""

    id: str
    rule_id: str
    rule_version: int
    a_id: str
    a_version: int
    a_facts: str
    b_id: str
    b_version: int
    b_facts: str
    state: FindingState
    start: int
    end: int

    def stands(self, a_version: int, b_version: int, rule_version: int) -> bool:
        """Whether it was written for these versions, and is not gone since."""
        written_for = (self.a_version, self.b_version, self.rule_version)
        return self.state is not FindingState.GONE and written_for == (a_version, b_version, rule_version)


@dataclass(frozen=True)
class Found:
    """A finding as a check writes it; instants in microseconds, `hours` None when endless."""

    id: str
    rule: Rule
    a_table: str
    a_id: str
    a_version: int
    a_facts: str
    b_table: str
    b_id: str
    b_version: int
    b_facts: str
    severity: Severity
    state: FindingState
    start: int
    end: int
    hours: float | None
    area_m2: float
    distance_m: float
    by_clearance: bool
    by_padding: bool
    place: shapely.MultiPolygon


@dataclass(frozen=True)
class Judged:
    """The last words on a finding: who said what on which facts."""

    words: Mapping[str, Mapping[str, Word]]
    """Facts -> organisation -> word."""

    def on(self, facts: str) -> Mapping[str, Word]:
        """The words that were said of these facts, however long ago."""
        return self.words.get(facts, {})


@dataclass
class Changes:
    """What a check must write."""

    new: list[Found] = field(default_factory=list)
    changed: list[Found] = field(default_factory=list)
    gone: list[Known] = field(default_factory=list)
    past: list[Known] = field(default_factory=list)
    reopened: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.past)


@dataclass(frozen=True)
class Version:
    """A plan as it once was, or as it is."""

    table: str
    row_id: str
    row_version: int
    values: Mapping[str, object]
    """Its columns but for the shape; instants as DATETIME texts in UTC, booleans as 0 and 1."""
    wkb: bytes | None
    """Its shape in the store's CRS."""
    made_at: datetime | None
    made_by: str
    """Since when it was so, and who made it so."""
    op: str = ""
    """What ended it: "update" or "delete"; empty for a plan as it is."""
    changed_at: datetime | None = None
    changed_by: str = ""
    """When that was, and who did it."""


@dataclass(frozen=True)
class Checked:
    """What a check looked at, by which rules."""

    version: str
    """That of all rules together."""
    rules: Mapping[str, int]
    """Each rule's own, by its id."""
    seen: Mapping[str, int]
    """The `row_version` of each plan that was read, by its id."""
    plans: Sequence[str] | None = None
    """Those of them that were compared with all others; None is all that there are."""
    deleted: Sequence[str] = ()
    """Those that were found deleted."""


class Written(NamedTuple):
    """How many findings of a check were written."""

    new: int
    changed: int
    gone: int


NOTHING_WRITTEN = Written(0, 0, 0)


class Register(Protocol):
    """The register of findings beside the plans that they are about."""

    @property
    def zone(self) -> tzinfo:
        """The municipality's time zone."""

    def rules(self) -> Sequence[Rule]:
        """The active rules.

        Raises:
            BadRule: somebody edited one so that it cannot be read.
        """

    def worded_rules(self) -> Sequence[WordedRule]:
        """The active rules with their texts."""

    def snapshot(self) -> int:
        """A number that differs once somebody else has written to a store that takes a check whole or not at all."""

    def plans(self) -> Plans:
        """All plans, in the order of their ids."""

    def plans_of(self, ids: Sequence[str]) -> Plans:
        """The plans of these ids, those that are there."""

    def plans_near(self, ids: Sequence[str], reach_m: float) -> Plans:
        """The plans of these ids and all within `reach_m` plus both clearances of them, at any time."""

    def known(self, ids: Sequence[str] | None = None) -> Sequence[Known]:
        """The register's findings: all, or those with a side among these activities."""

    def judged(self) -> Mapping[str, Judged]:
        """The last words on every judged finding, by finding id."""

    def stale(self, version: str) -> Sequence[str]:
        """Activities written, deleted or never checked since the rules' `version` last looked at them."""

    def write_check(self, changes: Changes, checked: Checked, snapshot: int, now: datetime) -> Written | None:
        """Write a check in one transaction under a lock; None, and nothing, if it is of no use any more.

        A file takes it whole, if nobody else wrote since `snapshot`. A server takes what is about plans as they are
        now; what others wrote meanwhile stays stale.
        """


class History(Protocol):
    """Earlier versions of plans."""

    def versions(self, row_id: str) -> list[Version]:
        """What a plan was before each change, oldest first."""

    def current(self, row_id: str) -> Version | None:
        """A plan as it is; None if there is none."""

    def deleted(self) -> list[Version]:
        """The plans that are no more, each as it last was; those deleted last come first."""

    def mark(self) -> Mark:
        """How far the store is written."""

    def latest(self) -> Seen:
        """What is in the history now."""

    def versions_at(self, seen: Seen, ids: Collection[str]) -> dict[str, int]:
        """The `row_version` that plans had when the history was so: of those changed or deleted since."""

    def changed_since(self, mark: Mark) -> list[str]:
        """The plans that were added, changed or deleted since, by whomever; there may be some from before."""

    def restore(self, version: Version, by: str, at: datetime) -> None:
        """Make a plan again what it was, as a new version of it; a deleted one comes back with its id."""


Row = Mapping[str, object]
"""A plan by column; `geom` is a Shapely shape in the store's CRS or None, instants are DATETIME texts."""


class Planning(Protocol):
    """Plans on their way into the store."""

    def add_new(self, rows_by_table: Mapping[str, Iterable[Row]]) -> int:
        """Add those plans that the store does not have and never had, all or none; how many rows.

        What plans refer to comes with them: such rows are added where they are missing, but not without a new plan.
        """


Fill = Callable[[str, Sequence[str], Sequence[tuple[Any, ...]]], None]
"""Adds rows to a table: its name, the names of columns, and their values in each row."""


class Contents(Protocol):
    """All that a store holds, table by table, as another store of any kind can take it.

    Values are alike everywhere: shapes are WKB, instants DATETIME texts in UTC, truths booleans, and an earlier version
    of a plan is a mapping. Who may do what in a database is its own and not among them, nor what each user has seen.
    """

    def setup(self) -> Mapping[str, Any]:
        """The municipality's file, as the store was set up with it."""

    def columns(self) -> Mapping[str, Sequence[str]]:
        """The columns of each table, without the rows' numbers; tables in the order in which they can be filled."""

    def rows(self, table: str, columns: Sequence[str], ids: Collection[str] | None = None) -> list[tuple[Any, ...]]:
        """All rows of a table, or those of some ids, in the order in which they were added."""

    def unfit(self, table: str) -> Mapping[str, str]:
        """The rows whose shapes no store could take, by id, and why: they are given without."""

    def still(self) -> AbstractContextManager[object]:
        """All that is read meanwhile is of one moment."""

    def filling(self) -> AbstractContextManager[Fill]:
        """What fills the tables, all or nothing, with nobody else writing; stamps and versions stay as they come.

        Rules, organisations and the set-up take the place of those that are there.

        Raises:
            NotTheOwner: it takes the owner of the schema.
            CoordinationError: it cannot be written; nothing was changed.
        """


class Imported(NamedTuple):
    """A plan that came from a row of others' data, as that row was then."""

    row_id: str
    fingerprint: str


class Landing(NamedTuple):
    """A plan on its way from a row of others' data."""

    key: str
    """What the row is called in its source."""
    fingerprint: str
    is_new: bool
    """Whether it did not come before; else it takes the place of the plan of its id."""
    row: Values


@dataclass(frozen=True)
class Batch:
    """What others' data was once brought in together."""

    id: str
    source: str
    table: str
    organisation_id: str
    new_organisation: str | None
    """Its short name, if the store does not know it yet."""
    mapping: str
    """As JSON."""
    at: datetime
    by: str


@dataclass(frozen=True)
class Undone:
    """What undoing a batch did."""

    deleted: int
    restored: int
    kept: Sequence[str]
    """The ids of plans that somebody has changed since; they stay as they are."""


class Imports(Protocol):
    """What came from others' data."""

    def known(self, source: str, organisation_id: str, table: str) -> Mapping[str, Imported]:
        """An organisation's plans that came from a source, by what their rows are called there.

        Those deleted since are among them. Others may call a source alike, such as `plans.csv`.
        """

    def titles(self, row_ids: Collection[str]) -> Mapping[str, str]:
        """What plans are called, by their ids: those that are there."""

    def mapping_of(self, source: str) -> str | None:
        """The mapping that a source came with last, as JSON; None if it never came."""

    def land(self, batch: Batch, plans: Iterable[Landing]) -> int:
        """Write plans as they come, all or none; how many. Without any, the batch is not kept either.

        Raises:
            CoordinationError: one was refused, or what gives them failed; nothing was changed.
        """

    def last(self) -> Batch | None:
        """The one that came last and was not undone."""

    def undo(self, batch_id: str, by: str, at: datetime) -> Undone:
        """Let the plans of a batch be what they were before it, but for those that somebody has changed since.

        Raises:
            CoordinationError: it cannot be written; nothing was changed.
        """


class Members(Protocol):
    """Who is who among the logins of a database."""

    def is_login(self, login: str) -> bool:
        """Whether the server lets somebody in by that name."""

    def put(self, member: Member, *, may_add_organisation: bool) -> None:
        """Give a login its place, instead of the one that it had; an organisation that is not there may be added.

        Raises:
            UnknownOrganisation: there is none of that name, and none may be added.
            NoRight, ServerFailed: it was refused; nothing was changed.
        """


@dataclass(frozen=True)
class Member:
    """A login's place among those who share a store."""

    login: str
    role: str
    display_name: str
    organisation: str | None = None
    """Its short name."""


@dataclass(frozen=True)
class Prepared:
    """What preparing a store did, or would do."""

    name: str
    is_new: bool
    sql: str
    """The migrations, or what was renewed without any; empty if the store was up to date."""
    copy: Path | None = None
    """Where the old file was kept if there were migrations."""


class MakeStore(Protocol):
    """Makes a store by a municipality's file."""

    def __call__(self, name: str, setup: Mapping[str, Any]) -> Prepared:
        """Do it, or say that there is one.

        Raises:
            CoordinationError: it cannot be made.
        """


class Store(Protocol):
    """A municipality's store, by what its parts are for."""

    refusal: CoordinationError | None
    """Why it must not be written."""
    is_copy: bool
    """Whether it is for display: what is written into it goes away with it."""
    municipality: Municipality
    me: Me
    organisations: Organisations
    planning: Planning
    register: Register
    discussion: Discussion
    history: History
    listing: Listing
    visits: Visits
    contents: Contents
    imports: Imports
    merging: Merging
    field: FieldFile | None
    """What comes back in it; None where it cannot be taken along: in a database."""
    members: Members | None
    """None where there are no logins: in a file."""

    def close(self) -> None:
        """Let go of it."""
