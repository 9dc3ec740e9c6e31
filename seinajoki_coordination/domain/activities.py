"""What people plan: work zones, events and traffic arrangements, and the organisations that plan them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar
from uuid import uuid4

from seinajoki_coordination.domain.codes import (
    ArrangementKind,
    Mode,
    Nuisance,
    Outage,
    Precision,
    Status,
    Table,
    Trait,
    WorkKind,
)
from seinajoki_coordination.domain.timespan import Span, WeeklyHours

TRAIT_OF_CLOSING = {mode: Trait[f"CLOSES_{mode.name}"] for mode in Mode}
TRAIT_OF_CUTTING = {outage: Trait[f"CUTS_{outage.name}"] for outage in Outage}
_CLOSING = frozenset({ArrangementKind.CLOSURE})


def _all_of(traits: list[Trait]) -> Trait:
    together = Trait(0)
    for trait in traits:
        together |= trait
    return together


@dataclass(frozen=True)
class Activity:
    """What all plans have in common; geometry lives with the store and the engine."""

    table: ClassVar[Table]
    is_always_there: ClassVar[bool] = False
    """Whether it takes part without dates."""

    id: str = field(default_factory=lambda: str(uuid4()))
    title: str = ""
    organisation_id: str | None = None
    kind: str | None = None
    status: Status = Status.CONFIRMED
    span: Span = Span()
    precision: Precision = Precision.DAY
    hours: WeeklyHours | None = None
    clearance_m: float = 0.0
    project: str | None = None
    series: str | None = None
    belongs_to: str | None = None

    @property
    def taken(self) -> Span:
        """When it has its ground."""
        return self.span

    @property
    def is_undated(self) -> bool:
        """Whether nobody knows since when, so that it meets nobody."""
        return self.taken.start is None and not self.is_always_there

    @property
    def traits(self) -> Trait:
        """What rules may ask of it."""
        return Trait(0)

    @property
    def slices(self) -> tuple[tuple[str, Span], ...]:
        """The named stretches of its taken span, told apart in findings."""
        return (("", self.span),)


@dataclass(frozen=True)
class WorkZone(Activity):
    """A work and the ground it needs."""

    table = Table.WORK_ZONE

    digs: bool = False
    noise: Nuisance = Nuisance.NONE
    dust: Nuisance = Nuisance.NONE
    vibration: Nuisance = Nuisance.NONE
    closes: frozenset[Mode] = frozenset()
    outage: frozenset[Outage] = frozenset()

    @property
    def traits(self) -> Trait:
        """Digging, paving, nuisances, what it closes and what it cuts off."""
        marks = [
            (self.digs, Trait.DIGS),
            (self.kind == WorkKind.PAVING, Trait.PAVES),
            (self.noise.is_marked, Trait.NOISY),
            (self.dust.is_marked, Trait.DUSTY),
            (self.vibration.is_marked, Trait.VIBRATES),
        ]
        return _all_of(
            [trait for holds, trait in marks if holds]
            + [TRAIT_OF_CLOSING[mode] for mode in self.closes]
            + [TRAIT_OF_CUTTING[outage] for outage in self.outage]
        )


@dataclass(frozen=True)
class Event(Activity):
    """An event; it has its ground from build-up to tear-down."""

    table = Table.EVENT

    build_up_from: datetime | None = None
    tear_down_until: datetime | None = None
    needs_quiet: bool = False
    event_area_id: str | None = None

    @property
    def taken(self) -> Span:
        """From build-up to tear-down, and in any case while it lasts."""
        starts = [moment for moment in (self.build_up_from, self.span.start) if moment is not None]
        ends = [moment for moment in (self.tear_down_until, self.span.end) if moment is not None]
        return Span(min(starts, default=None), max(ends, default=None))

    @property
    def traits(self) -> Trait:
        """Whether it needs quiet."""
        return Trait.NEEDS_QUIET if self.needs_quiet else Trait(0)

    @property
    def slices(self) -> tuple[tuple[str, Span], ...]:
        """Build-up, the event itself and tear-down, those that there are."""
        named = (
            ("build_up", Span(self.build_up_from, self.span.start) if self.build_up_from else None),
            ("event", self.span),
            ("tear_down", Span(self.span.end, self.tear_down_until) if self.tear_down_until else None),
        )
        return tuple((name, span) for name, span in named if span is not None and not span.is_empty)


@dataclass(frozen=True)
class TrafficArrangement(Activity):
    """A closure, a closed lane, a one-way street or a detour."""

    table = Table.TRAFFIC_ARRANGEMENT

    modes: frozenset[Mode] = frozenset()

    @property
    def traits(self) -> Trait:
        """What a closure closes; other arrangements let everyone through."""
        return _all_of([TRAIT_OF_CLOSING[mode] for mode in self.modes]) if self.kind in _CLOSING else Trait(0)
