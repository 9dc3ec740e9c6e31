"""The plugin is loaded and unloaded ten times, having shown its demo once."""

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtWidgets import QAction, QDockWidget, QMenu, QToolBar
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

from story import pause

NAME = "seinajoki_coordination"


def what_is_there():
    window = iface.mainWindow()
    kinds = (QAction, QMenu, QToolBar, QDockWidget)
    named = {
        f"{kind.__name__} {child.objectName()}"
        for kind in kinds
        for child in window.findChildren(kind)
        if child.objectName()
    }
    providers = {f"provider {provider.id()}" for provider in QgsApplication.processingRegistry().providers()}
    menus = {f"menu {action.text()}" for action in window.menuBar().actions()}
    return named | providers | menus


def story(found):
    window = iface.mainWindow()
    found["loaded"] = sorted(name for name in what_is_there() if "seinajoki" in name.lower())
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: len(QgsProject.instance().mapLayers()) >= 6
    yield pause(1)
    QgsProject.instance().clear()
    unloadPlugin(NAME)
    yield pause(1)
    without = what_is_there()
    found["left"] = sorted(name for name in without if "seinajoki" in name.lower())
    for _ in range(10):
        loadPlugin(NAME)
        startPlugin(NAME)
        yield pause(0.2)
        unloadPlugin(NAME)
        yield pause(0.2)
    found["more than before"] = sorted(what_is_there() - without)
    found["less than before"] = sorted(without - what_is_there())
    loadPlugin(NAME)
    startPlugin(NAME)
    yield pause(0.2)
    found["loaded again"] = sorted(name for name in what_is_there() if "seinajoki" in name.lower())
