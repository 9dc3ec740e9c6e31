"""What the plugin says: in QGIS's message bar, and in the log for later."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtWidgets import QPushButton

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.host.translation import tr

TITLE = "Seinäjoki"


class Voice(Protocol):
    """Says to the user what was done and what stands in the way, without asking for anything."""

    def tell(self, text: str) -> None:
        """Say that something is done."""

    def warn(self, error: CoordinationError) -> None:
        """Say what stands in the way and what to do."""


class Messages:
    """Non-modal messages to the user."""

    def __init__(self, bar: QgsMessageBar) -> None:
        self._bar = bar

    def tell(self, text: str) -> None:
        """Say that something is done; it goes away by itself."""
        self._push(text, Qgis.MessageLevel.Success)

    def warn(self, error: CoordinationError) -> None:
        """Say what stands in the way and what to do; it stays until closed."""
        self._push(error.told(tr), Qgis.MessageLevel.Warning)

    def offer(self, error: CoordinationError, text: str, act: Callable[[], object]) -> None:
        """The same, with a button beside it that does something about it."""
        sentence = error.told(tr)
        log(sentence, Qgis.MessageLevel.Warning)
        item = self._bar.createMessage(TITLE, sentence)
        button = QPushButton(text, item)

        def done() -> None:
            self._bar.popWidget(item)
            act()

        button.clicked.connect(done)
        item.layout().addWidget(button)
        self._bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def _push(self, text: str, level: Qgis.MessageLevel) -> None:
        log(text, level)
        self._bar.pushMessage(TITLE, text, level, 8 if level == Qgis.MessageLevel.Success else 0)


def log(text: str, level: Qgis.MessageLevel) -> None:
    """Keep what was said for later."""
    QgsMessageLog.logMessage(text, TITLE, level, notifyUser=False)
