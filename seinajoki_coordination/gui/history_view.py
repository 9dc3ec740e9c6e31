"""Earlier versions of plans: asked for from anywhere, read beside the user interface, shown in one window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from qgis.core import QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QObject

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.history_dialog import HistoryDialog
from seinajoki_coordination.gui.session import NoStoreOpen, Session
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.stamping import who
from seinajoki_coordination.host.stores import sibling
from seinajoki_coordination.host.styles import ZONE, dress
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.history import PlanHistory, history_of, last_deleted

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store, Version


class NoSuchPlan(CoordinationError):
    """A plan that the store has never had."""

    sentence = "The store knows nothing of this plan. Save it first, or refresh the list."


class HistoryView(QObject):
    """One window, in which one plan after another is shown.

    Args:
        iface: QGIS.
        session: whose store is shown.
        messages: what stands in the way.
        recheck: compares anew what was brought back.
    """

    def __init__(
        self, iface: QgisInterface, session: Session, messages: Messages, recheck: Callable[[], object]
    ) -> None:
        super().__init__()
        self._iface, self._session, self._messages, self._recheck = iface, session, messages, recheck
        self._row_id = ""
        self.dialog: HistoryDialog | None = None
        self._links = ((session.written, self._look_again), (session.store_changed, self._close))
        for signal, slot in self._links:
            signal.connect(slot)

    def remove(self) -> None:
        """Close the window."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._close()

    def show(self, row_id: str) -> None:
        """Show the versions of a plan, which may be deleted; by its id."""
        self._ask(partial(history_of, row_id=row_id))

    def show_deleted(self) -> None:
        """Show the plan that was deleted last, and offer the other deleted ones."""
        self._ask(last_deleted)

    def _ask(self, work: Callable[[Store], PlanHistory | None]) -> None:
        if self._session.name is None:
            self._messages.warn(NoStoreOpen())
        else:
            self._session.in_background(tr("Reading earlier versions"), work, self._take)

    def _take(self, history: PlanHistory | None) -> None:
        if history is None:
            self._messages.tell(tr("No plan of this store was ever deleted."))
            return
        if not history.steps:
            self._close()
            self._messages.warn(NoSuchPlan())
            return
        self._row_id = history.row_id
        if self.dialog is None:
            self.dialog = HistoryDialog(self._iface.mainWindow(), self._iface.mapCanvas())
            self.dialog.plan_wanted.connect(self.show)
            self.dialog.restore_wanted.connect(self._restore)
            self.dialog.finished.connect(self._forget)
        self.dialog.show_history(history, self._layer(history.table))
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    def _layer(self, table: str) -> QgsVectorLayer:
        """The project's layer of a table, or, where the user has taken it out, another for the words."""
        shown = self._session.layer(table)
        if shown is not None:
            return shown
        any_plans = self._session.layer(Table.WORK_ZONE)
        layer = sibling(any_plans, table, is_spatial=True)
        dress(layer, table, str(any_plans.customProperty(ZONE)))
        return layer

    def _look_again(self) -> None:
        if self.dialog is not None:
            self.show(self._row_id)

    def _restore(self, version: Version) -> None:
        by, now = who(), datetime.now(UTC)

        def restore(store: Store) -> None:
            store.history.restore(version, by, now)

        self._session.in_background(tr("Restoring a version"), restore, self._restored)

    def _restored(self, _nothing: None) -> None:
        self._messages.tell(tr("The plan is again what it was. Whom it meets now is compared at once."))
        self._session.written.emit()
        self._recheck()

    def _close(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()

    def _forget(self) -> None:
        self.dialog = None
