"""Taking along and bringing back from the toolbox: the real QGIS, with the demo in a file and in a database."""

from contextlib import closing

import pytest
from cities import City
from made import EAST, NORTH
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from server import running

from seinajoki_coordination.gui.check import of_bringing, of_taking
from seinajoki_coordination.host.stores import libpq_address, table_layer
from seinajoki_coordination.host.styles import ROLE, STORE_ROLES, has_looks
from seinajoki_coordination.store.opening import open_store

COUNTS = ("ADDED", "CHANGED", "DELETED", "WORDS", "CONFLICTS", "REFUSED")


@pytest.fixture(scope="module")
def city(provider):
    """A database with the demo in it; made once."""
    from qgis import processing  # noqa: PLC0415  # it is there once QGIS runs

    city = City(running())
    processing.run("seinajoki:preparestore", {"STORE": city.save("field city"), "DEMO": True})
    yield city
    city.close()


@pytest.fixture(params=["file", "database"])
def store(request, demo):
    """A store with the demo, by its name."""
    if request.param == "file":
        return str(demo)
    request.getfixturevalue("city")
    return "field city"


@pytest.fixture
def field(tmp_path):
    return str(tmp_path / "field.gpkg")


def plan(store, row_id):
    with closing(open_store(store, libpq_address)) as opened:
        return opened.history.current(row_id)


def some_zone(store):
    """A work zone of the store."""
    with closing(open_store(store, libpq_address)) as opened:
        return opened.contents.rows("work_zone", ["id", "title"])[0]


def edit(store, row_id, **values):
    """As QGIS edits a layer of it."""
    layer = table_layer(store, "work_zone", is_spatial=True)
    [feature] = layer.getFeatures(f"\"id\" = '{row_id}'")
    layer.startEditing()
    for name, value in values.items():
        layer.changeAttributeValue(feature.id(), layer.fields().lookupField(name), value)
    assert layer.commitChanges(), layer.commitErrors()


def counts(outcome):
    assert not outcome.error, outcome.error
    return tuple(outcome.results[name] for name in COUNTS)


def listed(outcome):
    layer = outcome.results["OUTPUT"]
    return [dict(zip(layer.fields().names(), one.attributes(), strict=True)) for one in layer.getFeatures()]


def test_there_and_back_with_a_conflict_that_is_listed_and_told(run, store, field, tmp_path):
    id_, title = some_zone(store)
    before = plan(store, id_)
    took = run("takealong", store, FILE=field)
    edit(field, id_, title="From the field", note="<b>muddy</b>")
    edit(store, id_, title="From the office")

    report = tmp_path / "report.html"
    tried = run("bringback", store, FILE=field, DRY_RUN=True, OUTPUT="memory:")
    brought = run("bringback", store, FILE=field, OUTPUT="memory:", REPORT=str(report))
    again = run("bringback", store, FILE=field)

    assert took.results["PLANS"] > 50
    assert has_looks(field, STORE_ROLES)
    assert counts(tried) == counts(brought) == (0, 1, 0, 0, 1, 0)
    assert counts(again) == (0, 0, 0, 0, 1, 0)
    now = plan(store, id_)
    assert (now.values["title"], now.values["note"]) == ("From the office", "<b>muddy</b>")
    assert now.row_version == before.row_version + 2
    [one] = listed(brought)
    assert (one["row_id"], one["field"], one["is_conflict"]) == (id_, "title", True)
    assert (one["base"], one["mine"], one["theirs"]) == (title, "From the field", "From the office")
    assert one["why"] == "Changed in the file and in the store"
    html = report.read_text(encoding="utf-8")
    assert '<td role="cell">Title</td>' in html
    assert "From the field" in html
    assert "From the office" in html
    assert "1 to be decided" in html
    assert any("To be decided: conflicts 1, refused 0" in text for text in brought.warnings)


def test_an_extent_in_any_coordinate_system_and_a_period(run, demo, tmp_path):
    metres = f"{EAST - 300},{EAST + 300},{NORTH - 300},{NORTH + 300} [EPSG:3877]"
    west, south = "22.835", "62.785"
    degrees = f"{west},22.848,{south},62.793 [EPSG:4326]"
    taken = [
        run("takealong", demo, FILE=str(tmp_path / f"{number}.gpkg"), **asked).results["PLANS"]
        for number, asked in enumerate(
            [
                {},
                {"EXTENT": metres},
                {"EXTENT": degrees},
                {"EXTENT": metres, "FROM": "2027-07-01", "TO": "2027-07-31"},
                {"AREA": "CRS=EPSG:4326;POLYGON((10 60, 11 60, 11 61, 10 60))"},
            ]
        )
    ]

    assert taken[0] > taken[1] > taken[3] > 0
    assert taken[0] > taken[2] > 0
    assert taken[4] == 0


def test_a_file_is_never_written_over(run, demo, field):
    run("takealong", demo, FILE=field)

    assert "is there already, and there may be work in it" in run("takealong", demo, FILE=field).error


def test_a_temporary_file_is_refused(run, demo):
    assert "a temporary one goes away with QGIS" in run("takealong", demo, FILE="TEMPORARY_OUTPUT").error


def test_a_file_of_another_store_is_refused(run, demo, city, field):
    run("takealong", demo, FILE=field)

    assert "was taken along from another store than “field city”" in run("bringback", "field city", FILE=field).error
    assert "was not taken along from a store" in run("bringback", "field city", FILE=str(demo)).error


def test_edits_that_are_not_saved_are_told(run, demo, field):
    run("takealong", demo, FILE=field)
    layer = QgsVectorLayer(f"{field}|layername=work_zone", "zones", "ogr")
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    layer.deleteFeature(next(layer.getFeatures()).id())

    assert "The layer “zones” of the file has edits that are not saved." in run("bringback", demo, FILE=field).error
    layer.rollBack()
    assert counts(run("bringback", demo, FILE=field)) == (0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize("result", ["OUTPUT", "REPORT"])
def test_no_result_replaces_the_file(run, demo, field, result):
    run("takealong", demo, FILE=field)

    assert "would be lost" in run("bringback", demo, FILE=field, **{result: field}).error


def test_what_a_login_may_not_write_is_refused_and_told(run, city, field, tmp_path):
    city.add_login("field_reader")
    city.rows("SELECT set_member('field_reader', NULL, 'reader', 'a reader')")
    name = city.save("as reader", "field_reader")
    id_, _ = some_zone(name)
    run("takealong", name, FILE=field)
    edit(field, id_, note="from a reader")
    report = tmp_path / "report.html"

    outcome = run("bringback", name, FILE=field, OUTPUT="memory:", REPORT=str(report))

    assert counts(outcome) == (0, 0, 0, 0, 0, 1)
    assert "permission denied" in listed(outcome)[0]["why"]
    assert "Refused by the store" in report.read_text(encoding="utf-8")


def test_the_dialogs_know_the_store_of_the_project(demo, qgis_new_project):
    layer = QgsVectorLayer(f"{demo}|layername=work_zone", "zones", "ogr")
    layer.setCustomProperty(ROLE, "work_zone")
    QgsProject.instance().addMapLayer(layer)

    assert of_taking(QgsProject.instance()) == ("seinajoki:takealong", {"STORE": str(demo)})
    assert of_bringing(QgsProject.instance()) == ("seinajoki:bringback", {"STORE": str(demo)})


@pytest.mark.usefixtures("provider")
@pytest.mark.parametrize("name", ["takealong", "bringback"])
def test_the_algorithms_have_help_on_everything(name):
    algorithm = QgsApplication.processingRegistry().createAlgorithmById(f"seinajoki:{name}")

    assert all(len(parameter.help()) > 20 for parameter in algorithm.parameterDefinitions())
    assert algorithm.shortHelpString()
    assert algorithm.shortDescription()
    assert not algorithm.icon().isNull()
