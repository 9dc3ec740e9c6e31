"""What was saved, by whatever tool, is compared once, and by nobody twice."""

from datetime import timedelta

import pytest
from kinds import GeoPackages, on
from town import NOTHING, NOW, checked, days, only, square, stale, states

from seinajoki_coordination.domain.errors import StoreKeptChanging
from seinajoki_coordination.services.check import CheckResult, Rechecked, recheck_stale


@pytest.fixture
def work(desk):
    """A work on the market's ground from the 5th through the 8th."""
    return desk.add("work_zone", geom=square(0), **days(5, 8))


@pytest.fixture
def market(desk):
    """A market from the 7th through the 9th."""
    return desk.add("event", geom=square(5), **days(7, 9))


def renewed(store, now=NOW):
    return recheck_stale(store.register, now)


def test_what_was_never_compared_is_compared(store, work, market):
    done = renewed(store)
    assert set(done.ids) == {work, market}
    assert done.result == CheckResult(new=1, changed=0, reopened=0, gone=0)
    assert only(store).a.id == work


def test_what_was_compared_is_not_compared_again(store, desk, work, market):
    renewed(store)
    before = desk.register()
    assert renewed(store) == Rechecked((), NOTHING)
    assert desk.register() == before


def test_only_what_was_saved_since_is_compared(store, desk, work, market):
    renewed(store)
    desk.edit("event", market, geom=square(30))
    assert renewed(store) == Rechecked((market,), CheckResult(new=0, changed=0, reopened=0, gone=1))
    assert stale(store) == []


def test_what_was_deleted_meets_nobody_any_more(store, desk, work, market):
    renewed(store)
    desk.delete("work_zone", work)
    assert renewed(store) == Rechecked((work,), CheckResult(new=0, changed=0, reopened=0, gone=1))
    assert set(states(store).values()) == {"gone"}
    assert renewed(store).ids == ()


def test_other_rules_ask_everything_again(store, desk, work, market):
    renewed(store)
    desk.update("UPDATE rule SET distance_m = 3 WHERE id = 'work_event'")
    done = renewed(store)
    assert set(done.ids) == {work, market}
    assert done.result.changed == 1


def test_a_store_without_plans_has_nothing_to_compare(store):
    assert renewed(store) == Rechecked((), NOTHING)


def test_it_leaves_what_a_check_would(kind, store, desk, work, market):
    desk.add("work_zone", geom=square(3), digs=1, **days(6, 6))
    other = kind.copy(store)
    renewed(store)
    checked(other)
    assert states(store) == states(other)
    assert stale(store) == stale(other) == []


@on(GeoPackages)
def test_others_who_write_again_and_again_are_left_to_it(store, work, market, monkeypatch):
    numbers = iter(range(1000))
    monkeypatch.setattr(store.register, "snapshot", lambda: next(numbers))
    with pytest.raises(StoreKeptChanging):
        renewed(store)


def test_what_is_over_is_past_without_being_new(store, work, market):
    assert renewed(store, NOW + timedelta(days=30)).result == NOTHING
