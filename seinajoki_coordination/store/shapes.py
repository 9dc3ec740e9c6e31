"""WKB as any tool writes it, as shapes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import ogr

_PLAIN = frozenset(
    bytes([little]) + (kind + heights).to_bytes(4, "little" if little else "big")
    for little in (0, 1)
    for kind in range(1, 7)
    for heights in (0, 1000)
)
"""How the WKB of points, lines, polygons and their multiples begins: Shapely reads them as they are."""


def shapes_of(wkbs: Sequence[bytes | None]) -> NDArray[np.object_]:
    """WKB as any tool writes it as shapes, None where none can be made of it.

    Tools may write curves, which become short straight lines, and measures, which are left out.
    """
    plain = [one if one is None or one[:5] in _PLAIN else _straightened(one) for one in wkbs]
    with np.errstate(invalid="ignore"):  # coordinates that are not numbers are left out later
        return np.asarray(shapely.from_wkb(np.array(plain, object), on_invalid="ignore"), object).reshape(-1)


def _straightened(wkb: bytes) -> bytes | None:
    try:
        shape = ogr.CreateGeometryFromWkb(wkb)
    except RuntimeError:  # where GDAL raises its errors
        return None
    if shape is None:
        return None
    straight = shape.GetLinearGeometry()
    straight.FlattenTo2D()
    return bytes(straight.ExportToWkb())
