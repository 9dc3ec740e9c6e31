"""A user clicks “Try the demo” with the mouse, then checks the demo with the algorithm of the toolbox."""

from pathlib import Path
from tempfile import gettempdir

from qgis import processing
from qgis.core import QgsApplication, QgsProcessing, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QMenu, QToolBar
from qgis.utils import iface

from story import pause


def story(found):
    window = iface.mainWindow()
    menu = window.findChild(QMenu, "seinajoki_menu")
    found["menu"] = menu.title().replace("&", "")
    found["entries"] = [action.text().replace("&", "") for action in menu.actions()]
    found["algorithms"] = [
        algorithm.id() for algorithm in QgsApplication.processingRegistry().providerById("seinajoki").algorithms()
    ]

    toolbar = window.findChild(QToolBar, "seinajoki_toolbar")
    button = toolbar.widgetForAction(window.findChild(QAction, "seinajoki_demo"))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    project = QgsProject.instance()
    yield lambda: len(project.mapLayers()) >= 6
    yield pause(2)
    layers = {layer.customProperty("seinajoki/role"): layer for layer in project.mapLayers().values()}
    found["names"] = {role: layer.name() for role, layer in layers.items()}
    found["counts"] = {role: layer.featureCount() for role, layer in layers.items() if hasattr(layer, "featureCount")}
    times = {role: layer.temporalProperties() for role, layer in layers.items()}
    found["temporal"] = {role: time.isActive() for role, time in times.items() if time is not None}
    found["crs"] = project.crs().authid()
    found["scale"] = iface.mapCanvas().scale()
    found["aliases"] = [field.alias() for field in layers["work_zone"].fields()]
    found["bar"] = [item.text() for item in iface.messageBar().items()]

    QTest.mouseClick(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    yield pause(2)
    found["layers after a second click"] = len(project.mapLayers())
    found["layers"] = len(layers)

    report = Path(gettempdir()) / "overlaps.html"
    plans = [layers[role] for role in ("work_zone", "event", "traffic_arrangement")]
    done = processing.run(
        "seinajoki:detectoverlaps", {"LAYERS": plans, "OUTPUT": QgsProcessing.TEMPORARY_OUTPUT, "REPORT": str(report)}
    )
    found["pairs"] = done["PAIRS"]
    found["features"] = done["OUTPUT"].featureCount()
    found["report"] = report.read_text(encoding="utf-8")[:200]
