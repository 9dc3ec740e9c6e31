"""The visits to a PostGIS store: each login's own, and what is new by the transactions that wrote it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from string import Template
from typing import Any

from seinajoki_coordination.domain.timespan import instant_text
from seinajoki_coordination.services.store import History
from seinajoki_coordination.services.visits import Visit
from seinajoki_coordination.store.instants import instant, optional_instant
from seinajoki_coordination.store.postgis.schema import PostgresSchema
from seinajoki_coordination.store.tables import PLAN_TABLES
from seinajoki_coordination.store.visits import Entry, SqlVisits

_DONE = "SELECT CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS text) AS bigint)"
_ARE_WRITING = "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'transactionid' AND mode = 'ExclusiveLock')"
_NAME = (
    "SELECT me.display_name FROM me() "
    "WHERE (SELECT count(*) FROM membership m WHERE m.display_name = me.display_name) <= 1"
)
_SINCE = (
    "CAST(CAST(xmin AS text) AS bigint) >= :transaction "
    "AND changed_at >= CAST(:seen_at AS timestamptz) - interval '1 day'"
)
"""No transaction lasts longer, so what was not seen yet is not older than that."""
_ADDED = Template("SELECT id FROM $table WHERE $since")
_EPOCH = 2**32
_BUSY = timedelta(hours=1)
"""Where others were writing during a visit, what was no older than that may not have been seen."""


class PostgisVisits(SqlVisits):
    """The visits to one schema."""

    me = "session_user"

    def __init__(self, schema: PostgresSchema, history: History) -> None:
        super().__init__(schema)
        self._schema, self._history = schema, history

    def now(self) -> Visit:
        """How far the store is written now, by the server's clock; nothing waits in it."""
        (at,), mark = self._schema.one("SELECT present()"), self._history.mark()
        (are_writing,), (done,) = self._schema.one(_ARE_WRITING), self._schema.one(_DONE)
        is_busy = are_writing or done != mark.last["transaction"]
        return Visit(instant(at), replace(mark, last={**mark.last, "busy": int(is_busy)}))

    def goes_by(self, by: str) -> str:  # noqa: ARG002  # the server stamps who
        """The name that a login's writing bears; empty where others write under it as well."""
        return str((self._schema.one(_NAME) or ("",))[0])

    def _since(self, visit: Visit) -> tuple[str, Mapping[str, object]]:
        """A row tells of its transaction but the lower half of the number.

        A number from another server, of which this one is a restored copy, or of another epoch tells nothing.
        """
        (done,), oldest = self._schema.one(_DONE), visit.mark.last["transaction"]
        is_known = oldest <= done and oldest // _EPOCH == done // _EPOCH
        return _SINCE, {"transaction": oldest % _EPOCH if is_known else 0, "seen_at": instant_text(visit.at)}

    def _added(self, visit: Visit) -> frozenset[str]:
        since, values = self._since(visit)
        queries = (_ADDED.substitute(table=table.name, since=since) for table in PLAN_TABLES)
        return frozenset(id_ for query in queries for (id_,) in self._schema.all(query, values))

    def _was_there(
        self,
        former: Mapping[str, Any],
        entries: Sequence[Entry],  # noqa: ARG002  # as of the other kind
        visit: Visit,
        *,
        is_added: bool,  # noqa: ARG002  # as above
    ) -> bool:
        """The server's clock tells it."""
        made_at = optional_instant(former.get("created_at"))
        return made_at is None or made_at <= (visit.at - _BUSY if visit.mark.last["busy"] else visit.at)

    def _shape(self, wkb: bytes) -> object:
        return wkb.hex()
