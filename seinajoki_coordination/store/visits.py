"""What users have seen of a store, and what they watch; who a user is, and what is new, each database knows its way."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from string import Template
from typing import Any, NamedTuple

from seinajoki_coordination.domain.findings import Word, facts_of
from seinajoki_coordination.domain.timespan import Span, instant_text
from seinajoki_coordination.services.visits import Changed, InterestArea, Mark, Stand, Visit
from seinajoki_coordination.store.database import Database
from seinajoki_coordination.store.instants import bound, instant, optional_instant
from seinajoki_coordination.store.tables import PLAN_TABLES

_LAST = Template("SELECT seen_at, mark, waiting FROM visit WHERE login = $me")
_NOTE = Template(
    "INSERT INTO visit (login, seen_at, mark, waiting) VALUES ($me, :at, :mark, :waiting) "
    "ON CONFLICT (login) DO UPDATE SET seen_at = excluded.seen_at, mark = excluded.mark, waiting = excluded.waiting"
)
_AREAS = Template("SELECT id, name, geom, near_m FROM interest_area WHERE login = $me ORDER BY name, id")
_PUT = Template(
    "INSERT INTO interest_area (id, login, name, geom, near_m) VALUES (:id, $me, :name, :geom, :near_m) "
    "ON CONFLICT (id) DO UPDATE SET name = excluded.name, geom = excluded.geom, near_m = excluded.near_m "
    "WHERE interest_area.login = $me"
)
_DROP = Template("DELETE FROM interest_area WHERE id = :id AND login = $me")
_ENTRIES = Template("SELECT row_id, op, changed_at, changed_by FROM history WHERE $since ORDER BY fid")
_FIRST = Template(
    "SELECT table_name, row_id, CAST(old AS text) FROM history "
    "WHERE fid IN (SELECT min(fid) FROM history WHERE $since GROUP BY row_id)"
)
_TIMES = ("starts_at", "ends_at", "build_up_from", "tear_down_until")
_STANDING = ("title", "organisation_id", "status", *_TIMES, "changed_at", "changed_by")
_NOW = {
    table.name: Template("SELECT id, geom, $columns FROM $table WHERE id IN ($$ids)").safe_substitute(
        table=table.name,
        columns=", ".join("NULL" if name in _TIMES[2:] and table.taken_from == "NULL" else name for name in _STANDING),
    )
    for table in PLAN_TABLES
}
_PLACES = [
    Template(
        "SELECT t.geom FROM $table t JOIN organisation o ON o.id = t.organisation_id WHERE t.geom IS NOT NULL "
        "AND o.short_name = :organisation AND t.status NOT IN ('cancelled', 'finished') AND t.fid IN ($$near)"
    ).safe_substitute(table=table.name)
    for table in PLAN_TABLES
]
_OPEN = "SELECT f.id, f.rule_version, f.a_facts, f.b_facts FROM finding f WHERE f.state = 'open'"
_OWN = " UNION ALL ".join(
    Template(
        "SELECT t.id FROM $table t JOIN organisation o ON o.id = t.organisation_id WHERE o.short_name = :organisation"
    ).substitute(table=table.name)
    for table in PLAN_TABLES
)
_CONCERNED = f"{_OPEN} AND (f.a_id IN ({_OWN}) OR f.b_id IN ({_OWN}))"
_SAID = (
    "SELECT j.finding_id, j.facts, j.word FROM judgement j JOIN organisation o ON o.id = j.organisation_id "
    "WHERE o.short_name = :organisation ORDER BY j.fid"
)


class Entry(NamedTuple):
    """Something that the history tells of a plan."""

    op: str
    at: str
    by: str


class SqlVisits(ABC):
    """The visits to one store."""

    me: str
    """Who is asking, as SQL; `:by` is who the client says it is."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def last(self, by: str) -> Visit | None:
        """How far a user has seen the store; None for who was never there."""
        row = self._database.one(_LAST.substitute(me=self.me), {"by": by})
        if not row:
            return None
        at, mark, waiting = row
        return Visit(instant(at), Mark(**json.loads(mark)), frozenset(json.loads(waiting)))

    def note(self, by: str, visit: Visit) -> None:
        """Remember how far a user has seen the store."""
        mark = json.dumps({"last": dict(visit.mark.last), "findings": visit.mark.findings})
        row = {"by": by, "at": instant_text(visit.at), "mark": mark, "waiting": json.dumps(sorted(visit.waiting))}
        with self._database.transaction() as cursor:
            cursor.execute(_NOTE.substitute(me=self.me), row)

    def areas(self, by: str) -> list[InterestArea]:
        """A user's interest areas, by their names."""
        rows = self._database.all(_AREAS.substitute(me=self.me), {"by": by})
        return [InterestArea(id_, name, self._database.wkb(geom) or b"", near_m) for id_, name, geom, near_m in rows]

    def put_area(self, by: str, area: InterestArea) -> None:
        """Add an interest area, or change the one that has its id."""
        row = {"by": by, "id": area.id, "name": area.name, "geom": self._shape(area.wkb), "near_m": area.near_m}
        with self._database.transaction() as cursor:
            cursor.execute(_PUT.substitute(me=self.me), row)

    def drop_area(self, by: str, area_id: str) -> None:
        """Such an area no longer."""
        with self._database.transaction() as cursor:
            cursor.execute(_DROP.substitute(me=self.me), {"by": by, "id": area_id})

    def changed_since(self, visit: Visit) -> list[Changed]:
        """The plans that were written since, by whomever; there may be some that are as they were."""
        since, values = self._since(visit)
        entries: dict[str, list[Entry]] = defaultdict(list)
        for row_id, *entry in self._database.all(_ENTRIES.substitute(since=since), values):
            entries[row_id].append(Entry(*entry))
        names = {id_: name for name, id_ in self._database.all("SELECT short_name, id FROM organisation")}
        added = self._added(visit)
        first = self._database.all(_FIRST.substitute(since=since), values)
        tables = {row_id: table for table, row_id, _ in first}
        former = {row_id: json.loads(old) for _, row_id, old in first}
        now = self._standing({*added, *former}, names)
        tables |= {id_: table for id_, (table, _) in now.items()}
        return [
            self._changed(
                (tables[id_], id_),
                former=former.get(id_),
                was_there=id_ in former and self._was_there(former[id_], entries[id_], visit, is_added=id_ in added),
                now=now[id_][1] if id_ in now else None,
                entries=entries.get(id_, []),
                names=names,
            )
            for id_ in sorted(tables)
        ]

    def places_of(self, organisation: str, boxes: Sequence[Sequence[float]]) -> list[bytes]:
        """The places of an organisation's plans, by its short name, whose boxes touch one of these; as WKB."""
        if not boxes:
            return []
        queries = (
            Template(query).substitute(near=self._database.near(table.name))
            for query, table in zip(_PLACES, PLAN_TABLES, strict=True)
        )
        values = {"organisation": organisation, "boxes": boxes}
        shapes = [self._database.wkb(geom) for query in queries for (geom,) in self._database.all(query, values)]
        return [shape for shape in shapes if shape is not None]

    def open_findings(self) -> dict[str, str]:
        """The ids of all open findings, and the facts of each."""
        return {id_: facts_of(*facts) for id_, *facts in self._database.all(_OPEN)}

    def awaited(self, organisation: str) -> Collection[str]:
        """Those of them that wait for the word of an organisation, by its short name."""
        values = {"organisation": organisation}
        said = {(id_, facts): Word(word) for id_, facts, word in self._database.all(_SAID, values)}
        concerned = {id_: facts_of(*facts) for id_, *facts in self._database.all(_CONCERNED, values)}
        return [id_ for id_, facts in concerned.items() if said.get((id_, facts), Word.OPEN) is Word.OPEN]

    @abstractmethod
    def now(self) -> Visit:
        """How far the store is written now; nothing waits in it."""

    @abstractmethod
    def goes_by(self, by: str) -> str:
        """The name that a user's writing bears; empty where others write under it as well."""

    @abstractmethod
    def _since(self, visit: Visit) -> tuple[str, Mapping[str, object]]:
        """The condition for entries of the history that are younger than a visit, with its values."""

    @abstractmethod
    def _added(self, visit: Visit) -> Collection[str]:
        """The ids of the plans of which the present row is younger, by whatever this database goes by."""

    @abstractmethod
    def _was_there(self, former: Mapping[str, Any], entries: Sequence[Entry], visit: Visit, *, is_added: bool) -> bool:
        """Whether a plan was there at a visit, by the first entry since: what it was before that."""

    @abstractmethod
    def _shape(self, wkb: bytes) -> object:
        """A shape as this database writes it."""

    def _standing(self, ids: Iterable[str], names: Mapping[str, str]) -> dict[str, tuple[str, Stand]]:
        """Plans as they are, with their tables."""
        wanted = {"ids": sorted(ids)}
        return {
            id_: (table, _stand(dict(zip(_STANDING, values, strict=True)), self._database.wkb(geom), names))
            for table, query in _NOW.items()
            for id_, geom, *values in self._database.all(Template(query).substitute(ids=self._database.ids), wanted)
        }

    def _changed(
        self,
        which: tuple[str, str],
        *,
        former: Mapping[str, Any] | None,
        was_there: bool,
        now: Stand | None,
        entries: Sequence[Entry],
        names: Mapping[str, str],
    ) -> Changed:
        before = None
        if former is not None:
            before = _stand(former, self._database.wkb(former.get("geom") or None), names)
        maker = before if before is not None else now
        makers = {maker.made_by} if maker is not None and not was_there else set()
        last_at, last_by = (entries[-1].at, entries[-1].by) if entries else (None, "")
        return Changed(
            table=which[0],
            id=which[1],
            then=before if was_there else None,
            now=now,
            at=optional_instant(last_at) if now is None else now.made_at,
            by=last_by if now is None else now.made_by,
            writers=frozenset({entry.by for entry in entries} | makers),
        )


def _stand(values: Mapping[str, Any], wkb: bytes | None, names: Mapping[str, str]) -> Stand:
    starts, ends, build_up, tear_down = (bound(values.get(name)) for name in _TIMES)
    first = min((one for one in (starts, build_up) if one is not None), default=None)
    last = max((one for one in (ends, tear_down) if one is not None), default=None)
    return Stand(
        title=values["title"] or "",
        organisation=names.get(values["organisation_id"] or "", ""),
        status=values["status"] or "",
        span=Span(first, None if ends is None else last),
        times=(starts, ends, build_up, tear_down),
        wkb=wkb or b"",
        made_at=optional_instant(values["changed_at"]),
        made_by=values["changed_by"] or "",
    )
