"""Opening a store: from a file, from the recent ones or by dropping it on QGIS; and what is due to be said of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import partial
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface, QgsCustomDropHandler
from qgis.PyQt.QtCore import QDir, QObject
from qgis.PyQt.QtWidgets import QFileDialog, QMenu

from seinajoki_coordination.domain.errors import (
    CoordinationError,
    MissingLibrary,
    NoSuchConnection,
    NoSuchStore,
    StoreOnNetwork,
    StoreTooOld,
)
from seinajoki_coordination.domain.store_name import is_file_name, normal_name, short_name
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.gui.arrival import arrive, ground_of
from seinajoki_coordination.gui.check import PREPARE, Asked, Check
from seinajoki_coordination.gui.database_dialog import DatabaseDialog
from seinajoki_coordination.gui.foreign_rows import mark_foreign
from seinajoki_coordination.gui.readings import local
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.gui.store_project import layers_of, settle_in, showing
from seinajoki_coordination.gui.turns import Steps, Turns
from seinajoki_coordination.gui.weeks import Weeks, weeks_of
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.rights import Me

_REFUSED = "seinajoki/refused"
"""The custom property of a layer that is read only because its store is, and not because its user wished so."""


@dataclass(frozen=True)
class OpeningTools:
    """What opening asks of the other rooms."""

    is_store: Callable[[Path], bool]
    """Whether a file is a store, of whatever version."""
    is_on_network: Callable[[str], bool]
    need_library: Callable[[], object]
    """Raises `MissingLibrary` where there is no Shapely 2."""


@dataclass(frozen=True)
class _Look:
    """What a store is like before it is shown."""

    refusal: CoordinationError | None
    span: Span
    """From the first start of its plans to the last end."""
    zone: tzinfo
    crs: str
    """Of the municipality, like "EPSG:3877"."""
    is_on_network: bool
    me: Me


class Opening(QObject):
    """What the menu's entries do; it also looks at the stores that come with a project."""

    def __init__(
        self, iface: QgisInterface, session: Session, tasks: Tasks, messages: Messages, tools: OpeningTools
    ) -> None:
        super().__init__()
        self._iface, self._session, self._tasks, self._messages, self._tools = iface, session, tasks, messages, tools
        self._is_showing = False
        self._old: str | None = None
        self._turns = Turns(messages.warn)
        self._upgrade = Check(self._upgrade_asked, messages, tools.need_library, self._upgraded)
        self._drops = StoreDrops(tools.is_store, self.open)
        iface.registerCustomDropHandler(self._drops)
        session.store_changed.connect(self._followed)
        QgsProject.instance().cleared.connect(self._turns.stop)

    def remove(self) -> None:
        """Open no more."""
        QgsProject.instance().cleared.disconnect(self._turns.stop)
        self._turns.stop()
        self._session.store_changed.disconnect(self._followed)
        self._iface.unregisterCustomDropHandler(self._drops)
        self._upgrade.close()

    def ask(self) -> None:
        """Let the user choose a file."""
        recent = self._session.settings.recent_stores.value()
        folder = next((str(Path(name).parent) for name in recent if is_file_name(name)), QDir.homePath())
        kinds = f"{tr('Stores')} (*.gpkg *.GPKG)"
        name, _ = QFileDialog.getOpenFileName(self._iface.mainWindow(), tr("Open a store"), folder, kinds)
        if name:
            self.open(name)

    def ask_database(self) -> None:
        """Let the user choose a store in a database."""
        dialog = DatabaseDialog(self._iface.mainWindow())
        dialog.accepted.connect(lambda: self.open(dialog.store))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open(self, name: str) -> None:
        """Show a store in the project and work in it, or say what stands in the way and what to do."""
        try:
            self._look_at(normal_name(name), self._show)
        except NoSuchConnection as error:
            self._messages.warn(error)

    def fill_recent(self, menu: QMenu) -> None:
        """Offer the stores that were open before, the last one first."""
        names = self._session.settings.recent_stores.value()
        for number, name in enumerate(names, 1):
            text = (QDir.toNativeSeparators(name) if is_file_name(name) else name).replace("&", "&&")
            menu.addAction(f"&{number} {text}").triggered.connect(partial(self._open_recent, name))
        if not names:
            menu.addAction(tr("No store was open yet")).setEnabled(False)

    def _open_recent(self, name: str, _checked: bool) -> None:
        self.open(name)

    def _look_at(self, name: str, done: Callable[[str, _Look], None]) -> None:
        """Beside the user interface: a drive or a server may be slow."""

        def look() -> _Look:
            store = self._session.open_store(name)
            try:
                is_on_network = self._tools.is_on_network(name)
                zone, crs = store.municipality.zone, store.municipality.crs
                return _Look(store.refusal, store.listing.span(), zone, crs, is_on_network, store.me)
            finally:
                store.close()

        self._tasks.renew(
            f"{tr('Looking at the store')} {name}", look, partial(done, name), partial(self._refused, name)
        )

    def _show(self, name: str, look: _Look) -> None:
        self._turns.run(self._showing(name, look))

    def _showing(self, name: str, look: _Look) -> Steps:
        project = QgsProject.instance()
        now = datetime.now(UTC)
        weeks = weeks_of(look.span, look.zone, now)
        if not project.mapLayers():
            settle_in(project, QgsCoordinateReferenceSystem(look.crs), weeks)
            yield
        with _times_known(project, weeks):
            yield from self._putting(name)
        layers = layers_of(project, name)
        self._heed(name, look)
        yield
        arrive(self._iface, layers, ground_of(layers), weeks, weeks.nearest(local(now, look.zone).date()), only=False)

    def _putting(self, name: str) -> Steps:
        """Put the store's layers into the project and work in it."""
        self._is_showing = True
        try:
            yield from showing(QgsProject.instance(), name, short_name(name))
            self._session.work_in(name)
        finally:
            self._is_showing = False

    def _followed(self) -> None:
        """A store came with a project, or went."""
        if self._session.name is not None and not self._is_showing:
            self._look_at(self._session.name, self._heed)

    def _heed(self, name: str, look: _Look) -> None:
        """Say once what is special about a store; what may not be written is not for editing."""
        layers = layers_of(QgsProject.instance(), name).values()
        _set_read_only(layers, look.refusal is not None)
        mark_foreign(layers, look.me)
        if look.refusal is not None:
            self._messages.warn(look.refusal)
        if look.is_on_network and self._session.settings.is_first_telling(name):
            self._messages.warn(StoreOnNetwork(path=name))

    def _refused(self, name: str, error: CoordinationError) -> None:
        """Say why a store cannot be worked in; what can be done about it is a click away."""
        settings = self._session.settings
        if isinstance(error, StoreTooOld) and is_file_name(name):  # a database is an administrator's to upgrade
            self._old = name
            self._messages.offer(error, tr("Upgrade…"), self._upgrade)
        elif isinstance(error, NoSuchStore) and name in settings.recent_stores.value():
            self._messages.offer(error, tr("Remove from the recent stores"), partial(settings.forget_store, name))
        else:
            self._messages.warn(error)
        if isinstance(error, MissingLibrary):  # plans can be seen and drawn without it
            self._turns.run(self._putting(name))

    def _upgrade_asked(self, _project: QgsProject) -> Asked:
        return PREPARE, {"STORE": self._old}

    def _upgraded(self) -> None:
        if self._old is not None:
            self.open(self._old)


class StoreDrops(QgsCustomDropHandler):
    """Stores that are dropped on QGIS are opened as such; other GeoPackages are QGIS's own business."""

    def __init__(self, is_store: Callable[[Path], bool], open_: Callable[[str], None]) -> None:
        super().__init__()
        self._is_store = is_store
        self._open = open_

    def handleFileDrop(self, file: str) -> bool:  # noqa: N802  # QGIS's name
        """Whether a dropped file was taken."""
        path = Path(file)
        if path.suffix.lower() != ".gpkg" or not self._is_store(path):
            return False
        self._open(file)
        return True


@contextmanager
def _times_known(project: QgsProject, weeks: Weeks) -> Iterator[None]:
    """While layers are added: of a project that knows no times, QGIS reads the first layer whole to find them."""
    times = project.timeSettings()
    before = times.temporalRange()
    if before.isInfinite():
        times.setTemporalRange(weeks.range)
    try:
        yield
    finally:
        times.setTemporalRange(before)


def _set_read_only(layers: Iterable[QgsVectorLayer], is_refused: bool) -> None:
    """Let none be edited, or again those that could be but for this."""
    for layer in layers:
        if is_refused and not layer.readOnly():
            layer.setCustomProperty(_REFUSED, True)
            layer.setReadOnly(True)
        elif not is_refused and layer.customProperty(_REFUSED):
            layer.removeCustomProperty(_REFUSED)
            layer.setReadOnly(False)
