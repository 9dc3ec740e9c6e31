"""`seinajoki:preparestore`: makes a municipality's store, or brings an old one up to date."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from seinajoki_coordination.domain.errors import StoreOnNetwork
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.parameters import helped
from seinajoki_coordination.processing.storealgorithm import STORE, StoreAlgorithm

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.store import Prepared

MUNICIPALITY = "MUNICIPALITY"
DEMO = "DEMO"
DRY_RUN = "DRY_RUN"

SEINAJOKI = "seinajoki"


class PrepareStore(StoreAlgorithm):
    """The administrator's work: the same for a new store and for one that is there."""

    NAME = "preparestore"

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Prepare store")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("store,geopackage,database,create,upgrade,migrate,municipality,demo,coordination").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Makes a store for a municipality's plans and findings, or brings an old one up to date.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Makes the store in which a municipality's works, events, closures and the findings about them live, with "
            "the municipality's organisations and rules as rows that can be edited: a GeoPackage, for one who writes "
            "at a time, or a schema of a PostgreSQL database with PostGIS, for many offices with rights of their own."
            "\n\n"
            "A store of an older version is brought up to date; of a file, a copy is kept beside it, and of a database "
            "you make a backup first. A store that is up to date stays as it is. In a database this is for the owner "
            "of the schema; a dry run shows the SQL beforehand."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(
            self.store_parameter(
                tr(
                    "A file whose name ends with .gpkg, or a saved PostgreSQL connection, like “city” for its schema "
                    "seinajoki or “city/schema” for another one. What is not there is made."
                )
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterString(MUNICIPALITY, tr("Municipality"), SEINAJOKI),
                tr(
                    "Whose organisations, rules, coordinate system and time zone a new store starts with: a name that "
                    "the plugin knows, or the path of a municipality's file (.json). An old store keeps its own."
                ),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterBoolean(DEMO, tr("Add the demo"), defaultValue=False),
                tr(
                    "Adds an illustrative summer of plans in Seinäjoki. "
                    "What the store has of it already stays as it is, and what was deleted of it stays deleted."
                ),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterBoolean(DRY_RUN, tr("Only show what would be done"), defaultValue=False),
                tr("Writes the SQL into the log and changes nothing."),
            )
        )
        self.addOutput(QgsProcessingOutputFile(STORE, tr("Store")))

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Make or upgrade it, and add the demo if asked to."""
        name = self.store_name(parameters, context)
        municipality = self.parameterAsString(parameters, MUNICIPALITY, context).strip()
        dry_run = self.parameterAsBoolean(parameters, DRY_RUN, context)
        stores = self._tools.store_tools()
        prepared = stores.preparing.prepare(name, municipality, dry_run=dry_run)
        _tell(prepared, feedback, dry_run=dry_run)
        if stores.is_on_network(name):
            feedback.pushWarning(StoreOnNetwork(path=name).told(tr))
        if self.parameterAsBoolean(parameters, DEMO, context) and not dry_run:
            added = stores.preparing.add_demo(name, datetime.now(UTC).date())
            feedback.pushInfo(
                tr("{count} rows of the demo were added.").format(count=added)
                if added
                else tr("All of the demo is in the store, or was deleted from it; nothing was added.")
            )
        return {STORE: name}


def _tell(prepared: Prepared, feedback: QgsProcessingFeedback, *, dry_run: bool) -> None:
    """Say what was done, or in a dry run what would be, to the last statement."""
    if not prepared.sql:
        feedback.pushInfo(tr("The store “{path}” is up to date.").format(path=prepared.name))
    elif dry_run:
        would = tr("This would make the store “{path}”:") if prepared.is_new else tr("This would upgrade “{path}”:")
        feedback.pushInfo(would.format(path=prepared.name))
        feedback.pushCommandInfo(prepared.sql)
    elif prepared.is_new:
        feedback.pushInfo(tr("The store “{path}” was made.").format(path=prepared.name))
    elif not is_file_name(prepared.name):
        feedback.pushInfo(tr("The store “{path}” was upgraded; all rows are there.").format(path=prepared.name))
    elif prepared.copy is None:
        told = tr("What the store “{path}” does by itself was brought up to date; all rows stayed as they were.")
        feedback.pushInfo(told.format(path=prepared.name))
    else:
        told = tr("The store “{path}” was upgraded; the old file was kept as “{copy}”.")
        feedback.pushInfo(told.format(path=prepared.name, copy=prepared.copy))
