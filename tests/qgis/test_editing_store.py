"""A store in plain QGIS, which knows nothing of it: edited as any layer is, nothing breaks and nothing is missed."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsDefaultValue,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsPoint,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)

sys.path.append(str(Path(__file__).parent.parent / "store"))

from town import EAST_M, NORTH_M, SETUP, checked, days, found, rechecked, stale

from seinajoki_coordination.store.geopackage.migrating import make_store
from seinajoki_coordination.store.opening import open_store


def box(x, y=0, side=10):
    """A square's geometry by its south-western corner."""
    corners = [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
    return QgsGeometry.fromMultiPolygonXY([[[QgsPointXY(EAST_M + east, NORTH_M + north) for east, north in corners]]])


@pytest.fixture
def path(tmp_path, qgis_app):
    path = tmp_path / "town.gpkg"
    make_store(path, SETUP, "1.0")
    return path


@pytest.fixture
def store(path):
    store = open_store(str(path))
    yield store
    store.close()


@pytest.fixture
def open_layer(path):
    """Opens a table of the store as QGIS's browser does; all are closed with the test."""

    def open_one(table):
        layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
        assert layer.isValid()
        QgsProject.instance().addMapLayer(layer)
        return layer

    yield open_one
    QgsProject.instance().clear()


@pytest.fixture
def works(open_layer):
    return open_layer("work_zone")


@pytest.fixture
def market(path, open_layer):
    """An event on the ground that the works of these tests want."""
    layer = open_layer("event")
    add(layer, box(5), title="market", status="confirmed", **days(7, 9))
    return row(layer, "market")["id"]


def add(layer, geometry, **values):
    """Draw a feature and fill in its form."""
    layer.startEditing()
    feature = QgsVectorLayerUtils.createFeature(
        layer, geometry, {layer.fields().indexOf(name): value for name, value in values.items()}
    )
    assert layer.addFeature(feature)
    save(layer)


def save(layer):
    assert layer.commitChanges(), layer.commitErrors()


def row(layer, title) -> QgsFeature:
    (feature,) = [feature for feature in layer.getFeatures() if feature["title"] == title]
    return feature


def edit(layer, title, geometry=None, **values):
    """Change a feature's values and shape."""
    layer.startEditing()
    feature = row(layer, title)
    for name, value in values.items():
        assert layer.changeAttributeValue(feature.id(), layer.fields().indexOf(name), value)
    if geometry is not None:
        assert layer.changeGeometry(feature.id(), geometry)
    save(layer)


def query(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def assert_sound(path):
    """The file is whole, and every shape is in its spatial index, in the right place."""
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    indexed = {id_: bounds for id_, *bounds in query(path, "SELECT * FROM rtree_work_zone_geom")}
    layer = QgsVectorLayer(f"{path}|layername=work_zone", "work_zone", "ogr")
    for feature in layer.getFeatures():
        bounds = feature.geometry().boundingBox()
        west, east, south, north = indexed.pop(feature.id())  # in single precision, rounded outwards
        assert west <= bounds.xMinimum() <= west + 6
        assert east >= bounds.xMaximum() >= east - 6
        assert south <= bounds.yMinimum() <= south + 6
        assert north >= bounds.yMaximum() >= north - 6
    assert indexed == {}


def history(path):
    return query(path, "SELECT op, row_version, changed_by FROM history WHERE table_name = 'work_zone' ORDER BY fid")


def test_what_is_drawn_is_checked(path, store, works, market):
    add(works, box(0), title="work", status="confirmed", **days(5, 8))
    work = row(works, "work")
    assert len(work["id"]) == 36
    assert rechecked(store).new == 1
    (finding,) = found(store)
    assert (finding.a.id, finding.b.id) == (work["id"], market)
    assert_sound(path)


def test_a_form_left_empty_gets_the_tables_defaults(path, works):
    add(works, box(0), title="work")
    work = row(works, "work")
    assert (work["status"], work["precision"], work["visibility"], work["clearance_m"]) == (
        *("tentative", "day", "public"),
        0,
    )


def test_what_is_moved_and_renamed_is_history_and_stale(path, store, works, market):
    add(works, box(0), title="work", status="confirmed", **days(5, 8))
    checked(store)
    first = row(works, "work")["row_version"]
    edit(works, "work", note="kerb")
    edit(works, "work", box(-100), kind="sewer")
    work = row(works, "work")
    assert work["row_version"] == first + 3  # QGIS writes values and shapes one after the other
    assert history(path) == [("update", first + nth, "unknown") for nth in range(3)]
    assert stale(store) == [work["id"]]
    assert rechecked(store).gone == 1
    assert_sound(path)


@pytest.mark.parametrize("values", [{}, {"note": "moved"}], ids=["moved", "moved and told"])
def test_what_a_layer_with_stamps_saves_is_one_edit_by_its_planner(path, works, values):
    add(works, box(0), title="work")
    for column, stamp in (("changed_by", "'a planner'"), ("changed_at", "now()")):
        works.setDefaultValueDefinition(works.fields().indexOf(column), QgsDefaultValue(stamp, applyOnUpdate=True))
    edit(works, "work", note="kerb")
    edit(works, "work", box(-100), **values)
    assert [by for _, _, by in history(path)] == ["a planner", "a planner"]
    assert row(works, "work")["changed_by"] == "a planner"


def test_what_is_deleted_is_history_and_its_findings_are_gone(path, store, works, market):
    add(works, box(0), title="work", status="confirmed", **days(5, 8))
    checked(store)
    work = row(works, "work")
    works.startEditing()
    assert works.deleteFeature(work.id())
    save(works)
    assert history(path) == [("delete", work["row_version"], "unknown")]
    assert rechecked(store).gone == 1
    assert_sound(path)


def test_what_is_split_is_two_plans(path, store, works, market):
    add(works, box(0), title="work", status="confirmed", **days(5, 8))
    checked(store)
    (before,) = [feature["id"] for feature in works.getFeatures()]
    works.startEditing()
    works.splitFeatures(
        QgsLineString([QgsPoint(EAST_M + 7, NORTH_M - 1), QgsPoint(EAST_M + 7, NORTH_M + 11)]), preserveCircular=False
    )
    save(works)
    ids = {feature["id"] for feature in works.getFeatures()}
    assert len(ids) == 2
    assert before in ids
    assert stale(store) == sorted(ids)
    rechecked(store)
    assert {finding.area_m2 for finding in found(store, "work_event")} == {20, 30}
    assert_sound(path)


def test_what_is_duplicated_or_pasted_is_another_plan(path, store, works, market):
    add(works, box(0), title="work", status="confirmed", **days(5, 8))
    checked(store)
    works.startEditing()
    QgsVectorLayerUtils.duplicateFeature(works, row(works, "work"), QgsProject.instance())
    save(works)
    assert len({feature["id"] for feature in works.getFeatures()}) == 2
    assert rechecked(store).new == 2  # with the market, and with the one it was made of
    assert_sound(path)


def test_what_is_undone_or_rolled_back_was_never_there(path, store, works, market):
    add(works, box(0), title="work", status="confirmed", **days(5, 8))
    checked(store)
    works.startEditing()
    work = row(works, "work")
    works.beginEditCommand("Move")
    works.changeGeometry(work.id(), box(-100))
    works.endEditCommand()
    works.undoStack().undo()
    save(works)
    works.startEditing()
    works.deleteFeature(work.id())
    works.rollBack()
    assert history(path) == []
    assert stale(store) == []
    assert_sound(path)


def test_an_id_that_somebody_clears_in_the_table_stays(store, works):
    add(works, box(0), title="work")
    before = row(works, "work")["id"]
    edit(works, "work", id=None)
    assert row(works, "work")["id"] == before


def test_a_stale_row_is_refused_with_its_reason_and_stays_in_the_edit_buffer(path, works):
    add(works, box(0), title="work")
    seen = row(works, "work")
    edit(works, "work", note="theirs")
    works.startEditing()
    works.changeAttributeValue(seen.id(), works.fields().indexOf("note"), "mine")
    works.changeAttributeValue(seen.id(), works.fields().indexOf("row_version"), seen["row_version"])
    assert not works.commitChanges()
    assert any("seinajoki: stale row_version" in told for told in works.commitErrors())
    assert works.isEditable()
    works.rollBack()
    assert query(path, "SELECT note, row_version FROM work_zone") == [("theirs", seen["row_version"] + 1)]


def test_a_store_is_checked_while_qgis_has_it_open(path, store, works, market):
    add(works, box(0), title="work", status="confirmed", **days(5, 8))
    works.startEditing()
    works.changeAttributeValue(row(works, "work").id(), works.fields().indexOf("note"), "not saved yet")
    assert checked(store).new == 1
    save(works)
    assert stale(store) == [row(works, "work")["id"]]
