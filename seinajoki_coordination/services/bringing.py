"""Bringing back: what was done in a file that was taken along goes into its store, merged attribute by attribute.

What a file changed is in the store afterwards, or it is listed. Where both have changed the same, the store keeps its
own; the other attributes of such a plan are taken. The file stays as it is, so it may be brought back again: then there
is nothing new in it, and what is still otherwise in the store is listed again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import tzinfo
from typing import Any, NamedTuple

from seinajoki_coordination.domain.codes import Why
from seinajoki_coordination.domain.errors import (
    MayBeThere,
    NoId,
    NoSuchOrganisation,
    NotDeletedSo,
    NotTaken,
    RowRefused,
    StoreTooNew,
    TakenElsewhere,
    WordsStay,
)
from seinajoki_coordination.domain.merge import merge
from seinajoki_coordination.services.fieldwork import (
    PLANS,
    REFERRED,
    STAMPS,
    WORDS,
    Base,
    Brought,
    Desk,
    Difference,
    FieldFile,
    FieldRow,
    State,
    Values,
)
from seinajoki_coordination.services.ports import Progress
from seinajoki_coordination.services.rights import Me
from seinajoki_coordination.services.store import Store

_TOGETHER = (("starts_at", "ends_at", "build_up_from", "tear_down_until"),)
"""A period is moved as a whole: half of one and half of another may end before it starts."""
_NOWHERE = object()
"""Instead of a value that was never there; equal to none."""
_SAID = frozenset({"judged_at", "judged_by", "said_at", "said_by", "stated_at", "stated_by"})


@dataclass(frozen=True)
class Bringing:
    """Brings files back, with what the other rooms lend for it."""

    open_to_read: Callable[[str], Store]
    open_to_write: Callable[[str], Store]
    recheck: Callable[[Store], object]
    """Compares what was written, as after any other writing."""

    def bring(self, file: str, target: str, *, dry_run: bool, progress: Progress = lambda _: None) -> Brought:
        """Bring what was done in a file into its store, or with `dry_run` only say what that would do.

        The plans go in one transaction; then they are checked, so that what was said in the field finds its finding;
        then the words go in another one.

        Raises:
            NotTaken, TakenElsewhere, OtherShapes, StoreTooOld, StoreTooNew, StoreLocked, StoreDamaged: the file is not
                for this store, or cannot be read.
            Cancelled: by `progress`, while nothing is written for good; nothing was changed.
            CoordinationError: the store cannot be written; nothing was changed.
        """
        with closing(self.open_to_read(file)) as from_, closing(self.open_to_write(target)) as to:
            if isinstance(from_.refusal, StoreTooNew):
                raise from_.refusal
            if from_.field is None or from_.field.origin() is None:
                raise NotTaken(path=file)
            same = (from_.municipality.code, from_.municipality.crs) == (to.municipality.code, to.municipality.crs)
            if not same or from_.field.origin() != to.merging.store_id:
                raise TakenElsewhere(path=file, store=target)
            with from_.field.still():
                work = _Work.of(from_.field)
            with to.merging.writing(keep=not dry_run) as desk:
                merging = _Rows(desk, to.me, to.organisations.ids)
                merging.bring(work, progress)
                if dry_run:
                    merging.count_words(work.words)
            if not dry_run:
                self.recheck(to)
                with to.merging.writing(keep=True) as desk:
                    merging.say(desk, work.words)
            return merging.brought(to.municipality.zone)


@dataclass(frozen=True)
class _Work:
    """All that a file holds that may be brought back."""

    bases: Mapping[tuple[str, str], Base]
    rows: Mapping[str, Mapping[str, FieldRow]]
    """By table and id."""
    flawed: Sequence[FieldRow]
    words: Sequence[FieldRow]

    @classmethod
    def of(cls, file: FieldFile) -> _Work:
        rows: dict[str, dict[str, FieldRow]] = {table: {} for table in (*REFERRED, *PLANS)}
        flawed = []
        for row in file.rows(tuple(rows)):
            if row.flaw:
                flawed.append(row)
            else:
                rows[row.table][row.id] = row
        return cls(file.bases(), rows, flawed, file.rows(WORDS))


@dataclass
class _Rows:
    """Merges rows into a store, and remembers what became of them."""

    desk: Desk
    me: Me
    organisations: Callable[[], Mapping[str, str]]
    """Their ids by short name."""
    counts: dict[str, int] = field(
        default_factory=lambda: dict.fromkeys(("added", "changed", "deleted", "unchanged", "words"), 0)
    )
    differences: list[Difference] = field(default_factory=list)
    known: Mapping[str, str] = field(default_factory=dict)
    """The organisations' short names by id, once those of the file are in."""

    def brought(self, zone: tzinfo) -> Brought:
        """What became of all."""
        return Brought(**self.counts, differences=tuple(self.differences), organisations=self.known, zone=zone)

    def bring(self, work: _Work, progress: Progress) -> None:
        """Merge all rows: what is referred to first, and what is deleted last."""
        for row in work.flawed:
            self._refused(row.table, row.id, row.values, row.flaw)
        for done, (table, rows) in enumerate(work.rows.items()):
            progress(done / len(work.rows))
            ids = {id_ for of, id_ in work.bases if of == table}
            states = self.desk.states(table, ids | rows.keys())
            columns = self.desk.columns(table)
            for id_, row in rows.items():
                self._merge(row, work.bases.get((table, id_)), states.get(id_, ()), columns)
            if table == "organisation":
                self.known = {id_: name for name, id_ in self.organisations().items()}
        self._bring_deletions(work)

    def _bring_deletions(self, work: _Work) -> None:
        flawed = {(row.table, row.id) for row in work.flawed}
        unknown = {row.table for row in work.flawed if isinstance(row.flaw, NoId)}
        for (table, id_), base in work.bases.items():
            if table not in work.rows or id_ in work.rows[table] or (table, id_) in flawed:
                continue
            states = self.desk.states(table, [id_]).get(id_, ())
            if table in unknown and states and states[-1].values is not None:
                self._refused(table, id_, base.values, MayBeThere())
            else:
                self._delete(table, id_, base, states)

    def _merge(self, row: FieldRow, base: Base | None, states: Sequence[State], columns: Collection[str]) -> None:
        """Bring one row that is in the file."""
        mine = {name: value for name, value in row.values.items() if name in columns and name not in STAMPS}
        if base is None and not mine.get("organisation_id") and "organisation_id" in mine and self.me.is_bound:
            mine["organisation_id"] = self.me.organisation_id or None  # as the store would by itself
        before = {name: None if base is None else base.values.get(name) for name in mine}
        if base is not None and mine == before:
            self._unknown(row, base, states)
        elif base is None and not states:
            self._add(row, mine)
        elif base is None and any(_has(state, mine) for state in states):
            self.counts["unchanged"] += 1
        elif not states or states[-1].values is None:
            self._lost(row, mine, before, states)
        else:
            self._change(row, mine, before if base else dict.fromkeys(mine, _NOWHERE), states, base)

    def _unknown(self, row: FieldRow, base: Base, states: Sequence[State]) -> None:
        """A row that nobody has changed in the file; one that the store never had is told."""
        if states or row.table not in PLANS:
            self.counts["unchanged"] += 1
        else:
            self._tell(_Of(row.table, row.id, base.values), "", Why.UNKNOWN)

    def _lost(self, row: FieldRow, mine: Values, before: Values, states: Sequence[State]) -> None:
        """A row that is in the store no more."""
        why = Why.DELETED_THERE if states else Why.UNKNOWN
        for name in mine:
            if mine[name] != before[name]:
                self._tell(_Of(row.table, row.id, mine, states), name, why, before[name], mine[name])

    def _add(self, row: FieldRow, mine: Values) -> None:
        stamps = {name: row.values.get(name) for name in STAMPS - {"row_version", "version"} if name in row.values}
        self._try("added", row, mine, lambda: self.desk.add(row.table, {**stamps, **mine}))

    def _change(self, row: FieldRow, mine: Values, before: Values, states: Sequence[State], base: Base | None) -> None:
        """Take what only the file has changed, and list the rest."""
        now = states[-1]
        theirs = {name: _values(now)[name] for name in mine}
        merged = merge(before, mine, theirs, _TOGETHER)
        since = [_values(state) for state in _since(states, base)]
        wanted = {name: value for name, value in merged.values.items() if value != theirs[name]}
        back = [name for name in wanted if any(one.get(name, before[name]) != before[name] for one in since)]
        for name in (*merged.conflicts, *back):
            why = Why.CHANGED_BACK if name in back else Why.BOTH
            was = None if before[name] is _NOWHERE else before[name]
            self._tell(_Of(row.table, row.id, mine, states), name, why, was, mine[name], theirs[name])
        written = {name: value for name, value in wanted.items() if name not in back}
        if written:
            by = row.values.get("changed_by") or ""
            self._try("changed", row, written, lambda: self.desk.change(row.table, row.id, now, written, by))
        elif not merged.conflicts and not back:
            self.counts["unchanged"] += 1

    def _delete(self, table: str, id_: str, base: Base, states: Sequence[State]) -> None:
        """Bring the deletion of a row that was taken along."""
        if not states or states[-1].values is None:
            self.counts["unchanged"] += 1
            return
        now = states[-1]
        was = {name: value for name, value in base.values.items() if name in _values(now) and name not in STAMPS}
        others = [name for name, value in was.items() if _values(now)[name] != value]
        since = _since(states, base)
        if any(one.values is None for one in since):
            self._tell(_Of(table, id_, was, states), "", Why.RESTORED)
        elif others:
            for name in others:
                self._tell(_Of(table, id_, was, states), name, Why.DELETED_HERE, was[name], None, _values(now)[name])
        elif not all(_is(one, base) for one in since):
            self._tell(_Of(table, id_, was, states), "", Why.CHANGED_BACK)
        elif table not in PLANS:
            self._refused(table, id_, was, NotDeletedSo())
        else:
            row = FieldRow(table, id_, base.values)
            self._try("deleted", row, {}, lambda: self.desk.delete(table, id_, now))

    def _try(self, count: str, row: FieldRow, values: Values, write: Callable[[], None]) -> None:
        """Write a row, or list why not."""
        organisation = values.get("organisation_id")
        if organisation and organisation not in self.known and row.table in PLANS:
            self._refused(row.table, row.id, row.values, NoSuchOrganisation(id=organisation))
            return
        try:
            write()
        except RowRefused as error:
            self._refused(row.table, row.id, row.values, error)
        else:
            self.counts[count] += 1

    def count_words(self, words: Sequence[FieldRow]) -> None:
        """What would be said."""
        self.counts["words"] += len(list(self._unsaid(words)))

    def say(self, desk: Desk, words: Sequence[FieldRow]) -> None:
        """Say what was said in the field, once."""
        self.desk = desk
        for row in list(self._unsaid(words)):
            known = {name: value for name, value in row.values.items() if name in desk.columns(row.table)}
            self._try("words", row, known, _adding(desk, row.table, known))

    def _unsaid(self, words: Sequence[FieldRow]) -> Iterator[FieldRow]:
        """The words that the store does not have; some that it has otherwise are refused."""
        for table in WORDS:
            rows = [row for row in words if row.table == table]
            for row in rows:
                if row.flaw:
                    self._refused(table, row.id, row.values, row.flaw)
            states = self.desk.states(table, [row.id for row in rows if not row.flaw])
            for row in (row for row in rows if not row.flaw):
                if row.id not in states:
                    yield row
                elif any(
                    value != _values(states[row.id][-1]).get(name, value)
                    for name, value in row.values.items()
                    if name not in _SAID
                ):
                    self._refused(table, row.id, row.values, WordsStay())

    def _refused(self, table: str, id_: str, values: Values, reason: RowRefused | None) -> None:
        self.differences.append(Difference(table, id_, _title(values), "", Why.REFUSED, reason=reason))

    def _tell(
        self,
        of: _Of,
        name: str,
        why: Why,
        base: Any = None,  # noqa: ANN401  # whatever a column holds
        mine: Any = None,  # noqa: ANN401  # as above
        theirs: Any = None,  # noqa: ANN401  # as above
    ) -> None:
        last = _made(of.states, name)
        title = _title(of.values)
        self.differences.append(Difference(of.table, of.id, title, name, why, base, mine, theirs, last.by, last.at))


class _Of(NamedTuple):
    """The row that something is told of."""

    table: str
    id: str
    values: Values
    states: Sequence[State] = ()


def _adding(desk: Desk, table: str, values: Values) -> Callable[[], None]:
    return lambda: desk.add(table, values)


def _title(values: Values) -> str:
    return str(values.get("title") or values.get("short_name") or values.get("title_en") or "")


def _values(state: State) -> Values:
    return state.values or {}


def _has(state: State, mine: Values) -> bool:
    """Whether a row was once just what it is in the file."""
    values = _values(state)
    return all(values.get(name, _NOWHERE) == value for name, value in mine.items())


def _since(states: Sequence[State], base: Base | None) -> Sequence[State]:
    """What a row was in the store after it was what was taken along; all, where it never was that.

    Versions are counted anew where a store was restored, so a number alone tells nothing.
    """
    if base is None:
        return states
    known = [nth for nth, state in enumerate(states) if _is(state, base)]
    numbered = [nth for nth in known if states[nth].row_version == base.row_version]
    first = (numbered or known or [-1])[0]
    return states[first + 1 :]


def _is(state: State, base: Base) -> bool:
    values = _values(state)
    return bool(values) and all(
        values.get(name, value) == value for name, value in base.values.items() if name not in STAMPS
    )


def _made(states: Sequence[State], name: str) -> State:
    """Since when a column has been what it is, or the row, and who made it so."""
    if not states:
        return State(None)
    now, last = states[-1], states[-1]
    for state in reversed(states):
        if name and _values(state).get(name, _NOWHERE) != _values(now).get(name, _NOWHERE):
            break
        last = state
        if not name:
            break
    return last
