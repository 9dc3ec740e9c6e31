"""A PostgreSQL server of the tests' own: made anew, as fast as it goes, and gone with them."""

from __future__ import annotations

import atexit
import os
import shutil
import socket
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path

import psycopg2
from psycopg2 import extensions

from seinajoki_coordination.store.database import quoted_name

ADMIN = "postgres"
"""The superuser; by the socket everyone is let in, over 127.0.0.1 with a password."""
_WAIT_S = 60
_SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "listen_addresses": "127.0.0.1",
    "timezone": "UTC",
    "jit": "off",
}
_WHO_GETS_IN = "local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n"


class Server:
    """The newest PostgreSQL that the machine has, in a folder and on a port of its own.

    Args:
        settings: what is to be set otherwise, by PostgreSQL's names.
    """

    def __init__(self, **settings: str) -> None:
        self._settings = _SETTINGS | settings
        self.folder = Path(tempfile.mkdtemp(prefix="seinajoki-pg-"))
        self.host = str(self.folder)
        self.port = _free_port()
        self._databases = 0
        self._process: subprocess.Popen[bytes] | None = None
        self._log = self.folder / "log"
        self._data = self.folder / "data"
        if os.getuid() == 0:
            shutil.chown(self.folder, ADMIN, ADMIN)
        options = ["--username", ADMIN, "--encoding", "UTF8", "--locale", "C.UTF-8", "--no-sync", "--no-instructions"]
        subprocess.run([*_as_postgres(), _program("initdb"), *options, self._data], check=True, capture_output=True)
        (self._data / "pg_hba.conf").write_text(_WHO_GETS_IN, encoding="ascii")
        self.start()
        self.database("with_postgis", template="template1")
        self.execute("with_postgis", "CREATE EXTENSION postgis")

    def start(self) -> None:
        """Let it run; it ends with this process, whatever ends that."""
        settings = [word for name, value in self._settings.items() for word in ("-c", f"{name}={value}")]
        place = ["-D", self._data, "-k", self.host, "-p", str(self.port)]
        with self._log.open("ab") as log:
            command = [*_as_postgres(), "setpriv", "--pdeathsig", "INT", _program("postgres"), *place, *settings]
            self._process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
        self._wait_until_there(self._process)

    def stop(self, *, crash: bool = False) -> None:
        """Break all connections off and end; or end as when the power goes."""
        if self._process is None:
            return
        mode = "immediate" if crash else "fast"
        command = [*_as_postgres(), _program("pg_ctl"), "stop", "--pgdata", self._data, "--wait", "--mode", mode]
        subprocess.run(command, check=True, capture_output=True)
        self._process.wait()
        self._process = None

    def close(self) -> None:
        """Stop, and leave nothing."""
        self.stop()
        shutil.rmtree(self.folder)

    def database(self, name: str = "", template: str = "with_postgis") -> str:
        """A new database, with PostGIS if not made from another template; its name."""
        self._databases += 1
        name = name or f"town{self._databases}"
        self.execute(ADMIN, f'CREATE DATABASE {quoted_name(name)} TEMPLATE "{template}" STRATEGY FILE_COPY')
        return name

    def drop(self, name: str) -> None:
        """No such database any more, whoever is connected to it."""
        self.execute(ADMIN, f"DROP DATABASE {quoted_name(name)} WITH (FORCE)")

    def restored(self, name: str) -> str:
        """Another database, with what a dump of this one holds; its name."""
        copy = self.database(template="template0")
        where = ["-h", self.host, "-p", str(self.port), "-U", ADMIN, "-d"]
        dump = subprocess.run([_program("pg_dump"), *where, name], check=True, capture_output=True).stdout
        restore = [_program("psql"), "--quiet", "--set", "ON_ERROR_STOP=1", *where, copy]
        subprocess.run(restore, input=dump, check=True, capture_output=True)
        return copy

    def dsn(self, database: str, login: str = ADMIN) -> str:
        """What libpq, and with `PG:` before it OGR, opens a database with."""
        return extensions.make_dsn(host=self.host, port=self.port, dbname=database, user=login)

    def connect(self, database: str, login: str = ADMIN) -> extensions.connection:
        """A connection in which each statement is a transaction."""
        connection = psycopg2.connect(self.dsn(database, login))
        connection.autocommit = True
        return connection

    def execute(self, database: str, sql: str) -> None:
        """Run statements as the superuser."""
        connection = self.connect(database)
        try:
            with connection.cursor() as cursor:
                cursor.execute(sql)
        finally:
            connection.close()

    def _wait_until_there(self, process: subprocess.Popen[bytes]) -> None:
        deadline = time.monotonic() + _WAIT_S
        while not self._is_there():
            if process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(self._log.read_text(encoding="utf-8", errors="replace"))
            time.sleep(0.05)

    def _is_there(self) -> bool:
        try:
            self.connect(ADMIN).close()
        except psycopg2.OperationalError:
            return False
        return True


@cache
def running() -> Server:
    """The one server of a run of the tests."""
    server = Server()
    atexit.register(server.close)
    return server


def durable() -> Server:
    """Another server, that keeps what it has promised even when it crashes."""
    return Server(fsync="on", full_page_writes="on", synchronous_commit="on")


def _program(name: str) -> Path:
    """One of the newest PostgreSQL's programs, where Debian keeps them."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda path: float(path.parts[4]))
    if not found:
        raise RuntimeError("There is no PostgreSQL here: “tools/install postgis” installs it.")
    return found[-1]


def _as_postgres() -> list[str]:
    """How root becomes who PostgreSQL lets run it; anybody else runs it as himself."""
    if os.getuid():
        return []
    return ["setpriv", "--reuid", ADMIN, "--regid", ADMIN, "--init-groups"]


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
