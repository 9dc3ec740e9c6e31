"""What goes wrong between a desk and its server: nothing is half written, and one sentence says what it was."""

import os
import shutil
import socket
import subprocess
from contextlib import closing
from datetime import datetime, timedelta

import pytest
from kinds import Schemas, on
from numpy.random import default_rng
from processes import fill
from server import ADMIN
from town import NOW, found, square, written

from city import SCHEMA, STRANGER
from seinajoki_coordination.domain.errors import (
    NoRight,
    NoSuchConnection,
    ServerFailed,
    ServerUnreachable,
    StoreLocked,
)
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.store_name import Place
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.services.check import check
from seinajoki_coordination.services.copying import copy_contents
from seinajoki_coordination.services.discussion import Comment, Judgement
from seinajoki_coordination.store.instants import instant
from seinajoki_coordination.store.opening import open_store, opened_to_check
from seinajoki_coordination.store.postgis import schema as postgis_schema
from seinajoki_coordination.store.postgis.schema import PostgresSchema

PLAN = {
    "title": "a plan",
    "status": "confirmed",
    "starts_at": "2027-06-05T00:00:00Z",
    "ends_at": "2027-06-09T00:00:00Z",
}
PASSWORD = "what-nobody-may-read"  # noqa: S105  # of a login of the tests' own


@pytest.fixture
def database(server, prepared):
    name = server.database(template=prepared)
    yield name
    server.drop(name)


@pytest.fixture
def opened(server, database):
    """Opens the store as a login."""
    stores = []

    def as_login(login):
        stores.append(open_store(database, lambda name: server.dsn(name, login)))
        return stores[-1]

    yield as_login
    for store in stores:
        store.close()


def plan(id_, **more):
    return PLAN | {"id": id_, "geom": square(0)} | more


def added(store, *ids, **more):
    return store.planning.add_new({"work_zone": [plan(id_, **more) for id_ in ids]})


# Who is let in


def test_a_login_without_rights_is_told_so(opened):
    with pytest.raises(NoRight, match=f"permission denied for schema {SCHEMA}"):
        opened(STRANGER)


@pytest.mark.parametrize("login", ["reader", "rescue"])
def test_who_may_only_read_is_told_so_and_nothing_is_changed(opened, login):
    store = opened(login)
    with pytest.raises(NoRight, match="permission denied"):
        added(store, "a")
    assert list(store.register.plans().ids) == []


@pytest.mark.parametrize("login", ["reader", "rescue"])
def test_whose_checks_are_not_written_checks_a_copy_for_display(server, database, opened, login):
    water = opened("water")
    added(water, "a", "b", "c")
    check(water.register, Span(), NOW)
    kept = sorted(one.id for one in water.listing.findings())
    with closing(server.connect(database)) as other, other.cursor() as cursor:
        cursor.execute(f"DELETE FROM {SCHEMA}.work_zone WHERE id = 'c'")
    added(water, "d")

    with opened_to_check(database, copy_contents, lambda name: server.dsn(name, login)) as store:
        assert store.is_copy
        assert sorted(store.register.stale("")) == ["a", "b", "c", "d"]
        result = check(store.register, Span(), NOW)
        shown = {one.state for one in store.listing.findings()}
        where = store.path

    assert (result.new, result.gone) == (2, 2)
    assert shown == {FindingState.OPEN, FindingState.GONE}
    assert not where.exists()
    assert sorted(one.id for one in water.listing.findings() if one.state is FindingState.OPEN) == kept


def test_whose_checks_are_written_checks_the_store_itself(server, database):
    with opened_to_check(database, copy_contents, lambda name: server.dsn(name, "water")) as store:
        assert not store.is_copy
        added(store, "a", "b")
        assert check(store.register, Span(), NOW).new == 1
    with closing(open_store(database, lambda name: server.dsn(name, "water"))) as again:
        assert len(again.listing.findings()) == 1


@pytest.mark.parametrize("password", [PASSWORD, "wrong"])
def test_a_password_that_does_not_do_is_not_told(server, database, password):
    server.execute(database, f"CREATE ROLE expired LOGIN PASSWORD '{PASSWORD}' VALID UNTIL '2020-01-01'")
    dsn = f"host=127.0.0.1 port={server.port} dbname={database} user=expired password={password}"
    try:
        with pytest.raises(ServerUnreachable, match="password authentication failed") as refused:
            open_store("city/seinajoki", lambda _: dsn)
    finally:
        server.execute(database, "DROP ROLE expired")
    told = refused.getrepr(style="native", chain=True)
    assert password not in str(refused.value)
    assert password not in str(told)
    assert "“city/seinajoki”" in str(refused.value)


# A server that goes away, or is slow


def test_a_save_during_which_the_server_crashes_is_not_there_and_the_next_read_is_by_a_new_connection(crashing):
    server, prepared = crashing
    database = server.database(template=prepared)
    with closing(open_store(database, server.dsn)) as store:
        added(store, "before")

        def save():
            with store._schema.transaction() as cursor:
                cursor.execute("INSERT INTO work_zone (id) VALUES (?)", ("half",))
                server.stop(crash=True)
                cursor.execute("INSERT INTO work_zone (id) VALUES (?)", ("other half",))

        with pytest.raises(ServerUnreachable):
            save()
        with pytest.raises(ServerUnreachable, match="What you have not saved stays"):
            store.register.plans()
        with pytest.raises(ServerUnreachable):
            added(store, "while it was away")
        server.start()
        assert list(store.register.plans().ids) == ["before"]
        added(store, "after")
        assert list(store.register.plans().ids) == ["after", "before"]


def test_who_was_cut_off_reads_and_writes_on(server, database, opened):
    store = opened("water")
    for work in (lambda: store.register.plans().ids, lambda: added(store, "a")):
        server.execute(database, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'water'")
        try:
            work()
        except ServerUnreachable:  # a save is not tried again: it might have been done
            work()
    assert list(store.register.plans().ids) == ["a"]


def test_a_row_that_somebody_else_is_writing_is_waited_for_and_then_told(server, database, opened):
    store = opened("water")
    added(store, "a")
    store._schema.all("SELECT set_config('lock_timeout', '100ms', false)")
    with closing(server.connect(database, "city")) as other, other.cursor() as cursor:
        cursor.execute(f"BEGIN; UPDATE {SCHEMA}.work_zone SET title = 'another'")
        version = store.history.current("a")
        with pytest.raises(StoreLocked, match="try again in a moment"):
            store.history.restore(version, "", datetime.now(UTC))
    assert store.history.current("a") == version


def test_a_statement_that_takes_longer_than_the_server_lets_it_is_told(opened):
    store = opened("water")
    store._schema.all("SELECT set_config('statement_timeout', '100ms', false)")
    with pytest.raises(StoreLocked):
        store._schema.all("SELECT pg_sleep(60)")
    store._schema.all("SELECT set_config('statement_timeout', '0', false)")
    assert list(store.register.plans().ids) == []


def test_a_server_that_does_not_answer_is_given_up(monkeypatch):
    monkeypatch.setattr(postgis_schema, "_CONNECTS_FOR_S", 2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        dsn = f"host=127.0.0.1 port={silent.getsockname()[1]} user=water"
        with pytest.raises(ServerUnreachable, match="timeout"):
            PostgresSchema(dsn, SCHEMA, "city")


def test_a_network_that_is_dead_is_noticed_within_half_a_minute(server, database):
    server.execute(database, f"ALTER ROLE water PASSWORD '{PASSWORD}'")
    dsn = f"host=127.0.0.1 port={server.port} dbname={database} user=water password={PASSWORD}"
    with closing(open_store("city", lambda _: dsn)) as store:
        link = socket.socket(fileno=os.dup(store._schema._connection.fileno()))
        with link:
            asks = link.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE)
            idle, pause, count, unanswered_ms = (
                link.getsockopt(socket.IPPROTO_TCP, option)
                for option in (
                    *(socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT),
                    socket.TCP_USER_TIMEOUT,
                )
            )
    assert asks
    assert 0 < idle + pause * count <= 30
    assert 0 < unanswered_ms <= 30_000


# No space


@pytest.fixture
def small_disk(server):
    """A small disk of the server's, as a tablespace of that name."""
    disk = server.folder / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", str(disk)]
    if os.getuid() != 0 or subprocess.run(mounting, check=False, capture_output=True).returncode:
        disk.rmdir()
        pytest.skip("a small disk can be mounted by root only")
    shutil.chown(disk, ADMIN, ADMIN)
    server.execute(ADMIN, f"CREATE TABLESPACE small LOCATION '{disk}'")
    yield disk
    server.execute(ADMIN, "DROP TABLESPACE small")
    subprocess.run(["umount", str(disk)], check=True)
    disk.rmdir()


def test_on_a_full_disk_nothing_is_changed(server, prepared, small_disk):
    name = server.database(template=prepared)
    server.execute(ADMIN, f"ALTER DATABASE {name} SET TABLESPACE small")
    try:
        with closing(open_store(name, server.dsn)) as store:
            added(store, "before")
            filler = fill(small_disk)
            ids = [f"plan {number}" for number in range(300)]
            with pytest.raises(ServerFailed, match=r"No space left on device.*Nothing was changed"):
                added(store, *ids, note=default_rng(1).bytes(3000).hex())
            assert list(store.register.plans().ids) == ["before"]
            filler.unlink()
            added(store, "after")
            assert list(store.register.plans().ids) == ["after", "before"]
    finally:
        server.drop(name)


# A clock that is wrong


@pytest.mark.parametrize("wrong_by", [timedelta(days=-1), timedelta(days=1)])
def test_the_clock_that_counts_is_the_servers(opened, wrong_by):
    store = opened("city")
    begin = instant(store._schema.one("SELECT present()")[0])
    today = {"starts_at": written(begin - timedelta(days=3)), "ends_at": written(begin + timedelta(hours=1))}
    added(store, "a", "b", **today | {"geom": square(0)})
    clock = begin + wrong_by
    check(store.register, Span(begin - timedelta(days=9), None), clock)
    one = found(store, "work_work")[0]
    store.discussion.judge(Judgement(one.id, "vesi", Word.AGREED, "", "", clock), store.discussion.shown(one.id))
    store.discussion.comment(Comment(one.id, "vesi", "a word", "", clock))
    store.listing.note_report(clock)
    check(store.register, Span(begin - timedelta(days=9), None), clock)

    told = found(store, "work_work")[0]
    assert told.state is not FindingState.PAST
    stamps = [told.found_at, told.changed_at, store.discussion.comments(one.id)[0].at, store.listing.last_report()]
    stamps += [store.history.current("a").made_at]
    stamps += [instant(at) for (at,) in store._schema.all("SELECT judged_at FROM judgement")]
    assert all(begin <= at < begin + timedelta(hours=12) for at in stamps)


# Texts that look like SQL

HOSTILE = [
    "'; DROP TABLE finding; --",
    '"; DROP SCHEMA seinajoki CASCADE; --',
    "%s %(id)s %% ? :ids $1 $$body$$",
    "a\tb\nc\\N\\.\r",
    "\\",
    "') OR true --",
    "E'\\x27 || pg_sleep(60)",
]


@on(Schemas)
@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_a_text_whatever_it_says(store, text):
    more = dict.fromkeys(("title", "project", "note", "contact", "case_number", "source", "belongs_to"), text)
    store.organisations.add([text])
    owner = store.organisations.ids()[text]
    added(store, text, organisation_id=owner, **more)
    added(store, f"{text}2")
    assert set(store.register.plans().ids) == {text, f"{text}2"}
    assert set(store.register.plans_near([text], 10).ids) == {text, f"{text}2"}
    check(store.register, Span(datetime(2027, 1, 1, tzinfo=UTC), None), datetime(2027, 6, 1, tzinfo=UTC))
    known = store.register.known([text])
    assert {one.a_id for one in known} | {one.b_id for one in known} == {text, f"{text}2"}
    store.discussion.comment(Comment(known[0].id, owner, text, text, datetime.now(UTC)))
    assert [one.text for one in store.discussion.comments(known[0].id)] == [text]
    version = store.history.current(text)
    assert {version.values[column] for column in more} == {text}
    assert store.listing.sides([text])[text].title == text
    store.listing.search(text, 5)
    store.history.restore(version, "", datetime.now(UTC))
    assert store.history.versions(text) == []
    assert store.register.stale(text) != []


@pytest.mark.parametrize(
    "name",
    ["city/x'; DROP SCHEMA seinajoki; --", 'city/"x"', "city/A", "city/a b", "city/a/b", "/x", "city/", "city/pg$x"],
)
def test_a_schemas_name_is_a_plain_one(name):
    with pytest.raises(NoSuchConnection):
        Place.named(name)


@pytest.mark.parametrize("connection", [one for one in HOSTILE if "\n" not in one])
def test_a_connections_name_is_looked_up_as_it_is(connection):
    asked = []

    def nobody_saved(name):
        asked.append(name)
        raise NoSuchConnection(name=name)

    with pytest.raises(NoSuchConnection, match="There is no PostgreSQL connection"):
        open_store(f"{connection}/{SCHEMA}", nobody_saved)
    assert asked == [connection]
