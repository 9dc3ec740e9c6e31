"""How the plugin's layers look and speak: symbols, labels, names of columns, forms, and their times."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo

from qgis.core import (
    Qgis,
    QgsExpressionContextUtils,
    QgsFeatureRenderer,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsRuleBasedRenderer,
    QgsSqliteUtils,
    QgsVectorLayer,
    QgsVectorLayerTemporalProperties,
)
from qgis.PyQt.QtCore import Qt

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.domain.timespan import HELSINKI, time_zone
from seinajoki_coordination.host.fields import (
    COMMENT,
    FINDING,
    JUDGEMENT,
    ORGANISATION,
    OVERLAP,
    RULE,
    STREET,
    day_labels,
    field_labels,
    layer_title,
    legend_labels,
)
from seinajoki_coordination.host.forms import check_entries, fill_in, lay_out, offer_choices
from seinajoki_coordination.host.local_time import local, period
from seinajoki_coordination.host.map_tips import map_tip
from seinajoki_coordination.host.paths import STYLES
from seinajoki_coordination.host.sides import tell_sides
from seinajoki_coordination.host.stores import table_layer
from seinajoki_coordination.host.translation import speaking, tr, user_language

ROLE = "seinajoki/role"
"""The custom property that says what a layer is; its name is the user's to change."""
ZONE = "seinajoki/zone"
"""The custom property that says in which time zone a layer's days are."""
STORE_ROLES = (*(table.value for table in Table), STREET, FINDING, JUDGEMENT, COMMENT, RULE, ORGANISATION)
"""The tables of a store that people open."""
SHAPELESS = frozenset({JUDGEMENT, COMMENT, RULE, ORGANISATION})
"""Those of them without a shape."""

_STYLE_NAMES = {"en": "English", "fi": "Suomi"}
_BETWEEN_LABELS = " · "
_KEYS = {"fid", "id", "belongs_to", "row_version", "source_row", "created_at", "created_by", "series_id", "finding_id"}
_HIDDEN = {
    FINDING: {
        "a_table",
        "b_table",
        "a_id",
        "b_id",
        "a_version",
        "b_version",
        "a_facts",
        "b_facts",
        "rule_version",
        "found_at",
    },
    RULE: {"a_table", "a_kinds", "a_traits", "b_table", "b_kinds", "b_traits", "version"},
    JUDGEMENT: {"facts"},
    OVERLAP: {"a_id", "b_id"},
    Table.EVENT_AREA: {"starts_at", "ends_at", "precision", "weekly_hours", "project", "case_number"},
}
"""Columns of single tables that are for programs or are told in words by others."""
_FIRST = (
    *("title", "title_fi", "title_en", "short_name", "about", "severity", "state", "side_a", "side_b"),
    *("kind", "status", "organisation_id", "starts_at", "ends_at", "build_up_from", "tear_down_until", "project"),
    *("overlap_start", "overlap_end", "overlap_hours", "yields", "rule_id", "hours", "area_m2", "ceiling"),
    *("capacity", "surface", "load_limit_kg_m2", "power", "water", "restrictions"),
    *("distance_m", "days_before", "days_after", "min_area_m2", "same_organisation", "active", "word", "why"),
)
_WIDTHS = (
    dict.fromkeys(("title", "title_fi", "title_en", "side_a", "side_b", "rule_id"), 330)
    | dict.fromkeys(("sentence_fi", "sentence_en", "source", "note", "about", "text", "why", "restrictions"), 420)
    | dict.fromkeys(("severity", "state", "yields", "hours", "distance_m", "days_before", "days_after", "active"), 110)
)
_WIDTH = 170
_PERIOD = "eval(@period)"
"""How styles ask for a row's days."""
_WEIGHT = (
    "CASE WHEN \"state\" <> 'open' THEN 0 WHEN \"yields\" = 'notice' THEN 1 WHEN \"yields\" = 'opportunity' THEN 2 "
    "WHEN \"severity\" = 'light' THEN 3 ELSE 4 END"
)
"""How much a finding weighs: what is open before what is not, conflicts by their severity before what is none."""
_DRAWN = {FINDING: _WEIGHT, OVERLAP: '"area_m2"'}
"""What is greatest is drawn last, and so is seen where several lie on one ground."""
_ENDLESS_H = 1e5
_FORWARDS, _BACKWARDS = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
_SORTED: dict[str, tuple[str, Qt.SortOrder]] = {
    FINDING: (f'({_WEIGHT}) * 1e12 + min("area_m2" * coalesce("hours", {_ENDLESS_H}), 1e11)', _BACKWARDS),
    OVERLAP: (f'"area_m2" * coalesce("overlap_hours", {_ENDLESS_H})', _BACKWARDS),
    JUDGEMENT: ('"judged_at"', _BACKWARDS),
    COMMENT: ('"said_at"', _BACKWARDS),
    ORGANISATION: ('"short_name"', _FORWARDS),
    Table.EVENT_AREA: ('"title"', _FORWARDS),
    **dict.fromkeys(set(Table) - {Table.EVENT_AREA}, ('"starts_at"', _FORWARDS)),
}
"""How a table stands when it is opened: what is found worst first, as in the report."""
_OPEN_START, _OPEN_END = "make_datetime(1900, 1, 1, 0, 0, 0)", "make_datetime(2200, 1, 1, 0, 0, 0)"
_SPANS = {
    Table.WORK_ZONE: (("starts_at",), ("ends_at",)),
    Table.EVENT: (("build_up_from", "starts_at"), ("tear_down_until", "ends_at")),
    Table.DEVELOPMENT_AREA: (("starts_at",), ("ends_at",)),
    Table.TRAFFIC_ARRANGEMENT: (("starts_at",), ("ends_at",)),
    FINDING: (("starts_at",), ("ends_at",)),
    OVERLAP: (("overlap_start",), ("overlap_end",)),
}
"""The columns between which a row has its ground; the first that is filled counts."""
_NAMES = {
    FINDING: 'concat(represent_value("yields"), \' · \', lower(represent_value("severity")))',
    JUDGEMENT: 'represent_value("word")',
    COMMENT: '"text"',
    RULE: '"title_en"',
    ORGANISATION: '"short_name"',
    STREET: '"name"',
    OVERLAP: 'concat("a_layer", \' – \', "b_layer")',
}
"""What a row is called in lists, where it has no title."""


class LooksNotSaved(CoordinationError):
    """A store that QGIS could not keep the looks in."""

    sentence = (
        "The store “{path}” is there, but how its layers look could not be saved ({reason}). "
        "Free some space, or check the drive and the file's name, and prepare it again."
    )


class LooksNotSavedInDatabase(LooksNotSaved):
    """A database whose table of styles is closed to whoever prepares the store."""

    sentence = (
        "The store “{path}” is there, but how its layers look could not be saved ({reason}). "
        "It takes the right to write into QGIS's table public.layer_styles, or to make it; then prepare it again."
    )


def dress(layer: QgsVectorLayer, role: str, zone: str = HELSINKI) -> None:
    """Make `layer` look and speak as what it is, in the user's language, with the days of a time zone.

    Raises:
        ValueError: there is no such style, or QGIS cannot read it.
    """
    if layer.isSpatial():
        _load_symbols(layer, role)
    layer.setCustomProperty(ROLE, role)
    layer.setCustomProperty(ZONE, zone)
    layer.setName(layer_title(role))
    layer.setDisplayExpression(_NAMES.get(role, '"title"'))
    layer.setMapTipTemplate(map_tip(role))
    tell_sides(layer, role)
    _name_columns(layer, role)
    offer_choices(layer, role)
    lay_out(layer, role, zone)
    if role in STORE_ROLES and role != STREET:
        fill_in(layer)
        check_entries(layer, role)
    _arrange_table(layer, role)
    if role in _SPANS:
        _set_times(layer, role, zone)


def save_looks(store: str, roles: Iterable[str], zone: str = HELSINKI) -> None:
    """Keep in a store how its tables of these roles look and speak, for any QGIS that opens it.

    There is a style in each language; the one in the user's, else in English, is what a layer opens with.

    Raises:
        LooksNotSaved: it is not possible.
    """
    own = user_language() if user_language() in _STYLE_NAMES else "en"
    not_saved = LooksNotSaved if is_file_name(store) else LooksNotSavedInDatabase
    for role in roles:
        for language, name in _STYLE_NAMES.items():
            layer = table_layer(store, role, is_spatial=role not in SHAPELESS)
            if not layer.isValid():
                raise not_saved(path=store, reason=tr("QGIS cannot open “{table}” in it").format(table=role))
            with speaking(language):
                dress(layer, role, zone)
            problem = layer.saveStyleToDatabase(name, "", useAsDefault=language == own, uiFileContent="")
            if problem:
                raise not_saved(path=store, reason=problem)


def has_looks(store: str, roles: Iterable[str]) -> bool:
    """Whether a store's tables of these roles open as what they are."""
    layers = {role: table_layer(store, role, is_spatial=role not in SHAPELESS) for role in roles}
    return all(layer.customProperty(ROLE) == role for role, layer in layers.items())


def layers_by_role(project: QgsProject) -> dict[str, QgsVectorLayer]:
    """The project's layers that bear a role; where several bear the same, the last one."""
    return dict(roled(project.mapLayers(validOnly=True).values()))


def roled(layers: Iterable[QgsMapLayer]) -> Iterator[tuple[str, QgsVectorLayer]]:
    """Those of some layers that bear a role, with it."""
    for layer in layers:
        if isinstance(layer, QgsVectorLayer) and layer.customProperty(ROLE):
            yield str(layer.customProperty(ROLE)), layer


def zone_of(layer: QgsVectorLayer) -> tzinfo:
    """The time zone in which the layer's days are."""
    return time_zone(str(layer.customProperty(ZONE, HELSINKI)))


def _load_symbols(layer: QgsVectorLayer, role: str) -> None:
    # Despite its name this is the file's style: told otherwise, QGIS prefers one saved in the layer's own database.
    message, is_loaded = layer.loadNamedStyle(str(STYLES / f"{role}.qml"), loadFromLocalDb=True)
    if not is_loaded:
        raise ValueError(message)
    renderer = layer.renderer()
    _translate_legend(renderer)
    if role in _DRAWN:
        renderer.setOrderBy(QgsFeatureRequest.OrderBy([QgsFeatureRequest.OrderByClause(_DRAWN[role])]))
        renderer.setOrderByEnabled(True)


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
    labels = field_labels(role)
    for index, field in enumerate(layer.fields().toList()):
        if field.name() in labels:
            layer.setFieldAlias(index, labels[field.name()])


def _arrange_table(layer: QgsVectorLayer, role: str) -> None:
    """Put what a row is called first, leave out keys, which are for programs, and give the others room."""
    config = layer.attributeTableConfig()
    config.update(layer.fields())
    columns = config.columns()
    for column in columns:
        column.hidden = column.hidden or column.name in _KEYS or column.name in _HIDDEN.get(role, ())
        column.width = _WIDTHS.get(column.name, _WIDTH)
    order = {name: number for number, name in enumerate(_FIRST)}
    config.setColumns(sorted(columns, key=lambda column: order.get(column.name, len(order))))
    if role in _SORTED:
        expression, order = _SORTED[role]
        config.setSortExpression(expression)
        config.setSortOrder(order)
    layer.setAttributeTableConfig(config)


def _set_times(layer: QgsVectorLayer, role: str, zone: str) -> None:
    """Let QGIS show a row while it has its ground, and labels and map tips say when that is.

    The texts go into the layer's variables `period` and `weekly`, so that the styles need not know zones and languages.
    """
    starts, ends = _SPANS[role]
    told = period(starts[-1], ends[-1], zone)
    QgsExpressionContextUtils.setLayerVariable(layer, "period", told)
    _spell_out(layer, told)
    days = ", ".join(QgsSqliteUtils.quotedString(part) for pair in day_labels().items() for part in pair)
    QgsExpressionContextUtils.setLayerVariable(layer, "weekly", f'replace("weekly_hours", map({days}))')
    times = layer.temporalProperties()
    if not isinstance(times, QgsVectorLayerTemporalProperties):
        return
    times.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    times.setStartExpression(_first(starts, _OPEN_START, zone))
    times.setEndExpression(_first(ends, _OPEN_END, zone))
    times.setLimitMode(Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd)
    times.setIsActive(True)


def _spell_out(layer: QgsVectorLayer, told: str) -> None:
    """Let labels name the columns that they need: for `eval` QGIS fetches all of them.

    The sides of a finding are among them, which look into other layers. QGIS does that on its first thread, and hangs
    where that one waits for the drawing to end, as when a project is closed.
    """
    labeling = layer.labeling()
    for provider in labeling.subProviders() if labeling else []:
        settings = labeling.settings(provider)
        settings.fieldName = settings.fieldName.replace(_PERIOD, told)
        labeling.setSettings(settings, provider)
    layer.setLabeling(labeling.clone() if labeling else None)


def _first(columns: tuple[str, ...], otherwise: str, zone: str) -> str:
    return f"coalesce({', '.join(local(column, zone) for column in columns)}, {otherwise})"
