"""`seinajoki:bringback`: what was done in a file that was taken along, back in its store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.files import (
    refuse_one_place,
    refuse_overwriting,
    stored_file,
    stored_layer,
    stored_result,
)
from seinajoki_coordination.processing.parameters import helped
from seinajoki_coordination.processing.running import part_of
from seinajoki_coordination.processing.storealgorithm import WritingAlgorithm

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.fieldwork import Brought, Difference

FILE = "FILE"
DRY_RUN = "DRY_RUN"
OUTPUT = "OUTPUT"
REPORT = "REPORT"
_MERGED = 50.0
"""Percent done when the rows are merged; the check follows, and the words."""
COLUMNS = (
    *("table_name", "row_id", "title", "field", "base", "mine", "theirs"),
    *("changed_by", "changed_at", "is_conflict", "why"),
)


class BringBack(WritingAlgorithm):
    """What comes home from the field."""

    NAME = "bringback"
    ICON = "bringback"

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Bring back")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("store,offline,field,laptop,bring back,check in,merge,conflict,coordination").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Merges what was done in a file that was taken along into its store, and lists what is in conflict.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Brings what was done in a file made by “Take along” back into its store: new plans are added, changes are "
            "merged attribute by attribute, deleted plans are deleted where nobody has changed them since, and what "
            "was said is said.\n\n"
            "Where both have changed the same, the store keeps its own, the other attributes of such a plan are "
            "taken, and the conflict is listed with both values; a period counts as one. Nothing is overwritten in "
            "silence. What the store refuses, such as a plan of another organisation, is listed with its reason.\n\n"
            "The file stays as it is. Bringing it back again changes nothing."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(
            helped(
                QgsProcessingParameterFile(FILE, tr("File"), fileFilter=tr("GeoPackage files (*.gpkg)")),
                tr("A file made by “Take along”. Save the edits in its layers first."),
            )
        )
        self.addParameter(
            self.store_parameter(tr("The store that it was taken from: a file, or a saved connection like “city”."))
        )
        self.addParameter(
            helped(
                QgsProcessingParameterBoolean(DRY_RUN, tr("Only show what would be done"), defaultValue=False),
                tr("Tries it and lists what is in conflict, but changes nothing. What was said is only counted."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterFeatureSink(
                    OUTPUT, tr("To be decided"), Qgis.ProcessingSourceType.Vector, optional=True, createByDefault=True
                ),
                tr(
                    "A row for each conflict and each refusal: what it was when it was taken along, what it is in the "
                    "file and in the store, who changed it last there and when (UTC), and why it was not taken."
                ),
            )
        )
        self.addParameter(
            self.report_parameter(
                REPORT, tr("What was brought back, and what is to be decided: one file, to be read or printed.")
            )
        )
        for name, label in (
            ("ADDED", tr("Added")),
            ("CHANGED", tr("Changed")),
            ("DELETED", tr("Deleted")),
            ("UNCHANGED", tr("Unchanged")),
            ("WORDS", tr("Judgements, comments and statements")),
            ("CONFLICTS", tr("Conflicts")),
            ("REFUSED", tr("Refused")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Look whether all that was done is saved, and whether a result would replace what is merged."""
        file = stored_file(Path(self.parameterAsFile(parameters, FILE, context)))
        results = [
            stored_result(destination)
            for destination in (
                self.parameterAsOutputLayer(parameters, OUTPUT, context) if parameters.get(OUTPUT) else "",
                self.parameterAsFileOutput(parameters, REPORT, context) if parameters.get(REPORT) else "",
            )
            if destination
        ]
        refuse_overwriting([file, stored_file(Path(self.store_name(parameters, context)))], results)
        refuse_one_place(results)
        layers = context.project().mapLayers().values() if context.project() is not None else ()
        for layer in layers:
            if isinstance(layer, QgsVectorLayer) and layer.isModified() and stored_layer(layer).files & file.files:
                problem = tr(
                    "The layer “{layer}” of the file has edits that are not saved. Save or discard them first."
                )
                raise QgsProcessingException(problem.format(layer=layer.name()))
        return super().prepareAlgorithm(parameters, context, feedback)

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Bring it back, then list what is left."""
        tools = self._tools.store_tools()
        file, store = self.parameterAsFile(parameters, FILE, context), self.store_name(parameters, context)
        dry_run = self.parameterAsBoolean(parameters, DRY_RUN, context)
        brought = tools.bringing.bring(file, store, dry_run=dry_run, progress=part_of(feedback, 0, _MERGED))
        _tell(brought, feedback, dry_run=dry_run)
        results: dict[str, Any] = {}
        if parameters.get(OUTPUT):
            results[OUTPUT] = self._listed(brought.differences, parameters, context)
        if parameters.get(REPORT):
            path = Path(self.parameterAsFileOutput(parameters, REPORT, context))
            report = tools.brought_report(Path(file).name, store, brought, datetime.now(UTC), is_dry_run=dry_run)
            tools.report_brought(report, path)
            results[REPORT] = str(path)
        return results | {
            "ADDED": brought.added,
            "CHANGED": brought.changed,
            "DELETED": brought.deleted,
            "UNCHANGED": brought.unchanged,
            "WORDS": brought.words,
            "CONFLICTS": len(brought.conflicts),
            "REFUSED": len(brought.refused),
        }

    def _listed(
        self, differences: Sequence[Difference], parameters: dict[str, Any], context: QgsProcessingContext
    ) -> str:
        """The table of what is to be decided."""
        fields = QgsFields()
        for name in COLUMNS:
            kind = QMetaType.Type.Bool if name == "is_conflict" else QMetaType.Type.QString
            fields.append(QgsField(name, kind))
        sink, place = self.parameterAsSink(
            parameters, OUTPUT, context, fields, Qgis.WkbType.NoGeometry, QgsCoordinateReferenceSystem()
        )
        for one in differences:
            feature = QgsFeature(fields)
            feature.setAttributes(_row(one))
            if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                raise CannotWrite(path=place, reason=sink.lastError())
        return str(place)


def _row(one: Difference) -> list[object]:
    """A difference by the columns of the table."""
    values = (_text(one.base), _text(one.mine), _text(one.theirs))
    why = one.reason.told(tr) if one.reason else tr(one.why.label)
    return [one.table, one.row_id, one.title, one.field, *values, one.by, one.at, one.reason is None, why]


def _text(value: object) -> str | None:
    """A value as text; a shape as WKT, so that none is lost."""
    if isinstance(value, bytes):
        shape = QgsGeometry()
        shape.fromWkb(value)
        return shape.asWkt()
    return None if value is None else str(value)


def _tell(brought: Brought, feedback: QgsProcessingFeedback, *, dry_run: bool) -> None:
    if dry_run:
        feedback.pushInfo(tr("This was a trial: nothing was changed."))
    told = tr("{added} added, {changed} changed, {deleted} deleted, {unchanged} unchanged; {words} words said.")
    feedback.pushInfo(
        told.format(
            added=brought.added,
            changed=brought.changed,
            deleted=brought.deleted,
            unchanged=brought.unchanged,
            words=brought.words,
        )
    )
    if brought.differences:
        told = tr("To be decided: conflicts {conflicts}, refused {refused}. The store keeps its own until then.")
        feedback.pushWarning(told.format(conflicts=len(brought.conflicts), refused=len(brought.refused)))
