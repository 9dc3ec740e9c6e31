"""Hearing by PostgreSQL's NOTIFY what others write into a schema, and that the server is still there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from select import select
from socket import socket
from time import monotonic
from typing import Any
from uuid import uuid4

import psycopg2
from psycopg2 import extensions

from seinajoki_coordination.domain.errors import ServerUnreachable
from seinajoki_coordination.domain.store_name import Place
from seinajoki_coordination.store.postgis.schema import LINK

_CHANNEL = "seinajoki"
_ANSWERS_WITHIN_S = 10.0
_PINGS_AFTER_S = 10.0


class PostgisEar:
    """A connection that does nothing but listen, and now and then sends itself a message, the ping.

    It never waits for PostgreSQL alone: a server that is frozen holds nobody up.

    Args:
        name: the store's, `connection[/schema]`.
        connections: how libpq reaches the database of a saved connection, by its name.
        bell: once it can be read, all waiting ends.

    Raises:
        NoSuchConnection: the store's name means none.
        ServerUnreachable: the server does not answer.
    """

    def __init__(self, name: str, connections: Callable[[str], str], bell: socket) -> None:
        place = Place.named(name)
        self._name, self._schema, self._bell = name, place.schema, bell
        self._ping = f"seinajoki_ping_{uuid4().hex}"
        self._is_ping_out = False
        with self._told():
            address = connections(place.connection)
            self._connection = psycopg2.connect(address, async_=True, application_name="seinajoki listening", **LINK)
        try:
            self._settle()
            self._run(f"LISTEN {_CHANNEL}; LISTEN {self._ping}")
        except ServerUnreachable:
            self.close()
            raise
        self._ping_at = monotonic() + _PINGS_AFTER_S

    def wait(self) -> frozenset[str]:
        """The tables that were written; none if that was nothing for a while, or the bell has rung."""
        both: list[Any] = [self._connection, self._bell]
        ready, _, _ = select(both, [], [], max(0.0, self._ping_at - monotonic()))
        if self._bell in ready:
            return frozenset()
        if not ready:
            self._send_ping()
        with self._told():
            self._connection.poll()
        told = list(self._connection.notifies)
        self._connection.notifies.clear()
        if any(one.channel == self._ping for one in told):
            self._is_ping_out = False
        return frozenset(table for one in told if one.channel == _CHANNEL for table in self._tables(one.payload))

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def _send_ping(self) -> None:
        if self._is_ping_out:
            raise ServerUnreachable(path=self._name, reason=_no_answer())
        self._is_ping_out = True
        self._ping_at = monotonic() + _PINGS_AFTER_S
        self._run(f"NOTIFY {self._ping}")

    def _tables(self, payload: str) -> Iterator[str]:
        """Anybody may send anything."""
        try:
            message = json.loads(payload)
        except ValueError:
            return
        if isinstance(message, dict) and message.get("schema") == self._schema:
            yield str(message.get("table"))

    def _run(self, statements: str) -> None:
        with self._told(), self._connection.cursor() as cursor:
            cursor.execute(statements)
            self._settle()

    def _settle(self) -> None:
        """Wait for what was asked, but not for ever."""
        deadline = monotonic() + _ANSWERS_WITHIN_S
        with self._told():
            while (state := self._connection.poll()) != extensions.POLL_OK:
                reads: list[Any] = [self._bell, *([self._connection] if state == extensions.POLL_READ else [])]
                writes: list[Any] = [self._connection] if state == extensions.POLL_WRITE else []
                readable, writable, _ = select(reads, writes, [], max(0.0, deadline - monotonic()))
                if self._bell in readable or not (readable or writable):
                    raise ServerUnreachable(path=self._name, reason=_no_answer())

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except psycopg2.Error as error:
            raise ServerUnreachable(path=self._name, reason=str(error).strip().split("\n")[0]) from error


def _no_answer() -> str:
    return "no answer"
