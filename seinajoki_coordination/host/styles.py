"""How the plugin's layers look and speak: symbols, labels, names of columns, meanings of codes, and their times."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsEditorWidgetSetup,
    QgsExpressionContextUtils,
    QgsFeatureRenderer,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.host.fields import OVERLAP, field_labels, layer_title, legend_labels, value_labels
from seinajoki_coordination.host.local_time import local, period
from seinajoki_coordination.host.paths import STYLES
from seinajoki_coordination.host.translation import tr

ROLE = "seinajoki/role"
"""The custom property that says what a layer is; its name is the user's to change."""

_ZONE = "Europe/Helsinki"
_BETWEEN_LABELS = " · "
_KEYS = {"fid", "id", "belongs_to", "event_area_id"}
_TITLE = "title"
_OPEN_START, _OPEN_END = "make_datetime(1900, 1, 1, 0, 0, 0)", "make_datetime(2200, 1, 1, 0, 0, 0)"
_SPANS = {
    Table.WORK_ZONE: (("starts_at",), ("ends_at",)),
    Table.EVENT: (("build_up_from", "starts_at"), ("tear_down_until", "ends_at")),
    Table.DEVELOPMENT_AREA: (("starts_at",), ("ends_at",)),
    Table.TRAFFIC_ARRANGEMENT: (("starts_at",), ("ends_at",)),
    OVERLAP: (("overlap_start",), ("overlap_end",)),
}
"""The columns between which a row has its ground; the first that is filled counts."""


def dress(layer: QgsVectorLayer, role: str) -> None:
    """Make `layer` look and speak as what it is, in the user's language.

    Raises:
        ValueError: there is no such style, or QGIS cannot read it.
    """
    # Despite its name this is the file's style: told otherwise, QGIS prefers one saved in the layer's own database.
    message, is_loaded = layer.loadNamedStyle(str(STYLES / f"{role}.qml"), loadFromLocalDb=True)
    if not is_loaded:
        raise ValueError(message)
    layer.setCustomProperty(ROLE, role)
    layer.setName(layer_title(role))
    _translate_legend(layer.renderer())
    _name_columns(layer, role)
    _arrange_table(layer)
    if role in _SPANS:
        _set_times(layer, role)


def layers_by_role(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """The project's layers that bear a role; where several bear the same, the last one."""
    layers = project.mapLayers(validOnly=True).values()
    return {
        str(layer.customProperty(ROLE)): layer
        for layer in layers
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(ROLE)
    }


def _translate_legend(renderer: QgsFeatureRenderer) -> None:
    """Rules are labelled in English, many by several labels of a code list with a dot between."""
    if isinstance(renderer, QgsRuleBasedRenderer):
        own = legend_labels()
        for rule in _rules(renderer.rootRule()):
            labels = rule.label().split(_BETWEEN_LABELS)
            rule.setLabel(_BETWEEN_LABELS.join(own.get(label) or tr(label) for label in labels))


def _rules(rule: QgsRuleBasedRenderer.Rule) -> Iterator[QgsRuleBasedRenderer.Rule]:
    for child in rule.children():
        yield child
        yield from _rules(child)


def _name_columns(layer: QgsVectorLayer, role: str) -> None:
    labels = field_labels()
    for index, field in enumerate(layer.fields().toList()):
        if field.name() in labels:
            layer.setFieldAlias(index, labels[field.name()])
        meanings = value_labels(role, field.name())
        if meanings:
            pairs = [{meaning: code} for code, meaning in meanings.items()]
            layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup("ValueMap", {"map": pairs}))


def _arrange_table(layer: QgsVectorLayer) -> None:
    """Leave keys out of the attribute table: they are for programs. The others get room for what they say."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        column.hidden = column.hidden or column.name in _KEYS
        column.width = 320 if column.name == _TITLE else 160
    config.setColumns(columns)
    layer.setAttributeTableConfig(config)


def _set_times(layer: QgsVectorLayer, role: str) -> None:
    """Let QGIS show a row while it has its ground, and labels and map tips say when that is.

    The texts go into the layer's variable `period`, so that the styles need not know zones and languages.
    """
    starts, ends = _SPANS[role]
    QgsExpressionContextUtils.setLayerVariable(layer, "period", period(starts[-1], ends[-1], _ZONE))
    times = layer.temporalProperties()
    if not isinstance(times, QgsVectorLayerTemporalProperties):
        return
    times.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    times.setStartExpression(_first(starts, _OPEN_START))
    times.setEndExpression(_first(ends, _OPEN_END))
    times.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    times.setIsActive(True)


def _first(columns: tuple[str, ...], otherwise: str) -> str:
    return f"coalesce({', '.join(local(column, _ZONE) for column in columns)}, {otherwise})"
