"""The tables of plans as this room knows them: where each one's time, traits and kinship stand."""

from __future__ import annotations

from dataclasses import dataclass

from seinajoki_coordination.domain.activities import TRAIT_OF_CLOSING, TRAIT_OF_CUTTING
from seinajoki_coordination.domain.codes import Table, Trait
from seinajoki_coordination.domain.places import EventArea

_CLOSES = tuple((f"closes_{mode.value}", trait) for mode, trait in TRAIT_OF_CLOSING.items())
_MARKED = "IN ('recurring', 'constant')"


@dataclass(frozen=True)
class PlanTable:
    """How a table of plans is read for a check; all are SQL expressions over its row."""

    name: str
    traits: tuple[tuple[str, Trait], ...] = ()
    """Conditions, and the trait that each gives."""
    taken_from: str = "NULL"
    taken_until: str = "NULL"
    """Since when, and until when, it has its ground where that is not as long as it lasts."""
    series: str = "NULL"
    event_area: str = "NULL"
    is_always_there: bool = False
    """A permanent place takes part without dates; other undated rows do not."""

    @property
    def trait_bits(self) -> str:
        """The row's traits as one number."""
        bits = (f"CASE WHEN {condition} THEN {trait.value} ELSE 0 END" for condition, trait in self.traits)
        return " + ".join(bits) or "0"


PLAN_TABLES = (
    PlanTable(
        Table.WORK_ZONE.value,
        (
            ("digs", Trait.DIGS),
            ("coalesce(kind, '') = 'paving'", Trait.PAVES),
            (f"noise {_MARKED}", Trait.NOISY),
            (f"dust {_MARKED}", Trait.DUSTY),
            (f"vibration {_MARKED}", Trait.VIBRATES),
            *_CLOSES,
            *((f"cuts_{outage.value}", trait) for outage, trait in TRAIT_OF_CUTTING.items()),
        ),
    ),
    PlanTable(
        Table.EVENT.value,
        (("needs_quiet", Trait.NEEDS_QUIET),),
        taken_from="CASE WHEN starts_at < build_up_from THEN starts_at ELSE build_up_from END",
        taken_until="CASE WHEN ends_at > tear_down_until THEN ends_at ELSE tear_down_until END",
        series="series_id",
        event_area="event_area_id",
    ),
    PlanTable(Table.EVENT_AREA.value, is_always_there=EventArea.is_always_there),
    PlanTable(Table.DEVELOPMENT_AREA.value),
    PlanTable(
        Table.TRAFFIC_ARRANGEMENT.value,
        tuple((f"coalesce(kind, '') = 'closure' AND {column}", trait) for column, trait in _CLOSES),
    ),
)
STREETS = "street"
BY_NAME = {table.name: table for table in PLAN_TABLES}
