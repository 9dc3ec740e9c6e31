"""Preparing a store: made where there is none, upgraded where it is old; the administrator's work."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from seinajoki_coordination.domain.errors import MisleadingName, StoreTooNew
from seinajoki_coordination.services.store import Prepared
from seinajoki_coordination.store.geopackage.migrating import make_store, migrations, newest, pending, upgrade
from seinajoki_coordination.store.opening import store_path, store_version

_ESCAPE = re.compile("%[0-9a-f]{2}", re.IGNORECASE)
"""What GDAL takes for another sign when it opens a GeoPackage to read."""


def prepare_store(name: str, setup: Mapping[str, Any], plugin_version: str, *, dry_run: bool) -> Prepared:
    """Make a store for a municipality, or bring an old one up to date and keep a copy of it.

    Raises:
        MisleadingName: QGIS could not find it there.
        NotAGeoPackage, NotAStore, StoreTooNew: what is there is not for this plugin; it is left as it is.
        StoreTampered, StoreLocked, StoreReadOnly, StoreFailed, CannotWrite: it could not be done; nothing was changed.
    """
    path = store_path(name)
    is_new = not path.exists()
    if is_new and _ESCAPE.search(name):
        raise MisleadingName(path=path)
    if not is_new and (found := store_version(path)) > newest():
        raise StoreTooNew(path=path, found=found, wanted=newest())
    sql = "\n".join([step.sql for step in migrations()] if is_new else pending(path))
    if dry_run or not sql:
        return Prepared(path, is_new, sql)
    if is_new:
        is_new = make_store(path, setup, plugin_version)
        return Prepared(path, is_new, sql if is_new else "")
    return Prepared(path, is_new, sql, upgrade(path, plugin_version))
