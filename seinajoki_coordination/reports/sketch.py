"""A small drawing of one meeting: both sides and the ground they share, north up, with a scale."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.domain.wording import Wording
from seinajoki_coordination.reports.mapframe import Box, fitted, hull, size
from seinajoki_coordination.services.ports import PairOfReport

_UNITS = 10
"""Drawing units in a pixel: whole numbers are then fine enough, and short."""
WIDTH, HEIGHT = 300 * _UNITS, 220 * _UNITS
_MOST_PARTS = 60
_MOST_POINTS = 400
_WHOLE, _AROUND = 1.3, 3.5
"""The drawing shows this many times what it is about."""
_LEAST_M = 30.0

Parts = NDArray[np.object_]


@dataclass(frozen=True)
class Outline:
    """A shape in drawing units: SVG path data of its areas and of its lines, and its points."""

    areas: str = ""
    lines: str = ""
    points: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True)
class Sketch:
    """What a template draws."""

    a: Outline
    b: Outline
    place: Outline
    bar: int
    """The scale bar's length in drawing units."""
    bar_label: str


def sketch(pair: PairOfReport, wording: Wording) -> Sketch | None:
    """The drawing of a pair; None where it has no shapes."""
    a, b, place = (shapely.from_wkb(wkb) if wkb else None for wkb in (pair.a.wkb, pair.b.wkb, pair.place_wkb))
    given = [shape for shape in (a, b, place) if shape is not None and not shapely.is_empty(shape)]
    if not given:
        return None
    window = _Window(_box(given, place))
    metres, bar = scale_bar(window.units_per_metre, WIDTH * 0.35)
    return Sketch(window.outline(a), window.outline(b), window.outline(place), round(bar), wording.length(metres))


def scale_bar(units_per_metre: float, most: float) -> tuple[float, float]:
    """The longest bar of 1, 2 or 5 × 10ⁿ metres that is at most so many units long: its metres and its units."""
    power = 10.0 ** math.floor(math.log10(most / units_per_metre))
    metres = max(step * power for step in (1, 2, 5) if step * power * units_per_metre <= most * (1 + 1e-9))
    return metres, metres * units_per_metre


def _box(given: Sequence[shapely.Geometry], place: shapely.Geometry | None) -> Box:
    """The whole of both shapes where that is not much more than the place, else the place amid its surroundings."""
    whole = fitted(hull(shapely.bounds(given)), WIDTH / HEIGHT, _WHOLE, _LEAST_M)
    if place is None or shapely.is_empty(place):
        return whole
    around = fitted(hull(shapely.bounds([place])), WIDTH / HEIGHT, _AROUND, _LEAST_M)
    return whole if size(whole)[0] <= 1.5 * size(around)[0] else around


@dataclass(frozen=True)
class _Window:
    """The part of the world that a drawing shows."""

    box: Box

    @property
    def units_per_metre(self) -> float:
        return WIDTH / size(self.box)[0]

    def outline(self, shape: shapely.Geometry | None) -> Outline:
        """A shape within the window, no finer than the eye sees."""
        if shape is None:
            return Outline()
        beyond = 0.05 * size(self.box)[0]  # the cut edges are out of sight
        xmin, ymin, xmax, ymax = self.box
        seen = shapely.clip_by_rect(shape, xmin - beyond, ymin - beyond, xmax + beyond, ymax + beyond)
        parts = _coarser(_largest(seen), 0.4 * _UNITS / self.units_per_metre)
        dimensions = shapely.get_dimensions(parts)
        rings = (ring for part in parts[dimensions == 2] for ring in shapely.get_rings(part))
        return Outline(
            "".join(self._path(ring) + "z" for ring in rings),
            "".join(self._path(line) for line in parts[dimensions == 1]),
            tuple((x, y) for part in parts[dimensions == 0] for x, y in self._units(part)),
        )

    def _path(self, line: shapely.Geometry) -> str:
        """SVG path data, in relative steps because they are short."""
        points = self._units(line)
        steps = ((x - x0, y - y0) for (x0, y0), (x, y) in pairwise(points))
        return "M{} {}".format(*points[0]) + "".join(f"l{dx} {dy}" for dx, dy in steps if dx or dy)

    def _units(self, shape: shapely.Geometry) -> list[tuple[int, int]]:
        """Its coordinates in drawing units, y downwards."""
        xmin, ymax, per_metre = self.box[0], self.box[3], self.units_per_metre
        return [
            (round((x - xmin) * per_metre), round((ymax - y) * per_metre))
            for x, y in shapely.get_coordinates(shape).tolist()
        ]


def _largest(shape: shapely.Geometry) -> Parts:
    """Its parts; the largest ones where there are very many."""
    parts = shapely.get_parts(shapely.get_parts(shape))
    parts = parts[~shapely.is_empty(parts)]
    order = np.lexsort((-shapely.length(parts), -shapely.area(parts)))[:_MOST_PARTS]
    return parts[np.sort(order)]


def _coarser(parts: Parts, finest_m: float) -> Parts:
    """The parts with no more points than a small drawing can use."""
    for doubled in range(8):
        simple = shapely.simplify(parts, finest_m * 2**doubled)
        if shapely.get_num_coordinates(simple).sum() <= _MOST_POINTS:
            return simple
    is_area = shapely.get_dimensions(simple) == 2
    simple[is_area] = shapely.polygons(shapely.get_exterior_ring(simple[is_area]))  # very many holes
    return simple
