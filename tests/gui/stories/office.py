"""Two offices at one store in a database, each at a desktop of its own: one sees at once what the other saves; where
both edit one plan, the second is told and chooses.

Which of the two this is, and how the server is reached, is told beforehand; they wait for one another by files.
"""

from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsGeometry, QgsProject, QgsProviderRegistry
from qgis.PyQt.QtWidgets import QAction, QDialog, QPushButton
from qgis.utils import iface

from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.database_dialog import DatabaseDialog
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from story import FACTS, pause

TITLE = "Uusi vesijohto"
SIGNS = Path(FACTS["folder"])


def sign(name):
    (SIGNS / name).touch()


def seen(name):
    return (SIGNS / name).exists


def save_connection():
    """In the profile, as QGIS's own dialog does."""
    connections = QgsProviderRegistry.instance().providerMetadata("postgres")
    uri = QgsDataSourceUri()
    uri.setConnection(FACTS["host"], FACTS["port"], FACTS["database"], FACTS["login"], "")
    connection = connections.createConnection(uri.uri(expandAuthConfig=False), {"saveUsername": True})
    connections.saveConnection(connection, "city")


def open_city(found):
    window = iface.mainWindow()
    save_connection()
    window.findChild(QAction, "seinajoki_database").trigger()
    yield lambda: window.findChild(DatabaseDialog) is not None
    dialog = window.findChild(DatabaseDialog)
    dialog.connection.setConnection("city")
    dialog.ok.click()
    dock = window.findChild(CoordinationDock)
    yield lambda: dock.session.name == "city" and len(QgsProject.instance().mapLayers()) >= 9
    yield pause(2)
    found["store"] = dock.store_told
    found["acts for"] = [dock.organisation.currentText(), dock.organisation.isEnabled()]
    found["bar"] = [item.text() for item in iface.messageBar().items()]


def row_in(layer):
    return next((row for row in layer.getFeatures() if row["title"] == TITLE), None)


def rewrite(layer, **values):
    """Type into QGIS's edit buffer."""
    layer.startEditing()
    for column, value in values.items():
        layer.changeAttributeValue(row_in(layer).id(), layer.fields().indexFromName(column), value)


def water(found, session):
    """Enters a plan, and changes it while the other edits it."""
    works = session.layer("work_zone")
    yield seen("both are there")
    plan = PlanInHand.new(works, {"title": TITLE, "kind": "water", "organisation_id": session.organisation_id})
    plan.place(QgsGeometry.fromWkt(FACTS["place"]))
    plan.save()
    yield seen("the other edits")
    rewrite(works, note="by water")
    found["saved first"] = works.commitChanges()
    sign("changed meanwhile")
    yield seen("settled")
    yield lambda: row_in(works) is not None and row_in(works)["case_number"] == "SJK-1"
    found["in the end"] = [row_in(works)["note"], row_in(works)["case_number"], row_in(works)["changed_by"]]


def coordinator(found, session):
    """Sees the plan come, edits it, and settles the conflict."""
    works = session.layer("work_zone")
    repainted, told = [], []
    works.repaintRequested.connect(lambda: repainted.append(True))
    session.written.connect(lambda: told.append(True))
    sign("both are there")
    yield lambda: bool(repainted and told) and row_in(works) is not None
    found["seen"] = [row_in(works)["title"], row_in(works)["changed_by"]]
    rewrite(works, case_number="SJK-1")
    sign("the other edits")
    yield seen("changed meanwhile")
    iface.setActiveLayer(works)
    iface.actionSaveActiveLayerEdits().trigger()
    yield pause(1)
    found["refused"] = [item.text() for item in iface.messageBar().items() if "Not saved" in item.text()]
    buttons = [button for button in iface.messageBar().findChildren(QPushButton) if "Compare" in button.text()]
    buttons[0].click()
    yield lambda: iface.mainWindow().findChild(QDialog, "seinajoki_conflict") is not None
    dialog = iface.mainWindow().findChild(QDialog, "seinajoki_conflict")
    found["compared"] = dialog.told.text()
    dialog.save.click()
    yield pause(1)
    sign("settled")


def story(found):
    yield from open_city(found)
    session = iface.mainWindow().findChild(CoordinationDock).session
    yield from (water if FACTS["login"] == "water" else coordinator)(found, session)
