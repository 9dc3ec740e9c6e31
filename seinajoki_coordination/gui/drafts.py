"""A row as it stands in a form or an edit buffer, as the plan that it would be."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

from qgis.core import QgsFeature, QgsVariantUtils

from seinajoki_coordination.domain.activities import Activity, Event, TrafficArrangement, WorkZone
from seinajoki_coordination.domain.codes import Mode, Nuisance, Outage, Precision, Status, Table
from seinajoki_coordination.domain.errors import UnreadableHours
from seinajoki_coordination.domain.places import DevelopmentArea, EventArea
from seinajoki_coordination.domain.timespan import Span, WeeklyHours
from seinajoki_coordination.host.instants import from_qt

_Code = TypeVar("_Code", bound=Enum)


def activity_of(table: Table, row: QgsFeature) -> Activity:
    """The plan that a row of a store's table says; what is not filled in, or not known, is as in a new plan."""
    values = {
        name: None if QgsVariantUtils.isNull(value) else value
        for name, value in zip(row.fields().names(), row.attributes(), strict=True)
    }
    common: dict[str, Any] = {
        "id": values["id"] or "",
        "title": values["title"] or "",
        "organisation_id": values["organisation_id"] or None,
        "kind": values["kind"] or None,
        "status": _code(Status, values["status"], Status.CONFIRMED),
        "span": Span(from_qt(values["starts_at"]), from_qt(values["ends_at"])),
        "precision": _code(Precision, values["precision"], Precision.DAY),
        "hours": _hours(values["weekly_hours"]),
        "clearance_m": float(values["clearance_m"] or 0.0),
        "project": values["project"] or None,
        "belongs_to": values["belongs_to"] or None,
    }
    if table is Table.WORK_ZONE:
        return _work_zone(common, values)
    if table is Table.EVENT:
        return _event(common, values)
    if table is Table.TRAFFIC_ARRANGEMENT:
        return TrafficArrangement(**common, modes=_marked(Mode, "closes", values))
    return EventArea(**common) if table is Table.EVENT_AREA else DevelopmentArea(**common)


def _work_zone(common: Mapping[str, Any], values: Mapping[str, Any]) -> WorkZone:
    return WorkZone(
        **common,
        digs=bool(values["digs"]),
        noise=_code(Nuisance, values["noise"], Nuisance.NONE),
        dust=_code(Nuisance, values["dust"], Nuisance.NONE),
        vibration=_code(Nuisance, values["vibration"], Nuisance.NONE),
        closes=_marked(Mode, "closes", values),
        outage=_marked(Outage, "cuts", values),
    )


def _event(common: Mapping[str, Any], values: Mapping[str, Any]) -> Event:
    return Event(
        **common,
        series=values["series_id"] or None,
        build_up_from=from_qt(values["build_up_from"]),
        tear_down_until=from_qt(values["tear_down_until"]),
        needs_quiet=bool(values["needs_quiet"]),
        event_area_id=values["event_area_id"] or None,
    )


def _marked(codes: type[_Code], prefix: str, values: Mapping[str, Any]) -> frozenset[_Code]:
    """The codes whose columns are ticked."""
    return frozenset(code for code in codes if values[f"{prefix}_{code.value}"])


def _code(codes: type[_Code], value: object, otherwise: _Code) -> _Code:
    return next((code for code in codes if code.value == value), otherwise)


def _hours(text: str | None) -> WeeklyHours | None:
    """None, which is around the clock, also for what cannot be read: the form says so beside it."""
    if not text or not text.strip():
        return None
    try:
        return WeeklyHours.parse(text)
    except UnreadableHours:
        return None
