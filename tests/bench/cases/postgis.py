"""The store in PostGIS: a whole check beside the same in a file, a recheck, and the reading of plans."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Final

from cases.store import RECHECK
from contenders import OURS
from measuring import Case, Figure, Job, Measured, Work

GEOPACKAGE: Final = "GeoPackage"
COPY: Final = "psycopg2's COPY"

OF_THE_GEOPACKAGE: Final = 1.5
OF_COPY: Final = 2.0
RECHECK_TIMES_FASTER: Final = 100.0


def cases(n: int) -> list[Case]:
    """Of a store with `n` plans and the default rules of a Finnish city."""
    return [
        _case("postgis check", n, (GEOPACKAGE, OURS, RECHECK), _check_figures),
        _case("postgis read", n, (COPY, OURS), _read_figures),
    ]


def _case(name: str, n: int, contenders: Sequence[str], figures: Callable[[Sequence[Measured]], list[Figure]]) -> Case:
    return Case(name, [Job(name, n, one, partial(_prepare, name, one, n)) for one in contenders], figures)


def _prepare(case: str, contender: str, n: int) -> Work:
    work: Work = import_module("contenders.in_postgis").PREPARE[case, contender](n)
    return work


def _check_figures(measured: Sequence[Measured]) -> list[Figure]:
    seconds = _seconds(measured)
    where = f"postgis check, {measured[0].job.n:,}"
    return [
        Figure(f"{where}: of the GeoPackage's time", seconds[OURS] / seconds[GEOPACKAGE], OF_THE_GEOPACKAGE),
        Figure(
            f"{where}: times faster to recheck one plan",
            seconds[OURS] / seconds[RECHECK],
            RECHECK_TIMES_FASTER,
            at_least=True,
        ),
    ]


def _read_figures(measured: Sequence[Measured]) -> list[Figure]:
    seconds = _seconds(measured)
    return [
        Figure(f"postgis read, {measured[0].job.n:,}: plans, of COPY's time", seconds[OURS] / seconds[COPY], OF_COPY)
    ]


def _seconds(measured: Sequence[Measured]) -> dict[str, float]:
    return {each.job.contender: each.median_s for each in measured}
