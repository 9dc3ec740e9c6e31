"""The steps by which a store's schema came to be: numbered, checksummed SQL, forward only."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from seinajoki_coordination.domain.errors import StoreTampered


@dataclass(frozen=True)
class Migration:
    """One numbered step of the schema."""

    number: int
    name: str
    sql: str

    @property
    def checksum(self) -> str:
        """What tells whether the applied step is this one."""
        return hashlib.sha256(self.sql.encode()).hexdigest()


def steps_in(folder: Path) -> list[Migration]:
    """The steps of a folder, in order."""
    paths = sorted(folder.glob("[0-9]*_*.sql"))
    return [Migration(int(path.stem[:4]), path.stem[5:], path.read_text(encoding="utf-8")) for path in paths]


def missing(steps: Sequence[Migration], applied: Mapping[int, str], told_of: object) -> list[Migration]:
    """The steps that a store lacks, by the checksums of those that it has.

    Raises:
        StoreTampered: a step that it has is another; of `told_of`.
    """
    for step in steps:
        if applied.get(step.number, step.checksum) != step.checksum:
            raise StoreTampered(number=step.number, path=told_of)
    return [step for step in steps if step.number not in applied]
