"""Within QGIS: lives a story step by step while QGIS's own event loop runs, and writes down what was found.

A story is a Python file with a generator `story`; it gets a dictionary to fill, and yields conditions to wait for:

    def story(found):
        action.trigger()
        yield lambda: project.count() > 0
        found["layers"] = project.count()
"""

from __future__ import annotations

import json
import os
import runpy
import time
import traceback
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication
from qgis.utils import iface

FACTS: dict[str, Any] = json.loads(os.environ["SEINAJOKI_STORY"])
Story = Callable[[dict[str, Any]], Generator[Callable[[], bool], None, None]]
_STEP_MS = 50


def pause(seconds: float) -> Callable[[], bool]:
    """A condition that holds after so long."""
    until = time.monotonic() + seconds
    return lambda: time.monotonic() >= until


class _Teller:
    def __init__(self, story: Story) -> None:
        self._found: dict[str, Any] = {}
        self._steps = story(self._found)
        self._condition: Callable[[], bool] = lambda: True
        self._until = time.monotonic() + FACTS["seconds"]
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(_STEP_MS)

    def _look(self) -> None:
        """Go on if what was waited for is there."""
        try:
            if time.monotonic() > self._until:
                self._found["error"] = f"waited in vain: {self._where()}"
                self._end()
            elif self._condition():
                self._timer.stop()  # a step may run an event loop of its own
                self._condition = next(self._steps)
                self._timer.start(_STEP_MS)
        except StopIteration:
            self._end()
        except Exception:  # noqa: BLE001  # whatever it is, the one who started QGIS shall read it
            self._found["error"] = traceback.format_exc()
            self._end()

    def _where(self) -> str:
        """The line of the story that waits."""
        frame = getattr(self._steps, "gi_frame", None)
        return traceback.format_stack(frame)[-1]

    def _end(self) -> None:
        self._timer.stop()
        Path(FACTS["result"]).write_text(json.dumps(self._found, ensure_ascii=False, indent=1), encoding="utf-8")
        for layer in QgsProject.instance().mapLayers().values():
            if isinstance(layer, QgsVectorLayer):
                layer.rollBack()  # else QGIS asks whether to save
        QgsProject.instance().setDirty(False)
        desktop: QgisInterface = iface
        for window in QApplication.topLevelWidgets():
            if window is not desktop.mainWindow() and window.isVisible():
                window.close()
        desktop.actionExit().trigger()


def tell() -> _Teller:
    """Live the story once QGIS is idle, then leave QGIS; the teller must be kept."""
    return _Teller(runpy.run_path(FACTS["story"])["story"])
