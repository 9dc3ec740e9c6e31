"""What came from others' data: each batch, and which row of its source each plan in it came from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from string import Template
from typing import Any

from seinajoki_coordination.domain.timespan import instant_text
from seinajoki_coordination.services.fieldwork import STAMPS, Desk, State
from seinajoki_coordination.services.store import Batch, Imported, Landing, Undone
from seinajoki_coordination.store.contents import SqlContents
from seinajoki_coordination.store.database import Cursor, Database, quoted_name
from seinajoki_coordination.store.instants import instant
from seinajoki_coordination.store.merging import SqlMerging
from seinajoki_coordination.store.tables import BY_NAME

_KNOWN = (
    "SELECT r.source_row, r.row_id, r.fingerprint FROM import_row r JOIN import_batch b ON b.id = r.batch_id "
    "WHERE b.source = ? AND b.organisation_id = ? AND b.table_name = ? AND b.undone_at IS NULL ORDER BY r.fid"
)
_LAST = (
    "SELECT id, source, table_name, organisation_id, mapping, imported_at, imported_by FROM import_batch "
    "WHERE undone_at IS NULL ORDER BY fid DESC LIMIT 1"
)
_MAPPING = "SELECT mapping FROM import_batch WHERE source = ? ORDER BY fid DESC LIMIT 1"
_TITLES = Template("SELECT id, coalesce(title, '') FROM $table WHERE id IN ($ids)")
_BATCH = ("id", "source", "table_name", "organisation_id", "mapping", "imported_at", "imported_by")
_ROW = ("batch_id", "source_row", "row_id", "row_version", "is_new", "fingerprint")
_ROWS = "SELECT row_id, row_version, is_new FROM import_row WHERE batch_id = ? ORDER BY fid DESC"
_TABLE = "SELECT table_name FROM import_batch WHERE id = ? AND undone_at IS NULL"
_UNDONE = "UPDATE import_batch SET undone_at = ? WHERE id = ?"
_VERSIONS = Template("SELECT id, row_version FROM $table WHERE id IN ($ids)")
_AT_ONCE = 2_000
_FIRST_VERSION = 1


class SqlImports:
    """The imports of one store."""

    def __init__(self, database: Database, contents: SqlContents, merging: SqlMerging) -> None:
        self._database, self._contents, self._merging = database, contents, merging

    def known(self, source: str, organisation_id: str, table: str) -> Mapping[str, Imported]:
        """An organisation's plans that came from a source, by what their rows are called there.

        Those deleted since are among them.
        """
        rows = self._database.all(_KNOWN, (source, organisation_id, table))
        return {key: Imported(row_id, print_) for key, row_id, print_ in rows}

    def last(self) -> Batch | None:
        """The one that came last and was not undone."""
        row = self._database.one(_LAST)
        if not row:
            return None
        id_, source, table, organisation_id, mapping, at, by = row
        return Batch(id_, source, table, organisation_id, None, mapping, instant(at), by)

    def titles(self, row_ids: Collection[str]) -> Mapping[str, str]:
        """What plans are called, by their ids: those that are there."""
        query = " UNION ALL ".join(_TITLES.substitute(table=table, ids=self._database.ids) for table in BY_NAME)
        return dict(self._database.all(query, {"ids": list(row_ids)}))

    def mapping_of(self, source: str) -> str | None:
        """The mapping that a source came with last, as JSON; None if it never came."""
        row = self._database.one(_MAPPING, (source,))
        return row[0] if row else None

    def land(self, batch: Batch, plans: Iterable[Landing]) -> int:
        """Write plans as they come, all or none; how many. Without any, the batch is not kept either.

        Raises:
            CoordinationError: one was refused, or what gives them failed; nothing was changed.
        """
        count, coming = 0, iter(plans)
        with self._database.transaction() as cursor:
            desk = self._merging.desk(cursor)
            while some := list(islice(coming, _AT_ONCE)):
                if not count:
                    self._begin(cursor, batch)
                self._add_new(cursor, batch, [plan for plan in some if plan.is_new])
                versions = self._change(desk, batch, [plan for plan in some if not plan.is_new])
                rows = [_entry(batch, plan, versions.get(str(plan.row["id"]), _FIRST_VERSION)) for plan in some]
                self._contents.add(cursor, "import_row", _ROW, rows)
                count += len(some)
        return count

    def undo(self, batch_id: str, by: str, at: datetime) -> Undone:
        """Let the plans of a batch be what they were before it, but for those that somebody has changed since.

        Raises:
            CoordinationError: it cannot be written; nothing was changed.
        """
        rows = self._database.all(_ROWS, (batch_id,))
        deleted, restored, kept = 0, 0, []
        with self._database.transaction() as cursor:
            desk = self._merging.desk(cursor)
            (table,) = self._database.one(_TABLE, (batch_id,)) or ("",)
            if not table:  # somebody else has undone it meanwhile
                return Undone(0, 0, [])
            states = desk.states(table, [row_id for row_id, _, _ in rows])
            for row_id, version, is_new in rows:
                was = states[row_id]
                after = max(place for place, state in enumerate(was) if state.row_version == version and state.values)
                if _facts(was[-1]) != _facts(was[after]):
                    kept.append(row_id)
                elif is_new:
                    desk.delete(table, row_id, was[-1])
                    deleted += 1
                else:
                    desk.change(table, row_id, was[-1], _facts(was[after - 1]), by)
                    restored += 1
            cursor.execute(_UNDONE, (instant_text(at), batch_id))
        return Undone(deleted, restored, kept)

    def _begin(self, cursor: Cursor, batch: Batch) -> None:
        """The batch itself, and its organisation where the store does not know it."""
        if batch.new_organisation is not None:
            organisation = batch.organisation_id, batch.new_organisation
            self._contents.add(cursor, "organisation", ("id", "short_name"), [organisation])
        told = (
            batch.id,
            batch.source,
            batch.table,
            batch.organisation_id,
            batch.mapping,
            instant_text(batch.at),
            batch.by,
        )
        self._contents.add(cursor, "import_batch", _BATCH, [told])

    def _add_new(self, cursor: Cursor, batch: Batch, plans: Sequence[Landing]) -> None:
        """Those that say the same columns together; what a row leaves out is the store's to say."""
        stamps = {"created_by": batch.by, "changed_by": batch.by}
        alike: dict[tuple[str, ...], list[tuple[Any, ...]]] = defaultdict(list)
        for plan in plans:
            row = {**plan.row, **stamps}
            alike[tuple(row)].append(tuple(row.values()))
        for columns, rows in alike.items():
            self._contents.add(cursor, batch.table, columns, rows)

    def _change(self, desk: Desk, batch: Batch, plans: Sequence[Landing]) -> Mapping[str, int]:
        """Those that came before; one that was deleted since comes back with its id. The versions after it, by id."""
        rows = {str(plan.row["id"]): dict(plan.row) for plan in plans}
        for id_, was in desk.states(batch.table, list(rows)).items():
            now = was[-1].values
            if now is None:
                desk.add(batch.table, rows[id_])
                continue
            values = {name: value for name, value in rows[id_].items() if now.get(name) != value}
            if values:
                desk.change(batch.table, id_, was[-1], values, batch.by)
        versions = _VERSIONS.substitute(table=quoted_name(batch.table), ids=self._database.ids)
        return dict(self._database.all(versions, {"ids": list(rows)})) if rows else {}


def _facts(state: State) -> Mapping[str, Any]:
    """What a plan says, without what the store writes beside it."""
    return {name: value for name, value in (state.values or {}).items() if name not in STAMPS}


def _entry(batch: Batch, plan: Landing, version: int) -> tuple[Any, ...]:
    return batch.id, plan.key, plan.row["id"], version, plan.is_new, plan.fingerprint
