"""`seinajoki:detectoverlaps`: what meets in place and in time, over any vector layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsVectorLayer,
)

from seinajoki_coordination.domain.errors import Cancelled, CannotWrite
from seinajoki_coordination.domain.timespan import UTC, Span, time_zone
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing import overlapparameters as named
from seinajoki_coordination.processing.algorithm import CoordinationAlgorithm
from seinajoki_coordination.processing.files import (
    refuse_one_place,
    refuse_overwriting,
    stored_layer,
    stored_result,
)
from seinajoki_coordination.processing.formats import refuse_cutting_off, tell_of_format
from seinajoki_coordination.processing.inputs import (
    called,
    checked_layers,
    metric_crs,
    opened_layers,
    own_field,
    shared_field,
    window,
)
from seinajoki_coordination.processing.overlapresults import Dressing, tell, write_pairs
from seinajoki_coordination.processing.running import errors_told, part_of
from seinajoki_coordination.processing.tools import OverlapCheck, TakenLayer, Tools
from seinajoki_coordination.services.ports import OverlapQuestion, Progress

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.overlaps import Overlaps

_READ, _FOUND, _WRITTEN = 50.0, 80.0, 95.0
"""Percents done after each step; the report is the last."""


@cache
def _dressing() -> Dressing:
    """QGIS does not own it, so it stays once it was needed."""
    return Dressing()


@dataclass(frozen=True)
class _Job:
    """What was made ready in the layers' own thread."""

    check: OverlapCheck
    layers: Sequence[TakenLayer]
    crs: QgsCoordinateReferenceSystem
    question: OverlapQuestion


class Unfinished(Cancelled):
    """The user stopped a run that had begun to write."""

    sentence = "Cancelled; “{path}” may not be complete. Delete it, or run the check again."


class DetectOverlaps(CoordinationAlgorithm):
    """The overlap check in the toolbox, in models, in batches and in `qgis_process`."""

    NAME = "detectoverlaps"
    ICON = "overlaps"

    def __init__(self, tools: Tools, help_url: str) -> None:
        super().__init__(tools, help_url)
        self._job: _Job | None = None
        self._begun = ""
        """The layer of pairs, once it is being written."""

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Detect overlaps in place and time")

    def tags(self) -> list[str]:
        """What it is found by."""
        words = tr("overlap,conflict,collision,clash,coordination,street works,event,schedule,time,period,report")
        return words.split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Finds which plans, of any layers, take the same ground at the same time.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Finds which plans take the same ground at the same time: street works, events, closures or whatever else "
            "any vector layers hold with places and dates.\n\n"
            "Every feature is compared with every other. Two areas meet when they share ground (touching edges do not "
            "meet), lines and points when they touch; or with a distance, when they are no further apart. "
            "Their times are half open: what ends at 16:00 does not meet what starts at 16:00.\n\n"
            "Features that cannot be compared, without a shape or with an unreadable date, are counted and told.\n\n"
            "The result is a layer with a feature for each pair, and a report with a map for the coordination meeting."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        for parameter in named.parameters():
            self.addParameter(parameter)
        self.addOutput(QgsProcessingOutputNumber(named.PAIRS, tr("Number of pairs")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Say which layer cannot be opened; QGIS would say that a parameter is incorrect."""
        try:
            opened_layers(parameters.get(named.LAYERS), context)
        except QgsProcessingException as error:
            return False, str(error)
        return super().checkParameterValues(parameters, context)

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Look at all that is given, and take the layers, in the thread where they live."""
        with errors_told():
            check = self._tools.overlap_check()
            zone = time_zone(self.parameterAsString(parameters, named.ZONE, context).strip())
        chosen = self.parameterAsLayerList(parameters, named.LAYERS, context)
        layers = checked_layers(parameters.get(named.LAYERS), chosen, context, feedback)
        self._refuse_losses(layers, parameters, context)
        self._job = _Job(
            check,
            self._taken(check, layers, parameters, context, feedback),
            metric_crs(self._crs(parameters, context), layers, feedback),
            OverlapQuestion(
                distance_m=self.parameterAsDouble(parameters, named.DISTANCE, context),
                gap_days=self.parameterAsInt(parameters, named.GAP, context),
                min_area_m2=self.parameterAsDouble(parameters, named.MIN_AREA, context),
                across_only=self.parameterAsBoolean(parameters, named.ACROSS_ONLY, context),
                ignore_same=called(layers, self.parameterAsString(parameters, named.IGNORE_SAME, context).strip()),
                window=self._window(parameters, context, zone),
                zone=zone,
            ),
        )
        return True

    def _refuse_losses(
        self, layers: Sequence[QgsVectorLayer], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> None:
        """Neither may a result replace what is checked, nor one result the other."""
        asked = (
            self.parameterAsOutputLayer(parameters, named.OUTPUT, context),
            self.parameterAsFileOutput(parameters, named.REPORT, context),
        )
        results = [stored_result(destination) for destination in asked if destination]
        refuse_overwriting(map(stored_layer, layers), results)
        refuse_one_place(results)

    def _taken(
        self,
        check: OverlapCheck,
        layers: Sequence[QgsVectorLayer],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> list[TakenLayer]:
        id_, start, end, group = (
            self.parameterAsString(parameters, name, context).strip() or default
            for name, default in (
                (named.ID, named.DEFAULT_ID),
                (named.START, named.DEFAULT_START),
                (named.END, named.DEFAULT_END),
                (named.IGNORE_SAME, ""),
            )
        )
        no_start = tr("“{layer}” has no field “{field}”: its features count as having always been there.")
        no_end = tr("“{layer}” has no field “{field}”: its features count as staying for ever.")
        no_group = tr("“{layer}” has no field “{field}”: its features are compared with all others.")
        fields = zip(
            layers,
            own_field(layers, id_, named.DEFAULT_ID),
            shared_field(layers, start, named.DEFAULT_START, no_start, feedback),
            shared_field(layers, end, named.DEFAULT_END, no_end, feedback),
            shared_field(layers, group, "", no_group, feedback),
            strict=True,
        )
        return [check.take(layer, id_=a, start=b, end=c, group=d) for layer, a, b, c, d in fields]

    def _crs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsCoordinateReferenceSystem:
        crs = self.parameterAsCrs(parameters, named.CRS, context)
        given = parameters.get(named.CRS)
        if isinstance(given, str) and given.strip() and not crs.isValid():
            problem = tr("“{crs}” is not a coordinate system that QGIS knows. Write it like EPSG:3877.")
            raise QgsProcessingException(problem.format(crs=given))
        return crs

    def _window(self, parameters: dict[str, Any], context: QgsProcessingContext, zone: tzinfo) -> Span:
        from_ = self.parameterAsDateTime(parameters, named.FROM, context)
        until = self.parameterAsDateTime(parameters, named.TO, context)
        return window(from_, until, parameters.get(named.TO), zone)

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Read, compare and write; a stop that leaves a file unfinished says so."""
        try:
            return self._run(parameters, context, feedback)
        except Cancelled as error:
            raise (Unfinished(path=self._begun) if self._begun else error) from error

    def _run(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        job = self._made_ready()
        rows = []
        for number, layer in enumerate(job.layers):
            share = _READ / len(job.layers)
            progress = part_of(feedback, number * share, (number + 1) * share)
            rows.append(layer.read(job.crs, context.transformContext(), job.question.zone, progress))
        overlaps = job.check.find(rows, job.question, part_of(feedback, _READ, _FOUND))
        tell(overlaps, feedback)
        results: dict[str, Any] = {}
        if parameters.get(named.OUTPUT):
            results[named.OUTPUT] = self._write(overlaps, parameters, context, part_of(feedback, _FOUND, _WRITTEN))
            tell_of_format(results[named.OUTPUT], feedback)
        if parameters.get(named.REPORT):
            progress = part_of(feedback, _WRITTEN, 100)
            progress(0.0)
            report = job.check.report(overlaps, job.crs.authid() or job.crs.toWkt(), datetime.now(UTC))
            progress(0.5)
            path = self.parameterAsFileOutput(parameters, named.REPORT, context)
            job.check.write(report, Path(path))
            results[named.REPORT] = path
        return results | {named.PAIRS: len(overlaps.pairs)}

    def _write(
        self, overlaps: Overlaps, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> str:
        """The layer of pairs; one that is not finished is not loaded."""
        crs = self._made_ready().crs
        path = self.parameterAsOutputLayer(parameters, named.OUTPUT, context)
        refuse_cutting_off(overlaps, path)
        progress(0.0)  # the last chance to stop before what is at that path is replaced
        try:
            sink, place = self.parameterAsSink(
                parameters, named.OUTPUT, context, named.columns(), Qgis.WkbType.MultiPolygon, crs
            )
        except QgsProcessingException as error:
            raise CannotWrite(path=path, reason=error) from error
        self._begun = path
        waiting = context.layersToLoadOnCompletion()
        details = waiting.pop(place, None)
        context.setLayersToLoadOnCompletion(waiting)
        if not write_pairs(overlaps, sink, progress):
            raise CannotWrite(path=path, reason=sink.lastError())
        if details is not None:
            details.setPostProcessor(_dressing())
            context.addLayerToLoadOnCompletion(place, details)
        return str(place)

    def _made_ready(self) -> _Job:
        if self._job is None:
            raise QgsProcessingException(tr("The algorithm was not prepared."))
        return self._job
