"""Hearing what others write into a store on a server, on a thread of its own that comes back after every failure."""

from __future__ import annotations

from contextlib import closing
from select import select
from socket import socketpair
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import QObject, QThread, pyqtSignal

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.gui.session import Session

if TYPE_CHECKING:
    from seinajoki_coordination.services.listening import OpenEar

_SHORTEST_PAUSE_S, _LONGEST_PAUSE_S = 1.0, 60.0


class Listening(QObject):
    """Follows the session's store; one in a file needs none."""

    heard = pyqtSignal(str)
    """The name of a table that somebody has written, maybe oneself."""
    began = pyqtSignal()
    """From now on all is heard; what was written before is not."""

    def __init__(self, session: Session, open_ear: OpenEar) -> None:
        super().__init__()
        self._session, self._open_ear = session, open_ear
        self._listener: Listener | None = None
        session.store_changed.connect(self._follow)
        self._follow()

    def close(self) -> None:
        """Follow no longer; nothing is left."""
        self._session.store_changed.disconnect(self._follow)
        self._stop()

    def _follow(self) -> None:
        self._stop()
        name = self._session.name
        if name is not None and not is_file_name(name):
            self._listener = Listener(name, self._open_ear)
            self._listener.heard.connect(self.heard)
            self._listener.connected.connect(self._connected)
            self._listener.start()

    def _connected(self, error: CoordinationError | None) -> None:
        self._session.hear_connection(error)
        if error is None:
            self.began.emit()

    def _stop(self) -> None:
        if self._listener is not None:
            self._listener.heard.disconnect(self.heard)
            self._listener.connected.disconnect(self._connected)
            self._listener.stop()
            self._listener = None


class Listener(QThread):
    """Hears one store until it is stopped."""

    heard = pyqtSignal(str)
    connected = pyqtSignal(object)
    """None once it can hear; else the error that says why not."""

    def __init__(self, name: str, open_ear: OpenEar) -> None:
        super().__init__()
        self._name, self._open_ear = name, open_ear
        self._bell, self._rope = socketpair()
        self._pause_s = 0.0

    def stop(self) -> None:
        """Stop, wherever it is waiting."""
        self._rope.send(b"!")
        self.wait()
        self._rope.close()
        self._bell.close()

    def run(self) -> None:
        """Listen, and after every failure again, after pauses that grow."""
        while not self._has_rung(self._pause_s):
            self._listen()

    def _listen(self) -> None:
        try:
            with closing(self._open_ear(self._name, self._bell)) as ear:
                self._pause_s = 0.0
                self.connected.emit(None)
                while not self._has_rung():
                    for table in sorted(ear.wait()):
                        self.heard.emit(table)
        except CoordinationError as error:
            self._pause_s = min(max(2 * self._pause_s, _SHORTEST_PAUSE_S), _LONGEST_PAUSE_S)
            if not self._has_rung():
                self.connected.emit(error)

    def _has_rung(self, seconds: float = 0) -> bool:
        """Whether it shall stop, at the latest after so long."""
        return bool(select([self._bell], [], [], seconds)[0])
