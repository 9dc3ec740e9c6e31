"""The same town ever denser: the work should grow with the encounters there are, not with their square."""

from collections.abc import Sequence
from typing import Final

from cases.growth import exponent, jobs
from contenders import OURS
from measuring import Case, Figure, Measured

EXPONENT: Final = 1.1


def case(sizes: Sequence[int]) -> Case:
    """The engine at several densities."""
    name = "dense C"
    return Case(name, jobs(name, "C", sizes), figures)


def figures(measured: Sequence[Measured]) -> list[Figure]:
    """The exponent by which our time grows with the number of encounters."""
    ours = [each for each in measured if each.job.contender == OURS]
    found, seconds = [each.found for each in ours], [each.median_s for each in ours]
    what = f"dense C: exponent over encounters, {found[0]:,} to {found[-1]:,}"
    return [Figure(what, exponent(found, seconds), EXPONENT)]
