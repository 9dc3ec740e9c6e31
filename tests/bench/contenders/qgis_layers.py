"""A city as QGIS has it."""

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt
from shapely import to_wkb

from city import City


def memory_layer(city: City) -> QgsVectorLayer:
    """Polygons with their row and their span in date-times, as layers of plans have them."""
    fields = "field=row:int8&field=start:datetime&field=end:datetime"
    layer = QgsVectorLayer(f"Polygon?crs=EPSG:3877&{fields}", "city", "memory")
    rows = zip(range(len(city)), city.start.tolist(), city.end.tolist(), to_wkb(city.geometry), strict=True)
    added, _ = layer.dataProvider().addFeatures([_feature(*row) for row in rows])
    if not added:
        raise RuntimeError(layer.dataProvider().lastError())
    return layer


def _feature(row: int, start: int, end: int, wkb: bytes) -> QgsFeature:
    geometry = QgsGeometry()
    geometry.fromWkb(wkb)
    feature = QgsFeature()
    feature.setGeometry(geometry)
    feature.setAttributes([row, _date_time(start), _date_time(end)])
    return feature


def _date_time(instant: int) -> QDateTime:
    """From microseconds since 1970 UTC."""
    return QDateTime.fromMSecsSinceEpoch(instant // 1_000, Qt.TimeSpec.UTC)
