"""Check overlaps: the dialog of the algorithm, filled in for the layers at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from qgis import processing
from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsNotSupportedException
    QgsNotSupportedException,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError, MissingLibrary
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.styles import layers_by_role

ALGORITHM = "seinajoki:detectoverlaps"

_PLANS = (Table.WORK_ZONE, Table.EVENT, Table.TRAFFIC_ARRANGEMENT)
_OF_PLANS = {"START": "taken_from", "END": "taken_until", "IGNORE_SAME": "project"}
"""A plan has its ground from build-up to tear-down, and does not compete with its own project."""
_START = "starts_at"


class MissingProcessing(CoordinationError):
    """QGIS's own plugin Processing, which has the dialog, is switched off."""

    sentence = (
        "Checking overlaps needs QGIS's plugin Processing; switch it on under Plugins, Manage and Install Plugins."
    )


class CheckOverlaps:
    """What the menu entry does; the dialog stays open beside the map."""

    def __init__(self, messages: Messages, need_library: Callable[[], object]) -> None:
        self._messages = messages
        self._need_library = need_library
        self._dialog: QDialog | None = None

    def __call__(self) -> None:
        """Open the dialog, or say what it needs."""
        try:
            self._need_library()
            self._show()
        except MissingLibrary as error:
            self._messages.warn(error)
        except QgsNotSupportedException:
            self._messages.warn(MissingProcessing())

    def close(self) -> None:
        """Close the dialog if it is open."""
        if self._dialog is not None and not sip.isdeleted(self._dialog):
            self._dialog.close()
        self._dialog = None

    def _show(self) -> None:
        if self._dialog is None or sip.isdeleted(self._dialog) or not self._dialog.isVisible():
            # A reference must be kept, else Python's half of the dialog is gone at once; QGIS deletes it on closing.
            dialog = processing.createAlgorithmDialog(ALGORITHM, preset(QgsProject.instance()))
            self._dialog = cast("QDialog | None", dialog)
        if self._dialog is not None:
            self._dialog.show()
            self._dialog.raise_()
            self._dialog.activateWindow()


def preset(project: QgsProject) -> dict[str, object]:
    """The parameters for the plans by their roles; where there are none, for every layer with a start."""
    by_role = layers_by_role(project)
    plans = [by_role[role] for role in _PLANS if role in by_role]
    if plans and all(plan.fields().lookupField(name) >= 0 for plan in plans for name in _OF_PLANS.values()):
        return {"LAYERS": [plan.id() for plan in plans], **_OF_PLANS}
    layers = [
        layer.id()
        for layer in project.mapLayers(validOnly=True).values()
        if isinstance(layer, QgsVectorLayer) and layer.fields().lookupField(_START) >= 0
    ]
    return {"LAYERS": layers} if layers else {}
