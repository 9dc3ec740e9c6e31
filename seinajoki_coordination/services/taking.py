"""Taking along: a part of a store as a file of its own, in which people work where there is no network."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
import shapely

from seinajoki_coordination.detection.shapes import tidied
from seinajoki_coordination.domain.errors import CoordinationError, FileIsThere, NoFileName, StoreTooNew
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.services.fieldwork import PLANS, REFERRED, Values
from seinajoki_coordination.services.ports import Progress
from seinajoki_coordination.services.store import Contents, MakeStore, Store

_STREET = "street"
_WHOLE = (*REFERRED, _STREET)
"""What is read beside the plans."""
_STARTS, _ENDS = ("starts_at", "build_up_from"), ("ends_at", "tear_down_until")
_OWNERS = ("belongs_to", "event_area_id")
_READ, _CHOSEN = 0.5, 0.6


@dataclass(frozen=True)
class Wanted:
    """A part of a store."""

    area_wkb: bytes | None = None
    """In the store's CRS; None is everywhere."""
    window: Span = Span()
    """Plans without a start are taken, too."""


@dataclass(frozen=True)
class Took:
    """What was taken along."""

    plans: int
    findings: int


@dataclass(frozen=True)
class Taking:
    """Takes parts of stores along, with what the other rooms lend for it."""

    open_to_read: Callable[[str], Store]
    open_to_write: Callable[[str], Store]
    make: MakeStore

    def take(
        self,
        source: str,
        file: Path,
        ask: Callable[[Municipality], Wanted],
        now: datetime,
        progress: Progress = lambda _: None,
    ) -> Took:
        """Write what a store has in an area and a period into a new file, with what belongs to it.

        Args:
            source: the store.
            file: it must not be there yet.
            ask: what is wanted of a municipality's store.
            now: kept in the file, for people.
            progress: told the share done.

        Raises:
            NoFileName: it means no file, perhaps a whole database.
            FileIsThere: there may be work in it.
            StoreTooNew: the store is of a newer plugin.
            Cancelled: by `progress`; there is no file.
            CoordinationError: it cannot be done; there is no file.
        """
        if not is_file_name(file.name):
            raise NoFileName(path=file)
        if file.exists():
            raise FileIsThere(path=file)
        with closing(self.open_to_read(source)) as from_:
            if isinstance(from_.refusal, StoreTooNew):
                raise from_.refusal
            with from_.contents.still():
                part = _part_of(from_.contents, ask(from_.municipality), progress)
            self._make(file, from_.contents)
            try:
                with closing(self.open_to_write(str(file))) as to:
                    _write(part, to.contents, from_.merging.store_id, now)
                progress(1.0)
            except CoordinationError:
                file.unlink(missing_ok=True)
                raise
        return Took(sum(len(part[table]) for table in PLANS), len(part["finding"]))

    def _make(self, file: Path, source: Contents) -> None:
        """A new file, which nobody has made since that was looked at."""
        try:
            made = self.make(str(file), source.setup())
        except CoordinationError:
            file.unlink(missing_ok=True)
            raise
        if not made.is_new:
            raise FileIsThere(path=file)


Part = dict[str, list[Values]]
"""Rows by table."""


def _part_of(contents: Contents, wanted: Wanted, progress: Progress) -> Part:
    """What is taken along."""
    area = None if wanted.area_wkb is None else shapely.make_valid(shapely.from_wkb(wanted.area_wkb))
    columns = contents.columns()

    def read(table: str) -> list[Values]:
        names = columns[table]
        return [dict(zip(names, row, strict=True)) for row in contents.rows(table, names)]

    plans = {table: read(table) for table in PLANS}
    progress(_READ)
    chosen = _with_owners(plans, {row["id"] for rows in plans.values() for row in _within(rows, area, wanted.window)})
    progress(_CHOSEN)
    part: Part = {table: [row for row in rows if row["id"] in chosen] for table, rows in plans.items()}
    part |= {table: read(table) for table in _WHOLE}
    part[_STREET] = _touching(part[_STREET], area)
    series = {row["series_id"] for row in part["event"]}
    part["series"] = [row for row in part["series"] if row["id"] in series]
    part["finding"] = [
        row for row in read("finding") if row["a_id"] in chosen and (row["b_id"] is None or row["b_id"] in chosen)
    ]
    findings = {row["id"] for row in part["finding"]}
    for table in ("judgement", "comment"):
        part[table] = [row for row in read(table) if row["finding_id"] in findings]
    part["statement"] = read("statement")
    part["checked"] = [row for row in read("checked") if row["activity_id"] in chosen]
    return part


def _within(rows: Iterable[Values], area: shapely.Geometry | None, window: Span) -> list[Values]:
    return _touching([row for row in rows if _is_during(row, window)], area)


def _touching(rows: list[Values], area: shapely.Geometry | None) -> list[Values]:
    """Those that share any point with an area; all, without one."""
    if area is None:
        return rows
    shapes, _ = tidied(shapely.from_wkb(np.array([row["geom"] for row in rows], object)))
    shapely.prepare(area)
    return [row for row, touches in zip(rows, shapely.intersects(area, shapes).tolist(), strict=True) if touches]


def _is_during(row: Values, window: Span) -> bool:
    if _moment(row["starts_at"]) is None:
        return True
    start = min(moment for moment in (_moment(row.get(name)) for name in _STARTS) if moment is not None)
    ends = [moment for moment in (_moment(row.get(name)) for name in _ENDS) if moment is not None]
    end = max(ends) if _moment(row["ends_at"]) is not None else None
    begins = window.end is None or start < window.end
    return begins and (window.start is None or end is None or end > window.start or start >= window.start)


def _moment(text: object) -> datetime | None:
    """A DATETIME text's instant; what some tool wrote that is none is none."""
    try:
        moment = datetime.fromisoformat(str(text).removesuffix("Z"))
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment


def _with_owners(plans: Mapping[str, Sequence[Values]], chosen: set[str]) -> set[str]:
    """The chosen ones, with what they belong to, and what that belongs to."""
    owners: dict[str, set[str]] = {
        row["id"]: {row[name] for name in _OWNERS if row.get(name)} for rows in plans.values() for row in rows
    }
    wanted, new = set(chosen), set(chosen)
    while new:
        new = {owner for id_ in new for owner in owners[id_] if owner in owners} - wanted
        wanted |= new
    return wanted


def _write(part: Part, contents: Contents, store_id: str, now: datetime) -> None:
    """Fill a new file, and keep in it what each row that may come back was."""
    columns = contents.columns()
    with contents.filling() as fill:
        for table in (name for name in columns if name in part):
            names = [name for name in columns[table] if all(name in row for row in part[table])]
            fill(table, names, [tuple(row[name] for name in names) for row in part[table]])
        bases = [
            (table, row["id"], row.get("row_version", 0), json.dumps({name: _plain(row[name]) for name in sorted(row)}))
            for table in (*REFERRED, *PLANS)
            for row in part[table]
        ]
        fill("taken", ["table_name", "row_id", "row_version", "base"], bases)
        fill("taking", ["store_id", "taken_at"], [(store_id, now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000Z"))])


def _plain(value: object) -> object:
    return value.hex() if isinstance(value, bytes) else value
