"""The kinds of store that the same tests are run on."""

import shutil
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Protocol

import pytest
from server import ADMIN, running
from town import SETUP

from seinajoki_coordination.domain.store_name import DEFAULT_SCHEMA
from seinajoki_coordination.services.store import Store
from seinajoki_coordination.store.geopackage.migrating import make_store
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.preparing import prepare_store

_CLOCK = f"""
CREATE OR REPLACE FUNCTION {DEFAULT_SCHEMA}.present() RETURNS timestamptz LANGUAGE sql VOLATILE
RETURN coalesce(nullif(current_setting('seinajoki.present', true), '')::timestamptz,
  date_trunc('milliseconds', clock_timestamp()));
"""


def on(kind: "type[StoreKind]") -> pytest.MarkDecorator:
    """For a test of what one kind of store does otherwise."""
    return pytest.mark.parametrize("kind", [kind], ids=[kind.name], indirect=True)


class StoreKind(Protocol):
    """How a test gets at stores of one kind; what was opened is closed with it."""

    name: str
    counts_alike: bool
    """Whether an edit that changes nothing is another version."""
    examples: int
    """So many stories of a store are tried in `make test`, and twenty times as many in `make stress`."""

    def new(self) -> Store:
        """A new store of the test's town."""

    def again(self, store: Store) -> Store:
        """The same store opened once more, as by another program."""

    def copy(self, store: Store) -> Store:
        """Another store with all that this one holds."""

    def address(self, store: Store) -> str:
        """What OGR opens the store with."""

    def writer(self, named: str) -> str:
        """Who a change is told of, that a tool stamped with somebody's name."""

    def close(self) -> None:
        """Let go of all stores."""


class GeoPackages:
    """Stores in files of a folder."""

    name = "geopackage"
    counts_alike = True
    examples = 20

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stores: dict[Store, Path] = {}

    def new(self) -> Store:
        """A new store."""
        path = self._next_path()
        make_store(path, SETUP, "1.0")
        return self._open(path)

    def again(self, store: Store) -> Store:
        """The same file opened once more."""
        return self._open(self._stores[store])

    def copy(self, store: Store) -> Store:
        """A copy of the file."""
        path = self._next_path()
        shutil.copyfile(self._stores[store], path)
        return self._open(path)

    def address(self, store: Store) -> str:
        """The file's path."""
        return str(self._stores[store])

    def writer(self, named: str) -> str:
        """As it was stamped."""
        return named

    def close(self) -> None:
        """Let go of all files."""
        for store in self._stores:
            store.close()

    def _next_path(self) -> Path:
        return self._folder / f"town{len(self._stores)}.gpkg"

    def _open(self, path: Path) -> Store:
        store = open_store(str(path))
        self._stores[store] = path
        return store


class Schemas:
    """Stores in databases of the tests' own server, each a copy of one that was made as an administrator makes it."""

    name = "postgis"
    counts_alike = False
    examples = 4

    def __init__(self, folder: Path) -> None:  # noqa: ARG002  # as of the others
        self._server = running()
        self._stores: dict[Store, str] = {}
        self._databases: list[str] = []

    def new(self) -> Store:
        """A new database."""
        return self._open(self._copied(_pattern()))

    def again(self, store: Store) -> Store:
        """The same schema by another connection."""
        return self._open(self._stores[store])

    def copy(self, store: Store) -> Store:
        """A copy of the database, which nobody may use meanwhile; what was open there connects again when asked."""
        for one in self._stores:
            one.close()
        return self._open(self._copied(self._stores[store]))

    def address(self, store: Store) -> str:
        """The database, and the schema."""
        return f"PG:{self._server.dsn(self._stores[store])} active_schema={DEFAULT_SCHEMA}"

    def writer(self, named: str) -> str:  # noqa: ARG002  # as of the others
        """The login, whatever a tool claims."""
        return ADMIN

    def close(self) -> None:
        """Let go of all connections and databases."""
        for store in self._stores:
            store.close()
        for database in self._databases:
            self._server.drop(database)

    def _copied(self, template: str) -> str:
        self._databases.append(self._server.database(template=template))
        return self._databases[-1]

    def _open(self, database: str) -> Store:
        store = open_store(database, self._server.dsn)
        for part in ("register", "discussion", "listing"):
            setattr(store, part, _Clocked(getattr(store, part)))
        self._stores[store] = database
        return store


class _Clocked:
    """A part of a store whose server takes the tests' time for the present, where one is given."""

    def __init__(self, part: object) -> None:
        self._part = part

    def __getattr__(self, name: str) -> object:
        asked = getattr(self._part, name)

        def ask(*given: object) -> object:
            told = [getattr(one, "at", one) for one in given]
            for now in (one for one in told if isinstance(one, datetime)):
                self._part._database.one("SELECT set_config('seinajoki.present', ?, false)", (now.isoformat(),))
            return asked(*given)

        return ask if callable(asked) else asked


@cache
def _pattern() -> str:
    """A database with the test's town, without plans, whose clock is set by `_Clocked`."""
    database = running().database()
    prepare_store(database, SETUP, "1.0", running().dsn, dry_run=False)
    running().execute(database, _CLOCK)
    return database


KINDS: list[type[StoreKind]] = [GeoPackages, Schemas]
