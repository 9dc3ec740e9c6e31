"""What a store shares with the rest of its server: the sessions' time zone, and the groups of logins."""

from contextlib import closing

import pytest
from people import STRANGER
from psycopg2 import errors
from town import SETUP

from city import OWNER
from seinajoki_coordination.store.database import quoted_name
from seinajoki_coordination.store.postgis.groups import group_stem
from seinajoki_coordination.store.preparing import prepare_store


@pytest.fixture
def town(server, prepared):
    """An empty database of the owner's; `prepared` has made its login."""
    name = server.database()
    server.execute(name, f'ALTER DATABASE "{name}" OWNER TO {OWNER}')
    yield name
    server.drop(name)


def prepare(server, database, login=OWNER):
    return prepare_store(database, SETUP, "1.0", lambda name: server.dsn(name, login), dry_run=False)


def asked(server, database, login, sql):
    with closing(server.connect(database, login)) as connection, connection.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


# The time zone of sessions


def test_whoever_comes_to_a_store_speaks_utc_whatever_the_server_does(server, town):
    server.execute(town, f"ALTER DATABASE \"{town}\" SET timezone TO 'Europe/Helsinki'")
    prepare(server, town)
    assert asked(server, town, "reader", "SHOW timezone") == [("UTC",)]


def test_a_database_of_somebody_else_is_left_as_it_is(server, town):
    server.execute(
        town,
        f'ALTER DATABASE "{town}" OWNER TO postgres; GRANT CREATE ON DATABASE "{town}" TO {OWNER};'
        f"ALTER DATABASE \"{town}\" SET timezone TO 'Europe/Helsinki'",
    )
    prepare(server, town)
    assert asked(server, town, "reader", "SHOW timezone") == [("Europe/Helsinki",)]


# Groups of logins


@pytest.fixture
def other(server, prepared):
    """Another database of the owner's."""
    name = server.database()
    server.execute(name, f'ALTER DATABASE "{name}" OWNER TO {OWNER}')
    yield name
    server.drop(name)


def let_in(server, database, login, role="reader"):
    asked(server, database, OWNER, f"SELECT seinajoki.set_member('{login}', NULL, '{role}', '{login}')")


PLANS = "SELECT title FROM seinajoki.work_zone"
CLOSED = pytest.raises(errors.InsufficientPrivilege, match="permission denied for schema seinajoki")


def test_who_reads_one_database_does_not_read_another_on_the_same_server(server, town, other):
    for database in (town, other):
        prepare(server, database)
    let_in(server, town, STRANGER)
    assert asked(server, town, STRANGER, PLANS) == []
    with CLOSED:
        asked(server, other, STRANGER, PLANS)


@pytest.mark.parametrize("name", ["x" * 63, "Keskustan työt'; --", 'a "quoted" %I one', "$schema"])
def test_a_database_may_be_called_anything(server, prepared, name):
    server.database(name)
    server.execute(name, f"ALTER DATABASE {quoted_name(name)} OWNER TO {OWNER}")
    prepare_store("town", SETUP, "1.0", lambda _: server.dsn(name, OWNER), dry_run=False)
    let_in(server, name, STRANGER, "administrator")
    assert asked(server, name, STRANGER, PLANS) == []
    server.drop(name)


def test_no_two_stores_share_groups_and_all_fit_into_postgresqls_names():
    databases = ["city", "city_a", "City", "city/a", "city~a", "kylä", "kyla", "ky_la", "x" * 49, "x" * 63, "1.a"]
    schemas = ["seinajoki", "a", "a_b", "b", "s" * 63, "s" * 62]
    stems = {group_stem(database, schema) for database in databases for schema in schemas}
    assert len(stems) == len(databases) * len(schemas)
    assert all(len(f"{stem}_administrator".encode()) <= 63 for stem in stems)
    assert "city/seinajoki" in stems


def test_a_restored_store_shares_no_groups_once_it_is_prepared_again(server, town):
    prepare(server, town)
    let_in(server, town, STRANGER)
    copy = server.restored(town)
    server.execute(copy, f'ALTER DATABASE "{copy}" OWNER TO {OWNER}')
    assert asked(server, copy, STRANGER, PLANS) == []
    assert prepare(server, copy).sql
    assert asked(server, copy, STRANGER, PLANS) == []
    assert asked(server, copy, STRANGER, "SHOW timezone") == [("UTC",)]
    assert not prepare(server, copy).sql

    let_in(server, town, "nets")
    with CLOSED:
        asked(server, copy, "nets", PLANS)
    asked(server, copy, OWNER, f"SELECT seinajoki.drop_member('{STRANGER}')")
    with CLOSED:
        asked(server, copy, STRANGER, PLANS)
    assert asked(server, town, STRANGER, PLANS) == []
    server.drop(copy)


def test_who_was_let_into_a_database_that_is_no_more_is_not_let_into_its_successor(server, town):
    prepare(server, town)
    let_in(server, town, STRANGER)
    server.drop(town)
    server.database(town)
    server.execute(town, f'ALTER DATABASE "{town}" OWNER TO {OWNER}')
    prepare(server, town)
    with CLOSED:
        asked(server, town, STRANGER, PLANS)
