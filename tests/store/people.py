"""Who works in the test's city, and a store that an administrator has prepared for them."""

from contextlib import closing

from server import ADMIN, Server
from town import SETUP

from seinajoki_coordination.domain.store_name import DEFAULT_SCHEMA
from seinajoki_coordination.store.preparing import prepare_store

LOGINS = {
    "reader": (None, "reader", "a reader"),
    "rescue": ("Pelastus", "consulted", "the rescue services"),
    "water": ("Vesi", "member", "a water planner"),
    "nets": ("Verkot", "member", "a network planner"),
    "market": ("Tori", "member", "the market's host"),
    "city": (None, "coordinator", "the coordinator"),
    "admin": (None, "administrator", "the administrator"),
}
"""Organisation, role and display name by login."""
STRANGER = "stranger"
"""A login of the database without any rights in the schema."""


def founded(server: Server) -> str:
    """A database with a store without plans, in which all logins have their roles."""
    name = server.database()
    prepare_store(name, SETUP, "1.0", server.dsn, dry_run=False)
    for login in (STRANGER, *LOGINS):
        server.execute(name, f"CREATE ROLE {login} LOGIN")
    let_in(server, name, ADMIN)
    return name


def let_in(server: Server, database: str, administrator: str) -> None:
    """Give all logins their roles."""
    with closing(server.connect(database, administrator)) as connection, connection.cursor() as cursor:
        cursor.execute(f"SET search_path = {DEFAULT_SCHEMA}")
        for login, (organisation, role, display_name) in LOGINS.items():
            cursor.execute("SELECT set_member(%s, %s, %s, %s)", [login, organisation, role, display_name])
