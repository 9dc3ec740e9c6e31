"""Versions of one row side by side: a table of fields, a column for each version, and a choice where one is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QRect, Qt, pyqtSignal
from qgis.PyQt.QtGui import QFont, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QRadioButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from seinajoki_coordination.host.messages import tip

_CHOSEN = Qt.ItemDataRole.CheckStateRole
_YES, _NO = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_TICKED = QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator


@dataclass(frozen=True)
class Line:
    """One field in each version."""

    name: str
    label: str
    texts: tuple[str, ...]
    changed: frozenset[int] = frozenset()
    """The versions in which it is another than it was."""


class VersionsModel(QAbstractTableModel):
    """Fields by versions.

    Args:
        choosable: the columns of which one can be chosen in each line; none for a table that is only read.
    """

    chosen_changed = pyqtSignal()

    def __init__(self, choosable: Sequence[int] = ()) -> None:
        super().__init__()
        self._choosable = frozenset(choosable)
        self._headers: tuple[str, ...] = ()
        self._lines: tuple[Line, ...] = ()
        self._chosen: dict[str, int] = {}

    def show_lines(self, headers: Sequence[str], lines: Sequence[Line], chosen: Mapping[str, int]) -> None:
        """Show these, with what is chosen of each field so far."""
        self.beginResetModel()
        self._headers, self._lines = tuple(headers), tuple(lines)
        self._chosen = dict(chosen)
        self.endResetModel()

    @property
    def chosen(self) -> Mapping[str, int]:
        """The column chosen of each field that is decided."""
        return self._chosen

    def choose(self, index: QModelIndex) -> None:
        """Take the version of a cell for its field."""
        if index.column() in self._choosable:
            self._chosen[self._lines[index.row()].name] = index.column()
            self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), self.columnCount() - 1))
            self.chosen_changed.emit()

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802  # Qt's names and ways
        """How many fields."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """How many versions."""
        return 0 if parent.isValid() else len(self._headers)

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Versions above, fields beside."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._headers[section] if orientation == Qt.Orientation.Horizontal else self._lines[section].label

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a field says in a version; bold where that is another than it was."""
        line, column = self._lines[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return line.texts[column]
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(line.texts[column])
        if role == Qt.ItemDataRole.FontRole and column in line.changed:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line.label}: {self._headers[column]}: {line.texts[column]}"
        if role == _CHOSEN and column in self._choosable:
            return _YES if self._chosen.get(line.name) == column else _NO
        return None

    def setData(self, index: QModelIndex, _value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        """Choose a cell; what was chosen instead is not any more, so one is always enough."""
        if role != _CHOSEN or index.column() not in self._choosable:
            return False
        self.choose(index)
        return True

    def flags(self, index: QModelIndex) -> Qt.ItemFlags:
        """Cells that can be chosen react to clicks and the space bar."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() in self._choosable else flags


class VersionsTable(QTableView):
    """The model as a table that wraps long texts."""

    def __init__(self, model: VersionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(_OneOfSeveral(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAlternatingRowColors(True)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.clicked.connect(model.choose)
        model.modelReset.connect(self.resizeRowsToContents)
        self.horizontalHeader().sectionResized.connect(self.resizeRowsToContents)


class _OneOfSeveral(QStyledItemDelegate):
    """Marks what can be chosen by a radio button: of each line one."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._button = QRadioButton(view)  # as the user's style has them; a view's own marks are for ticking
        self._button.hide()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex) -> None:  # noqa: N802  # Qt's name
        """In place of the tick box."""
        super().initStyleOption(option, index)
        if option.features & _TICKED:
            option.features = option.features & ~_TICKED | QStyleOptionViewItem.ViewItemFeature.HasDecoration
            mark = self._mark(is_on=option.checkState == _YES)
            option.decorationSize = mark.size() / mark.devicePixelRatio()
            option.icon = QIcon(mark)

    def _mark(self, *, is_on: bool) -> QPixmap:
        button, style = self._button, self._button.style()
        option = QStyleOptionButton()
        option.initFrom(button)
        option.state |= QStyle.StateFlag.State_On if is_on else QStyle.StateFlag.State_Off
        width = style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorWidth, option, button)
        height = style.pixelMetric(QStyle.PixelMetric.PM_ExclusiveIndicatorHeight, option, button)
        option.rect = QRect(0, 0, width, height)
        ratio = button.devicePixelRatioF()
        picture = QPixmap(option.rect.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorRadioButton, option, painter, button)
        painter.end()
        return picture
