"""The coordination report of a store: what is open, what is new, whose word is awaited, and who takes part at all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from seinajoki_coordination.detection.columns import STATUSES
from seinajoki_coordination.domain.codes import Status
from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.rules import Rule, RuleText, WordedRule
from seinajoki_coordination.domain.timespan import Span, micros
from seinajoki_coordination.services.listing import Listed, ListedSide, Listing, taken_twice
from seinajoki_coordination.services.overlaps import background
from seinajoki_coordination.services.ports import (
    CoordinationReport,
    FindingInFull,
    FindingOfReport,
    GoneOfReport,
    OrganisationOfReport,
    PairOfReport,
    SideOfPair,
    UnplacedOfReport,
    Weight,
)
from seinajoki_coordination.services.store import Plans, Store

REPORTED_FINDINGS = 500
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
    teller = _teller(store, store.listing.last_report(), language, meaning)
    listed = store.listing.findings()
    living = [teller.told(one) for one in listed if _is_living(one, window) and one.rule_id in teller.rules]
    gone = [one for one in listed if one.state is FindingState.GONE and teller.is_news(one.changed_at)]
    gone.sort(key=lambda one: one.changed_at, reverse=True)
    plans = store.register.plans()
    return replace(
        _report(store, plans, living, language, made_at),
        since=teller.since,
        window=window,
        new=sum(one.is_new for one in living),
        changed=sum(one.is_changed for one in living),
        gone_count=len(gone),
        gone=tuple(teller.gone(one) for one in gone[:REPORTED_FINDINGS]),
        unplaced=tuple(_unplaced(store.listing, plans, teller)),
        undated=tuple(_sides(store.listing, plans, plans.undated, teller)),
        backward=tuple(_sides(store.listing, plans, plans.backward, teller)),
    )


def selection_report(
    store: Store, chosen: Collection[str], language: str, meaning: Meaning, made_at: datetime
) -> CoordinationReport:
    """The same of the findings with these ids and no others, those gone and past too, and of those they concern."""
    teller = _teller(store, None, language, meaning)
    told = [teller.told(one) for one in store.listing.findings() if one.id in chosen]
    parties = {name for one in told for name in one.organisations}
    report = _report(store, store.register.plans(), told, language, made_at)
    concerned = tuple(one for one in report.organisations if one.name in parties)
    return replace(report, is_selection=True, organisations=concerned)


def finding_in_full(one: Listed, worded: WordedRule | None, language: str, meaning: Meaning) -> FindingInFull:
    """All that is known of one finding; without its rule, if that is not asked any more."""
    rules = {} if worded is None else {one.rule_id: worded}
    return FindingInFull(
        finding=_Teller(rules, None, language, meaning).told(one),
        found_at=one.found_at,
        changed_at=one.changed_at,
        contacts=(one.a.contact, one.b.contact),
        plans_changed=(one.a.changed_at, one.b.changed_at),
    )


def _teller(store: Store, since: datetime | None, language: str, meaning: Meaning) -> _Teller:
    return _Teller({worded.rule.id: worded for worded in store.register.worded_rules()}, since, language, meaning)


def _report(
    store: Store, plans: Plans, told: list[FindingOfReport], language: str, made_at: datetime
) -> CoordinationReport:
    """What every report says of its findings, which are not yet in order."""
    told.sort(key=_worst_first)
    awaits = _awaits(told)
    return CoordinationReport(
        municipality=store.municipality.name(language),
        made_at=made_at,
        zone=store.municipality.zone,
        crs=store.municipality.crs,
        plans=len(plans.ids),
        findings=tuple(told[:REPORTED_FINDINGS]),
        counts=Counter((one.state, one.weight) for one in told),
        ownerless=awaits.get(_NOBODY, {}),
        organisations=tuple(_organisations(store, awaits)),
        ground_wkb=_ground(plans, made_at),
        is_for_display=store.is_copy,
    )


def _is_living(one: Listed, window: Span) -> bool:
    return not one.state.is_settled and one.span.common(window) is not None


def _worst_first(one: FindingOfReport) -> tuple[bool, bool, int, float, float]:
    """Open before judged before settled, by weight, then by ground and time taken twice, then by nearness."""
    is_judged = one.state is not FindingState.OPEN
    taken = taken_twice(one.pair.area_m2, one.pair.hours)
    return one.state.is_settled, is_judged, _WEIGHTS.index(one.weight), -taken, one.pair.distance_m


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


def _sides(listing: Listing, plans: Plans, rows: Sequence[int], teller: _Teller) -> Iterator[SideOfPair]:
    ids = [plans.ids[row] for row in rows if _is_ahead(plans, row)]
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
        """A finding; of a rule that is not asked any more, only the id is known."""
        worded = self.rules.get(one.rule_id)
        is_new = self.is_news(one.found_at)
        return FindingOfReport(
            pair=self._pair(one, is_conflict=one.weight.is_conflict),
            rule=Rule(one.rule_id, "", yields=one.yields, version=one.rule_version) if worded is None else worded.rule,
            text=RuleText("", "") if worded is None else worded.text(self.language),
            weight=one.weight,
            doubts=() if worded is None else one.doubts(worded.rule),
            state=one.state,
            organisations=(one.a.organisation, one.b.organisation),
            awaited=one.awaited,
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
