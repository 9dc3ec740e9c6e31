"""QGIS's locator bar finds plans, places and findings of the open store, and leads to them."""

import shutil
from datetime import timedelta
from pathlib import Path
from threading import get_ident
from zoneinfo import ZoneInfo

import pytest
from qgis.core import (
    Qgis,
    QgsFeatureRequest,
    QgsLocator,
    QgsLocatorContext,
    QgsLocatorResult,
    QgsProject,
)
from qgis.PyQt.QtCore import QEventLoop

from seinajoki_coordination.domain.errors import MissingLibrary
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.locator import Locator, RowAction
from seinajoki_coordination.gui.plan_in_hand import NotEditable
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.gui.weeks import Weeks, show_week
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.store.geopackage.writing import add_plans
from seinajoki_coordination.store.opening import open_store

HELSINKI = ZoneInfo("Europe/Helsinki")
EMPTY = QgsLocatorContext()


@pytest.fixture
def opened_forms():
    """What the action of the results was done with."""
    return []


@pytest.fixture
def bar_of_qgis(qgis_iface, canvas):
    """The machine behind the locator bar."""
    locator = QgsLocator()
    qgis_iface.registerLocatorFilter = locator.registerFilter
    qgis_iface.deregisterLocatorFilter = locator.deregisterFilter
    return locator


def _refuse(_layer, row):
    raise NotEditable(layer=row["title"])


@pytest.fixture
def plugged(qgis_iface, bar_of_qgis, session, bar, opened_forms):
    form = RowAction("Open the form", "mActionFormView.svg", lambda layer, row: opened_forms.append((layer, row)))
    edit = RowAction("Edit it", "mActionToggleEditing.svg", _refuse, frozenset({"work_zone"}))
    locator = Locator(qgis_iface, session, Messages(bar), [edit, form])
    yield locator
    if bar_of_qgis.filters():
        locator.remove()


@pytest.fixture
def demo(checked_demo, tmp_path):
    """A store of one's own with the demo and its findings."""
    return Path(shutil.copy(checked_demo, tmp_path / "demo.gpkg"))


@pytest.fixture
def layers(plugged, demo):
    """It is open in the project."""
    return show_store(QgsProject.instance(), str(demo), "a store")


@pytest.fixture
def typed(bar_of_qgis, qtbot):
    """What is found when somebody types, in the order in which it came."""

    def search(text):
        found = []
        keep = lambda result: found.append(QgsLocatorResult(result))  # noqa: E731  # to be disconnected
        bar_of_qgis.foundResult.connect(keep)
        loop = QEventLoop()
        bar_of_qgis.finished.connect(loop.quit)
        bar_of_qgis.fetchResults(text, EMPTY)
        if bar_of_qgis.isRunning():
            loop.exec()
        qtbot.wait(1)
        bar_of_qgis.foundResult.disconnect(keep)
        return found

    return search


def chosen(result):
    """As if the result were clicked."""
    result.filter.triggerResult(result)


def test_it_says_what_it_is_and_how_it_is_asked_for(plugged, bar_of_qgis):
    (filter_,) = bar_of_qgis.filters()

    assert (filter_.name(), filter_.prefix()) == ("seinajoki", "sei")
    assert filter_.displayName() == "Seinäjoki: works, events, places"


@pytest.mark.parametrize("text", ["sei tangomarkkinat", "TANGOMARKKINAT", "tangomark"])
def test_plans_and_findings_are_found_with_and_without_the_prefix(layers, typed, text):
    found = typed(text)
    groups = {result.group for result in found}

    assert {"Events", "Findings"} <= groups
    event = next(result for result in found if result.group == "Events")
    assert "Tangomarkkinat" in event.displayString
    assert " · " in event.description


def test_what_is_told_of_a_result_is_in_words(layers, typed):
    (result,) = [one for one in typed("KAT-2026-008") if one.group == "Work zones"]

    assert result.displayString == "Kalevankadun peruskorjaus"
    assert result.description.startswith("Street construction · Finished · ")
    assert result.description.endswith(" · Seinäjoki")
    assert [action.text for action in result.actions] == ["Edit it", "Open the form"]


@pytest.mark.parametrize("text", ["", "ta", "sei ", "sei t", "zzzzqq"])
def test_too_little_is_not_searched_for(layers, typed, text):
    assert typed(text) == []


def test_with_the_prefix_two_letters_are_enough(layers, typed):
    assert typed("sei ta")


def test_without_a_store_there_is_nothing_to_find(plugged, typed):
    assert typed("sei tangomarkkinat") == []


def test_the_user_interface_is_not_what_searches(layers, typed, session):
    threads = []

    def opened(name):
        threads.append(get_ident())
        return open_store(name)

    session.open_store = opened
    typed("sei tangomarkkinat")

    assert threads
    assert get_ident() not in threads


def test_a_result_that_is_chosen_is_zoomed_to_selected_and_its_layer_active(layers, typed, canvas, qgis_iface):
    QgsProject.instance().layerTreeRoot().findLayer(layers["event"].id()).setItemVisibilityChecked(False)
    result = next(one for one in typed("sei tangomarkkinat") if one.group == "Events")
    chosen(result)
    (row,) = layers["event"].selectedFeatures()

    assert row["title"] == result.displayString
    assert canvas.extent().contains(row.geometry().boundingBox())
    assert canvas.extent().width() < 10 * max(60.0, row.geometry().boundingBox().width())
    assert qgis_iface.activeLayer() == layers["event"]
    assert QgsProject.instance().layerTreeRoot().findLayer(layers["event"].id()).isVisible()


def test_a_street_is_zoomed_to_with_all_its_pieces(layers, typed):
    result = next(one for one in typed("sei kalevankatu") if one.group == "Streets")
    chosen(result)

    pieces = [row for row in layers["street"].getFeatures() if row["name"] == result.displayString]
    assert len(layers["street"].selectedFeatures()) == len(pieces)


def test_a_finding_leads_to_its_place(layers, typed):
    result = next(one for one in typed("sei tangomarkkinat") if one.group == "Findings")
    chosen(result)

    assert layers["finding"].selectedFeatureCount() == 1
    assert result.displayString.count(" – ") >= 1


def test_the_map_steps_to_the_week_of_what_was_chosen_where_it_shows_single_weeks(layers, typed, canvas):
    result = next(one for one in typed("sei tangomarkkinat") if one.group == "Events")
    request = QgsFeatureRequest().setFilterExpression(f"title = '{result.displayString}'")
    start = (
        next(layers["event"].getFeatures(request))["starts_at"]
        .toPyDateTime()
        .replace(tzinfo=UTC)
        .astimezone(HELSINKI)
        .date()
    )
    elsewhere = Weeks.around(start - timedelta(weeks=9), start - timedelta(weeks=6))
    controller = canvas.temporalController()
    show_week(controller, elsewhere, elsewhere.first)
    chosen(result)

    frame = controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber())
    assert frame.begin().date().toPyDate() <= start < frame.end().date().toPyDate()
    assert controller.navigationMode() == Qgis.TemporalNavigationMode.Animated


def test_an_action_of_a_result_is_done_with_its_row(layers, typed, opened_forms):
    result = next(one for one in typed("sei tangomarkkinat") if one.group == "Events")
    result.filter.triggerResultFromAction(result, result.actions[0].id)
    ((layer, row),) = opened_forms

    assert layer == layers["event"]
    assert row["title"] == result.displayString


def test_an_action_is_offered_of_the_rows_that_it_is_for_and_says_why_it_cannot_be_done(layers, typed, bar):
    (work,) = [one for one in typed("KAT-2026-008") if one.group == "Work zones"]
    event = next(one for one in typed("sei tangomarkkinat") if one.group == "Events")
    assert [action.text for action in event.actions] == ["Open the form"]

    work.filter.triggerResultFromAction(work, work.actions[0].id)
    assert "cannot be edited" in bar.currentItem().text()


def test_a_plan_without_a_place_is_told_and_selected(layers, demo, typed, bar):
    add_plans(demo, {"work_zone": [{"id": "nowhere", "title": "Somewhere in town", "geom": None}]})
    chosen(typed("sei somewhere in town")[0])

    assert "no place" in bar.currentItem().text()
    assert layers["work_zone"].selectedFeatureCount() == 1


def test_a_row_that_is_gone_or_hidden_or_of_a_layer_that_is_not_there_is_told(layers, typed, bar):
    result = next(one for one in typed("sei tangomarkkinat") if one.group == "Events")
    layers["event"].setSubsetString("title = 'no such'")
    chosen(result)
    assert "deleted" in bar.currentItem().text()

    QgsProject.instance().removeMapLayer(layers["event"])
    chosen(result)
    assert "“Events”" in bar.currentItem().text()


def test_a_store_that_cannot_be_read_is_not_the_same_as_nothing_found(layers, typed, session):
    def refused(_):
        raise MissingLibrary

    session.open_store = refused
    (result,) = typed("sei tangomarkkinat")

    assert result.displayString == "The store cannot be searched"
    assert "pip install shapely" in result.description
    chosen(result)  # does nothing


def test_once_removed_nothing_is_left_in_the_bar(plugged, bar_of_qgis):
    plugged.remove()

    assert bar_of_qgis.filters() == []
