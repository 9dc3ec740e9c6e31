"""A saved change on another desktop: from its commit until the other's map and lists have it."""

from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Final

from contenders import OURS
from measuring import Case, Figure, Job, Measured, Work

CASE: Final = "heard"
TIMES: Final = 20
WITHIN_S: Final = 2.0


def case(n: int) -> Case:
    """In a store in PostGIS with `n` plans."""
    return Case(CASE, [Job(CASE, n, OURS, partial(_prepare, n), turns=TIMES)], _figures)


def _prepare(n: int) -> Work:
    work: Work = import_module("contenders.heard").prepare(n)
    return work


def _figures(measured: Sequence[Measured]) -> list[Figure]:
    (ours,) = measured
    what = f"heard, {ours.job.n:,}: a change is on another desktop, s, median of {len(ours.seconds)}"
    return [Figure(what, ours.median_s, WITHIN_S)]
