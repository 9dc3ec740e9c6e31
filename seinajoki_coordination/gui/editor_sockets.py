"""Where the plugin's own editors of columns are plugged into QGIS's forms and tables, and taken out again.

QGIS forgets no editor that it has learnt, so what it learns is a socket that can be empty. It asks each editor how well
it suits a column that has no editor of its own; nothing of this is written into layers or projects.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.core import QgsVectorLayer
from qgis.gui import QgsEditorConfigWidget, QgsEditorWidgetFactory, QgsEditorWidgetWrapper, QgsGui
from qgis.PyQt.QtWidgets import QWidget

_SUITS = 50
_SUITS_NOT = 0


@dataclass(frozen=True)
class Plug:
    """An editor, and the columns that it is for."""

    wrap: Callable[[QgsVectorLayer, int, QWidget, QWidget], QgsEditorWidgetWrapper]
    suits: Callable[[QgsVectorLayer, int], bool]


class Socket(QgsEditorWidgetFactory):
    """What QGIS keeps for good; empty, it suits no column."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.plug: Plug | None = None

    def create(self, layer: QgsVectorLayer, index: int, editor: QWidget, parent: QWidget) -> QgsEditorWidgetWrapper:
        """The editor for a column."""
        return self.plug.wrap(layer, index, editor, parent)

    def configWidget(self, layer: QgsVectorLayer, index: int, parent: QWidget) -> QgsEditorConfigWidget:  # noqa: N802  # QGIS's names
        """There is nothing to set."""
        return _NothingToSet(layer, index, parent)

    def fieldScore(self, layer: QgsVectorLayer, index: int) -> int:  # noqa: N802
        """It suits its columns better than QGIS's own."""
        return _SUITS if self.plug is not None and self.plug.suits(layer, index) else _SUITS_NOT


def socket(name: str, title: str) -> Socket:
    """The socket by a name, the one that is there or a new one."""
    registry = QgsGui.editorWidgetRegistry()
    known: Socket | None = registry.factories().get(name)
    if known is not None:
        return known
    new = Socket(title)
    registry.registerWidget(name, new)
    return new


class _NothingToSet(QgsEditorConfigWidget):
    def config(self) -> dict[str, object]:
        """Nothing."""
        return {}

    def setConfig(self, config: dict[str, object]) -> None:  # noqa: N802
        """Nothing."""
