"""How much it weighs when two plans meet, and why it weighs less than it could."""

from __future__ import annotations

from collections.abc import Collection

from seinajoki_coordination.domain.codes import Precision, Severity, Status, Yields
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.services.ports import Doubt, Weight

_TENTATIVE = [status for status in Status if status.is_tentative]
_ROUGH = [precision for precision in Precision if precision.is_coarse]


def weight_of(yields: Yields, severity: Severity) -> Weight:
    """How much a meeting weighs by what its rule yields; only conflicts are heavy or light."""
    if yields is Yields.OPPORTUNITY:
        return Weight.OPPORTUNITY
    if yields is Yields.NOTICE:
        return Weight.NOTICE
    return Weight.HEAVY if severity is Severity.HEAVY else Weight.LIGHT


def doubts_of(
    rule: Rule,
    severity: Severity,
    statuses: Collection[str],
    precisions: Collection[str],
    by_clearance: bool,
    by_padding: bool,
) -> tuple[Doubt, ...]:
    """What lowered a conflict below its rule's ceiling; `statuses` and `precisions` are the sides' codes."""
    if severity >= rule.ceiling or not weight_of(rule.yields, severity).is_conflict:
        return ()
    reasons = {
        Doubt.STATUS: any(status in _TENTATIVE for status in statuses),
        Doubt.PRECISION: any(precision in _ROUGH for precision in precisions),
        Doubt.CLEARANCE: by_clearance,
        Doubt.PADDING: by_padding,
    }
    return tuple(doubt for doubt, holds in reasons.items() if holds)
