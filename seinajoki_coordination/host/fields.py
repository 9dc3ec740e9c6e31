"""What the columns of the register and of its results are called, and what their codes mean, in the user's language."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from seinajoki_coordination.domain.codes import (
    ArrangementKind,
    Code,
    DevelopmentKind,
    EventAreaKind,
    EventKind,
    LaneEffect,
    Mode,
    Nuisance,
    Outage,
    Precision,
    Status,
    StreetClass,
    Table,
    WorkKind,
)
from seinajoki_coordination.host.translation import tr

OVERLAP = "overlap"
STREET = "street"

_KINDS: dict[str, type[Code]] = {
    Table.WORK_ZONE: WorkKind,
    Table.EVENT: EventKind,
    Table.EVENT_AREA: EventAreaKind,
    Table.DEVELOPMENT_AREA: DevelopmentKind,
    Table.TRAFFIC_ARRANGEMENT: ArrangementKind,
}
_CODES: dict[str, type[Code]] = {
    "status": Status,
    "precision": Precision,
    "lane_effect": LaneEffect,
    "noise": Nuisance,
    "dust": Nuisance,
    "vibration": Nuisance,
    "class": StreetClass,
}
_LISTS: dict[str, type[Code]] = {"closes": Mode, "modes": Mode, "outage": Outage}
"""Columns that hold several codes, in the code list's order with a space between."""


def layer_title(role: str) -> str:
    """The name of a layer, in the plural."""
    return {
        Table.WORK_ZONE: tr("Work zones"),
        Table.EVENT: tr("Events"),
        Table.EVENT_AREA: tr("Event areas"),
        Table.DEVELOPMENT_AREA: tr("Development areas"),
        Table.TRAFFIC_ARRANGEMENT: tr("Traffic arrangements"),
        STREET: tr("Streets"),
        OVERLAP: tr("Overlaps"),
    }[role]


def field_labels() -> dict[str, str]:
    """What each column is called; times are UTC in a GeoPackage, and QGIS shows them so."""
    return _labels_of_plans() | {
        "digs": tr("Digs"),
        "lane_effect": tr("Lane effect"),
        "lane_effect_m": tr("Length of the lane effect (m)"),
        "noise": tr("Noise"),
        "dust": tr("Dust"),
        "vibration": tr("Vibration"),
        "closes": tr("Closed for"),
        "outage": tr("Outage"),
        "attendance": tr("Expected attendance"),
        "build_up_from": tr("Build-up from (UTC)"),
        "tear_down_until": tr("Tear-down until (UTC)"),
        "taken_from": tr("Ground taken from (UTC)"),
        "taken_until": tr("Ground taken until (UTC)"),
        "needs_quiet": tr("Needs quiet"),
        "event_area_id": tr("Event area"),
        "series": tr("Series"),
        "capacity": tr("Capacity (persons)"),
        "surface": tr("Surface"),
        "load_limit_kg_m2": tr("Load limit (kg/m²)"),
        "power": tr("Power connection"),
        "water": tr("Water connection"),
        "restrictions": tr("Restrictions"),
        "phase": tr("Phase"),
        "modes": tr("Concerns"),
        "name": tr("Name"),
        "class": tr("Street class"),
        "a_layer": tr("Layer A"),
        "a_id": tr("Identifier A"),
        "b_layer": tr("Layer B"),
        "b_id": tr("Identifier B"),
        "overlap_start": tr("Common time from (UTC)"),
        "overlap_end": tr("Common time until (UTC)"),
        "overlap_hours": tr("Common hours"),
        "distance_m": tr("Distance (m)"),
        "area_m2": tr("Shared area (m²)"),
    }


def _labels_of_plans() -> dict[str, str]:
    return {
        "id": tr("Identifier"),
        "title": tr("Title"),
        "project": tr("Project"),
        "belongs_to": tr("Belongs to"),
        "organisation": tr("Organisation"),
        "kind": tr("Kind"),
        "status": tr("Status"),
        "starts_at": tr("Starts (UTC)"),
        "ends_at": tr("Ends (UTC)"),
        "precision": tr("Precision"),
        "weekly_hours": tr("Weekly hours"),
        "clearance_m": tr("Clearance (m)"),
        "note": tr("Note"),
        "contact": tr("Contact"),
        "case_number": tr("Case number"),
        "source": tr("Source"),
        "visibility": tr("Visibility"),
    }


def legend_labels() -> dict[str, str]:
    """What the styles call their rules beside the labels of the code lists."""
    return {
        "Kind": tr("Kind"),
        "Status": tr("Status"),
        "Shared area": tr("Shared area"),
        "Crossing": tr("Crossing"),
        "Nearby": tr("Nearby"),
    }


def value_labels(role: str, column: str) -> dict[str, str]:
    """What each code of a column means; empty where a column holds none."""
    if column in _LISTS:
        return _labels_of_lists(_LISTS[column])
    codes = _KINDS.get(role) if column == "kind" else _CODES.get(column)
    if codes is not None:
        return {code.value: tr(code.label) for code in codes}
    return {
        "surface": {
            "asphalt": tr("Asphalt"),
            "gravel": tr("Gravel"),
            "grass": tr("Grass"),
            "paving": tr("Paving stones"),
        },
        "visibility": {"public": tr("Public"), "partners": tr("Partners only")},
    }.get(column, {})


def _labels_of_lists(codes: Iterable[Code]) -> dict[str, str]:
    """Every choice of codes with its meaning: QGIS's value map knows single values only."""
    members = list(codes)
    return {
        " ".join(code.value for code in chosen): ", ".join(tr(code.label) for code in chosen)
        for count in range(1, len(members) + 1)
        for chosen in combinations(members, count)
    }
