"""A store that has just been put into the project, brought before the user's eyes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

from qgis.core import QgsReferencedRectangle, QgsTemporalNavigationObject, QgsVectorLayer
from qgis.gui import QgisInterface

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.gui.weeks import Weeks, show_week

_MARGIN = 1.1


def arrive(
    iface: QgisInterface,
    layers: Mapping[str, QgsVectorLayer],
    place: QgsReferencedRectangle,
    weeks: Weeks,
    week: date,
    *,
    only: bool,
) -> None:
    """Show a place, and make the temporal controller ready for the weeks.

    Args:
        iface: QGIS.
        layers: the store's, by role.
        place: what the map shows; where it is null, the map stays where it is.
        weeks: those to step through.
        week: the Monday at which the controller stands.
        only: the map shows that week alone.
    """
    iface.layerTreeCanvasBridge().setCanvasLayers()  # QGIS zooms to a project's first layers: now, not later
    iface.setActiveLayer(layers[Table.WORK_ZONE])  # of which QGIS tells the map tips
    canvas = iface.mapCanvas()
    show_week(cast("QgsTemporalNavigationObject", canvas.temporalController()), weeks, week, only=only)
    if not place.isNull():
        canvas.setReferencedExtent(place)
    canvas.refresh()


def ground_of(layers: Mapping[str, QgsVectorLayer]) -> QgsReferencedRectangle:
    """All plans of a store with some room around; the streets where there is no plan, null where there is nothing."""
    crs = layers[Table.WORK_ZONE].crs()
    for roles in (tuple(Table), tuple(layers)):
        ground = QgsReferencedRectangle()
        for role in roles:
            if layers[role].isSpatial() and layers[role].featureCount():
                ground.combineExtentWith(layers[role].extent())
        if not ground.isNull():
            ground.scale(_MARGIN)
            break
    return QgsReferencedRectangle(ground, crs)
