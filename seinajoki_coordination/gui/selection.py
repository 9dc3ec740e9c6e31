"""The place of what is selected in any layer, as a plan's table has places."""

from __future__ import annotations

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsCsException
    Qgis,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeatureRequest,
    QgsGeometry,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
)

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.gui.places import check_near
from seinajoki_coordination.gui.streets import strip


class NothingSelected(CoordinationError):
    """There is nothing to take a place from."""

    sentence = "Nothing is selected in the active layer. Select areas or lines there, and try again."


class SeveralSelected(CoordinationError):
    """It is not said which selection is meant."""

    sentence = "Something is selected in several layers. Make the one that you mean the active layer."


class NoPlaceThere(CoordinationError):
    """What is selected makes no such place."""

    sentence = "What is selected makes no place of this kind. Select areas or lines."


def selected_place(
    active: QgsMapLayer | None, target: QgsVectorLayer, width_m: float, in_hand: int | None = None
) -> QgsGeometry:
    """What is selected, in the CRS of `target`; lines become strips of the width where areas are wanted.

    It is that of the active layer; where nothing is selected there, for drawing has made the plan's layer the active
    one, that of the only other layer that has a selection.

    Args:
        active: the active layer.
        target: the layer of the plan in hand.
        width_m: of strips.
        in_hand: the row of `target` that is to get the place, which QGIS has selected, too.

    Raises:
        NothingSelected: nothing is.
        SeveralSelected: nothing is in the active layer, but in several others.
        NoPlaceThere: it cannot be made a place of the target's kind.
        FarOff: it lies where the target has no places.
    """
    source, fids = _selection(active, target, in_hand)
    here = QgsCoordinateTransform(source.crs(), target.crs(), QgsProject.instance())
    shapes = []
    for row in source.getFeatures(QgsFeatureRequest(fids)):
        shape = row.geometry().makeValid()
        try:
            shape.transform(here)
        except QgsCsException:
            continue
        is_line = row.geometry().type() == Qgis.GeometryType.Line
        if target.geometryType() == Qgis.GeometryType.Polygon and is_line:
            shape = strip(shape, width_m)
        if shape.type() == target.geometryType() and not shape.isEmpty():
            shapes.append(shape)
    place = QgsGeometry.unaryUnion(shapes)
    if place.isEmpty():
        raise NoPlaceThere
    check_near(place, target.crs())
    return place


def _selection(
    active: QgsMapLayer | None, target: QgsVectorLayer, in_hand: int | None
) -> tuple[QgsVectorLayer, list[int]]:
    found = {}
    for layer in QgsProject.instance().mapLayers().values():
        if isinstance(layer, QgsVectorLayer):
            fids = [fid for fid in layer.selectedFeatureIds() if layer is not target or fid != in_hand]
            if fids:
                found[layer] = fids
    if active in found:
        return active, found[active]
    others = [(layer, fids) for layer, fids in found.items() if layer is not target]
    if len(others) > 1:
        raise SeveralSelected
    if not others:
        raise NothingSelected
    return others[0]
