"""Copying a store: a pilot moves from a file into a database, or back, with all that was said and done in it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from typing import NamedTuple

from seinajoki_coordination.domain.errors import CopyElsewhere, NoSuchSchema, NoSuchStore, StoreInUse, StoreTooNew
from seinajoki_coordination.services.ports import Progress
from seinajoki_coordination.services.store import Contents, MakeStore, Store

SETTINGS = frozenset({"municipality", "organisation", "rule"})
"""The tables that a new store has rows in before anybody plans."""


class Unfit(NamedTuple):
    """A row whose shape no store could take."""

    table: str
    id: str
    why: str


@dataclass(frozen=True)
class Copied:
    """What copying a store did."""

    is_new: bool
    """Whether the store was made for it."""
    rows: int
    """So many were copied; 0 where the store had all of them before."""
    left_out: tuple[str, ...] = ()
    """The columns that the store has no place for, each after its table."""
    without_shape: tuple[Unfit, ...] = ()
    """The rows that came without the shapes that they have in the other store."""


@dataclass(frozen=True)
class Copying:
    """Copies stores, with what the other rooms lend for it."""

    open_to_read: Callable[[str], Store]
    open_to_write: Callable[[str], Store]
    make: MakeStore
    remove: Callable[[str], None]
    """Takes a new store away again, where that takes away nothing else."""

    def copy(
        self, source: str, target: str, progress: Progress = lambda _: None, made: Callable[[], None] = lambda: None
    ) -> Copied:
        """Copy all that one store holds into another, which is made if there is none; `made` is called then.

        Raises:
            StoreInUse: others have planned in it already.
            CopyElsewhere: it is another municipality's.
            StoreTooNew: one of them is of a newer plugin.
            Cancelled: by `progress`; nothing was copied.
            CoordinationError: it cannot be done; nothing was copied.
        """
        if source == target:
            return Copied(is_new=False, rows=0)
        with closing(self.open_to_read(source)) as from_, ExitStack() as undo:
            if isinstance(from_.refusal, StoreTooNew):  # there may be more in it than this plugin knows
                raise from_.refusal
            is_new = not self._is_there(target)
            if is_new:
                undo.callback(self.remove, target)
                self.make(target, from_.contents.setup())
                made()
            with closing(self.open_to_write(target)) as to:
                copied = _copied(from_, to, source, target, progress)
            undo.pop_all()
            return replace(copied, is_new=is_new)

    def _is_there(self, target: str) -> bool:
        try:
            self.open_to_read(target).close()
        except (NoSuchStore, NoSuchSchema):
            return False
        return True


def _copied(from_: Store, to: Store, source: str, target: str, progress: Progress) -> Copied:
    here, there = from_.municipality, to.municipality
    if (here.code, here.crs) != (there.code, there.crs):
        raise CopyElsewhere(source=source, path=target, here=here.code, crs=here.crs)
    rows = copy_contents(from_.contents, to.contents, progress)
    if rows is None:
        raise StoreInUse(path=target, source=source)
    return Copied(
        is_new=False,
        rows=rows,
        left_out=left_out(from_.contents, to.contents),
        without_shape=without_shape(from_.contents) if rows else (),
    )


def copy_contents(source: Contents, target: Contents, progress: Progress = lambda _: None) -> int | None:
    """Fill a store with what another one holds; how many rows, or None if it holds something else already."""
    columns = shared_columns(source, target)
    with source.still(), target.filling() as fill:
        used = [table for table in columns if table not in SETTINGS and target.rows(table, columns[table])]
        if used:
            are_same = all(same_rows(source, target, table, columns[table]) for table in columns.keys() - SETTINGS)
            return 0 if are_same else None
        count = 0
        for done, table in enumerate(columns):
            progress(done / len(columns))
            rows = source.rows(table, columns[table])
            fill(table, columns[table], rows)
            count += len(rows)
        return count


def shared_columns(source: Contents, target: Contents) -> dict[str, list[str]]:
    """What both stores have, in the order in which the target can be filled."""
    given = source.columns()
    return {
        table: [name for name in names if name in given[table]]
        for table, names in target.columns().items()
        if table in given
    }


def left_out(source: Contents, target: Contents) -> tuple[str, ...]:
    """The columns for which the target has no place, each after its table."""
    taken = target.columns()
    return tuple(
        f"{table}.{name}"
        for table, names in source.columns().items()
        for name in names
        if name not in taken.get(table, ())
    )


def without_shape(source: Contents) -> tuple[Unfit, ...]:
    """The rows whose shapes stay behind."""
    return tuple(Unfit(table, id_, why) for table in source.columns() for id_, why in source.unfit(table).items())


def same_rows(source: Contents, target: Contents, table: str, columns: list[str]) -> bool:
    """Whether two stores hold the same in a table, in whatever order."""
    return sorted(map(repr, source.rows(table, columns))) == sorted(map(repr, target.rows(table, columns)))
