"""Try the demo: a summer of plans in Seinäjoki, made in the user's profile and opened in the present project."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from qgis.core import QgsProject, QgsReferencedRectangle, QgsTemporalNavigationObject
from qgis.gui import QgisInterface
from qgis.PyQt.QtWidgets import QDockWidget

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.gui.demo_project import busiest_week, open_demo, settle, show_week, summer_of
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.profile import profile_folder
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import Language, tr, user_language

MakeDemo = Callable[[Path, Callable[[str], str], date], None]
"""Writes the demo's GeoPackage: to a path, in a language's words, seen from a day."""

_MARGIN_M = 100
_ZONE = ZoneInfo("Europe/Helsinki")


class TryDemo:
    """What the menu entry does; pressed again, it brings the same demo back into view."""

    def __init__(self, iface: QgisInterface, messages: Messages, tasks: Tasks, make: MakeDemo) -> None:
        self._iface = iface
        self._messages = messages
        self._tasks = tasks
        self._make = make

    def __call__(self) -> None:
        """Open the demo; make it first if it is not there yet, beside the user interface."""
        today = datetime.now(_ZONE).date()
        language = Language(user_language())
        path = profile_folder() / f"demo-{today.year}-{language.code}.gpkg"
        if path.exists():
            self._open(path)
            return
        self._tasks.start(
            tr("Making the demo"),
            partial(self._make, path, language.tr, today),
            done=partial(self._open, path),
            failed=self._messages.warn,
        )

    def _open(self, path: Path) -> None:
        project = QgsProject.instance()
        was_empty = not project.mapLayers()
        closures = open_demo(project, path)[Table.TRAFFIC_ARRANGEMENT]
        week, extent = busiest_week(closures)
        if was_empty:
            settle(project, closures, summer_of(week))
        self._iface.layerTreeCanvasBridge().setCanvasLayers()  # QGIS zooms to a project's first layers: now, not later
        canvas = self._iface.mapCanvas()
        show_week(cast("QgsTemporalNavigationObject", canvas.temporalController()), week)
        canvas.setReferencedExtent(QgsReferencedRectangle(extent.buffered(_MARGIN_M), closures.crs()))
        canvas.refresh()
        self._show_controller()
        self._messages.tell(
            tr(
                "Here is an illustrative summer of plans in Seinäjoki; “Source” of each plan says what is sourced. "
                "Step through its weeks with the temporal controller."
            )
        )

    def _show_controller(self) -> None:
        """Open QGIS's panel for time; its user may close it like any other."""
        panel = self._iface.mainWindow().findChild(QDockWidget, "Temporal Controller")
        if panel is not None:
            panel.show()
