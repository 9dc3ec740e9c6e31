"""`seinajoki:importactivities`: others' data in a store, again and again."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsGeometryCollection,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingParameterVectorLayer,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.parameters import advanced, helped, measured
from seinajoki_coordination.processing.running import errors_told, part_of
from seinajoki_coordination.processing.storealgorithm import WritingAlgorithm

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.domain.mapping import ImportMapping
    from seinajoki_coordination.processing.tools import ImportTools
    from seinajoki_coordination.services.sources import Outcome, Source

INPUT = "INPUT"
TABLE = "TABLE"
ORGANISATION = "ORGANISATION"
MAPPING = "MAPPING"
BUFFER = "BUFFER"
DRY_RUN = "DRY_RUN"
REJECTS = "REJECTS"
REPORT = "REPORT"
REASON = "reason"
GUESSED = "guess"
_TABLES = (GUESSED, *(table.value for table in Table))


@dataclass(frozen=True)
class _Job:
    """What was looked at in the thread of the layer."""

    tools: ImportTools
    source: Source
    mapping: ImportMapping
    fields: QgsFields
    rows: QgsVectorLayerFeatureSource
    shapes: Qgis.WkbType
    crs: QgsCoordinateReferenceSystem


class ImportActivities(WritingAlgorithm):
    """What a company plans, from its own data."""

    NAME = "importactivities"
    ICON = "import"

    def __init__(self, *args: Any) -> None:  # noqa: ANN401  # as its parent's
        super().__init__(*args)
        self._job: _Job | None = None

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Import activities")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("import,shapefile,csv,dxf,geojson,kml,own data,update,plans,coordination").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Brings plans from any vector layer into a store, and updates those that came before.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Brings the features of a layer into a store as plans. Which field says what is guessed, or said by a "
            "mapping; the report tells what was taken for what. Lines become strips and points circles of the width "
            "that you state, closed lines areas; shapes are repaired, and all of it is counted.\n\n"
            "The same source again, known by its organisation and the name of its file or mapping, updates: a feature "
            "is known by its reference, else by all that it says. What has changed in the source is changed in the "
            "store, what has not stays as it is there, and what is gone from the source is listed and stays.\n\n"
            "Features that cannot become plans are kept as a layer with their reasons: mend and import them again."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(
            helped(
                QgsProcessingParameterVectorLayer(INPUT, tr("Layer"), [Qgis.ProcessingSourceType.Vector]),
                tr("Any vector layer or file that QGIS opens."),
            )
        )
        self.addParameter(self.store_parameter(tr("The store: a file whose name ends with .gpkg, or a connection.")))
        self.addParameter(
            helped(
                QgsProcessingParameterEnum(
                    TABLE, tr("What they are"), _TABLES, defaultValue=GUESSED, usesStaticStrings=True
                ),
                tr("Work zones, events or another kind of plan; “guess” looks at the fields."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterString(ORGANISATION, tr("Organisation")),
                tr("Whose plans they are: its short name. A file takes up one that it does not know."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterString(MAPPING, tr("Mapping"), optional=True, multiLine=True),
                tr(
                    "Nothing: as it came last time, else guessed. A name: as it came last time under that name. Or "
                    "JSON: “table”, “fields” (a column of ours: a field), “values”, “constants”, “reference”, "
                    "“buffer_m”, “crs”, “encoding”, and “name” to keep it under."
                ),
            )
        )
        self.addParameter(
            advanced(
                helped(
                    measured(
                        QgsProcessingParameterNumber(
                            BUFFER, tr("Width beside lines and around points (m)"), optional=True, minValue=0.01
                        )
                    ),
                    tr("How far the ground reaches on each side of a line and around a point; else the mapping's."),
                )
            )
        )
        self._declare_results()

    def _declare_results(self) -> None:
        """What comes out, and whether anything is written."""
        self.addParameter(
            helped(
                QgsProcessingParameterBoolean(DRY_RUN, tr("Only show what would be done"), defaultValue=False),
                tr("Reads all and lists what would be rejected, but changes nothing."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterFeatureSink(
                    REJECTS, tr("Rejected"), Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=True
                ),
                tr("The features that did not become plans, as they are, each with the reason."),
            )
        )
        self.addParameter(
            self.report_parameter(
                REPORT, tr("What was taken for what, what was done to it, and what is gone from the source: one file.")
            )
        )
        for name, label in (
            ("READ", tr("Read")),
            ("ACCEPTED", tr("Accepted")),
            ("UPDATED", tr("Updated")),
            ("UNCHANGED", tr("Unchanged")),
            ("REJECTED", tr("Rejected")),
            ("VANISHED", tr("Gone from the source")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take the layer, in its own thread, and settle how it is read."""
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if layer is None or not layer.isValid():
            problem = tr("“{layer}” cannot be opened. Check the layer's name and its file.")
            raise QgsProcessingException(problem.format(layer=parameters.get(INPUT)))
        with errors_told():
            tools = self._tools.store_tools().imports
            store = self.store_name(parameters, context)
            name, said = self._said(layer, parameters, context)
            crs, before = tools.importing.look(store, name)
            mapping = self._mapping(tools, said, before, layer, parameters, context)
            if mapping.encoding:
                layer.setProviderEncoding(mapping.encoding)
            source = tools.take(layer, name, mapping.crs, crs, context.transformContext())
        self._job = _Job(
            tools, source, mapping, layer.fields(), QgsVectorLayerFeatureSource(layer), layer.wkbType(), layer.crs()
        )
        return super().prepareAlgorithm(parameters, context, feedback)

    def _said(
        self, layer: QgsVectorLayer, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[str, dict[str, Any] | None]:
        """What the source is called, and the mapping that was written down; None where only a name, or none, was."""
        given = self.parameterAsString(parameters, MAPPING, context).strip()
        if not given.startswith("{"):
            return given or _name_of(layer), None
        said = _parsed(given)
        return str(said.pop("name", "") or _name_of(layer)), said

    def _mapping(
        self,
        tools: ImportTools,
        said: dict[str, Any] | None,
        before: ImportMapping | None,
        layer: QgsVectorLayer,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> ImportMapping:
        """As it is written down, as it was `before`, or guessed."""
        given = self.parameterAsString(parameters, MAPPING, context).strip()
        if said is not None:
            mapping = tools.mapping.from_json(said)
        elif before is not None:
            mapping = before
        elif given:
            problem = tr("The store knows no mapping “{name}”. Import once with a mapping of that “name”.")
            raise QgsProcessingException(problem.format(name=given))
        else:
            asked = self.parameterAsEnumString(parameters, TABLE, context)
            mapping = tools.guess(layer, None if asked == GUESSED else Table(asked)).mapping
        if parameters.get(BUFFER) is not None:
            mapping = replace(mapping, buffer_m=self.parameterAsDouble(parameters, BUFFER, context))
        return mapping

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Import, then keep what was rejected."""
        job = self._job
        if job is None:
            raise QgsProcessingException(tr("The algorithm was not prepared."))
        organisation = self.parameterAsString(parameters, ORGANISATION, context).strip()
        asked = job.tools.asked(
            mapping=job.mapping,
            organisation=organisation,
            by=organisation,
            now=datetime.now(UTC),
            dry_run=self.parameterAsBoolean(parameters, DRY_RUN, context),
        )
        store = self.store_name(parameters, context)
        outcome = job.tools.importing.bring_in(job.source, store, asked, part_of(feedback, 0, 90))
        _tell(outcome, job.mapping, feedback)
        results: dict[str, Any] = {}
        if parameters.get(REJECTS):
            results[REJECTS] = self._kept(outcome, job, parameters, context)
        if parameters.get(REPORT):
            path = Path(self.parameterAsFileOutput(parameters, REPORT, context))
            job.tools.report(outcome, asked, job.source.name, store, path)
            results[REPORT] = str(path)
        return results | {
            "READ": outcome.read,
            "ACCEPTED": outcome.accepted,
            "UPDATED": outcome.updated,
            "UNCHANGED": outcome.unchanged,
            "REJECTED": len(outcome.rejected),
            "VANISHED": len(outcome.vanished),
        }

    def _kept(self, outcome: Outcome, job: _Job, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """The rejected features as they are, with the reason."""
        fields = QgsFields(job.fields)
        reason = REASON
        while fields.indexFromName(reason) >= 0:
            reason += "_"
        fields.append(QgsField(reason, QMetaType.Type.QString))
        why = {one.number: one.told(tr) for one in outcome.rejected}
        request = QgsFeatureRequest()
        request.setFilterFids(list(why))
        request.setInvalidGeometryCheck(Qgis.InvalidGeometryCheck.NoCheck)
        rows = list(job.rows.getFeatures(request)) if why else []
        kinds = {row.geometry().type() for row in rows if row.hasGeometry()}
        is_mixed = len(kinds) > 1  # as a GeoJSON may be, whose layer says that all are what the first one is
        shapes = Qgis.WkbType.GeometryCollection if is_mixed else job.shapes
        sink, place = self.parameterAsSink(parameters, REJECTS, context, fields, shapes, job.crs)
        for row in rows:
            kept = QgsFeature(fields)
            kept.setGeometry(_collected(row.geometry()) if is_mixed else row.geometry())
            kept.setAttributes([*row.attributes(), why[row.id()]])
            if not sink.addFeature(kept, QgsFeatureSink.Flag.FastInsert):
                raise CannotWrite(path=place, reason=sink.lastError())
        return str(place)


def _collected(shape: QgsGeometry) -> QgsGeometry:
    """A collection of one."""
    collection = QgsGeometryCollection()
    if not shape.isNull():
        collection.addGeometry(shape.constGet().clone())
    return QgsGeometry(collection)


def _name_of(layer: QgsVectorLayer) -> str:
    """That of its file and, where it has several, of its table; else its own."""
    parts = layer.source().split("|")
    path = Path(parts[0])
    tables = [part.partition("=")[2] for part in parts[1:] if part.startswith("layername=")]
    stem = path.name if path.suffix and layer.providerType() in ("ogr", "delimitedtext") else layer.name()
    return "/".join([stem, *(table for table in tables if table != path.stem)])


def _parsed(text: str) -> dict[str, Any]:
    """JSON as it was given.

    Raises:
        QgsProcessingException: it is none.
    """
    try:
        said: dict[str, Any] = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise QgsProcessingException(tr("The mapping is no JSON ({reason}).").format(reason=error)) from error
    return said


def _tell(outcome: Outcome, mapping: ImportMapping, feedback: QgsProcessingFeedback) -> None:
    taken = [f"{column} ← {field}" for column, field in mapping.fields.items()]
    feedback.pushInfo(
        tr("Taken as “{table}”: {fields}.").format(table=tr(mapping.table.label), fields=", ".join(taken))
    )
    told = tr("{read} read: {accepted} accepted, {updated} updated, {unchanged} unchanged, {rejected} rejected.")
    feedback.pushInfo(
        told.format(
            read=outcome.read,
            accepted=outcome.accepted,
            updated=outcome.updated,
            unchanged=outcome.unchanged,
            rejected=len(outcome.rejected),
        )
    )
    for remark, count in outcome.remarks.most_common():
        feedback.pushInfo(tr("{count} × {remark}").format(count=count, remark=tr(remark.label)))
    if outcome.vanished:
        told = tr("{count} that came before are gone from the source; they stay in the store.")
        feedback.pushWarning(told.format(count=len(outcome.vanished)))
