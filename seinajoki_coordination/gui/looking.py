"""Leading the eye to rows of a layer: the map goes there in place and time, and they flash and are selected."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import cast

from qgis.core import (
    QgsFeature,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsTemporalNavigationObject,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface, QgsMapCanvas

from seinajoki_coordination.gui.readings import read
from seinajoki_coordination.gui.weeks import step_to
from seinajoki_coordination.host.instants import from_qt
from seinajoki_coordination.host.styles import zone_of

_ROUND = 1.6
"""How much of the surroundings is shown with a place."""
_LEAST_M = 60.0


def look_at(iface: QgisInterface, layer: QgsVectorLayer, rows: Sequence[QgsFeature]) -> bool:
    """Show rows of a layer of the project, all at once; whether any of them has a place."""
    node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
    if node is not None:
        node.setItemVisibilityCheckedParentRecursive(True)
    iface.setActiveLayer(layer)
    ids = [row.id() for row in rows]
    layer.selectByIds(ids)
    canvas = iface.mapCanvas()
    _step(canvas, layer, rows[0])
    box = QgsRectangle()
    for row in rows:
        box.combineExtentWith(row.geometry().boundingBox())
    if box.isNull():
        return False
    box.grow(max(0.0, _LEAST_M - box.width(), _LEAST_M - box.height()) / 2)
    box.scale(_ROUND)
    canvas.setReferencedExtent(QgsReferencedRectangle(box, layer.crs()))
    canvas.refresh()
    canvas.flashFeatureIds(layer, ids)
    return True


def _step(canvas: QgsMapCanvas, layer: QgsVectorLayer, row: QgsFeature) -> None:
    """Where the map shows one week alone, let it be one in which the row has its ground."""
    if layer.fields().indexFromName("starts_at") < 0:
        return
    start, end = from_qt(row["starts_at"]), from_qt(row["ends_at"])
    if start is None:
        return
    zone = zone_of(layer)
    first = read(start, zone, is_end=False, is_exact=False).day
    last = date.max if end is None else read(end, zone, is_end=True, is_exact=False).day
    step_to(cast("QgsTemporalNavigationObject", canvas.temporalController()), first, last)
