"""The organisations that a GeoPackage knows."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import uuid4

from seinajoki_coordination.store.geopackage.file import SqliteFile


class GeoPackageOrganisations:
    """Short names and ids of one file; in a GeoPackage whoever writes may add one."""

    def __init__(self, file: SqliteFile) -> None:
        self._file = file

    def ids(self) -> dict[str, str]:
        """The id of each organisation by its short name."""
        return dict(self._file.all("SELECT short_name, id FROM organisation ORDER BY short_name"))

    def add(self, short_names: Iterable[str]) -> dict[str, str]:
        """Add those that are not there yet; all ids by short name.

        Raises:
            StoreReadOnly, StoreLocked, StoreFailed: it cannot be written.
        """
        new = sorted(set(short_names) - set(self.ids()))
        if new:
            with self._file.transaction() as cursor:
                rows = [(str(uuid4()), short_name) for short_name in new]
                cursor.executemany("INSERT OR IGNORE INTO organisation (id, short_name) VALUES (?, ?)", rows)
        return self.ids()
