"""Writing checks into a PostGIS store: through its one function, which takes what is about plans as they are now."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

import shapely

from seinajoki_coordination.services.store import NOTHING_WRITTEN, Changes, Checked, Found, Known, Written
from seinajoki_coordination.store.database import Cursor
from seinajoki_coordination.store.instants import micros_text
from seinajoki_coordination.store.register import SqlRegister

_WRITE = "SELECT write_check(CAST(? AS jsonb))"
_DELETED = "SELECT activity_id FROM checked WHERE activity_id NOT IN (SELECT id FROM plan)"
_AT_A_TIME = 5000
"""So many findings go over the wire in one piece; all pieces are one transaction."""


class PostgisRegister(SqlRegister):
    """The register of one schema."""

    def snapshot(self) -> int:
        """Always the same: what is written is judged row by row, by the versions that it is about."""
        return 0

    def write_check(self, changes: Changes, checked: Checked, snapshot: int, now: datetime) -> Written:  # noqa: ARG002  # the server's clock counts
        """Write what is about plans and rules as they are now; what others have changed meanwhile stays stale."""
        if not changes and checked.plans is None and not self.stale(checked.version):
            return NOTHING_WRITTEN
        with self._database.transaction() as cursor:
            new = sum(_write(cursor, {"new": list(_findings(some))}) for some in _pieces(changes.new))
            changed = sum(_write(cursor, {"changed": list(_findings(some))}) for some in _pieces(changes.changed))
            gone = _write(cursor, {"gone": [_seen(one, checked.seen) for one in changes.gone]} | _asked(checked))
            deleted = self._deleted() if checked.plans is None else checked.deleted
            _write(cursor, {"past": [one.id for one in changes.past], "deleted": list(deleted)} | _looked_at(checked))
        return Written(new, changed, gone)

    def _deleted(self) -> list[str]:
        """The plans that were checked once and are no more."""
        return [id_ for (id_,) in self._database.all(_DELETED)]


def _write(cursor: Cursor, payload: dict[str, object]) -> int:
    """How many findings of a part of a check were written."""
    cursor.execute(_WRITE, (json.dumps(payload, ensure_ascii=False),))
    return int(cursor.fetchone()[0]["written"])


def _asked(checked: Checked) -> dict[str, object]:
    return {"rules": dict(checked.rules), "rules_version": checked.version}


def _looked_at(checked: Checked) -> dict[str, object]:
    """The plans that were compared with all others."""
    ids = checked.seen if checked.plans is None else checked.plans
    return _asked(checked) | {"checked": [[id_, checked.seen[id_]] for id_ in ids]}


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
