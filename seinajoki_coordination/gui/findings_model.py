"""The register's findings as a table that sorts and sieves many thousands of rows at once.

The rows are sorted where they are, by keys made beforehand; the sieve in front only leaves rows out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import tzinfo

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, QSortFilterProxyModel, Qt
from qgis.PyQt.QtGui import QFont

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.domain.wording import Wording
from seinajoki_coordination.gui.finding_rows import Column, FindingRow
from seinajoki_coordination.gui.finding_sieve import Sieve
from seinajoki_coordination.gui.marks import mark, word
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.ports import Weight

_NUMBERS = (Column.AREA, Column.HOURS)
_NOISE_M2 = 1e-6
_NOTHING = "–"
_ROOT = QModelIndex()


class FindingsModel(QAbstractTableModel):
    """All findings; a row reads in the user's language and in local days."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        self._organisation = ""
        self._sorted_by: tuple[int, Qt.SortOrder] = (Column.SEVERITY, Qt.SortOrder.AscendingOrder)
        self._wording = Wording(tr, user_language(), UTC)
        self._marks = {weight: mark(weight) for weight in Weight}
        self._awaiting = QFont()
        self._awaiting.setBold(True)
        self._texts: dict[Column, Callable[[FindingRow], str]] = {
            Column.SEVERITY: lambda row: word(row.listed.weight),
            Column.STATE: self._state,
            Column.FIRST: lambda row: row.first,
            Column.SECOND: lambda row: row.second,
            Column.WHEN: lambda row: self._wording.span(row.listed.span),
            Column.AREA: self._area,
            Column.HOURS: self._hours,
            Column.ORGANISATIONS: lambda row: row.organisations,
            Column.RULE: lambda row: row.rule_title,
            Column.FOUND: lambda row: self._wording.moment(row.listed.found_at),
            Column.CHANGED: lambda row: self._wording.moment(row.listed.changed_at),
        }

    def replace(self, rows: Iterable[FindingRow], zone: tzinfo) -> None:
        """Show others, sorted as before; their days are those of a time zone."""
        self.beginResetModel()
        self._wording = Wording(tr, user_language(), zone)
        self.rows = list(rows)
        self._sort()
        self.endResetModel()

    def act_for(self, organisation: str) -> None:
        """Mark what waits for an organisation's word."""
        self._organisation = organisation
        if self.rows:
            column = Column.STATE
            self.dataChanged.emit(self.index(0, column), self.index(len(self.rows) - 1, column))

    def text(self, row: FindingRow, column: int) -> str:
        """How a row reads in a column."""
        return self._texts[Column(column)](row)

    def title(self, column: int) -> str:
        """What a column is called."""
        return [
            tr("Severity"),
            tr("State"),
            tr("First plan"),
            tr("Second plan"),
            tr("When"),
            tr("Area"),
            tr("Hours"),
            tr("Organisations"),
            tr("Rule"),
            tr("Found"),
            tr("Changed"),
        ][column]

    def rowCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802  # Qt's name
        """How many there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = _ROOT) -> int:  # noqa: N802
        """What is told of each."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a cell shows."""
        row, column = self.rows[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.text(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column is Column.SEVERITY:
            return self._marks[row.listed.weight]
        if role == Qt.ItemDataRole.FontRole and column is Column.STATE and self._is_awaited(row):
            return self._awaiting
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The columns' titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.title(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows, those that are alike as they stood; who holds on to a row keeps it."""
        self._sorted_by = column, order
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        rows = [self.rows[index.row()] for index in held]
        self._sort()
        places = {row.listed.id: place for place, row in enumerate(self.rows)} if held else {}
        moved = [self.index(places[row.listed.id], index.column()) for row, index in zip(rows, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _sort(self) -> None:
        column, order = self._sorted_by
        if 0 <= column < len(Column):
            is_descending = order == Qt.SortOrder.DescendingOrder
            self.rows.sort(key=lambda row: row.keys[column], reverse=is_descending)

    def _is_awaited(self, row: FindingRow) -> bool:
        return bool(self._organisation) and self._organisation in row.listed.awaited

    def _state(self, row: FindingRow) -> str:
        state = tr(row.listed.state.label)
        return tr("{state}, waits for you").format(state=state) if self._is_awaited(row) else state

    def _area(self, row: FindingRow) -> str:
        m2 = row.listed.area_m2
        return self._wording.area(m2) if m2 > _NOISE_M2 else _NOTHING

    def _hours(self, row: FindingRow) -> str:
        if row.listed.by_padding:
            return _NOTHING
        hours = row.listed.hours
        return "∞" if hours is None else self._wording.hours(hours)


class FindingsInView(QSortFilterProxyModel):
    """Those findings that the sieve lets through, in the model's order."""

    def __init__(self, model: FindingsModel) -> None:
        super().__init__(model)
        self.sieve = Sieve()
        self._model = model
        self.setDynamicSortFilter(False)
        self.setSourceModel(model)

    def use(self, sieve: Sieve) -> None:
        """List by another sieve; rows are asked again, none is made anew."""
        if sieve != self.sieve:
            self.sieve = sieve
            self.invalidate()

    def row_at(self, index: QModelIndex) -> FindingRow:
        """The finding at an index of this model."""
        return self._model.rows[self.mapToSource(index).row()]

    def ids(self) -> list[str]:
        """The listed findings' ids, in their order."""
        return [row.listed.id for row in self._model.rows if self.sieve.passes(row)]

    def index_of(self, finding_id: str) -> QModelIndex:
        """Where a finding is listed; an invalid index if it is not."""
        for place, row in enumerate(self._model.rows):
            if row.listed.id == finding_id:
                return self.mapFromSource(self._model.index(place, 0))
        return QModelIndex()

    def filterAcceptsRow(self, place: int, parent: QModelIndex) -> bool:  # noqa: N802, ARG002  # Qt's name and arguments
        """Whether the sieve lets a row through."""
        return self.sieve.passes(self._model.rows[place])

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the model sort its rows, which is far faster than comparing them one by one."""
        self._model.sort(column, order)
