"""Findings and plans of a store as people read them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from string import Template
from typing import Any

from seinajoki_coordination.domain.codes import Severity, Yields
from seinajoki_coordination.domain.findings import FindingState, Word, facts_of
from seinajoki_coordination.domain.timespan import Span, instant_text
from seinajoki_coordination.services.listing import Hit, Listed, ListedSide
from seinajoki_coordination.services.ports import CommentOfReport
from seinajoki_coordination.store.database import Database
from seinajoki_coordination.store.instants import bound, instant, optional_instant
from seinajoki_coordination.store.search import search
from seinajoki_coordination.store.tables import PLAN_TABLES

_FINDINGS = (
    "SELECT id, rule_id, yields, severity, state, a_id, b_id, starts_at, ends_at, hours, area_m2, distance_m, "
    "by_clearance, by_padding, geom, found_at, changed_at, rule_version, a_facts, b_facts FROM finding "
)
_IN_ORDER = "ORDER BY starts_at, id"
_SIDES_IN = Template(
    "SELECT '$table', t.id, t.title, o.short_name, t.kind, t.status, t.precision, coalesce($taken_from, starts_at), "
    "coalesce($taken_until, ends_at), t.source, t.geom, t.contact, t.changed_at "
    "FROM $table t LEFT JOIN organisation o ON o.id = t.organisation_id "
    "WHERE t.id IN ($$ids) ORDER BY t.title, t.id"
)
_SIDES = [
    Template(_SIDES_IN.substitute(table=table.name, taken_from=table.taken_from, taken_until=table.taken_until))
    for table in PLAN_TABLES
]
_WORDS = (
    "SELECT j.finding_id, j.facts, o.short_name, j.word, j.why FROM judgement j "
    "JOIN organisation o ON o.id = j.organisation_id ORDER BY j.fid"
)
_COMMENTS = (
    "SELECT c.finding_id, coalesce(o.short_name, ''), c.text, c.said_by, c.said_at FROM comment c "
    "LEFT JOIN organisation o ON o.id = c.organisation_id ORDER BY c.fid"
)
_SPAN_IN = Template("SELECT $first AS first, $last AS last FROM $table")
_SPAN = Template(
    "SELECT min(CASE WHEN first >= '0002-01-01' THEN first END), max(CASE WHEN last < '9999-01-01' THEN last END) "
    "FROM ($spans) spans"
)
_Words = dict[tuple[str, str], dict[str, tuple[str, Word, str]]]
_NOWHERE = ListedSide("", "", "", "", "", "", "", Span(), "", b"")
_SEVERITY = {severity.name.lower(): severity for severity in Severity}


class SqlListing:
    """What lists and reports show."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def findings(self, ids: Iterable[str] | None = None) -> list[Listed]:
        """Those of these ids, or all findings, those gone and past too; a side that was deleted has no title."""
        which = "" if ids is None else f"WHERE id IN ({self._database.ids}) "
        rows = self._database.all(_FINDINGS + which + _IN_ORDER, {"ids": sorted(ids or ())})
        sides = self.sides({id_ for row in rows for id_ in row[5:7]})
        words, comments = self._words(), self._comments()
        return [self._listed(row, sides, words, comments.get(row[0], [])) for row in rows]

    def sides(self, ids: Iterable[str]) -> dict[str, ListedSide]:
        """Plans by their ids, those that are there; by table, then by title."""
        wanted = sorted(ids)
        queries = (query.substitute(ids=self._database.ids) for query in _SIDES)
        rows = [row for query in queries for row in self._database.all(query, {"ids": wanted})]
        return {row[1]: self._side(row) for row in rows}

    def search(self, text: str, limit: int) -> list[Hit]:
        """Plans, streets and findings that are not over, in which each word of a text occurs, by tables."""
        return search(self._database, text, limit)

    def span(self) -> Span:
        """From the first start of all plans to the last end; open where there is none."""
        return Span(*map(optional_instant, self._database.one(_span(self._database.moment))))

    def last_report(self) -> datetime | None:
        """When the last report was made."""
        return optional_instant(self._database.one("SELECT max(made_at) FROM report")[0])

    def note_report(self, at: datetime) -> None:
        """Remember that a report was made."""
        with self._database.transaction() as cursor:
            cursor.execute("INSERT INTO report (made_at) VALUES (?)", (instant_text(at),))

    def _words(self) -> _Words:
        """By finding and facts: each organisation's last word, and why."""
        words: _Words = defaultdict(dict)
        for finding, facts, organisation, word, why in self._database.all(_WORDS):
            words[finding, facts][organisation] = (organisation, Word(word), why or "")
        return words

    def _comments(self) -> dict[str, list[CommentOfReport]]:
        """By finding."""
        comments: dict[str, list[CommentOfReport]] = defaultdict(list)
        for finding, organisation, text, by, at in self._database.all(_COMMENTS):
            comments[finding].append(CommentOfReport(organisation, text, by, instant(at)))
        return comments

    def _side(self, row: tuple[Any, ...]) -> ListedSide:
        table, id_, title, organisation, kind, status, precision, start, end, source, geom, contact, changed = row
        return ListedSide(
            table=table,
            id=id_,
            title=title or "",
            organisation=organisation or "",
            kind=kind or "",
            status=status or "",
            precision=precision or "",
            span=Span(bound(start), bound(end)),
            source=source or "",
            wkb=self._database.wkb(geom) or b"",
            contact=contact or "",
            changed_at=optional_instant(changed),
        )

    def _listed(
        self, row: tuple[Any, ...], sides: dict[str, ListedSide], words: _Words, comments: Iterable[CommentOfReport]
    ) -> Listed:
        id_, rule_id, yields, severity, state, a_id, b_id, start, end, hours, area, distance, *rest = row
        by_clearance, by_padding, geom, found_at, changed_at, *versions = rest
        facts = facts_of(*versions)
        return Listed(
            id=id_,
            rule_id=rule_id,
            rule_version=versions[0],
            yields=Yields(yields),
            severity=_SEVERITY[severity],
            state=FindingState(state),
            a=sides.get(a_id, _NOWHERE),
            b=sides.get(b_id, _NOWHERE),
            span=Span(bound(start), bound(end)),
            hours=hours,
            area_m2=area,
            distance_m=distance,
            by_clearance=bool(by_clearance),
            by_padding=bool(by_padding),
            place_wkb=self._database.wkb(geom) or b"",
            found_at=instant(found_at),
            changed_at=instant(changed_at),
            facts=facts,
            words=tuple(words.get((id_, facts), {}).values()),
            comments=tuple(comments),
        )


def _span(moment: Callable[[str], str]) -> str:
    """The query for the first and the last instant of all plans, by how the database compares instants."""
    return _SPAN.substitute(
        spans=" UNION ALL ".join(
            _SPAN_IN.substitute(
                table=table.name,
                first=moment(f"coalesce({table.taken_from}, starts_at)"),
                last=moment(f"coalesce({table.taken_until}, ends_at)"),
            )
            for table in PLAN_TABLES
        )
    )
