"""Comparing anew what was saved, whoever saved it: beside the user interface, with one message of what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, QTimer, pyqtSignal

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError, StoreLocked
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.fields import FINDING
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.styles import roled
from seinajoki_coordination.host.translation import tr

if TYPE_CHECKING:  # they bring numpy and Shapely
    from seinajoki_coordination.services.check import Rechecked
    from seinajoki_coordination.services.store import Store

RecheckStale = Callable[["Store", datetime], "Rechecked"]
"""Compares what was written since the last check; nothing in a store that may not be written."""

_PAUSE_MS = 700
"""Other programs write a file in several goes."""
_LOCKED_MS = 5_000
_TRIES = 5


class Recheck(QObject):
    """Follows the session's store: its layers in QGIS, and its file, which other programs may write."""

    rechecked = pyqtSignal(list)
    """The ids of the plans that were compared anew."""
    show_wanted = pyqtSignal()
    """The user wants to see the findings."""

    def __init__(self, project: QgsProject, session: Session, messages: Messages, recheck: RecheckStale) -> None:
        super().__init__()
        self._project, self._session, self._messages = project, session, messages
        self._recheck = recheck
        self._layers: dict[str, QgsVectorLayer] = {}
        self._tries = 0
        self._file = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.run)
        self._file.fileChanged.connect(self._written)
        project.layersAdded.connect(self._watch)
        project.layersWillBeRemoved["QStringList"].connect(self._forget)
        session.store_changed.connect(self._begin)
        self._watch(project.mapLayers().values())
        self._begin()

    def close(self) -> None:
        """Follow no longer."""
        self._pause.stop()
        self._project.layersAdded.disconnect(self._watch)
        self._project.layersWillBeRemoved["QStringList"].disconnect(self._forget)
        self._session.store_changed.disconnect(self._begin)
        for layer in self._layers.values():
            layer.afterCommitChanges.disconnect(self._saved)
        self._layers.clear()
        self._file.deleteLater()

    def run(self) -> None:
        """Compare what is stale now."""
        if self._session.settings.checks_after_saving.value():
            self._session.in_background(tr("Comparing what was saved"), self._compare, self._tell, self._failed)

    def _compare(self, store: Store) -> Rechecked:
        return self._recheck(store, datetime.now(UTC))

    def _tell(self, rechecked: Rechecked) -> None:
        self._tries = 0
        self._watch_file()
        if not rechecked.ids:
            return
        findings = self._session.layer(FINDING)
        if findings is not None:
            findings.reload()
            findings.triggerRepaint()
        self.rechecked.emit(list(rechecked.ids))
        self._session.written.emit()
        told = ", ".join(_news(rechecked))
        if told:
            self._messages.tell_more(told, tr("Show"), self.show_wanted.emit)

    def _failed(self, error: CoordinationError) -> None:
        """Another program may be writing: it is tried again in a while before it is told."""
        self._tries += 1
        if isinstance(error, StoreLocked) and self._tries < _TRIES:
            self._pause.start(_LOCKED_MS)
            return
        self._tries = 0
        self._messages.warn(error)

    def _begin(self) -> None:
        """A store that is opened may have been written by a tool that knows nothing of findings."""
        self._watch_file()
        if self._session.path is not None:
            self._pause.start(_PAUSE_MS)

    def _watch_file(self) -> None:
        """Programs that replace a file make the watcher lose it, and its log comes and goes."""
        if self._file.files():
            self._file.removePaths(self._file.files())
        path = self._session.path
        if path is not None:
            there = [one for one in (path, path.with_name(f"{path.name}-wal")) if one.exists()]
            self._file.addPaths([str(one) for one in there])

    def _written(self, _path: str) -> None:
        self._pause.start(_PAUSE_MS)

    def _saved(self) -> None:
        self._pause.start(0)

    def _watch(self, layers: Iterable[QgsMapLayer]) -> None:
        for role, layer in roled(layers):
            if role in set(Table) and layer.id() not in self._layers:
                layer.afterCommitChanges.connect(self._saved)
                self._layers[layer.id()] = layer

    def _forget(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            layer = self._layers.pop(id_, None)
            if layer is not None:
                layer.afterCommitChanges.disconnect(self._saved)


def _news(rechecked: Rechecked) -> Iterator[str]:
    new, gone = rechecked.result.new + rechecked.result.reopened, rechecked.result.gone
    if new == 1:
        yield tr("1 new finding")
    elif new:
        yield tr("{count} new findings").format(count=new)
    if gone == 1:
        yield tr("1 finding is gone")
    elif gone:
        yield tr("{count} findings are gone").format(count=gone)
