"""The register of findings: what a check found against what is known, and what must therefore be written.

Everything here is a function of plain data, so that the same register comes out whichever store holds it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely

from seinajoki_coordination.detection.columns import PRECISIONS, STATUSES
from seinajoki_coordination.detection.engine import Encounters
from seinajoki_coordination.domain.codes import Severity
from seinajoki_coordination.domain.findings import FindingState, facts_of, finding_id, state_of
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import OPEN_END
from seinajoki_coordination.services.store import Changes, Found, Judged, Known, Plans


def side_facts(plans: Plans, row: int) -> str:
    """A fingerprint of what a judgement rests on: place, span, hours, kind, status, traits, clearance."""
    columns = plans.columns
    hours = columns.hours[row]
    words = (
        columns.table.name(row),
        columns.kind.name(row),
        STATUSES[columns.status[row]].value,
        PRECISIONS[columns.precision[row]].value,
        int(columns.start[row]),
        int(columns.end[row]),
        int(plans.starts_at[row]),
        int(plans.ends_at[row]),
        str(columns.patterns[hours]) if hours >= 0 else None,
        float(columns.clearance_m[row]),
        int(columns.traits[row]),
    )
    shape: bytes = shapely.to_wkb(columns.geometry[row], output_dimension=2)
    return hashlib.blake2b(shape + repr(words).encode(), digest_size=12).hexdigest()


@dataclass(frozen=True)
class Reach:
    """What a check looked at: all pairs, or those with one of some activities; and the window of what it records."""

    activities: frozenset[str] | None
    start: int
    end: int
    today: int

    @property
    def leaves_nothing_out(self) -> bool:
        """Whether the window takes in all that is not past."""
        return self.start <= self.today and self.end >= OPEN_END

    def covers(self, known: Known) -> bool:
        """Whether a known finding would have been found again if it still met."""
        examined = self.activities is None or known.a_id in self.activities or known.b_id in self.activities
        return examined and self.is_inside(known.start, known.end)

    def is_inside(self, start: int, end: int) -> bool:
        """Whether a meeting falls into the window."""
        return end > self.start and start < self.end


def reconcile(
    known: Sequence[Known],
    judged: Mapping[str, Judged],
    plans: Plans,
    rules: Sequence[Rule],
    met: Encounters,
    reach: Reach,
) -> Changes:
    """What changes when a check meets the register.

    A pair met again keeps its finding and id. What no longer meets inside the window is gone. A finding is not touched
    if it was and is outside the window, or if its sides and rule are of the versions it was written for.
    """
    by_key = {(one.rule_id, one.a_id, one.b_id): one for one in known}
    rewritten: list[tuple[int, Known | None]] = []
    met_again: set[str] = set()
    pairs = zip(met.rule.tolist(), met.a.tolist(), met.b.tolist(), met.start.tolist(), met.end.tolist(), strict=True)
    for nth, (number, a, b, start, end) in enumerate(pairs):
        rule = rules[number]
        one = by_key.get((rule.id, plans.ids[a], plans.ids[b]))
        is_inside = reach.is_inside(start, end)
        if one is not None:
            met_again.add(one.id)
            is_inside |= reach.is_inside(one.start, one.end)
        if is_inside and not (one and one.stands(plans.version[a], plans.version[b], rule.version)):
            rewritten.append((nth, one))
    changes = Changes()
    for found, one in _found(rewritten, judged, plans, rules, met, reach.today):
        (changes.new if one is None else changes.changed).append(found)
        changes.reopened += one is not None and one.state is FindingState.GONE
    rewritten_ids = {one.id for _, one in rewritten if one is not None}
    for one in known:
        if one.state is FindingState.GONE:
            continue
        if one.id not in met_again and reach.covers(one):
            changes.gone.append(one)
        elif one.end <= reach.today and one.state is not FindingState.PAST and one.id not in rewritten_ids:
            changes.past.append(one)
    return changes


def _found(
    rewritten: Sequence[tuple[int, Known | None]],
    judged: Mapping[str, Judged],
    plans: Plans,
    rules: Sequence[Rule],
    met: Encounters,
    today: int,
) -> Iterator[tuple[Found, Known | None]]:
    """The findings to write, each with what is known of it; `rewritten` numbers the encounters."""
    some = met.where(np.array([nth for nth, _ in rewritten], np.int64))
    facts = {row: side_facts(plans, row) for row in np.unique(np.concatenate([some.a, some.b])).tolist()}
    table, organisation = plans.columns.table, plans.columns.organisation
    places = some.places(plans.columns, rules)
    for k, ((_, one), place) in enumerate(zip(rewritten, places, strict=True)):
        a, b, rule = int(some.a[k]), int(some.b[k]), rules[some.rule[k]]
        id_ = finding_id(rule.id, plans.ids[a], plans.ids[b])
        words = judged[id_].on(facts_of(rule.version, facts[a], facts[b])) if id_ in judged else {}
        is_past = some.end[k] <= today
        yield (
            Found(
                id=id_,
                rule=rule,
                a_table=table.names[table.codes[a]],
                a_id=plans.ids[a],
                a_version=int(plans.version[a]),
                a_facts=facts[a],
                b_table=table.names[table.codes[b]],
                b_id=plans.ids[b],
                b_version=int(plans.version[b]),
                b_facts=facts[b],
                severity=Severity(some.severity[k]),
                state=FindingState.PAST if is_past else state_of(words, (organisation.name(a), organisation.name(b))),
                start=int(some.start[k]),
                end=int(some.end[k]),
                hours=None if np.isnan(some.hours[k]) else float(some.hours[k]),
                area_m2=float(some.area_m2[k]),
                distance_m=float(some.distance_m[k]),
                by_clearance=bool(some.by_clearance[k]),
                by_padding=bool(some.by_padding[k]),
                place=place,
            ),
            one,
        )
