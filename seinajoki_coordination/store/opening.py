"""Opening a store by its name, with the sentence that is due when it cannot be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from importlib import import_module
from pathlib import Path, PurePath
from socket import socket
from tempfile import TemporaryDirectory
from types import ModuleType

from seinajoki_coordination.domain.errors import (
    CoordinationError,
    MissingDriver,
    NoSuchConnection,
    NoSuchStore,
    NotAGeoPackage,
    NotAStore,
    StoreReadOnly,
    StoreTooNew,
    StoreTooOld,
)
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.services.listening import Ear
from seinajoki_coordination.services.store import Contents, Store
from seinajoki_coordination.store.geopackage.file import SqliteFile, refusal_of
from seinajoki_coordination.store.geopackage.migrating import applied, make_store, newest
from seinajoki_coordination.store.geopackage.store import GeoPackageStore

Connections = Callable[[str], str]
"""How libpq reaches the database of a saved connection, by its name; `NoSuchConnection` where nobody has saved it."""

_COPY = "copy.gpkg"
_MOUNTS = Path("/proc/mounts")
_NETWORK_FILE_SYSTEMS = frozenset(
    ("nfs", "nfs4", "cifs", "smbfs", "smb3", "afpfs", "davfs", "9p", "fuse.sshfs", "fuse.davfs2", "fuse.gvfsd-fuse")
)


def no_connections(name: str) -> str:
    """Where nobody has saved any."""
    raise NoSuchConnection(name=name)


def open_store(name: str, connections: Connections = no_connections) -> Store:
    """The store of that name: a file that ends with `.gpkg`, or `connection[/schema]`.

    One that may not be written, or of a newer plugin, opens read only; its `refusal` says why.

    Args:
        name: the store's.
        connections: how libpq reaches the database of a saved connection, by its name.

    Raises:
        NoSuchStore, NotAGeoPackage, NotAStore, NoSuchConnection, NoSuchSchema, StoreTooOld: what is there cannot be
            used, and why.
        StoreLocked, StoreFailed, ServerUnreachable, NoRight, ServerFailed: it cannot be read.
        MissingDriver: there is no psycopg2.
    """
    return _open_file(Path(name)) if is_file_name(name) else _open_schema(name, connections)


def open_to_write(name: str, connections: Connections = no_connections) -> Store:
    """The same, for those who will write.

    Raises:
        StoreReadOnly, StoreTooNew: it may not be written.
        CoordinationError: as `open_store`.
    """
    store = open_store(name, connections)
    if store.refusal is not None:
        store.close()
        raise store.refusal
    return store


@contextmanager
def opened_to_check(
    name: str, copy: Callable[[Contents, Contents], object], connections: Connections = no_connections
) -> Iterator[Store]:
    """The store; where its file or its login may only read it, a copy of it for display that goes away afterwards.

    Args:
        name: the store's.
        copy: fills an empty store with what another one holds.
        connections: how libpq reaches the database of a saved connection, by its name.

    Raises:
        StoreTooNew: this plugin does not know what to check in it.
        CannotWrite: there is no room for the copy.
        CoordinationError: as `open_store`.
    """
    with ExitStack() as opened:
        store = opened.enter_context(closing(open_store(name, connections)))
        is_read_only = isinstance(store.refusal, StoreReadOnly)
        if store.refusal is not None and not is_read_only:
            raise store.refusal
        if store.me.may_check and not is_read_only:
            yield store
            return
        folder = Path(opened.enter_context(TemporaryDirectory(prefix="seinajoki-")))
        if isinstance(store, GeoPackageStore):
            yield opened.enter_context(closing(store.copied_to(folder / store.path.name)))
            return
        make_store(folder / _COPY, store.contents.setup(), "")
        copied = opened.enter_context(closing(GeoPackageStore(folder / _COPY, is_copy=True)))
        copy(store.contents, copied.contents)
        yield copied


def open_ear(name: str, bell: socket, connections: Connections = no_connections) -> Ear:
    """What hears of everything that is written into a store in a database, until the bell rings.

    Raises:
        MissingDriver, NoSuchConnection, ServerUnreachable: it cannot be heard.
    """
    ear: Ear = postgis("listening").PostgisEar(name, connections, bell)
    return ear


def _open_file(path: Path) -> GeoPackageStore:
    if path.is_file() and path.stat().st_size == 0:  # GDAL makes an empty file where QGIS draws a missing one
        raise NoSuchStore(path=path)
    version = store_version(path)
    if version < newest():
        raise StoreTooOld(path=path, found=version, wanted=newest())
    too_new = StoreTooNew(path=path, found=version, wanted=newest()) if version > newest() else None
    return GeoPackageStore(path, too_new or refusal_of(path))


def _open_schema(name: str, connections: Connections) -> Store:
    store: Store = postgis("opening").open_schema(name, connections)
    return store


def postgis(module: str) -> ModuleType:
    """A module of the PostGIS store, which needs what some systems lack.

    Raises:
        MissingDriver: there is no psycopg2.
    """
    try:
        return import_module(f"seinajoki_coordination.store.postgis.{module}")
    except ModuleNotFoundError as error:
        raise MissingDriver from error


def store_version(path: Path) -> int:
    """The number of the newest migration that a file has.

    Raises:
        NoSuchStore, NotAGeoPackage, NotAStore: what is there is no store.
        StoreLocked, StoreFailed: it cannot be read.
    """
    if not path.is_file():
        raise NoSuchStore(path=path)
    # Opened for writing if it may be: only so can SQLite undo what a program that was killed has left half done.
    file = SqliteFile(path, refusal_of(path))
    try:
        if not file.one("SELECT 1 FROM sqlite_master WHERE name = 'gpkg_contents'"):
            raise NotAGeoPackage(path=path)
        steps = applied(file)
    finally:
        file.close()
    if not steps:
        raise NotAStore(path=path)
    return max(steps)


def is_store(path: Path) -> bool:
    """Whether a file is a store, of whatever version."""
    try:
        store_version(path)
    except CoordinationError:
        return False
    return True


def is_on_network(name: str, mounts: Path = _MOUNTS) -> bool:
    """Whether a store is a file on another machine: one writer only, since SQLite cannot trust its locks there.

    Known are paths that name a server, as mapped drives do once resolved, and network file systems of Linux.
    """
    if not is_file_name(name):
        return False
    absolute = Path(name).resolve()
    if names_server(absolute):
        return True
    if not mounts.is_file():
        return False
    lines = [line.split(" ") for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines()]
    kind_of = {Path(folder.replace("\\040", " ")): kind for _, folder, kind, *_ in lines}
    holders = [folder for folder in kind_of if absolute.is_relative_to(folder)]
    nearest = max(holders, key=lambda folder: len(folder.parts), default=None)
    return nearest is not None and kind_of[nearest] in _NETWORK_FILE_SYSTEMS


def names_server(path: PurePath) -> bool:
    """Whether a path begins with a server's name, as Windows writes them."""
    return path.drive.startswith("\\\\")
