"""What the plugin lends the algorithms: the services, and what stands behind their ports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransformContext, QgsVectorLayer

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.ports import (
    LayerRows,
    OverlapQuestion,
    OverlapReport,
    OverlapReportWriter,
    Progress,
)

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.domain.mapping import ImportMapping
    from seinajoki_coordination.services.bringing import Bringing
    from seinajoki_coordination.services.check import CheckResult
    from seinajoki_coordination.services.copying import Copying
    from seinajoki_coordination.services.fieldwork import BroughtReport
    from seinajoki_coordination.services.guessing import Guess
    from seinajoki_coordination.services.importing import Importing
    from seinajoki_coordination.services.members import Adding
    from seinajoki_coordination.services.overlaps import Overlaps
    from seinajoki_coordination.services.preparing import Preparing
    from seinajoki_coordination.services.sources import Import, Outcome, Source
    from seinajoki_coordination.services.store import Member, Register, Store
    from seinajoki_coordination.services.taking import Taking, Wanted


class TakenLayer(Protocol):
    """A layer as it was taken in its own thread; it may be read in any other."""

    def read(
        self,
        crs: QgsCoordinateReferenceSystem,
        transforms: QgsCoordinateTransformContext,
        zone: tzinfo,
        progress: Progress,
    ) -> LayerRows:
        """Its rows in a metric CRS, naive times read in a zone.

        Raises:
            Cancelled: by `progress`.
        """


class TakeLayer(Protocol):
    """Takes a layer for reading; fields are given by their exact names, None where the layer has none."""

    def __call__(
        self, layer: QgsVectorLayer, *, id_: str | None, start: str | None, end: str | None, group: str | None
    ) -> TakenLayer:
        """The layer as it is now; without `id_`, rows are known by their feature ids."""


@dataclass(frozen=True)
class OverlapCheck:
    """The overlap check from layers to report."""

    take: TakeLayer
    find: Callable[[Sequence[LayerRows], OverlapQuestion, Progress], Overlaps]
    report: Callable[[Overlaps, str, datetime], OverlapReport]
    """Of the overlaps, the metric CRS and the time."""
    write: OverlapReportWriter


class CheckStore(Protocol):
    """Brings a store's register up to date."""

    def __call__(self, register: Register, window: Span, now: datetime, progress: Progress) -> CheckResult:
        """What was changed.

        Raises:
            StoreKeptChanging: others wrote again and again meanwhile.
            Cancelled: by `progress`; nothing was changed.
        """


@dataclass(frozen=True)
class ImportTools:
    """What is done with others' data."""

    importing: Importing
    take: Callable[[QgsVectorLayer, str, str | None, str, QgsCoordinateTransformContext], Source]
    """A layer by the name of its source, the CRS that it is said to be in, and the store's."""
    guess: Callable[[QgsVectorLayer, Table | None], Guess]
    """What its fields mean, as plans of a table, or of the likeliest one."""
    mapping: type[ImportMapping]
    asked: type[Import]
    report: Callable[[Outcome, Import, str, str, Path], None]
    """Writes what became of a source's rows in a store to a file."""


@dataclass(frozen=True)
class StoreTools:
    """What is done with stores, each known by its name."""

    preparing: Preparing
    open: Callable[[str], AbstractContextManager[Store]]
    """To be checked: where it may only be read, a copy; raises `CoordinationError` where that cannot be."""
    stale: Callable[[Register], Sequence[str]]
    """The plans that have changed since the last check."""
    check: CheckStore
    report: Callable[[Store, Span, datetime, Path], None]
    """Writes the coordination report of a window, made at a time, to a file."""
    is_on_network: Callable[[str], bool]
    copying: Copying
    adding: Adding
    member: type[Member]
    imports: ImportTools
    taking: Taking
    wanted: type[Wanted]
    bringing: Bringing
    report_brought: Callable[[BroughtReport, Path], None]
    brought_report: type[BroughtReport]


@dataclass(frozen=True)
class Tools:
    """What the provider's algorithms use; each loads numpy and Shapely when first called.

    Raises:
        MissingLibrary: there is no Shapely 2.
    """

    overlap_check: Callable[[], OverlapCheck]
    store_tools: Callable[[], StoreTools]
