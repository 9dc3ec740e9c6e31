"""The action “History…” that QGIS offers wherever it shows a plan: in forms, tables and what is identified."""

from __future__ import annotations

from collections.abc import Callable

from qgis.core import Qgis, QgsApplication, QgsFeature, QgsMapLayer
from qgis.gui import QgsGui, QgsMapLayerAction

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.host.translation import tr


class HistoryAction(QgsMapLayerAction):
    """Asks for the history of one plan.

    Args:
        show: told the plan's id.
    """

    def __init__(self, show: Callable[[str], None]) -> None:
        icon = QgsApplication.getThemeIcon("/mActionHistory.svg")
        super().__init__(tr("History…"), None, Qgis.MapLayerActionTarget.SingleFeature, icon)
        self._show = show
        self.triggeredForFeatureV2.connect(self._run)
        QgsGui.mapLayerActionRegistry().addMapLayerAction(self)

    def remove(self) -> None:
        """Take it out of QGIS."""
        QgsGui.mapLayerActionRegistry().removeMapLayerAction(self)

    def canRunUsingLayer(self, layer: QgsMapLayer, _context: object = None) -> bool:  # noqa: N802  # QGIS's name
        """Only tables of plans have a history."""
        return layer is not None and layer.customProperty(ROLE) in set(Table)

    def _run(self, _layer: QgsMapLayer, row: QgsFeature, _context: object) -> None:
        self._show(str(row["id"]))
