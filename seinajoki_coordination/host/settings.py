"""What a user sets once, kept by QGIS in the profile."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import (
    QgsSettingsEntryBool,
    QgsSettingsEntryDouble,
    QgsSettingsEntryInteger,
    QgsSettingsEntryString,
    QgsSettingsEntryStringList,
    QgsSettingsTree,
)

_NODE = "seinajoki"
_MOST_RECENT = 8


class Settings:
    """The plugin's entries in QGIS's settings; each has `value()` and `setValue()`."""

    def __init__(self) -> None:
        node = QgsSettingsTree.createPluginTreeNode(_NODE)
        self.organisation = QgsSettingsEntryString("organisation", node, "")
        """The short name of the organisation that the user acts for."""
        self.recent_stores = QgsSettingsEntryStringList("recent-stores", node, [])
        """Paths, the last one first."""
        self.street_width_m = QgsSettingsEntryDouble("street-width", node, 8.0)
        """How wide a strip along a street is."""
        self.way = QgsSettingsEntryString("way", node, "street")
        """How a place was drawn the last time."""
        self.days_ahead = QgsSettingsEntryInteger("days-ahead", node, 366)
        """How many days before and after a plan is looked for a time that fits."""
        self.checks_after_saving = QgsSettingsEntryBool("checks-after-saving", node, True)
        """Whether what was saved is compared at once."""

    def remember_store(self, path: str) -> None:
        """Put a store first among the recent ones."""
        others: Sequence[str] = [other for other in self.recent_stores.value() if other != path]
        self.recent_stores.setValue([path, *others][:_MOST_RECENT])

    def remove(self) -> None:
        """Leave QGIS's tree of settings; what was set stays in the profile."""
        QgsSettingsTree.unregisterPluginTreeNode(_NODE)
