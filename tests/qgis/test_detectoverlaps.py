"""The algorithm as its users call it: what each parameter does, and what comes out."""

from pathlib import Path

import pytest
from made import DATE, MOMENT, TEXT, WHOLE, file_layer, memory_layer, naive, square, utc
from osgeo import gdal
from qgis.core import Qgis, QgsApplication, QgsProcessing, QgsProject, QgsVectorLayer, QgsWkbTypes

COLUMNS = {
    "a_layer": "string",
    "a_id": "string",
    "b_layer": "string",
    "b_id": "string",
    "overlap_start": "datetime",
    "overlap_end": "datetime",
    "overlap_hours": "double",
    "distance_m": "double",
    "area_m2": "double",
}


JUNE, JULY = utc(2027, 6, 1), utc(2027, 7, 1)


def plan(id_, east=0, start=JUNE, end=JULY, **values):
    return square(east), {"id": id_, "starts_at": start, "ends_at": end, **values}


def no_place_for(what, path):
    return f"The format of “{path}” has no place for: {what}. To keep all, choose a GeoPackage (.gpkg)."


def plans(*rows, name="plans", columns=None):
    return memory_layer(name, rows, {"id": TEXT, "starts_at": MOMENT, "ends_at": MOMENT, **(columns or {})})


# ---- what it is ----


def test_the_provider_is_listed_with_its_version_and_icon(provider):
    assert (provider.id(), provider.name()) == ("seinajoki", "Seinäjoki Coordination")
    assert provider.versionInfo()[0].isdigit()
    assert not provider.icon().isNull()
    names = {"detectoverlaps", "preparestore", "checkstore", "copystore", "addmember", "takealong", "bringback"}
    names |= {"importactivities", "undoimport"}
    assert {algorithm.name() for algorithm in provider.algorithms()} == names


@pytest.mark.usefixtures("provider")
def test_the_algorithm_has_help_on_everything():
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("seinajoki:detectoverlaps")

    assert all(len(parameter.help()) > 20 for parameter in algorithm.parameterDefinitions())
    assert algorithm.shortHelpString()
    assert algorithm.shortDescription()
    assert algorithm.helpUrl().startswith("https://")
    assert "overlap" in algorithm.tags()
    assert algorithm.group()
    assert not algorithm.icon().isNull()
    assert Path(algorithm.svgIconPath()).exists()


@pytest.mark.usefixtures("provider")
def test_parameters_and_outputs_bear_their_binding_names():
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("seinajoki:detectoverlaps")
    defaults = {parameter.name(): parameter.defaultValue() for parameter in algorithm.parameterDefinitions()}

    assert defaults == {
        "LAYERS": None, "ID": "id", "START": "starts_at", "END": "ends_at", "DISTANCE": 0.0, "GAP": 0, "MIN_AREA": 0.0,
        "IGNORE_SAME": None, "ACROSS_ONLY": False, "FROM": None, "TO": None, "ZONE": "Europe/Helsinki", "CRS": None,
        "OUTPUT": None, "REPORT": None,
    }  # fmt: skip
    assert {output.name() for output in algorithm.outputDefinitions()} == {"OUTPUT", "REPORT", "PAIRS"}
    assert not algorithm.flags() & Qgis.ProcessingAlgorithmFlag.NoThreading


# ---- what comes out ----


def test_a_pair_says_whose_it_is_where_when_and_how_much(detect):
    works = plans(plan("w1", start=utc(2027, 6, 10)), name="works")
    events = plans(plan("e1", east=5, end=utc(2027, 6, 11, 12)), name="events")

    outcome = detect(works, events)

    [row] = outcome.rows
    shape = row.pop("shape")
    assert row == {
        "a_layer": "works", "a_id": "w1", "b_layer": "events", "b_id": "e1",
        "overlap_start": utc(2027, 6, 10), "overlap_end": utc(2027, 6, 11, 12), "overlap_hours": 36.0,
        "distance_m": 0.0, "area_m2": 50.0,
    }  # fmt: skip
    assert shape.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert shape.area() == pytest.approx(50)
    assert outcome.results["PAIRS"] == 1
    layer = outcome.results["OUTPUT"]
    assert layer.crs().authid() == "EPSG:3877"
    assert {field.name(): field.typeName() for field in layer.fields().toList()} == COLUMNS


def test_pairs_come_by_layer_and_then_row_order(detect):
    first, second = plans(plan("b"), plan("a"), name="z"), plans(plan("d"), plan("c"), name="y")

    assert detect(first, second).pairs == [
        ("b", "a"), ("b", "d"), ("b", "c"), ("a", "d"), ("a", "c"), ("d", "c"),
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "fgb"])
def test_the_times_of_an_output_file_are_instants(detect, tmp_path, suffix):
    path = tmp_path / f"overlaps.{suffix}"
    detect(plans(plan("a"), plan("b", start=naive(2027, 6, 15, 8))), OUTPUT=str(path))

    [row] = QgsVectorLayer(str(path), "overlaps", "ogr").getFeatures()

    assert row["overlap_start"].toUTC() == utc(2027, 6, 15, 5)
    assert row["overlap_end"].toUTC() == utc(2027, 7, 1)


def test_a_shapefile_holds_everything_and_it_is_told_what_its_columns_became(detect, tmp_path):
    path = tmp_path / "overlaps.shp"

    outcome = detect(plans(plan("ä"), plan("ö", start=naive(2027, 6, 15, 8)), name="työt"), OUTPUT=str(path))

    [row] = QgsVectorLayer(str(path), "overlaps", "ogr").getFeatures()
    assert row.attributes() == [
        "työt", "ä", "työt", "ö", "2027/06/15 05:00:00.000", "2027/07/01 00:00:00.000", 379.0, 0.0, 100.0,
    ]  # fmt: skip
    columns = "overlap_start → overlap_st (text), overlap_end → overlap_en (text), overlap_hours → overlap_ho"
    assert outcome.warnings == [f"The format of “{path}” has its own way with columns: {columns}."]


def test_a_shapefile_that_would_cut_a_text_off_is_refused_before_it_is_written(detect, tmp_path):
    outcome = detect(plans(plan("a"), plan("ö" * 128)), OUTPUT=str(tmp_path / "overlaps.shp"))

    assert f"A shapefile holds texts of up to 254 bytes, and “{'ö' * 40}…” is longer." in outcome.error
    assert "Choose another format" in outcome.error
    assert list(tmp_path.iterdir()) == []
    assert detect(plans(plan("a"), plan("ö" * 127)), OUTPUT=str(tmp_path / "overlaps.shp")).results["PAIRS"] == 1


def test_of_a_format_that_holds_no_shapes_that_is_told(detect, tmp_path):
    path = tmp_path / "overlaps.csv"

    outcome = detect(plans(plan("a"), plan("b")), OUTPUT=str(path))

    assert outcome.warnings == [no_place_for("the shapes", path)]


def test_of_a_format_that_does_not_hold_every_column_it_is_told_which_are_lost(detect, tmp_path):
    path = tmp_path / "overlaps.kml"

    outcome = detect(plans(plan("a"), plan("b")), OUTPUT=str(path))

    held = QgsVectorLayer(str(path), "", "ogr").fields().names()
    lost = ", ".join(column for column in COLUMNS if column not in held)  # instants, before GDAL 3.10
    assert outcome.warnings == ([no_place_for(lost, path)] if lost else [])


@pytest.mark.parametrize("suffix", ["gpkg", "geojson", "fgb", "gml", "sqlite", "tab"])
def test_of_a_format_that_holds_everything_nothing_is_said(detect, tmp_path, suffix):
    path = tmp_path / f"overlaps.{suffix}"

    assert not detect(plans(plan("a"), plan("b")), OUTPUT=str(path)).warnings


def test_an_endless_common_time_has_no_end_and_no_hours(detect):
    [row] = detect(plans(plan("a", end=None), plan("b", end=None))).rows

    assert row["overlap_start"] == utc(2027, 6, 1)
    assert not row["overlap_end"]
    assert not row["overlap_hours"]


def test_touching_edges_do_not_meet(detect):
    assert detect(plans(plan("a"), plan("b", east=10))).pairs == []


def test_times_that_touch_do_not_meet(detect):
    assert detect(plans(plan("a"), plan("b", start=utc(2027, 7, 1), end=None))).pairs == []


def test_the_report_is_written_where_it_is_asked_for(detect, tmp_path):
    outcome = detect(plans(plan("a"), plan("b")), REPORT=str(tmp_path / "report.html"))

    assert outcome.results["REPORT"] == str(tmp_path / "report.html")
    assert (tmp_path / "report.html").stat().st_size > 0


def test_a_temporary_report_and_layer_are_made_by_default_in_the_dialog(detect):
    outcome = detect(
        plans(plan("a"), plan("b")), OUTPUT=QgsProcessing.TEMPORARY_OUTPUT, REPORT=QgsProcessing.TEMPORARY_OUTPUT
    )

    assert Path(outcome.results["REPORT"]).suffix == ".html"
    assert Path(outcome.results["REPORT"]).exists()
    assert outcome.results["OUTPUT"].featureCount() == 1


def test_without_output_and_report_the_pairs_are_counted(detect):
    outcome = detect(plans(plan("a"), plan("b")), OUTPUT=None)

    assert dict(outcome.results) == {"PAIRS": 1}


def test_what_was_compared_is_told(detect):
    assert "Found: 1 pair. Read: 2 features, 1 layer." in detect(plans(plan("a"), plan("b"))).told


# ---- what each parameter does ----


def test_distance_finds_what_is_no_further_apart(detect):
    layer = plans(plan("a"), plan("near", east=30), plan("far", east=61))

    [row] = detect(layer, DISTANCE=20).rows

    assert (row["a_id"], row["b_id"], row["distance_m"], row["area_m2"]) == ("a", "near", 20, 0)
    assert row["shape"].area() > 0


def test_gap_finds_what_is_near_in_time_and_has_no_common_time(detect):
    layer = plans(
        plan("a"), plan("soon", start=utc(2027, 7, 3), end=None), plan("late", start=utc(2027, 8, 1), end=None)
    )

    outcome = detect(layer, GAP=3)

    assert outcome.pairs == [("a", "soon"), ("soon", "late")]
    near = outcome.rows[0]
    assert not near["overlap_start"]
    assert not near["overlap_end"]
    assert near["overlap_hours"] == 0


def test_min_area_leaves_out_what_shares_no_more(detect):
    layer = plans(plan("a"), plan("b", east=6), plan("c", east=9))

    assert detect(layer, MIN_AREA=40).pairs == [("b", "c")]


def test_ignore_same_skips_pairs_with_the_same_value_and_null_never_equals(detect, tmp_path):
    rows = [plan("a", project="x"), plan("b", project="x"), plan("c", project=None), plan("d", project=None)]
    other = plans(plan("e", project=5), name="numbers", columns={"project": WHOLE})

    path = tmp_path / "report.txt"
    outcome = detect(plans(*rows, columns={"project": TEXT}), other, IGNORE_SAME="project", REPORT=str(path))

    assert ("a", "b") not in outcome.pairs
    assert ("c", "d") in outcome.pairs
    assert len(outcome.pairs) == 9
    assert "ignore_same='project'" in path.read_text(encoding="utf-8")


def test_a_layer_without_the_ignored_field_is_compared_and_told(detect):
    outcome = detect(
        plans(plan("a", project="x"), columns={"project": TEXT}), plans(plan("b"), name="bare"), IGNORE_SAME="project"
    )

    assert outcome.pairs == [("a", "b")]
    assert any("“bare” has no field “project”" in text for text in outcome.warnings)


def test_across_only_compares_different_layers(detect):
    outcome = detect(plans(plan("a"), plan("b")), plans(plan("c"), name="others"), ACROSS_ONLY=True)

    assert outcome.pairs == [("a", "c"), ("b", "c")]


def test_start_end_and_id_may_be_any_fields_in_any_case(detect):
    columns = {"Tunnus": WHOLE, "alku": DATE, "loppu": DATE}
    june = {"alku": naive(2027, 6, 1).date(), "loppu": naive(2027, 6, 15).date()}
    layer = memory_layer("työt", [(square(), {"Tunnus": 1, **june}), (square(), {"Tunnus": 2, **june})], columns)

    [row] = detect(layer, ID="tunnus", START="ALKU", END="loppu").rows

    assert (row["a_id"], row["b_id"]) == ("1", "2")
    assert row["overlap_start"] == utc(2027, 5, 31, 21)
    assert row["overlap_end"] == utc(2027, 6, 15, 21)  # through the 15th, here
    assert row["overlap_hours"] == 15 * 24


def test_the_zone_is_where_naive_times_are_read(detect):
    layer = plans(plan("a", start=naive(2027, 6, 1, 8)), plan("b"))

    assert detect(layer).rows[0]["overlap_start"] == utc(2027, 6, 1, 5)
    assert detect(layer, ZONE="Europe/Stockholm").rows[0]["overlap_start"] == utc(2027, 6, 1, 6)


@pytest.mark.parametrize(
    ("window", "count"),
    [
        ({}, 1),
        ({"FROM": "2027-06-30"}, 1),
        ({"FROM": "2027-07-01T03:00"}, 0),  # midnight UTC, when it ends
        ({"FROM": "2027-07-01T02:59"}, 1),
        ({"TO": "2027-05-31"}, 0),
        ({"TO": "2027-06-01"}, 1),  # through that day
        ({"TO": "2027-06-01T03:00"}, 0),
        ({"TO": "2027-06-01T00:00:01Z"}, 1),
        ({"FROM": utc(2027, 6, 10), "TO": naive(2027, 6, 11)}, 1),
        ({"FROM": None, "TO": ""}, 1),
    ],
)
def test_from_and_to_select_pairs_and_clip_nothing(detect, window, count):
    outcome = detect(plans(plan("a"), plan("b")), **window)

    assert len(outcome.rows) == count
    assert all(row["overlap_hours"] == 30 * 24 for row in outcome.rows)


@pytest.mark.parametrize("parameter", ["FROM", "TO"])
def test_a_window_beyond_all_calendars_is_refused(detect, parameter):
    assert (
        "The year 9999 is too far off. Give one from 2 to 9998"
        in detect(plans(plan("a")), **{parameter: "9999-12-31"}).error
    )


def test_the_metric_crs_may_be_chosen(detect):
    outcome = detect(plans(plan("a"), plan("b")), CRS="EPSG:3067")

    assert outcome.results["OUTPUT"].crs().authid() == "EPSG:3067"
    assert outcome.rows[0]["area_m2"] == pytest.approx(100, abs=0.2)


# ---- layers of all sorts ----


def test_layers_may_be_given_as_layers_ids_names_and_paths(detect, tmp_path):
    file_layer(tmp_path / "file.gpkg", [plan("file")])
    in_project, named = plans(plan("project"), name="in project"), plans(plan("named"), name="by name")
    QgsProject.instance().addMapLayers([in_project, named])

    outcome = detect(plans(plan("loose")), in_project.id(), "by name", f"{tmp_path / 'file.gpkg'}|layername=file")

    assert len(outcome.pairs) == 6
    assert {row["b_layer"] for row in outcome.rows} == {"in project", "by name", "file"}


def test_tables_of_one_file_are_told_apart_by_their_own_names(detect, tmp_path):
    path = tmp_path / "town.gpkg"
    for table in ("works", "events"):
        file_layer(tmp_path / f"{table}.gpkg", [plan(table)])
        gdal.VectorTranslate(str(path), str(tmp_path / f"{table}.gpkg"), accessMode="update" if path.exists() else None)

    [row] = detect(f"{path}|layername=works", f"{path}|layername=events").rows

    assert (row["a_layer"], row["b_layer"]) == ("works", "events")


def test_of_a_file_given_without_a_layers_name_it_is_told_which_one_is_compared(detect, tmp_path):
    path = tmp_path / "town.gpkg"
    for table in ("town", "events"):
        file_layer(tmp_path / f"{table}.gpkg", [plan(table)])
    gdal.VectorTranslate(str(path), str(tmp_path / "events.gpkg"), accessMode="update")

    outcome = detect(str(path))

    assert outcome.warnings == [
        f"“{path}” holds 2 layers; of these only “town” is compared. Give the others as well, by “|layername=”."
    ]
    assert not detect(f"{path}|layername=town").warnings


def test_a_layer_given_by_its_number_in_a_file_goes_by_its_name(detect, tmp_path):
    path = tmp_path / "town.gpkg"
    for table in ("town", "events"):
        file_layer(tmp_path / f"{table}.gpkg", [plan(table)])
    gdal.VectorTranslate(str(path), str(tmp_path / "events.gpkg"), accessMode="update")

    outcome = detect(f"{path}|layerid=0", f"{path}|layerid=1")

    assert [(row["a_layer"], row["b_layer"]) for row in outcome.rows] == [("town", "events")]
    assert not outcome.warnings


def test_a_filter_in_a_layers_path_holds(detect, tmp_path):
    path = tmp_path / "plans.gpkg"
    file_layer(path, [plan("a"), plan("b"), plan("cancelled")])

    outcome = detect(f"{path}|layername=plans|subset=\"id\" <> 'cancelled'")

    assert outcome.pairs == [("a", "b")]


def test_a_layer_object_of_a_script_keeps_its_name_and_look(detect, tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [plan("a"), plan("b")])
    layer.setName("mine")

    assert detect(layer).rows[0]["a_layer"] == "mine"
    assert layer.name() == "mine"
