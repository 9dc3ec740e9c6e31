"""What the plugin lends a store's layers for as long as they are in the project: local time, the lock, their kin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from qgis.core import QgsMapLayer, QgsProject, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import pyqtBoundSignal
from qgis.PyQt.QtXml import QDomElement

from seinajoki_coordination.gui.code_editor import CodeLists
from seinajoki_coordination.gui.date_editor import LocalDates
from seinajoki_coordination.gui.row_lock import VERSION, Keeper, RowLock
from seinajoki_coordination.host.fields import UTC_MARK, layer_title
from seinajoki_coordination.host.forms import relate
from seinajoki_coordination.host.styles import ROLE


class StoreLayers:
    """Watches a project for layers that bear a role."""

    def __init__(self, project: QgsProject, keeper: Keeper) -> None:
        self._project = project
        self._keeper = keeper
        self._editors = (LocalDates(), CodeLists())
        self._locks: dict[str, RowLock] = {}
        self._layers: dict[str, tuple[QgsVectorLayer, list[int]]] = {}
        """With each layer the columns whose aliases say UTC without the plugin."""
        self._heard: dict[str, Sequence[tuple[pyqtBoundSignal, Callable[..., None]]]] = {}
        """With each layer of the project, ours or not, what is heard of it and by whom."""
        self._is_busy = False
        project.layersAdded.connect(self._attach)
        project.layersWillBeRemoved["QStringList"].connect(self._detach)
        project.writeMapLayer.connect(self._mark)
        self._attach(project.mapLayers().values())

    def remove(self) -> None:
        """Leave the layers as any QGIS has them."""
        self._project.layersAdded.disconnect(self._attach)
        self._project.layersWillBeRemoved["QStringList"].disconnect(self._detach)
        self._project.writeMapLayer.disconnect(self._mark)
        served = list(self._layers.values())
        self._detach(list(self._heard))
        for layer, marked in served:
            for index in marked:
                layer.setFieldAlias(index, layer.attributeAlias(index) + UTC_MARK)
        for editor in self._editors:
            editor.remove()

    def _attach(self, layers: Iterable[QgsMapLayer]) -> None:
        for layer in layers:
            if isinstance(layer, QgsVectorLayer):
                self._hear(layer)
                self._take_up(layer)

    def _hear(self, layer: QgsVectorLayer) -> None:
        restyled = partial(self._restyled, layer)
        links = (
            (layer.styleLoaded, restyled),
            (layer.updatedFields, restyled),
            (layer.nameChanged, partial(self._renamed, layer)),
        )
        for signal, slot in links:
            signal.connect(slot)
        self._heard[layer.id()] = links

    def _restyled(self, layer: QgsVectorLayer, *_categories: object) -> None:
        """A style says that the layer is ours, as QGIS loads it once the layer is added; or it names the columns."""
        is_news = layer.id() not in self._layers or bool(_marked(layer))
        if is_news and not self._is_busy:
            self._take_up(layer)

    def _take_up(self, layer: QgsVectorLayer) -> None:
        """Serve the layer if it is ours."""
        if not layer.customProperty(ROLE):
            return
        self._is_busy = True
        _name(layer)
        self._unmark(layer)
        if layer.fields().indexFromName(VERSION) >= 0 and layer.id() not in self._locks:
            self._locks[layer.id()] = RowLock(layer, self._keeper)
        present = [other for other, _ in self._layers.values()]
        for other in present:
            relate(other, present)
        self._is_busy = False

    def _renamed(self, layer: QgsVectorLayer) -> None:
        """QGIS may name a layer once more when it has added it."""
        if layer.id() in self._layers:
            _name(layer)

    def _detach(self, ids: Iterable[str]) -> None:
        for id_ in ids:
            self._layers.pop(id_, None)
            for signal, slot in self._heard.pop(id_, ()):
                signal.disconnect(slot)
            lock = self._locks.pop(id_, None)
            if lock is not None:
                lock.remove()

    def _unmark(self, layer: QgsVectorLayer) -> None:
        """Local time is shown, so no alias says UTC."""
        _, before = self._layers.get(layer.id(), (layer, []))
        marked = _marked(layer)
        for index in marked:
            layer.setFieldAlias(index, layer.attributeAlias(index).removesuffix(UTC_MARK))
        self._layers[layer.id()] = (layer, sorted({*before, *marked}))

    def _mark(self, written: QgsMapLayer, element: QDomElement) -> None:
        """A project is opened without the plugin, too: in the file the aliases say UTC."""
        if written.id() not in self._layers:
            return
        layer, marked = self._layers[written.id()]
        names = {layer.fields().field(index).name() for index in marked}
        aliases = element.elementsByTagName("alias")
        for alias in (aliases.at(number).toElement() for number in range(aliases.count())):
            if alias.attribute("field") in names:
                alias.setAttribute("name", alias.attribute("name") + UTC_MARK)


def _marked(layer: QgsVectorLayer) -> list[int]:
    """The columns whose aliases say UTC."""
    return [index for index in range(layer.fields().count()) if layer.attributeAlias(index).endswith(UTC_MARK)]


def _name(layer: QgsVectorLayer) -> None:
    """Call it as people do if QGIS has named it after its file or table; another name is a user's."""
    source = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    file, table = Path(str(source.get("path", ""))).stem, source.get("layerName") or source.get("table")
    if table and layer.name() in (file, table, f"{file} — {table}"):
        layer.setName(layer_title(str(layer.customProperty(ROLE))))
