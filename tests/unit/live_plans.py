"""Plans as a store would hand them over, made of plans in hand."""

from collections.abc import Mapping

import numpy as np
import shapely

from seinajoki_coordination.detection.columns import Coded, Columns
from seinajoki_coordination.domain.activities import Activity, Event
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, micros
from seinajoki_coordination.services.store import Plans

Known = Mapping[str, tuple[Activity, shapely.Geometry | None]]
"""Plans and their places by the plans' ids."""


def plans_of(known: Known) -> Plans:
    """In the order of their ids; an undated one has no place, as a store reads it."""
    rows = [known[id_] for id_ in sorted(known)]
    plans = [activity for activity, _ in rows]
    geometry = np.empty(len(rows), object)
    geometry[:] = [None if activity.is_undated else shape for activity, shape in rows]
    areas = (activity.event_area_id if isinstance(activity, Event) else None for activity in plans)
    starts, ends = [activity.span.start for activity in plans], [activity.span.end for activity in plans]
    return Plans(
        ids=[activity.id for activity in plans],
        version=np.zeros(len(rows), np.int64),
        starts_at=np.array([OPEN_START if start is None else micros(start) for start in starts], np.int64),
        ends_at=np.array([OPEN_END if end is None else micros(end) for end in ends], np.int64),
        belongs_to=Coded.of(activity.belongs_to for activity in plans),
        event_area_id=Coded.of(areas),
        columns=Columns.of_activities(plans, geometry),
    )
