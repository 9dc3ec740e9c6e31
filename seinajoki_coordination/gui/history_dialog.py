"""The window with a plan's versions: who did what when, what it was before and then and is now, and its shapes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QSplitter,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from seinajoki_coordination.gui.outlines import ComparedShapes
from seinajoki_coordination.gui.rows import shape_in
from seinajoki_coordination.gui.told_steps import ToldSteps
from seinajoki_coordination.gui.versions import VersionsModel, VersionsTable
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.history import PlanHistory

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Version

_WIDTH, _HEIGHT = 860, 560
_LIST_HEIGHT = 180
_MOST_DELETED = 30
"""So many deleted plans are offered at most."""


class HistoryDialog(QDialog):
    """Shows one plan after another."""

    plan_wanted = pyqtSignal(str)
    """The id of another plan."""
    restore_wanted = pyqtSignal(object)
    """A version that shall be again."""

    def __init__(self, parent: QWidget, canvas: QgsMapCanvas) -> None:
        super().__init__(parent)
        self._told: ToldSteps | None = None
        self._wanted: Version | None = None
        self._may_restore = False
        self._crs = QgsCoordinateReferenceSystem()
        self.title = QLabel(self)
        self.deleted = QToolButton(self)
        self.steps = QTreeWidget(self)
        self.model = VersionsModel()
        self.table = VersionsTable(self.model, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.restore = self.buttons.addButton(tr("&Restore"), QDialogButtonBox.ButtonRole.ActionRole)
        self.restore.setAutoDefault(False)
        self.shapes = ComparedShapes(canvas, (tr("Now"), tr("Then")), self)
        self._name()
        self._lay_out()
        self.steps.currentItemChanged.connect(lambda item, _before: self._show_step(item))
        self.restore.clicked.connect(lambda _checked: self._restore())
        self.buttons.rejected.connect(self.reject)

    def show_history(self, history: PlanHistory, layer: QgsVectorLayer) -> None:
        """Show a plan's steps; the last one is chosen, or the one that was if it is shown again.

        Args:
            history: with a step at least.
            layer: of its table, for the words.
        """
        told = ToldSteps(history, layer)
        is_same = self._told is not None and self._told.row_id == told.row_id
        from_first = self.steps.topLevelItemCount() - self.steps.indexOfTopLevelItem(self.steps.currentItem())
        self._told, self._may_restore, self._crs = told, history.may_restore, layer.crs()
        self.title.setText(told.heading)
        self.steps.clear()
        for number, texts in enumerate(told.rows()):
            item = QTreeWidgetItem(self.steps, list(texts))
            item.setData(0, Qt.ItemDataRole.UserRole, number)
            item.setToolTip(2, texts[2])
        menu = self.deleted.menu()
        menu.clear()
        for row_id, text in told.deleted(_MOST_DELETED):
            menu.addAction(text.replace("&", "&&")).triggered.connect(
                lambda _checked, row_id=row_id: self.plan_wanted.emit(row_id)
            )
        self.deleted.setEnabled(not menu.isEmpty())
        count = self.steps.topLevelItemCount()
        self.steps.setCurrentItem(self.steps.topLevelItem(max(0, count - from_first) if is_same else 0))

    def done(self, result: int) -> None:
        """Close, with nothing left on the map."""
        self.shapes.clear()
        super().done(result)
        self.deleteLater()

    def _name(self) -> None:
        self.setWindowTitle(tr("History of a plan"))
        self.setObjectName("seinajoki_history")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        font = self.title.font()
        font.setBold(True)
        self.title.setFont(font)
        self.deleted.setText(tr("&Deleted plans"))
        self.deleted.setIcon(QgsApplication.getThemeIcon("/mActionDeleteSelectedFeatures.svg"))
        self.deleted.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.deleted.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.deleted.setMenu(QMenu(self.deleted))
        self.steps.setHeaderLabels([tr("When"), tr("Who"), tr("What")])
        self.steps.setRootIsDecorated(False)
        self.steps.setAlternatingRowColors(True)
        self.steps.setAccessibleName(tr("What was done to the plan, the last first"))
        for column in (0, 1):
            self.steps.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.table.setAccessibleName(tr("Versions of each field"))
        self.restore.setIcon(QgsApplication.getThemeIcon("/mActionUndo.svg"))

    def _lay_out(self) -> None:
        self.resize(_WIDTH, _HEIGHT)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.deleted, 0, Qt.AlignmentFlag.AlignTop)
        below = QWidget(self)
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self.shapes)
        splitter = QSplitter(Qt.Orientation.Vertical, self)
        splitter.addWidget(self.steps)
        splitter.addWidget(below)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_HEIGHT, _HEIGHT - _LIST_HEIGHT])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addWidget(splitter, 1)
        whole.addWidget(self.buttons)

    def _show_step(self, item: QTreeWidgetItem | None) -> None:
        if item is None or self._told is None:
            return
        step = self._told.versions_at(item.data(0, Qt.ItemDataRole.UserRole))
        self.model.show_lines((tr("Before"), tr("Then"), tr("Now")), step.lines, {})
        now, then = (shape_in(record) if record else QgsGeometry() for record in (step.now, step.then))
        self.shapes.compare(now, then, self._crs)
        self._wanted = step.restorable
        self.restore.setEnabled(self._may_restore and step.restorable is not None)
        self.restore.setToolTip(step.offer if self._may_restore else tr("The store can only be read."))

    def _restore(self) -> None:
        self.restore.setEnabled(False)  # until what came of it is shown
        self.restore_wanted.emit(self._wanted)
