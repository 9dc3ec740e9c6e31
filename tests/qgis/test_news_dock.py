"""The dock Changes in a QGIS without a screen: what is new, marking it as seen, interest areas."""

import os
from contextlib import closing

import pytest
import shapely
from desk import Desk
from qgis.core import QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from town import EAST_M, NORTH_M, square
from towns import opened

from seinajoki_coordination.gui.news_dock import NewsDock
from seinajoki_coordination.gui.news_rows import MOST, Group, NewsRow
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.plugin import workspace_tools
from seinajoki_coordination.services.news import news_of
from seinajoki_coordination.store.opening import open_store

LATER = {"starts_at": "2099-06-01T00:00:00Z", "ends_at": "2099-06-09T00:00:00Z"}
"""For plans that are not over, whenever the tests run."""


@pytest.fixture
def desk(qgis_iface, monkeypatch):
    """QGIS's interface with a message bar."""
    bar = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar, raising=False)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", lambda _: None, raising=False)
    canvas = qgis_iface.mapCanvas()
    canvas.resize(600, 400)
    yield qgis_iface
    canvas.unsetMapTool(canvas.mapTool())


@pytest.fixture
def dock(desk, session, tasks):
    dock = NewsDock(desk, session, workspace_tools().news_of)
    yield dock
    tasks.stop()
    dock.remove()


@pytest.fixture
def counts(dock):
    """How much is told to be new, time after time."""
    told = []
    dock.counted.connect(told.append)
    return told


@pytest.fixture
def here(dock, counts, session, town, qtbot):
    """The town is open, one watches its middle, and has seen it all."""
    session.settings.write_as("planner")
    show_store(QgsProject.instance(), str(town), "a town")
    qtbot.waitUntil(lambda: 0 in counts)
    watch(dock, qtbot, square(0))
    yield town
    session.settings.write_as("")


def watch(dock, qtbot, shape):
    """Take an interest area from what is selected in some layer."""
    layer = QgsVectorLayer("Polygon?crs=EPSG:3877", "blocks", "memory")
    row = QgsFeature()
    row.setGeometry(QgsGeometry.fromWkt(shape.geoms[0].wkt))
    layer.dataProvider().addFeatures([row])
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    count = dock.areas.list.count()
    dock.areas.select.click()
    qtbot.waitUntil(lambda: dock.areas.list.count() == count + 1)
    QgsProject.instance().removeMapLayer(layer)


def write(town, id_, **values):
    """Somebody else writes, by a tool that knows nothing of the plugin."""
    Desk(str(town)).edit("work_zone", id_, **values)


def listed(dock):
    """The rows in their groups."""
    found = []
    for at in range(dock.list.topLevelItemCount()):
        head = dock.list.topLevelItem(at)
        rows = [head.child(nth).data(0, Qt.ItemDataRole.UserRole) for nth in range(head.childCount())]
        found.append((head.text(0), [(row.group, row.title) for row in rows]))
    return found


def refreshed(dock, counts, qtbot, count):
    counts.clear()
    dock.refresh()
    qtbot.waitUntil(lambda: counts[-1:] == [count])


def test_without_a_store_it_says_so(dock):
    assert "No store is open" in dock.empty.text()
    assert not dock.seen.isEnabled()
    assert not dock.areas.isEnabled()


def test_at_the_first_visit_nothing_is_new_and_it_says_what_will_be(dock, counts, session, town, qtbot):
    show_store(QgsProject.instance(), str(town), "a town")
    qtbot.waitUntil(lambda: 0 in counts)

    assert "Your first visit" in dock.told.text()
    assert "choose for whom you act" in dock.told.text()
    assert dock.empty.text() == "Nothing new."
    refreshed(dock, counts, qtbot, 0)
    assert "Your first visit" in dock.told.text()


def test_what_others_wrote_is_listed_in_groups_until_it_is_marked_as_seen(dock, counts, here, qtbot):
    write(here, "w0", **LATER)
    Desk(str(here)).add("event", title="Market", geom=square(9), **LATER)
    Desk(str(here)).add("event", title="Far off", geom=square(900), **LATER)
    for _ in range(2):
        refreshed(dock, counts, qtbot, 2)
        assert listed(dock) == [
            ("New near you (1)", [(Group.NEW, "Market")]),
            ("Moved in place or time (1)", [(Group.MOVED, "Work 0")]),
        ]

    counts.clear()
    dock.seen.click()
    qtbot.waitUntil(lambda: counts[-1:] == [0])
    assert listed(dock) == []
    assert not dock.seen.isEnabled()


def test_what_is_written_between_reading_and_marking_stays_new(dock, counts, here, qtbot):
    write(here, "w0", **LATER)
    refreshed(dock, counts, qtbot, 1)
    write(here, "w1", **LATER)
    counts.clear()
    dock.seen.click()

    qtbot.waitUntil(lambda: counts[-1:] == [1])
    assert [title for _, rows in listed(dock) for _, title in rows] == ["Work 1"]


def test_it_is_still_new_in_another_qgis_that_opens_the_store_after_a_crash(dock, counts, here, qtbot):
    write(here, "w0", **LATER)
    refreshed(dock, counts, qtbot, 1)

    with closing(open_store(str(here))) as store:
        assert len(news_of(store, "planner", "")) == 1
        assert len(news_of(store, "somebody else", "")) == 0


def test_a_row_tells_what_became_of_the_plan(dock, counts, here, qtbot):
    write(here, "w0", geom=square(30), **LATER)
    refreshed(dock, counts, qtbot, 1)

    row: NewsRow = dock.list.topLevelItem(0).child(0).data(0, Qt.ItemDataRole.UserRole)
    assert "edge moved by up to 30" in "\n".join(row.lines)
    assert "2027 → 1\N{NO-BREAK SPACE}Jun" in "\n".join(row.lines)
    assert "near “\u2068Area 1\u2069”" in "\n".join(row.lines)
    assert "Last written by unknown" in row.tip
    assert len(row.outlines) == 2


def test_a_row_leads_to_its_place_and_is_outlined(dock, counts, here, desk, qtbot):
    write(here, "w0", **LATER)
    refreshed(dock, counts, qtbot, 1)
    canvas = desk.mapCanvas()
    canvas.setDestinationCrs(opened(here, "work_zone").crs())
    item = dock.list.topLevelItem(0).child(0)
    dock.list.setCurrentItem(item)
    dock.list.itemActivated.emit(item, 0)

    centre = canvas.extent().center()
    assert abs(centre.x() - EAST_M - 5) < 1
    assert abs(centre.y() - NORTH_M - 5) < 1


def test_the_keyboard_leads_to_a_row_and_what_is_chosen_stays_chosen(dock, counts, here, qtbot):
    write(here, "w0", **LATER)
    write(here, "w1", **LATER)
    refreshed(dock, counts, qtbot, 2)
    dock.show()
    looked, asked = [], []
    dock.list.looked.connect(looked.append)
    dock.history_wanted.connect(asked.append)
    dock.list.setCurrentItem(dock.list.topLevelItem(0).child(0))
    QTest.keyClick(dock.list, Qt.Key.Key_Down)
    QTest.keyClick(dock.list, Qt.Key.Key_Return)
    dock.list.actions()[1].trigger()

    assert [row.id for row in looked] == ["w1"] == asked
    dock.list.topLevelItem(0).setExpanded(True)
    refreshed(dock, counts, qtbot, 2)
    assert dock.list.chosen.id == "w1"
    dock.list.topLevelItem(0).setExpanded(False)
    refreshed(dock, counts, qtbot, 2)
    assert not dock.list.topLevelItem(0).isExpanded()


def test_very_many_are_counted_and_not_all_listed(dock, counts, here, qtbot):
    layer = Desk(str(here))
    for number in range(MOST + 3):
        layer.add("event", title=f"Event {number}", geom=square(0), **LATER)
    refreshed(dock, counts, qtbot, MOST + 3)

    head = dock.list.topLevelItem(0)
    assert head.text(0) == f"New near you ({MOST + 3})"
    assert head.childCount() == MOST + 1
    assert head.child(MOST).text(0) == "and 3 more"


def test_an_area_is_renamed_widened_and_dropped(dock, counts, here, qtbot):
    item = dock.areas.list.item(0)
    dock.areas.list.setCurrentItem(item)
    item.setText("Keskusta")
    qtbot.waitUntil(lambda: [area.name for area in areas(here)] == ["Keskusta"])
    qtbot.waitUntil(lambda: dock.areas.chosen.name == "Keskusta")
    dock.areas.near.setValue(120)
    dock.areas.near.editingFinished.emit()
    qtbot.waitUntil(lambda: [area.near_m for area in areas(here)] == [120])
    qtbot.waitUntil(lambda: dock.areas.chosen.near_m == 120)
    dock.areas.list.item(0).setText("  ")
    assert dock.areas.list.item(0).text() == "Keskusta"
    dock.areas.drop.click()
    qtbot.waitUntil(lambda: areas(here) == [])
    qtbot.waitUntil(lambda: dock.areas.list.count() == 0)
    assert not dock.areas.drop.isEnabled()


def areas(town):
    with closing(open_store(str(town))) as store:
        return store.visits.areas("planner")


def test_several_changes_at_once_are_all_written(dock, counts, here, qtbot):
    area = dock.areas.list.item(0).data(Qt.ItemDataRole.UserRole)
    for number in range(7):
        dock.areas._put(type(area)(f"id{number}", f"Area {number + 2}", area.wkb, 10.0))

    qtbot.waitUntil(lambda: len(areas(here)) == 8)


def test_who_types_a_name_is_not_disturbed_by_what_others_write(dock, counts, here, qtbot):
    item = dock.areas.list.item(0)
    write(here, "w0", **LATER)
    refreshed(dock, counts, qtbot, 1)
    assert dock.areas.list.item(0) is item


def test_a_name_that_was_not_written_is_taken_back_and_what_was_read_stays(dock, counts, here, qtbot):
    write(here, "w0", **LATER)
    refreshed(dock, counts, qtbot, 1)
    here.rename(here.with_suffix(".away"))
    dock.areas.list.item(0).setText("Keskusta")
    qtbot.waitUntil(lambda: "There is no" in dock.notice.text or "no store" in dock.notice.text)
    assert len(listed(dock)) == 1

    here.with_suffix(".away").rename(here)
    counts.clear()
    dock.refresh()
    qtbot.waitUntil(lambda: counts[-1:] == [1] and dock.areas.list.item(0).text() == "Area 1")


def test_somebody_else_at_this_desk_has_news_of_his_own(dock, counts, here, session, qtbot):
    write(here, "w0", **LATER)
    refreshed(dock, counts, qtbot, 1)
    session.settings.write_as("somebody else")
    counts.clear()
    session.settings_changed.emit()
    qtbot.waitUntil(lambda: counts[-1:] == [0])
    assert dock.areas.list.count() == 0


def test_areas_are_seen_on_the_map_on_demand(dock, here, desk):
    dock.areas.on_map.click()
    assert len(dock.areas._outlines._bands) == 1
    dock.areas.on_map.click()
    assert dock.areas._outlines._bands == []


def test_an_area_in_another_coordinate_system_lands_where_it_is(dock, here, qtbot):
    layer = QgsVectorLayer("MultiPolygon?crs=EPSG:3067", "blocks", "memory")
    row = QgsFeature()
    row.setGeometry(QgsGeometry.fromWkt("Polygon((284000 6966000, 284100 6966000, 284100 6966100, 284000 6966000))"))
    layer.dataProvider().addFeatures([row])
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    dock.areas.select.click()
    qtbot.waitUntil(lambda: len(areas(here)) == 2)

    bounds = [shapely.from_wkb(area.wkb).bounds for area in areas(here)]
    assert all(23_480_000 < west < 23_500_000 and 6_950_000 < south < 6_990_000 for west, south, _, _ in bounds)


def test_nothing_selected_is_told(dock, here):
    dock.areas.select.click()
    assert "Nothing is selected" in dock.notice.text


@pytest.mark.parametrize(
    ("wkt", "area_m2"),
    [
        ("Polygon((0 0, 10 0, 10 10, 0 10, 0 0))", 100),
        ("Polygon((0 0, 10 10, 10 0, 0 10, 0 0))", 50),
        ("CurvePolygon(CircularString(0 0, 10 0, 0 0))", 78),
        ("PolygonZ((0 0 5, 10 0 5, 10 10 5, 0 0 5))", 50),
        ("Polygon((0 0, 10 10, 0 0))", None),
        ("LineString(0 0, 10 10)", None),
    ],
)
def test_whatever_is_drawn_makes_ground_or_is_told(dock, here, wkt, area_m2, qtbot):
    shape = QgsGeometry.fromWkt(wkt)
    shape.translate(EAST_M, NORTH_M)
    dock.areas.drawing.drawn.emit(shape)
    if area_m2 is None:
        assert "takes no ground" in dock.notice.text
        return
    qtbot.waitUntil(lambda: len(areas(here)) == 2)
    (made,) = [one for one in areas(here) if one.name == "Area 2"]
    shape = shapely.from_wkb(made.wkb)
    assert (shape.geom_type, shape.has_z, shape.is_valid) == ("MultiPolygon", False, True)
    assert shape.area == pytest.approx(area_m2, rel=0.02)


def test_a_store_that_may_only_be_read_lists_but_remembers_nothing(dock, counts, session, town, qtbot, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    show_store(QgsProject.instance(), str(town), "a town")
    qtbot.waitUntil(lambda: 0 in counts)
    dock.mark_as_seen()

    qtbot.waitUntil(lambda: dock.notice.text != "")
    assert "only be read" in dock.notice.text or "read only" in dock.notice.text or "written" in dock.notice.text


@pytest.fixture
def city(dock, counts, session, at_desk, qtbot):
    """The city's store is open for the login water."""
    show_store(QgsProject.instance(), "water", "a city")
    qtbot.waitUntil(lambda: 0 in counts, timeout=20_000)
    return dock


def test_in_a_database_what_others_write_near_my_organisations_plans_is_new(city, counts, water, nets, qtbot):
    water.add(title="Main", **LATER)
    refreshed(city, counts, qtbot, 0)  # that was me
    nets.add(title="Cable", **LATER)
    refreshed(city, counts, qtbot, 1)
    assert listed(city) == [("New near you (1)", [(Group.NEW, "Cable")])]
    assert "surroundings of the plans of Vesi" in city.told.text()


def test_in_a_database_each_login_draws_its_own_areas(city, counts, water, nets, qtbot):
    watch(city, qtbot, square(0))
    assert water.value("SELECT count(*) FROM interest_area") == 1
    assert nets.value("SELECT count(*) FROM interest_area") == 0
    nets.add(title="Cable", **LATER)
    refreshed(city, counts, qtbot, 1)
    assert listed(city) == [("New near you (1)", [(Group.NEW, "Cable")])]


def test_a_reader_watches_and_marks_as_seen_too(dock, counts, session, at_desk, nets, qtbot):
    show_store(QgsProject.instance(), "reader", "a city")
    qtbot.waitUntil(lambda: 0 in counts, timeout=20_000)
    watch(dock, qtbot, square(0))
    nets.add(title="Cable", **LATER)
    refreshed(dock, counts, qtbot, 1)
    counts.clear()
    dock.seen.click()
    qtbot.waitUntil(lambda: counts[-1:] == [0], timeout=20_000)
    assert dock.notice.text == ""
