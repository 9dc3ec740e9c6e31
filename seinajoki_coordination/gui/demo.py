"""Try the demo: a summer of plans in Seinäjoki, made in the user's profile and opened in the present project."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import cast

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import HELSINKI, coming_summer, time_zone
from seinajoki_coordination.gui.arrival import arrive
from seinajoki_coordination.gui.demo_project import (
    busiest_week,
    centre,
    open_demo,
    settle,
    summer_of,
)
from seinajoki_coordination.gui.store_project import layers_of
from seinajoki_coordination.host.fields import FINDING
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.profile import profile_folder
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import tr, user_language

MakeDemo = Callable[[Path, date], None]
"""Makes the demo's store, seen from a day, or brings the one that is there up to date."""

_ZONE = time_zone(HELSINKI)
_ROOMY_PX = 1400
"""A narrower window would have to take from its panel of layers what the one for time needs."""


class TryDemo:
    """What the menu entry does; pressed again, it brings the same demo back into view."""

    def __init__(self, iface: QgisInterface, messages: Messages, tasks: Tasks, make: MakeDemo) -> None:
        self._iface = iface
        self._messages = messages
        self._tasks = tasks
        self._make = make

    def __call__(self) -> None:
        """Open the demo, made or brought up to date beside the user interface if it is not open yet."""
        today = datetime.now(_ZONE).date()
        path = profile_folder() / f"seinajoki-demo-{coming_summer(today)}-{user_language()}.gpkg"
        if layers_of(QgsProject.instance(), str(path)):
            self._open(path)
            return
        self._tasks.start(
            tr("Making the demo"),
            partial(self._made, path, today),
            done=self._open,
            failed=self._messages.warn,
        )

    def _made(self, path: Path, today: date) -> Path:
        self._make(path, today)
        return path

    def _open(self, path: Path) -> None:
        project = QgsProject.instance()
        was_empty = not project.mapLayers()
        layers = open_demo(project, path)
        works = layers[Table.WORK_ZONE]
        week = busiest_week(layers[Table.TRAFFIC_ARRANGEMENT])
        if was_empty:
            settle(project, works, summer_of(week))
        arrive(self._iface, layers, centre(works), summer_of(week), week, only=True)
        self._show_controller()
        told = tr(
            "An illustrative summer of plans in Seinäjoki, with {count} findings. "
            "Step through its weeks with the temporal controller."
        )
        self._messages.tell(told.format(count=layers[FINDING].featureCount()))

    def _show_controller(self) -> None:
        """Open QGIS's panel for time where there is room for it between the others, no higher than it needs."""
        window = cast("QMainWindow", self._iface.mainWindow())
        panel = window.findChild(QDockWidget, "Temporal Controller")
        if panel is not None and window.width() >= _ROOMY_PX:
            panel.show()
            height = panel.minimumSizeHint().height() + panel.fontMetrics().height()
            window.resizeDocks([panel], [height], Qt.Orientation.Vertical)
