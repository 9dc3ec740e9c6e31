"""What the plugin says: in QGIS's message bar, and in the log for later."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from math import ceil
from typing import Protocol

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import QSizeF, Qt
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.host.translation import tr

TITLE = "Seinäjoki"
_SHORT_S = 8


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

    def tell_more(self, text: str, label: str, act: Callable[[], object]) -> None:
        """The same, with a button beside it that shows more."""
        self._push_with(text, Qgis.MessageLevel.Success, label, act)

    def offer(self, error: CoordinationError, label: str, act: Callable[[], object]) -> None:
        """Say what stands in the way, with a button beside it that does something about it."""
        self._push_with(error.told(tr), Qgis.MessageLevel.Warning, label, act)

    def _push_with(self, text: str, level: Qgis.MessageLevel, label: str, act: Callable[[], object]) -> None:
        item = self._item(text, level)
        button = QPushButton(label, item)

        def done() -> None:
            self._bar.popWidget(item)
            act()

        button.clicked.connect(done)
        item.layout().addWidget(button)
        self._bar.pushWidget(item, level, _seconds(level))

    def _push(self, text: str, level: Qgis.MessageLevel) -> None:
        self._bar.pushWidget(self._item(text, level), level, _seconds(level))

    def _item(self, text: str, level: Qgis.MessageLevel) -> QgsMessageBarItem:
        """As high as its text, which QGIS would cut off where it takes several lines; and kept in the log."""
        log(text, level)
        item = self._bar.createMessage(TITLE, escape(text, quote=False))  # QGIS reads it as HTML; a title may have a <
        browser = item.findChild(QTextBrowser)
        if browser is not None:
            _fit(browser)
        return item


def tip(text: str) -> str:
    """A text that people typed, for a tooltip, which would take what looks like HTML for HTML."""
    return f"<p style='white-space: pre-wrap'>{escape(text, quote=False)}</p>" if "<" in text else text


def log(text: str, level: Qgis.MessageLevel) -> None:
    """Keep what was said for later."""
    QgsMessageLog.logMessage(text, TITLE, level, notifyUser=False)


def _seconds(level: Qgis.MessageLevel) -> int:
    """How long a message stays; 0 is until it is closed."""
    return _SHORT_S if level == Qgis.MessageLevel.Success else 0


def _fit(browser: QTextBrowser) -> None:
    """Let it be as high as its text at whatever width; by its style sheet, for QGIS's own one limits it."""
    given = browser.styleSheet()

    def fit(size: QSizeF) -> None:
        height = ceil(size.height())
        browser.setStyleSheet(f"{given} QTextEdit {{ min-height: {height}px; max-height: {height}px; }}")

    browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    browser.document().documentLayout().documentSizeChanged.connect(fit)
