"""The coordination report of a store: what is open, what is new, whose word is awaited, and who takes part at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from seinajoki_coordination.detection.columns import STATUSES
from seinajoki_coordination.domain.codes import Precision, Severity, Status, Yields
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.rules import Rule, WordedRule
from seinajoki_coordination.domain.timespan import Span, micros
from seinajoki_coordination.services.overlaps import background
from seinajoki_coordination.services.ports import (
    CoordinationReport,
    Doubt,
    FindingOfReport,
    GoneOfReport,
    OrganisationOfReport,
    PairOfReport,
    SideOfPair,
    UnplacedOfReport,
    Weight,
)
from seinajoki_coordination.services.store import Listed, ListedSide, Listing, Plans, Store

REPORTED_FINDINGS = 500
_SETTLED = (FindingState.GONE, FindingState.PAST)
_TENTATIVE = [status for status in Status if status.is_tentative]
_ROUGH = [precision for precision in Precision if precision.is_coarse]
_NOBODY = ""
_WEIGHTS = tuple(Weight)

Meaning = Callable[[str, str, str], str]
"""What a code means in the reader's language: of a table, a column and the code."""


def coordination_report(
    store: Store, window: Span, language: str, meaning: Meaning, made_at: datetime
) -> CoordinationReport:
    """What the report says of the register as it is.

    Args:
        store: checked before.
        window: which meetings are told; those that are gone are told whenever they were.
        language: of the rules' texts and the municipality's name.
        meaning: of kinds and statuses.
        made_at: the present.
    """
    teller = _Teller(
        rules={worded.rule.id: worded for worded in store.register.worded_rules()},
        since=store.listing.last_report(),
        language=language,
        meaning=meaning,
    )
    listed = store.listing.findings()
    living = [teller.told(one) for one in listed if _is_living(one, window) and one.rule_id in teller.rules]
    living.sort(key=_worst_first)
    gone = [one for one in listed if one.state is FindingState.GONE and teller.is_news(one.changed_at)]
    gone.sort(key=lambda one: one.changed_at, reverse=True)
    plans = store.register.plans()
    awaits = _awaits(living)
    return CoordinationReport(
        municipality=store.municipality.name(language),
        made_at=made_at,
        since=teller.since,
        window=window,
        zone=store.municipality.zone,
        crs=store.municipality.crs,
        plans=len(plans.ids),
        findings=tuple(living[:REPORTED_FINDINGS]),
        counts=Counter((one.state, one.weight) for one in living),
        new=sum(one.is_new for one in living),
        changed=sum(one.is_changed for one in living),
        gone_count=len(gone),
        gone=tuple(teller.gone(one) for one in gone[:REPORTED_FINDINGS]),
        ownerless=awaits.get(_NOBODY, {}),
        organisations=tuple(_organisations(store, awaits)),
        unplaced=tuple(_unplaced(store.listing, plans, teller)),
        undated=tuple(_undated(store.listing, plans, teller)),
        ground_wkb=_ground(plans, made_at),
        is_for_display=store.is_copy,
    )


def _is_living(one: Listed, window: Span) -> bool:
    return one.state not in _SETTLED and one.span.common(window) is not None


def _worst_first(one: FindingOfReport) -> tuple[bool, int, float, float]:
    """Open before judged, by weight, then by ground and time taken twice, then by nearness."""
    hours = np.inf if one.pair.hours is None else one.pair.hours
    taken_twice = one.pair.area_m2 * hours if one.pair.area_m2 else 0.0  # 0 m² for ever is still nothing
    return one.state is not FindingState.OPEN, _WEIGHTS.index(one.weight), -taken_twice, one.pair.distance_m


def _awaits(findings: Sequence[FindingOfReport]) -> Mapping[str, Mapping[Weight, int]]:
    """How many open findings await each organisation's word; under `_NOBODY`, those that nobody can judge."""
    awaits: dict[str, Counter[Weight]] = defaultdict(Counter)
    for one in findings:
        if one.state is FindingState.OPEN:
            for name in one.awaited or (_NOBODY,):
                awaits[name][one.weight] += 1
    return dict(awaits)


def _organisations(store: Store, awaits: Mapping[str, Mapping[Weight, int]]) -> list[OrganisationOfReport]:
    """Those whose word is awaited most first, the consulted parties last."""
    told = (
        OrganisationOfReport(
            name=one.organisation,
            is_consulted=one.is_consulted,
            plans=one.plans,
            last=one.last,
            nothing_until=one.nothing_until,
            awaits=awaits.get(one.organisation, {}),
        )
        for one in store.discussion.coverage()
    )
    return sorted(told, key=lambda one: (one.is_consulted, [-one.awaits.get(weight, 0) for weight in _WEIGHTS]))


def _unplaced(listing: Listing, plans: Plans, teller: _Teller) -> Iterator[UnplacedOfReport]:
    why = {plans.ids[row]: remark for row, remark in plans.unplaced.items() if _is_ahead(plans, row)}
    for one in listing.sides(why).values():
        yield UnplacedOfReport(teller.side(one), why[one.id])


def _undated(listing: Listing, plans: Plans, teller: _Teller) -> Iterator[SideOfPair]:
    ids = [plans.ids[row] for row in plans.undated if _is_ahead(plans, row)]
    return map(teller.side, listing.sides(ids).values())


def _is_ahead(plans: Plans, row: int) -> bool:
    """Whether a plan is still to be compared: what is cancelled or finished need not have a place and a start."""
    return STATUSES[plans.columns.status[row]] not in (Status.CANCELLED, Status.FINISHED)


def _ground(plans: Plans, now: datetime) -> tuple[bytes, ...]:
    """What is neither over nor cancelled."""
    columns = plans.columns
    return background(columns.geometry[(columns.end > micros(now)) & ~columns.status_is(Status.CANCELLED)])


@dataclass(frozen=True)
class _Teller:
    """Tells findings in the reader's language."""

    rules: Mapping[str, WordedRule]
    since: datetime | None
    language: str
    meaning: Meaning

    def is_news(self, at: datetime) -> bool:
        """Whether the last report cannot have told it; in the first one nothing stands out."""
        return self.since is not None and at > self.since

    def told(self, one: Listed) -> FindingOfReport:
        """A finding by a rule that is asked."""
        worded = self.rules[one.rule_id]
        weight = _weight(worded.rule.yields, one.severity)
        is_conflict = weight in (Weight.HEAVY, Weight.LIGHT)
        is_new = self.is_news(one.found_at)
        return FindingOfReport(
            pair=self._pair(one, is_conflict=is_conflict),
            rule=worded.rule,
            text=worded.text(self.language),
            weight=weight,
            doubts=tuple(_doubts(one, worded.rule)) if is_conflict else (),
            state=one.state,
            organisations=(one.a.organisation, one.b.organisation),
            awaited=_awaited(one),
            words=one.words,
            comments=one.comments,
            is_new=is_new,
            is_changed=not is_new and self.is_news(one.changed_at),
        )

    def gone(self, one: Listed) -> GoneOfReport:
        """A finding that no longer meets."""
        worded = self.rules.get(one.rule_id)
        rule = worded.text(self.language).title if worded else ""
        return GoneOfReport(self.side(one.a), self.side(one.b), one.span, rule)

    def side(self, side: ListedSide) -> SideOfPair:
        """A plan with what is known of it."""
        facts = (
            ("Organisation", side.organisation),
            ("Kind", side.kind and self.meaning(side.table, "kind", side.kind)),
            ("Status", side.status and self.meaning(side.table, "status", side.status)),
            ("Source", side.source),
        )
        known = tuple((name, value) for name, value in facts if value)
        return SideOfPair(side.table, side.id, side.title, side.span, known, side.wkb)

    def _pair(self, one: Listed, *, is_conflict: bool) -> PairOfReport:
        return PairOfReport(
            a=self.side(one.a),
            b=self.side(one.b),
            common=None if one.by_padding else one.span,
            hours=one.hours,
            distance_m=one.distance_m,
            area_m2=one.area_m2,
            place_wkb=one.place_wkb,
            is_conflict=is_conflict,
        )


def _weight(yields: Yields, severity: Severity) -> Weight:
    if yields is Yields.OPPORTUNITY:
        return Weight.OPPORTUNITY
    if yields is Yields.NOTICE:
        return Weight.NOTICE
    return Weight.HEAVY if severity is Severity.HEAVY else Weight.LIGHT


def _doubts(one: Listed, rule: Rule) -> Iterator[Doubt]:
    """What lowered a finding below its rule's ceiling."""
    if one.severity >= rule.ceiling:
        return
    statuses = {one.a.status, one.b.status}
    precisions = {one.a.precision, one.b.precision}
    reasons = {
        Doubt.STATUS: not statuses.isdisjoint(_TENTATIVE),
        Doubt.PRECISION: not precisions.isdisjoint(_ROUGH),
        Doubt.CLEARANCE: one.by_clearance,
        Doubt.PADDING: one.by_padding,
    }
    yield from (doubt for doubt, holds in reasons.items() if holds)


def _awaited(one: Listed) -> tuple[str, ...]:
    """The sides' organisations that have said nothing final of an open finding."""
    if one.state is not FindingState.OPEN:
        return ()
    said = {who: word for who, word, _ in one.words}
    parties = dict.fromkeys(name for name in (one.a.organisation, one.b.organisation) if name)
    return tuple(name for name in parties if said.get(name, Word.OPEN) is Word.OPEN)
