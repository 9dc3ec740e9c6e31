"""Which findings of the register are listed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START
from seinajoki_coordination.gui.finding_rows import Box, FindingRow
from seinajoki_coordination.services.listing import Listed
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

    def passes(self, row: FindingRow) -> bool:
        """Whether a finding is listed; what is told fastest is asked first."""
        one = row.listed
        return (
            (not self.states or one.state in self.states)
            and row.start < self.end
            and row.end > self.start
            and (not self.weights or one.weight in self.weights)
            and (not self.rules or one.rule_id in self.rules)
            and self._is_whose(one)
            and (self.box is None or _touch(self.box, row.box))
            and all(word in row.words for word in self.words)
        )

    def _is_whose(self, one: Listed) -> bool:
        if self.whose is Whose.ALL:
            return True
        return self.organisation in (one.awaited if self.whose is Whose.WAITING else one.parties)


def _touch(a: Box, b: Box) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]
