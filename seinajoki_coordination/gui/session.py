"""The store that the user works in, and the organisation that the user acts for: what every dock and tool asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from qgis.core import Qgis, QgsFeature, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError, ServerUnreachable
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.gui.rows import may_edit
from seinajoki_coordination.gui.store_project import layers_of
from seinajoki_coordination.host.fields import ORGANISATION, layer_title
from seinajoki_coordination.host.messages import Messages, log
from seinajoki_coordination.host.settings import Settings
from seinajoki_coordination.host.stores import adopt, sibling, store_of
from seinajoki_coordination.host.styles import ROLE, layers_by_role, roled
from seinajoki_coordination.host.tasks import Failed, Tasks
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.rights import Me

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store

Answer = TypeVar("Answer")
OpenStore = Callable[[str], "Store"]
"""Opens a store by its name; read only if it may not be written."""


class NoStoreOpen(CoordinationError):
    """Something was asked of a store, and the project shows none."""

    sentence = "No store is open. Open one, or try the demo, from the menu Seinäjoki."


class TableNotShown(CoordinationError):
    """A table of the store that is not among the project's layers."""

    sentence = "The project does not show “{table}”. Open the store again to bring it back."


class NotYours(CoordinationError):
    """A plan that only others may edit."""

    sentence = "“{title}” is a plan of {owner}: only that organisation, or who coordinates, may change it."


class Session(QObject):
    """Follows the project: the store is the one whose plans are among its layers, whatever the layers are called."""

    store_changed = pyqtSignal()
    """Another store is open, or none any more."""
    organisation_changed = pyqtSignal()
    settings_changed = pyqtSignal()
    """The user has set something in QGIS's options; whoever keeps a copy reads it again."""
    connection_changed = pyqtSignal()
    """The store's server does not answer any more, or does again."""
    written = pyqtSignal()
    """Plans or findings were written: whatever shows them looks again. Whoever writes, emits it."""

    def __init__(
        self, project: QgsProject, open_store: OpenStore, settings: Settings, tasks: Tasks, messages: Messages
    ) -> None:
        super().__init__()
        self.settings = settings
        self._project = project
        self.open_store = open_store
        """Opens a store by its name, on any thread; whoever opens it closes it."""
        self._tasks = tasks
        self._messages = messages
        self._name: str | None = None
        self._store: Store | None = None
        self._me: Me | None = None
        self.lost: CoordinationError | None = None
        """Why the store's server cannot be asked now; nobody waits for it meanwhile."""
        self._file: tuple[int, int] | None = None
        """Which file it was that was opened: another may have taken its place."""
        self._roleless: list[str] = []
        """The layers, by their ids, of which a style may yet say that they are a store's."""
        self._links = (
            (project.layersAdded, self._follow),
            (project.layersRemoved, self._look),
            (project.cleared, self._look),
        )
        for signal, slot in self._links:
            signal.connect(slot)
        self._look()

    def close(self) -> None:
        """Follow the project no longer."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        for layer in filter(None, map(self._project.mapLayer, self._roleless)):
            layer.styleLoaded.disconnect(self._look)
        self._let_go()
        self.deleteLater()

    @property
    def name(self) -> str | None:
        """The store's name; None if no store is open."""
        return self._name

    def layer(self, role: str) -> QgsVectorLayer | None:
        """The project's layer that shows this table of the store."""
        return None if self._name is None else layers_of(self._project, self._name).get(role)

    def shown_layer(self, role: str) -> QgsVectorLayer:
        """The same, where there must be one.

        Raises:
            TableNotShown: there is none.
        """
        layer = self.layer(role)
        if layer is None:
            raise TableNotShown(table=layer_title(role))
        return layer

    def store(self) -> Store:
        """The store, for short reads and writes from the user interface.

        Raises:
            NoStoreOpen: there is none.
            MissingLibrary: there is no Shapely 2.
            NoSuchStore, NotAGeoPackage, NotAStore, StoreTooOld, StoreLocked, StoreFailed: it cannot be used now.
        """
        if self._name is None:
            raise NoStoreOpen
        if self.lost is not None:
            raise self.lost
        file = _file_at(self._name)
        if file != self._file:
            self._close_store()
        if self._store is None:
            try:
                self._store, before, self._file = self.open_store(self._name), self._file, file
            except ServerUnreachable as error:
                self.lost = error
                raise
            if before not in (None, file):
                self._turn_layers()
        return self._store

    def hear_connection(self, error: CoordinationError | None) -> None:
        """The server can be asked, or cannot, for this reason."""
        if (error is None) != (self.lost is None):
            self._close_store()
            self.lost = error
            self.connection_changed.emit()

    def _turn_layers(self) -> None:
        """Let QGIS write the file that is there now: it would go on with the one before, which nobody sees any more."""
        for layer in layers_of(self._project, self._name).values():
            layer.dataProvider().reloadData()

    def in_background(
        self,
        description: str,
        work: Callable[[Store], Answer],
        done: Callable[[Answer], None],
        failed: Failed | None = None,
    ) -> None:
        """Do something long with the store, opened on a thread of its own.

        Asked for again meanwhile, it is done once more. An answer that comes when another store is open is dropped.
        Without `failed`, what stands in the way is told in the message bar.
        """
        name = self._name
        if name is None:
            return

        def on_thread() -> Answer:
            store = self.open_store(name)
            try:
                return work(store)
            finally:
                store.close()

        def hand_on(answer: Answer) -> None:
            if name == self._name:
                done(answer)

        self._tasks.renew(description, on_thread, hand_on, failed or self._messages.warn)

    def organisations(self) -> dict[str, str]:
        """The ids of the store's organisations by their short names, in order; empty if no store is open."""
        plans = self.layer(Table.WORK_ZONE)
        if plans is None:
            return {}
        table = self.layer(ORGANISATION)
        if table is None:  # the user has taken it out
            table = sibling(plans, ORGANISATION)
        names = {str(row["short_name"]): str(row["id"]) for row in table.getFeatures()} if table.isValid() else {}
        return dict(sorted(names.items()))

    @property
    def me(self) -> Me:
        """Who the user is to the store, and what that person may; anybody where it cannot be read now."""
        if self._me is None and self._name is not None and not is_file_name(self._name):
            try:
                self._me = self.store().me
            except CoordinationError as error:
                log(error.told(tr), Qgis.MessageLevel.Warning)
        return self._me or Me()

    @property
    def organisation(self) -> str:
        """The short name of the organisation that the user acts for; empty if none is chosen.

        The login says it, but for those who coordinate.
        """
        return self.me.organisation if self.me.is_bound else str(self.settings.organisation.value())

    def check_mine(self, row: QgsFeature) -> None:
        """See to it that a plan is the user's to edit.

        Raises:
            NotYours: it is another organisation's.
        """
        if not may_edit(self.me, row):
            names = {id_: name for name, id_ in self.organisations().items()}
            raise NotYours(title=str(row["title"]), owner=names.get(str(row["organisation_id"]), "–"))

    @property
    def organisation_id(self) -> str | None:
        """Its id in this store; None if none is chosen, or the store does not know it."""
        return self.organisations().get(self.organisation)

    def act_for(self, short_name: str) -> None:
        """Choose the organisation."""
        if short_name != self.organisation:
            self.settings.organisation.setValue(short_name)
            self.organisation_changed.emit()

    def work_in(self, name: str) -> None:
        """Work in this one of the stores that the project shows."""
        if layers_of(self._project, name):
            self._change_to(name)

    def _follow(self, added: Iterable[QgsMapLayer]) -> None:
        """Work in the store that was opened last.

        A layer that QGIS adds gets the style that says its role when it is in the project.
        """
        added = list(added)
        for _, ours in roled(added):
            adopt(ours)
        for layer in added:
            if isinstance(layer, QgsVectorLayer) and not layer.customProperty(ROLE):
                layer.styleLoaded.connect(self._look)
                self._roleless.append(layer.id())
        plans = dict(roled(added)).get(Table.WORK_ZONE)
        if plans is not None and store_of(plans):
            self._change_to(store_of(plans))

    def _look(self) -> None:
        """Stay in the store as long as the project shows it."""
        if self._name is None or self.layer(Table.WORK_ZONE) is None:
            plans = layers_by_role(self._project).get(Table.WORK_ZONE)
            self._change_to(None if plans is None else store_of(plans) or None)

    def _change_to(self, name: str | None) -> None:
        if name == self._name:
            return
        self._let_go()
        self._name = name
        if name is not None:
            self.settings.remember_store(name)
        self.store_changed.emit()

    def _let_go(self) -> None:
        self._close_store()
        self._name, self._file, self._me, self.lost = None, None, None, None

    def _close_store(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = None


def _file_at(name: str) -> tuple[int, int] | None:
    """By what its drive knows the file that is there now; None if there is none, or the store is none."""
    if not is_file_name(name):
        return None
    try:
        found = Path(name).stat()
    except OSError:  # opening it says why
        return None
    return found.st_dev, found.st_ino
