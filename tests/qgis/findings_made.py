"""Findings as a store lists them, made for a test: plans in July 2027 in Helsinki's time."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from made import square
from qgis.core import QgsGeometry

from seinajoki_coordination.domain.codes import Severity, Yields
from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.rules import Rule, RuleText, WordedRule
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.services.listing import Listed, ListedSide

HELSINKI = ZoneInfo("Europe/Helsinki")
JULY = datetime(2027, 7, 1, tzinfo=HELSINKI).astimezone(UTC)
ORGANISATIONS = ("Vesi", "Tori", "Verkot", "")
RULES = [
    WordedRule(Rule(f"rule{number}", "", yields=yields), {"en": RuleText(f"Rule {number}", "Because.")})
    for number, yields in enumerate(Yields)
]


def wkb(east=0.0):
    return bytes(QgsGeometry.fromWkt(square(east)).asWkb())


def days(first, last):
    """From the first through the last day of July 2027."""
    return Span(JULY + timedelta(days=first - 1), JULY + timedelta(days=last))


def side(title="Water main", organisation="Vesi", table="work_zone", span=None, **changes):
    values = {"id": title, "kind": "", "status": "confirmed", "precision": "day", "source": "", "wkb": wkb()}
    return ListedSide(**values | changes, table=table, title=title, organisation=organisation, span=span or days(5, 8))


def finding(number=0, **changes):
    values = {
        "id": f"finding-{number}",
        "rule_id": "rule0",
        "rule_version": 1,
        "yields": Yields.CONFLICT,
        "severity": Severity.HEAVY,
        "state": FindingState.OPEN,
        "a": side(),
        "b": side("Market", "Tori", "event", days(7, 9)),
        "span": days(7, 8),
        "hours": 48.0,
        "area_m2": 50.0,
        "distance_m": 0.0,
        "by_clearance": False,
        "by_padding": False,
        "place_wkb": wkb(),
        "found_at": JULY,
        "changed_at": JULY,
        "facts": "1:a:b",
    }
    return Listed(**values | changes)


def many(count):
    """So many, of every weight, state and rule, spread over the town and the year."""
    states, yields = tuple(FindingState), tuple(Yields)
    for number in range(count):
        start = JULY + timedelta(hours=7 * (number % 900))
        yield finding(
            number,
            rule_id=f"rule{number % len(yields)}",
            yields=yields[number % len(yields)],
            severity=Severity(1 + number % 2),
            state=states[number // 7 % len(states)],
            a=side(f"Työ {number * 7919 % 3001}", ORGANISATIONS[number % 4]),
            b=side(f"Äijä {number * 104729 % 2003}", ORGANISATIONS[number // 4 % 4], "event"),
            span=Span(start, start + timedelta(hours=number % 400 + 1)),
            hours=None if number % 97 == 0 else float(number % 400),
            area_m2=float(number * 31 % 5003),
            place_wkb=wkb(number % 1000 * 50.0),
        )


class Town:
    """What of a store a list reads."""

    class municipality:  # noqa: N801  # as the store calls it
        zone = HELSINKI
        crs = "EPSG:3877"

    def __init__(self, findings, rules=RULES):
        self.listing = self.register = self
        self._findings, self._rules = list(findings), rules

    def findings(self):
        return self._findings

    def worded_rules(self):
        return self._rules
