"""The rows of a query column by column, as a check takes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import numbered
from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.store.instants import instants

Number = TypeVar("Number", np.int32, np.int64, np.float64)


class Rows(Protocol):
    """What each database hands out in its fastest way."""

    def texts(self, name: str, /) -> list[str]:
        """A column of texts without gaps."""

    def numbers(self, name: str, dtype: type[Number], /) -> NDArray[Number]:
        """A column without gaps."""

    def instants(self, name: str, absent: int, /) -> Instants:
        """A column of instants in microseconds; `absent` where there is none, and in year 1 and year 9999."""

    def distinct(self, name: str, /) -> tuple[list[Any], NDArray[np.int64]]:
        """A column's distinct values, and which of them each row has; shapes as the database keeps them."""


class ListedRows:
    """Rows that were read as lists, instants as DATETIME texts."""

    def __init__(self, columns: Mapping[str, list[Any]]) -> None:
        self._columns = columns

    def texts(self, name: str) -> list[str]:
        """A column of texts; some tools write numbers."""
        return list(map(str, self._columns[name]))

    def numbers(self, name: str, dtype: type[Number]) -> NDArray[Number]:
        """A column without gaps."""
        return np.array(self._columns[name], dtype)

    def instants(self, name: str, absent: int) -> Instants:
        """A column of instants in microseconds."""
        return instants(self._columns[name], absent)

    def distinct(self, name: str) -> tuple[list[Any], NDArray[np.int64]]:
        """A column's distinct values, and which of them each row has."""
        return numbered(self._columns[name])
