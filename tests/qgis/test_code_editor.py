"""A rule's kinds and traits are ticked by their meanings, and kept as codes."""

import pytest
from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgsAttributeForm, QgsGui
from towns import make_town, opened, row_of
from two_desks import ALONE

from seinajoki_coordination.gui.code_editor import CodesEdit
from seinajoki_coordination.gui.store_layers import StoreLayers

LISTS = ("a_kinds", "a_traits", "b_kinds", "b_traits")


@pytest.fixture
def rules(tmp_path, root, qgis_new_project):
    QgsGui.editorWidgetRegistry().initEditors()
    layer = opened(make_town(tmp_path / "town.gpkg", root), "rule")
    QgsProject.instance().addMapLayer(layer)
    return layer


@pytest.fixture
def plugged(rules):
    layers = StoreLayers(QgsProject.instance(), ALONE)
    yield layers
    layers.remove()


def form_of(rules, id_):
    rules.startEditing()
    form = QgsAttributeForm(rules, row_of(rules, id_))
    return form, {edit.objectName(): edit for edit in form.findChildren(CodesEdit)}


def offered(edit):
    return [edit.itemText(row) for row in range(edit.count())]


def tick(edit, text):
    edit.toggleItemCheckState(edit.findText(text))


def editors(rules):
    return {QgsGui.editorWidgetRegistry().findBest(rules, name).type() for name in LISTS}


def test_a_side_offers_the_kinds_of_its_table_and_all_traits(rules, plugged):
    _, edits = form_of(rules, "closure_detour")

    assert set(edits) == set(LISTS)
    assert offered(edits["a_kinds"]) == ["Closure", "Lane closed", "One-way", "Detour"]
    assert edits["a_kinds"].ticked() == ["closure"]
    assert edits["a_kinds"].currentText() == "Closure"
    assert "needs quiet" in offered(edits["b_traits"])


def test_what_is_ticked_is_saved_as_codes(rules, plugged):
    form, edits = form_of(rules, "noise_quiet")
    tick(edits["a_traits"], "dusty")
    tick(edits["a_kinds"], "Street lighting")

    assert form.save()
    row = row_of(rules, "noise_quiet")
    assert (row["a_traits"], row["a_kinds"]) == ("noisy dusty", "street_lighting")


def test_nothing_ticked_is_saved_as_nothing(rules, plugged):
    form, edits = form_of(rules, "noise_quiet")
    edits["a_traits"].deselectAllOptions()

    assert form.save()
    assert not row_of(rules, "noise_quiet")["a_traits"]


def test_an_untouched_form_changes_no_rule(rules, plugged):
    form, _ = form_of(rules, "closure_detour")

    assert form.save()
    assert not rules.isModified()


def test_a_code_that_nobody_knows_is_shown_and_kept(rules, plugged):
    rules.startEditing()
    column = rules.fields().indexFromName("a_traits")
    rules.changeAttributeValue(row_of(rules, "noise_quiet").id(), column, "noisy glows")
    form, edits = form_of(rules, "noise_quiet")

    assert edits["a_traits"].ticked() == ["noisy", "glows"]
    tick(edits["a_kinds"], "Paving")
    form.save()
    assert row_of(rules, "noise_quiet")["a_traits"] == "noisy glows"


def test_with_another_table_other_kinds_are_offered(rules, plugged):
    form, edits = form_of(rules, "work_event")
    form.changeAttribute("a_table", "development_area")
    heard = []
    edits["a_kinds"].changed.connect(lambda: heard.append(1))
    edits["a_kinds"].showPopup()

    assert offered(edits["a_kinds"]) == ["Plan area", "Street project"]
    assert not heard, "to look is to change nothing"
    edits["a_kinds"].hidePopup()


def test_lists_and_tables_tell_the_meanings(rules, plugged):
    formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter("SeinajokiCodes")
    traits, kinds = (rules.fields().indexFromName(name) for name in ("a_traits", "a_kinds"))

    assert formatter.representValue(rules, traits, {}, None, "noisy closes_cars") == "noisy, closes cars' way"
    assert formatter.representValue(rules, kinds, {}, None, "street_lighting") == "street lighting"


def test_without_the_plugin_the_codes_can_be_typed(rules):
    assert editors(rules) == {"TextEdit"}
    layers = StoreLayers(QgsProject.instance(), ALONE)
    assert editors(rules) == {"SeinajokiCodes"}
    layers.remove()
    assert editors(rules) == {"TextEdit"}
