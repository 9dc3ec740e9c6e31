"""What a new plan begins with."""

from __future__ import annotations

from datetime import date, datetime, timedelta, tzinfo
from typing import cast

from qgis.core import Qgis, QgsTemporalNavigationObject, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDateTime

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import days
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.host.instants import to_qt
from seinajoki_coordination.host.styles import ROLE, zone_of

_WEEK = timedelta(weeks=1)
_DAY = timedelta(days=1)


def new_plan(layer: QgsVectorLayer, organisation_id: str | None, canvas: QgsMapCanvas) -> PlanInHand:
    """A plan of an organisation, in the week that the map shows or else the coming one; a place that lasts has no days.

    Raises:
        NotEditable: the layer is read only.
    """
    values: dict[str, object] = {"organisation_id": organisation_id}
    if layer.customProperty(ROLE) != Table.EVENT_AREA:
        zone = zone_of(layer)
        first, last = _shown_days(canvas) or _coming_week(zone)
        span = days(first, last, zone)
        values |= {"starts_at": to_qt(span.start), "ends_at": to_qt(span.end)}
    return PlanInHand.new(layer, values)


def _shown_days(canvas: QgsMapCanvas) -> tuple[date, date] | None:
    """The days between which the temporal controller stands, which knows no time zones; None if it is off."""
    controller = cast("QgsTemporalNavigationObject", canvas.temporalController())
    if controller is None or controller.navigationMode() == Qgis.TemporalNavigationMode.Disabled:
        return None
    frame = canvas.temporalRange()
    if frame.isInfinite() or not frame.begin().isValid() or not frame.end().isValid():
        return None
    return _day(frame.begin()), _day(frame.end().addMSecs(-1))


def _day(moment: QDateTime) -> date:
    day: date = moment.date().toPyDate()
    return day


def _coming_week(zone: tzinfo) -> tuple[date, date]:
    today = datetime.now(zone).date()
    monday = today + timedelta(days=7 - today.weekday())
    return monday, monday + _WEEK - _DAY
