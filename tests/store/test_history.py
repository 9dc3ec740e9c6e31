"""Earlier versions of plans: kept by the store whoever writes, read and brought back by the plugin."""

from datetime import timedelta, timezone

import pytest
import shapely
from kinds import GeoPackages, on
from town import NOTHING, NOW, checked, days, only, rechecked, say, square, stale

from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.domain.timespan import UTC


@pytest.fixture
def work(desk):
    """A work with something in every sort of column."""
    return desk.add(
        "work_zone",
        title="Törnävän 'vesi' \"putki\"",
        geom=square(0),
        kind="water",
        digs=1,
        clearance_m=2.5,
        weekly_hours="Mo-Fr 07:00-18:00",
        note="first",
        **days(5, 8),
    )


def material(desk, id_, table="work_zone"):
    """A row without what is counted and stamped."""
    stamps = {"fid", "row_version", "changed_at", "changed_by"}
    return {column: value for column, value in desk.row(table, id_).items() if column not in stamps}


def test_a_new_plan_has_no_earlier_versions(store, work):
    assert store.history.versions(work) == []


def test_versions_are_told_oldest_first(kind, store, desk, work):
    desk.edit("work_zone", work, note="second", changed_by="a planner", changed_at="2027-06-01T10:00:00Z")
    desk.edit("work_zone", work, note="third")
    desk.delete("work_zone", work)
    told = [(one.op, one.row_version, one.values["note"], one.changed_by) for one in store.history.versions(work)]
    assert told == [
        ("update", 1, "first", kind.writer("a planner")),
        ("update", 2, "second", kind.writer("unknown")),
        ("delete", 3, "third", kind.writer("unknown")),
    ]


def test_a_version_tells_its_table_and_when_it_ended(store, desk, work):
    desk.edit("work_zone", work, note="second")
    (version,) = store.history.versions(work)
    assert (version.table, version.row_id) == ("work_zone", work)
    assert version.changed_at.tzinfo in (UTC, timezone.utc)


def test_versions_of_one_plan_are_not_anothers(store, desk, work):
    other = desk.add("event", title="market")
    desk.edit("event", other, title="fair")
    assert store.history.versions(work) == []
    assert [one.values["title"] for one in store.history.versions(other)] == ["market"]


def test_restoring_makes_a_plan_what_it_was(store, desk, work):
    first = material(desk, work)
    desk.edit("work_zone", work, note="second", title=None, geom=square(30), digs=0, clearance_m=0.0, **days(9, None))
    store.history.restore(store.history.versions(work)[0], "a planner", NOW)
    assert material(desk, work) == first


def test_restoring_is_a_new_version_with_a_name(kind, store, desk, work):
    desk.edit("work_zone", work, note="second")
    store.history.restore(store.history.versions(work)[0], "a planner", NOW)
    row = desk.row("work_zone", work)
    assert (row["row_version"], row["changed_by"]) == (3, kind.writer("a planner"))
    assert [one.values["note"] for one in store.history.versions(work)] == ["first", "second"]


def test_what_was_restored_can_be_undone_in_turn(store, desk, work):
    desk.edit("work_zone", work, note="second", geom=square(30))
    second = material(desk, work)
    store.history.restore(store.history.versions(work)[0], "a planner", NOW)
    store.history.restore(store.history.versions(work)[1], "a planner", NOW + timedelta(hours=1))
    assert material(desk, work) == second


def test_what_was_deleted_comes_back_with_its_id(kind, store, desk, work):
    first = material(desk, work)
    desk.delete("work_zone", work)
    store.history.restore(store.history.versions(work)[-1], "a planner", NOW)
    back = material(desk, work)
    assert back == first
    assert desk.row("work_zone", work)["changed_by"] == kind.writer("a planner")


@pytest.mark.parametrize("nth", [0, 1, 2])
def test_whichever_version_comes_back_it_counts_on(store, desk, work, nth):
    desk.edit("work_zone", work, note="second")
    desk.edit("work_zone", work, note="third")
    checked(store)
    desk.delete("work_zone", work)
    store.history.restore(store.history.versions(work)[nth], "a planner", NOW)
    assert desk.row("work_zone", work)["row_version"] == 4
    assert stale(store) == [work]


def test_what_comes_back_is_found_again_by_its_place(store, desk, work):
    desk.delete("work_zone", work)
    store.history.restore(store.history.versions(work)[-1], "a planner", NOW)
    checked(store)
    desk.add("event", geom=square(5), **days(7, 7))
    assert rechecked(store).new == 1
    assert only(store).a.id == work


def test_a_plan_without_a_place_comes_back_without_one(store, desk):
    id_ = desk.add("event", title="nowhere yet")
    desk.edit("event", id_, geom=square(0))
    store.history.restore(store.history.versions(id_)[0], "a planner", NOW)
    assert "geom" not in desk.row("event", id_)
    desk.delete("event", id_)
    store.history.restore(store.history.versions(id_)[-1], "a planner", NOW)
    assert "geom" not in desk.row("event", id_)


def test_a_shape_comes_back_to_the_last_digit(store, desk):
    odd = shapely.multipolygons([shapely.affinity.rotate(square(1 / 3, 0.1).geoms[0], 17.3)])
    id_ = desk.add("event", geom=odd)
    desk.delete("event", id_)
    store.history.restore(store.history.versions(id_)[-1], "a planner", NOW)
    (row,) = desk.rows(f"SELECT * FROM event WHERE id = '{id_}'")
    assert shapely.equals_exact(shapely.from_wkb(row["geom"]), odd, tolerance=0, normalize=True)


def test_instants_come_back_to_the_millisecond(store, desk):
    id_ = desk.add("event", starts_at="2027-06-01T10:00:00.123Z")
    before = desk.row("event", id_)["starts_at"]
    desk.delete("event", id_)
    store.history.restore(store.history.versions(id_)[-1], "a planner", NOW)
    assert desk.row("event", id_)["starts_at"] == before


def test_who_made_a_plan_first_stays(kind, store, desk):
    id_ = desk.add("event", created_by="its maker", created_at="2026-01-01T00:00:00Z")
    before = desk.row("event", id_)
    desk.delete("event", id_)
    store.history.restore(store.history.versions(id_)[-1], "a planner", NOW)
    after = desk.row("event", id_)
    assert after["created_by"] == before["created_by"] == kind.writer("its maker")
    assert after["created_at"] == before["created_at"]


def test_a_version_has_its_shape_and_tells_who_made_it_so(store, desk, work):
    desk.edit("work_zone", work, geom=square(30), changed_by="a planner", changed_at="2027-06-01T10:00:00Z")
    desk.edit("work_zone", work, note="third")
    first, second = store.history.versions(work)
    assert shapely.equals(shapely.from_wkb(first.wkb), square(0))
    assert shapely.equals(shapely.from_wkb(second.wkb), square(30))
    assert (second.made_by, second.made_at) == (first.changed_by, second.made_at)
    assert second.made_at >= first.changed_at


def test_a_plan_as_it_is_reads_as_its_versions_do(store, desk, work):
    now = store.history.current(work)
    assert (now.table, now.row_id, now.row_version, now.op) == ("work_zone", work, 1, "")
    desk.edit("work_zone", work, note="second", geom=square(30))
    (then,) = store.history.versions(work)
    assert then.values == now.values
    assert then.wkb == now.wkb


def test_there_is_no_plan_of_an_unknown_id(store):
    assert store.history.current("nobody's") is None
    assert store.history.versions("nobody's") == []


def test_deleted_plans_are_listed_the_last_first_as_they_were(store, desk, work):
    market = desk.add("event", title="market")
    desk.edit("event", market, title="fair")
    desk.delete("event", market)
    desk.delete("work_zone", work)
    told = [(one.table, one.row_id, one.op, one.values["title"]) for one in store.history.deleted()]
    assert told == [
        ("work_zone", work, "delete", "Törnävän 'vesi' \"putki\""),
        ("event", market, "delete", "fair"),
    ]


def test_what_came_back_is_not_among_the_deleted_until_it_goes_again(store, desk, work):
    desk.delete("work_zone", work)
    store.history.restore(store.history.deleted()[0], "a planner", NOW)
    assert store.history.deleted() == []
    desk.swap("work_zone", work, note="by a tool that edits in place")
    assert store.history.deleted() == []
    desk.delete("work_zone", work)
    assert [one.row_id for one in store.history.deleted()] == [work]
    assert store.history.current(work) is None


def test_what_anybody_has_written_since_is_told(store, desk, work):
    mark = store.history.mark()
    assert store.history.mark() == mark
    assert store.history.changed_since(mark) == []

    other = desk.add("event", title="market")
    desk.edit("work_zone", work, note="second")
    assert store.history.changed_since(mark) == sorted([other, work])
    mark = store.history.mark()
    desk.delete("event", other)
    assert store.history.changed_since(mark) == [other]
    assert store.history.mark() != mark


def test_what_came_back_was_written(store, desk, work):
    desk.delete("work_zone", work)
    mark = store.history.mark()
    store.history.restore(store.history.versions(work)[0], "a planner", NOW)
    assert store.history.changed_since(mark) == [work]


def test_findings_and_words_move_the_mark_and_are_no_plans(store, desk, work):
    desk.add("event", geom=square(5), **days(6, 6))
    mark = store.history.mark()
    checked(store)
    assert store.history.mark() != mark
    mark = store.history.mark()
    (organisation, *_) = desk.organisations().values()
    say(store, only(store).id, organisation, Word.AGREED)
    assert store.history.mark() != mark
    assert store.history.changed_since(mark) == []


def test_a_check_that_changes_nothing_leaves_the_mark(store, desk, work):
    checked(store)
    mark = store.history.mark()
    assert checked(store, NOW + timedelta(hours=1)) == NOTHING
    assert store.history.mark() == mark


def test_it_is_told_which_version_was_there_when_something_else_was_the_latest(store, desk, work):
    other = desk.add("event", title="market")
    before = store.history.latest()
    desk.edit("work_zone", work, note="one")
    between = store.history.latest()
    desk.edit("work_zone", work, note="two")
    desk.delete("event", other)

    made, edited, *_ = (version.row_version for version in store.history.versions(work))
    asked = [work, other, "nobody's"]
    assert store.history.latest() not in (before, between)
    assert before != between
    assert store.history.versions_at(before, asked) == {work: made, other: 1}
    assert store.history.versions_at(between, asked) == {work: edited, other: 1}
    assert store.history.versions_at(store.history.latest(), asked) == {}


@on(GeoPackages)
def test_a_tool_that_spells_a_time_otherwise_has_stamped_nothing(store, desk, work):
    for note in ("first", "second"):
        desk.update(f"UPDATE work_zone SET note = '{note}', changed_at = replace(changed_at, 'Z', '+00:00')")

    assert [version.changed_by for version in store.history.versions(work)] == ["unknown", "unknown"]
