"""The index in space and time: it finds what comparing with all would find, whatever the spans and however many."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from seinajoki_coordination.detection import nearby
from seinajoki_coordination.detection.localtime import DAY, OPEN_END, OPEN_START
from seinajoki_coordination.detection.nearby import Box, Nearby

Row = tuple[shapely.Geometry | None, tuple[int, int]]


def found(rows: list[Row], box: Box, span: tuple[int, int]) -> list[int]:
    geometry = np.empty(len(rows), object)
    geometry[:] = [shape for shape, _ in rows]
    start, end = np.array([lasts for _, lasts in rows], np.int64).reshape(-1, 2).T
    return Nearby(geometry, start.copy(), end.copy()).near(box, *span).tolist()


def expected(rows: list[Row], box: Box, span: tuple[int, int]) -> list[int]:
    def is_near(shape: shapely.Geometry | None, start: int, end: int) -> bool:
        if shape is None or shape.is_empty or end <= start:
            return False
        (x0, y0, x1, y1), (left, low, right, high) = shape.bounds, box
        return x0 <= right and left <= x1 and y0 <= high and low <= y1 and start < span[1] and span[0] < end

    return [number for number, (shape, (start, end)) in enumerate(rows) if is_near(shape, start, end)]


steps = st.integers(-3, 3).map(float)
sizes = st.sampled_from([0.0, 1.0, 2.5, 100.0])
boxes = st.builds(lambda x, y, wide, high: (x, y, x + wide, y + high), steps, steps, sizes, sizes)
shapes = st.one_of(
    boxes.map(lambda box: shapely.box(*box)), st.sampled_from([None, shapely.Point(), shapely.Point(1, 1)])
)
lengths = st.sampled_from([0, 1, DAY, 5 * DAY, 300 * DAY, 9_000 * DAY])
days = st.integers(-5, 5).map(lambda day: day * DAY)
ends = st.builds(lambda start, lasts: (start, start + lasts), days, lengths)
spans = st.one_of(ends, ends, st.sampled_from([(0, OPEN_END), (OPEN_START, 0), (OPEN_START, OPEN_END), (1, 0)]))


@given(st.lists(st.tuples(shapes, spans), max_size=30), boxes, spans)
def test_what_is_near_comes_out_in_order(rows, box, span):
    assert found(rows, box, span) == expected(rows, box, span)


@pytest.mark.parametrize("seed", range(4))
def test_what_is_near_among_many_comes_out_from_every_slab(seed, monkeypatch):
    monkeypatch.setattr(nearby, "_SLAB_ROWS", 32)
    rng = np.random.default_rng(seed)
    corner = rng.uniform(0, 100, (600, 2))
    start = rng.integers(0, 3_000, 600) * DAY
    end = start + (rng.choice([0.5, 3.0, 40.0, 1_000.0], 600) * DAY).astype(np.int64)
    end[rng.random(600) < 0.1] = OPEN_END
    shape = shapely.box(*corner.T, *(corner + rng.uniform(0, 20, (600, 2))).T)
    rows = list(zip(shape.tolist(), zip(start.tolist(), end.tolist(), strict=True), strict=True))

    for _ in range(20):
        x, y, day = *rng.uniform(0, 100, 2), int(rng.integers(0, 3_000))
        box, span = (x, y, x + 10, y + 10), (day * DAY, (day + 30) * DAY)
        assert found(rows, box, span) == expected(rows, box, span)
