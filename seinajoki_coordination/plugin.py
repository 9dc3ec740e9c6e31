"""Plugs the rooms into QGIS and takes them out again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from contextlib import ExitStack
from datetime import date, datetime, tzinfo
from functools import partial
from importlib import import_module
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

from qgis.core import Qgis, QgsApplication, QgsVectorLayer
from qgis.gui import QgisInterface

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import MissingLibrary
from seinajoki_coordination.domain.rules import WordedRule
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.gui.check import Check, of_bringing, of_import, of_overlaps, of_store, of_taking
from seinajoki_coordination.gui.demo import TryDemo
from seinajoki_coordination.gui.findings_tools import FindingsTools
from seinajoki_coordination.gui.menu import Entry, Menu, Submenu
from seinajoki_coordination.gui.opening import OpeningTools
from seinajoki_coordination.gui.workspace import Workspace, WorkspaceTools
from seinajoki_coordination.host.about import about
from seinajoki_coordination.host.fields import UTC_MARK, field_labels, value_labels
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.stores import libpq_address
from seinajoki_coordination.host.styles import STORE_ROLES, has_looks, save_looks
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import Language, tr, user_language
from seinajoki_coordination.processing.provider import SeinajokiProvider
from seinajoki_coordination.processing.tools import ImportTools, OverlapCheck, StoreTools, Tools
from seinajoki_coordination.services.listing import Listed
from seinajoki_coordination.services.ports import CoordinationReport, Explanation, OverlapReport

if TYPE_CHECKING:  # they bring numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.check import Rechecked
    from seinajoki_coordination.services.fieldwork import BroughtReport
    from seinajoki_coordination.services.guessing import Guess
    from seinajoki_coordination.services.listening import Ear
    from seinajoki_coordination.services.live import LivePlans
    from seinajoki_coordination.services.preparing import Preparing
    from seinajoki_coordination.services.sources import Import, Outcome
    from seinajoki_coordination.services.store import Store
    from seinajoki_coordination.services.visits import News


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
        workspace = Workspace(self._iface, tasks, messages, workspace_tools())
        self._plugged.callback(workspace.remove)
        demo = TryDemo(self._iface, messages, tasks, make_demo)
        checks = {
            "overlaps": Check(of_overlaps, messages, overlap_check),
            "store": Check(of_store, messages, store_tools),
            "taking": Check(of_taking, messages, store_tools),
            "bringing": Check(of_bringing, messages, store_tools),
            "importing": Check(of_import, messages, store_tools),
        }
        for dialog in checks.values():
            self._plugged.callback(dialog.close)
        menu = Menu(self._iface, _entries(workspace, demo, checks))
        self._plugged.callback(menu.remove)

    def unload(self) -> None:
        """Leave QGIS as it was."""
        self._plugged.close()


def _entries(workspace: Workspace, demo: TryDemo, checks: Mapping[str, Check]) -> list[Entry | Submenu]:
    """The menu, from what is done every day to what is done once."""
    return [
        Entry(
            "coordination",
            tr("&Coordination"),
            tr("Draw and enter what you plan, and see whom it would meet"),
            workspace.coordination,
        ),
        Entry("findings", tr("&Findings"), tr("Who meets whom, and what is said of it"), workspace.findings),
        Entry("news", tr("Ch&anges since my last visit"), tr("What is new near you"), workspace.news),
        Entry("demo", tr("&Try the demo"), tr("Open a summer of plans in Seinäjoki"), demo),
        Entry("open", tr("&Open a store…"), tr("Open a file with plans and findings"), workspace.opening.ask),
        Entry(
            "database",
            tr("Open a data&base…"),
            tr("Open a store that many share in a PostgreSQL database"),
            workspace.opening.ask_database,
            is_tool=False,
        ),
        Submenu("recent", tr("&Recent stores"), workspace.opening.fill_recent),
        Entry("overlaps", tr("Check o&verlaps…"), tr("Find what meets in place and in time"), checks["overlaps"]),
        Entry("store", tr("Check the &store…"), tr("Find what meets in a store, and report it"), checks["store"]),
        Entry(
            "import",
            tr("I&mport plans…"),
            tr("Bring plans from your own data into a store, and update them"),
            checks["importing"],
            is_tool=False,
        ),
        Entry(
            "takealong",
            tr("Ta&ke along…"),
            tr("Take an area and a period of a store into a file, to work in it where there is no network"),
            checks["taking"],
            is_tool=False,
        ),
        Entry(
            "bringback",
            tr("Br&ing back…"),
            tr("Bring what was done in such a file back into its store"),
            checks["bringing"],
            is_tool=False,
        ),
        Entry(
            "deleted",
            tr("&Deleted plans…"),
            tr("What was deleted, to look at and to restore"),
            workspace.history.show_deleted,
            is_tool=False,
        ),
        Entry(
            "settings",
            tr("Setti&ngs…"),
            tr("For whom you act, and how you work"),
            workspace.options.show,
            is_tool=False,
        ),
    ]


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
    copying = import_module("seinajoki_coordination.services.copying")
    to_write = partial(opening.open_to_write, connections=libpq_address)
    preparing = _preparing()
    taking = import_module("seinajoki_coordination.services.taking")
    return StoreTools(
        preparing=preparing,
        open=partial(opening.opened_to_check, copy=copying.copy_contents, connections=libpq_address),
        stale=checking.stale,
        check=checking.check,
        report=_write_coordination_report,
        is_on_network=opening.is_on_network,
        copying=copying.Copying(
            partial(opening.open_store, connections=libpq_address),
            to_write,
            preparing.prepare_as,
            import_module("seinajoki_coordination.store.preparing").remove_new,
        ),
        adding=import_module("seinajoki_coordination.services.members").Adding(to_write),
        member=import_module("seinajoki_coordination.services.store").Member,
        imports=_import_tools(to_write),
        taking=taking.Taking(partial(opening.open_store, connections=libpq_address), to_write, preparing.prepare_as),
        wanted=taking.Wanted,
        bringing=import_module("seinajoki_coordination.services.bringing").Bringing(
            opening.open_store, to_write, lambda store: _recheck(store, datetime.now(UTC))
        ),
        report_brought=_write_bringing_report,
        brought_report=import_module("seinajoki_coordination.services.fieldwork").BroughtReport,
    )


def _import_tools(open_to_write: Callable[[str], Store]) -> ImportTools:
    importing = import_module("seinajoki_coordination.services.importing")
    sources = import_module("seinajoki_coordination.exchange.sources")
    return ImportTools(
        importing=importing.Importing(open_to_write, lambda store: _recheck(store, datetime.now(UTC))),
        take=sources.take_source,
        guess=_guess,
        mapping=import_module("seinajoki_coordination.domain.mapping").ImportMapping,
        asked=import_module("seinajoki_coordination.services.sources").Import,
        report=_write_import_report,
    )


def _guess(layer: QgsVectorLayer, table: Table | None) -> Guess:
    guessing = import_module("seinajoki_coordination.services.guessing")
    samples = import_module("seinajoki_coordination.exchange.sources").samples(layer)
    kind = {Qgis.GeometryType.Line: "line", Qgis.GeometryType.Point: "point"}.get(layer.geometryType(), "polygon")
    guess: Guess = guessing.guess([guessing.SourceField(*one) for one in samples], table, kind)
    return guess


def _preparing() -> Preparing:
    prepares: type[Preparing] = import_module("seinajoki_coordination.services.preparing").Preparing
    preparing = import_module("seinajoki_coordination.store.preparing")
    demo_rows = import_module("seinajoki_coordination.exchange.demo").demo_rows
    return prepares(
        read_municipality=import_module("seinajoki_coordination.exchange.municipalities").read_municipality,
        prepare_store=partial(preparing.prepare_store, connections=libpq_address),
        show_looks=partial(preparing.show_looks, connections=libpq_address),
        plugin_version=about("version"),
        is_dressed=lambda store: has_looks(store, STORE_ROLES),
        dress=lambda store, zone: save_looks(store, STORE_ROLES, zone),
        open_to_write=partial(
            import_module("seinajoki_coordination.store.opening").open_to_write, connections=libpq_address
        ),
        demo_rows=lambda municipality, ids, today: demo_rows(municipality, ids, today, user_language()),
    )


def _write_coordination_report(store: Store, window: Span, made_at: datetime, path: Path) -> None:
    report = import_module("seinajoki_coordination.services.reporting").coordination_report
    _write_report(report(store, window, user_language(), _meaning, made_at), path)


def _write_report(report: CoordinationReport, path: Path) -> None:
    """In the language of QGIS, with a map."""
    write = import_module("seinajoki_coordination.reports.coordination").write_coordination_report
    draw = import_module("seinajoki_coordination.reports.mappicture").draw_map
    write(report, path, tr, user_language(), draw)


def _write_bringing_report(report: BroughtReport, path: Path) -> None:
    """In the language of QGIS."""
    bringing = import_module("seinajoki_coordination.reports.bringing")
    names = bringing.Names(_column, _meaning)
    bringing.write_bringing_report(report, path, tr, user_language(), names)


def _write_import_report(outcome: Outcome, asked: Import, source: str, store: str, path: Path) -> None:
    """In the language of QGIS."""
    write = import_module("seinajoki_coordination.reports.importing").write_import_report
    write(outcome, asked, (source, store), path, tr, user_language(), _column)


def _column(table: str, column: str) -> str:
    """What a column is called; the reports' times are local."""
    labels = field_labels(table) | {"geom": tr("Shape on the map")}
    return labels.get(column, column).removesuffix(UTC_MARK)


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


def workspace_tools() -> WorkspaceTools:
    """What the workspace asks of the other rooms; numpy and Shapely are loaded with the first use."""
    return WorkspaceTools(
        open_store=_open_store,
        index=_index,
        findings=FindingsTools(_explain, _write_chosen),
        news_of=_news_of,
        recheck=_recheck,
        open_ear=_open_ear,
        opening=OpeningTools(is_store=_is_store, is_on_network=_is_on_network, need_library=_need_shapely),
    )


def _open_store(name: str) -> Store:
    """To read, and to write if it may be written."""
    _need_shapely()
    store: Store = import_module("seinajoki_coordination.store.opening").open_store(name, libpq_address)
    return store


def _open_ear(name: str, bell: socket) -> Ear:
    ear: Ear = import_module("seinajoki_coordination.store.opening").open_ear(name, bell, libpq_address)
    return ear


def _recheck(store: Store, now: datetime) -> Rechecked:
    """What readers cannot write is left to those who can."""
    check = import_module("seinajoki_coordination.services.check")
    may_write = store.refusal is None and store.me.may_check
    rechecked: Rechecked = check.recheck_stale(store.register, now) if may_write else check.NOTHING_STALE
    return rechecked


def _index(store: Store) -> LivePlans:
    register = store.register
    live: LivePlans = import_module("seinajoki_coordination.services.live").LivePlans(
        register.plans(), register.rules(), register.zone
    )
    return live


def _news_of(store: Store, by: str, organisation: str) -> News:
    news: News = import_module("seinajoki_coordination.services.news").news_of(store, by, organisation)
    return news


def _explain(one: Listed, rule: WordedRule | None, zone: tzinfo) -> Explanation:
    """In the language of QGIS."""
    language = user_language()
    reporting = import_module("seinajoki_coordination.services.reporting")
    full = reporting.finding_in_full(one, rule, language, _meaning)
    explain = import_module("seinajoki_coordination.reports.explaining").explain
    explanation: Explanation = explain(full, tr, language, zone)
    return explanation


def _write_chosen(store: Store, chosen: Collection[str], made_at: datetime, path: Path) -> None:
    report = import_module("seinajoki_coordination.services.reporting").selection_report
    _write_report(report(store, chosen, user_language(), _meaning, made_at), path)


def _is_store(path: Path) -> bool:
    """Without Shapely none is: QGIS opens the file as any other."""
    try:
        _need_shapely()
    except MissingLibrary:
        return False
    answer: bool = import_module("seinajoki_coordination.store.opening").is_store(path)
    return answer


def _is_on_network(name: str) -> bool:
    answer: bool = import_module("seinajoki_coordination.store.opening").is_on_network(name)
    return answer


def _need_shapely() -> None:
    try:
        import_module("seinajoki_coordination.detection")
    except ImportError as error:
        raise MissingLibrary from error
