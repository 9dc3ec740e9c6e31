"""The report of an overlap check: one self-contained page."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from seinajoki_coordination.domain.wording import Translate, Wording, shown
from seinajoki_coordination.reports.calendarstrip import calendar_strips
from seinajoki_coordination.reports.page import page, write_page
from seinajoki_coordination.reports.pairs import (
    IN_CALENDAR,
    IN_CARDS,
    IN_TABLE,
    NAME,
    DrawMap,
    map_shown,
    pair_shown,
)
from seinajoki_coordination.reports.sentences import (
    asked,
    headline,
    made,
    meeting,
    outcome,
    plans_compared,
    plans_left_out,
)
from seinajoki_coordination.services.ports import OverlapReport, RemarksOfReport


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
    gap_days = report.question.gap_days
    pairs = [
        pair_shown(number, pair, meeting(pair, gap_days, wording), wording)
        for number, pair in enumerate(report.pairs[:IN_TABLE], 1)
    ]
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
        "made": made(report.made_at, report.crs, wording),
        "layers": [(shown(one.name), one.rows, one.compared) for one in report.layers],
        "map": map_shown(report, draw_map),
        "strips": calendar_strips(report.pairs[:IN_CALENDAR], report.made_at, wording),
        "pairs": pairs,
        "cards": pairs[:IN_CARDS],
        "has_distances": any(pair.distance_m for pair in report.pairs[:IN_TABLE]),
        "pair_count": report.pair_count,
        "left_out": [_remark(remark, wording) for remark in remarks if remark.remark.leaves_out],
        "took_part": [_remark(remark, wording) for remark in remarks if not remark.remark.leaves_out],
    }
    write_page(path, page("overlaps.html", values))


def _figures(report: OverlapReport, wording: Wording) -> list[tuple[str, str]]:
    tr = wording.tr
    told = (
        (report.pair_count, tr("overlap"), tr("overlaps")),
        (len(report.layers), tr("layer"), tr("layers")),
        (plans_compared(report), tr("plan compared"), tr("plans compared")),
        (plans_left_out(report), tr("plan left out"), tr("plans left out")),
    )
    return [(wording.number(count), one if count == 1 else many) for count, one, many in told]


def _remark(told: RemarksOfReport, wording: Wording) -> Remark:
    return Remark(
        layer=shown(told.layer, NAME),
        told=wording.tr(told.remark.label),
        count=wording.number(told.count),
        ids=[shown(id_, NAME) for id_ in told.ids],
        untold=wording.number(told.count - len(told.ids)) if told.count > len(told.ids) else "",
    )
