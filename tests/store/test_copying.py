"""Copying a store into another one of any kind: all of it, as it was; nothing twice, nothing over others' work."""

import os
import sqlite3
import struct
from contextlib import closing

import pytest
import shapely
from desk import Desk
from kinds import KINDS, GeoPackages, Schemas, on
from server import running
from test_importing import brought, row
from town import EAST_M, NORTH_M, NOTHING, NOW, SETUP, checked, days, found, line, say, square, stale, states

from seinajoki_coordination.domain.errors import (
    Cancelled,
    CoordinationError,
    CopyElsewhere,
    NotTheOwner,
    StoreInUse,
    StoreTooNew,
)
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.services.copying import Copying, copy_contents, shared_columns
from seinajoki_coordination.services.discussion import Comment, Statement
from seinajoki_coordination.store.opening import open_store, open_to_write
from seinajoki_coordination.store.preparing import prepare_store, remove_new

NOT_IN_FILES = {"delegation", "internal_note"}


@pytest.fixture(params=KINDS, ids=lambda kind: f"to {kind.name}")
def other_kind(request, tmp_path):
    """The kind of store that is copied into."""
    folder = tmp_path / "other"
    folder.mkdir()
    kind = request.param(folder)
    yield kind
    kind.close()


@pytest.fixture
def target(other_kind):
    """A new store of the same town, whose organisations have other ids."""
    return other_kind.new()


@pytest.fixture
def used(store, desk, who):
    """A store after a busy spring: something in every table, and in every sort of column."""
    desk.add("work_zone", id="pipe", organisation_id=who["Vesi"], geom=square(0), digs=1, clearance_m=2.5, **days(5, 8))
    desk.add(
        "work_zone", id="net", organisation_id=who["Verkot"], geom=square(5), digs=1, **days(7, 12), note="'ö' \\ %s"
    )
    desk.add(
        "event", id="market", organisation_id=who["Tori"], geom=square(2), attendance=500, needs_quiet=1, **days(8, 9)
    )
    desk.add("event_area", id="field", geom=square(300), capacity=9000, water=1)
    desk.add("development_area", id="quarter", geom=None, phase="plan")
    desk.add("traffic_arrangement", id="closed", kind="closure", geom=line((0, 0), (5, 5)), closes_cars=1, **days(8, 8))
    desk.add("work_zone", id="later", geom=square(0), **days(20, None))
    desk.insert("series", id="films", title="Films", source="feed", uid="1")
    desk.insert("street", id="main", name="Kauppakatu", geom=line((0, 0), (90, 5)))
    brought(store, row("imported", shape=square(700)))
    checked(store)
    for one in found(store, "work_event"):
        say(store, one.id, who["Vesi"], Word.AGREED)
        say(store, one.id, who["Tori"], Word.ACCEPTED_RISK)
        store.discussion.comment(Comment(one.id, who["Pelastus"], "Leave 3.5 m", "rescue", NOW))
    store.discussion.state_nothing(Statement(who["Verkot"], NOW.replace(month=8), "holidays", "nets", NOW))
    desk.edit("work_zone", "net", title="moved", **days(7, 11))
    desk.edit("work_zone", "net", geom=square(6))
    desk.delete("work_zone", "later")
    desk.update("UPDATE rule SET distance_m = 7 WHERE id = 'joint_dig'")
    checked(store)
    store.listing.note_report(NOW)
    return store


def everything(store):
    """All rows of a store, table by table; rows of a table in any order."""
    return {
        table: sorted(map(repr, store.contents.rows(table, names)))
        for table, names in store.contents.columns().items()
        if table not in NOT_IN_FILES
    }


def shared(store, other):
    """The same of what both have places for."""
    return {
        table: sorted(map(repr, store.contents.rows(table, names)))
        for table, names in shared_columns(store.contents, other.contents).items()
    }


def copied(store, target):
    return copy_contents(store.contents, target.contents, lambda _: None)


def test_all_is_there_table_by_table_and_to_the_last_value(used, target):
    count = copied(used, target)

    there = shared(target, used)
    assert there == shared(used, target)
    assert {table for table, rows in there.items() if not rows} <= NOT_IN_FILES
    assert count == sum(map(len, there.values()))


def test_what_was_said_counts_and_a_check_of_the_copy_finds_nothing_new(used, target):
    before = states(used)
    copied(used, target)

    assert states(target) == before
    assert "accepted_risk" in before.values()
    assert stale(target) == []
    assert checked(target) == NOTHING
    assert states(target) == before


def test_done_twice_it_changes_nothing(used, target):
    copied(used, target)
    before = everything(target)

    assert copied(used, target) == 0
    assert everything(target) == before


def test_history_goes_on_where_it_was(used, target, other_kind):
    copied(used, target)
    desk = Desk(other_kind.address(target))
    desk.edit("work_zone", "net", title="moved again")

    told = [(one.op, one.row_version, one.values["title"]) for one in target.history.versions("net")]
    assert told == [("update", 1, "a plan"), ("update", 2, "moved"), ("update", 3, "moved")]
    assert target.history.current("net").row_version == 4
    assert [one.row_id for one in target.history.deleted()] == ["later"]
    assert shapely.from_wkb(target.history.versions("net")[0].wkb).equals(square(5))


def test_a_deleted_plan_can_be_brought_back_in_the_copy(used, target):
    copied(used, target)
    (gone,) = target.history.deleted()

    target.history.restore(gone, "a planner", NOW)

    assert target.history.current("later").row_version == 2


def test_there_and_back_it_is_what_it_was(used, target, kind):
    copied(used, target)
    back = kind.new()
    copied(target, back)

    assert shared(back, target) == shared(used, target)


def test_a_store_with_plans_of_its_own_is_left_as_it_is(used, target, other_kind):
    Desk(other_kind.address(target)).add("work_zone", id="own", geom=square(0), **days(1, 2))
    before = everything(target)

    assert copied(used, target) is None
    assert everything(target) == before


def test_a_copy_in_which_somebody_has_worked_is_left_as_it_is(used, target, other_kind):
    copied(used, target)
    Desk(other_kind.address(target)).edit("work_zone", "net", title="mine")

    assert copied(used, target) is None
    assert target.history.current("net").values["title"] == "mine"


def test_one_row_that_is_refused_keeps_all_out(used, target, other_kind):
    desk = Desk(other_kind.address(target))
    desk.update("CREATE UNIQUE INDEX one_comment_each ON comment (said_by)")
    before = everything(target)

    try:
        with pytest.raises(CoordinationError, match=r"UNIQUE|unique"):
            copied(used, target)
    finally:
        desk.update("DROP INDEX one_comment_each")  # other tests find the database as it was
    assert everything(target) == before
    assert not any(rows for table, rows in before.items() if table not in ("municipality", "organisation", "rule"))


def test_a_copy_that_is_stopped_half_way_leaves_nothing(used, target):
    before = everything(target)

    def stop(share):
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        copy_contents(used.contents, target.contents, stop)
    assert everything(target) == before


@on(GeoPackages)
def test_shapes_as_other_tools_write_them_come_as_the_check_reads_them(store, desk, target):
    desk.add("work_zone", id="single", geom=square(0).geoms[0], **days(5, 8))
    desk.add("work_zone", id="high", geom=shapely.force_3d(square(3)), **days(5, 8))
    desk.add("work_zone", id="empty", geom=shapely.MultiPolygon(), **days(5, 8))

    copied(store, target)

    assert checked(target).new == checked(store).new == 1
    assert [row.id for row in found(target)] != []


# ---- by name: what is made, and what is refused ----


def copying():
    """As the plugin puts it together."""
    return Copying(
        open_to_read=lambda name: open_store(name, running().dsn),
        open_to_write=lambda name: open_to_write(name, running().dsn),
        make=lambda name, setup: prepare_store(name, setup, "1.0", running().dsn, dry_run=False),
        remove=remove_new,
    )


@pytest.fixture
def file(tmp_path):
    """A pilot in a file."""
    prepare_store(str(tmp_path / "pilot.gpkg"), SETUP, "1.0", dry_run=False)
    Desk(str(tmp_path / "pilot.gpkg")).add("work_zone", id="pipe", geom=square(0), **days(5, 8))
    return str(tmp_path / "pilot.gpkg")


@pytest.fixture
def database(server):
    """A database with PostGIS and nothing else."""
    name = server.database()
    yield name
    server.drop(name)


def test_a_store_that_is_not_there_is_made(file, database, tmp_path):
    there = copying().copy(file, database)
    back = copying().copy(database, str(tmp_path / "back.gpkg"))
    again = copying().copy(file, database)

    assert (there.is_new, back.is_new, again.is_new) == (True, True, False)
    assert there.rows > 1
    assert again.rows == 0
    assert there.left_out == ()
    assert "history.login" in back.left_out
    with closing(open_store(file)) as one, closing(open_store(str(tmp_path / "back.gpkg"))) as other:
        assert everything(one) == everything(other)


def stop(_share):
    raise Cancelled


def test_a_file_made_for_a_copy_that_failed_is_gone_again(file, tmp_path):
    before = set(tmp_path.iterdir())
    made = []
    with pytest.raises(Cancelled):
        copying().copy(file, str(tmp_path / "copy.gpkg"), stop, lambda: made.append(True))
    assert made
    assert set(tmp_path.iterdir()) == before


def test_a_file_that_was_there_stays_when_a_copy_fails(file, tmp_path):
    prepare_store(str(tmp_path / "copy.gpkg"), SETUP, "1.0", dry_run=False)
    with pytest.raises(Cancelled):
        copying().copy(file, str(tmp_path / "copy.gpkg"), stop)
    assert (tmp_path / "copy.gpkg").is_file()


def test_a_schema_made_for_a_copy_that_failed_takes_the_next_one(file, database):
    made = []
    with pytest.raises(Cancelled):
        copying().copy(file, database, stop, lambda: made.append(True))
    assert made
    assert copying().copy(file, database).rows > 1


NO_RING = struct.pack("<BIIBIII4d", 1, 6, 1, 1, 3, 1, 2, *([0.0] * 4))
"""A MultiPolygon whose ring has two points."""


def test_shapes_that_no_store_could_take_stay_behind_and_are_told(file, database, tmp_path):
    desk = Desk(file)
    desk.add("work_zone", id="point", geom=shapely.Point(EAST_M, NORTH_M), **days(5, 8))
    desk.add("work_zone", id="odd", geom=square(0), **days(5, 8))
    with closing(sqlite3.connect(file)) as connection, connection:
        header = connection.execute("SELECT substr(geom, 1, 40) FROM work_zone WHERE id = 'odd'").fetchone()[0]
        for (trigger,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f'DROP TRIGGER "{trigger}"')
        connection.execute("UPDATE work_zone SET geom = ? WHERE id = 'odd'", (header + NO_RING,))

    for target in (database, str(tmp_path / "copy.gpkg")):
        copied_ = copying().copy(file, target)
        assert {(row.table, row.id) for row in copied_.without_shape} == {("work_zone", "point"), ("work_zone", "odd")}
        why = {row.id: row.why for row in copied_.without_shape}
        assert why["point"] == "Point"
        assert "LinearRing" in why["odd"]
        with closing(open_store(target, running().dsn)) as there:
            assert [there.history.current(id_).wkb for id_ in ("point", "odd")] == [None, None]
            assert there.history.current("pipe").wkb is not None
        assert copying().copy(file, target).without_shape == ()


def test_others_work_is_told(file, database):
    prepare_store(database, SETUP, "1.0", running().dsn, dry_run=False)
    running().execute(database, "INSERT INTO seinajoki.work_zone (title) VALUES ('theirs')")

    with pytest.raises(StoreInUse, match="has plans of its own that are not those of"):
        copying().copy(file, database)


@pytest.mark.parametrize("change", [{"code": "vaasa"}, {"crs": "EPSG:3876"}])
def test_another_municipalitys_store_is_left_as_it_is(file, database, change):
    prepare_store(database, SETUP | change, "1.0", running().dsn, dry_run=False)

    with pytest.raises(CopyElsewhere, match="is a store of “town” in EPSG:3877"):
        copying().copy(file, database)


def test_a_store_is_its_own_copy(file):
    assert copying().copy(file, file).rows == 0


@pytest.mark.parametrize("newer", ["pilot", "copy"])
def test_nothing_is_copied_that_a_newer_plugin_keeps(file, tmp_path, newer):
    copying().copy(file, str(tmp_path / "copy.gpkg"))
    Desk(str(tmp_path / f"{newer}.gpkg")).update("INSERT INTO schema_migration VALUES (9999, 'later', '', '', '9.0')")

    with pytest.raises(StoreTooNew, match="is of a newer version"):
        copying().copy(file, str(tmp_path / "copy.gpkg"))


def test_a_pilot_that_may_only_be_read_is_copied(file, tmp_path, monkeypatch):
    may = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: may(path, mode) and not (mode == os.W_OK and str(path) == file)
    )

    assert copying().copy(file, str(tmp_path / "copy.gpkg")).rows > 1


# ---- a database's own ----


@pytest.fixture
def office(server, database):
    """A login that may write as an administrator of the store, but owns nothing."""
    prepare_store(database, SETUP, "1.0", server.dsn, dry_run=False)
    server.execute(
        database,
        "DROP ROLE IF EXISTS chief; CREATE ROLE chief LOGIN; SET search_path = seinajoki, public;"
        "SELECT set_member('chief', NULL, 'administrator', 'chief');"
        "SELECT set_member('postgres', 'Vesi', 'member', 'v')",
    )
    yield "chief"
    server.execute(database, "SET search_path = seinajoki, public; SELECT drop_member('chief'); DROP ROLE chief")


def test_only_the_owner_copies_into_a_schema(file, database, office):
    with (
        closing(open_store(file)) as one,
        closing(open_store(database, lambda name: running().dsn(name, office))) as other,
        pytest.raises(NotTheOwner, match="Only the owner of the store"),
    ):
        copied(one, other)


def test_members_keep_their_organisation_though_its_id_is_anothers(file, database, office):
    copying().copy(file, database)

    with closing(running().connect(database)) as connection, connection.cursor() as cursor:
        cursor.execute(
            "SELECT o.short_name FROM seinajoki.membership m JOIN seinajoki.organisation o ON o.id = m.organisation_id"
        )
        assert cursor.fetchall() == [("Vesi",)]
    with closing(open_store(file)) as one, closing(open_store(database, running().dsn)) as other:
        assert one.organisations.ids() == other.organisations.ids()


@on(Schemas)
def test_what_only_databases_know_goes_from_one_to_another(used, who, kind):
    other = kind.new()
    for schema in (used,):
        schema.contents._schema.all(
            "INSERT INTO delegation VALUES ('sewer', ?, ?) RETURNING project", (who["Vesi"], who["Verkot"])
        )
        schema.contents._schema.all(
            "INSERT INTO internal_note VALUES ('pipe', ?, 'costly') RETURNING note", (who["Vesi"],)
        )

    copied(used, other)

    assert shared(other, used) == shared(used, other)
    assert all(other.contents.rows(table, other.contents.columns()[table]) for table in NOT_IN_FILES)
