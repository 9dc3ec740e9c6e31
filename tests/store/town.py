"""A small town: whose plans the tests of stores keep, and how they are written down briefly."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import shapely

from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.timespan import UTC, Span, local_midnight
from seinajoki_coordination.services.check import CheckResult, check, recheck
from seinajoki_coordination.services.check import stale as changed_since
from seinajoki_coordination.services.discussion import Judgement
from seinajoki_coordination.services.listing import Listed
from seinajoki_coordination.services.store import Store

HELSINKI = ZoneInfo("Europe/Helsinki")
NOW = datetime(2027, 6, 1, 9, tzinfo=HELSINKI)
EAST_M, NORTH_M = 23_490_000.0, 6_960_000.0
NOTHING = CheckResult(0, 0, 0, 0)


def _rule(id_: str, a: dict, b: dict, **more: object) -> dict:
    texts = {"en": id_, "fi": id_}
    return {"id": id_, "titles": texts, "sentences": texts, "a": a, "b": b, "ceiling": "heavy", **more}


_WORK, _EVENT, _DIG = {"table": "work_zone"}, {"table": "event"}, {"table": "work_zone", "traits": ["digs"]}
SETUP = {
    "code": "town",
    "names": {"en": "Town"},
    "crs": "EPSG:3877",
    "time_zone": "Europe/Helsinki",
    "organisations": [
        {"short_name": "Vesi"},
        {"short_name": "Verkot"},
        {"short_name": "Tori"},
        {"short_name": "Pelastus", "is_consulted": True},
    ],
    "rules": [
        _rule("work_work", _WORK, _WORK, yields="conflict"),
        _rule("work_event", _WORK, _EVENT, yields="conflict"),
        _rule("closure_event", {"table": "traffic_arrangement", "kinds": ["closure"]}, _EVENT, yields="access"),
        _rule("moratorium", {"table": "work_zone", "traits": ["paves"]}, _DIG, days_after=30, yields="moratorium"),
        _rule("joint_dig", _DIG, _DIG, distance_m=5, days_before=20, days_after=20, yields="opportunity")
        | {"same_organisation": False},
        _rule("noise_quiet", {"table": "work_zone", "traits": ["noisy"]}, _EVENT | {"traits": ["needs_quiet"]})
        | {"distance_m": 50, "yields": "nuisance"},
    ],
}
"""Few rules, one of each sort, so that a test sees what it does."""


def midnight(day: int) -> datetime:
    """The local midnight at which the so-many-eth day of June 2027 begins; 0 is the last of May."""
    return local_midnight(date(2027, 5, 31) + timedelta(days=day), HELSINKI)


def written(instant: datetime | None) -> str | None:
    """An instant as OGR takes it."""
    return None if instant is None else f"{instant.astimezone(UTC):%Y-%m-%dT%H:%M:%S}Z"


def days(first: int, last: int | None) -> dict[str, str | None]:
    """The columns of a plan from the first through the last day of June 2027."""
    return {"starts_at": written(midnight(first)), "ends_at": None if last is None else written(midnight(last + 1))}


def square(x: float, y: float = 0.0, side: float = 10.0) -> shapely.MultiPolygon:
    """A square by its south-western corner, metres from the middle of the town."""
    corner = shapely.box(EAST_M + x, NORTH_M + y, EAST_M + x + side, NORTH_M + y + side)
    return shapely.multipolygons([corner])


def line(*points: tuple[float, float]) -> shapely.MultiLineString:
    """A line through points, metres from the middle of the town."""
    return shapely.multilinestrings([shapely.linestrings([(EAST_M + x, NORTH_M + y) for x, y in points])])


def checked(store: Store, now: datetime = NOW, window: Span = Span()) -> CheckResult:
    """Check the whole store."""
    return check(store.register, window, now)


def stale(store: Store) -> list[str]:
    """What needs a recheck."""
    return sorted(changed_since(store.register))


def rechecked(store: Store, now: datetime = NOW) -> CheckResult:
    """Check what changed."""
    return recheck(store.register, stale(store), now)


def found(store: Store, rule_id: str | None = None) -> list[Listed]:
    """The findings, or those of one rule, in the order of their ids."""
    return sorted((one for one in store.listing.findings() if rule_id in (None, one.rule_id)), key=lambda one: one.id)


def left_out(store: Store) -> tuple[list[str], list[str]]:
    """The ids of plans without a place, and of those without a start."""
    plans = store.register.plans()
    unplaced, undated = ([plans.ids[row] for row in rows] for rows in (plans.unplaced, plans.undated))
    return unplaced, undated


def states(store: Store) -> dict[str, str]:
    """The state of every finding by its id."""
    return {one.id: one.state.value for one in store.listing.findings()}


def only(store: Store, rule_id: str | None = None) -> Listed:
    """The one finding there is."""
    (one,) = found(store, rule_id)
    return one


def say(store: Store, finding_id: str, organisation_id: str, word: Word, at: datetime = NOW) -> FindingState:
    """Judge a finding as it is."""
    judgement = Judgement(finding_id, organisation_id, word, "because", "a planner", at)
    return store.discussion.judge(judgement, store.discussion.shown(finding_id))
