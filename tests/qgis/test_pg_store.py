"""The workspace on a PostGIS store: found by whoever shows it, locked and guarded by the server, told in sentences."""

import pytest
from offices import connections, save_connection
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeForm
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton
from towns import row_of
from two_desks import change, lines_of, move, said, saved, west

from seinajoki_coordination.gui.edit_conflict import EditConflicts
from seinajoki_coordination.gui.foreign_rows import ForeignRows, mark_foreign
from seinajoki_coordination.gui.organisation_choice import OrganisationChoice
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.gui.session import NotYours
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.gui.store_project import NotAStoreToShow, layers_of, show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.stores import STORE, store_of
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.services.rights import Me, Role


@pytest.fixture
def mine(water, nets, session, conflicts):
    """My layer, with the plugin, in editing; it has a plan of mine and one of others."""
    water.add(id="w0", title="Work 0", kind="water")
    nets.add(id="n0", title="Cable")
    layers = StoreLayers(QgsProject.instance(), conflicts)
    layer = show_store(QgsProject.instance(), "water", "a city")["work_zone"]
    layer.startEditing()
    yield layer
    layer.rollBack()
    layers.remove()


def test_the_store_is_the_one_that_the_project_shows(session, water):
    layers = show_store(QgsProject.instance(), "water", "a city")
    assert session.name == "water"
    assert session.layer("finding") is layers["finding"]
    assert session.settings.recent_stores.value() == ["water"]
    assert sorted(session.organisations()) == ["Pelastus", "Tori", "Verkot", "Vesi"]
    assert layers["organisation"].featureCount() == 4


def test_a_layer_dragged_from_the_browser_is_found_by_the_saved_connection(session, water):
    source = show_store(QgsProject.instance(), "water", "a city")["work_zone"].source()
    QgsProject.instance().clear()
    assert session.name is None
    layer = QgsVectorLayer(source, "work_zone", "postgres")
    layer.setCustomProperty(ROLE, "work_zone")
    layer.setCustomProperty(STORE, "as a colleague calls it")
    QgsProject.instance().addMapLayer(layer)

    assert session.name in ("city", "nets", "reader", "rescue", "water"), "all lead to one database"
    assert store_of(layer) == session.name


def test_a_layer_of_a_database_that_nobody_has_saved_opens_no_store(session, water):
    source = show_store(QgsProject.instance(), "water", "a city")["work_zone"].source()
    QgsProject.instance().clear()
    for name in connections().connections():
        connections().deleteConnection(name)
    layer = QgsVectorLayer(source, "work_zone", "postgres")
    layer.setCustomProperty(ROLE, "work_zone")
    QgsProject.instance().addMapLayer(layer)

    assert session.name is None


def test_a_schema_without_a_store_leaves_the_project_alone(session, water):
    with pytest.raises(NotAStoreToShow):
        show_store(QgsProject.instance(), "water/elsewhere", "no store")
    assert QgsProject.instance().layerTreeRoot().children() == []


def test_two_schemas_are_two_stores(session, water, at_desk):
    show_store(QgsProject.instance(), "water", "a city")
    assert layers_of(QgsProject.instance(), "water")
    assert not layers_of(QgsProject.instance(), "water/elsewhere")


def test_the_login_says_for_whom_one_acts_but_for_who_coordinates(session, water):
    show_store(QgsProject.instance(), "water", "a city")
    choice = OrganisationChoice(session)
    session.act_for("Verkot")
    assert (session.organisation, session.organisation_id) == ("Vesi", session.me.organisation_id)
    assert (choice.currentText(), choice.isEnabled()) == ("Vesi", False)

    show_store(QgsProject.instance(), "city", "as who coordinates")
    assert session.me.role is Role.COORDINATOR
    assert (session.organisation, choice.isEnabled()) == ("Verkot", True)
    choice.close_links()


def test_others_plans_are_not_taken_in_hand(session, mine):
    session.check_mine(row_of(mine, "w0"))
    with pytest.raises(NotYours, match="“Cable” is a plan of Verkot"):
        session.check_mine(row_of(mine, "n0"))


def test_a_new_plan_is_saved_with_what_the_server_stamps(mine, nets, session):
    plan = PlanInHand.new(mine, {"title": "New", "organisation_id": session.organisation_id})
    plan.place(row_of(mine, "w0").geometry())
    plan.save()

    row = nets.run("SELECT changed_by, created_by, row_version, organisation_id FROM work_zone WHERE title = 'New'")
    assert row == [("a water planner", "a water planner", 1, session.me.organisation_id)]


def test_a_plan_is_changed_in_shape_and_in_words_as_one_version(mine, water):
    move(mine, "w0", 3)
    change(mine, "w0", title="Mine")
    assert saved(mine), mine.commitErrors()
    assert water.run("SELECT row_version, title, changed_by FROM work_zone WHERE id = 'w0'") == [
        (2, "Mine", "a water planner")
    ]


def test_a_shape_alone_is_locked_too(mine, water, conflicts, bar):
    move(mine, "w0", 3)
    water.run("UPDATE work_zone SET note = 'theirs' WHERE id = 'w0'")

    assert not saved(mine)
    assert any(text.startswith("Not saved: “Work 0” (a water planner, ") for text in said(bar))
    assert west(row_of(mine, "w0")) == 3, "the edit stays"


def test_a_conflict_is_settled_in_the_same_dialog_with_the_display_name(mine, water, conflicts, bar, qtbot):
    change(mine, "w0", title="Mine")
    water.run("UPDATE work_zone SET note = 'theirs' WHERE id = 'w0'")
    assert not saved(mine)
    bar.items()[0].findChild(QPushButton).click()
    qtbot.waitUntil(lambda: conflicts.dialog is not None)

    assert conflicts.dialog.told.text().startswith("a water planner saved “Work 0” on ")
    assert lines_of(conflicts.dialog) == {
        "Title": ("Work 0", "Mine", "Work 0"),
        "Note": ("(empty)", "(empty)", "theirs"),
    }
    conflicts.dialog.save.click()
    assert water.run("SELECT title, note FROM work_zone WHERE id = 'w0'") == [("Mine", "theirs")]


def test_who_is_first_between_the_question_and_the_save_is_noticed_by_the_server(mine, water, bar, monkeypatch):
    change(mine, "w0", title="Mine")
    asked = EditConflicts.versions_at

    def late(self, *question):
        answer = asked(self, *question)
        water.run("UPDATE work_zone SET note = 'theirs' WHERE id = 'w0'")
        monkeypatch.undo()
        return answer

    monkeypatch.setattr(EditConflicts, "versions_at", late)
    assert not saved(mine)

    assert any(text.startswith("Not saved: “Work 0” (a water planner, ") for text in said(bar))
    assert water.value("SELECT title FROM work_zone WHERE id = 'w0'") == "Work 0"


@pytest.mark.parametrize("edit", ["change", "steal", "delete"])
def test_what_is_not_mine_is_refused_in_one_sentence_and_the_edit_stays(mine, nets, session, bar, edit):
    fid = row_of(mine, "n0").id()
    if edit == "delete":
        mine.deleteFeature(fid)
    else:
        change(
            mine, "n0", **({"title": "Ours"} if edit == "change" else {"organisation_id": session.me.organisation_id})
        )

    assert not saved(mine)
    (told,) = [text for text in said(bar) if text.startswith("Not saved: “")]
    assert told.startswith("Not saved: “Ours” is" if edit == "change" else "Not saved: “Cable” is")
    assert mine.isModified()
    assert nets.run("SELECT title, row_version FROM work_zone WHERE id = 'n0'") == [("Cable", 1)]


@pytest.fixture
def foreign(session, bar):
    foreign = ForeignRows(QgsProject.instance(), session, Messages(bar))
    yield foreign
    foreign.close()


def test_who_begins_to_edit_others_plans_is_told_at_once_and_can_undo_it(mine, foreign, bar):
    change(mine, "w0", title="Mine")
    assert said(bar) == []
    move(mine, "n0", 3)
    change(mine, "n0", title="Ours")
    (sentence,) = said(bar)
    assert sentence == "“Cable” is a plan of Verkot: only that organisation, or who coordinates, may change it."

    bar.items()[0].findChild(QPushButton).click()
    assert (row_of(mine, "n0")["title"], west(row_of(mine, "n0"))) == ("Cable", 0)
    assert saved(mine), mine.commitErrors()


def test_who_deletes_others_plans_is_told_at_once(mine, foreign, bar):
    mine.deleteFeature(row_of(mine, "n0").id())
    (sentence,) = said(bar)
    assert sentence.startswith("“Cable” is a plan of Verkot")


def test_what_was_delegated_is_mine_to_edit(mine, foreign, session, nets, water, bar):
    nets.run("UPDATE work_zone SET project = 'P1' WHERE id = 'n0'")
    vesi, verkot = session.me.organisation_id, session.organisations()["Verkot"]
    nets.run("INSERT INTO delegation (organisation_id, project, contractor_id) VALUES (%s, 'P1', %s)", verkot, vesi)
    mine.rollBack()
    show_store(QgsProject.instance(), "nets", "to come back")
    session.work_in("water")
    mark_foreign([mine], session.me)
    mine.startEditing()
    change(mine, "n0", note="done for them")

    assert said(bar) == []
    assert _is_editable(mine, "n0")
    assert saved(mine), mine.commitErrors()


def test_forms_of_others_plans_are_for_reading(mine, session):
    mark_foreign([mine], session.me)
    assert _is_editable(mine, "w0")
    assert not _is_editable(mine, "n0")

    mark_foreign([mine], Me())
    assert _is_editable(mine, "n0")


def _is_editable(layer, id_):
    """Whether the form lets the title be typed in."""
    form = QgsAttributeForm(layer, row_of(layer, id_))
    editor = form.findChild(QLineEdit, "title")
    try:
        return editor.isEnabled() and not editor.isReadOnly()
    finally:
        form.deleteLater()


def test_a_role_in_no_store_is_told(session, at_desk, water):
    save_connection("stranger", water.value("SELECT current_database()"), "stranger")
    with pytest.raises(NotAStoreToShow):
        show_store(QgsProject.instance(), "stranger", "a city")
    connections().deleteConnection("stranger")
