"""Those who tell who is near a drawn zone or whom it meets, and those who make and keep the index that tells it."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from importlib import import_module
from itertools import chain, cycle, islice
from typing import Final, TypeAlias

import numpy as np
import shapely

from cases.live import ANSWER, BRUTE_FORCE, BUILD, HECTARES_100, PAINTED, STRIP, STRTREE, UPKEEP, WHOLE_CHECK, ZONES
from city import City, cached_city
from contenders import OURS
from measuring import FOLDER, ROOT, Work
from seinajoki_coordination.detection.columns import Columns
from seinajoki_coordination.detection.engine import encounters
from seinajoki_coordination.detection.nearby import Nearby
from seinajoki_coordination.domain.activities import WorkZone
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.timespan import micros
from seinajoki_coordination.services.live import LivePlans
from seinajoki_coordination.services.store import Plans
from store_answers import Listed
from town_plans import Zone, drawn_squares, drawn_strips, plans_of
from town_store import FIRST_MOMENT

SIDE_100_HA_M: Final = 1_000.0
SQUARE_M: Final = 500.0
MOST_MET: Final = 50
TOWN: Final = Municipality.from_json(
    json.loads((ROOT / "resources" / "municipalities" / "seinajoki.json").read_text(encoding="utf-8"))
)
RULES: Final = [worded.rule for worded in TOWN.rules]

Near: TypeAlias = Callable[[np.ndarray, int, int], np.ndarray]
"""The rows whose boxes touch a box (xmin, ymin, xmax, ymax) and whose spans overlap a span."""


def _who_is_near(peer: Callable[[City], Near], zones: Callable[[City], Sequence[Zone]], series: str, n: int) -> Work:
    """Asked of one zone after another, as they would be drawn."""
    town = cached_city(series, n, FOLDER)
    near = peer(town)
    asked = [
        (shapely.bounds(zone.shape), micros(zone.activity.span.start), micros(zone.activity.span.end))
        for zone in zones(town)
    ]

    def work() -> Listed:
        found = [near(*zone) for zone in asked]
        return Listed(lambda: (f"{nth} {row}" for nth, rows in enumerate(found) for row in rows.tolist()))

    return work


def _by_strtree(town: City) -> Near:
    tree = shapely.STRtree(town.geometry)

    def near(box: np.ndarray, start: int, end: int) -> np.ndarray:
        rows = tree.query(shapely.box(*box))
        return rows[(town.start[rows] < end) & (town.end[rows] > start)]

    return near


def _by_brute_force(town: City) -> Near:
    left, bottom, right, top = shapely.bounds(town.geometry).T.copy()

    def near(box: np.ndarray, start: int, end: int) -> np.ndarray:
        touches = (left <= box[2]) & (right >= box[0]) & (bottom <= box[3]) & (top >= box[1])
        return np.flatnonzero(touches & (town.start < end) & (town.end > start))

    return near


def _by_ours(town: City) -> Near:
    nearby = Nearby(town.geometry, town.start, town.end)
    return lambda box, start, end: nearby.near(tuple(box), start, end)


def _strips(town: City) -> list[Zone]:
    return drawn_strips(town, ZONES)


def _large_squares(town: City) -> list[Zone]:
    return drawn_squares(town, ZONES, SIDE_100_HA_M)


def _live(series: str, n: int) -> tuple[City, Plans, LivePlans]:
    town = cached_city(series, n, FOLDER)
    plans = plans_of(town)
    return town, plans, LivePlans(plans, RULES, TOWN.zone)


def _asked(zone: Zone) -> tuple[WorkZone, bytes, datetime]:
    return zone.activity, shapely.to_wkb(zone.shape), FIRST_MOMENT


def _zones_that_meet_few(town: City, live: LivePlans) -> list[Zone]:
    """Strips and squares in turn, those that meet nobody or up to `MOST_MET`."""
    every = chain(*zip(drawn_strips(town, 2 * ZONES), drawn_squares(town, 2 * ZONES, SQUARE_M), strict=True))
    return list(islice((zone for zone in every if len(live.meetings(*_asked(zone))) <= MOST_MET), ZONES))


def _answers(series: str, n: int) -> Work:
    """Whom each zone meets, by all rules of a Finnish city, with square metres, hours and place."""
    town, _, live = _live(series, n)
    asked = [_asked(zone) for zone in _zones_that_meet_few(town, live)]

    def work() -> Listed:
        found = [live.meetings(*zone) for zone in asked]
        return Listed(lambda: (f"{nth} {one.rule.id} {one.other_id}" for nth, met in enumerate(found) for one in met))

    return work


def _painted(series: str, n: int) -> Work:
    """The same answers, once they are found."""
    town, _, live = _live(series, n)
    zones = _zones_that_meet_few(town, live)
    work: Work = import_module("contenders.live_painted").painted(
        TOWN, zones, [live.meetings(*_asked(zone)) for zone in zones]
    )
    return work


def _whole_checks(series: str, n: int) -> Work:
    """The same from checks of all plans and the zone, which is the last row."""
    town, plans, live = _live(series, n)
    zones = _zones_that_meet_few(town, live)

    def met(zone: Zone) -> list[str]:
        row = Columns.of_activities([zone.activity], np.array([zone.shape], object))
        found = encounters(Columns.joined([plans.columns, row]), RULES, TOWN.zone, today=micros(FIRST_MOMENT))
        found = found.where((found.a == n) | (found.b == n))
        others = np.where(found.a == n, found.b, found.a).tolist()
        return [f"{RULES[rule].id} {plans.ids[row]}" for rule, row in zip(found.rule.tolist(), others, strict=True)]

    def work() -> Listed:
        found = [met(zone) for zone in zones]
        return Listed(lambda: (f"{nth} {name}" for nth, names in enumerate(found) for name in names))

    return work


def _built(series: str, n: int) -> Work:
    """The index, made of plans at hand."""
    plans = plans_of(cached_city(series, n, FOLDER))

    def work() -> None:
        LivePlans(plans, RULES, TOWN.zone)

    return work


def _updated(series: str, n: int) -> Work:
    """One plan after another is written; then the index knows it."""
    _, plans, live = _live(series, n)
    rows = cycle(range(0, n, n // ZONES))

    def work() -> None:
        row = next(rows)
        live.update(plans.take(np.array([row])), [plans.ids[row]])

    return work


PREPARE: Final[dict[tuple[str, str], Callable[[str, int], Work]]] = {
    **{
        (case, contender): partial(_who_is_near, peer, zones)
        for case, zones in ((STRIP, _strips), (HECTARES_100, _large_squares))
        for contender, peer in ((STRTREE, _by_strtree), (BRUTE_FORCE, _by_brute_force), (OURS, _by_ours))
    },
    (ANSWER, WHOLE_CHECK): _whole_checks,
    (ANSWER, OURS): _answers,
    (PAINTED, OURS): _painted,
    (UPKEEP, BUILD): _built,
    (UPKEEP, OURS): _updated,
}
