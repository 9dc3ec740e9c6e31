"""A planner's morning in the demo: draw along a street, see whom it meets, move it, save it. By mouse and keys."""

from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtWidgets import QAction, QPushButton, QToolButton
from qgis.utils import iface

from hands import Hands
from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from story import pause

TITLE = "Uusi vesijohto"


def along(dock, canvas):
    """Points on the street that shows longest, from a third to two thirds of it."""
    frame = QgsGeometry.fromRect(canvas.extent())
    pieces = [row.geometry().intersection(frame) for row in dock.session.layer("street").getFeatures()]
    longest = max(pieces, key=lambda piece: piece.length())
    line = max(longest.asGeometryCollection(), key=lambda part: part.length())
    return [line.interpolate(line.length() * step / 30).asPoint() for step in range(10, 21)]


def listed(dock):
    return [dock.pane.live.list.item(row).text() for row in range(dock.pane.live.list.count())]


def story(found):
    window, canvas, hands = iface.mainWindow(), iface.mapCanvas(), Hands()
    window.showMaximized()
    yield pause(1)
    window.findChild(QAction, "seinajoki_demo").trigger()
    dock = window.findChild(CoordinationDock)
    yield lambda: dock.live.is_ready and QgsProject.instance().count() > 6
    yield pause(2)
    way = along(dock, canvas)

    hands.click(dock.findChild(QToolButton, "seinajoki_draw_work_zone"))
    yield lambda: dock.pane is not None
    yield pause(0.5)
    hands.click_on_map(canvas, way[0])
    yield pause(0.3)
    for point in way[1:]:
        hands.move_on_map(canvas, point)
        yield pause(0.1)
    found["drawn before the drawing ends"] = dock.pane.plan.fid is not None
    found["met while drawing"] = listed(dock)
    found["told while drawing"] = dock.pane.live.headline.text()
    hands.click_on_map(canvas, way[-1])
    yield lambda: dock.pane.plan.fid is not None
    yield pause(0.5)
    hands.type(TITLE)
    yield lambda: dock.pane.plan.row["title"] == TITLE
    yield lambda: dock.pane.findChild(QPushButton, "seinajoki_window_1") is not None
    yield pause(0.5)
    before = dock.pane.plan.row["starts_at"]
    hands.click(dock.pane.findChild(QPushButton, "seinajoki_window_1"))
    yield lambda: dock.pane.plan.row["starts_at"] != before
    found["met in the window"] = [text for text in listed(dock) if "Heavy" in text or "Light" in text]
    id_ = dock.pane.plan.row["id"]
    hands.click(dock.pane.findChild(QPushButton, "seinajoki_save"))
    yield lambda: dock.pane is None
    found["saved"] = [row["title"] for row in dock.session.layer("work_zone").getFeatures() if row["id"] == id_]
    found["clicks and keys"] = [hands.clicks, hands.keys]
