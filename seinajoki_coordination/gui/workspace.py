"""The planner's workspace: the docks, the tools and the watchers, put together and taken apart."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, cast

from qgis.core import QgsFeature, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QMainWindow

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.drawing import Drawing
from seinajoki_coordination.gui.edit_conflict import EditConflicts
from seinajoki_coordination.gui.findings_dock import FindingsDock
from seinajoki_coordination.gui.findings_tools import FindingsTools
from seinajoki_coordination.gui.foreign_rows import ForeignRows
from seinajoki_coordination.gui.history_action import HistoryAction
from seinajoki_coordination.gui.history_view import HistoryView
from seinajoki_coordination.gui.leaving import Leaving
from seinajoki_coordination.gui.listening import Listening
from seinajoki_coordination.gui.live import Live
from seinajoki_coordination.gui.locator import Locator, RowAction
from seinajoki_coordination.gui.news_dock import NewsDock
from seinajoki_coordination.gui.news_rows import NewsOf
from seinajoki_coordination.gui.opening import Opening, OpeningTools
from seinajoki_coordination.gui.options import OptionsPages
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.gui.recheck import Recheck, RecheckStale
from seinajoki_coordination.gui.session import OpenStore, Session
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.host.fields import FINDING
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.settings import Settings
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import tr

if TYPE_CHECKING:  # they bring numpy and Shapely
    from seinajoki_coordination.services.listening import OpenEar
    from seinajoki_coordination.services.live import LivePlans
    from seinajoki_coordination.services.store import Store


@dataclass(frozen=True)
class WorkspaceTools:
    """What the workspace asks of the other rooms; each raises `MissingLibrary` where there is no Shapely 2."""

    open_store: OpenStore
    index: Callable[[Store], LivePlans]
    """All plans of a store, ready to be asked about one in hand; takes a while."""
    findings: FindingsTools
    news_of: NewsOf
    recheck: RecheckStale
    open_ear: OpenEar
    opening: OpeningTools


class Workspace:
    """Stands from the plugin's loading to its unloading."""

    def __init__(self, iface: QgisInterface, tasks: Tasks, messages: Messages, tools: WorkspaceTools) -> None:
        self._plugged, self._iface = ExitStack(), iface
        settings = Settings()
        self._plugged.callback(settings.remove)
        self.session = Session(QgsProject.instance(), tools.open_store, settings, tasks, messages)
        self._plugged.callback(self.session.close)
        self.conflicts = EditConflicts(iface, tasks, messages, tools.open_store)
        layers = StoreLayers(QgsProject.instance(), self.conflicts)
        self._plugged.callback(layers.remove)
        self._plugged.callback(ForeignRows(QgsProject.instance(), self.session, messages).close)
        self._plugged.callback(self.conflicts.remove)
        live = Live(self.session, tasks, tools.index)
        self._plugged.callback(live.close)
        drawing = Drawing(iface, self.session)
        self._plugged.callback(drawing.close)
        self.coordination = CoordinationDock(iface, self.session, live, drawing, messages)
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.coordination)
        self._plugged.callback(self.coordination.remove)
        self._plugged.callback(Leaving(iface, lambda: self.coordination.unplaced).remove)
        self.findings = FindingsDock(iface, self.session, tools.findings)
        iface.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.findings)
        self.findings.hide()  # it takes a good part of the window: whoever wants it opens it
        self._plugged.callback(self.findings.remove)
        self._add_news(iface, tools)
        self.recheck = recheck = Recheck(QgsProject.instance(), self.session, messages, tools.recheck)
        recheck.rechecked.connect(live.renew)
        recheck.looked.connect(live.try_again)
        for seen in (recheck.looked, recheck.failed):
            seen.connect(self.coordination.show_state)
        recheck.show_wanted.connect(self._show_findings)
        self._plugged.callback(recheck.close)
        self.session.connection_changed.connect(self.coordination.show_state)
        listening = Listening(self.session, tools.open_ear)
        listening.heard.connect(recheck.hear)
        listening.began.connect(recheck.catch_up)
        self._plugged.callback(listening.close)
        self.history = HistoryView(iface, self.session, messages, recheck.run)
        self._plugged.callback(self.history.remove)
        self._plugged.callback(HistoryAction(self.history.show).remove)
        for dock in (self.findings, self.news):
            dock.history_wanted.connect(self.history.show)
        self.opening = Opening(iface, self.session, tasks, messages, tools.opening)
        self._plugged.callback(self.opening.remove)
        self.options = OptionsPages(iface, self.session)
        self._plugged.callback(self.options.remove)
        self._plugged.callback(Locator(iface, self.session, messages, self._row_actions(iface)).remove)

    def _add_news(self, iface: QgisInterface, tools: WorkspaceTools) -> None:
        """Behind the dock Coordination, which tells how much is new."""
        self.news = news = NewsDock(iface, self.session, tools.news_of)
        iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, news)
        news.hide()
        self._put_behind()
        iface.initializationCompleted.connect(self._put_behind)  # QGIS has put all docks where they were
        self._plugged.callback(partial(iface.initializationCompleted.disconnect, self._put_behind))
        self._plugged.callback(news.remove)
        news.counted.connect(self.coordination.show_news)
        news.finding_wanted.connect(self.findings.show_finding)
        self.coordination.news_wanted.connect(self._show_news)

    def _put_behind(self) -> None:
        """A dock that is not seen yet takes no room of its own."""
        if self.news.isHidden():
            cast("QMainWindow", self._iface.mainWindow()).tabifyDockWidget(self.coordination, self.news)

    def _show_news(self) -> None:
        self.news.setUserVisible(True)
        self.news.setFocus()

    def _row_actions(self, iface: QgisInterface) -> list[RowAction]:
        """What can be done with what the locator finds."""
        plans = frozenset(Table)

        def edit(layer: QgsVectorLayer, row: QgsFeature) -> None:
            self.session.check_mine(row)
            self.coordination.take(PlanInHand.of(layer, row.id()))

        def show(_layer: QgsVectorLayer, row: QgsFeature) -> None:
            self.findings.show_finding(row["id"])

        def tell_history(_layer: QgsVectorLayer, row: QgsFeature) -> None:
            self.history.show(row["id"])

        return [
            RowAction(tr("Edit in the dock Coordination"), "mActionToggleEditing.svg", edit, plans),
            RowAction(tr("Show in the dock Findings"), "mActionOpenTable.svg", show, frozenset({FINDING})),
            RowAction(tr("Open the form"), "mActionFormView.svg", partial(_open_form, iface)),
            RowAction(tr("Show the history"), "mActionHistory.svg", tell_history, plans),
        ]

    def _show_findings(self) -> None:
        self.findings.setUserVisible(True)

    def remove(self) -> None:
        """Leave QGIS as it was."""
        self._plugged.close()


def _open_form(iface: QgisInterface, layer: QgsVectorLayer, row: QgsFeature) -> None:
    iface.openFeatureForm(layer, row, updateFeatureOnly=False, showModal=False)
