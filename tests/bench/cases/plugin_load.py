"""What the plugin adds to the start of QGIS."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Final
from unittest.mock import MagicMock

from contenders import OURS
from measuring import Case, Figure, Job, Measured

LOAD_S: Final = 0.2


def case() -> Case:
    """The plugin, loaded in one new process after another."""
    return Case("plugin load", [Job("plugin load", 1, OURS, prepare, fresh=True)], figures)


def prepare() -> Callable[[], None]:
    """QGIS has started, with a main window; the import, the plugin's making and its `initGui` are the work."""
    import_module("running_qgis").application()
    import_module("qgis.utils")
    interface = _interface()

    def work() -> None:
        plugin = import_module("seinajoki_coordination").classFactory(interface)
        plugin.initGui()

    return work


def figures(measured: Sequence[Measured]) -> list[Figure]:
    """The plugin's own seconds."""
    return [Figure("plugin load: seconds", measured[0].median_s, LOAD_S)]


def _interface() -> MagicMock:
    """QGIS's own side: a real window, menu, message bar and map, and for the rest it takes what it is given."""
    gui, widgets = import_module("qgis.gui"), import_module("qgis.PyQt.QtWidgets")
    window = widgets.QMainWindow()
    interface = MagicMock(spec=gui.QgisInterface)
    interface.mainWindow.return_value = window
    interface.firstRightStandardMenu.return_value = window.menuBar().addMenu("Help")
    interface.messageBar.return_value = gui.QgsMessageBar(window)
    interface.mapCanvas.return_value = gui.QgsMapCanvas(window)
    return interface
