"""Within QGIS: shows the demo, the menu, a check, and a store's layers and forms; keeps a picture of each."""

from collections.abc import Callable, Generator
from datetime import date
from pathlib import Path
from typing import Any

from qgis import processing
from qgis.core import QgsProject, QgsVectorLayer
from qgis.gui import QgsAttributeDialog
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMenu, QTabWidget
from qgis.utils import iface

from picture_store import make_store
from seinajoki_coordination.gui.check import of_overlaps
from seinajoki_coordination.gui.demo_project import centre, settle, show_week, summer_of
from seinajoki_coordination.host.forms import READ_ONLY
from seinajoki_coordination.host.styles import dress, layers_by_role
from story import FACTS, pause

desktop: Any = iface
_WEEK = date(2027, 7, 5)
_TABLES = (
    *("organisation", "rule", "event_area", "development_area"),
    *("event", "work_zone", "traffic_arrangement", "finding"),
)
"""From the ground of the map to its top."""


def story(found: dict[str, Any]) -> Generator[Callable[[], bool], None, None]:
    """Live through them in the order in which a user would."""
    window = desktop.mainWindow()
    window.showMaximized()
    panels = {panel.objectName(): panel for panel in window.findChildren(QDockWidget)}
    panels["Browser"].close()
    window.resizeDocks([panels["Layers"]], [480], Qt.Orientation.Horizontal)
    window.findChild(QAction, "seinajoki_demo").trigger()
    project: Any = QgsProject.instance()
    yield lambda: len(project.mapLayers()) >= 9
    yield pause(4)
    _keep("demo")

    table = desktop.showAttributeTable(layers_by_role(project)["work_zone"])
    table.window().resize(1500, 760)
    yield pause(2)
    _keep("table")
    table.close()

    yield from _findings(window)
    menu = window.findChild(QMenu, "seinajoki_menu")
    window.menuBar().setActiveAction(menu.menuAction())
    yield pause(1)
    _keep("menu")
    menu.close()

    window.findChild(QAction, "seinajoki_overlaps").trigger()
    yield pause(2)
    _keep("dialog")
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.close()

    report = Path(FACTS["pictures"]).parent / f"report-{FACTS['name']}.html"
    found["report"] = str(report)
    algorithm, asked = of_overlaps(project)
    done: Any = processing.run(algorithm, asked | {"OUTPUT": "memory:", "REPORT": str(report)})
    dress(done["OUTPUT"], "overlap")
    project.addMapLayer(done["OUTPUT"])
    yield pause(3)
    _keep("overlaps")
    project.clear()  # QGIS would ask about the result on leaving
    yield from _store(project)


def _findings(window: Any) -> Generator[Callable[[], bool], None, None]:  # noqa: ANN401  # as the desktop
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
        _keep(name)
    action.trigger()


def _store(project: Any) -> Generator[Callable[[], bool], None, None]:  # noqa: ANN401  # the stubs' may be None
    """A store's map, tables and forms, as they are once its layers are in the project."""
    path = make_store(Path(FACTS["pictures"]).parent / f"store-{FACTS['name']}.gpkg")
    layers = {role: QgsVectorLayer(f"{path}|layername={role}", role, "ogr") for role in _TABLES}
    for role, layer in layers.items():
        dress(layer, role)
        project.addMapLayer(layer)
    settle(project, layers["work_zone"], summer_of(_WEEK))
    desktop.layerTreeCanvasBridge().setCanvasLayers()
    show_week(desktop.mapCanvas().temporalController(), _WEEK)
    desktop.mapCanvas().setReferencedExtent(centre(layers["work_zone"]))
    yield pause(4)
    _keep("store")
    for role in ("work_zone", "finding", "rule"):
        table = desktop.showAttributeTable(layers[role])
        table.window().resize(1500, 760)
        yield pause(2)
        _keep(f"store-table-{role}")
        table.close()
    for role, layer in layers.items():
        yield from _form(role, layer)
    yield from _refusal(layers["work_zone"])


def _refusal(layer: QgsVectorLayer) -> Generator[Callable[[], bool], None, None]:
    """A row that is saved after somebody else has saved it."""
    theirs = QgsVectorLayer(layer.source(), "theirs", "ogr")
    fid, note = next(layer.getFeatures()).id(), layer.fields().indexFromName("note")
    layer.startEditing()
    layer.changeAttributeValue(fid, note, "mine")
    theirs.startEditing()
    theirs.changeAttributeValue(fid, note, "theirs")
    theirs.commitChanges()
    desktop.setActiveLayer(layer)
    desktop.actionSaveActiveLayerEdits().trigger()
    yield pause(1)
    _keep("refused")
    layer.rollBack()


def _form(role: str, layer: QgsVectorLayer) -> Generator[Callable[[], bool], None, None]:
    """Every tab of a layer's form."""
    if role not in READ_ONLY:
        layer.startEditing()
    row = next(layer.getFeatures(), None)
    if row is not None:
        form = QgsAttributeDialog(layer, row, False, desktop.mainWindow(), True)
        form.resize(760, 640)
        form.show()
        yield pause(1)
        tabs = form.findChild(QTabWidget)
        for number in range(tabs.count() if tabs else 1):
            if tabs:
                tabs.setCurrentIndex(number)
            yield pause(0.3)
            form.grab().save(str(Path(FACTS["pictures"]) / f"form-{role}-{number + 1}-{FACTS['name']}.png"))
        form.close()
    layer.rollBack()


def _keep(name: str) -> None:
    """What the whole screen shows."""
    screen = QApplication.primaryScreen()
    screen.grabWindow(0).save(str(Path(FACTS["pictures"]) / f"{name}-{FACTS['name']}.png"))
