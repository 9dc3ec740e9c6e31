"""The few fields that a plan is entered with in a minute, by QGIS's own editors; the whole form is a click away."""

from __future__ import annotations

from functools import partial

from qgis.core import QgsApplication, QgsFieldConstraints, QgsVariantUtils, QgsVectorLayerUtils
from qgis.gui import QgsEditorWidgetWrapper, QgsFilterLineEdit, QgsGui
from qgis.PyQt.QtCore import QMetaType
from qgis.PyQt.QtWidgets import QCheckBox, QFormLayout, QWidget

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.gui.date_editor import InstantWrapper
from seinajoki_coordination.gui.plan_in_hand import PlanInHand

_WHEN = ("starts_at", "ends_at")
_COLUMNS = {
    Table.WORK_ZONE: ("title", "kind", "status", *_WHEN, "precision", "weekly_hours", "digs", "closes_cars"),
    Table.EVENT: (
        "title",
        "kind",
        "status",
        "build_up_from",
        *_WHEN,
        "tear_down_until",
        "event_area_id",
        "needs_quiet",
    ),
    Table.EVENT_AREA: ("title", "kind", "status", "capacity", "restrictions"),
    Table.DEVELOPMENT_AREA: ("title", "kind", "status", *_WHEN, "precision"),
    Table.TRAFFIC_ARRANGEMENT: ("title", "kind", "status", *_WHEN, "weekly_hours", "closes_cars", "closes_buses"),
}


class PlanForm(QWidget):
    """Shows a plan in hand; what is typed is said of it at once, and what is said of it elsewhere is shown."""

    def __init__(self, plan: PlanInHand, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._wrappers: dict[str, QgsEditorWidgetWrapper] = {}
        rows = QFormLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for column in _COLUMNS[plan.table]:
            self._add(rows, column)
        plan.changed.connect(self._show)
        self._show()

    def focus(self, column: str = "title") -> None:
        """Let the user type there."""
        self._wrappers[column].widget().setFocus()

    def problem(self) -> str:
        """What keeps the plan from being saved, in a sentence; empty if nothing does. The field gets the focus."""
        layer, row = self._plan.layer, self._plan.row
        hard = QgsFieldConstraints.ConstraintStrength.ConstraintStrengthHard
        for index, field in enumerate(layer.fields().toList()):
            origin = QgsFieldConstraints.ConstraintOrigin.ConstraintOriginLayer
            is_met, _ = QgsVectorLayerUtils.validateAttribute(layer, row, index, hard, origin)
            if not is_met:
                if field.name() in self._wrappers:
                    self.focus(field.name())
                return str(layer.constraintDescription(index))
        return ""

    def _add(self, rows: QFormLayout, column: str) -> None:
        layer = self._plan.layer
        index = layer.fields().indexFromName(column)
        wrapper = self._wrapper(index)
        editor = wrapper.widget()
        editor.setObjectName(column)
        label = layer.attributeDisplayName(index)
        editor.setAccessibleName(label)
        if isinstance(editor, QCheckBox):
            editor.setText(label)
            rows.addRow("", editor)
        else:
            rows.addRow(label, editor)
        wrapper.valuesChanged.connect(partial(self._tell, column))
        self._wrappers[column] = wrapper

    def _wrapper(self, index: int) -> QgsEditorWidgetWrapper:
        """QGIS's editor for a column; for instants ours, which would lose its Python half on its way through QGIS."""
        layer = self._plan.layer
        if layer.fields().field(index).type() == QMetaType.Type.QDateTime:
            return InstantWrapper(layer, index, None, self)
        return QgsGui.editorWidgetRegistry().create(layer, index, None, self)

    def _tell(self, column: str, value: object, _additional: object = None) -> None:
        if not _same(value, self._plan.row[column]):
            self._plan.tell(column, value)

    def _show(self) -> None:
        """Only what differs, so that nobody's cursor jumps."""
        row = self._plan.row
        for column, wrapper in self._wrappers.items():
            wrapper.setFormFeature(row)
            if not _same(wrapper.value(), row[column]):
                is_text = isinstance(wrapper.widget(), QgsFilterLineEdit)
                wrapper.setValues("" if is_text and _is_empty(row[column]) else row[column], [])


def _same(shown: object, told: object) -> bool:
    return (_is_empty(shown) and _is_empty(told)) or (not _is_empty(shown) and shown == told)


def _is_empty(value: object) -> bool:
    """An empty text and none are alike to the user; QGIS would write the word NULL into the field."""
    return value in ("", QgsApplication.nullRepresentation()) or QgsVariantUtils.isNull(value)
