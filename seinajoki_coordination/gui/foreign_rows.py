"""Plans that are not the user's to edit, told beforehand: QGIS knows who may write a table, not which of its rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from qgis.core import (
    QgsEditFormConfig,
    QgsExpression,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsProperty,
    QgsPropertyCollection,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtBoundSignal

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.gui.forgetting import forget_edits
from seinajoki_coordination.gui.rows import stored
from seinajoki_coordination.gui.session import NotYours, Session
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.stores import store_of
from seinajoki_coordination.host.styles import ROLE, roled
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.rights import Me

_Link = tuple[pyqtBoundSignal, Callable[..., None]]
_OWNER, _PROJECT = "organisation_id", "project"
_EDITABLE = QgsEditFormConfig.DataDefinedProperty.Editable


def mark_foreign(layers: Iterable[QgsVectorLayer], me: Me) -> None:
    """Let forms only be read where the plan is not this person's to edit."""
    for layer in layers:
        if layer.customProperty(ROLE) not in set(Table):
            continue
        properties = QgsPropertyCollection()
        if me.is_bound:
            properties.setProperty(_EDITABLE, _is_mine(me))
        config = layer.editFormConfig()
        for name in {*layer.fields().names()} - {_OWNER, _PROJECT}:  # who chose the wrong one can choose again
            config.setDataDefinedFieldProperties(name, properties)
        layer.setEditFormConfig(config)


class ForeignRows(QObject):
    """Says so as soon as somebody edits one, with whatever tool; the server refuses it only when it is saved."""

    def __init__(self, project: QgsProject, session: Session, messages: Messages) -> None:
        super().__init__()
        self._project, self._session, self._messages = project, session, messages
        self._links: dict[str, list[_Link]] = {}
        """By layer, what is heard of it and by whom."""
        self._seen: set[tuple[str, int]] = set()
        project.layersAdded.connect(self._watch)
        project.layersWillBeRemoved["QStringList"].connect(self._forget)
        self._watch(project.mapLayers().values())

    def close(self) -> None:
        """Watch no longer."""
        self._project.layersAdded.disconnect(self._watch)
        self._project.layersWillBeRemoved["QStringList"].disconnect(self._forget)
        self._forget(list(self._links))

    def _watch(self, layers: Iterable[QgsMapLayer]) -> None:
        for role, layer in roled(layers):
            if role in set(Table) and layer.id() not in self._links:
                look, deleted = partial(self._look, layer), partial(self._look, layer, is_deleted=True)
                links: list[_Link] = [
                    (layer.geometryChanged, look),
                    (layer.attributeValueChanged, look),
                    (layer.featureDeleted, deleted),
                    (layer.editingStopped, partial(self._begin_again, layer.id())),
                ]
                for signal, slot in links:
                    signal.connect(slot)
                self._links[layer.id()] = links

    def _forget(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            for signal, slot in self._links.pop(id_, ()):
                signal.disconnect(slot)
            self._begin_again(id_)

    def _look(self, layer: QgsVectorLayer, fid: int, *_change: object, is_deleted: bool = False) -> None:
        """Each row once while a layer is edited; one that is new here is the user's."""
        if fid < 0 or (layer.id(), fid) in self._seen or not self._session.me.is_bound:
            return
        if store_of(layer) != self._session.name:
            return
        self._seen.add((layer.id(), fid))
        rows = stored(layer, QgsFeatureRequest(fid), 1)
        try:
            if rows:
                self._session.check_mine(rows[0])
        except NotYours as error:
            self._tell(error, layer, fid, is_deleted=is_deleted)

    def _tell(self, error: NotYours, layer: QgsVectorLayer, fid: int, *, is_deleted: bool) -> None:
        if is_deleted:
            self._messages.warn(error)
        else:
            undo = partial(self._undo, layer.id(), fid)
            self._messages.offer(error, tr("Undo my edits of it"), undo)

    def _undo(self, layer_id: str, fid: int) -> None:
        layer = self._project.mapLayer(layer_id)
        if isinstance(layer, QgsVectorLayer) and layer.isEditable():
            self._seen.discard((layer_id, fid))
            forget_edits(layer, fid, tr("Undo the edits of another's plan"))

    def _begin_again(self, layer_id: str) -> None:
        self._seen = {seen for seen in self._seen if seen[0] != layer_id}


def _is_mine(me: Me) -> QgsProperty:
    """Whether a row is this person's to edit, as an expression."""
    equal = QgsExpression.createFieldEqualityExpression
    pairs = [f"({equal(_OWNER, owner)} AND {equal(_PROJECT, project)})" for owner, project in sorted(me.delegated)]
    mine = [f'"{_OWNER}" IS NULL', equal(_OWNER, me.organisation_id), *pairs]
    return QgsProperty.fromExpression(" OR ".join(mine) if me.may_check else "false")
