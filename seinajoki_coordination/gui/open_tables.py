"""QGIS's own attribute tables that are open: of rows that others add or delete they hear nothing by themselves."""

from __future__ import annotations

from qgis.core import QgsVectorLayer
from qgis.gui import QgsDualView
from qgis.PyQt.QtWidgets import QApplication


def renew_tables(layer: QgsVectorLayer) -> None:
    """Let them show what is in the layer now, but for one in which somebody is typing."""
    typing = QApplication.focusWidget()
    for window in QApplication.topLevelWidgets():
        for table in window.findChildren(QgsDualView):
            is_typed_in = layer.isEditable() and typing is not None and table.isAncestorOf(typing)
            if table.masterModel().layer() is layer and not is_typed_in:
                table.masterModel().loadLayer()
