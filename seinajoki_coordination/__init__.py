"""Seinäjoki Coordination: see where and when street works, utility digs and public events meet."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from seinajoki_coordination.plugin import Plugin


def classFactory(iface: QgisInterface | None) -> Plugin:
    """What QGIS calls to get the plugin; a QGIS without windows has no interface to give."""
    from seinajoki_coordination.plugin import Plugin  # noqa: PLC0415  # the pure rooms are used where there is no QGIS

    return Plugin(iface)
