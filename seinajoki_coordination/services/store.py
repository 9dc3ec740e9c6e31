"""The port that a store fills: what the services read of plans and findings, and what they write."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import NamedTuple, Protocol

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import Columns
from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.domain.codes import Remark, Severity
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.rules import Rule, WordedRule
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.ports import CommentOfReport


@dataclass(frozen=True)
class Plans:
    """Rows of a store as the engine takes them, with what the register needs beside."""

    ids: Sequence[str]
    version: NDArray[np.int64]
    starts_at: Instants
    ends_at: Instants
    """Without build-up and tear-down."""
    columns: Columns
    unplaced: Mapping[int, Remark] = field(default_factory=dict)
    """Rows without a place, and why they have none."""
    undated: Sequence[int] = ()
    """Rows without a start that are not always there."""


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
    gone: list[str] = field(default_factory=list)
    past: list[str] = field(default_factory=list)
    reopened: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone or self.past)


@dataclass(frozen=True)
class Shown:
    """A finding as somebody sees it: what a judgement refers to."""

    finding_id: str
    facts: str
    start: datetime | None
    end: datetime | None
    area_m2: float

    def __str__(self) -> str:
        span = " – ".join(f"{instant:%Y-%m-%d %H:%M} UTC" if instant else "…" for instant in (self.start, self.end))
        return f"{span}, {self.area_m2:.0f} m²"


@dataclass(frozen=True)
class Judgement:
    """One organisation's word on a finding."""

    finding_id: str
    organisation_id: str
    word: Word
    why: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Comment:
    """What somebody says of a finding without judging it."""

    finding_id: str
    organisation_id: str
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Statement:
    """An organisation's word that it has nothing here until an instant."""

    organisation_id: str
    until: datetime
    note: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Coverage:
    """How far an organisation has taken part: its plans, when it last wrote, and what it has stated."""

    organisation: str
    is_consulted: bool
    plans: int
    last: datetime | None
    nothing_until: datetime | None


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
    """What a check looked at, by rules of a version: all plans as they are, or some and those found deleted."""

    version: str
    plans: Sequence[tuple[str, int]] | None = None
    """Ids with the row_version that was looked at; None is all."""
    deleted: Sequence[str] = ()


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
        """A number that differs once somebody else has written to the store."""

    def plans(self) -> Plans:
        """All plans, in the order of their ids."""

    def plans_near(self, ids: Sequence[str], reach_m: float) -> Plans:
        """The plans of these ids and all within `reach_m` plus both clearances of them, at any time."""

    def known(self, ids: Sequence[str] | None = None) -> Sequence[Known]:
        """The register's findings: all, or those with a side among these activities."""

    def judged(self) -> Mapping[str, Judged]:
        """The last words on every judged finding, by finding id."""

    def stale(self, version: str) -> Sequence[str]:
        """Activities written, deleted or never checked since the rules' `version` last looked at them."""

    def write_check(self, changes: Changes, checked: Checked, snapshot: int, now: datetime) -> bool:
        """Write a check in one transaction under a lock; False, and nothing, if somebody wrote since `snapshot`."""


@dataclass(frozen=True)
class ListedSide:
    """A side of a finding as lists and reports show it; empty texts where nothing is known."""

    table: str
    id: str
    title: str
    organisation: str
    kind: str
    status: str
    precision: str
    span: Span
    """When it has its ground."""
    source: str
    wkb: bytes


@dataclass(frozen=True)
class Listed:
    """A finding as lists and reports show it."""

    id: str
    rule_id: str
    severity: Severity
    state: FindingState
    a: ListedSide
    b: ListedSide
    span: Span
    hours: float | None
    area_m2: float
    distance_m: float
    by_clearance: bool
    by_padding: bool
    place_wkb: bytes
    found_at: datetime
    changed_at: datetime
    words: tuple[tuple[str, Word, str], ...] = ()
    """What organisations say of it as it is: who, what, why."""
    comments: tuple[CommentOfReport, ...] = ()
    """What was said of it whatever it was then, oldest first."""


class Listing(Protocol):
    """Findings and plans as people read them."""

    def findings(self) -> list[Listed]:
        """All findings, those gone and past too."""

    def sides(self, ids: Iterable[str]) -> dict[str, ListedSide]:
        """Plans by their ids, those that are there; by table, then by title."""

    def last_report(self) -> datetime | None:
        """When the last report was made."""

    def note_report(self, at: datetime) -> None:
        """Remember that a report was made."""


class Discussion(Protocol):
    """What organisations say of findings, and how far they take part."""

    def shown(self, finding_id: str) -> Shown:
        """A finding as it is now, for a judgement to refer to.

        Raises:
            NoSuchFinding: it is not in the register.
        """

    def judge(self, judgement: Judgement, seen: Shown) -> FindingState:
        """Record a word on a finding as it was seen, and return the state that follows; gone and past ones stay so.

        Raises:
            FindingMoved: the finding is another by now.
            NoSuchFinding: it is not in the register.
            UnknownOrganisation: the store knows no such organisation.
        """

    def comment(self, remark: Comment) -> None:
        """Keep a comment on a finding.

        Raises:
            NoSuchFinding: it is not in the register.
            UnknownOrganisation: the store knows no such organisation.
        """

    def comments(self, finding_id: str) -> list[Comment]:
        """The comments on a finding, oldest first."""

    def state_nothing(self, statement: Statement) -> None:
        """Keep an organisation's word that it has nothing here until a day."""

    def coverage(self) -> list[Coverage]:
        """Who has reported how much and when last, and who has stated to have nothing until when."""


class History(Protocol):
    """Earlier versions of plans."""

    def versions(self, row_id: str) -> list[Version]:
        """What a plan was before each change, oldest first."""

    def current(self, row_id: str) -> Version | None:
        """A plan as it is; None if there is none."""

    def deleted(self) -> list[Version]:
        """The plans that are no more, each as it last was; those deleted last come first."""

    def restore(self, version: Version, by: str, at: datetime) -> None:
        """Make a plan again what it was, as a new version of it; a deleted one comes back with its id."""


class Store(Protocol):
    """A municipality's store, by what its parts are for."""

    read_only: bool
    municipality: Municipality
    register: Register
    discussion: Discussion
    history: History
    listing: Listing

    def close(self) -> None:
        """Let go of it."""
