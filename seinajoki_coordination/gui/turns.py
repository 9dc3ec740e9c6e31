"""Work that only the first thread may do, a step at a time, so that QGIS draws and listens in between."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from qgis.PyQt.QtCore import QObject, QTimer

from seinajoki_coordination.domain.errors import CoordinationError

Steps = Generator[None, None, None]
"""Pauses wherever others may have a turn."""

_AT_ONCE = 1000


def letting_go(things: list[Any]) -> Steps:
    """Empty a list bit by bit: to forget very many things at once takes nearly as long as to read them."""
    while things:
        del things[-_AT_ONCE:]
        yield


class Turns(QObject):
    """One piece of work at a time; what is begun is finished before the next begins.

    Args:
        failed: told what stood in the way.
    """

    def __init__(self, failed: Callable[[CoordinationError], object]) -> None:
        super().__init__()
        self._failed = failed
        self._steps: Steps | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def run(self, steps: Steps) -> None:
        """Begin something."""
        while self._steps is not None:
            self._go_on()
        self._steps = steps
        self._timer.start(0)

    def stop(self) -> None:
        """Leave it where it is."""
        self._timer.stop()
        steps, self._steps = self._steps, None
        if steps is not None:
            steps.close()

    def _go_on(self) -> None:
        if self._steps is None:
            return
        try:
            next(self._steps)
        except StopIteration:
            self.stop()
        except CoordinationError as error:
            self.stop()
            self._failed(error)
