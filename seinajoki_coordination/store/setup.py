"""What a municipality's store starts with: its set-up, and its organisations and rules as rows that can be edited."""

from __future__ import annotations

import json
from collections.abc import Iterable
from uuid import uuid4

from seinajoki_coordination.domain.errors import BadMunicipality, StoreDamaged
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.rules import Side, WordedRule, trait_names
from seinajoki_coordination.store.database import Cursor, Database

_MUNICIPALITY = "INSERT INTO municipality (code, setup, store_id) VALUES (?, ?, ?)"
_ORGANISATION = (
    "INSERT INTO organisation (id, short_name, name, phone, is_consulted) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)
_RULE = (
    "INSERT INTO rule (id, title_en, title_fi, sentence_en, sentence_fi, a_table, a_kinds, a_traits, b_table, b_kinds, "
    "b_traits, distance_m, days_before, days_after, min_area_m2, yields, ceiling, same_organisation, version) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def read_municipality(database: Database, told_of: object) -> Municipality:
    """What a store was set up with; its table is there for some to edit.

    Raises:
        StoreDamaged: it cannot be read; of `told_of`.
    """
    (setup,) = database.one("SELECT setup FROM municipality") or ("",)
    try:
        return Municipality.from_json(json.loads(setup))
    except (BadMunicipality, ValueError) as error:
        raise StoreDamaged(path=told_of, reason=f"municipality: {error}") from error


def write_municipality(cursor: Cursor, municipality: Municipality, setup: str) -> None:
    """Enter a municipality into a new store."""
    cursor.execute(_MUNICIPALITY, (municipality.code, setup, str(uuid4())))
    for one in municipality.organisations:
        cursor.execute(_ORGANISATION, (str(uuid4()), one.short_name, one.name, one.phone, one.is_consulted))
    cursor.executemany(_RULE, (_row(rule) for rule in municipality.rules))


def _row(worded: WordedRule) -> tuple[object, ...]:
    rule, english, finnish = worded.rule, worded.text("en"), worded.text("fi")
    return (
        *(rule.id, english.title, finnish.title, english.sentence, finnish.sentence),
        *_side(rule.a),
        *_side(rule.b),
        *(rule.distance_m, rule.days_before, rule.days_after, rule.min_area_m2, rule.yields.value),
        *(rule.ceiling.name.lower(), rule.same_organisation, rule.version),
    )


def _side(side: Side) -> tuple[str | None, str | None, str | None]:
    return side.table, _listed(side.kinds), _listed(trait_names(side.traits))


def _listed(words: Iterable[str]) -> str | None:
    return " ".join(sorted(words)) or None
