"""What happened to a plan: the store's versions of it as steps from one to the next, the last one first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store, Version


class Deed(Enum):
    """What somebody did to a plan."""

    MADE = auto()
    CHANGED = auto()
    DELETED = auto()
    BROUGHT_BACK = auto()


@dataclass(frozen=True)
class Step:
    """One thing that was done to a plan."""

    deed: Deed
    at: datetime | None
    by: str
    before: Version | None
    after: Version | None
    """None where there was no such plan."""


@dataclass(frozen=True)
class PlanHistory:
    """A plan's steps, with what the store has deleted besides."""

    row_id: str
    steps: list[Step]
    """The last one first; none for a plan that the store has never had."""
    current: Version | None
    """None if it is deleted."""
    deleted: list[Version]
    """The plans that are no more, the last one first."""
    may_restore: bool

    @property
    def table(self) -> str:
        """Whose row it is, or was."""
        return self._last.table

    @property
    def title(self) -> str:
        """What it is called, or was called last."""
        return str(self._last.values["title"] or "")

    @property
    def _last(self) -> Version:
        return next(version for version in (self.current, self.steps[0].before) if version is not None)


def history_of(store: Store, row_id: str) -> PlanHistory:
    """What was done to a plan."""
    past, current = store.history, store.history.current(row_id)
    return PlanHistory(row_id, steps(past.versions(row_id), current), current, past.deleted(), store.refusal is None)


def last_deleted(store: Store) -> PlanHistory | None:
    """What was done to the plan that was deleted last; None if there is none."""
    gone = store.history.deleted()
    return history_of(store, gone[0].row_id) if gone else None


def steps(versions: Sequence[Version], current: Version | None) -> list[Step]:
    """What was done to a plan, the last first.

    Args:
        versions: what it was before each change, oldest first.
        current: what it is; None if it is no more.
    """
    return [*_steps(versions, current)][::-1]


def _steps(versions: Sequence[Version], current: Version | None) -> Iterator[Step]:
    before: Version | None = None
    for version in (*versions, *([current] if current else [])):
        if before is None:
            yield Step(Deed.MADE, version.made_at, version.made_by, None, version)
        elif before.op == "delete":
            yield Step(Deed.BROUGHT_BACK, version.made_at, version.made_by, None, version)
        else:
            yield Step(Deed.CHANGED, before.changed_at, before.changed_by, before, version)
        if version.op == "delete":
            yield Step(Deed.DELETED, version.changed_at, version.changed_by, version, None)
        before = version
