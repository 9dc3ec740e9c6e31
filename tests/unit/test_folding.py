"""Foreign words made comparable."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seinajoki_coordination.domain.folding import folded


@pytest.mark.parametrize(
    ("value", "one_spelling"),
    [
        ("  Päällystys\n TYÖ ", "paallystys tyo"),
        ("Straße", "strasse"),
        (None, ""),
        (True, "1"),
        (False, "0"),
        (2.0, "2"),
        (2.5, "2.5"),
        (7, "7"),
    ],
)
def test_words_are_folded_to_one_spelling(value, one_spelling):
    assert folded(value) == one_spelling


@given(st.text())
def test_what_is_folded_stays_as_it_is(text):
    assert folded(folded(text)) == folded(text)
