"""`seinajoki:undoimport`: a store without what was imported last."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingOutputNumber

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.storealgorithm import WritingAlgorithm


class UndoImport(WritingAlgorithm):
    """The way back from an import that went wrong."""

    NAME = "undoimport"
    ICON = "import"

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Undo last import")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("import,undo,take back,coordination").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Lets the plans of the last import be what they were before it.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Takes back what was imported last: plans that came with it are deleted, plans that it changed are again "
            "what they were before. What somebody has changed since stays as it is, and is listed. All of it is in the "
            "history. Run it again to take back the import before that one."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(self.store_parameter(tr("The store: a file whose name ends with .gpkg, or a connection.")))
        for name, label in (("DELETED", tr("Deleted")), ("RESTORED", tr("Restored")), ("KEPT", tr("Changed since"))):
            self.addOutput(QgsProcessingOutputNumber(name, label))

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Take it back, and tell what stays."""
        importing = self._tools.store_tools().imports.importing
        undone = importing.undo(self.store_name(parameters, context), datetime.now(UTC))
        if undone is None:
            feedback.pushInfo(tr("Nothing was imported that is not undone already."))
            return {"DELETED": 0, "RESTORED": 0, "KEPT": 0}
        told = tr("{deleted} deleted, {restored} restored.")
        feedback.pushInfo(told.format(deleted=undone.deleted, restored=undone.restored))
        if undone.kept:
            told = tr("Somebody has changed {count} plans since; they stay as they are: {ids}.")
            feedback.pushWarning(told.format(count=len(undone.kept), ids=", ".join(undone.kept)))
        return {"DELETED": undone.deleted, "RESTORED": undone.restored, "KEPT": len(undone.kept)}
