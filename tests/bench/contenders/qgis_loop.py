"""The loop that many plugins have: `QgsSpatialIndex`, the exact test, then time."""

from collections.abc import Callable

from qgis.core import QgsSpatialIndex

from answers import Answer
from city import City
from contenders.qgis_layers import memory_layer
from running_qgis import application


def prepare(city: City) -> Callable[[], Answer]:
    """The layer is at hand."""
    application()
    layer = memory_layer(city)

    def work() -> Answer:
        a, b, area = [], [], []
        index = QgsSpatialIndex(layer.getFeatures())
        features = {feature.id(): feature for feature in layer.getFeatures()}
        for feature in features.values():
            geometry = feature.geometry()
            for near in index.intersects(geometry.boundingBox()):
                other = features[near]
                if near <= feature.id() or not geometry.intersects(other.geometry()):
                    continue
                if feature["start"] < other["end"] and other["start"] < feature["end"]:
                    a.append(feature["row"])
                    b.append(other["row"])
                    area.append(geometry.intersection(other.geometry()).area())
        return Answer.of(a, b, area)

    return work
