"""What the algorithms over a store have in common: how the store is named."""

from __future__ import annotations

from typing import Any, ClassVar

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from seinajoki_coordination.host.styles import layers_by_role
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.algorithm import CoordinationAlgorithm
from seinajoki_coordination.processing.parameters import helped

STORE = "STORE"
_SOME_FILE = "store.gpkg"


class StoreAlgorithm(CoordinationAlgorithm):
    """An algorithm with stores among its parameters."""

    ICON = "store"
    STORES: ClassVar[tuple[str, ...]] = (STORE,)
    """The parameters that name one."""

    def store_parameter(self, help_: str, name: str = STORE, label: str = "") -> QgsProcessingParameterDefinition:
        """A store by its name."""
        return helped(QgsProcessingParameterFile(name, label or tr("Store")), help_)

    def report_parameter(self, name: str, help_: str) -> QgsProcessingParameterDefinition:
        """Where a report may be written."""
        parameter = QgsProcessingParameterFileDestination(
            name, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=True
        )
        return helped(parameter, help_)

    def store_name(self, parameters: dict[str, Any], context: QgsProcessingContext, name: str = STORE) -> str:
        """A store's name as it was given."""
        return self.parameterAsFile(parameters, name, context).strip()

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Take any name for a store: QGIS would only say that one without an extension is incorrect."""
        named = {name: parameters.get(name) for name in self.STORES}
        files = {name: _SOME_FILE for name, given in named.items() if isinstance(given, str) and given.strip()}
        return super().checkParameterValues(parameters | files, context)


class WritingAlgorithm(StoreAlgorithm):
    """One that writes into a store, whose open layers show it afterwards."""

    def postProcessAlgorithm(
        self,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,  # noqa: ARG002  # QGIS's signature
    ) -> dict[str, Any]:
        """Show what is in the store now, where its layers are open."""
        if context.project() is not None:
            for layer in layers_by_role(context.project()).values():
                layer.reload()
        return {}
