"""The history of a plan: who did what when, in the user's words; compared on the map, and restored."""

from pathlib import Path

import pytest
from qgis.core import QgsProject
from qgis.gui import QgsGui, QgsMapLayerActionContext
from towns import days, opened, row_of, square
from two_desks import bands, lines_of, said, west

from seinajoki_coordination.domain.errors import StoreReadOnly
from seinajoki_coordination.gui.history_action import HistoryAction
from seinajoki_coordination.gui.history_view import HistoryView
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.store.geopackage.store import GeoPackageStore
from seinajoki_coordination.store.geopackage.writing import add_plans


@pytest.fixture
def rechecks():
    return []


@pytest.fixture
def history(qgis_iface, session, bar, rechecks, town):
    show_store(QgsProject.instance(), str(town), "a store")
    history = HistoryView(qgis_iface, session, Messages(bar), lambda: rechecks.append(session.name))
    yield history
    history.remove()


@pytest.fixture
def shown(history, qtbot):
    """Shows a plan's history and waits for the window."""

    def show(id_="w0"):
        history.show(id_)
        qtbot.waitUntil(lambda: history.dialog is not None)
        return history.dialog

    return show


def steps(dialog):
    tree = dialog.steps
    return [tuple(tree.topLevelItem(n).text(column) for column in (1, 2)) for n in range(tree.topLevelItemCount())]


def choose(dialog, number):
    dialog.steps.setCurrentItem(dialog.steps.topLevelItem(number))


def test_it_tells_who_changed_what_the_last_first(shown, theirs):
    theirs.set("w0", note="second", clearance_m=5)
    theirs.move("w0", 7)
    dialog = shown()

    assert dialog.title.text() == "Work 0 (work zone)"
    assert steps(dialog) == [
        ("Verkot", "Changed: Shape on the map"),
        ("Verkot", "Changed: Clearance (m), Note"),
        ("unknown", "Entered"),
    ]


def test_a_step_shows_before_then_and_now_in_words(shown, theirs):
    theirs.set("w0", note="second", status="confirmed")
    theirs.set("w0", note="third")
    dialog = shown()
    assert lines_of(dialog) == {"Note": ("second", "third", "third")}
    choose(dialog, 1)
    assert lines_of(dialog) == {
        "Status": ("Tentative", "Confirmed", "Confirmed"),
        "Note": ("(empty)", "second", "third"),
    }
    choose(dialog, 2)
    assert lines_of(dialog)["Title"] == ("–", "Work 0", "Work 0")
    assert lines_of(dialog)["Note"] == ("–", "(empty)", "third")


def test_a_version_is_compared_with_todays_on_the_map_until_the_window_closes(shown, theirs, qgis_iface, qtbot):
    before = len(bands(qgis_iface))
    theirs.move("w0", 7)
    dialog = shown()
    choose(dialog, 1)
    assert len(bands(qgis_iface)) == before + 2
    assert {band.asGeometry().boundingBox().xMinimum() - 23_490_000 for band in bands(qgis_iface)[:2]} == {0, 7}
    dialog.shapes.look.click()
    assert qgis_iface.mapCanvas().extent().contains(theirs.row("w0").geometry().boundingBox())

    dialog.reject()
    qtbot.waitUntil(lambda: len(bands(qgis_iface)) == before)  # what flashed goes, too


def test_a_version_is_restored_and_compared_anew(shown, history, theirs, session, rechecks, town, qtbot):
    heard = []
    session.written.connect(lambda: heard.append(True))
    theirs.set("w0", note="second")
    theirs.move("w0", 7)
    dialog = shown()
    assert not dialog.restore.isEnabled(), "it is that already"
    choose(dialog, 2)
    dialog.restore.click()
    qtbot.waitUntil(lambda: rechecks == [str(town)])

    row = row_of(opened(town, "work_zone"), "w0")
    assert (row["note"] or None, west(row)) == (None, 0)
    assert heard == [True]
    qtbot.waitUntil(lambda: len(steps(dialog)) == 4)
    assert steps(dialog)[0][1] == "Changed: Note, Shape on the map"


def test_a_deleted_plan_is_told_and_brought_back(shown, theirs, town, qtbot):
    theirs.delete("w0")
    dialog = shown()
    assert dialog.title.text() == "Work 0 (work zone, deleted)"
    assert steps(dialog) == [("unknown", "Deleted"), ("unknown", "Entered")]
    assert lines_of(dialog)["Title"] == ("Work 0", "–", "–")
    dialog.restore.click()
    qtbot.waitUntil(lambda: len(steps(dialog)) == 3)

    assert steps(dialog)[0][1] == "Brought back"
    assert dialog.title.text() == "Work 0 (work zone)"
    assert row_of(opened(town, "work_zone"), "w0")["title"] == "Work 0"


def test_deleted_plans_can_be_found(history, shown, theirs, bar, qtbot):
    history.show_deleted()
    qtbot.waitUntil(lambda: said(bar) != [])
    assert said(bar) == ["No plan of this store was ever deleted."]

    theirs.delete("w1")
    theirs.delete("w2")
    history.show_deleted()
    qtbot.waitUntil(lambda: history.dialog is not None)
    assert history.dialog.title.text() == "Work 2 (work zone, deleted)"
    texts = [action.text() for action in history.dialog.deleted.menu().actions()]
    assert [text.partition(", deleted")[0] for text in texts] == ["Work 2 (work zone", "Work 1 (work zone"]
    history.dialog.deleted.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: history.dialog.title.text() == "Work 1 (work zone, deleted)")


def test_a_plan_that_nobody_knows_is_told(history, bar, qtbot):
    history.show("nobody's")
    qtbot.waitUntil(lambda: said(bar) != [])
    assert "knows nothing of this plan" in said(bar)[0]
    assert history.dialog is None


def test_without_a_store_it_says_what_to_do(history, bar):
    QgsProject.instance().clear()
    history.show("w0")
    assert said(bar)[0].startswith("No store is open")


def test_what_others_write_meanwhile_is_shown(shown, theirs, session, qtbot):
    theirs.set("w0", note="second")
    dialog = shown()
    choose(dialog, 1)
    theirs.set("w0", note="third")
    session.written.emit()
    qtbot.waitUntil(lambda: len(steps(dialog)) == 3)

    assert lines_of(dialog)["Note"] == ("–", "(empty)", "third"), "what was chosen still is"


def test_in_a_store_that_may_only_be_read_nothing_is_restored(shown, session, theirs, monkeypatch):
    theirs.set("w0", note="second")
    monkeypatch.setattr(session, "open_store", lambda name: GeoPackageStore(Path(name), StoreReadOnly(path=name)))
    dialog = shown()
    choose(dialog, 1)
    assert not dialog.restore.isEnabled()
    assert dialog.restore.toolTip() == "The store can only be read."


def test_a_table_that_the_user_took_out_of_the_project_is_told_in_words_all_the_same(shown, session, town):
    add_plans(town, {"event": [{"id": "fair", "title": "Fair", "geom": square(0)} | days(1, 2)]})
    QgsProject.instance().removeMapLayer(session.layer("event").id())
    dialog = shown("fair")

    assert dialog.title.text() == "Fair (event)"
    assert lines_of(dialog)["Status"] == ("–", "Tentative", "Tentative")
    assert all("UTC" not in label for label in lines_of(dialog))


def test_qgis_offers_it_for_plans_and_for_nothing_else(history, session, qgis_app):
    asked = []
    before = len(QgsGui.mapLayerActionRegistry().mapLayerActions(session.layer("work_zone")))
    action = HistoryAction(asked.append)
    works, findings = session.layer("work_zone"), session.layer("finding")

    assert action in QgsGui.mapLayerActionRegistry().mapLayerActions(works)
    assert action not in QgsGui.mapLayerActionRegistry().mapLayerActions(findings)
    action.triggerForFeature(works, row_of(works, "w1"), QgsMapLayerActionContext())
    assert asked == ["w1"]

    action.remove()
    assert len(QgsGui.mapLayerActionRegistry().mapLayerActions(works)) == before
