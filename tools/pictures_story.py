"""Within QGIS: shows the demo, the menu, the dialog of the check and its result, and keeps a picture of each."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis import processing
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QDockWidget, QMenu
from qgis.utils import iface

from seinajoki_coordination.gui.check import of_overlaps
from seinajoki_coordination.host.styles import dress, layers_by_role
from story import FACTS, pause

desktop: Any = iface


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
    project.removeMapLayer(done["OUTPUT"])  # QGIS would ask about it on leaving


def _keep(name: str) -> None:
    """What the whole screen shows."""
    screen = QApplication.primaryScreen()
    screen.grabWindow(0).save(str(Path(FACTS["pictures"]) / f"{name}-{FACTS['name']}.png"))
