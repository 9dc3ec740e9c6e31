"""Instants as QGIS has them."""

from __future__ import annotations

from datetime import datetime

from qgis.core import QgsVariantUtils
from qgis.PyQt.QtCore import QDateTime, Qt

from seinajoki_coordination.domain.timespan import from_micros, micros


def from_qt(value: object) -> datetime | None:
    """What QGIS has for an instant; None for null and for years that no calendar here reaches."""
    if not isinstance(value, QDateTime) or QgsVariantUtils.isNull(value):
        return None
    try:
        return from_micros(value.toMSecsSinceEpoch() * 1000)
    except OverflowError:
        return None


def to_qt(instant: datetime) -> QDateTime:
    """The same for QGIS, in UTC, as a GeoPackage keeps it."""
    return QDateTime.fromMSecsSinceEpoch(micros(instant) // 1000, Qt.TimeSpec.UTC)
