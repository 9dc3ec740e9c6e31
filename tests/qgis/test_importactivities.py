"""`seinajoki:importactivities` in a real QGIS: files as companies have them, read by a guess or by a mapping."""

import json
from contextlib import closing
from pathlib import Path

import pytest
import shapely
from made import Heard
from qgis import processing
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsRectangle, QgsVectorFileWriter, QgsVectorLayer

from seinajoki_coordination.exchange.municipalities import read_municipality
from seinajoki_coordination.store.geopackage.migrating import make_store
from seinajoki_coordination.store.opening import open_store

EAST, NORTH = 23_490_000, 6_960_000
"""In the middle of the pilot, in EPSG:3877."""
ROWS = (
    ("V-1", "Vesijohdon uusinta", "1.6.2027", "15.6.2027", "Vesijohto", 0),
    ("V-2", "Viemärin saneeraus", "heinäkuu 2027", None, "viemäri", 100),
    ("V-3", "Kaukolämpö", "vko 23/2027", "vko 25/2027", "kaukolämpö", 200),
)
JUNE_1, JUNE_16 = "2027-05-31T21:00:00.000Z", "2027-06-15T21:00:00.000Z"
HEADINGS = ("TUNNUS", "NIMI", "ALKU", "LOPPU", "LAJI")


def square(east, side=20):
    west, south = EAST + east, NORTH
    return QgsGeometry.fromRect(QgsRectangle(west, south, west + side, south + side)).asWkt()


def layer_of(crs="EPSG:3877", rows=ROWS, shape=square, kind="Polygon"):
    """The rows as a layer in memory, in another CRS."""
    fields = "&".join(f"field={name}:string(80)" for name in HEADINGS)
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:3877&{fields}", "work", "memory")
    for *values, place in rows:
        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(shape(place)))
        layer.dataProvider().addFeature(feature)
    if crs != "EPSG:3877":
        layer = processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "memory:"})[
            "OUTPUT"
        ]
    return layer


def file_of(layer, path, encoding="UTF-8"):
    """The layer as a file of the format that its name says."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix)
    options.fileEncoding = encoding
    code, told, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    assert code == QgsVectorFileWriter.WriterError.NoError, told
    return str(path)


def run(_provider, given, store, *, feedback=None, **more):
    asked = {"INPUT": given, "STORE": str(store), "ORGANISATION": "Seinäjoen Vesi", "REJECTS": "memory:", **more}
    results = processing.run("seinajoki:importactivities", asked, feedback=feedback)
    assert results["READ"] == results["ACCEPTED"] + results["UPDATED"] + results["UNCHANGED"] + results["REJECTED"]
    return results


def refused(given, store, **more):
    """Why it does not run."""
    heard = Heard()
    with pytest.raises(QgsProcessingException) as caught:
        run(None, given, store, feedback=heard, **more)
    return "\n".join([*heard.errors, str(caught.value)])


def counts(results):
    return tuple(results[name] for name in ("ACCEPTED", "UPDATED", "UNCHANGED", "REJECTED"))


def plans(store, table="work_zone"):
    """Those that were imported, by the rows that they came from."""
    with closing(open_store(str(store))) as opened:
        names = opened.contents.columns()[table]
        rows = [dict(zip(names, row, strict=True)) for row in opened.contents.rows(table, names)]
    return {row["source_row"]: row for row in rows if row["source_row"]}


@pytest.mark.parametrize("suffix", [".shp", ".gpkg", ".geojson", ".tab", ".kml", ".gml", ".fgb"])
def test_a_companys_file_lands_by_the_guess_alone_and_lands_once(provider, demo, tmp_path, suffix):
    layer = layer_of("EPSG:4326" if suffix in (".geojson", ".kml") else "EPSG:3067")
    path = file_of(layer, tmp_path / f"vesi{suffix}")
    results = run(provider, path, demo)

    assert counts(results) == (3, 0, 0, 0)
    landed = plans(demo)
    assert set(landed) == {"V-1", "V-2", "V-3"}
    assert landed["V-1"]["title"] == "Vesijohdon uusinta"
    assert [landed[name]["kind"] for name in sorted(landed)] == ["water", "sewer", "district_heat"]
    assert (landed["V-1"]["starts_at"], landed["V-1"]["ends_at"]) == (JUNE_1, JUNE_16)
    assert [landed[name]["precision"] for name in sorted(landed)] == ["day", "month", "week"]
    assert shapely.area(shapely.from_wkb(landed["V-1"]["geom"])) == pytest.approx(400, rel=0.001)
    assert counts(run(provider, path, demo)) == (0, 0, 3, 0)


def test_next_weeks_file_updates_by_the_mapping_that_was_said_once(provider, demo, tmp_path):
    said = {
        "name": "vesi",
        "table": "work_zone",
        "fields": {"title": "NIMI", "starts_at": "ALKU"},
        "reference": "TUNNUS",
    }
    run(provider, layer_of(), demo, MAPPING=json.dumps(said))
    later = [("V-1", "Toinen nimi", *ROWS[0][2:]), *ROWS[1:2], ("V-4", "Uusi", "1.8.2027", None, "vesi", 300)]
    results = run(provider, file_of(layer_of(rows=later), tmp_path / "week24.gpkg"), demo, MAPPING="vesi")

    assert counts(results) == (1, 1, 1, 0)
    assert results["VANISHED"] == 1
    assert {name: plan["title"] for name, plan in plans(demo).items()} == {
        "V-1": "Toinen nimi",
        "V-2": "Viemärin saneeraus",
        "V-3": "Kaukolämpö",
        "V-4": "Uusi",
    }


def test_what_is_rejected_is_kept_as_it_is_with_its_reason(provider, demo, tmp_path):
    bad = ("V-9", "Milloin?", "joskus", None, "vesi", 0)
    results = run(provider, layer_of(rows=(*ROWS, bad)), demo, REPORT=str(tmp_path / "report.html"))

    assert counts(results) == (3, 0, 0, 1)
    (kept,) = results["REJECTS"].getFeatures()
    assert kept.attributes()[:5] == list(bad[:5]) or kept["NIMI"] == "Milloin?"
    assert "joskus" in kept["reason"]
    assert kept.geometry().area() == pytest.approx(400)
    assert "joskus" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_trial_says_what_it_would_do(provider, demo):
    assert counts(run(provider, layer_of(), demo, DRY_RUN=True)) == (3, 0, 0, 0)
    assert plans(demo) == {}


def test_the_last_import_is_undone_and_then_the_one_before(provider, demo):
    run(provider, layer_of(), demo)
    run(provider, layer_of(rows=[("V-1", "Toinen nimi", *ROWS[0][2:])]), demo)
    undone = processing.run("seinajoki:undoimport", {"STORE": str(demo)})

    assert (undone["DELETED"], undone["RESTORED"], undone["KEPT"]) == (0, 1, 0)
    assert plans(demo)["V-1"]["title"] == "Vesijohdon uusinta"
    undone = processing.run("seinajoki:undoimport", {"STORE": str(demo)})
    assert (undone["DELETED"], undone["RESTORED"], undone["KEPT"]) == (3, 0, 0)
    assert plans(demo) == {}
    assert processing.run("seinajoki:undoimport", {"STORE": str(demo)})["DELETED"] == 0


def test_lines_and_points_become_ground_of_the_width_that_is_said(provider, demo):
    lines = layer_of(
        shape=lambda east: f"LineString({EAST + east} {NORTH}, {EAST + east + 50} {NORTH})", kind="LineString"
    )
    run(provider, lines, demo, TABLE="work_zone", BUFFER=3)

    assert shapely.area(shapely.from_wkb(plans(demo)["V-1"]["geom"])) == pytest.approx(300)


def test_numbers_that_pose_as_degrees_are_seen_and_what_they_may_be_is_said(provider, demo, tmp_path):
    path = tmp_path / "posing.geojson"
    shape = json.loads(shapely.to_geojson(shapely.box(EAST, NORTH, EAST + 9, NORTH + 9)))
    told = {"NIMI": "Kaivu", "ALKU": "1.6.2027"}
    rows = [{"type": "Feature", "properties": told, "geometry": shape}]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": rows}), encoding="utf-8")
    assert "would lie: EPSG:3877" in refused(str(path), demo)
    said = {"table": "work_zone", "fields": {"title": "NIMI", "starts_at": "ALKU"}, "crs": "EPSG:3877"}

    assert counts(run(provider, str(path), demo, MAPPING=json.dumps(said))) == (1, 0, 0, 0)


@pytest.mark.parametrize("prj", [None, ""], ids=["no .prj", "an empty .prj"])
def test_a_shapefile_that_does_not_say_where_it_is_is_asked_about(provider, demo, tmp_path, prj):
    path = tmp_path / "vesi.shp"
    file_of(layer_of(crs="EPSG:3067"), path)
    path.with_suffix(".prj").unlink()
    path.with_suffix(".qmd").unlink(missing_ok=True)
    if prj is not None:
        path.with_suffix(".prj").write_text(prj)
    assert "EPSG:25835" in refused(str(path), demo), "which has the numbers of EPSG:3067"


def test_what_lies_in_another_world_is_rejected(provider, demo):
    null_island = layer_of(crs="EPSG:4326", rows=[("V-1", "Nowhere", "1.6.2027", None, "vesi", 0)])
    null_island.dataProvider().changeGeometryValues(
        {row.id(): QgsGeometry.fromWkt("Polygon((0 0, 0.1 0, 0.1 0.1, 0 0))") for row in null_island.getFeatures()}
    )
    results = run(provider, null_island, demo)

    assert counts(results) == (0, 0, 0, 1)
    assert "lies far from the municipality" in next(results["REJECTS"].getFeatures())["reason"]


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "UTF-8"])
def test_texts_are_read_in_the_encoding_of_the_file(provider, demo, tmp_path, encoding):
    run(provider, file_of(layer_of(), tmp_path / "vesi.shp", encoding), demo)

    assert plans(demo)["V-2"]["title"] == "Viemärin saneeraus"


@pytest.mark.parametrize(
    ("mapping", "said"),
    [
        ("{", "is no JSON"),
        ("[" * 10_000, "knows no mapping"),
        ('{"a":' * 10_000, "is no JSON"),
        ('{"table": "nothing"}', "cannot be “nothing”"),
        ('{"table": "work_zone", "fields": {"title": "OTSIKKO"}}', "OTSIKKO"),
        ("never said", "knows no mapping “never said”"),
    ],
)
def test_a_mapping_that_cannot_be_used_says_so(provider, demo, mapping, said):
    assert said in refused(layer_of(), demo, MAPPING=mapping)
    assert plans(demo) == {}


def test_html_in_a_title_is_a_text_in_the_report(provider, demo, tmp_path):
    evil = "<script>alert(1)</script>"
    report = tmp_path / "report.html"
    run(provider, layer_of(rows=[(evil, evil, evil, None, evil, 0)]), demo, REPORT=str(report))

    assert evil not in report.read_text(encoding="utf-8")


def test_the_real_permits_of_three_cities_are_guessed(provider, tmp_path):
    folder = Path(__file__).resolve().parents[3] / "shared" / "data" / "permits"
    if not folder.is_dir():
        pytest.skip(f"the reference data is not here ({folder})")
    cities = {
        "helsinki_digging_notices.json": ("EPSG:3879", 6),
        "copenhagen_digging_permits.json": ("EPSG:25832", 6),
        "lisboa_closures.json": ("EPSG:3763", 7),
    }
    for name, (crs, count) in cities.items():
        store = tmp_path / f"{name}.gpkg"
        setup = read_municipality("seinajoki")
        make_store(store, {**setup, "crs": crs}, "1.0")
        if crs == "EPSG:3879":
            assert crs in refused(str(folder / name), store, TABLE="work_zone")
            continue
        results = run(provider, str(folder / name), store, TABLE="work_zone")
        assert results["READ"] == count
        assert results["ACCEPTED"] > 0, [row["reason"] for row in results["REJECTS"].getFeatures()]
