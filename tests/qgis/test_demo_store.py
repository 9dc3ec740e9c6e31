"""The demo as a store: complete, in the coming summer, told apart from real plans, and added once."""

import json
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsProject, QgsVariantUtils, QgsVectorLayer

from seinajoki_coordination.domain.errors import DemoElsewhere
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.exchange.demo import TABLES, demo_rows
from seinajoki_coordination.exchange.municipalities import read_municipality
from seinajoki_coordination.host.styles import dress
from seinajoki_coordination.host.translation import speaking

HELSINKI = ZoneInfo("Europe/Helsinki")
AUTUMN_2026, SUMMER_2027, AUTUMN_2027, SPRING_2029 = (
    date(2026, 11, 24),
    date(2027, 7, 15),
    date(2027, 9, 1),
    date(2029, 4, 1),
)


@pytest.fixture
def seinajoki(qgis_app):  # QGIS runs
    return Municipality.from_json(read_municipality("seinajoki"))


def events(municipality, today):
    """The demo's events by title, as they are written into a store."""
    return {row["title"]: row for row in demo_rows(municipality, {}, today)["event"]}


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


def clock(moment):
    """Month, day and hour: the year is the coming summer's, and its days are moved by whole weeks."""
    return moment.hour, moment.minute


def test_every_row_of_the_data_is_in_its_table(demo, root):
    for name in TABLES:
        source = json.loads((root / "resources" / "demo" / f"{name}.geojson").read_text(encoding="utf-8"))["features"]
        layer = table(demo, name)

        assert {feature["id"] for feature in layer.getFeatures()} == {row["properties"]["id"] for row in source}
        placed = sum(bool(row["geometry"]) for row in source)
        assert sum(feature.hasGeometry() for feature in layer.getFeatures()) == placed


def test_last_days_are_kept_as_the_midnights_after_them(seinajoki):
    provinssi = events(seinajoki, AUTUMN_2026)["Provinssi 2027"]  # 1.–3.7.2027, built up from 22.6., gone on 7.7.

    assert (provinssi["starts_at"], provinssi["ends_at"]) == ("2027-06-30T21:00:00Z", "2027-07-03T21:00:00Z")
    assert provinssi["build_up_from"] == "2027-06-21T21:00:00Z"
    assert provinssi["tear_down_until"] == "2027-07-07T21:00:00Z"


def test_hours_are_kept_as_they_are_written(demo):
    closed = rows(demo, "traffic_arrangement")["Paraatin sulku 1: Puskantie ja Työväenkatu"]

    assert (clock(closed["starts_at"]), clock(closed["ends_at"])) == ((17, 0), (18, 0))


def test_lists_of_codes_become_columns_of_yes_and_no(demo):
    closed = rows(demo, "traffic_arrangement")["Paraatin sulku 1: Puskantie ja Työväenkatu"]
    closes = {name: value for name, value in closed.items() if name.startswith("closes_")}

    assert [name for name, value in closes.items() if value] == ["closes_cars", "closes_buses", "closes_cycles"]
    assert any(row["cuts_water"] for row in rows(demo, "work_zone").values())


def test_whose_a_plan_is_and_to_which_series_it_belongs_are_rows_of_their_own(demo):
    organisations = {row["id"]: row["short_name"] for row in table(demo, "organisation").getFeatures()}
    series = {row["id"]: row["title"] for row in table(demo, "series").getFeatures()}
    planned = [row for name in TABLES[:5] for row in rows(demo, name).values()]

    assert {organisations[row["organisation_id"]] for row in planned} >= {"Seinäjoen Vesi", "Tangomarkkinat"}
    assert len(set(organisations.values())) == len(organisations), "those of the municipality are not doubled"
    films = [row for row in rows(demo, "event").values() if row["series_id"]]
    assert len(films) > 1
    assert {series[row["series_id"]].rpartition(" ")[0] for row in films} == {"Kesäelokuvat"}


@pytest.mark.parametrize(
    ("language", "sewer", "elsewhere"),
    [
        (
            "fi",
            "Pappilantien viemäri (paikka); sijainti, katuosuus ja vuoden 2028 päivät kuvitteellisia",
            "illustrative",
        ),
        ("en", "Pappilantie sewer (place); position, stretch and dates 2028 illustrative", "kuvitteelli"),
        ("sv", "Pappilantie sewer (place); position, stretch and dates 2028 illustrative", "kuvitteelli"),
    ],
)
def test_what_is_sourced_is_told_in_the_language_in_which_the_demo_is_made(seinajoki, language, sewer, elsewhere):
    made = demo_rows(seinajoki, {}, AUTUMN_2027, language)

    [work] = [row for row in made["work_zone"] if row["title"] == "Pappilantien viemärin saneeraus"]
    assert work["source"].endswith(sewer)
    assert not any(elsewhere in row["source"] for name in TABLES for row in made[name])


def test_a_store_prepared_in_finnish_has_a_finnish_demo(run, tmp_path):
    with speaking("fi"):
        run("preparestore", tmp_path / "esimerkki.gpkg", DEMO=True)

    sources = {row["source"] for row in rows(tmp_path / "esimerkki.gpkg", "event").values()}
    assert "kuvitteellinen esimerkki" in sources
    assert not any("illustrative" in source for source in sources)


def test_every_plan_says_that_it_is_the_demos_and_what_of_it_is_sourced(demo):
    for name in TABLES[:5]:
        for row in rows(demo, name).values():
            assert row["created_by"] == row["changed_by"] == "demo"
            assert "illustrative" in row["source"]


@pytest.mark.parametrize(
    ("today", "year"), [(AUTUMN_2026, 2027), (SUMMER_2027, 2027), (AUTUMN_2027, 2028), (SPRING_2029, 2029)]
)
def test_the_demo_moves_by_whole_weeks_to_the_coming_summer(seinajoki, today, year):
    base = events(seinajoki, AUTUMN_2026)["Provinssi 2027"]
    moved = events(seinajoki, today)[f"Provinssi {year}"]
    was, is_ = (datetime.fromisoformat(row["starts_at"].removesuffix("Z")) for row in (base, moved))

    assert is_.year == year
    assert is_.weekday() == was.weekday()
    assert abs(is_.replace(year=2027) - was) <= timedelta(days=4)
    assert moved["id"] == base["id"]
    assert moved["case_number"] == f"TAP-{year}-011"
    assert "73 000 visits in 2023" in moved["source"]
    assert f"dates {year}" in moved["source"]


def test_added_again_it_changes_nothing(run, demo):
    before = {name: rows(demo, name) for name in TABLES[:5]}

    outcome = run("preparestore", demo, DEMO=True)

    assert "All of the demo is in the store, or was deleted from it; nothing was added." in outcome.told
    assert {name: rows(demo, name) for name in TABLES[:5]} == before
    assert table(demo, "history").featureCount() == 0


def test_what_was_changed_in_it_stays_changed(run, demo):
    layer = table(demo, "event")
    [row] = layer.getFeatures("\"title\" LIKE 'Provinssi%'")
    assert layer.dataProvider().changeAttributeValues({row.id(): {layer.fields().lookupField("title"): "Other"}})

    run("preparestore", demo, DEMO=True)

    assert "Other" in rows(demo, "event")


def test_what_was_deleted_of_it_stays_deleted(run, demo):
    for name, condition in (("work_zone", "1"), ("event", "\"title\" LIKE 'Provinssi%'"), ("street", "1")):
        layer = table(demo, name)
        assert layer.dataProvider().deleteFeatures([row.id() for row in layer.getFeatures(condition)])
    left = {name: table(demo, name).featureCount() for name in TABLES}

    outcome = run("preparestore", demo, DEMO=True)

    assert {name: table(demo, name).featureCount() for name in TABLES} == left
    assert left["work_zone"] == left["street"] == 0 < left["event"]
    assert not outcome.error


def test_the_menu_makes_fills_and_checks_it_and_only_once(provider, tmp_path):  # the provider's QGIS has the dialogs
    from seinajoki_coordination.plugin import make_demo  # noqa: PLC0415  # they want Processing

    path = tmp_path / "demo.gpkg"
    make_demo(path, AUTUMN_2026)
    made = path.read_bytes()
    make_demo(path, AUTUMN_2026)

    assert table(path, "finding").featureCount() > 40
    assert table(path, "event").renderer().type() == "RuleRenderer"
    assert path.read_bytes() == made


def test_a_store_elsewhere_does_not_take_it(seinajoki):
    elsewhere = Municipality("vaasa", {"fi": "Vaasa"}, "EPSG:3876", "Europe/Helsinki", (), ())

    with pytest.raises(DemoElsewhere, match=r"in EPSG:3877; this store is in EPSG:3876"):
        demo_rows(elsewhere, {}, AUTUMN_2026)


def test_the_file_itself_knows_how_its_layers_look_and_speak(demo):
    layer = table(demo, "event")

    assert layer.renderer().type() == "RuleRenderer"
    assert layer.attributeAlias(layer.fields().indexFromName("title")) == "Title"
    assert layer.fields().field("kind").editorWidgetSetup().type() == "ValueMap"


# ---- any layers' check of it ----


@pytest.fixture
def asked(demo, provider, qgis_new_project):  # as above
    """What the menu's check of overlaps asks once the demo is open."""
    from seinajoki_coordination.gui.check import of_overlaps  # noqa: PLC0415  # it wants Processing

    for name in TABLES:
        layer = table(demo, name)
        dress(layer, name)
        QgsProject.instance().addMapLayer(layer)
    algorithm, parameters = of_overlaps(QgsProject.instance())
    assert algorithm == "seinajoki:detectoverlaps"
    return parameters


def test_the_check_of_any_layers_finds_the_overlaps_that_the_demo_is_there_to_show(demo, asked, detect):
    titles = {row["id"]: title for name in TABLES[:5] for title, row in rows(demo, name).items()}

    outcome = detect(*asked.pop("LAYERS"), **asked)

    meetings = [{titles[a].rpartition(" ")[0], titles[b].rpartition(" ")[0]} for a, b in outcome.pairs]
    water = "Kirkkokadun runkovesijohto, vaihe 2: Koulukatu–Alvar Aallon"
    assert {water, "Tangomarkkinat"} in meetings
    assert {row["a_layer"] for row in outcome.rows} <= {"Work zones", "Events", "Traffic arrangements"}
    assert any("has no shape" in text for text in outcome.warnings)  # one work is unplaced


def test_the_check_of_any_layers_leaves_out_what_is_over_cancelled_or_undated(demo, asked, detect):
    plans = {row["id"]: row for name in TABLES[:5] for row in rows(demo, name).values()}

    outcome = detect(*asked.pop("LAYERS"), **asked)

    met = {id_ for pair in outcome.pairs for id_ in pair}
    assert not {plans[id_]["status"] for id_ in met} & {"finished", "cancelled"}
    assert all(plans[id_]["starts_at"] for id_ in met)


def test_the_reports_facts_speak_the_words_of_the_demos_columns(demo, detect, tmp_path):
    detect(f"{demo}|layername=event", REPORT=str(tmp_path / "report.txt"))

    report = (tmp_path / "report.txt").read_text(encoding="utf-8")

    assert "('Kind', 'Festival')" in report
    assert "('Source', '" in report
    assert "illustrative" in report
    assert "(UTC)" not in report
