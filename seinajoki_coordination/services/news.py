"""What is new to a user since the last visit: plans near the ground that the user watches, findings that wait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import blake2b

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.shapes import tidied
from seinajoki_coordination.domain.codes import Status
from seinajoki_coordination.domain.timespan import OPEN_START, micros
from seinajoki_coordination.services.listing import Listed
from seinajoki_coordination.services.store import Store
from seinajoki_coordination.services.visits import (
    NEAR_M,
    Changed,
    InterestArea,
    News,
    PlanNews,
    Stand,
    Visit,
    Watched,
    What,
)

_SAME_M = 0.001
_Shapes = NDArray[np.object_]


def news_of(store: Store, by: str, organisation: str) -> News:
    """What a user has not seen yet; nothing of it counts as seen before it is noted.

    Args:
        store: where the user looks; the first visit begins now, if that may be written.
        by: who the user is, where the store does not know it.
        organisation: for whom the user acts, by its short name; empty for nobody.
    """
    now, before = store.visits.now(), store.visits.last(by)
    if before is None and store.refusal is None:
        store.visits.note(by, now)
    last = before or now
    areas = store.visits.areas(by)
    told = _told(store.visits.changed_since(last), last.at, store.visits.goes_by(by))
    near = _near_areas(told, areas) if areas else _near_own(store, told, organisation)
    plans = [PlanNews(what, one, near[nth]) for nth, (what, one) in enumerate(told) if nth in near]
    waiting, seen = _waiting(store, last, now, organisation)
    return News(
        since=last.at,
        is_first=before is None,
        plans=sorted(plans, key=lambda one: (_start(one.stand.span.start), one.stand.title, one.plan.id)),
        waiting=sorted(waiting, key=lambda one: (-one.severity, _start(one.span.start), one.id)),
        areas=areas,
        watched=Watched.AREAS if areas else Watched.OWN_PLANS if organisation else Watched.NOTHING,
        seen=seen,
    )


def question(finding_id: str, facts: str) -> str:
    """What a finding asks, briefly: other facts are another question."""
    return blake2b(f"{finding_id} {facts}".encode(), digest_size=8).hexdigest()


def _waiting(store: Store, last: Visit, now: Visit, organisation: str) -> tuple[list[Listed], Visit]:
    """The findings that did not wait before; and all that will have been seen with them.

    What was seen on behalf of another organisation stays so, as long as it is asked.
    """
    facts = store.visits.open_findings()
    asked = {id_: question(id_, facts[id_]) for id_ in facts}
    awaited = store.visits.awaited(organisation) if organisation and asked else ()
    mine = [id_ for id_ in awaited if id_ in asked]
    new = [id_ for id_ in mine if asked[id_] not in last.waiting]
    seen = last.waiting.intersection(asked.values()).union(asked[id_] for id_ in mine)
    return store.listing.findings(new) if new else [], replace(now, waiting=seen)


def _told(changed: Sequence[Changed], since: datetime, mine: str) -> list[tuple[What, Changed]]:
    """What others did to plans that were not over then."""
    done = [(_what(one, since), one) for one in changed if not mine or one.writers - {mine}]
    return [(what, one) for what, one in done if what is not None]


def _what(one: Changed, since: datetime) -> What | None:
    then, now = _live(one.then, since), _live(one.now, since)
    if then is None:
        return What.NEW if now is not None else None
    if now is None:
        is_over = one.now is not None and one.now.status != Status.CANCELLED.value
        return None if is_over else What.GONE
    return What.MOVED if _has_moved(then, now) else None


def _live(stand: Stand | None, since: datetime) -> Stand | None:
    """A plan that takes, or will take, ground."""
    if stand is None or stand.status == Status.CANCELLED.value:
        return None
    return None if stand.span.end is not None and stand.span.end <= since else stand


def _has_moved(then: Stand, now: Stand) -> bool:
    """In place, by more than some tool's rounding, or in time."""
    if then.times != now.times:
        return True
    if then.wkb == now.wkb:
        return False
    before, after = shapely.normalize(_shapes([then.wkb, now.wkb]))
    if before is None or after is None:
        return before is not after
    return not shapely.equals_exact(before, after, _SAME_M)


def _near_areas(told: Sequence[tuple[What, Changed]], areas: Sequence[InterestArea]) -> Mapping[int, str]:
    """By place in the list: the first interest area that it is or was near."""
    shapes, rows = _places(told)
    near: dict[int, str] = {}
    for area, shape in zip(areas, _shapes([area.wkb for area in areas]), strict=True):
        for row in rows[shapely.distance(shapes, shape) <= area.near_m].tolist():
            near.setdefault(row, area.name)
    return near


def _near_own(store: Store, told: Sequence[tuple[What, Changed]], organisation: str) -> Mapping[int, str]:
    """By place in the list: what is or was near the organisation's own plans."""
    shapes, rows = _places(told)
    if not organisation or not shapes.size:
        return {}
    boxes = shapely.bounds(shapes) + np.array([-NEAR_M, -NEAR_M, NEAR_M, NEAR_M])
    own = _shapes(store.visits.places_of(organisation, boxes.tolist()))
    own = own[~shapely.is_missing(own)]
    if not own.size:
        return {}
    found = shapely.STRtree(own).query_nearest(shapes, max_distance=NEAR_M, all_matches=False)[0]
    return dict.fromkeys(rows[found].tolist(), "")


def _places(told: Sequence[tuple[What, Changed]]) -> tuple[_Shapes, NDArray[np.int64]]:
    """Where plans are and where they were, and whose places those are, by place in the list."""
    stands = [
        (row, stand.wkb)
        for row, (_, one) in enumerate(told)
        for stand in (one.then, one.now)
        if stand is not None and stand.wkb
    ]
    shapes, _ = tidied(_shapes([wkb for _, wkb in stands]))
    rows = np.array([row for row, _ in stands], np.int64)
    is_place = ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))
    return shapes[is_place], rows[is_place]


def _shapes(wkbs: Sequence[bytes]) -> _Shapes:
    """Shapes; what cannot be read, as some tools write it, is none."""
    given = np.array([wkb or None for wkb in wkbs], object)
    return np.asarray(shapely.from_wkb(given, on_invalid="ignore"), object).reshape(-1)


def _start(start: datetime | None) -> int:
    return OPEN_START if start is None else micros(start)
