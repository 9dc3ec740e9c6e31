"""The engine: all rules answered in one pass over all plans.

Boxes that come near in space and time are found once for all rules; then each rule picks its pairs by masks,
tests time and place on whole columns, and yields encounters as columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import tzinfo
from functools import cached_property
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.areas import shared_areas
from seinajoki_coordination.detection.columns import NONE, Columns
from seinajoki_coordination.detection.hours import CommonTime, common_time
from seinajoki_coordination.detection.localtime import DAY, HOUR, Instants, LocalTime, local_time
from seinajoki_coordination.detection.shapes import shared_places
from seinajoki_coordination.detection.sides import Sides, TakenSpan, widened
from seinajoki_coordination.detection.spacetime import boxes_meeting_some, meeting_boxes
from seinajoki_coordination.domain.codes import Precision, Severity, Status, Trait, Yields
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import UTC

Geometries = NDArray[np.object_]
Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]
Progress = Callable[[float], None]
"""Told the share done, 0 to 1; may raise to stop the work."""

NOISE_M2 = 1e-6
"""Shared area up to this is the noise of coordinates, not a meeting."""
_ROUNDING_M = 1e-6
_CHUNK_PAIRS = 100_000
"""Pairs are measured, and the rules' pairs held against the ground, about so many at once."""
_FEW_PAIRS = 1_000_000
"""So many boxes are sooner compared one by one than sorted into a grid."""
_INDEXED_VERTICES = 1_000_000
"""An index of a shape pays if without it more vertices than that are looked at, in all its pairs together."""
_DOUBTFUL = [status for status in Status if status.is_tentative]
_ROUGH = [precision for precision in Precision if precision.is_coarse]


@dataclass(frozen=True)
class Encounters:
    """Meetings, one entry each, sorted by rule, then a, then b."""

    rule: NDArray[np.int64]
    """Which of the rules."""
    a: Rows
    b: Rows
    """The rows that meet: a directed rule's sides A and B; for a symmetric rule a < b."""
    start: Instants
    end: Instants
    """The hull of the common moments; of side B's moments in A's padding if they meet only there."""
    hours: NDArray[np.float64]
    """The sum of the common moments, 0 if they meet only in padding, NaN when endless."""
    distance_m: NDArray[np.float64]
    area_m2: NDArray[np.float64]
    severity: NDArray[np.int8]
    by_clearance: Mask
    by_padding: Mask
    """Whether they meet only thanks to a clearance, or only in a rule's days before and after."""

    def __len__(self) -> int:
        return len(self.rule)

    def where(self, kept: Mask | Rows) -> Encounters:
        """Those that a mask keeps, or those at some places, in their order."""
        return Encounters(*(getattr(self, column.name)[kept] for column in fields(self)))

    def places(self, columns: Columns, rules: Sequence[Rule]) -> NDArray[np.object_]:
        """Where they meet: each side grown by half of what the rule and the clearances allow, as MultiPolygons."""
        distance = np.array([rule.distance_m for rule in rules], np.float64)[self.rule]
        allowed = np.where(distance > 0, distance + columns.clearance_m[self.a] + columns.clearance_m[self.b], 0.0)
        return shared_places(columns.geometry[self.a], columns.geometry[self.b], allowed)


def encounters(
    columns: Columns,
    rules: Sequence[Rule],
    zone: tzinfo = UTC,
    *,
    today: int | None = None,
    only: Mask | None = None,
    progress: Progress = lambda _: None,
) -> Encounters:
    """What meets what, by which rule, where and when.

    Args:
        columns: the plans.
        rules: the questions, at most 62.
        zone: the municipality's, for days, weekly hours and precision.
        today: the instant (microseconds) before which nothing can be an opportunity any more; None: no limit.
        only: look at pairs with one of these rows only.
        progress: see `Progress`.

    Raises:
        TooManyRules: more rules than bits.
    """
    local = local_time(zone)
    sides = Sides(columns, rules)
    span = widened(columns, local)
    pairs = _candidates(columns, rules, sides, span, only, progress)
    check = _Check(columns, rules, sides, pairs, _Ground(columns, pairs), _Clock(columns, pairs, span, local, today))
    found: list[Encounters] = []
    timely: list[_Timely] = []
    for number, rule in enumerate(rules):
        progress(0.5 + 0.5 * number / len(rules))
        timely += check.timely(number, rule)
        is_last = number == len(rules) - 1
        if timely and (is_last or sum(len(some.pair) for some in timely) > _CHUNK_PAIRS):
            found.append(check.met(timely))
            timely.clear()
    return _joined(found)


class _Pairs(NamedTuple):
    """Candidate pairs of rows, i < j, sorted."""

    i: Rows
    j: Rows


def _candidates(
    columns: Columns, rules: Sequence[Rule], sides: Sides, span: TakenSpan, only: Mask | None, progress: Progress
) -> _Pairs:
    """Pairs that come near enough in space and time for some rule, and that may be compared at all.

    Each row reaches as far as the widest rule it takes part in; padding belongs to those that can be side A.
    """
    reach = np.zeros(len(columns))
    before, after = np.zeros(len(columns), np.int64), np.zeros(len(columns), np.int64)
    for bit, rule in enumerate(rules):
        is_a, is_b = (sides.a >> bit & 1).astype(bool), (sides.b >> bit & 1).astype(bool)
        if rule.distance_m > 0:
            grown = np.where(is_a | is_b, rule.distance_m / 2 + columns.clearance_m + _ROUNDING_M, 0.0)
            np.maximum(reach, grown, out=reach)
        np.maximum(before, np.where(is_a, rule.days_before, 0), out=before)
        np.maximum(after, np.where(is_a, rule.days_after, 0), out=after)
    bounds = columns.bounds + reach[:, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    bounds[((sides.a | sides.b) == 0) | (columns.end <= columns.start)] = np.nan  # an empty span takes no ground
    slack = 3 * HOUR  # local days may be longer than 24 h
    start = span.start - np.where(before > 0, before * DAY + slack, 0)
    end = span.end + np.where(after > 0, after * DAY + slack, 0)
    if only is not None and np.count_nonzero(only) * len(columns) <= _FEW_PAIRS:
        i, j = boxes_meeting_some(bounds, start, end, np.flatnonzero(only))
    else:
        i, j = meeting_boxes(bounds, start, end, lambda share: progress(share / 2))
    asked = ((sides.a[i] & sides.b[j]) | (sides.b[i] & sides.a[j])) != 0
    if only is not None:
        asked &= only[i] | only[j]
    for group in columns.kin:
        asked &= (group.codes[i] == NONE) | (group.codes[i] != group.codes[j])
    for owner in columns.owner:
        asked &= (owner[i] != j) & (owner[j] != i)
    i, j = i[asked], j[asked]
    order = np.argsort(i * np.int64(len(columns)) + j)
    return _Pairs(i[order], j[order])


class _Ground:
    """Where candidate pairs meet; a pair's area and distance are computed once, however many rules ask."""

    def __init__(self, columns: Columns, pairs: _Pairs) -> None:
        self._geometry, self._bounds = columns.geometry, columns.bounds
        self._i, self._j = pairs
        self._both_areas = columns.is_area[pairs.i] & columns.is_area[pairs.j]
        self._area = np.full(len(pairs.i), np.nan)
        self._distance = np.full(len(pairs.i), np.nan)

    def area(self, pairs: Rows) -> NDArray[np.float64]:
        """Square metres that the sides share; 0 where one is a line or a point."""
        new = np.unique(pairs[np.isnan(self._area[pairs])])
        self._area[new] = 0.0
        new = new[self._both_areas[new] & self._boxes_touch(new)]
        for begin in range(0, len(new), _CHUNK_PAIRS):
            chunk = new[begin : begin + _CHUNK_PAIRS]
            self._area[chunk] = shared_areas(self._geometry, self._i[chunk], self._j[chunk])
        return self._area[pairs]

    def distance(self, pairs: Rows) -> NDArray[np.float64]:
        """Metres between the nearest points of the sides; 0 where they share any."""
        new = np.unique(pairs[np.isnan(self._distance[pairs])])
        self._distance[new] = 0.0
        a, b, is_indexed = self._sides(new)
        apart = ~is_indexed
        apart[is_indexed] = ~shapely.intersects(a[is_indexed], b[is_indexed])
        self._distance[new[apart]] = shapely.distance(a[apart], b[apart])
        return self._distance[pairs]

    def shares_ground(self, pairs: Rows, min_area_m2: NDArray[np.float64]) -> Mask:
        """Areas share more than the minimum; where a side is a line or a point, they intersect."""
        meets = self.area(pairs) > np.maximum(min_area_m2, NOISE_M2)
        others = np.flatnonzero(~self._both_areas[pairs])
        others = others[self._boxes_touch(pairs[others])]
        a, b, _ = self._sides(pairs[others])
        meets[others] = shapely.intersects(a, b)
        return np.asarray(meets)

    def is_near(self, pairs: Rows, allowed_m: NDArray[np.float64]) -> Mask:
        """No further apart than allowed."""
        a, b, _ = self._sides(pairs)
        near = shapely.dwithin(a, b, allowed_m + _ROUNDING_M)  # type: ignore[call-overload]
        near[near] = self.distance(pairs[near]) <= allowed_m[near]
        return np.asarray(near)

    def _sides(self, pairs: Rows) -> tuple[Geometries, Geometries, Mask]:
        """The shapes of pairs for a question that does not ask which is which, and where the first is indexed."""
        geometry, is_indexed = self._indexed
        i, j = self._i[pairs], self._j[pairs]
        turned = is_indexed[j] & ~is_indexed[i]
        first = np.where(turned, j, i)
        return geometry[first], geometry[np.where(turned, i, j)], is_indexed[first]

    @cached_property
    def _indexed(self) -> tuple[Geometries, Mask]:
        """The shapes; of those so large and in so many pairs that it pays, copies which GEOS has indexed: and which."""
        pairs = np.bincount(self._i, minlength=len(self._geometry)) + np.bincount(
            self._j, minlength=len(self._geometry)
        )
        is_indexed = shapely.get_num_coordinates(self._geometry) * pairs > _INDEXED_VERTICES
        geometry = self._geometry.copy()
        geometry[is_indexed] = shapely.force_2d(geometry[is_indexed])  # an index is for one thread only
        shapely.prepare(geometry[is_indexed])
        return geometry, np.asarray(is_indexed)

    def _boxes_touch(self, pairs: Rows) -> Mask:
        a, b = self._bounds[self._i[pairs]], self._bounds[self._j[pairs]]
        return np.asarray(((a[:, :2] <= b[:, 2:]) & (b[:, :2] <= a[:, 2:])).all(axis=1))


class _Timely(NamedTuple):
    """Candidate pairs that meet in time under a rule, one entry each; as in `Encounters`."""

    rule: NDArray[np.int64]
    pair: Rows
    """Which of the candidate pairs."""
    a: Rows
    b: Rows
    start: Instants
    end: Instants
    hours: NDArray[np.float64]
    by_padding: Mask

    def where(self, kept: Mask) -> _Timely:
        """Those that a mask keeps."""
        return _Timely._make(column[kept] for column in self)


class _Clock:
    """When candidate pairs meet under a rule; the moments that both sides take their ground are found once for all."""

    def __init__(self, columns: Columns, pairs: _Pairs, span: TakenSpan, local: LocalTime, today: int | None) -> None:
        self._columns, self._span, self._local, self._today = columns, span, local, today
        # A zone that digs is taken around the clock; its hours say only when it is a nuisance.
        digs = (columns.traits & Trait.DIGS.value) != 0
        self._ground = self._both_there(pairs.i, pairs.j, np.where(digs, np.int32(NONE), columns.hours))

    def timely(self, number: int, rule: Rule, some: Rows, a: Rows, b: Rows) -> _Timely:
        """Those of some candidate pairs that meet in time, with `a` and `b` on the rule's sides A and B."""
        common, by_padding = self._common(rule, some, a, b)
        found = _Timely(
            np.full(len(some), number, np.int64), some, a, b, common.start, common.end, common.hours, by_padding
        )
        return found.where(common.meets)

    def _both_there(self, a: Rows, b: Rows, hours: NDArray[np.int32]) -> CommonTime:
        start = np.maximum(self._span.start[a], self._span.start[b])
        end = np.minimum(self._span.end[a], self._span.end[b])
        return common_time(start, end, hours[a], hours[b], self._columns.patterns, self._local)

    def _common(self, rule: Rule, some: Rows, a: Rows, b: Rows) -> tuple[CommonTime, Mask]:
        """The common moments of rows, and which of them lie only in side A's padding."""
        if rule.yields is Yields.NUISANCE:
            common = self._both_there(a, b, self._columns.hours)
        else:
            common = CommonTime._make(column[some] for column in self._ground)
        if not rule.is_padded:
            return common, np.zeros(len(a), np.bool_)
        padded = self._padded(rule, a, b)
        by_padding = padded.meets & ~common.meets
        if rule.yields is Yields.OPPORTUNITY:  # the same ground at another time, while both can still move
            first = np.minimum(self._span.start[a], self._span.start[b])
            ahead = by_padding if self._today is None else by_padding & (first >= self._today)
            return padded._replace(meets=ahead), by_padding
        start, end, lasting = (np.where(by_padding, *both) for both in zip(padded[:3], common[:3], strict=True))
        return CommonTime(start, end, lasting, common.meets | by_padding), by_padding

    def _padded(self, rule: Rule, a: Rows, b: Rows) -> CommonTime:
        """Where side B's span reaches into the days before and after side A's, whose hours do not matter."""
        start_a, end_a, start_b, end_b = (*(t[a] for t in self._span), *(t[b] for t in self._span))
        from_, until = (
            self._local.shifted_days(start_a, -rule.days_before),
            self._local.shifted_days(end_a, rule.days_after),
        )
        meets = (start_b < start_a) & (from_ < end_b) & (from_ < start_a)
        meets |= (end_b > end_a) & (start_b < until) & (until > end_a)
        return CommonTime(np.maximum(from_, start_b), np.minimum(until, end_b), np.zeros(len(a)), meets)


class _Check:
    """One pass: candidate pairs, and what is known of their place and time."""

    def __init__(
        self, columns: Columns, rules: Sequence[Rule], sides: Sides, pairs: _Pairs, ground: _Ground, clock: _Clock
    ) -> None:
        self._columns, self._rules, self._sides, self._pairs = columns, rules, sides, pairs
        self._ground, self._clock = ground, clock
        self._doubtful = columns.status_is(*_DOUBTFUL) | columns.precision_is(*_ROUGH)

    def timely(self, number: int, rule: Rule) -> list[_Timely]:
        """What meets in time by one rule: each pair is tried both ways, and one that meets both ways has i as side A.

        A symmetric rule grows either side and names them in row order, so that nothing hangs on that order.
        """
        i, j = self._pairs
        forward = (self._sides.a[i] & self._sides.b[j]) >> number & 1 > 0
        backward = (self._sides.b[i] & self._sides.a[j]) >> number & 1 > 0
        if not rule.same_organisation:
            who = self._columns.organisation.codes
            other = (who[i] == NONE) | (who[i] != who[j])
            forward, backward = forward & other, backward & other
        found = []
        if len(some := np.flatnonzero(forward)):
            there = self._clock.timely(number, rule, some, i[some], j[some])
            found.append(there)
            backward[there.pair] = False  # where they share no ground this way, they share none the other way
        if rule.is_symmetric and not rule.is_padded:
            backward &= ~forward  # without padding, the other way says the same again
        if len(some := np.flatnonzero(backward)):
            back = self._clock.timely(number, rule, some, j[some], i[some])
            found.append(back._replace(a=back.b, b=back.a) if rule.is_symmetric else back)
        return found

    def met(self, timely: Sequence[_Timely]) -> Encounters:
        """Those that meet in place too, by whatever rules."""
        some = _Timely._make(np.concatenate(column) for column in zip(*timely, strict=True))
        clearance = self._columns.clearance_m
        asked_m = np.array([rule.distance_m for rule in self._rules])
        min_area_m2 = np.array([rule.min_area_m2 for rule in self._rules])
        distance_m = asked_m[some.rule]
        area_m2 = self._ground.area(some.pair)
        meets = np.zeros(len(distance_m), np.bool_)
        near, same = np.flatnonzero(distance_m > 0), np.flatnonzero(distance_m <= 0)
        allowed = distance_m[near] + clearance[some.a[near]] + clearance[some.b[near]]
        meets[near] = self._ground.is_near(some.pair[near], allowed)
        meets[same] = self._ground.shares_ground(some.pair[same], min_area_m2[some.rule[same]])
        some, distance_m, area_m2 = some.where(meets), distance_m[meets], area_m2[meets]
        near = np.flatnonzero(distance_m > 0)
        distance = np.zeros(len(distance_m))
        distance[near] = self._ground.distance(some.pair[near])
        by_clearance = distance > distance_m
        doubt = self._doubtful[some.a] | self._doubtful[some.b] | by_clearance | some.by_padding
        ceiling = np.array([rule.ceiling for rule in self._rules], np.int8)[some.rule]
        return Encounters(
            rule=some.rule,
            a=some.a,
            b=some.b,
            start=some.start,
            end=some.end,
            hours=some.hours,
            distance_m=distance,
            area_m2=area_m2,
            severity=np.where(doubt, np.minimum(ceiling, np.int8(Severity.LIGHT)), ceiling),
            by_clearance=by_clearance,
            by_padding=some.by_padding,
        )


_COLUMN_TYPES: dict[str, type[np.generic]] = {
    "hours": np.float64,
    "distance_m": np.float64,
    "area_m2": np.float64,
    "severity": np.int8,
    "by_clearance": np.bool_,
    "by_padding": np.bool_,
}


def _joined(found: Sequence[Encounters]) -> Encounters:
    """All in one, sorted by rule, a, b."""
    names = [column.name for column in fields(Encounters)]
    nothing = {name: np.zeros(0, _COLUMN_TYPES.get(name, np.int64)) for name in names}
    together = Encounters(
        **{name: np.concatenate([nothing[name], *(getattr(one, name) for one in found)]) for name in names}
    )
    return together.where(np.lexsort((together.b, together.a, together.rule)))
