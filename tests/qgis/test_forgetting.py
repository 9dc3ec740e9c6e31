"""The edits of one row are forgotten, as if they had never been; those of others stay, and can still be undone."""

import pytest
from qgis.core import QgsProject
from towns import opened, row_of
from two_desks import change, move, saved, west

from seinajoki_coordination.gui.forgetting import ForgetEdits

STEPS = []
"""QGIS's undo stack keeps no Python object alive."""


@pytest.fixture
def layer(town, qgis_new_project):  # for a project of its own
    layer = opened(town, "work_zone")
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    yield layer
    layer.rollBack()


def forget(layer, *ids):
    heard = []
    step = ForgetEdits(layer, [fid_of(layer, id_) for id_ in ids], "forget", heard.append)
    layer.undoStack().push(step)
    STEPS.append(step)
    return heard


def fid_of(layer, id_):
    return row_of(layer, id_).id()


def edits_of(layer):
    buffer = layer.editBuffer()
    return buffer.changedAttributeValues(), buffer.changedGeometries().keys(), buffer.addedFeatures().keys()


def test_a_forgotten_row_is_as_it_is_in_the_file(layer):
    change(layer, "w0", title="Mine", note="mine")
    move(layer, "w0", 3)
    forget(layer, "w0")

    row = row_of(layer, "w0")
    assert (row["title"], row["note"] or None, west(row)) == ("Work 0", None, 0)
    assert edits_of(layer) == ({}, {}.keys(), {}.keys())


def test_other_rows_keep_their_edits(layer):
    change(layer, "w1", title="Mine")
    before = edits_of(layer)
    change(layer, "w0", title="Mine")
    move(layer, "w0", 3)
    layer.undoStack().undo()
    layer.undoStack().redo()
    forget(layer, "w0")

    assert edits_of(layer) == before
    assert layer.isModified()


def test_what_was_done_in_one_step_with_others_is_forgotten_too(layer):
    layer.beginEditCommand("both")
    for id_ in ("w0", "w1"):
        change(layer, id_, title="Mine")
        move(layer, id_, 3)
    layer.endEditCommand()
    forget(layer, "w0")

    assert (row_of(layer, "w0")["title"], west(row_of(layer, "w0"))) == ("Work 0", 0)
    assert (row_of(layer, "w1")["title"], west(row_of(layer, "w1"))) == ("Mine", 23)


def test_undone_the_edits_are_there_again_and_done_again_they_are_gone_again(layer):
    change(layer, "w0", title="Mine")
    move(layer, "w0", 3)
    before = edits_of(layer)
    heard = forget(layer, "w0")
    layer.undoStack().undo()
    assert edits_of(layer) == before
    assert west(row_of(layer, "w0")) == 3
    layer.undoStack().redo()
    assert edits_of(layer) == ({}, {}.keys(), {}.keys())
    assert heard == [True, False, True]


def test_one_row_after_another_is_forgotten(layer):
    for id_ in ("w0", "w1", "w2"):
        change(layer, id_, title="Mine")
    forget(layer, "w0")
    forget(layer, "w1")
    assert [row_of(layer, id_)["title"] for id_ in ("w0", "w1", "w2")] == ["Work 0", "Work 1", "Mine"]


def test_what_is_left_can_be_undone_and_done_again(layer):
    change(layer, "w1", title="Mine")
    change(layer, "w0", title="Mine")
    forget(layer, "w0")
    layer.undoStack().setIndex(0)
    assert row_of(layer, "w1")["title"] == "Work 1"
    layer.undoStack().setIndex(layer.undoStack().count())
    assert row_of(layer, "w1")["title"] == "Mine"


def test_a_new_row_and_a_deleted_one_stay_so_and_nobody_hears_of_them(layer):
    twin = row_of(layer, "w2")
    twin["id"], twin["fid"] = "new", None
    layer.addFeature(twin)
    new = twin.id()
    layer.deleteFeature(fid_of(layer, "w1"))
    change(layer, "w0", title="Mine")
    heard = []
    layer.featureAdded.connect(heard.append)
    layer.featureDeleted.connect(heard.append)
    forget(layer, "w0")

    assert heard == []
    assert layer.editBuffer().addedFeatures().keys() == {new}
    assert {row["id"] for row in layer.getFeatures()} == {"w0", "w2", "new"}
    assert saved(layer), layer.commitErrors()
    assert {row["id"]: row["title"] for row in layer.getFeatures()} == {
        "w0": "Work 0",
        "w2": "Work 2",
        "new": "Work 2",
    }


def test_a_row_without_edits_has_nothing_to_forget(layer):
    change(layer, "w0", title="Mine")
    before = edits_of(layer)
    forget(layer, "w1")
    assert edits_of(layer) == before


def test_saved_afterwards_it_is_no_new_version(layer):
    change(layer, "w0", title="Mine")
    change(layer, "w1", title="Mine")
    forget(layer, "w0")
    assert saved(layer), layer.commitErrors()
    assert [row_of(layer, id_)["row_version"] for id_ in ("w0", "w1")] == [1, 2]
