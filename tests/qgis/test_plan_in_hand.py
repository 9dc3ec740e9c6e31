"""A plan while it is drawn and typed: heard wherever it is changed, saved whole or not at all, never lost."""

import gc
import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer

from seinajoki_coordination.domain.activities import Event, WorkZone
from seinajoki_coordination.domain.codes import Mode, Nuisance, Outage, Precision, Status, Table
from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.timespan import Span, WeeklyHours
from seinajoki_coordination.gui.drafts import activity_of
from seinajoki_coordination.gui.plan_in_hand import NotEditable, NotSaved, PlanInHand, StoreGone
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.instants import to_qt

HELSINKI = ZoneInfo("Europe/Helsinki")
FIRST, LAST = datetime(2027, 7, 8, tzinfo=HELSINKI), datetime(2027, 7, 15, tzinfo=HELSINKI)
SQUARE = QgsGeometry.fromWkt("Polygon ((0 0, 10 0, 10 10, 0 10, 0 0))")
BOW_TIE = QgsGeometry.fromWkt("Polygon ((0 0, 10 10, 10 0, 0 10, 0 0))")


@pytest.fixture
def layers(demo, qgis_new_project):
    return show_store(QgsProject.instance(), str(demo), "a store")


@pytest.fixture
def plan(layers):
    plan = PlanInHand.new(layers["work_zone"], {"title": "New pipe", "starts_at": to_qt(FIRST)})
    yield plan
    plan.let_go()


def heard(plan):
    """How often it was changed, and whether it ended."""
    calls = []
    plan.changed.connect(lambda: calls.append("changed"))
    plan.ended.connect(lambda: calls.append("ended"))
    return calls


def in_file(path, id_, table="work_zone"):
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    return [row for row in layer.getFeatures() if row["id"] == id_]


def test_a_new_plan_has_the_defaults_of_its_table_and_no_place(plan):
    assert plan.row["status"] == "tentative"
    assert len(plan.row["id"]) == 36
    assert plan.row["title"] == "New pipe"
    assert not plan.row.hasGeometry()
    assert not plan.layer.isEditable(), "nothing is edited before there is something to edit"


def test_what_is_drawn_is_seen_before_the_drawing_ends(plan):
    calls = heard(plan)
    plan.sketch(SQUARE)

    assert plan.row.geometry().area() == 100
    plan.sketch(None)
    assert not plan.row.hasGeometry()
    assert calls == ["changed", "changed"]


def test_once_placed_every_change_of_the_row_is_heard_whoever_makes_it(plan):
    plan.place(SQUARE)
    calls = heard(plan)
    plan.layer.changeAttributeValue(plan.fid, plan.layer.fields().indexFromName("title"), "Another")
    plan.layer.translateFeature(plan.fid, 5, 0)
    plan.tell("digs", True)

    assert plan.row["title"] == "Another"
    assert plan.row["digs"]
    assert plan.row.geometry().boundingBox().xMinimum() == 5
    assert len(calls) >= 3
    assert plan.layer.selectedFeatureIds() == [plan.fid]


def test_undoing_the_drawing_keeps_the_form(plan):
    plan.place(SQUARE)
    plan.layer.undoStack().undo()
    assert plan.fid is None
    assert plan.row["title"] == "New pipe"

    plan.place(SQUARE)
    plan.save()
    (row,) = plan.layer.getFeatures(QgsFeatureRequest().setFilterExpression("\"title\" = 'New pipe'"))
    assert row.geometry().area() == 100


def test_saved_it_is_in_the_store_and_its_layer_is_no_longer_edited(plan, demo):
    calls = heard(plan)
    plan.place(SQUARE)
    id_ = plan.row["id"]
    plan.save()

    (row,) = in_file(demo, id_)
    assert (row["title"], row["row_version"]) == ("New pipe", 1)
    assert calls[-1] == "ended"
    assert calls.count("ended") == 1
    assert not plan.layer.isEditable()


def test_a_layer_that_was_being_edited_stays_so(layers):
    layers["work_zone"].startEditing()
    plan = PlanInHand.new(layers["work_zone"], {"title": "t"})
    plan.place(SQUARE)
    plan.save()

    assert layers["work_zone"].isEditable()


def test_a_plan_of_the_store_is_changed_and_given_up(layers, demo):
    layer = layers["work_zone"]
    row = next(layer.getFeatures())
    plan = PlanInHand.of(layer, row.id())
    plan.tell("title", "Changed")
    plan.discard()
    assert layer.getFeature(row.id())["title"] == row["title"]
    assert not layer.isEditable()

    plan = PlanInHand.of(layer, row.id())
    plan.tell("title", "Changed")
    plan.save()
    assert [found["title"] for found in in_file(demo, row["id"])] == ["Changed"]


def test_given_up_a_new_plan_leaves_other_edits_alone(layers):
    layer = layers["work_zone"]
    layer.startEditing()
    other = next(layer.getFeatures())
    layer.changeAttributeValue(other.id(), layer.fields().indexFromName("title"), "Theirs")
    plan = PlanInHand.new(layer, {"title": "t"})
    plan.place(SQUARE)
    plan.discard()

    assert layer.editBuffer().addedFeatures() == {}
    assert layer.getFeature(other.id())["title"] == "Theirs"


@pytest.mark.parametrize("leaves", [lambda _: None, Path.touch], ids=["nothing", "an empty file"])
def test_when_the_file_is_gone_nothing_is_lost_and_it_can_be_saved_when_it_is_back(plan, demo, tmp_path, leaves):
    plan.place(SQUARE)
    id_ = plan.row["id"]
    aside = shutil.move(demo, tmp_path / "aside.gpkg")
    leaves(demo)  # GDAL makes one where QGIS draws a file that is not there
    with pytest.raises(StoreGone):
        plan.save()
    assert plan.row.geometry().area() == 100

    plan.export(tmp_path / "kept.gpkg")
    assert len(in_file(tmp_path / "kept.gpkg", id_)) == 1
    shutil.move(aside, demo)
    plan.save()
    assert len(in_file(demo, id_)) == 1


def test_what_the_store_refuses_stays_in_hand(plan, demo):
    taken = next(plan.layer.getFeatures())["id"]
    plan.tell("id", taken)
    plan.place(SQUARE)
    with pytest.raises(NotSaved) as refused:
        plan.save()

    assert "UNIQUE" in str(refused.value)
    assert plan.layer.isEditable()
    assert plan.row.geometry().area() == 100
    assert len(in_file(demo, taken)) == 1


def test_a_plan_saved_by_qgiss_own_button_is_out_of_hand(plan):
    calls = heard(plan)
    plan.place(SQUARE)
    plan.layer.commitChanges()

    assert calls[-1] == "ended"


def test_a_layer_that_goes_takes_the_plan_with_it_and_nothing_crashes(plan):
    calls = heard(plan)
    plan.place(SQUARE)
    QgsProject.instance().clear()

    assert calls[-1] == "ended"


def test_a_shape_that_crosses_itself_is_mended(plan):
    plan.place(BOW_TIE)
    plan.mend()

    assert plan.row.geometry().isGeosValid()
    assert plan.row.geometry().area() == pytest.approx(50)


def test_shapes_are_as_their_table_has_them(layers, plan):
    plan.place(QgsGeometry.fromWkt("CurvePolygonZ (CircularString Z (0 0 5, 10 0 5, 0 0 5))"))
    shape = plan.row.geometry()
    assert (shape.isMultipart(), shape.constGet().is3D()) == (True, False)
    assert shape.area() == pytest.approx(78.5, abs=0.5)

    line = PlanInHand.new(layers["traffic_arrangement"], {"title": "Closure"})
    line.place(QgsGeometry.fromWkt("LineString (0 0, 10 0)"))
    assert line.row.geometry().isMultipart()
    line.discard()


def test_a_read_only_layer_says_so(layers):
    layers["work_zone"].setReadOnly(True)

    with pytest.raises(NotEditable):
        PlanInHand.new(layers["work_zone"], {})


def test_a_row_is_told_to_the_engine_as_the_plan_it_is(layers):
    plan = PlanInHand.new(
        layers["work_zone"],
        {
            "organisation_id": "o1",
            "kind": "paving",
            "status": "idea",
            "starts_at": to_qt(FIRST),
            "ends_at": to_qt(LAST),
            "precision": "week",
            "weekly_hours": "Mo-Fr 07:00-18:00",
            "clearance_m": 2.5,
            "digs": True,
            "noise": "constant",
            "closes_cars": True,
            "cuts_water": True,
            "project": "p",
        },
    )
    activity = activity_of(Table.WORK_ZONE, plan.row)

    assert activity == WorkZone(
        id=plan.row["id"],
        organisation_id="o1",
        kind="paving",
        status=Status.IDEA,
        span=Span(FIRST, LAST),
        precision=Precision.WEEK,
        hours=WeeklyHours.parse("Mo-Fr 07:00-18:00"),
        clearance_m=2.5,
        digs=True,
        noise=Nuisance.CONSTANT,
        closes=frozenset({Mode.CARS}),
        outage=frozenset({Outage.WATER}),
        project="p",
    )


def test_hours_that_cannot_be_read_count_as_around_the_clock(layers):
    plan = PlanInHand.new(layers["event"], {"weekly_hours": "always", "needs_quiet": True, "series_id": "s"})
    activity = activity_of(Table.EVENT, plan.row)

    assert isinstance(activity, Event)
    assert (activity.hours, activity.needs_quiet, activity.series) == (None, True, "s")


@pytest.mark.parametrize("table", list(Table))
def test_every_row_of_the_demo_is_a_plan(layers, table):
    for row in layers[table].getFeatures():
        activity = activity_of(table, row)
        assert activity.table is table
        assert activity.id == row["id"]


def title_of(layer):
    return layer.fields().indexFromName("title")


def test_given_up_a_plan_takes_nothing_with_it_that_was_edited_beside_it(layers):
    layer = layers["work_zone"]
    other, row = (r.id() for r in list(layer.getFeatures())[:2])
    new = PlanInHand.new(layer, {"title": "t"})
    new.place(SQUARE)
    layer.changeAttributeValue(other, title_of(layer), "Edited beside")
    new.discard()
    assert layer.editBuffer().addedFeatures() == {}
    assert layer.getFeature(other)["title"] == "Edited beside"

    before = layer.getFeature(row)["title"]
    plan = PlanInHand.of(layer, row)
    plan.tell("title", "Changed")
    plan.place(SQUARE)
    calls = heard(plan)
    plan.discard()
    assert calls[-1] == "ended"
    assert layer.getFeature(row)["title"] == before
    assert layer.editBuffer().changedGeometries() == {}
    assert layer.getFeature(other)["title"] == "Edited beside"
    gc.collect()
    layer.undoStack().undo()
    assert layer.getFeature(row)["title"] == "Changed", "giving up can be undone while the layer is edited"
    layer.rollBack()


def test_a_plan_that_somebody_undeletes_is_in_hand_again(plan):
    plan.place(SQUARE)
    fid, stack = plan.fid, plan.layer.undoStack()
    plan.layer.deleteFeature(fid)
    assert plan.fid is None
    stack.undo()
    assert plan.fid == fid
    assert plan.row.geometry().area() == 100

    stack.undo()
    assert plan.fid is None, "the drawing is undone"
    stack.redo()
    assert plan.fid == fid
    plan.place(BOW_TIE)
    assert len(plan.layer.editBuffer().addedFeatures()) == 1


def test_one_change_is_one_step_to_undo(plan):
    plan.place(SQUARE)
    stack = plan.layer.undoStack()
    steps = stack.count()
    plan.tell("title", "Another")
    assert stack.count() == steps + 1
    assert stack.text(steps)
    stack.undo()
    assert plan.row["title"] == "New pipe"


def test_what_is_typed_without_a_place_is_no_step_and_stays_when_the_place_is_redone(plan, qtbot):
    plan.layer.startEditing()
    plan.tell("title", "Before")
    stack = plan.layer.undoStack()
    assert stack.count() == 0, "there is nothing in the layer to undo"
    plan.place(SQUARE)
    assert stack.count() == 1
    stack.undo()
    plan.tell("title", "Meanwhile")
    stack.redo()

    qtbot.waitUntil(lambda: plan.row["title"] == "Meanwhile")
    assert plan.layer.getFeature(plan.fid)["title"] == "Meanwhile"


def test_all_edits_given_up_the_plan_goes_with_them_only_if_it_has_a_place(layers, plan):
    calls = heard(plan)
    plan.layer.startEditing()
    plan.layer.rollBack()
    assert "ended" not in calls
    plan.place(SQUARE)
    plan.layer.rollBack()
    assert calls[-1] == "ended"


def test_qgiss_tools_split_no_other_plan_than_the_one_in_hand(layers):
    layer = layers["work_zone"]
    row = next(layer.getFeatures())
    plan = PlanInHand.of(layer, row.id())
    box = row.geometry().boundingBox()
    middle = box.center().x()
    layer.splitFeatures([QgsPointXY(middle, box.yMinimum() - 10), QgsPointXY(middle, box.yMaximum() + 10)])

    assert {added["title"] for added in layer.editBuffer().addedFeatures().values()} == {row["title"]}
    assert list(layer.editBuffer().changedGeometries()) == [row.id()]
    plan.discard()
    layer.rollBack()


def test_three_corners_in_a_row_take_no_ground(plan):
    plan.place(QgsGeometry.fromWkt("Polygon ((0 0, 10 0, 5 0, 0 0))"))
    assert not plan.has_ground
    plan.mend()
    assert plan.row.geometry().constGet().nCoordinates() == 4, "as it was"
    plan.place(BOW_TIE)
    assert plan.has_ground


def test_a_plan_is_not_exported_over_its_own_store(plan, demo):
    plan.place(SQUARE)
    before = demo.read_bytes()
    with pytest.raises(CannotWrite, match="the store itself"):
        plan.export(demo)

    assert demo.read_bytes() == before


def test_where_qgis_edits_all_layers_together_a_plan_given_up_takes_no_other_layer_with_it(layers):
    project = QgsProject.instance()
    project.setTransactionMode(Qgis.TransactionMode.BufferedGroups)
    events = layers["event"]
    plan = PlanInHand.new(layers["work_zone"], {"title": "t"})
    plan.place(SQUARE)
    event = next(events.getFeatures())
    events.changeAttributeValue(event.id(), title_of(events), "Edited beside")
    plan.discard()

    assert layers["work_zone"].editBuffer().addedFeatures() == {}
    assert events.getFeature(event.id())["title"] == "Edited beside"
    project.editBufferGroup().rollBack(True)
    project.setTransactionMode(Qgis.TransactionMode.Disabled)


def split(layer, row):
    """As QGIS's tool does."""
    box = row.geometry().boundingBox()
    middle = box.center().x()
    layer.beginEditCommand("Features split")
    layer.splitFeatures([QgsPointXY(middle, box.yMinimum() - 10), QgsPointXY(middle, box.yMaximum() + 10)])
    layer.endEditCommand()


@pytest.mark.parametrize("is_new", [True, False])
def test_given_up_a_plan_takes_what_was_split_off_it_with_it_and_nothing_that_was_pasted(layers, plan, is_new):
    layer = layers["work_zone"]
    if not is_new:
        plan = PlanInHand.of(layer, next(layer.getFeatures()).id())
    else:
        plan.place(SQUARE)
    shape = plan.row.geometry()
    split(layer, plan.row)
    pasted = QgsFeature(plan.row)
    pasted["id"] = "pasted"
    layer.addFeature(pasted)
    assert plan.row.geometry().area() == pytest.approx(shape.area() / 2, rel=0.9), "it was split"
    plan.discard()

    assert [row["id"] for row in layer.editBuffer().addedFeatures().values()] == ["pasted"]
    assert is_new or layer.getFeature(plan.fid).geometry().equals(shape)


def test_what_was_split_off_and_undone_is_not_looked_for(layers, plan):
    plan.place(SQUARE)
    split(plan.layer, plan.row)
    plan.layer.undoStack().undo()
    plan.discard()

    assert not plan.layer.isEditable()


@pytest.mark.parametrize("is_new", [True, False])
def test_where_qgis_edits_within_a_transaction_a_plan_is_given_up_too(layers, plan, is_new):
    project = QgsProject.instance()
    project.setTransactionMode(Qgis.TransactionMode.AutomaticGroups)
    layer = layers["work_zone"]
    before = {row["id"]: row["title"] for row in layer.getFeatures()}
    if not is_new:
        plan = PlanInHand.of(layer, next(layer.getFeatures()).id())
    plan.tell("title", "Changed")
    plan.place(SQUARE)
    plan.discard()

    assert {row["id"]: row["title"] for row in layer.getFeatures()} == before
    layer.rollBack()
    project.setTransactionMode(Qgis.TransactionMode.Disabled)
