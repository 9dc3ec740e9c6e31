"""A planner who uses no mouse: docks by the menu's keys, a place by its coordinates, a plan saved, a finding judged."""

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAction, QApplication, QToolButton, QWidget
from qgis.utils import iface

from hands import Hands
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.gui.coordinates import CoordinatesDialog
from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.findings_dock import FindingsDock
from story import pause

TITLE = "Uusi kaapeli"
MOST_TABS = 30


def tab_to(hands, wanted):
    """Until the keyboard is there."""
    for _ in range(MOST_TABS):
        if wanted.hasFocus() or (wanted.focusProxy() and wanted.focusProxy().hasFocus()):
            return
        hands.press("Tab")
        yield pause(0.15)
    raise AssertionError(f"Tab never comes to {wanted.objectName()}, but to {where()}")


def where():
    """What has the keyboard."""
    widget = QApplication.focusWidget()
    return "" if widget is None else f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName()}"


def corners(dock):
    """Of a work zone of the demo, a line each."""
    row = next(row for row in dock.session.layer("work_zone").getFeatures() if str(row["title"]).startswith("Vapaud"))
    box = row.geometry().boundingBox()
    places = ((box.xMinimum(), box.yMinimum()), (box.xMaximum(), box.yMinimum()), (box.xMaximum(), box.yMaximum()))
    return [f"{east:.0f} {north:.0f}" for east, north in places]


def plan(found, dock, hands):
    """From the map to a saved plan."""
    iface.mapCanvas().setFocus()
    action = iface.mainWindow().findChild(QAction, "seinajoki_coordination")
    if action.isChecked():
        hands.press("alt+i", "c")  # it is open, and shall be opened
        yield lambda: not action.isChecked()
        yield pause(0.5)
    hands.press("alt+i", "c")
    yield lambda: action.isChecked() and dock.isVisible()
    yield pause(0.5)
    found["opened"] = where()
    yield from tab_to(hands, dock.findChild(QToolButton, "seinajoki_draw_work_zone"))
    hands.press("space")
    yield lambda: dock.pane is not None
    yield pause(0.5)
    found["drawing"] = where()
    yield from tab_to(hands, dock.findChild(QToolButton, "seinajoki_from_coordinates"))
    hands.press("space")
    yield lambda: dock.pane.findChild(CoordinatesDialog) is not None
    yield pause(0.5)
    found["in the dialog"] = where()
    for line in corners(dock):
        hands.type(line)
        hands.press("Return")
    hands.press("ctrl+Return")
    yield lambda: dock.pane.plan.fid is not None
    yield pause(0.5)
    found["after the dialog"] = where()
    hands.type(TITLE)
    yield lambda: dock.pane.plan.row["title"] == TITLE
    yield from tab_to(hands, dock.pane.form.findChild(QWidget, "starts_at"))
    hands.type("77")
    yield from tab_to(hands, dock.pane.form.findChild(QWidget, "ends_at"))
    hands.type("78")
    yield pause(0.5)
    live = dock.pane.live
    found["met"] = [live.list.item(row).text() for row in range(live.list.count())]
    id_ = dock.pane.plan.row["id"]
    hands.press("ctrl+Return")
    yield lambda: dock.pane is None
    yield pause(0.5)
    found["after saving"] = where()
    current = dock.session.store().history.current(id_)
    found["saved"] = [current.values[name] for name in ("title", "starts_at", "ends_at")]


def act_for_another(dock, findings, hands):
    """The store's first organisation, chosen by its key and an arrow."""
    hands.press("alt+a")
    yield pause(0.3)
    if not findings.organisation.hasFocus():
        hands.press("alt+a")  # the other dock has the list, too
        yield findings.organisation.hasFocus
    hands.press("Down")
    yield lambda: dock.session.organisation != ""
    yield pause(0.5)
    if findings.table.model().rowCount() == 0:
        yield from tab_to(hands, findings.bar.whose)
        hands.press("Home")  # everybody's
        yield lambda: findings.table.model().rowCount() > 0


def judge(found, dock, hands):
    """The first finding that waits."""
    window, listing = iface.mainWindow(), dock.session.store().listing
    findings = window.findChild(FindingsDock)
    hands.press("alt+i", "f")
    yield lambda: findings.isUserVisible() and findings.table.model().rowCount() > 0
    yield pause(1)
    found["in the findings"] = where()
    yield from act_for_another(dock, findings, hands)
    yield from tab_to(hands, findings.table)
    hands.press("Down")
    yield lambda: findings.table.chosen() != []
    chosen = findings.table.chosen()[0].listed
    yield pause(0.5)
    hands.press("alt+g")

    def said():
        now = next(one for one in listing.findings() if one.id == chosen.id)
        return [word.value for _, word, _ in now.words]

    yield lambda: Word.AGREED.value in said()
    found["said"] = said()
    yield pause(1)
    found["after judging"] = where()


def story(found):
    window, hands = iface.mainWindow(), Hands()
    window.showMaximized()
    yield pause(1)
    hands.press("alt+i", "t")
    dock = window.findChild(CoordinationDock)
    yield lambda: dock.live.is_ready and QgsProject.instance().count() > 6
    yield pause(2)
    yield from plan(found, dock, hands)
    yield from judge(found, dock, hands)
    found["clicks and keys"] = [hands.clicks, hands.keys]
