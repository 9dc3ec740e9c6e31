"""The engine against what a user would pick instead."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from contenders import GEOPANDAS, NAIVE, OURS, POSTGIS_JOIN, QGIS_JOIN, QGIS_LOOP, SKETCH, TIME_FIRST, prepare
from measuring import TURNS, Case, Figure, Job, Measured

TIMES_FASTER: Final = {
    10_000: {QGIS_LOOP: 100, QGIS_JOIN: 200},
    100_000: {NAIVE: 15, GEOPANDAS: 15, TIME_FIRST: 3, POSTGIS_JOIN: 4},
}
OF_THE_SKETCH: Final = {100_000: 1.3}


def case(series: str, n: int, contenders: Sequence[str]) -> Case:
    """The contenders side by side on one city."""
    name = f"peers {series}"
    return Case(name, [job(name, series, n, contender) for contender in contenders], figures)


def job(case: str, series: str, n: int, contender: str, turns: int = TURNS) -> Job:
    """A contender on a seeded city."""
    return Job(case, n, contender, partial(prepare, contender, series, n), turns)


def figures(measured: Sequence[Measured]) -> list[Figure]:
    """How many times longer the peers take than we, and how long we take beside the sketch."""
    n = measured[0].job.n
    where = f"{measured[0].job.case}, {n:,}"
    seconds = {each.job.contender: each.median_s for each in measured}
    found = [
        Figure(f"{where}: times faster than {peer}", seconds[peer] / seconds[OURS], times, at_least=True)
        for peer, times in TIMES_FASTER.get(n, {}).items()
        if peer in seconds
    ]
    if SKETCH in seconds and n in OF_THE_SKETCH:
        share = seconds[OURS] / seconds[SKETCH]
        found.append(Figure(f"{where}: time, of the sketch's", share, OF_THE_SKETCH[n]))
    return found
