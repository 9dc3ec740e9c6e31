"""Earlier versions of plans in a GeoPackage, and bringing them back."""

from __future__ import annotations

import json
from datetime import datetime

from seinajoki_coordination.services.store import Version
from seinajoki_coordination.store.geopackage.file import SqliteFile, instant, instant_text, shapes
from seinajoki_coordination.store.geopackage.writing import put_plan
from seinajoki_coordination.store.tables import BY_NAME

_VERSIONS = (
    "SELECT table_name, row_id, row_version, op, old, changed_at, changed_by FROM history WHERE row_id = ? ORDER BY fid"
)
_STAMPS = ("row_version", "changed_at", "changed_by")


class GeoPackageHistory:
    """What the triggers kept of one file's plans."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def versions(self, row_id: str) -> list[Version]:
        """What a plan was before each change, oldest first."""
        return [
            Version(table, id_, number, op, json.loads(old), instant(at), by)
            for table, id_, number, op, old, at, by in self._file.all(_VERSIONS, (row_id,))
        ]

    def restore(self, version: Version, by: str, at: datetime) -> None:
        """Make a plan again what it was, as a new version of it; a deleted one comes back with its id.

        Raises:
            StoreReadOnly, StoreTooNew, StoreLocked, StoreFailed: it cannot be written.
        """
        self._file.check_writable()
        table = BY_NAME[version.table].name
        values = {column: value for column, value in version.values.items() if column not in (*_STAMPS, "fid")}
        blob = values.pop("geom")
        shape = shapes([bytes.fromhex(str(blob)) if blob else None])[0]
        stamps = {"changed_by": by, "changed_at": instant_text(at)}
        put_plan(self._file.path, table, {**values, **stamps, "geom": shape})
