"""Files brought back into a database under a login: what is not its own is refused and told, and the rest goes on."""

from contextlib import closing

import pytest
from desk import Desk
from laptop import NOTHING, Laptop, counts
from server import running
from town import NOW, checked, days, say, square

from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.services.discussion import Comment
from seinajoki_coordination.store.opening import open_store


@pytest.fixture
def city(server, prepared):
    """A database in which all have their roles."""
    name = server.database(template=prepared)
    yield name
    server.drop(name)


@pytest.fixture
def office(city):
    """The administrator's desk, with a plan of the waterworks, one of the networks and one of the market."""
    desk = Desk(f"PG:{running().dsn(city)} active_schema=seinajoki")
    who = desk.organisations()
    desk.add("work_zone", id="pipe", title="Pipe", organisation_id=who["Vesi"], geom=square(0), **days(5, 8))
    desk.add("work_zone", id="net", title="Net", organisation_id=who["Verkot"], geom=square(5), **days(5, 8))
    desk.add("event", id="market", title="Market", organisation_id=who["Tori"], geom=square(3), **days(7, 9))
    with opened(city) as store:
        checked(store)
    return desk


def opened(city, login="postgres"):
    return closing(open_store(city, lambda name: running().dsn(name, login)))


@pytest.fixture
def laptop_of(city, tmp_path, office):
    """A laptop with all of the city, of somebody with a login."""

    def of(login):
        laptop = Laptop(
            tmp_path / f"{login}.gpkg", lambda login: open_store(city, lambda name: running().dsn(name, login)), login
        )
        laptop.take()
        return laptop

    return of


def reasons(brought):
    return {one.row_id: str(one.reason) for one in brought.refused}


def test_a_member_brings_what_is_its_own_and_is_told_of_the_rest(office, laptop_of):
    laptop, who = laptop_of("water"), office.organisations()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    laptop.desk.edit("work_zone", "net", title="Cut")
    laptop.desk.delete("event", "market")
    laptop.desk.add("work_zone", id="mine", organisation_id=who["Vesi"], geom=square(50), **days(5, 8))
    laptop.desk.add("work_zone", id="foisted", organisation_id=who["Tori"], geom=square(50), **days(5, 8))

    brought = laptop.bring()

    assert counts(brought) == (1, 1, 0, 0, 3)
    assert "work_zone net is another organisation's" in reasons(brought)["net"]
    assert "event market is another organisation's" in reasons(brought)["market"]
    assert "work_zone foisted would be another organisation's" in reasons(brought)["foisted"]
    assert office.row("work_zone", "net")["title"] == "Net"
    assert office.row("work_zone", "pipe")["changed_by"] == "a water planner"
    assert counts(laptop.bring()) == (0, 0, 0, 0, 3)


def test_neither_is_a_plan_stolen_nor_given_away(office, laptop_of):
    laptop, who = laptop_of("water"), office.organisations()
    laptop.desk.edit("work_zone", "net", organisation_id=who["Vesi"])
    laptop.desk.edit("work_zone", "pipe", organisation_id=who["Tori"])

    assert set(reasons(laptop.bring())) == {"net", "pipe"}
    assert office.row("work_zone", "net")["organisation_id"] == who["Verkot"]


def test_a_plan_of_nobody_becomes_its_bringers_once(office, laptop_of):
    laptop = laptop_of("water")
    laptop.desk.add("work_zone", id="nobodys", geom=square(50), **days(5, 8))

    assert counts(laptop.bring()) == (1, 0, 0, 0, 0)
    assert office.row("work_zone", "nobodys")["organisation_id"] == office.organisations()["Vesi"]
    assert counts(laptop.bring()) == NOTHING


def test_an_organisation_that_only_an_administrator_may_add_is_refused_with_its_plans(laptop_of):
    laptop = laptop_of("water")
    with closing(open_store(str(laptop.path))) as field:
        ids = field.organisations.add(["Kaapeli"])
    laptop.desk.add("work_zone", id="new", geom=square(0), organisation_id=ids["Kaapeli"], **days(5, 8))

    assert set(reasons(laptop.bring())) == {ids["Kaapeli"], "new"}


def test_nobody_speaks_for_another_organisation(city, office, laptop_of):
    laptop, who = laptop_of("market"), office.organisations()
    with closing(open_store(str(laptop.path))) as field:
        one = field.listing.findings()[0]
        say(field, one.id, who["Verkot"], Word.NOT_A_PROBLEM)
        field.discussion.comment(Comment(one.id, who["Tori"], "Ours", "a host", NOW))

    brought = laptop.bring()

    assert (brought.words, len(brought.refused)) == (1, 1)
    assert "A judgement is for one's own organisation to say" in str(brought.refused[0].reason)
    with opened(city) as store:
        assert [(one.text, one.by) for one in store.discussion.comments(one.id)] == [("Ours", "the market's host")]


def test_who_is_consulted_brings_words_and_nothing_else(office, laptop_of):
    laptop, who = laptop_of("rescue"), office.organisations()
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    with closing(open_store(str(laptop.path))) as field:
        one = field.listing.findings()[0]
        field.discussion.comment(Comment(one.id, who["Pelastus"], "Leave 3.5 m", "rescue", NOW))

    brought = laptop.bring()

    assert (brought.words, counts(brought)) == (1, (0, 0, 0, 0, 1))


def test_a_reader_brings_nothing(office, laptop_of):
    laptop = laptop_of("reader")
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    laptop.desk.update("UPDATE rule SET distance_m = 99 WHERE id = 'joint_dig'")

    assert set(reasons(laptop.bring())) == {"pipe", "joint_dig"}


def test_a_word_on_a_finding_that_has_moved_is_told(office, laptop_of, city):
    laptop, who = laptop_of("water"), office.organisations()
    with closing(open_store(str(laptop.path))) as field:
        one = next(one for one in field.listing.findings() if {one.a.id, one.b.id} == {"pipe", "market"})
        say(field, one.id, who["Vesi"], Word.AGREED)
    office.edit("event", "market", **days(6, 9))

    brought = laptop.bring()

    assert brought.words == 0
    assert "finding moved" in str(brought.refused[0].reason)


def test_what_somebody_changes_in_the_same_moment_is_not_written_over(office, laptop_of, monkeypatch):
    from seinajoki_coordination.store.postgis.merging import _Desk  # noqa: PLC0415  # it wants psycopg2

    laptop = laptop_of("water")
    laptop.desk.edit("work_zone", "pipe", title="Field pipe")
    read = _Desk.states

    def read_and_be_late(self, table, ids):
        states = read(self, table, ids)
        if table == "work_zone":
            office.edit("work_zone", "pipe", title="Office pipe")
        return states

    monkeypatch.setattr(_Desk, "states", read_and_be_late)

    assert "just now" in reasons(laptop.bring())["pipe"]
    assert office.row("work_zone", "pipe")["title"] == "Office pipe"
