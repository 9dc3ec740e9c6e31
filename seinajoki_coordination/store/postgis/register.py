"""Writing checks into a PostGIS store: through its one function, which takes what is about plans as they are now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

import shapely

from seinajoki_coordination.services.store import Changes, Checked, Found, Known
from seinajoki_coordination.store.database import Cursor
from seinajoki_coordination.store.instants import micros_text
from seinajoki_coordination.store.register import SqlRegister

_WRITE = "SELECT write_check(CAST(? AS jsonb))"
_AT_A_TIME = 5000
"""So many findings go over the wire in one piece; all pieces are one transaction."""


class PostgisRegister(SqlRegister):
    """The register of one schema."""

    def snapshot(self) -> int:
        """Always the same: what is written is judged row by row, by the versions that it is about."""
        return 0

    def write_check(self, changes: Changes, checked: Checked, snapshot: int, now: datetime) -> bool:  # noqa: ARG002  # the server's clock counts
        """Write what is about plans and rules as they are now; what others have changed meanwhile stays stale."""
        if not changes and checked.plans is None and not self.stale(checked.version):
            return True
        with self._database.transaction() as cursor:
            for name, findings in (("new", changes.new), ("changed", changes.changed)):
                for some in _pieces(findings):
                    _write(cursor, {name: list(_findings(some))})
            rest = {
                "gone": [_seen(one, checked.seen) for one in changes.gone],
                "past": [one.id for one in changes.past],
                "checked": [[id_, checked.seen[id_]] for id_ in _compared(checked)],
                "deleted": list(checked.deleted),
                "rules": dict(checked.rules),
                "rules_version": checked.version,
            }
            _write(cursor, rest)
        return True


def _write(cursor: Cursor, payload: dict[str, object]) -> None:
    cursor.execute(_WRITE, (json.dumps(payload, ensure_ascii=False),))


def _compared(checked: Checked) -> Sequence[str]:
    return list(checked.seen) if checked.plans is None else checked.plans


def _seen(one: Known, seen: Mapping[str, int]) -> list[object]:
    """A finding with the versions of its sides as they were read; None of one that was not there."""
    return [one.id, seen.get(one.a_id), seen.get(one.b_id)]


def _pieces(findings: Sequence[Found]) -> Iterator[Sequence[Found]]:
    for first in range(0, len(findings), _AT_A_TIME):
        yield findings[first : first + _AT_A_TIME]


def _findings(some: Sequence[Found]) -> Iterator[dict[str, object]]:
    """Findings by column, shapes as hexadecimal WKB."""
    shapes = shapely.to_wkb([one.place for one in some], hex=True, output_dimension=2)
    for one, geom in zip(some, shapes, strict=True):
        yield {
            "id": one.id,
            "rule_id": one.rule.id,
            "rule_version": one.rule.version,
            "yields": one.rule.yields.value,
            "a_table": one.a_table,
            "a_id": one.a_id,
            "a_version": one.a_version,
            "a_facts": one.a_facts,
            "b_table": one.b_table,
            "b_id": one.b_id,
            "b_version": one.b_version,
            "b_facts": one.b_facts,
            "severity": one.severity.name.lower(),
            "state": one.state.value,
            "starts_at": micros_text(one.start),
            "ends_at": micros_text(one.end),
            "hours": one.hours,
            "area_m2": one.area_m2,
            "distance_m": one.distance_m,
            "by_clearance": one.by_clearance,
            "by_padding": one.by_padding,
            "geom": geom,
        }
