"""`seinajoki:copystore`: copies a store, as when a pilot moves from a file into a database."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingOutputNumber,
)

from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.running import part_of
from seinajoki_coordination.processing.storealgorithm import StoreAlgorithm

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.copying import Unfit

FROM_STORE = "FROM_STORE"
TO_STORE = "TO_STORE"
ROWS = "ROWS"


class CopyStore(StoreAlgorithm):
    """The administrator's work: all of a store, in another place."""

    NAME = "copystore"
    STORES = (FROM_STORE, TO_STORE)

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Copy store")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("store,copy,move,geopackage,database,postgis,backup,pilot,coordination").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Copies a store with its findings, judgements and history, from a file into a database or back.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Copies all that a store holds into another one: plans, findings, judgements, comments, statements, rules, "
            "organisations, streets and history, with who wrote what and when. So a pilot moves from a file into a "
            "database, or a database into a file.\n\n"
            "All is copied or nothing. A store that has other plans already is left as it is; copying again changes "
            "nothing. Into a database only the owner of the schema can copy. Logins and their roles are not copied: "
            "give them with “Add member”."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(
            self.store_parameter(
                tr("The store that is copied and stays: a file whose name ends with .gpkg, or a saved connection."),
                FROM_STORE,
                tr("From store"),
            )
        )
        self.addParameter(
            self.store_parameter(
                tr("The store that is filled, made if there is none: a file, or a connection like “city/schema”."),
                TO_STORE,
                tr("To store"),
            )
        )
        self.addOutput(QgsProcessingOutputFile(TO_STORE, tr("Store")))
        self.addOutput(QgsProcessingOutputNumber(ROWS, tr("Copied rows")))

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Copy it, and tell what had no place there."""
        source, target = (self.store_name(parameters, context, name) for name in self.STORES)

        def tell_made() -> None:
            feedback.pushInfo(tr("The store “{path}” was made.").format(path=target))

        copied = self._tools.store_tools().copying.copy(source, target, part_of(feedback, 0, 100), tell_made)
        if copied.left_out:
            told = tr("“{path}” has no place for: {columns}.")
            feedback.pushWarning(told.format(path=target, columns=", ".join(copied.left_out)))
        if copied.without_shape:
            _tell_unfit(copied.without_shape, source, feedback)
        if copied.rows:
            told = tr("{count} rows of “{source}” were copied into “{path}”.")
        else:
            told = tr("All of “{source}” is in “{path}” already; nothing was changed.")
        feedback.pushInfo(told.format(count=copied.rows, source=source, path=target))
        return {TO_STORE: target, ROWS: copied.rows}


def _tell_unfit(rows: Sequence[Unfit], source: str, feedback: QgsProcessingFeedback) -> None:
    told = tr("{count} rows were copied without their shapes, which no store can hold; they are still in “{path}”:")
    feedback.pushWarning(told.format(count=len(rows), path=source))
    for row in rows:
        feedback.pushInfo(f"{row.table} {row.id}: {row.why}")
