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


def measured(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """The parameter, a number of metres or square metres, with no more decimals in its dialog than anybody measures."""
    parameter.setMetadata({"widget_wrapper": {"decimals": 2}})
    return parameter
