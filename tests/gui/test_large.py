"""Among very many plans: the user interface goes on listening, whatever the plugin does."""

import os
from contextlib import closing

import pytest

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.check import check
from seinajoki_coordination.store.opening import open_to_write
from town_store import FIRST_MOMENT, cached_store

AT_LENGTH = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"
"""Whether `make stress` runs; only it holds anything against the clock."""
PLANS = 100_000 if AT_LENGTH else 10_000
LONGEST_STORY_S = 600
LONGEST_TURN_S = 0.2
"""So long may the plugin's own code hold the thread on which QGIS draws and listens."""


@pytest.fixture
def large_store(tmp_path):
    """Checked."""
    path = cached_store("A", PLANS, tmp_path)
    with closing(open_to_write(str(path))) as store:
        check(store.register, Span(), FIRST_MOMENT)
    return path


@pytest.mark.stress
def test_a_plan_is_drawn_and_findings_are_listed_among_them_while_qgis_goes_on_listening(live, large_store, capsys):
    found = live("large", store=str(large_store), seconds=LONGEST_STORY_S)

    assert found["plans"] == PLANS
    assert found["met"] > 0, "whom it meets was listed, too"
    assert found["compared"]
    assert found["findings"] > PLANS / 2
    assert found["chosen"] == 1, "it stays so when they are read anew"
    with capsys.disabled():
        print(f"\n{PLANS:,} plans, the longest turns in seconds:", found["longest"])  # noqa: T201  # wanted
    if AT_LENGTH:
        assert found["longest"][0][1] <= LONGEST_TURN_S
