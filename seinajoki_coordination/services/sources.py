"""Others' data on its way into a store: what a source gives, what is asked for, and what became of its rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.mapping import ImportMapping
from seinajoki_coordination.services.ports import Progress

if TYPE_CHECKING:  # the ports are known where numpy is not loaded
    import numpy as np
    from numpy.typing import NDArray


class SourceRow(NamedTuple):
    """A row as its source has it."""

    number: int
    """By which the source finds it again."""
    values: tuple[object, ...]
    """Of the source's fields, as Python has them: texts, numbers, truths, dates, date-times, None."""
    wkb: bytes | None
    """Its shape in the source's CRS."""


class Rejected(NamedTuple):
    """A row that does not become a plan, and why; whoever asked keeps it, to be mended."""

    number: int
    reason: CoordinationError | Remark

    def told(self, tr: Callable[[str], str]) -> str:
        """The reason in the language of `tr`."""
        return tr(self.reason.label) if isinstance(self.reason, Remark) else self.reason.told(tr)


class Source(Protocol):
    """Others' data, read once from the first row to the last."""

    name: str
    """What plans say of where they come from; the same next week."""
    fields: Sequence[str]

    def rows(self, progress: Progress) -> Iterator[Sequence[SourceRow]]:
        """Its rows, some thousands at a time.

        Raises:
            CoordinationError: it cannot be read to its end.
            Cancelled: by `progress`.
        """

    def shapes(self, wkbs: Sequence[bytes | None]) -> tuple[NDArray[np.object_], list[tuple[int, Remark]]]:
        """The shapes in the store's CRS, straight; None where there is none to be had, with what is told of them."""


@dataclass(frozen=True)
class Import:
    """What is asked for."""

    mapping: ImportMapping
    organisation: str
    """The short name; one that a file does not know is added to it."""
    by: str
    """Who imports, as the history tells it where no login does."""
    now: datetime
    dry_run: bool = False


@dataclass
class Outcome:
    """What became of a source's rows: each is accepted, updated, unchanged or rejected."""

    read: int = 0
    accepted: int = 0
    updated: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    vanished: Mapping[str, str] = field(default_factory=dict)
    """Plans whose rows the source had before and has no more, titles by what the rows were called; they stay."""
    remarks: Counter[Remark] = field(default_factory=Counter)
    """What was done to how many rows, or is to be told of them."""
    batch_id: str = ""
    """By which it can be undone; empty if nothing was written."""
