"""A row reads the same from QGIS and from the store's history, and in words as in tables and forms."""

import pytest
import shapely
from qgis.core import QgsProject
from qgis.gui import QgsGui
from qgis.PyQt.QtCore import QLocale
from towns import days, make_town, opened, row_of, square
from two_desks import ALONE

from seinajoki_coordination.domain.wording import NBSP
from seinajoki_coordination.gui.rows import SHAPE, Words, for_qgis, record_of, record_of_version, wkb_of
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.host.translation import speaking
from seinajoki_coordination.store.geopackage.writing import add_plans
from seinajoki_coordination.store.opening import open_store

FULL = {
    "id": "full",
    "title": "Törnävä",
    "kind": "water",
    "status": "confirmed",
    "belongs_to": "w1",
    "weekly_hours": "Mo-Fr 07:00-18:00",
    "clearance_m": 0.1 + 0.2,
    "lane_effect_m": 12.5,
    "digs": True,
    "geom": square(50),
} | days(1, 15)


@pytest.fixture(autouse=True)
def finland(qgis_app):
    before = QLocale()
    QLocale.setDefault(QLocale("fi_FI"))
    with speaking("fi"):
        yield
    QLocale.setDefault(before)


@pytest.fixture
def town(tmp_path, root, qgis_new_project):  # QGIS runs
    QgsGui.editorWidgetRegistry().initEditors()
    path = make_town(tmp_path / "town.gpkg", root)
    store = open_store(str(path))
    organisation = store.organisations.ids()["Seinäjoen Vesi"]
    store.close()
    area = {"id": "area", "title": "Tori", "geom": square(0), "capacity": 500, "water": None}
    event = {"id": "fair", "title": "Fair", "attendance": 900, "event_area_id": "area", "geom": None} | days(3, None)
    rows = {"work_zone": [FULL | {"organisation_id": organisation}], "event_area": [area], "event": [event]}
    add_plans(path, rows)
    return path


@pytest.fixture
def plugged(town):
    layers = StoreLayers(QgsProject.instance(), ALONE)
    yield layers
    layers.remove()


def layer_of(town, table):
    layer = opened(town, table)
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.mark.parametrize(("table", "id_"), [("work_zone", "full"), ("event", "fair"), ("event_area", "area")])
def test_a_row_reads_the_same_from_qgis_and_from_the_history(town, table, id_):
    layer = layer_of(town, table)
    record = record_of(layer, row_of(layer, id_))
    store = open_store(str(town))
    now = store.history.current(id_)
    layer.startEditing()
    layer.changeAttributeValue(row_of(layer, id_).id(), layer.fields().indexFromName("note"), "other")
    assert layer.commitChanges()
    (then,) = store.history.versions(id_)
    store.close()

    assert record_of_version(layer, now) == record
    assert record_of_version(layer, then) == record


def test_what_is_read_can_be_written_back(town):
    layer = layer_of(town, "work_zone")
    row = row_of(layer, "full")
    layer.startEditing()
    for name, value in record_of(layer, row).items():
        if name != SHAPE:
            assert layer.changeAttributeValue(row.id(), layer.fields().indexFromName(name), for_qgis(value))
    assert record_of(layer, row_of(layer, "full")) == record_of(layer, row)
    assert layer.commitChanges(), layer.commitErrors()


def test_values_are_told_in_the_users_words(town, plugged):
    layer = layer_of(town, "work_zone")
    layer_of(town, "organisation")
    words, record = Words(layer), record_of(layer, row_of(layer, "full"))
    told = {name: words.told(name, value) for name, value in record.items()}

    assert (told["starts_at"], told["ends_at"]) == ("1.6.2027", "15.6.2027")
    assert (told["kind"], told["status"]) == ("Vesi", "Vahvistettu")
    assert told["organisation_id"] == "Seinäjoen Vesi"
    assert told["belongs_to"] == "Work 1"
    assert (told["digs"], told["closes_cars"]) == ("Kyllä", "Ei")
    assert (told["note"], told[SHAPE]) == ("(tyhjä)", f"100{NBSP}m²")
    assert (words.label("starts_at"), words.label("digs")) == ("Alkaa", "Kaivaa")


def test_a_parent_that_nobody_knows_is_told_by_its_id(town, plugged):
    assert Words(layer_of(town, "work_zone")).told("belongs_to", "somebody's") == "somebody's"


def test_of_a_shape_it_is_told_how_far_it_has_moved(town):
    words = Words(layer_of(town, "work_zone"))
    before, after = (shapely.to_wkb(square(east)) for east in (0, 30))
    assert words.told(SHAPE, before, before) == f"100{NBSP}m²"
    assert words.told(SHAPE, after, before) == f"100{NBSP}m², raja siirtynyt enintään 30{NBSP}m"


def test_a_line_is_told_by_its_length(town):
    words = Words(layer_of(town, "work_zone"))
    line = shapely.to_wkb(shapely.multilinestrings([shapely.linestrings([(0, 0), (250, 0)])]))
    assert words.told(SHAPE, line) == f"250{NBSP}m"


def test_a_single_part_is_the_same_shape_as_a_collection_of_it(town):
    layer = layer_of(town, "work_zone")
    shape = row_of(layer, "full").geometry()
    assert wkb_of(shape.asGeometryCollection()[0]) == wkb_of(shape)
