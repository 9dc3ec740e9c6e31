"""What in a store goes by a name: plans, streets and findings, by whatever people type of it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from string import Template
from typing import Any

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.listing import Hit
from seinajoki_coordination.store.database import Database
from seinajoki_coordination.store.instants import bound
from seinajoki_coordination.store.tables import PLAN_TABLES, STREETS

_LONGEST = 200
_LEAST_OF_ID = 6
"""So many letters of an id are typed on purpose; fewer are in too many."""
_MOST_SIDES = 2000
"""Findings are looked for at so many plans at most."""

_PLANS = Template(
    "SELECT '$table', t.id, t.title, o.short_name, t.kind, t.status, t.starts_at, t.ends_at "
    "FROM $table t LEFT JOIN organisation o ON o.id = t.organisation_id WHERE $all_words OR $by_id "
    "ORDER BY $rank, t.starts_at IS NULL, t.starts_at DESC, t.title, t.id LIMIT :limit"
)
_IN_PLAN = Template(
    "($title OR $case_number OR t.organisation_id IN (SELECT id FROM organisation WHERE $organisation))"
)
_STREETS = Template(
    "SELECT '$table', min(t.id), t.name, NULL, min(t.class), NULL, NULL, NULL FROM $table t "
    "WHERE $all_words GROUP BY t.name ORDER BY $rank, t.name LIMIT :limit"
)
_FINDINGS = Template(
    "WITH side AS ($sides LIMIT :most_sides), near AS (SELECT fid FROM finding WHERE a_id IN (SELECT id FROM side) "
    "UNION SELECT fid FROM finding WHERE b_id IN (SELECT id FROM side)), "
    "told AS (SELECT f.*, $a || ' – ' || $b AS title FROM near JOIN finding f USING (fid) "
    "WHERE f.state NOT IN ('gone', 'past')) "
    "SELECT 'finding', t.id, t.title, NULL, t.yields, t.state, t.starts_at, t.ends_at FROM told t WHERE $all_words "
    "ORDER BY t.state <> 'open', t.severity, $rank, t.starts_at IS NOT NULL, t.starts_at, t.id LIMIT :limit"
)
_SIDE = Template("SELECT id FROM $table WHERE $rarest")
_TITLE = Template("(SELECT title FROM $table WHERE id = f.${side}_id)")
_RANK = Template("CASE WHEN $begins THEN 0 WHEN $word_begins THEN 1 ELSE 2 END")


def search(database: Database, text: str, limit: int) -> list[Hit]:
    """See `services.store.Listing.search`."""
    words = folded(text[:_LONGEST]).split()
    if not words:
        return []
    any_ = database.joker
    patterns = [database.pattern(word) for word in words]
    begins = f"{database.pattern(' '.join(words))}{any_}"
    values: dict[str, object] = {f"word{number}": f"{any_}{one}{any_}" for number, one in enumerate(patterns)}
    values |= {
        "rarest": f"{any_}{database.pattern(max(words, key=len))}{any_}",
        "begins": begins,
        "word_begins": f"{any_} {begins}",
        "id": f"{patterns[0]}{any_}" if len(words) == 1 and len(words[0]) >= _LEAST_OF_ID else "",
        "limit": limit,
        "most_sides": _MOST_SIDES,
    }
    queries = _Queries(database.like, len(words))
    return [_hit(row) for query in queries.all() for row in database.all(query, values)]


def folded(text: str) -> str:
    """A text without case and accents."""
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark)).casefold()


@dataclass(frozen=True)
class _Queries:
    """What is asked for so many words, by how the database compares texts with patterns."""

    like: Callable[[str, str], str]
    words: int

    def all(self) -> Iterator[str]:
        """For plans by table, streets, findings."""
        for table in PLAN_TABLES:
            yield _PLANS.substitute(
                table=table.name,
                rank=self._rank("t.title"),
                all_words=self._all_words(self._in_plan),
                by_id=self.like("t.id", ":id"),
            )
        in_name, in_title = partial(self.like, "t.name"), partial(self.like, "t.title")
        yield _STREETS.substitute(table=STREETS, rank=self._rank("t.name"), all_words=self._all_words(in_name))
        rarest = self.like("title", ":rarest")
        yield _FINDINGS.substitute(
            sides=" UNION ALL ".join(_SIDE.substitute(table=table.name, rarest=rarest) for table in PLAN_TABLES),
            a=_title("a"),
            b=_title("b"),
            rank=self._rank("t.title"),
            all_words=self._all_words(in_title),
        )

    def _in_plan(self, word: str) -> str:
        """Whether a word occurs in a plan's names."""
        return _IN_PLAN.substitute(
            title=self.like("t.title", word),
            case_number=self.like("t.case_number", word),
            organisation=self.like("short_name || ' ' || coalesce(name, '')", word),
        )

    def _rank(self, name: str) -> str:
        return _RANK.substitute(begins=self.like(name, ":begins"), word_begins=self.like(name, ":word_begins"))

    def _all_words(self, occurs: Callable[[str], str]) -> str:
        return " AND ".join(occurs(f":word{number}") for number in range(self.words))


def _title(side: str) -> str:
    """The title of a finding's side, whichever table it is in."""
    titles = (_TITLE.substitute(table=table.name, side=side) for table in PLAN_TABLES)
    return f"coalesce({', '.join(titles)}, '')"


def _hit(row: tuple[Any, ...]) -> Hit:
    table, id_, title, organisation, kind, status, start, end = row
    return Hit(
        table=table,
        id=id_,
        title=title or "",
        organisation=organisation or "",
        kind=kind or "",
        status=status or "",
        span=Span(bound(start), bound(end)),
    )
