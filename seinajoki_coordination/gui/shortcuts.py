"""The plugin's actions in QGIS's own dialog “Keyboard Shortcuts”, where a user gives keys to them."""

from __future__ import annotations

from qgis.gui import QgsGui
from qgis.PyQt.QtWidgets import QAction


class Shortcuts:
    """What was entered there; QGIS keeps a user's keys by the actions' object names."""

    def __init__(self) -> None:
        self._actions: list[QAction] = []

    def add(self, action: QAction, keys: str = "") -> None:
        """Enter an action; without keys of its own, so as not to take any of QGIS's, if none are given."""
        QgsGui.shortcutsManager().registerAction(action, keys)
        self._actions.append(action)

    def remove(self) -> None:
        """Take all of them out again."""
        for action in self._actions:
            QgsGui.shortcutsManager().unregisterAction(action)
        self._actions.clear()
