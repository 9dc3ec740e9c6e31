"""Rules and the code lists that they and the activities use."""

import pytest

from seinajoki_coordination.domain import codes
from seinajoki_coordination.domain.codes import Code, Nuisance, Precision, Remark, Severity, Status, Table, Trait
from seinajoki_coordination.domain.rules import Rule, Side, side_named, trait_names

CODE_LISTS = [
    thing for thing in vars(codes).values() if isinstance(thing, type) and issubclass(thing, Code) and len(thing)
]


# Rules


def test_a_rule_with_equal_sides_and_days_is_symmetric():
    dig = Side(traits=Trait.DIGS)

    assert Rule("r", "Rule").is_symmetric
    assert Rule("r", "Rule", a=dig, b=Side(traits=Trait.DIGS), days_before=3, days_after=3).is_symmetric


def test_a_rule_with_differing_sides_or_days_is_directed():
    assert not Rule("r", "Rule", a=Side(traits=Trait.PAVES), b=Side(traits=Trait.DIGS)).is_symmetric
    assert not Rule("r", "Rule", a=Side(table="event")).is_symmetric
    assert not Rule("r", "Rule", a=Side(kinds=frozenset({"paving"}))).is_symmetric
    assert not Rule("r", "Rule", days_after=5 * 365).is_symmetric


def test_a_rule_is_padded_by_days_before_or_after():
    assert not Rule("r", "Rule").is_padded
    assert Rule("r", "Rule", days_before=1).is_padded
    assert Rule("r", "Rule", days_after=1).is_padded


def test_rules_with_the_same_content_are_equal():
    assert Rule("r", "Rule", a=Side("event")) == Rule("r", "Rule", a=Side("event"))
    assert len({Rule("r", "Rule"), Rule("r", "Rule")}) == 1


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("distance_m", -1.0),
        ("distance_m", float("nan")),
        ("distance_m", "5 m"),
        ("min_area_m2", float("inf")),
        ("days_before", 1.5),
        ("days_after", 10**9),
    ],
)
def test_a_rule_holds_only_numbers_that_can_be_reckoned_with(column, value):
    with pytest.raises(ValueError, match=f"{column} = "):
        Rule("r", "Rule", **{column: value})


def test_a_side_is_named_by_codes():
    side = side_named("a", "work_zone", ["paving", "water"], ["digs", "noisy"])

    assert side == Side("work_zone", frozenset({"paving", "water"}), Trait.DIGS | Trait.NOISY)
    assert side_named("b", None, ["paving", "festival"], []).kinds == {"paving", "festival"}
    assert trait_names(side.traits) == ["digs", "noisy"]


@pytest.mark.parametrize(
    ("table", "kinds", "traits", "told"),
    [
        ("works", [], [], "b_table = works"),
        ("event", ["market", "paving"], [], "b_kinds = paving"),
        (None, "paving", [], "b_kinds = p a v i n g"),
        (None, [], ["digs,", "noisy"], "b_traits = digs,"),
    ],
)
def test_a_code_that_no_side_can_have_is_told_by_its_column(table, kinds, traits, told):
    with pytest.raises(ValueError, match=told):
        side_named("b", table, kinds, traits)


# Codes


@pytest.mark.parametrize("code_list", CODE_LISTS)
def test_a_code_is_its_stored_value_and_has_a_label(code_list):
    for code in code_list:
        assert code == code.value
        assert code_list(code.value) is code
        assert hash(code) == hash(code.value)
        assert code.value == code.name.lower()
        assert code.label[0].isupper() or issubclass(code_list, Remark)


@pytest.mark.parametrize("code_list", CODE_LISTS)
def test_no_two_codes_of_a_list_look_the_same(code_list):
    assert len({code.label for code in code_list}) == len(code_list)


def test_a_code_may_be_looked_up_by_what_is_stored():
    assert Status("under_way") is Status.UNDER_WAY
    assert {Table.EVENT: "here"}["event"] == "here"
    assert {"paving": "here"}[codes.WorkKind.PAVING] == "here"


def test_dates_vaguer_than_a_day_are_coarse():
    assert {precision for precision in Precision if precision.is_coarse} == {"week", "month", "quarter", "year"}


def test_an_occasional_nuisance_is_not_marked():
    assert {nuisance for nuisance in Nuisance if nuisance.is_marked} == {Nuisance.RECURRING, Nuisance.CONSTANT}


def test_heavy_is_worse_than_light():
    assert Severity.HEAVY > Severity.LIGHT
    assert (Severity.LIGHT.label, Severity.HEAVY.label) == ("Light", "Heavy")


def test_traits_are_one_bit_each():
    assert [trait.value for trait in Trait] == [1 << bit for bit in range(len(Trait))]


def test_a_remark_says_whether_its_row_takes_part():
    for remark in Remark:
        assert remark.leaves_out == ("left out" in remark.label)
