"""The report's map as QGIS draws it."""

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timezone

import numpy as np
import pytest
import shapely
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor, QImage

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.reports.mapframe import MapFrame, map_frames
from seinajoki_coordination.reports.mappicture import draw_map
from seinajoki_coordination.services.ports import (
    LayerOfReport,
    OverlapQuestion,
    OverlapReport,
    PairOfReport,
    SideOfPair,
)

TOWN = np.array([23_491_849.0, 6_965_021.0])
STRONG = QColor("#8a3200")


def at(shape):
    return shapely.to_wkb(shapely.transform(shape, lambda corners: corners + TOWN))


def side(shape):
    return SideOfPair("Layer", "1", "Title", Span(), (), at(shape))


def met(a, b):
    place = shapely.multipolygons(shapely.get_parts(shapely.intersection(a.buffer(0.5), b.buffer(0.5))))
    return PairOfReport(side(a), side(b), Span(), None, 0.0, 1.0, at(place))


def report(*pairs, ground=()):
    return OverlapReport(
        made_at=datetime(2027, 1, 1, tzinfo=timezone.utc),
        question=OverlapQuestion(),
        crs="EPSG:3877",
        layers=(LayerOfReport("Layer", 2, 2),),
        pair_count=len(pairs),
        pairs=pairs,
        remarks=(),
        ground_wkb=tuple(at(shape) for shape in ground),
    )


def frames_of(content):
    return map_frames([pair.place_wkb for pair in content.pairs], content.ground_wkb)


def drawn(content, frame=None):
    image = QImage()
    assert image.loadFromData(draw_map(content, frame or frames_of(content)[0]), "PNG")
    return image


def colours(image, box=None):
    left, top, right, bottom = box or (0, 0, image.width(), image.height())
    return [image.pixelColor(x, y) for x in range(left, right, 3) for y in range(top, bottom, 3)]


def near(colour, other):
    channels = zip(colour.getRgb()[:3], other.getRgb()[:3], strict=True)
    return max(abs(one - another) for one, another in channels) < 12


SQUARE, STREET = shapely.box(0, 0, 60, 40), shapely.box(30, 10, 400, 22)


def test_shared_ground_is_drawn_strongly_in_the_middle_and_nowhere_far_from_it(qgis_app):
    image = drawn(report(met(SQUARE, STREET)))
    width, height = image.width(), image.height()
    middle = (int(width * 0.4), int(height * 0.4), int(width * 0.6), int(height * 0.6))

    assert width == 1920
    assert any(near(colour, STRONG) for colour in colours(image, middle))
    corner = (0, 0, width // 4, height // 4)
    assert not any(near(colour, STRONG) for colour in colours(image, corner))


def test_what_is_no_conflict_is_drawn_in_another_colour(qgis_app):
    chance = replace(met(SQUARE, STREET), is_conflict=False)
    calm = QColor("#0b5d66")

    assert any(near(colour, calm) for colour in colours(drawn(report(chance))))
    assert not any(near(colour, calm) for colour in colours(drawn(report(met(SQUARE, STREET)))))


def test_what_was_compared_is_drawn_where_nothing_was_found(qgis_app):
    ground = [SQUARE, shapely.LineString([(0, 60), (60, 90)]), shapely.Point(30, -20)]
    image = drawn(report(ground=ground))

    assert any(near(colour, QColor("#e6e6e2")) for colour in colours(image))
    assert not any(near(colour, STRONG) for colour in colours(image))


@pytest.mark.parametrize(
    "other",
    [
        shapely.LineString([(-20, 20), (90, 20)]),
        shapely.MultiPoint([(10, 10), (20, 20)]),
        shapely.MultiPolygon([shapely.box(10, 10, 20, 20), shapely.box(30, 10, 40, 20)]),
    ],
)
def test_shapes_of_every_kind_are_drawn(qgis_app, other):
    assert any(near(colour, STRONG) for colour in colours(drawn(report(met(SQUARE, other), ground=[other]))))


def test_black_and_white_tells_shared_ground_from_plain_plans(qgis_app):
    image = drawn(report(met(SQUARE, STREET))).convertToFormat(QImage.Format.Format_Grayscale8)
    middle = colours(
        image, (int(image.width() * 0.45), int(image.height() * 0.45), image.width() // 2, image.height() // 2)
    )

    assert min(colour.red() for colour in middle) < 100
    assert max(colour.red() for colour in middle) > 180


def test_a_hundred_pairs_and_five_thousand_shapes_stay_a_small_picture(qgis_app):
    squares = [shapely.box(x, y, x + 30, y + 30) for x in range(0, 3_000, 43) for y in range(0, 3_000, 43)]
    pairs = [met(square, shapely.box(*square.bounds).buffer(5)) for square in squares[:1_000:10]]
    content = report(*pairs, ground=squares)

    assert len(draw_map(content, frames_of(content)[0])) < 1_500_000


def test_the_close_up_is_marked_on_the_whole(qgis_app):
    content = report(met(SQUARE, STREET))
    whole = frames_of(content)[0]
    x, y = (whole.box[0] + whole.box[2]) / 2, (whole.box[1] + whole.box[3]) / 2
    marked = MapFrame(whole.box, whole.width_px, (), (x - 60, y - 60, x + 60, y + 60))

    assert draw_map(content, marked) != draw_map(content, whole)


def test_it_is_drawn_in_a_background_thread_while_the_main_thread_lives(qgis_app):
    content = report(met(SQUARE, STREET))
    frame = frames_of(content)[0]
    with ThreadPoolExecutor(1) as background:
        done = background.submit(draw_map, content, frame)
        while not done.done():
            QgsApplication.processEvents()
            time.sleep(0.01)

    assert done.result() == draw_map(content, frame)


def test_it_is_the_same_each_time(qgis_app):
    content = report(met(SQUARE, STREET))
    frame = frames_of(content)[0]

    assert draw_map(content, frame) == draw_map(content, frame)
