"""What the services ask of the outside, and what they hand out: plain data that every room may know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.timespan import UTC, Span

if TYPE_CHECKING:  # the ports are known where numpy is not loaded
    import numpy as np
    from numpy.typing import NDArray

Progress = Callable[[float], None]
"""Told the share done, 0 to 1; raises `Cancelled` when the user wants to stop."""


@dataclass(frozen=True)
class OverlapQuestion:
    """What `detectoverlaps` is asked; distances in metres, the window selects pairs and clips nothing."""

    distance_m: float = 0.0
    gap_days: int = 0
    min_area_m2: float = 0.0
    across_only: bool = False
    window: Span = Span()
    zone: tzinfo = UTC


@dataclass(frozen=True)
class SideOfPair:
    """One side of a meeting as its reader knows it; `facts` are (name, value) texts from its layer."""

    layer: str
    id: str
    title: str
    span: Span
    facts: tuple[tuple[str, str], ...] = ()
    wkb: bytes = b""
    """Its shape in the question's metric CRS."""


@dataclass(frozen=True)
class PairOfReport:
    """One meeting; `common` and `hours` are None and 0 where the sides are only near in time."""

    a: SideOfPair
    b: SideOfPair
    common: Span | None
    hours: float | None
    """The common hours; None when endless."""
    distance_m: float
    area_m2: float
    place_wkb: bytes
    """The shared ground, a MultiPolygon in the metric CRS."""


@dataclass(frozen=True)
class LayerOfReport:
    """One layer that was compared: its rows, and how many of them took part."""

    name: str
    rows: int
    compared: int


@dataclass(frozen=True)
class RemarksOfReport:
    """What is told of some rows of a layer, with the ids of the first few."""

    remark: Remark
    layer: str
    count: int
    ids: tuple[str, ...]


@dataclass(frozen=True)
class OverlapReport:
    """All that the report of an overlap check says; pairs are the worst ones, worst first."""

    made_at: datetime
    question: OverlapQuestion
    crs: str
    """The metric CRS, like "EPSG:3877"."""
    layers: tuple[LayerOfReport, ...]
    pair_count: int
    pairs: tuple[PairOfReport, ...]
    remarks: tuple[RemarksOfReport, ...]
    ground_wkb: tuple[bytes, ...] = ()
    """Shapes of the rows that were compared, for the map's background (a sample where there are very many)."""


class OverlapReportWriter(Protocol):
    """Writes the report as one self-contained HTML file."""

    def __call__(self, report: OverlapReport, path: Path) -> None:
        """Write it.

        Raises:
            CannotWrite: the file cannot be written there.
        """


class Described(Protocol):
    """A layer that can still be asked about some of its rows after reading."""

    def __call__(self, rows: Sequence[int]) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
        """The title and the facts of rows, by their number in reading order."""


@dataclass(frozen=True)
class LayerRows:
    """A layer as read: shapes in the metric CRS, instants in microseconds (`OPEN_START`, `OPEN_END` for none).

    Rows that `remarks` leave out stay in their place, so that row numbers hold.
    """

    name: str
    ids: Sequence[str]
    geometry: NDArray[np.object_]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    group: Sequence[str | None] | None
    """Rows that share a value are not compared; None compares all."""
    remarks: Sequence[tuple[int, Remark]]
    describe: Described
