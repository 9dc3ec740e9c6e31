"""What all reports show of a pair of plans, and of where the pairs are."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass

from seinajoki_coordination.domain.wording import Wording, is_key, shown
from seinajoki_coordination.reports.mapframe import MapFrame, map_frames
from seinajoki_coordination.reports.sentences import shares_ground
from seinajoki_coordination.reports.sketch import Sketch, sketch
from seinajoki_coordination.services.ports import MapOfReport, PairOfReport, SideOfPair

IN_TABLE, IN_CARDS, IN_CALENDAR = 500, 100, 40
"""How many of the worst pairs are shown."""
_MOST_FACTS = 12
TITLE, NAME, _FACT = 120, 60, 160
"""How much of a foreign text is shown."""

DrawMap = Callable[[MapOfReport, MapFrame], bytes]
"""Draws a part of a report's map as a PNG, the places of the pairs that have cards with their numbers."""


@dataclass(frozen=True)
class Side:
    """One side of a pair in the reader's words."""

    layer: str
    title: str
    id: str
    when: str
    facts: list[tuple[str, str]]
    untold: int
    """How many more facts are in the layer."""


@dataclass(frozen=True)
class Pair:
    """One pair in the reader's words."""

    number: int
    a: Side
    b: Side
    when: str
    hours: str
    area: str
    distance: str
    sentence: str
    sketch: Sketch | None
    is_conflict: bool


@dataclass(frozen=True)
class Map:
    """The map's picture with perhaps a close-up, and the numbers of the places that lie outside it."""

    pictures: list[str]
    """As PNG in base64."""
    outside: str
    has_calm: bool
    """Whether some places are of no conflict."""


def pair_shown(number: int, pair: PairOfReport, sentence: str, wording: Wording) -> Pair:
    """A pair by its number, and the sentence that says how it meets."""
    return Pair(
        number=number,
        a=_side(pair.a, wording),
        b=_side(pair.b, wording),
        when=wording.tr("not at the same time") if pair.common is None else wording.span(pair.common),
        hours="–" if pair.common is None else "∞" if pair.hours is None else wording.hours(pair.hours),
        area=wording.area(pair.area_m2) if shares_ground(pair) else "–",
        distance=wording.length(pair.distance_m),
        sentence=sentence,
        sketch=sketch(pair, wording) if number <= IN_CARDS else None,
        is_conflict=pair.is_conflict,
    )


def _side(side: SideOfPair, wording: Wording) -> Side:
    return Side(
        layer=shown(side.layer, NAME),
        title=shown(side.title, TITLE),
        id="" if is_key(side.id) and side.title else shown(side.id, NAME),
        when=wording.span(side.span),
        facts=[(shown(name, NAME), shown(value, _FACT)) for name, value in side.facts[:_MOST_FACTS]],
        untold=max(len(side.facts) - _MOST_FACTS, 0),
    )


def map_shown(report: MapOfReport, draw_map: DrawMap | None) -> Map | None:
    """The map; None where nobody draws it or there is nothing to draw."""
    drawn = report.pairs[:IN_CARDS]
    frames = map_frames([pair.place_wkb for pair in drawn], report.ground_wkb)
    if draw_map is None or not frames:
        return None
    pictures = [b64encode(draw_map(report, frame)).decode() for frame in frames]
    return Map(pictures, ", ".join(map(str, frames[0].outside)), not all(pair.is_conflict for pair in drawn))
