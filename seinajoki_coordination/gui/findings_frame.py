"""How the dock Findings is laid out: beside the list if it is wide, below it if it is narrow, stands what is chosen."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent
from qgis.PyQt.QtWidgets import QLabel, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from seinajoki_coordination.gui.flow import Wrapping
from seinajoki_coordination.host.translation import tr

_MARGIN = 4
_WIDE_PX = 600
_SHARES = 4, 3
"""Of the list and of what is chosen in it."""


class FindingsFrame(Wrapping):
    """The list gives way to a sentence when there is nothing to list."""

    def __init__(self, above: list[QWidget], table: QWidget, pane: QWidget) -> None:
        super().__init__()
        self._is_shared = False
        self.empty = QLabel(self)
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.show_all = QPushButton(tr("Show all findings"), self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(table)
        self._stack.addWidget(self._page())
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._stack)
        self._splitter.addWidget(pane)
        for place, share in enumerate(_SHARES):
            self._splitter.setStretchFactor(place, share)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        for widget in above:
            column.addWidget(widget)
        column.addWidget(self._splitter, 1)

    def tell(self, sentence: str, *, offers_all: bool) -> None:
        """Say why nothing is listed, and offer to list all; without a sentence, show the list."""
        self.empty.setText(sentence)
        self.show_all.setVisible(offers_all)
        self._stack.setCurrentIndex(1 if sentence else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  # Qt's name
        """Turn the halves as the dock is turned."""
        super().resizeEvent(event)
        is_wide = event.size().width() >= _WIDE_PX
        orientation = Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical
        if orientation != self._splitter.orientation() or not self._is_shared:
            self._is_shared = True
            self._splitter.setOrientation(orientation)
            room = event.size().width() if is_wide else event.size().height()
            self._splitter.setSizes([room * share // sum(_SHARES) for share in _SHARES])

    def _page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.addStretch()
        column.addWidget(self.empty)
        column.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        return page
