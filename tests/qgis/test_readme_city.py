"""The README's page for an administrator, followed to the letter on a server of its own that speaks TLS."""

import os
import re
import subprocess
from contextlib import closing
from textwrap import dedent

import psycopg2
import pytest
from cities import SECRET, saved_for_qgis_process
from server import ADMIN, Server

HEADING = "## For an administrator: a city in a database"
OWNER = "city_owner"
BY_HAND = {"service": "city", "username": OWNER, "saveUsername": True}
"""What step 3 enters with the mouse: a connection that tells the service and the login."""
ALL_TABLES = (
    "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables "
    "WHERE schemaname IN ('seinajoki', 'public') ORDER BY 1"
)


@pytest.fixture(scope="module")
def page(root):
    """The section's blocks, in order: the language and the text of each."""
    text = (root / "README.md").read_text(encoding="utf-8").partition(f"{HEADING}\n")[2].partition("\n## ")[0]
    return [(language, dedent(block)) for language, block in re.findall(r" *```(\w+)\n(.*?) *```", text, re.DOTALL)]


@pytest.fixture(scope="module")
def certified(tmp_path_factory):
    """A certificate for the tests' server, signed by itself; and its key."""
    folder = tmp_path_factory.mktemp("tls")
    command = (
        "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    )
    subprocess.run(
        [*command.split(), "-keyout", folder / "server.key", "-out", folder / "server.crt"],
        check=True,
        capture_output=True,
    )
    return folder


@pytest.fixture(scope="module")
def tls_server(certified):
    """A server that lets nobody in over the network without TLS and a password."""
    server = Server()
    for name in ("server.key", "server.crt"):
        path = server._data / name
        path.write_bytes((certified / name).read_bytes())
        path.chmod(0o600)
        if os.getuid() == 0:
            owner = server._data.stat()
            os.chown(path, owner.st_uid, owner.st_gid)
    (server._data / "pg_hba.conf").write_text("local all all trust\nhostssl all all 127.0.0.1/32 scram-sha-256\n")
    server.execute(ADMIN, "ALTER SYSTEM SET ssl = on")
    server.execute(ADMIN, "SELECT pg_reload_conf()")
    yield server
    server.close()


@pytest.fixture(scope="module")
def desktop(tls_server, certified, tmp_path_factory):
    """Where the administrator sits: the certificate's signer and the passwords are in their files."""
    folder = tmp_path_factory.mktemp("desktop")
    secret = SECRET.replace("\\", "\\\\").replace(":", "\\:")
    (folder / "pgpass").write_text(f"127.0.0.1:{tls_server.port}:*:*:{secret}\n", encoding="utf-8")
    (folder / "pgpass").chmod(0o600)
    return folder


@pytest.fixture(scope="module")
def follow(root, tls_server, certified, desktop):
    """Runs a block of the page as the server's administrator; only where the server is comes from the tests."""
    environment = os.environ | {
        "PGHOST": tls_server.host,
        "PGPORT": str(tls_server.port),
        "PGUSER": ADMIN,
        "PGPASSFILE": str(desktop / "pgpass"),
        "PGSERVICEFILE": str(desktop / "pg_service.conf"),
        "PGSSLROOTCERT": str(certified / "server.crt"),
    }

    def run(block):
        command = [root / "tools/qgis-env", "bash", "-euo", "pipefail", "-c", block]
        done = subprocess.run(command, cwd=desktop, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{block}\n{done.stdout}\n{done.stderr}"
        return done.stdout + done.stderr

    return run


@pytest.fixture(scope="module")
def followed(page, follow, tls_server, desktop, root):
    """What each step told, after the whole page was followed."""
    told = []
    with saved_for_qgis_process(root, "city", BY_HAND):
        for language, block in page:
            if language == "ini":
                here = block.replace("db.example.org", "127.0.0.1").replace("5432", str(tls_server.port))
                (desktop / "pg_service.conf").write_text(here, encoding="utf-8")
                continue
            told.append(follow(block))
            if f"--createrole {OWNER}" in block:  # then the page lets its reader choose a password
                secret = SECRET.replace("'", "''")
                tls_server.execute(ADMIN, f"ALTER ROLE {OWNER} PASSWORD '{secret}'")
    return told


def dumped(server, database):
    """All rows of all tables, by table."""
    with closing(server.connect(database)) as connection, connection.cursor() as cursor:
        cursor.execute(ALL_TABLES)
        rows = {}
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT t::text FROM {table} t ORDER BY 1")  # noqa: S608  # quoted by the server
            rows[table] = cursor.fetchall()
        return rows


def asked(server, database, login, sql):
    """What a query gives a login."""
    with closing(server.connect(database, login)) as connection, connection.cursor() as cursor:
        cursor.execute("SET search_path = seinajoki, public")
        cursor.execute(sql)
        return cursor.fetchall()


def test_the_page_is_there_and_no_longer_than_a_page(root, page):
    text = (root / "README.md").read_text(encoding="utf-8").partition(HEADING)[2].partition("\n## ")[0]

    assert [language for language, _ in page] == ["sh", "ini", "sh", "sh", "sh", "sh"]
    assert len(text.splitlines()) <= 75


def test_followed_it_makes_a_city(followed, tls_server):
    dry, sql = followed[1].split("The store “city” was made.")[0], "CREATE TABLE work_zone"

    assert sql in dry
    assert asked(tls_server, "city", OWNER, "SELECT count(*) > 5 FROM organisation") == [(True,)]
    assert asked(
        tls_server, "city", ADMIN, "SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'seinajoki'"
    ) == [(OWNER,)]
    assert asked(tls_server, "city", OWNER, "SELECT count(*) > 20 FROM public.layer_styles") == [(True,)]


def test_followed_it_lets_the_planner_plan(followed, tls_server):
    who = (
        "SELECT (me()).role, (me()).display_name, o.short_name FROM organisation o WHERE o.id = (me()).organisation_id"
    )

    assert asked(tls_server, "city", "water_planner", who) == [("member", "Vesi, suunnittelija", "Seinäjoen Vesi")]


def test_the_connection_that_it_makes_is_secure(followed, follow):
    asked_ = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
    command = f'psql --tuples-only --no-align --username={OWNER} service=city --command="{asked_}"'

    assert follow(command).strip() == "t"


def test_what_it_restores_is_all_that_it_backed_up(followed, tls_server):
    before, after = dumped(tls_server, "city"), dumped(tls_server, "city_restored")

    assert after == before
    assert sum(map(len, before.values())) > 100
    assert asked(tls_server, "city_restored", "water_planner", "SELECT (me()).role") == [("member",)]


def test_a_full_city_is_restored_as_it_was(followed, page, follow, tls_server, root):
    backup, restore = page[-2][1], page[-1][1]
    tls_server.drop("city_restored")
    with saved_for_qgis_process(root, "city", BY_HAND):
        follow("qgis_process run seinajoki:preparestore --STORE=city --DEMO=true")
        follow("qgis_process run seinajoki:checkstore --STORE=city")
        changed = asked(tls_server, "city", OWNER, "UPDATE event SET title = title || '!' RETURNING row_version")
        follow(backup + restore)

    before, after = dumped(tls_server, "city"), dumped(tls_server, "city_restored")
    assert after == before
    assert len(before["seinajoki.finding"]) > 40
    assert len(before["seinajoki.history"]) == len(changed) > 10
    with pytest.raises(psycopg2.Error, match="stale row_version"):
        asked(tls_server, "city_restored", OWNER, "UPDATE event SET row_version = 1, title = 'x'")


def test_no_step_tells_the_password(followed, desktop):
    assert not [text for text in followed if "täällä" in text]
    assert "täällä".encode() not in (desktop / "city.dump").read_bytes()
    assert "täällä" not in (desktop / "roles.sql").read_text(encoding="utf-8")
