"""What a coordinate system measures in."""

from __future__ import annotations

from qgis.core import Qgis, QgsCoordinateReferenceSystem

_NO_MAPS = (Qgis.CrsType.Geocentric, Qgis.CrsType.Vertical)
"""They may measure in metres, but not along the ground."""


def is_in_metres(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether it is a map's, in metres."""
    is_map = crs.isValid() and not crs.isGeographic() and crs.type() not in _NO_MAPS
    return is_map and crs.mapUnits() == Qgis.DistanceUnit.Meters


def is_stretched(crs: QgsCoordinateReferenceSystem) -> bool:
    """Whether it is a Mercator of the web's kind: at Seinäjoki its metre is 46 cm."""
    return "+proj=merc" in crs.toProj()
