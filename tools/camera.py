"""Within QGIS, for the pictures: takes them, of the whole screen or of a window in two sizes."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QRect, QSize, Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMainWindow, QWidget
from qgis.utils import iface

from story import FACTS, pause

desktop: Any = iface
Steps = Generator[Callable[[], bool], None, None]
FOLDER = Path(FACTS["pictures"])
_SMALL = QRect(0, 0, 1280, 800)
_SMALL_DIALOG = QSize(480, 360)
_SETTLED_S = 1.2
_LAYERS = 5


def keep(name: str, part: QRect | None = None) -> None:
    """What the screen shows, or a part of it."""
    part = part or QRect(0, 0, -1, -1)
    save(QApplication.primaryScreen().grabWindow(0, part.x(), part.y(), part.width(), part.height()), name)


def keep_both(window: QMainWindow, name: str) -> Steps:
    """What the window shows, as on a small screen and as large as this one; it stays large."""
    yield from shrink(window)
    keep(f"{name}-small", _SMALL)
    window.showMaximized()
    yield from _settle(window)
    keep(name)


def shrink(window: QMainWindow) -> Steps:
    """To a small screen's size."""
    window.showNormal()
    yield pause(0.3)
    window.setGeometry(_SMALL)
    yield from _settle(window)


def keep_dialog(dialog: QWidget, name: str) -> Steps:
    """A window of its own: small, and as it opens."""
    opened = dialog.size()
    dialog.resize(_SMALL_DIALOG.expandedTo(dialog.minimumSizeHint()))
    yield pause(0.5)
    save(dialog.grab(), f"{name}-small")
    dialog.resize(opened)
    yield pause(0.5)
    save(dialog.grab(), name)


def _settle(window: QMainWindow) -> Steps:
    """The layers' panel takes its share of the window again, which QGIS has taken from it."""
    yield pause(0.3)
    window.resizeDocks(
        [window.findChild(QDockWidget, "Layers")], [window.width() // _LAYERS], Qt.Orientation.Horizontal
    )
    yield pause(_SETTLED_S)
    yield lambda: not desktop.mapCanvas().isDrawing()


def save(picture: QPixmap, name: str) -> None:
    """A picture, beside the others."""
    picture.save(str(FOLDER / f"{name}-{FACTS['name']}.png"))
