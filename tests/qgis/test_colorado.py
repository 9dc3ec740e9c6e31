"""A whole production feed (282 work zones of Colorado, WZDx) against a reference that tries every pair."""

import json
from itertools import combinations

import pytest
import shapely
from made import MOMENT, TEXT, file_layer
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsCoordinateTransformContext, QgsGeometry
from qgis.PyQt.QtCore import QDateTime, Qt

CRS = "EPSG:32613"


@pytest.fixture(scope="module")
def feed(shared_data):
    """The zones, their shapes in metres: id, start, end, shape."""
    degrees, metres = QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(CRS)
    transform = QgsCoordinateTransform(degrees, metres, QgsCoordinateTransformContext())
    path = shared_data / "wzdx" / "colorado_2025-08-07.json"
    rows = []
    for zone in json.loads(path.read_text(encoding="utf-8"))["features"]:
        about = {**zone["properties"].get("core_details", {}), **zone["properties"]}
        shape = QgsGeometry()
        shape.fromWkb(shapely.to_wkb(shapely.from_geojson(json.dumps(zone["geometry"])), output_dimension=2))
        shape.transform(transform)
        rows.append((zone["id"], about["start_date"], about["end_date"], shape))
    return rows


@pytest.fixture(scope="module")
def layer(feed, tmp_path_factory):
    """The feed flattened into a layer's file."""
    rows = [
        (shape, {"id": id_, "starts_at": _moment(start), "ends_at": _moment(end)}) for id_, start, end, shape in feed
    ]
    columns = {"id": TEXT, "starts_at": MOMENT, "ends_at": MOMENT}
    path = tmp_path_factory.mktemp("colorado") / "zones.gpkg"
    file_layer(path, rows, columns, crs=CRS)
    return f"{path}|layername=zones"


def _moment(text):
    moment = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    assert moment.isValid()
    return moment


@pytest.fixture(scope="module")
def brute_force(feed):
    """All pairs within a distance whose half-open spans overlap, tried one by one."""
    shapes = [shapely.from_wkb(shape.asWkb().data()) for *_, shape in feed]

    def pairs(distance):
        return {
            (a[0], b[0])
            for (i, a), (j, b) in combinations(enumerate(feed), 2)
            if a[1] < b[2] and b[1] < a[2] and shapely.distance(shapes[i], shapes[j]) <= distance
        }

    return pairs


def test_the_feed_is_whole(feed):
    assert len(feed) == 282
    assert len({id_ for id_, *_ in feed}) == 282
    assert all(text.endswith("Z") for _, *times, _ in feed for text in times)  # so that texts compare as instants do


@pytest.mark.parametrize("distance", [0, 20, 100])
def test_the_algorithm_finds_exactly_what_trying_every_pair_finds(detect, layer, brute_force, distance):
    outcome = detect(layer, DISTANCE=distance)

    assert len(outcome.pairs) == len(set(outcome.pairs)) == outcome.results["PAIRS"]
    assert set(outcome.pairs) == brute_force(distance)
    assert outcome.results["OUTPUT"].crs().authid() == CRS


def test_at_distance_0_there_are_92_pairs(detect, layer):
    assert detect(layer).results["PAIRS"] == 92


def test_the_feed_as_qgis_opens_it_gives_the_same(detect, shared_data, brute_force):
    path = str(shared_data / "wzdx" / "colorado_2025-08-07.json")

    outcome = detect(path, START="start_date", END="end_date", CRS=CRS, DISTANCE=20)

    assert set(outcome.pairs) == brute_force(20)


def test_the_real_qgis_process_finds_the_same(qgis_process, layer, brute_force, tmp_path):
    for distance in (0, 20, 100):
        results = qgis_process(
            f"--LAYERS={layer}", f"--DISTANCE={distance}", f"--OUTPUT={tmp_path / f'{distance}.gpkg'}"
        )
        assert results["PAIRS"] == len(brute_force(distance))
