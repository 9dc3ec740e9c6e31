"""What a store remembers of visits, and tells of since: on both kinds."""

from dataclasses import replace
from datetime import datetime, timedelta

import psycopg2
import pytest
import shapely
from kinds import GeoPackages, Schemas, on
from psycopg2 import errors
from town import NOW, checked, days, found, only, say, square

from city import SCHEMA, Office, ewkb
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.services.visits import InterestArea
from seinajoki_coordination.store.opening import open_store

ME = "a planner"


@pytest.fixture
def visits(store):
    return store.visits


def changed(visits, visit):
    """Whether each plan was there then, and is there now."""
    return {one.id: (one.then is not None, one.now is not None) for one in visits.changed_since(visit)}


def area(x=0.0, **more):
    return InterestArea("here", "Keskusta", shapely.to_wkb(square(x)), **more)


def test_nobody_was_here_before(visits):
    assert visits.last(ME) is None
    assert visits.areas(ME) == []


def test_a_visit_is_remembered_as_it_was_until_the_next(visits, store):
    first = replace(visits.now(), waiting=frozenset({"a", "b"}))
    visits.note(ME, first)
    told = visits.last(ME)

    assert (told.mark, told.waiting) == (first.mark, first.waiting)
    assert abs(told.at - first.at) < timedelta(milliseconds=1)
    visits.note(ME, visits.now())
    assert visits.last(ME).waiting == frozenset()


def test_what_is_written_by_whatever_tool_is_told_as_it_was_and_as_it_is(visits, desk, who):
    desk.add("work_zone", id="kept", geom=square(0), **days(1, 2))
    desk.add("work_zone", id="moved", geom=square(0), organisation_id=who["Vesi"], **days(1, 2))
    desk.add("event", id="gone", title="Market", geom=square(0), **days(1, 2))
    visit = visits.now()
    desk.add("event_area", id="new", geom=square(0))
    desk.edit("work_zone", "moved", title="once", geom=square(5))
    desk.edit("work_zone", "moved", title="twice", **days(3, 4))
    desk.delete("event", "gone")

    assert changed(visits, visit) == {"moved": (True, True), "gone": (True, False), "new": (False, True)}
    by_id = {one.id: one for one in visits.changed_since(visit)}
    moved = by_id["moved"]
    assert (moved.table, moved.then.title, moved.now.title) == ("work_zone", "a plan", "twice")
    assert shapely.from_wkb(moved.then.wkb).equals(square(0))
    assert shapely.from_wkb(moved.now.wkb).equals(square(5))
    assert moved.then.times != moved.now.times
    assert moved.now.organisation == "Vesi"
    assert (by_id["gone"].table, by_id["gone"].then.title) == ("event", "Market")
    assert changed(visits, visits.now()) == {}


def test_an_event_stands_from_build_up_to_tear_down(visits, desk):
    visit = visits.now()
    early, late = days(4, 4)["starts_at"], days(9, 9)["ends_at"]
    desk.add("event", id="market", geom=square(0), **days(5, 8), build_up_from=early, tear_down_until=late)

    (one,) = visits.changed_since(visit)
    told = [f"{instant:%Y-%m-%dT%H:%M:%SZ}" for instant in (one.now.span.start, one.now.span.end)]
    assert told == [early, late]


def test_a_new_plan_that_was_edited_since_is_new(visits, desk):
    visit = visits.now()
    desk.add("work_zone", id="new", geom=square(0), **days(1, 2))
    desk.edit("work_zone", "new", title="better")

    assert changed(visits, visit) == {"new": (False, True)}


def test_an_old_plan_whose_title_was_edited_was_there(visits, desk):
    desk.add("work_zone", id="old", geom=square(0), **days(1, 2))
    visit = visits.now()
    desk.edit("work_zone", "old", title="better")

    assert changed(visits, visit) == {"old": (True, True)}


def test_a_plan_that_came_and_went_was_never_there(visits, desk):
    visit = visits.now()
    desk.add("work_zone", id="brief", geom=square(0), **days(1, 2))
    desk.edit("work_zone", "brief", title="brief")
    desk.delete("work_zone", "brief")

    assert changed(visits, visit) == {"brief": (False, False)}


def test_a_plan_that_was_deleted_and_brought_back_since_was_there(visits, store, desk):
    desk.add("work_zone", id="back", geom=square(0), **days(1, 2))
    visit = visits.now()
    desk.delete("work_zone", "back")
    (gone,) = store.history.deleted()
    store.history.restore(gone, ME, datetime.now(UTC))

    assert changed(visits, visit) == {"back": (True, True)}


def test_a_plan_that_was_gone_and_was_brought_back_since_is_new(visits, store, desk):
    desk.add("work_zone", id="back", geom=square(0), **days(1, 2))
    desk.delete("work_zone", "back")
    visit = visits.now()
    (gone,) = store.history.deleted()
    store.history.restore(gone, ME, datetime.now(UTC))

    assert changed(visits, visit) == {"back": (False, True)}


def test_who_wrote_it_is_told(visits, store, desk, kind):
    desk.add("work_zone", id="old", geom=square(0), **days(1, 2))
    visit = visits.now()
    stamp = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}"
    desk.add("work_zone", id="new", geom=square(0), changed_by="nets", changed_at=stamp, **days(1, 2))
    desk.edit("work_zone", "old", title="edited", changed_by="water", changed_at=stamp)

    told = {one.id: one.writers for one in visits.changed_since(visit)}
    assert told == {"new": {kind.writer("nets")}, "old": {kind.writer("water")}}


def test_interest_areas_are_added_changed_and_dropped(visits):
    visits.put_area(ME, area())
    assert visits.areas(ME) == [area()]

    visits.put_area(ME, replace(area(20), name="Tori", near_m=7.5))
    (told,) = visits.areas(ME)
    assert (told.name, told.near_m) == ("Tori", 7.5)
    assert shapely.from_wkb(told.wkb).equals(square(20))

    visits.drop_area(ME, "here")
    assert visits.areas(ME) == []


def test_what_a_user_sees_or_watches_is_no_news_to_others(visits, store):
    before = rows_marked(store)
    visits.put_area(ME, area())
    visits.note(ME, visits.now())

    assert rows_marked(store) == before


def rows_marked(store):
    """How far it is written, by its rows."""
    mark = store.history.mark()
    return {table: last for table, last in mark.last.items() if table != "transaction"}, mark.findings


def test_places_of_an_organisation_are_found_near_boxes(visits, desk, who):
    desk.add("work_zone", geom=square(0), organisation_id=who["Vesi"], **days(1, 2))
    desk.add("event", geom=square(500), organisation_id=who["Vesi"], **days(1, 2))
    desk.add("work_zone", geom=square(3), organisation_id=who["Verkot"], **days(1, 2))
    desk.add("work_zone", geom=square(4), organisation_id=who["Vesi"], status="cancelled", **days(1, 2))
    here = [list(square(0).bounds)]

    (told,) = visits.places_of("Vesi", here)
    assert shapely.from_wkb(told).equals(square(0))
    assert visits.places_of("Tori", here) == []
    assert visits.places_of("Vesi", []) == []


def test_findings_wait_as_the_list_of_findings_says(visits, store, desk, who):
    desk.add("work_zone", id="pipe", geom=square(0), organisation_id=who["Vesi"], **days(5, 8))
    desk.add("work_zone", id="net", geom=square(5), organisation_id=who["Verkot"], **days(7, 12))
    desk.add("event", id="market", geom=square(2), organisation_id=who["Tori"], **days(8, 9))
    checked(store)
    say(store, found(store, "work_work")[0].id, who["Vesi"], Word.AGREED)

    listed = found(store)
    for name in ("Vesi", "Verkot", "Tori", "Pelastus"):
        assert sorted(visits.awaited(name)) == sorted(one.id for one in listed if name in one.awaited)
    assert visits.open_findings() == {one.id: one.facts for one in listed if one.state.value == "open"}


def test_a_word_that_is_taken_back_lets_the_finding_wait_again(visits, store, desk, who):
    desk.add("work_zone", geom=square(0), organisation_id=who["Vesi"], **days(5, 8))
    desk.add("event", geom=square(2), organisation_id=who["Tori"], **days(8, 9))
    checked(store)
    one = only(store)
    say(store, one.id, who["Vesi"], Word.AGREED)
    assert list(visits.awaited("Vesi")) == []

    say(store, one.id, who["Vesi"], Word.OPEN, NOW + timedelta(hours=1))
    assert list(visits.awaited("Vesi")) == [one.id]


def test_only_some_findings_are_listed(store, desk, who):
    desk.add("work_zone", geom=square(0), organisation_id=who["Vesi"], **days(5, 8))
    desk.add("work_zone", geom=square(5), organisation_id=who["Verkot"], **days(7, 12))
    desk.add("event", geom=square(2), organisation_id=who["Tori"], **days(8, 9))
    checked(store)
    first, *_ = found(store)

    assert store.listing.findings([first.id, "none"]) == [first]
    assert store.listing.findings([]) == []


@on(GeoPackages)
def test_in_a_file_each_user_has_visits_and_areas_by_name(visits):
    visits.put_area(ME, area())
    visits.note(ME, visits.now())

    assert visits.areas("another") == []
    assert visits.last("another") is None
    visits.put_area("another", replace(area(9), name="mine now"))
    visits.drop_area("another", "here")
    assert visits.areas(ME) == [area()]


@on(Schemas)
def test_what_was_being_written_during_a_visit_is_told_at_the_next(store, kind):
    slow = _slow(kind.address(store))
    slow.run("INSERT INTO work_zone (id, title, geom) VALUES ('slow', 'a plan', %s)", ewkb(square(0)))
    visit = store.visits.now()
    slow.connection.commit()

    assert changed(store.visits, visit) == {"slow": (False, True)}
    slow.run("UPDATE work_zone SET title = 'better'")
    slow.connection.commit()
    assert changed(store.visits, visit) == {"slow": (False, True)}
    slow.connection.close()


@on(Schemas)
@pytest.mark.parametrize("transaction", [2**31, 2**33])
def test_in_a_restored_database_whose_transactions_are_counted_anew_nothing_is_lost(store, desk, transaction):
    visit = store.visits.now()
    elsewhere = replace(visit, mark=replace(visit.mark, last={**visit.mark.last, "transaction": transaction}))
    desk.add("work_zone", id="new", geom=square(0), **days(1, 2))

    assert changed(store.visits, elsewhere) == {"new": (False, True)}


def _slow(address):
    """A desk whose statements wait for their commit."""
    office = object.__new__(Office)
    office.connection = psycopg2.connect(address.removeprefix("PG:").partition(" active_schema")[0])
    office.run(f"SET search_path = {SCHEMA}, public")
    office.connection.commit()
    return office


@pytest.fixture
def database(server, prepared):
    name = server.database(template=prepared)
    yield name
    server.drop(name)


@pytest.fixture
def office(server, database):
    """Opens the office of a login."""
    offices = []

    def of(login):
        offices.append(Office(server, database, login))
        return offices[-1]

    yield of
    for one in offices:
        one.connection.close()


ADD = "INSERT INTO interest_area (name, geom) VALUES ('Keskusta', %s) RETURNING id"
LOGINS = ("reader", "rescue", "water", "city", "admin")
DENIED = pytest.raises(
    errors.InsufficientPrivilege, match=r"row-level security|permission denied|must be owner|seinajoki: not yours"
)


@pytest.mark.parametrize("login", LOGINS)
def test_each_login_sees_and_writes_its_own_areas_and_visits(office, login):
    me, nets = office(login), office("nets")
    theirs = nets.value(ADD, ewkb(square(0)))
    nets.run("INSERT INTO visit (seen_at, mark, waiting) VALUES (now(), '{}', '[]')")
    mine = me.value(ADD, ewkb(square(0)))

    assert me.run("SELECT id, login FROM interest_area") == [(mine, login)]
    assert me.run("SELECT * FROM visit") == []
    assert me.touched("UPDATE interest_area SET name = 'Tori'") == 1
    assert me.touched("UPDATE interest_area SET name = 'Tori' WHERE id = %s", theirs) == 0
    assert me.touched("DELETE FROM interest_area WHERE id = %s", theirs) == 0
    assert me.touched("DELETE FROM visit") == 0
    assert nets.run("SELECT id, name FROM interest_area") == [(theirs, "Keskusta")]
    assert nets.value("SELECT count(*) FROM visit") == 1
    assert me.touched("DELETE FROM interest_area") == 1


@pytest.mark.parametrize("login", LOGINS)
@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE interest_area SET login = 'nets'",
        "UPDATE visit SET login = 'nets'",
        "INSERT INTO interest_area (login, name, geom) SELECT 'nets', name, geom FROM interest_area",
        "INSERT INTO visit (login, seen_at, mark, waiting) VALUES ('nets', now(), '{}', '[]')",
        (
            "INSERT INTO interest_area (id, name, geom) SELECT 'theirs', name, geom FROM interest_area "
            "ON CONFLICT (id) DO UPDATE SET name = 'Tori', login = session_user"
        ),
        "TRUNCATE interest_area",
        "ALTER TABLE interest_area DISABLE ROW LEVEL SECURITY",
        "SET SESSION AUTHORIZATION nets",
    ],
)
def test_nobody_foists_takes_over_or_empties(office, login, attack):
    me, nets = office(login), office("nets")
    me.run(ADD, ewkb(square(0)))
    me.run("INSERT INTO visit (seen_at, mark, waiting) VALUES (now(), '{}', '[]')")
    nets.run("INSERT INTO interest_area (id, name, geom) VALUES ('theirs', 'Keskusta', %s)", ewkb(square(0)))

    with DENIED:
        me.run(attack)
    assert nets.run("SELECT id, name, login FROM interest_area") == [("theirs", "Keskusta", "nets")]
    assert nets.run("SELECT * FROM visit") == []


def test_acting_as_a_group_does_not_show_what_others_watch(office):
    office("nets").run(ADD, ewkb(square(0)))
    me = office("water")
    ((member,),) = me.run("SELECT quote_ident((groups())[3])")
    me.run(f"SET ROLE {member}")

    assert me.run("SELECT * FROM interest_area") == []


def test_a_function_that_peeks_is_not_asked_about_others_rows(office):
    office("nets").run(ADD, ewkb(square(0)))
    me = office("water")
    me.run(
        "CREATE FUNCTION pg_temp.peek(text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 "
        "AS $$ BEGIN RAISE EXCEPTION 'seen %', $1; END $$"
    )

    assert me.run("SELECT * FROM interest_area WHERE pg_temp.peek(name)") == []


def test_a_stranger_and_a_former_member_have_none(office):
    with DENIED:
        office("stranger").run(f"SELECT * FROM {SCHEMA}.interest_area")
    former, admin = office("reader"), office("admin")
    admin.run("SELECT drop_member('reader')")
    try:
        with DENIED:
            former.run(f"INSERT INTO {SCHEMA}.visit (seen_at, mark, waiting) VALUES (now(), '{{}}', '[]')")
    finally:  # groups belong to the whole server
        admin.run("SELECT set_member('reader', NULL, 'reader', 'a reader')")


def test_through_the_store_each_login_has_its_own(server, database):
    water, nets = (open_store(database, lambda name, who=who: server.dsn(name, who)) for who in ("water", "nets"))
    water.visits.put_area("nets", area())
    water.visits.note("nets", water.visits.now())

    assert water.visits.areas("whoever") == [area()]
    assert nets.visits.areas("nets") == []
    assert nets.visits.last("nets") is None
    assert (water.visits.goes_by(""), nets.visits.goes_by("")) == ("a water planner", "a network planner")
    for one in (water, nets):
        one.close()


def test_a_display_name_that_two_share_is_nobodys_alone(server, database, office):
    office("admin").run("SELECT set_member('nets', 'Verkot', 'member', 'a water planner')")
    water = open_store(database, lambda name: server.dsn(name, "water"))

    assert water.visits.goes_by("") == ""
    water.close()
