"""Places that last: where events are held, and where the town is being built anew."""

from __future__ import annotations

from dataclasses import dataclass

from seinajoki_coordination.domain.activities import Activity
from seinajoki_coordination.domain.codes import Table


@dataclass(frozen=True)
class EventArea(Activity):
    """A permanent place for events; without dates it is always there."""

    table = Table.EVENT_AREA
    is_always_there = True


@dataclass(frozen=True)
class DevelopmentArea(Activity):
    """The area of a plan or a street project."""

    table = Table.DEVELOPMENT_AREA
