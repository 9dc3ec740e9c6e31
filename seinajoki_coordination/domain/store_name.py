"""What a store is called: a file that ends with `.gpkg`, or a saved connection to a database and a schema in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from seinajoki_coordination.domain.errors import NoSuchConnection

DEFAULT_SCHEMA = "seinajoki"
_FILE_ENDING = ".gpkg"
_IN_DATABASE = re.compile(r"(?P<connection>[^/]+)(?:/(?P<schema>[a-z_][a-z0-9_]{0,62}))?")
"""PostgreSQL keeps 63 letters of a schema's name."""


def is_file_name(name: str) -> bool:
    """Whether a store's name means a file."""
    return name.lower().endswith(_FILE_ENDING)


def normal_name(name: str) -> str:
    """A store's name so that it has no other.

    Raises:
        NoSuchConnection: it cannot mean any.
    """
    return str(Path(name).absolute()) if is_file_name(name) else Place.named(name).name


def short_name(name: str) -> str:
    """What people call a store: a file without its folder and ending."""
    return Path(name).stem if is_file_name(name) else name


@dataclass(frozen=True)
class Place:
    """Where a store in a database is."""

    connection: str
    """The name under which the connection is saved."""
    schema: str

    @classmethod
    def named(cls, name: str) -> Place:
        """What a store's name `connection[/schema]` means.

        Raises:
            NoSuchConnection: it cannot mean any.
        """
        meant = _IN_DATABASE.fullmatch(name.strip())
        if meant is None:
            raise NoSuchConnection(name=name)
        return cls(meant["connection"], meant["schema"] or DEFAULT_SCHEMA)

    @property
    def name(self) -> str:
        """What the store in it is called."""
        return self.connection if self.schema == DEFAULT_SCHEMA else f"{self.connection}/{self.schema}"
