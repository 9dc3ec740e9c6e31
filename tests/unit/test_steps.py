"""What happened to a plan, told from what the store has kept of it."""

from datetime import datetime, timedelta

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.services.history import Deed, steps
from seinajoki_coordination.services.store import Version

DAWN = datetime(2027, 6, 1, 5, tzinfo=UTC)


def at(hours):
    return DAWN + timedelta(hours=hours)


def version(number, made, by="a planner", op="update", ended=None, ended_by=""):
    return Version("work_zone", "w", number, {"title": f"v{number}"}, None, made, by, op, ended, ended_by)


def told(versions, current):
    return [
        (step.deed, step.at, step.by, step.before and step.before.row_version, step.after and step.after.row_version)
        for step in steps(versions, current)
    ]


def test_a_new_plan_was_made():
    assert told([], version(1, at(0), op="")) == [(Deed.MADE, at(0), "a planner", None, 1)]


def test_each_change_is_told_with_what_was_before_and_after_the_last_first():
    versions = [
        version(1, at(0), "Vesi", "update", at(1), "Verkot"),
        version(2, at(1), "Verkot", "update", at(2), "Tori"),
    ]
    assert told(versions, version(3, at(2), "Tori", op="")) == [
        (Deed.CHANGED, at(2), "Tori", 2, 3),
        (Deed.CHANGED, at(1), "Verkot", 1, 2),
        (Deed.MADE, at(0), "Vesi", None, 1),
    ]


def test_a_deleted_plan_ends_with_its_deletion():
    assert told([version(1, at(0), "Vesi", "delete", at(5), "unknown")], None) == [
        (Deed.DELETED, at(5), "unknown", 1, None),
        (Deed.MADE, at(0), "Vesi", None, 1),
    ]


def test_a_plan_that_came_back_tells_who_brought_it():
    assert told([version(1, at(0), "Vesi", "delete", at(5), "unknown")], version(2, at(6), "Tori", op="")) == [
        (Deed.BROUGHT_BACK, at(6), "Tori", None, 2),
        (Deed.DELETED, at(5), "unknown", 1, None),
        (Deed.MADE, at(0), "Vesi", None, 1),
    ]


def test_of_nothing_nothing_happened():
    assert steps([], None) == []
