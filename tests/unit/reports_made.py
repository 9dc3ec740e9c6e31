"""Reports for tests: plans in July 2027 in Helsinki's time, a few metres from the origin."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import shapely

from seinajoki_coordination.domain.codes import Yields
from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.rules import Rule, RuleText
from seinajoki_coordination.domain.timespan import Span, time_zone
from seinajoki_coordination.services.ports import (
    FindingOfReport,
    LayerOfReport,
    OverlapQuestion,
    OverlapReport,
    PairOfReport,
    SideOfPair,
    Weight,
)

UTC = timezone.utc
HELSINKI = time_zone("Europe/Helsinki")
JULY = datetime(2027, 7, 6, 21, tzinfo=UTC)  # midnight in Helsinki
FIVE_DAYS = Span(JULY, JULY + timedelta(days=5))


def local(*reading):
    """The instant of a wall clock reading in Helsinki."""
    return datetime(*reading, tzinfo=HELSINKI).astimezone(UTC)


def box(x, y=0.0, width=60.0, height=40.0):
    return shapely.to_wkb(shapely.box(x, y, x + width, y + height))


def side(title="Kirkkokadun vesijohto", x=0.0, span=FIVE_DAYS, facts=(("Lähde", "illustrative"),), **changes):
    return SideOfPair(
        **{"layer": "Työalueet", "id": "a1", "wkb": box(x)} | changes, title=title, span=span, facts=facts
    )


def pair(**changes):
    values = {
        "a": side(),
        "b": side("Tangomarkkinat", 29.0),
        "common": FIVE_DAYS,
        "hours": 120.0,
        "distance_m": 0.0,
        "area_m2": 1240.0,
        "place_wkb": box(29, width=31),
    }
    return PairOfReport(**values | changes)


def report(*pairs, count=None, remarks=(), rows=2, compared=2, layers=1, ground=(), **question):
    return OverlapReport(
        made_at=datetime(2027, 1, 1, tzinfo=UTC),
        question=OverlapQuestion(zone=HELSINKI, **question),
        crs="EPSG:3877",
        layers=tuple(LayerOfReport("Työalueet", rows, compared) for _ in range(layers)),
        pair_count=len(pairs) if count is None else count,
        pairs=pairs,
        remarks=remarks,
        ground_wkb=ground,
    )


RULE = Rule("work_event", "Work on an event")
WORK = side(layer="work_zone", facts=(("Organisation", "Vesi"), ("Kind", "Vesi ja viemäri")))
MARKET = side("Tangomarkkinat", 29.0, layer="event", facts=())


def finding(weight=Weight.HEAVY, yields=Yields.CONFLICT, state=FindingState.OPEN, **changes):
    values = {
        "pair": pair(a=WORK, b=MARKET, is_conflict=weight in (Weight.HEAVY, Weight.LIGHT)),
        "rule": replace(RULE, yields=yields),
        "text": RuleText("Work on an event", "A work needs ground that an event has."),
        "doubts": (),
        "organisations": ("Vesi", "Tango"),
        "awaited": ("Vesi", "Tango") if state is FindingState.OPEN else (),
        "words": (),
        "is_new": False,
        "is_changed": False,
    }
    return FindingOfReport(**values | changes, weight=weight, state=state)
