"""Rules: one row says who must not meet whom, how near and how soon, and what such a meeting is called."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from seinajoki_coordination.domain.codes import KINDS, TRAITS, Severity, Trait, Yields

MOST_DAYS = 36_525
"""A hundred years; times with millions of years added would not be numbers any more."""
MOST_METRES = 1e6
"""Further apart, nothing is in the way of anything."""
_MOST_M2 = MOST_METRES**2


@dataclass(frozen=True)
class Side:
    """Whom a rule speaks of: a table (None: any), some kinds (none: any) and traits that must all be there."""

    table: str | None = None
    kinds: frozenset[str] = frozenset()
    traits: Trait = Trait(0)


def side_named(side: str, table: str | None, kinds: Iterable[str], traits: Iterable[str]) -> Side:
    """A side by the codes that a row of rules has for it; `side` is "a" or "b", as its columns are called.

    Raises:
        ValueError: a code that there is not for such a side; it could never be met.
    """
    kinds, traits = list(kinds), list(traits)
    _check(f"{side}_table", [] if table is None else [table], KINDS)
    lists = KINDS.values() if table is None else [KINDS[table]]
    _check(f"{side}_kinds", kinds, {kind.value for codes in lists for kind in codes})
    _check(f"{side}_traits", traits, TRAITS)
    together = Trait(0)
    for name in traits:
        together |= TRAITS[name]
    return Side(table, frozenset(kinds), together)


def _check(column: str, given: Iterable[str], known: Collection[str]) -> None:
    if unknown := [str(code) for code in given if code not in known]:
        raise ValueError(f"{column} = {' '.join(unknown)}")


def trait_names(traits: Trait) -> list[str]:
    """The names of traits, as a row of rules has them."""
    return [name for name, trait in TRAITS.items() if trait in traits]


@dataclass(frozen=True)
class Rule:
    """One question to the map.

    With a distance above 0 the sides meet when they are no further apart than that plus both clearances;
    else when their areas share more than `min_area_m2`, or a line or point intersects the other side.
    Side A's span grows by whole local days before and after, so a rule may be directed.

    Raises:
        ValueError: a number that no check can reckon with.
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

    def __post_init__(self) -> None:
        """See that all numbers are such, and not beyond reason."""
        for column, kinds, most in (
            ("distance_m", (int, float), MOST_METRES),
            ("min_area_m2", (int, float), _MOST_M2),
            ("days_before", int, MOST_DAYS),
            ("days_after", int, MOST_DAYS),
        ):
            value = getattr(self, column)
            if not isinstance(value, kinds) or not 0 <= value <= most:
                raise ValueError(f"{column} = {value}")

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
