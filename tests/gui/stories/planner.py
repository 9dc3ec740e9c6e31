"""A planner's morning in the demo: draw along a street, see whom it meets, type other days, move it, save it; judge;
find it again, change it, and bring back what it was.

All of it with real mouse and key events.
"""

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QAction, QApplication, QLineEdit, QPushButton, QToolBar, QToolButton, QTreeView
from qgis.utils import iface

from hands import RIGHT, Hands, way_along
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.date_editor import InstantEdit
from seinajoki_coordination.gui.findings_dock import FindingsDock
from seinajoki_coordination.gui.history_dialog import HistoryDialog
from story import pause

TITLE = "Uusi vesijohto"
OTHER_TITLE = "Toinen nimi"
DAYS = {"starts_at": "77", "ends_at": "78"}
FIRST_SECTION_PX = 8
"""Within what a date editor shows first, in American English the month."""


def listed(dock):
    return [dock.pane.live.list.item(row).text() for row in range(dock.pane.live.list.count())]


def draw(found, dock, hands):
    """From the dock to a saved plan."""
    canvas, way = iface.mapCanvas(), way_along(dock.session.layer("street"), iface.mapCanvas())
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
    yield from type_days(found, dock, hands)
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


def type_days(found, dock, hands):
    """Other days than the offered week: month and day by the keyboard, as the form shows them."""
    found["met as days are typed"] = []
    for column, typed in DAYS.items():
        day = dock.pane.form.findChild(InstantEdit, column).day
        hands.click(day, QPoint(FIRST_SECTION_PX, day.height() // 2))
        hands.type(typed)
        yield pause(0.3)
        found["met as days are typed"].append(listed(dock))


def judge(found, dock, hands):
    """Acting as the other organisation of a finding that waits for both."""
    window, listing = iface.mainWindow(), dock.session.store().listing
    findings = window.findChild(FindingsDock)
    toolbar, action = window.findChild(QToolBar, "seinajoki_toolbar"), window.findChild(QAction, "seinajoki_findings")
    hands.click(toolbar.widgetForAction(action))
    yield lambda: findings.isUserVisible() and findings.table.model().rowCount() > 0
    other = next(one.b.organisation for one in listing.findings() if len(one.awaited) == 2)
    dock.session.act_for(other)
    yield pause(1)
    first = findings.table.model().index(0, 0)
    hands.click(findings.table.viewport(), findings.table.visualRect(first).center())
    yield lambda: findings.table.chosen() != []
    chosen = findings.table.chosen()[0].listed
    found["waited for"] = other in chosen.awaited
    yield pause(0.5)
    hands.click(findings.findChild(QPushButton, f"seinajoki_say_{Word.AGREED.value}"))

    def said():
        now = next(one for one in listing.findings() if one.id == chosen.id)
        return [word.value for who, word, _ in now.words if who == other]

    yield lambda: said() != []
    found["said"] = said()


def search(dock, hands, words):
    """Let QGIS's locator find a plan; gives the list with it."""
    hands.press("ctrl+k")
    yield pause(0.5)
    hands.type(f"sei {words}")
    yield pause(2)
    views = iface.mainWindow().findChildren(QTreeView)
    return next(view for view in views if view.inherits("QgsLocatorResultsView"))


def find(found, dock, hands):
    """By QGIS's locator."""
    works = dock.session.layer("work_zone")
    works.removeSelection()
    yield from search(dock, hands, TITLE[:9])
    hands.press("Down", "Return")
    yield lambda: works.selectedFeatureCount() == 1
    found["found again"] = [row["title"] for row in works.getSelectedFeatures()]


def choose(dock, hands, words, deed):
    """From the menu of what the locator finds."""
    results = yield from search(dock, hands, words)
    model = results.model()
    rows = [model.index(place, 0) for place in range(model.rowCount())]
    row = next(row for row in rows if str(row.data()).strip().startswith(words))
    hands.click(results.viewport(), results.visualRect(row).center(), button=RIGHT)
    yield lambda: QApplication.activePopupWidget() is not None
    menu = QApplication.activePopupWidget()
    action = next(action for action in menu.actions() if action.text() == deed)
    hands.click(menu, menu.actionGeometry(action).center())


def change(found, dock, hands):
    """The saved plan gets another title."""
    yield from choose(dock, hands, TITLE[:9], "Edit in the dock Coordination")
    yield lambda: dock.pane is not None
    yield pause(0.5)
    hands.click(dock.pane.form.findChild(QLineEdit, "title"))
    hands.press("ctrl+a")
    hands.type(OTHER_TITLE)
    hands.press("ctrl+Return")
    yield lambda: dock.pane is None


def restore(found, dock, hands):
    """The plan's first version, from its history."""
    (row,) = (row for row in dock.session.layer("work_zone").getFeatures() if row["title"] == OTHER_TITLE)
    history = dock.session.store().history
    saved = history.versions(row["id"])[0]
    found["changed"] = history.current(row["id"]).values["title"]
    yield from choose(dock, hands, OTHER_TITLE, "Show the history")
    window = iface.mainWindow()
    yield lambda: window.findChild(HistoryDialog) is not None and window.findChild(HistoryDialog).isVisible()
    yield pause(0.5)
    dialog = window.findChild(HistoryDialog)
    steps = dialog.steps
    found["steps"] = [steps.topLevelItem(place).text(2) for place in range(steps.topLevelItemCount())]
    first = steps.topLevelItem(steps.topLevelItemCount() - 1)
    hands.click(steps.viewport(), steps.visualItemRect(first).center())
    yield lambda: steps.currentItem() is first and dialog.restore.isEnabled()
    hands.click(dialog.restore)
    yield lambda: history.current(row["id"]).values["title"] != OTHER_TITLE
    yield pause(1)
    found["steps after it"] = [steps.topLevelItem(place).text(2) for place in range(steps.topLevelItemCount())]
    again = history.current(row["id"])
    found["restored"] = again.values["title"]
    found["differs from the first"] = [name for name in saved.values if saved.values[name] != again.values[name]]
    found["has the first's place"] = saved.wkb == again.wkb
    hands.press("Escape")
    yield lambda: window.findChild(HistoryDialog) is None


def story(found):
    window, hands = iface.mainWindow(), Hands()
    window.showMaximized()
    yield pause(1)
    window.findChild(QAction, "seinajoki_demo").trigger()
    dock = window.findChild(CoordinationDock)
    yield lambda: dock.live.is_ready and QgsProject.instance().count() > 6
    yield pause(2)
    yield from draw(found, dock, hands)
    yield from judge(found, dock, hands)
    yield from find(found, dock, hands)
    yield from change(found, dock, hands)
    yield from restore(found, dock, hands)
