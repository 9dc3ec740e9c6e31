"""The measured sketch of the engine, where it lies beside the project (`../shared/speed`)."""

import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import shapely

from answers import Answer
from city import City
from measuring import Absent

FOLDER = Path(__file__).resolve().parents[4] / "shared" / "speed"


def prepare(city: City) -> Callable[[], Answer]:
    """As ours; `Absent` where there is no sketch."""
    if not (FOLDER / "spacetime_join.py").exists():
        raise Absent("the sketch does not lie beside the project (../shared/speed)")
    sys.dont_write_bytecode = True  # leave nothing in a folder that is not the project's
    sys.path.append(str(FOLDER))
    candidates = import_module("spacetime_join").candidates
    overlap_area = import_module("overlap_area")

    def work() -> Answer:
        a, b = candidates(shapely.bounds(city.geometry), city.start, city.end)
        return Answer.of(a, b, overlap_area.area_pairs(overlap_area.Blocks(city.geometry), a, b))

    return work
