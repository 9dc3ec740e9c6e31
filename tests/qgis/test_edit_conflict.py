"""Two people edit one plan: the second sees who and when and both versions, and chooses field by field."""

import subprocess
import sys

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton
from towns import opened, row_of
from two_desks import bands, change, lines_of, move, said, saved, west

from seinajoki_coordination.domain.errors import StoreLocked
from seinajoki_coordination.gui.clashes import MINE, THEIRS, WAS

OTHER_PROGRAM = """
import sys
from osgeo import ogr
ogr.UseExceptions()
store = ogr.Open(sys.argv[1], 1)
layer = store.GetLayerByName("work_zone")
layer.SetAttributeFilter("id = 'w0'")
row = layer.GetNextFeature()
row.SetField("note", "theirs")
row.SetField("changed_by", "Verkot")
row.SetField("changed_at", "2027-06-01T10:00:00Z")
layer.SetFeature(row)
"""


@pytest.fixture
def compared(mine, conflicts, bar, qtbot):
    """Saves in vain, and opens the dialog by the button of the message."""

    def compare():
        assert not saved(mine)
        bar.items()[0].findChild(QPushButton).click()
        qtbot.waitUntil(lambda: conflicts.dialog is not None)
        return conflicts.dialog

    return compare


def choose(dialog, label, version):
    row = list(lines_of(dialog)).index(label)
    dialog.table.clicked.emit(dialog.model.index(row, version))


def test_the_message_says_what_to_do_and_offers_to_compare(mine, theirs, bar):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    saved(mine)

    (sentence,) = said(bar)
    assert sentence.startswith("Not saved: “Work 0” (Verkot, ")
    assert bar.items()[0].findChild(QPushButton).text() == "Compare…"


def test_it_tells_who_saved_when_and_only_what_differs_with_what_one_changed_chosen(mine, theirs, compared):
    change(mine, "w0", title="Mine", case_number="same")
    theirs.set("w0", note="theirs", case_number="same")
    dialog = compared()

    assert dialog.told.text().startswith("Verkot saved “Work 0” on ")
    assert lines_of(dialog) == {
        "Title": ("Work 0", "Mine", "Work 0"),
        "Note": ("(empty)", "(empty)", "theirs"),
    }
    assert dialog.model.chosen == {"title": MINE, "note": THEIRS}
    assert dialog.save.isEnabled()


def test_saving_the_chosen_keeps_both_changes(mine, theirs, compared, conflicts, bar):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    bar.clearWidgets()
    compared().save.click()

    row = theirs.row("w0")
    assert (row["title"], row["note"]) == ("Mine", "theirs")
    assert mine.isEditable()
    assert not mine.isModified()
    assert conflicts.dialog is None


def test_what_both_changed_must_be_looked_at(mine, theirs, compared):
    change(mine, "w0", title="Mine", note="mine")
    theirs.set("w0", title="Theirs", note="theirs")
    dialog = compared()
    assert dialog.model.chosen == {}
    assert not dialog.save.isEnabled()
    assert dialog.state.text().startswith("2 fields")

    choose(dialog, "Title", MINE)
    assert not dialog.save.isEnabled()
    assert dialog.state.text().startswith("One field")
    choose(dialog, "Note", MINE)
    choose(dialog, "Note", THEIRS)
    dialog.save.click()

    row = theirs.row("w0")
    assert (row["title"], row["note"]) == ("Mine", "theirs")


def test_what_it_was_cannot_be_chosen(mine, theirs, compared):
    change(mine, "w0", title="Mine")
    theirs.set("w0", title="Theirs")
    dialog = compared()
    choose(dialog, "Title", WAS)
    assert dialog.model.chosen == {}


def test_what_the_other_changed_can_be_taken_back(mine, theirs, compared):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs", clearance_m=5)
    dialog = compared()
    choose(dialog, "Clearance (m)", MINE)
    dialog.save.click()

    row = theirs.row("w0")
    assert (row["title"], row["note"], row["clearance_m"]) == ("Mine", "theirs", 0)


def test_both_shapes_are_shown_on_the_map_and_one_is_chosen(mine, theirs, compared, qgis_iface, qtbot):
    move(mine, "w0", 3)
    change(mine, "w0", title="Mine")
    theirs.move("w0", 7)
    before = len(bands(qgis_iface))
    dialog = compared()

    was, yours, others = lines_of(dialog)["Shape on the map"]
    assert "100" in was
    assert yours.endswith("moved by up to 3\N{NO-BREAK SPACE}m")
    assert others.endswith("moved by up to 7\N{NO-BREAK SPACE}m")
    assert len(bands(qgis_iface)) == before + 2
    dialog.shapes.look.click()
    assert qgis_iface.mapCanvas().extent().contains(theirs.row("w0").geometry().boundingBox())

    choose(dialog, "Shape on the map", MINE)
    dialog.save.click()
    row = theirs.row("w0")
    assert (west(row), row["title"]) == (3, "Mine")
    qtbot.waitUntil(lambda: len(bands(qgis_iface)) == before)  # when they have flashed


def test_their_shape_is_kept_beside_my_title(mine, theirs, compared):
    move(mine, "w0", 3)
    change(mine, "w0", title="Mine")
    theirs.move("w0", 7)
    dialog = compared()
    choose(dialog, "Shape on the map", THEIRS)
    dialog.save.click()

    row = theirs.row("w0")
    assert (west(row), row["title"]) == (7, "Mine")


def test_keeping_theirs_drops_my_edits_of_that_row_only(mine, theirs, compared, conflicts):
    change(mine, "w0", title="Mine")
    move(mine, "w0", 3)
    change(mine, "w1", title="Mine")
    theirs.set("w0", note="theirs")
    version = theirs.row("w0")["row_version"]
    compared().keep.click()

    assert conflicts.dialog is None
    assert (row_of(mine, "w0")["title"], row_of(mine, "w0")["note"], west(row_of(mine, "w0"))) == (
        "Work 0",
        "theirs",
        0,
    )
    assert saved(mine), mine.commitErrors()
    assert theirs.row("w0")["row_version"] == version
    assert theirs.row("w1")["title"] == "Mine"


def test_keeping_theirs_can_be_undone_and_is_refused_again(mine, theirs, compared):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    compared().keep.click()
    mine.undoStack().undo()

    assert row_of(mine, "w0")["title"] == "Mine"
    assert not saved(mine)
    assert theirs.row("w0")["title"] == "Work 0"


def test_choosing_theirs_of_every_field_writes_nothing_of_that_row(mine, theirs, compared):
    change(mine, "w0", title="Mine")
    theirs.set("w0", title="Theirs")
    version = theirs.row("w0")["row_version"]
    dialog = compared()
    choose(dialog, "Title", THEIRS)
    dialog.save.click()

    assert (theirs.row("w0")["title"], theirs.row("w0")["row_version"]) == ("Theirs", version)
    assert not mine.isModified()


def test_cancelled_the_edit_stays_in_the_buffer(mine, theirs, compared, conflicts):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    compared().reject()

    assert conflicts.dialog is None
    assert row_of(mine, "w0")["title"] == "Mine"
    assert theirs.row("w0")["title"] == "Work 0"
    assert not saved(mine), "it is refused again"


def test_several_rows_are_settled_one_after_another_and_saved_at_once(mine, theirs, compared):
    for id_ in ("w0", "w1", "w2"):
        change(mine, id_, title="Mine")
        theirs.set(id_, title="Theirs")
    dialog = compared()
    assert [dialog.rows.item(number).text() for number in range(dialog.rows.count())] == ["Theirs"] * 3
    choose(dialog, "Title", MINE)
    dialog.rows.setCurrentRow(1)
    choose(dialog, "Title", THEIRS)
    dialog.rows.setCurrentRow(2)
    assert not dialog.save.isEnabled()
    dialog.keep.click()
    assert dialog.rows.count() == 2
    assert dialog.save.isEnabled()
    dialog.save.click()

    assert [theirs.row(id_)["title"] for id_ in ("w0", "w1", "w2")] == ["Mine", "Theirs", "Theirs"]


def test_what_changes_once_more_meanwhile_is_refused_once_more(mine, theirs, compared, bar):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    dialog = compared()
    theirs.set("w0", note="theirs again")
    dialog.save.click()
    saved(mine)

    assert theirs.row("w0")["title"] == "Work 0"
    assert "“Work 0” (Verkot, " in said(bar)[0]
    dialog = compared()
    assert lines_of(dialog)["Note"][-1] == "theirs again"
    dialog.save.click()
    assert (theirs.row("w0")["title"], theirs.row("w0")["note"]) == ("Mine", "theirs again")


def test_what_i_edit_while_i_choose_is_shown(mine, theirs, compared):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    dialog = compared()
    change(mine, "w0", note="mine")

    assert lines_of(dialog)["Note"] == ("(empty)", "mine", "theirs")
    assert not dialog.save.isEnabled()


def test_undone_there_is_nothing_to_choose_any_more(mine, theirs, compared, conflicts):
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    compared()
    mine.undoStack().setIndex(0)

    assert conflicts.dialog is None


def test_when_editing_ends_or_the_layer_goes_the_dialog_goes(mine, theirs, compared, conflicts, qgis_iface):
    before = len(bands(qgis_iface))
    move(mine, "w0", 3)
    theirs.move("w0", 7)
    compared()
    mine.rollBack()

    assert conflicts.dialog is None
    assert len(bands(qgis_iface)) == before


def test_if_nobody_knows_what_it_was_all_that_i_edited_is_asked(mine, theirs, conflicts, compared, bar, monkeypatch):
    def locked(name):
        raise StoreLocked(path=name)

    monkeypatch.setattr(conflicts, "_open_store", locked)
    change(mine, "w0", title="Mine")
    theirs.set("w0", note="theirs")
    dialog = compared()

    assert lines_of(dialog) == {"Title": ("(not known)", "Mine", "Work 0")}
    assert not dialog.save.isEnabled()
    assert "another program" in said(bar)[0]


def test_another_program_on_the_same_file_is_noticed(mine, town, compared):
    change(mine, "w0", title="Mine")
    subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(town)], check=True)
    dialog = compared()
    assert dialog.told.text().startswith("Verkot saved “Work 0” on ")
    assert lines_of(dialog)["Note"] == ("(empty)", "(empty)", "theirs")
    dialog.save.click()

    row = row_of(opened(town, "work_zone"), "w0")
    assert (row["title"], row["note"]) == ("Mine", "theirs")


def test_the_dialog_is_used_by_the_keyboard(mine, theirs, compared, qtbot):
    change(mine, "w0", title="Mine")
    theirs.set("w0", title="Theirs")
    dialog = compared()
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(0, THEIRS))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.chosen == {"title": THEIRS}
    dialog.table.setCurrentIndex(dialog.model.index(0, MINE))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.model.chosen == {"title": MINE}
