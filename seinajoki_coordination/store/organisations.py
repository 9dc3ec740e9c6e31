"""The organisations that a store knows."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from seinajoki_coordination.store.database import Database

_ADD = "INSERT INTO organisation (id, short_name) VALUES (?, ?) ON CONFLICT DO NOTHING"


class SqlOrganisations:
    """Short names and ids; in a GeoPackage whoever writes may add one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def ids(self) -> dict[str, str]:
        """The id of each organisation by its short name."""
        return dict(self._database.all("SELECT short_name, id FROM organisation ORDER BY short_name"))

    def add(self, short_names: Iterable[str]) -> dict[str, str]:
        """Add those that are not there yet; all ids by short name.

        Raises:
            CoordinationError: it cannot be written.
        """
        new = sorted(set(short_names) - set(self.ids()))
        if new:
            with self._database.transaction() as cursor:
                rows = [(str(uuid4()), short_name) for short_name in new]
                cursor.executemany(
                    "INSERT INTO organisation (id, short_name) VALUES (?, ?) ON CONFLICT DO NOTHING", rows
                )
        return self.ids()
