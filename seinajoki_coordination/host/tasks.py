"""Long work beside the user interface."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import QgsApplication, QgsTask

from seinajoki_coordination.domain.errors import CoordinationError


class Task(QgsTask):
    """One piece of work on a thread of QGIS's; its outcome comes back to the thread that started it."""

    def __init__(
        self,
        description: str,
        work: Callable[[], None],
        done: Callable[[], None],
        failed: Callable[[CoordinationError], None],
    ) -> None:
        flags = QgsTask.Flag.Hidden | QgsTask.Flag.CancelWithoutPrompt
        super().__init__(description, flags)  # type: ignore[arg-type]  # the stubs make a number of it
        self._work = work
        self._done = done
        self._failed = failed
        self._error: Exception | None = None

    def run(self) -> bool:
        """Do the work, on the thread."""
        try:
            self._work()
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
            self._done()


class Tasks:
    """The work that is under way, one piece at a time of each description."""

    def __init__(self) -> None:
        self._running: dict[str, Task] = {}

    def start(
        self,
        description: str,
        work: Callable[[], None],
        done: Callable[[], None],
        failed: Callable[[CoordinationError], None],
    ) -> None:
        """Do the work, then call `done` or `failed`; nothing happens while the same is still being done."""
        if description in self._running:
            return
        task = Task(description, work, done, failed)
        self._running[description] = task  # without a reference of ours, Python's half of the task is collected
        task.taskCompleted.connect(lambda: self._running.pop(description, None))
        task.taskTerminated.connect(lambda: self._running.pop(description, None))
        QgsApplication.taskManager().addTask(task)

    def stop(self) -> None:
        """Wait for what is under way, and let none of it call back."""
        for task in list(self._running.values()):
            task.cancel()
            task.waitForFinished()
        self._running.clear()
