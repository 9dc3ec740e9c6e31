"""What QGIS tells of a row under the mouse: lines of HTML, each one there only where something is known.

They ask for nothing of the plugin's, so they work in any QGIS that opens the layer.
"""

from __future__ import annotations

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.host.fields import FINDING, OVERLAP, STREET

_FRAME = '<div style="font-family: sans-serif; max-width: 30em">'
"""QGIS would take a book's letters, and lines as wide as the map."""
_HARMLESS = "map('&', '&amp;', '<', '&lt;', '>', '&gt;')"
"""What HTML would take for its own in what somebody typed."""
_PERIOD, _WEEKLY = "eval(@period)", f"replace(eval(@weekly), {_HARMLESS})"
"""Told by the layer's variables, which know zone and language."""


def map_tip(role: str) -> str:
    """The template for a table's rows; empty for a table without shapes."""
    lines = {
        FINDING: _of_finding,
        OVERLAP: _of_overlap,
        STREET: _of_street,
        Table.EVENT_AREA: _of_event_area,
        Table.DEVELOPMENT_AREA: _of_development_area,
        Table.WORK_ZONE: _of_activity,
        Table.EVENT: _of_activity,
        Table.TRAFFIC_ARRANGEMENT: _of_activity,
    }.get(role)
    return f"{_FRAME}[% {_joined(*lines(), between='<br>')} %]</div>" if lines else ""


def _of_activity() -> list[str]:
    what = _joined(_meaning("kind"), _meaning("status"))
    return [_bold(_text("title")), what, _PERIOD, _WEEKLY, *_whose()]


def _of_event_area() -> list[str]:
    return [_bold(_text("title")), _meaning("kind"), _text("restrictions"), *_whose()]


def _of_development_area() -> list[str]:
    what = _joined(_meaning("kind"), _text("phase"), _meaning("status"))
    return [_bold(_text("title")), what, _PERIOD, *_whose()]


def _whose() -> list[str]:
    return [_meaning("organisation_id"), _text("case_number"), _italic(_text("source"))]


def _of_street() -> list[str]:
    return [_bold(_text("name")), _meaning("class"), _italic(_text("source"))]


def _of_finding() -> list[str]:
    severity = f"""if("yields" IN ('opportunity', 'notice'), NULL, lower({_meaning("severity")}))"""
    what = _joined(_meaning("yields"), severity, f"lower({_meaning('state')})")
    sides = _joined(_text("side_a"), _text("side_b"), between=" – ")
    return [_bold(sides), _meaning("rule_id"), what, _PERIOD, _how_much("hours")]


def _of_overlap() -> list[str]:
    return [_bold(_joined(_text("side_a"), _text("side_b"), between=" – ")), _PERIOD, _how_much("overlap_hours")]


def _how_much(hours: str) -> str:
    area = """if("area_m2" >= 0.5, format_number("area_m2", 0) || ' m²', NULL)"""
    distance = """if("distance_m" > 0, format_number("distance_m", 0) || ' m', NULL)"""
    return _joined(area, distance, f"""if("{hours}" > 0, format_number("{hours}", 0) || ' h', NULL)""")


def _text(column: str) -> str:
    """What somebody typed."""
    return f'replace("{column}", {_HARMLESS})'


def _meaning(column: str) -> str:
    """What a code or an id stands for."""
    return f'if("{column}" IS NULL, NULL, replace(represent_value("{column}"), {_HARMLESS}))'


def _bold(text: str) -> str:
    return f"'<b>' || {text} || '</b>'"


def _italic(text: str) -> str:
    return f"'<i>' || {text} || '</i>'"


def _joined(*texts: str, between: str = " · ") -> str:
    """Those of some texts that say something, else an empty one."""
    return f"array_to_string(array_filter(array({', '.join(texts)}), coalesce(@element, '') <> ''), '{between}')"
