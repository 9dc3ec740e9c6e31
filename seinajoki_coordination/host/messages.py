"""What the plugin says: in QGIS's message bar, and in the log for later."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil

from qgis.core import Qgis, QgsMessageLog
from qgis.gui import QgsMessageBar, QgsMessageBarItem
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton, QTextBrowser

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.host.translation import tr

TITLE = "Seinäjoki"


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
        item = self._item(error.told(tr), Qgis.MessageLevel.Warning)
        button = QPushButton(text, item)

        def done() -> None:
            self._bar.popWidget(item)
            act()

        button.clicked.connect(done)
        item.layout().addWidget(button)
        self._bar.pushWidget(item, Qgis.MessageLevel.Warning)

    def _push(self, text: str, level: Qgis.MessageLevel) -> None:
        self._bar.pushWidget(self._item(text, level), level, 8 if level == Qgis.MessageLevel.Success else 0)

    def _item(self, text: str, level: Qgis.MessageLevel) -> QgsMessageBarItem:
        """As high as its text, which QGIS would cut off where it takes several lines; and kept in the log."""
        QgsMessageLog.logMessage(text, TITLE, level, notifyUser=False)
        item = self._bar.createMessage(TITLE, text)
        browser = item.findChild(QTextBrowser)
        if browser is not None:
            browser.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            layout = browser.document().documentLayout()
            layout.documentSizeChanged.connect(lambda size: browser.setFixedHeight(ceil(size.height())))
        return item
