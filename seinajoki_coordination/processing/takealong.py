"""`seinajoki:takealong`: an area and a period of a store as a file of its own, for where there is no network."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterGeometry,
)

from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.inputs import window
from seinajoki_coordination.processing.parameters import advanced, helped
from seinajoki_coordination.processing.running import part_of
from seinajoki_coordination.processing.storealgorithm import StoreAlgorithm

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.taking import Wanted

EXTENT = "EXTENT"
AREA = "AREA"
FROM = "FROM"
TO = "TO"
FILE = "FILE"
PLANS = "PLANS"
FINDINGS = "FINDINGS"


class TakeAlong(StoreAlgorithm):
    """What somebody needs in the field."""

    NAME = "takealong"
    ICON = "takealong"

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Take along")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("store,offline,field,laptop,take along,check out,extract,geopackage,coordination").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Takes an area and a period of a store into a file, to work in it where there is no network.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Takes the plans of an area and a period along in a file of their own, with what they belong to, the "
            "findings among them, what was said of those, the streets, the organisations and the rules. The file is a "
            "store like any other: open it with “Open a store…” and draw, edit, judge and check in it, without a "
            "network. The store itself stays as it is, and others work on in it.\n\n"
            "“Bring back” merges what was done in the file into the store again."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(
            self.store_parameter(
                tr("The store that a part is taken of: a file whose name ends with .gpkg, or a saved connection.")
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterExtent(EXTENT, tr("Extent"), optional=True),
                tr("Only plans that touch it, with what they belong to. Empty: everywhere."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterDateTime(FROM, tr("From"), optional=True),
                tr("Only plans that go on after this moment, in the municipality's time, and those without dates."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterDateTime(TO, tr("Until"), optional=True),
                tr(
                    "Only plans that begin before this moment, and those without dates; a date without a time, like "
                    "2027-08-31 in a script, means through that day."
                ),
            )
        )
        self.addParameter(
            advanced(
                helped(
                    QgsProcessingParameterGeometry(
                        AREA, tr("Area"), optional=True, geometryTypes=[Qgis.GeometryType.Polygon]
                    ),
                    tr(
                        "An area as WKT instead of the extent, with “CRS=EPSG:n;” before it where it is in another one."
                    ),
                )
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterFileDestination(FILE, tr("File"), tr("GeoPackage files (*.gpkg)")),
                tr("The file for the field. One that is there already is not written over: work may be in it."),
            )
        )
        self.addOutput(QgsProcessingOutputNumber(PLANS, tr("Plans")))
        self.addOutput(QgsProcessingOutputNumber(FINDINGS, tr("Findings")))

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse a temporary file, which would go away with the work in it."""
        if parameters.get(FILE) == QgsProcessing.TEMPORARY_OUTPUT:
            return False, tr("Choose where the file for the field is kept: a temporary one goes away with QGIS.")
        return super().checkParameterValues(parameters, context)

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Write the file."""
        tools = self._tools.store_tools()
        file = Path(self.parameterAsFileOutput(parameters, FILE, context))

        def wanted(municipality: Municipality) -> Wanted:
            crs = QgsCoordinateReferenceSystem(municipality.crs)
            from_ = self.parameterAsDateTime(parameters, FROM, context)
            until = self.parameterAsDateTime(parameters, TO, context)
            span = window(from_, until, parameters.get(TO), municipality.zone)
            return tools.wanted(self._area(parameters, context, crs), span)

        name = self.store_name(parameters, context)
        took = tools.taking.take(name, file, wanted, datetime.now(UTC), part_of(feedback, 0, 100))
        told = tr("“{file}” has {plans} plans and {findings} findings of “{store}”.")
        feedback.pushInfo(told.format(file=file, plans=took.plans, findings=took.findings, store=name))
        return {FILE: str(file), PLANS: took.plans, FINDINGS: took.findings}

    def _area(
        self, parameters: dict[str, Any], context: QgsProcessingContext, crs: QgsCoordinateReferenceSystem
    ) -> bytes | None:
        """The area that was asked for; everywhere only where none was."""
        if parameters.get(AREA):
            area = self.parameterAsGeometry(parameters, AREA, context, crs)
        elif parameters.get(EXTENT):
            area = self.parameterAsExtentGeometry(parameters, EXTENT, context, crs)
        else:
            return None
        if area.isEmpty():
            raise QgsProcessingException(tr("The area cannot be read. Choose another one, or leave it empty."))
        return bytes(QgsGeometry(area.constGet().segmentize()).asWkb())
