"""What the columns of the register and of its results are called, and what their codes mean, in the user's language."""

from __future__ import annotations

import re

from seinajoki_coordination.domain.codes import (
    KINDS,
    Code,
    LaneEffect,
    Mode,
    Nuisance,
    Outage,
    Precision,
    Severity,
    Status,
    StreetClass,
    Table,
    Yields,
)
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.host.translation import tr

OVERLAP = "overlap"
STREET = "street"
FINDING = "finding"
JUDGEMENT = "judgement"
COMMENT = "comment"
RULE = "rule"
ORGANISATION = "organisation"
TABLE_IN_PROJECT = "layer_"
"""How a layer's variables begin that name the layers of the other tables of its file, by their ids."""
UTC_MARK = " (UTC)"
"""How the label of every instant ends, in every language."""

_CODES: dict[str, type[Code]] = {
    "status": Status,
    "precision": Precision,
    "lane_effect": LaneEffect,
    "noise": Nuisance,
    "dust": Nuisance,
    "vibration": Nuisance,
    "class": StreetClass,
    "state": FindingState,
    "word": Word,
    "yields": Yields,
    "a_table": Table,
    "b_table": Table,
}
_DAY = re.compile(r"\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b")
_SEVERITIES = ("severity", "ceiling")


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
        FINDING: tr("Findings"),
        JUDGEMENT: tr("Judgements"),
        COMMENT: tr("Comments"),
        RULE: tr("Rules"),
        ORGANISATION: tr("Organisations"),
    }[role]


def field_labels(role: str) -> dict[str, str]:
    """What each column is called; times are UTC in a GeoPackage, and QGIS shows them so."""
    labels = _labels_of_plans() | _labels_of_effects() | _labels_of_tables() | _labels_of_overlaps()
    return labels | {FINDING: _labels_of_findings, RULE: _labels_of_rules}.get(role, dict)()


def _labels_of_plans() -> dict[str, str]:
    return {
        "id": tr("Identifier"),
        "title": tr("Title"),
        "project": tr("Project"),
        "belongs_to": tr("Belongs to"),
        "organisation_id": tr("Organisation"),
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
        "source_row": tr("Row of the source"),
        "visibility": tr("Visibility"),
        "row_version": tr("Version"),
        "created_at": tr("Created (UTC)"),
        "created_by": tr("Created by"),
        "changed_at": tr("Changed (UTC)"),
        "changed_by": tr("Changed by"),
    }


def _labels_of_effects() -> dict[str, str]:
    modes = {f"closes_{mode.value}": tr("Closed for: {mode}").format(mode=tr(mode.label).lower()) for mode in Mode}
    cuts = {f"cuts_{cut.value}": tr("Outage: {cut}").format(cut=tr(cut.label).lower()) for cut in Outage}
    return (
        modes
        | cuts
        | {
            "digs": tr("Digs"),
            "lane_effect": tr("Lane effect"),
            "lane_effect_m": tr("Length of the lane effect (m)"),
            "noise": tr("Noise"),
            "dust": tr("Dust"),
            "vibration": tr("Vibration"),
            "needs_quiet": tr("Needs quiet"),
        }
    )


def _labels_of_tables() -> dict[str, str]:
    """Of the columns that single tables have."""
    return {
        "attendance": tr("Expected attendance"),
        "build_up_from": tr("Build-up from (UTC)"),
        "tear_down_until": tr("Tear-down until (UTC)"),
        "event_area_id": tr("Event area"),
        "series_id": tr("Series"),
        "capacity": tr("Capacity (persons)"),
        "surface": tr("Surface"),
        "load_limit_kg_m2": tr("Load limit (kg/m²)"),
        "power": tr("Power connection"),
        "water": tr("Water connection"),
        "restrictions": tr("Restrictions"),
        "phase": tr("Phase"),
        "name": tr("Name"),
        "class": tr("Street class"),
        "short_name": tr("Short name"),
        "phone": tr("Telephone"),
        "is_consulted": tr("Is consulted"),
        "finding_id": tr("Finding"),
        "about": tr("Finding"),
        "word": tr("Judgement"),
        "why": tr("Reason"),
        "facts": tr("Facts"),
        "judged_at": tr("Judged (UTC)"),
        "judged_by": tr("Judged by"),
        "text": tr("Comment"),
        "said_at": tr("Said (UTC)"),
        "said_by": tr("Said by"),
    }


def _labels_of_overlaps() -> dict[str, str]:
    return {
        "side_a": tr("Side A"),
        "side_b": tr("Side B"),
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


def _labels_of_findings() -> dict[str, str]:
    return {
        "rule_id": tr("Rule"),
        "rule_version": tr("Version of the rule"),
        "yields": tr("Sort"),
        "severity": tr("Severity"),
        "state": tr("State"),
        "starts_at": tr("Common time from (UTC)"),
        "ends_at": tr("Common time until (UTC)"),
        "hours": tr("Common hours"),
        "side_a": tr("Side A"),
        "a_table": tr("Table of side A"),
        "a_version": tr("Version of side A"),
        "a_facts": tr("Facts of side A"),
        "side_b": tr("Side B"),
        "b_table": tr("Table of side B"),
        "b_version": tr("Version of side B"),
        "b_facts": tr("Facts of side B"),
        "by_clearance": tr("Only through clearance"),
        "by_padding": tr("Only through days before or after"),
        "found_at": tr("Found (UTC)"),
    }


def _labels_of_rules() -> dict[str, str]:
    return {
        "title_en": tr("Title in English"),
        "title_fi": tr("Title in Finnish"),
        "sentence_en": tr("Sentence in English"),
        "sentence_fi": tr("Sentence in Finnish"),
        "active": tr("In use"),
        "side_a": tr("Side A"),
        "side_b": tr("Side B"),
        "a_table": tr("Side A"),
        "a_kinds": tr("Kinds of side A"),
        "a_traits": tr("Traits of side A"),
        "b_table": tr("Side B"),
        "b_kinds": tr("Kinds of side B"),
        "b_traits": tr("Traits of side B"),
        "distance_m": tr("Distance (m)"),
        "days_before": tr("Days before"),
        "days_after": tr("Days after"),
        "min_area_m2": tr("Smallest shared area (m²)"),
        "yields": tr("Sort"),
        "ceiling": tr("Severity at most"),
        "same_organisation": tr("Also within one organisation"),
        "version": tr("Version"),
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


def trait_labels() -> dict[str, str]:
    """What each trait that a rule may ask for is called."""
    return {
        "digs": tr("digs"),
        "paves": tr("paves"),
        "noisy": tr("noisy"),
        "dusty": tr("dusty"),
        "vibrates": tr("vibrates"),
        "needs_quiet": tr("needs quiet"),
        "closes_cars": tr("closes cars' way"),
        "closes_buses": tr("closes buses' way"),
        "closes_cycles": tr("closes cycles' way"),
        "closes_pedestrians": tr("closes pedestrians' way"),
        "closes_rescue": tr("closes rescue's way"),
        "cuts_water": tr("cuts water"),
        "cuts_power": tr("cuts power"),
        "cuts_heat": tr("cuts heat"),
        "cuts_data": tr("cuts data"),
    }


def hours_in_words(text: str) -> str:
    """Weekly hours with the days as the user's language writes them: “ma-pe 07:00-18:00”."""
    days = day_labels()
    return _DAY.sub(lambda day: days[day[0]], text)


def day_labels() -> dict[str, str]:
    """What the days of weekly hours are called."""
    return {
        "Mo": tr("Mo"),
        "Tu": tr("Tu"),
        "We": tr("We"),
        "Th": tr("Th"),
        "Fr": tr("Fr"),
        "Sa": tr("Sa"),
        "Su": tr("Su"),
    }


def kind_labels() -> dict[str, str]:
    """What each kind of any table is called."""
    return {code.value: tr(code.label) for codes in KINDS.values() for code in codes}


def value_labels(role: str, column: str) -> dict[str, str]:
    """What each code of a column means; empty where a column holds none."""
    if column in _SEVERITIES:
        return {severity.name.lower(): tr(severity.label) for severity in Severity}
    codes = KINDS.get(role) if column == "kind" else _CODES.get(column)
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
