"""Within QGIS: shows the demo, the menu, the dialog of the check and its result, and keeps a picture of each."""

from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

from qgis import processing
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QAction, QApplication, QDialog, QMenu
from qgis.utils import iface

from seinajoki_coordination.host.styles import dress
from story import FACTS, pause

desktop: Any = iface


def story(found: dict[str, Any]) -> Generator[Callable[[], bool], None, None]:
    """Live through them in the order in which a user would."""
    window = desktop.mainWindow()
    window.showMaximized()
    window.findChild(QAction, "seinajoki_demo").trigger()
    project: Any = QgsProject.instance()
    yield lambda: len(project.mapLayers()) >= 6
    yield pause(4)
    _keep("demo")

    menu = window.findChild(QMenu, "seinajoki_menu")
    menu.popup(window.mapToGlobal(QPoint(700, 40)))
    yield pause(1)
    _keep("menu")
    menu.close()

    window.findChild(QAction, "seinajoki_overlaps").trigger()
    yield pause(2)
    _keep("dialog")
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.close()

    layers = {layer.customProperty("seinajoki/role"): layer for layer in project.mapLayers().values()}
    report = Path(FACTS["pictures"]).parent / f"report-{FACTS['name']}.html"
    plans = [layers[role] for role in ("work_zone", "event", "traffic_arrangement")]
    found["report"] = str(report)
    done: Any = processing.run(
        "seinajoki:detectoverlaps",
        {"LAYERS": plans, "IGNORE_SAME": "project", "OUTPUT": "memory:", "REPORT": str(report)},
    )
    dress(done["OUTPUT"], "overlap")
    project.addMapLayer(done["OUTPUT"])
    yield pause(3)
    _keep("overlaps")
    project.removeMapLayer(done["OUTPUT"])  # QGIS would ask about it on leaving


def _keep(name: str) -> None:
    """What the whole screen shows."""
    screen = QApplication.primaryScreen()
    screen.grabWindow(0).save(str(Path(FACTS["pictures"]) / f"{name}-{FACTS['name']}.png"))
