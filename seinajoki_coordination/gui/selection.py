"""The place of what is selected in any layer, as a plan's table has places."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateTransform, QgsGeometry, QgsMapLayer, QgsProject, QgsVectorLayer

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.gui.streets import strip


class NothingSelected(CoordinationError):
    """There is nothing to take a place from."""

    sentence = "Nothing is selected in the active layer. Select areas or lines there, and try again."


class NoPlaceThere(CoordinationError):
    """What is selected makes no such place."""

    sentence = "What is selected makes no place of this kind. Select areas or lines."


def selected_place(source: QgsMapLayer | None, target: QgsVectorLayer, width_m: float) -> QgsGeometry:
    """What is selected in `source`, in the CRS of `target`; lines become strips of the width where areas are wanted.

    Raises:
        NothingSelected: nothing is.
        NoPlaceThere: it cannot be made a place of the target's kind.
    """
    if not isinstance(source, QgsVectorLayer) or not source.selectedFeatureCount():
        raise NothingSelected
    here = QgsCoordinateTransform(source.crs(), target.crs(), QgsProject.instance())
    shapes = []
    for row in source.getSelectedFeatures():
        shape = row.geometry()
        shape.transform(here)
        if target.geometryType() == Qgis.GeometryType.Polygon and shape.type() == Qgis.GeometryType.Line:
            shape = strip(shape, width_m)
        if shape.type() == target.geometryType() and not shape.isEmpty():
            shapes.append(shape)
    if not shapes:
        raise NoPlaceThere
    return QgsGeometry.unaryUnion(shapes)
