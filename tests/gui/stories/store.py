"""A planner types a date into QGIS's own attribute table of a store, while somebody else saves the same row."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QDialog, QPushButton, QTableView, QWidget
from qgis.utils import iface

from picture_store import make_store
from story import pause

HELSINKI = ZoneInfo("Europe/Helsinki")
TITLE = "Keskustorin valaistuksen uusinta"


def the_row(layer):
    """The row that both edit."""
    return next(row for row in layer.getFeatures() if row["title"] == TITLE)


def local(value):
    return datetime.fromtimestamp(value.toSecsSinceEpoch(), HELSINKI).isoformat(" ", "minutes")


def cell(view, column):
    """Where the row's column stands in the table."""
    model = view.model()
    columns = {model.headerData(n, Qt.Orientation.Horizontal): n for n in range(model.columnCount())}
    titles = [model.data(model.index(n, columns["Title"])) for n in range(model.rowCount())]
    return model.index(titles.index(TITLE), columns[column])


def dialog_of(iface):
    """The dialog with both versions."""
    return iface.mainWindow().findChild(QDialog, "seinajoki_conflict")


def story(found):
    path = make_store(Path.home() / "store.gpkg")
    mine = QgsVectorLayer(f"{path}|layername=work_zone", "works", "ogr")
    QgsProject.instance().addMapLayer(mine)
    iface.setActiveLayer(mine)
    table = iface.showAttributeTable(mine)
    yield pause(2)
    (view,) = (view for view in table.window().findChildren(QTableView) if view.inherits("QgsAttributeTableView"))
    iface.actionToggleEditing().trigger()
    yield pause(1)

    index = cell(view, "Ends")
    found["shown"] = view.model().data(index)
    view.scrollTo(index)
    view.edit(index)
    yield pause(1)
    editor = view.findChild(QWidget, "ends_at")
    found["in the editor"] = editor.text()
    editor.day.setDate(QDate(2027, 5, 9))
    QTest.keyClick(editor.day, Qt.Key.Key_Return)
    view.setCurrentIndex(cell(view, "Title"))
    yield pause(1)
    found["typed"] = local(the_row(mine)["ends_at"])

    theirs = QgsVectorLayer(f"{path}|layername=work_zone", "theirs", "ogr")
    theirs.startEditing()
    theirs.changeAttributeValue(the_row(theirs).id(), theirs.fields().indexFromName("note"), "theirs")
    found["they saved"] = theirs.commitChanges()

    iface.actionSaveActiveLayerEdits().trigger()
    yield pause(1)
    found["bar"] = [item.text() for item in iface.messageBar().items()]
    found["still editing"] = [mine.isEditable(), mine.isModified()]
    found["in the file meanwhile"] = local(the_row(theirs)["ends_at"])
    buttons = [button for button in iface.messageBar().findChildren(QPushButton) if "Compare" in button.text()]
    buttons[0].click()
    yield lambda: dialog_of(iface) is not None
    found["compared"] = dialog_of(iface).told.text()
    dialog_of(iface).save.click()
    yield pause(1)
    found["in the file"] = [local(the_row(theirs)["ends_at"]), the_row(theirs)["note"]]
    iface.actionToggleEditing().trigger()
    table.close()
