"""The map of a report, drawn by QGIS: all plans in grey, the sides of the worst meetings, and their numbered places."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsField,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMetaType, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

from seinajoki_coordination.services.ports import OverlapReport

MOST_NUMBERS = 40
_SIZE = QSize(1760, 1100)
_DPI = 160
_SMALLEST_M = 150.0
_GROUND = {"color": "#e4e4e0", "outline_color": "#b9b9b2", "outline_width": "0.15"}
_A = {"color": "0,114,178,70", "outline_color": "#0072b2", "outline_width": "0.35"}
_B = {"color": "230,159,0,70", "outline_color": "#b87f00", "outline_width": "0.35"}
_Shapes = Iterable[tuple[bytes, int]]


def draw_map(report: OverlapReport) -> bytes:
    """A PNG; it may be drawn in any thread. The places of the worst pairs bear their numbers."""
    pairs = report.pairs[:MOST_NUMBERS]
    crs = QgsCoordinateReferenceSystem(report.crs)
    places = [(pair.place_wkb, number) for number, pair in enumerate(pairs, 1)]
    layers: list[QgsMapLayer] = []
    layers += _layers(places, crs, _hatched())
    layers[0:0] = [_numbers(places, crs)]
    layers += _layers(((pair.a.wkb, 0) for pair in pairs), crs, _A)
    layers += _layers(((pair.b.wkb, 0) for pair in pairs), crs, _B)
    layers += _layers(((wkb, 0) for wkb in report.ground_wkb), crs, _GROUND)
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    settings.setLayers(layers)
    settings.setOutputSize(_SIZE)
    settings.setOutputDpi(_DPI)
    settings.setBackgroundColor(QColor("#fbfbf9"))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing)
    settings.setExtent(_extent([wkb for wkb, _ in places] or list(report.ground_wkb)))
    image = QImage(_SIZE, QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_DPI / 0.0254))
    image.setDotsPerMeterY(round(_DPI / 0.0254))
    image.fill(settings.backgroundColor())
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    return _png(image)


def _extent(wkbs: Sequence[bytes]) -> QgsRectangle:
    """All places with some ground around them."""
    extent = QgsRectangle()
    for wkb in wkbs:
        extent.combineExtentWith(_geometry(wkb).boundingBox())
    extent.grow(max(0.06 * max(extent.width(), extent.height()), _SMALLEST_M))
    return extent


def _layers(shapes: _Shapes, crs: QgsCoordinateReferenceSystem, look: dict[str, str] | QgsSymbol) -> list[QgsMapLayer]:
    """One layer for each kind of shape there is, points uppermost."""
    sorted_: dict[Qgis.GeometryType, list[QgsFeature]] = {}
    for wkb, _ in shapes:
        feature = QgsFeature()
        feature.setGeometry(_geometry(wkb))
        sorted_.setdefault(feature.geometry().type(), []).append(feature)
    made: list[QgsMapLayer] = []
    for kind, name in (
        (Qgis.GeometryType.Point, "Point"),
        (Qgis.GeometryType.Line, "LineString"),
        (Qgis.GeometryType.Polygon, "Polygon"),
    ):
        if kind in sorted_:
            layer = QgsVectorLayer(f"{name}?crs={crs.authid()}", name, "memory")
            layer.dataProvider().addFeatures(sorted_[kind])
            layer.setRenderer(QgsSingleSymbolRenderer(_symbol(kind, look)))
            made.append(layer)
    return made


def _symbol(kind: Qgis.GeometryType, look: dict[str, str] | QgsSymbol) -> QgsSymbol:
    if isinstance(look, QgsSymbol):
        return look.clone()
    if kind == Qgis.GeometryType.Point:
        return QgsMarkerSymbol.createSimple({"color": look["outline_color"], "size": "2.2"})
    if kind == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"color": look["outline_color"], "width": "0.7"})
    return QgsFillSymbol.createSimple(look)


def _hatched() -> QgsSymbol:
    """Strong colour and a hatch, so that it is seen in black and white too."""
    symbol = QgsFillSymbol.createSimple(
        {"color": "213,94,0,150", "outline_color": "#8a3d00", "outline_width": "0.5", "style": "b_diagonal"}
    )
    ground = QgsFillSymbol.createSimple({"color": "213,94,0,110", "outline_style": "no"})
    symbol.insertSymbolLayer(0, ground.symbolLayer(0).clone())
    return symbol


def _numbers(places: Sequence[tuple[bytes, int]], crs: QgsCoordinateReferenceSystem) -> QgsMapLayer:
    """The numbers by which cards and table call the places, each with a dot that marks even the smallest."""
    layer = QgsVectorLayer(f"Point?crs={crs.authid()}", "numbers", "memory")
    layer.dataProvider().addAttributes([QgsField("number", QMetaType.Type.Int)])
    layer.updateFields()
    features = []
    for wkb, number in places:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(_geometry(wkb).pointOnSurface())
        feature["number"] = number
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    dot = {"color": "#8a3d00", "outline_color": "#ffffff", "size": "1.8", "outline_width": "0.3"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(dot)))
    words = QgsTextFormat()
    words.setSize(9)
    words.setColor(QColor("#5a2700"))
    bold = words.font()
    bold.setBold(True)
    words.setFont(bold)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    halo.setColor(QColor("#ffffff"))
    words.setBuffer(halo)
    labels = QgsPalLayerSettings()
    labels.fieldName = "number"
    labels.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    labels.dist = 0.8
    labels.priority = 10
    labels.setFormat(words)
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labels))
    layer.setLabelsEnabled(True)
    return layer


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    return geometry


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(data)
