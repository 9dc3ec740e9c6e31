"""Checking a store: find what meets, and bring the register up to date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from seinajoki_coordination.detection.engine import encounters
from seinajoki_coordination.domain.errors import StoreKeptChanging
from seinajoki_coordination.domain.rules import Rule, rules_version
from seinajoki_coordination.domain.timespan import OPEN_END, Span, local_midnight, micros
from seinajoki_coordination.services.ports import Progress
from seinajoki_coordination.services.register import Reach, reconcile
from seinajoki_coordination.services.store import Checked, Plans, Register

_TRIES = 3


@dataclass(frozen=True)
class CheckResult:
    """What a check changed."""

    new: int
    changed: int
    reopened: int
    gone: int


@dataclass(frozen=True)
class Rechecked:
    """The activities that were compared anew, and what that changed."""

    ids: tuple[str, ...]
    result: CheckResult


NOTHING_STALE = Rechecked((), CheckResult(0, 0, 0, 0))


def stale(register: Register) -> Sequence[str]:
    """The ids of plans that were written, deleted or never checked since the last check by the present rules."""
    return register.stale(rules_version(register.rules()))


def check(register: Register, window: Span, now: datetime, progress: Progress = lambda _: None) -> CheckResult:
    """Compare all plans and bring the register up to date.

    Args:
        register: the store.
        window: what is recorded; an open start means from today's local midnight, as `now` has it.
        now: the present.
        progress: told the share done.

    Raises:
        StoreKeptChanging: others wrote again and again meanwhile.
        Cancelled: by `progress`.
    """
    return _until_written(lambda: _check(register, None, window, now, progress))


def recheck(register: Register, ids: Sequence[str], now: datetime) -> CheckResult:
    """The same for what changed only: the pairs with one of these activities, written, deleted or new.

    Raises:
        StoreKeptChanging: others wrote again and again meanwhile.
    """
    return _until_written(lambda: _check(register, ids, Span(), now, lambda _: None))


def recheck_stale(register: Register, now: datetime) -> Rechecked:
    """Compare what was written, by whatever tool, since the rules last looked at it; nothing if nothing was.

    Raises:
        StoreKeptChanging: others wrote again and again meanwhile.
    """
    ids = tuple(stale(register))
    return Rechecked(ids, recheck(register, ids, now)) if ids else NOTHING_STALE


def _until_written(attempt: Callable[[], CheckResult | None]) -> CheckResult:
    for _ in range(_TRIES):
        result = attempt()
        if result is not None:
            return result
    raise StoreKeptChanging


def _check(
    register: Register, ids: Sequence[str] | None, window: Span, now: datetime, progress: Progress
) -> CheckResult | None:
    """One attempt; None if the store moved meanwhile."""
    snapshot = register.snapshot()
    rules = list(register.rules())
    reach_m = max((rule.distance_m for rule in rules), default=0.0)
    plans = register.plans() if ids is None else register.plans_near(ids, reach_m)
    asked = None if ids is None else frozenset(ids)
    mine = None if asked is None else np.array([id_ in asked for id_ in plans.ids], np.bool_)
    today = micros(local_midnight(now.astimezone(register.zone).date(), register.zone))
    reach = Reach(
        activities=asked,
        start=today if window.start is None else micros(window.start),
        end=OPEN_END if window.end is None else micros(window.end),
        today=today,
    )
    met = encounters(plans.columns, rules, register.zone, today=today, only=mine, progress=progress)
    changes = reconcile(register.known(ids), register.judged(), plans, rules, met, reach)
    checked = _looked_at(rules, plans, reach)
    written = register.write_check(changes, checked, snapshot, now)
    return written and CheckResult(written.new, written.changed, changes.reopened, written.gone)


def _looked_at(rules: Sequence[Rule], plans: Plans, reach: Reach) -> Checked:
    """What need not be looked at again; nothing if the window left meetings out."""
    asked = rules_version(rules), {rule.id: rule.version for rule in rules}
    seen = dict(zip(plans.ids, plans.version.tolist(), strict=True))
    if reach.activities is None:
        return Checked(*asked, seen, None if reach.leaves_nothing_out else ())
    some = [id_ for id_ in plans.ids if id_ in reach.activities]
    return Checked(*asked, seen, some, deleted=sorted(reach.activities.difference(plans.ids)))
