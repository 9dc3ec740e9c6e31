"""The PostGIS store itself: its tables, what it does by itself and whom it lets do what; by SQL on a real server."""

import json
import re
import sqlite3
import uuid
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta

import psycopg2
import pytest
import shapely
from psycopg2 import errors
from town import line, square

from city import LOGINS, OWNER, SCHEMA, SRID, STRANGER, Office, apply, empty, ewkb, scripts
from seinajoki_coordination.domain.codes import Severity
from seinajoki_coordination.domain.findings import FindingState, Word, facts_of, state_of
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.store.geopackage.glob import _ACCENTED
from seinajoki_coordination.store.search import folded
from seinajoki_coordination.store.tables import PLAN_TABLES

PLANS = [table.name for table in PLAN_TABLES]
NOT_YOURS = pytest.raises(errors.InsufficientPrivilege, match="seinajoki: not yours")
NO_GRANT = pytest.raises(errors.InsufficientPrivilege, match="permission denied")


@pytest.fixture(scope="session")
def shared(server, prepared):
    return server.database(template=prepared)


@pytest.fixture
def alone():
    """For tests that change more than rows."""


@pytest.fixture
def database(request, server, prepared, shared):
    if "alone" not in request.fixturenames:
        empty(server, shared)
        yield shared
        return
    name = server.database(template=prepared)
    yield name
    server.drop(name)


@pytest.fixture
def office(server, database):
    """Opens the office of a login, once."""
    offices = {}

    def of(login):
        if login not in offices:
            offices[login] = Office(server, database, login)
        return offices[login]

    yield of
    for one in offices.values():
        one.connection.close()


@pytest.fixture
def water(office):
    return office("water")


@pytest.fixture
def nets(office):
    return office("nets")


@pytest.fixture
def city(office):
    return office("city")


@pytest.fixture
def owner(office):
    return office(OWNER)


def shape_of(table):
    return line((0, 0), (5, 5)) if table == "traffic_arrangement" else square(0)


def add(who, table="work_zone", **columns):
    return who.add(table, **{"geom": ewkb(shape_of(table))} | columns)


def row(who, id_, table="work_zone"):
    with who.connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} WHERE id = %s", [id_])
        (values,) = cursor.fetchall()
        return dict(zip([column.name for column in cursor.description], values, strict=True))


def history(who, id_):
    return who.run("SELECT op, row_version, changed_by, login, old FROM history WHERE row_id = %s ORDER BY fid", id_)


# Tables


def test_the_tables_are_the_geopackages_with_the_people_beside(owner, path):
    mine = {}
    for table, column in owner.run(
        "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = %s AND table_name IN "
        "(SELECT table_name FROM information_schema.tables WHERE table_schema = %s AND table_type = 'BASE TABLE')",
        *[SCHEMA] * 2,
    ):
        mine.setdefault(table, set()).add(column)
    with closing(sqlite3.connect(path)) as twin:
        names = [name for (name,) in twin.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        its = {
            name: {column for _, column, *_ in twin.execute(f"PRAGMA table_info({name})")}
            for name in names
            if not name.startswith(("gpkg_", "rtree_", "sqlite_"))
        }
    for of_a_file_that_was_taken_along in ("taking", "taken"):
        del its[of_a_file_that_was_taken_along]
    its["history"].add("login")
    its["schema_migration"].add("applied_by")
    assert mine == its | {
        "membership": {"login", "organisation_id", "role", "display_name"},
        "delegation": {"project", "organisation_id", "contractor_id"},
        "internal_note": {"row_id", "organisation_id", "note"},
    }


@pytest.mark.parametrize("code", [Word, FindingState, Severity])
def test_the_schema_takes_all_codes(owner, code):
    checks = owner.value("SELECT string_agg(pg_get_constraintdef(oid), ' ') FROM pg_constraint WHERE contype = 'c'")
    listed = [frozenset(re.findall(r"'(\w+)'", one)) for one in re.findall(r"ARRAY\[([^]]*)\]", checks)]
    assert {one.name.lower() for one in code} in listed


@pytest.mark.parametrize("instant", ["infinity", "-infinity", "12027-06-01", "0044-03-15 BC"])
def test_what_python_cannot_tell_as_a_time_is_refused(water, instant):
    with pytest.raises(errors.CheckViolation):
        add(water, starts_at=instant)


@pytest.mark.parametrize("table", PLANS)
@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity"])
def test_a_clearance_that_no_file_takes_is_refused(water, table, number):
    id_ = add(water, table)
    with pytest.raises(errors.CheckViolation, match="number of metres"):
        water.run(f"UPDATE {table} SET clearance_m = %s WHERE id = %s", number, id_)
    with pytest.raises(errors.CheckViolation, match="number of metres"):
        add(water, table, clearance_m=float(number))


def test_a_shape_in_another_coordinate_system_is_refused(water):
    with pytest.raises(psycopg2.DataError, match="SRID"):
        add(water, geom=ewkb(square(0), 3067))


def test_a_plan_that_ends_before_it_starts_is_taken(water):
    id_ = add(water, starts_at="2027-06-09", ends_at="2027-06-05")
    assert row(water, id_)["ends_at"] < row(water, id_)["starts_at"]


@pytest.mark.parametrize("table", PLANS)
def test_the_index_over_place_and_time_is_used(water, owner, table):
    add(water, table)
    owner.run("SET enable_seqscan = off")
    span = (
        "least(build_up_from, starts_at), greatest(tear_down_until, ends_at)"
        if table == "event"
        else "starts_at, ends_at"
    )
    plan = owner.run(
        f"EXPLAIN SELECT 1 FROM {table} WHERE geom && ST_MakeEnvelope(0, 0, 1, 1, {SRID}) "
        f"AND span_of({span}) && tstzrange('2027-06-01', '2027-07-01')"
    )
    (condition,) = [text for (text,) in plan if "Index Cond" in text]
    assert "geom &&" in condition
    assert condition.count("&&") == 2


def test_ids_sort_as_python_sorts_them(water):
    ids = [add(water, id=id_) for id_ in ("b", "B", "ä", "a-1", "a1", "Ä", "_")]
    assert [id_ for (id_,) in water.run("SELECT id FROM work_zone ORDER BY id")] == sorted(ids)


# Stamps, lock, history


def test_a_new_plan_is_stamped_whatever_the_client_says(water):
    lie = {"created_at": "2000-01-01", "changed_at": "2000-01-01", "created_by": "god", "changed_by": "god"}
    id_ = add(water, row_version=7, **lie)
    one = row(water, id_)
    assert (one["row_version"], one["created_by"], one["changed_by"]) == (1, "a water planner", "a water planner")
    assert one["created_at"] == one["changed_at"]
    assert abs(datetime.now(UTC) - one["created_at"]) < timedelta(minutes=5)


def test_an_edit_counts_up_and_stamps_whatever_the_client_says(water, city):
    id_ = add(water)
    made = row(water, id_)
    city.run("UPDATE work_zone SET note = 'x', changed_by = 'god', created_by = 'god', created_at = '2000-01-01'")
    one = row(water, id_)
    assert (one["row_version"], one["changed_by"], one["created_by"]) == (2, "the coordinator", "a water planner")
    assert (one["created_at"], one["changed_at"] >= made["changed_at"]) == (made["created_at"], True)


@pytest.mark.parametrize(
    "sets",
    [
        "title = title, geom = geom",
        "changed_by = 'a planner', changed_at = now()",
        "row_version = 1, starts_at = '2027-06-05T00:00:00.0001+03'",
    ],
)
def test_an_update_that_changes_nothing_is_no_new_version(water, sets):
    id_ = add(water)
    before = row(water, id_)
    assert water.touched(f"UPDATE work_zone SET {sets}") == 1
    assert row(water, id_) == before
    assert history(water, id_) == []


@pytest.mark.parametrize("version", [1, 2, 4, None])
def test_a_stale_version_is_refused_and_leaves_no_history(water, version):
    id_ = add(water)
    water.run("UPDATE work_zone SET note = 'second'")
    water.run("UPDATE work_zone SET note = 'third'")
    with pytest.raises(errors.SerializationFailure, match="seinajoki: stale row_version"):
        water.run("UPDATE work_zone SET note = 'mine', row_version = %s", version)
    assert (row(water, id_)["note"], len(history(water, id_))) == ("third", 2)


def test_the_current_version_is_taken(water):
    id_ = add(water)
    water.run("UPDATE work_zone SET note = 'second', row_version = 1")
    water.run("UPDATE work_zone SET note = 'third', row_version = 2")
    assert row(water, id_)["row_version"] == 3


def test_of_two_who_read_the_same_version_one_is_refused(server, database, water):
    id_ = add(water)
    with closing(Office(server, database, "water").connection) as other, ThreadPoolExecutor(1) as pool:
        other.autocommit = False
        cursor = other.cursor()
        cursor.execute("UPDATE seinajoki.work_zone SET note = 'theirs', row_version = 1")
        mine = pool.submit(water.run, "UPDATE work_zone SET note = 'mine', row_version = 1")
        other.commit()
        with pytest.raises(errors.SerializationFailure, match="stale row_version"):
            mine.result()
    assert row(water, id_)["note"] == "theirs"


@pytest.mark.parametrize("table", PLANS)
def test_the_history_keeps_the_old_row_as_a_geopackage_does(water, table, server, database):
    id_ = add(water, table, title="Törnävä", project="P")
    water.run("SET timezone = 'Asia/Tokyo'")
    water.run("SET datestyle = 'German'")
    water.run("SET bytea_output = 'escape'")
    water.run(f"UPDATE {table} SET geom = NULL, title = 'Nurmo'")
    water.run(f"DELETE FROM {table}")
    (op, version, by, login, old), (ended, last, *_, deleted) = history(water, id_)
    assert (op, version, by, login) == ("update", 1, "a water planner", "water")
    assert (ended, last, deleted["geom"], deleted["title"]) == ("delete", 2, None, "Nurmo")
    assert (old["id"], old["title"], old["organisation_id"]) == (id_, "Törnävä", "vesi")
    assert (old["starts_at"], old["row_version"]) == ("2027-06-04T21:00:00.000Z", 1)
    assert bytes.fromhex(old["geom"]) == shapely.to_wkb(shape_of(table), byte_order=1)
    columns = {
        name
        for (name,) in water.run("SELECT attname FROM pg_attribute WHERE attnum > 0 AND attrelid = %s::regclass", table)
    }
    assert old.keys() == columns - {"fid"}
    assert {type(value) for value in old.values()} <= {str, int, float, type(None)}


def test_the_history_takes_in_a_column_that_somebody_added_but_no_picture(alone, water, owner):
    owner.run('ALTER TABLE event ADD COLUMN "the painter\'s $word" text, ADD COLUMN picture bytea')
    id_ = add(water, "event")
    water.run("UPDATE event SET \"the painter's $word\" = 'blue', picture = '\\x00ff'")
    water.run("UPDATE event SET title = 'Fair'")
    olds = [old for *_, old in history(water, id_)]
    assert [old["the painter's $word"] for old in olds] == [None, "blue"]
    assert "picture" not in olds[0]


@pytest.mark.parametrize("table", PLANS)
@pytest.mark.parametrize("id_", [None, ""])
def test_a_row_without_an_id_gets_one_and_one_that_is_wiped_out_stays(water, table, id_):
    given = add(water, table, id=id_)
    assert str(uuid.UUID(given)) == given
    water.run(f"UPDATE {table} SET id = %s, note = 'changed'", id_)
    assert row(water, given, table)["row_version"] == 2


def test_an_id_that_another_table_has_is_not_taken_over(water):
    work = add(water)
    pasted = add(water, "event", id=work)
    assert pasted != work
    water.run("UPDATE event SET id = %s", work)
    assert water.value("SELECT id FROM event") == pasted
    with pytest.raises(errors.UniqueViolation):
        add(water, id=work)


def test_a_row_that_comes_back_counts_on_and_is_as_old_as_it_was(water, city):
    id_ = add(water)
    made = row(water, id_)
    city.run("UPDATE work_zone SET note = 'changed'")
    city.run("DELETE FROM work_zone")
    city.add(id=id_, organisation_id="vesi")
    back = row(water, id_)
    assert (back["row_version"], back["created_by"], back["changed_by"]) == (3, "a water planner", "the coordinator")
    assert back["created_at"] == made["created_at"]


def test_a_row_renamed_to_what_another_once_was_counts_on_from_that(water):
    gone, other = add(water), add(water)
    for note in "abc":
        water.run("UPDATE work_zone SET note = %s WHERE id = %s", note, gone)
    water.run("DELETE FROM work_zone WHERE id = %s", gone)
    water.run("UPDATE work_zone SET id = %s WHERE id = %s", gone, other)
    assert row(water, gone)["row_version"] == 5


def test_a_number_made_up_is_in_nobodys_way(water, nets):
    add(water, fid=1_000_000)
    fid = water.value("SELECT fid FROM work_zone")
    assert fid < 100_000
    add(nets)
    with NOT_YOURS:
        water.run("UPDATE work_zone SET fid = 7 WHERE organisation_id = 'vesi'")


def test_a_copy_keeps_stamps_and_only_the_owner_can_make_one(owner, office):
    admin = office("admin")
    for who, told in ((owner, ("god", 7)), (admin, ("the administrator", 1))):
        who.connection.autocommit = False
        who.run("SET LOCAL seinajoki.copying = 'on'")
        id_ = add(who, created_by="god", row_version=7)
        who.connection.commit()
        assert (row(who, id_)["created_by"], row(who, id_)["row_version"]) == told


# The rules' versions


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(("a_table", "event"), ("b_table", "event"), ("a_kinds", "sewer"), ("b_kinds", "sewer"), ("a_traits", "digs")),
        *(("b_traits", "noisy"), ("distance_m", 3.0), ("days_before", 1), ("days_after", 1), ("min_area_m2", 2.0)),
        *(("yields", "notice"), ("ceiling", "light"), ("same_organisation", False)),
    ],
)
def test_a_rule_that_asks_something_else_is_another_version(city, column, value):
    city.run(f"UPDATE rule SET {column} = %s, version = 99 WHERE id = 'work_work'", value)
    assert dict(city.run("SELECT version, count(*)::int FROM rule GROUP BY version")) == {2: 1, 1: 5}


@pytest.mark.parametrize(
    "sets", ["title_en = 'other'", "sentence_fi = 'other'", "active = false", "version = 9", "a_table = a_table"]
)
def test_a_rule_that_is_only_worded_or_switched_is_the_same_version(city, sets):
    city.run(f"UPDATE rule SET {sets}")
    assert city.run("SELECT DISTINCT version FROM rule") == [(1,)]


def test_a_rule_that_comes_back_counts_on_from_its_findings(city, water, nets):
    one, _ = met(water, nets)
    city.run("UPDATE rule SET distance_m = 3 WHERE id = 'work_work'")
    city.check(changed=[one | {"rule_version": 2}])
    city.run("DELETE FROM rule WHERE id = 'work_work'")
    city.run(
        "INSERT INTO rule (id, title_en, title_fi, sentence_en, sentence_fi, yields, ceiling) "
        "VALUES ('work_work', '', '', '', '', 'conflict', 'heavy')"
    )
    assert city.value("SELECT version FROM rule WHERE id = 'work_work'") == 3


# Whose plans they are


@pytest.mark.parametrize("table", PLANS)
@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE {table} SET title = 'mine'",
        "UPDATE {table} SET organisation_id = 'verkot'",
        "UPDATE {table} SET organisation_id = NULL",
        "DELETE FROM {table}",
        "INSERT INTO {table} (id, organisation_id) VALUES ('new', 'vesi')",
        "INSERT INTO {table} (id, organisation_id) TABLE other ON CONFLICT (id) DO UPDATE SET title = 'mine'",
    ],
    ids=["edit", "steal", "set free", "delete", "foist", "upsert"],
)
def test_what_is_another_organisations_is_refused(water, nets, table, attack):
    id_ = add(water, table)
    before = row(water, id_, table)
    nets.run(f"CREATE TEMP VIEW other AS SELECT id, 'verkot' FROM {table}")
    with NOT_YOURS:
        nets.run(attack.format(table=table))
    assert row(water, id_, table) == before
    assert water.value(f"SELECT count(*) FROM {table}") == 1
    assert history(water, id_) == []


def test_one_foreign_row_among_many_keeps_all_as_they_are(water, nets):
    theirs, mine = add(water), add(nets)
    with NOT_YOURS:
        nets.run("UPDATE work_zone SET note = 'changed'")
    assert (row(water, theirs)["note"], row(water, mine)["note"]) == (None, None)


@pytest.mark.parametrize("to", ["vesi", None, "nowhere"])
def test_nobody_foists_a_plan_on_others(nets, to):
    add(nets)
    with NOT_YOURS:
        nets.run("UPDATE work_zone SET organisation_id = %s", to)


def test_nobody_comes_under_the_id_of_anothers_deleted_plan(water, nets, city):
    id_, mine = add(water), add(nets)
    water.run("DELETE FROM work_zone WHERE id = %s", id_)
    with NOT_YOURS:
        add(nets, id=id_)
    with NOT_YOURS:
        nets.run("UPDATE work_zone SET id = %s WHERE id = %s", id_, mine)
    add(water, id=id_)
    assert row(city, id_)["row_version"] == 2


def test_a_plan_without_an_owner_is_its_makers_and_else_the_coordinators(nets, city):
    mine = add(nets, organisation_id="")
    assert row(nets, mine)["organisation_id"] == "verkot"
    unowned = add(city)
    assert row(nets, unowned)["organisation_id"] is None
    with NOT_YOURS:
        nets.run("UPDATE work_zone SET organisation_id = 'verkot' WHERE id = %s", unowned)
    city.run("UPDATE work_zone SET organisation_id = 'verkot' WHERE id = %s", unowned)
    nets.run("UPDATE work_zone SET note = 'ours' WHERE id = %s", unowned)


@pytest.mark.parametrize("login", ["city", "admin", OWNER])
def test_coordinator_administrator_and_owner_edit_all(water, office, login):
    id_ = add(water)
    office(login).run("UPDATE work_zone SET organisation_id = 'verkot'")
    assert row(water, id_)["organisation_id"] == "verkot"
    office(login).run("DELETE FROM work_zone")
    assert history(water, id_)[-1][3] == login


@pytest.mark.parametrize("login", ["reader", "rescue"])
@pytest.mark.parametrize(
    "attack", ["UPDATE event SET title = 'x'", "DELETE FROM event", "INSERT INTO event DEFAULT VALUES"]
)
def test_readers_and_consulted_parties_read_only(water, office, login, attack):
    id_ = add(water, "event")
    assert row(office(login), id_, "event")["title"] == "a plan"
    with NO_GRANT:
        office(login).run(attack)


def test_a_contractor_edits_what_is_delegated_and_nothing_else(water, nets, office):
    market = office("market")
    delegated, other, anothers = add(water, project="P"), add(water, project="Q"), add(nets, project="P")
    with NOT_YOURS:
        market.run("INSERT INTO delegation VALUES ('P', 'vesi', 'tori')")
    water.run("INSERT INTO delegation VALUES ('P', 'vesi', 'tori')")
    market.run("UPDATE work_zone SET note = 'dug' WHERE id = %s", delegated)
    add(market, project="P", organisation_id="vesi")
    for where in (other, anothers):
        with NOT_YOURS:
            market.run("UPDATE work_zone SET note = 'dug' WHERE id = %s", where)
    for sets in ("project = 'Q'", "organisation_id = 'verkot'", "project = NULL"):
        with NOT_YOURS:
            market.run(f"UPDATE work_zone SET {sets} WHERE id = %s", delegated)
    with NOT_YOURS:
        market.run("INSERT INTO delegation VALUES ('P', 'vesi', 'verkot')")
    with NOT_YOURS:
        market.run("UPDATE delegation SET project = 'Q'")
    water.run("DELETE FROM delegation")
    with NOT_YOURS:
        market.run("UPDATE work_zone SET note = 'again' WHERE id = %s", delegated)


def test_another_role_within_the_database_makes_nobody_another(alone, water, nets, owner):
    add(water)
    owner.run('GRANT "prepared/seinajoki_coordinator" TO nets')
    nets.run('SET ROLE "prepared/seinajoki_coordinator"')
    with NOT_YOURS:
        nets.run("UPDATE work_zone SET title = 'mine'")
    with NOT_YOURS:
        nets.run("UPDATE rule SET active = false")
    owner.run('REVOKE "prepared/seinajoki_coordinator" FROM nets')


def test_an_internal_note_is_seen_by_its_organisation_alone(water, nets, city, office):
    id_ = add(water)
    for who, whose in ((water, "vesi"), (nets, "verkot")):
        who.run("INSERT INTO internal_note VALUES (%s, %s, 'between us')", id_, whose)
    for who, seen in ((water, ["vesi"]), (nets, ["verkot"]), (city, [])):
        assert [whose for (whose,) in who.run("SELECT organisation_id FROM internal_note")] == seen
    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        nets.run("INSERT INTO internal_note VALUES ('other', 'vesi', 'foisted')")
    with pytest.raises(errors.InsufficientPrivilege, match="row-level security"):
        nets.run("UPDATE internal_note SET organisation_id = 'vesi'")
    assert nets.touched("DELETE FROM internal_note") == 1
    assert water.value("SELECT count(*) FROM internal_note") == 1
    with NO_GRANT:
        office("reader").run("SELECT * FROM internal_note")


def test_no_function_of_ones_own_peeks_into_notes(water, nets):
    water.run("INSERT INTO internal_note VALUES ('x', 'vesi', 'between us')")
    nets.run(
        "CREATE FUNCTION pg_temp.peek(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 "
        "AS $$BEGIN RAISE EXCEPTION 'seen: %', $1; END$$"
    )
    assert nets.run("SELECT * FROM internal_note WHERE pg_temp.peek(note)") == []


# What is written by nobody, or by few


@pytest.mark.parametrize("login", ["reader", "rescue", "water", "city", "admin"])
@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE finding SET state = 'agreed'",
        "DELETE FROM finding",
        "INSERT INTO finding (id) VALUES ('x')",
        "DELETE FROM checked",
        "INSERT INTO checked VALUES ('x', 1, 'v')",
        "UPDATE history SET changed_by = 'x'",
        "DELETE FROM history",
        "INSERT INTO history (row_id) VALUES ('x')",
        "UPDATE judgement SET word = 'agreed'",
        "DELETE FROM judgement",
        "UPDATE comment SET text = ''",
        "DELETE FROM statement",
        "UPDATE membership SET role = 'administrator'",
        "INSERT INTO membership VALUES ('stranger', NULL, 'administrator', 'x')",
        "DELETE FROM membership",
        "UPDATE schema_migration SET number = 99",
        "INSERT INTO schema_migration (number) VALUES (99)",
        "UPDATE municipality SET setup = '{}'",
        "TRUNCATE work_zone",
        "ALTER TABLE work_zone DISABLE TRIGGER ALL",
        "DROP TRIGGER t2_rights ON work_zone",
        "CREATE TABLE mine (x int)",
        "CREATE OR REPLACE FUNCTION is_owner() RETURNS boolean LANGUAGE sql AS $$SELECT true$$",
        "SET session_replication_role = replica",
        "SET SESSION AUTHORIZATION owner",
        "SET ROLE owner",
        "SELECT setval('work_zone_fid_seq', 1)",
        "SELECT write_findings('[]')",
        "SELECT write_checked('[]', '{}', '', '{}')",
    ],
)
def test_what_is_nobodys_to_write_is_refused(office, login, attack):
    with pytest.raises(errors.InsufficientPrivilege):
        office(login).run(attack)


@pytest.mark.parametrize(
    ("attack", "least"),
    [
        ("UPDATE rule SET active = false", "city"),
        ("DELETE FROM rule", "city"),
        ("INSERT INTO street (name) VALUES ('Kauppakatu')", "city"),
        ("INSERT INTO series (title) VALUES ('x')", "water"),
        ("UPDATE series SET title = 'x'", "city"),
        ("INSERT INTO report DEFAULT VALUES", "water"),
        ("INSERT INTO organisation (short_name) VALUES ('x')", "admin"),
        ("SELECT set_member('stranger', NULL, 'reader', 'x')", "admin"),
        ("SELECT drop_member('reader')", "admin"),
        ("SELECT write_check('{}')", "water"),
    ],
)
def test_each_may_what_its_role_may(office, attack, least):
    order = ["reader", "rescue", "water", "city", "admin"]
    for login in order:
        office(login).connection.autocommit = False
        if order.index(login) < order.index(least):
            with pytest.raises(errors.InsufficientPrivilege):
                office(login).run(attack)
        else:
            office(login).run(attack)
        office(login).connection.rollback()


def test_a_login_without_rights_sees_nothing(office, water):
    add(water)
    stranger = office(STRANGER)
    for attack in ("* FROM seinajoki.work_zone", "seinajoki.write_check('{}')", "seinajoki.me()"):
        with pytest.raises(errors.InsufficientPrivilege, match="permission denied for schema"):
            stranger.run(f"SELECT {attack}")


def test_members_come_change_and_go(office, owner, water):
    admin, stranger = office("admin"), office(STRANGER)
    add(water)
    admin.run("SELECT set_member('stranger', 'Vesi', 'member', 'a \"new\" one')")
    stranger.run("UPDATE work_zone SET note = 'mine too'")
    assert water.value("SELECT changed_by FROM work_zone") == 'a "new" one'
    admin.run("SELECT set_member('stranger', NULL, 'reader', 'a reader now')")
    with NO_GRANT:
        stranger.run("UPDATE work_zone SET note = 'again'")
    admin.run("SELECT drop_member('stranger')")
    with pytest.raises(errors.InsufficientPrivilege, match="permission denied for schema"):
        stranger.run("SELECT * FROM seinajoki.work_zone")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (("nobody", "Vesi", "member", "x"), errors.UndefinedObject),
        (("prepared/seinajoki_member", "Vesi", "member", "x"), errors.UndefinedObject),
        (("stranger", "Nowhere", "member", "x"), errors.ForeignKeyViolation),
        (("stranger", "Vesi", "god", "x"), errors.CheckViolation),
        (("stranger", None, "member", "x"), errors.CheckViolation),
        (("stranger", "Vesi", "member", ""), errors.CheckViolation),
        (('stranger"; DROP TABLE event; --', "Vesi", "member", "x"), errors.UndefinedObject),
    ],
)
def test_who_cannot_be_a_member_is_not_made_one(office, given, error):
    with pytest.raises(error):
        office("admin").run("SELECT set_member(%s, %s, %s, %s)", *given)
    assert len(office("admin").run("SELECT * FROM membership")) == len(LOGINS)


# Words on findings


def finding(a, b, a_version=1, b_version=1, **columns):
    """A finding of two works, as a check tells it."""
    first, second = sorted([a, b])
    return {
        "id": str(uuid.uuid5(uuid.NAMESPACE_URL, first + second)),
        "geom": ewkb(square(5, side=5)),
        "rule_id": "work_work",
        "rule_version": 1,
        "yields": "conflict",
        "a_table": "work_zone",
        "a_id": first,
        "a_version": a_version,
        "a_facts": "aa",
        "b_table": "work_zone",
        "b_id": second,
        "b_version": b_version,
        "b_facts": "bb",
        "severity": "heavy",
        "state": "open",
        "starts_at": "2027-06-05T00:00:00Z",
        "ends_at": "2027-06-08T00:00:00Z",
        "hours": 72.0,
        "area_m2": 25.0,
        "distance_m": 0.0,
        "by_clearance": False,
        "by_padding": False,
    } | columns


def met(water, nets):
    """A finding between a work of the one and of the other; and who they are."""
    works = [add(water), add(nets)]
    one = finding(*works)
    checked = [[id_, 1] for id_ in works]
    assert water.check(new=[one], checked=checked) == {"written": 1, "refused": 0, "stale": 0}
    return one, works


FACTS = facts_of(1, "aa", "bb")


def judge(who, one, organisation, word, facts=FACTS):
    who.run(
        "INSERT INTO judgement (finding_id, organisation_id, word, facts, judged_at, judged_by) "
        "VALUES (%s, %s, %s, %s, '2000-01-01', 'god')",
        *(one["id"], organisation, word, facts),
    )


def state(who, one):
    return who.value("SELECT state FROM finding WHERE id = %s", one["id"])


def test_a_finding_follows_the_words_of_both_sides(water, nets, office):
    one, _ = met(water, nets)
    said = {}
    told = [
        *((water, "vesi", "agreed"), (office("rescue"), "pelastus", "open"), (nets, "verkot", "accepted_risk")),
        *((nets, "verkot", "not_a_problem"), (water, "vesi", "not_a_problem"), (water, "vesi", "open")),
        *((office("city"), "vesi", "agreed"), (office("admin"), "tori", "open")),
    ]
    for who, organisation, word in told:
        judge(who, one, organisation, word)
        said[organisation] = Word(word)
        assert state(water, one) == state_of(said, ["vesi", "verkot"]).value, said


def test_a_word_bears_who_said_it_and_when(water, nets):
    one, _ = met(water, nets)
    judge(water, one, "vesi", "agreed")
    water.run(
        "INSERT INTO comment (finding_id, organisation_id, text, said_by) VALUES (%s, 'vesi', 'hm', 'god')", one["id"]
    )
    water.run("INSERT INTO statement (organisation_id, until) VALUES ('vesi', '2027-12-01')")
    for table, stamp in (("judgement", "judged"), ("comment", "said"), ("statement", "stated")):
        ((at, by),) = water.run(f"SELECT {stamp}_at, {stamp}_by FROM {table}")
        assert by == "a water planner"
        assert abs(datetime.now(UTC) - at) < timedelta(minutes=5)


@pytest.mark.parametrize("login", ["water", "rescue"])
@pytest.mark.parametrize(
    "attack",
    [
        "INSERT INTO judgement (finding_id, organisation_id, word, facts) VALUES (%s, 'verkot', 'agreed', '1:aa:bb')",
        "INSERT INTO comment (finding_id, organisation_id, text) VALUES (%s, 'verkot', 'we agree')",
        "INSERT INTO statement (organisation_id, until, note) VALUES ('verkot', '2027-12-01', %s)",
        "INSERT INTO judgement (finding_id, organisation_id, word, facts) VALUES (%s, NULL, 'agreed', '1:aa:bb')",
    ],
)
def test_nobody_speaks_for_another_organisation(office, water, nets, login, attack):
    one, _ = met(water, nets)
    with NOT_YOURS:
        office(login).run(attack, one["id"])
    assert state(water, one) == "open"


def test_a_report_bears_the_servers_time(water):
    water.run("INSERT INTO report (made_at) VALUES ('2000-01-01')")
    assert abs(datetime.now(UTC) - water.value("SELECT made_at FROM report")) < timedelta(minutes=5)


def test_a_reader_says_nothing(office, water, nets):
    one, _ = met(water, nets)
    with NO_GRANT:
        judge(office("reader"), one, "vesi", "agreed")


@pytest.mark.parametrize("facts", ["2:aa:bb", "1:aa:xx", ""])
def test_a_judgement_of_what_is_no_more_is_refused(water, nets, facts):
    one, _ = met(water, nets)
    with pytest.raises(errors.SerializationFailure, match="seinajoki: finding moved"):
        judge(water, one, "vesi", "agreed", facts)


def test_words_on_what_is_not_there_are_refused(water):
    with pytest.raises(errors.ForeignKeyViolation, match="seinajoki: no such finding"):
        judge(water, {"id": "nowhere"}, "vesi", "agreed")
    with pytest.raises(errors.ForeignKeyViolation):
        water.run("INSERT INTO comment (finding_id, organisation_id, text) VALUES ('nowhere', 'vesi', 'hm')")


def test_nobody_makes_a_word_the_last_one_by_its_number(water, nets):
    one, _ = met(water, nets)
    with NO_GRANT:
        water.run(
            "INSERT INTO judgement (fid, finding_id, organisation_id, word, facts) VALUES (99, %s, 'vesi', 'open', %s)",
            *(one["id"], FACTS),
        )


@pytest.mark.parametrize("settled", ["gone", "past"])
def test_what_is_gone_or_past_stays_so(water, nets, owner, settled):
    one, _ = met(water, nets)
    owner.run("UPDATE finding SET state = %s", settled)
    judge(water, one, "vesi", "agreed")
    assert state(water, one) == settled


def test_two_who_judge_at_once_know_of_one_another(server, database, water, nets):
    one, _ = met(water, nets)
    nets.connection.autocommit = False
    judge(nets, one, "verkot", "agreed")
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(judge, water, one, "vesi", "agreed")
        nets.connection.commit()
        other.result()
    assert state(water, one) == "agreed"


# The register


def test_a_check_is_written_whole_and_a_second_changes_nothing(water, nets):
    one, works = met(water, nets)
    ((found_at, changed_at),) = water.run("SELECT found_at, changed_at FROM finding")
    assert abs(datetime.now(UTC) - found_at) < timedelta(minutes=5)
    assert water.run("SELECT * FROM checked ORDER BY 1") == sorted((id_, 1, "v1") for id_ in works)
    assert water.check(checked=[[id_, 1] for id_ in works]) == {"written": 0, "refused": 0, "stale": 0}
    assert water.run("SELECT found_at, changed_at FROM finding") == [(found_at, changed_at)]
    written = row(water, one["id"], "finding")
    assert shapely.from_wkb(bytes.fromhex(written["geom"])).equals(square(5, side=5))


@pytest.mark.parametrize(
    "stale",
    [
        {"a_version": 2},
        {"b_version": 7},
        {"b_version": None},
        {"rule_version": 2},
        {"rule_id": "nothing"},
        {"a_id": "0nobody"},
        {"b_id": "zzz nobody"},
        {"b_id": None},
    ],
    ids=str,
)
def test_what_is_not_current_is_refused_and_stays_stale(water, nets, stale):
    works = [add(water), add(nets)]
    one = finding(*works) | stale
    told = water.check(new=[one], checked=[[id_, 1] for id_ in works])
    assert (told["written"], told["refused"]) == (0, 1)
    assert water.value("SELECT count(*) FROM finding") == 0
    left = {id_ for (id_,) in water.run("SELECT activity_id FROM checked")}
    assert left.isdisjoint({one["a_id"], one["b_id"]})


def test_of_a_check_only_what_is_current_is_written(water, nets):
    works = [add(water), add(nets), add(nets)]
    water.run("UPDATE work_zone SET note = 'moved' WHERE id = %s", works[0])
    moved, still = finding(works[0], works[1]), finding(works[1], works[2])
    told = water.check(new=[moved, still], checked=[[id_, 1] for id_ in works])
    assert told == {"written": 1, "refused": 1, "stale": 2}
    assert water.run("SELECT id FROM finding") == [(still["id"],)]
    assert water.run("SELECT activity_id FROM checked") == [(works[2],)]


def test_rules_that_are_others_by_now_leave_all_plans_stale(water, nets, city):
    works = [add(water), add(nets)]
    rules = dict(water.run("SELECT id, version FROM rule WHERE active"))
    city.run("UPDATE rule SET distance_m = 9 WHERE id = 'work_event'")
    told = water.check(new=[finding(*works)], checked=[[id_, 1] for id_ in works], rules=rules)
    assert told == {"written": 1, "refused": 0, "stale": 2}
    assert water.run("SELECT * FROM checked") == []


def test_what_the_store_knows_itself_is_not_taken_from_outside(water, nets, city):
    city.run("UPDATE rule SET ceiling = 'light', version = 1 WHERE id = 'work_work'")
    one = finding(add(water), add(nets)) | {
        "rule_version": 2,
        "yields": "notice",
        "a_table": "event",
        "b_table": "finding",
        "severity": "heavy",
        "state": "agreed",
        "found_at": "2000-01-01T00:00:00Z",
        "changed_at": "2000-01-01T00:00:00Z",
        "fid": 99,
    }
    water.check(new=[one])
    written = row(water, one["id"], "finding")
    told = [written[name] for name in ("yields", "a_table", "b_table", "severity", "state")]
    assert told == ["conflict", "work_zone", "work_zone", "light", "open"]
    assert abs(datetime.now(UTC) - written["found_at"]) < timedelta(minutes=5)
    assert written["fid"] != 99


def test_a_finding_met_again_has_the_state_of_the_words_on_its_facts(water, nets):
    one, works = met(water, nets)
    judge(water, one, "vesi", "agreed")
    judge(nets, one, "verkot", "accepted_risk")
    found_at = water.value("SELECT found_at FROM finding")
    for version, facts, expected in ((2, "moved", "open"), (3, "aa", "accepted_risk")):
        whose = water if one["a_id"] == works[0] else nets
        whose.run("UPDATE work_zone SET note = %s WHERE id = %s", facts, one["a_id"])
        assert water.check(changed=[one | {"a_version": version, "a_facts": facts}])["written"] == 1
        assert state(water, one) == expected
    assert water.value("SELECT found_at FROM finding") == found_at


@pytest.mark.parametrize("wrong", [{"severity": "terrible"}, {"geom": ewkb(square(0), 3067)}, {"area_m2": None}])
def test_a_finding_that_nobody_could_read_is_refused(water, nets, wrong):
    with pytest.raises(psycopg2.Error):
        water.check(new=[finding(add(water), add(nets)) | wrong])
    assert water.value("SELECT count(*) FROM finding") == 0


def test_a_finding_is_not_put_in_anothers_place(water, nets):
    one, works = met(water, nets)
    third = add(nets)
    for other in (finding(works[0], third, id=one["id"]), one | {"id": "another"}):
        assert water.check(new=[other])["refused"] == 1
    assert water.run("SELECT id, a_id, b_id FROM finding") == [(one["id"], *sorted(works))]


@pytest.mark.parametrize(
    ("versions", "is_written"),
    [((1, 1), True), ((1, None), False), ((None, 1), False), ((2, 1), False), ((1, 2), False), ((None, None), False)],
)
def test_gone_is_what_the_check_saw_as_it_is(water, nets, versions, is_written):
    one, _ = met(water, nets)
    told = water.check(gone=[[one["id"], *versions]])
    assert (told["written"], told["refused"]) == (int(is_written), int(not is_written))
    assert state(water, one) == ("gone" if is_written else "open")


@pytest.mark.parametrize("side", ["a", "b"])
def test_what_moved_away_is_gone_unless_somebody_saw_both_meet_since(water, nets, city, side):
    one, _ = met(water, nets)
    city.run("UPDATE work_zone SET title = 'moved' WHERE id = %s", one[f"{side}_id"])
    away = [one["id"], *((2, None) if side == "a" else (None, 2))]
    again = one | {f"{side}_version": 2}
    assert water.check(changed=[again])["written"] == 1
    assert water.check(gone=[away])["refused"] == 1
    assert water.check(changed=[one])["refused"] == 1
    assert state(water, one) == "open"
    city.run("UPDATE work_zone SET title = 'moved again' WHERE id = %s", one[f"{side}_id"])
    assert water.check(gone=[[one["id"], *((3, None) if side == "a" else (None, 3))]])["written"] == 1
    assert state(water, one) == "gone"


def test_what_lost_a_side_is_gone(water, nets):
    one, works = met(water, nets)
    water.run("DELETE FROM work_zone WHERE id = %s", works[0])
    assert water.check(gone=[[one["id"], None, None]], deleted=[works[0], works[1]])["written"] == 1
    assert state(water, one) == "gone"
    assert water.run("SELECT activity_id FROM checked") == [(works[1],)]


def test_what_a_rule_finds_no_more_is_gone_only_by_the_present_rules(water, nets, city):
    one, _ = met(water, nets)
    old = dict(water.run("SELECT id, version FROM rule"))
    city.run("UPDATE rule SET active = false WHERE id = 'work_work'")
    assert water.check(gone=[[one["id"], 1, 1]], rules=old)["refused"] == 1
    assert water.check(gone=[[one["id"], 1, 1]])["written"] == 1


def test_past_is_what_is_over_by_the_servers_clock(water, nets, owner):
    one, _ = met(water, nets)
    works = [add(water), add(nets)]
    over = finding(*works, starts_at="2020-01-01T00:00:00Z", ends_at="2020-01-02T00:00:00Z")
    water.check(new=[over], past=[one["id"]])
    assert (state(water, one), state(water, over)) == ("open", "open")
    assert water.check(past=[over["id"]])["written"] == 1
    assert water.check(changed=[over | {"state": "past"}, one | {"state": "past"}])["written"] == 2
    assert (state(water, one), state(water, over)) == ("open", "past")


def test_checks_wait_for_one_another_and_for_no_lock_that_anybody_can_hold(water, nets):
    water.connection.autocommit = False
    water.check(new=[finding(add(water), add(water))])
    nets.run("SET lock_timeout = '100ms'")
    with pytest.raises(errors.LockNotAvailable):
        nets.check()
    water.connection.commit()
    assert nets.check()["written"] == 0
    with NO_GRANT:
        nets.run("SELECT * FROM municipality FOR UPDATE")


@pytest.mark.parametrize("payload", ["{}", "[]", "null", '"x"', '{"new": null, "gone": []}'])
def test_a_check_of_nothing_writes_nothing(water, payload):
    assert water.value("SELECT write_check(%s)", payload) == {"written": 0, "refused": 0, "stale": 0}


# Live


def heard(listener):
    """What was told since it was asked last."""
    listener.run("NOTIFY seinajoki, 'that is all'")
    told = [notice.payload for notice in listener.connection.notifies]
    listener.connection.notifies.clear()
    assert told.pop() == "that is all"
    return [json.loads(payload) for payload in told]


def test_each_statement_is_told_once(office, water, nets, city):
    listener = office("reader")
    listener.run("LISTEN seinajoki")
    water.run("INSERT INTO event (id) SELECT n::text FROM generate_series(1, 200) n")
    (told,) = heard(listener)
    assert (told["schema"], told["table"], told["op"], told["count"], len(told["ids"])) == (
        SCHEMA,
        "event",
        "insert",
        200,
        50,
    )
    water.run("UPDATE event SET note = 'x' WHERE id = '7'")
    assert heard(listener) == [{"schema": SCHEMA, "table": "event", "op": "update", "count": 1, "ids": ["7"]}]
    water.run("DELETE FROM event WHERE id = '8'")
    assert heard(listener) == [{"schema": SCHEMA, "table": "event", "op": "delete", "count": 1, "ids": ["8"]}]
    water.run("UPDATE event SET note = 'x' WHERE false")
    assert heard(listener) == []
    one, _ = met(water, nets)
    assert [told["table"] for told in heard(listener)][-1] == "finding"
    judge(water, one, "vesi", "agreed")
    assert {(told["table"], *told["ids"]) for told in heard(listener)} == {
        ("judgement", one["id"]),
        ("finding", one["id"]),
    }
    city.run("UPDATE rule SET active = false WHERE id = 'work_work'")
    assert [told["ids"] for told in heard(listener)] == [["work_work"]]


@pytest.mark.parametrize("mark", ["x", "ä", "\\", '"', "\x01"])
def test_ids_of_any_length_and_letters_do_not_keep_a_row_out(office, water, mark):
    listener = office("reader")
    listener.run("LISTEN seinajoki")
    add(water, id=mark * 2000)
    water.run("INSERT INTO event (id) SELECT repeat(%s, 100) || n FROM generate_series(1, 60) n", mark)
    assert [told["count"] for told in heard(listener)] == [1, 60]


# Attacks upon the functions that run as their owner


ODD = 'it\'s "one"; DROP TABLE event; -- $$ %s ${x} \\ 漢字'


def test_odd_texts_are_texts(water, nets):
    id_ = add(water, id=ODD, title=ODD, project=ODD, source=ODD)
    water.run("UPDATE work_zone SET note = %s", ODD)
    assert (history(water, id_)[0][4]["title"], row(water, id_)["note"]) == (ODD, ODD)
    one = finding(id_, add(nets), 2 if id_ < "a" else 1, 1, a_facts=ODD)
    first = id_ == one["a_id"]
    one |= {"a_version": 2 if first else 1, "b_version": 1 if first else 2}
    assert water.check(new=[one], checked=[[ODD, 2]], rules_version=ODD)["written"] == 1
    judge(water, one, "vesi", "agreed", facts_of(1, ODD, "bb"))
    assert water.value("SELECT count(*) FROM checked WHERE activity_id = %s", ODD) == 1


EVIL = """
CREATE SCHEMA evil;
CREATE FUNCTION evil.is_owner() RETURNS boolean LANGUAGE sql AS $$SELECT true$$;
CREATE FUNCTION evil.ranks(text, text) RETURNS boolean LANGUAGE sql AS $$SELECT true$$;
CREATE FUNCTION evil.may_edit(seinajoki.membership, text, text) RETURNS boolean LANGUAGE sql AS $$SELECT true$$;
CREATE FUNCTION evil.is_copying() RETURNS boolean LANGUAGE sql AS $$SELECT true$$;
CREATE FUNCTION evil.same(text, text) RETURNS boolean LANGUAGE plpgsql AS
  $$BEGIN UPDATE seinajoki.membership SET role = 'administrator'; RETURN true; END$$;
CREATE OPERATOR evil.= (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.same);
CREATE OPERATOR evil.<> (LEFTARG = text, RIGHTARG = text, FUNCTION = evil.same);
CREATE FUNCTION evil.lower(text) RETURNS text LANGUAGE plpgsql AS
  $$BEGIN UPDATE seinajoki.membership SET role = 'administrator'; RETURN $1; END$$;
CREATE FUNCTION evil.jsonb_array_length(jsonb) RETURNS int LANGUAGE plpgsql AS
  $$BEGIN UPDATE seinajoki.membership SET role = 'administrator'; RETURN 1; END$$;
CREATE TEMP TABLE membership AS SELECT * FROM seinajoki.membership;
UPDATE pg_temp.membership SET role = 'administrator';
CREATE TEMP TABLE delegation AS SELECT 'P' AS project, 'vesi' AS organisation_id, 'verkot' AS contractor_id;
CREATE TEMP TABLE municipality AS SELECT 1;
CREATE TEMP VIEW plan AS SELECT 'work_zone'::text AS table_name, 'x'::text AS id, 1 AS row_version;
SET search_path = pg_temp, evil, pg_catalog, seinajoki, public;
"""


def test_names_of_ones_own_deceive_no_function(alone, server, database, water, nets):
    server.execute(database, f"GRANT CREATE ON DATABASE {database} TO nets")
    id_ = add(water)
    one, _ = met(water, nets)
    before = water.run("SELECT * FROM membership ORDER BY login")
    with nets.connection.cursor() as cursor:
        cursor.execute(EVIL)
    attacks = [
        "UPDATE seinajoki.work_zone SET title = 'mine'",
        "DELETE FROM seinajoki.work_zone",
        "SELECT seinajoki.set_member('nets', NULL, 'administrator', 'god')",
        "INSERT INTO seinajoki.statement (organisation_id, until) VALUES ('vesi', now())",
    ]
    for attack in attacks:
        with pytest.raises(errors.InsufficientPrivilege):
            nets.run(attack)
    nets.run("SELECT seinajoki.write_check(%s)", json.dumps({"new": [finding("x", "y")], "gone": [[one["id"], 1, 1]]}))
    nets.run("UPDATE seinajoki.work_zone SET note = 'ours' WHERE organisation_id OPERATOR(pg_catalog.=) 'verkot'")
    assert water.run("SELECT * FROM membership ORDER BY login") == before
    assert row(water, id_)["title"] == "a plan"
    assert water.value("SELECT count(*) FROM finding WHERE a_id IN ('x', 'y')") == 0


def test_a_function_of_the_store_cannot_be_hung_on_a_table_of_ones_own(nets):
    nets.run("CREATE TEMP TABLE forged (fid bigint, id text, geom geometry, row_version int)")
    for function in ("keep_history", "follow_judgement", "guard_judgement"):
        with NO_GRANT:
            nets.run(f"CREATE TRIGGER x AFTER DELETE ON forged FOR EACH ROW EXECUTE FUNCTION {function}()")


def test_every_function_that_runs_as_its_owner_pins_its_names(owner):
    loose = owner.run(
        "SELECT proname FROM pg_proc WHERE pronamespace = %s::regnamespace AND (prosecdef OR prosqlbody IS NULL) "
        "AND NOT coalesce(proconfig, '{}') @> ARRAY['search_path=seinajoki, pg_temp']",
        SCHEMA,
    )
    assert loose == []


def test_no_function_is_for_everybody(owner):
    assert (
        owner.run(
            "SELECT proname FROM pg_proc WHERE pronamespace = %s::regnamespace "
            "AND (proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0))",
            SCHEMA,
        )
        == []
    )


TRAPS = """
CREATE FUNCTION public.array_position(text[], text) RETURNS integer LANGUAGE sql AS $$SELECT 5$$;
CREATE FUNCTION public.num_nulls(text, text, integer, text) RETURNS integer LANGUAGE sql AS $$SELECT 0$$;
CREATE FUNCTION public.pg_has_role(name, oid, varchar) RETURNS boolean LANGUAGE sql AS $$SELECT true$$;
CREATE FUNCTION public.to_char(timestamp, varchar) RETURNS text LANGUAGE sql AS $$SELECT ''$$;
CREATE FUNCTION public.jsonb_array_elements(jsonb, text DEFAULT '') RETURNS SETOF jsonb LANGUAGE sql AS $$SELECT $1$$;
"""


def test_no_trap_in_the_schema_public_is_trodden_into(server):
    """Before PostgreSQL 15, everybody could make functions there."""
    name = server.database()
    server.execute(name, f"GRANT CREATE ON SCHEMA public TO nets; GRANT CREATE ON DATABASE {name} TO {OWNER}")
    with closing(server.connect(name, "nets")) as connection, connection.cursor() as cursor:
        cursor.execute(TRAPS)
    with closing(server.connect(name, OWNER)) as connection, connection.cursor() as cursor:
        cursor.execute(f"CREATE SCHEMA {SCHEMA}")
        apply(connection, scripts(database=name))
        cursor.execute(
            "SELECT DISTINCT refobjid::regproc::text FROM pg_depend d JOIN pg_proc p ON p.oid = refobjid "
            "WHERE refclassid = 'pg_proc'::regclass AND deptype = 'n' AND pronamespace = 'public'::regnamespace "
            "AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = p.oid AND e.deptype = 'e') "
            "AND classid <> 'pg_extension'::regclass"
        )
        assert cursor.fetchall() == []
    server.drop(name)


# Search


def test_texts_are_folded_as_in_a_geopackage(alone, owner):
    letters = [chr(code) for code in (*range(32, 127), *_ACCENTED) if len(folded(chr(code))) == 1]
    text = "".join(letters)
    assert owner.value("SELECT folded(%s)", text) == "".join(map(folded, letters))
    assert owner.value("SELECT folded(NULL)") is None
    owner.run("CREATE INDEX ON event (folded(title))")


# Doing it again, and beside others


def test_running_the_app_scripts_again_changes_nothing(alone, server, database, owner, water):
    add(water)

    def content():
        queries = (
            "SELECT oid, prosrc, proacl::text FROM pg_proc WHERE pronamespace = 'seinajoki'::regnamespace ORDER BY 1",
            "SELECT tgname, tgrelid::regclass::text, pg_get_triggerdef(oid) FROM pg_trigger ORDER BY 2, 1",
            "SELECT relname, relacl::text FROM pg_class WHERE relnamespace = 'seinajoki'::regnamespace ORDER BY 1",
        )
        return [owner.run(query) for query in queries]

    before = content()
    owner.run('GRANT DELETE ON history TO "prepared/seinajoki_reader"')
    with closing(server.connect(database, OWNER)) as connection:
        apply(connection, scripts(folders=["app"]))
    assert content() == before
    water.run("UPDATE work_zone SET note = 'still mine'")


def test_two_municipalities_in_one_database_keep_apart(alone, server, database, water, nets):
    add(water)
    met(water, nets)
    before = water.run("SELECT * FROM work_zone ORDER BY fid")
    server.execute(database, f"GRANT CREATE ON DATABASE {database} TO {OWNER}")
    with closing(server.connect(database, OWNER)) as connection, connection.cursor() as cursor:
        cursor.execute("CREATE SCHEMA nurmo")
        apply(connection, scripts("nurmo"), "nurmo")
        cursor.execute("SET search_path = nurmo, public")
        cursor.execute("INSERT INTO organisation (id, short_name) VALUES ('nurmon vesi', 'Vesi')")
        cursor.execute("SELECT set_member('water', 'Vesi', 'reader', 'a neighbour')")
    water.run("SET search_path = nurmo, public")
    assert water.run("SELECT * FROM work_zone") == []
    for attack in ("INSERT INTO work_zone DEFAULT VALUES", "SELECT write_check('{}')"):
        with NO_GRANT:
            water.run(attack)
    with pytest.raises(errors.InsufficientPrivilege, match="permission denied for schema"):
        nets.run("SELECT * FROM nurmo.work_zone")
    water.run("SET search_path = seinajoki, public")
    assert water.run("SELECT * FROM work_zone ORDER BY fid") == before
    water.run("UPDATE work_zone SET note = 'here' WHERE organisation_id = 'vesi'")


def test_what_was_dumped_is_restored_with_all_that_it_does(alone, server, database, water, nets):
    one, _ = met(water, nets)
    judge(water, one, "vesi", "agreed")
    water.run("UPDATE work_zone SET note = 'x' WHERE organisation_id = 'vesi'")
    copy = server.restored(database)
    restored = {login: Office(server, copy, login) for login in ("water", "nets")}
    for table in ("work_zone", "finding", "judgement", "history", "checked", "membership", "rule"):
        assert restored["water"].run(f"TABLE {table}") == water.run(f"TABLE {table}")
    with NOT_YOURS:
        restored["nets"].run("UPDATE work_zone SET note = 'mine'")
    with pytest.raises(errors.SerializationFailure, match="stale"):
        restored["water"].run("UPDATE work_zone SET row_version = 1 WHERE organisation_id = 'vesi'")
    judge(restored["nets"], one, "verkot", "agreed")
    assert state(restored["nets"], one) == "agreed"
    assert add(restored["nets"])
    for office in restored.values():
        office.connection.close()
    server.drop(copy)


def test_the_styles_of_the_database_are_there_for_all(alone, server, database, office):
    server.execute(database, f"GRANT CREATE ON SCHEMA public TO {OWNER}")
    office(OWNER).run("CREATE TABLE public.layer_styles (id int)")
    with closing(server.connect(database, OWNER)) as connection:
        apply(connection, scripts()[-1:])
    assert office("reader").run("SELECT * FROM layer_styles") == []
    with NO_GRANT:
        office("water").run("DELETE FROM layer_styles")
