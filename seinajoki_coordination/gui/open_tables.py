"""QGIS's own attribute tables that are open: of rows that others add or delete they hear nothing by themselves."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsDualView
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QApplication, QStackedWidget


def renew_tables(layer: QgsVectorLayer) -> None:
    """Let them show what is in the layer now, but for one in which somebody is typing."""
    typing = QApplication.focusWidget()
    for window in QApplication.topLevelWidgets():
        for table in map(_as_table, window.findChildren(QStackedWidget)):
            if table is None:
                continue
            is_typed_in = layer.isEditable() and typing is not None and table.isAncestorOf(typing)
            if table.masterModel().layer() is layer and not is_typed_in:
                table.masterModel().loadLayer()


def _as_table(widget: QStackedWidget) -> QgsDualView | None:
    """The widget as what it is, which Python is not told of those that QGIS itself has made."""
    return sip.cast(widget, QgsDualView) if widget.inherits("QgsDualView") else None
