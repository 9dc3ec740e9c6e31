"""Answers about a store, in a comparable form; what is read back from a file is read after the clock has stopped."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import cached_property
from pathlib import Path

import numpy as np
import shapely


class Listed:
    """Names, in any order, each once."""

    def __init__(self, names: Callable[[], Iterable[str]]) -> None:
        self._names = names

    @cached_property
    def names(self) -> list[str]:
        """In order."""
        return sorted(self._names())

    def __len__(self) -> int:
        return len(self.names)

    def is_same_as(self, other: "Listed") -> bool:
        """Whether all names are the same."""
        return self.names == other.names

    def save(self, path: Path) -> None:
        """Write them for another process to compare with."""
        np.savez(path, names=np.array(self.names))

    @classmethod
    def load(cls, path: Path) -> "Listed":
        """Read what `save` wrote."""
        with np.load(path) as arrays:
            names = arrays["names"].tolist()
        return cls(lambda: names)


def findings_in(path: Path) -> Listed:
    """The rule and the sides of each finding in a file that still holds."""

    def read() -> list[str]:
        with closing(sqlite3.connect(path)) as file:
            rows = file.execute("SELECT rule_id, a_id, b_id FROM finding WHERE state != 'gone'").fetchall()
        return [" ".join(row) for row in rows]

    return Listed(read)


def plans_read(ids: list[str], shapes: np.ndarray) -> Listed:
    """Plans as they were read: their ids, and the square metres of each."""
    return Listed(lambda: (f"{id_} {area:.3f}" for id_, area in zip(ids, shapely.area(shapes).tolist(), strict=True)))
