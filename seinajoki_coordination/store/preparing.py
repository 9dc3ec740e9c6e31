"""Preparing a store: made where there is none, upgraded where it is old; the administrator's work."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from seinajoki_coordination.domain.errors import CannotWrite, MisleadingName, StoreTooNew
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.services.store import Prepared
from seinajoki_coordination.store.geopackage.migrating import make_store, migrations, newest, pending, upgrade
from seinajoki_coordination.store.opening import (
    Connections,
    no_connections,
    postgis,
    store_version,
)

_ENDINGS = ("", "-wal", "-shm", "-journal")
"""Of the files in which SQLite keeps a database."""
_ESCAPE = re.compile("%[0-9a-f]{2}", re.IGNORECASE)
"""What GDAL takes for another sign when it opens a GeoPackage to read."""


def prepare_store(
    name: str,
    setup: Mapping[str, Any],
    plugin_version: str,
    connections: Connections = no_connections,
    *,
    dry_run: bool,
) -> Prepared:
    """Make a store for a municipality, or bring an old one up to date; of an old file, a copy is kept.

    Raises:
        MisleadingName: QGIS could not find it there.
        NotAGeoPackage, NotAStore, StoreTooNew: what is there is not for this plugin; it is left as it is.
        NoSuchConnection, MissingDriver: the name means nothing that can be reached.
        StoreTampered, StoreLocked, StoreReadOnly, StoreFailed, CannotWrite, ServerUnreachable, NoRight, ServerFailed:
            it could not be done; nothing was changed.
    """
    if is_file_name(name):
        return _prepare_file(name, setup, plugin_version, dry_run=dry_run)
    prepared: Prepared = postgis("preparing").prepare_schema(name, setup, plugin_version, connections, dry_run=dry_run)
    return prepared


def remove_new(name: str) -> None:
    """Take away the file of a store that was made a moment ago, for what then failed.

    In a database it stays as prepared: others might have begun to plan in it.

    Raises:
        CannotWrite: it is in use.
    """
    path = Path(name)
    if not is_file_name(name) or not path.is_file():
        return
    try:
        for ending in _ENDINGS:
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError as error:
        raise CannotWrite(path=path, reason=error) from error


def show_looks(name: str, connections: Connections = no_connections) -> None:
    """Let all who read a store see how its layers look, once that is in it; in a file they do.

    Raises:
        NoSuchConnection, MissingDriver, ServerUnreachable, NoRight, ServerFailed: it cannot be done.
    """
    if not is_file_name(name):
        postgis("preparing").show_looks(name, connections)


def _prepare_file(name: str, setup: Mapping[str, Any], plugin_version: str, *, dry_run: bool) -> Prepared:
    path = Path(name)
    is_new = not path.exists()
    if is_new and _ESCAPE.search(name):
        raise MisleadingName(path=path)
    if not is_new and (found := store_version(path)) > newest():
        raise StoreTooNew(path=path, found=found, wanted=newest())
    sql = "\n".join([step.sql for step in migrations()] if is_new else pending(path))
    if dry_run or not sql:
        return Prepared(name, is_new, sql)
    if is_new:
        is_new = make_store(path, setup, plugin_version)
        return Prepared(name, is_new, sql if is_new else "")
    return Prepared(name, is_new, sql, upgrade(path, plugin_version))
