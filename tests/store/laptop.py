"""A laptop for the field: a file that was taken along, how it is worked in, and how it is brought back."""

import sqlite3
from contextlib import closing

import shapely
from desk import Desk
from town import NOW

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.bringing import Bringing
from seinajoki_coordination.services.check import NOTHING_STALE, recheck_stale
from seinajoki_coordination.services.taking import Taking, Wanted
from seinajoki_coordination.store.opening import open_store, open_to_write
from seinajoki_coordination.store.preparing import prepare_store


def counts(brought):
    return brought.added, brought.changed, brought.deleted, len(brought.conflicts), len(brought.refused)


NOTHING = (0, 0, 0, 0, 0)
BY_A_DIGGER = {"changed_by": "a digger", "changed_at": "2027-06-02T00:00:00Z"}


class Laptop:
    """A file that was taken along, and how it is worked in and brought back."""

    def __init__(self, path, open_again, store):
        self.path = path
        self.desk = Desk(str(path))
        self._open = open_again
        self._store = store

    def take(self, area=None, window=Span(), progress=lambda _: None):
        took = Taking(
            open_to_read=lambda _: self._open(self._store),
            open_to_write=open_to_write,
            make=lambda name, setup: prepare_store(name, setup, "1.0", dry_run=False),
        ).take("the store", self.path, lambda _: Wanted(area and shapely.to_wkb(area), window), NOW, progress)
        self.desk = Desk(str(self.path))
        return took

    def bring(self, store=None, *, dry_run=False, progress=lambda _: None):
        return Bringing(
            open_to_read=open_store,
            open_to_write=lambda _: self._open(store or self._store),
            recheck=lambda one: recheck_stale(one.register, NOW) if one.me.may_check else NOTHING_STALE,
        ).bring(str(self.path), "the store", dry_run=dry_run, progress=progress)

    def spoil(self, *statements):
        """What somebody does to it who knows SQLite and no rules: no trigger stops him."""
        with closing(sqlite3.connect(self.path)) as connection, connection:
            triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in triggers:
                connection.execute(f"DROP TRIGGER {name}")
            for statement in statements:
                connection.execute(*statement if isinstance(statement, tuple) else (statement,))
            there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            for _, sql in triggers:
                if sql.split(" ON ")[1].split()[0].strip('"') in there:
                    connection.execute(sql)
