"""`seinajoki:checkstore`: brings a store's register of findings up to date, and reports it."""

from __future__ import annotations

from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterDateTime,
)

from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, UTC, Span, local_midnight, micros
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.files import refuse_overwriting, stored_file
from seinajoki_coordination.processing.inputs import window
from seinajoki_coordination.processing.parameters import helped
from seinajoki_coordination.processing.running import part_of
from seinajoki_coordination.processing.storealgorithm import WritingAlgorithm

if TYPE_CHECKING:  # they bring numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.check import CheckResult
    from seinajoki_coordination.services.store import Register

FROM = "FROM"
TO = "TO"
REPORT = "REPORT"
OPEN = "OPEN"
NEW = "NEW"
GONE = "GONE"

_CHECKED = 90.0
"""Percent done after the check; the report is the last."""


class CheckStore(WritingAlgorithm):
    """The coordinator's work: what meets now, against what is known."""

    NAME = "checkstore"

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Check store")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("store,register,finding,conflict,coordination,street works,event,report,meeting").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Finds whose plans in a store meet by its rules, keeps the findings in it, and reports them.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Finds whose plans meet by the rules of the store, and brings its register of findings up to date: "
            "what is new comes in, what no longer meets is gone, what is over is past. "
            "What organisations have said of a finding stays, and is asked again only where its facts have changed. "
            "Checking again changes nothing. "
            "Where the store may only be read, all this is for display and is not kept.\n\n"
            "The report tells what waits, what is new since the last report, and who has reported their plans at all."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(
            self.store_parameter(
                tr("A file made by “Prepare store”, or a saved connection to a database that it prepared, like “city”.")
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterDateTime(FROM, tr("From"), optional=True),
                tr("Only findings that go on after this moment, in the municipality's time. Empty: from today."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterDateTime(TO, tr("Until"), optional=True),
                tr(
                    "Only findings that begin before this moment; a date without a time, like 2027-08-31 in a script, "
                    "means through that day. Findings outside stay as they are. Empty: without end."
                ),
            )
        )
        told = tr("The coordination report: one file, to be read or printed.")
        self.addParameter(self.report_parameter(REPORT, told))
        self.addOutput(QgsProcessingOutputNumber(OPEN, tr("Open findings")))
        self.addOutput(QgsProcessingOutputNumber(NEW, tr("New findings")))
        self.addOutput(QgsProcessingOutputNumber(GONE, tr("Findings that are gone")))

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Check, then report; once the register is written, nothing stops the report of it."""
        stores = self._tools.store_tools()
        now = datetime.now(UTC)
        name = self.store_name(parameters, context)
        path = self._report_path(parameters, context, name)
        with stores.open(name) as store:
            span = self._window(parameters, context, store.municipality.zone, now)
            if store.is_copy:
                feedback.pushWarning(_only_read(name, len(stores.stale(store.register))))
            result = stores.check(store.register, span, now, part_of(feedback, 0, _CHECKED))
            waiting = _count_open(store.register, span)
            _tell(result, waiting, feedback)
            if path is not None:
                stores.report(store, span, now, path)
                store.listing.note_report(now)
        report = {} if path is None else {REPORT: str(path)}
        return {OPEN: waiting, NEW: result.new, GONE: result.gone, **report}

    def _report_path(self, parameters: dict[str, Any], context: QgsProcessingContext, store: str) -> Path | None:
        """Where the report goes; what is wrong with that is told before the check, not after it."""
        if not parameters.get(REPORT):
            return None
        path = Path(self.parameterAsFileOutput(parameters, REPORT, context))
        refuse_overwriting([stored_file(Path(store))], [stored_file(path)])
        if not path.absolute().parent.is_dir():
            raise CannotWrite(path=path, reason=tr("there is no such folder"))
        if path.is_dir():
            raise CannotWrite(path=path, reason=tr("it is a folder"))
        return path

    def _window(self, parameters: dict[str, Any], context: QgsProcessingContext, zone: tzinfo, now: datetime) -> Span:
        from_ = self.parameterAsDateTime(parameters, FROM, context)
        until = self.parameterAsDateTime(parameters, TO, context)
        asked = window(from_, until, parameters.get(TO), zone)
        if asked.start is not None:
            return asked
        span = Span(local_midnight(now.astimezone(zone).date(), zone), asked.end)
        if span.is_empty:
            raise QgsProcessingException(tr("“Until” is before today. Choose a later day, or an earlier “From”."))
        return span


def _count_open(register: Register, span: Span) -> int:
    """How many findings wait inside the window."""
    start = OPEN_START if span.start is None else micros(span.start)
    end = OPEN_END if span.end is None else micros(span.end)
    return sum(one.state is FindingState.OPEN and one.end > start and one.start < end for one in register.known())


def _only_read(name: str, changed: int) -> str:
    told = tr(
        "The store “{path}” may only be read here, so nothing is written into it: the findings and the report are as "
        "a check finds them now. Plans that had changed since its last check: {count}."
    )
    return told.format(path=name, count=changed)


def _tell(result: CheckResult, waiting: int, feedback: QgsProcessingFeedback) -> None:
    if result.new or result.changed or result.gone:
        told = tr("{new} new findings, {changed} changed, {gone} gone; {open} are open.")
    else:
        told = tr("Nothing has changed since the last check; {open} findings are open.")
    feedback.pushInfo(told.format(new=result.new, changed=result.changed, gone=result.gone, open=waiting))
