"""What is saved is compared anew, whoever saves it, and told in one message."""

import subprocess
import sys
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QPushButton

from seinajoki_coordination.domain.errors import StoreReadOnly
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.gui.recheck import Recheck
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.plugin import workspace_tools
from seinajoki_coordination.services.check import check
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
    show_store(QgsProject.instance(), checked, "a store")
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


def test_switched_off_nothing_is_compared(desk, checked, qtbot):
    session, _, heard = desk
    session.settings.checks_after_saving.setValue(False)
    set_status(session.layer("work_zone"), a_busy_work(session), "cancelled")
    qtbot.wait(1_500)

    assert heard == []


def test_a_reader_checks_nothing_and_is_told_of_no_error(settings, bar, demo, qgis_new_project, qtbot):
    tasks, heard = Tasks(), []

    def to_read(name):
        return GeoPackageStore(Path(name), StoreReadOnly(path=name))

    session = Session(QgsProject.instance(), to_read, settings, tasks, Messages(bar))
    recheck = Recheck(QgsProject.instance(), session, Messages(bar), workspace_tools().recheck)
    recheck.rechecked.connect(heard.extend)
    show_store(QgsProject.instance(), demo, "a store")
    qtbot.wait(1_500)

    assert heard == []
    assert bar.items() == []
    recheck.close()
    tasks.stop()
    session.close()
