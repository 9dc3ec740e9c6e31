"""The store that the user works in follows the project; long reads and writes stand beside the user interface."""

from threading import get_ident

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from seinajoki_coordination.domain.errors import CoordinationError, NoSuchStore, StoreReadOnly
from seinajoki_coordination.gui.session import NoStoreOpen
from seinajoki_coordination.gui.store_project import NotAStoreToShow, show_store


def test_no_store_is_open_in_an_empty_project(session):
    assert session.name is None
    assert session.organisations() == {}
    with pytest.raises(NoStoreOpen):
        session.store()


def test_the_store_is_the_one_that_the_project_shows_whatever_its_layers_are_called(session, demo):
    heard = []
    session.store_changed.connect(lambda: heard.append(session.name))
    layers = show_store(QgsProject.instance(), str(demo), "a store")
    layers["work_zone"].setName("whatever people call it")

    assert heard == [str(demo)]
    assert session.layer("work_zone") is layers["work_zone"]
    assert session.store().municipality.names["fi"] == "Seinäjoki"
    assert session.settings.recent_stores.value() == [str(demo)]


def test_a_layer_that_qgis_adds_itself_opens_its_store_when_it_gets_its_style(session, demo):
    options = QgsVectorLayer.LayerOptions()
    options.loadDefaultStyle = False
    layer = QgsVectorLayer(f"{demo}|layername=work_zone", "added by hand", "ogr", options)
    QgsProject.instance().addMapLayer(layer)
    assert session.name is None

    layer.loadDefaultStyle()
    assert session.name == str(demo)


def test_the_store_opened_last_is_the_one_worked_in_and_the_other_comes_back_when_it_goes(session, demo, other):
    project = QgsProject.instance()
    show_store(project, str(demo), "one")
    shown = show_store(project, str(other), "two")
    assert session.name == str(other)

    project.removeMapLayers([layer.id() for layer in shown.values()])
    assert session.name == str(demo)
    project.clear()
    assert session.name is None


def test_a_file_without_the_tables_of_a_store_leaves_the_project_alone(session, tmp_path):
    (tmp_path / "some.gpkg").write_bytes(b"")

    with pytest.raises(NotAStoreToShow):
        show_store(QgsProject.instance(), str(tmp_path / "some.gpkg"), "no store")
    assert QgsProject.instance().layerTreeRoot().children() == []


def test_one_acts_for_an_organisation_of_the_store(session, demo):
    show_store(QgsProject.instance(), str(demo), "a store")
    heard = []
    session.organisation_changed.connect(lambda: heard.append(session.organisation))
    names = list(session.organisations())
    session.act_for(names[1])
    session.act_for(names[1])

    assert heard == [names[1]]
    assert session.organisation_id == session.organisations()[names[1]]
    session.act_for("nobody here")
    assert session.organisation_id is None


def test_long_work_has_a_store_of_its_own_on_a_thread_of_its_own(session, demo, qtbot):
    show_store(QgsProject.instance(), str(demo), "a store")
    heard = []
    session.in_background("count", lambda store: (len(store.register.plans().ids), get_ident()), heard.append)
    qtbot.waitUntil(lambda: heard != [])

    ((count, thread),) = heard
    assert count > 90
    assert thread != get_ident()


def test_what_is_asked_for_meanwhile_is_done_once_more(session, demo, qtbot):
    show_store(QgsProject.instance(), str(demo), "a store")
    heard = []
    for number in range(5):
        session.in_background("same", lambda _, number=number: number, heard.append)
    qtbot.waitUntil(lambda: len(heard) == 2)
    qtbot.wait(50)

    assert heard == [0, 4]


def test_an_answer_about_a_store_that_was_left_is_dropped(session, demo, other, qtbot):
    project = QgsProject.instance()
    show_store(project, str(demo), "one")
    heard = []
    session.in_background("name", lambda store: store.path, heard.append)
    show_store(project, str(other), "two")
    session.in_background("other name", lambda store: store.path, heard.append)
    qtbot.waitUntil(lambda: heard != [])
    qtbot.wait(50)

    assert heard == [other]


def test_what_stands_in_the_way_is_told(session, demo, bar, qtbot):
    show_store(QgsProject.instance(), str(demo), "a store")

    def refused(_):
        raise StoreReadOnly(path=demo)

    session.in_background("write", refused, lambda _: None)
    qtbot.waitUntil(lambda: bar.currentItem() is not None)
    assert "demo.gpkg" in bar.currentItem().text()

    heard: list[CoordinationError] = []
    session.in_background("write", refused, lambda _: None, heard.append)
    qtbot.waitUntil(lambda: heard != [])


def test_a_file_that_took_the_place_of_the_store_is_read_instead_of_it(session, demo, other, tmp_path):
    show_store(QgsProject.instance(), str(demo), "a store")
    first = session.store()
    assert session.store() is first, "it is opened once"
    demo.rename(tmp_path / "aside.gpkg")
    with pytest.raises(NoSuchStore):
        session.store()
    other.rename(demo)

    assert session.store() is not first
    assert session.store().municipality.names["fi"] == "Seinäjoki"
