"""What a user sets once, kept by QGIS in the profile."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsExpressionContextUtils,
    QgsSettingsEntryBool,
    QgsSettingsEntryDouble,
    QgsSettingsEntryInteger,
    QgsSettingsEntryString,
    QgsSettingsEntryStringList,
    QgsSettingsTree,
)

_NODE = "seinajoki"
_MOST_RECENT = 8
STREET_WIDTHS_M = (0.5, 200.0)
"""The least and the greatest width of a strip along a street."""
WRITER = "seinajoki_role"
"""QGIS's global variable for the role that stamps what its user writes; the login does where it is not set."""


class Settings:
    """The plugin's entries in QGIS's settings; each has `value()` and `setValue()`."""

    def __init__(self) -> None:
        node = QgsSettingsTree.createPluginTreeNode(_NODE)
        self.organisation = QgsSettingsEntryString("organisation", node, "")
        """The short name of the organisation that the user acts for."""
        self.recent_stores = QgsSettingsEntryStringList("recent-stores", node, [])
        """Names of stores, the last one first."""
        self.network_stores = QgsSettingsEntryStringList("network-stores", node, [])
        """Paths of which it was told that they are on a network drive."""
        self.street_width_m = QgsSettingsEntryDouble("street-width", node, 8.0)
        """How wide a strip along a street is."""
        self.way = QgsSettingsEntryString("way", node, "street")
        """How a place was drawn the last time."""
        self.days_ahead = QgsSettingsEntryInteger("days-ahead", node, 366)
        """How many days before and after a plan is looked for a time that fits."""
        self.checks_after_saving = QgsSettingsEntryBool("checks-after-saving", node, True)
        """Whether what was saved is compared at once."""

    @property
    def writer(self) -> str:
        """The role that the user writes as; empty if none is set."""
        return str(QgsExpressionContextUtils.globalScope().variable(WRITER) or "")

    def write_as(self, role: str) -> None:
        """Set that role; an empty one leaves it to the login."""
        if role.strip():
            QgsExpressionContextUtils.setGlobalVariable(WRITER, role.strip())
        else:
            QgsExpressionContextUtils.removeGlobalVariable(WRITER)

    def remember_store(self, name: str) -> None:
        """Put a store first among the recent ones."""
        others: Sequence[str] = [other for other in self.recent_stores.value() if other != name]
        self.recent_stores.setValue([name, *others][:_MOST_RECENT])

    def forget_store(self, name: str) -> None:
        """Leave a store out of the recent ones."""
        self.recent_stores.setValue([other for other in self.recent_stores.value() if other != name])

    def is_first_telling(self, store: str) -> bool:
        """Whether it was not told yet of a store that it is on a network drive; now it was."""
        told = self.network_stores.value()
        if store in told:
            return False
        self.network_stores.setValue([*told, store])
        return True

    def remove(self) -> None:
        """Leave QGIS's tree of settings; what was set stays in the profile."""
        QgsSettingsTree.unregisterPluginTreeNode(_NODE)
