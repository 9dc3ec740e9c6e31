"""What is asked of the list of findings: whose, how severe, by which rule, in which state, when, where, which words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, tzinfo

from qgis.core import QgsApplication
from qgis.gui import QgsCheckableComboBox, QgsDateEdit, QgsFilterLineEdit
from qgis.PyQt.QtCore import QSignalBlocker, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, days, micros
from seinajoki_coordination.gui.finding_rows import Box, FindingRow
from seinajoki_coordination.gui.finding_sieve import Sieve, Whose
from seinajoki_coordination.gui.flow import Flow
from seinajoki_coordination.gui.marks import word
from seinajoki_coordination.gui.readings import date_format
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.ports import Weight

_PAUSE_MS = 150
"""After so long without typing the words are searched for."""
_SEARCH_ICON_PX, _CHOICE_PX, _DAY_PX = 46, 140, 130
_CHOICE_LETTERS = 14


class FindingsBar(QWidget):
    """The questions; those of every day are in a line that is always there."""

    changed = pyqtSignal()
    """Something else is asked."""

    def __init__(self, organisation: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.organisation = organisation
        """For whom the user acts: it says what “mine” is."""
        self.has_been_asked = False
        """Whether the user has said whose findings are wanted."""
        self.whose = _whose(self)
        self.search = _search(self)
        self.on_map = _toggle(self, tr("Visible on the map"), "/mActionOpenTableVisible.svg")
        self.more = _toggle(self, tr("More &filters"), "/mActionFilter2.svg")
        self.weights = _choice(self, tr("Every severity"), tr("Severity"))
        self.rules = _choice(self, tr("Every rule"), tr("Rule"))
        self.states = _choice(self, tr("Every state"), tr("State"))
        self.first, self.last = _day(self, tr("Not over before")), _day(self, tr("Begun by"))
        self.everything = QPushButton(tr("Show all"), self)
        self.renew = _button(self, "", "/mActionRefresh.svg")
        self.renew.setToolTip(tr("Read the findings again"))
        self.renew.setAccessibleName(self.renew.toolTip())
        self.count = QLabel(self)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._lay_out()
        self._fill()
        self._listen()

    @property
    def in_order(self) -> list[QWidget]:
        """What the keyboard comes to, one after the other."""
        everyday = [self.organisation, self.whose, self.search, self.on_map, self.more, self.renew]
        return [*everyday, self.weights, self.rules, self.states, self.first, self.last, self.everything]

    def offer_rules(self, found_by: Mapping[str, FindingRow]) -> None:
        """Let those rules be chosen by which something was found; what is chosen stays so."""
        chosen = set(self.rules.checkedItemsData())
        told = {id_: f"{tr(row.listed.yields.label)}: {row.rule_title}" for id_, row in found_by.items()}
        blocker = QSignalBlocker(self.rules)
        self.rules.clear()
        for rule, text in sorted(told.items(), key=lambda item: item[1]):
            self.rules.addItemWithCheckState(text, _checked(rule in chosen), rule)
        blocker.unblock()

    def sieve(self, organisation: str, zone: tzinfo, box: Box | None) -> Sieve:
        """What is asked.

        Args:
            organisation: the short name of the one that the user acts for.
            zone: the municipality's, in which the days are.
            box: what the map shows, in the store's coordinate system; it counts if the map is asked.
        """
        asked = days(_typed(self.first), _typed(self.last), zone)
        return Sieve(
            whose=Whose(self.whose.currentData()),
            organisation=organisation,
            weights=frozenset(Weight(value) for value in self.weights.checkedItemsData()),
            rules=frozenset(self.rules.checkedItemsData()),
            states=frozenset(FindingState(value) for value in self.states.checkedItemsData()),
            start=OPEN_START if asked.start is None else micros(asked.start),
            end=OPEN_END if asked.end is None else micros(asked.end),
            box=box if self.on_map.isChecked() else None,
            words=tuple(self.search.text().casefold().split()),
        )

    def choose(self, whose: Whose) -> None:
        """Ask for all, for mine or for those that wait."""
        self.whose.setCurrentIndex(self.whose.findData(whose.value))

    def show_all(self) -> None:
        """Let everything through, in whatever state it is."""
        blocker = QSignalBlocker(self)
        self.choose(Whose.ALL)
        self.search.clear()
        self.on_map.setChecked(False)
        for choice in (self.weights, self.rules, self.states):
            choice.deselectAllOptions()
        for day in (self.first, self.last):
            _empty(day)
        self._typing.stop()
        blocker.unblock()
        self.changed.emit()

    def _lay_out(self) -> None:
        self._others = QWidget(self)
        others = Flow(self._others)
        for choice in (self.weights, self.rules, self.states):
            others.addWidget(choice)
        others.addWidget(_labelled(tr("From"), self.first, self._others))
        others.addWidget(_labelled(tr("To"), self.last, self._others))
        others.addWidget(self.everything)
        self._others.hide()
        everyday = Flow()
        everyday.addWidget(_labelled(tr("I &act for"), self.organisation, self))
        for widget in (self.whose, self.search, self.on_map, self.more, self.renew, self.count):
            everyday.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(everyday)
        column.addWidget(self._others)

    def _fill(self) -> None:
        for weight in Weight:
            self.weights.addItemWithCheckState(word(weight), _checked(False), weight.value)
        for state in FindingState:
            self.states.addItemWithCheckState(tr(state.label), _checked(state is FindingState.OPEN), state.value)

    def _listen(self) -> None:
        self._typing.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda _text: self._typing.start(_PAUSE_MS))
        self.whose.activated.connect(self._hear)
        self.whose.currentIndexChanged.connect(lambda _place: self.changed.emit())
        self.on_map.toggled.connect(lambda _is_on: self.changed.emit())
        self.more.toggled.connect(self._others.setVisible)
        self.everything.clicked.connect(lambda _checked: self.show_all())
        for choice in (self.weights, self.rules, self.states):
            choice.checkedItemsChanged.connect(lambda _items: self.changed.emit())
        for day in (self.first, self.last):
            day.dateValueChanged.connect(lambda _value: self.changed.emit())

    def _hear(self, _place: int) -> None:
        self.has_been_asked = True


def _whose(parent: QWidget) -> QComboBox:
    choice = QComboBox(parent)
    choice.setObjectName("seinajoki_whose")
    choice.setAccessibleName(tr("Whose findings"))
    texts = {
        Whose.ALL: tr("Everybody's findings"),
        Whose.MINE: tr("Of my organisation"),
        Whose.WAITING: tr("Waiting for my judgement"),
    }
    for whose, text in texts.items():
        choice.addItem(text, whose.value)
    return choice


def _search(parent: QWidget) -> QgsFilterLineEdit:
    line = QgsFilterLineEdit(parent)
    line.setShowSearchIcon(True)
    line.setPlaceholderText(tr("Title, organisation, rule…"))
    line.setAccessibleName(tr("Search in the findings"))
    line.setMinimumWidth(line.fontMetrics().horizontalAdvance(line.placeholderText()) + _SEARCH_ICON_PX)
    return line


def _toggle(parent: QWidget, text: str, icon: str) -> QToolButton:
    button = _button(parent, text, icon)
    button.setCheckable(True)
    return button


def _button(parent: QWidget, text: str, icon: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    if icon:
        button.setIcon(QgsApplication.getThemeIcon(icon))
    if text:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    return button


def _choice(parent: QWidget, none: str, name: str) -> QgsCheckableComboBox:
    """Several can be chosen; choosing none asks for all."""
    choice = QgsCheckableComboBox(parent)
    choice.setDefaultText(none)
    choice.setAccessibleName(name)
    choice.setToolTip(name)
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(_CHOICE_LETTERS)
    choice.setMinimumWidth(_CHOICE_PX)
    return choice


def _day(parent: QWidget, name: str) -> QgsDateEdit:
    """A day, or none."""
    edit = QgsDateEdit(parent)
    edit.setDisplayFormat(date_format())
    edit.setAllowNull(True)
    edit.setMinimumWidth(_DAY_PX)
    _empty(edit)
    edit.setAccessibleName(name)
    edit.setToolTip(name)
    return edit


def _empty(edit: QgsDateEdit) -> None:
    """QGIS shows today's date in an empty field until it is told again what stands for none."""
    edit.clear()
    edit.setNullRepresentation(tr("any day"))


def _typed(edit: QgsDateEdit) -> date | None:
    return None if edit.isNull() else edit.date().toPyDate()


def _labelled(text: str, buddy: QWidget, parent: QWidget) -> QWidget:
    pair = QWidget(parent)
    label = QLabel(text, pair)
    label.setBuddy(buddy)
    line = QHBoxLayout(pair)
    line.setContentsMargins(0, 0, 0, 0)
    line.addWidget(label)
    line.addWidget(buddy)
    return pair


def _checked(is_so: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_so else Qt.CheckState.Unchecked
