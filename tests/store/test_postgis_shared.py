"""What a store shares with the rest of its server: the sessions' time zone, and the groups of logins."""

from contextlib import closing

import pytest
from town import SETUP

from city import OWNER
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
