"""The register of findings beside the plans that they are about."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from string import Template
from typing import Any

from seinajoki_coordination.domain.codes import Severity, Yields
from seinajoki_coordination.domain.errors import BadRule
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.rules import Rule, RuleText, Side, WordedRule, side_named
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START
from seinajoki_coordination.services.store import Judged, Known, Plans
from seinajoki_coordination.store.database import Database
from seinajoki_coordination.store.instants import instants
from seinajoki_coordination.store.plans import read_plans, read_plans_near, read_plans_of
from seinajoki_coordination.store.tables import PLAN_TABLES

_KNOWN = Template(
    "SELECT id, rule_id, rule_version, a_id, a_version, a_facts, b_id, b_version, b_facts, state, starts_at, ends_at "
    "FROM finding $which"
)
_STATE = {state.value: state for state in FindingState}
_WITH_SIDE = Template(
    "WHERE fid IN (SELECT fid FROM finding WHERE a_id IN ($ids) UNION SELECT fid FROM finding WHERE b_id IN ($ids))"
)
PLANS = " UNION ALL ".join(
    Template("SELECT id, row_version FROM $table").substitute(table=table.name) for table in PLAN_TABLES
)
_RULES = (
    "SELECT id, title_en, title_fi, sentence_en, sentence_fi, a_table, a_kinds, a_traits, b_table, b_kinds, b_traits, "
    "distance_m, days_before, days_after, min_area_m2, yields, ceiling, same_organisation, version "
    "FROM rule WHERE active ORDER BY fid"
)
_STALE = Template(
    "SELECT p.id FROM ($plans) p LEFT JOIN checked c ON c.activity_id = p.id "
    "WHERE c.row_version IS DISTINCT FROM p.row_version OR c.rules_version IS DISTINCT FROM ? "
    "UNION ALL SELECT activity_id FROM checked c WHERE NOT EXISTS (SELECT 1 FROM ($plans) p WHERE p.id = c.activity_id)"
).substitute(plans=PLANS)


class SqlRegister:
    """Findings, and the plans that they are about; how a check is written is each database's own."""

    def __init__(self, database: Database, zone: tzinfo) -> None:
        self._database = database
        self.zone = zone

    def rules(self) -> list[Rule]:
        """The active rules.

        Raises:
            BadRule: a row of the table of rules cannot be read.
        """
        return [worded.rule for worded in self.worded_rules()]

    def worded_rules(self) -> list[WordedRule]:
        """The active rules with their texts."""
        return [_rule(row) for row in self._database.all(_RULES)]

    def plans(self) -> Plans:
        """All plans, in the order of their ids."""
        return read_plans(self._database)

    def plans_of(self, ids: Sequence[str]) -> Plans:
        """The plans of these ids, those that are there."""
        return read_plans_of(self._database, ids)

    def plans_near(self, ids: Sequence[str], reach_m: float) -> Plans:
        """The plans of these ids and all within `reach_m` plus both clearances of them, at any time."""
        return read_plans_near(self._database, ids, reach_m)

    def known(self, ids: Sequence[str] | None = None) -> list[Known]:
        """The register's findings: all, or those with a side among these activities."""
        if ids is None:
            return _known(self._database.all(_KNOWN.substitute(which="")))
        query = _KNOWN.substitute(which=_WITH_SIDE.substitute(ids=self._database.ids))
        return _known(self._database.all(query, {"ids": list(ids)}))

    def judged(self) -> dict[str, Judged]:
        """The last words on every judged finding, by finding id."""
        words: dict[str, dict[str, dict[str, Word]]] = {}
        rows = self._database.all("SELECT finding_id, organisation_id, facts, word FROM judgement ORDER BY fid")
        for finding, organisation, facts, word in rows:
            words.setdefault(finding, {}).setdefault(facts, {})[organisation] = Word(word)
        return {finding: Judged(said) for finding, said in words.items()}

    def stale(self, version: str) -> list[str]:
        """Activities written, deleted or never checked since the rules' `version` last looked at them."""
        return [row[0] for row in self._database.all(_STALE, (version,))]


def _known(rows: Sequence[Any]) -> list[Known]:
    starts = instants([row[10] for row in rows], OPEN_START).tolist()
    ends = instants([row[11] for row in rows], OPEN_END).tolist()
    return [
        Known._make((*row[:9], _STATE[row[9]], start, end))  # in the order of _KNOWN's columns
        for row, start, end in zip(rows, starts, ends, strict=True)
    ]


def _rule(row: Sequence[Any]) -> WordedRule:
    id_, title_en, title_fi, sentence_en, sentence_fi, *rest = row
    a_table, a_kinds, a_traits, b_table, b_kinds, b_traits, distance_m, before, after, min_area_m2, *last = rest
    yields, ceiling, same_organisation, version = last
    try:
        rule = Rule(
            id=id_,
            title=title_en,
            a=_side("a", a_table, a_kinds, a_traits),
            b=_side("b", b_table, b_kinds, b_traits),
            distance_m=distance_m,
            days_before=before,
            days_after=after,
            min_area_m2=min_area_m2,
            yields=Yields(yields),
            ceiling=Severity.named(ceiling),
            same_organisation=bool(same_organisation),
            version=version,
        )
    except ValueError as error:  # the table of rules is anybody's to edit
        raise BadRule(rule=id_, reason=error) from error
    return WordedRule(rule, {"en": RuleText(title_en, sentence_en), "fi": RuleText(title_fi, sentence_fi)})


def _side(side: str, table: str | None, kinds: str | None, traits: str | None) -> Side:
    return side_named(side, table or None, (kinds or "").split(), (traits or "").split())
