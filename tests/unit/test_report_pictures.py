"""The sketches of pairs, and which part of the world the map shows."""

import re

import numpy as np
import pytest
import shapely

from reports_made import HELSINKI, box, pair, side
from seinajoki_coordination.domain.wording import Wording
from seinajoki_coordination.reports.mapframe import map_frames, size
from seinajoki_coordination.reports.sketch import HEIGHT, WIDTH, scale_bar, sketch

WORDING = Wording(str, "en", HELSINKI)
EAST, NORTH = 23_491_849.0, 6_965_021.0


def drawn(a, b, place):
    return sketch(pair(a=side(wkb=a), b=side(wkb=b), place_wkb=place), WORDING)


def extent(path):
    """The corners of path data, which is in relative steps."""
    corners, at = [], np.zeros(2, int)
    for command, x, y in re.findall(r"([Ml])(-?\d+) (-?\d+)", path):
        at = np.array([int(x), int(y)]) + (at if command == "l" else 0)
        corners.append(at)
    return np.min(corners, axis=0), np.max(corners, axis=0)


def test_small_pairs_are_drawn_whole_and_north_up():
    it = drawn(box(EAST, NORTH), box(EAST + 29, NORTH), box(EAST + 29, NORTH, width=31))
    a, place = extent(it.a.areas), extent(it.place.areas)

    assert (a[0] > 0).all()
    assert place[1][0] < WIDTH
    assert a[0][0] < place[0][0]
    south = drawn(box(EAST, NORTH), box(EAST, NORTH - 100), box(EAST, NORTH))
    assert extent(south.b.areas)[0][1] > extent(south.a.areas)[0][1]


def test_a_long_street_is_cut_to_the_surroundings_of_the_place():
    street = shapely.to_wkb(shapely.box(0, 0, 5_000, 12))
    it = drawn(street, box(2_500, 0, 30, 30), box(2_500, 0, 30, 12))
    place = extent(it.place.areas)

    assert place[1][0] - place[0][0] > WIDTH / 8
    assert "m" in it.bar_label


def test_lines_and_points_are_drawn_as_such():
    line = shapely.to_wkb(shapely.LineString([(0, 0), (50, 20)]))
    point = shapely.to_wkb(shapely.MultiPoint([(10, 4), (12, 5)]))
    it = drawn(line, point, shapely.to_wkb(shapely.Point(10, 4).buffer(0.5)))

    assert it.a.lines.startswith("M")
    assert not it.a.areas
    assert len(it.b.points) == 2


def test_holes_stay():
    ring = shapely.to_wkb(shapely.Point(0, 0).buffer(40).difference(shapely.Point(0, 0).buffer(20)))

    assert drawn(ring, ring, ring).a.areas.count("z") == 2


@pytest.mark.parametrize(
    "shape",
    [
        shapely.Point(0, 0).buffer(40, quad_segs=25_000),
        shapely.union_all([shapely.box(x, y, x + 1, y + 1) for x in range(0, 80, 2) for y in range(0, 80, 2)]),
        shapely.box(-1, -1, 80, 80).difference(
            shapely.union_all([shapely.box(x, y, x + 1, y + 1) for x in range(0, 78, 2) for y in range(0, 78, 2)])
        ),
    ],
    ids=["100 000 corners", "1 600 parts", "1 500 holes"],
)
def test_heavy_shapes_give_light_drawings(shape):
    wkb = shapely.to_wkb(shape)

    assert len(drawn(wkb, wkb, wkb).a.areas) < 8_000


def test_a_meeting_at_a_single_spot_has_some_ground_around_it():
    spot = shapely.to_wkb(shapely.Point(EAST, NORTH))
    it = drawn(spot, spot, spot)

    assert it.a.points == ((WIDTH // 2, HEIGHT // 2),)
    assert it.bar_label == "10\N{NO-BREAK SPACE}m"


def test_no_shapes_no_drawing():
    assert drawn(b"", b"", b"") is None
    assert drawn(b"", b"", box(0)) is not None


@pytest.mark.parametrize(
    ("per_metre", "most", "metres"), [(1, 100, 100), (1, 99, 50), (0.001, 3, 2_000), (100, 35, 0.2)]
)
def test_a_scale_bar_is_a_round_length(per_metre, most, metres):
    assert scale_bar(per_metre, most) == (pytest.approx(metres), pytest.approx(metres * per_metre))


def inside(frame, x, y):
    return frame.box[0] < x < frame.box[2] and frame.box[1] < y < frame.box[3]


def test_the_map_shows_all_places():
    places = [(0, 0), (900, 100), (400, 700)]
    (frame,) = map_frames([box(x, y, 10, 10) for x, y in places], [box(-9_000)])

    assert all(inside(frame, x, y) for x, y in places)
    assert frame.outside == ()


def test_a_map_of_one_small_place_has_some_ground_around_it():
    (frame,) = map_frames([box(EAST, NORTH, 1, 1)], [])

    assert min(size(frame.box)) > 100


def test_where_places_crowd_there_is_a_close_up():
    town = [box(x, y, 10, 10) for x in range(0, 300, 50) for y in range(0, 200, 50)]
    whole, closeup = map_frames([*town, box(3_000, 3_000), box(-3_000, 500), box(500, -3_000)], [])

    assert whole.closeup == closeup.box
    assert inside(whole, 3_000, 3_000)
    assert size(closeup.box)[0] < size(whole.box)[0] / 5


def test_a_place_in_another_town_does_not_shrink_the_rest_and_is_named():
    town = [box(x * 100, x * 37 % 11 * 90) for x in range(20)]
    frames = map_frames([*town[:10], box(300_000, 0), *town[10:]], [])

    assert frames[0].outside == (11,)
    assert not inside(frames[0], 300_000, 0)


def test_without_places_the_map_shows_what_was_compared():
    (frame,) = map_frames([], [box(0), b"", box(1_000, 1_000)])

    assert inside(frame, 1_030, 1_020)
    assert map_frames([], []) == []
    assert map_frames([b""], []) == []
