"""Shapely as one writes it at first: a tree, the exact test, then time."""

from collections.abc import Callable

import shapely

from answers import Answer
from city import City


def prepare(city: City) -> Callable[[], Answer]:
    """Geometries and spans are at hand."""

    def work() -> Answer:
        a, b = shapely.STRtree(city.geometry).query(city.geometry, predicate="intersects")
        once = a < b
        a, b = a[once], b[once]
        together = (city.start[a] < city.end[b]) & (city.start[b] < city.end[a])
        a, b = a[together], b[together]
        return Answer.of(a, b, shapely.area(shapely.intersection(city.geometry[a], city.geometry[b])))

    return work
