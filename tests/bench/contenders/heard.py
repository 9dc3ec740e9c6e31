"""A QGIS that shows a store and hears of what is written into it, and another process that writes."""

import atexit
from contextlib import closing, suppress
from itertools import count
from multiprocessing.connection import Connection
from typing import Final

import psycopg2
import shapely
from qgis.core import QgsDataSourceUri, QgsProject, QgsProviderRegistry
from qgis.gui import QgsMapCanvas, QgsMessageBar
from qgis.PyQt.QtCore import QEventLoop
from qgis.PyQt.QtWidgets import QMainWindow

from measuring import SPAWN, Work
from running_qgis import application
from seinajoki_coordination.gui.listening import Listening
from seinajoki_coordination.gui.news_dock import NewsDock
from seinajoki_coordination.gui.recheck import Recheck
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.settings import Settings
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.plugin import workspace_tools
from seinajoki_coordination.services.visits import InterestArea
from seinajoki_coordination.store.opening import open_store
from town_postgis import CONNECTED, SCHEMA, SRID, running, town_database

CONNECTION: Final = "bench"
WRITER: Final = "bench_writer"
HERE: Final = shapely.multipolygons([shapely.box(23_490_000, 6_960_000, 23_490_010, 6_960_010)])
ADD: Final = (
    "INSERT INTO work_zone (title, geom, starts_at, ends_at) "
    "VALUES (%s, %s, '2099-06-01T00:00:00Z', '2099-06-09T00:00:00Z')"
)


class _Desk:
    """As much of QGIS as the docks ask for."""

    def __init__(self) -> None:
        self._window, self._canvas = QMainWindow(), QgsMapCanvas()

    def mainWindow(self) -> QMainWindow:  # noqa: N802  # QGIS's names
        return self._window

    def mapCanvas(self) -> QgsMapCanvas:  # noqa: N802
        return self._canvas


def prepare(n: int) -> Work:
    """A desktop with the store open, all read; and somebody else who saves a plan each time."""
    qgis, database = application(), _watched(town_database("A", n))
    _save_connection(database)
    pipe = _somebody_else(database)
    settings, bar = Settings(), QgsMessageBar()
    settings.checks_after_saving.setValue(False)  # whoever writes compares what was written
    project, tools = QgsProject.instance(), workspace_tools()
    session = Session(project, tools.open_store, settings, Tasks(), Messages(bar))
    recheck = Recheck(project, session, Messages(bar), tools.recheck)
    listening = Listening(session, tools.open_ear)
    listening.heard.connect(recheck.hear)
    begun: list[bool] = []
    listening.began.connect(lambda: (recheck.catch_up(), begun.append(True)))
    atexit.register(listening.close)  # its thread would go on listening
    news = NewsDock(_Desk(), session, tools.news_of)  # type: ignore[arg-type]  # as much of it as is asked for
    counts: list[int] = []
    news.counted.connect(counts.append)
    looked: list[bool] = []
    recheck.looked.connect(lambda: looked.append(bool(begun)))
    works = show_store(project, CONNECTION, "a town")["work_zone"]
    repaints: list[bool] = []
    works.repaintRequested.connect(lambda *_: repaints.append(True))

    def wait_for_events() -> None:
        qgis.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    while not (counts[-1:] == [0] and looked[-1:] == [True]):
        wait_for_events()
    numbers = count(1)

    def work() -> None:
        number = next(numbers)
        repaints.clear()
        pipe.send(f"Plan {number}")
        while not (repaints and counts[-1] == number):
            wait_for_events()

    work.kept = (bar, session, recheck, news)  # type: ignore[attr-defined]  # they stay as long as there is work
    return work


def _watched(database: str) -> str:
    """The ground on which the other one will plan is watched; all that was there before is seen."""
    with closing(open_store(database, running().dsn)) as store:
        store.visits.put_area("", InterestArea("here", "Keskusta", shapely.to_wkb(HERE)))
        store.visits.note("", store.visits.now())
        organisation = next(iter(store.organisations.ids()))
    running().execute(database, f"CREATE ROLE {WRITER} LOGIN")
    running().execute(
        database,
        f"{CONNECTED}; SELECT set_member('{WRITER}', '{organisation}', 'member', 'another planner')",
    )
    return database


def _save_connection(database: str) -> None:
    server, uri = running(), QgsDataSourceUri()
    uri.setConnection(server.host, str(server.port), database, "postgres", "")
    connections = QgsProviderRegistry.instance().providerMetadata("postgres")
    made = connections.createConnection(uri.uri(expandAuthConfig=False), {"saveUsername": True})
    connections.saveConnection(made, CONNECTION)
    atexit.register(connections.deleteConnection, CONNECTION)


def _somebody_else(database: str) -> Connection:
    """A process that saves a plan of each title that it is sent."""
    ours, theirs = SPAWN.Pipe()
    process = SPAWN.Process(target=_write, args=(theirs, running().dsn(database, WRITER)), daemon=True)
    process.start()
    return ours


def _write(pipe: Connection, dsn: str) -> None:
    connection = psycopg2.connect(dsn)
    shape = shapely.to_wkb(shapely.set_srid(HERE, SRID), hex=True, include_srid=True)
    with suppress(EOFError):
        _save_what_is_sent(pipe, connection, shape)


def _save_what_is_sent(pipe: Connection, connection: psycopg2.extensions.connection, shape: str) -> None:
    while True:
        title = pipe.recv()
        with connection, connection.cursor() as cursor:
            cursor.execute(f"SET search_path = {SCHEMA}, public")
            cursor.execute(ADD, (title, shape))
