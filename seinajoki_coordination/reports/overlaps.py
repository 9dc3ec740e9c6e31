"""The report of an overlap check: one self-contained page."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from seinajoki_coordination.reports.calendarstrip import calendar_strips
from seinajoki_coordination.reports.mapframe import MapFrame, map_frames
from seinajoki_coordination.reports.page import page, write_page
from seinajoki_coordination.reports.sentences import (
    asked,
    headline,
    made,
    meeting,
    outcome,
    plans_compared,
    plans_left_out,
    shares_ground,
)
from seinajoki_coordination.reports.sketch import Sketch, sketch
from seinajoki_coordination.reports.wording import Translate, Wording, shown
from seinajoki_coordination.services.ports import OverlapReport, PairOfReport, RemarksOfReport, SideOfPair

IN_TABLE, IN_CARDS, IN_CALENDAR = 500, 100, 40
"""How many of the worst pairs are shown."""
_MOST_FACTS = 12
_TITLE, _NAME, _FACT = 120, 60, 160

DrawMap = Callable[[OverlapReport, MapFrame], bytes]
"""Draws a part of the report's map as a PNG, the places of the pairs that have cards with their numbers."""


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


@dataclass(frozen=True)
class Map:
    """The map's picture with perhaps a close-up, and the numbers of the places that lie outside it."""

    pictures: list[str]
    """As PNG in base64."""
    outside: str


@dataclass(frozen=True)
class Remark:
    """What is told of some plans of a layer."""

    layer: str
    told: str
    count: str
    ids: list[str]
    untold: str
    """How many more there are; empty if none."""


def write_overlap_report(
    report: OverlapReport, path: Path, tr: Translate, language: str, draw_map: DrawMap | None = None
) -> None:
    """Write the report.

    Args:
        report: what was found.
        path: the HTML file.
        tr: gives each text in the reader's language.
        language: which one, like "fi".
        draw_map: draws the map; None leaves it out.

    Raises:
        CannotWrite: the file cannot be written there.
    """
    wording = Wording(tr, language, report.question.zone)
    pairs = [_pair(number, pair, report, wording) for number, pair in enumerate(report.pairs[:IN_TABLE], 1)]
    remarks = sorted(report.remarks, key=lambda remark: not remark.remark.leaves_out)
    values = {
        "tr": tr,
        "language": language,
        "number": wording.number,
        "day": wording.day(wording.local(report.made_at).date()),
        "headline": headline(report, wording),
        "outcome": outcome(report, wording),
        "found": bool(report.pairs),
        "figures": _figures(report, wording),
        "asked": asked(report.question, wording),
        "made": made(report, wording),
        "layers": [(shown(one.name), one.rows, one.compared) for one in report.layers],
        "map": _map(report, draw_map),
        "strips": calendar_strips(report.pairs[:IN_CALENDAR], report.made_at, wording),
        "pairs": pairs,
        "cards": pairs[:IN_CARDS],
        "pair_count": report.pair_count,
        "left_out": [_remark(remark, wording) for remark in remarks if remark.remark.leaves_out],
        "took_part": [_remark(remark, wording) for remark in remarks if not remark.remark.leaves_out],
    }
    write_page(path, page("overlaps.html", values))


def _figures(report: OverlapReport, wording: Wording) -> list[tuple[str, str]]:
    tr = wording.tr
    return [
        (wording.number(report.pair_count), tr("overlaps")),
        (wording.number(len(report.layers)), tr("layers")),
        (wording.number(plans_compared(report)), tr("plans compared")),
        (wording.number(plans_left_out(report)), tr("plans left out")),
    ]


def _map(report: OverlapReport, draw_map: DrawMap | None) -> Map | None:
    frames = map_frames([pair.place_wkb for pair in report.pairs[:IN_CARDS]], report.ground_wkb)
    if draw_map is None or not frames:
        return None
    pictures = [b64encode(draw_map(report, frame)).decode() for frame in frames]
    return Map(pictures, ", ".join(map(str, frames[0].outside)))


def _pair(number: int, pair: PairOfReport, report: OverlapReport, wording: Wording) -> Pair:
    return Pair(
        number=number,
        a=_side(pair.a, wording),
        b=_side(pair.b, wording),
        when=wording.tr("not at the same time") if pair.common is None else wording.span(pair.common),
        hours="–" if pair.common is None else "∞" if pair.hours is None else wording.hours(pair.hours),
        area=wording.area(pair.area_m2) if shares_ground(pair) else "–",
        distance=wording.length(pair.distance_m),
        sentence=meeting(pair, report.question, wording),
        sketch=sketch(pair, wording) if number <= IN_CARDS else None,
    )


def _side(side: SideOfPair, wording: Wording) -> Side:
    return Side(
        layer=shown(side.layer, _NAME),
        title=shown(side.title, _TITLE),
        id=shown(side.id, _NAME),
        when=wording.span(side.span),
        facts=[(shown(name, _NAME), shown(value, _FACT)) for name, value in side.facts[:_MOST_FACTS]],
        untold=max(len(side.facts) - _MOST_FACTS, 0),
    )


def _remark(told: RemarksOfReport, wording: Wording) -> Remark:
    return Remark(
        layer=shown(told.layer, _NAME),
        told=wording.tr(told.remark.label),
        count=wording.number(told.count),
        ids=[shown(id_, _NAME) for id_ in told.ids],
        untold=wording.number(told.count - len(told.ids)) if told.count > len(told.ids) else "",
    )
