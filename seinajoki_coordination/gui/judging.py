"""Judge findings and comment on them, one or several at once, for the organisation that the user acts for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.flow import Flow
from seinajoki_coordination.gui.saying import Outcome, Saying
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.messages import Voice
from seinajoki_coordination.host.stamping import who
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.listing import Listed

_TEXT_LINES = 2.6


class NobodyChosen(CoordinationError):
    """The user acts for no organisation."""

    sentence = "Choose first for whom you act: the list “I act for” has the store's organisations."


class NothingWritten(CoordinationError):
    """A comment without a text."""

    sentence = "Write the comment first."


class JudgingPane(QWidget):
    """The words that can be given, and why."""

    said = pyqtSignal(object)
    """An `Outcome`: something was written, or was not."""

    def __init__(self, session: Session, messages: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._messages = messages
        self._findings: Sequence[Listed] = ()
        self._is_busy = False
        self.text = QPlainTextEdit(self)
        self.note = QLabel(self)
        self.buttons: dict[Word | None, QPushButton] = {}
        self._lay_out()
        session.organisation_changed.connect(self._look)
        session.store_changed.connect(self._come_back)
        self._look()

    def close_links(self) -> None:
        """Follow the session no longer."""
        self._session.organisation_changed.disconnect(self._look)
        self._session.store_changed.disconnect(self._come_back)

    def take(self, findings: Sequence[Listed]) -> None:
        """These are judged; what is typed already stays."""
        self._findings = findings
        self._look()

    def say(self, word: Word | None) -> None:
        """Judge, or comment if there is no word."""
        text = self.text.toPlainText().strip()
        organisation = self._session.organisation
        if not organisation:
            self._messages.warn(NobodyChosen())
            return
        if word is None and not text:
            self.text.setFocus()
            self._messages.warn(NothingWritten())
            return
        saying = Saying(organisation, word, text, who(), datetime.now(UTC))
        findings = self._findings
        self._is_busy = True
        self._look()
        self._session.in_background(
            tr("Writing what was said"), lambda store: saying.write(store, findings), self._done, self._failed
        )

    def _lay_out(self) -> None:
        self.text.setPlaceholderText(tr("Why – or a comment without a judgement"))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(int(self.text.fontMetrics().lineSpacing() * _TEXT_LINES))
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(tr("Wh&y"), self.text)
        self.note.setWordWrap(True)
        buttons = Flow()
        texts = {
            Word.AGREED: (tr("A&greed"), tr("It is agreed how to go on")),
            Word.ACCEPTED_RISK: (tr("Accepted ris&k"), tr("We know it and take the risk")),
            Word.NOT_A_PROBLEM: (tr("Not a pro&blem"), tr("They are not in each other's way")),
            Word.OPEN: (tr("Open again"), tr("It is to be talked about, again")),
            None: (tr("Comment only"), tr("Keep the text as a comment, without a judgement")),
        }
        for word, (text, tip) in texts.items():
            button = QPushButton(text, self)
            button.setObjectName(f"seinajoki_say_{word.value if word else 'comment'}")
            button.setToolTip(tip)
            button.clicked.connect(partial(self._clicked, word))
            self.buttons[word] = button
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(form)
        column.addLayout(buttons)
        column.addWidget(self.note)

    def _clicked(self, word: Word | None, _checked: bool) -> None:
        self.say(word)

    def _look(self) -> None:
        for button in self.buttons.values():
            button.setEnabled(bool(self._findings) and not self._is_busy)
        self.note.setText(self._told())
        self.note.setVisible(bool(self.note.text()))

    def _told(self) -> str:
        """What is special about judging these."""
        name = self._session.organisation
        foreign = sum(name not in one.parties for one in self._findings) if name else 0
        told = []
        if len(self._findings) > 1:
            told.append(tr("All {count} are judged alike.").format(count=len(self._findings)))
        if foreign and len(self._findings) == 1:
            told.append(tr("Neither plan is of {name}: its word is kept, but does not settle this.").format(name=name))
        elif foreign:
            told.append(tr("{count} of them have no plan of {name}.").format(count=foreign, name=name))
        return " ".join(told)

    def _done(self, outcome: Outcome) -> None:
        if not (outcome.moved or outcome.problem):
            self.text.clear()
        if outcome.problem is not None:
            self._messages.warn(outcome.problem)
        self._come_back()
        self.said.emit(outcome)

    def _failed(self, error: CoordinationError) -> None:
        self._messages.warn(error)
        self._come_back()

    def _come_back(self) -> None:
        """Nothing is under way any more, or its answer will not come."""
        self._is_busy = False
        self._look()
