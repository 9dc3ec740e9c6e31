"""The demo: a summer of plans in Seinäjoki, written as a GeoPackage with its layers' looks."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from qgis.core import (
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsVariantUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QDateTime, QMetaType, Qt

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.timespan import at_local, local_midnight, micros, time_zone
from seinajoki_coordination.host.fields import STREET
from seinajoki_coordination.host.paths import RESOURCES
from seinajoki_coordination.host.styles import save_looks

TABLES = (*(table.value for table in Table), STREET)

_ZONE = time_zone("Europe/Helsinki")
_BASE_YEAR = 2027
_YEARS = re.compile(r"\b202[678]\b")
_STARTS = ("starts_at", "build_up_from")
_ENDS = ("ends_at", "tear_down_until")
_TAKEN = {"taken_from": ("build_up_from", "starts_at"), "taken_until": ("tear_down_until", "ends_at")}
"""When a plan has its ground, build-up and tear-down included: the one pair of columns by which all tables compare."""


def make_demo(path: Path, tr: Callable[[str], str], today: date) -> list[str]:
    """Write the demo, and return the names of its layers; its summer is the coming one, or the one that is on.

    It is written beside `path` and put in its place when complete.

    Raises:
        CannotWrite: there, or because the file is in use.
    """
    if path.with_name(
        f"{path.name}-wal"
    ).exists():  # another file put in its place would be spoilt by that one's journal
        raise CannotWrite(path=path, reason=tr("it is open in another program"))
    note = tr("Illustrative demo, not anyone's plan; the column “source” says what is sourced.")
    try:
        with TemporaryDirectory(prefix=".demo-", dir=path.parent) as folder:
            fresh = Path(folder, path.name)
            for table in TABLES:
                _write_table(fresh, table, note, _summer(today))
            fresh.replace(path)
    except OSError as error:
        raise CannotWrite(path=path, reason=error.strerror) from error
    return list(TABLES)


@dataclass(frozen=True)
class _Summer:
    """The year the demo is moved to."""

    year: int

    @property
    def shift(self) -> timedelta:
        """Whole weeks from the base summer, so that weekdays stay."""
        return timedelta(weeks=round((date(self.year, 7, 1) - date(_BASE_YEAR, 7, 1)).days / 7))

    def instant(self, text: str, *, is_end: bool) -> QDateTime:
        """A local day or time of the data as an instant; as an end, a day means through that day."""
        if "T" in text:
            moment = at_local(datetime.fromisoformat(text) + self.shift, _ZONE)
        else:
            day = date.fromisoformat(text) + self.shift
            moment = local_midnight(day + timedelta(days=1) if is_end else day, _ZONE)
        return QDateTime.fromMSecsSinceEpoch(micros(moment) // 1000, Qt.TimeSpec.UTC)

    def text(self, text: str) -> str:
        """A text of the data with the years it names moved, too."""
        return _YEARS.sub(lambda year: str(int(year[0]) + self.year - _BASE_YEAR), text)


def _summer(today: date) -> _Summer:
    return _Summer(max(today.year if today.month < 9 else today.year + 1, _BASE_YEAR))


def _write_table(path: Path, table: str, note: str, summer: _Summer) -> None:
    source = QgsVectorLayer(f"{RESOURCES / 'demo' / table}.geojson|option:DATE_AS_STRING=YES", table, "ogr")
    fields = _columns(source)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table
    options.layerOptions = [f"DESCRIPTION={note}"]
    if path.exists():
        options.actionOnExistingFile = QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
    writer = QgsVectorFileWriter.create(
        str(path),
        fields,
        QgsWkbTypes.multiType(source.wkbType()),
        source.crs(),
        QgsCoordinateTransformContext(),
        options,
    )
    for feature in source.getFeatures():
        writer.addFeature(_moved(feature, fields, summer))
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise CannotWrite(path=path, reason=writer.errorMessage())
    del writer  # it writes the rest
    save_looks(path, [table])


def _columns(source: QgsVectorLayer) -> QgsFields:
    """The columns of the data, its times as date-times, and for plans those of the time they have their ground."""
    fields = QgsFields()
    for field in source.fields().toList():
        is_time = field.name() in (*_STARTS, *_ENDS)
        fields.append(QgsField(field.name(), QMetaType.Type.QDateTime) if is_time else QgsField(field))
    if fields.indexFromName("starts_at") >= 0:
        for name in _TAKEN:
            fields.append(QgsField(name, QMetaType.Type.QDateTime))
    return fields


def _moved(feature: QgsFeature, fields: QgsFields, summer: _Summer) -> QgsFeature:
    """A feature of the data in the demo's columns and year."""
    moved = QgsFeature(fields)
    moved.setGeometry(feature.geometry())
    for name in feature.fields().names():
        value = feature[name]
        if QgsVariantUtils.isNull(value):
            continue
        if name in (*_STARTS, *_ENDS):
            value = summer.instant(value, is_end=name in _ENDS)
        elif isinstance(value, str) and name != "id":
            value = summer.text(value)
        moved[name] = value
    for name, among in _TAKEN.items():
        if fields.indexFromName(name) >= 0:
            times = [moved[column] for column in among if fields.indexFromName(column) >= 0]
            moved[name] = next((time for time in times if not QgsVariantUtils.isNull(time)), None)
    return moved
