"""The menu Seinäjoki and its toolbar."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QAction, QMainWindow, QMenu

from seinajoki_coordination.gui.shortcuts import Shortcuts
from seinajoki_coordination.host.messages import TITLE
from seinajoki_coordination.host.paths import ICONS

_MENU = TITLE.replace("i", "&i", 1)
"""With a key that no menu of QGIS's has, neither in English nor in Finnish."""


@dataclass(frozen=True)
class Entry:
    """One thing that can be done, or a dock to be shown and hidden; `name` is also its icon's."""

    name: str
    text: str
    tip: str
    act: Callable[[], None] | QgsDockWidget
    is_tool: bool = True
    """Whether it is in the toolbar too."""


@dataclass(frozen=True)
class Submenu:
    """A menu within the menu; `fill` says anew what is in it each time that it opens."""

    name: str
    text: str
    fill: Callable[[QMenu], None]


class Menu:
    """The entries in a menu of their own before Help, in a toolbar, and among those that may be given keys."""

    def __init__(self, iface: QgisInterface, entries: Sequence[Entry | Submenu]) -> None:
        self._window = cast("QMainWindow", iface.mainWindow())
        self._menu = QMenu(_MENU, self._window)
        self._menu.setObjectName("seinajoki_menu")
        self._menu.setToolTipsVisible(True)
        self._toolbar = iface.addToolBar(TITLE)
        self._toolbar.setObjectName("seinajoki_toolbar")
        self._shortcuts = Shortcuts()
        for entry in entries:
            if isinstance(entry, Submenu):
                self._menu.addMenu(self._submenu(entry))
                continue
            action = self._action(entry)
            self._menu.addAction(action)
            if entry.is_tool:
                self._toolbar.addAction(action)
            self._shortcuts.add(action)
        self._window.menuBar().insertMenu(iface.firstRightStandardMenu().menuAction(), self._menu)

    def _action(self, entry: Entry) -> QAction:
        action = QAction(QIcon(str(ICONS / f"{entry.name}.svg")), entry.text, self._menu)
        action.setObjectName(f"seinajoki_{entry.name}")
        action.setToolTip(entry.tip)
        action.setStatusTip(entry.tip)
        act = entry.act
        if isinstance(act, QgsDockWidget):
            act.setToggleVisibilityAction(action)
            action.triggered.connect(lambda is_shown: act.setFocus() if is_shown else None)
        else:
            action.triggered.connect(lambda _checked: act())
        return action

    def _submenu(self, submenu: Submenu) -> QMenu:
        menu = QMenu(submenu.text, self._menu)
        menu.setObjectName(f"seinajoki_{submenu.name}")

        def fill() -> None:
            menu.clear()
            submenu.fill(menu)

        menu.aboutToShow.connect(fill)
        return menu

    def remove(self) -> None:
        """Take menu, toolbar and actions out of the window again."""
        self._shortcuts.remove()
        self._window.menuBar().removeAction(self._menu.menuAction())
        self._window.removeToolBar(self._toolbar)
        self._toolbar.deleteLater()
        self._menu.deleteLater()  # and with it its actions
