"""The kinds of store that the same tests are run on."""

import shutil
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import ClassVar, Protocol

import pytest
from server import ADMIN, running
from town import SETUP

from seinajoki_coordination.domain.store_name import DEFAULT_SCHEMA
from seinajoki_coordination.services.store import Store
from seinajoki_coordination.store.geopackage.migrating import make_store
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.preparing import prepare_store
from seinajoki_coordination.store.tables import PLAN_TABLES

_CLOCK = f"""
CREATE OR REPLACE FUNCTION {DEFAULT_SCHEMA}.present() RETURNS timestamptz LANGUAGE sql VOLATILE
RETURN coalesce(nullif(current_setting('seinajoki.present', true), '')::timestamptz,
  date_trunc('milliseconds', clock_timestamp()));
"""
_KEPT = ("rule", "organisation")
"""What a store has from the start."""
_KEEP = "".join(f"CREATE TABLE public.{table} AS TABLE {DEFAULT_SCHEMA}.{table};" for table in _KEPT)
_WRITTEN = (
    *(table.name for table in PLAN_TABLES),
    *("finding", "judgement", "comment", "statement", "checked", "history", "street", "series", "report"),
    *("internal_note", "delegation", "membership", "visit", "interest_area", "import_row", "import_batch"),
)
_EMPTY = (
    f"SET session_replication_role = replica; SET search_path = {DEFAULT_SCHEMA};"
    + "".join(f"DELETE FROM {table};" for table in (*_WRITTEN, *_KEPT))
    + "".join(f"INSERT INTO {table} TABLE public.{table};" for table in _KEPT)
)


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
    """Stores in databases of the tests' own server, each a copy of one that was made as an administrator makes it.

    What a store leaves is emptied for the next one: that takes a tenth of what another copy takes.
    """

    _emptied: ClassVar[list[str]] = []

    name = "postgis"
    counts_alike = False
    examples = 4

    def __init__(self, folder: Path) -> None:  # noqa: ARG002  # as of the others
        self._server = running()
        self._stores: dict[Store, str] = {}
        self._to_empty: list[str] = []
        self._to_drop: list[str] = []

    def new(self) -> Store:
        """A database as new."""
        self._to_empty.append(self._emptied.pop() if self._emptied else self._server.database(template=_pattern()))
        return self._open(self._to_empty[-1])

    def again(self, store: Store) -> Store:
        """The same schema by another connection."""
        return self._open(self._stores[store])

    def copy(self, store: Store) -> Store:
        """A copy of the database, which nobody may use meanwhile; what was open there connects again when asked."""
        for one in self._stores:
            one.close()
        self._to_drop.append(self._server.database(template=self._stores[store]))
        return self._open(self._to_drop[-1])

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
        for database in self._to_drop:
            self._server.drop(database)
        for database in self._to_empty:
            self._server.execute(database, _EMPTY)
        self._emptied += self._to_empty

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
    running().execute(database, _CLOCK + _KEEP)
    return database


KINDS: list[type[StoreKind]] = [GeoPackages, Schemas]
