"""Earlier versions of plans; how far a store is written, and how a plan is written back, is each database's own."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from string import Template
from typing import Any

from seinajoki_coordination.services.store import Version
from seinajoki_coordination.store.database import Database
from seinajoki_coordination.store.instants import instant, optional_instant
from seinajoki_coordination.store.tables import PLAN_TABLES

_CURRENT = Template("SELECT * FROM $table WHERE id = ?")
_ENTRIES = "SELECT table_name, op, CAST(old AS text), changed_at, changed_by FROM history h "
_VERSIONS = _ENTRIES + "WHERE row_id = ? ORDER BY fid"
_PLANS = " UNION ALL ".join(Template("SELECT id FROM $table").substitute(table=table.name) for table in PLAN_TABLES)
_DELETED = Template(
    "WHERE op = 'delete' AND NOT EXISTS (SELECT 1 FROM ($plans) p WHERE p.id = h.row_id) "
    "AND fid = (SELECT max(fid) FROM history WHERE row_id = h.row_id) ORDER BY changed_at DESC, fid DESC"
).substitute(plans=_PLANS)


class SqlHistory:
    """What the triggers kept of plans."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def versions(self, row_id: str) -> list[Version]:
        """What a plan was before each change, oldest first."""
        return [self._ended(*row) for row in self._database.all(_VERSIONS, (row_id,))]

    def current(self, row_id: str) -> Version | None:
        """A plan as it is; None if there is none."""
        for table in PLAN_TABLES:
            columns = self._database.columns(_CURRENT.substitute(table=table.name), (row_id,))
            if columns["id"]:
                values = {name: one for name, (one,) in columns.items() if name != "fid"}
                return _version(table.name, values, self._database.wkb(values.pop("geom")))
        return None

    def deleted(self) -> list[Version]:
        """The plans that are no more, each as it last was; those deleted last come first."""
        return [self._ended(*row) for row in self._database.all(_ENTRIES + _DELETED)]

    def _ended(self, table: str, op: str, old: str, at: str, by: str) -> Version:
        """A row of the history."""
        values = json.loads(old)
        version = _version(table, values, self._database.wkb(values.pop("geom") or None))
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
