"""How far a PostGIS store is written, and writing earlier versions of plans back into it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from string import Template

from seinajoki_coordination.services.ports import Seen
from seinajoki_coordination.services.store import Version
from seinajoki_coordination.services.visits import Mark
from seinajoki_coordination.store.history import SqlHistory
from seinajoki_coordination.store.postgis.schema import PostgresSchema
from seinajoki_coordination.store.postgis.writing import put_plan
from seinajoki_coordination.store.shapes import shapes_of
from seinajoki_coordination.store.tables import BY_NAME, PLAN_TABLES

_SEEN = ("history", *BY_NAME, "judgement", "comment", "statement", "organisation", "rule")
_LAST = " UNION ALL ".join(
    Template("SELECT '$table', coalesce(max(fid), 0) FROM $table").substitute(table=table) for table in _SEEN
)
_OLDEST = "CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)"
"""The oldest transaction that is under way."""
_NEXT = "CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)"
_WRITTEN_SINCE = f"mod({_NEXT} - CAST(CAST(xmin AS text) AS bigint), 4294967296) <= {_NEXT} - "
"""Of rows, by a transaction's number; a row tells of its own but the lower half."""
_CHANGED_FINDING = "SELECT coalesce(CAST(max(changed_at) AS text), '') FROM finding"
_CHANGED = Template("SELECT $id FROM $table WHERE $since :transaction")
_IN_HISTORY = (
    " AND changed_at >= coalesce((SELECT changed_at - interval '1 day' FROM history WHERE fid = :entry), '-infinity')"
)
"""No transaction lasts longer, so what was not seen yet beside an entry is not older than that."""
_CHANGED_ROWS = " UNION ".join(
    [
        *(_CHANGED.substitute(id="id", table=table.name, since=_WRITTEN_SINCE) for table in PLAN_TABLES),
        _CHANGED.substitute(id="row_id", table="history", since=_WRITTEN_SINCE) + _IN_HISTORY,
    ]
)
_LATEST = Template(
    "SELECT $oldest, ARRAY(SELECT fid FROM history WHERE $since $oldest AND changed_at >= now() - interval '1 day')"
).substitute(oldest=_OLDEST, since=_WRITTEN_SINCE)
_VERSIONS_AT = Template(
    "SELECT row_id, min(row_version) FROM history WHERE row_id IN ($ids) AND $since :below "
    "AND fid <> ALL (CAST(:besides AS bigint[])) GROUP BY row_id"
).substitute(ids=PostgresSchema.ids, since=_WRITTEN_SINCE)
_STAMPS = ("row_version", "created_at", "created_by", "changed_at", "changed_by")


class PostgisHistory(SqlHistory):
    """The history of one schema's plans."""

    def __init__(self, schema: PostgresSchema) -> None:
        super().__init__(schema)
        self._schema = schema

    def mark(self) -> Mark:
        """How far the store is written: by rows, and by the oldest transaction that was not done then."""
        return Mark(
            dict(self._schema.all(f"SELECT 'transaction', {_OLDEST} UNION ALL {_LAST}")),
            self._schema.one(_CHANGED_FINDING)[0],
        )

    def latest(self) -> Seen:
        """What is in the history now: what was done before the oldest transaction still under way, and some beside.

        Entries are numbered as they are written and there when their transaction is done, in whatever order.
        """
        below, besides = self._schema.one(_LATEST)
        return Seen(below, tuple(besides))

    def versions_at(self, seen: Seen, ids: Collection[str]) -> dict[str, int]:
        """The `row_version` that plans had when the history was so: of those changed or deleted since."""
        values = {"ids": list(ids), "below": seen.below, "besides": list(seen.besides)}
        return dict(self._schema.all(_VERSIONS_AT, values))

    def changed_since(self, mark: Mark) -> list[str]:
        """The plans that were added, changed or deleted since, by whomever; there may be some from before.

        Rows are numbered when they are written and seen when their transaction is done, in whatever order; so it is
        asked what younger transactions wrote.
        """
        since = {"transaction": mark.last["transaction"], "entry": mark.last["history"]}
        rows = self._schema.all(_CHANGED_ROWS, since)
        return sorted(id_ for (id_,) in rows)

    def restore(self, version: Version, by: str, at: datetime) -> None:  # noqa: ARG002  # the server stamps who and when
        """Make a plan again what it was, as a new version of it; a deleted one comes back with its id.

        Raises:
            NoRight, ServerUnreachable, StoreLocked, ServerFailed: it cannot be written.
        """
        values = {column: value for column, value in version.values.items() if column not in _STAMPS}
        shape = shapes_of([version.wkb])[0]
        put_plan(self._schema, BY_NAME[version.table].name, values | {"geom": shape})
