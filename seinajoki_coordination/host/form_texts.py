"""What a form tells between its fields, and in place of those that nobody types into: QGIS greys out what it locks."""

from __future__ import annotations

from typing import NamedTuple

from qgis.core import QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.host.fields import RULE, UTC_MARK, field_labels
from seinajoki_coordination.host.local_time import moment, moments
from seinajoki_coordination.host.sides import of_other
from seinajoki_coordination.host.translation import tr, user_language

PARENT = "parent"
"""The title of the plan that a row belongs to, whose column holds but a key."""
WEEKLY = "weekly"
"""How weekly hours are written."""
WHEN = "when"
"""From when to when the sides of a finding meet."""
SENTENCE = "sentence"
"""Why they should not, in the words of the rule."""

_NOTHING, _LINE = "–", 60
_NUMBERS = ("hours", "area_m2", "distance_m")


class FormText(NamedTuple):
    """A line of a form."""

    label: str
    """Empty for none."""
    words: str
    """With QGIS expressions in [% %]."""


def between(role: str, name: str, zone: str) -> FormText | None:
    """One of the lines named above; None for the name of a column."""
    if name == PARENT:
        return FormText(field_labels(role)["belongs_to"], _shown(_parent()))
    if name == WEEKLY:
        return FormText("", tr("Weekly hours like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”;\nempty: around the clock."))
    if name == WHEN:
        return FormText(tr("Common time"), _shown(moments("starts_at", "ends_at", zone)))
    if name == SENTENCE:
        return FormText(tr("Why"), _shown(of_other(RULE, "rule_id", f"sentence_{_written_language()}")))
    return None


def in_place(layer: QgsVectorLayer, role: str, name: str, zone: str) -> FormText:
    """What a column says, in words."""
    index = layer.fields().indexFromName(name)
    type_ = layer.fields().field(index).type()
    if name in _NUMBERS:
        words = f'format_number("{name}", 0)'
    elif type_ == QMetaType.Type.Bool:
        words = f"if(\"{name}\", '{tr('Yes')}', '{tr('No')}')"
    elif type_ == QMetaType.Type.QDateTime:
        words = moment(name, zone)
    elif layer.editorWidgetSetup(index).isNull():
        words = f'"{name}"'
    else:
        words = f'represent_value("{name}")'
    return FormText(field_labels(role)[name].removesuffix(UTC_MARK), _shown(words))


def _parent() -> str:
    """Whichever table it is in."""
    return f"coalesce({', '.join(of_other(table.value, 'belongs_to', 'title') for table in Table)})"


def _shown(words: str) -> str:
    """In lines of a width that a form has: it would not break them itself."""
    return f"[% coalesce(wordwrap({words}, {_LINE}, ' '), '{_NOTHING}') %]"


def _written_language() -> str:
    """Of the languages in which rules are written, the user's, else English."""
    return "fi" if user_language() == "fi" else "en"
