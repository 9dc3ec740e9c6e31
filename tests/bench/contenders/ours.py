"""The plugin's engine with one rule: anything meets anything."""

from collections.abc import Callable

from answers import Answer
from city import City
from seinajoki_coordination.detection.columns import Columns
from seinajoki_coordination.detection.engine import encounters
from seinajoki_coordination.domain.rules import Rule

ANY_MEETS_ANY = Rule(id="any", title="Anything meets anything")


def prepare(city: City) -> Callable[[], Answer]:
    """Geometries and spans are at hand; bounds, candidates and areas are the work."""

    def work() -> Answer:
        columns = Columns.of(geometry=city.geometry, start=city.start, end=city.end)
        found = encounters(columns, [ANY_MEETS_ANY])
        return Answer(found.a, found.b, found.area_m2)

    return work
