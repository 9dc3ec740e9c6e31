"""How the engine's time and memory grow with the city."""

from collections.abc import Sequence
from math import log
from statistics import linear_regression
from typing import Final

from cases.peers import job
from contenders import OURS, SKETCH
from measuring import Case, Figure, Job, Measured

EXPONENT: Final = 1.1
PEAK_MB: Final = 1_500


def case(series: str, sizes: Sequence[int]) -> Case:
    """The engine at several sizes."""
    name = f"growth {series}"
    return Case(name, jobs(name, series, sizes), figures)


def jobs(case: str, series: str, sizes: Sequence[int]) -> list[Job]:
    """The engine, and once the sketch as a second opinion on the answer."""
    return [each for n in sizes for each in (job(case, series, n, SKETCH, turns=0), job(case, series, n, OURS))]


def figures(measured: Sequence[Measured]) -> list[Figure]:
    """The exponent by which our time grows with the number of activities, and our memory at a million."""
    ours = [each for each in measured if each.job.contender == OURS]
    case, smallest, largest = ours[0].job.case, ours[0].job.n, ours[-1].job.n
    found = [
        Figure(
            f"{case}: exponent from {smallest:,} to {largest:,}",
            exponent([each.job.n for each in ours], [each.median_s for each in ours]),
            EXPONENT,
        )
    ]
    if largest == 1_000_000:
        found.append(Figure(f"{case}: peak memory at {largest:,}, MB", ours[-1].peak_mb, PEAK_MB))
    return found


def exponent(sizes: Sequence[float], seconds: Sequence[float]) -> float:
    """The k of seconds = c · sizesᵏ, by least squares on logarithms."""
    return linear_regression([log(size) for size in sizes], [log(second) for second in seconds]).slope
