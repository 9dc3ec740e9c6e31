"""Shapely as one writes it after a while: a tree over boxes, then time, and the exact step for the rest only."""

from collections.abc import Callable

import shapely

from answers import Answer
from city import City


def prepare(city: City) -> Callable[[], Answer]:
    """Geometries and spans are at hand."""

    def work() -> Answer:
        a, b = shapely.STRtree(city.geometry).query(city.geometry)
        kept = (a < b) & (city.start[a] < city.end[b]) & (city.start[b] < city.end[a])
        a, b = a[kept], b[kept]
        return Answer.of(a, b, shapely.area(shapely.intersection(city.geometry[a], city.geometry[b])))

    return work
