"""Writing checks into a GeoPackage: whole, if nobody else has written meanwhile."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import datetime, tzinfo
from string import Template
from typing import Any

import numpy as np

from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.timespan import instant_text
from seinajoki_coordination.services.store import NOTHING_WRITTEN, Changes, Checked, Found, Written
from seinajoki_coordination.store.geopackage.file import SqliteFile, blobs
from seinajoki_coordination.store.instants import micros_text
from seinajoki_coordination.store.register import PLANS, SqlRegister

_FINDING_COLUMNS = (
    *("id", "rule_id", "rule_version", "yields", "a_table", "a_id", "a_version", "a_facts"),
    *("b_table", "b_id", "b_version", "b_facts", "severity", "state", "starts_at", "ends_at"),
    *("hours", "area_m2", "distance_m", "by_clearance", "by_padding", "geom", "changed_at", "found_at"),
)
_NEW_FINDING = Template("INSERT INTO finding ($columns) VALUES ($marks)").substitute(
    columns=", ".join(_FINDING_COLUMNS), marks=", ".join(f"?{k}" for k in range(1, len(_FINDING_COLUMNS))) + ", ?23"
)
_CHANGED_FINDING = Template("UPDATE finding SET $columns WHERE id = ?1").substitute(
    columns=", ".join(f"{column} = ?{k}" for k, column in enumerate(_FINDING_COLUMNS[:-1], 1) if k > 1)
)
_MOVE_STATE = "UPDATE finding SET state = ?1, changed_at = ?2 WHERE id = ?3"
_CHECK_ALL = Template(
    "INSERT OR REPLACE INTO checked SELECT p.id, p.row_version, ?1 FROM ($plans) p "
    "LEFT JOIN checked c ON c.activity_id = p.id "
    "WHERE c.row_version IS NOT p.row_version OR c.rules_version IS NOT ?1"
).substitute(plans=PLANS)
_FORGET_DELETED = Template("DELETE FROM checked WHERE activity_id NOT IN (SELECT id FROM ($plans))").substitute(
    plans=PLANS
)


class GeoPackageRegister(SqlRegister):
    """The register of one file."""

    def __init__(self, file: SqliteFile, zone: tzinfo) -> None:
        super().__init__(file, zone)
        self._file = file

    def snapshot(self) -> int:
        """A number that differs once another connection has written."""
        return int(self._file.one("PRAGMA data_version")[0])

    def write_check(self, changes: Changes, checked: Checked, snapshot: int, now: datetime) -> Written | None:
        """Write a check in one transaction; None, and nothing, if another connection wrote since `snapshot`."""
        if not changes and checked.plans is None and not self.stale(checked.version):
            return NOTHING_WRITTEN if self.snapshot() == snapshot else None
        with self._file.transaction() as cursor:
            if self.snapshot() != snapshot:
                return None
            self._write_findings(cursor, changes, instant_text(now))
            if checked.plans is None:
                cursor.execute(_CHECK_ALL, (checked.version,))
                cursor.execute(_FORGET_DELETED)
            rows = [(id_, checked.seen[id_], checked.version) for id_ in checked.plans or ()]
            cursor.executemany("INSERT OR REPLACE INTO checked VALUES (?, ?, ?)", rows)
            cursor.executemany("DELETE FROM checked WHERE activity_id = ?", [(id_,) for id_ in checked.deleted])
        return Written(len(changes.new), len(changes.changed), len(changes.gone))

    def _write_findings(self, cursor: sqlite3.Cursor, changes: Changes, now: str) -> None:
        srs_id = self._file.one("SELECT srs_id FROM gpkg_contents WHERE table_name = 'finding'")[0]
        cursor.executemany(_NEW_FINDING, _finding_rows(changes.new, srs_id, now))
        cursor.executemany(_CHANGED_FINDING, _finding_rows(changes.changed, srs_id, now))
        cursor.executemany(_MOVE_STATE, [(FindingState.GONE.value, now, one.id) for one in changes.gone])
        cursor.executemany(_MOVE_STATE, [(FindingState.PAST.value, now, one.id) for one in changes.past])


def _finding_rows(findings: Sequence[Found], srs_id: int, now: str) -> Iterator[tuple[Any, ...]]:
    places = np.array([found.place for found in findings], object)
    for found, geom in zip(findings, blobs(places, srs_id), strict=True):
        yield (
            found.id,
            found.rule.id,
            found.rule.version,
            found.rule.yields.value,
            found.a_table,
            found.a_id,
            found.a_version,
            found.a_facts,
            found.b_table,
            found.b_id,
            found.b_version,
            found.b_facts,
            found.severity.name.lower(),
            found.state.value,
            micros_text(found.start),
            micros_text(found.end),
            found.hours,
            found.area_m2,
            found.distance_m,
            found.by_clearance,
            found.by_padding,
            geom,
            now,
        )
