"""Forgetting what was edited of some rows of a layer; QGIS itself can only undo step by step, whatever the rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from qgis.core import (
    QgsVectorLayer,
    QgsVectorLayerUndoCommandChangeAttribute,
    QgsVectorLayerUndoCommandChangeGeometry,
)
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QUndoCommand


class ForgetEdits(QUndoCommand):
    """A step on the layer's undo stack that takes the edits of some rows out of its edit buffer, and nothing else.

    Args:
        layer: it is being edited.
        fids: the rows.
        text: what the step is called.
        forgotten: told with True when it was done, and with False when it was undone.
    """

    def __init__(
        self, layer: QgsVectorLayer, fids: Iterable[int], text: str, forgotten: Callable[[bool], object]
    ) -> None:
        super().__init__(text)
        self._layer = layer
        self._forgotten = forgotten
        self._edits = _edits(layer, set(fids))

    def redo(self) -> None:
        """Forget them."""
        for edit in self._edits:
            edit.undo()
        self._tell(is_forgotten=True)

    def undo(self) -> None:
        """Remember them again."""
        for edit in self._edits:
            edit.redo()
        self._tell(is_forgotten=False)

    def _tell(self, *, is_forgotten: bool) -> None:
        self._forgotten(is_forgotten)
        self._layer.dataChanged.emit()  # tables show the row as somebody else has saved it
        self._layer.triggerRepaint()


def forget_edits(layer: QgsVectorLayer, fid: int, text: str) -> None:
    """Take a row's edits out of a layer's edit buffer, as one step that QGIS can undo."""
    step = ForgetEdits(layer, [fid], text, lambda _is_forgotten: None)
    layer.undoStack().push(step)
    layer.editingStopped.connect(lambda: step)  # the layer's undo stack keeps no Python object alive


def has_edits(layer: QgsVectorLayer) -> bool:
    """Whether anything is edited in a layer; QGIS itself takes what was undone by a later step for an edit."""
    buffer = layer.editBuffer()
    return buffer is not None and any(
        (
            buffer.addedFeatures(),
            buffer.deletedFeatureIds(),
            buffer.changedAttributeValues(),
            buffer.changedGeometries(),
            buffer.addedAttributes(),
            buffer.deletedAttributeIds(),
        )
    )


def _edits(layer: QgsVectorLayer, fids: set[int]) -> list[QUndoCommand]:
    """The edits of these rows as steps that each leave nothing in the buffer when they are undone.

    A step does so if what it changes was not in the buffer when it was made. So the buffer is emptied for a moment,
    unheard.
    """
    buffer, stack = layer.editBuffer(), layer.undoStack()
    values, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
    with _unheard(buffer), _unheard(stack):
        now = stack.index()
        stack.setIndex(0)
        edits: list[QUndoCommand] = [
            QgsVectorLayerUndoCommandChangeAttribute(buffer, fid, index, value, None)
            for fid in fids & values.keys()
            for index, value in values[fid].items()
        ]
        edits += [QgsVectorLayerUndoCommandChangeGeometry(buffer, fid, shapes[fid]) for fid in fids & shapes.keys()]
        stack.setIndex(now)
    return edits


@contextmanager
def _unheard(thing: QObject) -> Iterator[None]:
    was = thing.blockSignals(True)
    try:
        yield
    finally:
        thing.blockSignals(was)
