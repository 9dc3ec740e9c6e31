"""The planner's workspace: the docks, the tools and the watchers, put together and taken apart."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface

from seinajoki_coordination.gui.locator import Locator, RowAction
from seinajoki_coordination.gui.opening import Opening, OpeningTools
from seinajoki_coordination.gui.options import OptionsPages
from seinajoki_coordination.gui.session import OpenStore, Session
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.settings import Settings
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import tr


@dataclass(frozen=True)
class WorkspaceTools:
    """What the workspace asks of the other rooms; each raises `MissingLibrary` where there is no Shapely 2."""

    open_store: OpenStore
    opening: OpeningTools


class Workspace:
    """Stands from the plugin's loading to its unloading."""

    def __init__(self, iface: QgisInterface, tasks: Tasks, messages: Messages, tools: WorkspaceTools) -> None:
        self._plugged = ExitStack()
        settings = Settings()
        self._plugged.callback(settings.remove)
        self.session = Session(QgsProject.instance(), tools.open_store, settings, tasks, messages)
        self._plugged.callback(self.session.close)
        self.opening = Opening(iface, self.session, tasks, messages, tools.opening)
        self._plugged.callback(self.opening.remove)
        self.options = OptionsPages(iface, self.session)
        self._plugged.callback(self.options.remove)
        form = RowAction(tr("Open the form"), "mActionFormView.svg", partial(_open_form, iface))
        self._plugged.callback(Locator(iface, self.session, messages, [form]).remove)

    def remove(self) -> None:
        """Leave QGIS as it was."""
        self._plugged.close()


def _open_form(iface: QgisInterface, layer: QgsVectorLayer, row: QgsFeature) -> None:
    iface.openFeatureForm(layer, row, updateFeatureOnly=False, showModal=False)
