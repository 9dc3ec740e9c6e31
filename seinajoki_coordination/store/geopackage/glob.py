"""Patterns of SQLite's GLOB that heed neither case nor accents.

SQLite's LIKE knows no case beyond ASCII, and a function of Python's for each row would hold up the user interface. So
each letter becomes the set of its cases and accents, and SQLite's own GLOB looks for those.
"""

from __future__ import annotations

from collections import defaultdict

from seinajoki_coordination.store.search import folded

_JOKERS = "*?["
_ACCENTED = range(0xC0, 0x180)
"""The letters of Europe's languages: Latin-1 and Latin Extended-A."""


def glob(text: str) -> str:
    """What means a folded text: each letter as the set of those that fold to it."""
    return "".join(_SETS.get(mark) or (f"[{mark}]" if mark in _JOKERS else mark) for mark in text)


def _sets() -> dict[str, str]:
    sets: dict[str, str] = defaultdict(str)
    for letter in map(chr, (*range(ord("A"), ord("Z") + 1), *range(ord("a"), ord("z") + 1), *_ACCENTED)):
        if letter.isalpha() and len(folded(letter)) == 1:
            sets[folded(letter)] += letter
    return {plain: f"[{letters}]" for plain, letters in sets.items()}


_SETS = _sets()
