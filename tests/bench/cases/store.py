"""The store: a whole check, a recheck, the first writing of findings and the reading of plans."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Final

from contenders import OURS
from measuring import Case, Figure, Job, Measured, Work

ENGINE: Final = "engine alone"
RECHECK: Final = "recheck of one plan"
OGR2OGR: Final = "ogr2ogr"
ARROW: Final = "OGR Arrow stream"
SQLITE: Final = "sqlite3 and from_wkb"

OF_THE_ENGINE: Final = 3.0
RECHECK_TIMES_FASTER: Final = 200.0
OF_OGR2OGR: Final = 2.0
OF_THE_FASTEST_READER: Final = 1.5


def cases(n: int) -> list[Case]:
    """Of a store with `n` plans and the default rules of a Finnish city."""
    return [
        _case("store check", n, (ENGINE, OURS, RECHECK), _check_figures),
        _case("store write", n, (OGR2OGR, OURS), _write_figures, fresh=True),
        _case("store read", n, (ARROW, SQLITE, OURS), _read_figures),
    ]


def _case(
    name: str,
    n: int,
    contenders: Sequence[str],
    figures: Callable[[Sequence[Measured]], list[Figure]],
    *,
    fresh: bool = False,
) -> Case:
    jobs = [Job(name, n, contender, partial(_prepare, name, contender, n), fresh=fresh) for contender in contenders]
    return Case(name, jobs, figures)


def _prepare(case: str, contender: str, n: int) -> Work:
    work: Work = import_module("contenders.in_store").PREPARE[case, contender](n)
    return work


def _check_figures(measured: Sequence[Measured]) -> list[Figure]:
    seconds = _seconds(measured)
    where = f"store check, {measured[0].job.n:,}"
    return [
        Figure(f"{where}: whole check, of the engine's time", seconds[OURS] / seconds[ENGINE], OF_THE_ENGINE),
        Figure(
            f"{where}: times faster to recheck one plan",
            seconds[OURS] / seconds[RECHECK],
            RECHECK_TIMES_FASTER,
            at_least=True,
        ),
    ]


def _write_figures(measured: Sequence[Measured]) -> list[Figure]:
    seconds = _seconds(measured)
    what = f"store write, {measured[0].job.n:,}: findings, of ogr2ogr's time"
    return [Figure(what, seconds[OURS] / seconds[OGR2OGR], OF_OGR2OGR)]


def _read_figures(measured: Sequence[Measured]) -> list[Figure]:
    seconds = _seconds(measured)
    fastest = min(seconds[ARROW], seconds[SQLITE])
    what = f"store read, {measured[0].job.n:,}: plans, of the fastest way's time"
    return [Figure(what, seconds[OURS] / fastest, OF_THE_FASTEST_READER)]


def _seconds(measured: Sequence[Measured]) -> dict[str, float]:
    return {each.job.contender: each.median_s for each in measured}
