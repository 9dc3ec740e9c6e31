"""The optimistic lock: nobody's save undoes in silence what somebody else saved meanwhile.

When editing starts, it is remembered what is in the store's history. Before QGIS saves, the history tells which of the
edited rows have been written since and the version that they had; their edits are sent with that version, which the
store refuses, so QGIS keeps them and the user can decide. It works whatever the edits come from: a form, the attribute
table, a map tool.

Into a file QGIS writes shapes before attributes and asks the store nothing about them, and a deletion carries no
version. So where a row is stale, all shapes are set aside while QGIS saves in vain, and a stale row's deletion is taken
back. Into a database it writes both as one: there the version goes with every edited row, and the server itself sees to
it that nobody is first between the question and the save, and that everybody writes but what is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from qgis.core import (
    QgsFeature,
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
from seinajoki_coordination.services.ports import Seen

VERSION = "row_version"
_TOLD = ("title", "changed_by", "changed_at")
_NOT_YOURS = "not yours"
_REFUSAL = re.compile(rf"seinajoki: (?P<what>{_NOT_YOURS}|stale row_version)(?:\s+DETAIL: +\w+ (?P<id>\S+))?")
"""What a store's server says first where it refuses a row, in whatever language it says the rest."""


@dataclass(frozen=True)
class Edit:
    """A row that is edited here."""

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

    @property
    def is_stale(self) -> bool:
        """Whether somebody else has saved it since it was read."""
        return self.version != self.read


class Keeper(Protocol):
    """What locks ask, and whom they tell."""

    def latest(self, layer: QgsVectorLayer) -> Seen:
        """What is in the history of a layer's store."""

    def versions_at(self, layer: QgsVectorLayer, seen: Seen, ids: Collection[str]) -> Mapping[str, int]:
        """The versions that rows had when the history was so: of those changed or deleted since."""

    def refused(self, lock: RowLock, stale: list[Edit], were_deleted: bool) -> None:
        """Hear which rows were not saved, and whether they were to be deleted."""

    def forbidden(self, layer: QgsVectorLayer, id_: str) -> None:
        """Hear of a row that was not saved, nor anything with it, since it is not the user's to write."""


class RowLock:
    """Watches one layer of a store."""

    def __init__(self, layer: QgsVectorLayer, keeper: Keeper) -> None:
        self.layer = layer
        self._keeper = keeper
        self._since = Seen()
        """What was in the history when editing started or QGIS last saved."""
        self._known: dict[int, int] = {}
        """By fid, the versions of rows that were read later than that."""
        self._sent: list[QUndoCommand] = []
        """What was done to the edit buffer for the store's sake, to be undone when QGIS has failed to save."""
        self._steps: list[QUndoCommand] = []
        """What is on the layer's undo stack: it keeps no Python object alive."""
        self._untold: list[tuple[list[Edit], bool]] = []
        self._is_being_saved = False
        can_write_whole = layer.dataProvider().Capability.ChangeFeatures
        self._writes_whole = bool(layer.dataProvider().capabilities() & can_write_whole)
        """Whether QGIS writes shape and attributes of a row as one."""
        self._links = (
            (layer.editingStarted, self._start),
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

    def stale_edits(self) -> list[Edit]:
        """The rows that are edited here and that somebody else has saved since they were read."""
        buffer = self.layer.editBuffer()
        return [] if buffer is None else self._stale(_edited(buffer))

    def save_over(self, stale: Iterable[Edit]) -> bool:
        """Save the edits over what these rows have become; whether QGIS could."""
        self._known |= {row.fid: row.version for row in stale}
        return self.layer.commitChanges(stopEditing=False)

    def keep_theirs(self, stale: Sequence[Edit]) -> None:
        """Forget what was edited of these rows; QGIS can undo that."""

        def forgotten(is_forgotten: bool) -> None:
            self._known |= {row.fid: row.version if is_forgotten else row.read for row in stale}

        fids = [row.fid for row in stale]
        step = ForgetEdits(self.layer, fids, tr("Keep the others' version"), forgotten)
        self.layer.undoStack().push(step)
        self._steps.append(step)

    def _start(self) -> None:
        """Remember what the history is, and let open tables show the rows as they are there."""
        self._remember()
        if self.layer.dataProvider().featureCount() != 0:
            stored(self.layer, QgsFeatureRequest().setLimit(1), 1)  # then QGIS drops a connection that reads nothing
        self.layer.dataChanged.emit()

    def _remember(self) -> None:
        self._since = self._keeper.latest(self.layer)
        self._known.clear()

    def _note(self, _layer_id: str, saved: Collection[int]) -> None:
        """These were saved; if the others cannot be, they are not stale because of it."""
        self._known |= {row.id(): row[VERSION] for row in self._rows(saved)}

    def _guard(self) -> None:
        """Find the stale rows, and see to it that the store refuses them."""
        buffer = self.layer.editBuffer()
        values, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
        deleted = self._stale(buffer.deletedFeatureIds())
        for row in deleted:
            QgsVectorLayerUndoCommandDeleteFeature(buffer, row.fid).undo()
        edited = self._edits(_edited(buffer))
        stale = [row for row in edited if row.is_stale]
        aside = set(shapes) if stale else set()
        for fid in aside:
            self._set_aside(fid)
        for row in edited:
            if self._writes_whole:
                self._send(row.fid, row.read)
            elif row.fid in values or row.fid in aside:
                # The store counts up when QGIS has written the row's shape, right before its attributes.
                self._send(row.fid, row.read + (row.fid in shapes and row.fid not in aside))
        self._untold = [(rows, were_deleted) for rows, were_deleted in ((deleted, True), (stale, False)) if rows]
        self._is_being_saved = True
        QTimer.singleShot(0, self._settle)

    def _stale(self, fids: Collection[int]) -> list[Edit]:
        return [row for row in self._edits(fids) if row.is_stale]

    def _edits(self, fids: Collection[int]) -> list[Edit]:
        """Those of the rows that are in the store, in its order."""
        rows = self._rows(fids, "id", *_TOLD)
        then = self._keeper.versions_at(self.layer, self._since, [row["id"] for row in rows]) if rows else {}
        read = {row.id(): self._known.get(row.id(), then.get(row["id"], row[VERSION])) for row in rows}
        edits = [
            Edit(row.id(), row["id"], read[row.id()], row[VERSION], *(row[name] for name in _TOLD)) for row in rows
        ]
        return sorted(edits, key=lambda row: row.fid)

    def _rows(self, fids: Collection[int], *columns: str) -> list[QgsFeature]:
        """The versions and some columns of those rows that are not new."""
        written = [fid for fid in fids if fid >= 0]
        request = QgsFeatureRequest(written).setFlags(QgsFeatureRequest.Flag.NoGeometry)
        request.setSubsetOfAttributes([VERSION, *columns], self.layer.fields())
        return stored(self.layer, request, len(written)) if written else []

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
        if self._is_being_saved and not untold:
            self._hear_server()
        for rows, were_deleted in untold:
            self._keeper.refused(self, rows, were_deleted)

    def _hear_server(self) -> None:
        """What a server refused by itself."""
        refusal = _REFUSAL.search("\n".join(self.layer.commitErrors()))
        if refusal is None:
            return
        if refusal["what"] == _NOT_YOURS:
            self._keeper.forbidden(self.layer, refusal["id"] or "")
        elif stale := self.stale_edits():  # somebody was first while this was being saved
            self._keeper.refused(self, stale, False)

    def _go_on(self) -> None:
        """QGIS has saved."""
        self._is_being_saved = False
        self._sent.clear()
        self._steps.clear()
        self._remember()

    def _forget(self) -> None:
        self._is_being_saved = False
        self._sent.clear()
        self._steps.clear()
        self._known.clear()


def _edited(buffer: QgsVectorLayerEditBuffer) -> set[int]:
    return set(buffer.changedAttributeValues()) | set(buffer.changedGeometries())
