"""How the algorithms declare their parameters: all have help, and some are shown only when asked for."""

from __future__ import annotations

from qgis.core import Qgis, QgsProcessingParameterDefinition


def helped(parameter: QgsProcessingParameterDefinition, help_: str) -> QgsProcessingParameterDefinition:
    """The parameter with its help."""
    parameter.setHelp(help_)
    return parameter


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """The parameter among the advanced ones."""
    parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Advanced)
    return parameter
