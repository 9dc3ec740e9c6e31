"""The map of a report, drawn by QGIS: all plans in grey, those that meet, and the numbered ground they share."""

from __future__ import annotations

from collections import defaultdict
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
    QgsProperty,
    QgsPropertyCollection,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMetaType, QPointF, QRectF, QSize, QSizeF, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter, QPen, QPolygonF

from seinajoki_coordination.reports.mapframe import Box, MapFrame, size
from seinajoki_coordination.reports.pairs import IN_CARDS
from seinajoki_coordination.reports.sketch import scale_bar
from seinajoki_coordination.services.ports import MapOfReport

_DPI = 192
"""Twice a screen's usual density, for paper."""
_PX_PER_MM = _DPI / 25.4
_INK = QColor("#1c2326")
_GROUND = {"color": "#e6e6e2", "outline_color": "#b4b4ae", "outline_width": "0.2"}
_MEETING = {"color": "0,114,178,50", "outline_color": "#0072b2", "outline_width": "0.4"}
_CONFLICT = "246,207,180,180", "#8a3200", "b_diagonal"
_CALM = "190,225,226,180", "#0b5d66", "f_diagonal"
_NAMES = {
    Qgis.GeometryType.Point: "Point",
    Qgis.GeometryType.Line: "LineString",
    Qgis.GeometryType.Polygon: "Polygon",
}


def draw_map(report: MapOfReport, frame: MapFrame) -> bytes:
    """The part of the world in the frame as a PNG; it may be drawn in any thread, with or without a screen."""
    crs = QgsCoordinateReferenceSystem(report.crs)
    pairs = report.pairs[:IN_CARDS]
    places = [pair.place_wkb for pair in pairs]
    meeting = {side.wkb for pair in pairs for side in (pair.a, pair.b)}
    layers = [
        _numbers(places, crs),
        *_layers((pair.place_wkb for pair in pairs if pair.is_conflict), crs, _hatched(*_CONFLICT)),
        *_layers((pair.place_wkb for pair in pairs if not pair.is_conflict), crs, _hatched(*_CALM)),
        *_layers(meeting, crs, _MEETING),
        *_layers(report.ground_wkb, crs, _GROUND),
    ]
    settings = _settings(layers, crs, frame)
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    image.setDotsPerMeterX(round(_DPI / 0.0254))
    image.setDotsPerMeterY(round(_DPI / 0.0254))
    image.fill(settings.backgroundColor())
    painter = QPainter(image)
    QgsMapRendererCustomPainterJob(settings, painter).renderSynchronously()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if frame.closeup is not None:
        _draw_closeup(painter, frame, frame.closeup)
    _draw_scale(painter, frame, image.height())
    _draw_north(painter, frame)
    painter.end()
    return _png(image)


def _settings(layers: Sequence[QgsMapLayer], crs: QgsCoordinateReferenceSystem, frame: MapFrame) -> QgsMapSettings:
    width, height = size(frame.box)
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    settings.setLayers(layers)
    settings.setOutputSize(QSize(frame.width_px, round(frame.width_px * height / width)))
    settings.setOutputDpi(_DPI)
    settings.setBackgroundColor(QColor("#fbfbf9"))
    settings.setFlag(Qgis.MapSettingsFlag.Antialiasing)
    settings.setExtent(QgsRectangle(*frame.box))
    return settings


def _layers(
    wkbs: Iterable[bytes], crs: QgsCoordinateReferenceSystem, look: dict[str, str] | QgsSymbol
) -> list[QgsMapLayer]:
    """One layer for each kind of shape there is, points uppermost."""
    by_kind: dict[Qgis.GeometryType, list[QgsFeature]] = defaultdict(list)
    for wkb in wkbs:
        feature = QgsFeature()
        feature.setGeometry(_geometry(wkb))
        by_kind[feature.geometry().type()].append(feature)
    made: list[QgsMapLayer] = []
    for kind, name in _NAMES.items():
        if kind in by_kind:
            layer = _memory_layer(name, crs)
            layer.dataProvider().addFeatures(by_kind[kind])
            layer.setRenderer(QgsSingleSymbolRenderer(_symbol(kind, look)))
            made.append(layer)
    return made


def _memory_layer(kind: str, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"Multi{kind}", kind, "memory")
    layer.setCrs(crs)
    return layer


def _symbol(kind: Qgis.GeometryType, look: dict[str, str] | QgsSymbol) -> QgsSymbol:
    if isinstance(look, QgsSymbol):
        return look.clone()
    colour = look["outline_color"]
    if kind == Qgis.GeometryType.Point:
        return QgsMarkerSymbol.createSimple({"color": colour, "outline_color": "#ffffff", "size": "2.2"})
    if kind == Qgis.GeometryType.Line:
        return QgsLineSymbol.createSimple({"line_color": colour, "line_width": "0.8"})
    return QgsFillSymbol.createSimple(look)


def _hatched(ground: str, strong: str, style: str) -> QgsSymbol:
    """A strong colour and a hatch, so that it is seen in black and white too."""
    symbol = QgsFillSymbol.createSimple({"color": ground, "outline_style": "no"})
    hatch = {"color": strong, "style": style, "outline_color": strong, "outline_width": "0.5"}
    lines = QgsFillSymbol.createSimple(hatch)  # held by name: its layer would die with it
    symbol.appendSymbolLayer(lines.symbolLayer(0).clone())
    return symbol


def _numbers(places: Sequence[bytes], crs: QgsCoordinateReferenceSystem) -> QgsMapLayer:
    """The numbers by which table and cards call the places, each with a dot that marks even the smallest place."""
    layer = _memory_layer("Point", crs)
    layer.dataProvider().addAttributes([QgsField("number", QMetaType.Type.Int)])
    layer.updateFields()
    features = []
    for number, wkb in enumerate(places, 1):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(_geometry(wkb).pointOnSurface())
        feature["number"] = number
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    dot = {"color": "#8a3200", "outline_color": "#ffffff", "size": "2", "outline_width": "0.3"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsMarkerSymbol.createSimple(dot)))
    layer.setLabeling(QgsVectorLayerSimpleLabeling(_labels()))
    layer.setLabelsEnabled(True)
    return layer


def _labels() -> QgsPalLayerSettings:
    """Where numbers would cover each other, the worse pair's is written."""
    labels = QgsPalLayerSettings()
    labels.fieldName = "number"
    labels.placement = Qgis.LabelPlacement.OrderedPositionsAroundPoint
    labels.dist = 0.8
    worse_first = QgsPropertyCollection()
    priority = QgsProperty.fromExpression('10 - 9 * ("number" - 1) / maximum("number")')
    worse_first.setProperty(QgsPalLayerSettings.Property.Priority, priority)
    labels.setDataDefinedProperties(worse_first)
    labels.setFormat(_figures())
    return labels


def _figures() -> QgsTextFormat:
    figures = QgsTextFormat()
    figures.setSize(11)
    figures.setColor(QColor("#6b2700"))
    bold = figures.font()
    bold.setBold(True)
    figures.setFont(bold)
    halo = QgsTextBufferSettings()
    halo.setEnabled(True)
    halo.setSize(0.9)
    halo.setColor(QColor("#ffffff"))
    figures.setBuffer(halo)
    return figures


def _draw_closeup(painter: QPainter, frame: MapFrame, closeup: Box) -> None:
    """The edge of the part that another picture shows larger."""
    per_metre = frame.width_px / size(frame.box)[0]
    corner = QPointF((closeup[0] - frame.box[0]) * per_metre, (frame.box[3] - closeup[3]) * per_metre)
    edge = QRectF(corner, QSizeF(*(side * per_metre for side in size(closeup))))
    painter.setPen(QPen(_INK, 0.3 * _PX_PER_MM, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(edge)


def _draw_scale(painter: QPainter, frame: MapFrame, height: int) -> None:
    metres, length = scale_bar(frame.width_px / size(frame.box)[0], frame.width_px / 4)
    left, bottom, tick = 5 * _PX_PER_MM, height - 5 * _PX_PER_MM, 1.5 * _PX_PER_MM
    label = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    corners = [(left, bottom - tick), (left, bottom), (left + length, bottom), (left + length, bottom - tick)]
    line = QPolygonF([QPointF(x, y) for x, y in corners])
    plate = QRectF(0, bottom - 7 * _PX_PER_MM, left + length + 4 * _PX_PER_MM, 12 * _PX_PER_MM)
    painter.fillRect(plate, QColor(251, 251, 249, 215))
    for colour, width_mm in ((QColor("#ffffff"), 1.2), (_INK, 0.4)):
        painter.setPen(QPen(colour, width_mm * _PX_PER_MM))
        painter.drawPolyline(line)
    _write(painter, label, QRectF(left, bottom - 6.5 * _PX_PER_MM, length, 5 * _PX_PER_MM))


def _draw_north(painter: QPainter, frame: MapFrame) -> None:
    """An arrow in the upper right corner."""
    x, y, mm = frame.width_px - 8 * _PX_PER_MM, 10 * _PX_PER_MM, _PX_PER_MM
    arrow = QPolygonF([QPointF(x + dx * mm, y + dy * mm) for dx, dy in ((0, 0), (2.2, 7), (0, 5.6), (-2.2, 7))])
    painter.setPen(QPen(QColor("#ffffff"), 0.6 * mm))
    painter.setBrush(_INK)
    painter.drawPolygon(arrow)
    _write(painter, "N", QRectF(x - 5 * mm, y - 6 * mm, 10 * mm, 5.5 * mm))


def _write(painter: QPainter, text: str, box: QRectF) -> None:
    font = painter.font()
    font.setPixelSize(round(4 * _PX_PER_MM))
    painter.setFont(font)
    painter.setPen(_INK)
    painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom, text)


def _geometry(wkb: bytes) -> QgsGeometry:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    geometry.convertToMultiType()
    return geometry


def _png(image: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    buffer.close()
    return bytes(data)
