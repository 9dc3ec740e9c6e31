"""The shared area of polygons, against GEOS's overlay."""

from math import cos, pi, sin
from unittest.mock import patch

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import MultiPolygon, Point, Polygon, box

from seinajoki_coordination.detection.areas import shared_areas
from strategies import SEINAJOKI, areas


def shared(a: shapely.Geometry, b: shapely.Geometry) -> float:
    """The shared area of two polygons, the same both ways."""
    there, back = shared_areas(np.array([a, b], object), np.array([0, 1]), np.array([1, 0]))
    assert there == pytest.approx(back, rel=1e-12, abs=1e-9)
    return float(there)


def moved(shape: shapely.Geometry, x: float, y: float) -> shapely.Geometry:
    return shapely.transform(shape, lambda xy: np.add(xy, (x, y)))


def round_shape(radius: float, corners: int, x: float = 0.0, y: float = 0.0, wave: float = 0.0) -> Polygon:
    turn = 2 * pi * np.arange(corners) / corners
    reach = radius * (1 + wave * np.sin(17 * turn))
    return Polygon(np.column_stack([x + reach * np.cos(turn), y + reach * np.sin(turn)]))


@given(st.lists(areas, min_size=2, max_size=6), st.sampled_from([(0.0, 0.0), SEINAJOKI, (-20.0, -5e6)]))
def test_areas_are_those_of_geos(shapes, offset):
    column = np.array([moved(shape, *offset) for shape in shapes], object)
    column = np.array([shape if shape.is_valid else shape.buffer(0) for shape in column], object)
    a, b = np.triu_indices(len(column), 1)

    expected = shapely.area(shapely.intersection(column[a], column[b]))

    assert shared_areas(column, a, b) == pytest.approx(expected, rel=1e-9, abs=1e-5)


@given(st.lists(areas, min_size=2, max_size=6), st.integers(1, 4), st.integers(1, 3), st.integers(1, 20))
def test_areas_are_those_of_geos_in_whatever_blocks_groups_and_batches(shapes, edges, blocks, pairs):
    column = np.array([shape if shape.is_valid else shape.buffer(0) for shape in shapes], object)
    a, b = np.triu_indices(len(column), 1)

    with patch.multiple(
        "seinajoki_coordination.detection.areas", _BLOCK_EDGES=edges, _GROUP_BLOCKS=blocks, _BATCH_PAIRS=pairs
    ):
        found = shared_areas(column, a, b)

    assert found == pytest.approx(shapely.area(shapely.intersection(column[a], column[b])), rel=1e-9, abs=1e-5)


@given(areas)
def test_a_shape_shares_its_whole_area_with_itself(shape):
    assert shared(shape, shape) == pytest.approx(shape.area, rel=1e-9, abs=1e-7)


def test_boxes_share_their_common_box():
    assert shared(box(0, 0, 2, 2), box(1, 1, 3, 3)) == pytest.approx(1.0, rel=1e-12)


def test_what_lies_within_is_shared_whole():
    assert shared(box(0, 0, 10, 10), box(4, 4, 5, 6)) == pytest.approx(2.0, rel=1e-12)


@pytest.mark.parametrize(
    "neighbour",
    [box(2, 0, 4, 2), box(2, 2, 4, 4), box(0, 2, 2, 3), box(2, 1, 4, 1.5), Polygon([(2, 0), (3, 1), (2, 2)])],
)
def test_touching_edges_and_corners_share_nothing(neighbour):
    assert shared(box(0, 0, 2, 2), neighbour) == pytest.approx(0.0, abs=1e-12)


def test_shapes_apart_share_nothing():
    assert shared(box(0, 0, 1, 1), box(5, 5, 6, 6)) == 0
    assert shared(box(0, 0, 1, 1), box(0, 5, 1, 6)) == 0
    assert shared(box(0, 5, 1, 6), box(0, 0, 1, 1)) == 0


def test_a_hole_shares_nothing():
    courtyard = Polygon(box(0, 0, 10, 10).exterior, [box(3, 3, 7, 7).exterior])

    assert shared(courtyard, box(3, 3, 7, 7)) == pytest.approx(0.0, abs=1e-9)
    assert shared(courtyard, box(4, 4, 6, 6)) == pytest.approx(0.0, abs=1e-9)
    assert shared(courtyard, box(2, 2, 8, 8)) == pytest.approx(36 - 16)
    assert shared(courtyard, courtyard) == pytest.approx(100 - 16)


def test_rings_may_run_either_way_round():
    def rings(*, shell_turned: bool, hole_turned: bool) -> Polygon:
        shell, hole = box(0, 0, 10, 10).exterior.coords[:], box(3, 3, 7, 7).exterior.coords[:]
        return Polygon(shell[::-1] if shell_turned else shell, [hole[::-1] if hole_turned else hole])

    for shell_turned in (True, False):
        for hole_turned in (True, False):
            shape = rings(shell_turned=shell_turned, hole_turned=hole_turned)
            assert shared(shape, box(2, 2, 8, 8)) == pytest.approx(36 - 16)
            assert shared(shape, box(2, 2, 8, 8).reverse()) == pytest.approx(36 - 16)


def test_every_part_of_a_multipolygon_counts():
    stalls = MultiPolygon([box(0, 0, 1, 1), box(2, 0, 3, 1), box(4, 0, 5, 1)])
    holed = MultiPolygon([Polygon(box(0, 0, 9, 9).exterior, [box(1, 1, 8, 8).exterior]), box(3, 3, 4, 4)])

    assert shared(stalls, box(0.5, 0, 4.5, 1)) == pytest.approx(2.0)
    assert shared(stalls, stalls) == pytest.approx(3.0)
    assert shared(holed, box(0, 0, 9, 9)) == pytest.approx(81 - 49 + 1)


def test_parts_that_touch_where_the_first_one_begins_are_told_apart():
    corner = MultiPolygon([box(0, 0, 1, 1), box(1, 1, 2, 2), box(1, -1, 2, 0)])
    begun_there = MultiPolygon([Polygon([(1, 1), (0, 1), (0, 0), (1, 0)]), Polygon([(1, 1), (2, 1), (2, 2), (1, 2)])])

    assert shared(corner, box(0, -1, 2, 2)) == pytest.approx(3.0)
    assert shared(begun_there, box(0, 0, 2, 2)) == pytest.approx(2.0)


def test_rows_of_one_shape_share_it_wherever_they_stand():
    ground, digging = box(0, 0, 4, 4), box(3, 3, 5, 5)
    column = np.array([box(0, 0, 4, 4), digging, ground, box(9, 9, 10, 10), box(3, 3, 5, 5)], object)
    a, b = np.array([0, 1, 0, 3, 4]), np.array([1, 2, 2, 4, 2])

    assert shared_areas(column, a, b) == pytest.approx([1, 1, 16, 0, 1])


def test_height_is_ignored():
    raised = shapely.force_3d(box(0, 0, 2, 2), 99.0)

    assert shared(raised, box(1, 1, 3, 3)) == pytest.approx(1.0)


def test_a_sliver_is_as_thin_as_it_is():
    street = box(0, 0, 1000, 10)

    assert shared(street, box(0, 9.999, 1000, 20)) == pytest.approx(1.0, abs=1e-8)
    assert shared(street, box(0, 9.9999999, 1000, 20)) == pytest.approx(1e-4, abs=1e-8)
    assert shared(street, Polygon([(0, 10), (1000, 10), (1000, 9.99)])) == pytest.approx(5.0, abs=1e-8)


@pytest.mark.parametrize("offset", [SEINAJOKI, (-5e6, 8e6)])
def test_large_coordinates_cost_no_digits(offset):
    one, other = round_shape(80, 64), round_shape(60, 64, x=50)

    expected = moved(one, *offset).intersection(moved(other, *offset)).area

    assert shared(moved(one, *offset), moved(other, *offset)) == pytest.approx(expected, abs=1e-5)


@pytest.mark.parametrize("metres", [800, 5_000, 30_000])
def test_a_long_border_in_common_stays_below_the_noise_even_when_other_rows_went_astray(metres):
    start = (SEINAJOKI[0] + 0.123, SEINAJOKI[1] + 0.457)
    end = (SEINAJOKI[0] + metres + 0.789, SEINAJOKI[1] + 2 / 3 * metres + 0.331)
    north, south = Polygon([start, end, (start[0], end[1])]), Polygon([end, start, (end[0], start[1])])
    column = np.array([north, south, box(0, 0, 1, 1), box(0, 0, 2, 2)], object)

    assert north.intersection(south).area == 0
    assert shared_areas(column, np.array([0, 2]), np.array([1, 3])) == pytest.approx([0, 1], abs=1e-6)


def test_shapes_of_many_corners_are_exact():
    festival, district = round_shape(200, 1_500, wave=0.3), round_shape(180, 1_500, x=70, y=-30, wave=0.2)

    assert shared(festival, district) == pytest.approx(festival.intersection(district).area, rel=1e-9)


def test_two_huge_shapes_are_exact():
    town, region = round_shape(5_000, 13_000, wave=0.1), round_shape(4_000, 13_000, x=1_500, wave=0.1)

    assert shared(town, region) == pytest.approx(town.intersection(region).area, rel=1e-9)


def test_a_huge_shape_shares_with_many_small_ones_what_geos_says():
    rng = np.random.default_rng(11)
    town = Polygon(round_shape(5_000, 30_000, wave=0.2).exterior, [round_shape(900, 7_000, x=500, wave=0.1).exterior])
    middles = np.concatenate([rng.uniform(-6_000, 6_000, (300, 2)), shapely.get_coordinates(town)[::600]])
    works = [round_shape(radius, 30, x, y) for (x, y), radius in zip(middles, rng.uniform(1, 200, 400), strict=False)]
    column = np.array([*works, town], object)
    a, b = np.arange(len(works)), np.full(len(works), len(works))

    expected = shapely.area(shapely.intersection(column[a], town))

    assert shared_areas(column, a, b) == pytest.approx(expected, rel=1e-9, abs=1e-6)
    assert shared_areas(column, b, a) == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_two_combs_whose_teeth_all_cross_share_what_geos_says():
    def comb(teeth: int, y: float) -> Polygon:
        heights = y + np.arange(2 * teeth) * 0.5
        tips = np.where(np.arange(2 * teeth) // 2 % 2, 100.0, 1.0)
        return Polygon([(0, y), *zip(tips, heights, strict=True), (0, heights[-1])])

    one, other = comb(10_000, 0.0), comb(10_000, 0.25)

    assert shared(one, other) == pytest.approx(one.intersection(other).area, rel=1e-9)


def test_huge_and_small_shapes_are_told_apart():
    town = round_shape(5_000, 13_000, wave=0.1)
    column = np.array([town, round_shape(4_000, 13_000, x=1_500), box(0, 0, 10, 10), box(9_000, 0, 9_001, 1)], object)
    a, b = np.array([0, 0, 0, 2, 1]), np.array([2, 1, 3, 3, 2])

    expected = shapely.area(shapely.intersection(column[a], column[b]))

    assert shared_areas(column, a, b) == pytest.approx(expected, rel=1e-9, abs=1e-6)


def test_steep_edges_do_not_lose_area():
    needle = Polygon([(0, 0), (1e-7, 1000), (1, 1000), (1, 0)])
    leaning = Polygon([(0, 0), (0.001, 5000), (0.002, 5000)])

    assert shared(needle, box(0, 0, 1, 500)) == pytest.approx(500, abs=1e-3)
    assert shared(leaning, box(-1, 0, 1, 2500)) == pytest.approx(
        leaning.intersection(box(-1, 0, 1, 2500)).area, abs=1e-6
    )


def test_many_pairs_come_out_as_one_by_one():
    rng = np.random.default_rng(3)
    column = np.array(
        [
            Polygon(
                [
                    (x + r * cos(t), y + r * sin(t))
                    for t, r in zip(np.linspace(0, 6, n), rng.uniform(5, 20, n), strict=True)
                ]
            )
            for x, y, n in zip(*rng.uniform(0, 100, (2, 300)), rng.integers(4, 40, 300), strict=True)
        ],
        object,
    )
    a, b = (pair[:20_000] for pair in np.triu_indices(300, 1))

    assert shared_areas(column, a, b) == pytest.approx(
        shapely.area(shapely.intersection(column[a], column[b])), rel=1e-9, abs=1e-7
    )


def test_no_pairs_share_nothing():
    none = np.zeros(0, np.int64)

    assert len(shared_areas(np.array([box(0, 0, 1, 1)], object), none, none)) == 0
    assert len(shared_areas(np.array([None, Point(0, 0)], object), none, none)) == 0
