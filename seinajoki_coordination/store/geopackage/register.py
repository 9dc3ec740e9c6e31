"""The register of findings in a GeoPackage."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from string import Template
from typing import Any

import numpy as np

from seinajoki_coordination.domain.codes import Severity, Yields
from seinajoki_coordination.domain.errors import BadRule
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.rules import Rule, RuleText, Side, WordedRule, side_named
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START
from seinajoki_coordination.services.store import Changes, Checked, Found, Judged, Known, Plans
from seinajoki_coordination.store.geopackage.file import SqliteFile, blobs, instant_text, instants, micros_text
from seinajoki_coordination.store.geopackage.plans import read_plans, read_plans_near, read_plans_of
from seinajoki_coordination.store.tables import PLAN_TABLES

_FINDING_COLUMNS = (
    *("id", "rule_id", "rule_version", "yields", "a_table", "a_id", "a_version", "a_facts"),
    *("b_table", "b_id", "b_version", "b_facts", "severity", "state", "starts_at", "ends_at"),
    *("hours", "area_m2", "distance_m", "by_clearance", "by_padding", "geom", "changed_at", "found_at"),
)
_NEW_FINDING = Template("INSERT INTO finding ($columns) VALUES ($marks)").substitute(
    columns=", ".join(_FINDING_COLUMNS), marks=", ".join(f"?{k}" for k in range(1, len(_FINDING_COLUMNS))) + ", ?23"
)
_CHANGED_FINDING = Template("UPDATE finding SET $columns WHERE id = ?1").substitute(
    columns=", ".join(f"{column} = ?{k}" for k, column in enumerate(_FINDING_COLUMNS[:-1], 1) if k > 1)
)
_MOVE_STATE = "UPDATE finding SET state = ?1, changed_at = ?2 WHERE id = ?3"
_KNOWN = Template(
    "SELECT id, rule_id, rule_version, a_id, a_version, a_facts, b_id, b_version, b_facts, state, starts_at, ends_at "
    "FROM finding $which"
)
_STATE = {state.value: state for state in FindingState}
_WITH_SIDE = "WHERE a_id IN (SELECT value FROM json_each(?1)) OR b_id IN (SELECT value FROM json_each(?1))"
_PLANS = " UNION ALL ".join(
    Template("SELECT id, row_version FROM $table").substitute(table=table.name) for table in PLAN_TABLES
)
_CHECK_ALL = Template(
    "INSERT OR REPLACE INTO checked SELECT p.id, p.row_version, ?1 FROM ($plans) p "
    "LEFT JOIN checked c ON c.activity_id = p.id "
    "WHERE c.row_version IS NOT p.row_version OR c.rules_version IS NOT ?1"
).substitute(plans=_PLANS)
_FORGET_DELETED = Template("DELETE FROM checked WHERE activity_id NOT IN (SELECT id FROM ($plans))").substitute(
    plans=_PLANS
)
_RULES = (
    "SELECT id, title_en, title_fi, sentence_en, sentence_fi, a_table, a_kinds, a_traits, b_table, b_kinds, b_traits, "
    "distance_m, days_before, days_after, min_area_m2, yields, ceiling, same_organisation, version "
    "FROM rule WHERE active ORDER BY fid"
)
_STALE = Template(
    "SELECT p.id FROM ($plans) p LEFT JOIN checked c ON c.activity_id = p.id "
    "WHERE c.row_version IS NOT p.row_version OR c.rules_version IS NOT ?1 "
    "UNION ALL SELECT activity_id FROM checked WHERE activity_id NOT IN (SELECT id FROM ($plans))"
).substitute(plans=_PLANS)


class GeoPackageRegister:
    """Findings, and the plans that they are about, of one file."""

    def __init__(self, file: SqliteFile, zone: tzinfo) -> None:
        self._file = file
        self.zone = zone

    def rules(self) -> list[Rule]:
        """The active rules.

        Raises:
            BadRule: a row of the table of rules cannot be read.
        """
        return [worded.rule for worded in self.worded_rules()]

    def worded_rules(self) -> list[WordedRule]:
        """The active rules with their texts."""
        return [_rule(row) for row in self._file.all(_RULES)]

    def snapshot(self) -> int:
        """A number that differs once another connection has written."""
        return int(self._file.one("PRAGMA data_version")[0])

    def plans(self) -> Plans:
        """All plans, in the order of their ids."""
        return read_plans(self._file)

    def plans_of(self, ids: Sequence[str]) -> Plans:
        """The plans of these ids, those that are there."""
        return read_plans_of(self._file, ids)

    def plans_near(self, ids: Sequence[str], reach_m: float) -> Plans:
        """The plans of these ids and all within `reach_m` plus both clearances of them, at any time."""
        return read_plans_near(self._file, ids, reach_m)

    def known(self, ids: Sequence[str] | None = None) -> list[Known]:
        """The register's findings: all, or those with a side among these activities."""
        if ids is None:
            return _known(self._file.all(_KNOWN.substitute(which="")))
        return _known(self._file.all(_KNOWN.substitute(which=_WITH_SIDE), (json.dumps(list(ids)),)))

    def judged(self) -> dict[str, Judged]:
        """The last words on every judged finding, by finding id."""
        words: dict[str, dict[str, dict[str, Word]]] = {}
        rows = self._file.all("SELECT finding_id, organisation_id, facts, word FROM judgement ORDER BY fid")
        for finding, organisation, facts, word in rows:
            words.setdefault(finding, {}).setdefault(facts, {})[organisation] = Word(word)
        return {finding: Judged(said) for finding, said in words.items()}

    def stale(self, version: str) -> list[str]:
        """Activities written, deleted or never checked since the rules' `version` last looked at them."""
        return [row[0] for row in self._file.all(_STALE, (version,))]

    def write_check(self, changes: Changes, checked: Checked, snapshot: int, now: datetime) -> bool:
        """Write a check in one transaction; False, and nothing, if another connection wrote since `snapshot`."""
        if not changes and checked.plans is None and not self.stale(checked.version):
            return self.snapshot() == snapshot
        with self._file.transaction() as cursor:
            if self.snapshot() != snapshot:
                return False
            self._write_findings(cursor, changes, instant_text(now))
            if checked.plans is None:
                cursor.execute(_CHECK_ALL, (checked.version,))
                cursor.execute(_FORGET_DELETED)
            rows = [(id_, row_version, checked.version) for id_, row_version in checked.plans or ()]
            cursor.executemany("INSERT OR REPLACE INTO checked VALUES (?, ?, ?)", rows)
            cursor.executemany("DELETE FROM checked WHERE activity_id = ?", [(id_,) for id_ in checked.deleted])
        return True

    def _write_findings(self, cursor: sqlite3.Cursor, changes: Changes, now: str) -> None:
        srs_id = self._file.one("SELECT srs_id FROM gpkg_contents WHERE table_name = 'finding'")[0]
        cursor.executemany(_NEW_FINDING, _finding_rows(changes.new, srs_id, now))
        cursor.executemany(_CHANGED_FINDING, _finding_rows(changes.changed, srs_id, now))
        cursor.executemany(_MOVE_STATE, [(FindingState.GONE.value, now, id_) for id_ in changes.gone])
        cursor.executemany(_MOVE_STATE, [(FindingState.PAST.value, now, id_) for id_ in changes.past])


def _known(rows: Sequence[Any]) -> list[Known]:
    starts = instants([row[10] for row in rows], OPEN_START).tolist()
    ends = instants([row[11] for row in rows], OPEN_END).tolist()
    return [
        Known._make((*row[:9], _STATE[row[9]], start, end))  # in the order of _KNOWN's columns
        for row, start, end in zip(rows, starts, ends, strict=True)
    ]


def _finding_rows(findings: Sequence[Found], srs_id: int, now: str) -> Iterator[tuple[Any, ...]]:
    places = np.array([found.place for found in findings], object)
    for found, geom in zip(findings, blobs(places, srs_id), strict=True):
        yield (
            found.id,
            found.rule.id,
            found.rule.version,
            found.rule.yields.value,
            found.a_table,
            found.a_id,
            found.a_version,
            found.a_facts,
            found.b_table,
            found.b_id,
            found.b_version,
            found.b_facts,
            found.severity.name.lower(),
            found.state.value,
            micros_text(found.start),
            micros_text(found.end),
            found.hours,
            found.area_m2,
            found.distance_m,
            found.by_clearance,
            found.by_padding,
            geom,
            now,
        )


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
