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
from seinajoki_coordination.detection.engine import Encounters, encounters, is_side, widened
from seinajoki_coordination.detection.localtime import DAY, local_time
from seinajoki_coordination.detection.nearby import Box, Nearby
from seinajoki_coordination.detection.shapes import flat_wkbs, tidied
from seinajoki_coordination.domain.activities import Activity, Event
from seinajoki_coordination.domain.codes import Severity
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import UTC, Span, local_midnight, micros, shifted_days, span_between
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
    """

    def __init__(self, plans: Plans, rules: Sequence[Rule], zone: tzinfo) -> None:
        self._rules = tuple(rules)
        self._conflicts = tuple(rule for rule in rules if weight_of(rule.yields, rule.ceiling).is_conflict)
        self._zone = zone
        nothing = plans.take(np.zeros(0, np.int64))
        self._layers = (_Layer.of(plans, zone), _Layer.of(nothing, zone))
        """The plans as they were first, and above them those that were written since."""

    def update(self, plans: Plans, ids: Sequence[str]) -> None:
        """Know that the plans with these ids are now as in `plans`; those of them that are not there are deleted."""
        base, recent = (layer.without(ids) for layer in self._layers)
        written = frozenset(ids)
        some = np.array([row for row, id_ in enumerate(plans.ids) if id_ in written], np.int64)
        now = Plans.joined([recent.plans.take(np.flatnonzero(recent.is_current)), plans.take(some)])
        self._layers = (base, _Layer.of(now, self._zone))

    def meetings(self, activity: Activity, wkb: bytes, now: datetime) -> list[Meeting]:
        """Whom a plan would meet, worst first, then by start; what is stored under its own id does not count.

        Args:
            activity: it as it stands; undated it meets nobody, unless it is always there.
            wkb: its place in the store's CRS; an invalid one is repaired, and without one it meets nobody.
            now: the present, before which nothing is an opportunity any more.
        """
        draft = _columns(activity, wkb)
        return [] if draft is None else self._among(activity, draft, self._rules).meetings(self._zone, self._today(now))

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
        possible = np.flatnonzero((start >= self._today(now)) | (shifts == 0))
        copies = replace(copies, start=start, end=end).take(possible)
        in_conflict = self._among(activity, copies, self._conflicts).in_conflict(self._zone)
        return [
            Window(shift, Span(*(shifted_days(t, shift, self._zone) for t in (activity.span.start, activity.span.end))))
            for shift in _nearest_of_runs(shifts[possible[~in_conflict]].tolist())[:most]
        ]

    def _today(self, now: datetime) -> int:
        """The local midnight at which today began."""
        return micros(local_midnight(now.astimezone(self._zone).date(), self._zone))

    def _among(self, activity: Activity, drafts: Columns, rules: Sequence[Rule]) -> _Scene:
        """A plan, or copies of it at other times, among those that it could meet, in the order of their ids."""
        reach = _Reach(drafts, rules, self._zone)
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

    `rules` are those in which it can take part, `box` and `start` to `end` what a partner's box and span must touch
    (its box grown by its own clearance).
    """

    def __init__(self, drafts: Columns, rules: Sequence[Rule], zone: tzinfo) -> None:
        one = drafts.take(np.zeros(1, np.int64))
        sides = [(rule, bool(is_side(one, rule.a)[0]), bool(is_side(one, rule.b)[0])) for rule in rules]
        self.rules = [rule for rule, is_a, is_b in sides if is_a or is_b]
        distance = max((rule.distance_m for rule in self.rules), default=0.0)
        left, bottom, right, top = one.bounds[0].tolist()
        by_m = max(distance + float(one.clearance_m[0]), 0.0) + _ROUNDING_M
        self.box: Box = (left - by_m, bottom - by_m, right + by_m, top + by_m)
        # Side A's span grows, so for its partner it is as if its own did the other way.
        before = max((max(is_a * rule.days_before, is_b * rule.days_after) for rule, is_a, is_b in sides), default=0)
        after = max((max(is_a * rule.days_after, is_b * rule.days_before) for rule, is_a, is_b in sides), default=0)
        span = widened(drafts, local_time(zone))
        self.start = int(span.start.min()) - (before + 1) * DAY  # local days may be longer than 24 h
        self.end = int(span.end.max()) + (after + 1) * DAY


@dataclass(frozen=True)
class _Layer:
    """Plans with their index, and which of them still are as they were."""

    plans: Plans
    index: Nearby
    is_current: Mask

    @classmethod
    def of(cls, plans: Plans, zone: tzinfo) -> _Layer:
        """All current."""
        columns = plans.columns
        span = widened(columns, local_time(zone))
        geometry = columns.geometry.copy()
        wide = np.flatnonzero((columns.clearance_m > 0) & ~shapely.is_missing(geometry) & ~shapely.is_empty(geometry))
        grown = columns.clearance_m[wide, None] * np.array([-1.0, -1.0, 1.0, 1.0])
        geometry[wide] = shapely.box(*(shapely.bounds(geometry[wide]) + grown).T)
        return cls(plans, Nearby(geometry, span.start, span.end), np.ones(len(plans.ids), np.bool_))

    def without(self, ids: Sequence[str]) -> _Layer:
        """The same, these not being current any more."""
        is_current = self.is_current.copy()
        for id_ in ids:
            first, last = bisect_left(self.plans.ids, id_, key=str), bisect_right(self.plans.ids, id_, key=str)
            is_current[first:last] = False
        return replace(self, is_current=is_current)

    def near(self, reach: _Reach, activity: Activity) -> Rows:
        """The current plans within reach of one, but for itself, its owners and those that belong to it."""
        rows = self.index.near(reach.box, reach.start, reach.end)
        rows = rows[self.is_current[rows]]
        area = activity.event_area_id if isinstance(activity, Event) else None
        own = {activity.id, *filter(None, (activity.belongs_to, area))}
        plans = self.plans
        is_own = [
            plans.ids[row] in own or activity.id in (plans.belongs_to.name(row), plans.event_area_id.name(row))
            for row in rows.tolist()
        ]
        return rows[~np.array(is_own, np.bool_)]


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
