"""The toolbox again, by someone who first gave the layer a spatial index."""

from collections.abc import Callable

from answers import Answer
from city import City
from contenders.qgis_join import join
from contenders.qgis_layers import memory_layer
from running_qgis import application


def prepare(city: City) -> Callable[[], Answer]:
    """The layer and its index are at hand."""
    application()
    layer = memory_layer(city)
    if not layer.dataProvider().createSpatialIndex():
        raise RuntimeError(layer.dataProvider().lastError())
    return join(layer)
