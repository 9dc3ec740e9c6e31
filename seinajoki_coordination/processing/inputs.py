"""The layers, fields and coordinate system that a check is given, looked at before anything runs."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from datetime import tzinfo

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import FIRST_YEAR, LAST_YEAR, Span
from seinajoki_coordination.host.crs import is_in_metres, is_stretched
from seinajoki_coordination.host.fields import OVERLAP, STREET, layer_title
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.files import same_data, tables_in
from seinajoki_coordination.processing.running import instant

_TITLED = frozenset({*(table.value for table in Table), STREET, OVERLAP})
"""What a layer of ours may be."""
_LISTED_FIELDS = 15
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def checked_layers(
    given: object, layers: Sequence[QgsMapLayer], context: QgsProcessingContext, feedback: QgsProcessingFeedback
) -> list[QgsVectorLayer]:
    """The layers of a check, each once; `given` is the raw parameter, `layers` what QGIS made of it.

    Raises:
        QgsProcessingException: there are none, or one of them cannot be compared.
    """
    opened = opened_layers(given, context)
    fit: dict[Hashable, QgsVectorLayer] = {}
    for layer in layers:
        if not layer.isValid():
            raise QgsProcessingException(_not_opened(layer.name()))
        if isinstance(layer, QgsVectorLayer) and not layer.isSpatial() and layer.featureCount() == 0:
            # Of a GeoJSON, only its features tell whether it has shapes.
            feedback.pushWarning(tr("“{layer}” is empty and was left aside.").format(layer=layer.name()))
            continue
        if not isinstance(layer, QgsVectorLayer) or not layer.isSpatial():
            problem = tr("“{layer}” has no shapes on the map. Choose layers with points, lines or areas.")
            raise QgsProcessingException(problem.format(layer=layer.name()))
        if layer.id() in opened:
            opened.remove(layer.id())
            _settle(layer, feedback)
        data = same_data(layer)
        if data in fit:
            feedback.pushWarning(_twice(fit[data].name(), layer.name()))
        fit.setdefault(data, layer)
    if not fit:
        raise QgsProcessingException(tr("There is no layer to check. Choose at least one vector layer."))
    for layer in fit.values():
        if not layer.crs().isValid():
            problem = tr(
                "“{layer}” has no coordinate system, so its place is not known. "
                "Set it with “Assign projection” or in the layer's properties."
            )
            raise QgsProcessingException(problem.format(layer=layer.name()))
    return list(fit.values())


def _twice(first: str, second: str) -> str:
    if first == second:
        return tr("“{layer}” was chosen twice; it is compared once.").format(layer=first)
    told = tr("“{second}” has the same features as “{first}”; they are compared once.")
    return told.format(first=first, second=second)


def opened_layers(given: object, context: QgsProcessingContext) -> set[str]:
    """The ids of the layers that QGIS opened from paths for this run: those given by name that no project has.

    Raises:
        QgsProcessingException: one of those given by name cannot be opened.
    """
    opened = set()
    for entry in _names(given):
        layer = QgsProcessingUtils.mapLayerFromString(entry, context)
        if layer is None:
            raise QgsProcessingException(_not_opened(entry))
        if context.project() is None or context.project().mapLayer(layer.id()) is None:
            opened.add(layer.id())
    return opened


def _not_opened(layer: str) -> str:
    return tr("“{layer}” cannot be opened. Check the layer's name and its file.").format(layer=layer)


def _names(given: object) -> Iterator[str]:
    """The texts in a parameter's value; those of a model's steps are lists in lists."""
    if isinstance(given, (list, tuple)):
        for part in given:
            yield from _names(part)
    elif isinstance(given, str) and given:
        yield given


def _settle(layer: QgsVectorLayer, feedback: QgsProcessingFeedback) -> None:
    """Give a layer that was opened from a path just now what it would have in a project: its own name and style."""
    layer.loadDefaultStyle()
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    table, number = parts.get("layerName"), parts.get("layerId")
    tables = {} if table or not parts.get("path") else tables_in(parts["path"])
    if number is not None:
        table = tables.get(int(number))
    elif len(tables) > 1:
        warning = tr(
            "“{file}” holds {count} layers; of these only “{layer}” is compared. "
            "Give the others as well, by “|layername=”."
        )
        feedback.pushWarning(warning.format(file=layer.source(), count=len(tables), layer=next(iter(tables.values()))))
    role = layer.customProperty(ROLE)
    if role in _TITLED:
        layer.setName(layer_title(role))
    elif table:
        layer.setName(table)


def metric_crs(
    given: QgsCoordinateReferenceSystem, layers: Sequence[QgsVectorLayer], feedback: QgsProcessingFeedback
) -> QgsCoordinateReferenceSystem:
    """The coordinate system in which is measured: the given one, else the first metric one of the layers.

    Raises:
        QgsProcessingException: it is not metric, or there is none.
    """
    if given.isValid():
        if not is_in_metres(given):
            problem = tr("{crs} does not measure in metres. Choose a projected one that does, like EPSG:3877.")
            raise QgsProcessingException(problem.format(crs=given.userFriendlyIdentifier()))
        if is_stretched(given):
            warning = tr("{crs} stretches distances and areas: far from the equator they are not true.")
            feedback.pushWarning(warning.format(crs=given.userFriendlyIdentifier()))
        return given
    for layer in layers:
        if is_in_metres(layer.crs()) and not is_stretched(layer.crs()):
            return layer.crs()
    raise QgsProcessingException(
        tr(
            "None of the layers is in a coordinate system that measures in true metres. "
            "Choose one in “Metric coordinate system” (CRS), like EPSG:3877."
        )
    )


def own_field(layers: Sequence[QgsVectorLayer], name: str, default: str) -> list[str | None]:
    """A field that every layer must have once it is asked for by name; by its default name it may be missing.

    Raises:
        QgsProcessingException: a layer has no such field.
    """
    found = [_field(layer, name) for layer in layers]
    for layer, field in zip(layers, found, strict=True):
        if field is None and name != default:
            fields = ", ".join(layer.fields().names()[:_LISTED_FIELDS])
            problem = tr("“{layer}” has no field “{field}”. Its fields are: {fields}.")
            raise QgsProcessingException(problem.format(layer=layer.name(), field=name, fields=fields))
    return found


def shared_field(
    layers: Sequence[QgsVectorLayer], name: str, default: str, lack: str, feedback: QgsProcessingFeedback
) -> list[str | None]:
    """A field that layers may lack, but not all of them once it is asked for by name; `lack` tells what then holds.

    Raises:
        QgsProcessingException: no layer has such a field.
    """
    found = [_field(layer, name) for layer in layers]
    if name != default and not any(found):
        fields = ", ".join(sorted({field for layer in layers for field in layer.fields().names()})[:_LISTED_FIELDS])
        problem = tr("None of the layers has a field “{field}”. Their fields are: {fields}.")
        raise QgsProcessingException(problem.format(field=name, fields=fields))
    for layer, field in zip(layers, found, strict=True):
        if name and field is None:
            tell = feedback.pushInfo if name == default else feedback.pushWarning
            tell(lack.format(layer=layer.name(), field=name))
    return found


def _field(layer: QgsVectorLayer, name: str) -> str | None:
    """The field's exact name; its case may differ, or its alias be given."""
    index = layer.fields().lookupField(name) if name else -1
    return layer.fields().at(index).name() if index >= 0 else None


def called(layers: Sequence[QgsVectorLayer], name: str) -> str:
    """What a field is called where people read it: by the first layer that has an alias for it, else its name."""
    indexes = [(layer, layer.fields().lookupField(name) if name else -1) for layer in layers]
    aliases = (layer.attributeAlias(index) for layer, index in indexes if index >= 0)
    return next((alias for alias in aliases if alias), name)


def window(from_: QDateTime, until: QDateTime, given_until: object, zone: tzinfo) -> Span:
    """The span between two date-times, where there are such; an end that was given as a date means through that day.

    Raises:
        QgsProcessingException: there is nothing between them, or one is far beyond all calendars.
    """
    for moment in (from_, until):
        if moment.date().isValid() and not FIRST_YEAR <= moment.date().year() <= LAST_YEAR:
            problem = tr(
                "The year {year} is too far off. Give one from {first} to {last}, or leave it empty for no limit."
            )
            years = {"year": moment.date().year(), "first": FIRST_YEAR, "last": LAST_YEAR}
            raise QgsProcessingException(problem.format(**years))
    if isinstance(given_until, QDate) or (isinstance(given_until, str) and _DAY.fullmatch(given_until.strip())):
        until = until.addDays(1)
    span = Span(
        instant(from_, zone) if from_.date().isValid() else None,
        instant(until, zone) if until.date().isValid() else None,
    )
    if span.is_empty:
        problem = tr("“Until” is not after “From”, so no pair can lie between them. Correct one of them.")
        raise QgsProcessingException(problem)
    return span
