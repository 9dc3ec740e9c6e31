"""A store with very many plans: opened, drawn in and compared, its findings listed and read anew, while it is watched
who holds the first thread.
"""

from qgis.core import QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QLineEdit, QMenu, QPushButton, QToolButton
from qgis.utils import iface

from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.findings_dock import FindingsDock
from seinajoki_coordination.services.check import stale
from stalls import Stalls
from story import FACTS, pause

PLANS = ("work_zone", "event", "development_area")
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


def on_map(canvas, point):
    place = canvas.mapSettings().mapToPixel().transform(point)
    return QPoint(round(place.x()), round(place.y()))


def meet(plan, other):
    """Let a plan be when another is."""
    for column in ("starts_at", "ends_at"):
        plan.tell(column, other[column])


def story(found):
    window, canvas, stalls = iface.mainWindow(), iface.mapCanvas(), Stalls()
    window.showMaximized()
    yield pause(1)
    with stalls.watched():
        dock = window.findChild(CoordinationDock)
        dock.session.settings.recent_stores.setValue([FACTS["store"]])
        recent = window.findChild(QMenu, "seinajoki_recent")
        recent.aboutToShow.emit()
        recent.actions()[0].trigger()
        yield lambda: dock.live.is_ready
        layers = {table: dock.session.layer(table) for table in PLANS}
        found["plans"] = sum(layer.featureCount() for layer in layers.values())
        some = next(layers["work_zone"].getFeatures())
        centre = some.geometry().boundingBox().center()
        canvas.setDestinationCrs(layers["work_zone"].crs())
        canvas.setExtent(QgsGeometry.fromPointXY(centre).buffer(300, 1).boundingBox())
        canvas.refresh()
        yield pause(3)
        dock.findChild(QToolButton, "seinajoki_draw_work_zone").click()
        dock.findChild(QToolButton, "seinajoki_way_rectangle").click()
        yield pause(1)
        meet(dock.pane.plan, some)
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
        plan = dock.pane.plan.row["id"]
        dock.pane.findChild(QPushButton, "seinajoki_save").click()
        yield lambda: dock.pane is None
        yield pause(5)
        findings = window.findChild(FindingsDock)
        findings.setUserVisible(True)
        yield lambda: findings.table.model().rowCount() > 0
        findings.table.choose({findings.table.model().rows[0].listed.id})
        yield pause(1)
        findings.bar.renew.click()
        yield lambda: not findings._is_reading
        yield pause(2)
        found["findings"] = findings.table.model().rowCount()
        found["chosen"] = len(findings.table.chosen())
    found["compared"] = plan not in stale(dock.session.store().register)
    found["longest"] = stalls.longest()
