"""One municipality: its coordinate system, time zone, organisations and rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import Any, TypeVar

from seinajoki_coordination.domain.codes import Severity, Yields
from seinajoki_coordination.domain.errors import BadMunicipality
from seinajoki_coordination.domain.rules import Rule, RuleText, Side, WordedRule, side_named
from seinajoki_coordination.domain.timespan import time_zone


@dataclass(frozen=True)
class Organisation:
    """Somebody who plans, judges or is consulted; never a person."""

    short_name: str
    name: str = ""
    phone: str = ""
    is_consulted: bool = False


@dataclass(frozen=True)
class Municipality:
    """What one store is set up with."""

    code: str
    names: Mapping[str, str]
    crs: str
    zone_name: str
    organisations: tuple[Organisation, ...]
    rules: tuple[WordedRule, ...]

    @property
    def zone(self) -> tzinfo:
        """The time zone of its days, weeks and hours."""
        return time_zone(self.zone_name)

    def name(self, language: str) -> str:
        """Its name in a language, else in the first one given."""
        return self.names.get(language) or next(iter(self.names.values()), self.code)

    @classmethod
    def from_json(cls, setup: Mapping[str, Any]) -> Municipality:
        """Read a municipality's file.

        Raises:
            BadMunicipality: something is missing or not of its kind.
        """
        try:
            return cls(
                code=_given(setup, "code", str),
                names=_given(setup, "names", dict),
                crs=_given(setup, "crs", str),
                zone_name=_given(setup, "time_zone", str),
                organisations=tuple(_organisation(row) for row in _given(setup, "organisations", list)),
                rules=_rules(_given(setup, "rules", list)),
            )
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            raise BadMunicipality(reason=error) from error


_Value = TypeVar("_Value")


def _given(row: Mapping[str, Any], name: str, kind: type[_Value]) -> _Value:
    """An entry that must be there, of its kind and, if it is a text, not empty."""
    value = row[name]
    if not isinstance(value, kind) or value == "":
        raise ValueError(f"{name} = {value}")
    return value


def _organisation(row: Mapping[str, Any]) -> Organisation:
    _given(row, "short_name", str)
    return Organisation(**row)


def _rules(rows: Sequence[Mapping[str, Any]]) -> tuple[WordedRule, ...]:
    rules: dict[str, WordedRule] = {}
    for worded in map(_rule, rows):
        if rules.setdefault(worded.rule.id, worded) is not worded:
            raise ValueError(f"id = {worded.rule.id}")
    return tuple(rules.values())


def _rule(row: Mapping[str, Any]) -> WordedRule:
    rule = Rule(
        id=_given(row, "id", str),
        title=row["titles"]["en"],
        a=_side("a", row["a"]),
        b=_side("b", row["b"]),
        distance_m=row.get("distance_m", 0.0),
        days_before=row.get("days_before", 0),
        days_after=row.get("days_after", 0),
        min_area_m2=row.get("min_area_m2", 1.0),
        yields=Yields(row["yields"]),
        ceiling=Severity.named(row["ceiling"]),
        same_organisation=_given({"same_organisation": True, **row}, "same_organisation", bool),
    )
    texts = {language: RuleText(title, row["sentences"][language]) for language, title in row["titles"].items()}
    return WordedRule(rule, texts)


def _side(side: str, row: Mapping[str, Any]) -> Side:
    return side_named(side, row.get("table"), row.get("kinds", ()), row.get("traits", ()))
