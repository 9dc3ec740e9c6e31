"""Within QGIS, for the pictures: takes them, of the whole screen or of a window in two sizes."""

from __future__ import annotations

from collections.abc import Callable, Generator
from pathlib import Path

from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QPixmap
from qgis.PyQt.QtWidgets import QApplication, QDockWidget, QMainWindow

from story import FACTS, pause

Steps = Generator[Callable[[], bool], None, None]
FOLDER = Path(FACTS["pictures"])
_SMALL = QRect(0, 0, 1280, 800)
_SETTLED_S = 1.2
_LAYERS = 5


def keep(name: str, part: QRect | None = None) -> None:
    """What the screen shows, or a part of it."""
    part = part or QRect(0, 0, -1, -1)
    save(QApplication.primaryScreen().grabWindow(0, part.x(), part.y(), part.width(), part.height()), name)


def keep_both(window: QMainWindow, name: str) -> Steps:
    """What the window shows, as on a small screen and as large as this one; it stays large."""
    window.showNormal()
    yield pause(0.3)
    window.setGeometry(_SMALL)
    yield from _settle(window)
    keep(f"{name}-small", _SMALL)
    window.showMaximized()
    yield from _settle(window)
    keep(name)


def _settle(window: QMainWindow) -> Steps:
    """The layers' panel takes its share of the window again, which QGIS has taken from it."""
    yield pause(0.3)
    window.resizeDocks([window.findChild(QDockWidget, "Layers")], [window.width() // _LAYERS], Qt.Orientation.Horizontal)
    yield pause(_SETTLED_S)


def save(picture: QPixmap, name: str) -> None:
    """A picture, beside the others."""
    picture.save(str(FOLDER / f"{name}-{FACTS['name']}.png"))
