"""What `make demo` prints: the worst findings, in the language of whoever runs it."""

import re
from itertools import pairwise

import pytest

from demo import SHOWN, read, table
from seinajoki_coordination.domain.wording import NBSP
from seinajoki_coordination.host.translation import Language


@pytest.fixture
def printed(run, demo):
    """The table of the demo's findings in a language, with plain spaces only."""
    run("checkstore", demo)

    def printed(code):
        language = Language(code)
        return [line.replace(NBSP, " ") for line in table(read(demo, language), language)]

    return printed


@pytest.mark.parametrize(
    ("code", "heading", "worst"),
    [
        ("en", "Finding Rule First plan Second plan Common time Hours Area", "Heavy · Conflict"),
        (
            "fi",
            "Havainto Sääntö Ensimmäinen suunnitelma Toinen suunnitelma Yhteinen aika Tunnit Ala",
            "Vakava · Ristiriita",
        ),
    ],
)
def test_the_table_speaks_the_language_of_the_report(printed, code, heading, worst):
    first, *rows = printed(code)

    assert first.split() == heading.split()
    assert len(rows) == SHOWN
    assert rows[0].startswith(worst)
    assert re.search(r"2\.7\.–13\.7\.20\d\d" if code == "fi" else r"2–13 Jul 20\d\d", rows[0])


def test_its_columns_stand_below_their_headings(printed):
    first, *rows = printed("fi")
    begins = [match.start() for match in re.finditer(r"\S+( \S+)*", first)][:5]

    for row in rows:
        assert all(row[begin] != " " and row[begin - 2 : begin] == "  " for begin in begins[1:]), row
    assert all(b - a >= 9 for a, b in pairwise(begins))
    assert {len(row) for row in rows} == {len(first)}
