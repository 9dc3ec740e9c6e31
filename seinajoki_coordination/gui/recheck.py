"""Comparing anew what was saved, whoever saved it: beside the user interface, with one message of what came of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, QTimer, pyqtSignal

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError, StoreLocked
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.fields import FINDING
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.styles import roled
from seinajoki_coordination.host.translation import tr

if TYPE_CHECKING:  # they bring numpy and Shapely
    from seinajoki_coordination.services.check import Rechecked
    from seinajoki_coordination.services.store import Store
    from seinajoki_coordination.services.visits import Mark

RecheckStale = Callable[["Store", datetime], "Rechecked"]
"""Compares what was written since the last check; nothing in a store that may not be written."""

_PAUSE_MS = 700
"""Other programs write a file in several goes."""
_LOCKED_MS = 5_000
_HEARD_MS = 300
"""What is written in several goes is told in several."""
_WRITER_MS = 5_000
"""So long whoever wrote has time to compare it."""
_TRIES = 5


class Looked(NamedTuple):
    """What was found when a store was looked at."""

    news: tuple[str, ...]
    """In words, what a comparison changed."""
    ids: list[str]
    """The plans that were compared anew, or written by others who have compared them themselves."""
    mark: Mark


class Recheck(QObject):
    """Follows the session's store: its layers in QGIS, and its file, which other programs may write."""

    rechecked = pyqtSignal(list)
    """The ids of the plans that were compared anew, or that others have written and compared."""
    looked = pyqtSignal()
    """The store was looked at."""
    failed = pyqtSignal()
    """It could not be."""
    show_wanted = pyqtSignal()
    """The user wants to see the findings."""

    def __init__(self, project: QgsProject, session: Session, messages: Messages, recheck: RecheckStale) -> None:
        super().__init__()
        self._project, self._session, self._messages = project, session, messages
        self._recheck = recheck
        self._layers: dict[str, QgsVectorLayer] = {}
        self._tries = 0
        self._told_problem = ""
        self._mark: Mark | None = None
        """How far the store was written when it was looked at last."""
        self._seen: list[tuple[str, int, int]] = []
        self._is_told = False
        """Whether somebody here has said since that the store was written."""
        self._file = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self.run)
        self._heard = QTimer(self)
        self._heard.setSingleShot(True)
        self._heard.timeout.connect(self._see)
        self._written: set[str] = set()
        """The tables of which it was heard that somebody has written them, and that the map does not show yet."""
        self._links = (
            (self._file.fileChanged, self._notice),
            (self._file.directoryChanged, self._notice),
            (project.layersAdded, self._watch),
            (project.layersWillBeRemoved["QStringList"], self._forget),
            (session.store_changed, self._begin),
            (session.written, self._note),
        )
        for signal, slot in self._links:
            signal.connect(slot)
        self._watch(project.mapLayers().values())
        self._begin()

    def close(self) -> None:
        """Follow no longer."""
        self._pause.stop()
        self._heard.stop()
        for signal, slot in self._links:
            signal.disconnect(slot)
        for layer in self._layers.values():
            layer.afterCommitChanges.disconnect(self._saved)
        self._layers.clear()
        self._file.deleteLater()

    def run(self) -> None:
        """Compare what is stale now, unless the user wants to do that another time; and see what others wrote."""
        look = partial(self._look, compares=self._session.settings.checks_after_saving.value(), since=self._mark)
        self._session.in_background(tr("Comparing what was saved"), look, self._tell, self._failed)

    def hear(self, table: str) -> None:
        """A table was written: see what others wrote, and in a while compare what its writer has not."""
        self._written.add(table)
        for timer, pause in ((self._heard, _HEARD_MS), (self._pause, _WRITER_MS)):
            if not timer.isActive():
                timer.start(pause)

    def catch_up(self) -> None:
        """Nobody knows what was written while nothing was heard."""
        self._written |= {*(table.value for table in Table), FINDING}
        self.run()

    def _see(self) -> None:
        look = partial(self._look, compares=False, since=self._mark)
        self._session.in_background(tr("Looking at what others saved"), look, self._tell, self._failed)

    def _look(self, store: Store, *, compares: bool, since: Mark | None) -> Looked:
        rechecked = self._recheck(store, datetime.now(UTC)) if compares else None
        mark = store.history.mark()
        ids = set(rechecked.ids if rechecked else ()) | set(store.history.changed_since(since) if since else ())
        return Looked(tuple(_news(rechecked)) if rechecked else (), sorted(ids), mark)

    def _tell(self, looked: Looked) -> None:
        self._tries, self._told_problem = 0, ""
        self.looked.emit()
        is_written = bool(looked.ids) or (self._mark not in (None, looked.mark) and not self._is_told)
        self._mark = looked.mark
        self._watch_file()
        if is_written:
            written, self._written = self._written | {FINDING}, set()
            for layer in filter(None, map(self._session.layer, written)):
                layer.reload()
                layer.triggerRepaint()
            if looked.ids:
                self.rechecked.emit(looked.ids)
            self._session.written.emit()
        self._is_told = False
        if looked.news:
            self._messages.tell_more(", ".join(looked.news), tr("Show"), self.show_wanted.emit)

    def _failed(self, error: CoordinationError) -> None:
        """Another program may be writing: it is tried again in a while before it is told."""
        self._tries += 1
        self.failed.emit()
        if isinstance(error, StoreLocked) and self._tries < _TRIES:
            self._pause.start(_LOCKED_MS)
            return
        self._tries = 0
        if str(error) != self._told_problem:  # it is told once, until all is well again
            self._told_problem = str(error)
            self._messages.warn(error)

    def _begin(self) -> None:
        """A store that is opened may have been written by a tool that knows nothing of findings."""
        self._mark, self._tries, self._told_problem = None, 0, ""
        self._watch_file()
        self._seen = self._sizes()
        if self._session.name is not None:
            self._pause.start(_PAUSE_MS)

    def _watch_file(self) -> None:
        """Programs that replace a file make the watcher lose it, and its log comes and goes: so the folder, too."""
        files = self._files()
        wanted = {str(one) for one in (*files, *(file.parent for file in files[:1])) if one.exists()}
        watched = {*self._file.files(), *self._file.directories()}
        if watched - wanted:
            self._file.removePaths(list(watched - wanted))
        if wanted - watched:
            self._file.addPaths(list(wanted - watched))

    def _files(self) -> list[Path]:
        """The store's file, and the log in which what is written may stand first."""
        name = self._session.name
        if name is None or not is_file_name(name):
            return []
        path = Path(name)
        return [path, path.with_name(f"{path.name}-wal")]

    def _notice(self, _path: str) -> None:
        """Opening a file is told, too; only what was written counts."""
        self._watch_file()
        sizes = self._sizes()
        if sizes != self._seen:
            self._seen = sizes
            self._pause.start(_PAUSE_MS)

    def _sizes(self) -> list[tuple[str, int, int]]:
        """Sizes and times of the files that hold something."""
        sizes = []
        for one in self._files():
            with suppress(FileNotFoundError):  # it goes as others please
                found = one.stat()
                sizes.append((str(one), found.st_size, found.st_mtime_ns))
        return [size for size in sizes if size[1]]

    def _note(self) -> None:
        self._is_told = True

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
