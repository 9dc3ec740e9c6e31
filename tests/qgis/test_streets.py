"""Ways along streets: the shortest, from where one clicks to where one clicks, and a strip of the width asked for."""

import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)

from seinajoki_coordination.gui.streets import Streets, strip

CRS = QgsCoordinateReferenceSystem("EPSG:3877")
X, Y = 23_500_000, 6_960_000


def moved(wkt):
    shape = QgsGeometry.fromWkt(wkt)
    shape.translate(X, Y)
    return shape


def lines(*wkts, crs="EPSG:3877", kind="MultiLineString"):
    layer = QgsVectorLayer(f"{kind}?crs={crs}", "streets", "memory")
    rows = []
    for wkt in wkts:
        row = QgsFeature()
        row.setGeometry(moved(wkt))
        rows.append(row)
    layer.dataProvider().addFeatures(rows)
    return layer


def at(x, y):
    return QgsPointXY(X + x, Y + y)


@pytest.fixture
def town(qgis_new_project):
    """A street of two parts that turns a corner, a longer way round, and a street apart."""
    return lines(
        "LineString (0 0, 100 0)",
        "LineString (100 0, 100 100)",
        "LineString (0 0, 0 200, 100 200, 100 100)",
        "LineString (500 0, 600 0)",
    )


def test_a_way_follows_the_streets_round_the_corner(town):
    way = Streets(town, CRS, at(40, 3)).way_to(at(98, 50))

    assert way.length() == pytest.approx(60 + 50)
    assert [(round(p.x() - X), round(p.y() - Y)) for p in way.vertices()] == [(40, 0), (100, 0), (100, 50)]


def test_the_shorter_of_two_ways_is_taken(town):
    way = Streets(town, CRS, at(0, 150)).way_to(at(100, 150))

    assert way.length() == pytest.approx(50 + 100 + 50)


@pytest.mark.parametrize("end", [(550, 0), (300, 100), (40, 0)], ids=["no way", "no street near", "the same place"])
def test_where_there_is_no_way_there_is_none(town, end):
    assert Streets(town, CRS, at(40, 0)).way_to(at(*end)).isEmpty()


def test_no_streets_no_way(qgis_new_project):
    assert Streets(lines(), CRS, at(0, 0)).way_to(at(1, 1)).isEmpty()


def test_streets_may_be_in_another_coordinate_system(qgis_new_project):
    layer = QgsVectorLayer("LineString?crs=EPSG:4326", "streets", "memory")
    row = QgsFeature()
    row.setGeometry(QgsGeometry.fromWkt("LineString (22.84 62.79, 22.85 62.79)"))
    layer.dataProvider().addFeatures([row])
    here = QgsCoordinateTransform(layer.crs(), CRS, QgsProject.instance())
    start, end = here.transform(QgsPointXY(22.842, 62.79)), here.transform(QgsPointXY(22.848, 62.79))
    way = Streets(layer, CRS, start).way_to(end)

    assert way.length() == pytest.approx(start.distance(end), rel=0.01)


def test_a_strip_has_its_width_and_is_cut_straight_at_its_ends(qgis_app):
    along = strip(QgsGeometry.fromWkt("LineString (0 0, 100 0)"), 8)

    assert along.area() == pytest.approx(800)
    assert along.boundingBox().width() == pytest.approx(100)
    assert strip(QgsGeometry(), 8).isEmpty()
