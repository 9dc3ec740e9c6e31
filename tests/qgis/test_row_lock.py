"""Two people edit the same row of a store through QGIS's own edit buffer; the second is not overwritten in silence."""

from getpass import getuser

from qgis.core import QgsExpressionContextUtils
from towns import row_of
from two_desks import change, move, said, saved, west


def test_a_change_of_what_others_have_changed_is_refused_and_kept(mine, theirs, bar):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")

    assert not saved(mine)

    assert mine.isEditable()
    assert row_of(mine, "w0")["title"] == "Mine", "the edit is still there"
    assert (theirs.row("w0")["title"], theirs.row("w0")["note"]) == ("Work 0", "theirs")
    (sentence,) = said(bar)
    assert "“Work 0” (Verkot, " in sentence
    assert "changed meanwhile" in sentence


def test_a_refused_save_leaves_nothing_of_the_plugins_in_the_edits(mine, theirs):
    before = mine.undoStack().count()
    change(mine, "w0", title="Mine")
    move(mine, "w1", 3)
    theirs.set("w0", note="theirs")
    theirs.set("w1", note="theirs")
    saved(mine)

    fid = row_of(mine, "w0").id()
    version = mine.fields().indexFromName("row_version")
    mine.undoStack().setIndex(before)

    assert not [row for row in mine.editBuffer().changedAttributeValues().values() if row.get(version) != 1]
    assert row_of(mine, "w0")["title"] == "Work 0"
    assert mine.getFeature(fid)["note"] == "theirs"


def test_a_shape_that_others_have_changed_meanwhile_is_not_overwritten(mine, theirs):
    move(mine, "w0", 3)
    theirs.move("w0", 7)

    assert not saved(mine)

    assert west(theirs.row("w0")) == 7
    assert west(row_of(mine, "w0")) == 3, "the edit is still there"


def test_a_shape_that_one_changed_and_a_value_that_the_other_did_are_refused_too(mine, theirs):
    move(mine, "w0", 3)
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")

    assert not saved(mine)

    assert (west(theirs.row("w0")), theirs.row("w0")["title"]) == (0, "Work 0")
    assert (west(row_of(mine, "w0")), row_of(mine, "w0")["title"]) == (3, "Mine")


def test_the_rows_that_nobody_else_has_touched_are_saved_as_ever(mine, theirs, bar):
    change(mine, "w0", title="Mine")
    move(mine, "w1", 3)
    change(mine, "w2", note="mine")
    move(mine, "w2", 4)

    assert saved(mine), mine.commitErrors()

    assert theirs.row("w0")["title"] == "Mine"
    assert west(theirs.row("w1")) == 20 + 3
    assert (theirs.row("w2")["note"], west(theirs.row("w2"))) == ("mine", 40 + 4)
    assert said(bar) == []


def test_one_can_go_on_editing_after_saving(mine, theirs):
    for title in ("first", "second", "third"):
        change(mine, "w0", title=title)
        move(mine, "w0", 1)
        assert saved(mine), mine.commitErrors()

    assert (theirs.row("w0")["title"], west(theirs.row("w0"))) == ("third", 3)


def test_where_one_row_is_refused_nothing_is_half_saved(mine, theirs):
    change(mine, "w0", title="Mine")
    move(mine, "w1", 3)
    theirs.set("w0", note="theirs")

    assert not saved(mine)
    assert west(theirs.row("w1")) == 20
    theirs.set("w2", note="theirs")
    change(mine, "w0", title="Work 0")
    assert list(mine.editBuffer().changedGeometries()) == [row_of(mine, "w1").id()]


def test_what_was_saved_before_something_else_failed_is_not_taken_for_anothers(mine, theirs, bar):
    change(mine, "w0", title="Mine")
    twin = row_of(mine, "w1")
    twin["fid"] = 1  # is taken
    mine.addFeature(twin)
    assert not saved(mine)
    assert theirs.row("w0")["title"] == "Mine"

    mine.deleteFeature(next(iter(mine.editBuffer().addedFeatures())))
    change(mine, "w0", title="Mine again")
    assert saved(mine), mine.commitErrors()
    assert theirs.row("w0")["title"] == "Mine again"
    assert said(bar) == []


def test_a_row_that_others_added_after_editing_began_is_guarded_from_its_first_edit(mine, theirs):
    theirs.layer.startEditing()
    twin = row_of(theirs.layer, "w0")
    twin["id"], twin["fid"] = "new", None
    theirs.layer.addFeature(twin)
    assert theirs.layer.commitChanges()
    change(mine, "new", title="Mine")
    theirs.set("new", note="theirs")

    assert not saved(mine)
    assert theirs.row("new")["title"] == "Work 0"


def test_where_qgis_reads_nothing_at_first_the_rows_are_guarded_all_the_same(mine, theirs, monkeypatch):
    mine.rollBack()
    answers = iter([[]])
    reads = mine.dataProvider().getFeatures
    blind = type("Blind", (), {"getFeatures": lambda _, request: next(answers, None) or reads(request)})
    monkeypatch.setattr(mine, "dataProvider", blind)
    blind.featureCount = lambda _: 3
    mine.startEditing()
    monkeypatch.undo()
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")

    assert not saved(mine)


def test_a_row_that_others_have_changed_is_not_deleted(mine, theirs, bar):
    change(mine, "w1", title="Mine")
    mine.deleteFeature(row_of(mine, "w0").id())
    theirs.set("w0", note="theirs")

    assert saved(mine)

    assert theirs.row("w0")["note"] == "theirs"
    assert row_of(mine, "w0")["note"] == "theirs"
    assert theirs.row("w1")["title"] == "Mine", "the others are saved"
    assert said(bar)[0].startswith("Not deleted: “Work 0” (Verkot, ")


def test_a_row_that_nobody_has_changed_is_deleted(mine, theirs, bar):
    mine.deleteFeature(row_of(mine, "w0").id())

    assert saved(mine)

    assert {row["id"] for row in theirs.layer.getFeatures()} == {"w1", "w2"}
    assert said(bar) == []


def test_edits_of_a_row_that_others_have_deleted_are_kept(mine, theirs):
    change(mine, "w0", title="Mine")
    theirs.delete("w0")

    assert not saved(mine)

    assert mine.isModified()


def test_a_new_row_is_saved_and_can_be_edited_at_once(mine, theirs):
    row = row_of(mine, "w0")
    row["id"], row["fid"] = "new", None
    assert mine.addFeature(row)
    assert saved(mine), mine.commitErrors()
    change(mine, "new", title="Mine")
    move(mine, "new", 2)

    assert saved(mine), mine.commitErrors()
    assert theirs.row("new")["title"] == "Mine"


def test_what_was_saved_is_stamped_with_the_login_or_the_role_set_in_its_place(mine, theirs):
    change(mine, "w0", title="Mine")
    saved(mine)
    assert theirs.row("w0")["changed_by"] == getuser()

    QgsExpressionContextUtils.setGlobalVariable("seinajoki_role", "a planner")
    try:
        move(mine, "w1", 3)
        saved(mine)
    finally:
        QgsExpressionContextUtils.removeGlobalVariable("seinajoki_role")
    assert theirs.row("w1")["changed_by"] == "a planner"
