"""The plugin's algorithms as QGIS's toolbox lists them."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from seinajoki_coordination.host.about import about
from seinajoki_coordination.host.paths import ICONS
from seinajoki_coordination.processing.addmember import AddMember
from seinajoki_coordination.processing.bringback import BringBack
from seinajoki_coordination.processing.checkstore import CheckStore
from seinajoki_coordination.processing.copystore import CopyStore
from seinajoki_coordination.processing.detectoverlaps import DetectOverlaps
from seinajoki_coordination.processing.importactivities import ImportActivities
from seinajoki_coordination.processing.preparestore import PrepareStore
from seinajoki_coordination.processing.takealong import TakeAlong
from seinajoki_coordination.processing.tools import Tools
from seinajoki_coordination.processing.undoimport import UndoImport

_ALGORITHMS = (
    *(DetectOverlaps, PrepareStore, CheckStore, CopyStore, AddMember),
    *(TakeAlong, BringBack, ImportActivities, UndoImport),
)


class SeinajokiProvider(QgsProcessingProvider):
    """The provider `seinajoki`."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools

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
        return about("version")

    def loadAlgorithms(self) -> None:
        """Called by QGIS, also after a change of settings."""
        for algorithm in _ALGORITHMS:
            self.addAlgorithm(algorithm(self._tools, about("homepage")))
