"""The report of an overlap check: one self-contained page."""

from __future__ import annotations

import base64
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from seinajoki_coordination.reports.calendarstrip import calendar_strip
from seinajoki_coordination.reports.page import page, write_page
from seinajoki_coordination.reports.sketch import Sketch, sketch
from seinajoki_coordination.reports.wording import Translate, Wording, quoted, shown
from seinajoki_coordination.services.ports import OverlapReport, PairOfReport, RemarksOfReport, SideOfPair

CARDS = 100
_TITLE, _FACT = 120, 240

DrawMap = Callable[[OverlapReport], bytes]
"""Draws the report's map as a PNG."""


@dataclass(frozen=True)
class Side:
    """One side of a pair in the reader's words."""

    layer: str
    title: str
    id: str
    when: str
    facts: tuple[tuple[str, str], ...]


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
    picture = draw_map(report) if draw_map is not None and (report.pairs or report.ground_wkb) else None
    strip = calendar_strip(report.pairs, report.made_at, wording)
    values = {
        "tr": tr,
        "language": language,
        "made": wording.moment(report.made_at),
        "zone": str(report.question.zone),
        "crs": report.crs,
        "question": _question(report, wording),
        "figures": _figures(report, wording),
        "summary": _summary(report, wording),
        "layers": [(shown(one.name), wording.number(one.compared), one.rows - one.compared) for one in report.layers],
        "pairs": [_pair(number, pair, wording) for number, pair in enumerate(report.pairs, 1)],
        "cards": CARDS,
        "unshown": report.pair_count - len(report.pairs),
        "count": wording.number(report.pair_count),
        "map": None if picture is None else base64.b64encode(picture).decode("ascii"),
        "strip": strip,
        "remarks": [_remark(remark, wording) for remark in report.remarks],
    }
    write_page(path, page("overlaps.html", values))


def _question(report: OverlapReport, wording: Wording) -> list[str]:
    """What was asked, a sentence each."""
    tr, question = wording.tr, report.question
    told = []
    if question.distance_m > 0:
        told.append(tr("Plans no further apart than {distance}.").format(distance=wording.length(question.distance_m)))
    elif question.min_area_m2 > 0:
        told.append(tr("Plans that share more than {area}.").format(area=wording.area(question.min_area_m2)))
    else:
        told.append(tr("Plans that share ground; touching edges do not count."))
    if question.gap_days:
        days = wording.number(question.gap_days)
        told.append(tr("At the same time, or within {days} days of each other.").format(days=days))
    else:
        told.append(tr("At the same time."))
    if question.across_only:
        told.append(tr("Only plans of different layers."))
    if question.window.start is not None or question.window.end is not None:
        told.append(tr("Only what goes on in this period: {period}.").format(period=wording.span(question.window)))
    return told


def _figures(report: OverlapReport, wording: Wording) -> list[tuple[str, str]]:
    tr = wording.tr
    compared, rows = (sum(values) for values in zip(*((one.compared, one.rows) for one in report.layers), strict=True))
    return [
        (wording.number(report.pair_count), tr("overlaps")),
        (wording.number(compared), tr("plans compared")),
        (wording.number(len(report.layers)), tr("layers")),
        (wording.number(rows - compared), tr("left out")),
    ]


def _summary(report: OverlapReport, wording: Wording) -> str:
    """One sentence on the whole: the worst, or honestly why there is nothing."""
    tr = wording.tr
    if not any(one.compared for one in report.layers):
        return tr("Nothing was compared: no layer has a plan with a shape and readable dates.")
    if not report.pairs:
        return tr("Nothing overlaps among the plans that were compared.")
    worst = report.pairs[0]
    names = {"a": quoted(worst.a.title), "b": quoted(worst.b.title)}
    return tr("The worst: {a} and {b}.").format(**names) + " " + _sentence(worst, wording)


def _pair(number: int, pair: PairOfReport, wording: Wording) -> Pair:
    return Pair(
        number=number,
        a=_side(pair.a, wording),
        b=_side(pair.b, wording),
        when="–" if pair.common is None else wording.span(pair.common),
        hours="∞" if pair.hours is None else "–" if pair.common is None else wording.hours(pair.hours),
        area=wording.area(pair.area_m2) if pair.area_m2 else "–",
        distance=wording.length(pair.distance_m) if pair.distance_m else "–",
        sentence=_sentence(pair, wording),
        sketch=sketch(pair, wording) if number <= CARDS else None,
    )


def _side(side: SideOfPair, wording: Wording) -> Side:
    facts = tuple((shown(name), shown(value, _FACT)) for name, value in side.facts)
    return Side(shown(side.layer), shown(side.title, _TITLE), shown(side.id), wording.span(side.span), facts)


def _sentence(pair: PairOfReport, wording: Wording) -> str:
    """What the two do to each other."""
    tr = wording.tr
    if pair.area_m2:
        where = tr("They share {area}").format(area=wording.area(pair.area_m2))
    elif pair.distance_m:
        where = tr("They are {distance} apart").format(distance=wording.length(pair.distance_m))
    else:
        where = tr("They cross")
    if pair.common is None:
        return tr("{where}, not at the same time but soon after each other.").format(where=where)
    when = wording.span(pair.common)
    if pair.hours is None:
        return tr("{where}, {when}.").format(where=where, when=when)
    return tr("{where} for {duration}: {when}.").format(where=where, duration=wording.duration(pair.hours), when=when)


def _remark(remark: RemarksOfReport, wording: Wording) -> tuple[str, str, str, bool]:
    """Layer, how many rows and which, what is told of them, and whether they were left out."""
    ids = ", ".join(shown(id_, 40) for id_ in remark.ids) + (" …" if remark.count > len(remark.ids) else "")
    told = wording.tr(remark.remark.label)
    return shown(remark.layer), f"{wording.number(remark.count)} ({ids})", told, remark.remark.leaves_out
