"""What the list of findings asks of the rooms that put things into words."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from seinajoki_coordination.domain.rules import WordedRule
from seinajoki_coordination.services.listing import Listed
from seinajoki_coordination.services.ports import Explanation

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store


class Explain(Protocol):
    """Puts one finding into words, in the user's language."""

    def __call__(self, one: Listed, rule: WordedRule | None, zone: tzinfo) -> Explanation:
        """The rule is None if it is not asked any more; days and times are those of the zone."""


WriteReport = Callable[["Store", Collection[str], datetime, Path], None]
"""Writes the coordination report of the findings with these ids, made at a moment; raises `CannotWrite`."""


@dataclass(frozen=True)
class FindingsTools:
    """Filled in by `plugin.py`."""

    explain: Explain
    write_report: WriteReport
