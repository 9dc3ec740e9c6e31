"""The demo's GeoPackage as it is written: complete, in the coming summer, put in place at one stroke."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from osgeo import ogr
from qgis.core import QgsVariantUtils, QgsVectorLayer, QgsWkbTypes

from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.exchange.demo import TABLES, make_demo

HELSINKI = ZoneInfo("Europe/Helsinki")
AUTUMN_2026, SUMMER_2027, AUTUMN_2027, SPRING_2029 = (
    date(2026, 11, 24),
    date(2027, 7, 15),
    date(2027, 9, 1),
    date(2029, 4, 1),
)


def english(text):
    return text


@pytest.fixture
def demo(tmp_path, qgis_app):  # QGIS runs
    make_demo(tmp_path / "demo.gpkg", english, AUTUMN_2026)
    return tmp_path / "demo.gpkg"


def table(path, name):
    layer = QgsVectorLayer(f"{path}|layername={name}", name, "ogr")
    assert layer.isValid()
    return layer


def rows(path, name):
    """The rows of a table by title; null is None, a date-time a local one."""
    return {
        feature["title"]: {
            field: None if QgsVariantUtils.isNull(value) else _local(value)
            for field, value in zip(feature.fields().names(), feature.attributes(), strict=True)
        }
        for feature in table(path, name).getFeatures()
    }


def _local(value):
    if not hasattr(value, "toMSecsSinceEpoch"):
        return value
    return datetime.fromtimestamp(value.toMSecsSinceEpoch() / 1000, HELSINKI)


def local(year, month, day, hour=0):
    return datetime(year, month, day, hour, tzinfo=HELSINKI)


def test_every_row_of_the_data_is_in_its_table(demo, root):
    for name in TABLES:
        source = json.loads((root / "resources" / "demo" / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
        layer = table(demo, name)

        assert layer.featureCount() == len(source)
        assert layer.crs().authid() == "EPSG:3877"
        assert QgsWkbTypes.isMultiType(layer.wkbType())
        ids = {feature["id"] for feature in layer.getFeatures()}
        assert ids == {row["properties"]["id"] for row in source}


def test_the_names_of_the_layers_are_returned(tmp_path):
    names = make_demo(tmp_path / "demo.gpkg", english, AUTUMN_2026)

    assert set(names) == {"work_zone", "event", "event_area", "development_area", "traffic_arrangement", "street"}


def test_last_days_are_kept_as_the_midnights_after_them(demo):
    provinssi = rows(demo, "event")["Provinssi 2027"]  # 1.–3.7.2027, building up from 22.6. and tearing down until 7.7.

    assert (provinssi["starts_at"], provinssi["ends_at"]) == (local(2027, 7, 1), local(2027, 7, 4))
    assert (provinssi["build_up_from"], provinssi["tear_down_until"]) == (local(2027, 6, 22), local(2027, 7, 8))


def test_hours_are_kept_as_they_are_written(demo):
    closed = rows(demo, "traffic_arrangement")["Paraatin sulku 1: Puskantie ja Työväenkatu"]

    assert (closed["starts_at"], closed["ends_at"]) == (local(2027, 7, 7, 17), local(2027, 7, 7, 18))


def test_times_are_date_times_in_utc(demo):
    for name in ("work_zone", "event", "traffic_arrangement", "development_area"):
        fields = table(demo, name).fields()
        assert {
            fields.field(column).typeName() for column in ("starts_at", "ends_at", "taken_from", "taken_until")
        } == {"DateTime"}
    source = ogr.Open(str(demo))
    texts = {row["starts_at"] for row in source.GetLayerByName("event")}
    assert all(text.endswith("+00") for text in texts)


def test_a_plan_takes_its_ground_from_build_up_to_tear_down(demo):
    provinssi = rows(demo, "event")["Provinssi 2027"]
    assert (provinssi["taken_from"], provinssi["taken_until"]) == (
        provinssi["build_up_from"],
        provinssi["tear_down_until"],
    )

    for name in ("work_zone", "event", "traffic_arrangement"):
        for row in rows(demo, name).values():
            assert row["taken_from"] == (row.get("build_up_from") or row["starts_at"])
            assert row["taken_until"] == (row.get("tear_down_until") or row["ends_at"])


@pytest.mark.parametrize(
    ("today", "year"), [(AUTUMN_2026, 2027), (SUMMER_2027, 2027), (AUTUMN_2027, 2028), (SPRING_2029, 2029)]
)
def test_the_demo_moves_by_whole_weeks_to_the_coming_summer(tmp_path, today, year):
    make_demo(tmp_path / "base.gpkg", english, AUTUMN_2026)
    make_demo(tmp_path / "demo.gpkg", english, today)
    base = rows(tmp_path / "base.gpkg", "event")["Provinssi 2027"]
    moved = rows(tmp_path / "demo.gpkg", "event")[f"Provinssi {year}"]

    assert moved["starts_at"].year == year
    assert moved["starts_at"].weekday() == base["starts_at"].weekday()
    assert abs(moved["starts_at"].date().replace(year=2027) - base["starts_at"].date()) <= timedelta(days=4)
    assert moved["id"] == base["id"]
    assert moved["case_number"] == f"TAP-{year}-011"
    assert "73 000 visits in 2023" in moved["source"]
    assert f"dates {year}" in moved["source"]


def test_the_file_itself_knows_how_its_layers_look_and_speak(demo):
    layer = table(demo, "event")

    assert layer.renderer().type() == "RuleRenderer"
    assert layer.attributeAlias(layer.fields().indexFromName("title")) == "Title"
    assert layer.fields().field("kind").editorWidgetSetup().type() == "ValueMap"


def test_the_file_says_that_it_is_illustrative(demo):
    source = ogr.Open(str(demo))

    assert all("Illustrative" in source.GetLayerByName(name).GetMetadataItem("DESCRIPTION") for name in TABLES)


def test_an_older_demo_is_replaced(demo):
    before = demo.read_bytes()

    make_demo(demo, english, AUTUMN_2027)

    assert demo.read_bytes() != before
    assert "Provinssi 2028" in rows(demo, "event")
    assert [path.name for path in demo.parent.iterdir()] == ["demo.gpkg"]


def test_a_demo_that_is_open_in_qgis_is_replaced_all_the_same(demo):
    layer = table(demo, "event")
    assert next(layer.getFeatures())["title"] == "Provinssi 2027"

    make_demo(demo, english, AUTUMN_2027)

    assert "Provinssi 2028" in rows(demo, "event")
    assert layer.isValid()


def test_a_demo_whose_journal_is_open_is_left_alone(demo):
    before = demo.read_bytes()
    demo.with_name("demo.gpkg-wal").write_bytes(b"in use")

    with pytest.raises(CannotWrite, match="open in another program"):
        make_demo(demo, english, AUTUMN_2027)

    assert demo.read_bytes() == before


@pytest.mark.parametrize("folder", ["missing", "file.txt"])
def test_a_folder_that_cannot_be_written_is_told(tmp_path, folder):
    (tmp_path / "file.txt").touch()

    with pytest.raises(CannotWrite, match="Choose another file or folder"):
        make_demo(tmp_path / folder / "demo.gpkg", english, AUTUMN_2026)


# ---- the check of it ----


def test_the_demo_holds_the_overlaps_it_is_there_to_show(demo, detect):
    paths = [f"{demo}|layername={name}" for name in ("work_zone", "event", "traffic_arrangement")]
    titles = {row["id"]: title for name in TABLES[:5] for title, row in rows(demo, name).items()}

    outcome = detect(*paths, START="taken_from", END="taken_until", IGNORE_SAME="project")

    meetings = {frozenset((titles[a], titles[b])) for a, b in outcome.pairs}
    assert (
        frozenset(("Kirkkokadun runkovesijohto, vaihe 2: Koulukatu–Alvar Aallon katu", "Tangomarkkinat 2027"))
        in meetings
    )
    assert frozenset(("Juhannustanssit", "Provinssi 2027")) in meetings  # only while the stage is being built
    assert {row["a_layer"] for row in outcome.rows} <= {"Work zones", "Events", "Traffic arrangements"}
    assert any("has no shape" in text for text in outcome.warnings)  # one work is unplaced


def test_the_reports_facts_speak_the_words_of_the_demos_columns(demo, detect, tmp_path):
    detect(f"{demo}|layername=event", START="taken_from", END="taken_until", REPORT=str(tmp_path / "report.txt"))

    report = (tmp_path / "report.txt").read_text(encoding="utf-8")

    assert "('Kind', 'Festival')" in report
    assert "('Source', '" in report
    assert "illustrative" in report
    assert "(UTC)" not in report
