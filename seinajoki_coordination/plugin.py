"""Plugs the rooms into QGIS and takes them out again."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from importlib import import_module
from pathlib import Path

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface

from seinajoki_coordination.domain.errors import MissingLibrary
from seinajoki_coordination.gui.check import CheckOverlaps
from seinajoki_coordination.gui.demo import TryDemo
from seinajoki_coordination.gui.menu import Entry, Menu
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import Language, tr, user_language
from seinajoki_coordination.processing.provider import SeinajokiProvider
from seinajoki_coordination.processing.tools import OverlapCheck, Tools
from seinajoki_coordination.services.ports import OverlapReport


class Plugin:
    """The plugin as QGIS knows it."""

    def __init__(self, iface: QgisInterface | None) -> None:
        self._iface = iface
        self._plugged = ExitStack()
        """How to unplug what was plugged in; it is undone last first."""

    def initProcessing(self) -> None:
        """Add the texts and the algorithms: all that a QGIS without windows asks for."""
        language = Language(user_language())
        language.install()
        self._plugged.callback(language.remove)
        registry = QgsApplication.processingRegistry()
        provider = SeinajokiProvider(Tools(overlap_check))
        registry.addProvider(provider)
        self._plugged.callback(registry.removeProvider, provider)

    def initGui(self) -> None:
        """Add the texts, the algorithms and the menu."""
        self.initProcessing()
        if self._iface is None:
            return
        messages = Messages(self._iface.messageBar())
        tasks = Tasks()
        self._plugged.callback(tasks.stop)
        self._plugged.callback(StoreLayers(QgsProject.instance(), messages).remove)
        demo = TryDemo(self._iface, messages, tasks, make_demo)
        check = CheckOverlaps(messages, overlap_check)
        self._plugged.callback(check.close)
        menu = Menu(
            self._iface,
            [
                Entry("demo", tr("&Try the demo"), tr("Open a summer of plans in Seinäjoki"), demo),
                Entry("overlaps", tr("&Check overlaps…"), tr("Find what meets in place and in time"), check),
            ],
        )
        self._plugged.callback(menu.remove)

    def unload(self) -> None:
        """Leave QGIS as it was."""
        self._plugged.close()


def overlap_check() -> OverlapCheck:
    """The overlap check from layers to report; numpy and Shapely are loaded with the first one.

    Raises:
        MissingLibrary: there is no Shapely 2.
    """
    _need_shapely()
    overlaps = import_module("seinajoki_coordination.services.overlaps")
    return OverlapCheck(
        take=import_module("seinajoki_coordination.exchange.layers").take_layer,
        find=overlaps.find_overlaps,
        report=overlaps.overlap_report,
        write=_write_overlap_report,
    )


def _write_overlap_report(report: OverlapReport, path: Path) -> None:
    """In the language of QGIS, with a map."""
    write = import_module("seinajoki_coordination.reports.overlaps").write_overlap_report
    draw = import_module("seinajoki_coordination.reports.mappicture").draw_map
    write(report, path, tr, user_language(), draw)


def make_demo(path: Path, words: Callable[[str], str], today: date) -> None:
    """Write the demo's GeoPackage; what writes it is loaded with the first one."""
    import_module("seinajoki_coordination.exchange.demo").make_demo(path, words, today)


def _need_shapely() -> None:
    try:
        import_module("seinajoki_coordination.detection")
    except ImportError as error:
        raise MissingLibrary from error
