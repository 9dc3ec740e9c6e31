"""A part of a store taken along in a file, and brought back: merged, listed, and nothing lost or done twice."""

import json
import math
import os
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
import shapely
from desk import Desk
from laptop import BY_A_DIGGER, NOTHING, Laptop, counts
from town import EAST_M, NORTH_M, NOW, SETUP, checked, days, found, line, midnight, only, say, square, stale

from seinajoki_coordination.domain.codes import Why
from seinajoki_coordination.domain.errors import (
    Cancelled,
    CoordinationError,
    FileIsThere,
    NoFileName,
    NotTaken,
    OtherShapes,
    StoreDamaged,
    StoreLocked,
    StoreTooNew,
    StoreTooOld,
    TakenElsewhere,
)
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.discussion import Comment, Statement
from seinajoki_coordination.services.fieldwork import PLANS
from seinajoki_coordination.store.opening import open_store, open_to_write
from seinajoki_coordination.store.preparing import prepare_store


@pytest.fixture
def laptop(tmp_path, kind, store):
    """A laptop with nothing on it yet."""
    folder = tmp_path / "field"
    folder.mkdir()
    return Laptop(folder / "field.gpkg", kind.again, store)


@pytest.fixture
def pipe(desk, who):
    """A plan in the store."""
    return desk.add("work_zone", id="pipe", title="Pipe", organisation_id=who["Vesi"], geom=square(0), **days(5, 8))


def everything(store):
    """All rows of a store but for what a check notes beside."""
    return {
        table: sorted(map(repr, store.contents.rows(table, names)))
        for table, names in store.contents.columns().items()
        if table != "checked"
    }


def plans(store):
    return {
        row["id"]: row
        for table in PLANS
        for row in (
            dict(zip(store.contents.columns()[table], row, strict=True))
            for row in store.contents.rows(table, store.contents.columns()[table])
        )
    }


def told(brought):
    return [(one.row_id, one.field, one.why, one.base, one.mine, one.theirs) for one in brought.differences]


# ---- what is taken along ----


def test_all_of_a_store_is_taken_with_what_was_said(store, desk, who, laptop, kind):
    exact = {"clearance_m": 0.1 + 0.2, "digs": 1}
    desk.add("work_zone", id="pipe", organisation_id=who["Vesi"], geom=square(0), **exact, **days(5, 8))
    desk.add("event", id="market", organisation_id=who["Tori"], geom=square(2), series_id="fairs", **days(8, 9))
    desk.insert("series", id="fairs", title="Fairs")
    desk.insert("street", id="main", name="Kauppakatu", geom=line((0, 0), (90, 5)))
    checked(store)
    one = only(store, "work_event")
    say(store, one.id, who["Vesi"], Word.AGREED)
    store.discussion.comment(Comment(one.id, who["Tori"], "Leave room", "a host", NOW))
    store.discussion.state_nothing(Statement(who["Verkot"], NOW.replace(month=8), "holidays", "nets", NOW))

    took = laptop.take()

    assert (took.plans, took.findings) == (2, len(found(store)))
    with closing(open_store(str(laptop.path))) as field:
        assert field.refusal is None
        assert plans(field) == {id_: {n: row[n] for n in plans(field)[id_]} for id_, row in plans(store).items()}
        for table in ("organisation", "rule", "series", "street", "finding", "judgement", "comment", "statement"):
            names = field.contents.columns()[table]
            assert field.contents.rows(table, names) == store.contents.rows(table, names), table
        assert stale(field) == []
        assert field.organisations.ids() == who


def test_an_area_and_a_period_are_taken_with_what_they_refer_to(store, desk, laptop):
    inside, outside = square(0), square(500)
    desk.add("work_zone", id="in", geom=inside, belongs_to="quarter", **days(5, 8))
    desk.add("work_zone", id="touching", geom=square(10), **days(5, 8))
    desk.add("work_zone", id="elsewhere", geom=outside, **days(5, 8))
    desk.add("work_zone", id="before", geom=inside, **days(1, 4))
    desk.add("work_zone", id="after", geom=inside, **days(9, 9))
    desk.add("work_zone", id="open", geom=inside, **days(2, None))
    desk.add("work_zone", id="undated", geom=inside)
    desk.add("work_zone", id="nowhere", geom=None, **days(5, 8))
    desk.add("work_zone", id="endless", geom=shapely.MultiPolygon([[[(0, 0), (math.nan, 0), (0, 9)]]]), **days(5, 8))
    early = {"build_up_from": days(7, 7)["starts_at"]}
    desk.add("event", id="built", geom=inside, event_area_id="field", **early, **days(20, 21))
    desk.add("event_area", id="field", geom=outside)
    desk.add("event_area", id="other", geom=outside)
    desk.add("development_area", id="quarter", geom=outside, belongs_to="region", **days(50, 60))
    desk.add("development_area", id="region", geom=None)
    checked(store)

    laptop.take(shapely.box(*square(0).bounds), Span(midnight(5), midnight(9)))

    with closing(open_store(str(laptop.path))) as field:
        assert set(plans(field)) == {"in", "touching", "open", "undated", "built", "field", "quarter", "region"}
        sides = {one.a_id for one in field.register.known()} | {one.b_id for one in field.register.known()}
        assert sides
        assert sides <= set(plans(field))
        assert stale(field) == []


def test_a_file_that_is_there_is_not_written_over(laptop, pipe):
    laptop.take()
    before = laptop.path.read_bytes()

    with pytest.raises(FileIsThere, match="there may be work in it"):
        laptop.take()
    assert laptop.path.read_bytes() == before


def test_taking_that_is_stopped_leaves_no_file(laptop, pipe):
    def stop(share):
        if share == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.take(progress=stop)
    assert not laptop.path.exists()


@pytest.mark.parametrize("name", ["city", "field.sqlite", "field.gpkg.txt"])
def test_a_name_that_means_no_file_or_a_database_is_refused(laptop, pipe, name):
    laptop.path = laptop.path.with_name(name)

    with pytest.raises(NoFileName, match=r"must end with \.gpkg"):
        laptop.take()
    assert not laptop.path.exists()


def test_a_file_that_somebody_makes_in_the_same_moment_stays_whole(laptop, pipe, monkeypatch):
    laptop.take()
    before = laptop.path.read_bytes()
    really, asked = Path.exists, []

    def only_later(self):
        asked.append(self)
        return len(asked) > 1 and really(self)

    monkeypatch.setattr(Path, "exists", only_later)

    with pytest.raises(FileIsThere):
        laptop.take()
    assert laptop.path.read_bytes() == before


def test_nothing_is_taken_of_a_store_that_a_newer_plugin_keeps(laptop, desk, pipe):
    columns = "number, name, checksum, applied_at, plugin_version"
    desk.update(f"INSERT INTO schema_migration ({columns}) VALUES (9999, 'later', '', '2030-01-01', '9.0')")
    try:
        with pytest.raises(StoreTooNew):
            laptop.take()
    finally:
        desk.update("DELETE FROM schema_migration WHERE number = 9999")
    assert not laptop.path.exists()


# ---- what is brought back ----


def test_what_nobody_changed_stays(store, laptop, pipe):
    laptop.take()
    before = everything(store)

    assert counts(laptop.bring()) == NOTHING
    assert everything(store) == before


def test_each_attribute_is_merged_by_itself(store, desk, laptop, pipe, kind):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Long pipe", geom=square(3), **BY_A_DIGGER, **days(6, 9))
    desk.edit("work_zone", "pipe", note="mind the trees", clearance_m=2.5)

    brought = laptop.bring()

    row = store.history.current("pipe")
    assert counts(brought) == (0, 1, 0, 0, 0)
    assert (row.values["title"], row.values["note"], row.values["clearance_m"]) == ("Long pipe", "mind the trees", 2.5)
    assert shapely.from_wkb(row.wkb).equals(square(3))
    assert row.made_by == kind.writer("a digger")
    assert row.row_version == 3
    assert counts(laptop.bring()) == NOTHING


def test_what_both_changed_stays_as_the_store_has_it_and_is_listed(store, desk, laptop, pipe, kind):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe", note="muddy")
    desk.edit("work_zone", "pipe", title="Office pipe", changed_by="an office", changed_at="2027-06-02T00:00:00Z")
    desk.edit("work_zone", "pipe", contact="later")

    brought = laptop.bring()
    (one,) = brought.differences

    assert counts(brought) == (0, 1, 0, 1, 0)
    assert (one.table, one.row_id, one.title, one.field) == ("work_zone", "pipe", "Field pipe", "title")
    assert (one.why, one.base, one.mine, one.theirs) == (Why.BOTH, "Pipe", "Field pipe", "Office pipe")
    assert one.by == kind.writer("an office")
    assert one.at == store.history.versions("pipe")[0].changed_at.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"
    assert store.history.current("pipe").values["title"] == "Office pipe"
    assert store.history.current("pipe").values["note"] == "muddy"
    assert counts(laptop.bring()) == (0, 0, 0, 1, 0)


def test_a_year_before_all_others_stays_that_year(store, desk, laptop, pipe):
    desk.add("work_zone", id="old", geom=square(3), starts_at="0001-01-01T00:00:00Z", ends_at="2027-06-09T00:00:00Z")
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", starts_at="0001-01-01T00:00:00Z")

    assert counts(laptop.bring()) == (0, 1, 0, 0, 0)
    assert counts(laptop.bring()) == NOTHING
    assert store.contents.rows("work_zone", ["starts_at"]) == [("0001-01-01T00:00:00.000Z",)] * 2


def test_a_conflict_that_somebody_settled_is_not_listed_again(desk, laptop, pipe):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    desk.edit("work_zone", "pipe", title="Office pipe")
    laptop.bring()
    desk.edit("work_zone", "pipe", title="Field pipe")

    assert counts(laptop.bring()) == NOTHING


def test_a_period_is_moved_as_a_whole_or_not_at_all(store, desk, laptop, pipe):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", starts_at=days(20, 22)["starts_at"], ends_at=days(20, 22)["ends_at"])
    desk.edit("work_zone", "pipe", starts_at=days(3, 8)["starts_at"])

    brought = laptop.bring()

    assert [one.field for one in brought.conflicts] == ["starts_at", "ends_at"]
    assert stale(store) == []
    assert store.history.current("pipe").row_version == 2


def test_what_was_changed_back_in_the_store_is_not_changed_again(store, desk, laptop, pipe):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    laptop.bring()
    desk.edit("work_zone", "pipe", title="Pipe")

    brought = laptop.bring()

    assert told(brought) == [("pipe", "title", Why.CHANGED_BACK, "Pipe", "Field pipe", "Pipe")]
    assert store.history.current("pipe").values["title"] == "Pipe"


def test_who_decides_for_what_it_was_is_not_overruled(store, desk, laptop, pipe):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    desk.edit("work_zone", "pipe", title="Office pipe")
    laptop.bring()
    desk.edit("work_zone", "pipe", title="Pipe")

    assert told(laptop.bring()) == [("pipe", "title", Why.CHANGED_BACK, "Pipe", "Field pipe", "Pipe")]


def test_a_plan_that_was_changed_and_changed_back_is_not_deleted(store, desk, laptop, pipe):
    laptop.take()
    laptop.desk.delete("work_zone", "pipe")
    desk.edit("work_zone", "pipe", title="Office pipe")
    desk.edit("work_zone", "pipe", title="Pipe")

    assert [(one.field, one.why) for one in laptop.bring().differences] == [("", Why.CHANGED_BACK)]
    assert store.history.current("pipe") is not None


def test_a_new_plan_is_added_with_its_id_and_its_makers(store, laptop, who, kind):
    laptop.take()
    laptop.desk.add(
        "work_zone", id="new", organisation_id=who["Vesi"], geom=square(4), created_by="a digger", changed_by="a digger"
    )

    assert counts(laptop.bring()) == (1, 0, 0, 0, 0)
    row = store.history.current("new")
    assert row.row_version == 1
    assert row.values["created_by"] == kind.writer("a digger")
    assert counts(laptop.bring()) == NOTHING


def test_a_new_plan_that_was_changed_in_the_store_stays_so(store, desk, laptop):
    laptop.take()
    laptop.desk.add("work_zone", id="new", title="New", geom=square(4))
    laptop.bring()
    desk.edit("work_zone", "new", title="Known")

    assert counts(laptop.bring()) == NOTHING
    laptop.desk.edit("work_zone", "new", title="Newer")
    assert told(laptop.bring()) == [("new", "title", Why.BOTH, None, "Newer", "Known")]
    desk.delete("work_zone", "new")
    assert {one.why for one in laptop.bring().differences} == {Why.DELETED_THERE}


def test_a_plan_of_the_same_id_that_both_added_is_not_written_over(store, desk, laptop):
    laptop.take()
    desk.add("work_zone", id="feed-1", title="From the feed", geom=square(4))
    laptop.desk.add("work_zone", id="feed-1", title="By hand", geom=square(4))

    assert told(laptop.bring()) == [("feed-1", "title", Why.BOTH, None, "By hand", "From the feed")]
    assert store.history.current("feed-1").row_version == 1


def test_a_deletion_is_brought_once(store, desk, laptop, pipe):
    laptop.take()
    laptop.desk.delete("work_zone", "pipe")

    assert counts(laptop.bring()) == (0, 0, 1, 0, 0)
    assert store.history.current("pipe") is None
    assert counts(laptop.bring()) == NOTHING

    store.history.restore(store.history.deleted()[0], "an office", NOW)
    assert [one.why for one in laptop.bring().differences] == [Why.RESTORED]
    assert store.history.current("pipe") is not None


def test_what_was_changed_in_the_store_is_not_deleted(store, desk, laptop, pipe):
    laptop.take()
    laptop.desk.delete("work_zone", "pipe")
    desk.edit("work_zone", "pipe", title="Needed")

    assert told(laptop.bring()) == [("pipe", "title", Why.DELETED_HERE, "Pipe", None, "Needed")]
    assert store.history.current("pipe").values["title"] == "Needed"


def test_what_was_deleted_in_the_store_does_not_come_back_by_itself(store, desk, laptop, pipe):
    laptop.take()
    desk.delete("work_zone", "pipe")

    assert counts(laptop.bring()) == NOTHING
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    assert told(laptop.bring()) == [("pipe", "title", Why.DELETED_THERE, "Pipe", "Field pipe", None)]
    assert store.history.current("pipe") is None


def test_both_may_delete(desk, laptop, pipe):
    laptop.take()
    laptop.desk.delete("work_zone", "pipe")
    desk.delete("work_zone", "pipe")

    assert counts(laptop.bring()) == NOTHING


def test_a_dry_run_tells_the_same_and_changes_nothing(store, desk, laptop, who, pipe):
    desk.add("work_zone", id="net", title="Net", geom=square(3), organisation_id=who["Verkot"], **days(7, 9))
    desk.add("work_zone", id="old", geom=square(30), **days(7, 9))
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe", note="muddy")
    desk.edit("work_zone", "pipe", title="Office pipe")
    laptop.desk.add("event", id="new", geom=square(0), **days(6, 6))
    laptop.desk.delete("work_zone", "old")
    before = everything(store)

    tried = laptop.bring(dry_run=True)

    assert counts(tried) == (1, 1, 1, 1, 0)
    assert everything(store) == before
    assert counts(laptop.bring()) == counts(tried)


def test_what_was_written_is_checked_as_ever(store, desk, laptop, who, pipe):
    checked(store)
    laptop.take()
    laptop.desk.add("event", id="new", organisation_id=who["Tori"], geom=square(0), **days(6, 6))

    laptop.bring()

    assert stale(store) == []
    assert only(store, "work_event").b.id == "new"


def test_words_from_the_field_are_said_once_on_what_was_found_there_too(store, laptop, who, pipe):
    checked(store)
    laptop.take()
    laptop.desk.add("event", id="new", organisation_id=who["Tori"], geom=square(0), **days(6, 6))
    with closing(open_store(str(laptop.path))) as field:
        checked(field)
        one = only(field, "work_event")
        say(field, one.id, who["Vesi"], Word.AGREED)
        say(field, one.id, who["Tori"], Word.ACCEPTED_RISK)
        field.discussion.comment(Comment(one.id, who["Pelastus"], "Leave 3.5 m", "rescue", NOW))
        field.discussion.state_nothing(Statement(who["Verkot"], NOW.replace(month=8), "", "nets", NOW))

    brought = laptop.bring()

    assert (counts(brought), brought.words) == ((1, 0, 0, 0, 0), 4)
    assert only(store, "work_event").state.value == "accepted_risk"
    assert [comment.text for comment in store.discussion.comments(one.id)] == ["Leave 3.5 m"]
    before = everything(store)
    again = laptop.bring()
    assert (counts(again), again.words) == (NOTHING, 0)
    assert everything(store) == before


def test_a_word_on_what_nobody_finds_is_refused_and_told(store, laptop, who, pipe):
    laptop.take()
    comment = "INSERT INTO comment (id, finding_id, organisation_id, text, said_at, said_by)"
    laptop.spoil((f"{comment} VALUES ('c', 'nothing', ?, 'a', '2027-06-01T00:00:00Z', 'x')", (who["Vesi"],)))

    brought = laptop.bring()

    assert (counts(brought), brought.words) == ((0, 0, 0, 0, 1), 0)
    assert "no such finding" in str(brought.refused[0].reason)


def test_the_file_stays_as_it_is(laptop, pipe):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    before = laptop.path.read_bytes()

    laptop.bring()

    assert laptop.path.read_bytes() == before
    assert [one.name for one in laptop.path.parent.iterdir()] == [laptop.path.name]


def test_a_new_organisation_comes_with_its_plans(store, laptop, kind):
    laptop.take()
    with closing(open_to_write(str(laptop.path))) as field:
        ids = field.organisations.add(["Kaapeli"])
    laptop.desk.add("work_zone", id="new", geom=square(0), organisation_id=ids["Kaapeli"], **days(5, 8))

    assert counts(laptop.bring()) == (2, 0, 0, 0, 0)
    assert store.organisations.ids()["Kaapeli"] == ids["Kaapeli"]


def test_a_rule_is_merged_as_plans_are(store, desk, laptop):
    laptop.take()
    laptop.desk.update("UPDATE rule SET distance_m = 8 WHERE id = 'joint_dig'")
    desk.update("UPDATE rule SET days_after = 9 WHERE id = 'joint_dig'")

    assert counts(laptop.bring()) == (0, 1, 0, 0, 0)
    [rule] = [one for one in store.register.rules() if one.id == "joint_dig"]
    assert (rule.distance_m, rule.days_after, rule.version) == (8, 9, 3)
    assert counts(laptop.bring()) == NOTHING


# ---- a store that was restored or copied ----


def test_a_file_is_brought_back_to_a_restored_store(store, desk, laptop, kind, pipe):
    older = kind.copy(store)
    desk.edit("work_zone", "pipe", title="Since the backup")
    desk.add("work_zone", id="lost", title="Lost", geom=square(5))
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", note="muddy")
    laptop.desk.edit("work_zone", "lost", note="wet")

    brought = laptop.bring(older)

    assert ("lost", "note", Why.UNKNOWN, None, "wet", None) in told(brought)
    assert older.history.current("pipe").values["note"] == "muddy"
    assert older.history.current("pipe").values["title"] == "Pipe"
    assert brought.changed == 1


def test_versions_counted_anew_after_a_restore_are_not_taken_for_the_old_ones(store, desk, laptop, kind, pipe):
    older = kind.copy(store)
    desk.edit("work_zone", "pipe", title="Second")
    laptop.take()
    Desk(kind.address(older)).edit("work_zone", "pipe", title="Other second", note="dry")
    laptop.desk.edit("work_zone", "pipe", title="Field pipe", contact="me")

    brought = laptop.bring(older)

    assert told(brought) == [("pipe", "title", Why.BOTH, "Second", "Field pipe", "Other second")]
    assert older.history.current("pipe").values["contact"] == "me"


# ---- files that are not for this store ----


def test_a_file_of_another_store_is_refused(store, kind, laptop, pipe):
    other = kind.new()
    Desk(kind.address(other)).update("UPDATE municipality SET store_id = 'another'")  # the tests' databases are copies
    laptop.take()
    before = everything(other)

    with pytest.raises(TakenElsewhere, match="from another store"):
        laptop.bring(other)
    assert everything(other) == before


def test_a_store_that_was_never_taken_along_is_refused(laptop):
    prepare_store(str(laptop.path), SETUP, "1.0", dry_run=False)

    with pytest.raises(NotTaken, match="was not taken along"):
        laptop.bring()


@pytest.mark.parametrize("change", [{"code": "vaasa"}, {"crs": "EPSG:3876"}])
def test_a_file_of_another_municipality_is_refused(laptop, pipe, change):
    laptop.take()
    laptop.spoil(("UPDATE municipality SET setup = ?", (json.dumps(SETUP | change),)))

    with pytest.raises(TakenElsewhere):
        laptop.bring()


def test_a_file_of_another_version_is_refused(laptop, pipe):
    laptop.take()
    laptop.desk.update("INSERT INTO schema_migration VALUES (9999, 'later', '', '', '9.0')")
    with pytest.raises(StoreTooNew):
        laptop.bring()

    laptop.desk.update("DELETE FROM schema_migration WHERE number > 1")
    with pytest.raises(StoreTooOld):
        laptop.bring()


@pytest.mark.parametrize("content", [b"", b"no database at all" * 99])
def test_a_file_that_is_none_is_refused(laptop, content):
    laptop.path.write_bytes(content)

    with pytest.raises(CoordinationError, match=r"store|GeoPackage"):
        laptop.bring()


def test_a_file_that_is_being_written_is_refused(store, laptop, pipe, monkeypatch):
    monkeypatch.setattr("seinajoki_coordination.store.geopackage.file._BUSY_SECONDS", 0.1)
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    before = everything(store)

    with closing(sqlite3.connect(laptop.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked, match="another program"):
            laptop.bring()
    assert everything(store) == before


def test_a_file_that_may_only_be_read_is_brought_back(store, laptop, pipe, monkeypatch):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    may = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: may(path, mode) and not (mode == os.W_OK and Path(path) == laptop.path)
    )

    assert counts(laptop.bring()) == (0, 1, 0, 0, 0)


# ---- files that somebody has crafted ----

HEAD = b"GP\x00\x01" + (3877).to_bytes(4, "little")
"""How the blob of a shape begins."""
EVIL = "'; DROP TABLE work_zone; --"


def test_sql_in_values_and_ids_is_data(store, laptop, pipe):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title=EVIL, note="%s ? :ids $table \\ '' \" {0}")
    laptop.spoil(("INSERT INTO work_zone (id, title) VALUES (?, ?)", (EVIL, '"; DELETE FROM event; --')))

    assert counts(laptop.bring()) == (1, 1, 0, 0, 0)
    assert store.history.current("pipe").values["title"] == EVIL
    assert store.history.current(EVIL).values["title"] == '"; DELETE FROM event; --'
    assert counts(laptop.bring()) == NOTHING


def test_triggers_of_a_file_never_run(store, laptop, pipe):
    laptop.take()
    laptop.spoil(
        "UPDATE work_zone SET title = 'Field pipe'",
        "CREATE TRIGGER boom AFTER INSERT ON checked BEGIN DELETE FROM work_zone; END",
        "CREATE TRIGGER bang BEFORE UPDATE ON work_zone BEGIN DELETE FROM work_zone; END",
        "CREATE VIEW plan AS SELECT * FROM work_zone",
    )
    before = laptop.path.read_bytes()

    assert counts(laptop.bring()) == (0, 1, 0, 0, 0)
    assert laptop.path.read_bytes() == before


def test_a_view_instead_of_a_table_is_refused(store, laptop, pipe):
    laptop.take()
    before = everything(store)
    laptop.spoil(
        "ALTER TABLE work_zone RENAME TO hidden",
        "CREATE VIEW work_zone AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) "
        "SELECT id AS fid, CAST(id AS TEXT) AS id FROM n",
    )

    with pytest.raises(StoreDamaged, match="work_zone"):
        laptop.bring()
    assert everything(store) == before


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("clearance_m", "wide"),
        ("clearance_m", float("inf")),
        ("digs", "perhaps"),
        ("starts_at", "next week"),
        ("starts_at", "yesterday"),
        ("starts_at", "0001-01-01T00:00:00+02:00"),
        ("title", b"\x00\xff"),
        ("title", "a\0b"),
        ("geom", b""),
        ("geom", b"GP"),
        ("geom", "POINT(0 0)"),
        ("geom", HEAD + b"\x01\x03"),
        ("geom", HEAD),
        ("geom", b"GP\x00\x0f" + HEAD[4:] + b"\x01" * 20),
        ("geom", HEAD + shapely.to_wkb(shapely.Point(EAST_M, NORTH_M))),
        ("geom", b"GP\x00\x01" + (4326).to_bytes(4, "little") + shapely.to_wkb(square(0))),
        ("geom", HEAD + shapely.to_wkb(square(0)).replace(struct.pack("<d", EAST_M), struct.pack("<d", math.nan))),
    ],
)
def test_a_value_that_is_none_is_refused_and_the_others_go_on(store, desk, laptop, pipe, column, value):
    desk.add("work_zone", id="net", geom=square(3), **days(7, 9))
    laptop.take()
    laptop.desk.edit("work_zone", "net", title="Field net")
    laptop.spoil((f"UPDATE work_zone SET {column} = ? WHERE id = 'pipe'", (value,)))
    before = store.history.current("pipe")

    brought = laptop.bring()

    assert counts(brought) == (0, 1, 0, 0, 1)
    assert [one.row_id for one in brought.refused] == ["pipe"]
    assert store.history.current("pipe") == before
    assert counts(laptop.bring()) == (0, 0, 0, 0, 1)


def test_a_file_in_another_coordinate_system_is_refused(store, laptop, pipe):
    laptop.take()
    laptop.spoil("UPDATE gpkg_geometry_columns SET srs_id = 4326 WHERE table_name = 'work_zone'")

    with pytest.raises(OtherShapes, match="work_zone"):
        laptop.bring()


def test_versions_from_the_future_and_stamps_of_a_mad_clock_do_no_harm(store, desk, laptop, pipe):
    laptop.take()
    laptop.spoil(
        "UPDATE work_zone SET row_version = 9999, title = 'Field pipe', changed_at = '2999-01-01T00:00:00Z'",
        "UPDATE taken SET row_version = 9999",
    )

    assert counts(laptop.bring()) == (0, 1, 0, 0, 0)
    assert store.history.current("pipe").row_version == 2
    desk.edit("work_zone", "pipe", title="Office pipe")
    assert [version.values["title"] for version in store.history.versions("pipe")] == ["Pipe", "Field pipe"]


def test_an_id_that_another_table_has_is_refused(store, laptop, pipe):
    laptop.take()
    laptop.spoil(
        "INSERT INTO event (id, title) VALUES ('pipe', 'not a pipe')",
        "INSERT INTO event (id, title) VALUES ('twin', 'one')",
        "INSERT INTO event_area (id, title) VALUES ('twin', 'two')",
    )

    brought = laptop.bring()

    assert counts(brought) == (1, 0, 0, 0, 2)
    assert {str(one.reason) for one in brought.refused} == {"Its identifier is that of another plan, in another table."}
    assert counts(laptop.bring()) == (0, 0, 0, 0, 2)


def test_rows_without_an_id_or_with_the_same_one_are_refused(store, laptop, pipe):
    laptop.take()
    laptop.spoil(
        "CREATE TABLE loose AS SELECT * FROM work_zone",
        "DROP TABLE work_zone",
        "ALTER TABLE loose RENAME TO work_zone",
        "INSERT INTO work_zone (id, title) VALUES ('pipe', 'again'), (NULL, 'nobody'), ('', 'empty'), (x'00', 'bytes')",
    )
    before = everything(store)

    brought = laptop.bring()

    assert counts(brought) == (0, 0, 0, 0, 5)
    assert everything(store) == before


def test_an_organisation_that_the_store_does_not_know_is_refused(store, laptop, pipe):
    laptop.take()
    laptop.spoil(
        "UPDATE work_zone SET organisation_id = 'nobody'",
        "INSERT INTO event (id, organisation_id) VALUES ('e', 'nobody')",
    )

    brought = laptop.bring()

    assert counts(brought) == (0, 0, 0, 0, 2)
    assert "no organisation with the identifier “nobody”" in str(brought.refused[0].reason)


def test_an_organisation_is_not_deleted_by_a_file(store, laptop, who, pipe):
    laptop.take()
    laptop.spoil("DELETE FROM organisation WHERE short_name = 'Vesi'")

    brought = laptop.bring()

    assert (counts(brought), store.organisations.ids()) == ((0, 0, 0, 0, 1), who)


@pytest.mark.parametrize("id_", [b"pipe", "", "a\0b"])
def test_an_original_of_nobody_is_told(laptop, pipe, id_):
    laptop.take()
    laptop.spoil(("UPDATE taken SET row_id = ? WHERE row_id = 'pipe'", (id_,)))

    with pytest.raises(StoreDamaged, match="taken"):
        laptop.bring()


@pytest.mark.parametrize("base", ["", "[]", "7", '{"geom": "no digits"}', '{"geom": 5}', "[" * 100_000])
def test_an_original_that_cannot_be_read_is_told(laptop, pipe, base):
    laptop.take()
    laptop.spoil(("UPDATE taken SET base = ?", (base,)))

    with pytest.raises(StoreDamaged, match="taken"):
        laptop.bring()


def test_rows_that_have_lost_their_ids_are_not_taken_for_deleted(store, desk, laptop, pipe):
    desk.add("work_zone", id="net", geom=square(3), **days(7, 9))
    laptop.take()
    laptop.spoil("UPDATE work_zone SET id = NULL WHERE id = 'pipe'", "DELETE FROM work_zone WHERE id = 'net'")

    brought = laptop.bring()

    assert counts(brought) == (0, 0, 0, 0, 3)
    assert {"pipe", "net"} <= {one.row_id for one in brought.refused}
    assert set(plans(store)) == {"pipe", "net"}


def test_columns_of_ones_own_are_left_where_they_are(store, laptop, pipe):
    laptop.take()
    laptop.spoil(
        'ALTER TABLE work_zone ADD COLUMN "x""; DROP TABLE work_zone; --" TEXT',
        "UPDATE work_zone SET \"x\"\"; DROP TABLE work_zone; --\" = 'mine', title = 'Field pipe'",
    )

    assert counts(laptop.bring()) == (0, 1, 0, 0, 0)
    assert store.history.current("pipe").values["title"] == "Field pipe"


def test_what_a_file_says_of_findings_and_checks_is_not_believed(store, laptop, who, desk, pipe):
    desk.add("event", id="market", organisation_id=who["Tori"], geom=square(2), **days(8, 9))
    checked(store)
    before = everything(store)
    laptop.take()
    laptop.spoil(
        "UPDATE finding SET state = 'gone', severity = 'light', area_m2 = 0",
        "UPDATE checked SET row_version = 9999",
        "INSERT INTO history (table_name, row_id, op, row_version, old, changed_at, changed_by) "
        "VALUES ('work_zone', 'pipe', 'update', 99, '{}', '2027-06-01T00:00:00Z', 'me')",
    )

    assert counts(laptop.bring()) == NOTHING
    assert everything(store) == before


def test_bringing_that_is_stopped_changes_nothing(store, laptop, pipe):
    laptop.take()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    laptop.desk.add("event", id="new", geom=square(0), **days(6, 6))
    before = everything(store)

    def stop(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        laptop.bring(progress=stop)
    assert everything(store) == before


def test_what_was_said_stays_said(store, laptop, who, desk, pipe):
    desk.add("event", id="market", organisation_id=who["Tori"], geom=square(2), **days(8, 9))
    checked(store)
    store.discussion.comment(Comment(only(store).id, who["Tori"], "Leave room", "a host", NOW))
    laptop.take()
    laptop.spoil("UPDATE comment SET text = 'Take it all'")

    brought = laptop.bring()

    assert (counts(brought), brought.words) == ((0, 0, 0, 0, 1), 0)
    assert [one.text for one in store.discussion.comments(only(store).id)] == ["Leave room"]
