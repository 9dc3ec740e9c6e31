"""What the services ask of the outside, and what they hand out: plain data that every room may know."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.rules import Rule, RuleText
from seinajoki_coordination.domain.timespan import UTC, Span

if TYPE_CHECKING:  # the ports are known where numpy is not loaded
    import numpy as np
    from numpy.typing import NDArray

Progress = Callable[[float], None]
"""Told the share done, 0 to 1; raises `Cancelled` when the user wants to stop."""


@dataclass(frozen=True)
class OverlapQuestion:
    """What `detectoverlaps` is asked; distances in metres, the window selects pairs and clips nothing."""

    distance_m: float = 0.0
    gap_days: int = 0
    min_area_m2: float = 0.0
    across_only: bool = False
    ignore_same: str = ""
    """The field whose sharers are not compared; empty compares all."""
    window: Span = Span()
    zone: tzinfo = UTC


@dataclass(frozen=True)
class SideOfPair:
    """One side of a meeting as its reader knows it; `facts` are (name, value) texts from its layer."""

    layer: str
    id: str
    title: str
    span: Span
    facts: tuple[tuple[str, str], ...] = ()
    wkb: bytes = b""
    """Its shape in the question's metric CRS."""


@dataclass(frozen=True)
class PairOfReport:
    """One meeting; `common` and `hours` are None and 0 where the sides are only near in time."""

    a: SideOfPair
    b: SideOfPair
    common: Span | None
    hours: float | None
    """The common hours; None when endless."""
    distance_m: float
    area_m2: float
    place_wkb: bytes
    """The shared ground, a MultiPolygon in the metric CRS."""
    is_conflict: bool = True
    """Whether they are in each other's way; else they meet for good, or only to be known."""


class MapOfReport(Protocol):
    """What the map of a report shows: the pairs with their places, over the shapes of all plans."""

    @property
    def crs(self) -> str:
        """The metric CRS of all shapes."""

    @property
    def pairs(self) -> Sequence[PairOfReport]:
        """Worst first."""

    @property
    def ground_wkb(self) -> Sequence[bytes]:
        """The background."""


@dataclass(frozen=True)
class LayerOfReport:
    """One layer that was compared: its rows, and how many of them took part."""

    name: str
    rows: int
    compared: int


@dataclass(frozen=True)
class RemarksOfReport:
    """What is told of some rows of a layer, with the ids of the first few."""

    remark: Remark
    layer: str
    count: int
    ids: tuple[str, ...]


@dataclass(frozen=True)
class OverlapReport:
    """All that the report of an overlap check says; pairs are the worst ones, worst first."""

    made_at: datetime
    question: OverlapQuestion
    crs: str
    """The metric CRS, like "EPSG:3877"."""
    layers: tuple[LayerOfReport, ...]
    pair_count: int
    pairs: tuple[PairOfReport, ...]
    remarks: tuple[RemarksOfReport, ...]
    ground_wkb: tuple[bytes, ...] = ()
    """Shapes of the rows that were compared, for the map's background (a sample where there are very many)."""


class OverlapReportWriter(Protocol):
    """Writes the report as one self-contained HTML file."""

    def __call__(self, report: OverlapReport, path: Path) -> None:
        """Write it.

        Raises:
            CannotWrite: the file cannot be written there.
        """


class Weight(Enum):
    """How much a finding weighs, most first: conflicts by their severity, then what is no conflict."""

    HEAVY = "heavy"
    LIGHT = "light"
    OPPORTUNITY = "opportunity"
    NOTICE = "notice"

    @property
    def is_conflict(self) -> bool:
        """Whether the sides are in each other's way; else they meet for good, or only to be known."""
        return self in (Weight.HEAVY, Weight.LIGHT)


class Doubt(Enum):
    """Why a finding is light where its rule could make it heavy."""

    STATUS = "status"
    PRECISION = "precision"
    CLEARANCE = "clearance"
    PADDING = "padding"


@dataclass(frozen=True)
class CommentOfReport:
    """What somebody said of a finding without judging it."""

    organisation: str
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class FindingOfReport:
    """One finding of the register; its pair's layers are tables' codes, its facts' names English source texts."""

    pair: PairOfReport
    rule: Rule
    text: RuleText
    weight: Weight
    doubts: tuple[Doubt, ...]
    state: FindingState
    organisations: tuple[str, str]
    """Whose the sides are; empty where nobody knows."""
    awaited: tuple[str, ...]
    """Whose word is missing; empty for an open finding means that both sides are nobody's."""
    words: tuple[tuple[str, Word, str], ...]
    """What organisations say of it as it is: who, what, why."""
    is_new: bool
    is_changed: bool
    """Found, or else written again or judged, since the last report."""
    comments: tuple[CommentOfReport, ...] = ()
    """Oldest first."""


@dataclass(frozen=True)
class GoneOfReport:
    """A finding that no longer meets; a side without a table was deleted, an empty rule is not asked any more."""

    a: SideOfPair
    b: SideOfPair
    span: Span
    rule: str


@dataclass(frozen=True)
class UnplacedOfReport:
    """A plan that no place can be made of, and why."""

    side: SideOfPair
    why: Remark


@dataclass(frozen=True)
class OrganisationOfReport:
    """How far an organisation takes part, and how many open findings await its word."""

    name: str
    is_consulted: bool
    plans: int
    last: datetime | None
    nothing_until: datetime | None
    """It has stated to have nothing here until then."""
    awaits: Mapping[Weight, int]

    def is_silent(self, now: datetime) -> bool:
        """Whether nothing is known of what it plans; a consulted party need not plan."""
        has_stated = self.nothing_until is not None and self.nothing_until > now
        return not (self.is_consulted or self.plans or has_stated)


@dataclass(frozen=True)
class FindingInFull:
    """One finding with all that is known of it; of two values, the first is side A's."""

    finding: FindingOfReport
    found_at: datetime
    changed_at: datetime
    contacts: tuple[str, str]
    plans_changed: tuple[datetime | None, datetime | None]
    """When the plans themselves were last written."""


@dataclass(frozen=True)
class Explanation:
    """A finding in the reader's words: for a pane of the user interface, and as plain sentences."""

    html: str
    text: str


@dataclass(frozen=True)
class CoordinationReport:
    """All that the report of a store says; of very many findings, the worst."""

    municipality: str
    made_at: datetime
    zone: tzinfo
    crs: str
    plans: int
    findings: tuple[FindingOfReport, ...]
    """Those neither gone nor past within the window: the open ones before those that are judged, worst first."""
    counts: Mapping[tuple[FindingState, Weight], int]
    """How many of them there are."""
    organisations: tuple[OrganisationOfReport, ...]
    ownerless: Mapping[Weight, int] = field(default_factory=dict)
    """Open findings between plans of no organisation, whose word nobody can give."""
    since: datetime | None = None
    """When the last report was made."""
    window: Span = Span()
    new: int = 0
    changed: int = 0
    gone_count: int = 0
    """How many since the last report."""
    gone: tuple[GoneOfReport, ...] = ()
    unplaced: tuple[UnplacedOfReport, ...] = ()
    undated: tuple[SideOfPair, ...] = ()
    backward: tuple[SideOfPair, ...] = ()
    """Plans that cannot meet anybody: without a place, without a start, and with an end that is not after the start."""
    ground_wkb: tuple[bytes, ...] = ()
    is_selection: bool = False
    """Whether somebody chose the findings, of any state; then it says nothing of news and of other plans."""
    is_for_display: bool = False
    """Whether the check before it was not kept."""

    @property
    def still_open(self) -> dict[Weight, int]:
        """How many are open."""
        return {weight: self.counts.get((FindingState.OPEN, weight), 0) for weight in Weight}

    @property
    def pairs(self) -> tuple[PairOfReport, ...]:
        """The findings' pairs, for the map and the calendar."""
        return tuple(finding.pair for finding in self.findings)


@dataclass(frozen=True)
class Meeting:
    """Whom a plan in hand would meet, by which rule, when and where."""

    rule: Rule
    other_id: str
    other_table: str
    weight: Weight
    doubts: tuple[Doubt, ...]
    span: Span
    """The hull of the common moments."""
    hours: float | None
    """Their sum; None when endless."""
    area_m2: float
    distance_m: float
    place_wkb: bytes
    """The shared ground, a MultiPolygon in the store's CRS."""


@dataclass(frozen=True)
class Window:
    """When a plan in hand would fit."""

    days: int
    """So many local days later than it is planned; earlier where negative."""
    span: Span
    """From its start to its end, moved by them."""


class Described(Protocol):
    """A layer that can still be asked about some of its rows after reading."""

    def __call__(self, rows: Sequence[int]) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
        """The title and the facts of rows, by their number in reading order."""


@dataclass(frozen=True)
class LayerRows:
    """A layer as read: shapes in the metric CRS, instants in microseconds (`OPEN_START`, `OPEN_END` for none).

    Rows that `remarks` leave out stay in their place, so that row numbers hold.
    """

    name: str
    ids: Sequence[str]
    geometry: NDArray[np.object_]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    group: Sequence[str | None] | None
    """Rows that share a value are not compared; None compares all."""
    remarks: Sequence[tuple[int, Remark]]
    describe: Described


class Seen(NamedTuple):
    """What of a store's history was there at some moment, by numbers of the store's own; at first nothing."""

    below: int = 0
    """All entries numbered below it."""
    besides: tuple[int, ...] = ()
    """Those of the others that were there, too."""
