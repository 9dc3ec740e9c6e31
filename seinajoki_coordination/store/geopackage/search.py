"""What in a GeoPackage goes by a name: plans, streets and findings, by whatever people type of it.

SQLite's LIKE knows no case beyond ASCII, and a function of Python's for each row would hold up the user interface. So
each letter becomes the set of its cases and accents, and SQLite's own GLOB looks for those.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from string import Template
from typing import Any

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.listing import Hit
from seinajoki_coordination.store.geopackage.file import SqliteFile, bound
from seinajoki_coordination.store.tables import PLAN_TABLES, STREETS

_LONGEST = 200
_LEAST_OF_ID = 6
"""So many letters of an id are typed on purpose; fewer are in too many."""
_MOST_SIDES = 2000
"""Findings are looked for at so many plans at most."""
_JOKERS = "*?["
_ACCENTED = range(0xC0, 0x180)
"""The letters of Europe's languages: Latin-1 and Latin Extended-A."""

_PLANS = Template(
    "SELECT '$table', t.id, t.title, o.short_name, t.kind, t.status, t.starts_at, t.ends_at "
    "FROM $table t LEFT JOIN organisation o ON o.id = t.organisation_id "
    "WHERE $all_words OR t.id GLOB :id ORDER BY $rank, t.starts_at DESC, t.title, t.id LIMIT :limit"
)
_IN_PLAN = (
    "(t.title GLOB $word OR t.case_number GLOB $word OR t.organisation_id IN "
    "(SELECT id FROM organisation WHERE short_name || ' ' || coalesce(name, '') GLOB $word))"
)
_STREETS = Template(
    "SELECT '$table', min(t.id), t.name, NULL, min(t.class), NULL, NULL, NULL FROM $table t "
    "WHERE $all_words GROUP BY t.name ORDER BY $rank, t.name LIMIT :limit"
)
_FINDINGS = Template(
    "WITH side AS ($sides LIMIT :most_sides), "
    "near AS (SELECT fid FROM finding WHERE a_id IN side UNION SELECT fid FROM finding WHERE b_id IN side), "
    "told AS (SELECT f.*, $a || ' – ' || $b AS title FROM near JOIN finding f USING (fid) "
    "WHERE f.state NOT IN ('gone', 'past')) "
    "SELECT 'finding', t.id, t.title, NULL, t.yields, t.state, t.starts_at, t.ends_at FROM told t "
    "WHERE $all_words ORDER BY t.state <> 'open', t.severity, $rank, t.starts_at, t.id LIMIT :limit"
)
_SIDE = Template("SELECT id FROM $table WHERE title GLOB :rarest")
_TITLE = Template("(SELECT title FROM $table WHERE id = f.${side}_id)")
_RANK = Template("CASE WHEN $name GLOB :begins THEN 0 WHEN $name GLOB '* ' || :begins THEN 1 ELSE 2 END")


def search(file: SqliteFile, text: str, limit: int) -> list[Hit]:
    """See `services.store.Listing.search`."""
    words = folded(text[:_LONGEST]).split()
    if not words:
        return []
    values: dict[str, object] = {f"word{number}": f"*{_glob(word)}*" for number, word in enumerate(words)}
    values |= {
        "rarest": f"*{_glob(max(words, key=len))}*",
        "begins": f"{_glob(' '.join(words))}*",
        "id": f"{_glob(words[0])}*" if len(words) == 1 and len(words[0]) >= _LEAST_OF_ID else "",
        "limit": limit,
        "most_sides": _MOST_SIDES,
    }
    return [_hit(row) for query in _queries(len(words)) for row in file.all(query, values)]


def folded(text: str) -> str:
    """A text without case and accents."""
    return "".join(mark for mark in unicodedata.normalize("NFD", text) if not unicodedata.combining(mark)).casefold()


def _queries(words: int) -> Iterable[str]:
    """For so many words: plans by table, streets, findings."""
    for table in PLAN_TABLES:
        yield _PLANS.substitute(table=table.name, rank=_rank("t.title"), all_words=_all_words(_IN_PLAN, words))
    yield _STREETS.substitute(table=STREETS, rank=_rank("t.name"), all_words=_all_words("t.name GLOB $word", words))
    yield _FINDINGS.substitute(
        sides=" UNION ALL ".join(_SIDE.substitute(table=table.name) for table in PLAN_TABLES),
        a=_title("a"),
        b=_title("b"),
        rank=_rank("t.title"),
        all_words=_all_words("t.title GLOB $word", words),
    )


def _rank(name: str) -> str:
    return _RANK.substitute(name=name)


def _all_words(condition: str, words: int) -> str:
    """The condition of each `$word`."""
    return " AND ".join(Template(condition).substitute(word=f":word{number}") for number in range(words))


def _title(side: str) -> str:
    """The title of a finding's side, whichever table it is in."""
    titles = (_TITLE.substitute(table=table.name, side=side) for table in PLAN_TABLES)
    return f"coalesce({', '.join(titles)}, '')"


def _glob(text: str) -> str:
    """What of SQLite's GLOB means a folded text: each letter as the set of those that fold to it."""
    return "".join(_SETS.get(mark) or (f"[{mark}]" if mark in _JOKERS else mark) for mark in text)


def _sets() -> dict[str, str]:
    sets: dict[str, str] = defaultdict(str)
    for letter in map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1), *_ACCENTED)):
        if letter.isalpha() and len(folded(letter)) == 1:
            sets[folded(letter)] += letter
    return {plain: f"[{letters}]" for plain, letters in sets.items()}


_SETS = _sets()


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
