"""The plugin's algorithms as QGIS's toolbox lists them."""

from __future__ import annotations

from configparser import ConfigParser

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from seinajoki_coordination.host.paths import ICONS, PACKAGE
from seinajoki_coordination.processing.detectoverlaps import DetectOverlaps
from seinajoki_coordination.processing.tools import Tools


class SeinajokiProvider(QgsProcessingProvider):
    """The provider `seinajoki`."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self._metadata = ConfigParser(interpolation=None)
        self._metadata.read(PACKAGE / "metadata.txt", encoding="utf-8")

    def id(self) -> str:
        """Stands before the algorithms' names, for ever."""
        return "seinajoki"

    def name(self) -> str:
        """A proper name; it is not translated."""
        return "Seinäjoki Coordination"

    def icon(self) -> QIcon:
        """As the plugin's."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Where the icon is."""
        return str(ICONS / "coordination.svg")

    def versionInfo(self) -> str:  # noqa: N802  # QGIS's name
        """The plugin's version."""
        return self._metadata.get("general", "version")

    def loadAlgorithms(self) -> None:
        """Called by QGIS, also after a change of settings."""
        self.addAlgorithm(DetectOverlaps(self._tools, self._metadata.get("general", "homepage")))
