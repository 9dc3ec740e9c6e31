"""The dock Coordination: the store, for whom one acts, what to draw, and the plan in hand with whom it would meet."""

from __future__ import annotations

from functools import partial
from typing import cast

from qgis.core import QgsApplication
from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import (
    QApplication,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.store_name import short_name
from seinajoki_coordination.domain.wording import shown
from seinajoki_coordination.gui.drawing import Drawing
from seinajoki_coordination.gui.live import Live
from seinajoki_coordination.gui.marks import icon
from seinajoki_coordination.gui.new_plan import new_plan
from seinajoki_coordination.gui.organisation_choice import OrganisationChoice
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.gui.plan_pane import PlanPane
from seinajoki_coordination.gui.session import NoStoreOpen, Session
from seinajoki_coordination.gui.statement import StatementLine
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.translation import tr

_ICON = QSize(24, 24)
_SMALL = QSize(16, 16)
_GOOD, _WARNING = "/mIconSuccess.svg", "/mIconWarning.svg"
_COLUMNS = 2
_MARGIN = 6


class PlanWithoutPlace(CoordinationError):
    """A plan that would be lost where another one is begun."""

    sentence = "“{title}” has no place yet. Draw where it is and save it, or discard it, before you go on with another."


class CoordinationDock(QgsDockWidget):
    """Stands beside the map."""

    news_wanted = pyqtSignal()
    """What is new since the last visit shall be listed."""

    def __init__(
        self, iface: QgisInterface, session: Session, live: Live, drawing: Drawing, messages: Messages
    ) -> None:
        super().__init__(tr("Coordination"), iface.mainWindow())
        self.setObjectName("seinajoki_coordination")
        self._iface, self.session, self.live = iface, session, live
        self._drawing, self._messages = drawing, messages
        self.pane: PlanPane | None = None
        self._state = QLabel(self)
        self._store = QLabel(self)
        self._store.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._store.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.organisation = OrganisationChoice(session, self)
        self.news = self._news_button()
        self._buttons = QWidget(self)
        self.statement = StatementLine(session, messages, self)
        self._column = QVBoxLayout()
        self._lay_out()
        self._links = ((session.store_changed, self._store_changed), (session.written, self.show_state))
        for signal, slot in self._links:
            signal.connect(slot)
        self.show_state()

    def remove(self) -> None:
        """Take it out of the window; a plan in hand stays in QGIS's edit buffer."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self.organisation.close_links()
        self.statement.close_links()
        self._put_away()
        self._iface.removeDockWidget(self)
        self.deleteLater()

    @property
    def store_told(self) -> str:
        """What it says of the store."""
        return str(self._store.text())

    @property
    def unplaced(self) -> str:
        """What the plan in hand is called, if it has no place and so would be lost; else empty."""
        plan = None if self.pane is None else self.pane.plan
        return shown(plan.title) if plan is not None and plan.fid is None else ""

    def draw(self, table: Table) -> None:
        """Begin a new plan."""
        try:
            self.session.store()
            plan = new_plan(self.session.shown_layer(table), self.session.organisation_id, self._iface.mapCanvas())
        except CoordinationError as error:
            self._messages.warn(error)
            return
        self.take(plan)

    def take(self, plan: PlanInHand) -> None:
        """Show a plan and let it be drawn; the one that was in hand stays in QGIS's edit buffer, if it has a place."""
        if self.unplaced:
            plan.discard()
            self._messages.warn(PlanWithoutPlace(title=self.unplaced))
            return
        self._put_away()
        self.pane = PlanPane(plan, self._iface, self.session, self.live, self._drawing, self._messages)
        self.pane.finished.connect(self._put_away)
        self._column.addWidget(self.pane, 1)
        self.pane.follow_in_order(self._buttons.findChildren(QToolButton)[-1])
        self.setFocusProxy(self.pane)
        self._hint.hide()
        self.setUserVisible(True)
        if plan.is_new:
            self.pane.draw()

    def show_news(self, count: int | None) -> None:
        """How much is new since the user's last visit; None where it is not known."""
        self.news.setEnabled(count is not None)
        told = tr("No changes") if not count else tr("1 change") if count == 1 else tr("{count} changes")
        self.news.setText("" if count is None else told.format(count=count))
        font = self.news.font()
        font.setBold(bool(count))
        self.news.setFont(font)

    def _news_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("seinajoki_show_news")
        button.setIcon(icon("news"))
        button.setToolTip(tr("What others changed near you, and what waits for your word"))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda _checked: self.news_wanted.emit())
        return button

    def _lay_out(self) -> None:
        body = QWidget(self)
        head = QFormLayout()
        head.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        store = QHBoxLayout()
        store.addWidget(self._state)
        store.addWidget(self._store, 1)
        head.addRow(tr("Store"), store)
        head.addRow(tr("I &act for"), self.organisation)
        head.addRow(tr("Since my visit"), self.news)
        self._fill_buttons()
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._column.addLayout(head)
        self._column.addWidget(self._buttons)
        self._column.addWidget(self.statement)
        self._column.addWidget(self._hint, 1)
        body.setLayout(self._column)
        self.setWidget(body)
        self.setFocusProxy(self._first_button)

    def _fill_buttons(self) -> None:
        """Large and worded; two beside one another."""
        grid = QGridLayout(self._buttons)
        grid.setContentsMargins(0, 0, 0, 0)
        texts = {
            Table.WORK_ZONE: tr("Work &zone"),
            Table.EVENT: tr("Eve&nt"),
            Table.TRAFFIC_ARRANGEMENT: tr("&Traffic arrangement"),
            Table.EVENT_AREA: tr("Event area"),
            Table.DEVELOPMENT_AREA: tr("Development area"),
        }
        for table, text in texts.items():
            button = self._large(f"draw_{table.value}", icon(table.value), text, tr("Draw and enter a new one"))
            button.clicked.connect(partial(self._draw_clicked, table))
        tip = tr("State that your organisation has nothing here until a day")
        nothing = self._large("nothing", icon("nothing"), tr("Nothing of o&urs until…"), tip)
        nothing.clicked.connect(lambda _checked: self.statement.ask())

    def _large(self, name: str, mark: QIcon, text: str, tip: str) -> QToolButton:
        """A button in the grid's next place."""
        grid = cast("QGridLayout", self._buttons.layout())
        button = QToolButton(self._buttons)
        button.setObjectName(f"seinajoki_{name}")
        button.setIcon(mark)
        button.setIconSize(_ICON)
        button.setText(text)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        grid.addWidget(button, grid.count() // _COLUMNS, grid.count() % _COLUMNS)
        return button

    @property
    def _first_button(self) -> QToolButton:
        return self._buttons.findChildren(QToolButton)[0]

    def _draw_clicked(self, table: Table, _checked: bool) -> None:
        """Whoever works by keys goes on in the plan's pane."""
        is_by_keys = _has_keyboard(self)
        self.draw(table)
        if is_by_keys and self.pane is not None:
            self.pane.setFocus()

    def _store_changed(self) -> None:
        self._put_away()
        self.show_state()

    def show_state(self) -> None:
        """Which store it is, and whether it can be written."""
        name = self.session.name
        self._buttons.setEnabled(name is not None)
        if name is None:
            self._hint.setText(NoStoreOpen().told(tr))
            self._show_store(tr("none is open"), "", _WARNING)
            return
        self._hint.setText(tr("Choose what to draw. While you draw, whom it would meet is told here."))
        if self.session.lost is not None:
            self._show_store(f"{short_name(name)} – {tr('not connected')}", self.session.lost.told(tr), _WARNING)
            return
        try:
            refusal = self.session.store().refusal
        except CoordinationError as error:
            self._show_store(f"{short_name(name)} – {tr('not usable')}", error.told(tr), _WARNING)
            return
        if refusal is not None:
            self._show_store(f"{short_name(name)} – {tr('read only')}", refusal.told(tr), _WARNING)
        else:
            self._show_store(short_name(name), name, _GOOD)

    def _show_store(self, text: str, tip: str, theme_icon: str) -> None:
        self._store.setText(text)
        self._store.setToolTip(tip)
        self._state.setPixmap(QgsApplication.getThemeIcon(theme_icon).pixmap(_SMALL))
        self._state.setToolTip(tip)

    def _put_away(self) -> None:
        if self.pane is None:
            return
        pane, self.pane = self.pane, None
        self.setFocusProxy(self._first_button)
        if _has_keyboard(pane):
            self.setFocus()
        pane.close_links()
        self._column.removeWidget(pane)
        pane.deleteLater()
        self._hint.show()


def _has_keyboard(widget: QWidget) -> bool:
    """Whether what is typed goes to it or into it."""
    at = QApplication.focusWidget()
    return at is not None and widget.isAncestorOf(at)
