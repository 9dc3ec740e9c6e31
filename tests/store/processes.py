"""Other processes: one that is killed in the middle of its work, one without rights, one that runs out of space."""

import ctypes
import multiprocessing
import os
import resource
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path

from seinajoki_coordination.domain.errors import CoordinationError

AT_LENGTH = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"
"""Whether `make stress` runs."""
KILLS = 100 if AT_LENGTH else 6
"""How often each of the tests that kill does so."""
_FORK = multiprocessing.get_context("fork")  # as fast as a hundred kills need it; nothing is open in the tests' process


def killed(work: Callable[[], None], after_s: float) -> None:
    """Let another process do something over and over, and kill it (`kill -9`) so long after it began."""
    here, there = _FORK.Pipe()
    process = _FORK.Process(target=_over_and_over, args=(work, there))
    process.start()
    here.recv()
    time.sleep(after_s)
    process.kill()
    process.join()


@contextmanager
def beside(work: Callable[[int], None], times: int) -> Iterator[Callable[[], bool]]:
    """Let another process do something so many times meanwhile; tells whether it is still at it."""

    def all_of_it() -> None:
        for nth in range(times):
            work(nth)

    process = _FORK.Process(target=all_of_it)
    process.start()
    yield process.is_alive
    process.join()
    if process.exitcode:
        raise RuntimeError(f"the other process ended with {process.exitcode}")


def _over_and_over(work: Callable[[], None], parent: Connection) -> None:
    parent.send("begun")
    while True:
        work()


def without_privileges(work: Callable[[], object]) -> str:
    """What another process says of some work that it does without root's right to write anywhere."""
    return _said_by_child(work, _drop_privileges)


def with_files_up_to(size: int, work: Callable[[], object]) -> str:
    """What another process says of some work while no file may grow beyond a size."""
    return _said_by_child(work, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))


def _said_by_child(work: Callable[[], object], prepare: Callable[[], None]) -> str:
    here, there = _FORK.Pipe()
    process = _FORK.Process(target=_say, args=(work, prepare, there))
    process.start()
    there.close()
    said = here.recv()
    process.join()
    return str(said)


def _say(work: Callable[[], object], prepare: Callable[[], None], parent: Connection) -> None:
    prepare()
    parent.send(said(work))


def said(work: Callable[[], object]) -> str:
    """What some work returns, or the name and the sentence of what it raises."""
    try:
        return str(work())
    except CoordinationError as error:
        return f"{type(error).__name__}: {error}"


def _drop_privileges() -> None:
    """Leave a process of root's with what the files' rights give to their owner (capabilities(7))."""
    if os.getuid() == 0:
        capabilities = ctypes.CDLL("libcap.so.2", use_errno=True)
        capabilities.cap_from_text.restype = ctypes.c_void_p
        none = ctypes.c_void_p(capabilities.cap_from_text(b"="))
        if capabilities.cap_set_proc(none):
            raise OSError(ctypes.get_errno(), "capabilities cannot be dropped")


def fill(folder: Path) -> Path:
    """Take all space that a small disk has; the file that takes it."""
    filler = folder / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            with suppress(OSError):
                while True:
                    file.write(b"\0" * size)
    return filler
