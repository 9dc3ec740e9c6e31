"""The editor and the reading of a rule's lists of codes: a list to tick in, by meanings; kept as codes and spaces.

QGIS's own is a line into which the codes would have to be typed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack NULL
    NULL,
    QgsApplication,
    QgsFeature,
    QgsFieldFormatter,
    QgsVariantUtils,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeForm, QgsCheckableComboBox, QgsEditorWidgetWrapper
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from seinajoki_coordination.gui.editor_sockets import Plug, socket
from seinajoki_coordination.host.fields import RULE, kind_labels, trait_labels, value_labels
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.host.translation import tr

WIDGET = "SeinajokiCodes"
"""By what name QGIS knows the editor."""

_KINDS = {"a_kinds": "a_table", "b_kinds": "b_table"}
"""With each column of kinds the one that names their table."""
_TRAITS = ("a_traits", "b_traits")
_CODE = Qt.ItemDataRole.UserRole


class CodeLists:
    """The editor and the reading, plugged into QGIS."""

    def __init__(self) -> None:
        self._socket = socket(WIDGET, tr("List of codes"))
        self._socket.plug = Plug(CodesWrapper, _is_list)
        self._formatter = CodesFormatter()
        QgsApplication.fieldFormatterRegistry().addFieldFormatter(self._formatter)

    def remove(self) -> None:
        """Let QGIS's own take their place again."""
        self._socket.plug = None
        QgsApplication.fieldFormatterRegistry().removeFieldFormatter(self._formatter)


class CodesFormatter(QgsFieldFormatter):
    """Tells the codes in lists and tables."""

    def id(self) -> str:
        """That of the editor."""
        return WIDGET

    def representValue(self, layer: QgsVectorLayer, index: int, _config: object, _cache: object, value: object) -> str:  # noqa: N802  # QGIS's name
        """Their meanings."""
        labels = trait_labels() if layer.fields().field(index).name() in _TRAITS else kind_labels()
        return ", ".join(labels.get(code, code).lower() for code in _codes(value))


class CodesEdit(QgsCheckableComboBox):
    """A list that opens, and shows in one line what is ticked."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None, labels: Callable[[], Mapping[str, str]], nothing: str) -> None:
        super().__init__(parent)
        self._labels = labels
        self.setSeparator(", ")
        self.setDefaultText(nothing)
        self.checkedItemsChanged.connect(self.changed)

    def tick(self, ticked: Sequence[str]) -> None:
        """Offer what there is to choose from by now, and tick these, known or not; this is no change."""
        labels = self._labels()
        self.clear()
        for code in [*labels, *(code for code in ticked if code not in labels)]:
            self.addItemWithCheckState(labels.get(code, code), _state(code in ticked), code)

    def showPopup(self) -> None:  # noqa: N802  # Qt's name
        """Open the list; the side may be of another table than before."""
        self.tick(self.ticked())
        super().showPopup()

    def ticked(self) -> list[str]:
        """The codes of what is ticked."""
        rows = range(self.count())
        return [str(self.itemData(row, _CODE)) for row in rows if self.itemCheckState(row) == Qt.CheckState.Checked]


class CodesWrapper(QgsEditorWidgetWrapper):
    """What QGIS has of the editor in a form or a cell."""

    def createWidget(self, parent: QWidget) -> QWidget:  # noqa: N802  # QGIS's names
        """A new editor, held here: QGIS may keep no more of what is returned than its C++ half."""
        nothing = tr("Any kind") if self.field().name() in _KINDS else tr("No trait asked for")
        self._edit = CodesEdit(parent, self._labels, nothing)
        self._edit.setObjectName(self.field().name())
        return self._edit

    def initWidget(self, editor: QWidget) -> None:  # noqa: N802
        """Hear of what is ticked."""
        if isinstance(editor, CodesEdit):
            self._edit = editor
            editor.changed.connect(self.emitValueChanged)

    def valid(self) -> bool:
        """Whether the editor is ours."""
        return isinstance(self.widget(), CodesEdit)

    def value(self) -> object:
        """What is ticked, as the store has it."""
        return " ".join(self._edit.ticked()) or NULL

    def setValue(self, value: object) -> None:  # noqa: N802  # what takes its place cannot be written in Python
        """Tick the row's codes."""
        self._edit.tick(_codes(value))

    def setEnabled(self, enabled: bool) -> None:  # noqa: N802
        """Let it be ticked in or only read."""
        self._edit.setEnabled(enabled)

    def _labels(self) -> dict[str, str]:
        """Of traits, or of the kinds of the side's table; of every table's where it is about any plan."""
        name = self.field().name()
        if name in _TRAITS:
            return trait_labels()
        row = self._row()
        table = row[_KINDS[name]] if row.fields().indexFromName(_KINDS[name]) >= 0 else None
        return kind_labels() if QgsVariantUtils.isNull(table) else value_labels(table, "kind")

    def _row(self) -> QgsFeature:
        """As the form has it by now, saved or not; in a cell, as it was."""
        ancestor: QObject | None = self.widget()
        while ancestor is not None and not isinstance(ancestor, QgsAttributeForm):
            ancestor = ancestor.parent()
        return self.formFeature() if ancestor is None else ancestor.currentFormFeature()


def _is_list(layer: QgsVectorLayer, index: int) -> bool:
    """Whether it is one of the lists of codes of a table of rules."""
    return layer.customProperty(ROLE) == RULE and layer.fields().field(index).name() in (*_KINDS, *_TRAITS)


def _codes(value: object) -> list[str]:
    return [] if QgsVariantUtils.isNull(value) else str(value).split()


def _state(is_ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
