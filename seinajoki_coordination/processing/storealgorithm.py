"""What the algorithms over a store have in common: how the store is named."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterDefinition, QgsProcessingParameterFile

from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.algorithm import CoordinationAlgorithm
from seinajoki_coordination.processing.parameters import helped

STORE = "STORE"
_SOME_FILE = "store.gpkg"


class StoreAlgorithm(CoordinationAlgorithm):
    """An algorithm with the parameter `STORE`."""

    ICON = "store"

    def store_parameter(self, help_: str) -> QgsProcessingParameterDefinition:
        """The store by its name."""
        return helped(QgsProcessingParameterFile(STORE, tr("Store")), help_)

    def store_name(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The store's name as it was given."""
        return self.parameterAsFile(parameters, STORE, context).strip()

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Take any name for a store: QGIS would only say that one without an extension is incorrect."""
        name = parameters.get(STORE)
        given = parameters | {STORE: _SOME_FILE} if isinstance(name, str) and name.strip() else parameters
        return super().checkParameterValues(given, context)
