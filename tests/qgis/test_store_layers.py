"""A store's layers in a project: local time in forms and tables, kin found, and nothing left when the plugin goes."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer, QgsVectorLayerCache
from qgis.gui import QgsAttributeForm, QgsAttributeTableModel, QgsGui
from qgis.PyQt.QtCore import QDate, QLocale, Qt, QTime
from qgis.PyQt.QtXml import QDomDocument
from towns import make_town, opened, row_of
from two_desks import ALONE

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.date_editor import InstantEdit
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.host.instants import from_qt, to_qt
from seinajoki_coordination.host.styles import ROLE

DISPLAYED = Qt.ItemDataRole.DisplayRole
HELSINKI = ZoneInfo("Europe/Helsinki")


@pytest.fixture(autouse=True)
def finland():
    before = QLocale()
    QLocale.setDefault(QLocale("fi_FI"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def town(tmp_path, root, qgis_app):  # QGIS runs
    QgsGui.editorWidgetRegistry().initEditors()
    return make_town(tmp_path / "town.gpkg", root)


@pytest.fixture
def project(town, qgis_new_project):  # as above
    return QgsProject.instance()


@pytest.fixture
def plugged(project, qgis_app):
    layers = StoreLayers(project, ALONE)
    yield layers
    layers.remove()


def added(project, town, table="work_zone"):
    layer = opened(town, table)
    project.addMapLayer(layer)
    return layer


def widget_of(layer, column):
    return QgsGui.editorWidgetRegistry().findBest(layer, column).type()


def listeners(project, layer):
    """How many listen to what is listened to."""
    of_project = ("layersAdded", "layersWillBeRemoved", "writeMapLayer")
    of_layer = ("editingStarted", "beforeCommitChanges", "afterCommitChanges", "editingStopped")
    of_layer += ("styleLoaded", "updatedFields", "nameChanged")
    signals = [(project, name) for name in of_project] + [(layer, name) for name in of_layer]
    return [thing.receivers(getattr(thing, name)) for thing, name in signals]


def form_of(layer, id_="w0"):
    layer.startEditing()
    form = QgsAttributeForm(layer, row_of(layer, id_))
    return form, {edit.objectName(): edit for edit in form.findChildren(InstantEdit)}


def shown(layer, column):
    """What the attribute table says in a column of the first row."""
    cache = QgsVectorLayerCache(layer, 100)
    model = QgsAttributeTableModel(cache)
    model.loadLayer()
    index = model.fieldCol(layer.fields().indexFromName(column))
    return model.data(model.index(0, index), DISPLAYED), model.headerData(index, Qt.Orientation.Horizontal, DISPLAYED)


def test_with_the_plugin_instants_are_local_days_and_no_label_says_utc(project, town, plugged):
    layer = added(project, town)

    assert widget_of(layer, "starts_at") == "SeinajokiInstant"
    assert shown(layer, "starts_at") == ("1.6.2027", "Alkaa")
    assert shown(layer, "ends_at") == ("15.6.2027", "Päättyy")


def test_without_the_plugin_the_label_says_utc(project, town):
    layer = added(project, town)

    assert widget_of(layer, "starts_at") == "DateTime"
    assert shown(layer, "starts_at")[1] == "Alkaa (UTC)"


def test_unplugged_the_layers_are_as_any_qgis_has_them(project, town):
    layer = added(project, town)
    before = listeners(project, layer)
    layers = StoreLayers(project, ALONE)
    assert listeners(project, layer) != before
    layers.remove()

    assert widget_of(layer, "starts_at") == "DateTime"
    assert layer.attributeAlias(layer.fields().indexFromName("starts_at")) == "Alkaa (UTC)"
    assert QgsApplication.fieldFormatterRegistry().fieldFormatter("SeinajokiInstant").id() != "SeinajokiInstant"
    assert listeners(project, layer) == before


def test_a_layer_that_was_there_before_the_plugin_is_found(project, town):
    layer = added(project, town)
    layers = StoreLayers(project, ALONE)

    assert widget_of(layer, "starts_at") == "SeinajokiInstant"
    layers.remove()


def test_a_layer_whose_style_qgis_loads_when_it_is_in_the_project_is_found(project, town, plugged):
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(f"{town}|layername=work_zone", "town", "ogr", options)
    project.addMapLayer(layer)
    assert widget_of(layer, "starts_at") == "DateTime", "nothing says yet that it is one of ours"

    layer.loadDefaultStyle()

    assert widget_of(layer, "starts_at") == "SeinajokiInstant"
    assert layer.name() == "Work zones"
    assert shown(layer, "starts_at") == ("1.6.2027", "Alkaa")


def test_a_name_that_qgis_gives_once_a_layer_is_added_gives_way_too(project, town, plugged):
    layer = added(project, town)
    layer.setName("town")

    assert layer.name() == "Work zones"


def test_another_of_the_stores_styles_says_no_utc_either(project, town, plugged):
    layer = added(project, town)
    before = listeners(project, layer)
    _, ids, names, _, _ = layer.listStylesInDatabase()
    document = QDomDocument()
    document.setContent(layer.getStyleFromDatabase(ids[names.index("English")])[0])
    layer.importNamedStyle(document)

    assert shown(layer, "starts_at") == ("1.6.2027", "Starts")
    assert listeners(project, layer) == before, "nobody listens twice"


def test_a_layer_of_no_role_is_left_alone(project, town, plugged):
    layer = opened(town, "work_zone")
    layer.removeCustomProperty(ROLE)
    project.addMapLayer(layer)

    assert widget_of(layer, "starts_at") == "DateTime"
    assert shown(layer, "starts_at")[1] == "Alkaa (UTC)"


def test_a_saved_project_says_utc_for_those_without_the_plugin(project, town, plugged, tmp_path):
    layer = added(project, town)
    project.write(str(tmp_path / "project.qgs"))

    text = (tmp_path / "project.qgs").read_text(encoding="utf-8")
    (alias,) = (alias for alias in re.findall("<alias [^>]*>", text) if "starts_at" in alias)
    assert "Alkaa (UTC)" in alias
    assert "SeinajokiInstant" not in text
    assert shown(layer, "starts_at")[1] == "Alkaa"


def test_the_form_shows_days_and_writes_instants(project, town, plugged):
    layer = added(project, town)
    form, edits = form_of(layer)

    assert edits["starts_at"].text() == "1.6.2027"
    assert edits["ends_at"].text() == "15.6.2027"
    edits["ends_at"].day.setDate(QDate(2027, 6, 20))
    assert form.save()
    assert from_qt(row_of(layer, "w0")["ends_at"]) == datetime(2027, 6, 20, 21, tzinfo=UTC)


def test_an_untouched_form_writes_no_instant(project, town, plugged):
    layer = added(project, town)
    form, _ = form_of(layer)
    form.changeAttribute("note", "a word")
    assert form.save()

    changed = {layer.fields().field(index).name() for index in layer.editBuffer().changedAttributeValues()[1]}
    assert changed == {"note", "changed_at", "changed_by"}


def test_a_time_of_day_can_be_given_and_taken_back(project, town, plugged):
    layer = added(project, town)
    form, edits = form_of(layer)
    edits["starts_at"].clock.click()
    edits["starts_at"].at.setTime(QTime(7, 30))
    form.save()
    assert from_qt(row_of(layer, "w0")["starts_at"]) == datetime(2027, 6, 1, 7, 30, tzinfo=HELSINKI)

    form, edits = form_of(layer)
    assert edits["starts_at"].text() == "1.6.2027 07:30"
    edits["starts_at"].clock.click()
    form.save()
    assert from_qt(row_of(layer, "w0")["starts_at"]) == datetime(2027, 6, 1, tzinfo=HELSINKI)


def test_to_the_hour_midnight_is_shown(project, town, plugged):
    layer = added(project, town)
    layer.startEditing()
    layer.changeAttributeValue(1, layer.fields().indexFromName("precision"), "hour")

    _, edits = form_of(layer)

    assert edits["ends_at"].text() == "16.6.2027 00:00"


def test_an_end_can_be_left_open(project, town, plugged):
    layer = added(project, town)
    form, edits = form_of(layer)
    edits["ends_at"].day.clear()
    assert form.save()
    assert from_qt(row_of(layer, "w0")["ends_at"]) is None

    _, edits = form_of(layer)
    assert edits["ends_at"].text() == ""


def test_stamps_are_shown_to_the_minute_and_cannot_be_typed(project, town, plugged):
    layer = added(project, town)
    _, edits = form_of(layer)

    assert edits["changed_at"].at.text() != ""
    assert edits["changed_at"].clock.isChecked()
    assert edits["changed_at"].day.isReadOnly()


@pytest.mark.parametrize(
    ("year", "text"), [(1, ""), (9999, "31.12.9999")], ids=["year 1 stands for no start", "year 9999 for no end"]
)
def test_years_at_the_ends_of_the_calendar_stay_as_they_are(project, town, plugged, year, text):
    layer = added(project, town)
    layer.startEditing()
    column = layer.fields().indexFromName("starts_at" if year == 1 else "ends_at")
    value = datetime(year, 12, 31, 12, tzinfo=UTC)
    layer.changeAttributeValue(1, column, to_qt(value))
    form, edits = form_of(layer)
    edit = edits[layer.fields().field(column).name()]

    assert edit.text().startswith(text)
    form.changeAttribute("note", "a word")
    form.save()
    assert from_qt(row_of(layer, "w0")[column]) == value


@pytest.mark.parametrize("day", [date(2027, 3, 28), date(2027, 10, 31)], ids=["23 hours", "25 hours"])
def test_days_on_which_the_clock_changes_are_whole(project, town, plugged, day):
    layer = added(project, town)
    form, edits = form_of(layer)
    for column in ("starts_at", "ends_at"):
        edits[column].day.setDate(QDate(day.year, day.month, day.day))
    form.save()
    row = row_of(layer, "w0")

    hours = (from_qt(row["ends_at"]) - from_qt(row["starts_at"])).total_seconds() / 3600
    assert hours == (23 if day.month == 3 else 25)
    _, edits = form_of(layer)
    assert edits["starts_at"].text() == edits["ends_at"].text()


@pytest.mark.parametrize(
    ("name", "becomes"),
    [
        ("work_zone", "Work zones"),
        ("town — work_zone", "Work zones"),
        ("town", "Work zones"),
        ("Our works", "Our works"),
    ],
)
def test_a_layer_that_qgis_has_named_after_its_file_or_table_is_called_as_people_do(
    project, town, plugged, name, becomes
):
    layer = opened(town, "work_zone")
    layer.setName(name)
    project.addMapLayer(layer)

    assert layer.name() == becomes


def test_organisations_are_chosen_by_name_from_the_same_file(project, town, plugged):
    work = added(project, town)
    organisations = added(project, town, "organisation")
    organisations.setName("whatever people call it")

    setup = work.editorWidgetSetup(work.fields().indexFromName("organisation_id"))

    assert setup.type() == "ValueRelation"
    assert setup.config()["Layer"] == organisations.id()
    assert setup.config()["Value"] == "short_name"
