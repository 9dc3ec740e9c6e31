"""The register's findings as rows of a list, ready to be sorted and sieved: made once, beside the user interface."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import tzinfo
from enum import IntEnum
from functools import cmp_to_key
from math import inf
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QCollator

from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.rules import WordedRule
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, micros
from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.gui.places import shape_of
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.listing import Listed, taken_twice
from seinajoki_coordination.services.ports import Weight

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store

_WEIGHTS = tuple(Weight)
_STATES = tuple(FindingState)

Box = tuple[float, float, float, float]
"""West, south, east and north in the store's coordinate system."""


class Column(IntEnum):
    """What is told of a finding in the list."""

    SEVERITY = 0
    STATE = 1
    FIRST = 2
    SECOND = 3
    WHEN = 4
    AREA = 5
    HOURS = 6
    ORGANISATIONS = 7
    RULE = 8
    FOUND = 9
    CHANGED = 10


@dataclass(frozen=True)
class FindingRow:
    """One finding."""

    listed: Listed
    weight: Weight
    parties: tuple[str, ...]
    awaited: tuple[str, ...]
    """Whose it is, and whose word is missing; here as well, since it takes a while to find out."""
    rule: WordedRule | None
    """None if it is not asked any more."""
    first: str
    second: str
    """What the two plans are called."""
    organisations: str
    rule_title: str
    start: int
    end: int
    """In microseconds; `OPEN_START` and `OPEN_END` for none."""
    box: Box
    words: str
    """All that a search looks through, in small letters."""
    keys: tuple[Any, ...]
    """What it is sorted by, for each column."""


@dataclass(frozen=True)
class Read:
    """The register as it was read, with what is looked up in it while the user waits."""

    rows: list[FindingRow]
    zone: tzinfo
    crs: str
    by_id: dict[str, FindingRow]
    by_rule: dict[str, FindingRow]
    """One of each rule's."""

    @classmethod
    def of(cls, rows: list[FindingRow], zone: tzinfo, crs: str) -> Read:
        """Make what is looked up."""
        return cls(rows, zone, crs, {row.listed.id: row for row in rows}, {row.listed.rule_id: row for row in rows})


def read_rows(store: Store) -> Read:
    """All findings of a store.

    Raises:
        BadRule: a rule cannot be read.
        StoreLocked, StoreFailed: the store cannot be.
    """
    with _uncollected():
        return _read(store)


@contextmanager
def _uncollected() -> Iterator[None]:
    """While very many things are made that stay: Python would look through all of them for garbage, time and again.

    All threads wait meanwhile, QGIS's first one too.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()  # these two together take what is new for old, without looking through it
        gc.unfreeze()
        if was_enabled:
            gc.enable()


def _read(store: Store) -> Read:
    language, zone = user_language(), store.municipality.zone
    rules = {worded.rule.id: worded for worded in store.register.worded_rules()}
    wording = Wording(tr, language, zone)
    listed = store.listing.findings()
    texts = [_Texts.of(one, rules.get(one.rule_id), wording) for one in listed]
    places = _collated({text for each in texts for text in (each.first, each.second, each.organisations, each.rule)})
    rows = [_row(one, rules.get(one.rule_id), each, places) for one, each in zip(listed, texts, strict=True)]
    return Read.of(rows, zone, store.municipality.crs)


@dataclass(frozen=True)
class _Texts:
    """How a finding reads where it is sorted as people sort."""

    first: str
    second: str
    organisations: str
    rule: str

    @classmethod
    def of(cls, one: Listed, rule: WordedRule | None, wording: Wording) -> _Texts:
        nobody = wording.tr("no organisation")
        return cls(
            first=shown(wording.plan(one.a.title, one.a.table)),
            second=shown(wording.plan(one.b.title, one.b.table)),
            organisations=" × ".join(shown(side.organisation) or nobody for side in (one.a, one.b)),
            rule=shown(rule.text(user_language()).title) if rule else one.rule_id,
        )


def _collated(texts: Iterable[str]) -> dict[str, int]:
    """The place of each text in the order of the user's language; small and large letters are alike."""
    in_order = cmp_to_key(QCollator().compare)
    ordered = sorted(texts, key=lambda text: in_order(text.casefold()))
    return {text: place for place, text in enumerate(ordered)}


def _row(one: Listed, rule: WordedRule | None, texts: _Texts, places: dict[str, int]) -> FindingRow:
    box = shape_of(one.place_wkb).boundingBox()
    start = OPEN_START if one.span.start is None else micros(one.span.start)
    end = OPEN_END if one.span.end is None else micros(one.span.end)
    hours = inf if one.hours is None else one.hours
    weight = _WEIGHTS.index(one.weight), -taken_twice(one.area_m2, one.hours), one.distance_m
    words = (texts.first, texts.second, texts.organisations, texts.rule, one.a.source, one.b.source, one.id)
    return FindingRow(
        listed=one,
        weight=one.weight,
        parties=one.parties,
        awaited=one.awaited,
        rule=rule,
        first=texts.first,
        second=texts.second,
        organisations=texts.organisations,
        rule_title=texts.rule,
        start=start,
        end=end,
        box=(box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum()),
        words="\n".join(words).casefold(),
        keys=(
            weight,
            (_STATES.index(one.state), weight),
            *(places[text] for text in (texts.first, texts.second)),
            (start, end),
            one.area_m2,
            hours,
            *(places[text] for text in (texts.organisations, texts.rule)),
            one.found_at,
            one.changed_at,
        ),
    )
