"""Within QGIS: a planner's workspace, from the empty docks to the settings, on a small screen and on a large one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsExpressionContextUtils, QgsGeometry, QgsProject, QgsProviderRegistry, QgsRectangle
from qgis.PyQt.QtCore import QDate, QPoint, Qt, QTimer
from qgis.PyQt.QtGui import QContextMenuEvent
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDialog,
    QDockWidget,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QTreeView,
    QWidget,
)
from qgis.utils import iface

from camera import Steps, keep, keep_both, keep_dialog, save, shrink
from hands import Hands, way_along
from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.database_dialog import DatabaseDialog
from seinajoki_coordination.gui.date_editor import InstantEdit
from seinajoki_coordination.gui.findings_dock import FindingsDock
from story import pause

desktop: Any = iface
window: Any = desktop.mainWindow()
dock: Any = window.findChild(CoordinationDock)
findings: Any = window.findChild(FindingsDock)
project: Any = QgsProject.instance()
_OWN = "Seinäjoen Vesi"
_TITLE = "Vapaudentien vesijohdon uusinta"
_DATABASE = "Seinäjoki"
_CORNERS = ("23491500,5 6964500,0", "23491560 6964510", "23491550 6964450")
_MEETING = QDate(2027, 7, 5), QDate(2027, 7, 18)
_OPTIONS = (760, 560), (1100, 800)
"""Sizes of QGIS's own window of options, a small and a large one."""


def story(found: dict[str, Any]) -> Steps:  # noqa: ARG001  # nothing is asked afterwards
    """Live through it in the order in which a planner would."""
    panels = {panel.objectName(): panel for panel in window.findChildren(QDockWidget)}
    panels["Browser"].close()
    QgsExpressionContextUtils.setGlobalVariable("seinajoki_role", "suunnittelija")
    dock.setUserVisible(True)
    findings.setUserVisible(True)
    yield from keep_both(window, "workspace-no-store")
    findings.close()
    yield from shrink(window)
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: dock.live.is_ready and project.count() > 6
    yield pause(2)
    desktop.messageBar().clearWidgets()
    yield from keep_both(window, "coordination")
    yield from _statement()
    yield from _drawing()
    yield from _place()
    yield from _saving()
    yield from _other_plans()
    yield from _judging()
    yield from _locator()
    yield from _menus()
    yield from _deleted()
    yield from _database()
    yield from _settings()


def _statement() -> Steps:
    """For nobody, then for an organisation."""
    dock.statement.ask()
    yield pause(0.5)
    keep("statement-for-nobody")
    desktop.messageBar().clearWidgets()
    dock.session.act_for(_OWN)
    dock.statement.ask()
    yield from keep_both(window, "statement")
    dock.statement.hide()


def _drawing() -> Steps:
    """Along a street, with whom it would meet told before the drawing ends."""
    hands, canvas = Hands(), desktop.mapCanvas()
    way = way_along(dock.session.layer("street"), canvas)
    hands.click(dock.findChild(QToolButton, "seinajoki_draw_work_zone"))
    yield lambda: dock.pane is not None
    yield pause(0.5)
    yield from keep_both(window, "drawing-begins")
    hands.click_on_map(canvas, way[0])
    for point in way[1:]:
        yield pause(0.1)
        hands.move_on_map(canvas, point)
    yield pause(1)
    yield from keep_both(window, "drawing")
    hands.click_on_map(canvas, way[-1])
    yield lambda: dock.pane.plan.fid is not None
    yield pause(0.5)
    hands.type(_TITLE)
    _set_days()
    yield lambda: dock.findChild(QPushButton, "seinajoki_window_1") is not None
    yield from keep_both(window, "plan")
    met = dock.pane.live.list
    hands.click(met.viewport(), met.visualItemRect(met.item(0)).center())
    yield pause(1)
    keep("plan-met")
    dock.findChild(QPushButton, "seinajoki_window_1").click()
    yield pause(1)
    keep("plan-in-the-window")


def _set_days() -> None:
    for column, day in zip(("starts_at", "ends_at"), _MEETING, strict=True):
        dock.pane.form.findChild(InstantEdit, column).day.setDate(day)


def _place() -> Steps:
    """Coordinates, wrong and right; and a shape that crosses itself."""
    dock.pane.place_from_coordinates()
    dialog: Any = dock.pane.findChild(QDialog, "seinajoki_coordinates")
    yield from keep_dialog(dialog, "dialog-coordinates")
    dialog.text.setPlainText("\n".join(_CORNERS[:2]))
    yield pause(0.5)
    save(dialog.grab(), "dialog-coordinates-wrong")
    dialog.text.setPlainText("\n".join(_CORNERS))
    yield pause(0.5)
    save(dialog.grab(), "dialog-coordinates-right")
    dialog.reject()
    before = QgsGeometry(dock.pane.plan.row.geometry())
    box = before.boundingBox()
    places = ((box.xMinimum(), box.yMinimum()), (box.xMaximum(), box.yMaximum()))
    (west, south), (east, north) = places
    crossed = f"POLYGON(({west} {south}, {east} {north}, {east} {south}, {west} {north}, {west} {south}))"
    dock.pane.plan.place(QgsGeometry.fromWkt(crossed))
    yield from keep_both(window, "plan-crosses-itself")
    dock.pane.plan.place(before)
    dock.pane.plan.layer.removeSelection()
    dock.pane.place_from_selection()
    yield pause(1)
    keep("plan-nothing-selected")
    desktop.messageBar().clearWidgets()


def _saving() -> Steps:
    """A title is missing; the store is gone; then it is saved and compared."""
    title = dock.pane.form.findChild(QLineEdit, "title")
    title.clear()
    dock.pane.save()
    yield pause(1)
    keep("plan-without-title")
    desktop.messageBar().clearWidgets()
    title.setText(_TITLE)
    path = Path(dock.session.name)
    aside = path.rename(path.with_suffix(".away"))
    dock.pane.save()
    yield from keep_both(window, "store-gone")
    desktop.messageBar().clearWidgets()
    aside.rename(path)
    _set_days()
    dock.pane.save()
    yield lambda: dock.pane is None
    yield pause(4)
    yield from keep_both(window, "rechecked")
    desktop.messageBar().clearWidgets()


def _other_plans() -> Steps:
    """The dock with each other kind of plan in hand."""
    for table in list(Table):
        if table is Table.WORK_ZONE:
            continue
        dock.draw(table)
        extent = QgsRectangle(desktop.mapCanvas().extent())
        extent.scale(0.3)
        box = QgsGeometry.fromRect(extent)
        line = QgsGeometry.fromPolylineXY(box.asPolygon()[0][:2])
        yield pause(0.3)
        dock.pane.plan.place(line if table is Table.TRAFFIC_ARRANGEMENT else box)
        yield from keep_both(window, f"plan-{table.value}")
        dock.pane.plan.discard()


def _judging() -> Steps:
    """All filters; several at once; what the dock says; a finding that moved; nothing that waits."""
    findings.setUserVisible(True)
    window.resizeDocks([findings], [window.height() // 2], Qt.Orientation.Vertical)
    yield lambda: findings.table.model().rowCount() > 0
    findings.bar.more.setChecked(True)
    findings.table.choose_at(0)
    yield from keep_both(window, "judging")
    findings.table.selectAll()
    yield pause(1)
    findings.pane.judging.say(None)
    yield from keep_both(window, "judging-several")
    findings.notice.findChild(QToolButton).click()
    dock.session.act_for("")
    findings.table.choose_at(0)
    findings.pane.judging.say(Word.AGREED)
    yield pause(1)
    keep("judging-for-nobody")
    findings.notice.findChild(QToolButton).click()
    dock.session.act_for("Poliisi")
    findings.bar.show_all()
    findings.bar.search.setText("ei tällaista")
    yield from keep_both(window, "judging-none")
    findings.bar.show_all()
    dock.session.act_for(_OWN)
    findings.table.choose_at(0)
    yield pause(1)
    _menu_of(findings.table.viewport(), findings.table.visualRect(findings.table.model().index(0, 0)).center())
    yield pause(0.5)
    keep("findings-menu")
    for popup in iter(QApplication.activePopupWidget, None):
        popup.close()
    findings.close()


def _menu_of(widget: QWidget, at: QPoint) -> None:
    """The menu that the right button opens."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at))
    QTimer.singleShot(0, lambda: QApplication.sendEvent(widget, event))


def _locator() -> Steps:
    for name, words in (("locator", "sei tango"), ("locator-street", "sei vapaud")):
        desktop.locatorSearch(words)
        yield pause(2)
        if name == "locator":
            yield from keep_both(window, name)
            desktop.locatorSearch(words)
            yield pause(2)
        keep(f"{name}-results")
    results = next(view for view in window.findChildren(QTreeView) if view.inherits("QgsLocatorResultsView"))
    place = results.visualRect(results.model().index(2, 0)).center()
    Hands().click(results.viewport(), place, button=3)
    yield pause(1)
    keep("locator-menu")
    for popup in iter(QApplication.activePopupWidget, None):
        popup.close()
    desktop.invalidateLocatorResults()


def _menus() -> Steps:
    menu = window.findChild(QMenu, "seinajoki_menu")
    window.menuBar().setActiveAction(menu.menuAction())
    recent = window.findChild(QMenu, "seinajoki_recent")
    menu.setActiveAction(recent.menuAction())
    yield pause(1)
    keep("menu-recent")
    for popup in iter(QApplication.activePopupWidget, None):
        popup.close()


def _deleted() -> Steps:
    works = dock.session.layer("work_zone")
    works.startEditing()
    works.deleteFeature(next(row for row in works.getFeatures() if row["title"] == _TITLE).id())
    works.commitChanges()
    yield pause(2)
    keep("rechecked-gone")
    desktop.messageBar().clearWidgets()
    window.findChild(QAction, "seinajoki_deleted").trigger()
    yield lambda: window.findChild(QDialog, "seinajoki_history") is not None
    yield pause(1)
    dialog: Any = window.findChild(QDialog, "seinajoki_history")
    yield from keep_dialog(dialog, "deleted")
    dialog.reject()


def _database() -> Steps:
    """Before QGIS knows any database, and after."""
    window.findChild(QAction, "seinajoki_database").trigger()
    yield lambda: window.findChild(DatabaseDialog) is not None
    dialog = window.findChild(DatabaseDialog)
    yield pause(0.5)
    save(dialog.grab(), "dialog-database-none")
    registry: Any = QgsProviderRegistry.instance()
    postgres = registry.providerMetadata("postgres")
    postgres.saveConnection(
        postgres.createConnection("dbname='yhteensovitus' host='tietokanta.example'", {}), _DATABASE
    )
    yield lambda: dialog.connection.count() > 0
    yield pause(0.5)
    save(dialog.grab(), "dialog-database")
    dialog.schema.setText("Seinäjoki 2027")
    yield pause(0.5)
    save(dialog.grab(), "dialog-database-wrong")
    dialog.reject()
    postgres.deleteConnection(_DATABASE)


def _settings() -> Steps:
    """QGIS's options, which hold the story up but for its own clock."""
    QTimer.singleShot(0, window.findChild(QAction, "seinajoki_settings").trigger)
    yield lambda: QApplication.activeModalWidget() is not None
    dialog: Any = QApplication.activeModalWidget()
    for name, size in zip(("settings-small", "settings"), _OPTIONS, strict=True):
        dialog.resize(*size)
        yield pause(1)
        save(dialog.grab(), name)
    dialog.reject()
