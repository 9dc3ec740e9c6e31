"""Guesses which fields of a foreign source are which of ours, by their names and by what they hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache

from seinajoki_coordination.domain.codes import Code, Misgiving, Table
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.folding import folded
from seinajoki_coordination.domain.mapping import IMPORTABLE, TRUTHS, Column, ImportMapping, Sort
from seinajoki_coordination.domain.plan_dates import read_time
from seinajoki_coordination.domain.timespan import UTC, WeeklyHours
from seinajoki_coordination.domain.wording import shown
from seinajoki_coordination.services import vocabulary
from seinajoki_coordination.services.vocabulary import COLUMNS, KIND_WORDS, NUISANCE_WORDS, STATUS_WORDS

_CAMEL = re.compile(r"(?<=[a-zåäö0-9])(?=[A-ZÅÄÖ])")
_APART = re.compile(r"[^a-z0-9]+")
_SHORT_DAY = re.compile(r"\s*(\d{1,2})[-/]\d{1,2}[-/]\d\d")
_DATES = ("starts_at", "ends_at")
_MOST_SHOWN = 5
_REMEMBERED = 4096
_LONGEST_WORDS = 60
"""A longer text tells a story; what it names in passing is not its kind."""


@dataclass(frozen=True)
class SourceField:
    """A field of a source, and some of its values; different ones say more."""

    name: str
    samples: Sequence[object] = ()

    @cached_property
    def held(self) -> tuple[object, ...]:
        """The values that say something."""
        return tuple(value for value in self.samples if folded(value) not in ("", "-", "?"))

    @cached_property
    def tokens(self) -> tuple[str, ...]:
        """The words of its name, folded."""
        return _tokens(_CAMEL.sub(" ", self.name))

    @cached_property
    def is_dates(self) -> bool:
        """Whether it holds times that cannot be anything else."""
        return bool(self.held) and all(_is_date(value) for value in self.held)

    @property
    def is_structured(self) -> bool:
        """Whether it holds lists or objects rather than words."""
        return any(isinstance(value, (list, dict)) or str(value)[:1] in ("{", "[") for value in self.held)


@dataclass(frozen=True)
class Doubt:
    """What of a guess should be looked at: a column of ours, the field that was taken for it, and more about it."""

    why: Misgiving
    column: str = ""
    field: str = ""
    others: tuple[str, ...] = ()

    def told(self, tr: Callable[[str], str]) -> str:
        """In the language of `tr`."""
        others = ", ".join(shown(other, 40) for other in self.others[:_MOST_SHOWN])
        return tr(self.why.label).format(field=shown(self.field, 40), others=others)


@dataclass(frozen=True)
class Guess:
    """A mapping as it was guessed, and what of it should be looked at."""

    mapping: ImportMapping
    doubts: Sequence[Doubt] = ()


def guess(fields: Sequence[SourceField], table: Table | None = None, geometry: str = "polygon") -> Guess:
    """The likeliest mapping of the fields into the table; into the likeliest table where none is given.

    `geometry` is "polygon", "line" or "point". Fields that name people, or have no name, are left alone.
    """
    doubts: list[Doubt] = []
    fields = [source for source in fields if source.name and not _says(source.tokens, vocabulary.PERSONS)]
    if table is None:
        table = guessed_table(fields, geometry, doubts)
    found = _assigned(fields, table, doubts)
    _look_for_dates(fields, found, doubts)
    values = {column: _values(table, column, source, doubts) for column, source in found.items()}
    constants = _constants(fields, table, found, doubts)
    mapping = ImportMapping(
        table,
        {column: found[column].name for column in IMPORTABLE[table] if column in found},
        {column: words for column, words in values.items() if words},
        constants,
        _reference(fields, doubts),
    )
    return Guess(mapping, tuple(doubts))


# Tables


def guessed_table(fields: Sequence[SourceField], geometry: str, doubts: list[Doubt]) -> Table:
    """The table that the fields' names and words point to; works where nothing else does."""
    own = {table: sum("_".join(source.tokens) in _own_columns(table) for source in fields) for table in Table}
    likeliest = max(Table, key=lambda table: own[table])
    if own[likeliest] > 1:
        return likeliest
    words = [source for source in fields if not source.is_structured and not _says(source.tokens, vocabulary.ADDRESS)]
    shares = {table: max((_share(table, "kind", source) for source in words), default=0.0) for table in Table}
    is_event = any(_says(source.tokens, vocabulary.EVENT_NAMES) for source in fields)
    if is_event or (shares[Table.EVENT] >= 0.5 and shares[Table.EVENT] > shares[Table.WORK_ZONE]):
        return Table.EVENT
    closes = any(_says(source.tokens, vocabulary.CLOSURE_NAMES) for source in fields)
    if geometry == "line" and (closes or shares[Table.TRAFFIC_ARRANGEMENT] > 0):
        return Table.TRAFFIC_ARRANGEMENT
    if not shares[Table.WORK_ZONE] and not any(_says(source.tokens, vocabulary.WORK_NAMES) for source in fields):
        doubts.append(Doubt(Misgiving.TABLE))
    return Table.WORK_ZONE


@cache
def _own_columns(table: Table) -> frozenset[str]:
    """The columns that only this table has."""
    others = {column for other in Table if other is not table for column in IMPORTABLE[other]}
    return frozenset(set(IMPORTABLE[table]) - others)


# Columns


def _assigned(fields: Sequence[SourceField], table: Table, doubts: list[Doubt]) -> dict[str, SourceField]:
    """The best field for each column; each field serves one."""
    columns = [column for column in COLUMNS if column in IMPORTABLE[table]]
    columns += [column for column in IMPORTABLE[table] if column not in COLUMNS]
    scored = [(_score(table, column, source), column, source) for column in columns for source in fields]
    found: dict[str, SourceField] = {}
    passed: dict[str, list[str]] = {}
    for _, column, source in sorted((one for one in scored if one[0] > 0), key=lambda one: -one[0]):
        if source in found.values():
            continue
        if column in found and source.held:
            passed.setdefault(column, []).append(source.name)
        elif column not in found:
            found[column] = source
    taken = {source.name for source in found.values()}
    for column in (*_DATES, "kind", "status"):
        others = tuple(name for name in passed.get(column, ()) if name not in taken)
        if others:
            doubts.append(Doubt(Misgiving.SEVERAL, column, found[column].name, others))
    return found


def _score(table: Table, column: str, source: SourceField) -> float:
    """How well a field fits a column; 0 is not at all."""
    if source.is_structured:
        return 0.0
    name = 4.0 if "_".join(source.tokens) == column else _says(source.tokens, COLUMNS.get(column, ""))
    if column == "kind" and source.held:
        share = _share(table, column, source)
        if not name:
            return share if share >= 0.8 else 0.0
        return name + 3 * share if share else 0.0
    if not name:
        return 0.0
    fit = _fit(table, column, source)
    if column in _DATES:
        name += 1.5 * bool(_says(source.tokens, vocabulary.PLANNED))
        name = name / 4 if _says(source.tokens, vocabulary.REAL) else name
    return name * fit if fit >= 0.5 else 0.0


def _fit(table: Table, column: str, source: SourceField) -> float:
    """The share of its values that the column can hold; a field of nothing may hold anything."""
    sort = IMPORTABLE[table][column].sort
    if not source.held:
        return 0.7 if sort is Sort.TIME else 0.6
    if sort is Sort.TEXT:
        return 0.0 if source.is_dates else 1.0
    if IMPORTABLE[table][column].meanings:
        return _share(table, column, source)
    return sum(_READS[sort](value) for value in source.held) / len(source.held)


def _is_time(value: object) -> bool:
    try:
        return read_time(value, UTC) is not None
    except CoordinationError:
        return False


def _is_date(value: object) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and not value.strip().isdecimal() and _is_time(value))


def _is_amount(value: object) -> bool:
    try:
        return float(str(value).replace(",", ".")) >= 0
    except ValueError:
        return False


def _is_hours(value: object) -> bool:
    try:
        return bool(WeeklyHours.parse(str(value)).slots)
    except CoordinationError:
        return False


_READS: Mapping[Sort, Callable[[object], bool]] = {
    Sort.TIME: _is_time,
    Sort.NUMBER: _is_amount,
    Sort.HOURS: _is_hours,
}


def _look_for_dates(fields: Sequence[SourceField], found: dict[str, SourceField], doubts: list[Doubt]) -> None:
    """A lone field of dates says both when it starts and when it ends, whatever its name."""
    if not any(column in found for column in _DATES):
        taken = [source.name for source in found.values()]
        free = [source for source in fields if source.name not in taken and not _says(source.tokens, vocabulary.STAMPS)]
        named = [source for source in free if _says(source.tokens, vocabulary.WHENEVER) and _readable(source)]
        dated = named or [source for source in free if source.is_dates]
        if len(dated) == 1:
            found |= dict.fromkeys(_DATES, dated[0])
            if not named:
                doubts.append(Doubt(Misgiving.BY_CONTENT, "starts_at", dated[0].name))
    if "starts_at" not in found:
        doubts.append(Doubt(Misgiving.NO_START, "starts_at"))
    for column in _DATES:
        if column in found and (column == "starts_at" or found[column] is not found.get("starts_at")):
            _look_at_dates(column, found[column], doubts)


def _readable(source: SourceField) -> bool:
    return bool(source.held) and sum(map(_is_time, source.held)) >= 0.8 * len(source.held)


def _look_at_dates(column: str, source: SourceField, doubts: list[Doubt]) -> None:
    unread = tuple(dict.fromkeys(str(value) for value in source.held if not _is_time(value)))
    if unread:
        doubts.append(Doubt(Misgiving.UNREADABLE, column, source.name, unread))
    texts = tuple(dict.fromkeys(value for value in source.held if isinstance(value, str)))
    first = [int(match[1]) for match in map(_SHORT_DAY.match, texts) if match]
    if first and max(first) <= 12:
        doubts.append(Doubt(Misgiving.DAY_FIRST, column, source.name, texts[:1]))


# Words


def _share(table: Table, column: str, source: SourceField) -> float:
    """The share of a field's different words that are known to mean something in the column."""
    if not source.held or source.is_structured or source.is_dates:
        return 0.0
    known = [_meaning(table, column, word) is not None for word in {folded(value) for value in source.held}]
    return sum(known) / len(known)


@lru_cache(maxsize=_REMEMBERED)
def _meaning(table: Table, column: str, word: str) -> str | None:
    """The code that a folded word stands for, also within a longer text."""
    known = IMPORTABLE[table][column].words.get(word)
    if known is not None:
        return known
    if len(word) > _LONGEST_WORDS:
        return None
    tokens = _tokens(word)
    return next((code.value for code, words in _synonyms(table, column).items() if _says(tokens, words)), None)


def _synonyms(table: Table, column: str) -> Mapping[Code, str]:
    if column == "kind":
        return KIND_WORDS[table]
    if column == "status":
        return STATUS_WORDS
    return NUISANCE_WORDS if column in ("noise", "dust", "vibration") else {}


def _values(table: Table, column: str, source: SourceField, doubts: list[Doubt]) -> dict[str, str]:
    """The table of values for the words of the field; what nothing is known of is told."""
    own: Column = IMPORTABLE[table][column]
    if not own.meanings:
        return {}
    meanings = {word: _meaning(table, column, word) for word in map(folded, source.held)}
    unknown = tuple(word for word, meaning in meanings.items() if meaning is None)
    if unknown:
        doubts.append(Doubt(Misgiving.UNKNOWN_WORDS, column, source.name, unknown))
    known = {word: meaning for word, meaning in meanings.items() if meaning is not None}
    return dict(TRUTHS) | known if own.sort is Sort.TRUTH else known


def _constants(
    fields: Iterable[SourceField], table: Table, found: Mapping[str, SourceField], doubts: list[Doubt]
) -> dict[str, str]:
    """What all rows have in common: notices of digging dig."""
    if table is not Table.WORK_ZONE or "digs" in found:
        return {}
    for source in fields:
        if source.held and all(_says(_tokens(folded(value)), vocabulary.DIGGING) for value in source.held):
            doubts.append(Doubt(Misgiving.DIGS, "digs", source.name))
            return {"digs": "1"}
    return {}


# References


def _reference(fields: Sequence[SourceField], doubts: list[Doubt]) -> str | None:
    """The field whose name and values tell rows apart for good; a number of the row only where there is no better."""
    unique = [source for source in fields if _is_unique(source)]
    named = [(_says(source.tokens, vocabulary.REFERENCE), source) for source in unique if not _is_row_number(source)]
    best = max((one for one in named if one[0]), key=lambda one: one[0], default=None)
    if best is not None:
        return best[1].name
    for source in unique:
        if _is_row_number(source):
            doubts.append(Doubt(Misgiving.ROW_NUMBER, "reference", source.name))
            return source.name
    doubts.append(Doubt(Misgiving.NO_REFERENCE, "reference"))
    return None


def _is_unique(source: SourceField) -> bool:
    held = [folded(value) for value in source.held]
    is_plain = not source.is_structured and not source.is_dates
    is_other = _says(source.tokens, vocabulary.NO_REFERENCE) > 0
    return is_plain and not is_other and len(held) == len(source.samples) == len(set(held))


def _is_row_number(source: SourceField) -> bool:
    return "".join(source.tokens) in vocabulary.ROW_NUMBER.split()


# Names and words


@lru_cache(maxsize=_REMEMBERED)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(filter(None, _APART.split(folded(text))))


@lru_cache(maxsize=_REMEMBERED)
def _says(tokens: tuple[str, ...], words: str) -> float:
    """How plainly words are among the tokens: 0 not at all, below 2 within a compound, 3 and more all of it."""
    return max((_one_says(tokens, word) - 0.01 * place for place, word in enumerate(words.split())), default=0.0)


def _one_says(tokens: tuple[str, ...], word: str) -> float:
    whole, stem = "".join(tokens), word.rstrip("*")
    if whole == stem:
        return 4.0
    if stem in tokens:
        return 3.0
    if stem == word:
        return 0.0
    if any(token.startswith(stem) for token in tokens):
        return 2.5
    if (len(stem) >= 4 and stem in whole) or (len(whole) >= 8 and stem.startswith(whole)):  # Shapefiles cut names
        return 1.5
    return 0.0
