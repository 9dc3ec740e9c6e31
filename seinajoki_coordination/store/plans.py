"""Reading plans for a check: whole tables, or those rows near some others, straight into columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from string import Template
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import NONE, PRECISIONS, STATUSES, Coded, Columns
from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.detection.shapes import tidied
from seinajoki_coordination.domain.codes import Precision, Remark, Status
from seinajoki_coordination.domain.errors import UnreadableHours
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, WeeklyHours
from seinajoki_coordination.services.store import Plans
from seinajoki_coordination.store.database import Database
from seinajoki_coordination.store.rows import Number, Rows
from seinajoki_coordination.store.tables import PLAN_TABLES, PlanTable

_QUERY = Template(
    "SELECT $number AS number, id, geom, $taken_from AS taken_from, $taken_until AS taken_until, starts_at, ends_at, "
    '"precision", status, kind, organisation_id, weekly_hours, $clearance AS clearance_m, $traits AS traits, project, '
    "$series AS series, belongs_to, $event_area AS event_area, row_version FROM $table t WHERE $which"
)
_WHICH = Template("t.fid IN (SELECT fid FROM $table WHERE id IN ($ids) UNION $near)")
_STATUS = {status.value: number for number, status in enumerate(STATUSES)}
_PRECISION = {precision.value: number for number, precision in enumerate(PRECISIONS)}
_CONFIRMED, _DAY = STATUSES.index(Status.CONFIRMED), PRECISIONS.index(Precision.DAY)
_TABLES = tuple(table.name for table in PLAN_TABLES)
_IS_ALWAYS_THERE = np.array([table.is_always_there for table in PLAN_TABLES])
_CLEARANCE = "CASE WHEN clearance_m BETWEEN 0 AND 1e6 THEN clearance_m ELSE 0.0 END"
"""Some tools write texts, or what is no distance."""
_MOST_CLEARANCE = Template("SELECT max(clearance_m) FROM $table WHERE clearance_m <= 1e6")
_ROUNDING_M = 1.0
_COLLECTION = 7


def read_plans(database: Database) -> Plans:
    """All plans, in the order of their ids."""
    return _plans(database, {}, {})


def read_plans_of(database: Database, ids: Sequence[str]) -> Plans:
    """The plans of these ids, those that are there."""
    return _read_some(database, ids, [])


def read_plans_near(database: Database, ids: Sequence[str], reach_m: float) -> Plans:
    """The plans of these ids and all within `reach_m` plus both clearances of them, at any time."""
    mine = read_plans_of(database, ids)
    most = max(database.one(_MOST_CLEARANCE.substitute(table=table))[0] or 0.0 for table in _TABLES)
    grown = reach_m + mine.columns.clearance_m + most + _ROUNDING_M
    boxes = mine.columns.bounds + grown[:, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    return _read_some(database, ids, boxes[~np.isnan(boxes[:, 0])].tolist())


def _read_some(database: Database, ids: Sequence[str], boxes: Sequence[Sequence[float]]) -> Plans:
    """The rows of these ids, and those whose boxes touch one of `boxes` (xmin, ymin, xmax, ymax)."""
    which = {table: _WHICH.substitute(table=table, ids=database.ids, near=database.near(table)) for table in _TABLES}
    return _plans(database, which, {"ids": list(ids), "boxes": boxes})


def query_of_all() -> str:
    """What all plans are read with."""
    return _query_of({})


def _query_of(which: Mapping[str, str]) -> str:
    """The rows of each table for which its condition holds; all, where there is none."""
    return " UNION ALL ".join(
        _query(number, table, which.get(table.name, "true")) for number, table in enumerate(PLAN_TABLES)
    )


def _query(number: int, table: PlanTable, which: str) -> str:
    return _QUERY.substitute(
        number=number,
        table=table.name,
        taken_from=table.taken_from,
        taken_until=table.taken_until,
        clearance=_CLEARANCE,
        traits=table.trait_bits,
        series=table.series,
        event_area=table.event_area,
        which=which,
    )


@dataclass(frozen=True)
class _Ordered:
    """Rows as they were read, handed out column by column in the order of their ids."""

    rows: Rows
    order: NDArray[np.int64]

    def numbers(self, name: str, dtype: type[Number]) -> NDArray[Number]:
        """A column without gaps."""
        return self.rows.numbers(name, dtype)[self.order]

    def instants(self, name: str, absent: int) -> Instants:
        """A column of instants."""
        return self.rows.instants(name, absent)[self.order]

    def distinct(self, name: str) -> tuple[list[Any], NDArray[np.int64]]:
        """A column's distinct values, and which of them each row has."""
        distinct, which = self.rows.distinct(name)
        return distinct, which[self.order]


def _plans(database: Database, which: Mapping[str, str], values: Mapping[str, object]) -> Plans:
    """Columns of rows in the order of their ids, which is the order of a symmetric finding's sides.

    Args:
        database: where they are.
        which: the condition for each table's rows; all, where there is none.
        values: what the conditions' marks stand for.
    """
    read = database.rows(_query_of(which), values)
    texts = read.texts("id")
    rows = _Ordered(read, np.array(sorted(range(len(texts)), key=texts.__getitem__), np.int64))
    ids = [texts[row] for row in rows.order.tolist()]
    table = rows.numbers("number", np.int32)
    starts_at, ends_at = rows.instants("starts_at", OPEN_START), rows.instants("ends_at", OPEN_END)
    start, end = _instead(starts_at, rows, "taken_from"), _instead(ends_at, rows, "taken_until")
    distinct, which_shape = rows.distinct("geom")
    geometry, unplaced = _shapes(distinct, database.shapes(distinct), which_shape)
    undated = np.flatnonzero((start <= OPEN_START) & ~_IS_ALWAYS_THERE[table])
    geometry[undated] = None
    belongs_to, event_area = rows.distinct("belongs_to"), rows.distinct("event_area")
    patterns, pattern = _patterns(*rows.distinct("weekly_hours"))
    columns = Columns(
        geometry=geometry,
        start=start,
        end=end,
        table=Coded(table, _TABLES),
        kind=_coded(*rows.distinct("kind")),
        organisation=_coded(*rows.distinct("organisation_id")),
        traits=rows.numbers("traits", np.int64),
        status=_known(*rows.distinct("status"), _STATUS, _CONFIRMED),
        precision=_known(*rows.distinct("precision"), _PRECISION, _DAY),
        hours=pattern,
        clearance_m=rows.numbers("clearance_m", np.float64),
        patterns=patterns,
        kin=(_coded(*rows.distinct("project")), _coded(*rows.distinct("series"))),
        owner=(_owners(*belongs_to, ids), _owners(*event_area, ids)),
    )
    return Plans(
        ids=ids,
        version=rows.numbers("row_version", np.int64),
        starts_at=starts_at,
        ends_at=ends_at,
        belongs_to=_coded(*belongs_to),
        event_area_id=_coded(*event_area),
        columns=columns,
        unplaced=unplaced,
        undated=undated.tolist(),
        backward=np.flatnonzero(end <= start).tolist(),
    )


def _shapes(
    distinct: Sequence[object], geometry: NDArray[np.object_], which: NDArray[np.int64]
) -> tuple[NDArray[np.object_], dict[int, Remark]]:
    """Shapes fit for comparison, and why some rows have none; what recurs on the same ground is looked at once.

    What other tools wrote may cross itself, mix kinds or have heights.
    """
    placed = ~shapely.is_missing(geometry)
    kinds = shapely.get_type_id(geometry)
    unsound = np.flatnonzero(placed & (~shapely.is_valid(geometry) | shapely.has_z(geometry) | (kinds == _COLLECTION)))
    geometry[unsound], told = tidied(geometry[unsound])
    why = {int(unsound[nth]): remark for nth, remark in told if remark.leaves_out}
    for number in np.flatnonzero(shapely.is_missing(geometry) | shapely.is_empty(geometry)).tolist():
        is_unreadable = distinct[number] is not None and not placed[number]
        why.setdefault(number, Remark.NOT_REPAIRED if is_unreadable else Remark.NO_GEOMETRY)
    rows = np.flatnonzero(np.isin(which, list(why))).tolist()
    return geometry[which], {row: why[int(which[row])] for row in rows}


def _instead(usual: Instants, rows: _Ordered, name: str) -> Instants:
    """The instants of a column, and the usual ones where there is none."""
    other = rows.instants(name, OPEN_END)
    return np.where(other == OPEN_END, usual, other)


def _known(
    distinct: Sequence[str], which: NDArray[np.int64], codes: Mapping[str, int], otherwise: int
) -> NDArray[np.int8]:
    """The codes of texts; some tools write others, or none."""
    return np.array([codes.get(text, otherwise) for text in distinct], np.int8)[which]


def _coded(distinct: Sequence[str | None], which: NDArray[np.int64]) -> Coded:
    """Texts as numbers; an empty one, which some tools write for none, is none."""
    coded = Coded.of(text or None for text in distinct)
    return Coded(coded.codes[which], coded.names)


def _owners(distinct: Sequence[str], which: NDArray[np.int64], ids: Sequence[str]) -> NDArray[np.int64]:
    """The rows of owners by their ids."""
    wanted = {owner for owner in distinct if owner}
    row_of = {id_: row for row, id_ in enumerate(ids) if id_ in wanted} if wanted else {}
    return np.array([row_of.get(owner, NONE) for owner in distinct], np.int64)[which]


def _patterns(
    distinct: Sequence[str | None], which: NDArray[np.int64]
) -> tuple[tuple[WeeklyHours, ...], NDArray[np.int32]]:
    """The distinct weekly hours, and which of them each row has; unreadable ones count as around the clock."""
    patterns: list[WeeklyHours] = []
    number = np.full(len(distinct), NONE, np.int32)
    for nth, text in enumerate(distinct):
        if text and text.strip():
            with suppress(UnreadableHours):
                patterns.append(WeeklyHours.parse(text))
                number[nth] = len(patterns) - 1
    return tuple(patterns), number[which]
