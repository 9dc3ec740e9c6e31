"""Saves that are refused because somebody else has saved the same rows: told, and settled version against version."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from qgis.core import QgsExpression, QgsFeatureRequest, QgsVectorLayer
from qgis.gui import QgisInterface

from seinajoki_coordination.domain.errors import (
    CoordinationError,
    MissingDriver,
    MissingLibrary,
    NoSuchConnection,
    NotAGeoPackage,
    NotAStore,
)
from seinajoki_coordination.domain.wording import shown
from seinajoki_coordination.gui.clashes import Clash, base_of
from seinajoki_coordination.gui.conflict_dialog import ConflictDialog
from seinajoki_coordination.gui.readings import read
from seinajoki_coordination.gui.row_lock import Edit, RowLock
from seinajoki_coordination.gui.rows import whom
from seinajoki_coordination.gui.session import OpenStore
from seinajoki_coordination.host.instants import from_qt
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.stores import store_of
from seinajoki_coordination.host.styles import zone_of
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.ports import Seen

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import History, Version

_Answer = TypeVar("_Answer")
_NEVER = -1
"""A version that no row ever has."""
_TOLD, _TITLE = 3, 40
"""How many rows a message names, and how much of their titles."""


class RowsChanged(CoordinationError):
    """A save that would undo somebody else's."""

    sentence = "Not saved: {rows} changed meanwhile. Compare the versions and choose, or undo your edits."


class RowsNotDeleted(CoordinationError):
    """A deletion of what somebody else has changed."""

    sentence = "Not deleted: {rows} changed meanwhile. Look at it, and delete it again if you still want to."


class RowsNotYours(CoordinationError):
    """A save that the server does not let this login do."""

    sentence = (
        "Not saved: “{title}” is another organisation's plan, or would be, and not yours to change. "
        "Your edits stay: undo those of it, or ask that organisation or who coordinates."
    )


class EditConflicts:
    """Hears of them from the locks of all layers; one dialog at a time."""

    def __init__(self, iface: QgisInterface, tasks: Tasks, messages: Messages, open_store: OpenStore) -> None:
        self._iface = iface
        self._tasks = tasks
        self._messages = messages
        self._open_store = open_store
        self.dialog: ConflictDialog | None = None

    def remove(self) -> None:
        """Close what is open; the edits stay in their layers."""
        if self.dialog is not None:
            self.dialog.reject()

    def latest(self, layer: QgsVectorLayer) -> Seen:
        """What is in the history of a layer's store; nothing, and told, where something stands in the way."""
        return self._ask(layer, lambda history: history.latest(), none=Seen(), unknown=Seen())

    def versions_at(self, layer: QgsVectorLayer, seen: Seen, ids: Collection[str]) -> Mapping[str, int]:
        """The versions that rows had when the history was so: of those changed or deleted since.

        Where the history cannot be asked, all count as changed: nothing is saved over what nobody has seen.
        """
        unknown = dict.fromkeys(ids, _NEVER)
        return self._ask(layer, lambda history: history.versions_at(seen, ids), none={}, unknown=unknown)

    def _ask(
        self, layer: QgsVectorLayer, question: Callable[[History], _Answer], *, none: _Answer, unknown: _Answer
    ) -> _Answer:
        """What the history of a layer's store says; `none` where it has no history."""
        try:
            with closing(self._open_store(store_of(layer))) as store:
                return question(store.history)
        except (NoSuchConnection, NotAGeoPackage, NotAStore, MissingLibrary, MissingDriver):
            return none  # a layer that was copied elsewhere; or the plugin has said already that it cannot work
        except CoordinationError as error:
            self._messages.warn(error)
            return unknown

    def refused(self, lock: RowLock, stale: list[Edit], were_deleted: bool) -> None:
        """Tell what was not saved, and offer to compare."""
        told = [_told(lock.layer, row) for row in stale[:_TOLD]]
        rows = ", ".join(told if len(stale) <= _TOLD else [*told, "…"])
        if were_deleted:
            self._messages.warn(RowsNotDeleted(rows=rows))
        else:
            self._messages.offer(RowsChanged(rows=rows), tr("Compare…"), lambda: self.compare(lock))

    def forbidden(self, layer: QgsVectorLayer, id_: str) -> None:
        """Tell what was not saved, since it is not the user's to write."""
        request = QgsFeatureRequest(QgsExpression(QgsExpression.createFieldEqualityExpression("id", id_)))
        row = next(layer.getFeatures(request), None) or next(layer.dataProvider().getFeatures(request), None)
        self._messages.warn(RowsNotYours(title=id_ if row is None else shown(str(row["title"]), _TITLE)))

    def compare(self, lock: RowLock) -> None:
        """Show the versions of what is edited and stale in a layer, once it is read what they were."""
        stale = lock.stale_edits()
        name = store_of(lock.layer)

        def bases() -> dict[str, Version]:
            with closing(self._open_store(name)) as store:
                found = {row.id: base_of(store.history.versions(row.id), row) for row in stale}
            return {id_: base for id_, base in found.items() if base is not None}

        def unknown(error: CoordinationError) -> None:
            self._messages.warn(error)
            self._show(lock, {})

        self._tasks.renew(tr("Reading earlier versions"), bases, partial(self._show, lock), unknown)

    def _show(self, lock: RowLock, bases: dict[str, Version]) -> None:
        self.remove()
        if not lock.stale_edits():
            self._messages.tell(tr("Nothing stands in the way any more: save again."))
            return
        dialog = ConflictDialog(
            self._iface.mainWindow(), lock, bases, partial(_story, lock.layer), self._iface.mapCanvas()
        )
        dialog.finished.connect(self._forget)
        self.dialog = dialog
        dialog.show()

    def _forget(self) -> None:
        self.dialog = None


def _story(layer: QgsVectorLayer, clash: Clash) -> str:
    """Who has saved a row meanwhile, and when."""
    sentence = tr(
        "{who} saved “{title}” on {when}, while you were editing it. Choose of each field whose version holds."
    )
    row = clash.stale
    return sentence.format(title=shown(str(row.title), _TITLE), who=whom(row.changed_by), when=_when(layer, row))


def _told(layer: QgsVectorLayer, row: Edit) -> str:
    """A row, who changed it, and when."""
    told = tr("“{title}” ({who}, {when})")
    return told.format(title=shown(str(row.title), _TITLE), who=whom(row.changed_by), when=_when(layer, row))


def _when(layer: QgsVectorLayer, row: Edit) -> str:
    instant = from_qt(row.changed_at)
    return "" if instant is None else str(read(instant, zone_of(layer), is_end=False, is_exact=True))
