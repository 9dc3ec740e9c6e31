"""A user opens the demo from the menu with the mouse, opens it again, and checks it with the toolbox's algorithm."""

import subprocess
from pathlib import Path
from tempfile import gettempdir

from qgis import processing
from qgis.core import QgsApplication, QgsProcessing, QgsProject, QgsRuleBasedRenderer
from qgis.PyQt.QtCore import QPoint, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QAction, QApplication, QMenu, QToolBar
from qgis.utils import iface

from story import pause

LEFT, BARE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def click(widget, place):
    """With the mouse of the screen, as the window system knows it."""
    at = widget.mapToGlobal(place)
    subprocess.run(["xdotool", "mousemove", str(at.x()), str(at.y()), "click", "1"], check=True)


def labels(layer):
    """All that the legend says of the layer."""
    if not isinstance(layer.renderer(), QgsRuleBasedRenderer):
        return []
    return [rule.label() for rule in layer.renderer().rootRule().descendants()]


def meanings(layer):
    """What the layer's codes are shown as."""
    setups = [layer.editorWidgetSetup(index).config() for index in range(layer.fields().count())]
    return [meaning for setup in setups for pair in setup.get("map", []) for meaning in pair]


def story(found):
    window = iface.mainWindow()
    window.showMaximized()
    menu = window.findChild(QMenu, "seinajoki_menu")
    found["menu"] = menu.title().replace("&", "")
    found["entries"] = [action.text().replace("&", "") for action in menu.actions()]
    found["algorithms"] = [
        algorithm.id() for algorithm in QgsApplication.processingRegistry().providerById("seinajoki").algorithms()
    ]
    yield pause(1)
    click(window.menuBar(), window.menuBar().actionGeometry(menu.menuAction()).center())
    yield menu.isVisible
    click(menu, menu.actionGeometry(window.findChild(QAction, "seinajoki_demo")).center())
    project = QgsProject.instance()
    yield lambda: len(project.mapLayers()) >= 9
    yield pause(2)
    layers = {layer.customProperty("seinajoki/role"): layer for layer in project.mapLayers().values()}
    tell_of(found, project, layers)

    button = window.findChild(QToolBar, "seinajoki_toolbar").widgetForAction(
        window.findChild(QAction, "seinajoki_demo")
    )
    QTest.mouseClick(button, LEFT, BARE, QPoint(5, 5))
    yield pause(2)
    found["layers after a second click"] = len(project.mapLayers())
    found["marks after a second click"] = len(project.mainAnnotationLayer().items())

    window.findChild(QAction, "seinajoki_overlaps").trigger()
    yield pause(1)
    dialogs = [dialog for dialog in QApplication.topLevelWidgets() if hasattr(dialog, "createProcessingParameters")]
    asked = dialogs[0].createProcessingParameters()
    found["asked"] = {name: asked[name] for name in ("START", "END", "IGNORE_SAME")}
    roles = {layer.source(): role for role, layer in layers.items()}
    found["asked of"] = [roles[source.partition("|subset=")[0]] for source in asked["LAYERS"]]
    dialogs[0].close()

    report = Path(gettempdir()) / "overlaps.html"
    asked |= {"OUTPUT": QgsProcessing.TEMPORARY_OUTPUT, "REPORT": str(report)}
    done = processing.run("seinajoki:detectoverlaps", asked)
    found["pairs"] = done["PAIRS"]
    found["features"] = done["OUTPUT"].featureCount()
    found["report"] = report.read_text(encoding="utf-8")[:200]

    yield pause(1)
    window.findChild(QAction, "seinajoki_store").trigger()
    yield pause(1)
    dialogs = [dialog for dialog in QApplication.topLevelWidgets() if hasattr(dialog, "createProcessingParameters")]
    [dialog] = [dialog for dialog in dialogs if dialog.isVisible()]
    asked = dialog.createProcessingParameters()
    found["store"] = Path(asked["STORE"]) == Path(layers["finding"].source().partition("|")[0])
    dialog.close()
    report = Path(gettempdir()) / "coordination.html"
    done = processing.run("seinajoki:checkstore", asked | {"REPORT": str(report)})
    found["checked"] = [done["OPEN"], done["NEW"], done["GONE"]]
    found["coordination"] = report.read_text(encoding="utf-8")[:200]


def tell_of(found, project, layers):
    controller = iface.mapCanvas().temporalController()
    found["order"] = [layer.customProperty("seinajoki/role") for layer in project.layerTreeRoot().layerOrder()]
    found["names"] = {role: layer.name() for role, layer in layers.items()}
    found["counts"] = {role: layer.featureCount() for role, layer in layers.items()}
    found["temporal"] = {role: layer.temporalProperties().isActive() for role, layer in layers.items()}
    found["crs"] = project.crs().authid()
    found["scale"] = iface.mapCanvas().scale()
    found["week"] = controller.dateTimeRangeForFrameNumber(controller.currentFrameNumber()).begin().toString("MM-dd")
    found["weeks"] = controller.totalFrameCount()
    found["aliases"] = [field.alias() for layer in layers.values() for field in layer.fields() if field.name() != "fid"]
    found["legend"] = [label for layer in layers.values() for label in labels(layer)]
    found["meanings"] = [meaning for layer in layers.values() for meaning in meanings(layer)]
    found["sources"] = [row["source"] for row in layers["event"].getFeatures()]
    found["marks"] = [item.text() for item in project.mainAnnotationLayer().items().values()]
    found["bar"] = [item.text() for item in iface.messageBar().items()]
