"""Two people at one store: I, with the plugin, and somebody who saves at once."""

from qgis.core import QgsDefaultValue, QgsGeometry
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication
from towns import row_of

from seinajoki_coordination.services.ports import Seen


class Alone:
    """For tests in which nobody else saves."""

    def latest(self, _layer):
        return Seen()

    def versions_at(self, _layer, _seen, _ids):
        return {}

    def refused(self, lock, stale, _were_deleted):
        raise AssertionError((lock.layer, stale))

    def forbidden(self, layer, id_):
        raise AssertionError((layer, id_))


ALONE = Alone()


class Theirs:
    """Somebody who saves at once."""

    def __init__(self, layer):
        self.layer = layer
        stamp = QgsDefaultValue("'Verkot'", applyOnUpdate=True)
        layer.setDefaultValueDefinition(layer.fields().indexFromName("changed_by"), stamp)

    def set(self, id_, **values):
        self.layer.startEditing()
        change(self.layer, id_, **values)
        assert self.layer.commitChanges(), self.layer.commitErrors()

    def move(self, id_, metres):
        self.layer.startEditing()
        move(self.layer, id_, metres)
        assert self.layer.commitChanges(), self.layer.commitErrors()

    def delete(self, id_):
        self.layer.startEditing()
        self.layer.deleteFeature(row_of(self.layer, id_).id())
        assert self.layer.commitChanges(), self.layer.commitErrors()

    def row(self, id_):
        return row_of(self.layer, id_)


def change(layer, id_, **values):
    fid = row_of(layer, id_).id()
    for column, value in values.items():
        assert layer.changeAttributeValue(fid, layer.fields().indexFromName(column), value)


def move(layer, id_, metres):
    row = row_of(layer, id_)
    shape = QgsGeometry(row.geometry())
    shape.translate(metres, 0)
    assert layer.changeGeometry(row.id(), shape)


def west(row):
    return round(row.geometry().boundingBox().xMinimum() - 23_490_000)


def saved(layer):
    done = layer.commitChanges(stopEditing=False)
    QApplication.processEvents()
    return done


def said(bar):
    return [item.text() for item in bar.items()]


def lines_of(dialog):
    """The table's texts by field."""
    model = dialog.model
    return {
        model.headerData(row, Qt.Orientation.Vertical): tuple(
            model.data(model.index(row, column)) for column in range(model.columnCount())
        )
        for row in range(model.rowCount())
    }


def bands(qgis_iface):
    return [item for item in qgis_iface.mapCanvas().scene().items() if type(item).__name__ == "QgsRubberBand"]
