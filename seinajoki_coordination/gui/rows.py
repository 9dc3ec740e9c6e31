"""Rows of a store's plans as plain values, wherever they come from, and those values in the user's words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack NULL
    NULL,
    Qgis,
    QgsApplication,
    QgsExpression,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsField,
    QgsGeometry,
    QgsProject,
    QgsVariantUtils,
    QgsVectorLayer,
)
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.gui.places import shape_of
from seinajoki_coordination.host.fields import TABLE_IN_PROJECT, UTC_MARK
from seinajoki_coordination.host.instants import from_qt, to_qt
from seinajoki_coordination.host.styles import zone_of
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.rights import Me

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Version

Record = Mapping[str, object]
"""A row by column: texts, numbers, booleans, aware instants, WKB under `SHAPE`; None for what is empty."""
SHAPE = "geom"
"""The column of the shape."""
UNKNOWN = object()
"""What stands for a value that nobody knows."""
_STAMPS = frozenset({"fid", "id", "row_version", "created_at", "created_by", "changed_at", "changed_by"})
_TRIES = 3
_DECIMALS = 6
"""The history keeps numbers less exactly than the table."""
_MOST = 40
"""So many letters of who wrote something are shown."""
_LEAST_M = 0.01
"""A shape that differs by less has not moved."""


def columns_of(layer: QgsVectorLayer) -> dict[str, int]:
    """The columns that people fill in, in the order of the table, with their indexes."""
    fields = layer.fields()
    stored = [index for index in range(fields.count()) if fields.fieldOrigin(index) == Qgis.FieldOrigin.Provider]
    return {name: index for index in stored if (name := fields.field(index).name()) not in _STAMPS}


def stored(layer: QgsVectorLayer, request: QgsFeatureRequest, at_least: int) -> list[QgsFeature]:
    """The rows of a layer as they are in its file.

    QGIS reads no row, and tells nobody, where it opens a GeoPackage at the very moment in which editing begins while
    the map is drawn. So where fewer than `at_least` come, they are asked for again.
    """
    rows: list[QgsFeature] = []
    for _ in range(_TRIES):
        rows = list(layer.dataProvider().getFeatures(request))
        if len(rows) >= at_least:
            break
    return rows


def record_of(layer: QgsVectorLayer, row: QgsFeature) -> dict[str, object]:
    """A row as QGIS has it."""
    values = {name: plain(row.attribute(index)) for name, index in columns_of(layer).items()}
    return values | {SHAPE: wkb_of(row.geometry())}


def record_of_version(layer: QgsVectorLayer, version: Version) -> dict[str, object]:
    """A row as the store's history has it."""
    fields, values = layer.fields(), version.values
    kept = {name: _kept(fields.field(index), values.get(name)) for name, index in columns_of(layer).items()}
    return kept | {SHAPE: wkb_of(_shape(version.wkb))}


def plain(value: object) -> object:
    """A value of QGIS's as everybody has it."""
    if QgsVariantUtils.isNull(value):
        return None
    if isinstance(value, QDateTime):
        return from_qt(value)
    return round(value, _DECIMALS) if isinstance(value, float) else value


def for_qgis(value: object) -> object:
    """A plain value as QGIS has it."""
    if value is None:
        return NULL
    return to_qt(value) if isinstance(value, datetime) else value


def shape_in(record: Record) -> QgsGeometry:
    """The shape of a row; an empty one for none."""
    return _shape(record[SHAPE])


def wkb_of(shape: QgsGeometry) -> bytes | None:
    """A shape's WKB as the store's tables have shapes, so that equal ones are equal; None for none."""
    if shape.isEmpty():
        return None
    shape = QgsGeometry(shape)
    shape.convertToMultiType()
    shape.get().dropZValue()
    shape.get().dropMValue()
    return bytes(shape.asWkb())


def _shape(wkb: object) -> QgsGeometry:
    return shape_of(wkb if isinstance(wkb, bytes) else b"")


def _kept(field: QgsField, value: object) -> object:
    """A value of the history, which keeps what a GeoPackage has, as QGIS reads it."""
    if value is None:
        return None
    if field.type() == QMetaType.Type.QDateTime:
        return from_qt(QDateTime.fromString(str(value).removesuffix("Z") + "Z", Qt.DateFormat.ISODateWithMs))
    if field.type() == QMetaType.Type.Bool:
        return bool(value)
    return round(float(str(value)), _DECIMALS) if field.type() == QMetaType.Type.Double else value


def may_edit(me: Me, row: QgsFeature) -> bool:
    """Whether a plan is somebody's to edit; what has no owner yet is everybody's."""
    owner, project = (plain(row[name]) for name in ("organisation_id", "project"))
    return owner is None or me.may_edit(str(owner), "" if project is None else str(project))


def whom(stamp: object) -> str:
    """Who is said to have written something; the store says of some that nobody knows."""
    return tr("unknown") if stamp in ("unknown", "", None) else shown(str(stamp), _MOST)


class Words:
    """Says the values of one layer's rows as its tables and forms do."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._columns = columns_of(layer)
        self._wording = Wording(tr, user_language(), zone_of(layer))

    def label(self, name: str) -> str:
        """What a column is called."""
        if name == SHAPE:
            return tr("Shape on the map")
        return str(self._layer.attributeDisplayName(self._columns[name])).removesuffix(UTC_MARK)

    def told(self, name: str, value: object, before: object = None) -> str:
        """A plain value of a column; of a shape also how far it is from the one before."""
        if value is None:
            return tr("(empty)")
        if value is UNKNOWN:
            return tr("(not known)")
        if name == SHAPE:
            return self._size(_shape(value), _shape(before))
        if isinstance(value, bool):
            return tr("Yes") if value else tr("No")
        if name == "belongs_to":
            return self._title(str(value))
        index = self._columns[name]
        setup = QgsGui.editorWidgetRegistry().findBest(self._layer, name)
        formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        return str(formatter.representValue(self._layer, index, setup.config(), None, for_qgis(value)))

    def _size(self, shape: QgsGeometry, before: QgsGeometry) -> str:
        size = self._wording.area(shape.area()) if shape.area() else self._wording.length(shape.length())
        moved = 0.0 if before.isEmpty() else shape.hausdorffDistance(before)
        if moved < _LEAST_M:
            return size
        return tr("{size}, edge moved by up to {distance}").format(size=size, distance=self._wording.length(moved))

    def _title(self, id_: str) -> str:
        """What another plan is called, if the project shows its table."""
        scope = QgsExpressionContextUtils.layerScope(self._layer)
        request = QgsFeatureRequest(QgsExpression(QgsExpression.createFieldEqualityExpression("id", id_)))
        for table in Table:
            other = QgsProject.instance().mapLayer(str(scope.variable(f"{TABLE_IN_PROJECT}{table.value}")))
            row = next(other.getFeatures(request), None) if isinstance(other, QgsVectorLayer) else None
            if row is not None:
                return str(row["title"])
        return id_
