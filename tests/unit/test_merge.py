"""Two people change one record: what only one of them changed is taken, what both changed is asked."""

from hypothesis import given
from hypothesis import strategies as st

from seinajoki_coordination.domain.merge import Conflict, merge

VALUES = st.one_of(st.none(), st.integers(0, 3), st.sampled_from(["", "a", "b"]))
FIELDS = st.sampled_from(["title", "note", "starts_at", "geom"])


@st.composite
def records(draw, count):
    """So many records of the same fields."""
    fields = sorted(draw(st.sets(FIELDS)))
    return [{field: draw(VALUES) for field in fields} for _ in range(count)]


def test_each_ones_own_change_is_taken():
    base = {"title": "Work", "note": "a", "digs": False}
    merged = merge(base, base | {"title": "Dig"}, base | {"note": "b"})
    assert merged.values == {"title": "Dig", "note": "b", "digs": False}
    assert merged.conflicts == {}


def test_what_both_changed_is_left_to_be_decided():
    base = {"title": "Work", "note": "a"}
    merged = merge(base, base | {"title": "Dig"}, base | {"title": "Pave"})
    assert merged.values == {"note": "a"}
    assert merged.conflicts == {"title": Conflict("Work", "Dig", "Pave")}


def test_what_was_emptied_by_one_and_filled_by_the_other_is_a_conflict():
    merged = merge({"note": "a"}, {"note": None}, {"note": "b"})
    assert merged.conflicts == {"note": Conflict("a", None, "b")}


@given(records(2))
def test_who_changed_nothing_gets_what_the_other_made_of_it(two):
    base, theirs = two
    assert merge(base, base, theirs).values == theirs
    assert merge(base, theirs, base).values == theirs


@given(records(2))
def test_the_same_change_is_no_conflict(two):
    base, same = two
    assert merge(base, same, same) == merge(same, same, same)
    assert merge(base, same, same).values == same


@given(records(3))
def test_it_does_not_matter_who_is_who(three):
    base, mine, theirs = three
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert one.values == other.values
    assert one.conflicts == {
        field: Conflict(conflict.base, conflict.theirs, conflict.mine) for field, conflict in other.conflicts.items()
    }


@given(records(3))
def test_every_field_is_either_taken_or_asked(three):
    base, mine, theirs = three
    merged = merge(base, mine, theirs)
    assert merged.values.keys() | merged.conflicts.keys() == base.keys()
    assert not merged.values.keys() & merged.conflicts.keys()


@given(records(3))
def test_nothing_is_taken_that_nobody_wrote_and_no_change_is_lost_in_silence(three):
    base, mine, theirs = three
    merged = merge(base, mine, theirs)
    for field, value in merged.values.items():
        assert value in (mine[field], theirs[field])
        changed = [one[field] for one in (mine, theirs) if one[field] != base[field]]
        assert all(change == value for change in changed)


@given(records(3))
def test_only_differing_changes_conflict(three):
    base, mine, theirs = three
    for conflict in merge(base, mine, theirs).conflicts.values():
        assert len({conflict.base, conflict.mine, conflict.theirs}) == 3


PERIOD = (("starts_at", "ends_at"),)


def test_what_belongs_together_is_taken_whole_or_not_at_all():
    base = {"starts_at": 5, "ends_at": 8, "note": "a"}
    merged = merge(base, base | {"starts_at": 20, "ends_at": 22, "note": "b"}, base | {"starts_at": 3}, PERIOD)
    assert merged.values == {"note": "b"}
    assert merged.conflicts == {"starts_at": Conflict(5, 20, 3), "ends_at": Conflict(8, 22, 8)}


def test_one_end_each_is_a_conflict_too():
    base = {"starts_at": 5, "ends_at": 8}
    merged = merge(base, base | {"ends_at": 4}, base | {"starts_at": 6}, PERIOD)
    assert merged.values == {"starts_at": 6}
    assert merged.conflicts == {"ends_at": Conflict(8, 4, 8)}


def test_the_same_move_and_one_end_more_is_none():
    base = {"starts_at": 5, "ends_at": 8}
    assert merge(base, {"starts_at": 6, "ends_at": 9}, base | {"starts_at": 6}, PERIOD).conflicts == {}


@given(records(3), st.sets(FIELDS))
def test_together_nothing_is_lost_and_nothing_of_theirs_is_undone(three, group):
    base, mine, theirs = three
    merged = merge(base, mine, theirs, (group,))
    assert {*merged.values, *merged.conflicts} == set(base)
    assert not {*merged.values} & {*merged.conflicts}
    for field, value in merged.values.items():
        assert value == theirs[field] or (value == mine[field] and theirs[field] == base[field])
    for field, conflict in merged.conflicts.items():
        assert conflict == Conflict(base[field], mine[field], theirs[field])
        assert mine[field] not in (base[field], theirs[field])
