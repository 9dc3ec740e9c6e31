"""The optimistic lock: nobody's save undoes in silence what somebody else saved meanwhile.

When editing starts, the row_version of every row is remembered. Before QGIS saves, rows whose row_version in the store
is another by now are found; their edits are sent with the version that they were made on, which the store refuses, so
QGIS keeps them and the user can decide. It works whatever the edits come from: a form, the attribute table, a map tool.

QGIS writes shapes before attributes and asks the store nothing about them, and a deletion carries no version. So where
a row is stale, all shapes are set aside while QGIS saves in vain, and a stale row's deletion is taken back.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from qgis.core import (
    QgsFeatureRequest,
    QgsGeometry,
    QgsVectorLayer,
    QgsVectorLayerEditBuffer,
    QgsVectorLayerUndoCommandChangeAttribute,
    QgsVectorLayerUndoCommandChangeGeometry,
    QgsVectorLayerUndoCommandDeleteFeature,
)
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QUndoCommand

from seinajoki_coordination.gui.forgetting import ForgetEdits
from seinajoki_coordination.gui.rows import stored
from seinajoki_coordination.host.translation import tr

VERSION = "row_version"
_TOLD = ("title", "changed_by", "changed_at")


@dataclass(frozen=True)
class Stale:
    """A row that somebody else has saved since it was read."""

    fid: int
    id: str
    read: int
    """The version that was edited."""
    version: int
    """The version that is in the store."""
    title: str
    changed_by: str
    changed_at: object
    """As QGIS has instants."""


Refused = Callable[["RowLock", list[Stale], bool], None]
"""Told of the lock, the rows, and whether they were to be deleted."""


class RowLock:
    """Watches one layer of a store."""

    def __init__(self, layer: QgsVectorLayer, refused: Refused) -> None:
        self.layer = layer
        self._refused = refused
        self._read: dict[int, int] = {}
        self._sent: list[QUndoCommand] = []
        """What was done to the edit buffer for the store's sake, to be undone when QGIS has failed to save."""
        self._steps: list[QUndoCommand] = []
        """What is on the layer's undo stack: it keeps no Python object alive."""
        self._untold: list[tuple[list[Stale], bool]] = []
        self._links = (
            (layer.editingStarted, self._start),
            (layer.attributeValueChanged, self._touch),
            (layer.geometryChanged, self._touch),
            (layer.beforeCommitChanges, self._guard),
            (layer.committedGeometriesChanges, self._note),
            (layer.committedAttributeValuesChanges, self._note),
            (layer.afterCommitChanges, self._go_on),
            (layer.editingStopped, self._forget),
        )
        for signal, slot in self._links:
            signal.connect(slot)
        if layer.isEditable():
            self._start()

    def remove(self) -> None:
        """Watch no longer."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._forget()
        self._untold.clear()

    def stale_edits(self) -> list[Stale]:
        """The rows that are edited here and that somebody else has saved since they were read."""
        buffer = self.layer.editBuffer() if self._read else None
        return [] if buffer is None else self._stale(_edited(buffer))

    def save_over(self, stale: Iterable[Stale]) -> bool:
        """Save the edits over what these rows have become; whether QGIS could."""
        self._read |= {row.fid: row.version for row in stale}
        return self.layer.commitChanges(stopEditing=False)

    def keep_theirs(self, stale: Sequence[Stale]) -> None:
        """Forget what was edited of these rows; QGIS can undo that."""

        def forgotten(is_forgotten: bool) -> None:
            self._read |= {row.fid: row.version if is_forgotten else row.read for row in stale}

        fids = [row.fid for row in stale]
        step = ForgetEdits(self.layer, fids, tr("Keep the others' version"), forgotten)
        self.layer.undoStack().push(step)
        self._steps.append(step)

    def _start(self) -> None:
        """Remember the versions, and let open tables show the rows of those versions."""
        self._remember()
        self.layer.dataChanged.emit()

    def _remember(self) -> None:
        has_rows = self.layer.dataProvider().featureCount() != 0
        self._read = {row.id(): row[VERSION] for row in stored(self.layer, self._request(None), int(has_rows))}

    def _note(self, _layer_id: str, saved: Collection[int]) -> None:
        """These were saved; if the others cannot be, they are not stale because of it."""
        self._read |= self._versions(saved)

    def _touch(self, fid: int, *_changed: object) -> None:
        """A row that came after editing had begun is edited, too."""
        if fid not in self._read and fid >= 0:
            self._read |= self._versions([fid])

    def _versions(self, fids: Collection[int]) -> dict[int, int]:
        return {row.id(): row[VERSION] for row in stored(self.layer, self._request(fids), len(fids))}

    def _request(self, fids: Iterable[int] | None, *columns: str) -> QgsFeatureRequest:
        """The version and some columns of these rows; None for all."""
        request = QgsFeatureRequest() if fids is None else QgsFeatureRequest(list(fids))
        request.setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return request.setSubsetOfAttributes([VERSION, *columns], self.layer.fields())

    def _guard(self) -> None:
        """Find the stale rows, and see to it that the store refuses them."""
        buffer = self.layer.editBuffer()
        values, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
        deleted = self._stale(buffer.deletedFeatureIds())
        for row in deleted:
            QgsVectorLayerUndoCommandDeleteFeature(buffer, row.fid).undo()
        stale = self._stale(_edited(buffer))
        aside = list(shapes) if stale else []
        for fid in aside:
            self._set_aside(fid)
        for fid in (values.keys() | set(aside)) & self._read.keys():
            # The store counts up when QGIS has written the row's shape, right before its attributes.
            self._send(fid, self._read[fid] + (fid in shapes and fid not in aside))
        self._untold = [(rows, were_deleted) for rows, were_deleted in ((deleted, True), (stale, False)) if rows]
        if self._sent or self._untold:
            QTimer.singleShot(0, self._settle)

    def _stale(self, fids: Iterable[int]) -> list[Stale]:
        """Those of the rows that are in the store with another version than the one read, in its order."""
        known = [fid for fid in fids if fid in self._read]
        request = self._request(known, "id", *_TOLD)
        stale = [
            Stale(row.id(), row["id"], self._read[row.id()], row[VERSION], *(row[name] for name in _TOLD))
            for row in stored(self.layer, request, len(known))
            if row[VERSION] != self._read[row.id()]
        ]
        return sorted(stale, key=lambda row: row.fid)

    def _send(self, fid: int, version: int) -> None:
        """Let QGIS write a version with the row's attributes; no edit of the user's, so beside the undo stack."""
        buffer, index = self.layer.editBuffer(), self.layer.fields().indexFromName(VERSION)
        self._do(QgsVectorLayerUndoCommandChangeAttribute(buffer, fid, index, version, version))

    def _set_aside(self, fid: int) -> None:
        """Take a row's shape out of what QGIS is about to write; undone, it is there again."""
        buffer = self.layer.editBuffer()
        self._do(QgsVectorLayerUndoCommandChangeGeometry(buffer, fid, QgsGeometry()))
        QgsVectorLayerUndoCommandChangeGeometry(buffer, fid, QgsGeometry()).undo()  # undoing to no shape removes it

    def _do(self, command: QUndoCommand) -> None:
        command.redo()
        self._sent.append(command)

    def _settle(self) -> None:
        """Where QGIS has failed to save, leave nothing but the user's own edits in the buffer; tell what was refused.

        It is told now, after what QGIS itself says, so that it stands above that.
        """
        while self._sent:
            self._sent.pop().undo()
        untold, self._untold = self._untold, []
        for rows, were_deleted in untold:
            self._refused(self, rows, were_deleted)

    def _go_on(self) -> None:
        """QGIS has saved."""
        self._sent.clear()
        self._steps.clear()
        self._remember()

    def _forget(self) -> None:
        self._sent.clear()
        self._steps.clear()
        self._read.clear()


def _edited(buffer: QgsVectorLayerEditBuffer) -> set[int]:
    return set(buffer.changedAttributeValues()) | set(buffer.changedGeometries())
