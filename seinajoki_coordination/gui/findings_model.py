"""The register's findings as a table that sorts and sieves many thousands of rows at once.

The rows are sorted by keys made beforehand, and sieved in one go: Qt's own model in front would ask for each row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import tzinfo

from qgis.PyQt.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from qgis.PyQt.QtGui import QFont

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.domain.wording import Wording
from seinajoki_coordination.gui.finding_rows import Column, FindingRow
from seinajoki_coordination.gui.finding_sieve import Sieve
from seinajoki_coordination.gui.marks import mark, word
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.ports import Weight

Arranged = tuple[int, Qt.SortOrder]
"""By which column, and which way."""

_NUMBERS = (Column.AREA, Column.HOURS)
_NOISE_M2 = 1e-6
_NOTHING = "–"
_ROOT = QModelIndex()


class FindingsModel(QAbstractTableModel):
    """Those findings that the sieve lets through; a row reads in the user's language and in local days."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[FindingRow] = []
        """Those listed, in their order."""
        self.sieve = Sieve()
        self._all: list[FindingRow] = []
        self._places: dict[str, int] = {}
        self._organisation = ""
        self._sorted_by: Arranged = (Column.SEVERITY, Qt.SortOrder.AscendingOrder)
        self._wording = Wording(tr, user_language(), UTC)
        self._marks = {weight: mark(weight) for weight in Weight}
        self._awaiting = QFont()
        self._awaiting.setBold(True)
        self._texts: dict[Column, Callable[[FindingRow], str]] = {
            Column.SEVERITY: lambda row: word(row.weight),
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

    def replace(self, rows: Iterable[FindingRow], zone: tzinfo, arranged: Arranged | None = None) -> None:
        """Show others, sorted and sieved as before; their days are those of a time zone.

        Args:
            rows: what is shown.
            zone: the time zone.
            arranged: how they are sorted already.
        """
        self.beginResetModel()
        self._wording = Wording(tr, user_language(), zone)
        self._all = list(rows)
        if arranged != self._sorted_by:
            self.arrange(self._all)
        self._pass()
        self.endResetModel()

    def arrange(self, rows: list[FindingRow]) -> Arranged:
        """Sort as it is sorted now, on whatever thread; how that was."""
        column, order = arranged = self._sorted_by
        if 0 <= column < len(Column):
            keys = [row.keys[column] for row in rows]
            places = sorted(range(len(rows)), key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
            rows[:] = [rows[place] for place in places]
        return arranged

    def use(self, sieve: Sieve) -> None:
        """List by another sieve; who holds on to a row keeps it while it is listed."""
        if sieve != self.sieve:
            self.sieve = sieve
            self._rearrange(self._pass)

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
            return self._marks[row.weight]
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
        self._rearrange(self._sort)

    def index_of(self, finding_id: str) -> QModelIndex:
        """Where a finding is listed; an invalid index if it is not."""
        return self.index(self._places.get(finding_id, -1), 0)

    def places_of(self, ids: Iterable[str]) -> list[int]:
        """Where those of these findings that are listed stand, from the top."""
        return sorted(place for id_ in ids if (place := self._places.get(id_)) is not None)

    def _rearrange(self, change: Callable[[], None]) -> None:
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        ids = [self.rows[index.row()].listed.id for index in held]
        change()
        moved = [self.index(self._places.get(id_, -1), index.column()) for id_, index in zip(ids, held, strict=True)]
        self.changePersistentIndexList(held, moved)
        self.layoutChanged.emit()

    def _sort(self) -> None:
        self.arrange(self._all)
        self._pass()

    def _pass(self) -> None:
        self.rows = self.sieve.sift(self._all)
        self._places = {row.listed.id: place for place, row in enumerate(self.rows)}

    def _is_awaited(self, row: FindingRow) -> bool:
        return bool(self._organisation) and self._organisation in row.awaited

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
