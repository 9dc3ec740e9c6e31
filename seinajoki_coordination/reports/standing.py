"""How a store stands, said in words that are built from the facts."""

from __future__ import annotations

from collections.abc import Iterator

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.domain.wording import Translate, Wording
from seinajoki_coordination.reports.sentences import meeting
from seinajoki_coordination.services.ports import (
    CoordinationReport,
    Doubt,
    FindingOfReport,
    OrganisationOfReport,
    SideOfPair,
    Weight,
)

CONFLICTS = tuple(weight for weight in Weight if weight.is_conflict)


def headline(report: CoordinationReport, wording: Wording) -> str:
    """The answer in a few words."""
    tr = wording.tr
    conflicts = sum(report.still_open[weight] for weight in CONFLICTS)
    if conflicts == 1:
        return tr("1 conflict is open")
    if conflicts:
        return tr("{count} conflicts are open").format(count=wording.number(conflicts))
    if report.counts:
        return tr("No conflict is open")
    return tr("No conflicts found") if report.plans else tr("Nobody has reported anything")


def outcome(report: CoordinationReport, wording: Wording) -> str:
    """The worst conflict, or how much an empty answer is worth; and of whom nothing is known."""
    return " ".join([_answer(report, wording), *_caveats(report, wording)])


def _answer(report: CoordinationReport, wording: Wording) -> str:
    tr = wording.tr
    worst = report.findings[0] if report.findings else None
    if worst is not None and worst.state is FindingState.OPEN:
        if worst.weight not in CONFLICTS:
            return tr("What is still open are opportunities and notices.")
        sides = worded(worst.pair.a, wording), worded(worst.pair.b, wording)
        a, b = (wording.quoted(side.title, 80) for side in sides)
        return f"{tr('The worst: {a} and {b}.').format(a=a, b=b)} {meeting(worst.pair, None, wording)}"
    if worst is not None:
        told = tr("Everything that meets has been judged (findings: {count}).")
        if report.is_selection:
            told = tr("None of the chosen findings is open (findings: {count}).")
        return told.format(count=wording.number(sum(report.counts.values())))
    if report.plans == 0:
        return tr("There are no plans in the store yet, so this says nothing about what meets.")
    if report.plans == 1:
        return tr("Only one plan is in the store, and there was nothing to compare it with.")
    told = tr("{count} plans were compared, and none of them meet by the rules of the store within the period.")
    return told.format(count=wording.number(report.plans))


def _caveats(report: CoordinationReport, wording: Wording) -> Iterator[str]:
    tr = wording.tr
    silent = sum(one.is_silent(report.made_at) for one in report.organisations)
    if silent == 1:
        yield tr("Nothing is known of what 1 organisation plans; it has reported nothing.")
    elif silent:
        told = tr("Nothing is known of what {count} organisations plan; they have reported nothing.")
        yield told.format(count=wording.number(silent))
    unchecked = {one.side.id for one in report.unplaced} | {side.id for side in (*report.undated, *report.backward)}
    if unchecked:
        yield tr("Plans that lack a place or a time and could not be compared: {count}.").format(
            count=wording.number(len(unchecked))
        )


def worded(side: SideOfPair, wording: Wording) -> SideOfPair:
    """A side in the reader's language, called by something even if it has no title."""
    tr = wording.tr
    table = tr(Table(side.layer).label) if side.layer else ""
    facts = tuple((tr(name), value) for name, value in side.facts)
    return SideOfPair(table, "", wording.plan(side.title, side.layer), side.span, facts, side.wkb)


def weights(tr: Translate) -> dict[Weight, str]:
    """What findings of each weight are called together."""
    return {
        Weight.HEAVY: tr("Heavy conflicts"),
        Weight.LIGHT: tr("Light conflicts"),
        Weight.OPPORTUNITY: tr("Opportunities"),
        Weight.NOTICE: tr("Notices"),
    }


def kind_of(finding: FindingOfReport, tr: Translate) -> str:
    """What a finding is called: what its rule yields, and how severe it is if that is a conflict."""
    severities = {Weight.HEAVY: tr("Heavy"), Weight.LIGHT: tr("Light")}
    label = tr(finding.rule.yields.label)
    return f"{severities[finding.weight]} · {label}" if finding.weight in severities else label


def lowered(finding: FindingOfReport, tr: Translate) -> str:
    """Why a finding is not as heavy as its rule could make it; empty if it is."""
    reasons = {
        Doubt.STATUS: tr("a plan is still an idea or tentative"),
        Doubt.PRECISION: tr("a plan's dates are known only roughly"),
        Doubt.CLEARANCE: tr("they meet only within the clearance that a plan asks for"),
        Doubt.PADDING: tr("they meet only in the days that the rule allows between them"),
    }
    if not finding.doubts:
        return ""
    return tr("Light, not heavy: {reasons}.").format(reasons="; ".join(reasons[doubt] for doubt in finding.doubts))


def coverage(one: OrganisationOfReport, report: CoordinationReport, wording: Wording) -> str:
    """What an organisation has reported and stated; of a silent one, that it was neither."""
    return " ".join(_coverage(one, report, wording))


def _coverage(one: OrganisationOfReport, report: CoordinationReport, wording: Wording) -> Iterator[str]:
    tr = wording.tr
    if one.is_silent(report.made_at):
        yield tr("Has reported nothing; what it plans is not known.")
    elif one.plans == 1:
        yield tr("Has reported 1 plan.")
    elif one.plans:
        yield tr("Has reported {count} plans.").format(count=wording.number(one.plans))
    if one.last is not None:
        yield tr("Last change {day}.").format(day=wording.day(wording.local(one.last).date()))
    if one.nothing_until is not None:
        holds = one.nothing_until > report.made_at
        told = (
            tr("States to have nothing here until {day}.") if holds else tr("Stated to have nothing here until {day}.")
        )
        yield told.format(day=wording.end(Span(None, one.nothing_until)))
    if one.is_consulted and not one.plans:
        yield tr("Consulted; need not report plans.")
