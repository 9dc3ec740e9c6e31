"""Layers as people have them, made for a test."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, Qt, QTime

TEXT, DATE, MOMENT = QMetaType.Type.QString, QMetaType.Type.QDate, QMetaType.Type.QDateTime
WHOLE, REAL, YES_NO = QMetaType.Type.Int, QMetaType.Type.Double, QMetaType.Type.Bool

EAST, NORTH = 23_491_849.0, 6_965_021.0
"""Seinäjoki's town point in EPSG:3877; shapes of tests are written in metres from there."""

PLAN = {"id": TEXT, "starts_at": MOMENT, "ends_at": MOMENT}


def square(east: float = 0, north: float = 0, side: float = 10) -> str:
    """A square's WKT, its lower left corner so far from the town point."""
    x, y = EAST + east, NORTH + north
    return f"POLYGON(({x} {y},{x + side} {y},{x + side} {y + side},{x} {y + side},{x} {y}))"


def utc(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> QDateTime:
    return QDateTime(QDate(year, month, day), QTime(hour, minute), Qt.TimeSpec.UTC)


def naive(year: int, month: int, day: int, hour: int = 0, minute: int = 0) -> QDateTime:
    return QDateTime(QDate(year, month, day), QTime(hour, minute))


def fields_of(columns: Mapping[str, QMetaType.Type]) -> QgsFields:
    fields = QgsFields()
    for name, kind in columns.items():
        fields.append(QgsField(name, kind))
    return fields


def feature(shape: str | QgsGeometry | None, values: Mapping[str, object], fields: QgsFields) -> QgsFeature:
    made = QgsFeature(fields)
    if shape is not None:
        made.setGeometry(QgsGeometry.fromWkt(shape) if isinstance(shape, str) else shape)
    for name, value in values.items():
        made[name] = value
    return made


def memory_layer(
    name: str,
    rows: Iterable[tuple[str | QgsGeometry | None, Mapping[str, object]]],
    columns: Mapping[str, QMetaType.Type] = PLAN,
    crs: str = "EPSG:3877",
    kind: str = "Polygon",
) -> QgsVectorLayer:
    """A scratch layer of one kind of shape."""
    layer = QgsVectorLayer(f"{kind}?crs={crs}" if crs else kind, name, "memory")
    if not crs:
        layer.setCrs(QgsCoordinateReferenceSystem())
    layer.dataProvider().addAttributes(fields_of(columns).toList())
    layer.updateFields()
    added, _ = layer.dataProvider().addFeatures([feature(*row, layer.fields()) for row in rows])
    assert added
    return layer


def file_layer(
    path: Path,
    rows: Iterable[tuple[str | QgsGeometry | None, Mapping[str, object]]],
    columns: Mapping[str, QMetaType.Type] = PLAN,
    crs: str = "EPSG:3877",
    driver: str = "GPKG",
    kind: Qgis.WkbType = Qgis.WkbType.Unknown,
) -> QgsVectorLayer:
    """A file, by default one in which any kind of shape may be; its layer is called as the file."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = driver
    options.layerName = path.stem
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    fields = fields_of(columns)
    writer = QgsVectorFileWriter.create(
        str(path), fields, kind, QgsCoordinateReferenceSystem(crs), QgsCoordinateTransformContext(), options
    )
    for row in rows:
        assert writer.addFeature(feature(*row, fields)), writer.errorMessage()
    assert writer.hasError() == QgsVectorFileWriter.WriterError.NoError, writer.errorMessage()
    del writer
    layer = QgsVectorLayer(f"{path}|layername={path.stem}" if driver == "GPKG" else str(path), path.stem, "ogr")
    assert layer.isValid()
    return layer


class Heard(QgsProcessingFeedback):
    """Remembers what an algorithm tells, and stops it at some percent."""

    def __init__(self, cancel_at: float | None = None) -> None:
        super().__init__(logFeedback=False)
        self.told: list[str] = []
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self._cancel_at = cancel_at
        self.progressChanged.connect(self._step)

    def _step(self, percent: float) -> None:
        if self._cancel_at is not None and percent >= self._cancel_at:
            self.cancel()

    def pushInfo(self, info: str) -> None:  # noqa: N802  # QGIS's name
        self.told.append(info)

    def pushCommandInfo(self, info: str) -> None:  # noqa: N802
        self.told.append(info)

    def pushWarning(self, warning: str) -> None:  # noqa: N802
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: ARG002, N802, N803
        self.errors.append(error)


@dataclass(frozen=True)
class Outcome:
    """What came of a run."""

    results: Mapping[str, object] = field(default_factory=dict)
    rows: list[dict[str, object]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    error: str = ""

    @property
    def pairs(self) -> list[tuple[str, str]]:
        """The ids of both sides."""
        return [(row["a_id"], row["b_id"]) for row in self.rows]
