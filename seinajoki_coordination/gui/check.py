"""The dialogs of the plugin's algorithms, filled in for the layers at hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast

from qgis import processing
from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsNotSupportedException
    QgsNotSupportedException,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt import sip
from qgis.PyQt.QtWidgets import QDialog

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError, MissingLibrary
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.stores import store_of
from seinajoki_coordination.host.styles import layers_by_role

OVERLAPS = "seinajoki:detectoverlaps"
STORE = "seinajoki:checkstore"
PREPARE = "seinajoki:preparestore"
TAKE = "seinajoki:takealong"
BRING = "seinajoki:bringback"

_PLANS = (Table.WORK_ZONE, Table.EVENT, Table.TRAFFIC_ARRANGEMENT)
_IN_FORCE = "\"status\" NOT IN ('cancelled', 'finished') AND \"starts_at\" IS NOT NULL"
"""What of a store is compared: the rest has no findings."""
_START = "starts_at"

Asked = tuple[str, dict[str, object]]
"""An algorithm, and the parameters that its dialog opens with."""


class MissingProcessing(CoordinationError):
    """QGIS's own plugin Processing, which has the dialog, is switched off."""

    sentence = "Checking needs QGIS's plugin Processing; switch it on under Plugins, Manage and Install Plugins."


class Check:
    """What a menu entry does: the dialog of an algorithm, which stays open beside the map.

    Args:
        asked_of: the algorithm, and what its dialog opens with.
        messages: where it is said what it needs.
        need_library: raises `MissingLibrary` where there is no Shapely 2.
        done: called when the algorithm has run to its end.
    """

    def __init__(
        self,
        asked_of: Callable[[QgsProject], Asked],
        messages: Messages,
        need_library: Callable[[], object],
        done: Callable[[], None] | None = None,
    ) -> None:
        self._asked_of = asked_of
        self._messages = messages
        self._need_library = need_library
        self._done = done
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
            dialog = cast("QDialog", processing.createAlgorithmDialog(*self._asked_of(QgsProject.instance())))
            dialog.algorithmFinished.connect(self._finished)
            self._dialog = dialog
        if self._dialog is not None:
            self._dialog.show()
            self._dialog.raise_()
            self._dialog.activateWindow()

    def _finished(self, is_successful: bool, _results: object) -> None:
        if is_successful and self._done is not None:
            self._done()


def of_overlaps(project: QgsProject) -> Asked:
    """The overlaps of the store's plans in the project; where there are none, of every layer with a start."""
    by_role = layers_by_role(project)
    plans = [_in_force(by_role[role]) for role in _PLANS if role in by_role]
    if plans:
        return OVERLAPS, {"LAYERS": plans, "IGNORE_SAME": "project"}
    layers = [
        layer.id()
        for layer in project.mapLayers(validOnly=True).values()
        if isinstance(layer, QgsVectorLayer) and layer.fields().lookupField(_START) >= 0
    ]
    return OVERLAPS, {"LAYERS": layers} if layers else {}


def of_store(project: QgsProject) -> Asked:
    """The register of the store whose plans are in the project."""
    return STORE, _store_in(project)


def of_taking(project: QgsProject) -> Asked:
    """A part of that store, to be taken along."""
    return TAKE, _store_in(project)


def of_bringing(project: QgsProject) -> Asked:
    """A file to be brought back into that store."""
    return BRING, _store_in(project)


def _store_in(project: QgsProject) -> dict[str, object]:
    by_role = layers_by_role(project)
    stores = [store_of(by_role[role]) for role in _PLANS if role in by_role]
    return {"STORE": stores[0]} if any(stores[:1]) else {}


def _in_force(layer: QgsVectorLayer) -> str:
    """The source of those of its plans that are in force and dated."""
    own = layer.subsetString()
    parts = _parts(layer) | {"subset": f"({own}) AND {_IN_FORCE}" if own else _IN_FORCE}
    return QgsProviderRegistry.instance().encodeUri(layer.providerType(), parts)


def _parts(layer: QgsVectorLayer) -> dict[str, object]:
    return QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
