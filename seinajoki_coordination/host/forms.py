"""How a layer's rows are entered: tabs in working order, choices, defaults, and checks with a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorElement,
    QgsAttributeEditorField,
    QgsAttributeEditorTextElement,
    QgsDefaultValue,
    QgsEditorWidgetSetup,
    QgsExpressionContextUtils,
    QgsFieldConstraints,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.domain.codes import KINDS, Mode, Outage, Table
from seinajoki_coordination.host.fields import (
    COMMENT,
    FINDING,
    JUDGEMENT,
    ORGANISATION,
    OVERLAP,
    RULE,
    STREET,
    TABLE_IN_PROJECT,
    kind_labels,
    trait_labels,
    value_labels,
)
from seinajoki_coordination.host.form_texts import PARENT, SENTENCE, WEEKLY, WHEN, between, in_place
from seinajoki_coordination.host.stamping import WHO
from seinajoki_coordination.host.stores import sibling, table_of
from seinajoki_coordination.host.translation import tr, user_language

READ_ONLY = frozenset({FINDING, JUDGEMENT, COMMENT})
"""Tables that a check or a judgement writes, never a form."""

_RECORD = ("id", "row_version", "created_at", "created_by", "changed_at", "changed_by", "version")
_FALSE = "false"
_DEFAULTS = {
    "id": "uuid('WithoutBraces')",
    "status": "'tentative'",
    "precision": "'day'",
    "clearance_m": "0",
    "lane_effect": "'none'",
    "noise": "'none'",
    "dust": "'none'",
    "vibration": "'none'",
    "visibility": "'public'",
    "row_version": "1",
    "created_at": "now()",
    "created_by": WHO,
    "digs": _FALSE,
    "needs_quiet": _FALSE,
    "is_consulted": _FALSE,
    "active": "true",
    "distance_m": "0",
    "days_before": "0",
    "days_after": "0",
    "min_area_m2": "1",
    "yields": "'conflict'",
    "ceiling": "'heavy'",
    "same_organisation": "true",
    "version": "1",
    **{f"closes_{mode.value}": _FALSE for mode in Mode},
    **{f"cuts_{outage.value}": _FALSE for outage in Outage},
}
_STAMPS = {"changed_at": "now()", "changed_by": WHO}
_KEPT = ("id", "rule_version", "a_id", "a_version", "a_facts", "b_id", "b_version", "b_facts")
"""What a finding keeps for programs: fields, so that it can be copied."""
_OWN = ("id", "row_version", "created_at", "created_by", "changed_at", "changed_by")
"""What the part of a split row and the copy of a row do not take over."""
_DAY, _TIMES = "(Mo|Tu|We|Th|Fr|Sa|Su)", "[0-9]{1,2}:[0-9]{2} *- *[0-9]{1,2}:[0-9]{2}"
_DAYS = f"{_DAY}( *- *{_DAY})?"
_HOURS = f"{_DAYS}( *, *{_DAYS})* +{_TIMES}( *, *{_TIMES})*"
_STORED = Qgis.FieldOrigin.Provider
_NUMBERS_OF_PLANS = ("clearance_m", "lane_effect_m", "attendance", "capacity", "load_limit_kg_m2")
_OF_OVERLAP = ("overlap_start", "overlap_end", "overlap_hours", "distance_m", "area_m2")
_NUMBERS = (*_NUMBERS_OF_PLANS, *_OF_OVERLAP[2:], "hours", "days_before", "days_after", "min_area_m2")
_MOST = 10**9
_LONG = ("note", "source", "restrictions", "sentence_fi", "sentence_en", "why", "text")
_NULL = "{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}"
"""By which a map of values names null."""
_WITH = {PARENT: "belongs_to", WEEKLY: "weekly_hours", WHEN: "yields", SENTENCE: "rule_id"}
"""Without which column a form does not tell each of these."""


def lay_out(layer: QgsVectorLayer, role: str, zone: str) -> None:
    """Give the layer its form; times that it tells are those of the zone."""
    config = layer.editFormConfig()
    config.clearTabs()
    config.setLayout(Qgis.AttributeFormLayout.DragAndDrop)
    root = config.invisibleRootContainer()
    for title, names in _tabs(role):
        parent = root
        if title:
            parent = QgsAttributeEditorContainer(title, root)
            parent.setType(Qgis.AttributeEditorContainerType.Tab)
        elements = [
            _element(layer, role, name, zone, parent)
            for name in names
            if layer.fields().indexFromName(_WITH.get(name, name)) >= 0
        ]
        for element in elements:
            if parent is root:
                config.addTab(element)
            else:
                parent.addChildElement(element)
        if elements and parent is not root:
            config.addTab(parent)
    for index, name in enumerate(layer.fields().names()):
        config.setReadOnly(index, role in READ_ONLY or name in _RECORD or layer.fields().fieldOrigin(index) != _STORED)
    layer.setEditFormConfig(config)
    layer.setReadOnly(role in READ_ONLY)


def _element(
    layer: QgsVectorLayer, role: str, name: str, zone: str, parent: QgsAttributeEditorContainer
) -> QgsAttributeEditorElement:
    """A column's editor, or a text."""
    told = between(role, name, zone)
    if told is None and role in READ_ONLY and name not in _KEPT:
        told = in_place(layer, role, name, zone)
    if told is None:
        return QgsAttributeEditorField(name, layer.fields().indexFromName(name), parent)
    text = QgsAttributeEditorTextElement(told.label, parent)
    text.setText(told.words)
    text.setShowLabel(bool(told.label))
    return text


def _tabs(role: str) -> list[tuple[str, tuple[str, ...]]]:
    """The tabs of a role's form and their columns, no title for none; a table has some of them."""
    if role == FINDING:
        return _tabs_of_findings()
    if role == RULE:
        return _tabs_of_rules()
    few = {
        STREET: ("name", "class", "source"),
        ORGANISATION: ("short_name", "name", "phone", "is_consulted"),
        JUDGEMENT: ("about", "organisation_id", "word", "why", "judged_at", "judged_by"),
        COMMENT: ("about", "organisation_id", "text", "said_at", "said_by"),
        OVERLAP: ("side_a", "a_layer", "a_id", "side_b", "b_layer", "b_id", *_OF_OVERLAP),
    }
    return [("", few[role])] if role in few else _tabs_of_plans()


def _tabs_of_findings() -> list[tuple[str, tuple[str, ...]]]:
    what = ("side_a", "side_b", "yields", "severity", "state", "rule_id", SENTENCE, WHEN, "hours", "area_m2")
    return [
        (tr("Finding"), (*what, "distance_m", "by_clearance", "by_padding")),
        (tr("Record"), (*_KEPT, "found_at", "changed_at")),
    ]


def _tabs_of_rules() -> list[tuple[str, tuple[str, ...]]]:
    numbers = ("distance_m", "days_before", "days_after", "min_area_m2", "same_organisation")
    return [
        (tr("What"), ("title_fi", "title_en", "sentence_fi", "sentence_en", "yields", "ceiling", "active")),
        (tr("Sides"), ("a_table", "a_kinds", "a_traits", "b_table", "b_kinds", "b_traits")),
        (tr("How near and how soon"), numbers),
        (tr("Record"), ("id", "version")),
    ]


def _tabs_of_plans() -> list[tuple[str, tuple[str, ...]]]:
    what = ("title", "kind", "status", "organisation_id", "project", PARENT, "event_area_id", "phase", "attendance")
    facilities = ("capacity", "surface", "load_limit_kg_m2", "power", "water", "restrictions")
    when = ("starts_at", "ends_at", "build_up_from", "tear_down_until", "precision", "weekly_hours", WEEKLY)
    nuisances = ("digs", "noise", "dust", "vibration", "lane_effect", "lane_effect_m")
    closes, cuts = (f"closes_{mode.value}" for mode in Mode), (f"cuts_{outage.value}" for outage in Outage)
    return [
        (tr("What"), (*what, "needs_quiet", "clearance_m", "case_number")),
        (tr("Facilities"), facilities),
        (tr("When"), when),
        (tr("Effects"), (*nuisances, *closes, *cuts)),
        (tr("Notes"), ("note", "contact", "visibility", "source", "source_row")),
        (tr("Record"), ("id", "belongs_to", "series_id", *_RECORD[1:-1])),
    ]


def offer_choices(layer: QgsVectorLayer, role: str) -> None:
    """Say what each column is entered with: codes by their meanings, other tables' rows by their names."""
    relations = _relations()
    for index, field in enumerate(layer.fields().toList()):
        meanings = value_labels(role, field.name())
        if meanings:
            choices = [{meaning: code} for code, meaning in meanings.items()]
            none = {"kind": tr("– choose –"), "a_table": tr("Any plan"), "b_table": tr("Any plan")}.get(field.name())
            _set(layer, index, "ValueMap", map=([{none: _NULL}] if none else []) + choices)
        elif field.name() in relations:
            names = names_of_rows(layer, field.name())
            _set(layer, index, "ValueMap", map=[{name: id_} for id_, name in names.items()])
        elif field.type() == QMetaType.Type.Bool:
            _set(layer, index, "CheckBox")
        elif field.name() in _LONG:
            _set(layer, index, "TextEdit", IsMultiline=True)
        elif field.name() in _NUMBERS:
            precision = 1 if field.name() in ("clearance_m", "distance_m") else 0
            _set(layer, index, "Range", Min=0, Max=_MOST, Precision=precision, AllowNull=True, Style="SpinBox")


def relate(layer: QgsVectorLayer, others: Iterable[QgsVectorLayer]) -> None:
    """Let the layer's choices and texts find the other tables of its store among the project's layers."""
    store, _ = table_of(layer)
    tables = {table_of(other): other for other in others}
    for table in (*(table.value for table in Table), ORGANISATION, RULE, FINDING):
        if other := tables.get((store, table)):
            QgsExpressionContextUtils.setLayerVariable(layer, f"{TABLE_IN_PROJECT}{table}", other.id())
    for name, (role, shown) in _relations().items():
        index, other = layer.fields().indexFromName(name), tables.get((store, role))
        if index >= 0 and other is not None:
            of_rows = {"Key": "id", "Value": shown, "AllowNull": True, "OrderByValue": True}
            _set(layer, index, "ValueRelation", Layer=other.id(), LayerName=other.name(), **of_rows)


def _relations() -> dict[str, tuple[str, str]]:
    """The columns that name a row of another table: its role, and the column to show."""
    return {
        "organisation_id": (ORGANISATION, "short_name"),
        "event_area_id": (Table.EVENT_AREA.value, "title"),
        "rule_id": (RULE, "title_fi" if user_language() == "fi" else "title_en"),
    }


def names_of_rows(layer: QgsVectorLayer, column: str) -> dict[str, str]:
    """What the ids in a column stand for: rows of another table of the store, as they are now, be it open or not.

    Nothing for other columns.
    """
    role, shown = _relations().get(column, ("", ""))
    table = sibling(layer, role) if role else None
    return {row["id"]: str(row[shown]) for row in table.getFeatures()} if table and table.isValid() else {}


def _set(layer: QgsVectorLayer, index: int, widget: str, **config: object) -> None:
    layer.setEditorWidgetSetup(index, QgsEditorWidgetSetup(widget, config))


def fill_in(layer: QgsVectorLayer) -> None:
    """Set what a new row starts with, what each change stamps, and what a part or a copy of a row gets anew."""
    for index, name in enumerate(layer.fields().names()):
        if name in _STAMPS:
            layer.setDefaultValueDefinition(index, QgsDefaultValue(_STAMPS[name], applyOnUpdate=True))
        elif name in _DEFAULTS:
            layer.setDefaultValueDefinition(index, QgsDefaultValue(_DEFAULTS[name]))
        if name in _OWN:
            layer.setFieldSplitPolicy(index, Qgis.FieldDomainSplitPolicy.DefaultValue)
            layer.setFieldDuplicatePolicy(index, Qgis.FieldDuplicatePolicy.DefaultValue)


def check_entries(layer: QgsVectorLayer, role: str) -> None:
    """Let the form refuse what cannot be, and doubt what had better not be."""
    hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
    soft = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft
    for column, expression, sentence in _musts(role):
        _constrain(layer, column, expression, sentence, hard)
    for column, expression, sentence in _shoulds(role):
        _constrain(layer, column, expression, sentence, soft)


_Check = tuple[str, str, str]


def _musts(role: str) -> list[_Check]:
    if role in set(Table):
        return [
            ("title", "trim(coalesce(\"title\", '')) <> ''", tr("Give it a title.")),
            ("ends_at", _in_order("starts_at", "<", "ends_at"), tr("It must end after it starts.")),
            (
                "build_up_from",
                _in_order("build_up_from", "<=", "starts_at"),
                tr("The build-up must not begin after the start."),
            ),
            (
                "tear_down_until",
                _in_order("ends_at", "<=", "tear_down_until"),
                tr("The tear-down must not be over before the end."),
            ),
        ]
    if role == RULE:
        return [
            *(_of_list(f"{side}_kinds", kind_labels()) for side in "ab"),
            *(_of_list(f"{side}_traits", trait_labels()) for side in "ab"),
        ]
    return []


def _shoulds(role: str) -> list[_Check]:
    if role not in KINDS:
        return []
    hours = f'"weekly_hours" IS NULL OR regexp_match("weekly_hours", \'^ *{_HOURS}( *; *{_HOURS})* *$\') > 0'
    return [
        ("kind", f'"kind" IN ({_listed(value_labels(role, "kind"))})', tr("Choose a kind from the list.")),
        ("weekly_hours", hours, tr("Write them like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”.")),
    ]


def _in_order(first: str, sign: str, second: str) -> str:
    return f'"{first}" IS NULL OR "{second}" IS NULL OR "{first}" {sign} "{second}"'


def _of_list(column: str, labels: dict[str, str]) -> _Check:
    is_known = f"array_all(array({_listed(labels)}), string_to_array(trim(\"{column}\"), ' '))"
    return column, f"coalesce(trim(\"{column}\"), '') = '' OR {is_known}", _codes_to_type(column)


def _codes_to_type(name: str) -> str:
    """What may be typed into a column that holds several codes, for a QGIS that does not offer them."""
    if name.endswith("_kinds"):
        return tr("Kinds, with a space between: {codes}").format(codes=_coded(kind_labels()))
    return tr("Traits, with a space between: {codes}").format(codes=_coded(trait_labels()))


def _coded(labels: dict[str, str]) -> str:
    meanings = {code: label.lower() for code, label in labels.items()}
    return ", ".join(code if meaning == code else f"{code} ({meaning})" for code, meaning in meanings.items())


def _listed(codes: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in codes)


def _constrain(
    layer: QgsVectorLayer, column: str, expression: str, sentence: str, strength: QgsFieldConstraints.ConstraintStrength
) -> None:
    index = layer.fields().indexFromName(column)
    if index >= 0:
        layer.setConstraintExpression(index, expression, sentence)
        layer.setFieldConstraint(index, QgsFieldConstraints.Constraint.ConstraintExpression, strength)
