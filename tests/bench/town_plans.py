"""A seeded city as a store would hand it over: its works, events and areas as plans in memory, and zones to draw."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import numpy as np
import shapely

import city
from seinajoki_coordination.detection.columns import NONE, PRECISIONS, STATUSES, Coded, Columns
from seinajoki_coordination.domain.activities import WorkZone
from seinajoki_coordination.domain.codes import Nuisance, Precision, Status, Trait, WorkKind
from seinajoki_coordination.domain.timespan import Span, WeeklyHours, from_micros
from seinajoki_coordination.services.store import Plans
from town_store import DIG_SHARE, NOISY_SHARE, PAVE_SHARE, QUIET_SHARE, TABLES

ORGANISATIONS: Final = tuple(f"organisation {number}" for number in range(6))
HOURS: Final = tuple(
    WeeklyHours.parse(text) for text in ("Mo-Fr 07:00-18:00", "Mo-Su 10:00-23:00", "Mo-Su 22:00-05:00")
)
ASIDE_M: Final = 3.0
OTHER_DAYS: Final = 30


@dataclass(frozen=True)
class Zone:
    """A work zone as somebody draws it: what is said of it, and its shape."""

    activity: WorkZone
    shape: shapely.Geometry


def plans_of(town: city.City) -> Plans:
    """Plans like those in a town's store, and with all else that they can have: kin, hours, clearances, doubts."""
    count = len(town)
    rng = np.random.default_rng(count)
    chance, is_work, is_event = rng.random(count), town.kind == city.Kind.WORK, town.kind == city.Kind.EVENT
    traits = np.zeros(count, np.int64)
    traits[is_work & (chance < DIG_SHARE)] |= Trait.DIGS.value
    traits[is_work & (chance >= DIG_SHARE) & (chance < DIG_SHARE + PAVE_SHARE)] |= Trait.PAVES.value
    traits[is_work & (rng.random(count) < NOISY_SHARE)] |= Trait.NOISY.value
    traits[is_event & (chance < QUIET_SHARE)] |= Trait.NEEDS_QUIET.value

    def some(share: float, of: int) -> np.ndarray:
        """Numbers below `of` for a share of the rows, none for the others."""
        return np.where(rng.random(count) < share, rng.integers(0, of, count), NONE).astype(np.int32)

    def grouped(share: float, groups: int) -> Coded:
        return Coded(some(share, groups), tuple(f"group {number}" for number in range(groups)))

    def either(share: float, usual: int, others: list[int]) -> np.ndarray:
        return np.where(rng.random(count) < share, rng.choice(others, count), usual).astype(np.int8)

    columns = Columns(
        geometry=town.geometry,
        start=town.start,
        end=town.end,
        table=Coded(town.kind.astype(np.int32), tuple(TABLES[kind] for kind in city.Kind)),
        kind=Coded(np.where(traits & Trait.PAVES.value, 0, 1).astype(np.int32), ("paving", "water")),
        organisation=Coded(rng.integers(0, len(ORGANISATIONS), count).astype(np.int32), ORGANISATIONS),
        traits=traits,
        status=either(0.2, STATUSES.index(Status.CONFIRMED), [STATUSES.index(one) for one in Status]),
        precision=either(0.1, PRECISIONS.index(Precision.DAY), [PRECISIONS.index(Precision.MONTH)]),
        hours=some(0.2, len(HOURS)),
        clearance_m=np.where(rng.random(count) < 0.1, 2.0, 0.0),
        patterns=HOURS,
        kin=(grouped(0.3, count // 4), grouped(0.1, count // 50)),
    )
    nobody = Coded.empty(count)
    return Plans(
        [f"{row:08}" for row in range(count)], np.zeros(count, np.int64), town.start, town.end, nobody, nobody, columns
    )


def drawn_strips(town: city.City, count: int) -> list[Zone]:
    """Strips along streets: beside works of the town, about when these are."""
    rng = np.random.default_rng(count)
    rows = rng.choice(np.flatnonzero(town.kind == city.Kind.WORK), count).tolist()
    days = rng.integers(-OTHER_DAYS, OTHER_DAYS, count).tolist()
    shapes = shapely.transform(town.geometry[rows], lambda xy: xy + ASIDE_M).tolist()
    return [_zone(town, row, later, shape) for row, later, shape in zip(rows, days, shapes, strict=True)]


def drawn_squares(town: city.City, count: int, side_m: float) -> list[Zone]:
    """Squares about where such strips begin."""
    return [
        Zone(zone.activity, shapely.box(x, y, x + side_m, y + side_m))
        for zone in drawn_strips(town, count)
        for x, y, *_ in [zone.shape.bounds]
    ]


def _zone(town: city.City, row: int, later: int, shape: shapely.Geometry) -> Zone:
    start, end = (from_micros(int(instant)) + timedelta(days=later) for instant in (town.start[row], town.end[row]))
    activity = WorkZone(
        id=f"zone-{row}-{later}",
        kind=WorkKind.WATER.value,
        organisation_id=ORGANISATIONS[0],
        span=Span(start, end),
        digs=True,
        noise=Nuisance.CONSTANT,
    )
    return Zone(activity, shape)
