"""What an overlap check found, said in sentences that are built from the facts."""

from __future__ import annotations

from datetime import datetime

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.services.ports import OverlapQuestion, OverlapReport, PairOfReport, SideOfPair

_NOISE_M2 = 1e-6
"""Shared ground smaller than this is the noise of coordinates, and no ground."""


def headline(report: OverlapReport, wording: Wording) -> str:
    """The answer in a few words."""
    tr = wording.tr
    if report.pair_count == 1:
        return tr("1 overlap found")
    if report.pair_count:
        return tr("{count} overlaps found").format(count=wording.number(report.pair_count))
    return tr("No overlaps found") if _comparable(report) else tr("Nothing was compared")


def outcome(report: OverlapReport, wording: Wording) -> str:
    """The answer in one or two honest sentences: the worst pair, or how much an empty answer is worth."""
    tr = wording.tr
    compared = plans_compared(report)
    if report.pairs:
        worst = report.pairs[0]
        names = tr("The worst: {a} and {b}.").format(
            a=wording.quoted(worst.a.title, 80), b=wording.quoted(worst.b.title, 80)
        )
        return f"{names} {meeting(worst, report.question.gap_days, wording)}"
    if compared == 0:
        told = tr("No plan with a shape and readable dates could be compared, so this says nothing about overlaps.")
    elif compared == 1:
        told = tr("Only one plan took part, and there was nothing to compare it with.")
    elif not _comparable(report):
        told = tr("Only overlaps between different layers were asked for, and all plans are of one layer.")
    else:
        told = tr("{count} plans were compared, and none of them meet within what was asked.")
        told = told.format(count=wording.number(compared))
    left_out = plans_left_out(report)
    if left_out == 1:
        told += " " + tr("Nothing is known of the 1 plan left out; it is listed at the end.")
    elif left_out:
        told += " " + tr("Nothing is known of the plans left out ({count}); they are listed at the end.").format(
            count=wording.number(left_out)
        )
    return told


def meeting(pair: PairOfReport, gap_days: int | None, wording: Wording) -> str:
    """How a pair meets: on the ground, and in time; `gap_days` is what was allowed between them, where it is told."""
    tr = wording.tr
    if shares_ground(pair) and pair.common is not None and pair.hours is not None:
        return tr("They share {area} for {duration}: {when}.").format(
            area=wording.area(pair.area_m2), duration=wording.duration(pair.hours), when=wording.span(pair.common)
        )
    return f"{_place(pair, wording)} {_time(pair, gap_days, wording)}"


def shares_ground(pair: PairOfReport) -> bool:
    """Whether the two themselves share an area, not only their surroundings."""
    return pair.area_m2 > _NOISE_M2


def _place(pair: PairOfReport, wording: Wording) -> str:
    tr = wording.tr
    if shares_ground(pair):
        return tr("They share {area} of ground.").format(area=wording.area(pair.area_m2))
    if pair.distance_m > 0:
        return tr("On the ground they are {distance} apart.").format(distance=wording.length(pair.distance_m))
    return tr("On the ground they touch or cross.")


def _time(pair: PairOfReport, gap_days: int | None, wording: Wording) -> str:
    tr = wording.tr
    common = pair.common
    if common is None:
        return _nearness(pair, gap_days, wording)
    if pair.hours is not None:
        told = tr("In time they overlap for {duration}: {when}.")
        return told.format(duration=wording.duration(pair.hours), when=wording.span(common))
    if common.start is not None:
        told = tr("In time they overlap from {start} on, and neither has an end yet.")
        return told.format(start=wording.start(common))
    if common.end is not None:
        told = tr("In time they overlap until {end}, and neither says when it started.")
        return told.format(end=wording.end(common))
    return tr("Neither has a start or an end, so they always overlap in time.")


def _nearness(pair: PairOfReport, gap_days: int | None, wording: Wording) -> str:
    """They meet only because days were allowed between them."""
    tr = wording.tr
    if gap_days is None:
        told = tr("They do not overlap in time.")
    elif gap_days == 1:
        told = tr("They do not overlap in time, but lie at most 1 day apart.")
    else:
        told = tr("They do not overlap in time, but lie at most {days} days apart.")
        told = told.format(days=wording.number(gap_days))
    ordered = in_order(pair)
    if ordered is None:
        return told
    first, second = ordered
    facts = tr("{first} ends {end}; {second} begins {start}.").format(
        first=wording.quoted(first.title, 60),
        end=wording.end(first.span),
        second=wording.quoted(second.title, 60),
        start=wording.start(second.span),
    )
    return f"{told} {facts}"


def in_order(pair: PairOfReport) -> tuple[SideOfPair, SideOfPair] | None:
    """The sides of a pair that is only near in time, the one that ends first before the other; None if that is open."""
    for first, second in ((pair.a, pair.b), (pair.b, pair.a)):
        end, start = first.span.end, second.span.start
        if end is not None and start is not None and end <= start:
            return first, second
    return None


def asked(question: OverlapQuestion, wording: Wording) -> list[tuple[str, str]]:
    """What was asked, as names and values."""
    tr = wording.tr
    distance = tr("at most {distance} apart").format(distance=wording.given(question.distance_m, "m"))
    gap = tr("at the same time, or at most 1 day apart")
    if question.gap_days != 1:
        gap = tr("at the same time, or at most {days} days apart").format(days=wording.number(question.gap_days))
    facts = [
        (tr("Place"), distance if question.distance_m else tr("on shared ground; touching edges do not count")),
        (tr("Time"), gap if question.gap_days else tr("at the same time")),
        (tr("Period"), period(question.window, wording)),
        (tr("Layers"), tr("only between different layers") if question.across_only else tr("also within a layer")),
    ]
    if question.min_area_m2 and not question.distance_m:  # with a distance it is not used
        facts.insert(1, (tr("Smallest area"), wording.given(question.min_area_m2, "m²")))
    if question.ignore_same:
        alike = tr("plans with the same {field}").format(field=wording.quoted(question.ignore_same))
        facts.append((tr("Not compared"), alike))
    return facts


def period(window: Span, wording: Wording) -> str:
    """Which meetings are told; an open side is meant so."""
    tr = wording.tr
    if window.start is not None and window.end is not None:
        return wording.span(window)
    if window.start is not None:
        return tr("from {start} on").format(start=wording.start(window))
    return tr("any") if window.end is None else tr("until {end}").format(end=wording.end(window))


def made(made_at: datetime, crs: str, wording: Wording) -> list[tuple[str, str]]:
    """When and in which coordinates the answer was made."""
    tr = wording.tr
    zone = getattr(wording.zone, "key", None) or wording.local(made_at).tzname() or ""
    return [
        (tr("Made"), wording.moment(made_at)),
        (tr("Time zone"), zone),
        (tr("Coordinates"), shown(crs, 60)),
    ]


def plans_compared(report: OverlapReport) -> int:
    """How many plans of all layers took part."""
    return sum(layer.compared for layer in report.layers)


def plans_left_out(report: OverlapReport) -> int:
    """How many plans of all layers did not."""
    return sum(layer.rows for layer in report.layers) - plans_compared(report)


def _comparable(report: OverlapReport) -> bool:
    """Whether there were two plans that could have met."""
    layers = sum(layer.compared > 0 for layer in report.layers)
    return plans_compared(report) > 1 and (layers > 1 or not report.question.across_only)
