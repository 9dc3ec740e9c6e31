"""What came from others' data: reading the batches and their rows; how they are written is each database's own."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from seinajoki_coordination.services.store import Batch, Imported
from seinajoki_coordination.store.database import Database
from seinajoki_coordination.store.instants import instant

_KNOWN = (
    "SELECT r.source_row, r.row_id, r.fingerprint FROM import_row r JOIN import_batch b ON b.id = r.batch_id "
    "WHERE b.source = ? AND b.undone_at IS NULL ORDER BY r.fid"
)
_LAST = (
    "SELECT id, source, table_name, organisation_id, mapping, imported_at, imported_by FROM import_batch "
    "WHERE undone_at IS NULL ORDER BY fid DESC LIMIT 1"
)
ROWS_OF_BATCH = Template(
    "SELECT r.row_id, r.row_version, r.is_new, t.row_version FROM import_row r LEFT JOIN $table t ON t.id = r.row_id "
    "WHERE r.batch_id = ? ORDER BY r.fid DESC"
)
"""The plans of a batch: as they were after it, whether it brought them, and as they are."""


class SqlImports:
    """What is known of one store's imports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, source: str) -> Mapping[str, Imported]:
        """The plans that came from a source, by what their rows are called there; those deleted since among them."""
        return {key: Imported(row_id, print_) for key, row_id, print_ in self._database.all(_KNOWN, (source,))}

    def last(self) -> Batch | None:
        """The one that came last and was not undone."""
        row = self._database.one(_LAST)
        if not row:
            return None
        id_, source, table, organisation_id, mapping, at, by = row
        return Batch(id_, source, table, organisation_id, None, mapping, instant(at), by)
