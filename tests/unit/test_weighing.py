"""How much a meeting weighs, and what made it weigh less."""

import pytest

from seinajoki_coordination.domain.codes import Precision, Severity, Status, Yields
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.services.ports import Doubt, Weight
from seinajoki_coordination.services.weighing import doubts_of, weight_of

SURE = ([Status.CONFIRMED] * 2, [Precision.DAY] * 2, False, False)


@pytest.mark.parametrize("yields", Yields)
def test_only_what_is_in_the_way_is_heavy_or_light(yields):
    calm = {Yields.OPPORTUNITY: Weight.OPPORTUNITY, Yields.NOTICE: Weight.NOTICE}.get(yields)

    assert weight_of(yields, Severity.HEAVY) is (calm or Weight.HEAVY)
    assert weight_of(yields, Severity.LIGHT) is (calm or Weight.LIGHT)
    assert weight_of(yields, Severity.LIGHT).is_conflict is (calm is None)


def test_every_reason_to_doubt_is_told():
    rule = Rule("rule", "Rule")

    assert doubts_of(rule, Severity.LIGHT, *SURE) == ()
    assert doubts_of(rule, Severity.LIGHT, ["confirmed", "idea"], ["month", "day"], True, True) == tuple(Doubt)


def test_nothing_is_doubted_that_is_as_heavy_as_it_can_be_or_in_nobodys_way():
    doubtful = ([Status.IDEA], [Precision.YEAR], True, True)

    assert doubts_of(Rule("rule", "Rule"), Severity.HEAVY, *doubtful) == ()
    assert doubts_of(Rule("light", "Light", ceiling=Severity.LIGHT), Severity.LIGHT, *doubtful) == ()
    assert doubts_of(Rule("told", "Told", yields=Yields.NOTICE), Severity.LIGHT, *doubtful) == ()
