"""Within QGIS, for the pictures: a plan that two have edited, and the history of a plan."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsDefaultValue, QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.gui import QgsGui, QgsMapLayerActionContext
from qgis.PyQt.QtWidgets import QDialog, QPushButton
from qgis.utils import iface

from camera import Steps, keep, keep_both, keep_dialog
from story import pause

desktop: Any = iface
_EDITED = 2
"""So many plans are edited by both."""


def versions(layer: QgsVectorLayer, row: QgsFeature) -> Steps:
    """Save a plan that somebody else has saved, compare the versions, and look at its history.

    Args:
        layer: a store's layer of plans.
        row: one of its rows, with a place.
    """
    theirs = QgsVectorLayer(layer.source(), "theirs", "ogr")
    stamp = QgsDefaultValue("'Seinäjoen Energia'", applyOnUpdate=True)
    theirs.setDefaultValueDefinition(theirs.fields().indexFromName("changed_by"), stamp)
    others = [other for other in layer.getFeatures() if other.id() != row.id() and other.hasGeometry()]
    edited = [row, *others[: _EDITED - 1]]
    layer.startEditing()
    theirs.startEditing()
    for number, one in enumerate(edited):
        _edit(layer, one, metres=6, note="Louhintaa päivisin.", clearance_m=4)
        _edit(theirs, one, metres=-8, note="Louhintaa vain klo 9–15.", status="confirmed", contact="Työmaapäivystys")
        if number:
            layer.changeGeometry(one.id(), one.geometry())
    theirs.commitChanges()
    desktop.setActiveLayer(layer)
    desktop.actionSaveActiveLayerEdits().trigger()
    yield pause(1.5)
    yield from keep_both(desktop.mainWindow(), "refused")
    desktop.messageBar().currentItem().findChild(QPushButton).click()
    yield lambda: _dialog("conflict") is not None
    _aside(_dialog("conflict"))
    _dialog("conflict").rows.setCurrentRow(1)
    _dialog("conflict").shapes.look.click()
    yield pause(2)
    keep("conflict")
    yield from keep_dialog(_dialog("conflict"), "dialog-conflict")
    _dialog("conflict").reject()
    layer.rollBack()
    desktop.messageBar().clearWidgets()
    yield from _history(layer, theirs, row)


def _history(layer: QgsVectorLayer, theirs: QgsVectorLayer, row: QgsFeature) -> Steps:
    theirs.startEditing()
    _edit(theirs, theirs.getFeature(row.id()), metres=14, lane_effect="one_lane", digs=True)
    theirs.commitChanges()
    registry: Any = QgsGui.mapLayerActionRegistry()
    actions = registry.mapLayerActions(layer)
    (action,) = (action for action in actions if action.metaObject().className() == "HistoryAction")
    action.triggerForFeature(layer, row, QgsMapLayerActionContext())
    yield lambda: _dialog("history") is not None
    dialog = _dialog("history")
    _aside(dialog)
    dialog.steps.setCurrentItem(dialog.steps.topLevelItem(1))
    dialog.shapes.look.click()
    yield pause(2)
    keep("history")
    yield from keep_dialog(dialog, "dialog-history")
    dialog.reject()


def _edit(layer: QgsVectorLayer, row: QgsFeature, metres: float, **values: object) -> None:
    shape = QgsGeometry(row.geometry())
    shape.translate(metres, metres / 2)
    layer.changeGeometry(row.id(), shape)
    for column, value in values.items():
        layer.changeAttributeValue(row.id(), layer.fields().indexFromName(column), value)


def _aside(dialog: QDialog) -> None:
    """To where it leaves the middle of the map free."""
    window = desktop.mainWindow().geometry()
    dialog.move(window.right() - dialog.frameGeometry().width(), window.bottom() - dialog.frameGeometry().height())


def _dialog(name: str) -> Any:  # noqa: ANN401  # the plugin's own, which the stubs of QGIS do not know
    return desktop.mainWindow().findChild(QDialog, f"seinajoki_{name}")
