"""The parameters of `seinajoki:detectoverlaps`, with their help, and the columns of its output."""

from __future__ import annotations

from collections.abc import Iterator

from qgis.core import (
    Qgis,
    QgsField,
    QgsFields,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QMetaType

from seinajoki_coordination.domain.rules import MOST_DAYS, MOST_METRES
from seinajoki_coordination.domain.timespan import HELSINKI
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.parameters import advanced, helped, measured

LAYERS = "LAYERS"
ID = "ID"
START = "START"
END = "END"
DISTANCE = "DISTANCE"
GAP = "GAP"
MIN_AREA = "MIN_AREA"
IGNORE_SAME = "IGNORE_SAME"
ACROSS_ONLY = "ACROSS_ONLY"
FROM = "FROM"
TO = "TO"
ZONE = "ZONE"
CRS = "CRS"
OUTPUT = "OUTPUT"
REPORT = "REPORT"
PAIRS = "PAIRS"

DEFAULT_ID = "id"
DEFAULT_START = "starts_at"
DEFAULT_END = "ends_at"

_REAL = Qgis.ProcessingNumberParameterType.Double
_WHOLE = Qgis.ProcessingNumberParameterType.Integer


def parameters() -> Iterator[QgsProcessingParameterDefinition]:
    """All of them, in the order in which the dialog shows them."""
    yield from _what()
    yield from _how_near()
    yield from _which_pairs()
    yield from _readings()
    yield from _results()


def columns() -> QgsFields:
    """The columns of the output: the two sides, the time and the ground they share."""
    fields = QgsFields()
    for name, kind in (
        ("a_layer", QMetaType.Type.QString),
        ("a_id", QMetaType.Type.QString),
        ("b_layer", QMetaType.Type.QString),
        ("b_id", QMetaType.Type.QString),
        ("overlap_start", QMetaType.Type.QDateTime),
        ("overlap_end", QMetaType.Type.QDateTime),
        ("overlap_hours", QMetaType.Type.Double),
        ("distance_m", QMetaType.Type.Double),
        ("area_m2", QMetaType.Type.Double),
    ):
        fields.append(QgsField(name, kind))
    return fields


def _what() -> Iterator[QgsProcessingParameterDefinition]:
    yield helped(
        QgsProcessingParameterMultipleLayers(LAYERS, tr("Layers"), Qgis.ProcessingSourceType.VectorAnyGeometry),
        tr("The plans: any vector layers with points, lines or areas. All of their features are compared."),
    )
    for name, label, default, help_ in (
        (
            START,
            tr("Start"),
            DEFAULT_START,
            tr(
                "The field with the start of each plan. A date-time is an instant, a date the beginning of that day. "
                "Texts like 2027-06-01, 2027-06-01T08:00 or 1.6.2027 klo 8.00 are read, too. Empty: since ever. "
                "The features of a layer without this field have always been there."
            ),
        ),
        (
            END,
            tr("End"),
            DEFAULT_END,
            tr(
                "The field with the end of each plan. A date-time is the first instant after it; "
                "a date means through the whole of that day. Empty: for ever."
            ),
        ),
    ):
        yield helped(_field(name, label, default), help_)
    yield advanced(
        helped(
            _field(ID, tr("Identifier"), DEFAULT_ID),
            tr("The field that names a plan in the results. Features of a layer without it go by their feature ids."),
        )
    )


def _how_near() -> Iterator[QgsProcessingParameterDefinition]:
    yield helped(
        measured(
            QgsProcessingParameterNumber(DISTANCE, tr("Distance (m)"), _REAL, 0.0, minValue=0.0, maxValue=MOST_METRES)
        ),
        tr(
            "0: plans meet when they share ground; areas that only touch do not. "
            "More: they meet when they are no further apart than this."
        ),
    )
    yield helped(
        QgsProcessingParameterNumber(GAP, tr("Days between"), _WHOLE, 0, minValue=0, maxValue=MOST_DAYS),
        tr("Plans meet also when one begins within so many days after the other has ended."),
    )
    yield advanced(
        helped(
            measured(QgsProcessingParameterNumber(MIN_AREA, tr("Smallest shared area (m²)"), _REAL, 0.0, minValue=0.0)),
            tr("Areas that share no more than this do not meet. It is used where the distance is 0."),
        )
    )


def _which_pairs() -> Iterator[QgsProcessingParameterDefinition]:
    yield helped(
        _field(IGNORE_SAME, tr("Do not compare plans with the same"), None),
        tr("A field, like the project: plans with the same value there are not compared. Empty is like no other."),
    )
    yield helped(
        QgsProcessingParameterBoolean(ACROSS_ONLY, tr("Compare different layers only"), defaultValue=False),
        tr("Plans of one and the same layer are not compared with each other."),
    )
    yield helped(
        QgsProcessingParameterDateTime(FROM, tr("From"), optional=True),
        tr("Only pairs whose common time goes on after this moment. Nothing is cut off from their times."),
    )
    yield helped(
        QgsProcessingParameterDateTime(TO, tr("Until"), optional=True),
        tr(
            "Only pairs whose common time begins before this moment; "
            "a date without a time, like 2027-08-31 in a script, means through that day."
        ),
    )


def _readings() -> Iterator[QgsProcessingParameterDefinition]:
    yield advanced(
        helped(
            QgsProcessingParameterString(ZONE, tr("Time zone"), HELSINKI),
            tr("Where dates, and times that name no zone of their own, are read; and where days begin and end."),
        )
    )
    yield advanced(
        helped(
            QgsProcessingParameterCrs(CRS, tr("Metric coordinate system"), optional=True),
            tr(
                "Where is measured and what the results are in; it must be projected and in metres. "
                "If none is chosen, it is the first such one among the layers."
            ),
        )
    )


def _results() -> Iterator[QgsProcessingParameterDefinition]:
    yield helped(
        QgsProcessingParameterFeatureSink(
            OUTPUT, tr("Overlaps"), Qgis.ProcessingSourceType.VectorPolygon, optional=True, createByDefault=True
        ),
        tr(
            "A feature for each pair: the ground that both share, whose they are, from when until when (in UTC; "
            "empty where there is no end to it, and where they only come near in time), how many hours, metres and m²."
        ),
    )
    yield helped(
        QgsProcessingParameterFileDestination(
            REPORT, tr("Report"), tr("HTML files (*.html)"), optional=True, createByDefault=True
        ),
        tr("A report of the worst pairs with a map, a calendar and a card for each; one file, to be read or printed."),
    )


def _field(name: str, label: str, default: str | None) -> QgsProcessingParameterField:
    return QgsProcessingParameterField(name, label, default, LAYERS, optional=True)
