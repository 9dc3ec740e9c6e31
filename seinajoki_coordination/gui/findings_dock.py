"""The dock Findings: the register as a list that is sieved, explained, seen on the map, judged and passed on."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsCsException
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsProject,
)
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from seinajoki_coordination.domain.errors import CoordinationError, NoSuchFinding
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.finding_deeds import FindingDeeds
from seinajoki_coordination.gui.finding_pane import FindingPane
from seinajoki_coordination.gui.finding_rows import Box, Read, read_rows
from seinajoki_coordination.gui.finding_sieve import Whose
from seinajoki_coordination.gui.finding_versions import changed
from seinajoki_coordination.gui.findings_bar import FindingsBar
from seinajoki_coordination.gui.findings_emptiness import emptiness
from seinajoki_coordination.gui.findings_frame import FindingsFrame
from seinajoki_coordination.gui.findings_model import Arranged, FindingsModel
from seinajoki_coordination.gui.findings_on_map import FindingsOnMap
from seinajoki_coordination.gui.findings_table import FindingsTable
from seinajoki_coordination.gui.findings_tools import FindingsTools
from seinajoki_coordination.gui.notice import Notice
from seinajoki_coordination.gui.organisation_choice import OrganisationChoice
from seinajoki_coordination.gui.saying import Outcome
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.gui.turns import Turns, letting_go
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.listing import Listed

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store

_PAUSE_MS = 150
"""After so long without a move of the map the list follows it."""
_MOST_TOLD = 3
"""So many findings that changed are told of one by one."""


class FindingsDock(QgsDockWidget):
    """Reads the register whenever something was written, if it is seen; else when it is seen again."""

    history_wanted = pyqtSignal(str)
    """The id of a plan whose earlier versions shall be shown."""

    def __init__(self, iface: QgisInterface, session: Session, tools: FindingsTools) -> None:
        super().__init__(tr("Findings"), iface.mainWindow())
        self.setObjectName("seinajoki_findings")
        self._iface, self._session, self._canvas = iface, session, iface.mapCanvas()
        self._read = Read.of([], UTC, "")
        self._problem: CoordinationError | None = None
        self._is_read, self._is_reading = False, False
        self._wanted = ""
        self._next: int | None = None
        """Where the user goes on after having judged."""
        self._moved: list[Listed] = []
        self.notice = Notice(self)
        self._model = FindingsModel(self)
        self.table = FindingsTable(self._model, self)
        self.organisation = OrganisationChoice(session, self)
        self.bar = FindingsBar(self.organisation, self)
        self.pane = FindingPane(session, tools, self.notice, self)
        self.deeds = FindingDeeds(self.table, session, tools, self.notice)
        self.on_map = FindingsOnMap(self._canvas)
        self.frame = FindingsFrame([self.notice, self.bar], self.table, self.pane)
        self._following = QTimer(self)
        self._following.setSingleShot(True)
        self._forgetting = Turns(self.notice.warn)
        self._lay_out()
        self._links = (
            (session.store_changed, self._leave),
            (session.written, self.refresh),
            (session.organisation_changed, self._act_for_another),
            (self._canvas.extentsChanged, self._follow),
            (self._canvas.destinationCrsChanged, self._mark),
        )
        self._listen()
        self._act_for_another()

    def remove(self) -> None:
        """Take it out of the window, and its marks off the map."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self.organisation.close_links()
        self.pane.judging.close_links()
        self._forgetting.stop()
        self._forgetting.deleteLater()
        self.on_map.clear()
        self._iface.removeDockWidget(self)
        self.deleteLater()

    def show_finding(self, finding_id: str) -> None:
        """Open the dock, list the finding whatever was asked for, choose it and look at it on the map."""
        self._wanted = finding_id
        self.setUserVisible(True)
        if finding_id in self._read.by_id:
            self._find_wanted()
        else:
            self.refresh()

    def refresh(self) -> None:
        """Read the register, if it is seen."""
        self._is_read = self.isUserVisible()
        if self._is_read:
            self._is_reading = True
            self._session.in_background(tr("Reading the findings"), self._read_in_order, self._take, self._fail)

    def _lay_out(self) -> None:
        deeds = self.deeds
        self.pane.offer(deeds.look, deeds.copies, deeds.report, deeds.histories)
        self.setWidget(self.frame)
        self.setFocusProxy(self.bar.search)  # the table hides while there is nothing to list
        for before, after in pairwise([*self.bar.in_order, self.table, *self.pane.in_order]):
            QWidget.setTabOrder(before, after)

    def _listen(self) -> None:
        for signal, slot in self._links:
            signal.connect(slot)
        self.bar.changed.connect(self._sieve)
        self.bar.renew.clicked.connect(lambda _checked: self.refresh())
        self.frame.show_all.clicked.connect(lambda _checked: self.bar.show_all())
        self.table.chosen_changed.connect(self._show_chosen)
        self.deeds.looked.connect(self._look_at_chosen)
        self.deeds.history_wanted.connect(self.history_wanted)
        self.pane.judging.said.connect(self._said)
        self.visibilityChanged.connect(self._appear)
        self._following.timeout.connect(self._sieve)

    def _appear(self, is_visible: bool) -> None:
        if is_visible and not self._is_read:
            self.refresh()
        self._mark()

    def _act_for_another(self) -> None:
        """What waits is listed first, unless the user has asked for something else."""
        if not self.bar.has_been_asked:
            self.bar.choose(Whose.WAITING if self._session.organisation else Whose.ALL)
        self._sieve()

    def _leave(self) -> None:
        """Another store is open, or none."""
        self._moved.clear()
        self._problem = None
        self._hold(Read.of([], UTC, ""))
        self.refresh()
        self._sieve()

    def _read_in_order(self, store: Store) -> tuple[Read, Arranged]:
        """Beside the user interface."""
        read = read_rows(store)
        return read, self._model.arrange(read.rows)

    def _take(self, answer: tuple[Read, Arranged]) -> None:
        read, arranged = answer
        watched = (*self._moved, *(row.listed for row in self.table.chosen()))
        self._is_reading, self._problem = False, None
        with self.table.kept():
            self._hold(read, arranged)
            self.bar.offer_rules(read.by_rule)
            self._sieve()
        self._go_on()
        self._tell_changes({one.id: one for one in watched})
        self._find_wanted()

    def _hold(self, read: Read, arranged: Arranged | None = None) -> None:
        """List this and forget what was listed before."""
        before, self._read = self._read, read
        self._model.replace(read.rows, read.zone, arranged)
        before.by_id.clear()
        before.by_rule.clear()
        self._forgetting.run(letting_go(before.rows))

    def _go_on(self) -> None:
        """What was judged waits no longer, and the next one has come to its place."""
        place, self._next = self._next, None
        if place is not None and not self.table.chosen():
            self.table.choose_at(place)

    def _fail(self, error: CoordinationError) -> None:
        self._is_reading, self._problem = False, error
        self.notice.warn(error)
        self._tell_emptiness()

    def _tell_changes(self, watched: dict[str, Listed]) -> None:
        """What the user was about to judge, or had judged in vain, is shown as it was and as it is."""
        rows, zone = self._read.by_id, self._read.zone
        now = {id_: rows[id_].listed if id_ in rows else None for id_ in watched}
        told = [error for id_, one in watched.items() if (error := changed(one, now[id_], zone))]
        for error in told[:_MOST_TOLD]:
            self.notice.warn(error)
        if self._moved:
            self.table.choose({one.id for one in self._moved})
            self._moved = []

    def _find_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if not wanted:
            return
        if wanted not in self._read.by_id:
            self.notice.warn(NoSuchFinding())
            return
        if not self.table.show_row(wanted):
            self.bar.show_all()
            self.table.show_row(wanted)
        self._look_at_chosen()

    def _said(self, outcome: Outcome) -> None:
        self._moved = list(outcome.moved)
        self._next = self.table.place if outcome.written else None
        self._session.written.emit()

    def _follow(self) -> None:
        if self.bar.on_map.isChecked():
            self._following.start(_PAUSE_MS)

    def _sieve(self) -> None:
        """List what is asked for, and mark what waits for the organisation that the user acts for."""
        organisation = self._session.organisation
        self._model.act_for(organisation)
        self._model.use(self.bar.sieve(organisation, self._read.zone, self._seen()))
        told = tr("{shown} of {all}").format(shown=self._model.rowCount(), all=len(self._read.rows))
        self.bar.count.setText(told if self._read.rows else "")
        self._tell_emptiness()

    def _seen(self) -> Box | None:
        """What the map shows, in the store's coordinates; None where it cannot be said."""
        if not self.bar.on_map.isChecked():
            return None
        settings = self._canvas.mapSettings()
        turn = QgsCoordinateTransform(settings.destinationCrs(), self._crs(), QgsProject.instance())
        try:
            box = turn.transformBoundingBox(settings.visibleExtent())
        except QgsCsException:
            return None
        return box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()

    def _crs(self) -> QgsCoordinateReferenceSystem:
        return QgsCoordinateReferenceSystem(self._read.crs)

    def _tell_emptiness(self) -> None:
        is_empty = self._model.rowCount() == 0
        read = None if self._is_reading and not self._read.rows else self._read
        sentence = emptiness(self._session, read, self._problem, self._model.sieve) if is_empty else ""
        self.frame.tell(sentence, offers_all=is_empty and bool(self._read.rows))

    def _show_chosen(self) -> None:
        rows = self.table.chosen()
        self.pane.show_rows(rows, self._read.zone)
        self.deeds.take(rows, self._read.zone)
        self._mark()

    def _mark(self) -> None:
        if self.isUserVisible():
            self.on_map.show([row.listed for row in self.table.chosen()], self._crs())
        else:
            self.on_map.clear()

    def _look_at_chosen(self) -> None:
        self.on_map.look_at([row.listed for row in self.table.chosen()], self._crs())
