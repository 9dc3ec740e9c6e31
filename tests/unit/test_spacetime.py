"""Boxes in space and time: every pair that meets, each once, against comparing all with all."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seinajoki_coordination.detection import spacetime
from seinajoki_coordination.detection.localtime import OPEN_END, OPEN_START
from seinajoki_coordination.detection.spacetime import boxes_meeting_some, meeting_boxes
from seinajoki_coordination.domain.errors import Cancelled

Box = tuple[float, float, float, float]


def found(boxes: list[Box], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    bounds = np.array(boxes, np.float64).reshape(-1, 4)
    start, end = np.array(spans, np.int64).reshape(-1, 2).T
    i, j = meeting_boxes(bounds, start.copy(), end.copy())
    return sorted(zip(i.tolist(), j.tolist(), strict=True))


def expected(boxes: list[Box], spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    def meet(i: int, j: int) -> bool:
        (ax0, ay0, ax1, ay1), (bx0, by0, bx1, by1) = boxes[i], boxes[j]
        (a_start, a_end), (b_start, b_end) = spans[i], spans[j]
        in_space = ax0 <= bx1 and bx0 <= ax1 and ay0 <= by1 and by0 <= ay1
        return in_space and a_start < b_end and b_start < a_end and a_start < a_end and b_start < b_end

    return [(i, j) for i, j in combinations(range(len(boxes)), 2) if meet(i, j)]


def always(boxes: list[Box]) -> list[tuple[int, int]]:
    return [(OPEN_START, OPEN_END)] * len(boxes)


steps = st.integers(-4, 4).map(float)
sizes = st.sampled_from([0.0, 0.0, 1.0, 2.0, 3.7, 40.0, 1e6])
corners = st.one_of(steps, steps, st.floats(-1e3, 1e3), st.sampled_from([23_490_000.0, 23_490_000.1, -1e6]))
boxes = st.builds(lambda x, y, wide, high: (x, y, x + wide, y + high), corners, corners, sizes, sizes)
nowhere = st.just((np.nan,) * 4)
moments = st.one_of(st.integers(0, 9), st.sampled_from([int(OPEN_START), int(OPEN_END)]))
rows = st.lists(st.tuples(st.one_of(boxes, boxes, boxes, boxes, nowhere), st.tuples(moments, moments)), max_size=25)


@given(rows)
def test_every_pair_that_meets_comes_out_once(some):
    places, spans = [place for place, _ in some], [span for _, span in some]

    assert found(places, spans) == expected(places, spans)


@given(rows, st.sets(st.integers(0, 24)), st.sampled_from([1, 30, 1_000]))
def test_pairs_with_one_of_some_rows_come_out_once(some, chosen, at_once):
    places, spans = [place for place, _ in some], [span for _, span in some]
    asked = sorted(row for row in chosen if row < len(some))
    bounds = np.array(places, np.float64).reshape(-1, 4)
    start, end = np.array(spans, np.int64).reshape(-1, 2).T

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(spacetime, "_BLOCK", at_once)
        i, j = boxes_meeting_some(bounds, start.copy(), end.copy(), np.array(asked, np.int64))

    pairs = [pair for pair in expected(places, spans) if chosen.intersection(pair)]
    assert sorted(zip(i.tolist(), j.tolist(), strict=True)) == pairs


@pytest.mark.parametrize("seed", range(6))
def test_many_boxes_of_all_sizes_come_out_as_from_comparing_all_with_all(seed):
    rng = np.random.default_rng(seed)
    count = 400
    place = np.add(rng.uniform(-500, 500, (count, 2)), (23_490_000, 6_960_000))
    size = rng.choice([0.0, 1.0, 20.0, 300.0, 5_000.0], (count, 1), p=[0.2, 0.4, 0.3, 0.08, 0.02]) * rng.uniform(
        0, 1, (count, 2)
    )
    places = [tuple(box) for box in np.hstack([place, place + size]).tolist()]
    start = rng.integers(0, 1000, count)
    spans = list(zip(start.tolist(), (start + rng.integers(0, 200, count)).tolist(), strict=True))

    assert found(places, spans) == expected(places, spans)


def test_nothing_and_a_single_box_meet_nobody():
    assert found([], []) == []
    assert found([(0, 0, 1, 1)], [(0, 1)]) == []


def test_boxes_that_touch_by_an_edge_or_a_corner_meet():
    assert found([(0, 0, 1, 1), (1, 0, 2, 1), (1, 1, 2, 2), (1.001, 5, 2, 6)], [(0, 1)] * 4) == [(0, 1), (0, 2), (1, 2)]


def test_spans_that_follow_one_another_do_not_meet():
    assert found([(0, 0, 1, 1)] * 3, [(0, 5), (5, 9), (4, 6)]) == [(0, 2), (1, 2)]


def test_points_in_the_same_place_meet():
    assert found([(3, 3, 3, 3)] * 3, always([(0, 0, 0, 0)] * 3)) == [(0, 1), (0, 2), (1, 2)]


def test_many_rows_alike_all_meet():
    count = 300
    assert len(found([(7, 7, 8, 8)] * count, [(1, 2)] * count)) == count * (count - 1) // 2


def test_rows_without_a_place_or_a_time_meet_nobody():
    nan = np.nan
    places = [(0, 0, 9, 9), (nan,) * 4, (0, 0, nan, 9), (1, 1, 2, 2), (1, 1, 2, 2)]

    assert found(places, [(0, 9), (0, 9), (0, 9), (5, 5), (6, 5)]) == []


def test_a_world_wide_box_meets_the_smallest_ones():
    places = [(float(k), 0.0, k + 1e-9, 1e-9) for k in range(50)]
    places.insert(25, (-1e7, -1e7, 1e7, 1e7))

    assert [pair for pair in found(places, always(places)) if 25 in pair] == [
        *((k, 25) for k in range(25)),
        *((25, k) for k in range(26, 51)),
    ]


def test_one_row_astray_far_away_does_not_hide_the_others():
    places = [(23_490_000.0 + k, 6_960_000.0, 23_490_001.0 + k, 6_960_001.0) for k in range(20)]
    places.insert(0, (0.0, 0.0, 0.0, 0.0))

    assert found(places, always(places)) == [(k, k + 1) for k in range(1, 20)]


@pytest.mark.parametrize("astray", [1, 4000])
def test_rows_astray_far_away_do_not_make_all_others_neighbours(astray):
    rng = np.random.default_rng(1)
    place = rng.uniform((23_490_000, 6_960_000), (23_510_000, 6_980_000), (20_000, 2))
    place[:astray] = rng.uniform(0, 100, (astray, 2))
    blocks: list[float] = []

    meeting_boxes(np.hstack([place, place + 10]), np.zeros(20_000, np.int64), np.ones(20_000, np.int64), blocks.append)

    assert len(blocks) < 10  # of two million comparisons each; all with all are a hundred


def test_open_ends_reach_for_ever():
    spans = [(int(OPEN_START), 0), (0, int(OPEN_END)), (-5, 5), (int(OPEN_START), int(OPEN_END))]

    assert found([(0, 0, 1, 1)] * 4, spans) == [(0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]


def test_progress_rises_and_may_stop_the_work():
    rng = np.random.default_rng(1)
    place = rng.uniform(0, 100, (500, 2))
    bounds = np.hstack([place, place + rng.choice([1.0, 50.0], (500, 1))])
    start, end = np.zeros(500, np.int64), np.ones(500, np.int64)
    told: list[float] = []
    meeting_boxes(bounds, start, end, told.append)
    assert told == sorted(told)
    assert told[0] >= 0
    assert told[-1] <= 1

    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        meeting_boxes(bounds, start, end, stop)
