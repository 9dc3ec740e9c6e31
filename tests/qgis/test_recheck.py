"""What is saved is compared anew, whoever saves it, and told in one message."""

import shutil
import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QPushButton

from seinajoki_coordination.domain.errors import StoreLocked, StoreReadOnly
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.gui import recheck as recheck_module
from seinajoki_coordination.gui.recheck import Recheck
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.plugin import workspace_tools
from seinajoki_coordination.services.check import check, recheck_stale
from seinajoki_coordination.services.discussion import Comment
from seinajoki_coordination.store.geopackage.store import GeoPackageStore
from seinajoki_coordination.store.opening import open_store

OTHER_PROGRAM = """
import sys
from osgeo import ogr
ogr.UseExceptions()
store = ogr.Open(sys.argv[1], 1)
layer = store.GetLayerByName("work_zone")
layer.SetAttributeFilter(f"id = '{sys.argv[2]}'")
row = layer.GetNextFeature()
row.SetField("status", "cancelled")
layer.SetFeature(row)
"""


@pytest.fixture
def checked(demo):
    with closing(open_store(str(demo))) as store:
        check(store.register, Span(), datetime.now(UTC))
    return demo


@pytest.fixture
def desk(checked, session, bar):
    """A session with the demo open and watched: it, the message bar, and the ids that were compared."""
    heard = []
    recheck = Recheck(QgsProject.instance(), session, Messages(bar), workspace_tools().recheck)
    recheck.rechecked.connect(heard.extend)
    show_store(QgsProject.instance(), str(checked), "a store")
    yield session, bar, heard
    recheck.close()
    session.settings.checks_after_saving.setValue(True)


def a_busy_work(session):
    found = {row["a_id"] for row in session.layer("finding").getFeatures() if row["state"] == "open"}
    return next(row for row in session.layer("work_zone").getFeatures() if row["id"] in found)


def set_status(layer, row, status):
    layer.startEditing()
    layer.changeAttributeValue(row.id(), layer.fields().indexFromName("status"), status)
    assert layer.commitChanges()


def still_found(path, id_):
    layer = QgsVectorLayer(f"{path}|layername=finding", "findings", "ogr")
    return [row["id"] for row in layer.getFeatures() if id_ in (row["a_id"], row["b_id"]) and row["state"] != "gone"]


def test_what_is_saved_in_any_layer_of_the_store_is_compared_and_told_once(desk, checked, qtbot):
    session, bar, heard = desk
    row = a_busy_work(session)
    assert still_found(checked, row["id"])
    set_status(session.layer("work_zone"), row, "cancelled")
    qtbot.waitUntil(lambda: row["id"] in heard, timeout=10_000)

    assert not still_found(checked, row["id"])
    (told,) = [item.text() for item in bar.items()]
    assert "gone" in told
    assert bar.currentItem().findChild(QPushButton).text() == "Show"


def test_what_another_program_writes_is_compared_too(desk, checked, qtbot):
    session, _, heard = desk
    qtbot.wait(1_500)
    row = a_busy_work(session)
    subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(checked), row["id"]], check=True)
    qtbot.waitUntil(lambda: row["id"] in heard, timeout=10_000)

    assert not still_found(checked, row["id"])


def test_what_another_program_writes_while_a_layer_is_edited_here_is_compared_too(desk, checked, qtbot):
    session, _, heard = desk
    row = a_busy_work(session)
    session.layer("event").startEditing()  # from now on QGIS keeps a log beside the file
    qtbot.wait(1_500)
    subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(checked), row["id"]], check=True)
    qtbot.waitUntil(lambda: row["id"] in heard, timeout=10_000)

    assert not still_found(checked, row["id"])
    session.layer("event").rollBack()


def test_what_another_with_the_plugin_has_written_and_compared_is_heard_of(desk, checked, qtbot):
    session, bar, heard = desk
    qtbot.wait(1_500)
    bar.clearWidgets()
    written = []
    session.written.connect(lambda: written.append(True))
    row = a_busy_work(session)
    with closing(open_store(str(checked))) as store:
        subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(checked), row["id"]], check=True)
        recheck_stale(store.register, datetime.now(UTC))
    qtbot.waitUntil(lambda: written != [], timeout=10_000)

    assert heard == [row["id"]]


def test_a_word_that_was_said_here_is_not_told_of_twice(desk, checked, qtbot):
    session, _, heard = desk
    qtbot.wait(1_500)
    written = []
    session.written.connect(lambda: written.append(True))
    finding = next(session.layer("finding").getFeatures())["id"]
    comment = Comment(finding, next(iter(session.organisations().values())), "a word", "me", datetime.now(UTC))
    session.store().discussion.comment(comment)
    session.written.emit()
    qtbot.wait(2_000)

    assert (written, heard) == ([True], [])


def test_where_nothing_is_written_nothing_is_looked_at(checked, session, bar, qtbot):
    looks = []

    def counted(store, now):
        looks.append(now)
        return workspace_tools().recheck(store, now)

    recheck = Recheck(QgsProject.instance(), session, Messages(bar), counted)
    show_store(QgsProject.instance(), str(checked), "a store")
    session.layer("event").startEditing()
    qtbot.wait(3_000)
    seen = len(looks)
    qtbot.wait(2_000)
    recheck.close()
    session.layer("event").rollBack()

    assert len(looks) == seen
    assert seen >= 1


def test_a_file_that_was_replaced_is_watched_on(desk, checked, qtbot, tmp_path):
    session, _, heard = desk
    qtbot.wait(1_500)
    row = a_busy_work(session)
    other = Path(shutil.copy(checked, tmp_path / "other.gpkg"))
    subprocess.run([sys.executable, "-c", OTHER_PROGRAM, str(other), row["id"]], check=True)
    other.replace(checked)
    qtbot.waitUntil(lambda: row["id"] in heard, timeout=10_000)


def test_while_another_writes_it_waits_quietly_and_then_says_so_once(desk, checked, qtbot, monkeypatch):
    session, bar, heard = desk
    qtbot.wait(1_500)
    bar.clearWidgets()
    monkeypatch.setattr(recheck_module, "_LOCKED_MS", 50)
    tries = []

    def locked(name):
        tries.append(name)
        raise StoreLocked(path=name)

    row = a_busy_work(session)
    with monkeypatch.context() as patch:
        patch.setattr(session, "open_store", locked)
        set_status(session.layer("work_zone"), row, "cancelled")
        qtbot.waitUntil(lambda: len(tries) == 2)
        assert bar.items() == []
        qtbot.waitUntil(lambda: bar.items() != [])
        assert len(tries) == 5
        set_status(session.layer("work_zone"), row, "confirmed")
        qtbot.waitUntil(lambda: len(tries) >= 10)
        qtbot.wait(100)
        assert len(bar.items()) == 1
    set_status(session.layer("work_zone"), row, "cancelled")
    qtbot.waitUntil(lambda: row["id"] in heard, timeout=10_000)


def test_switched_off_nothing_is_compared_but_what_was_written_is_heard_of(desk, checked, qtbot):
    session, _, heard = desk
    qtbot.wait(1_500)
    qtbot.waitUntil(lambda: QgsApplication.taskManager().count() == 0)  # the first look compares
    session.settings.checks_after_saving.setValue(False)
    row = a_busy_work(session)
    set_status(session.layer("work_zone"), row, "cancelled")
    qtbot.waitUntil(lambda: heard == [row["id"]], timeout=10_000)

    assert still_found(checked, row["id"])


def test_a_reader_checks_nothing_and_is_told_of_no_error(settings, bar, demo, qgis_new_project, qtbot):
    tasks, heard = Tasks(), []

    def to_read(name):
        return GeoPackageStore(Path(name), StoreReadOnly(path=name))

    session = Session(QgsProject.instance(), to_read, settings, tasks, Messages(bar))
    recheck = Recheck(QgsProject.instance(), session, Messages(bar), workspace_tools().recheck)
    recheck.rechecked.connect(heard.extend)
    show_store(QgsProject.instance(), str(demo), "a store")
    qtbot.wait(1_500)

    assert heard == []
    assert bar.items() == []
    recheck.close()
    tasks.stop()
    session.close()
