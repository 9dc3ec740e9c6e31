"""An organisation states that it has nothing here until a day: a line to fill in, shown when it is asked for."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QDateEdit, QLabel, QLineEdit, QPushButton, QWidget

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.flow import Flow
from seinajoki_coordination.gui.judging import NobodyChosen
from seinajoki_coordination.gui.readings import Reading, date_format, instant_of
from seinajoki_coordination.gui.session import NoStoreOpen, Session
from seinajoki_coordination.host.messages import Voice
from seinajoki_coordination.host.stamping import who
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.discussion import Statement, id_of

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store

_DAYS_AHEAD = 30
_NOTE_PX = 140


class StatementLine(QWidget):
    """Hidden until `ask`; for the organisation that the user acts for."""

    def __init__(self, session: Session, messages: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self.until = QDateEdit(self)
        self.note = QLineEdit(self)
        self.state_button = QPushButton(tr("State it"), self)
        self._label = QLabel(self)
        self._lay_out()
        session.store_changed.connect(self.hide)
        self.hide()

    def ask(self) -> None:
        """Let the user fill it in; whoever acts for nobody is told to choose."""
        if self._session.name is None:
            self._messages.warn(NoStoreOpen())
            return
        if not self._session.organisation:
            self._messages.warn(NobodyChosen())
            return
        told = tr("{name} has nothing here until").format(name=self._session.organisation)
        self._label.setText(told)
        self.until.setAccessibleName(told)
        self.until.setMinimumDate(QDate.currentDate())
        self.until.setDate(QDate.currentDate().addDays(_DAYS_AHEAD))
        self.show()
        self.until.setFocus()

    def close_links(self) -> None:
        """Follow the session no longer."""
        self._session.store_changed.disconnect(self.hide)

    def state(self) -> None:
        """Write the statement; what is typed stays until it is written."""
        name, note, by, now = self._session.organisation, self.note.text().strip(), who(), datetime.now(UTC)
        last = Reading(self.until.date().toPyDate())

        def write(store: Store) -> str:
            until = instant_of(last, store.municipality.zone, is_end=True)
            organisation_id = id_of(name, store.organisations)
            store.discussion.state_nothing(Statement(organisation_id, until, note, by, now))
            return tr("{name} has stated to have nothing here until {day}.").format(name=name, day=last)

        self._session.in_background(tr("Writing the statement"), write, self._done)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  # Qt's name
        """Enter states it, Escape puts it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.state()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self._label.setBuddy(self.until)
        self.until.setDisplayFormat(date_format())
        self.until.setCalendarPopup(True)
        self.note.setPlaceholderText(tr("Note, if any"))
        self.note.setAccessibleName(tr("Note, if any"))
        self.note.setMinimumWidth(_NOTE_PX)
        cancel = QPushButton(tr("Cancel"), self)
        self.state_button.clicked.connect(lambda _checked: self.state())
        cancel.clicked.connect(lambda _checked: self.hide())
        line = Flow(self)
        for widget in (self._label, self.until, self.note, self.state_button, cancel):
            line.addWidget(widget)

    def _done(self, told: str) -> None:
        self.hide()
        self.note.clear()
        self._messages.tell(told)
        self._session.written.emit()
