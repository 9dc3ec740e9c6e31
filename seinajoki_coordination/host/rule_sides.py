"""Whom each rule is about, in words: two columns of the rules' table that are reckoned, not stored."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsField, QgsSqliteUtils, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.host.fields import RULE, kind_labels, trait_labels, value_labels
from seinajoki_coordination.host.translation import tr


def tell_sides(layer: QgsVectorLayer) -> None:
    """Add the columns, or say them in another language."""
    for side in "ab":
        name, words = f"side_{side}", _side(side)
        index = layer.fields().indexFromName(name)
        if index >= 0:
            layer.updateExpressionField(index, words)
        else:
            layer.addExpressionField(words, QgsField(name, QMetaType.Type.QString))


def _side(side: str) -> str:
    """An expression like “Work zone · digs, noisy”."""
    table = f'coalesce(map_get({_map(value_labels(RULE, f"{side}_table"))}, "{side}_table"), {_text(tr("Any plan"))})'
    lists = (_words(f"{side}_kinds", kind_labels()), _words(f"{side}_traits", trait_labels()))
    return f"array_to_string(array_filter(array({table}, {', '.join(lists)}), @element <> ''), ' · ')"


def _words(column: str, labels: Mapping[str, str]) -> str:
    """The meanings of the codes that a column holds with a space between."""
    word = f"lower(coalesce(map_get({_map(labels)}, @element), @element))"
    return f"coalesce(array_to_string(array_foreach(string_to_array(\"{column}\", ' '), {word}), ', '), '')"


def _map(labels: Mapping[str, str]) -> str:
    return f"map({', '.join(_text(part) for pair in labels.items() for part in pair)})"


def _text(text: str) -> str:
    return QgsSqliteUtils.quotedString(text)
