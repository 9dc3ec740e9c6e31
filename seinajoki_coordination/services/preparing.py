"""Preparing a municipality's store, and filling one with the demo: the same for the toolbox and for the menu."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Protocol

from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.check import check
from seinajoki_coordination.services.store import Prepared, Row, Store

_DEMO_MUNICIPALITY = "seinajoki"


class PrepareStore(Protocol):
    """Makes a store for a municipality, or brings an old one up to date and keeps a copy of it."""

    def __call__(self, name: str, setup: Mapping[str, Any], plugin_version: str, *, dry_run: bool) -> Prepared:
        """Do it, or with `dry_run` only say what would be done.

        Raises:
            CoordinationError: it cannot be done; nothing was changed.
        """


@dataclass(frozen=True)
class Preparing:
    """What is prepared, with what the other rooms lend for it."""

    read_municipality: Callable[[str], Mapping[str, Any]]
    """The set-up of a municipality by its code, or by the path of its file."""
    prepare_store: PrepareStore
    plugin_version: str
    is_dressed: Callable[[str], bool]
    """Whether a store says how its layers look; an earlier run may have failed to save it."""
    dress: Callable[[str, str], None]
    """Keeps in a store how its layers look, with the days of a time zone."""
    show_looks: Callable[[str], None]
    """Lets all who read a store see how its layers look."""
    open_to_write: Callable[[str], Store]
    demo_rows: Callable[[Municipality, Mapping[str, str], date], Mapping[str, Iterable[Row]]]
    """Of a municipality, its organisations' ids by short name, and the day from which the demo is seen."""

    def prepare(self, name: str, municipality: str, *, dry_run: bool) -> Prepared:
        """Make a store or bring it up to date, with the looks of its layers.

        Raises:
            CoordinationError: it cannot be done; nothing was changed.
        """
        return self.prepare_as(name, self.read_municipality(municipality), dry_run=dry_run)

    def prepare_as(self, name: str, setup: Mapping[str, Any], *, dry_run: bool = False) -> Prepared:
        """The same by a municipality's file as it was read.

        Raises:
            CoordinationError: it cannot be done; nothing was changed.
        """
        prepared = self.prepare_store(name, setup, self.plugin_version, dry_run=dry_run)
        if not dry_run and (prepared.sql or not self.is_dressed(name)):
            with closing(self.open_to_write(name)) as store:
                self.dress(name, store.municipality.zone_name)
            self.show_looks(name)
        return prepared

    def add_demo(self, name: str, today: date) -> int:
        """Add what the store never had of the demo as seen from a day; how many rows.

        Raises:
            DemoElsewhere: the store is in another coordinate system.
            CoordinationError: it cannot be written; nothing was added.
        """
        with closing(self.open_to_write(name)) as store:
            return store.planning.add_new(self.demo_rows(store.municipality, store.organisations.ids(), today))

    def make_demo(self, name: str, today: date, now: datetime) -> None:
        """The demo's store: made, filled and checked; what is there already stays.

        Raises:
            CoordinationError: it cannot be done.
        """
        self.prepare(name, _DEMO_MUNICIPALITY, dry_run=False)
        self.add_demo(name, today)
        with closing(self.open_to_write(name)) as store:
            check(store.register, Span(), now)
