"""Rules: one row says who must not meet whom, how near and how soon, and what such a meeting is called."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from seinajoki_coordination.domain.codes import Severity, Trait, Yields


@dataclass(frozen=True)
class Side:
    """Whom a rule speaks of: a table (None: any), some kinds (none: any) and traits that must all be there."""

    table: str | None = None
    kinds: frozenset[str] = frozenset()
    traits: Trait = Trait(0)


@dataclass(frozen=True)
class Rule:
    """One question to the map.

    With a distance above 0 the sides meet when they are no further apart than that plus both clearances;
    else when their areas share more than `min_area_m2`, or a line or point intersects the other side.
    Side A's span grows by whole local days before and after, so a rule may be directed.
    """

    id: str
    title: str
    a: Side = Side()
    b: Side = Side()
    distance_m: float = 0.0
    days_before: int = 0
    days_after: int = 0
    min_area_m2: float = 0.0
    yields: Yields = Yields.CONFLICT
    ceiling: Severity = Severity.HEAVY
    same_organisation: bool = True
    version: int = 1

    @property
    def is_symmetric(self) -> bool:
        """Whether it makes no difference which side is A; such a pair is ordered by id."""
        return self.a == self.b and self.days_before == self.days_after

    @property
    def is_padded(self) -> bool:
        """Whether side A's span grows."""
        return bool(self.days_before or self.days_after)


@dataclass(frozen=True)
class RuleText:
    """A rule in one language: its name, and the sentence that says why such a meeting matters."""

    title: str
    sentence: str


@dataclass(frozen=True)
class WordedRule:
    """A rule with its texts by language."""

    rule: Rule
    texts: Mapping[str, RuleText]

    def text(self, language: str) -> RuleText:
        """Its text in a language, else in English."""
        return self.texts.get(language) or self.texts["en"]


def rules_version(rules: Iterable[Rule]) -> str:
    """What a check was made by: changes whenever a rule comes, goes or is edited."""
    versions = " ".join(sorted(f"{rule.id}:{rule.version}" for rule in rules))
    return hashlib.blake2b(versions.encode(), digest_size=8).hexdigest()
