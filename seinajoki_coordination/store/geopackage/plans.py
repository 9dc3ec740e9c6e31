"""Reading plans for a check: whole tables, or those rows near some others, straight into columns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from string import Template
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import NONE, PRECISIONS, STATUSES, Coded, Columns
from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.detection.shapes import tidied
from seinajoki_coordination.domain.codes import Precision, Status
from seinajoki_coordination.domain.errors import UnreadableHours
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, WeeklyHours
from seinajoki_coordination.services.store import Plans
from seinajoki_coordination.store.geopackage.file import SqliteFile, instants, shapes
from seinajoki_coordination.store.tables import PLAN_TABLES, PlanTable

_QUERY = Template(
    'SELECT id, geom, nullif($taken_from, starts_at), nullif($taken_until, ends_at), starts_at, ends_at, "precision", '
    "status, kind, organisation_id, weekly_hours, $clearance, $traits, project, $series, belongs_to, $event_area, "
    "row_version FROM $table t WHERE $which"
)
_WHICH_NEAR = Template(
    "t.fid IN (SELECT fid FROM $table WHERE id IN (SELECT value FROM json_each(?1)) UNION "
    "SELECT r.id FROM json_each(?2) box CROSS JOIN rtree_${table}_geom r "
    "ON r.minx <= json_extract(box.value, '$$[2]') AND r.maxx >= json_extract(box.value, '$$[0]') "
    "AND r.miny <= json_extract(box.value, '$$[3]') AND r.maxy >= json_extract(box.value, '$$[1]'))"
)
_COLUMN_COUNT = 18
_STATUS = {status.value: number for number, status in enumerate(STATUSES)}
_PRECISION = {precision.value: number for number, precision in enumerate(PRECISIONS)}
_CONFIRMED, _DAY = STATUSES.index(Status.CONFIRMED), PRECISIONS.index(Precision.DAY)


_CLEARANCE = "CASE WHEN clearance_m BETWEEN 0 AND 1e6 THEN clearance_m ELSE 0.0 END"
"""Some tools write texts, or what is no distance."""
_MOST_CLEARANCE = Template("SELECT max(clearance_m) FROM $table WHERE clearance_m <= 1e6")
_ROUNDING_M = 1.0
_COLLECTION = 7


def read_plans(file: SqliteFile) -> Plans:
    """All plans, in the order of their ids."""
    return _plans([(table, _rows(file, table, "1")) for table in PLAN_TABLES])


def read_plans_near(file: SqliteFile, ids: Sequence[str], reach_m: float) -> Plans:
    """The plans of these ids and all within `reach_m` plus both clearances of them, at any time."""
    mine = _read_some(file, ids, [])
    most = max(file.one(_MOST_CLEARANCE.substitute(table=table.name))[0] or 0.0 for table in PLAN_TABLES)
    grown = reach_m + mine.columns.clearance_m + most + _ROUNDING_M
    boxes = mine.columns.bounds + grown[:, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    return _read_some(file, ids, boxes[~np.isnan(boxes[:, 0])].tolist())


def _read_some(file: SqliteFile, ids: Sequence[str], boxes: Sequence[Sequence[float]]) -> Plans:
    """The rows of these ids, and those whose boxes touch one of `boxes` (xmin, ymin, xmax, ymax)."""
    wanted, near = json.dumps(list(ids)), json.dumps(boxes)
    return _plans(
        [(table, _rows(file, table, _WHICH_NEAR.substitute(table=table.name), (wanted, near))) for table in PLAN_TABLES]
    )


def _rows(file: SqliteFile, table: PlanTable, which: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    query = _QUERY.substitute(
        table=table.name,
        taken_from=table.taken_from,
        taken_until=table.taken_until,
        clearance=_CLEARANCE,
        traits=table.trait_bits,
        series=table.series,
        event_area=table.event_area,
        which=which,
    )
    return file.all(query, values)


def _plans(tables: Sequence[tuple[PlanTable, list[tuple[Any, ...]]]]) -> Plans:
    """Columns of rows in the order of their ids, which is the order of a symmetric finding's sides."""
    rows = [row for _, found in tables for row in found]
    order = sorted(range(len(rows)), key=lambda number: str(rows[number][0]))
    rows = [rows[number] for number in order]
    (ids, geom, taken_from, taken_until, starts, ends, precision, status, kind, organisation, *rest) = _columns(rows)
    hours, clearance, traits, project, series, belongs_to, event_area, version = rest
    table = np.repeat(np.arange(len(tables), dtype=np.int32), [len(found) for _, found in tables])[order]
    geometry = _sound(shapes(geom))
    starts_at, ends_at = instants(starts, OPEN_START), instants(ends, OPEN_END)
    start, end = _instead(starts_at, taken_from), _instead(ends_at, taken_until)
    undated = (start <= OPEN_START) & ~np.array([one.is_always_there for one, _ in tables])[table]
    geometry[undated] = None
    patterns, pattern_of = _patterns(hours)
    row_of = {id_: row for row, id_ in enumerate(ids)}
    columns = Columns(
        geometry=geometry,
        start=start,
        end=end,
        table=Coded(table, tuple(one.name for one, _ in tables)),
        kind=_coded(kind),
        organisation=_coded(organisation),
        traits=np.array(traits, np.int64),
        status=np.array([_STATUS.get(value, _CONFIRMED) for value in status], np.int8),
        precision=np.array([_PRECISION.get(value, _DAY) for value in precision], np.int8),
        hours=np.array([pattern_of[text] for text in hours], np.int32),
        clearance_m=np.array(clearance, np.float64),
        patterns=patterns,
        kin=(_coded(project).codes, _coded(series).codes),
        owner=(_owners(belongs_to, row_of), _owners(event_area, row_of)),
    )
    return Plans(
        ids=ids,
        version=np.array(version, np.int64),
        starts_at=starts_at,
        ends_at=ends_at,
        columns=columns,
    )


def _sound(geometry: NDArray[np.object_]) -> NDArray[np.object_]:
    """Shapes fit for comparison: what other tools wrote may cross itself, mix kinds or have heights."""
    placed = ~shapely.is_missing(geometry)
    kinds = shapely.get_type_id(geometry)
    unsound = np.flatnonzero(placed & (~shapely.is_valid(geometry) | shapely.has_z(geometry) | (kinds == _COLLECTION)))
    geometry[unsound], _ = tidied(geometry[unsound])
    return geometry


def _instead(usual: Instants, texts: Sequence[str | None]) -> Instants:
    """The instants of the texts, and the usual ones where there is none."""
    other = instants(texts, OPEN_END)
    return np.where(other == OPEN_END, usual, other)


def _columns(rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    return list(zip(*rows, strict=True)) or [()] * _COLUMN_COUNT


def _coded(texts: Sequence[str | None]) -> Coded:
    """Texts as numbers; an empty one, which some tools write for none, is none."""
    return Coded.of(text or None for text in texts)


def _owners(owners: Sequence[str | None], row_of: dict[str, int]) -> NDArray[np.int64]:
    return np.array([row_of.get(owner, NONE) if owner else NONE for owner in owners], np.int64)


def _patterns(texts: Sequence[str | None]) -> tuple[tuple[WeeklyHours, ...], dict[str | None, int]]:
    """The distinct weekly hours, and which of them each text is; unreadable ones count as around the clock."""
    patterns: list[WeeklyHours] = []
    number: dict[str | None, int] = {None: NONE}
    for text in dict.fromkeys(texts):
        if text and text.strip():
            try:
                patterns.append(WeeklyHours.parse(text))
            except UnreadableHours:
                number[text] = NONE
            else:
                number[text] = len(patterns) - 1
        else:
            number[text] = NONE
    return tuple(patterns), number
