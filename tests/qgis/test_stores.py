"""Preparing and checking a store from the toolbox: what is done, what is told, and that nothing is half done."""

import json
import os
import sqlite3
import subprocess
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
import shapely
from made import PLAN, Heard, file_layer, square
from qgis.core import QgsApplication, QgsProcessingContext, QgsVectorLayer

from seinajoki_coordination.processing.preparestore import PrepareStore
from seinajoki_coordination.processing.tools import Tools
from seinajoki_coordination.store.geopackage import migrating
from seinajoki_coordination.store.geopackage.writing import add_plans


def rows(path, sql):
    """What a query of a store's file gives."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(sql).fetchall()


def register(path):
    """All that the register and its history say."""
    tables = ("finding", "checked", "judgement", "report", "history", "organisation", "work_zone")
    return {table: rows(path, f"SELECT * FROM {table} ORDER BY 1") for table in tables}  # noqa: S608


def municipality(folder, **changes):
    """A municipality's file that is Seinäjoki's but for some entries; None leaves one out."""
    known = Path(migrating.__file__).parents[2] / "resources" / "municipalities" / "seinajoki.json"
    setup = json.loads(known.read_text(encoding="utf-8")) | changes
    path = folder / "town.json"
    path.write_text(json.dumps({key: value for key, value in setup.items() if value is not None}), encoding="utf-8")
    return path


# ---- preparing ----


def test_a_new_store_has_the_municipalitys_organisations_and_rules_and_no_plans(run, tmp_path):
    outcome = run("preparestore", tmp_path / "new.gpkg")

    assert outcome.results == {"STORE": str(tmp_path / "new.gpkg")}
    assert any("was made" in text for text in outcome.told)
    assert ("Seinäjoen Vesi",) in rows(tmp_path / "new.gpkg", "SELECT short_name FROM organisation")
    assert ("work_event", "Työ tapahtuman kanssa päällekkäin") in rows(
        tmp_path / "new.gpkg", "SELECT id, title_fi FROM rule"
    )
    assert rows(tmp_path / "new.gpkg", "SELECT count(*) FROM work_zone") == [(0,)]


def test_its_layers_know_what_they_are_in_any_qgis(run, tmp_path):
    run("preparestore", tmp_path / "new.gpkg")

    for table in ("work_zone", "event", "finding", "rule"):
        layer = QgsVectorLayer(f"{tmp_path / 'new.gpkg'}|layername={table}", table, "ogr")
        assert layer.isValid()
        assert layer.customProperty("seinajoki/role") == table


def test_a_store_that_is_up_to_date_stays_as_it_is(run, demo):
    before = demo.read_bytes()

    outcome = run("preparestore", demo)

    assert any("is up to date" in text for text in outcome.told)
    assert demo.read_bytes() == before


def test_looks_that_could_not_be_saved_are_told_and_saved_by_the_next_run(run, tmp_path):
    path = tmp_path / "new.gpkg"
    run("preparestore", path)
    with closing(sqlite3.connect(path)) as tool:
        tool.executescript(
            "DELETE FROM layer_styles WHERE f_table_name IN ('rule', 'event');"
            "CREATE TRIGGER full BEFORE INSERT ON layer_styles BEGIN SELECT RAISE(ABORT, 'disk is full'); END"
        )

    told = run("preparestore", path).error

    assert f"The store “{path}” is there, but how its layers look could not be saved (" in told
    with closing(sqlite3.connect(path)) as tool:
        tool.execute("DROP TRIGGER full")
    assert not run("preparestore", path).error
    for table in ("event", "rule"):
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        assert layer.customProperty("seinajoki/role") == table


def test_a_dry_run_tells_the_sql_and_makes_nothing(run, tmp_path):
    outcome = run("preparestore", tmp_path / "new.gpkg", DRY_RUN=True, DEMO=True)

    assert any("CREATE TABLE work_zone" in text for text in outcome.told)
    assert any("This would make the store" in text for text in outcome.told)
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def newer(monkeypatch, tmp_path):
    """The plugin has one migration more by now."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    for path in migrating._FOLDER.glob("*.sql"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "9000_colour.sql").write_text("ALTER TABLE work_zone ADD COLUMN colour TEXT;\n", encoding="utf-8")
    monkeypatch.setattr(migrating, "_FOLDER", folder)


def test_an_old_store_is_upgraded_and_a_copy_is_kept_and_told(run, demo, newer):
    outcome = run("preparestore", demo)

    [told] = [text for text in outcome.told if "was upgraded" in text]
    [copy] = demo.parent.glob("*.before-9000.gpkg")
    assert str(copy) in told
    assert rows(demo, "SELECT count(colour) FROM work_zone") == [(0,)]
    assert rows(copy, "SELECT count(*) FROM work_zone") == rows(demo, "SELECT count(*) FROM work_zone")


def test_a_dry_run_of_an_upgrade_tells_its_sql_and_changes_nothing(run, demo, newer):
    before = demo.read_bytes()

    outcome = run("preparestore", demo, DRY_RUN=True)

    assert any("ADD COLUMN colour" in text for text in outcome.told)
    assert any("This would upgrade" in text for text in outcome.told)
    assert demo.read_bytes() == before


def test_that_only_triggers_were_renewed_is_told(run, demo):
    with closing(sqlite3.connect(demo)) as file:
        file.execute("DROP TRIGGER event_bump")

    outcome = run("preparestore", demo)

    assert (
        f"What the store “{demo}” does by itself was brought up to date; all rows stayed as they were." in outcome.told
    )
    assert rows(demo, "SELECT count(*) FROM sqlite_master WHERE name = 'event_bump'") == [(1,)]


def test_an_old_store_is_not_checked_before_it_is_upgraded(run, demo, newer):
    assert "Upgrade it with “Prepare store”" in run("checkstore", demo).error


def test_a_municipalitys_own_file_sets_up_its_own_store(run, tmp_path):
    own = municipality(tmp_path, code="town", crs="EPSG:3067", rules=[])

    outcome = run("preparestore", tmp_path / "town.gpkg", MUNICIPALITY=str(own))

    assert not outcome.error
    layer = QgsVectorLayer(f"{tmp_path / 'town.gpkg'}|layername=event", "event", "ogr")
    assert layer.crs().authid() == "EPSG:3067"
    assert rows(tmp_path / "town.gpkg", "SELECT count(*) FROM rule") == [(0,)]


def test_the_demo_is_not_for_a_store_in_another_coordinate_system(run, tmp_path):
    own = municipality(tmp_path, crs="EPSG:3067")

    outcome = run("preparestore", tmp_path / "town.gpkg", MUNICIPALITY=str(own), DEMO=True)

    assert "Prepare another store, with the municipality “seinajoki”" in outcome.error
    assert rows(tmp_path / "town.gpkg", "SELECT count(*) FROM work_zone") == [(0,)]


def test_a_municipality_that_is_not_known_is_told_with_those_that_are(run, tmp_path):
    outcome = run("preparestore", tmp_path / "new.gpkg", MUNICIPALITY="atlantis")

    assert "There is no municipality “atlantis”. Known are: seinajoki" in outcome.error
    assert list(tmp_path.iterdir()) == []


RULE = {
    "id": "rule",
    "titles": {"en": "Rule"},
    "sentences": {"en": "A rule."},
    "a": {"table": "work_zone"},
    "b": {"table": "event"},
    "yields": "conflict",
    "ceiling": "heavy",
}


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"code": 5}, "code = 5"),
        ({"names": "Town"}, "names = Town"),
        ({"crs": None}, "crs"),
        ({"crs": 3877}, "crs = 3877"),
        ({"crs": "EPSG:999999"}, "crs = EPSG:999999"),
        ({"crs": "EPSG:4326"}, "crs = EPSG:4326"),
        ({"crs": "EPSG:3857"}, "crs = EPSG:3857"),
        ({"crs": "EPSG:4978"}, "crs = EPSG:4978"),
        ({"crs": "EPSG:3900"}, "crs = EPSG:3900"),
        ({"time_zone": 3}, "time_zone = 3"),
        ({"organisations": [{"name": "without a short name"}]}, "short_name"),
        ({"organisations": [{"short_name": ""}]}, "short_name = "),
        ({"rules": [{"id": "half"}]}, "titles"),
        ({"rules": "none"}, "rules = none"),
        ({"rules": ["none"]}, ""),
        ({"rules": [RULE, RULE]}, "id = rule"),
        ({"rules": [RULE | {"id": None}]}, "id = None"),
        ({"rules": [RULE | {"distance_m": -5}]}, "distance_m = -5"),
        ({"rules": [RULE | {"days_after": 10**30}]}, "days_after = 1000"),
        ({"rules": [RULE | {"same_organisation": "no"}]}, "same_organisation = no"),
        ({"rules": [RULE | {"a": {"table": "work_zone", "kinds": ["pavin"]}}]}, "a_kinds = pavin"),
    ],
)
@pytest.mark.parametrize("dry_run", [False, True])
def test_a_municipalitys_file_that_is_not_sound_makes_no_store(run, tmp_path, changes, told, dry_run):
    own = municipality(tmp_path, **changes)

    outcome = run("preparestore", tmp_path / "town.gpkg", MUNICIPALITY=str(own), DRY_RUN=dry_run)

    assert "The municipality's file cannot be used (" in outcome.error
    assert told in outcome.error
    assert list(tmp_path.iterdir()) == [own]


def test_a_municipalitys_file_may_begin_as_windows_editors_begin_it(run, tmp_path):
    own = municipality(tmp_path)
    own.write_text(own.read_text(encoding="utf-8"), encoding="utf-8-sig")

    assert not run("preparestore", tmp_path / "town.gpkg", MUNICIPALITY=str(own)).error


@pytest.mark.parametrize("text", ["not JSON", "[]", "", "\xff"])
def test_a_file_that_is_no_municipalitys_makes_no_store(run, tmp_path, text):
    own = tmp_path / "town.json"
    own.write_text(text, encoding="latin-1")

    outcome = run("preparestore", tmp_path / "town.gpkg", MUNICIPALITY=str(own))

    assert "The municipality's file cannot be used (" in outcome.error


def test_a_time_zone_that_is_not_known_is_told(run, tmp_path):
    own = municipality(tmp_path, time_zone="Europe/Atlantis")

    outcome = run("preparestore", tmp_path / "town.gpkg", MUNICIPALITY=str(own))

    assert "“Europe/Atlantis” is not a time zone" in outcome.error


def test_a_store_on_a_network_drive_is_made_with_a_warning(provider, tmp_path):
    tools = replace(provider._tools.store_tools(), is_on_network=lambda _: True)
    algorithm, heard = PrepareStore(Tools(provider._tools.overlap_check, lambda: tools), ""), Heard()

    _, succeeded = algorithm.run({"STORE": str(tmp_path / "new.gpkg")}, QgsProcessingContext(), heard)

    assert succeeded
    assert any("is on a network drive" in text for text in heard.warnings)


# ---- checking ----


def test_a_check_finds_what_the_demo_is_there_to_show_and_the_second_changes_nothing(run, demo):
    first = run("checkstore", demo)
    before = register(demo)
    second = run("checkstore", demo)

    assert first.results["OPEN"] == first.results["NEW"] == len(before["finding"]) > 40
    assert first.results["GONE"] == 0
    assert second.results == {"OPEN": first.results["OPEN"], "NEW": 0, "GONE": 0}
    assert register(demo) == before
    assert any("Nothing has changed since the last check" in text for text in second.told)


def test_what_no_longer_meets_is_counted_as_gone(run, demo):
    first = run("checkstore", demo)
    layer = QgsVectorLayer(f"{demo}|layername=event", "event", "ogr")
    assert layer.dataProvider().deleteFeatures([row.id() for row in layer.getFeatures("title LIKE 'Tangomarkkinat%'")])

    second = run("checkstore", demo)

    assert second.results["GONE"] > 0
    assert second.results["OPEN"] == first.results["OPEN"] - second.results["GONE"]


def test_a_window_limits_what_is_found_and_counted(run, demo):
    [(start,)] = rows(demo, "SELECT starts_at FROM event WHERE title LIKE 'Provinssi 2%'")
    day = date.fromisoformat(start[:10]) + timedelta(days=2)

    within = run("checkstore", demo, FROM=str(day), TO=str(day))
    everything = run("checkstore", demo)

    assert 0 < within.results["OPEN"] < everything.results["OPEN"]
    assert everything.results["NEW"] == everything.results["OPEN"] - within.results["OPEN"]


def test_days_of_the_window_are_the_municipalitys_and_the_last_is_included(run, tmp_path):
    store = tmp_path / "town.gpkg"
    run("preparestore", store)
    place = shapely.from_wkt(square())
    times = {"starts_at": "2031-08-31T20:30:00Z", "ends_at": "2031-08-31T21:00:00Z"}  # until midnight in Helsinki
    add_plans(store, {"work_zone": [{"id": id_, "geom": place, "status": "confirmed", **times} for id_ in "ab"]})

    assert run("checkstore", store, FROM="2031-09-01", TO="2031-09-01").results["OPEN"] == 0
    assert run("checkstore", store, FROM="2031-08-31", TO="2031-08-31").results["OPEN"] == 1


def test_the_report_is_written_and_remembered(run, demo, tmp_path):
    outcome = run("checkstore", demo, REPORT=str(tmp_path / "report.html"))

    assert outcome.results["REPORT"] == str(tmp_path / "report.html")
    text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Tangomarkkinat" in text
    assert "Street works" not in text
    assert rows(demo, "SELECT count(*) FROM report") == [(1,)]


# ---- what cannot be ----


@pytest.mark.parametrize("algorithm", ["preparestore", "checkstore"])
def test_a_file_that_is_no_geopackage_is_told_and_left_alone(run, tmp_path, algorithm):
    path = tmp_path / "letter.gpkg"
    path.write_text("Dear Sir or Madam, this is not a GeoPackage." * 100, encoding="utf-8")
    before = path.read_bytes()

    assert "is not a GeoPackage" in run(algorithm, path).error
    assert path.read_bytes() == before


@pytest.mark.parametrize("algorithm", ["preparestore", "checkstore"])
def test_a_geopackage_of_another_application_is_told_and_left_alone(run, tmp_path, algorithm):
    file_layer(tmp_path / "plans.gpkg", [(square(), {"id": "a"})], PLAN)
    before = (tmp_path / "plans.gpkg").read_bytes()

    assert "is a GeoPackage, but not a coordination store" in run(algorithm, tmp_path / "plans.gpkg").error
    assert (tmp_path / "plans.gpkg").read_bytes() == before


@pytest.mark.parametrize("algorithm", ["preparestore", "checkstore"])
def test_a_name_that_is_no_file_is_told(run, algorithm):
    assert (
        "There is no PostgreSQL connection “townhall”. Give the name of a saved one" in run(algorithm, "townhall").error
    )


@pytest.mark.parametrize("algorithm", ["preparestore", "checkstore"])
def test_a_store_must_be_named(run, algorithm):
    assert "STORE" in run(algorithm, "").error


def test_a_store_that_is_not_there_is_told(run, tmp_path):
    assert "make it with “Prepare store”" in run("checkstore", tmp_path / "none.gpkg").error
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_is_told(run, tmp_path):
    (tmp_path / "file").touch()

    assert "Choose another file or folder" in run("preparestore", tmp_path / "file" / "new.gpkg").error


@pytest.mark.parametrize(("algorithm", "asked"), [("checkstore", {}), ("preparestore", {"DEMO": True})])
def test_a_store_that_another_program_writes_is_told(run, demo, algorithm, asked):
    before = register(demo)
    with closing(sqlite3.connect(demo, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        outcome = run(algorithm, demo, **asked)

    assert "is being written by another program" in outcome.error
    assert register(demo) == before


@pytest.fixture
def protect(monkeypatch):
    """Makes a file one that may only be read."""
    may = os.access
    return lambda file: monkeypatch.setattr(
        os, "access", lambda path, mode: may(path, mode) and not (mode == os.W_OK and path == file)
    )


def test_a_store_that_may_not_be_written_does_not_take_the_demo(run, demo, protect):
    before = register(demo)
    protect(demo)

    outcome = run("preparestore", demo, DEMO=True)

    assert "cannot be written; ask for the right to write the file" in outcome.error
    assert register(demo) == before


def test_a_store_that_may_only_be_read_is_checked_for_display(run, demo, protect, tmp_path):
    before = demo.read_bytes()
    protect(demo)

    outcome = run("checkstore", demo, REPORT=str(tmp_path / "report.html"))

    assert outcome.results["OPEN"] == outcome.results["NEW"] > 40
    [warning] = outcome.warnings
    assert f"“{demo}” may only be read here, so nothing is written into it" in warning
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Tangomarkkinat" in report
    assert "not written: the store may only be read here" in report
    assert demo.read_bytes() == before
    assert set(demo.parent.iterdir()) == {demo, tmp_path / "report.html"}


def test_a_reader_is_told_how_much_has_changed_since_the_store_was_checked(run, demo, protect):
    run("checkstore", demo)
    layer = QgsVectorLayer(f"{demo}|layername=event", "event", "ogr")
    deleted = [row.id() for row in layer.getFeatures("title LIKE 'Tangomarkkinat%'")]
    assert layer.dataProvider().deleteFeatures(deleted)
    protect(demo)

    first, second = run("checkstore", demo), run("checkstore", demo)

    assert first.results["GONE"] > 0
    assert first.results == second.results
    assert f"Plans that had changed since its last check: {len(deleted)}." in first.warnings[0]


@pytest.mark.parametrize(("algorithm", "asked"), [("checkstore", {}), ("preparestore", {"DEMO": True})])
def test_a_store_of_a_newer_plugin_is_told(run, demo, algorithm, asked):
    with closing(sqlite3.connect(demo)) as file, file:
        file.execute("INSERT INTO schema_migration VALUES (9999, 'later', '', '', '9.0')")

    outcome = run(algorithm, demo, **asked)

    assert "is of a newer version (9999)" in outcome.error
    assert "Update the plugin." in outcome.error
    assert rows(demo, "SELECT count(*) FROM finding") == [(0,)]


def test_a_window_without_time_in_it_is_told(run, demo):
    assert "“Until” is not after “From”" in run("checkstore", demo, FROM="2030-06-02", TO="2030-06-01").error
    assert "“Until” is before today" in run("checkstore", demo, TO="2020-06-01").error
    assert rows(demo, "SELECT count(*) FROM finding") == [(0,)]


def test_a_report_into_a_folder_that_is_not_there_is_told_before_anything_is_written(run, demo, tmp_path):
    outcome = run("checkstore", demo, REPORT=str(tmp_path / "missing" / "report.html"))

    assert "cannot be written (there is no such folder). Choose another file or folder." in outcome.error
    assert rows(demo, "SELECT count(*) FROM finding") == [(0,)]


def test_a_report_in_the_place_of_a_folder_is_told_before_anything_is_written(run, demo, tmp_path):
    outcome = run("checkstore", demo, REPORT=str(tmp_path))

    assert "cannot be written (it is a folder). Choose another file or folder." in outcome.error
    assert rows(demo, "SELECT count(*) FROM finding") == [(0,)]


def test_a_report_does_not_overwrite_the_store(run, demo):
    outcome = run("checkstore", demo, REPORT=str(demo))

    assert "is itself checked and would be lost" in outcome.error
    assert rows(demo, "SELECT count(*) FROM work_zone") == [(60,)]


@pytest.mark.parametrize("percent", [0, 30, 60])
def test_a_check_that_is_stopped_half_way_leaves_the_register_as_it_was(run, demo, tmp_path, percent):
    before = register(demo)

    outcome = run("checkstore", demo, feedback=Heard(cancel_at=percent), REPORT=str(tmp_path / "report.html"))

    assert outcome.results == {}
    assert "Cancelled; nothing was changed." in outcome.told
    assert register(demo) == before
    assert not (tmp_path / "report.html").exists()


# ---- the real qgis_process ----


def test_qgis_process_prepares_and_checks_a_store(qgis_process, tmp_path):
    store, report = tmp_path / "store.gpkg", tmp_path / "report.html"

    prepared = qgis_process(f"--STORE={store}", "--DEMO=true", algorithm="preparestore")
    first = qgis_process(f"--STORE={store}", f"--REPORT={report}", algorithm="checkstore")
    second = qgis_process(f"--STORE={store}", algorithm="checkstore")

    assert prepared["STORE"] == str(store)
    assert first["OPEN"] == first["NEW"] > 40
    assert (second["OPEN"], second["NEW"], second["GONE"]) == (first["OPEN"], 0, 0)
    assert report.stat().st_size > 10_000


def test_qgis_process_ends_with_the_sentence_that_says_what_is_wrong(root):
    command = ["tools/qgis-env", "qgis_process", "run", "seinajoki:checkstore", "--STORE=townhall"]

    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)

    assert done.returncode != 0
    assert "There is no PostgreSQL connection “townhall”" in done.stdout + done.stderr


def test_all_parameters_have_help(provider):
    for algorithm in provider.algorithms():
        assert algorithm.shortHelpString()
        assert not [parameter.name() for parameter in algorithm.parameterDefinitions() if not parameter.help()]
    assert QgsApplication.processingRegistry().algorithmById("seinajoki:checkstore") is not None
