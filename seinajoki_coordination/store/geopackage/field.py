"""A file that was taken along, as it comes back: whatever happened to it, it is read and believed in nothing."""

from __future__ import annotations

import json
import math
import struct
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from string import Template
from typing import Any

import numpy as np
import shapely

from seinajoki_coordination.detection.shapes import written_alike
from seinajoki_coordination.domain.errors import IdTwice, NoId, OtherShapes, RowRefused, StoreDamaged, Unfit
from seinajoki_coordination.domain.timespan import instant_text
from seinajoki_coordination.services.fieldwork import Base, FieldRow
from seinajoki_coordination.store.database import quoted_name
from seinajoki_coordination.store.geopackage.file import SqliteFile, wkb
from seinajoki_coordination.store.instants import optional_instant
from seinajoki_coordination.store.shapes import shapes_of

_ROWS = Template("SELECT $columns FROM $table ORDER BY rowid")
_IS_TABLE = "SELECT 1 FROM sqlite_master WHERE name = ? AND type = 'table'"
_CRS_OF = (
    "SELECT g.geometry_type_name, g.srs_id, s.organization || ':' || s.organization_coordsys_id "
    "FROM gpkg_geometry_columns g JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id WHERE g.table_name = ?"
)
_KINDS = {"traffic_arrangement": (5, "MULTILINESTRING")}
_AREAS = (6, "MULTIPOLYGON")
"""Shapely's numbers of what the tables have, and a GeoPackage's names."""
_MAGIC, _HEADER_BYTES = b"GP", 8
_SHOWN = 40


class GeoPackageField:
    """One file as it comes back.

    Args:
        file: it is only read.
        crs: the store's coordinate system.
    """

    def __init__(self, file: SqliteFile, crs: str) -> None:
        self._file = file
        self._crs = crs

    def origin(self) -> str | None:
        """The store that it was taken along from, by its id; None where it was not."""
        row = self._file.one("SELECT store_id FROM taking")
        return str(row[0]) if row else None

    def still(self) -> AbstractContextManager[object]:
        """Nobody writes it meanwhile, where it may be written, nor does it change."""
        return self._file.still() if self._file.refusal else self._file.transaction()

    def bases(self) -> Mapping[tuple[str, str], Base]:
        """What was taken along, by table and id, to be merged."""
        rows = self._file.all("SELECT table_name, row_id, row_version, base FROM taken")
        if any(_is_no_id(id_) for _, id_, _, _ in rows):
            raise StoreDamaged(path=self._file.path, reason="taken")
        try:
            return {(table, id_): Base(version, _base(json.loads(base))) for table, id_, version, base in rows}
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise StoreDamaged(path=self._file.path, reason=f"taken: {error}") from error

    def rows(self, tables: Collection[str]) -> Sequence[FieldRow]:
        """What is in some of its tables."""
        return [row for table in tables for row in self._rows(table)]

    def _rows(self, table: str) -> Iterable[FieldRow]:
        if not self._file.one(_IS_TABLE, (table,)):
            raise StoreDamaged(path=self._file.path, reason=f"no such table: {table}")
        types = dict(self._file.all("SELECT name, type FROM pragma_table_info(?) WHERE name <> 'fid'", (table,)))
        srs_id = self._srs_id(table) if "geom" in types else 0
        columns = ", ".join(map(quoted_name, types))
        read = self._file.all(_ROWS.substitute(columns=columns, table=quoted_name(table)))
        rows = [_row(table, dict(zip(types, row, strict=True)), types, srs_id) for row in read]
        count = Counter(row.id for row in rows)
        return [row if count[row.id] == 1 else FieldRow(table, row.id, row.values, IdTwice()) for row in rows]

    def _srs_id(self, table: str) -> int:
        """The number by which a table's shapes name their coordinate system."""
        kind, srs_id, crs = self._file.one(_CRS_OF, (table,)) or ("", 0, "")
        if crs.upper() != self._crs.upper() or kind.upper() != _KINDS.get(table, _AREAS)[1]:
            raise OtherShapes(path=self._file.path, table=table, crs=self._crs)
        return int(srs_id)


def _is_no_id(value: object) -> bool:
    return not isinstance(value, str) or not value or "\0" in value


def _base(values: Mapping[str, Any]) -> dict[str, Any]:
    shape = values.get("geom")
    return {**values, "geom": bytes.fromhex(shape)} if shape is not None else dict(values)


def _row(table: str, row: Mapping[str, Any], types: Mapping[str, str], srs_id: int) -> FieldRow:
    id_ = row.get("id")
    flaw = NoId() if _is_no_id(id_) else None
    read = {name: _read(table, name, value, types[name], srs_id) for name, value in row.items()}
    flaws = [flaw, *(value for value in read.values() if isinstance(value, RowRefused))]
    values = {name: None if isinstance(value, RowRefused) else value for name, value in read.items()}
    return FieldRow(table, _brief(id_) if flaw else str(id_), values, next(filter(None, flaws), None))


def _read(table: str, name: str, value: Any, type_: str, srs_id: int) -> Any:  # noqa: ANN401  # whatever it holds
    """A value in the words of all stores, or why nothing can be made of it."""
    try:
        return _value(table, name, value, type_, srs_id)
    except Unfit as unfit:
        return unfit


def _value(table: str, name: str, value: Any, type_: str, srs_id: int) -> Any:  # noqa: ANN401  # whatever it holds
    """A value in the words of all stores.

    Raises:
        Unfit: nothing can be made of it.
    """
    if value is None:
        return None
    if name == "geom":
        return _shape(table, value, srs_id)
    if isinstance(value, bytes) or (isinstance(value, str) and "\0" in value):
        raise Unfit(column=name, value=_brief(value))
    if type_ == "BOOLEAN" and value in (0, 1):
        return bool(value)
    if type_ == "DATETIME" and isinstance(value, str):
        instant = optional_instant(value)
        return value if instant is None else instant_text(instant)
    if isinstance(value, float) and not math.isfinite(value):
        raise Unfit(column=name, value=value)
    return value


def _shape(table: str, blob: Any, srs_id: int) -> bytes | None:  # noqa: ANN401  # should be bytes
    unfit = Unfit(column="geom", value=_brief(blob))
    if not isinstance(blob, bytes) or len(blob) < _HEADER_BYTES or blob[:2] != _MAGIC:
        raise unfit
    order = "<" if blob[3] & 1 else ">"
    if struct.unpack_from(f"{order}i", blob, 4)[0] != srs_id:
        raise unfit
    (shape,) = shapes_of([wkb(blob)])
    if shape is None:
        raise unfit
    (written,) = written_alike([shape])
    with np.errstate(invalid="ignore"):  # coordinates that are not numbers
        collected = shapely.from_wkb(written)
    coordinates = shapely.get_coordinates(collected)
    if shapely.get_type_id(collected) != _KINDS.get(table, _AREAS)[0] or not np.isfinite(coordinates).all():
        raise unfit
    return written


def _brief(value: object) -> str:
    return repr(value)[:_SHOWN]
