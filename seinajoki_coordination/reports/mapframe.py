"""Which part of the world a picture shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

Box = tuple[float, float, float, float]
"""xmin, ymin, xmax, ymax in metres."""

_MARGIN = 1.2
_LEAST_M = 250.0
_ALONE_PX, _BESIDE_PX = 1920, 1160
_ALONE_RATIO, _BESIDE_RATIO = (0.45, 0.75), (0.9, 0.9)
"""A picture's least and greatest height by its width."""
_CROWDED = 0.4
"""A close-up is drawn where half of the places take no more of the whole's width than this."""


@dataclass(frozen=True)
class MapFrame:
    """A part of the world as one picture of the map."""

    box: Box
    width_px: int
    """At twice a screen's usual density."""
    outside: tuple[int, ...] = ()
    """The numbers of the places that lie too far away."""
    closeup: Box | None = None
    """The part of it that another picture shows larger."""


def map_frames(places: Sequence[bytes], ground: Sequence[bytes]) -> list[MapFrame]:
    """Where the shared places are, or else the ground that was compared, and a close-up where they crowd.

    A few places far from all others would shrink the rest to a speck, so they stay outside. None where there is
    neither place nor ground.

    Args:
        places: shared places as WKB in metres, numbered from 1.
        ground: shapes as WKB.
    """
    wkbs = [wkb or None for wkb in places or ground]
    boxes = shapely.bounds(shapely.from_wkb(wkbs)) if wkbs else np.empty((0, 4))
    present = np.flatnonzero(np.isfinite(boxes).all(axis=1))
    if not len(present):
        return []
    if not places:
        return [MapFrame(_picture(boxes, _ALONE_RATIO), _ALONE_PX)]
    inside = _together(boxes, present)
    outside = tuple((np.setdiff1d(present, inside) + 1).tolist())
    whole, closeup = (_picture(boxes[rows], _BESIDE_RATIO) for rows in (inside, _densest(boxes, inside)))
    if size(closeup)[0] > _CROWDED * size(whole)[0]:
        return [MapFrame(_picture(boxes[inside], _ALONE_RATIO), _ALONE_PX, outside)]
    return [MapFrame(whole, _BESIDE_PX, outside, closeup), MapFrame(closeup, _BESIDE_PX)]


def _picture(boxes: NDArray[np.float64], ratios: tuple[float, float]) -> Box:
    """All boxes with some ground around them, of a height by width within the ratios."""
    shown = hull(boxes[np.isfinite(boxes).all(axis=1)])
    width, height = size(shown)
    ratio = min(max(height / max(width, 1.0), ratios[0]), ratios[1])
    return fitted(shown, 1 / ratio, _MARGIN, _LEAST_M)


def _nearest_first(boxes: NDArray[np.float64], rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """The rows by how far their boxes lie from the middle of most."""
    centres = (boxes[rows, :2] + boxes[rows, 2:]) / 2
    away = np.hypot(*(centres - np.median(centres, axis=0)).T)
    return rows[np.argsort(away, kind="stable")]


def _together(boxes: NDArray[np.float64], rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """Those whose boxes lie together; at most a tenth stays apart, and only where that enlarges the rest fourfold."""
    nearest_first = _nearest_first(boxes, rows)
    whole = _length(boxes[rows])
    for apart in range(1, len(rows) // 10 + 1):
        near = nearest_first[:-apart]
        if _length(boxes[near]) * 4 < whole:
            return near
    return rows


def _length(boxes: NDArray[np.float64]) -> float:
    return max(*size(hull(boxes)), _LEAST_M)


def _densest(boxes: NDArray[np.float64], rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """The half in the middle."""
    return _nearest_first(boxes, rows)[: max(len(rows) // 2, 4)]


def hull(boxes: NDArray[np.float64]) -> Box:
    """The box around boxes."""
    xmin, ymin = boxes[:, :2].min(axis=0).tolist()
    xmax, ymax = boxes[:, 2:].max(axis=0).tolist()
    return xmin, ymin, xmax, ymax


def size(box: Box) -> tuple[float, float]:
    """Its width and height."""
    return box[2] - box[0], box[3] - box[1]


def fitted(box: Box, width_by_height: float, times: float, least_m: float) -> Box:
    """The box grown about its middle so many times, to that ratio of sides and at least so many metres wide."""
    width, height = size(box)
    half = max(width * times, height * times * width_by_height, least_m) / 2
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return x - half, y - half / width_by_height, x + half, y + half / width_by_height
