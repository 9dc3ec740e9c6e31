"""Any vector layer of QGIS, read as the columns that the overlap check compares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import tzinfo

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsCsException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from seinajoki_coordination.detection.localtime import LocalTime, local_time
from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.exchange.facts import Describer, Facts, describer
from seinajoki_coordination.exchange.instants import RowRemarks, ends, starts
from seinajoki_coordination.exchange.shapes import shapes
from seinajoki_coordination.services.ports import LayerRows, Progress

_ROWS_A_STEP = 1_000


class LostLayer(CoordinationError):
    """A layer whose file or connection has gone: QGIS reads it as an empty one."""

    sentence = "“{layer}” gave none of its {count} features. Check its file or connection."


@dataclass(frozen=True)
class TakenLayer:
    """A layer as it was when taken, in the thread it lives in; it may be read in any other."""

    name: str
    source: QgsVectorLayerFeatureSource
    crs: QgsCoordinateReferenceSystem
    row_count: int
    """-1 where the layer cannot tell."""
    columns: tuple[int, int, int, int]
    """Where the id, the start, the end and the group are among the fields; -1 is none."""
    describer: Describer

    def read(
        self,
        crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        zone: tzinfo,
        progress: Progress,
    ) -> LayerRows:
        """Its rows in a metric CRS, naive times read in a zone.

        Raises:
            LostLayer: there is nothing to be read any more.
            Cancelled: by `progress`.
        """
        local = local_time(zone)
        transform = QgsCoordinateTransform(self.crs, crs, transforms)
        fetched = _fetched(self, transform, progress)
        count = len(fetched.feature_ids)
        if not count and self.row_count > 0:
            raise LostLayer(layer=self.name, count=self.row_count)
        id_, start, end, group = fetched.values
        geometry, remarks = shapes(fetched.wkbs)
        if not transform.isShortCircuited():
            remarks += not_transformed(geometry, fetched.failed)
        ids, id_remarks = _ids(id_, fetched.feature_ids)
        starting, start_remarks = starts(start or [None] * count, local)
        ending, end_remarks = ends(end or [None] * count, local)
        return LayerRows(
            name=self.name,
            ids=ids,
            geometry=geometry,
            start=starting,
            end=ending,
            group=[_text(value).strip() or None for value in group] if group else None,
            remarks=[*remarks, *start_remarks, *end_remarks, *id_remarks],
            describe=_Described(self.describer, fetched.feature_ids, local),
        )


def take_layer(
    layer: QgsVectorLayer, *, id_: str | None, start: str | None, end: str | None, group: str | None
) -> TakenLayer:
    """Take a layer for reading, in the thread it lives in; the fields are given by their exact names."""
    fields = layer.fields()
    id_at, start_at, end_at, group_at = (
        fields.indexFromName(name) if name else -1 for name in (id_, start, end, group)
    )
    return TakenLayer(
        name=layer.name(),
        source=QgsVectorLayerFeatureSource(layer),
        crs=layer.crs(),
        row_count=layer.featureCount(),
        columns=(id_at, start_at, end_at, group_at),
        describer=describer(layer, (id_, start, end)),
    )


@dataclass(frozen=True)
class _Described:
    """The `Described` of a layer that was read."""

    describer: Describer
    feature_ids: Sequence[int]
    local: LocalTime

    def __call__(self, rows: Sequence[int]) -> list[tuple[str, Facts]]:
        return self.describer.describe([self.feature_ids[row] for row in rows], self.local)


@dataclass(frozen=True)
class _Fetched:
    """What one pass over a layer brings."""

    feature_ids: list[int]
    wkbs: list[bytes | None]
    failed: list[int]
    """Rows that could not be transformed."""
    values: tuple[list[object], list[object], list[object], list[object]]
    """Of id, start, end and group; empty where the layer has no such field."""


def _fetched(layer: TakenLayer, transform: QgsCoordinateTransform, progress: Progress) -> _Fetched:
    # The transform is done here: a request's own one tells of failures by a callback that ends Python.
    request = QgsFeatureRequest()
    request.setSubsetOfAttributes([index for index in layer.columns if index >= 0])
    request.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
    moves = not transform.isShortCircuited()
    fetched = _Fetched([], [], [], ([], [], [], []))
    columns = zip(layer.columns, fetched.values, strict=True)
    keep = [(index, values.append) for index, values in columns if index >= 0]
    for row, feature in enumerate(layer.source.getFeatures(request)):
        if row % _ROWS_A_STEP == 0:
            progress(min(row / layer.row_count, 1.0) if layer.row_count > 0 else 0.0)
        fetched.feature_ids.append(feature.id())
        geometry = feature.geometry()
        if moves and not geometry.isNull() and not moved(geometry, transform):
            fetched.failed.append(row)
            geometry = QgsGeometry()
        fetched.wkbs.append(None if geometry.isNull() else geometry.asWkb().data())
        for index, append in keep:
            append(feature.attribute(index))
    return fetched


def moved(geometry: QgsGeometry, transform: QgsCoordinateTransform) -> bool:
    """Turn a shape into another CRS; False if that cannot be."""
    try:
        return geometry.transform(transform) == Qgis.GeometryOperationResult.Success
    except QgsCsException:
        return False


def not_transformed(geometry: NDArray[np.object_], failed: Sequence[int]) -> RowRemarks:
    """The rows whose transform failed or led to infinity; they lose their shapes."""
    coordinates, row = shapely.get_coordinates(geometry, return_index=True)
    rows = [*failed, *np.unique(row[~np.isfinite(coordinates).all(axis=1)]).tolist()]
    geometry[rows] = None
    return [(row, Remark.NOT_TRANSFORMED) for row in rows]


def _ids(values: Sequence[object], feature_ids: Sequence[int]) -> tuple[list[str], RowRemarks]:
    """The rows' ids, where they have none their feature ids; repeated ones are told."""
    ids = [str(number) for number in feature_ids]
    if values:
        ids = [text if (text := _text(value)).strip() else number for value, number in zip(values, ids, strict=True)]
    seen: set[str] = set()
    repeated: RowRemarks = []
    for row, id_ in enumerate(ids):
        if id_ in seen:
            repeated.append((row, Remark.DUPLICATE_ID))
        seen.add(id_)
    return ids, repeated


def _text(value: object) -> str:
    if QgsVariantUtils.isNull(value):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (QDate, QTime, QDateTime)):
        return str(value.toString(Qt.DateFormat.ISODate))
    return str(value)
