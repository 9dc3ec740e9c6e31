"""Three-way merge of one record: what two people made of the same original."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Conflict(NamedTuple):
    """A field that both have changed, and differently."""

    base: object
    mine: object
    theirs: object


@dataclass(frozen=True)
class Merged:
    """What follows from both; each field is in one of the two."""

    values: Mapping[str, object]
    conflicts: Mapping[str, Conflict]


def merge(
    base: Mapping[str, object],
    mine: Mapping[str, object],
    theirs: Mapping[str, object],
    together: Iterable[Collection[str]] = (),
) -> Merged:
    """Take each change that one of them made or both made alike; the others are conflicts.

    Args:
        base: the record before both.
        mine: what one made of it.
        theirs: what the other made of it; all three have the same fields, and equal values mean the same.
        together: fields that mean something only with one another, like a start and an end: where each of the two
            changed one of them in its own way, all that `mine` changed of them are conflicts.
    """
    values: dict[str, object] = {}
    conflicts: dict[str, Conflict] = {}
    for field, before in base.items():
        if mine[field] in (before, theirs[field]):
            values[field] = theirs[field]
        elif theirs[field] == before:
            values[field] = mine[field]
        else:
            conflicts[field] = Conflict(before, mine[field], theirs[field])
    for group in together:
        apart = [field for field in group if field in base and mine[field] != theirs[field]]
        if any(theirs[field] != base[field] for field in apart):
            for field in apart:
                if mine[field] != base[field]:
                    values.pop(field, None)
                    conflicts[field] = Conflict(base[field], mine[field], theirs[field])
    return Merged(values, conflicts)
