"""What QGIS's tools split off a plan: rows that a step made which changed the plan's shape as well."""

from __future__ import annotations

from qgis.core import QgsVectorLayer

_NO_STEP = -1


class SplitOff:
    """Told of all that happens to a layer, it knows the rows that came of one plan."""

    def __init__(self, layer: QgsVectorLayer) -> None:
        self._layer = layer
        self._reshaping = _NO_STEP
        self._fids: list[int] = []

    def heed_shape(self) -> None:
        """The plan has another shape."""
        self._reshaping = self._step_under_way()

    def heed_row(self, fid: int) -> None:
        """The layer has another row."""
        if self._reshaping != _NO_STEP and self._reshaping == self._step_under_way():
            self._fids.append(fid)

    def unsaved(self) -> list[int]:
        """Those rows that are in the edit buffer still."""
        added = self._layer.editBuffer().addedFeatures()
        return [fid for fid in self._fids if fid in added]

    def _step_under_way(self) -> int:
        """The place on the layer's undo stack of what is being done to it as one step."""
        return self._layer.undoStack().index() if self._layer.isEditCommandActive() else _NO_STEP
