"""What happened to a plan: the store's versions of it as steps from one to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Version


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
