"""Hearing what others write into a PostGIS store, and that the server does not answer."""

import os
import signal
from contextlib import closing
from socket import socketpair

import pytest
from server import Server

import city
from city import Office
from seinajoki_coordination.domain.errors import NoSuchConnection, ServerUnreachable
from seinajoki_coordination.store.opening import open_ear
from seinajoki_coordination.store.postgis import listening


@pytest.fixture(scope="module")
def listened():
    """A server of these tests' own: they stop it."""
    server = Server()
    yield server, city.prepare(server)
    server.close()


@pytest.fixture
def bell():
    ends = socketpair()
    yield ends
    for end in ends:
        end.close()


@pytest.fixture
def ear(listened, bell):
    server, database = listened
    with closing(open_ear("city", bell[0], lambda _: server.dsn(database, "water"))) as ear:
        yield ear


@pytest.fixture
def nets(listened):
    office = Office(*listened, "nets")
    yield office
    office.connection.close()


def test_what_another_login_writes_is_heard_with_its_table(ear, nets):
    nets.add("event", title="A market")
    assert ear.wait() == {"event"}


def test_what_others_send_is_no_reason_to_stop(ear, nets):
    for payload in ("", "no json", "[]", '{"schema": "elsewhere", "table": "event"}'):
        nets.run("SELECT pg_notify('seinajoki', %s)", payload)
    nets.add(title="A work")
    heard = set()
    while not heard:
        heard |= ear.wait()
    assert heard == {"work_zone"}


def test_the_bell_ends_the_waiting(ear, bell):
    bell[1].send(b"!")
    assert ear.wait() == frozenset()


def test_the_ping_comes_back(ear, nets, monkeypatch):
    monkeypatch.setattr(listening, "_PINGS_AFTER_S", 0.0)
    ear._ping_at = 0.0
    for _ in range(3):
        assert ear.wait() == frozenset()
    nets.add(title="A work")
    heard = set()
    while not heard:
        heard |= ear.wait()
    assert heard == {"work_zone"}


def test_a_server_that_freezes_is_noticed(ear, listened, monkeypatch):
    server, _ = listened
    monkeypatch.setattr(listening, "_ANSWERS_WITHIN_S", 0.2)
    ear._ping_at = 0.0
    backend = ear._connection.info.backend_pid
    os.kill(backend, signal.SIGSTOP)
    try:
        with pytest.raises(ServerUnreachable, match="no answer"):
            ear.wait()
    finally:
        os.kill(backend, signal.SIGCONT)
    assert server is not None


def test_a_server_that_ends_is_noticed_and_told_without_secrets(listened, bell):
    server, database = listened
    address = f"{server.dsn(database, 'water')} password=hunter2"
    with closing(open_ear("city", bell[0], lambda _: address)) as ear:
        server.stop()
        with pytest.raises(ServerUnreachable) as told:
            list(iter(ear.wait, None))  # it hears of the end before there is none to hear
        assert "hunter2" not in str(told.value)
        with pytest.raises(ServerUnreachable) as told:
            open_ear("city", bell[0], lambda _: address)
        assert "hunter2" not in str(told.value)
    server.start()


def test_a_connection_that_nobody_has_saved_is_told(bell):
    with pytest.raises(NoSuchConnection):
        open_ear("city", bell[0])
