"""What a user saw of a store at the last visit, and the ground that the user watches: plain data, and the port."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from typing import Protocol

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.listing import Listed

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


class What(Enum):
    """What became of a plan since a visit, as far as it matters to those nearby."""

    NEW = "new"
    MOVED = "moved"
    """In place or in time."""
    GONE = "gone"
    """Deleted or cancelled."""


@dataclass(frozen=True)
class PlanNews:
    """What became of one plan."""

    what: What
    plan: Changed
    near: str
    """The interest area that it is near; empty where none was drawn."""

    @property
    def stand(self) -> Stand:
        """The plan as it is, or as it was last."""
        stand = self.plan.then if self.plan.now is None else self.plan.now
        if stand is None:
            raise ValueError("Nothing is told of a plan that never was.")
        return stand


class Watched(Enum):
    """What a user watches."""

    AREAS = "areas"
    OWN_PLANS = "own plans"
    """The surroundings of the organisation's own plans, until an interest area is drawn."""
    NOTHING = "nothing"
    """There is no interest area, and the user acts for nobody."""


@dataclass(frozen=True)
class News:
    """All that is new to a user since the last visit."""

    since: datetime
    is_first: bool
    """Whether there was no visit before this one."""
    plans: Sequence[PlanNews]
    waiting: Sequence[Listed]
    """The findings that wait for the word of the user's organisation, and did not then."""
    areas: Sequence[InterestArea]
    watched: Watched
    seen: Visit
    """What to note once the user says to have seen all this."""

    def __len__(self) -> int:
        return len(self.plans) + len(self.waiting)


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
