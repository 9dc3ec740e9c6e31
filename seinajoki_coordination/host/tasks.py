"""Long work beside the user interface."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from qgis.core import QgsApplication, QgsTask

from seinajoki_coordination.domain.errors import CoordinationError

Outcome = TypeVar("Outcome")
Failed = Callable[[CoordinationError], None]


class Task(QgsTask):
    """One piece of work on a thread of QGIS's; its outcome comes back to the thread that started it."""

    def __init__(
        self, description: str, work: Callable[[], Outcome], done: Callable[[Outcome], None], failed: Failed
    ) -> None:
        flags = QgsTask.Flag.Hidden | QgsTask.Flag.CancelWithoutPrompt
        super().__init__(description, flags)  # type: ignore[arg-type]  # the stubs make a number of it
        self._work = work
        self._done = done
        self._failed = failed
        self._outcome: Any = None
        self._error: Exception | None = None

    def run(self) -> bool:
        """Do the work, on the thread."""
        try:
            self._outcome = self._work()
        except Exception as error:  # noqa: BLE001  # none may leave a thread of Qt's; `finished` raises it again
            self._error = error
        return self._error is None

    def finished(self, result: bool) -> None:
        """Hand the outcome on, back on the first thread."""
        if self.isCanceled():
            return
        if isinstance(self._error, CoordinationError):
            self._failed(self._error)
        elif self._error is not None:
            raise self._error
        elif result:
            self._done(self._outcome)


class Tasks:
    """The work that is under way, one piece at a time of each description."""

    def __init__(self) -> None:
        self._running: dict[str, Task] = {}
        self._again: dict[str, Task] = {}
        """What was asked for while the same was being done: the last asking counts."""

    def start(
        self, description: str, work: Callable[[], Outcome], done: Callable[[Outcome], None], failed: Failed
    ) -> None:
        """Do the work, then call `done` or `failed`; nothing happens while the same is still being done."""
        if description not in self._running:
            self._add(description, Task(description, work, done, failed))

    def renew(
        self, description: str, work: Callable[[], Outcome], done: Callable[[Outcome], None], failed: Failed
    ) -> None:
        """The same for what may have changed meanwhile: while it is being done, it is done once more afterwards."""
        task = Task(description, work, done, failed)
        if description in self._running:
            self._again[description] = task
        else:
            self._add(description, task)

    def stop(self) -> None:
        """Wait for what is under way, and let none of it call back."""
        self._again.clear()
        for task in list(self._running.values()):
            task.cancel()
            task.waitForFinished()
        self._running.clear()

    def _add(self, description: str, task: Task) -> None:
        self._running[description] = task  # without a reference of ours, Python's half of the task is collected
        task.taskCompleted.connect(lambda: self._ended(description))
        task.taskTerminated.connect(lambda: self._ended(description))
        QgsApplication.taskManager().addTask(task)

    def _ended(self, description: str) -> None:
        self._running.pop(description, None)
        again = self._again.pop(description, None)
        if again is not None:
            self._add(description, again)
