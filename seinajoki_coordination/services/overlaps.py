"""The overlap check over any layers: what meets what, where and when, and the report of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import Coded, Columns
from seinajoki_coordination.detection.engine import Encounters, encounters
from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.detection.shapes import flat_wkbs, shared_places, tidied
from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import Span, micros, span_between
from seinajoki_coordination.services.ports import (
    LayerOfReport,
    LayerRows,
    OverlapQuestion,
    OverlapReport,
    PairOfReport,
    Progress,
    RemarksOfReport,
    SideOfPair,
)

REPORTED_PAIRS = 500
_GROUND_SHAPES = 5_000
_IDS_OF_REMARK = 5


@dataclass(frozen=True)
class Overlaps:
    """The pairs that meet, by layer and then row order."""

    question: OverlapQuestion
    layers: tuple[LayerRows, ...]
    layer_of: NDArray[np.int64]
    row_in_layer: NDArray[np.int64]
    """Which layer and which of its rows each compared row is."""
    columns: Columns
    pairs: Encounters
    remarks: tuple[tuple[int, int, Remark], ...]
    """Layer, row and what is told of it."""

    def side(self, row: int) -> tuple[str, str]:
        """Layer name and id of a compared row."""
        layer = self.layers[self.layer_of[row]]
        return layer.name, layer.ids[self.row_in_layer[row]]

    @cached_property
    def names(self) -> list[str]:
        """What the layers are called in reports; those of one name are numbered."""
        names = [layer.name for layer in self.layers]
        nth = [names[:number].count(name) + 1 for number, name in enumerate(names)]
        return [f"{name} ({n})" if names.count(name) > 1 else name for name, n in zip(names, nth, strict=True)]

    def common(self, pair: int) -> Span | None:
        """The time a pair shares; None if its sides are only near in time."""
        if self.pairs.by_padding[pair]:
            return None
        return span_between(int(self.pairs.start[pair]), int(self.pairs.end[pair]))

    def hours(self, pair: int) -> float | None:
        """How long a pair shares its ground; None when endless."""
        hours = float(self.pairs.hours[pair])
        return None if np.isnan(hours) else hours

    def places(self, pairs: slice | NDArray[np.int64]) -> NDArray[np.object_]:
        """The shared ground of some pairs, as MultiPolygons."""
        a, b = self.pairs.a[pairs], self.pairs.b[pairs]
        allowed = np.full(len(a), self.question.distance_m)
        return shared_places(self.columns.geometry[a], self.columns.geometry[b], allowed)

    def place_wkbs(self, pairs: slice | NDArray[np.int64]) -> list[bytes]:
        """The same as WKB."""
        return flat_wkbs(self.places(pairs))

    def told(self) -> tuple[RemarksOfReport, ...]:
        """What is to be known of the rows: each remark once a layer, with its count and the first few ids."""
        grouped: dict[tuple[int, Remark], list[str]] = defaultdict(list)
        for number, row, remark in self.remarks:
            grouped[number, remark].append(self.layers[number].ids[row])
        return tuple(
            RemarksOfReport(remark, self.names[number], len(ids), tuple(ids[:_IDS_OF_REMARK]))
            for (number, remark), ids in grouped.items()
        )

    def worst_first(self) -> NDArray[np.int64]:
        """Pair numbers: those with ground and time in common by m² × h, then the others by nearness."""
        hours = np.nan_to_num(self.pairs.hours, nan=np.inf)
        area = self.pairs.area_m2
        weight = np.multiply(area, hours, out=np.zeros(len(area)), where=area > 0)  # 0 m² for ever is still nothing
        return np.asarray(np.lexsort((self.pairs.distance_m, -hours, -weight)))


def find_overlaps(layers: Sequence[LayerRows], question: OverlapQuestion, progress: Progress) -> Overlaps:
    """Everything that meets in a set of layers, by one rule for any two rows.

    Raises:
        Cancelled: by `progress`.
    """
    layer_of = np.repeat(np.arange(len(layers)), [len(layer.ids) for layer in layers])
    row_in_layer = np.concatenate([np.arange(len(layer.ids)) for layer in layers])
    geometry, shape_remarks = tidied(np.concatenate([layer.geometry for layer in layers]))
    start = np.concatenate([layer.start for layer in layers])
    end = np.concatenate([layer.end for layer in layers])
    remarks = [(number, row, remark) for number, layer in enumerate(layers) for row, remark in layer.remarks]
    told = {(number, row) for number, row, remark in remarks if remark.leaves_out}
    for row, remark in shape_remarks + _time_remarks(start, end):
        number, nth = int(layer_of[row]), int(row_in_layer[row])
        if (number, nth) not in told:
            remarks.append((number, nth, remark))
    first = np.cumsum([0, *(len(layer.ids) for layer in layers)])
    left_out = [first[number] + row for number, row, remark in remarks if remark.leaves_out]
    geometry[left_out] = None
    columns = Columns.of(geometry, start, end, kin=_kin(layers, layer_of, question))
    rule = Rule(
        "overlap",
        "Overlap",
        distance_m=question.distance_m,
        days_before=question.gap_days,
        days_after=question.gap_days,
        min_area_m2=question.min_area_m2,
    )
    pairs = encounters(columns, [rule], question.zone, progress=progress)
    pairs = pairs.where(_in_window(pairs, question.window))
    return Overlaps(question, tuple(layers), layer_of, row_in_layer, columns, pairs, tuple(remarks))


def _time_remarks(start: Instants, end: Instants) -> list[tuple[int, Remark]]:
    told = [(row, Remark.END_BEFORE_START) for row in np.flatnonzero(end < start).tolist()]
    return told + [(row, Remark.NO_DURATION) for row in np.flatnonzero(end == start).tolist()]


def _kin(layers: Sequence[LayerRows], layer_of: NDArray[np.int64], question: OverlapQuestion) -> tuple[Coded, ...]:
    layer = Coded(layer_of.astype(np.int32), tuple(layer.name for layer in layers))
    kin = [layer] if question.across_only else []
    if any(layer.group is not None for layer in layers):
        kin.append(Coded.of(value for layer in layers for value in layer.group or [None] * len(layer.ids)))
    return tuple(kin)


def _in_window(pairs: Encounters, window: Span) -> NDArray[np.bool_]:
    kept = np.ones(len(pairs), np.bool_)
    if window.start is not None:
        kept &= pairs.end > micros(window.start)
    if window.end is not None:
        kept &= pairs.start < micros(window.end)
    return kept


def overlap_report(overlaps: Overlaps, crs: str, made_at: datetime) -> OverlapReport:
    """What the report says of the worst pairs, and the figures of all."""
    worst = overlaps.worst_first()[:REPORTED_PAIRS]
    sides = _sides(overlaps, worst)
    places = overlaps.place_wkbs(worst)
    return OverlapReport(
        made_at=made_at,
        question=overlaps.question,
        crs=crs,
        layers=_layers(overlaps),
        pair_count=len(overlaps.pairs),
        pairs=tuple(
            PairOfReport(
                a=sides[int(overlaps.pairs.a[pair])],
                b=sides[int(overlaps.pairs.b[pair])],
                common=overlaps.common(pair),
                hours=overlaps.hours(pair),
                distance_m=float(overlaps.pairs.distance_m[pair]),
                area_m2=float(overlaps.pairs.area_m2[pair]),
                place_wkb=place,
            )
            for pair, place in zip(worst.tolist(), places, strict=True)
        ),
        remarks=overlaps.told(),
        ground_wkb=background(overlaps.columns.geometry),
    )


def background(shapes: NDArray[np.object_]) -> tuple[bytes, ...]:
    """The shapes there are as WKB, for a map's background; a sample where they are very many."""
    placed = shapes[~shapely.is_missing(shapes)]
    return tuple(flat_wkbs(placed[:: max(1, -(-len(placed) // _GROUND_SHAPES))]))


def _layers(overlaps: Overlaps) -> tuple[LayerOfReport, ...]:
    left_out = {(number, row) for number, row, remark in overlaps.remarks if remark.leaves_out}
    absent = [sum(number == layer for layer, _ in left_out) for number in range(len(overlaps.layers))]
    return tuple(
        LayerOfReport(name, len(layer.ids), len(layer.ids) - out)
        for name, layer, out in zip(overlaps.names, overlaps.layers, absent, strict=True)
    )


def _sides(overlaps: Overlaps, pairs: NDArray[np.int64]) -> dict[int, SideOfPair]:
    """The reported rows with their titles and facts, asked of each layer at once."""
    rows = np.unique(np.concatenate([overlaps.pairs.a[pairs], overlaps.pairs.b[pairs]]))
    sides: dict[int, SideOfPair] = {}
    for number, layer in enumerate(overlaps.layers):
        mine = rows[overlaps.layer_of[rows] == number]
        described = layer.describe(overlaps.row_in_layer[mine].tolist())
        shapes = flat_wkbs(overlaps.columns.geometry[mine])
        for row, (title, facts), wkb in zip(mine.tolist(), described, shapes, strict=True):
            span = span_between(int(overlaps.columns.start[row]), int(overlaps.columns.end[row]))
            id_ = layer.ids[overlaps.row_in_layer[row]]
            sides[row] = SideOfPair(overlaps.names[number], id_, title or id_, span, facts, wkb)
    return sides
