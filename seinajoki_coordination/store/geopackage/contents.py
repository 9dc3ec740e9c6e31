"""All that a GeoPackage holds. It is filled by SQLite in one transaction: shapes of ours need no functions of OGR's."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from string import Template
from typing import Any

import numpy as np
import shapely

from seinajoki_coordination.store.contents import Holds, SqlContents
from seinajoki_coordination.store.database import Cursor, quoted_name
from seinajoki_coordination.store.geopackage.file import SqliteFile, blobs

_ADD = Template("INSERT INTO $table ($columns) VALUES ($marks)")
_EMPTY = Template("DELETE FROM $table")
_HOLDS = {
    "MULTIPOLYGON": Holds.SHAPE,
    "MULTILINESTRING": Holds.SHAPE,
    "DATETIME": Holds.INSTANT,
    "BOOLEAN": Holds.TRUTH,
}
_BARE, _EMPTY_SHAPE = 0x01, 0x11
"""The byte of flags of a blob without an envelope."""


class GeoPackageContents(SqlContents):
    """The tables of one file."""

    def __init__(self, file: SqliteFile) -> None:
        super().__init__(file)
        self._file = file
        (self._srs_id,) = file.one("SELECT srs_id FROM gpkg_contents WHERE table_name = 'finding'") or (0,)

    def still(self) -> AbstractContextManager[object]:
        """All that is read meanwhile is of one moment."""
        return self._file.still()

    def _held(self, table: str) -> Mapping[str, Holds]:
        types = self._file.all("SELECT name, type FROM pragma_table_info(?)", (table,))
        held = {name: _HOLDS.get(type_, Holds.PLAIN) for name, type_ in types}
        return held | ({"old": Holds.FORMER} if "old" in held else {})

    def _claim(self, cursor: Cursor) -> None:
        """Nothing is needed: a transaction is alone among writers, and rows that are added are not stamped."""

    def _make_room(self, cursor: Cursor, table: str) -> None:
        cursor.execute(_EMPTY.substitute(table=table))

    def _add(self, cursor: Cursor, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
        marks = ", ".join("?" * len(columns))
        cursor.executemany(
            _ADD.substitute(table=table, columns=", ".join(map(quoted_name, columns)), marks=marks), rows
        )

    def _all_own(self, holds: Holds, values: Sequence[Any]) -> Sequence[Any]:
        """Many shapes take no longer than a few."""
        if holds is not Holds.SHAPE:
            return super()._all_own(holds, values)
        own = [None if value is None else self._headed(value, _EMPTY_SHAPE) for value in values]
        shapes = shapely.from_wkb(np.array(values, object))
        full = np.flatnonzero(~(shapely.is_missing(shapes) | shapely.is_empty(shapes)))
        for place, blob in zip(full.tolist(), blobs(shapes[full], self._srs_id), strict=True):
            own[place] = blob
        return own

    def _own(self, holds: Holds, value: Any) -> Any:  # noqa: ANN401  # whatever a column holds
        if holds is Holds.SHAPE and value is not None:
            return self._blob(shapely.from_wkb(value))
        if holds is Holds.FORMER:
            wkb = value["geom"]
            shape = "" if wkb is None else self._headed(wkb, _BARE).hex().upper()
            return json.dumps(value | {"geom": shape}, ensure_ascii=False)
        return value

    def _blob(self, shape: shapely.Geometry) -> bytes:
        if shapely.is_empty(shape):
            return self._headed(shapely.to_wkb(shape, byte_order=1), _EMPTY_SHAPE)
        return blobs(np.array([shape], object), self._srs_id)[0]

    def _headed(self, wkb: bytes, flags: int) -> bytes:
        return b"GP\x00" + bytes([flags]) + struct.pack("<i", self._srs_id) + wkb
