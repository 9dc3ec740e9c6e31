"""What is known of each plan before any two are compared: on which sides of which rules it may stand, and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import Columns
from seinajoki_coordination.detection.localtime import Instants, LocalTime, is_open
from seinajoki_coordination.domain.codes import Precision, Status, Yields
from seinajoki_coordination.domain.errors import TooManyRules
from seinajoki_coordination.domain.rules import Rule, Side

_MOST_RULES = 62
_UNITS = {Precision.WEEK: "W", Precision.MONTH: "M", Precision.QUARTER: "Q", Precision.YEAR: "Y"}


class Sides:
    """Which rows may stand on which side of which rule: `a` and `b` have a bit a rule.

    Raises:
        TooManyRules: more rules than bits.
    """

    def __init__(self, columns: Columns, rules: Sequence[Rule]) -> None:
        if len(rules) > _MOST_RULES:
            raise TooManyRules(count=len(rules), most=_MOST_RULES)
        finished = columns.status_is(Status.FINISHED)
        live = ~finished & ~columns.status_is(Status.CANCELLED)
        self.a = np.zeros(len(columns), np.int64)
        self.b = np.zeros(len(columns), np.int64)
        for bit, rule in enumerate(rules):
            earlier = live | finished if rule.yields is Yields.MORATORIUM else live
            self.a |= (_is_side(columns, rule.a) & earlier).astype(np.int64) << bit
            self.b |= (_is_side(columns, rule.b) & live).astype(np.int64) << bit


def _is_side(columns: Columns, side: Side) -> NDArray[np.bool_]:
    mask = np.ones(len(columns), np.bool_)
    if side.table is not None:
        mask &= columns.table.is_one_of([side.table])
    if side.kinds:
        mask &= columns.kind.is_one_of(side.kinds)
    if side.traits:
        mask &= (columns.traits & side.traits.value) == side.traits.value
    return mask


class TakenSpan(NamedTuple):
    """Each row's taken span, widened by its precision."""

    start: Instants
    end: Instants


def widened(columns: Columns, local: LocalTime) -> TakenSpan:
    """Spans grown to whole periods where the dates are no more exact than that."""
    start, end = columns.start.copy(), columns.end.copy()
    for precision, unit in _UNITS.items():
        rows = np.flatnonzero(columns.precision_is(precision))
        if len(rows):
            start[rows] = local.period(start[rows], unit)
            bounded = rows[~is_open(end[rows])]
            end[bounded] = local.period(end[bounded] - 1, unit, periods_later=1)
    return TakenSpan(start, end)
