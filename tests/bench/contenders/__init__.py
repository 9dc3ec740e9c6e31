"""Those who answer the same question: which activities share ground at the same time, and how many square metres.

A contender is a module with `prepare(city)`, which readies what its user would have at hand already (columns, a
layer) and returns the work to be timed. All mean the same: half-open spans overlap, and the polygons' interiors
share more than 10⁻⁶ m². Nothing is imported here, so that each process's memory is its contender's own.
"""

from importlib import import_module
from typing import Final

from measuring import FOLDER, Work

OURS: Final = "seinajoki"
SKETCH: Final = "sketch"
NAIVE: Final = "naive STRtree"
TIME_FIRST: Final = "STRtree, time first"
GEOPANDAS: Final = "GeoPandas sjoin"
POSTGIS_JOIN: Final = "PostGIS self-join"
QGIS_LOOP: Final = "QgsSpatialIndex loop"
QGIS_JOIN: Final = "native:joinbylocation"
QGIS_JOIN_INDEXED: Final = "native:joinbylocation, indexed"

MODULES: Final = {
    NAIVE: "contenders.strtree_naive",
    TIME_FIRST: "contenders.strtree_time_first",
    GEOPANDAS: "contenders.geopandas_sjoin",
    POSTGIS_JOIN: "contenders.postgis_join",
    QGIS_LOOP: "contenders.qgis_loop",
    QGIS_JOIN: "contenders.qgis_join",
    QGIS_JOIN_INDEXED: "contenders.qgis_join_indexed",
    SKETCH: "contenders.sketch",
    OURS: "contenders.ours",
}
EVERYBODY: Final = tuple(MODULES)
WITHOUT_QGIS: Final = tuple(name for name in MODULES if "qgis" not in MODULES[name])


def prepare(contender: str, series: str, n: int) -> Work:
    """A contender's work on a seeded city."""
    city = import_module("city").cached_city(series, n, FOLDER)
    work: Work = import_module(MODULES[contender]).prepare(city)
    return work
