"""Measures jobs: each in a process of its own, turn by turn, so that a noisy moment hits all alike."""

import gc
import resource
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from signal import SIGKILL
from statistics import median
from time import perf_counter
from typing import Any, Final, Protocol, TypeAlias

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "build" / "bench"

TURNS: Final = 5
TURN_S: Final = 0.5
"""A job that takes less runs again within its turn, so that a short one is not judged by a few moments."""
LONG_S: Final = 20.0
"""What takes longer is run once."""
WARM_S: Final = 2.0
"""A first run that takes longer counts: what it does for the first time does not weigh."""

SPAWN: Final = get_context("spawn")  # a forked process would start with its parent's memory and libraries


class Answer(Protocol):
    """What a job finds; compared within and between processes."""

    def __len__(self) -> int: ...
    def is_same_as(self, other: Any) -> bool: ...
    def save(self, path: Path) -> None: ...
    @classmethod
    def load(cls, path: Path) -> Any: ...


Work: TypeAlias = Callable[[], Answer | None]
"""The timed part of a job; None where there is nothing to compare."""


class Absent(Exception):
    """A contender that cannot run on this machine; the text says why."""


@dataclass(frozen=True)
class Job:
    """One contender at one size of one case. `prepare` runs in the job's process (so it must pickle), untimed.

    A `fresh` job gets a new process for each run. One that is there for its answer takes no turns: it runs once.
    """

    case: str
    n: int
    contender: str
    prepare: Callable[[], Work]
    turns: int = TURNS
    fresh: bool = False


@dataclass(frozen=True)
class Measured:
    """A job's times in seconds, its process's peak memory in MB, and how many things it found."""

    job: Job
    seconds: tuple[float, ...]
    peak_mb: float
    found: int
    same_answer: bool

    @property
    def median_s(self) -> float:
        return median(self.seconds)


@dataclass(frozen=True)
class Figure:
    """A number that a case yields, and what it should reach."""

    what: str
    value: float
    reach: float
    at_least: bool = False

    @property
    def is_reached(self) -> bool:
        return self.value >= self.reach if self.at_least else self.value <= self.reach


@dataclass(frozen=True)
class Case:
    """Jobs that are measured side by side, and the figures that follow from them."""

    name: str
    jobs: Sequence[Job]
    figures: Callable[[Sequence[Measured]], list[Figure]]


def measure(jobs: Sequence[Job], say: Callable[[str], None]) -> list[Measured]:
    """Run all jobs in turns, and compare the answers of each case and size with those of its first job."""
    workers = [worker for job in jobs if (worker := _warmed_up(job, say))]
    for _ in range(max((job.turns for job in jobs), default=0)):
        for worker in workers:
            worker.take_turn()
    return [worker.report() for worker in workers]


def _warmed_up(job: Job, say: Callable[[str], None]) -> "_Worker | None":
    """A worker that has run once, if it can run here."""
    try:
        worker = _Worker(job)
        worker.warm_up()
    except Absent as absent:
        say(f"{job.case}, {job.n:,}: {job.contender} is skipped: {absent}.")
        return None
    return worker


@dataclass(frozen=True)
class _Report:
    peak_mb: float
    found: int
    same_answer: bool


class _Worker:
    """A job's process, seen from here."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._seconds: list[float] = []
        self._turns_left = 0
        self._begin()

    def _begin(self) -> None:
        self._pipe, theirs = SPAWN.Pipe()
        self._process = SPAWN.Process(target=_serve, args=(self._job.prepare, theirs))
        self._process.start()
        theirs.close()
        self._is_used = False
        absent = self._hear()
        if absent:
            raise Absent(absent)

    def warm_up(self) -> None:
        """Run for the first time."""
        self.run()
        if self._seconds[0] < WARM_S and self._job.turns:
            self._seconds.clear()
            self._turns_left = self._job.turns
        elif self._seconds[0] < LONG_S:
            self._turns_left = self._job.turns - 1

    def take_turn(self) -> None:
        """Run for a while."""
        if self._turns_left < 1:
            return
        self._turns_left -= 1
        spent = self.run()
        while spent < TURN_S and not self._job.fresh:
            spent += self.run()

    def run(self) -> float:
        """Run once; the seconds it took."""
        if self._job.fresh and self._is_used:
            self.report()
            self._begin()
        self._pipe.send(None)
        self._is_used = True
        self._seconds.append(self._hear())
        return self._seconds[-1]

    def report(self) -> Measured:
        """End the process and take stock."""
        reference = FOLDER / "answers" / f"{self._job.case}-{self._job.n}.npz"
        self._pipe.send(reference)
        report: _Report = self._hear()
        self._process.join()
        return Measured(self._job, tuple(self._seconds), report.peak_mb, report.found, report.same_answer)

    def _hear(self) -> Any:
        try:
            return self._pipe.recv()
        except EOFError:
            self._process.join()
        if self._process.exitcode == -SIGKILL:
            raise Absent("this machine has not enough memory for it")
        job = self._job
        raise SystemExit(f"{job.contender} failed in {job.case} at {job.n:,}; its own words are above.")


def _serve(prepare: Callable[[], Work], pipe: Connection) -> None:
    """The job's process: say what is absent, run once for each None, and report when given the reference's path."""
    try:
        work = prepare()
    except Absent as absent:
        pipe.send(str(absent))
        return
    pipe.send(None)
    answers: list[Answer | None] = []
    while (reference := pipe.recv()) is None:
        gc.collect()
        begin = perf_counter()
        answer = work()
        pipe.send(perf_counter() - begin)
        answers = [*answers[:1], answer]
    pipe.send(_report(answers[0], answers[-1], reference))


def _report(first: Answer | None, last: Answer | None, reference: Path) -> _Report:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)
    if first is None or last is None:
        return _Report(peak, 0, same_answer=True)
    if not reference.exists():
        reference.parent.mkdir(parents=True, exist_ok=True)
        first.save(reference)
    same = last.is_same_as(first) and last.is_same_as(type(last).load(reference))
    return _Report(peak, len(last), same)
