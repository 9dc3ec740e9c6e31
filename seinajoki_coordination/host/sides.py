"""Whom a rule, a finding, an overlap or a word on a finding is about: columns that are reckoned, not stored."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsField, QgsSqliteUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.host.fields import (
    COMMENT,
    FINDING,
    JUDGEMENT,
    OVERLAP,
    RULE,
    TABLE_IN_PROJECT,
    kind_labels,
    trait_labels,
    value_labels,
)
from seinajoki_coordination.host.translation import tr


def tell_sides(layer: QgsVectorLayer, role: str) -> None:
    """Add the columns, or say them in another language."""
    for name, words in _told(role).items():
        index = layer.fields().indexFromName(name)
        if index >= 0:
            layer.updateExpressionField(index, words)
        else:
            layer.addExpressionField(words, QgsField(name, QMetaType.Type.QString))


def of_other(table: str, key: str, column: str) -> str:
    """An expression: what a row of another table says, while that table is in the project; see `forms.relate`."""
    return f"try(attribute(get_feature(var('{TABLE_IN_PROJECT}{table}'), 'id', \"{key}\"), '{column}'))"


def _told(role: str) -> dict[str, str]:
    """The columns that a table of this role is given, and their expressions."""
    if role == RULE:
        return {f"side_{side}": _rule_side(side) for side in "ab"}
    if role == FINDING:
        return {f"side_{side}": _finding_side(side) for side in "ab"}
    if role == OVERLAP:
        return {f"side_{side}": _overlap_side(side) for side in "ab"}
    if role in (JUDGEMENT, COMMENT):
        return {"about": " || ' × ' || ".join(of_other(FINDING, "finding_id", f"side_{side}") for side in "ab")}
    return {}


def _rule_side(side: str) -> str:
    """An expression like “Work zone · digs, noisy”."""
    table = f"coalesce({_table(RULE, side)}, {_text(tr('Any plan'))})"
    lists = (_words(f"{side}_kinds", kind_labels()), _words(f"{side}_traits", trait_labels()))
    return f"array_to_string(array_filter(array({table}, {', '.join(lists)}), @element <> ''), ' · ')"


def _finding_side(side: str) -> str:
    """The plan's title, or its table while that is not in the project; see `forms.relate`."""
    title = f"attribute(get_feature(var('{TABLE_IN_PROJECT}' || \"{side}_table\"), 'id', \"{side}_id\"), 'title')"
    return f"try(coalesce({title}, {_table(FINDING, side)}), {_table(FINDING, side)})"


def _overlap_side(side: str) -> str:
    """The plan's title where its layer is in the project and has one, else its identifier."""
    title = f"attribute(get_feature(\"{side}_layer\", 'id', \"{side}_id\"), 'title')"
    return f'try(coalesce({title}, "{side}_id"), "{side}_id")'


def _table(role: str, side: str) -> str:
    return f'map_get({_map(value_labels(role, f"{side}_table"))}, "{side}_table")'


def _words(column: str, labels: Mapping[str, str]) -> str:
    """The meanings of the codes that a column holds with a space between."""
    word = f"lower(coalesce(map_get({_map(labels)}, @element), @element))"
    return f"coalesce(array_to_string(array_foreach(string_to_array(\"{column}\", ' '), {word}), ', '), '')"


def _map(labels: Mapping[str, str]) -> str:
    return f"map({', '.join(_text(part) for pair in labels.items() for part in pair)})"


def _text(text: str) -> str:
    return QgsSqliteUtils.quotedString(text)
