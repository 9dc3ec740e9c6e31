"""The plugin is loaded and unloaded ten times, having shown its demo and its dialog; then it meets a project in use."""

import gc
from collections import Counter

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QCoreApplication
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QAction, QApplication, QDockWidget, QMenu, QToolBar
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

from story import pause

NAME = "seinajoki_coordination"


def what_is_there():
    """How many of each kind and name there are."""
    window = iface.mainWindow()
    things = Counter(
        f"{kind.__name__} {child.objectName()}"
        for kind in (QAction, QMenu, QToolBar, QDockWidget)
        for child in window.findChildren(kind)
    )
    things.update(f"provider {provider.id()}" for provider in QgsApplication.processingRegistry().providers())
    things.update(f"menu {action.text()}" for action in window.menuBar().actions())
    things["tasks"] = QgsApplication.taskManager().count()
    things["translations"] = QCoreApplication.translate("Seinajoki", "Work zone") != "Work zone"
    things["dialogs"] = sum(hasattr(widget, "createProcessingParameters") for widget in QApplication.topLevelWidgets())
    things["plugins"] = sum(
        type(thing).__qualname__ == "Plugin" and str(type(thing).__module__).startswith(NAME)
        for thing in gc.get_objects()
    )
    return +things


def ours():
    return sorted(name for name in what_is_there() if "seinajoki" in name.lower())


def story(found):
    window, project = iface.mainWindow(), QgsProject.instance()
    found["loaded"] = ours()
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: len(project.mapLayers()) >= 9
    window.findChild(QAction, "seinajoki_overlaps").trigger()
    yield pause(1)
    unloadPlugin(NAME)
    yield pause(1)
    gc.collect()
    without = what_is_there()
    found["left"] = ours() + [name for name in ("tasks", "translations", "dialogs", "plugins") if without[name]]
    for _ in range(10):
        loadPlugin(NAME)
        startPlugin(NAME)
        yield pause(0.2)
        unloadPlugin(NAME)
        yield pause(0.2)
    gc.collect()
    found["more than before"] = sorted(what_is_there() - without)
    found["less than before"] = sorted(without - what_is_there())
    loadPlugin(NAME)
    startPlugin(NAME)
    yield pause(0.2)
    found["loaded again"] = ours()

    project.clear()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3067"))
    project.setBackgroundColor(QColor("#123456"))
    mine = QgsVectorLayer("Point?crs=EPSG:3067", "mine", "memory")
    project.addMapLayer(mine)
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: len(project.mapLayers()) >= 10
    found["of the project in use"] = [
        project.crs().authid(),
        project.backgroundColor().name(),
        project.mapLayers().get(mine.id()) is mine,
        len(project.mainAnnotationLayer().items()),
    ]
    project.removeMapLayer(mine.id())  # QGIS would ask about it on leaving
