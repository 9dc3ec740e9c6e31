"""Whatever a layer holds, there is a clear sentence, nothing is lost and nothing falls over."""

import math

import pytest
from made import DATE, EAST, MOMENT, NORTH, PLAN, TEXT, WHOLE, Heard, file_layer, memory_layer, naive, square, utc
from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCoordinateTransformContext,
    QgsGeometry,
    QgsGeometryCollection,
    QgsLineString,
    QgsPolygon,
    QgsProject,
    QgsVectorLayer,
)

JUNE = {"starts_at": utc(2027, 6, 1), "ends_at": utc(2027, 7, 1)}
GOOD = (square(), {"id": "good", **JUNE})
SHAPES = {"id": TEXT}


def moved(wkt):
    """A WKT in metres from the town point, put where the town is."""
    geometry = QgsGeometry.fromWkt(wkt)
    geometry.translate(EAST, NORTH)
    return geometry


def transform(source, target):
    crs = (QgsCoordinateReferenceSystem(source), QgsCoordinateReferenceSystem(target))
    return QgsCoordinateTransform(*crs, QgsCoordinateTransformContext())


def shapes_layer(tmp_path, **shapes):
    """A file of shapes by id, beside one good square that they may meet."""
    rows = [(square(), {"id": "good"}), *((shape, {"id": id_}) for id_, shape in shapes.items())]
    return file_layer(tmp_path / "shapes.gpkg", rows, SHAPES)


def warning_of(outcome, id_):
    [warning] = [text for text in outcome.warnings if f"({id_})" in text]
    return warning


# ---- shapes ----


def test_a_row_without_a_shape_is_left_out_and_told(detect, tmp_path):
    outcome = detect(shapes_layer(tmp_path, bad=None, other=square(5)))

    assert outcome.pairs == [("good", "other")]
    assert "has no shape" in warning_of(outcome, "bad")


@pytest.mark.parametrize("wkt", ["POLYGON EMPTY", "MULTIPOLYGON EMPTY", "POINT EMPTY", "GEOMETRYCOLLECTION EMPTY"])
def test_an_empty_shape_is_left_out_and_told(detect, tmp_path, wkt):
    outcome = detect(shapes_layer(tmp_path, bad=wkt, other=square(5)))

    assert outcome.pairs == [("good", "other")]
    assert "has no shape" in warning_of(outcome, "bad")


def test_coordinates_that_are_not_numbers_are_left_out_and_told(detect, tmp_path):
    line = QgsGeometry(QgsLineString([EAST, math.nan, EAST + 5], [NORTH, NORTH, NORTH + 5]))
    ring = QgsPolygon(QgsLineString([math.nan, EAST + 9, EAST + 9, math.nan], [NORTH, NORTH, NORTH + 9, NORTH]))

    outcome = detect(shapes_layer(tmp_path, line=line, ring=QgsGeometry(ring), other=square(5)))

    assert outcome.pairs == [("good", "other")]
    assert any("are not numbers" in text for text in outcome.warnings)
    assert all(name in "".join(outcome.warnings) for name in ("line", "ring"))


def test_coordinates_that_are_beyond_the_earth_are_left_out_and_told(detect, tmp_path):
    vast = "POLYGON((-1e308 -1e308, 1e308 -1e308, 1e308 1e308, -1e308 -1e308))"

    outcome = detect(shapes_layer(tmp_path, vast=vast, other=square(5)), DISTANCE=5)

    assert outcome.pairs == [("good", "other")]
    assert "far too large" in warning_of(outcome, "vast")


def test_a_self_crossing_area_is_repaired_told_and_takes_part(detect, tmp_path):
    crossing = moved("POLYGON((2 2, 8 2, 8 8, 5 1, 2 8, 2 2))")

    outcome = detect(shapes_layer(tmp_path, bad=crossing))

    assert outcome.pairs == [("good", "bad")]
    assert "it was repaired" in warning_of(outcome, "bad")


def test_a_bow_tie_keeps_the_ground_of_both_its_wings(detect, tmp_path):
    outcome = detect(shapes_layer(tmp_path, bow=moved("POLYGON((0 0, 10 10, 10 0, 0 10, 0 0))")))

    assert outcome.rows[0]["area_m2"] == pytest.approx(50)
    assert "it was repaired" in warning_of(outcome, "bow")


def test_curves_become_short_straight_lines_and_are_told(detect, tmp_path):
    circle = moved("CURVEPOLYGON(CIRCULARSTRING(0 5, 5 10, 10 5, 5 0, 0 5))")
    bow = moved("COMPOUNDCURVE(CIRCULARSTRING(-5 5, 0 10, 5 5), (5 5, 50 5))")

    outcome = detect(shapes_layer(tmp_path, circle=circle, bow=bow))

    assert outcome.pairs == [("good", "circle"), ("good", "bow"), ("circle", "bow")]
    assert outcome.rows[0]["area_m2"] == pytest.approx(math.pi * 25, rel=2e-3)
    assert "2 features" in warning_of(outcome, "circle, bow")
    assert "had curves" in warning_of(outcome, "circle, bow")


@pytest.mark.parametrize(
    "wkt",
    [
        "POLYGON Z((0 0 1, 4 0 2, 4 4 3, 0 0 1))",
        "POLYGON M((0 0 1, 4 0 2, 4 4 3, 0 0 1))",
        "POLYGON ZM((0 0 1 9, 4 0 2 9, 4 4 3 9, 0 0 1 9))",
    ],
)
def test_heights_and_measures_are_dropped_without_a_word(detect, tmp_path, wkt):
    outcome = detect(shapes_layer(tmp_path, high=moved(wkt)))

    assert outcome.rows[0]["area_m2"] == pytest.approx(8)
    assert not outcome.warnings
    assert not outcome.rows[0]["shape"].constGet().is3D()


def test_a_height_that_is_no_number_does_not_matter(detect, tmp_path):
    heights = [math.nan] * 4
    ring = QgsLineString([EAST, EAST + 4, EAST + 4, EAST], [NORTH, NORTH, NORTH + 4, NORTH], heights)

    outcome = detect(shapes_layer(tmp_path, high=QgsGeometry(QgsPolygon(ring))))

    assert outcome.rows[0]["area_m2"] == pytest.approx(8)
    assert not outcome.warnings


def test_a_shape_of_100_000_vertices_is_compared_like_any_other(detect, tmp_path):
    count = 100_000
    angles = [2 * math.pi * number / count for number in range(count)]
    ring = QgsLineString(
        [EAST + (5 + math.sin(50 * angle)) * math.cos(angle) for angle in angles],
        [NORTH + (5 + math.sin(50 * angle)) * math.sin(angle) for angle in angles],
    )
    ring.close()

    outcome = detect(shapes_layer(tmp_path, big=QgsGeometry(QgsPolygon(ring))))

    assert outcome.pairs == [("good", "big")]
    assert outcome.rows[0]["area_m2"] == pytest.approx(math.pi * 25.5 / 4, rel=0.01)


def test_of_a_geometry_collection_the_highest_kind_is_used_and_told(detect, tmp_path):
    collection = QgsGeometryCollection()
    for part in (moved("POLYGON((0 0, 4 0, 4 4, 0 0))"), moved("LINESTRING(0 0, 99 99)"), moved("POINT(500 500)")):
        collection.addGeometry(part.constGet().clone())

    outcome = detect(shapes_layer(tmp_path, mix=QgsGeometry(collection), far=moved("POINT(500 500)")))

    assert outcome.pairs == [("good", "mix")]
    assert outcome.rows[0]["area_m2"] == pytest.approx(8)
    assert "parts of several kinds" in warning_of(outcome, "mix")


def test_a_surface_of_triangles_counts_as_the_ground_below_it(detect, tmp_path):
    surface = moved("TIN Z(((0 0 0, 4 0 0, 4 4 5, 0 0 0)), ((0 0 0, 4 4 5, 0 4 5, 0 0 0)))")

    outcome = detect(shapes_layer(tmp_path, tin=surface))

    assert outcome.rows[0]["area_m2"] == pytest.approx(16)
    assert not outcome.warnings


def test_points_lines_and_areas_of_one_file_are_compared_with_one_another(detect, tmp_path):
    layer = shapes_layer(
        tmp_path, line=moved("LINESTRING(5 5, 20 5)"), point=moved("POINT(15 5)"), points=moved("MULTIPOINT(1 1, 15 5)")
    )

    outcome = detect(layer)

    assert outcome.pairs == [
        ("good", "line"),
        ("good", "points"),
        ("line", "point"),
        ("line", "points"),
        ("point", "points"),
    ]


@pytest.mark.parametrize("wkt", ["LINESTRING(1 1)", "POLYGON((0 0, 1 1, 0 0))"])
def test_a_shape_of_too_few_vertices_is_left_out_and_told(detect, tmp_path, wkt):
    outcome = detect(shapes_layer(tmp_path, bad=moved(wkt), other=square(5)))

    assert outcome.pairs == [("good", "other")]
    assert "was left out" in warning_of(outcome, "bad")


def test_an_open_ring_is_closed(detect):
    ring = QgsLineString([EAST, EAST + 5, EAST + 5, EAST + 9], [NORTH, NORTH, NORTH + 5, NORTH + 9])
    polygon = QgsGeometry.fromWkt("POLYGON((0 0, 1 0, 1 1, 0 0))")
    polygon.get().setExteriorRing(ring)

    assert detect(memory_layer("plans", [GOOD, (polygon, {"id": "ring", **JUNE})])).pairs == [("good", "ring")]


# ---- times ----


def times_layer(name="plans", kind=TEXT, **spans):
    """Squares on the same ground with a start and an end each, beside a good one in June 2027."""
    columns = {"id": TEXT, "starts_at": kind, "ends_at": kind}
    rows = [(square(), {"id": id_, "starts_at": start, "ends_at": end}) for id_, (start, end) in spans.items()]
    return memory_layer(name, rows, columns)


def june():
    return memory_layer("good", [GOOD])


def test_an_end_before_the_start_is_left_out_and_told(detect):
    outcome = detect(june(), times_layer(bad=("2027-06-10", "2027-06-05"), other=("2027-06-10", "2027-06-15")))

    assert outcome.pairs == [("good", "other")]
    assert "ends before it starts" in warning_of(outcome, "bad")


def test_a_plan_without_duration_is_left_out_and_told(detect):
    outcome = detect(june(), times_layer(bad=("2027-06-10T12:00", "2027-06-10T12:00")))

    assert outcome.pairs == []
    assert "same moment" in warning_of(outcome, "bad")


@pytest.mark.parametrize("missing", [None, "", "  "])
def test_a_missing_date_is_open_on_that_side(detect, missing):
    layer = times_layer(since=("2027-06-30", missing), until=(missing, "2027-06-01"), ever=(missing, missing))

    outcome = detect(june(), layer)

    assert outcome.pairs == [
        ("good", "since"),
        ("good", "until"),
        ("good", "ever"),
        ("since", "ever"),
        ("until", "ever"),
    ]
    assert not outcome.warnings
    by_pair = {(row["a_id"], row["b_id"]): row for row in outcome.rows}
    assert not by_pair["since", "ever"]["overlap_end"]
    assert not by_pair["since", "ever"]["overlap_hours"]
    assert by_pair["since", "ever"]["overlap_start"] == utc(2027, 6, 29, 21)
    assert by_pair["good", "until"]["overlap_hours"] == 21


@pytest.mark.parametrize("text", ["soon", "2027-06-31", "31.6.2027", "6/1/2027", "2027-06", "20270601", "1.6.27"])
def test_a_text_that_is_no_date_leaves_its_row_out_and_is_told(detect, text):
    outcome = detect(june(), times_layer(bad=(text, None), worse=(None, text), other=("2027-06-10", None)))

    assert outcome.pairs == [("good", "other")]
    assert "start that is not a date" in warning_of(outcome, "bad")
    assert "end that is not a date" in warning_of(outcome, "worse")


def test_a_number_is_no_date(detect):
    layer = memory_layer("numbers", [(square(), {"id": "bad", "starts_at": 20270601})], PLAN | {"starts_at": WHOLE})

    assert "not a date" in warning_of(detect(june(), layer), "bad")


@pytest.mark.parametrize(
    ("kind", "year_1", "year_9999"),
    [
        (MOMENT, utc(1, 1, 1), utc(9999, 12, 31, 23, 59)),
        (MOMENT, naive(1, 1, 1), naive(9999, 12, 31, 23, 59)),
        (DATE, utc(1, 1, 1).date(), utc(9999, 12, 31).date()),
        (TEXT, "0001-01-01", "9999-12-31"),
        (TEXT, "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00"),
        (TEXT, "1.1.0001", "31.12.9999 klo 24.00"),
    ],
)
def test_year_1_and_year_9999_mean_open_and_are_told(detect, kind, year_1, year_9999):
    outcome = detect(june(), times_layer(kind=kind, ever=(year_1, year_9999)))

    assert outcome.pairs == [("good", "ever")]
    assert outcome.rows[0]["overlap_hours"] == 30 * 24
    assert [text.split(": ")[1].partition(" (")[0] for text in outcome.warnings] == [
        "has a start in year 1, taken as no start",
        "has an end in year 9999, taken as no end",
    ]


@pytest.mark.parametrize("days", [(-4000, 12000), (-200_000, 200_000)])
def test_years_that_no_calendar_of_python_has_are_told_too(detect, days):
    first, last = (naive(2027, 1, 1).date().addYears(year - 2027) for year in days)

    outcome = detect(june(), times_layer(kind=DATE, ever=(first, last), never=(last, first)))

    assert outcome.pairs == [("good", "ever")]
    assert sum("never" in text for text in outcome.warnings) == 2


def test_naive_and_zoned_times_in_one_field_are_the_same_instants(detect):
    eight_in_seinajoki, ten = "2027-06-10T08:00", "2027-06-10T10:00"
    layer = times_layer(
        naive=(eight_in_seinajoki, ten),
        utc=("2027-06-10T05:00Z", "2027-06-10T07:00:00Z"),
        offset=("2027-06-10 08:00:00+03", "2027-06-10T10:00:00.000+0300"),
        finnish=("10.6.2027 klo 8.00", "10.6.2027 10:00"),
        gdal=("2027/06/10 08:00:00", "2027/06/10 10:00:00.000"),
        after=("2027-06-10T07:00Z", None),
    )

    outcome = detect(layer)

    assert len(outcome.pairs) == 10
    assert {row["overlap_start"].toUTC() for row in outcome.rows} == {utc(2027, 6, 10, 5)}
    assert {row["overlap_hours"] for row in outcome.rows} == {2}
    assert not outcome.warnings


# ---- layers ----


def test_a_layer_without_crs_is_refused_by_name_with_what_to_do(detect):
    outcome = detect(june(), memory_layer("nowhere", [GOOD], crs=""))

    assert "“nowhere” has no coordinate system" in outcome.error
    assert "Assign projection" in outcome.error


def test_a_layer_in_degrees_is_turned_into_the_metric_crs(detect):
    degrees = "POLYGON((22.84 62.79, 22.85 62.79, 22.85 62.80, 22.84 62.80, 22.84 62.79))"
    layer = memory_layer("degrees", [(degrees, {"id": "degrees", **JUNE})], crs="EPSG:4326")

    outcome = detect(layer, june())

    assert outcome.pairs == [("degrees", "good")]
    assert outcome.rows[0]["area_m2"] == pytest.approx(100)


def test_layers_in_degrees_alone_are_refused_until_a_metric_crs_is_chosen(detect):
    layer = memory_layer("degrees", [("POINT(22.84 62.79)", {"id": "a"})] * 2, crs="EPSG:4326", kind="Point")

    assert "measures in true metres" in detect(layer).error
    assert len(detect(layer, CRS="EPSG:3067").pairs) == 1


def test_a_layer_in_another_metric_crs_meets_in_the_first_ones(detect):
    other = QgsGeometry.fromWkt(square())
    other.transform(transform("EPSG:3877", "EPSG:3067"))
    layer = memory_layer("tm35", [(other, {"id": "tm35", **JUNE})], crs="EPSG:3067")

    outcome = detect(june(), layer)

    assert outcome.pairs == [("good", "tm35")]
    assert outcome.rows[0]["area_m2"] == pytest.approx(100, abs=0.01)
    assert outcome.results["OUTPUT"].crs().authid() == "EPSG:3877"
    assert detect(layer, june()).results["OUTPUT"].crs().authid() == "EPSG:3067"


def test_a_shape_that_cannot_be_transformed_is_left_out_and_told(detect):
    rows = [
        ("LINESTRING(22.84 62.79, 22.85 1e20)", {"id": "endless"}),
        ("LINESTRING(1e30 1e30, 1 1)", {"id": "beyond"}),
    ]
    layer = memory_layer("degrees", rows, {"id": TEXT}, crs="EPSG:4326", kind="LineString")

    outcome = detect(june(), layer)

    assert outcome.pairs == []
    assert "could not be turned into the metric coordinate system" in outcome.warnings[0]
    assert all(name in outcome.warnings[0] for name in ("endless", "beyond", "2 features"))
    assert len(outcome.warnings) == 1


def test_a_metric_crs_must_be_projected_known_and_in_metres(detect):
    assert "does not measure in metres" in detect(june(), CRS="EPSG:4326").error
    assert "does not measure in metres" in detect(june(), CRS="EPSG:2272").error  # feet
    assert "“EPSG:999999” is not a coordinate system" in detect(june(), CRS="EPSG:999999").error


@pytest.mark.parametrize("crs", ["EPSG:4978", "EPSG:5773"])
def test_metres_from_the_centre_of_the_earth_or_up_from_the_sea_are_no_map(detect, crs):
    layer = memory_layer("heights", [GOOD, GOOD], crs=crs)

    assert "measures in true metres" in detect(layer).error
    assert "does not measure in metres" in detect(june(), CRS=crs).error


def test_the_stretched_metres_of_web_maps_are_never_chosen_and_warned_of_when_asked_for(detect):
    layer = memory_layer("web", [("POINT(2542000 9049000)", {"id": "a"})] * 2, crs="EPSG:3857", kind="Point")

    assert "measures in true metres" in detect(layer).error
    assert any("stretches distances" in text for text in detect(layer, CRS="EPSG:3857").warnings)
    assert detect(layer, june()).results["OUTPUT"].crs().authid() == "EPSG:3877"


def test_an_id_field_that_does_not_exist_is_refused_naming_layer_and_field(detect):
    error = detect(june(), ID="tunnus").error

    assert "“good” has no field “tunnus”" in error
    assert "id, starts_at, ends_at" in error


@pytest.mark.parametrize("parameter", ["START", "END", "IGNORE_SAME"])
def test_a_field_that_no_layer_has_is_refused_naming_it(detect, parameter):
    assert "None of the layers has a field “alku”" in detect(june(), **{parameter: "alku"}).error


def test_a_layer_that_lacks_a_named_time_field_is_always_there_and_told(detect):
    columns = {"id": TEXT, "alku": DATE}
    layer = memory_layer("works", [(square(), {"id": "w", "alku": naive(2030, 1, 1).date()})], columns)

    outcome = detect(june(), layer, START="alku", END="loppu")
    assert "None of the layers has a field “loppu”" in outcome.error

    outcome = detect(june(), layer, START="alku")
    assert outcome.pairs == []  # the good one ends in 2027
    assert any("“good” has no field “alku”" in text for text in outcome.warnings)
    assert not any("“works” has no field “ends_at”" in text for text in outcome.warnings)


def test_a_layer_without_the_default_time_fields_is_always_there(detect):
    outcome = detect(june(), memory_layer("area", [(square(), {"id": "park"})], {"id": TEXT}))

    assert outcome.pairs == [("good", "park")]
    assert outcome.rows[0]["overlap_hours"] == 30 * 24
    assert not outcome.warnings


def test_duplicate_ids_are_told_and_take_part(detect):
    layer = memory_layer("twins", [(square(), {"id": "twin"}), (square(), {"id": "twin"})])

    outcome = detect(layer)

    assert outcome.pairs == [("twin", "twin")]
    assert "another row of its layer bears too" in warning_of(outcome, "twin")


def test_zero_layers_are_refused(detect):
    assert "no layer to check" in detect().error


def test_a_layer_that_cannot_be_opened_is_refused_by_name(detect):
    assert "“/nowhere/plans.gpkg” cannot be opened" in detect("/nowhere/plans.gpkg").error
    assert "“/nowhere/plans.gpkg” cannot be opened" in detect(june(), "/nowhere/plans.gpkg").error


def test_a_layer_that_has_lost_its_file_is_refused_by_name_and_not_taken_for_empty(detect, tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [GOOD, GOOD])
    (tmp_path / "plans.gpkg").unlink()

    assert "“plans” gave none of its 2 features. Check its file or connection." in detect(layer).error
    broken = QgsVectorLayer(str(tmp_path / "plans.gpkg"), "broken", "ogr")
    assert "“broken” cannot be opened" in detect(broken).error


def test_a_table_without_shapes_is_refused_by_name(detect):
    table = memory_layer("register", [(None, {"id": "a"})], SHAPES, kind="NoGeometry")

    assert "“register” has no shapes on the map" in detect(june(), table).error


def test_zero_features_are_zero_pairs(detect, tmp_path):
    outcome = detect(memory_layer("empty", []), REPORT=str(tmp_path / "report.html"))

    assert outcome.results["PAIRS"] == 0
    assert outcome.rows == []
    assert (tmp_path / "report.html").exists()
    assert not outcome.error


def test_the_same_layer_twice_is_compared_once_and_told(detect):
    layer = june()

    outcome = detect(layer, layer)

    assert outcome.pairs == []
    assert outcome.warnings == ["“good” was chosen twice; it is compared once."]


def test_two_layers_of_the_same_data_are_compared_once_and_told(detect, tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [GOOD])
    twin = QgsVectorLayer(layer.source(), "twin", "ogr")
    part = QgsVectorLayer(f"{layer.source()}|subset=id = 'good'", "part", "ogr")

    outcome = detect(layer, twin, layer.source())

    assert outcome.pairs == []
    assert "“twin” has the same features as “plans”; they are compared once." in outcome.warnings
    assert detect(layer, part).pairs == [("good", "good")]


def test_one_file_spelt_in_many_ways_is_compared_once_and_told(detect, tmp_path, monkeypatch):
    path = tmp_path / "plans.gpkg"
    file_layer(path, [GOOD])
    (tmp_path / "link.gpkg").symlink_to(path)
    (tmp_path / "twin.gpkg").hardlink_to(path)
    monkeypatch.chdir(tmp_path)
    spelt = [f"{path}|layername=plans", path, f"{path}|layerid=0", f"{path.parent}/../{path.parent.name}/plans.gpkg"]
    spelt += ["plans.gpkg", "link.gpkg|layername=plans", f"{tmp_path / 'twin.gpkg'}|layername=plans"]

    for other in map(str, spelt[1:]):
        outcome = detect(spelt[0], other)

        assert outcome.pairs == [], other
        assert outcome.warnings == ["“plans” was chosen twice; it is compared once."], other
        assert "Found: 0 pairs. Read: 1 feature, 1 layer." in outcome.told, other

    assert detect(spelt[0], "link.gpkg").warnings == [
        "“link” has the same features as “plans”; they are compared once."
    ]


def test_a_file_of_one_layer_only_is_the_same_with_and_without_the_layers_name(detect, tmp_path):
    file_layer(tmp_path / "plans.shp", [GOOD], driver="ESRI Shapefile", kind=Qgis.WkbType.MultiPolygon)

    outcome = detect(f"{tmp_path / 'plans.shp'}|layername=plans", str(tmp_path / "plans.shp"))

    assert outcome.pairs == []
    assert outcome.warnings == ["“plans” was chosen twice; it is compared once."]


def test_two_tables_of_one_file_are_two_layers_however_they_are_spelt(detect, tmp_path):
    path = tmp_path / "town.gpkg"
    file_layer(path, [GOOD])
    file_layer(tmp_path / "events.gpkg", [GOOD])
    gdal.VectorTranslate(str(path), str(tmp_path / "events.gpkg"), accessMode="update")

    assert detect(str(path), f"{path}|layername=events").pairs == [("good", "good")]
    assert detect(str(path), f"{path}|layerid=1").pairs == [("good", "good")]
    assert detect(f"{path}|layername=events", f"{path}|layerid=1").pairs == []


def test_a_file_that_holds_nothing_at_all_is_told_and_does_not_stop_the_others(detect, tmp_path):
    (tmp_path / "feed.geojson").write_text('{"type": "FeatureCollection", "features": []}')

    outcome = detect(june(), june(), str(tmp_path / "feed.geojson"))

    assert outcome.pairs == [("good", "good")]
    assert outcome.warnings == ["“feed” is empty and was left aside."]
    assert "no layer to check" in detect(str(tmp_path / "feed.geojson")).error


def test_an_unknown_time_zone_is_refused(detect):
    assert "“Mars/Olympus” is not a time zone" in detect(june(), ZONE="Mars/Olympus").error


def test_a_window_that_ends_before_it_begins_is_refused(detect):
    assert "not after “From”" in detect(june(), FROM="2027-06-02", TO="2027-06-01").error


# ---- results ----


@pytest.mark.parametrize("path", ["/nowhere/at/all.gpkg", "/proc/overlaps.gpkg"])
def test_a_layer_that_cannot_be_written_is_told_with_its_path(detect, path):
    outcome = detect(june(), OUTPUT=path)

    assert f"“{path}” cannot be written" in outcome.error
    assert "Choose another file or folder" in outcome.error


def test_a_report_that_cannot_be_written_is_told(detect, tmp_path):
    outcome = detect(june(), REPORT=str(tmp_path / "no" / "such" / "folder.html"))

    assert outcome.error


def test_the_checked_file_is_not_overwritten_by_its_own_overlaps(detect, tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [GOOD, GOOD])

    outcome = detect(layer, OUTPUT=str(tmp_path / "plans.gpkg"))

    assert "is itself checked" in outcome.error
    assert QgsVectorLayer(str(tmp_path / "plans.gpkg"), "again", "ogr").featureCount() == 2


def test_the_checked_file_is_not_overwritten_by_its_own_report(detect, tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [GOOD, GOOD])

    outcome = detect(layer, REPORT=str(tmp_path / "plans.gpkg"))

    assert "is itself checked" in outcome.error
    assert QgsVectorLayer(str(tmp_path / "plans.gpkg"), "again", "ogr").featureCount() == 2


def test_overlaps_may_go_into_the_checked_file_beside_its_table_but_not_over_it(detect, tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [GOOD, GOOD])
    table = f"ogr:dbname='{tmp_path / 'plans.gpkg'}' table=\"{{}}\" (geom)"

    assert "is itself checked" in detect(layer, OUTPUT=table.format("plans")).error
    assert detect(layer, OUTPUT=table.format("overlaps")).results["PAIRS"] == 1
    assert QgsVectorLayer(f"{tmp_path / 'plans.gpkg'}|layername=plans", "again", "ogr").featureCount() == 2


@pytest.mark.parametrize("spelt", ["link.gpkg", "../{folder}/plans.gpkg", "twin.gpkg"])
@pytest.mark.parametrize("result", ["OUTPUT", "REPORT"])
def test_the_checked_file_is_not_overwritten_under_another_name(detect, tmp_path, result, spelt):
    layer = file_layer(tmp_path / "plans.gpkg", [GOOD, GOOD])
    (tmp_path / "link.gpkg").symlink_to(tmp_path / "plans.gpkg")
    (tmp_path / "twin.gpkg").hardlink_to(tmp_path / "plans.gpkg")

    outcome = detect(layer, **{result: str(tmp_path / spelt.format(folder=tmp_path.name))})

    assert "is itself checked" in outcome.error
    assert QgsVectorLayer(str(tmp_path / "plans.gpkg"), "again", "ogr").featureCount() == 2


@pytest.mark.parametrize(
    ("result", "name"), [("REPORT", "plans.dbf"), ("OUTPUT", "plans.shp"), ("OUTPUT", "plans.dbf")]
)
def test_no_file_of_a_checked_shapefile_is_overwritten(detect, tmp_path, result, name):
    layer = file_layer(tmp_path / "plans.shp", [GOOD, GOOD], driver="ESRI Shapefile", kind=Qgis.WkbType.MultiPolygon)
    before = (tmp_path / name).read_bytes()

    assert "is itself checked" in detect(layer, **{result: str(tmp_path / name)}).error
    assert (tmp_path / name).read_bytes() == before


@pytest.mark.parametrize(
    ("output", "report"),
    [
        ("{folder}/overlaps.gpkg", "{folder}/overlaps.gpkg"),
        ("{folder}/report.html", "{folder}/report.html"),
        ("{folder}/overlaps", "{folder}/overlaps.gpkg"),
        ("{folder}/overlaps.gpkg", "{folder}/../{name}/overlaps.gpkg"),
        ("{folder}/overlaps.shp", "{folder}/overlaps.dbf"),
        ("ogr:dbname='{folder}/overlaps.gpkg' table=\"pairs\" (geom)", "{folder}/overlaps.gpkg"),
    ],
)
def test_overlaps_and_report_do_not_go_into_one_file(detect, tmp_path, output, report):
    output, report = (text.format(folder=tmp_path, name=tmp_path.name) for text in (output, report))

    outcome = detect(june(), june(), OUTPUT=output, REPORT=report)

    assert f"“{report}” is asked for the overlaps and for the report, of which only one would stay" in outcome.error
    assert "Choose another file for one of them." in outcome.error
    assert not outcome.told, "nothing was computed"
    assert list(tmp_path.iterdir()) == []


def test_overlaps_and_report_may_differ_by_their_suffix_alone(detect, tmp_path):
    outcome = detect(june(), june(), OUTPUT=str(tmp_path / "june.gpkg"), REPORT=str(tmp_path / "june.html"))

    assert outcome.results["PAIRS"] == 1
    assert {path.name for path in tmp_path.iterdir()} == {"june.gpkg", "june.html"}


@pytest.mark.parametrize("percent", [0, 30, 60])
def test_a_run_that_is_cancelled_before_it_writes_leaves_what_was_there(detect, tmp_path, percent):
    layer, file = many(), tmp_path / "overlaps.gpkg"
    file.write_text("what was there")

    outcome = detect(layer, feedback=Heard(cancel_at=percent), OUTPUT=str(file), REPORT=str(tmp_path / "report.html"))

    assert dict(outcome.results) == {}
    assert "Cancelled; nothing was changed." in outcome.told
    assert not outcome.error
    assert file.read_text() == "what was there"
    assert not (tmp_path / "report.html").exists()


@pytest.mark.parametrize("percent", [85, 95])
def test_a_run_that_is_cancelled_while_it_writes_names_the_file_that_it_leaves(detect, tmp_path, percent):
    layer, file = many(), tmp_path / "overlaps.gpkg"

    outcome = detect(layer, feedback=Heard(cancel_at=percent), OUTPUT=str(file), REPORT=str(tmp_path / "report.html"))

    assert dict(outcome.results) == {}
    assert f"Cancelled; “{file}” may not be complete. Delete it, or run the check again." in outcome.told
    assert not any("nothing was changed" in text for text in outcome.told)
    assert not outcome.error
    assert not (tmp_path / "report.html").exists()
    assert not QgsProject.instance().mapLayers()


def many():
    return memory_layer("many", [(square(5 * number), {"id": str(number)}) for number in range(3000)])


@pytest.mark.parametrize("days", [-1, 40_000, 200_000_000])
def test_days_beyond_all_plans_are_refused(detect, days):
    assert "GAP" in detect(june(), GAP=days).error
