"""The plan in hand: whom it would meet as it is drawn and typed now, and when it would fit.

The answers are those of a check of all plans with this one among them, from an index that is made once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import NONE, PRECISIONS, STATUSES, Coded, Columns
from seinajoki_coordination.detection.engine import Encounters, encounters
from seinajoki_coordination.detection.localtime import DAY, local_time
from seinajoki_coordination.detection.nearby import Box, Nearby
from seinajoki_coordination.detection.shapes import flat_wkbs, tidied
from seinajoki_coordination.detection.sides import Sides, TakenSpan, widened
from seinajoki_coordination.domain.activities import Activity, Event
from seinajoki_coordination.domain.codes import Severity
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import (
    END_MICROS,
    UTC,
    Span,
    local_midnight,
    micros,
    shifted_days,
    span_between,
)
from seinajoki_coordination.services.ports import Meeting, Weight, Window
from seinajoki_coordination.services.store import Plans
from seinajoki_coordination.services.weighing import doubts_of, weight_of

Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]

_WEIGHTS = tuple(Weight)
_EVER = datetime.min.replace(tzinfo=UTC)
_ROUNDING_M = 0.01
_PAIRS_AT_ONCE = 1_000_000


class LivePlans:
    """A store's plans, to be asked again and again about one more; each answer is of one moment between updates.

    Args:
        plans: all of them.
        rules: the store's.
        zone: the municipality's.

    Raises:
        TooManyRules: more rules than a check can ask at once.
    """

    def __init__(self, plans: Plans, rules: Sequence[Rule], zone: tzinfo) -> None:
        self._rules = tuple(rules)
        self._zone = zone
        nothing = plans.take(np.zeros(0, np.int64))
        self._layers = (_Layer.of(plans, rules, zone), _Layer.of(nothing, rules, zone))
        """The plans as they were first, and above them those that were written since."""

    def update(self, plans: Plans, ids: Sequence[str]) -> None:
        """Know that the plans with these ids are now as in `plans`; those of them that are not there are deleted."""
        base, recent = (layer.without(ids) for layer in self._layers)
        written = frozenset(ids)
        some = np.array([row for row, id_ in enumerate(plans.ids) if id_ in written], np.int64)
        now = Plans.joined([recent.plans.take(np.flatnonzero(recent.is_current)), plans.take(some)])
        self._layers = (base, _Layer.of(now, self._rules, self._zone))

    def meetings(self, activity: Activity, wkb: bytes, now: datetime) -> list[Meeting]:
        """Whom a plan would meet, worst first, then by start; what is stored under its own id does not count.

        Args:
            activity: it as it stands; undated it meets nobody, unless it is always there.
            wkb: its place in the store's CRS; an invalid one is repaired, and without one it meets nobody.
            now: the present, before which nothing is an opportunity any more.
        """
        draft = _columns(activity, wkb)
        return [] if draft is None else self._among(activity, draft).meetings(self._zone, self._today(now))

    def windows(self, activity: Activity, wkb: bytes, now: datetime, days: int = 366, most: int = 3) -> list[Window]:
        """When a plan would fit where it is: so many local days away it is in no conflict.

        Of each stretch of days by which it could be moved, the nearest one; of two that are as near, the later one
        first. None if it fits as it is, and for a plan without a place, a start or an end.

        Args:
            activity: it as it stands.
            wkb: its place, as for `meetings`.
            now: the present; it is not moved to before today.
            days: how far it may be moved.
            most: how many windows to tell.
        """
        draft = _columns(activity, wkb)
        if draft is None or activity.span.start is None or activity.span.end is None:
            return []
        local = local_time(self._zone)
        shifts = np.arange(-days, days + 1)
        copies = draft.take(np.zeros(len(shifts), np.int64))
        start, end = local.shifted_days(copies.start, shifts), local.shifted_days(copies.end, shifts)
        is_reckoned_with = (start >= self._today(now)) & (end < END_MICROS)
        possible = np.flatnonzero(is_reckoned_with | (shifts == 0))
        copies = replace(copies, start=start, end=end).take(possible)
        in_conflict = self._among(activity, copies, only_conflicts=True).in_conflict(self._zone)
        return [
            Window(shift, Span(*(shifted_days(t, shift, self._zone) for t in (activity.span.start, activity.span.end))))
            for shift in _nearest_of_runs(shifts[possible[~in_conflict]].tolist())[:most]
        ]

    def _today(self, now: datetime) -> int:
        """The local midnight at which today began."""
        return micros(local_midnight(now.astimezone(self._zone).date(), self._zone))

    def _among(self, activity: Activity, drafts: Columns, *, only_conflicts: bool = False) -> _Scene:
        """A plan, or copies of it at other times, among those that it could meet, in the order of their ids."""
        reach = _Reach(drafts, self._rules, self._zone, only_conflicts=only_conflicts)
        layers = self._layers
        near = [layer.near(reach, activity) for layer in layers]
        ids = [layer.plans.ids[row] for layer, rows in zip(layers, near, strict=True) for row in rows.tolist()]
        ids += [activity.id] * len(drafts)
        order = np.array(sorted(range(len(ids)), key=lambda row: str(ids[row])), np.int64)
        is_draft = order >= len(ids) - len(drafts)
        others = [layer.plans.columns.take(rows) for layer, rows in zip(layers, near, strict=True)]
        columns = Columns.joined([*others, drafts]).take(order)
        copies = Coded(np.where(is_draft, 0, NONE).astype(np.int32), ("copies",))
        columns = replace(columns, kin=(*columns.kin, copies))
        return _Scene([ids[row] for row in order.tolist()], columns, is_draft, reach.rules)


class _Reach:
    """As far as a plan, or copies of it at other times, could meet somebody.

    `rules` are those in which it can take part, and a partner's box (grown by its clearance) touches `box`. By each
    of `spans` one meets who overlaps it and may be side A, or side B, of one of some rules (a bit a rule).
    """

    def __init__(self, drafts: Columns, rules: Sequence[Rule], zone: tzinfo, *, only_conflicts: bool) -> None:
        one = drafts.take(np.zeros(1, np.int64))
        sides = Sides(one, rules)
        is_a, is_b = int(sides.a[0]), int(sides.b[0])
        asked = [
            (bit, rule)
            for bit, rule in enumerate(rules)
            if (is_a | is_b) >> bit & 1 and (not only_conflicts or weight_of(rule.yields, rule.ceiling).is_conflict)
        ]
        self.rules = [rule for _, rule in asked]
        distance_m = max((rule.distance_m for rule in self.rules), default=0.0)
        by_m = max(distance_m + float(one.clearance_m[0]), 0.0) + _ROUNDING_M
        left, bottom, right, top = one.bounds[0].tolist()
        self.box: Box = (left - by_m, bottom - by_m, right + by_m, top + by_m)
        span = widened(drafts, local_time(zone))
        start, end = int(span.start.min()), int(span.end.max())
        self.spans: dict[tuple[int, int], tuple[int, int]] = {}
        for bit, rule in asked:
            before, after = (days and (days + 1) * DAY for days in (rule.days_before, rule.days_after))
            if is_a >> bit & 1:
                self._add((start - before, end + after), a=0, b=1 << bit)
            if is_b >> bit & 1:  # side A's span grows; for its partner that is as if its own grew the other way
                self._add((start - after, end + before), a=1 << bit, b=0)

    def _add(self, span: tuple[int, int], a: int, b: int) -> None:
        known_a, known_b = self.spans.get(span, (0, 0))
        self.spans[span] = (known_a | a, known_b | b)


@dataclass(frozen=True)
class _Layer:
    """Plans with their index, and which of them still are as they were."""

    plans: Plans
    sides: Sides
    span: TakenSpan
    index: Nearby
    is_current: Mask

    @classmethod
    def of(cls, plans: Plans, rules: Sequence[Rule], zone: tzinfo) -> _Layer:
        """All current."""
        columns = plans.columns
        span = widened(columns, local_time(zone))
        index = Nearby(_as_far_as_clearances(columns), *span)
        return cls(plans, Sides(columns, rules), span, index, np.ones(len(plans.ids), np.bool_))

    def without(self, ids: Sequence[str]) -> _Layer:
        """The same, these not being current any more."""
        is_current = self.is_current.copy()
        for id_ in ids:
            first, last = bisect_left(self.plans.ids, id_, key=str), bisect_right(self.plans.ids, id_, key=str)
            is_current[first:last] = False
        return replace(self, is_current=is_current)

    def near(self, reach: _Reach, activity: Activity) -> Rows:
        """The current plans within reach of one, but for itself, its owners and those that belong to it."""
        if not reach.spans:
            return np.zeros(0, np.int64)
        starts, ends = zip(*reach.spans, strict=True)
        rows = self.index.near(reach.box, min(starts), max(ends))
        meets = np.zeros(len(rows), np.bool_)
        for (start, end), (is_a, is_b) in reach.spans.items():
            overlaps = (self.span.start[rows] < end) & (self.span.end[rows] > start)
            meets |= overlaps & (((self.sides.a[rows] & is_a) | (self.sides.b[rows] & is_b)) != 0)
        rows = rows[meets & self.is_current[rows]]
        area = activity.event_area_id if isinstance(activity, Event) else None
        own = {activity.id, *filter(None, (activity.belongs_to, area))}
        plans = self.plans
        is_own = [
            plans.ids[row] in own or activity.id in (plans.belongs_to.name(row), plans.event_area_id.name(row))
            for row in rows.tolist()
        ]
        return rows[~np.array(is_own, np.bool_)]


def _as_far_as_clearances(columns: Columns) -> NDArray[np.object_]:
    """The plans' shapes, and the boxes of those with a clearance, grown by it."""
    geometry = columns.geometry.copy()
    some = np.flatnonzero((columns.clearance_m > 0) & ~shapely.is_missing(geometry) & ~shapely.is_empty(geometry))
    grown = columns.clearance_m[some, None] * np.array([-1.0, -1.0, 1.0, 1.0])
    geometry[some] = shapely.box(*(shapely.bounds(geometry[some]) + grown).T)
    return geometry


@dataclass(frozen=True)
class _Scene:
    """A plan, or copies of it that do not meet one another, among others in the order of their ids."""

    ids: Sequence[str]
    columns: Columns
    is_draft: Mask
    rules: Sequence[Rule]

    def meetings(self, zone: tzinfo, today: int) -> list[Meeting]:
        """Of the plan with the others, worst first, then by start."""
        met = encounters(self.columns, self.rules, zone, today=today, only=self.is_draft)
        places = flat_wkbs(met.places(self.columns, self.rules))
        return sorted((self._meeting(met, nth, place) for nth, place in enumerate(places)), key=_worst_first)

    def _meeting(self, met: Encounters, nth: int, place: bytes) -> Meeting:
        rule, severity, sides = self.rules[met.rule[nth]], Severity(met.severity[nth]), (met.a[nth], met.b[nth])
        other = int(sides[1] if self.is_draft[sides[0]] else sides[0])
        return Meeting(
            rule=rule,
            other_id=self.ids[other],
            other_table=self.columns.table.name(other) or "",
            weight=weight_of(rule.yields, severity),
            doubts=doubts_of(
                rule,
                severity,
                [STATUSES[self.columns.status[row]] for row in sides],
                [PRECISIONS[self.columns.precision[row]] for row in sides],
                bool(met.by_clearance[nth]),
                bool(met.by_padding[nth]),
            ),
            span=span_between(int(met.start[nth]), int(met.end[nth])),
            hours=None if np.isnan(met.hours[nth]) else float(met.hours[nth]),
            area_m2=float(met.area_m2[nth]),
            distance_m=float(met.distance_m[nth]),
            place_wkb=place,
        )

    def in_conflict(self, zone: tzinfo) -> Mask:
        """Which copies of the plan meet anybody."""
        others, copies = np.flatnonzero(~self.is_draft), np.flatnonzero(self.is_draft)
        at_once = max(_PAIRS_AT_ONCE // max(len(others), 1), 1)
        meets = np.zeros(len(self.ids), np.bool_)
        for begin in range(0, len(copies), at_once):
            rows = np.sort(np.concatenate([others, copies[begin : begin + at_once]]))
            met = encounters(self.columns.take(rows), self.rules, zone, only=self.is_draft[rows])
            meets[rows[met.a]] = meets[rows[met.b]] = True
        return meets[copies]


def _columns(activity: Activity, wkb: bytes) -> Columns | None:
    """A plan as a row; None if it can meet nobody."""
    shape, _ = tidied(np.array([shapely.from_wkb(wkb or None, on_invalid="ignore")], object))
    return None if shape[0] is None or activity.is_undated else Columns.of_activities([activity], shape)


def _worst_first(one: Meeting) -> tuple[int, datetime]:
    return _WEIGHTS.index(one.weight), one.span.start or _EVER


def _nearest_of_runs(days: Sequence[int]) -> list[int]:
    """Of each run of consecutive days, the one nearest to 0, the nearest first; none if 0 is one of them."""
    some = frozenset(days)
    if 0 in some:
        return []
    nearest = [day for day in days if (day - 1 if day > 0 else day + 1) not in some]
    return sorted(nearest, key=lambda day: (abs(day), -day))
