"""A store with 100 000 plans: opened, drawn in, saved and checked, while it is watched who holds the first thread."""

from pathlib import Path

from qgis.core import QgsGeometry, QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QPushButton, QToolButton
from qgis.utils import iface

from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.store_project import show_store
from stalls import Stalls
from story import FACTS, pause

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def on_map(canvas, point):
    place = canvas.mapSettings().mapToPixel().transform(point)
    return QPoint(round(place.x()), round(place.y()))


def a_busy_place(layer):
    """The middle of some plan."""
    return next(layer.getFeatures()).geometry().boundingBox().center()


def story(found):
    window, canvas, stalls = iface.mainWindow(), iface.mapCanvas(), Stalls()
    window.showMaximized()
    yield pause(1)
    with stalls.watched():
        layers = show_store(QgsProject.instance(), Path(FACTS["store"]), "a large store")
        found["plans"] = sum(layers[table].featureCount() for table in ("work_zone", "event", "development_area"))
        dock = window.findChild(CoordinationDock)
        yield lambda: dock.live.is_ready
        centre = a_busy_place(layers["work_zone"])
        canvas.setDestinationCrs(layers["work_zone"].crs())
        canvas.setExtent(QgsGeometry.fromPointXY(centre).buffer(300, 1).boundingBox())
        canvas.refresh()
        yield pause(3)
        dock.findChild(QToolButton, "seinajoki_draw_work_zone").click()
        dock.findChild(QToolButton, "seinajoki_way_rectangle").click()
        yield pause(1)
        QTest.mouseClick(canvas.viewport(), LEFT, PLAIN, on_map(canvas, centre))
        for step in range(1, 41):
            corner = QgsPointXY(centre.x() + 3 * step, centre.y() + 2 * step)
            QTest.mouseMove(canvas.viewport(), on_map(canvas, corner))
            yield pause(0.02)
        QTest.mouseClick(canvas.viewport(), LEFT, PLAIN, on_map(canvas, corner))
        yield lambda: dock.pane.plan.fid is not None
        found["met"] = dock.pane.live.list.count()
        yield pause(2)
        QTest.keyClicks(dock.pane.findChild(QLineEdit, "title"), "New pipe")
        dock.pane.findChild(QPushButton, "seinajoki_save").click()
        yield lambda: dock.pane is None
        yield pause(10)
    found["longest"] = stalls.longest()
