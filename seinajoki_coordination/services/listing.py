"""Findings and plans as lists and reports show them: plain data, and the port that reads it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import inf
from typing import Protocol

from seinajoki_coordination.domain.codes import Severity, Yields
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.discussion import Shown
from seinajoki_coordination.services.ports import CommentOfReport, Doubt, Weight
from seinajoki_coordination.services.weighing import doubts_of, weight_of


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
    contact: str = ""
    changed_at: datetime | None = None


@dataclass(frozen=True)
class Listed:
    """A finding as lists and reports show it."""

    id: str
    rule_id: str
    rule_version: int
    yields: Yields
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
    facts: str
    """What a judgement of it is given on."""
    words: tuple[tuple[str, Word, str], ...] = ()
    """What organisations say of it as it is: who, what, why."""
    comments: tuple[CommentOfReport, ...] = ()
    """What was said of it whatever it was then, oldest first."""

    @property
    def weight(self) -> Weight:
        """How much it weighs."""
        return weight_of(self.yields, self.severity)

    def doubts(self, rule: Rule) -> tuple[Doubt, ...]:
        """What lowered it below its rule's ceiling."""
        statuses, precisions = (self.a.status, self.b.status), (self.a.precision, self.b.precision)
        return doubts_of(rule, self.severity, statuses, precisions, self.by_clearance, self.by_padding)

    @property
    def shown(self) -> Shown:
        """What somebody who reads this has seen, for a judgement to refer to."""
        return Shown(self.id, self.facts, self.span.start, self.span.end, self.area_m2)

    @cached_property
    def parties(self) -> tuple[str, ...]:
        """The organisations whose word counts, by their short names; none where both sides are nobody's."""
        return tuple(dict.fromkeys(name for name in (self.a.organisation, self.b.organisation) if name))

    @cached_property
    def awaited(self) -> tuple[str, ...]:
        """Those of them that have said nothing final of an open finding."""
        if self.state is not FindingState.OPEN:
            return ()
        said = {who: word for who, word, _ in self.words}
        return tuple(name for name in self.parties if said.get(name, Word.OPEN) is Word.OPEN)


@dataclass(frozen=True)
class Hit:
    """What somebody looked for by name: a plan, a finding, or a street with all its pieces; empty where not known."""

    table: str
    id: str
    title: str
    """Of a finding, both sides' titles."""
    organisation: str
    kind: str
    """Of a finding, what it is: conflict, opportunity, …"""
    status: str
    """Of a finding, its state."""
    span: Span
    """An event's own, without build-up and tear-down."""


class Listing(Protocol):
    """Findings and plans as people read them."""

    def findings(self, ids: Iterable[str] | None = None) -> list[Listed]:
        """Those of these ids that are there, or all findings, those gone and past too."""

    def sides(self, ids: Iterable[str]) -> dict[str, ListedSide]:
        """Plans by their ids, those that are there; by table, then by title."""

    def search(self, text: str, limit: int) -> list[Hit]:
        """Plans, streets and findings that are not over, in which each word of a text occurs.

        By tables, of each no more than `limit`, the best ones first. A plan's words are in its title, its case number
        or its organisation's name, or are the beginning of its id; a finding's are in its sides' titles. Neither case
        nor accents count.
        """

    def span(self) -> Span:
        """From the first start of all plans to the last end; open where there is none."""

    def last_report(self) -> datetime | None:
        """When the last report was made."""

    def note_report(self, at: datetime) -> None:
        """Remember that a report was made."""


def taken_twice(area_m2: float, hours: float | None) -> float:
    """How much ground for how long (m² × h); endless hours are infinite, but 0 m² for ever is still nothing."""
    return area_m2 * (inf if hours is None else hours) if area_m2 else 0.0
