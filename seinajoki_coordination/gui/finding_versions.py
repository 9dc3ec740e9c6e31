"""A finding that became another while somebody looked at it: what it was and what it is, to be judged anew."""

from __future__ import annotations

from datetime import tzinfo

from seinajoki_coordination.domain.errors import CoordinationError, FindingMoved, NoSuchFinding
from seinajoki_coordination.domain.wording import Wording
from seinajoki_coordination.host.fields import value_labels
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.listing import Listed, ListedSide


class FindingMovedUnseen(CoordinationError):
    """It reads as it did, but what a judgement depends on is another."""

    sentence = (
        "“{finding}” has changed since you looked, though its days and its ground read the same: the effects or the "
        "clearance of a plan, or the rule. Look again and judge what it is now."
    )


def changed(seen: Listed, now: Listed | None, zone: tzinfo) -> CoordinationError | None:
    """What to tell whoever has seen a finding as it was; None if it is what it was.

    Args:
        seen: as it was read.
        now: as it is; None if it is not in the register any more.
        zone: of the days that are told.
    """
    if now is None:
        return NoSuchFinding()
    if now.facts == seen.facts:
        return None
    wording = Wording(tr, user_language(), zone)
    before, after = _version(seen, wording), _version(now, wording)
    if before == after:
        return FindingMovedUnseen(finding=_name(now, wording))
    return FindingMoved(seen=before, now=after)


def _name(one: Listed, wording: Wording) -> str:
    return " × ".join(wording.plan(side.title, side.table) for side in (one.a, one.b))


def _version(one: Listed, wording: Wording) -> str:
    """Like “8.7.–10.7.2027, 240 m² (A: 1.7.–15.7.2027, confirmed; B: …)”."""
    sides = "; ".join(f"{letter}: {_side(side, wording)}" for letter, side in (("A", one.a), ("B", one.b)))
    return f"{wording.span(one.span)}, {wording.area(one.area_m2)} ({sides})"


def _side(side: ListedSide, wording: Wording) -> str:
    kind = value_labels(side.table, "kind").get(side.kind, "")
    status = value_labels(side.table, "status").get(side.status, "")
    facts = (wording.plan(side.title, side.table), wording.span(side.span), kind, status)
    return ", ".join(fact for fact in facts if fact)
