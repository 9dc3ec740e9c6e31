"""A desk at which a store is edited by a tool that knows nothing of it: plain OGR, row by row, as QGIS does it."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import shapely
from osgeo import gdal, ogr

_PLAN = {"status": "confirmed", "title": "a plan"}
_STAMPS = frozenset({"fid", "found_at", "changed_at"})


class Desk:
    """Writes and reads the rows of one store by whatever OGR opens it with."""

    def __init__(self, address: str) -> None:
        self._address = address

    def add(self, table: str, **columns: object) -> str:
        """A new plan, confirmed if not said otherwise; its id."""
        id_ = str(columns.setdefault("id", str(uuid4())))
        self.insert(table, **_PLAN | columns)
        return id_

    def insert(self, table: str, **columns: object) -> None:
        """A new row of just these columns."""
        with self._layer(table) as layer:
            feature = ogr.Feature(layer.GetLayerDefn())
            _fill(feature, columns)
            _done(layer.CreateFeature(feature))

    def edit(self, table: str, id_: str, **columns: object) -> None:
        """Other values in some columns; the row is read and written whole, as QGIS's forms and tables do."""
        with self._layer(table) as layer:
            feature = _row(layer, id_)
            _fill(feature, columns)
            _done(layer.SetFeature(feature))

    def update(self, sql: str) -> None:
        """Whatever a statement does, with nothing else touched."""
        dataset = _opened(self._address, gdal.OF_UPDATE)
        gdal.ErrorReset()
        dataset.ExecuteSQL(sql)
        if gdal.GetLastErrorType() >= gdal.CE_Failure:
            raise RuntimeError(gdal.GetLastErrorMsg())

    def delete(self, table: str, id_: str) -> None:
        """No such row any more."""
        with self._layer(table) as layer:
            _done(layer.DeleteFeature(_row(layer, id_).GetFID()))

    def swap(self, table: str, id_: str, **columns: object) -> None:
        """Delete a row and insert it again with other values, as QGIS's tools do that edit in place."""
        with self._layer(table) as layer:
            feature = _row(layer, id_)
            _done(layer.DeleteFeature(feature.GetFID()))
            feature.SetFID(ogr.NullFID)
            _fill(feature, columns)
            _done(layer.CreateFeature(feature))

    def rows(self, sql: str) -> list[dict[str, object]]:
        """What a query gives; shapes as WKB."""
        dataset = _opened(self._address, gdal.OF_READONLY)
        result = dataset.ExecuteSQL(sql)
        if result is None:  # no rows and no columns known
            return []
        rows = []
        for feature in result:
            row = dict(feature.items())
            if (shape := feature.GetGeometryRef()) is not None:
                row["geom"] = bytes(shape.ExportToWkb())
            rows.append(row)
        dataset.ReleaseResultSet(result)
        return rows

    def row(self, table: str, id_: str) -> dict[str, object]:
        """One row of a table."""
        (row,) = self.rows(f"SELECT * FROM {table} WHERE id = '{id_}'")
        return row

    def organisations(self) -> dict[str, str]:
        """Ids by short name."""
        return {str(row["short_name"]): str(row["id"]) for row in self.rows("SELECT short_name, id FROM organisation")}

    def register(self) -> dict[str, list[dict[str, object]]]:
        """All that the register holds, to the last value."""
        order = {"finding": "id", "judgement": "id", "comment": "id", "checked": "activity_id"}
        return {table: self.rows(f"SELECT * FROM {table} ORDER BY {key}") for table, key in order.items()}

    def findings(self) -> list[dict[str, object]]:
        """The register's findings without when they were written."""
        rows = self.rows("SELECT * FROM finding ORDER BY id")
        return [{column: value for column, value in row.items() if column not in _STAMPS} for row in rows]

    @contextmanager
    def _layer(self, table: str) -> Iterator[ogr.Layer]:
        dataset = _opened(self._address, gdal.OF_UPDATE)
        layer = dataset.GetLayerByName(table)
        _done(dataset.StartTransaction())
        yield layer
        _done(dataset.CommitTransaction())


def _opened(address: str, mode: int) -> gdal.Dataset:
    gdal.ErrorReset()
    dataset = gdal.OpenEx(address, gdal.OF_VECTOR | mode)
    if dataset is None:
        raise RuntimeError(gdal.GetLastErrorMsg())
    return dataset


def _row(layer: ogr.Layer, id_: str) -> ogr.Feature:
    layer.SetAttributeFilter(f"id = '{id_}'")
    feature = layer.GetNextFeature()
    layer.SetAttributeFilter(None)
    if feature is None:
        raise LookupError(id_)
    return feature


def _fill(feature: ogr.Feature, columns: dict[str, object]) -> None:
    for column, value in columns.items():
        if isinstance(value, shapely.Geometry):
            feature.SetGeometryDirectly(ogr.CreateGeometryFromWkb(shapely.to_wkb(value, output_dimension=3)))
        elif column == "geom":
            feature.SetGeometry(None)
        elif value is None:
            feature.SetFieldNull(column)
        else:
            feature.SetField(column, value)


def _done(code: int) -> None:
    if code != ogr.OGRERR_NONE:
        raise RuntimeError(gdal.GetLastErrorMsg())
