"""Writing plans into a GeoPackage: through OGR, whose functions the spatial index's triggers need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import shapely
from osgeo import gdal, ogr

from seinajoki_coordination.domain.errors import StoreFailed
from seinajoki_coordination.services.store import Row
from seinajoki_coordination.store.geopackage.file import SqliteFile, quoted, refusal_of, told
from seinajoki_coordination.store.tables import BY_NAME

_HISTORY = "history"
_TAKE_LOCK = "DELETE FROM checked WHERE 0"
"""Changes nothing and makes writers wait for one another: one that reads first and writes then is refused at once."""


def add_plans(path: Path, rows_by_table: Mapping[str, Iterable[Row]]) -> int:
    """Add rows to tables of plans, all or none; how many.

    Raises:
        StoreReadOnly, StoreLocked, StoreFailed: OGR refused a row; nothing was added.
    """
    with _editing(path) as layers:
        return sum(_add(layers[table], row, path) for table, rows in rows_by_table.items() for row in rows)


def add_new_plans(path: Path, rows_by_table: Mapping[str, Iterable[Row]]) -> int:
    """Add those plans that the store does not have and never had, all or none; how many rows.

    What plans refer to comes with them: such rows are added where they are missing, but not without a new plan.

    Raises:
        StoreReadOnly, StoreLocked, StoreFailed: OGR refused a row; nothing was added.
    """
    with _editing(path) as layers:
        new = [
            (table, row)
            for table, rows in rows_by_table.items()
            for row in rows
            if _first(layers[table], "id", row) is None and _first(layers[_HISTORY], "row_id", row) is None
        ]
        if not any(table in BY_NAME for table, _ in new):
            return 0
        return sum(_add(layers[table], row, path) for table, row in new)


def put_plan(path: Path, table: str, row: Row) -> None:
    """Write one row over the one of its id, or anew if there is none.

    Raises:
        StoreReadOnly, StoreLocked, StoreFailed: OGR refused it; nothing was changed.
    """
    with _editing(path) as layers:
        layer = layers[table]
        present = _first(layer, "id", row)
        if present is None:
            _add(layer, row, path)
            return
        _fill(present, row, path)
        _done(layer.SetFeature(present), path)


class GeoPackagePlanning:
    """Plans on their way into one file."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def add_new(self, rows_by_table: Mapping[str, Iterable[Row]]) -> int:
        """Add those plans that the store does not have and never had, all or none; how many rows.

        Raises:
            StoreReadOnly, StoreTooNew, StoreLocked, StoreFailed: a row was refused; nothing was added.
        """
        self._file.check_writable()
        return add_new_plans(self._file.path, rows_by_table)


@contextmanager
def _editing(path: Path) -> Iterator[dict[str, ogr.Layer]]:
    """The file's layers in one transaction, alone among writers; whether GDAL raises its errors or returns them."""
    dataset = None
    try:
        dataset = _opened(path)
        _done(dataset.StartTransaction(), path)
        dataset.ExecuteSQL(_TAKE_LOCK)
        yield {layer.GetName(): layer for layer in map(dataset.GetLayer, range(dataset.GetLayerCount()))}
        _done(dataset.CommitTransaction(), path)
    except RuntimeError as error:
        raise told(error, path) from error
    finally:
        del dataset  # closes it; what was not committed is undone


def _opened(path: Path) -> gdal.Dataset:
    gdal.ErrorReset()
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    if dataset is None:
        raise refusal_of(path) or told(gdal.GetLastErrorMsg(), path)  # GDAL does not always say why
    return dataset


def _first(layer: ogr.Layer, column: str, row: Row) -> ogr.Feature | None:
    """What the layer has under the row's id."""
    layer.SetAttributeFilter(f"{column} = {quoted(str(row['id']))}")
    present = layer.GetNextFeature()
    layer.SetAttributeFilter(None)
    return present


def _add(layer: ogr.Layer, row: Row, path: Path) -> int:
    feature = ogr.Feature(layer.GetLayerDefn())
    _fill(feature, row, path)
    _done(layer.CreateFeature(feature), path)
    return 1


def _fill(feature: ogr.Feature, row: Row, path: Path) -> None:
    for column, value in row.items():
        number = feature.GetFieldIndex(column)
        if column == "geom":
            feature.SetGeometryDirectly(_shape(value, feature.GetGeomFieldDefnRef(0).GetType()))
        elif value is None:
            feature.SetFieldNull(number)
        else:
            feature.SetField(number, value)
            if not feature.IsFieldSetAndNotNull(number):  # OGR leaves out in silence what it cannot read
                raise StoreFailed(path=path, reason=f"{column} = {value}")


def _shape(value: object, type_: int) -> ogr.Geometry | None:
    """A shape as its table has it: single parts as collections of one."""
    if not isinstance(value, shapely.Geometry):
        return None
    return ogr.ForceTo(ogr.CreateGeometryFromWkb(shapely.to_wkb(value, output_dimension=2)), type_)


def _done(code: int, path: Path) -> None:
    if code != ogr.OGRERR_NONE:
        raise told(gdal.GetLastErrorMsg() or code, path)
