"""What all algorithms need while they run: errors as QGIS tells them, progress that can be stopped, times of day."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, tzinfo

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    QgsFeedback,
    QgsProcessingException,
)
from qgis.PyQt.QtCore import QDateTime, Qt

from seinajoki_coordination.domain.errors import Cancelled, CoordinationError
from seinajoki_coordination.domain.timespan import UTC, at_local
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.ports import Progress


@contextmanager
def errors_told() -> Iterator[None]:
    """Errors of ours become QGIS's, in the user's language; `Cancelled` stays what it is."""
    try:
        yield
    except Cancelled:
        raise
    except CoordinationError as error:
        raise QgsProcessingException(error.told(tr)) from error


def part_of(feedback: QgsFeedback, first: float, last: float) -> Progress:
    """The progress of a piece of work that stands for these percents of the whole; it raises `Cancelled`."""

    def tell(share: float) -> None:
        if feedback.isCanceled():
            raise Cancelled
        feedback.setProgress(first + (last - first) * share)

    return tell


def instant(moment: QDateTime, zone: tzinfo) -> datetime:
    """The instant (UTC) of a date-time, read in a zone where it bears none.

    Raises:
        ValueError: it is outside the years 1 to 9999.
        OverflowError: it is, too, in UTC.
    """
    if moment.timeSpec() != Qt.TimeSpec.LocalTime:
        return moment.toUTC().toPyDateTime().replace(tzinfo=UTC)
    # Only its date and its time are asked: the rest of it believes in the zone of this computer.
    return at_local(datetime.combine(moment.date().toPyDate(), moment.time().toPyTime()), zone)
