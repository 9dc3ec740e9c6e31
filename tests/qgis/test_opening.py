"""A store is opened from a file, and whatever may stand in the way is told with what to do."""

import sqlite3
from types import SimpleNamespace

import pytest
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtWidgets import QMenu, QPushButton
from towns import make_town

from seinajoki_coordination.domain.errors import MissingLibrary, StoreTooOld
from seinajoki_coordination.gui.opening import Opening, OpeningTools, StoreDrops
from seinajoki_coordination.gui.store_project import layers_of, show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.styles import layers_by_role
from seinajoki_coordination.store.opening import is_store, open_store


@pytest.fixture
def world():
    """What the tests let be otherwise than it is: why no store opens, and whether its drive is another machine's."""
    return SimpleNamespace(problem=None, is_on_network=False)


@pytest.fixture
def opening(qgis_iface, canvas, session, tasks, bar, world):
    def open_as_it_is(name):
        if world.problem is not None:
            raise world.problem
        return open_store(name)

    session.open_store = open_as_it_is
    tools = OpeningTools(is_store, lambda _: world.is_on_network, lambda: None)
    opening = Opening(qgis_iface, session, tasks, Messages(bar), tools)
    yield opening
    tasks.stop()
    opening.remove()


@pytest.fixture
def opened(opening, tasks, qtbot):
    """Opens a store and waits until that is done, or it was said why not."""

    def open_(path):
        opening.open(str(path))
        qtbot.waitUntil(lambda: not tasks._running)
        qtbot.waitUntil(lambda: opening._turns._steps is None)
        qtbot.wait(10)

    return open_


def told(bar):
    return [item.text() for item in bar.items()]


def button(bar):
    return bar.currentItem().findChild(QPushButton)


def newer(path):
    """A store as a plugin of the future leaves it."""
    with sqlite3.connect(path) as file:
        file.execute("INSERT INTO schema_migration VALUES (99, 'future', '', '2030-01-01', '9.0')")
    return path


def without_plans(path):
    works = QgsVectorLayer(f"{path}|layername=work_zone", "", "ogr")
    assert works.dataProvider().truncate()
    return path


def in_use():
    """A project that somebody works in."""
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3067"))
    mine = QgsVectorLayer("Point?crs=EPSG:3067", "mine", "memory")
    project.addMapLayer(mine)
    return project, mine


def test_a_store_opened_in_an_empty_project_is_seen_whole_and_ready_week_by_week(
    opened, demo, session, canvas, qgis_iface
):
    opened(demo)
    project = QgsProject.instance()
    works = session.layer("work_zone")
    controller = canvas.temporalController()

    assert session.name == str(demo)
    assert project.crs() == works.crs()
    assert canvas.extent().contains(works.extent())
    assert qgis_iface.activeLayer() == works
    assert project.timeSettings().timeStepUnit() == Qgis.TemporalUnit.Weeks
    assert controller.frameDuration().originalUnit() == Qgis.TemporalUnit.Weeks
    assert controller.temporalExtents() == project.timeSettings().temporalRange()
    assert controller.totalFrameCount() > 14
    assert controller.navigationMode() == Qgis.TemporalNavigationMode.Disabled, "no plan is hidden unasked"
    assert [group.name() for group in project.layerTreeRoot().findGroups()] == ["demo"]


def test_a_project_in_use_keeps_its_coordinate_system_and_time(opened, demo):
    project, mine = in_use()
    opened(demo)

    assert project.crs().authid() == "EPSG:3067"
    assert project.timeSettings().temporalRange().isInfinite()
    assert project.mapLayers()[mine.id()] is mine


def test_opened_again_nothing_is_there_twice_and_the_user_s_choices_stand(opened, demo):
    project = QgsProject.instance()
    opened(demo)
    count = len(project.mapLayers())
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3067"))
    opened(demo)

    assert len(project.mapLayers()) == count
    assert project.crs().authid() == "EPSG:3067"


def test_of_two_stores_the_one_that_was_asked_for_is_worked_in(opened, demo, other, session):
    opened(demo)
    opened(other)
    assert session.name == str(other)

    opened(demo)
    assert session.name == str(demo)
    assert len(layers_of(QgsProject.instance(), str(other))) == len(layers_of(QgsProject.instance(), str(demo)))


def test_a_store_without_plans_leaves_the_map_where_it_is(opened, tmp_path, root, canvas):
    path = without_plans(make_town(tmp_path / "town.gpkg", root))
    before = canvas.extent()
    opened(path)

    assert canvas.extent() == before


def test_a_store_of_streets_alone_is_seen_by_its_streets(opened, tmp_path, root, canvas):
    path = without_plans(make_town(tmp_path / "town.gpkg", root))
    streets = QgsVectorLayer(f"{path}|layername=street", "", "ogr")
    row = QgsFeature(streets.fields())
    row.setGeometry(QgsGeometry.fromWkt("MultiLineString ((23491000 6965000, 23492000 6966000))"))
    streets.dataProvider().addFeatures([row])
    opened(path)

    assert canvas.extent().contains(row.geometry().boundingBox())


def test_another_file_is_told_and_leaves_the_project_alone(opened, tmp_path, bar):
    path = tmp_path / "some.gpkg"
    path.write_bytes(b"no database at all")
    opened(path)

    assert "is not a GeoPackage" in told(bar)[-1]
    assert QgsProject.instance().layerTreeRoot().children() == []


def test_a_recent_store_that_is_gone_is_told_and_forgotten_on_request(opened, demo, session, bar):
    opened(demo)
    gone = demo.with_name("gone.gpkg")
    session.settings.remember_store(str(gone))
    opened(gone)
    assert "There is no store" in told(bar)[-1]
    assert str(gone) in session.settings.recent_stores.value()

    button(bar).click()
    assert session.settings.recent_stores.value() == [str(demo)]


def test_a_store_that_is_too_old_offers_its_upgrade(opening, opened, demo, bar, world):
    world.problem = StoreTooOld(path=demo, found=1, wanted=2)
    opened(demo)
    assert "Upgrade it" in told(bar)[-1]
    assert button(bar).text() == "Upgrade…"
    assert opening._upgrade_asked(QgsProject.instance()) == ("seinajoki:preparestore", {"STORE": str(demo)})


def test_an_upgraded_store_opens(opening, opened, demo, session, world, qtbot):
    world.problem = StoreTooOld(path=demo, found=1, wanted=2)
    opened(demo)
    world.problem = None
    opening._upgrade._finished(is_successful=True, _results={})
    qtbot.waitUntil(lambda: session.name == str(demo))


def test_a_store_of_a_newer_plugin_is_seen_and_not_written(opened, demo, session, bar):
    opened(newer(demo))

    assert "is read only" in told(bar)[-1]
    assert all(layer.readOnly() for layer in layers_by_role(QgsProject.instance()).values())
    assert not session.layer("work_zone").startEditing()


def test_once_it_may_be_written_again_it_is_but_for_what_the_user_or_the_plugin_keeps_read_only(
    opened, demo, session, bar
):
    opened(demo)
    session.layer("event").setReadOnly(True)
    opened(newer(demo))
    assert session.layer("work_zone").readOnly()

    with sqlite3.connect(demo) as file:
        file.execute("DELETE FROM schema_migration WHERE number = 99")
    opened(demo)
    assert not session.layer("work_zone").readOnly()
    assert session.layer("event").readOnly()
    assert session.layer("finding").readOnly()


def test_a_network_drive_is_warned_of_once(opened, demo, other, bar, world):
    world.is_on_network = True
    opened(demo)
    opened(demo)
    assert ["network drive" in text for text in told(bar)] == [True]

    opened(other)
    assert ["network drive" in text for text in told(bar)] == [True, True]


def test_without_shapely_the_plans_are_shown_all_the_same(opened, demo, session, bar, world):
    world.problem = MissingLibrary()
    opened(demo)

    assert "pip install shapely" in told(bar)[-1]
    assert session.name == str(demo)
    assert session.layer("work_zone").featureCount() > 0


def test_what_is_due_is_said_of_a_store_that_comes_with_a_project_too(opening, demo, bar, canvas, qtbot):
    extent = canvas.extent()
    show_store(QgsProject.instance(), str(newer(demo)), "as a project file does")
    qtbot.waitUntil(lambda: told(bar) != [])

    assert "is read only" in told(bar)[-1]
    assert canvas.extent() == extent, "the project's own place"


def test_the_recent_stores_are_offered_by_their_paths(opening, opened, demo, other, session, qtbot):
    menu = QMenu()
    opening.fill_recent(menu)
    assert [(action.text(), action.isEnabled()) for action in menu.actions()] == [("No store was open yet", False)]

    opened(demo)
    session.settings.remember_store("/a & b/town.gpkg")
    menu = QMenu()
    opening.fill_recent(menu)
    assert [action.text() for action in menu.actions()] == ["&1 /a && b/town.gpkg", f"&2 {demo}"]

    session.settings.remember_store(str(other))
    menu = QMenu()
    opening.fill_recent(menu)
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: session.name == str(other))


def test_a_store_dropped_on_qgis_is_opened_and_no_other_file(demo, tmp_path):
    taken = []
    drops = StoreDrops(is_store, taken.append)
    (tmp_path / "some.gpkg").write_bytes(b"something else")
    (tmp_path / "town.shp").write_bytes(b"")

    assert drops.handleFileDrop(str(demo))
    assert not drops.handleFileDrop(str(tmp_path / "some.gpkg"))
    assert not drops.handleFileDrop(str(tmp_path / "town.shp"))
    assert not drops.handleFileDrop(str(tmp_path / "nothing.gpkg"))
    assert taken == [str(demo)]


def test_once_removed_it_opens_and_says_nothing(opening, demo, session, bar, tasks, qtbot):
    opening.open(str(demo))
    tasks.stop()
    opening.remove()
    show_store(QgsProject.instance(), str(newer(demo)), "by another")
    qtbot.wait(100)

    assert told(bar) == []
    session.store_changed.connect(opening._followed)  # for the fixture to undo
    QgsProject.instance().cleared.connect(opening._turns.stop)
