"""How the rows of a foreign source become plans: which of its fields and words stand for which of ours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from enum import Enum
from math import isfinite
from types import MappingProxyType

from seinajoki_coordination.domain.codes import (
    KINDS,
    Code,
    LaneEffect,
    Mode,
    Nuisance,
    Outage,
    Precision,
    Status,
    Table,
)
from seinajoki_coordination.domain.errors import BadMapping, CoordinationError
from seinajoki_coordination.domain.folding import folded
from seinajoki_coordination.domain.plan_dates import read_time
from seinajoki_coordination.domain.timespan import UTC, WeeklyHours
from seinajoki_coordination.domain.wording import shown


class Sort(Enum):
    """What a column holds."""

    TEXT = "text"
    CODE = "code"
    TRUTH = "truth"
    TIME = "time"
    HOURS = "hours"
    NUMBER = "number"


TRUTHS: Mapping[str, str] = MappingProxyType(
    dict.fromkeys(["1", "x", "k", "kylla", "y", "yes", "t", "true", "tosi", "j", "ja", "on", "v"], "1")
    | dict.fromkeys(["0", "e", "ei", "n", "no", "f", "false", "epatosi", "nej", "off"], "0")
)
"""What is said for yes and no, folded."""

WIDEST_M = 1000.0
"""The widest half of a strip along a line."""


@dataclass(frozen=True)
class Column:
    """A column that an import may fill."""

    sort: Sort
    meanings: tuple[str, ...] = ()
    """All that it may hold, where that is a closed list."""
    words: Mapping[str, str] = field(default_factory=dict)
    """What of that a folded word means without anyone having said so: a code's own name or label, a yes or no."""


def _code(codes: type[Code]) -> Column:
    by_label = {folded(code.label): code.value for code in codes}
    by_name = {folded(code.value.replace("_", " ")): code.value for code in codes}
    return Column(
        Sort.CODE, tuple(code.value for code in codes), by_label | by_name | {c.value: c.value for c in codes}
    )


_TEXT, _TIME, _NUMBER = (Column(sort) for sort in (Sort.TEXT, Sort.TIME, Sort.NUMBER))
_TRUTH = Column(Sort.TRUTH, ("1", "0"), TRUTHS)
_VISIBILITY = Column(Sort.CODE, ("public", "partners"), {"public": "public", "partners": "partners"})
_CLOSES = {f"closes_{mode.value}": _TRUTH for mode in Mode}
_OWN: Mapping[Table, Mapping[str, Column]] = {
    Table.WORK_ZONE: {
        "digs": _TRUTH,
        "lane_effect": _code(LaneEffect),
        "lane_effect_m": _NUMBER,
        **{nuisance: _code(Nuisance) for nuisance in ("noise", "dust", "vibration")},
        **_CLOSES,
        **{f"cuts_{outage.value}": _TRUTH for outage in Outage},
    },
    Table.EVENT: {"attendance": _NUMBER, "build_up_from": _TIME, "tear_down_until": _TIME, "needs_quiet": _TRUTH},
    Table.EVENT_AREA: {
        "capacity": _NUMBER,
        "surface": _TEXT,
        "load_limit_kg_m2": _NUMBER,
        "power": _TEXT,
        "water": _TRUTH,
        "restrictions": _TEXT,
    },
    Table.DEVELOPMENT_AREA: {"phase": _TEXT},
    Table.TRAFFIC_ARRANGEMENT: _CLOSES,
}


def _columns(table: Table) -> Mapping[str, Column]:
    common = {
        "title": _TEXT,
        "project": _TEXT,
        "kind": _code(KINDS[table]),
        "status": _code(Status),
        "starts_at": _TIME,
        "ends_at": _TIME,
        "precision": _code(Precision),
        "weekly_hours": Column(Sort.HOURS),
        "clearance_m": _NUMBER,
    }
    last = {"note": _TEXT, "contact": _TEXT, "case_number": _TEXT, "visibility": _VISIBILITY}
    return MappingProxyType({**common, **_OWN[table], **last})


IMPORTABLE: Mapping[Table, Mapping[str, Column]] = MappingProxyType({table: _columns(table) for table in Table})
"""The columns of each table that an import may fill; the store and the import see to the others."""


@dataclass(frozen=True)
class ImportMapping:
    """How the rows of a source become plans of one table.

    Raises:
        BadMapping: a part of it is impossible.
    """

    table: Table
    fields: Mapping[str, str] = field(default_factory=dict)
    """The field of the source for each column of ours that it fills."""
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """For columns of codes and truths, what the source's folded words mean: one of our codes, "1" or "0"."""
    constants: Mapping[str, str] = field(default_factory=dict)
    """What columns hold where the source has nothing."""
    reference: str | None = None
    """The field that names a row of the source for good; without one, a fingerprint of the row does."""
    buffer_m: float = 5.0
    """Half the width of strips along lines, the radius of circles around points."""
    crs: str | None = None
    """The coordinate system ("EPSG:3067") where the source does not say its own, or a wrong one."""
    encoding: str | None = None
    """The encoding of its texts, likewise."""

    def __post_init__(self) -> None:
        """Fold the source's words; refuse what is impossible."""
        for key, part in (("fields", self.fields), ("values", self.values), ("constants", self.constants)):
            for column in part:
                _require(column in self.columns, key, column, self.columns)
        for column, source in self.fields.items():
            _text(source, f"fields.{column}")
        worded = [name for name, column in self.columns.items() if column.meanings]
        for column, words in self.values.items():
            _require(column in worded, "values", column, worded)
            for word, meaning in words.items():
                meanings = self.columns[column].meanings
                _require(meaning in meanings, f"values.{column}.{word}", meaning, meanings)
        object.__setattr__(self, "values", {column: _folded(column, words) for column, words in self.values.items()})
        for column, constant in self.constants.items():
            _check_constant(column, self.columns[column], constant)
        _require(0 < self.buffer_m <= WIDEST_M, "buffer_m", self.buffer_m, [_WIDTHS])
        _require(self.crs is None or _CRS.fullmatch(self.crs) is not None, "crs", self.crs, ["EPSG:3067", "EPSG:4326"])
        _require(self.encoding is None or _is_encoding(self.encoding), "encoding", self.encoding, _ENCODINGS)

    @property
    def columns(self) -> Mapping[str, Column]:
        """The columns of its table that it may fill."""
        return IMPORTABLE[self.table]

    def meaning(self, column: str, value: object) -> str | None:
        """The code, or "1" or "0", that a value of the source stands for; None if it is unknown.

        It is what the table of values says; else a code by its own name or label, or a common word for yes or no.
        """
        word = folded(value)
        return self.values.get(column, {}).get(word) or self.columns[column].words.get(word)

    @classmethod
    def from_json(cls, data: object) -> ImportMapping:
        """The mapping that `to_json` wrote, or a person.

        Raises:
            BadMapping: it is not of that form, or impossible.
        """
        parts = _object(data, "mapping")
        for key in parts:
            _require(key in _PARTS, "mapping", key, _PARTS)
        table = parts.get("table")
        _require(table in _TABLES, "table", table, _TABLES)
        buffer_m = parts.get("buffer_m", 5.0)
        _require(isinstance(buffer_m, (int, float)) and not isinstance(buffer_m, bool), "buffer_m", buffer_m, [_WIDTHS])
        values = _object(parts.get("values", {}), "values")
        return cls(
            Table(str(table)),
            _texts(parts.get("fields", {}), "fields"),
            {column: _texts(words, f"values.{column}") for column, words in values.items()},
            _texts(parts.get("constants", {}), "constants"),
            _text(parts.get("reference"), "reference"),
            float(buffer_m) if isinstance(buffer_m, (int, float)) else 0.0,
            _text(parts.get("crs"), "crs"),
            _text(parts.get("encoding"), "encoding"),
        )

    def to_json(self) -> dict[str, object]:
        """As plain data, without what it leaves open."""
        parts: dict[str, object] = {
            "fields": dict(self.fields),
            "values": {column: dict(words) for column, words in self.values.items()},
            "constants": dict(self.constants),
            "reference": self.reference,
            "crs": self.crs,
            "encoding": self.encoding,
        }
        said = {key: part for key, part in parts.items() if part}
        return {"table": self.table.value, "buffer_m": self.buffer_m, **said}


_PARTS = tuple(part.name for part in fields(ImportMapping))
_TABLES = tuple(table.value for table in Table)
_WIDTHS = f"0.1–{WIDEST_M:g}"
_ENCODINGS = ("UTF-8", "UTF-16", "ISO-8859-1", "windows-1252")
_CRS = re.compile(r"[A-Za-z]\w*:\w+")


def _require(holds: bool, key: str, found: object, possible: Iterable[str]) -> None:
    if not holds:
        raise BadMapping(key=shown(key), found=shown(str(found)), possible=", ".join(possible))


def _object(data: object, key: str) -> Mapping[str, object]:
    _require(isinstance(data, Mapping) and all(isinstance(name, str) for name in data), key, data, ["{…: …}"])
    return data if isinstance(data, Mapping) else {}


def _texts(data: object, key: str) -> dict[str, str]:
    return {name: _text(part, f"{key}.{name}") or "" for name, part in _object(data, key).items() if part is not None}


def _text(data: object, key: str) -> str | None:
    _require(data is None or (isinstance(data, str) and data != ""), key, data, ["“…”", "null"])
    return None if data is None else str(data)


def _folded(column: str, words: Mapping[str, str]) -> dict[str, str]:
    """The words in one spelling, which must not make two meanings of one word."""
    meanings: dict[str, str] = {}
    for word, meaning in words.items():
        known = meanings.setdefault(folded(word), meaning)
        _require(known == meaning, f"values.{column}.{word}", meaning, [known])
    return meanings


def _check_constant(name: str, column: Column, constant: str) -> None:
    key = f"constants.{name}"
    if column.meanings:
        _require(constant in column.meanings, key, constant, column.meanings)
    elif column.sort is Sort.NUMBER:
        _require(_is_amount(constant), key, constant, ["0", "2.5"])
    elif column.sort is Sort.TIME:
        _require(_is_read(lambda: read_time(constant, UTC)), key, constant, ["2027-06-01", "6/2027"])
    elif column.sort is Sort.HOURS:
        _require(_is_read(lambda: WeeklyHours.parse(constant)), key, constant, ["Mo-Fr 07:00-18:00"])


def _is_read(read: Callable[[], object]) -> bool:
    try:
        return read() is not None
    except CoordinationError:
        return False


def _is_amount(text: str) -> bool:
    try:
        return isfinite(float(text)) and float(text) >= 0
    except ValueError:
        return False


def _is_encoding(name: str) -> bool:
    try:
        "ä".encode(name, "replace")
    except (LookupError, ValueError):  # unknown, or not of texts
        return False
    return True
