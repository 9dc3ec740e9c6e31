"""Shapes made fit for comparison, and the ground that two sides share."""

import numpy as np
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely import (
    GeometryCollection,
    LineString,
    MultiLineString,
    MultiPoint,
    MultiPolygon,
    Point,
    Polygon,
    box,
)

from seinajoki_coordination.detection.shapes import shared_places, tidied
from seinajoki_coordination.domain.codes import Remark
from strategies import SEINAJOKI, placed

BOW_TIE = Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
NAN = float("nan")


def column(*shapes: shapely.Geometry | None) -> np.ndarray:
    together = np.empty(len(shapes), object)
    together[:] = shapes
    return together


def tidy(shape: shapely.Geometry | None) -> tuple[shapely.Geometry | None, list[Remark]]:
    shapes, told = tidied(column(shape))
    assert all(row == 0 for row, _ in told)
    return shapes[0], [remark for _, remark in told]


def moved_to(shape: shapely.Geometry, x: float) -> shapely.Geometry:
    """The same shape with one corner at another x."""
    corners = shapely.get_coordinates(shape)
    corners[1, 0] = x
    return shapely.set_coordinates(shape, corners)


# Tidying


@pytest.mark.parametrize(
    "shape",
    [
        box(0, 0, 1, 1),
        Polygon(box(0, 0, 9, 9).exterior, [box(1, 1, 2, 2).exterior]),
        MultiPolygon([box(0, 0, 1, 1), box(2, 2, 3, 3)]),
        LineString([(0, 0), (1, 1)]),
        LineString([(0, 0), (10, 10), (10, 0), (0, 10)]),
        MultiLineString([[(0, 0), (1, 1)], [(2, 2), (3, 3)]]),
        Point(1, 2),
        MultiPoint([(0, 0), (1, 1)]),
    ],
)
def test_good_shapes_stay_as_they_are(shape):
    kept, told = tidy(shape)

    assert kept.equals_exact(shape, 0)
    assert told == []


@pytest.mark.parametrize("shape", [None, Polygon(), MultiPolygon(), LineString(), Point(), GeometryCollection()])
def test_a_row_without_a_shape_is_told_and_left_out(shape):
    assert tidy(shape) == (None, [Remark.NO_GEOMETRY])


def test_a_bow_tie_is_repaired_to_its_two_halves():
    repaired, told = tidy(BOW_TIE)

    assert told == [Remark.REPAIRED]
    assert repaired.is_valid
    assert repaired.geom_type == "MultiPolygon"
    assert repaired.area == pytest.approx(50)


def test_a_self_crossing_shape_keeps_its_ground():
    loop = Polygon([(0, 0), (10, 0), (10, 10), (4, 10), (4, -5), (0, -5)])

    repaired, told = tidy(loop)

    assert told == [Remark.REPAIRED]
    assert repaired.is_valid
    assert repaired.geom_type in ("Polygon", "MultiPolygon")


def test_overlapping_parts_are_repaired():
    doubled = MultiPolygon([box(0, 0, 2, 2), box(1, 1, 3, 3)])

    repaired, told = tidy(doubled)

    assert told == [Remark.REPAIRED]
    assert repaired.is_valid
    assert repaired.geom_type in ("Polygon", "MultiPolygon")


def test_a_spike_is_cut_off_and_leaves_an_area():
    spike = Polygon([(0, 0), (5, 0), (5, 5), (5, 9), (5, 5), (0, 5)])

    repaired, told = tidy(spike)

    assert told == [Remark.REPAIRED]
    assert repaired.geom_type in ("Polygon", "MultiPolygon")
    assert repaired.area == pytest.approx(25)


@pytest.mark.parametrize(
    "shape",
    [
        moved_to(box(0, 0, 1, 1), NAN),
        moved_to(LineString([(0, 0), (1, 1)]), NAN),
        moved_to(box(0, 0, 1, 1), float("inf")),
        moved_to(LineString([(0, 0), (1, 1)]), float("-inf")),
        Point(float("inf"), 1),
        Point(1, NAN),
        MultiPoint([(0, 0), (NAN, 1)]),
        moved_to(box(0, 0, 1, 1), 1.7e308),  # as some programs write what they cannot transform
        box(-1.7e308, 0, 1.7e308, 1),
        Point(1e10, 1),
    ],
)
def test_coordinates_that_are_not_numbers_or_beyond_the_earth_are_told_and_left_out(shape):
    assert tidy(shape) == (None, [Remark.BAD_COORDINATES])


@pytest.mark.parametrize(
    "shape",
    [
        Polygon([(0, 0), (5, 0), (9, 0)]),
        Polygon([(1, 1), (1, 1), (1, 1)]),
        LineString([(3, 3), (3, 3)]),
    ],
)
def test_what_collapses_to_less_than_it_should_be_is_told_and_left_out(shape):
    assert tidy(shape) == (None, [Remark.NOT_REPAIRED])


def test_height_is_dropped_without_a_word():
    for shape in (box(0, 0, 1, 1), LineString([(0, 0), (1, 1)]), Point(1, 2)):
        flat, told = tidy(shapely.force_3d(shape, 81.5))
        assert not flat.has_z
        assert flat.equals_exact(shape, 0)
        assert told == []


def test_measures_are_dropped_without_a_word():
    flat, told = tidy(shapely.from_wkt("LINESTRING ZM (0 0 1 2, 1 1 3 4)"))

    assert not shapely.has_m(flat)
    assert not shapely.has_z(flat)
    assert told == []


def test_a_height_that_is_not_a_number_does_no_harm():
    assert tidy(Point(1, 2, NAN))[1] == []
    assert tidy(Polygon([(0, 0, NAN), (1, 0, NAN), (1, 1, 5)]))[1] == []


def test_of_a_mix_the_areas_are_used():
    mix = GeometryCollection([Point(9, 9), LineString([(0, 0), (9, 9)]), box(0, 0, 1, 1), box(5, 5, 6, 6)])

    kept, told = tidy(mix)

    assert told == [Remark.MIXED]
    assert kept.equals(MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 6)]))


def test_of_lines_and_points_the_lines_are_used():
    kept, told = tidy(GeometryCollection([Point(9, 9), LineString([(0, 0), (9, 9)])]))

    assert told == [Remark.MIXED]
    assert kept.equals(LineString([(0, 0), (9, 9)]))


def test_an_empty_part_of_a_mix_is_no_part():
    kept, told = tidy(GeometryCollection([Polygon(), Point(1, 1)]))

    assert kept.equals(Point(1, 1))
    assert told == [Remark.MIXED]


def test_mixes_within_mixes_are_opened():
    inner = GeometryCollection([Point(9, 9), MultiPolygon([box(0, 0, 1, 1), box(5, 5, 6, 6)])])

    kept, told = tidy(GeometryCollection([inner, LineString([(0, 0), (9, 9)])]))

    assert told == [Remark.MIXED]
    assert kept.area == pytest.approx(2)


def test_overlapping_areas_of_a_mix_count_once():
    kept, _ = tidy(GeometryCollection([box(0, 0, 2, 2), box(1, 0, 3, 2)]))

    assert kept.is_valid
    assert kept.area == pytest.approx(6)


def test_a_bow_tie_within_a_mix_is_repaired():
    kept, told = tidy(GeometryCollection([BOW_TIE, Point(50, 50)]))

    assert Remark.REPAIRED in told
    assert kept.is_valid
    assert kept.geom_type == "MultiPolygon"
    assert kept.area == pytest.approx(50)


def test_rows_keep_their_places_and_the_input_is_left_alone():
    shapes = column(box(0, 0, 1, 1), None, BOW_TIE, Point(1, 1), LineString([(3, 3), (3, 3)]))
    before = shapes.copy()

    tidy_shapes, told = tidied(shapes)

    assert all(now is then for now, then in zip(shapes, before, strict=True))
    assert sorted(told) == [(1, Remark.NO_GEOMETRY), (2, Remark.REPAIRED), (4, Remark.NOT_REPAIRED)]
    assert [shape and shape.geom_type for shape in tidy_shapes] == ["Polygon", None, "MultiPolygon", "Point", None]


def test_no_rows_are_tidy():
    shapes, told = tidied(column())

    assert len(shapes) == 0
    assert told == []


corner = st.integers(0, 6).map(float)
scribbles = st.lists(st.tuples(corner, corner), min_size=3, max_size=9).map(Polygon)


@given(
    st.lists(st.one_of(scribbles, placed, st.lists(st.one_of(scribbles, placed), max_size=3).map(GeometryCollection)))
)
def test_whatever_was_drawn_becomes_valid_and_of_one_kind_or_is_told(shapes):
    tidy_shapes, told = tidied(column(*shapes))

    left_out = {row for row, remark in told if remark.leaves_out}
    for row, shape in enumerate(tidy_shapes):
        assert (shape is None) == (row in left_out)
        if shape is not None:
            assert shape.is_valid
            assert not shape.is_empty
            assert shape.geom_type != "GeometryCollection"
            assert shapely.get_dimensions(shape) == shapely.get_dimensions(shapes[row])


# Shared ground


def shared_place(a: shapely.Geometry, b: shapely.Geometry, allowed: float = 0.0) -> MultiPolygon:
    (place,) = shared_places(column(a), column(b), np.array([allowed]))
    assert place.geom_type == "MultiPolygon"
    assert place.is_valid
    return place


def test_areas_share_their_common_area():
    assert shared_place(box(0, 0, 2, 2), box(1, 1, 3, 3)).equals(box(1, 1, 2, 2))


def test_areas_near_one_another_share_what_both_grown_by_half_cover():
    place = shared_place(box(0, 0, 10, 10), box(14, 0, 20, 10), allowed=6)

    xmin, _, xmax, _ = place.bounds
    assert (xmin, xmax) == pytest.approx((11, 13))


def test_crossing_lines_share_a_small_ground():
    place = shared_place(LineString([(0, 0), (10, 10)]), LineString([(0, 10), (10, 0)]))

    assert place.contains(Point(5, 5))
    assert place.area == pytest.approx(1.0)


def test_a_line_through_an_area_shares_a_strip_of_it():
    place = shared_place(LineString([(-5, 5), (15, 5)]), box(0, 0, 10, 10))

    assert place.area == pytest.approx(10.0)


def test_points_in_one_place_share_a_round_spot():
    place = shared_place(Point(SEINAJOKI), Point(SEINAJOKI))

    assert place.area == pytest.approx(0.78, abs=0.01)
    assert place.contains(Point(SEINAJOKI))


@pytest.mark.parametrize("angle", [0.0, 0.3, 1.0, 2.2])
def test_sides_exactly_as_far_apart_as_allowed_share_a_spot_between_them(angle):
    x, y = SEINAJOKI
    far = Point(x + 20 * np.cos(angle), y + 20 * np.sin(angle))

    place = shared_place(Point(x, y), far, allowed=20.0)

    assert place.area > 0
    assert place.distance(Point(x + 10 * np.cos(angle), y + 10 * np.sin(angle))) < 0.5


def test_many_places_come_out_in_their_order():
    a = column(box(0, 0, 2, 2), Point(50, 50), box(0, 0, 1, 1))
    b = column(box(1, 1, 3, 3), box(49, 49, 60, 60), box(5, 0, 6, 1))

    places = shared_places(a, b, np.array([0.0, 0.0, 4.0]))

    assert [place.geom_type for place in places] == ["MultiPolygon"] * 3
    assert places[0].equals(box(1, 1, 2, 2))
    assert places[1].distance(Point(50, 50)) == 0
    assert places[2].distance(Point(3, 0.5)) < 0.5


def wavy(vertices: int, x: float = 0.0) -> np.ndarray:
    """The rim of a shape of about a kilometre with bays and capes, anticlockwise."""
    turn = np.linspace(0, 2 * np.pi, vertices, endpoint=False)
    reach = 500 + 90 * np.sin(9 * turn) + 7 * np.sin(211 * turn)
    return np.column_stack([x + reach * np.cos(turn), reach * np.sin(turn)])


ISLANDS = MultiPolygon([Polygon(wavy(3_000), [wavy(3_000) / 3]), Polygon(wavy(3_000) / 9), Polygon(wavy(900, 1_200))])
VAST = {
    "islands": ISLANDS,
    "shore": LineString(wavy(4_000)),
    "shores": shapely.boundary(ISLANDS),
    "trees": MultiPoint(wavy(700)),
}


@pytest.mark.parametrize("vast", VAST)
@pytest.mark.parametrize("allowed", [0.0, 12.0])
def test_a_vast_shape_shares_what_it_would_without_being_cut_down(vast, allowed):
    rng = np.random.default_rng(7)
    middles = np.concatenate([wavy(60) * rng.uniform(0.9, 1.1, (60, 1)), rng.uniform(-200, 1_400, (30, 2))])
    spots = shapely.buffer(shapely.points(middles), rng.uniform(1, 60, len(middles)))
    others = np.array([*spots, box(-900, -1, 900, 1), VAST["islands"], *shapely.boundary(spots[:30])], object)
    others = others[shapely.dwithin(VAST[vast], others, allowed)]
    many, allowances = np.full(len(others), VAST[vast]), np.full(len(others), allowed)

    places, turned = shared_places(many, others, allowances), shared_places(others, many, allowances)

    expected = shapely.intersection(grown(VAST[vast], allowed / 2), [grown(other, allowed / 2) for other in others])
    assert len(others) > 50
    assert shapely.is_valid(places).all()
    # GEOS rounds the bends of a line that it grows a little differently where the line begins elsewhere.
    assert (shapely.area(shapely.symmetric_difference(places, expected)) <= 1e-6 + 1e-3 * shapely.area(expected)).all()
    assert shapely.area(places) == pytest.approx(shapely.area(expected), rel=1e-4)
    assert shapely.area(turned) == pytest.approx(shapely.area(places), rel=1e-9)


def grown(shape: shapely.Geometry, by_m: float) -> shapely.Geometry:
    return shapely.buffer(shape, by_m if shape.area else max(by_m, 0.5))


def test_what_a_vast_shape_shares_with_one_does_not_hang_on_the_others():
    spots = np.array([Point(x, y).buffer(20) for x, y in wavy(60)], object)
    many, allowances = np.full(len(spots), VAST["islands"]), np.zeros(len(spots))

    together = shared_places(many, spots, allowances)

    for k in range(len(spots)):
        (alone,) = shared_places(many[:1], spots[k : k + 1], allowances[:1])
        assert shapely.to_wkb(alone) == shapely.to_wkb(together[k])


def test_no_meetings_share_no_ground():
    assert len(shared_places(column(), column(), np.zeros(0))) == 0


@given(placed, placed, st.sampled_from([0.0, 1.0, 7.071]))
def test_whatever_meets_has_a_ground_to_show(a, b, more):
    allowed = a.distance(b) + more

    place = shared_place(a, b, allowed)

    assert not place.is_empty
    assert place.distance(a) <= allowed / 2 + 1
    assert place.distance(b) <= allowed / 2 + 1
