"""The dialog in which one chooses, field by field, between one's own version of a row and somebody else's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from qgis.core import QgsApplication
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from seinajoki_coordination.domain.wording import shown
from seinajoki_coordination.gui.clashes import MINE, THEIRS, Clash, clash_of, take
from seinajoki_coordination.gui.outlines import ComparedShapes
from seinajoki_coordination.gui.row_lock import RowLock
from seinajoki_coordination.gui.rows import SHAPE, Words, shape_in
from seinajoki_coordination.gui.versions import VersionsModel, VersionsTable
from seinajoki_coordination.host.messages import tip
from seinajoki_coordination.host.translation import tr

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Version

_WIDTH, _HEIGHT = 860, 460
_LIST_WIDTH = 220


class ConflictDialog(QDialog):
    """Stays while the layer is edited and has rows in conflict; what is edited meanwhile is shown.

    Args:
        parent: QGIS's window.
        lock: of the layer.
        bases: the versions that were edited, by the rows' ids, as far as they are known.
        story: tells of a row who has saved it when.
        canvas: the map on which shapes are compared.
    """

    def __init__(
        self,
        parent: QWidget,
        lock: RowLock,
        bases: Mapping[str, Version],
        story: Callable[[Clash], str],
        canvas: QgsMapCanvas,
    ) -> None:
        super().__init__(parent)
        self._lock, self._bases, self._story = lock, bases, story
        self._words = Words(lock.layer)
        self._clashes: list[Clash] = []
        self._decided: dict[str, dict[str, int]] = {}
        """What the user has chosen, by the rows' ids."""
        self._is_writing = False
        self.rows = QListWidget(self)
        self.told = QLabel(self)
        self.model = VersionsModel(choosable=(MINE, THEIRS))
        self.table = VersionsTable(self.model, self)
        self.state = QLabel(self)
        self.shapes = ComparedShapes(canvas, (tr("Yours"), tr("Theirs")), self)
        self.buttons = QDialogButtonBox(self)
        self.save = self.buttons.addButton(tr("&Save the chosen"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.keep = self.buttons.addButton(tr("&Keep theirs"), QDialogButtonBox.ButtonRole.DestructiveRole)
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._listen()
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is in conflict; close if nothing is any more."""
        if self._is_writing:
            return
        row = max(self.rows.currentRow(), 0)
        self._clashes = [
            clash_of(self._lock.layer, stale, self._bases.get(stale.id)) for stale in self._lock.stale_edits()
        ]
        if not self._clashes:
            self.accept()
            return
        self.rows.clear()
        self.rows.addItems([shown(str(clash.stale.title)) for clash in self._clashes])
        self.rows.setVisible(len(self._clashes) > 1)
        self.rows.setCurrentRow(min(row, len(self._clashes) - 1))

    def done(self, result: int) -> None:
        """Close, with nothing left on the map."""
        self.shapes.clear()
        super().done(result)
        self.deleteLater()

    def _lay_out(self) -> None:
        self.setWindowTitle(tr("Two versions of a plan"))
        self.setObjectName("seinajoki_conflict")
        self.resize(_WIDTH, _HEIGHT)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setAccessibleName(tr("Plans that others have saved, too"))
        self.table.setAccessibleName(tr("Versions of each field"))
        self.told.setWordWrap(True)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.keep.setToolTip(tr("Drops your edits of this plan; QGIS can undo it"))
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.told, self.table, self.shapes):
            column.addWidget(widget)
        splitter = QSplitter(self)
        splitter.addWidget(self.rows)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, _WIDTH - _LIST_WIDTH])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.addWidget(splitter, 1)
        whole.addWidget(self.state)
        whole.addWidget(self.buttons)

    def _listen(self) -> None:
        layer = self._lock.layer
        self.rows.currentRowChanged.connect(self._show_row)
        self.model.chosen_changed.connect(self._choose)
        self.save.clicked.connect(lambda _checked: self._save())
        self.keep.clicked.connect(lambda _checked: self._keep())
        self.buttons.rejected.connect(self.reject)
        for signal in (layer.attributeValueChanged, layer.geometryChanged, layer.afterCommitChanges):
            signal.connect(self.refresh)
        for signal in (layer.editingStopped, layer.willBeDeleted):
            signal.connect(self.reject)

    def _show_row(self, row: int) -> None:
        if row < 0:
            return
        clash = self._clashes[row]
        self.told.setText(self._story(clash))
        headers = (tr("Was"), tr("Yours"), tr("Theirs"))
        self.model.show_lines(headers, clash.lines(self._words), self._chosen(clash))
        is_moved = SHAPE in clash.differing
        self.shapes.setVisible(is_moved)
        self.shapes.clear()
        if is_moved:
            self.shapes.compare(shape_in(clash.mine), shape_in(clash.theirs), self._lock.layer.crs())
        self._tell_state()

    def _chosen(self, clash: Clash) -> dict[str, int]:
        """What the merge suggests, and what the user says of that."""
        decided = self._decided.get(clash.stale.id, {})
        return clash.suggested | {name: version for name, version in decided.items() if name in clash.differing}

    def _choose(self) -> None:
        self._decided[self._clashes[self.rows.currentRow()].stale.id] = dict(self.model.chosen)
        self._tell_state()

    def _tell_state(self) -> None:
        """What is still to be chosen, of all plans and of each."""
        left = [len(clash.differing) - len(self._chosen(clash)) for clash in self._clashes]
        for number, (clash, count) in enumerate(zip(self._clashes, left, strict=True)):
            item = self.rows.item(number)
            item.setIcon(QgsApplication.getThemeIcon("/mIconWarning.svg" if count else "/mIconSuccess.svg"))
            item.setToolTip(tip(f"{clash.stale.title}\n{_told(count)}"))
        self.state.setText(_told(sum(left)))
        self.save.setEnabled(not any(left))

    def _save(self) -> None:
        """Write what was chosen; what is the others' altogether needs no writing."""
        chosen = [(clash, self._chosen(clash)) for clash in self._clashes]
        self._is_writing = True
        theirs = [clash.stale for clash, versions in chosen if set(versions.values()) <= {THEIRS}]
        if theirs:
            self._lock.keep_theirs(theirs)
        merged = [(clash, versions) for clash, versions in chosen if clash.stale not in theirs]
        for clash, versions in merged:
            take(self._lock.layer, clash, versions)
        self.accept()
        self._lock.save_over([clash.stale for clash, _ in merged])

    def _keep(self) -> None:
        """Drop what was edited of the row in view."""
        self._is_writing = True
        self._lock.keep_theirs([self._clashes[self.rows.currentRow()].stale])
        self._is_writing = False
        self.refresh()


def _told(left: int) -> str:
    """How many fields are still to be chosen."""
    if left == 1:
        return tr("One field was changed by both: choose which of its versions holds.")
    if left:
        return tr("{count} fields were changed by both: choose which version of each holds.").format(count=left)
    return tr("Every field is decided. Look whether it is right, and save.")
