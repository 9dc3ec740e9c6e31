"""What the plugin's algorithms have in common: their place in the toolbox, and how they tell errors and stopping."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
)
from qgis.PyQt.QtGui import QIcon

from seinajoki_coordination.domain.errors import Cancelled
from seinajoki_coordination.host.paths import ICONS
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.running import errors_told
from seinajoki_coordination.processing.tools import Tools


class CoordinationAlgorithm(QgsProcessingAlgorithm):
    """One algorithm of the provider `seinajoki`; a child says what it is and how it is run."""

    NAME: ClassVar[str]
    """Stable for ever: scripts and models call it so."""
    ICON: ClassVar[str]

    def __init__(self, tools: Tools, help_url: str) -> None:
        super().__init__()
        self._tools = tools
        self._help_url = help_url

    def createInstance(self) -> CoordinationAlgorithm:
        """Each run has its own."""
        return type(self)(self._tools, self._help_url)

    def name(self) -> str:
        """What scripts and models call it by."""
        return self.NAME

    def group(self) -> str:
        """In the toolbox."""
        return tr("Coordination")

    def groupId(self) -> str:
        """Stable for ever."""
        return "coordination"

    def icon(self) -> QIcon:
        """In the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """Where the icon is."""
        return str(ICONS / f"{self.ICON}.svg")

    def helpUrl(self) -> str:
        """The plugin's page."""
        return self._help_url

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Do the work, in any thread; a run that is stopped has no results."""
        try:
            with errors_told():
                return self.worked(parameters, context, feedback)
        except Cancelled as error:
            feedback.pushInfo(error.told(tr))
            return {}

    @abstractmethod
    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """The results; raises `CoordinationError`, and `Cancelled` when the user stops it."""
