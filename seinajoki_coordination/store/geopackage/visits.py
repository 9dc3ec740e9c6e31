"""The visits to a GeoPackage store, where rows are numbered as they are written and users are who they say to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from string import Template
from typing import Any

import numpy as np
import shapely

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.services.store import History
from seinajoki_coordination.services.visits import Visit
from seinajoki_coordination.store.geopackage.file import SqliteFile, blobs
from seinajoki_coordination.store.instants import optional_instant
from seinajoki_coordination.store.tables import PLAN_TABLES
from seinajoki_coordination.store.visits import Entry, SqlVisits

_ADDED = Template("SELECT id FROM $table WHERE fid > ?")
_SRS_ID = "SELECT srs_id FROM gpkg_contents WHERE table_name = 'interest_area'"


class GeoPackageVisits(SqlVisits):
    """The visits to one file."""

    me = ":by"

    def __init__(self, file: SqliteFile, history: History) -> None:
        super().__init__(file)
        self._file, self._history = file, history

    def now(self) -> Visit:
        """How far the store is written now; nothing waits in it."""
        return Visit(datetime.now(UTC), self._history.mark())

    def goes_by(self, by: str) -> str:
        """The name that a user's writing bears."""
        return by

    def _since(self, visit: Visit) -> tuple[str, Mapping[str, object]]:
        return "fid > :entry", {"entry": visit.mark.last.get("history", 0)}

    def _added(self, visit: Visit) -> frozenset[str]:
        tables = [table.name for table in PLAN_TABLES]
        rows = [self._file.all(_ADDED.substitute(table=name), (visit.mark.last.get(name, 0),)) for name in tables]
        return frozenset(id_ for some in rows for (id_,) in some if id_)

    def _was_there(self, former: Mapping[str, Any], entries: Sequence[Entry], visit: Visit, *, is_added: bool) -> bool:
        """A row's number tells it, but of a row that was deleted since there is none: then the clock does."""
        if any(entry.op == "delete" for entry in entries):
            made_at = optional_instant(former.get("created_at"))
            return made_at is None or made_at <= visit.at
        return not is_added

    def _shape(self, wkb: bytes) -> object:
        (srs_id,) = self._file.one(_SRS_ID)
        return blobs(np.array([shapely.from_wkb(wkb)], object), srs_id)[0]
