"""The toolbox: "Join attributes by location" of the layer with itself, then time."""

from collections.abc import Callable
from importlib import import_module

from qgis.core import QgsVectorLayer

from answers import Answer
from city import City
from contenders.qgis_layers import memory_layer
from running_qgis import application

INTERSECTS, ONE_TO_MANY = 0, 0


def prepare(city: City) -> Callable[[], Answer]:
    """The layer is at hand, as layers in memory are: without a spatial index."""
    application()
    return join(memory_layer(city))


def join(layer: QgsVectorLayer) -> Callable[[], Answer]:
    """The work on a layer."""
    processing = import_module("processing")  # QGIS's own plugin is found once QGIS has started
    parameters = {
        "INPUT": layer,
        "JOIN": layer,
        "PREDICATE": [INTERSECTS],
        "METHOD": ONE_TO_MANY,
        "PREFIX": "b_",
        "OUTPUT": "TEMPORARY_OUTPUT",
    }

    def work() -> Answer:
        a, b, area = [], [], []
        joined = processing.run("native:joinattributesbylocation", parameters)["OUTPUT"]
        geometries = {feature["row"]: feature.geometry() for feature in layer.getFeatures()}
        for pair in joined.getFeatures():
            row, other = pair["row"], pair["b_row"]
            if row < other and pair["start"] < pair["b_end"] and pair["b_start"] < pair["end"]:
                a.append(row)
                b.append(other)
                area.append(geometries[row].intersection(geometries[other]).area())
        return Answer.of(a, b, area)

    return work
