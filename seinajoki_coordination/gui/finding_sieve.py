"""Which findings of the register are listed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START
from seinajoki_coordination.gui.finding_rows import Box, FindingRow
from seinajoki_coordination.services.ports import Weight


class Whose(Enum):
    """How the organisation that the user acts for is concerned."""

    ALL = "all"
    MINE = "mine"
    WAITING = "waiting"


@dataclass(frozen=True)
class Sieve:
    """What a finding must be to be listed; an empty set lets all through."""

    whose: Whose = Whose.ALL
    organisation: str = ""
    """The short name that `whose` speaks of."""
    weights: frozenset[Weight] = frozenset()
    rules: frozenset[str] = frozenset()
    """Ids."""
    states: frozenset[FindingState] = frozenset()
    start: int = OPEN_START
    end: int = OPEN_END
    """It must have some time between them, in microseconds."""
    box: Box | None = None
    """It must touch this."""
    words: tuple[str, ...] = ()
    """It must have all of these, in small letters."""

    def sift(self, rows: Iterable[FindingRow]) -> list[FindingRow]:
        """Those that are listed, in their order; only what is asked is looked at, and last what takes longest."""
        left = list(rows)
        if self.states:
            states = tuple(self.states)  # Python hashes codes slowly
            left = [row for row in left if row.listed.state in states]
        if self.end < OPEN_END:
            left = [row for row in left if row.start < self.end]
        if self.start > OPEN_START:
            left = [row for row in left if row.end > self.start]
        if self.rules:
            left = [row for row in left if row.listed.rule_id in self.rules]
        if self.weights:
            left = [row for row in left if row.weight in self.weights]
        if self.whose is Whose.MINE:
            left = [row for row in left if self.organisation in row.parties]
        elif self.whose is Whose.WAITING:
            left = [row for row in left if self.organisation in row.awaited]
        if self.box is not None:
            left = [row for row in left if _touch(self.box, row.box)]
        for word in self.words:
            left = [row for row in left if word in row.words]
        return left


def _touch(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
