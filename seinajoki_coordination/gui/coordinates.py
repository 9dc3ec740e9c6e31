"""A place typed as coordinates, for those who draw without a mouse."""

from __future__ import annotations

import re

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsCsException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.gui.places import check_near
from seinajoki_coordination.host.translation import tr

_PAIR = re.compile(
    r"\s*(-?\d+(?:\.\d+)?)[\s;,]+(-?\d+(?:\.\d+)?)\s*"
    r"|\s*(-?\d+(?:,\d+)?)(?:\s*;\s*|\s+)(-?\d+(?:,\d+)?)\s*"
)
"""Two numbers, with decimal points; or with decimal commas, where no comma parts them."""


class CoordinatesDialog(QDialog):
    """One corner a line, east before north; or a WKT."""

    def __init__(self, layer: QgsVectorLayer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Place from coordinates"))
        self.setObjectName("seinajoki_coordinates")
        self._layer = layer
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(tr("one corner a line, east before north, or WKT"))
        self._crs = QgsProjectionSelectionWidget(self)
        self._crs.setCrs(layer.crs())
        self._told = QLabel(self)
        self._told.setWordWrap(True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self
        )
        self._ok = self._buttons.button(QDialogButtonBox.StandardButton.Ok)
        self._ok.setShortcut(QKeySequence("Ctrl+Return"))  # Return alone begins another line
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        fields = QFormLayout()
        fields.addRow(tr("&Corners"), self.text)
        fields.addRow(tr("Coordinate &system"), self._crs)
        column = QVBoxLayout(self)
        column.addLayout(fields)
        column.addWidget(self._told)
        column.addWidget(self._buttons)
        self.text.textChanged.connect(self._check)
        self._crs.crsChanged.connect(self._check)
        self._check()

    def place(self) -> QgsGeometry:
        """What is typed, in the layer's CRS; empty while it is no place."""
        return read_place(self.text.toPlainText(), self._crs.crs(), self._layer)

    def _check(self) -> None:
        problem = self._problem(self.place())
        self._ok.setEnabled(not problem)
        self._told.setText(problem)

    def _problem(self, place: QgsGeometry) -> str:
        if place.isEmpty():
            return self._wanted()
        try:
            check_near(place, self._layer.crs())
        except CoordinationError as error:
            return error.told(tr)
        return ""

    def _wanted(self) -> str:
        if self._layer.geometryType() == Qgis.GeometryType.Polygon:
            return tr("An area needs three corners or more, each a line like “285412.5 6965032.0”.")
        return tr("A line needs two corners or more, each a line like “285412.5 6965032.0”.")


def read_place(text: str, crs: QgsCoordinateReferenceSystem, layer: QgsVectorLayer) -> QgsGeometry:
    """An area or a line, as the layer has; empty if the text is none, or lies beyond what the layer's CRS reaches.

    Args:
        text: a pair of numbers a line, or a WKT.
        crs: of the numbers.
        layer: says which kind of place is wanted, and in which CRS.
    """
    shape = QgsGeometry.fromWkt(text) if text.strip()[:1].isalpha() else _of_pairs(text, layer)
    if shape.isNull() or shape.type() != layer.geometryType():
        return QgsGeometry()
    try:
        shape.transform(QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance()))
    except QgsCsException:
        return QgsGeometry()
    return shape


def _of_pairs(text: str, layer: QgsVectorLayer) -> QgsGeometry:
    lines = [line for line in text.splitlines() if line.strip()]
    pairs = [_PAIR.fullmatch(line) for line in lines]
    if not all(pairs):
        return QgsGeometry()
    points = [QgsPointXY(*map(_number, filter(None, pair.groups()))) for pair in pairs if pair]
    if layer.geometryType() == Qgis.GeometryType.Polygon:
        return QgsGeometry.fromPolygonXY([points]) if len(points) > 2 else QgsGeometry()
    return QgsGeometry.fromPolylineXY(points) if len(points) > 1 else QgsGeometry()


def _number(text: str) -> float:
    return float(text.replace(",", "."))
