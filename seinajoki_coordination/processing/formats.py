"""What the format of a file makes of the layer of pairs: shorter names of columns, and what it cannot hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsFields, QgsProcessingFeedback, QgsVectorFileWriter, QgsVectorLayer
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.overlapparameters import columns

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.overlaps import Overlaps

_SHAPEFILE = "ESRI Shapefile"
_SHAPEFILE_BYTES = 254
_SHOWN_LETTERS = 40


class TextTooLong(CoordinationError):
    """A shapefile would cut off a text, which might be what tells two plans apart."""

    sentence = (
        "A shapefile holds texts of up to {most} bytes, and “{text}…” is longer. "
        "Choose another format for the overlaps, like GeoPackage (.gpkg)."
    )


def refuse_cutting_off(overlaps: Overlaps, path: str) -> None:
    """Look whether a file that is to be written will hold the names and ids of all pairs.

    Raises:
        TextTooLong: it will not.
    """
    if QgsVectorFileWriter.driverForExtension(Path(path).suffix) != _SHAPEFILE:
        return
    for row in {*overlaps.pairs.a.tolist(), *overlaps.pairs.b.tolist()}:
        for text in overlaps.side(row):
            if len(text.encode()) > _SHAPEFILE_BYTES:
                raise TextTooLong(most=_SHAPEFILE_BYTES, text=text[:_SHOWN_LETTERS])


def tell_of_format(path: str, feedback: QgsProcessingFeedback) -> None:
    """Say which columns a finished file has otherwise than asked, and what it does not hold at all."""
    layer = QgsVectorLayer(path, "", "ogr")
    if not layer.isValid():  # it is in memory or in a database, which hold everything
        return
    became, lost = [], [] if layer.isSpatial() else [tr("the shapes")]
    for column in columns().toList():
        name = _name_of(column.name(), layer.fields())
        if name is None:
            lost.append(column.name())
        elif name != column.name():
            is_text = layer.fields().field(name).type() == QMetaType.Type.QString != column.type()
            became.append(f"{column.name()} → {name}" + (f" ({tr('text')})" if is_text else ""))
    if became:
        told = tr("The format of “{path}” has its own way with columns: {columns}.")
        feedback.pushWarning(told.format(path=path, columns=", ".join(became)))
    if lost:
        told = tr("The format of “{path}” has no place for: {what}. To keep all, choose a GeoPackage (.gpkg).")
        feedback.pushWarning(told.format(path=path, what=", ".join(lost)))


def _name_of(column: str, fields: QgsFields) -> str | None:
    """What a file calls a column: the same, or as much of that as it has room for."""
    names = fields.names()
    return column if column in names else next((name for name in names if column.startswith(name)), None)
