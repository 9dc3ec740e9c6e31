"""What is chosen in the list of findings: explained in full, with what can be done about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import tzinfo

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QMenu, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from seinajoki_coordination.gui.finding_rows import FindingRow
from seinajoki_coordination.gui.findings_tools import FindingsTools
from seinajoki_coordination.gui.flow import Flow, Wrapping
from seinajoki_coordination.gui.judging import JudgingPane
from seinajoki_coordination.gui.marks import word
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.messages import Voice
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.ports import Weight

_MARGIN = 4
_STYLE = "h3 { font-size: medium; margin-top: 0 }"
"""A heading takes no more of the few lines than it needs."""
_LEAST_LINES = 2
"""So many lines of an explanation are seen at least."""


class FindingPane(Wrapping):
    """Beside the list, or below it."""

    def __init__(self, session: Session, tools: FindingsTools, messages: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self._tools = tools
        self._shown = ""
        self.explained = QTextBrowser(self)
        self.explained.setObjectName("seinajoki_finding")
        self.explained.setAccessibleName(tr("The chosen finding, explained"))
        self.explained.setPlaceholderText(tr("Choose a finding: why it is one is told here."))
        self.explained.document().setDefaultStyleSheet(_STYLE)
        self.explained.setMinimumHeight(self.explained.fontMetrics().lineSpacing() * _LEAST_LINES)
        self.judging = JudgingPane(session, messages, self)
        self._deeds: list[DeedButton] = []
        self._buttons = Flow()
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 0, 0, 0)
        column.addWidget(self.explained, 1)
        column.addLayout(self._buttons)
        column.addWidget(self.judging)

    def offer(self, *deeds: QAction | QMenu) -> None:
        """Give what can be done a button; several deeds of a kind share one with a menu."""
        for deed in deeds:
            button = DeedButton(deed, self)
            self._deeds.append(button)
            self._buttons.addWidget(button)

    @property
    def in_order(self) -> list[QWidget]:
        """What the keyboard comes to, one after the other."""
        return [self.explained, *self._deeds, self.judging.text, *self.judging.buttons.values()]

    def show_rows(self, rows: Sequence[FindingRow], zone: tzinfo) -> None:
        """Explain the chosen finding, or count them if they are several."""
        self.judging.take([row.listed for row in rows])
        if len(rows) != 1:
            self._shown = ""
            self.explained.setPlainText(_counted(rows) if rows else "")
            return
        (row,) = rows
        bar = self.explained.verticalScrollBar()
        place = bar.value() if row.listed.id == self._shown else 0
        self._shown = row.listed.id
        explanation = self._tools.explain(row.listed, row.rule, zone)
        self.explained.setHtml(explanation.html)
        bar.setValue(place)


def _counted(rows: Sequence[FindingRow]) -> str:
    """How many there are of each weight."""
    counts = Counter(row.listed.weight for row in rows)
    told = tr("{count} findings are chosen.").format(count=len(rows))
    by_weight = " · ".join(f"{word(weight)}: {counts[weight]}" for weight in Weight if counts[weight])
    return f"{told}\n{by_weight}"


class DeedButton(QToolButton):
    """What can be done, or a menu of it, as a button; it can be pressed when the action can be done."""

    def __init__(self, deed: QAction | QMenu, parent: QWidget) -> None:
        super().__init__(parent)
        # The action must be kept: that of a menu has no Python half else, and what listens to it would be collected.
        self._action = deed.menuAction() if isinstance(deed, QMenu) else deed
        self.setIcon(self._action.icon())
        self.setText(self._action.iconText())  # its letter is for the menu of the list
        self.setToolTip(self._action.toolTip())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if isinstance(deed, QMenu):
            self.setMenu(deed)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        else:
            self.clicked.connect(self._act)
        self._action.changed.connect(self._follow)
        self._follow()

    def _act(self, _checked: bool) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
