"""Plugs the rooms into QGIS and takes them out again."""

from __future__ import annotations

from contextlib import ExitStack
from datetime import date, datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsProject
from qgis.gui import QgisInterface

from seinajoki_coordination.domain.errors import MissingLibrary
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.gui.check import Check, of_overlaps, of_store
from seinajoki_coordination.gui.demo import TryDemo
from seinajoki_coordination.gui.menu import Entry, Menu
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.host.about import about
from seinajoki_coordination.host.fields import value_labels
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.styles import STORE_ROLES, save_looks
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import Language, tr, user_language
from seinajoki_coordination.processing.provider import SeinajokiProvider
from seinajoki_coordination.processing.tools import OverlapCheck, StoreTools, Tools
from seinajoki_coordination.services.ports import OverlapReport

if TYPE_CHECKING:  # they bring numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.preparing import Preparing
    from seinajoki_coordination.services.store import Store


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
        provider = SeinajokiProvider(Tools(overlap_check, store_tools))
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
        overlaps = Check(of_overlaps, messages, overlap_check)
        store = Check(of_store, messages, store_tools)
        self._plugged.callback(overlaps.close)
        self._plugged.callback(store.close)
        menu = Menu(
            self._iface,
            [
                Entry("demo", tr("&Try the demo"), tr("Open a summer of plans in Seinäjoki"), demo),
                Entry("overlaps", tr("&Check overlaps…"), tr("Find what meets in place and in time"), overlaps),
                Entry("store", tr("Check the &store…"), tr("Find what meets in a store, and report it"), store),
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


def store_tools() -> StoreTools:
    """What is done with stores; numpy and Shapely are loaded with the first one.

    Raises:
        MissingLibrary: there is no Shapely 2.
    """
    _need_shapely()
    opening = import_module("seinajoki_coordination.store.opening")
    checking = import_module("seinajoki_coordination.services.check")
    return StoreTools(
        preparing=_preparing(),
        open=opening.opened_to_check,
        stale=checking.stale,
        check=checking.check,
        report=_write_coordination_report,
        is_on_network=opening.is_on_network,
    )


def _preparing() -> Preparing:
    prepares: type[Preparing] = import_module("seinajoki_coordination.services.preparing").Preparing
    return prepares(
        read_municipality=import_module("seinajoki_coordination.exchange.municipalities").read_municipality,
        prepare_store=import_module("seinajoki_coordination.store.preparing").prepare_store,
        plugin_version=about("version"),
        dress=lambda path, zone: save_looks(path, STORE_ROLES, zone),
        open_to_write=import_module("seinajoki_coordination.store.opening").open_to_write,
        demo_rows=import_module("seinajoki_coordination.exchange.demo").demo_rows,
    )


def _write_coordination_report(store: Store, window: Span, made_at: datetime, path: Path) -> None:
    """In the language of QGIS, with a map."""
    language = user_language()
    report = import_module("seinajoki_coordination.services.reporting").coordination_report
    write = import_module("seinajoki_coordination.reports.coordination").write_coordination_report
    draw = import_module("seinajoki_coordination.reports.mappicture").draw_map
    write(report(store, window, language, _meaning, made_at), path, tr, language, draw)


def _meaning(table: str, column: str, code: str) -> str:
    """What a code means to the user."""
    return value_labels(table, column).get(code, code)


def make_demo(path: Path, today: date) -> None:
    """The demo's store.

    Raises:
        MissingLibrary: there is no Shapely 2.
        CoordinationError: it cannot be made.
    """
    _need_shapely()
    _preparing().make_demo(str(path), today, datetime.now(UTC))


def _need_shapely() -> None:
    try:
        import_module("seinajoki_coordination.detection")
    except ImportError as error:
        raise MissingLibrary from error
