"""Preparing a schema: made where there is none, upgraded where it is old; the administrator's work."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import closing
from typing import Any

from seinajoki_coordination.domain.errors import StoreTooNew
from seinajoki_coordination.services.store import Prepared
from seinajoki_coordination.store.postgis.migrating import applied, bring_up_to_date, looks_shown, newest, pending
from seinajoki_coordination.store.postgis.opening import connected


def show_looks(name: str, connections: Callable[[str], str]) -> None:
    """See `store.preparing.show_looks`."""
    with closing(connected(name, connections)) as schema, schema.transaction() as cursor:
        cursor.script(looks_shown(schema))


def prepare_schema(
    name: str,
    setup: Mapping[str, Any],
    plugin_version: str,
    connections: Callable[[str], str],
    *,
    dry_run: bool,
) -> Prepared:
    """See `store.preparing.prepare_store`."""
    with closing(connected(name, connections)) as schema:
        done = applied(schema)
        if max(done, default=0) > newest():
            raise StoreTooNew(path=name, found=max(done), wanted=newest())
        sql = pending(schema, setup)
        if sql and not dry_run:
            bring_up_to_date(schema, setup, plugin_version)
        return Prepared(name, not done, sql)
