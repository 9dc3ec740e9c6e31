"""A store as it stands in a project: its layers, dressed, in one group."""

from __future__ import annotations

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayerTreeGroup,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.timespan import HELSINKI
from seinajoki_coordination.gui.turns import Steps
from seinajoki_coordination.gui.weeks import Weeks
from seinajoki_coordination.host.fields import FINDING, ORGANISATION, RULE, STREET
from seinajoki_coordination.host.stores import name_store, store_of, table_layer
from seinajoki_coordination.host.styles import ROLE, SHAPELESS, ZONE, dress, roled

ORDER = (
    FINDING,
    Table.TRAFFIC_ARRANGEMENT.value,
    Table.WORK_ZONE.value,
    Table.EVENT.value,
    Table.DEVELOPMENT_AREA.value,
    Table.EVENT_AREA.value,
    STREET,
    RULE,
    ORGANISATION,
)
"""From the top of the map to its ground, and then the tables that name what the others refer to."""

_EXPANDED = {FINDING, Table.WORK_ZONE, Table.EVENT}


class NotAStoreToShow(CoordinationError):
    """A file or a schema without a store's tables."""

    sentence = "“{path}” has no table “{table}”: it is no store. Choose another file, or prepare a store there."


def show_store(project: QgsProject, store: str, title: str, kind: str = "") -> dict[str, QgsVectorLayer]:
    """Put what is not there yet of a store into the project; return its layers by role.

    Args:
        project: where to.
        store: its name.
        title: what its group is called if it is made.
        kind: the role of the group, by which it is found again; the store's own name if empty.

    Raises:
        NotAStoreToShow: the file is not a store; the project is left as it was.
    """
    for _ in showing(project, store, title, kind):
        pass
    return layers_of(project, store)


def showing(project: QgsProject, store: str, title: str, kind: str = "") -> Steps:
    """The same, layer by layer."""
    present = layers_of(project, store)
    missing = []
    for role in ORDER:
        if role not in present:
            missing.append(_layer(store, role))
            yield
    group = _group(project, title, kind or store)
    for layer in reversed(
        missing
    ):  # the plans last: with them the store is there, and what they refer to shall be, too
        _add(project, group, layer)
        yield
    for layer in layers_of(project, store).values():
        layer.reload()


def settle_in(project: QgsProject, crs: QgsCoordinateReferenceSystem, weeks: Weeks) -> None:
    """Give an empty project a store's coordinate system, and its time week by week."""
    project.setCrs(crs)
    labels = project.labelingEngineSettings()
    labels.setFlag(Qgis.LabelingFlag.UsePartialCandidates, enabled=False)  # none is cut off at the map's edge
    project.setLabelingEngineSettings(labels)
    times = project.timeSettings()
    times.setTemporalRange(weeks.range)
    times.setTimeStep(1)
    times.setTimeStepUnit(Qgis.TemporalUnit.Weeks)


def layers_of(project: QgsProject, store: str) -> dict[str, QgsVectorLayer]:
    """The project's layers that show this store, by role."""
    shown = roled(project.mapLayers(validOnly=True).values())
    return {role: layer for role, layer in shown if store_of(layer) == store}


def _group(project: QgsProject, title: str, kind: str) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    for group in root.findGroups(recursive=True):
        if group.customProperty(ROLE) == kind:
            group.setItemVisibilityCheckedParentRecursive(True)
            return group
    group = root.insertGroup(0, title)
    group.setCustomProperty(ROLE, kind)
    return group


def _layer(store: str, role: str) -> QgsVectorLayer:
    """Dressed in the user's language, with the days of the zone that the store's own style says."""
    layer = table_layer(store, role, is_spatial=role not in SHAPELESS)
    if not layer.isValid():
        raise NotAStoreToShow(path=store, table=role)
    dress(layer, role, str(layer.customProperty(ZONE, HELSINKI)))
    name_store(layer, store)
    return layer


def _add(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsVectorLayer) -> None:
    """Under the group, above those that belong below it."""
    role = layer.customProperty(ROLE)
    below = ORDER[ORDER.index(role) + 1 :]
    roles = [child.layer().customProperty(ROLE) for child in group.findLayers() if child.layer() is not None]
    place = next((number for number, other in enumerate(roles) if other in below), len(roles))
    project.addMapLayer(layer, addToLegend=False)
    node = group.insertLayer(place, layer)
    node.setExpanded(role in _EXPANDED)
    node.setCustomProperty("expandedLegendNodes", _first_rule(layer))


def _first_rule(layer: QgsVectorLayer) -> list[str]:
    """The legend's node of the kinds, by the name under which QGIS remembers what is open."""
    renderer = layer.renderer()
    rules = renderer.rootRule().children() if isinstance(renderer, QgsRuleBasedRenderer) else []
    return [rule.ruleKey() for rule in rules[:1]]
