"""What can be done with the chosen findings: look at them, copy them, report them, see how a plan came to be so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from uuid import uuid4

from qgis.core import QgsApplication, QgsProcessingUtils
from qgis.PyQt.QtCore import QObject, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication, QKeySequence
from qgis.PyQt.QtWidgets import QAction, QMenu

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.finding_rows import FindingRow
from seinajoki_coordination.gui.findings_table import FindingsTable
from seinajoki_coordination.gui.findings_tools import FindingsTools
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.messages import Voice
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.listing import ListedSide


class NoViewer(CoordinationError):
    """Nothing on this computer shows HTML files."""

    sentence = "The report is in “{path}”, but no program on this computer opens it. Open it in a browser yourself."


class FindingDeeds(QObject):
    """The actions, for buttons and for the list's own menu and keys; they wait until something is chosen."""

    looked = pyqtSignal()
    """The chosen findings shall be seen on the map."""
    history_wanted = pyqtSignal(str)
    """The id of a plan whose earlier versions shall be shown."""

    def __init__(self, table: FindingsTable, session: Session, tools: FindingsTools, messages: Voice) -> None:
        super().__init__(table)
        self._table, self._session, self._tools, self._messages = table, session, tools, messages
        self._rows: Sequence[FindingRow] = ()
        self._zone: tzinfo = UTC
        self.look = self._action(tr("&Zoom to both"), "/mActionZoomToSelected.svg")
        self.copy = self._action(tr("Copy the &rows"), "/mActionEditCopy.svg")
        self.copy_sentences = self._action(tr("Copy as &sentences"), "/mActionEditCopy.svg")
        self.report = self._action(tr("Re&port"), "/mActionNewReport.svg")
        self.history_a, self.history_b = (self._action("", "/mActionHistory.svg") for _ in "ab")
        self.copies = self._menu(tr("Copy"), "/mActionEditCopy.svg", self.copy, self.copy_sentences)
        self.histories = self._menu(tr("History"), "/mActionHistory.svg", self.history_a, self.history_b)
        self._listen()
        self.take((), UTC)

    def take(self, rows: Sequence[FindingRow], zone: tzinfo) -> None:
        """These are chosen; their days are those of the zone."""
        self._rows, self._zone = rows, zone
        for action in (self.look, self.copy, self.copy_sentences, self.report, self.copies.menuAction()):
            action.setEnabled(bool(rows))
        sides = (rows[0].listed.a, rows[0].listed.b) if len(rows) == 1 else (None, None)
        names = (rows[0].first, rows[0].second) if len(rows) == 1 else ("", "")
        for action, side, name in zip((self.history_a, self.history_b), sides, names, strict=True):
            action.setText(tr("History of “{plan}”").format(plan=name.replace("&", "&&")))
            action.setEnabled(side is not None and bool(side.id))
        self.histories.menuAction().setEnabled(len(rows) == 1)

    def _listen(self) -> None:
        self.look.setToolTip(tr("Show both plans and their ground on the map"))
        self.report.setToolTip(tr("Report of the chosen findings, in the browser"))
        self.look.setShortcuts([QKeySequence(Qt.Key.Key_Return), QKeySequence(Qt.Key.Key_Enter)])
        self.copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.look.triggered.connect(lambda _checked: self.looked.emit())
        self._table.looked.connect(self.looked)
        self.copy.triggered.connect(lambda _checked: self._copy_rows())
        self.copy_sentences.triggered.connect(lambda _checked: self._copy_sentences())
        self.report.triggered.connect(lambda _checked: self._report())
        self.history_a.triggered.connect(lambda _checked: self._tell_history(self._rows[0].listed.a))
        self.history_b.triggered.connect(lambda _checked: self._tell_history(self._rows[0].listed.b))

    def _tell_history(self, side: ListedSide) -> None:
        self.history_wanted.emit(side.id)

    def _copy_rows(self) -> None:
        told = tr("Copied, for a spreadsheet: {count} findings.").format(count=len(self._rows))
        self._copy(self._table.copied(), told)

    def _copy_sentences(self) -> None:
        rows, zone, explain = self._rows, self._zone, self._tools.explain

        def put() -> str:
            return "\n\n".join(explain(row.listed, row.rule, zone).text for row in rows) + "\n"

        self._copy(put, tr("Copied, in sentences: {count} findings.").format(count=len(rows)))

    def _copy(self, put: Callable[[], str], told: str) -> None:
        """What there may be thousands of is put into words beside the user interface."""

        def keep(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._messages.tell(told)

        self._session.in_background(tr("Putting findings into words"), lambda _store: put(), keep)

    def _report(self) -> None:
        """In QGIS's own folder for what lasts until it ends; whoever wants to keep it saves it from the browser."""
        path = Path(QgsProcessingUtils.tempFolder(), f"findings-{uuid4().hex}.html")
        ids, write = {row.listed.id for row in self._rows}, self._tools.write_report
        self._session.in_background(
            tr("Writing the report"),
            lambda store: write(store, ids, datetime.now(UTC), path),
            lambda _: self._open(path),
        )

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._messages.warn(NoViewer(path=path))

    def _action(self, text: str, icon: str) -> QAction:
        """One that the list offers in its menu, and whose keys hold while the list has the keyboard."""
        action = QAction(QgsApplication.getThemeIcon(icon), text, self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._table.addAction(action)
        return action

    def _menu(self, text: str, icon: str, *actions: QAction) -> QMenu:
        menu = QMenu(text, self._table)
        menu.setIcon(QgsApplication.getThemeIcon(icon))
        menu.addActions(actions)
        return menu
