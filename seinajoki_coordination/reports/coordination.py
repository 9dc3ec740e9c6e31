"""The coordination report of a store: one self-contained page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.wording import Translate, Wording, shown
from seinajoki_coordination.reports.calendarstrip import calendar_strips
from seinajoki_coordination.reports.page import page, write_page
from seinajoki_coordination.reports.pairs import (
    IN_CALENDAR,
    IN_CARDS,
    IN_TABLE,
    NAME,
    TITLE,
    DrawMap,
    Pair,
    map_shown,
    pair_shown,
)
from seinajoki_coordination.reports.sentences import made, meeting, period, shares_ground
from seinajoki_coordination.reports.standing import (
    coverage,
    headline,
    kind_of,
    lowered,
    outcome,
    weights,
    worded,
)
from seinajoki_coordination.services.ports import (
    CommentOfReport,
    CoordinationReport,
    FindingOfReport,
    GoneOfReport,
    OrganisationOfReport,
    SideOfPair,
    UnplacedOfReport,
    Weight,
)

_NEWS, _ORGANISATIONS, _NUMBERS, _UNCHECKED, _WORDS = 12, 200, 12, 50, 8
"""How many of each are named."""
_SENTENCE, _WHY = 300, 240
"""How much of a foreign text is shown."""


Counts = list[tuple[Weight, str, str]]
"""How many of each weight, empty where there are none, and what it is called."""
Unchecked = tuple[str, str, str]
"""A plan's title, whose it is, and why it has no place; empty where that needs no words."""


@dataclass(frozen=True)
class Finding:
    """One finding in the reader's words."""

    pair: Pair
    weight: Weight
    is_open: bool
    heading: str
    """Under which its card stands."""
    kind: str
    rule: str
    version: int
    sentence: str
    lowered: str
    measures: str
    """Hours, ground and distance, as far as there are any."""
    state: str
    organisations: tuple[str, str]
    awaited: list[str]
    words: list[tuple[str, str, str]]
    """Who says what, and why."""
    words_untold: int
    comments: list[tuple[str, str]]
    """Who and when, and what was said; the last of them."""
    comments_untold: str
    is_new: bool
    is_changed: bool


@dataclass(frozen=True)
class Gone:
    """A finding that no longer meets."""

    a: str
    b: str
    when: str
    rule: str


@dataclass(frozen=True)
class Organisation:
    """How far an organisation takes part."""

    name: str
    coverage: str
    is_silent: bool
    awaits: Counts
    numbers: list[int]
    """Which findings await its word, the worst of them."""
    has_more: bool


def write_coordination_report(
    report: CoordinationReport, path: Path, tr: Translate, language: str, draw_map: DrawMap | None = None
) -> None:
    """Write the report.

    Args:
        report: what the store says.
        path: the HTML file.
        tr: gives each text in the reader's language.
        language: which one, like "fi".
        draw_map: draws the map; None leaves it out.

    Raises:
        CannotWrite: the file cannot be written there.
    """
    wording = Wording(tr, language, report.zone)
    findings = [_finding(number, one, wording) for number, one in enumerate(report.findings[:IN_TABLE], 1)]
    values = {
        "tr": tr,
        "language": language,
        "number": wording.number,
        "municipality": shown(report.municipality, NAME),
        "day": wording.day(wording.local(report.made_at).date()),
        "is_selection": report.is_selection,
        "since": wording.moment(report.since) if report.since else "",
        "headline": headline(report, wording),
        "outcome": outcome(report, wording),
        "figures": _figures(report, wording),
        "weights": weights(tr),
        "standing": _standing(report, wording),
        "since_last": _news(report, wording),
        "made": _made(report, wording),
        "new": [one for one in findings if one.is_new][:_NEWS],
        "new_count": report.new,
        "gone": [_gone(one, wording) for one in report.gone[:_NEWS]],
        "gone_count": report.gone_count,
        "organisations": [_organisation(one, report, wording) for one in report.organisations[:_ORGANISATIONS]],
        "plans": report.plans,
        "organisation_count": len(report.organisations),
        "ownerless": _counts(report.ownerless, wording) if report.ownerless else [],
        "map": map_shown(report, draw_map),
        "strips": calendar_strips(report.pairs[:IN_CALENDAR], report.made_at, wording),
        "in_calendar": IN_CALENDAR,
        "findings": findings,
        "pairs": [one.pair for one in findings],
        "groups": _groups(findings[:IN_CARDS]),
        "cards": min(len(findings), IN_CARDS),
        "finding_count": sum(report.counts.values()),
        "unchecked": [
            (tr("Without a place"), _unplaced(report.unplaced, wording), len(report.unplaced)),
            (tr("Without a start"), _timeless(report.undated, wording), len(report.undated)),
            (
                tr("With an end that is not after the start"),
                _timeless(report.backward, wording),
                len(report.backward),
            ),
        ],
    }
    write_page(path, page("coordination.html", values))


def _counts(counts: Mapping[Weight, int], wording: Wording) -> Counts:
    return [
        (weight, wording.number(counts[weight]) if counts.get(weight) else "", name)
        for weight, name in weights(wording.tr).items()
    ]


def _figures(report: CoordinationReport, wording: Wording) -> Counts:
    tr = wording.tr
    told = {
        Weight.HEAVY: (tr("open heavy conflict"), tr("open heavy conflicts")),
        Weight.LIGHT: (tr("open light conflict"), tr("open light conflicts")),
        Weight.OPPORTUNITY: (tr("open opportunity"), tr("open opportunities")),
        Weight.NOTICE: (tr("open notice"), tr("open notices")),
    }
    counts = report.still_open
    return [(weight, wording.number(counts[weight]), told[weight][counts[weight] != 1]) for weight in Weight]


def _standing(report: CoordinationReport, wording: Wording) -> list[tuple[str, str]]:
    """How many findings are in which state."""
    counts: Counter[FindingState] = Counter()
    for (state, _), count in report.counts.items():
        counts[state] += count
    told = [state for state in FindingState if state in counts or not state.is_settled]
    return [(wording.tr(state.label), wording.number(counts[state])) for state in told]


def _news(report: CoordinationReport, wording: Wording) -> list[tuple[str, str]]:
    tr = wording.tr
    return [
        (tr("New"), wording.number(report.new)),
        (tr("Changed"), wording.number(report.changed)),
        (tr("Gone"), wording.number(report.gone_count)),
    ]


def _made(report: CoordinationReport, wording: Wording) -> list[tuple[str, str]]:
    tr = wording.tr
    asked = (tr("Period"), period(report.window, wording))
    if report.is_selection:
        asked = (tr("Findings"), tr("chosen by hand"))
    told = [
        asked,
        (tr("Plans"), wording.number(report.plans)),
        *made(report.made_at, report.crs, wording),
    ]
    if report.is_for_display:
        told.append((tr("Register"), tr("not written: the store may only be read here")))
    return told


def _finding(number: int, one: FindingOfReport, wording: Wording) -> Finding:
    tr = wording.tr
    pair = replace(one.pair, a=worded(one.pair.a, wording), b=worded(one.pair.b, wording))
    return Finding(
        pair=pair_shown(number, pair, meeting(pair, None, wording), wording),
        weight=one.weight,
        is_open=one.state is FindingState.OPEN,
        heading=_heading(one, tr),
        kind=kind_of(one, tr),
        rule=shown(one.text.title, TITLE),
        version=one.rule.version,
        sentence=shown(one.text.sentence, _SENTENCE),
        lowered=lowered(one, tr),
        measures=_measures(one, wording),
        state=tr(one.state.label),
        organisations=(shown(one.organisations[0], NAME), shown(one.organisations[1], NAME)),
        awaited=[shown(name, NAME) for name in one.awaited],
        words=[(shown(who, NAME), tr(word.label), shown(why, _WHY)) for who, word, why in one.words[:_WORDS]],
        words_untold=max(len(one.words) - _WORDS, 0),
        comments=[_comment(comment, wording) for comment in one.comments[-_WORDS:]],
        comments_untold=_untold(len(one.comments) - _WORDS, wording),
        is_new=one.is_new,
        is_changed=one.is_changed,
    )


def _comment(one: CommentOfReport, wording: Wording) -> tuple[str, str]:
    who = [shown(name, NAME) for name in (one.organisation, one.by) if name]
    return ", ".join([*who, wording.moment(one.at)]), shown(one.text, _WHY)


def _untold(count: int, wording: Wording) -> str:
    """How many comments are not shown, if any."""
    if count < 1:
        return ""
    if count == 1:
        return wording.tr("and 1 earlier comment")
    return wording.tr("and {count} earlier comments").format(count=wording.number(count))


def _measures(one: FindingOfReport, wording: Wording) -> str:
    pair = one.pair
    told = [
        wording.hours(pair.hours) if pair.common is not None and pair.hours is not None else "",
        wording.area(pair.area_m2) if shares_ground(pair) else "",
        wording.length(pair.distance_m) if pair.distance_m > 0 else "",
    ]
    return " · ".join(text for text in told if text)


def _gone(one: GoneOfReport, wording: Wording) -> Gone:
    a, b = (shown(worded(side, wording).title, TITLE) for side in (one.a, one.b))
    return Gone(a, b, wording.span(one.span), shown(one.rule, TITLE))


def _organisation(one: OrganisationOfReport, report: CoordinationReport, wording: Wording) -> Organisation:
    numbers = [number for number, finding in enumerate(report.findings, 1) if one.name in finding.awaited][:_NUMBERS]
    return Organisation(
        name=shown(one.name, NAME),
        coverage=coverage(one, report, wording),
        is_silent=one.is_silent(report.made_at),
        awaits=_counts(one.awaits, wording),
        numbers=numbers,
        has_more=sum(one.awaits.values()) > len(numbers),
    )


def _unplaced(plans: Sequence[UnplacedOfReport], wording: Wording) -> list[Unchecked]:
    """That a plan has no shape needs no words."""
    tr = wording.tr
    return [
        _unchecked(one.side, "" if one.why is Remark.NO_GEOMETRY else tr(one.why.label), wording)
        for one in plans[:_UNCHECKED]
    ]


def _timeless(sides: Sequence[SideOfPair], wording: Wording) -> list[Unchecked]:
    return [_unchecked(side, "", wording) for side in sides[:_UNCHECKED]]


def _unchecked(side: SideOfPair, reason: str, wording: Wording) -> Unchecked:
    side = worded(side, wording)
    organisation = dict(side.facts).get(wording.tr("Organisation"), "")
    return shown(side.title, TITLE), shown(organisation, NAME), reason


def _heading(one: FindingOfReport, tr: Translate) -> str:
    """The open ones have one for each weight."""
    if one.state is FindingState.OPEN:
        return weights(tr)[one.weight]
    return tr("Gone, or over") if one.state.is_settled else tr("Judged already")


def _groups(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings under their headings, in their order."""
    return [(heading, list(group)) for heading, group in groupby(findings, lambda one: one.heading)]
