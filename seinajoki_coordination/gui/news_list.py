"""The list of what is new since the last visit: in groups, used with the keyboard as with the mouse."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QAction, QTreeWidget, QTreeWidgetItem, QWidget

from seinajoki_coordination.gui.marks import icon
from seinajoki_coordination.gui.news_rows import Group, NewsRow
from seinajoki_coordination.host.translation import tr

_ICON = QSize(20, 20)
_ROW = int(Qt.ItemDataRole.UserRole)


class NewsList(QTreeWidget):
    """Whatever is read anew, what is chosen stays chosen, and a group that was closed stays closed."""

    looked = pyqtSignal(object)
    """A row is to be seen on the map."""
    history_wanted = pyqtSignal(str)
    """The id of a plan whose earlier versions shall be shown."""
    chosen_changed = pyqtSignal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("seinajoki_news_list")
        self.setAccessibleName(tr("Changes since my last visit"))
        self.setHeaderHidden(True)
        self.setIconSize(_ICON)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._look = self._action(tr("Show on the map"), "/mActionZoomToSelected.svg")
        self._look.triggered.connect(lambda _checked: self._look_at(self.currentItem()))
        self._history = self._action(tr("Show the history"), "/mActionHistory.svg")
        self._history.triggered.connect(lambda _checked: self._tell_history())
        self._shown: tuple[Mapping[Group, Sequence[NewsRow]], Mapping[Group, int]] = ({}, {})
        self._closed: set[Group] = set()
        self.itemActivated.connect(lambda item, _column: self._look_at(item))
        self.itemCollapsed.connect(lambda item: self._closed.add(item.data(0, _ROW)))
        self.itemExpanded.connect(lambda item: self._closed.discard(item.data(0, _ROW)))
        self.currentItemChanged.connect(lambda _now, _before: self._choose())
        self._choose()

    @property
    def chosen(self) -> NewsRow | None:
        """The row where the keyboard is; None on a group's title."""
        item = self.currentItem()
        row = None if item is None else item.data(0, _ROW)
        return row if isinstance(row, NewsRow) else None

    def take(self, rows: Mapping[Group, Sequence[NewsRow]], counts: Mapping[Group, int]) -> None:
        """List these and no others; of a group there may be more, which are counted."""
        if (rows, counts) == self._shown:
            return
        self._shown = rows, counts
        chosen, place = self.chosen, self.verticalScrollBar().value()
        self.clear()
        for group in Group:
            if counts.get(group):
                self._add(group, rows[group], counts[group], "" if chosen is None else chosen.id)
        self.verticalScrollBar().setValue(place)
        self._choose()

    def _add(self, group: Group, rows: Sequence[NewsRow], count: int, chosen: str) -> None:
        is_closed = group in self._closed  # choosing a row opens its group where the list is seen
        head = QTreeWidgetItem(self, [f"{group.title} ({count})"])
        head.setData(0, _ROW, group)
        font = head.font(0)
        font.setBold(True)
        head.setFont(0, font)
        for row in rows:
            item = QTreeWidgetItem(head, ["\n".join([row.title, *row.lines])])
            item.setIcon(0, icon(row.icon))
            item.setToolTip(0, row.tip)
            item.setData(0, _ROW, row)
            if row.id == chosen:
                self.setCurrentItem(item)
        if count > len(rows):
            rest = QTreeWidgetItem(head, [tr("and {count} more").format(count=count - len(rows))])
            rest.setFlags(Qt.ItemFlag.NoItemFlags)
        head.setExpanded(not is_closed)

    def _action(self, text: str, theme_icon: str) -> QAction:
        action = QAction(QgsApplication.getThemeIcon(theme_icon), text, self)
        self.addAction(action)
        return action

    def _choose(self) -> None:
        row = self.chosen
        self._look.setEnabled(row is not None)
        self._history.setEnabled(row is not None and row.group is not Group.WAITING)
        self.chosen_changed.emit()

    def _look_at(self, item: QTreeWidgetItem | None) -> None:
        row = None if item is None else item.data(0, _ROW)
        if isinstance(row, NewsRow):
            self.looked.emit(row)

    def _tell_history(self) -> None:
        if self.chosen is not None:
            self.history_wanted.emit(self.chosen.id)
