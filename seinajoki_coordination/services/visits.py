"""What a user saw of a store at the last visit, and the ground that the user watches: plain data, and the port."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from seinajoki_coordination.domain.timespan import Span

NEAR_M = 50.0
"""So near is near, where nobody has said otherwise."""


@dataclass(frozen=True)
class Mark:
    """How far a store was written at some moment; another one once anything that people see is written."""

    last: Mapping[str, int]
    """By table, the number of the row that was added last."""
    findings: str
    """When a finding was changed last."""


@dataclass(frozen=True)
class Visit:
    """How far a user has seen a store; it stays so until the user says to have seen more."""

    at: datetime
    mark: Mark
    waiting: frozenset[str] = frozenset()
    """The findings that waited for a word, by what `question` makes of them."""


@dataclass(frozen=True)
class InterestArea:
    """Ground that a user watches."""

    id: str
    name: str
    wkb: bytes
    """A MultiPolygon in the store's CRS."""
    near_m: float = NEAR_M
    """What comes so near is told, too."""


@dataclass(frozen=True)
class Stand:
    """A plan as it stood at some moment."""

    title: str
    organisation: str
    """Its short name; empty where nobody knows."""
    status: str
    span: Span
    """When it has its ground."""
    times: tuple[datetime | None, ...]
    """All of its instants."""
    wkb: bytes
    made_at: datetime | None
    made_by: str
    """Since when it was so, and who made it so."""


@dataclass(frozen=True)
class Changed:
    """A plan that somebody wrote since a visit."""

    table: str
    id: str
    then: Stand | None
    now: Stand | None
    """None where there was, or is, no such plan."""
    at: datetime | None
    by: str
    """When it was written last, and by whom."""
    writers: frozenset[str]
    """All who have written it since."""


class Visits(Protocol):
    """What users have seen, and what they watch; in a database each login's own, else of who says to be `by`."""

    def last(self, by: str) -> Visit | None:
        """How far a user has seen the store; None for who was never there."""

    def now(self) -> Visit:
        """How far the store is written now; nothing waits in it."""

    def note(self, by: str, visit: Visit) -> None:
        """Remember how far a user has seen the store."""

    def goes_by(self, by: str) -> str:
        """The name that a user's writing bears; empty where others write under it as well."""

    def changed_since(self, visit: Visit) -> list[Changed]:
        """The plans that were written since, by whomever; there may be some that are as they were."""

    def areas(self, by: str) -> list[InterestArea]:
        """A user's interest areas, by their names."""

    def put_area(self, by: str, area: InterestArea) -> None:
        """Add an interest area, or change the one that has its id."""

    def drop_area(self, by: str, area_id: str) -> None:
        """Such an area no longer."""

    def places_of(self, organisation: str, boxes: Sequence[Sequence[float]]) -> list[bytes]:
        """The places of an organisation's plans, by its short name, whose boxes touch one of these; as WKB."""

    def open_findings(self) -> dict[str, str]:
        """The ids of all open findings, and the facts of each."""

    def awaited(self, organisation: str) -> Collection[str]:
        """Those of them that wait for the word of an organisation, by its short name."""
