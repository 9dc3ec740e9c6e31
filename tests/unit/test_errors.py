"""Errors: one clear sentence, in the reader's language."""

from string import Formatter

import pytest

from seinajoki_coordination.domain import errors
from seinajoki_coordination.domain.errors import CannotWrite, CoordinationError, TooManyRules, UnknownZone

ERRORS = [
    thing
    for thing in vars(errors).values()
    if isinstance(thing, type) and issubclass(thing, CoordinationError) and thing is not CoordinationError
]


def raised(error: type[CoordinationError]) -> CoordinationError:
    """The error with every fact that its sentence asks for."""
    asked = [name for _, name, _, _ in Formatter().parse(error.sentence) if name]
    return error(**{name: f"the {name}" for name in asked})


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_is_a_whole_sentence_that_holds_its_facts(error):
    told = str(raised(error))

    assert told.endswith(".")
    assert "{" not in told
    assert told[0].isupper() or told[0] == "“"


@pytest.mark.parametrize("error", ERRORS)
def test_every_error_can_be_caught_as_one(error):
    with pytest.raises(CoordinationError):
        raise raised(error)


def test_an_error_is_told_in_the_language_of_its_reader():
    finnish = {TooManyRules.sentence: "Sääntöjä on {count}; yksi tarkistus ehtii vastata enintään {most} sääntöön."}

    error = TooManyRules(count=63, most=62)

    assert error.told(finnish.__getitem__) == "Sääntöjä on 63; yksi tarkistus ehtii vastata enintään 62 sääntöön."
    assert error.told(lambda source: source) == str(error)


def test_facts_with_braces_are_told_as_they_are():
    assert "{zone}" in str(UnknownZone(zone="{zone}"))
    assert UnknownZone(zone="{0}").told(lambda source: source) == str(UnknownZone(zone="{0}"))


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("sqlite3_exec(CREATE TABLE t (a);\nCREATE TABLE u (b);) failed: disk I/O error", "disk I/O error"),
        ("OGR error: sqlite3_exec(COMMIT) failed: database or disk is full", "OGR error: database or disk is full"),
        (FileExistsError(17, "File exists", "/etc"), "File exists"),
        (ValueError("crs = 5"), "crs = 5"),
    ],
)
def test_a_reason_is_told_without_what_only_programs_want_to_know(reason, told):
    assert f"({told})" in str(CannotWrite(path="a.gpkg", reason=reason))
    assert f"({told})" in CannotWrite(path="a.gpkg", reason=reason).told(str)


def test_an_error_keeps_its_facts():
    assert UnknownZone(zone="Mars").facts == {"zone": "Mars"}
