"""The kinds of store that the same tests are run on."""

import shutil
from pathlib import Path
from typing import Protocol

from town import SETUP

from seinajoki_coordination.services.store import Store
from seinajoki_coordination.store.geopackage.migrating import make_store
from seinajoki_coordination.store.opening import open_store


class StoreKind(Protocol):
    """How a test gets at stores of one kind; what was opened is closed with it."""

    name: str

    def new(self) -> Store:
        """A new store of the test's town."""

    def again(self, store: Store) -> Store:
        """The same store opened once more, as by another program."""

    def copy(self, store: Store) -> Store:
        """Another store with all that this one holds."""

    def address(self, store: Store) -> str:
        """What OGR opens the store with."""

    def close(self) -> None:
        """Let go of all stores."""


class GeoPackages:
    """Stores in files of a folder."""

    name = "geopackage"

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


KINDS: list[type[StoreKind]] = [GeoPackages]
