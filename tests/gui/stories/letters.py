"""All that a letter underlined in the docks or in QGIS's menu bar may lead to, with a plan in hand."""

from qgis.core import QgsProject
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QAbstractButton, QAction, QLabel, QMenu, QToolButton
from qgis.utils import iface

from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.findings_dock import FindingsDock


def lettered(dock):
    """The texts in a dock that have a letter, seen now or not."""
    widgets = [*dock.findChildren(QAbstractButton), *(label for label in dock.findChildren(QLabel) if label.buddy())]
    return [widget.text() for widget in widgets if not QKeySequence.mnemonic(widget.text()).isEmpty()]


def deaf(dock):
    """The buttons with a letter that they do not listen to."""
    letters = [(button, QKeySequence.mnemonic(button.text())) for button in dock.findChildren(QAbstractButton)]
    return [button.text() for button, letter in letters if not letter.isEmpty() and button.shortcut() != letter]


def story(found):
    window = iface.mainWindow()
    window.findChild(QAction, "seinajoki_demo").trigger()
    docks = [window.findChild(kind) for kind in (CoordinationDock, FindingsDock)]
    coordination, findings = docks
    yield lambda: coordination.live.is_ready and QgsProject.instance().count() > 6
    coordination.findChild(QToolButton, "seinajoki_draw_work_zone").click()
    yield lambda: coordination.pane is not None
    found["docks"] = [lettered(dock) for dock in docks]
    found["menu of the list"] = [action.text() for action in findings.table.actions()]
    found["deaf"] = [text for dock in docks for text in deaf(dock)]
    own = window.findChild(QMenu, "seinajoki_menu").title()
    filled_by_plugins = (iface.vectorMenu(), iface.databaseMenu(), iface.webMenu())  # QGIS shows them then
    menus = {action.text() for action in window.menuBar().actions()} - {own}
    found["own menu"], found["menus"] = own, sorted(menus.union(menu.title() for menu in filled_by_plugins))
