"""The plugin is loaded and unloaded ten times, having shown its demo and its dialog; then it meets a project in use."""

import gc
from collections import Counter
from threading import _DummyThread
from threading import enumerate as threads

from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsExpressionContextUtils,
    QgsLocatorFilter,
    QgsProject,
    QgsSettingsTree,
    QgsVectorLayer,
)
from qgis.gui import QgsGui, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QTimer
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import (
    QAction,
    QApplication,
    QDialogButtonBox,
    QDockWidget,
    QLineEdit,
    QMenu,
    QToolBar,
    QTreeView,
    QWidget,
)
from qgis.utils import iface, loadPlugin, startPlugin, unloadPlugin

from story import pause

NAME = "seinajoki_coordination"


def what_is_there():
    """How many of each kind and name there are."""
    window = iface.mainWindow()
    things = Counter(
        f"{kind.__name__} {child.objectName()}"
        for kind in (QAction, QMenu, QToolBar, QDockWidget, QgsRubberBand)
        for child in window.findChildren(kind)
    )
    things.update(f"provider {provider.id()}" for provider in QgsApplication.processingRegistry().providers())
    things.update(f"menu {action.text()}" for action in window.menuBar().actions())
    things.update(f"locator {one.name()}" for one in window.findChildren(QgsLocatorFilter))
    things.update(f"shortcut {action.objectName()}" for action in QgsGui.shortcutsManager().listActions())
    things.update(f"settings {node.key()}" for node in QgsSettingsTree.node("plugins").childrenNodes())
    things.update(f"widget {kind}" for kind in QgsGui.editorWidgetRegistry().factories())
    things.update(f"thread {thread.name}" for thread in threads() if not isinstance(thread, _DummyThread))
    things.update(f"object {type(thing).__module__}.{type(thing).__qualname__}" for thing in living())
    things.update({f"heard {name}": count for name, count in heard().items()})
    things["tasks"] = QgsApplication.taskManager().count()
    things["translations"] = QCoreApplication.translate("Seinajoki", "Work zone") != "Work zone"
    things["dialogs"] = sum(hasattr(widget, "createProcessingParameters") for widget in QApplication.topLevelWidgets())
    return +things


def living():
    """The plugin itself, and whatever of Qt's and QGIS's is of its classes: docks, filters, pages, tools, tasks."""
    gc.collect()
    for thing in gc.get_objects():
        kind = type(thing)
        if str(kind.__module__).startswith(NAME) and (
            kind.__qualname__ == "Plugin" or (isinstance(thing, sip.simplewrapper) and not sip.isdeleted(thing))
        ):
            yield thing


def heard():
    """How many listen to what QGIS tells of its project, its map and its windows."""
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    signals = {
        project: ("layersAdded", "layersRemoved", "layersWillBeRemoved", "cleared", "readProject", "writeMapLayer"),
        canvas: ("extentsChanged", "mapToolSet", "currentLayerChanged", "layersChanged"),
        iface: ("projectRead", "newProjectCreated", "currentLayerChanged"),
    }
    return {name: source.receivers(getattr(source, name)) for source, names in signals.items() for name in names}


def ours():
    """Names of the plugin's own, but of its sockets: QGIS forgets no editor of columns, and they can be empty."""
    names = (name for name in what_is_there() if "seinajoki" in name.lower())
    return sorted(name for name in names if not name.startswith("widget ") and not name.endswith(".Socket"))


def search(found, text):
    """Type into the locator bar, and choose what comes first."""
    iface.locatorSearch(text)
    results = next(
        view
        for view in iface.mainWindow().findChildren(QTreeView)
        if view.metaObject().className() == "QgsLocatorResultsView"
    )
    yield lambda: results.model().rowCount() > 1
    yield pause(0.5)
    found["groups"] = [str(results.model().index(row, 0).data()) for row in range(results.model().rowCount())]
    results.activated.emit(results.model().index(1, 0))
    yield pause(0.5)
    found["selected"] = [
        layer.customProperty("seinajoki/role")
        for layer in QgsProject.instance().mapLayers().values()
        if isinstance(layer, QgsVectorLayer) and layer.selectedFeatureCount()
    ]


def options(found):
    """Open QGIS's options at the plugin's page, set who writes, and say yes."""

    def enter():
        dialog = QApplication.activeModalWidget()
        page = dialog.findChild(QWidget, "seinajoki")
        found["page is shown"] = page.isVisible()
        page.findChild(QLineEdit, "writer").setText("Works coordinator")
        dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok).click()

    QTimer.singleShot(2000, enter)
    iface.mainWindow().findChild(QAction, "seinajoki_settings").trigger()
    found["writer"] = QgsExpressionContextUtils.globalScope().variable("seinajoki_role")


def story(found):
    window, project = iface.mainWindow(), QgsProject.instance()
    found["loaded"] = ours()
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: len(project.mapLayers()) >= 9
    window.findChild(QAction, "seinajoki_overlaps").trigger()
    yield pause(1)
    yield from search(found, "sei tangomarkkinat")
    options(found)
    unloadPlugin(NAME)
    yield pause(1)
    without = what_is_there()
    found["left"] = ours() + [name for name in ("tasks", "translations", "dialogs") if without[name]]
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
