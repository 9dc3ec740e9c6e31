"""A register of findings kept in dictionaries: what the design says of it, over plans as plain values.

What meets is asked of the engine's reference; who has to judge what anew, and what becomes of findings, is told here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

import shapely
from town import HELSINKI, midnight, square

import reference
from seinajoki_coordination.domain.activities import Activity, Event, WorkZone
from seinajoki_coordination.domain.codes import Nuisance, Precision, Status
from seinajoki_coordination.domain.findings import finding_id
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import Span, WeeklyHours

WORST_FIRST = ("open", "accepted_risk", "agreed", "not_a_problem")
IMMATERIAL = frozenset({"note", "organisation_id", "project"})
"""What a judgement does not rest on: words, and who or what family a plan is of."""

Plan = Mapping[str, object]
"""`table` and what is said of it; `x` is the western edge of its square, `days` its first and last day."""


@dataclass(frozen=True)
class Finding:
    """What the register says of a pair."""

    rule_id: str
    a: str
    b: str
    facts: object
    span: Span
    state: str = "open"

    def is_within(self, window: Span) -> bool:
        """Whether it falls into a window."""
        begins = window.end is None or self.span.start is None or self.span.start < window.end
        return begins and (window.start is None or self.span.end is None or self.span.end > window.start)


@dataclass
class Model:
    """Plans, rules, words and findings."""

    rules: dict[str, Rule]
    counts_alike: bool = True
    """Whether an edit that changes nothing makes a version, too."""
    off: set[str] = field(default_factory=set)
    plans: dict[str, Plan] = field(default_factory=dict)
    earlier: dict[str, list[Plan]] = field(default_factory=dict)
    findings: dict[str, Finding] = field(default_factory=dict)
    words: dict[tuple[str, object], dict[str, str]] = field(default_factory=dict)

    def put(self, id_: str, plan: Plan) -> None:
        """A new plan, or a new version of one."""
        if self.plans.get(id_) == plan and not self.counts_alike:
            return
        if id_ in self.plans:
            self.earlier.setdefault(id_, []).append(self.plans[id_])
        self.plans[id_] = plan

    def delete(self, id_: str) -> None:
        """No such plan any more."""
        self.earlier.setdefault(id_, []).append(self.plans.pop(id_))

    def change_rule(self, id_: str, column: str, value: object) -> None:
        """Another value in a rule; if it asks another question now, it is another version."""
        if getattr(self.rules[id_], column) != value:
            self.rules[id_] = replace(self.rules[id_], **{column: value, "version": self.rules[id_].version + 1})

    def judge(self, finding: str, organisation: str, word: str) -> None:
        """A word on what a finding is now."""
        one = self.findings[finding]
        self.words.setdefault((finding, one.facts), {})[organisation] = word
        if one.state not in ("gone", "past"):
            self.findings[finding] = replace(one, state=self._judged(finding))

    def asked(self, finding: str) -> set[str]:
        """The organisations whose words count."""
        one = self.findings[finding]
        return {str(self.plans[side]["organisation_id"]) for side in (one.a, one.b) if side in self.plans} - {"None"}

    def check(self, today: datetime, window: Span = Span()) -> None:
        """All pairs are compared."""
        window = window if window.start else Span(today, window.end)
        met = self._meetings(today)
        for id_, one in met.items():
            known = self.findings.get(id_)
            if one.is_within(window) or (known and known.is_within(window)):
                self.findings[id_] = one
                over = one.span.end is not None and one.span.end <= today
                self.findings[id_] = replace(one, state="past" if over else self._judged(id_))
        for id_, one in self.findings.items():
            if one.state == "gone":
                continue
            if id_ not in met and one.is_within(window):
                self.findings[id_] = replace(one, state="gone")
            elif one.span.end is not None and one.span.end <= today:
                self.findings[id_] = replace(one, state="past")

    def _meetings(self, today: datetime) -> dict[str, Finding]:
        ids = sorted(self.plans)
        rules = [rule for id_, rule in self.rules.items() if id_ not in self.off]
        activities = [_activity(id_, self.plans[id_]) for id_ in ids]
        shapes = [_shape(self.plans[id_]) for id_ in ids]
        found = {}
        for meeting in reference.meetings(activities, shapes, rules, HELSINKI, today):
            rule, a, b = rules[meeting.rule], ids[meeting.a], ids[meeting.b]
            facts = (rule.version, _facts(self.plans[a]), _facts(self.plans[b]))
            found[finding_id(rule.id, a, b)] = Finding(rule.id, a, b, facts, Span(meeting.start, meeting.end))
        return found

    def _judged(self, finding: str) -> str:
        words = self.words.get((finding, self.findings[finding].facts), {})
        return min((words.get(who, "open") for who in self.asked(finding)), key=WORST_FIRST.index, default="open")


def taken(plan: Plan) -> Span:
    """From the first through the last day."""
    first, last = plan["days"]
    return Span(None if first is None else midnight(first), None if last is None else midnight(last + 1))


def _shape(plan: Plan) -> shapely.Geometry | None:
    """Its place, if it has one and a time."""
    return None if plan["x"] is None or plan["days"][0] is None else square(plan["x"])


def _facts(plan: Plan) -> frozenset[tuple[str, object]]:
    return frozenset((key, value) for key, value in plan.items() if key not in IMMATERIAL)


def _activity(id_: str, plan: Plan) -> Activity:
    common = {
        "id": id_,
        "organisation_id": plan["organisation_id"],
        "kind": plan["kind"],
        "status": Status(plan["status"]),
        "span": taken(plan),
        "precision": Precision(plan["precision"]),
        "hours": WeeklyHours.parse(plan["weekly_hours"]) if plan["weekly_hours"] else None,
        "clearance_m": plan["clearance_m"],
        "project": plan["project"],
    }
    if plan["table"] == "event":
        return Event(needs_quiet=bool(plan["needs_quiet"]), **common)
    return WorkZone(digs=bool(plan["digs"]), noise=Nuisance(plan["noise"]), **common)
