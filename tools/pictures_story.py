"""Within QGIS: shows the demo, the checks, and a store's layers, tables and forms; keeps a picture of each."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from qgis import processing
from qgis.core import (
    Qgis,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsRuleBasedRenderer,
    QgsVectorLayer,
)
from qgis.gui import QgsAttributeDialog
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtGui import QColor, QCursor, QPainter, QPixmap
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMenu, QTabWidget, QWidget
from qgis.PyQt.QtXml import QDomDocument
from qgis.utils import iface

from camera import FOLDER, Steps, keep, keep_both, keep_dialog, save
from picture_store import live_with
from pictures_versions import versions
from seinajoki_coordination.gui.check import of_overlaps, of_store
from seinajoki_coordination.gui.code_editor import CodesEdit
from seinajoki_coordination.gui.date_editor import InstantEdit
from seinajoki_coordination.gui.demo_project import busiest_week, centre, settle, summer_of
from seinajoki_coordination.gui.store_project import ORDER
from seinajoki_coordination.gui.weeks import show_week
from seinajoki_coordination.host.forms import READ_ONLY
from seinajoki_coordination.host.stores import store_of
from seinajoki_coordination.host.styles import STORE_ROLES, dress, layers_by_role
from story import FACTS, pause

desktop: Any = iface
_WORKSHOP = FOLDER.parent / "picture-stores"
_FORM, _TABLE, _GAP = (640, 520), (1500, 640), 12
_SHOWN = {
    "work_zone": "\"title\" LIKE 'Kirkkokadun runkovesijohto, vaihe 2%'",
    "event": "\"title\" LIKE 'Tangomarkkinat%'",
    "traffic_arrangement": '"belongs_to" IS NOT NULL',
    "finding": '"area_m2" > 100 AND "hours" < 24',
    "rule": "\"id\" = 'noise_quiet'",
}
"""Whose form is shown; the first row's, where none is named."""
_WIDE = ("event_area", "development_area")


def story(found: dict[str, Any]) -> Steps:
    """Live through them in the order in which a user would."""
    QgsExpressionContextUtils.setGlobalVariable("seinajoki_role", "Seinäjoen Vesi")
    window = desktop.mainWindow()
    window.showMaximized()
    panels = {panel.objectName(): panel for panel in window.findChildren(QDockWidget)}
    panels["Browser"].close()
    project: Any = QgsProject.instance()
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: len(project.mapLayers()) >= 9
    window.resizeDocks([panels["Layers"]], [440], Qt.Orientation.Horizontal)
    yield pause(4)
    keep("demo")
    desktop.messageBar().clearWidgets()
    yield from _findings(window)
    yield from _dialogs(window)
    yield from _overlaps(project, found)
    yield from _coordination(project, found)
    layers = layers_by_role(project)
    path = Path(store_of(layers["finding"]))
    for role in ("judgement", "comment"):
        layers[role] = QgsVectorLayer(f"{path}|layername={role}", role, "ogr")
        dress(layers[role], role)
        project.addMapLayer(layers[role])
    for role in STORE_ROLES:
        yield from _table(role, layers[role])
        yield from _form(role, layers[role])
    yield from _editors(layers)
    yield from versions(layers["work_zone"], _row(layers["work_zone"], _SHOWN["work_zone"]))
    yield from _styles(project, layers)
    yield from _tip(layers["finding"])
    yield from _named_styles(project, path)


def _dialogs(window: QWidget) -> Steps:
    menu = window.findChild(QMenu, "seinajoki_menu")
    window.menuBar().setActiveAction(menu.menuAction())
    yield pause(1)
    keep("menu")
    menu.close()
    for name in ("overlaps", "store"):
        window.findChild(QAction, f"seinajoki_{name}").trigger()
        yield from _dialog(name)
    dialog: Any = processing.createAlgorithmDialog("seinajoki:preparestore", {})
    dialog.show()
    yield from _dialog("prepare")


def _dialog(name: str) -> Steps:
    yield pause(2)
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]
    for dialog in dialogs:
        yield from keep_dialog(dialog, f"dialog-{name}")
        dialog.close()


def _overlaps(project: Any, found: dict[str, Any]) -> Steps:  # noqa: ANN401  # the stubs' may be None
    """The check of any layers: its report, and the layer of its pairs."""
    found["overlaps"] = str(_report("overlaps"))
    algorithm, asked = of_overlaps(project)
    done: Any = processing.run(algorithm, asked | {"OUTPUT": "memory:", "REPORT": found["overlaps"]})
    dress(done["OUTPUT"], "overlap")
    project.addMapLayer(done["OUTPUT"])
    finding = project.layerTreeRoot().findLayer(layers_by_role(project)["finding"])
    finding.setItemVisibilityChecked(False)
    yield pause(3)
    keep("overlaps")
    yield from _table("overlap", done["OUTPUT"])
    yield from _form("overlap", done["OUTPUT"])
    finding.setItemVisibilityChecked(True)
    project.removeMapLayer(done["OUTPUT"])  # QGIS would ask about it on leaving


def _findings(window: Any) -> Steps:  # noqa: ANN401  # as the desktop
    """The dock Findings at the bottom of the window, and narrow beside the map."""
    action = window.findChild(QAction, "seinajoki_findings")
    action.trigger()
    dock: Any = window.findChild(QDockWidget, "seinajoki_findings")
    window.resizeDocks([dock], [window.height() // 2], Qt.Orientation.Vertical)
    yield lambda: dock.table.model().rowCount() > 0
    for name, area in (
        ("findings", Qt.DockWidgetArea.BottomDockWidgetArea),
        ("findings-narrow", Qt.DockWidgetArea.RightDockWidgetArea),
    ):
        window.addDockWidget(area, dock)
        dock.table.choose_at(0)
        yield pause(1)
        dock.deeds.look.trigger()
        yield pause(3)
        yield from keep_both(window, name)
    action.trigger()


def _coordination(project: Any, found: dict[str, Any]) -> Steps:  # noqa: ANN401  # as above
    """Some weeks pass: words are said, a work moves, another is dropped; then the store is checked again."""
    layers = layers_by_role(project)
    live_with(Path(store_of(layers["finding"])))
    works = layers["work_zone"]
    works.startEditing()
    column = works.fields().indexFromName("ends_at")
    moved = _row(works, "\"title\" LIKE 'Puskantien päällystys%'")
    works.changeAttributeValue(moved.id(), column, moved["ends_at"].addDays(28))
    works.deleteFeature(_row(works, "\"title\" LIKE 'Jokirannan siirtoviemäri%'").id())
    if not works.commitChanges():
        raise RuntimeError("; ".join(works.commitErrors()))
    found["coordination"] = str(_report("coordination"))
    algorithm, asked = of_store(project)
    processing.run(algorithm, asked | {"REPORT": found["coordination"]})
    for layer in layers.values():
        layer.reload()
    desktop.mapCanvas().refresh()
    desktop.messageBar().clearWidgets()
    yield pause(3)
    keep("demo-judged")


def _table(role: str, layer: QgsVectorLayer) -> Steps:
    table = desktop.showAttributeTable(layer).window()
    table.resize(*_TABLE)
    yield pause(1.5)
    save(table.grab(), f"table-{role}")
    table.close()


def _form(role: str, layer: QgsVectorLayer) -> Steps:
    """All tabs of a layer's form beside each other."""
    if role not in READ_ONLY:
        layer.startEditing()
    form = _opened(layer, _row(layer, _SHOWN.get(role, "")))
    yield pause(1)
    tabs = form.findChild(QTabWidget)
    pictures = []
    for number in range(tabs.count() if tabs else 1):
        if tabs:
            tabs.setCurrentIndex(number)
        yield pause(0.3)
        pictures.append(form.grab())
    save(_sheet(pictures), f"form-{role}")
    form.close()
    layer.rollBack()


def _opened(layer: QgsVectorLayer, row: QgsFeature) -> QgsAttributeDialog:
    form = QgsAttributeDialog(layer, row, False, desktop.mainWindow(), True)
    form.resize(*_FORM)
    form.show()
    return form


def _editors(layers: dict[str, QgsVectorLayer]) -> Steps:
    """What opens from a form: the calendar, a time of day with what the form says of a wrong end, a list of codes."""
    events, rules = layers["event"], layers["rule"]
    events.startEditing()
    form = _opened(events, _row(events, _SHOWN["event"]))
    form.findChild(QTabWidget).setCurrentIndex(1)
    edits = {edit.objectName(): edit for edit in form.findChildren(InstantEdit)}
    edits["starts_at"].clock.click()
    yield pause(1)
    day = edits["starts_at"].day
    day.setFocus()
    _press(day, QPoint(day.width() - 8, day.height() // 2))
    yield pause(1.5)
    keep("editor-date")
    for popup in iter(QApplication.activePopupWidget, None):
        popup.close()
    edits["ends_at"].day.setDate(edits["starts_at"].day.date().addDays(-3))
    yield pause(1)
    save(form.grab(), "editor-wrong-end")
    form.close()
    events.rollBack()

    rules.startEditing()
    form = _opened(rules, _row(rules, _SHOWN["rule"]))
    form.findChild(QTabWidget).setCurrentIndex(1)
    yield pause(1)
    {edit.objectName(): edit for edit in form.findChildren(CodesEdit)}["a_traits"].showPopup()
    yield pause(1.5)
    keep("editor-codes")
    for popup in iter(QApplication.activePopupWidget, None):
        popup.close()
    form.close()
    rules.rollBack()


def _press(widget: QWidget, place: QPoint) -> None:
    """With the mouse, as the window system knows it."""
    at = widget.mapToGlobal(place)
    subprocess.run(["xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1"], check=True)


def _styles(project: Any, layers: dict[str, QgsVectorLayer]) -> Steps:  # noqa: ANN401  # as above
    """Each layer alone over the streets, whenever it is; and the whole town from afar."""
    canvas, root = desktop.mapCanvas(), project.layerTreeRoot()
    desktop.mainWindow().findChild(QDockWidget, "Temporal Controller").close()
    canvas.temporalController().setNavigationMode(Qgis.TemporalNavigationMode.Disabled)
    near = centre(layers["work_zone"])
    for role, layer in layers.items():
        if not layer.isSpatial():
            continue
        for other in layers.values():
            node = root.findLayer(other)
            node.setItemVisibilityChecked(other is layer or other is layers["street"])
            node.setExpanded(other is layer)
        renderer = layer.renderer()
        if isinstance(renderer, QgsRuleBasedRenderer):
            top: Any = renderer.rootRule()
            keys = [rule.ruleKey() for rule in top.children()]
            root.findLayer(layer).setCustomProperty("expandedLegendNodes", keys)
        shown = QgsRectangle(layer.extent() if role in _WIDE else near)
        shown.scale(1.2 if role in _WIDE else 0.8)
        canvas.setReferencedExtent(QgsReferencedRectangle(shown, near.crs()))
        desktop.setActiveLayer(layer)
        yield pause(2.5)
        keep(f"style-{role}")
    for layer in layers.values():
        root.findLayer(layer).setItemVisibilityChecked(True)
    canvas.setReferencedExtent(near)


def _tip(layer: QgsVectorLayer) -> Steps:
    """What the map says of the finding under the mouse."""
    canvas = desktop.mapCanvas()
    desktop.setActiveLayer(layer)
    desktop.actionMapTips().setChecked(True)
    yield pause(2)
    row = next(layer.getFeatures(QgsFeatureRequest(canvas.extent()).setFilterExpression(_SHOWN["finding"])))
    place = row.geometry().pointOnSurface().asPoint()
    at = canvas.getCoordinateTransform().transform(place)
    QCursor.setPos(canvas.mapToGlobal(QPoint(int(at.x()) - 40, int(at.y()))))
    yield pause(0.5)
    QCursor.setPos(canvas.mapToGlobal(QPoint(int(at.x()), int(at.y()))))
    yield pause(3)
    keep("map-tip")
    desktop.actionMapTips().setChecked(False)


def _named_styles(project: Any, path: Path) -> Steps:  # noqa: ANN401  # as above
    """The store's layers as QGIS adds them from the file, in either of the styles that it keeps."""
    project.clear()
    by_role = {role: desktop.addVectorLayer(f"{path}|layername={role}", "", "ogr") for role in reversed(ORDER)}
    layers = list(by_role.values())
    week = busiest_week(by_role["traffic_arrangement"])
    settle(project, by_role["work_zone"], summer_of(week))
    show_week(desktop.mapCanvas().temporalController(), summer_of(week), week)
    desktop.mapCanvas().setReferencedExtent(centre(by_role["work_zone"]))
    for name in ("Suomi", "English"):
        for layer in layers:
            _, ids, names, _, _ = layer.listStylesInDatabase()
            style, _ = layer.getStyleFromDatabase(ids[names.index(name)])
            document = QDomDocument()
            document.setContent(style)
            layer.importNamedStyle(document)
            layer.triggerRepaint()
            desktop.layerTreeView().refreshLayerSymbology(layer.id())
        yield pause(3)
        keep(f"named-style-{name.lower()}")


def _row(layer: QgsVectorLayer, expression: str) -> QgsFeature:
    """The first row that it is true of; the first one for no expression."""
    return next(layer.getFeatures(QgsFeatureRequest().setFilterExpression(expression or "true")))


def _report(name: str) -> Path:
    _WORKSHOP.mkdir(exist_ok=True)
    return _WORKSHOP / f"{name}-{FACTS['name']}.html"


def _sheet(pictures: Sequence[QPixmap], columns: int = 3) -> QPixmap:
    """Pictures of one size beside each other."""
    columns = min(columns, len(pictures))
    rows = -(-len(pictures) // columns)
    width, height = pictures[0].width() + _GAP, pictures[0].height() + _GAP
    sheet = QPixmap(columns * width - _GAP, rows * height - _GAP)
    sheet.fill(QColor("#808080"))
    painter = QPainter(sheet)
    for number, picture in enumerate(pictures):
        painter.drawPixmap(number % columns * width, number // columns * height, picture)
    painter.end()
    return sheet
