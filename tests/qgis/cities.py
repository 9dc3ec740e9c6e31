"""A city in a database as an administrator sets it up: logins with passwords, and connections that QGIS has saved."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsProviderRegistry
from qgis.PyQt.QtCore import QSettings

sys.path.append(str(Path(__file__).parent.parent / "store"))

from server import Server  # it lies there

OWNER = "city_owner"
SECRET = "h6 'x\\y\" täällä"  # noqa: S105  # of a login that is gone with the tests' server
"""A password that no text may hold, with what makes quoting hard."""


class City:
    """A database of its own, owned by a login that is no superuser."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self.database = server.database()
        self.add_login(OWNER, "CREATEROLE")
        server.execute(self.database, f'ALTER DATABASE "{self.database}" OWNER TO {OWNER}')
        self._saved: list[str] = []

    def add_login(self, login: str, *rights: str) -> None:
        """Somebody whom the server lets in with the password."""
        secret = SECRET.replace("'", "''")
        self.server.execute(
            self.database,
            f"DO $do$ BEGIN CREATE ROLE {login} LOGIN {' '.join(rights)}; "
            f"EXCEPTION WHEN duplicate_object THEN NULL; END $do$; "
            f"ALTER ROLE {login} PASSWORD '{secret}' VALID UNTIL 'infinity'",
        )

    def save(self, connection: str, login: str = OWNER, secret: str = SECRET, authcfg: str = "") -> str:
        """Save a connection of that name in QGIS's settings; its name."""
        uri = QgsDataSourceUri()
        uri.setConnection("127.0.0.1", str(self.server.port), self.database, login, secret, authConfigId=authcfg)
        metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        made = metadata.createConnection(
            uri.uri(expandAuthConfig=False), {"saveUsername": not authcfg, "savePassword": not authcfg}
        )
        metadata.saveConnection(made, connection)
        self._saved.append(connection)
        return connection

    @property
    def entries(self) -> dict[str, object]:
        """The owner's connection as QGIS's settings have it."""
        where = {"host": "127.0.0.1", "port": str(self.server.port), "database": self.database}
        return where | {"username": OWNER, "password": SECRET, "saveUsername": True, "savePassword": True}

    def rows(self, sql: str, login: str = "postgres") -> list[tuple]:
        """What a query gives that login."""
        with closing(self.server.connect(self.database, login)) as connection, connection.cursor() as cursor:
            cursor.execute("SET search_path = seinajoki, public")
            cursor.execute(sql)
            return cursor.fetchall()

    def tables(self) -> set[tuple[str, str]]:
        """All that is in the database beside PostGIS."""
        return set(
            self.rows(
                "SELECT schemaname, tablename FROM pg_tables "
                "WHERE schemaname NOT IN ('pg_catalog', 'information_schema') AND tablename <> 'spatial_ref_sys'"
            )
        )

    def close(self) -> None:
        """No such database, and no such connections."""
        metadata = QgsProviderRegistry.instance().providerMetadata("postgres")
        for name in self._saved:
            metadata.deleteConnection(name)
        self.server.drop(self.database)


@contextmanager
def saved_for_qgis_process(root: Path, connection: str, entries: Mapping[str, object]) -> Iterator[None]:
    """A connection in the settings of the profile in which `tools/qgis-env` runs programs."""
    settings = QSettings(str(root / "build/qgis/profiles/default/QGIS/QGIS3.ini"), QSettings.Format.IniFormat)
    group = f"PostgreSQL/connections/{connection}"
    for name, value in entries.items():
        settings.setValue(f"{group}/{name}", value)
    settings.sync()
    try:
        yield
    finally:
        settings.remove(group)
        settings.sync()
