"""Plans as columns, the form in which the engine compares them: one array a property, one entry a plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import TypeVar

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.domain.activities import Activity, Event
from seinajoki_coordination.domain.codes import Precision, Status
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, WeeklyHours, micros

STATUSES = tuple(Status)
PRECISIONS = tuple(Precision)
NONE = -1

Value = TypeVar("Value", bound=Hashable)


def numbered(values: Sequence[Value]) -> tuple[list[Value], NDArray[np.int64]]:
    """The distinct values in the order of their first appearance, and for each value which of them it is.

    What is costly to make of a value is made once of each distinct one, and handed out by these numbers.
    """
    if values and values.count(values[0]) == len(values):  # as in many a column that nobody fills in
        return [values[0]], np.zeros(len(values), np.int64)
    number: defaultdict[Value, int] = defaultdict(count().__next__)
    which = np.fromiter(map(number.__getitem__, values), np.int64, len(values))
    return list(number), which


@dataclass(frozen=True)
class Coded:
    """Texts as numbers: `codes[k]` points into `names`, -1 is none."""

    codes: NDArray[np.int32]
    names: tuple[str, ...] = ()

    @classmethod
    def of(cls, values: Iterable[str | None]) -> Coded:
        """Number the distinct values in the order of their first appearance."""
        distinct, which = numbered(list(values))
        names = tuple(value for value in distinct if value is not None)
        code = {name: number for number, name in enumerate(names)}
        codes = [NONE if value is None else code[value] for value in distinct]
        return cls(np.array(codes, np.int32)[which], names)

    @classmethod
    def joined(cls, parts: Sequence[Coded]) -> Coded:
        """One after another; names that no entry has any more are left out, however many there are."""
        return cls.of(text for part in parts for text in part.texts())

    @classmethod
    def empty(cls, count: int) -> Coded:
        """None for all."""
        return cls(np.full(count, NONE, np.int32))

    def take(self, rows: NDArray[np.int64]) -> Coded:
        """Those entries."""
        return Coded(self.codes[rows], self.names)

    def texts(self) -> list[str | None]:
        """The text of each entry."""
        return [None if code == NONE else self.names[code] for code in self.codes.tolist()]

    def name(self, row: int) -> str | None:
        """The text of an entry."""
        code = int(self.codes[row])
        return None if code == NONE else self.names[code]

    def is_one_of(self, wanted: Iterable[str]) -> NDArray[np.bool_]:
        """Which entries have one of these values."""
        some = frozenset(wanted)
        return np.array([*(name in some for name in self.names), False])[self.codes]  # NONE is the last one


@dataclass(frozen=True)
class Columns:
    """N plans.

    Geometries are valid, 2-D and linear, in one metric CRS; None or empty is unplaced and meets nobody.
    `start` and `end` are the half-open span in which the ground is taken, build-up and tear-down included,
    as recorded (the engine widens it by `precision`).
    """

    geometry: NDArray[np.object_]
    start: Instants
    end: Instants
    table: Coded
    kind: Coded
    organisation: Coded
    traits: NDArray[np.int64]
    status: NDArray[np.int8]
    precision: NDArray[np.int8]
    hours: NDArray[np.int32]
    clearance_m: NDArray[np.float64]
    patterns: tuple[WeeklyHours, ...] = ()
    kin: tuple[Coded, ...] = ()
    """Groups that are not compared within, such as projects: of each sort, the group that a row is in."""
    owner: tuple[NDArray[np.int64], ...] = ()
    """The row a row belongs to and is not compared with, -1 is none."""

    @classmethod
    def of(
        cls,
        geometry: NDArray[np.object_],
        start: Instants,
        end: Instants,
        kin: tuple[Coded, ...] = (),
    ) -> Columns:
        """Plans of which nothing is known but place, time and kinship."""
        count = len(geometry)
        return cls(
            geometry=geometry,
            start=start,
            end=end,
            table=Coded.empty(count),
            kind=Coded.empty(count),
            organisation=Coded.empty(count),
            traits=np.zeros(count, np.int64),
            status=np.full(count, STATUSES.index(Status.CONFIRMED), np.int8),
            precision=np.full(count, PRECISIONS.index(Precision.DAY), np.int8),
            hours=np.full(count, NONE, np.int32),
            clearance_m=np.zeros(count),
            kin=kin,
        )

    @classmethod
    def of_activities(cls, activities: Sequence[Activity], geometry: NDArray[np.object_]) -> Columns:
        """The columns of plans in hand; `geometry[k]` is the place of `activities[k]`."""
        row_of = {activity.id: row for row, activity in enumerate(activities)}
        areas = [activity.event_area_id if isinstance(activity, Event) else None for activity in activities]
        hours, patterns = _patterns(activity.hours for activity in activities)
        taken = [activity.taken for activity in activities]
        return cls(
            geometry=geometry,
            start=np.array([OPEN_START if t.start is None else micros(t.start) for t in taken], np.int64),
            end=np.array([OPEN_END if t.end is None else micros(t.end) for t in taken], np.int64),
            table=Coded.of(activity.table.value for activity in activities),
            kind=Coded.of(activity.kind for activity in activities),
            organisation=Coded.of(activity.organisation_id for activity in activities),
            traits=np.array([activity.traits.value for activity in activities], np.int64),
            status=np.array([STATUSES.index(activity.status) for activity in activities], np.int8),
            precision=np.array([PRECISIONS.index(activity.precision) for activity in activities], np.int8),
            hours=hours,
            clearance_m=np.array([activity.clearance_m for activity in activities], np.float64),
            patterns=patterns,
            kin=(
                Coded.of(activity.project for activity in activities),
                Coded.of(activity.series for activity in activities),
            ),
            owner=tuple(
                np.array([row_of.get(owner, NONE) if owner else NONE for owner in owners], np.int64)
                for owners in ([activity.belongs_to for activity in activities], areas)
            ),
        )

    @classmethod
    def joined(cls, parts: Sequence[Columns]) -> Columns:
        """A few rows, one part's after another's, all with the same sorts of kin; without owners, as by `take`."""
        hours, patterns = _patterns(
            part.patterns[k] if k != NONE else None for part in parts for k in part.hours.tolist()
        )
        return cls(
            geometry=np.concatenate([part.geometry for part in parts]),
            start=np.concatenate([part.start for part in parts]),
            end=np.concatenate([part.end for part in parts]),
            table=Coded.joined([part.table for part in parts]),
            kind=Coded.joined([part.kind for part in parts]),
            organisation=Coded.joined([part.organisation for part in parts]),
            traits=np.concatenate([part.traits for part in parts]),
            status=np.concatenate([part.status for part in parts]),
            precision=np.concatenate([part.precision for part in parts]),
            hours=hours,
            clearance_m=np.concatenate([part.clearance_m for part in parts]),
            patterns=patterns,
            kin=tuple(Coded.joined(sort) for sort in zip(*(part.kin for part in parts), strict=True)),
        )

    def take(self, rows: NDArray[np.int64]) -> Columns:
        """Those rows, in that order; without owners, whose rows have other numbers then."""
        return Columns(
            geometry=self.geometry[rows],
            start=self.start[rows],
            end=self.end[rows],
            table=self.table.take(rows),
            kind=self.kind.take(rows),
            organisation=self.organisation.take(rows),
            traits=self.traits[rows],
            status=self.status[rows],
            precision=self.precision[rows],
            hours=self.hours[rows],
            clearance_m=self.clearance_m[rows],
            patterns=self.patterns,
            kin=tuple(sort.take(rows) for sort in self.kin),
        )

    def __len__(self) -> int:
        return len(self.geometry)

    @cached_property
    def bounds(self) -> NDArray[np.float64]:
        """(N, 4): xmin, ymin, xmax, ymax in metres; NaN where unplaced."""
        return np.asarray(shapely.bounds(self.geometry), np.float64).reshape(-1, 4)

    @cached_property
    def is_area(self) -> NDArray[np.bool_]:
        """Which plans are polygons or multipolygons."""
        return np.isin(shapely.get_type_id(self.geometry), (3, 6))

    def status_is(self, *statuses: Status) -> NDArray[np.bool_]:
        """Which plans have one of these statuses."""
        return np.array([status in statuses for status in STATUSES])[self.status]

    def precision_is(self, *precisions: Precision) -> NDArray[np.bool_]:
        """Which plans' dates have one of these precisions."""
        return np.array([precision in precisions for precision in PRECISIONS])[self.precision]


def _patterns(hours: Iterable[WeeklyHours | None]) -> tuple[NDArray[np.int32], tuple[WeeklyHours, ...]]:
    """Which of the distinct weekly hours each row has, and these; -1 is none."""
    numbers: dict[WeeklyHours, int] = {}
    codes = [NONE if one is None else numbers.setdefault(one, len(numbers)) for one in hours]
    return np.array(codes, np.int32), tuple(numbers)
