"""The plan in hand: who is near a zone that is being drawn, whom it meets, and how the index is made and kept."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Final

from contenders import OURS
from measuring import TURNS, Case, Figure, Job, Measured, Work

STRIP: Final = "live strip"
HECTARES_100: Final = "live 100 ha"
ANSWER: Final = "live answer"
PAINTED: Final = "live painted"
UPKEEP: Final = "live upkeep"

STRTREE: Final = "STRtree, then time"
BRUTE_FORCE: Final = "numpy, all boxes"
WHOLE_CHECK: Final = "whole checks"
BUILD: Final = "index made"

ZONES: Final = 100
CHECKED: Final = 10_000
"""Up to so many plans, the answers are held against whole checks."""
CANDIDATES_MS: Final = 1.0
ANSWER_MS: Final = 5.0
FRAME_MS: Final = 16.0
UPDATE_MS: Final = 5.0
BUILD_S: Final = 10.0


def cases(series: str, n: int) -> list[Case]:
    """Of a city of `n` plans."""
    peers = (STRTREE, BRUTE_FORCE, OURS)
    answers = (WHOLE_CHECK, OURS) if n <= CHECKED else (OURS,)
    return [
        _case(STRIP, series, n, peers, _candidates_figures),
        _case(HECTARES_100, series, n, peers, _candidates_figures),
        _case(ANSWER, series, n, answers, _answer_figures),
        _case(PAINTED, series, n, (OURS,), _painted_figures),
        _case(UPKEEP, series, n, (BUILD, OURS), _upkeep_figures),
    ]


def _case(
    what: str, series: str, n: int, contenders: Sequence[str], figures: Callable[[Sequence[Measured]], list[Figure]]
) -> Case:
    name = f"{what} {series}"
    jobs = [
        Job(name, n, each, partial(_prepare, what, each, series, n), turns=0 if each == WHOLE_CHECK else TURNS)
        for each in contenders
    ]
    return Case(name, jobs, figures)


def _prepare(what: str, contender: str, series: str, n: int) -> Work:
    work: Work = import_module("contenders.live").PREPARE[what, contender](series, n)
    return work


def _candidates_figures(measured: Sequence[Measured]) -> list[Figure]:
    return [_a_zone(measured, "who is near a zone, ms", CANDIDATES_MS)]


def _answer_figures(measured: Sequence[Measured]) -> list[Figure]:
    return [_a_zone(measured, "whom a zone meets, ms", ANSWER_MS)]


def _painted_figures(measured: Sequence[Measured]) -> list[Figure]:
    return [_a_zone(measured, "whom it meets is listed and painted, ms", FRAME_MS)]


def _upkeep_figures(measured: Sequence[Measured]) -> list[Figure]:
    seconds = {each.job.contender: each.median_s for each in measured}
    where = f"{measured[0].job.case}, {measured[0].job.n:,}"
    return [
        Figure(f"{where}: index made, s", seconds[BUILD], BUILD_S),
        Figure(f"{where}: index after one edit, ms", seconds[OURS] * 1_000, UPDATE_MS),
    ]


def _a_zone(measured: Sequence[Measured], what: str, reach: float) -> Figure:
    """The mean over the drawn zones, in milliseconds."""
    (ours,) = (each for each in measured if each.job.contender == OURS)
    return Figure(f"{ours.job.case}, {ours.job.n:,}: {what}", ours.median_s / ZONES * 1_000, reach)
