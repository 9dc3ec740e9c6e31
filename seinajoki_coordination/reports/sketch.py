"""A small drawing of one meeting: both sides and the ground they share, north up, with a scale."""

from __future__ import annotations

from dataclasses import dataclass

import shapely

from seinajoki_coordination.reports.wording import Wording
from seinajoki_coordination.services.ports import PairOfReport

WIDTH, HEIGHT = 320, 220
_MARGIN = 14
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 50_000, 200_000, 1_000_000)
_FINEST_PX = 0.4
_AROUND = 3.0
"""The drawing shows the shared place and so many times its size around it, not the whole of a long street."""


@dataclass(frozen=True)
class Path:
    """One shape as SVG path data."""

    data: str
    is_line: bool


@dataclass(frozen=True)
class Sketch:
    """What a template draws; coordinates are pixels."""

    a: Path
    b: Path
    place: Path
    scale_px: float
    scale: str


def sketch(pair: PairOfReport, wording: Wording) -> Sketch:
    """The drawing of a pair."""
    a, b, place = (shapely.from_wkb(wkb) for wkb in (pair.a.wkb, pair.b.wkb, pair.place_wkb))
    box = _frame(a, b, place)
    per_metre = min((WIDTH - 2 * _MARGIN) / (box[2] - box[0]), (HEIGHT - 2 * _MARGIN) / (box[3] - box[1]))
    left, top = (box[0] + box[2]) / 2 - WIDTH / 2 / per_metre, (box[1] + box[3]) / 2 + HEIGHT / 2 / per_metre
    window = shapely.box(left, top - HEIGHT / per_metre, left + WIDTH / per_metre, top)

    def path(shape: shapely.Geometry) -> Path:
        return _path(shape, window, left, top, per_metre)

    metres = max((step for step in _STEPS if step * per_metre <= WIDTH / 3), default=_STEPS[0])
    return Sketch(path(a), path(b), path(place), metres * per_metre, wording.length(metres))


def _frame(a: shapely.Geometry, b: shapely.Geometry, place: shapely.Geometry) -> tuple[float, float, float, float]:
    """What is shown: both sides if they are small, else the surroundings of the shared place."""
    x0, y0, x1, y1 = shapely.bounds(place).tolist()
    reach = max(x1 - x0, y1 - y0, 10.0) * _AROUND
    whole = shapely.total_bounds([a, b]).tolist()
    left, bottom = max(whole[0], x0 - reach), max(whole[1], y0 - reach)
    right, top = min(whole[2], x1 + reach), min(whole[3], y1 + reach)
    return min(left, x0), min(bottom, y0), max(right, x1, left + 1.0), max(top, y1, bottom + 1.0)


def _path(shape: shapely.Geometry, window: shapely.Geometry, left: float, top: float, per_metre: float) -> Path:
    """A shape cut to the window and no finer than the eye sees; a point is a small circle."""
    is_line = shapely.get_dimensions(shape) == 1
    if shapely.get_dimensions(shape) == 0:
        shape = shapely.buffer(shape, 4 / per_metre)
    seen = shapely.simplify(shapely.intersection(shape, window), _FINEST_PX / per_metre)
    pieces = []
    for part in shapely.get_parts(seen):
        rings = shapely.get_rings(part) if shapely.get_dimensions(part) == 2 else [part]
        for ring in rings:
            corners = shapely.get_coordinates(ring).tolist()
            points = [f"{(x - left) * per_metre:.1f} {(top - y) * per_metre:.1f}" for x, y in corners]
            pieces.append("M" + "L".join(points) + ("" if is_line else "Z"))
    return Path("".join(pieces), is_line)
