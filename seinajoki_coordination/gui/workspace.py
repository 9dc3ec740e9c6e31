"""The planner's workspace: the docks, the tools and the watchers, put together and taken apart."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import QgsProject
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt

from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.drawing import Drawing
from seinajoki_coordination.gui.findings_dock import FindingsDock
from seinajoki_coordination.gui.findings_tools import FindingsTools
from seinajoki_coordination.gui.live import Live
from seinajoki_coordination.gui.session import OpenStore, Session
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.settings import Settings
from seinajoki_coordination.host.tasks import Tasks

if TYPE_CHECKING:  # they bring numpy and Shapely
    from seinajoki_coordination.services.live import LivePlans
    from seinajoki_coordination.services.store import Store


@dataclass(frozen=True)
class WorkspaceTools:
    """What the workspace asks of the other rooms; each raises `MissingLibrary` where there is no Shapely 2."""

    open_store: OpenStore
    index: Callable[[Store], LivePlans]
    """All plans of a store, ready to be asked about one in hand; takes a while."""
    findings: FindingsTools


class Workspace:
    """Stands from the plugin's loading to its unloading."""

    def __init__(self, iface: QgisInterface, tasks: Tasks, messages: Messages, tools: WorkspaceTools) -> None:
        self._plugged = ExitStack()
        settings = Settings()
        self._plugged.callback(settings.remove)
        self.session = Session(QgsProject.instance(), tools.open_store, settings, tasks, messages)
        self._plugged.callback(self.session.close)
        live = Live(self.session, tools.index)
        self._plugged.callback(live.close)
        drawing = Drawing(iface, self.session)
        self._plugged.callback(drawing.close)
        self.coordination = CoordinationDock(iface, self.session, live, drawing, messages)
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.coordination)
        self._plugged.callback(self.coordination.remove)
        self.findings = FindingsDock(iface, self.session, tools.findings)
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.findings)
        self.findings.hide()  # it takes a good part of the window: whoever wants it opens it
        self._plugged.callback(self.findings.remove)

    def remove(self) -> None:
        """Leave QGIS as it was."""
        self._plugged.close()
