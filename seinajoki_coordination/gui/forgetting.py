"""Forgetting what was edited of some rows of a layer; QGIS itself can only undo step by step, whatever the rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from qgis.core import (
    QgsGeometry,
    QgsVectorLayer,
    QgsVectorLayerUndoCommandChangeAttribute,
    QgsVectorLayerUndoCommandChangeGeometry,
)
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QUndoCommand


def forget_edits(layer: QgsVectorLayer, fids: Iterable[int]) -> None:
    """Take the edits of these rows out of the layer's edit buffer, and nothing else; there is no undoing that.

    A command takes what it changed out of the buffer when it is undone, if that was not there when the command was made.
    So all steps are undone for a moment, unheard, to make such commands.
    """
    buffer, stack = layer.editBuffer(), layer.undoStack()
    values, shapes = buffer.changedAttributeValues(), buffer.changedGeometries()
    forgotten = set(fids)
    with _unheard(buffer), _unheard(stack):
        step = stack.index()
        stack.setIndex(0)
        commands: list[QUndoCommand] = [
            QgsVectorLayerUndoCommandChangeAttribute(buffer, fid, index, None, None)
            for fid in forgotten & values.keys()
            for index in values[fid]
        ]
        commands += [
            QgsVectorLayerUndoCommandChangeGeometry(buffer, fid, QgsGeometry()) for fid in forgotten & shapes.keys()
        ]
        stack.setIndex(step)
    for command in commands:
        command.undo()
    if not (buffer.changedAttributeValues() or buffer.changedGeometries() or _has_other_edits(layer)):
        stack.clear()  # by it QGIS knows whether there is anything to save
    layer.dataChanged.emit()
    layer.triggerRepaint()


def _has_other_edits(layer: QgsVectorLayer) -> bool:
    """Rows come or gone, or columns."""
    buffer = layer.editBuffer()
    return bool(
        buffer.addedFeatures() or buffer.deletedFeatureIds() or buffer.addedAttributes() or buffer.deletedAttributeIds()
    )


@contextmanager
def _unheard(thing: QObject) -> Iterator[None]:
    was = thing.blockSignals(True)
    try:
        yield
    finally:
        thing.blockSignals(was)
