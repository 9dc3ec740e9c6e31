"""The menu Seinäjoki and its toolbar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QMenu

from seinajoki_coordination.host.messages import TITLE
from seinajoki_coordination.host.paths import ICONS


@dataclass(frozen=True)
class Entry:
    """One thing that can be done, or a dock to be shown and hidden; `name` is also its icon's."""

    name: str
    text: str
    tip: str
    act: Callable[[], None] | QgsDockWidget


class Menu:
    """The entries in a menu of their own before Help, and in a toolbar."""

    def __init__(self, iface: QgisInterface, entries: Sequence[Entry]) -> None:
        self._window = cast("QMainWindow", iface.mainWindow())
        self._menu = QMenu(f"&{TITLE}", self._window)
        self._menu.setObjectName("seinajoki_menu")
        self._menu.setToolTipsVisible(True)
        self._toolbar = iface.addToolBar(TITLE)
        self._toolbar.setObjectName("seinajoki_toolbar")
        for entry in entries:
            action = self._action(entry)
            self._menu.addAction(action)
            self._toolbar.addAction(action)
        self._window.menuBar().insertMenu(iface.firstRightStandardMenu().menuAction(), self._menu)

    def _action(self, entry: Entry) -> QAction:
        action = QAction(QIcon(str(ICONS / f"{entry.name}.svg")), entry.text, self._menu)
        action.setObjectName(f"seinajoki_{entry.name}")
        action.setToolTip(entry.tip)
        action.setStatusTip(entry.tip)
        act = entry.act
        if isinstance(act, QgsDockWidget):
            act.setToggleVisibilityAction(action)
        else:
            action.triggered.connect(lambda _checked: act())
        return action

    def remove(self) -> None:
        """Take menu, toolbar and actions out of the window again."""
        self._window.menuBar().removeAction(self._menu.menuAction())
        self._window.removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        self._menu.deleteLater()  # and with it its actions
