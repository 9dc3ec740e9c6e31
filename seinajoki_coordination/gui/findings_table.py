"""The table of findings: what is chosen in it stays chosen whatever is read anew, and it is copied as text."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from itertools import groupby

from qgis.PyQt.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from seinajoki_coordination.gui.finding_rows import Column, FindingRow
from seinajoki_coordination.gui.findings_model import FindingsModel
from seinajoki_coordination.host.translation import tr

_WIDTHS = {
    Column.SEVERITY: 105,
    Column.STATE: 150,
    Column.FIRST: 190,
    Column.SECOND: 190,
    Column.WHEN: 160,
    Column.AREA: 80,
    Column.HOURS: 80,
    Column.ORGANISATIONS: 200,
    Column.RULE: 170,
    Column.FOUND: 140,
    Column.CHANGED: 140,
}
_AIR_PX = 6
"""How much higher a line is than its letters."""
_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
_ONLY_CURRENT = QItemSelectionModel.SelectionFlag.NoUpdate


class FindingsTable(QTableView):
    """Whole rows are chosen; it is used with the keyboard as with the mouse."""

    chosen_changed = pyqtSignal()
    """Other rows are chosen; told once, however many changed."""
    looked = pyqtSignal()
    """A row is double clicked."""

    def __init__(self, model: FindingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setObjectName("seinajoki_findings_table")
        self.setAccessibleName(tr("Findings"))
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._arrange_headers()
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.timeout.connect(self.chosen_changed)
        for signal in (self.selectionModel().selectionChanged, model.modelReset, model.layoutChanged):
            signal.connect(self._tell_soon)
        self.doubleClicked.connect(lambda _index: self.looked.emit())

    def chosen(self) -> list[FindingRow]:
        """The chosen findings, in their order."""
        spans = self.selectionModel().selection()
        places = {place for span in spans for place in range(span.top(), span.bottom() + 1)}
        return [self._model.rows[place] for place in sorted(places)]

    def choose(self, ids: Collection[str], current: str = "") -> None:
        """Choose those of these that are listed, and no others; one of them is where the keyboard is."""
        here = self._model.index_of(current)
        if here.isValid():
            self.selectionModel().setCurrentIndex(here, _ONLY_CURRENT)
        selection = QItemSelection()
        for _, run in groupby(enumerate(self._model.places_of(ids)), lambda each: each[1] - each[0]):
            places = [place for _, place in run]
            selection.select(self._model.index(places[0], 0), self._model.index(places[-1], 0))
        self.selectionModel().select(selection, _SELECT)

    @property
    def place(self) -> int:
        """How far down the first chosen row stands."""
        return min((span.top() for span in self.selectionModel().selection()), default=0)

    def choose_at(self, place: int) -> None:
        """Choose the row that stands there, or else the last one."""
        last = self._model.rowCount() - 1
        if last >= 0:
            id_ = self._id_at(min(place, last))
            self.choose({id_}, id_)

    def show_row(self, finding_id: str) -> bool:
        """Choose one finding and bring it into view; False if it is not listed."""
        index = self._model.index_of(finding_id)
        if not index.isValid():
            return False
        self.choose({finding_id}, finding_id)
        self._scroll(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        return True

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Whatever happens to the rows meanwhile: what is chosen and what is seen stays so, as far as it is there."""
        ids = {row.listed.id for row in self.chosen()}
        current, top = self._id_at(self.currentIndex().row()), self._id_at(self.rowAt(0))
        yield
        self.choose(ids, current)
        first = self._model.index_of(top)
        if first.isValid():
            self._scroll(first, QAbstractItemView.ScrollHint.PositionAtTop)

    def copied(self) -> Callable[[], str]:
        """Gives the chosen rows as they read under the columns' titles, with tabs; of many it takes a while."""
        header = self.horizontalHeader()
        columns = [header.logicalIndex(place) for place in range(header.count())]
        rows, text = self.chosen(), self._model.text
        titles = [self._model.title(column) for column in columns]

        def put() -> str:
            lines = [titles, *([text(row, column) for column in columns] for row in rows)]
            return "".join("\t".join(line) + "\n" for line in lines)

        return put

    def _arrange_headers(self) -> None:
        """The worst come first until the user sorts otherwise."""
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + _AIR_PX)
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSortIndicator(Column.SEVERITY, Qt.SortOrder.AscendingOrder)
        self.setSortingEnabled(True)

    def _scroll(self, index: QModelIndex, hint: QAbstractItemView.ScrollHint) -> None:
        """Rows that have just come count, too."""
        self.executeDelayedItemsLayout()
        self.scrollTo(index, hint)

    def _tell_soon(self) -> None:
        self._telling.start(0)

    def _id_at(self, place: int) -> str:
        return self._model.rows[place].listed.id if 0 <= place < len(self._model.rows) else ""
