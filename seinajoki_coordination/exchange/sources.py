"""Any vector layer of QGIS as a source of plans: its rows one after another, and where in the world they lie."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import shapely
from numpy.typing import NDArray
from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsCsException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsCsException,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsRectangle,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.exchange.layers import LostLayer, moved, not_transformed
from seinajoki_coordination.exchange.shapes import RowRemarks, shapes
from seinajoki_coordination.services.ports import Progress
from seinajoki_coordination.services.sources import SourceRow

_AT_ONCE = 2_000
_SAMPLES = 200
_WORLD, _WEB = "EPSG:4326", "EPSG:3857"
_ETRS89_UTM, _WGS84_UTM = 25800, 32600
"""To which the zone is added; many a country's own system has the numbers of one of these zones."""
_AROUND_DEGREES = 3.0
"""So far around the area that a store's CRS is made for things may lie: its zone may be the narrower one."""
_EVERYWHERE = QgsRectangle(-1e9, -1e9, 1e9, 1e9)
_MOST_OFFERED = 6


class NotPlaced(CoordinationError):
    """A source that does not say where in the world it is, or cannot be there."""

    sentence = (
        "“{layer}” does not say in which coordinate system it is, or cannot be in {crs}. "
        "Say it as “crs” in the mapping; in the municipality would lie: {candidates}."
    )


@dataclass(frozen=True)
class LayerSource:
    """A layer as it was when taken, in the thread it lives in; it may be read in any other."""

    name: str
    fields: tuple[str, ...]
    count: int
    source: QgsVectorLayerFeatureSource
    transform: QgsCoordinateTransform
    area: QgsRectangle
    """Where plans may lie, in the store's CRS."""

    def rows(self, progress: Progress) -> Iterator[Sequence[SourceRow]]:
        """Its rows, some thousands at a time.

        Raises:
            LostLayer: there is nothing to be read any more.
            Cancelled: by `progress`.
        """
        request = QgsFeatureRequest()
        request.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
        features, done = self.source.getFeatures(request), 0
        while some := [_row(feature) for feature in islice(features, _AT_ONCE)]:
            done += len(some)
            yield some
            progress(min(done / max(self.count, done), 1.0))
        if not done and self.count > 0:
            raise LostLayer(layer=self.name, count=self.count)

    def shapes(self, wkbs: Sequence[bytes | None]) -> tuple[NDArray[np.object_], RowRemarks]:
        """The shapes in the store's CRS, straight; None where there is none to be had, with what is told of them."""
        turned: list[bytes | None] = []
        failed = []
        for row, wkb in enumerate(wkbs):
            geometry = QgsGeometry()
            if wkb is not None:
                geometry.fromWkb(wkb)
            if not geometry.isNull() and not self.transform.isShortCircuited() and not moved(geometry, self.transform):
                failed.append(row)
                geometry = QgsGeometry()
            turned.append(None if geometry.isNull() else geometry.asWkb().data())
        straight, told = shapes(turned)
        told += not_transformed(straight, failed)
        return straight, told + self._elsewhere(straight)

    def _elsewhere(self, straight: NDArray[np.object_]) -> RowRemarks:
        west, south, east, north = shapely.bounds(straight).T
        area = self.area
        with np.errstate(invalid="ignore"):
            beyond = (
                (west > area.xMaximum())
                | (east < area.xMinimum())
                | (south > area.yMaximum())
                | (north < area.yMinimum())
            )
        return [(row, Remark.ELSEWHERE) for row in np.flatnonzero(beyond).tolist()]


def take_source(
    layer: QgsVectorLayer, name: str, given_crs: str | None, store_crs: str, transforms: QgsCoordinateTransformContext
) -> LayerSource:
    """Take a layer for reading, in the thread it lives in.

    Args:
        layer: any vector layer.
        name: what plans say of where they come from.
        given_crs: what somebody says that it is in; None if it says so itself.
        store_crs: what its shapes are turned into.
        transforms: the project's.

    Raises:
        NotPlaced: it is not known where it lies.
    """
    target = QgsCoordinateReferenceSystem(store_crs)
    area = _area_of(target)
    crs = QgsCoordinateReferenceSystem(given_crs) if given_crs else layer.crs()
    if layer.isSpatial() and (not crs.isValid() or (given_crs is None and _is_impossible(crs, layer.extent()))):
        raise NotPlaced(
            layer=layer.name(),
            crs=crs.userFriendlyIdentifier(),
            candidates=", ".join(likely_crs(layer.extent(), target)) or "–",
        )
    return LayerSource(
        name=name,
        fields=tuple(layer.fields().names()),
        count=layer.featureCount(),
        source=QgsVectorLayerFeatureSource(layer),
        transform=QgsCoordinateTransform(crs, target, transforms),
        area=area,
    )


def samples(layer: QgsVectorLayer) -> list[tuple[str, list[object]]]:
    """Its fields with their first values, from which a mapping is guessed."""
    request = QgsFeatureRequest()
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    request.setLimit(_SAMPLES)
    rows = [_values(feature) for feature in layer.getFeatures(request)]
    return [(name, [row[place] for row in rows]) for place, name in enumerate(layer.fields().names())]


def likely_crs(extent: QgsRectangle, store_crs: QgsCoordinateReferenceSystem) -> list[str]:
    """The coordinate systems in which an extent would lie where a store's is used, that one first; as “EPSG:n”."""
    zone = int((store_crs.bounds().center().x() + 180) // 6) + 1
    around = (zone, zone + 1, zone - 1)
    codes = [store_crs.authid(), _WORLD, *(f"EPSG:{_ETRS89_UTM + each}" for each in around), _WEB]
    codes += [f"EPSG:{_WGS84_UTM + each}" for each in around]
    area, fitting = _area_of(store_crs), []
    for code in dict.fromkeys(codes):
        crs = QgsCoordinateReferenceSystem(code)
        if crs.isValid() and not _is_impossible(crs, extent) and _lies_within(extent, crs, store_crs, area):
            fitting.append(code)
        if len(fitting) == _MOST_OFFERED:
            break
    return fitting


def _area_of(crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """Where a CRS is used, and around, in itself; everywhere, where it does not say."""
    world = QgsCoordinateReferenceSystem(_WORLD)
    turn = QgsCoordinateTransform(world, crs, QgsCoordinateTransformContext())
    if crs.bounds().isEmpty():
        return _EVERYWHERE
    try:
        area = turn.transformBoundingBox(crs.bounds().buffered(_AROUND_DEGREES))
    except QgsCsException:
        return _EVERYWHERE
    return area if area.isFinite() else _EVERYWHERE


def _lies_within(
    extent: QgsRectangle, crs: QgsCoordinateReferenceSystem, store_crs: QgsCoordinateReferenceSystem, area: QgsRectangle
) -> bool:
    try:
        turned = QgsCoordinateTransform(crs, store_crs, QgsCoordinateTransformContext()).transformBoundingBox(extent)
    except QgsCsException:
        return False
    return bool(turned.isFinite() and area.contains(turned))


def _is_impossible(crs: QgsCoordinateReferenceSystem, extent: QgsRectangle) -> bool:
    """Whether numbers pose as degrees."""
    return crs.isGeographic() and not extent.isNull() and not QgsRectangle(-360, -90, 360, 90).contains(extent)


def _row(feature: QgsFeature) -> SourceRow:
    wkb = feature.geometry().asWkb().data() if feature.hasGeometry() else None
    return SourceRow(feature.id(), _values(feature), wkb)


def _values(feature: QgsFeature) -> tuple[object, ...]:
    return tuple(_PLAIN.get(type(value), _other)(value) for value in feature.attributes())


def _same(value: object) -> object:
    return value


def _moment(value: QDateTime) -> object:
    """Aware where it says in which zone; what has none is a wall clock's."""
    if not value.isValid():
        return None
    if value.timeSpec() == Qt.TimeSpec.LocalTime:
        return value.toPyDateTime()
    return value.toUTC().toPyDateTime().replace(tzinfo=UTC)


def _other(value: object) -> object:
    """Null in one of Qt's ways, or what has only a text."""
    return None if QgsVariantUtils.isNull(value) else str(value)


_PLAIN = {
    str: _same,
    int: _same,
    float: _same,
    bool: _same,
    type(None): _same,
    QDate: lambda value: value.toPyDate() if value.isValid() else None,
    QTime: lambda value: value.toString("HH:mm:ss") if value.isValid() else None,
    QDateTime: _moment,
}
