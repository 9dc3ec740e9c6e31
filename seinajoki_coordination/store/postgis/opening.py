"""Opening a schema by its store's name, with the sentence that is due when it cannot be."""

from __future__ import annotations

from collections.abc import Callable

from seinajoki_coordination.domain.errors import (
    CoordinationError,
    NoSuchSchema,
    StoreTooNew,
    StoreTooOld,
)
from seinajoki_coordination.domain.store_name import Place
from seinajoki_coordination.store.postgis.migrating import applied, newest
from seinajoki_coordination.store.postgis.schema import PostgresSchema
from seinajoki_coordination.store.postgis.store import PostgisStore


def connected(name: str, connections: Callable[[str], str]) -> PostgresSchema:
    """The schema that a store's name `connection[/schema]` means, whether it holds a store or not.

    Raises:
        NoSuchConnection: it means none.
        ServerUnreachable, NoRight, ServerFailed: the database cannot be used.
    """
    place = Place.named(name)
    return PostgresSchema(connections(place.connection), place.schema, name)


def open_schema(name: str, connections: Callable[[str], str]) -> PostgisStore:
    """The store of that name; read only, with the reason, if it is of a newer plugin.

    Raises:
        NoSuchConnection, NoSuchSchema, StoreTooOld: what is there cannot be used.
        ServerUnreachable, NoRight, StoreDamaged, ServerFailed: it cannot be read.
    """
    schema = connected(name, connections)
    try:
        version = max(applied(schema), default=0)
        if not version:
            raise NoSuchSchema(name=name, schema=schema.schema)
        if version < newest():
            raise StoreTooOld(path=name, found=version, wanted=newest())
        too_new = StoreTooNew(path=name, found=version, wanted=newest()) if version > newest() else None
        return PostgisStore(schema, too_new)
    except CoordinationError:
        schema.close()
        raise
