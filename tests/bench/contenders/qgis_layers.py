"""A city as QGIS has it."""

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from shapely import to_wkb

from city import City


def memory_layer(city: City) -> QgsVectorLayer:
    """Polygons with their row and their span, as whole numbers: that favours QGIS over date-times."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:3877&field=row:int8&field=start:int8&field=end:int8", "city", "memory")
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
    feature.setAttributes([row, start, end])
    return feature
