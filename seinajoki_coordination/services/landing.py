"""One row of others' data as a plan: what names it, what it says, and what it cannot say."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, tzinfo
from functools import lru_cache
from hashlib import blake2b
from math import inf, isfinite
from typing import NamedTuple
from uuid import uuid4

from seinajoki_coordination.domain.codes import Remark, Table
from seinajoki_coordination.domain.errors import BadMapping, CoordinationError
from seinajoki_coordination.domain.mapping import ImportMapping, Sort
from seinajoki_coordination.domain.plan_dates import PlanTime, read_time, span_of
from seinajoki_coordination.domain.timespan import WeeklyHours, instant_text
from seinajoki_coordination.domain.wording import shown
from seinajoki_coordination.services.sources import Rejected, SourceRow

_DIGEST_BYTES = 16
_TIMES = ("starts_at", "ends_at")
_COUNTS = frozenset({"attendance", "capacity", "load_limit_kg_m2"})
_BLANKS = re.compile(r"\s")


class NotANumber(CoordinationError):
    """A text where a number is wanted."""

    sentence = "“{text}” in the field “{field}” is not a number; correct it, or map another field."


class NotAText(CoordinationError):
    """A text with signs that no store takes."""

    sentence = "“{text}” has signs that are no letters, as of a wrong encoding; correct it, or say the encoding."


class NamedTwice(CoordinationError):
    """Two rows of a source by one name."""

    sentence = "Another row of the source is called “{reference}” too; give each a name of its own."


class EndsBeforeStart(CoordinationError):
    """A row that ends before it starts."""

    sentence = "It ends ({end}) before it starts ({start}); correct its dates."


class Named(NamedTuple):
    """A row with what names it in its source for good, and what tells whether it is as it was."""

    row: SourceRow
    key: str
    fingerprint: str


class Lander:
    """Reads rows by a mapping.

    Args:
        fields: the source's.
        mapping: how they become plans.
        zone: the municipality's.

    Raises:
        BadMapping: it names fields that the source does not have.
    """

    def __init__(self, fields: Sequence[str], mapping: ImportMapping, zone: tzinfo) -> None:
        for name in (*mapping.fields.values(), *([mapping.reference] if mapping.reference else [])):
            if name not in fields:
                raise BadMapping(key="fields", found=name, possible=", ".join(fields))
        place = {name: number for number, name in enumerate(fields)}
        self._mapping, self._zone = mapping, zone
        self._columns = {column: place[name] for column, name in mapping.fields.items()}
        self._reference = None if mapping.reference is None else place[mapping.reference]
        self._used = sorted({*self._columns.values(), *([] if self._reference is None else [self._reference])})
        self._salt = json.dumps(mapping.to_json(), sort_keys=True).encode()
        self._read = {column: self._reader(column) for column in mapping.fields if column not in _TIMES}
        self._constants = {column: self._reader(column)(text) for column, text in mapping.constants.items()}
        self.table, self.width_m = mapping.table, mapping.buffer_m
        self.seen: set[str] = set()
        """The names of all rows so far."""
        self.remarks: Counter[Remark] = Counter()

    def named(self, rows: Sequence[SourceRow]) -> Iterator[Named | Rejected]:
        """The rows by their names, or why one has none."""
        for row in rows:
            fingerprint = self._fingerprint(row)
            if self._reference is None:
                yield Named(row, self._unused(fingerprint), fingerprint)
                continue
            reference = row.values[self._reference]
            try:
                key = fingerprint if _is_empty(reference) else _text_of(reference)
            except NotAText as reason:
                yield Rejected(row.number, reason)
                continue
            if key in self.seen:
                yield Rejected(row.number, NamedTwice(reference=shown(key)))
            else:
                self.seen.add(key)
                yield Named(row, key, fingerprint)

    def plan(self, row: SourceRow, ground: bytes | None) -> dict[str, object]:
        """What it says, as the store's columns; its ground as WKB.

        Raises:
            UnreadableTime, UnreadableHours, NotANumber, NotAText, EndsBeforeStart: it says something that cannot be.
        """
        plan: dict[str, object] = dict(self._constants)
        for column, read in self._read.items():
            value = read(row.values[self._columns[column]])
            if value is not None or (column not in plan and self._may_be_empty(column)):
                plan[column] = value
        return plan | self._span(row) | {"geom": ground}

    def _may_be_empty(self, column: str) -> bool:
        """Whether what a source says no more is said no more in the store; other columns always hold something."""
        sort = self._mapping.columns[column].sort
        return column == "kind" or (sort not in (Sort.CODE, Sort.TRUTH) and column != "clearance_m")

    def _span(self, row: SourceRow) -> dict[str, object]:
        starting, ending = (self._time(column, row) for column in _TIMES)
        start, end, precision = span_of(starting, ending)
        if start is not None and end is not None and end <= start:
            raise EndsBeforeStart(start=_here(start, self._zone), end=_here(end, self._zone))
        if start is None and self._mapping.table is not Table.EVENT_AREA:
            self.remarks[Remark.UNDATED] += 1
        return {"starts_at": _text(start), "ends_at": _text(end), "precision": precision.value}

    def _time(self, column: str, row: SourceRow) -> PlanTime | None:
        if column in self._columns:
            return read_time(row.values[self._columns[column]], self._zone)
        constant = self._mapping.constants.get(column)
        return None if constant is None else read_time(constant, self._zone)

    def _reader(self, column: str) -> Callable[[object], object]:
        """What makes the store's value of a source's one; None leaves the store's default."""
        sort = self._mapping.columns[column].sort
        if sort is Sort.NUMBER:
            return lambda value: self._number(column, value)
        if sort is Sort.TIME:
            return lambda value: _text(_edge_of(read_time(value, self._zone), column))
        if sort in (Sort.CODE, Sort.TRUTH):
            return lambda value: self._code(column, value, is_truth=sort is Sort.TRUTH)
        if sort is Sort.HOURS:
            return lambda value: None if _is_empty(value) else str(WeeklyHours.parse(str(value)))
        return lambda value: None if _is_empty(value) else _text_of(value)

    def _number(self, column: str, value: object) -> float | int | None:
        if _is_empty(value):
            return None
        try:
            number = float(_BLANKS.sub("", str(value)).replace(",", "."))
        except ValueError:
            number = inf
        if not isfinite(number):
            raise NotANumber(text=shown(str(value)), field=self._mapping.fields.get(column, column))
        return round(number) if column in _COUNTS else number

    def _code(self, column: str, value: object, *, is_truth: bool) -> object:
        if _is_empty(value):
            return None
        meaning = self._mapping.meaning(column, value)
        if meaning is None:
            self.remarks[Remark.UNKNOWN_CODE] += 1
        return meaning if meaning is None or not is_truth else meaning == "1"

    def _fingerprint(self, row: SourceRow) -> str:
        told = repr([row.values[place] for place in self._used]).encode(errors="surrogatepass")
        digest = blake2b(self._salt, digest_size=_DIGEST_BYTES)
        digest.update(told)
        digest.update(row.wkb or b"")
        return digest.hexdigest()

    def _unused(self, fingerprint: str) -> str:
        """Rows that are all alike are told apart by their number among them."""
        key, count = fingerprint, 1
        while key in self.seen:
            count += 1
            key = f"{fingerprint}/{count}"
        self.seen.add(key)
        return key


def _is_empty(value: object) -> bool:
    return value is None or not str(value).strip()


def _text_of(value: object) -> str:
    text = str(value).strip()
    if "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text):
        raise NotAText(text=shown(text))
    return text


def new_id() -> str:
    """Of a plan that was not there before."""
    return str(uuid4())


def _edge_of(time: PlanTime | None, column: str) -> datetime | None:
    if time is None:
        return None
    return time.end if column == "tear_down_until" else time.start


def _here(instant: datetime, zone: tzinfo) -> str:
    return f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"


@lru_cache(maxsize=4096)  # many rows share few instants
def _text(instant: datetime | None) -> str | None:
    return None if instant is None else instant_text(instant)
