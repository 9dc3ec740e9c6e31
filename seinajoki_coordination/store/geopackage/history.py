"""Earlier versions of plans in a GeoPackage, and bringing them back."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import datetime
from string import Template
from typing import Any

from seinajoki_coordination.services.store import Mark, Version
from seinajoki_coordination.store.geopackage.file import (
    SqliteFile,
    instant,
    instant_text,
    optional_instant,
    shapes_of,
    wkb,
)
from seinajoki_coordination.store.geopackage.writing import put_plan
from seinajoki_coordination.store.tables import BY_NAME, PLAN_TABLES

_COLUMNS = "SELECT name FROM pragma_table_info(?)"
_CURRENT = Template("SELECT * FROM $table WHERE id = ?")
_VERSIONS = "SELECT table_name, op, old, changed_at, changed_by FROM history WHERE row_id = ? ORDER BY fid"
_PLANS = " UNION ALL ".join(Template("SELECT id FROM $table").substitute(table=table.name) for table in PLAN_TABLES)
_DELETED = Template(
    "SELECT table_name, op, old, changed_at, changed_by FROM history h WHERE op = 'delete' AND row_id NOT IN ($plans) "
    "AND fid = (SELECT max(fid) FROM history WHERE row_id = h.row_id) ORDER BY changed_at DESC, fid DESC"
).substitute(plans=_PLANS)
_LAST = "SELECT name, seq FROM sqlite_sequence WHERE name <> 'finding'"
_CHANGED_FINDING = "SELECT coalesce(max(changed_at), '') FROM finding"
_CHANGED_ROWS = "SELECT row_id FROM history WHERE fid > ?"
_LATEST = "SELECT coalesce(max(fid), 0) FROM history"
_VERSIONS_AT = (
    "SELECT row_id, min(row_version) FROM history "
    "WHERE row_id IN (SELECT value FROM json_each(?)) AND fid > ? GROUP BY row_id"
)
_ADDED_ROWS = Template("SELECT id FROM $table WHERE fid > ?")
_STAMPS = ("row_version", "changed_at", "changed_by")


class GeoPackageHistory:
    """What the triggers kept of one file's plans."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def versions(self, row_id: str) -> list[Version]:
        """What a plan was before each change, oldest first."""
        return [_ended(*row) for row in self._file.all(_VERSIONS, (row_id,))]

    def current(self, row_id: str) -> Version | None:
        """A plan as it is; None if there is none."""
        for table in PLAN_TABLES:
            row = self._file.one(_CURRENT.substitute(table=table.name), (row_id,))
            if row:
                columns = [name for (name,) in self._file.all(_COLUMNS, (table.name,))]
                values = dict(zip(columns, row, strict=True))
                del values["fid"]
                return _version(table.name, values, wkb(values.pop("geom")))
        return None

    def deleted(self) -> list[Version]:
        """The plans that are no more, each as it last was; those deleted last come first."""
        return [_ended(*row) for row in self._file.all(_DELETED)]

    def mark(self) -> Mark:
        """How far the store is written."""
        return Mark(dict(self._file.all(_LAST)), self._file.one(_CHANGED_FINDING)[0])

    def latest(self) -> int:
        """The number of the entry that was written last; 0 where there is none yet."""
        return int(self._file.one(_LATEST)[0])

    def versions_at(self, entry: int, ids: Collection[str]) -> dict[str, int]:
        """The `row_version` that plans had when an entry was the latest: of those changed or deleted since."""
        return dict(self._file.all(_VERSIONS_AT, (json.dumps(list(ids)), entry)))

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


def _ended(table: str, op: str, old: str, at: str, by: str) -> Version:
    """A row of the history."""
    values = json.loads(old)
    blob = values.pop("geom")
    version = _version(table, values, wkb(bytes.fromhex(blob)) if blob else None)
    return replace(version, op=op, changed_at=instant(at), changed_by=by)


def _version(table: str, values: Mapping[str, Any], shape: bytes | None) -> Version:
    return Version(
        table=table,
        row_id=values["id"],
        row_version=values["row_version"],
        values=values,
        wkb=shape,
        made_at=optional_instant(values["changed_at"]),
        made_by=values["changed_by"] or "",
    )
