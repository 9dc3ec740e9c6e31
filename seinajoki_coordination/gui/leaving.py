"""Closing QGIS: what QGIS itself does not know of is asked about, as it asks about its own unsaved edits."""

from __future__ import annotations

from collections.abc import Callable

from qgis.gui import QgisInterface, QgsApplicationExitBlockerInterface
from qgis.PyQt.QtWidgets import QMessageBox

from seinajoki_coordination.host.translation import tr


class Leaving(QgsApplicationExitBlockerInterface):
    """Asks before a plan without a place is lost; one with a place is in QGIS's edit buffer.

    Args:
        iface: QGIS's.
        unplaced: what the plan in hand is called, if it would be lost; else empty.
    """

    def __init__(self, iface: QgisInterface, unplaced: Callable[[], str]) -> None:
        super().__init__()
        self._iface = iface
        self._unplaced = unplaced
        iface.registerApplicationExitBlocker(self)

    def remove(self) -> None:
        """Ask no more."""
        self._iface.unregisterApplicationExitBlocker(self)

    def allowExit(self) -> bool:  # noqa: N802  # QGIS's name
        """Whether QGIS may close."""
        title = self._unplaced()
        if not title:
            return True
        buttons = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._iface.mainWindow(),
            tr("Close QGIS"),
            tr("“{title}” has no place yet and is not saved. Discard it?").format(title=title),
            buttons.Discard | buttons.Cancel,
            buttons.Cancel,
        )
        return answer == buttons.Discard
