"""What a dock says of itself, in full: QGIS's message bar cuts what takes more than a line."""

from __future__ import annotations

from qgis.core import Qgis, QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, QTimer
from qgis.PyQt.QtGui import QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.host.messages import log
from seinajoki_coordination.host.translation import tr

_ICON_PX = 20
_SECONDS = 8
_MARGIN = 6


class Notice(QFrame):
    """Warnings stay until they are closed, news go by themselves; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("seinajoki_notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self._icon = QLabel(self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setIcon(QgsApplication.getThemeIcon("/mIconClose.svg"))
        close.setAutoRaise(True)
        close.setToolTip(tr("Close"))
        close.setAccessibleName(tr("Close"))
        close.clicked.connect(self._close)
        line = QHBoxLayout(self)
        line.setContentsMargins(_MARGIN, _MARGIN // 2, _MARGIN // 2, _MARGIN // 2)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._label, 1)
        line.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._warnings: list[str] = []
        self._going = QTimer(self)
        self._going.setSingleShot(True)
        self._going.timeout.connect(self._go)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def tell(self, text: str) -> None:
        """Say that something is done; what stood in the way before does so no longer."""
        log(text, Qgis.MessageLevel.Success)
        self._warnings.clear()
        self._say(text, "/mIconSuccess.svg")
        self._going.start(_SECONDS * 1000)

    def warn(self, error: CoordinationError) -> None:
        """Say what stands in the way, below what was said before."""
        sentence = error.told(tr)
        log(sentence, Qgis.MessageLevel.Warning)
        if sentence not in self._warnings:
            self._warnings.append(sentence)
        self._going.stop()
        self._say("\n".join(self._warnings), "/mIconWarning.svg")

    def _say(self, text: str, icon: str) -> None:
        self._icon.setPixmap(QgsApplication.getThemeIcon(icon).pixmap(QSize(_ICON_PX, _ICON_PX)))
        self._label.setText(text)
        self.setAccessibleName(text)
        self.show()

    def _close(self, _checked: bool) -> None:
        self._go()

    def _go(self) -> None:
        self._warnings.clear()
        self._label.clear()
        self.hide()
