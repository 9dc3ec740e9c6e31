"""How far a GeoPackage is written, and writing earlier versions of plans back into it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from string import Template

from seinajoki_coordination.domain.timespan import instant_text
from seinajoki_coordination.services.ports import Seen
from seinajoki_coordination.services.store import Version
from seinajoki_coordination.services.visits import Mark
from seinajoki_coordination.store.geopackage.file import SqliteFile
from seinajoki_coordination.store.geopackage.writing import put_plan
from seinajoki_coordination.store.history import SqlHistory
from seinajoki_coordination.store.shapes import shapes_of
from seinajoki_coordination.store.tables import BY_NAME, PLAN_TABLES

_LAST = "SELECT name, seq FROM sqlite_sequence WHERE name NOT IN ('finding', 'interest_area')"
_CHANGED_FINDING = "SELECT coalesce(max(changed_at), '') FROM finding"
_CHANGED_ROWS = "SELECT row_id FROM history WHERE fid > ?"
_ADDED_ROWS = Template("SELECT id FROM $table WHERE fid > ?")
_LATEST = "SELECT coalesce(max(fid), 0) + 1 FROM history"
_VERSIONS_AT = Template(
    "SELECT row_id, min(row_version) FROM history WHERE row_id IN ($ids) AND fid >= :below GROUP BY row_id"
)
_STAMPS = ("row_version", "changed_at", "changed_by")


class GeoPackageHistory(SqlHistory):
    """The history of one file's plans."""

    def __init__(self, file: SqliteFile) -> None:
        super().__init__(file)
        self._file = file

    def mark(self) -> Mark:
        """How far the store is written."""
        return Mark(dict(self._file.all(_LAST)), self._file.one(_CHANGED_FINDING)[0])

    def latest(self) -> Seen:
        """What is in the history now; there is one writer, so entries come in the order of their numbers."""
        return Seen(self._file.one(_LATEST)[0])

    def versions_at(self, seen: Seen, ids: Collection[str]) -> dict[str, int]:
        """The `row_version` that plans had when the history was so: of those changed or deleted since."""
        query = _VERSIONS_AT.substitute(ids=self._file.ids)
        return dict(self._file.all(query, {"ids": list(ids), "below": seen.below}))

    def changed_since(self, mark: Mark) -> list[str]:
        """The plans that were added, changed or deleted since, by whomever; there may be some from before."""
        rows = self._file.all(_CHANGED_ROWS, (mark.last.get("history", 0),))
        for table in PLAN_TABLES:
            rows += self._file.all(_ADDED_ROWS.substitute(table=table.name), (mark.last.get(table.name, 0),))
        return sorted({row_id for (row_id,) in rows})

    def restore(self, version: Version, by: str, at: datetime) -> None:
        """Make a plan again what it was, as a new version of it; a deleted one comes back with its id.

        Raises:
            StoreReadOnly, StoreTooNew, StoreLocked, StoreFailed: it cannot be written.
        """
        self._file.check_writable()
        table = BY_NAME[version.table].name
        values = {column: value for column, value in version.values.items() if column not in _STAMPS}
        stamps = {"changed_by": by, "changed_at": instant_text(at), "geom": shapes_of([version.wkb])[0]}
        put_plan(self._file.path, table, values | stamps)
