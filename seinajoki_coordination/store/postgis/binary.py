"""What PostgreSQL sends by COPY in its binary format, taken apart by NumPy, column by column."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import numbered
from seinajoki_coordination.detection.localtime import Instants
from seinajoki_coordination.domain.timespan import END_MICROS, FIRST_MICROS
from seinajoki_coordination.store.rows import Number

TIMESTAMPTZ, _BOOL, _JSONB = 1184, 16, 3802
_TEXTS = frozenset({18, 19, 25, 114, 1042, 1043})
_NUMBERS = {_BOOL: ">i1", 20: ">i8", 21: ">i2", 23: ">i4", TIMESTAMPTZ: ">i8", 700: ">f4", 701: ">f8"}
"""PostgreSQL's numbers of types (pg_type.oid), and how NumPy calls what is sent of them."""
_HEADER_BYTES = 19
_COUNT_BYTES, _LENGTH_BYTES = 2, 4
_MICROS_OF_2000 = 946_684_800_000_000


class BinaryRows:
    """The rows of one COPY.

    Args:
        messages: as they came: one a row, the first one behind a header, and one that tells the end.
        columns: names, and PostgreSQL's numbers of types.
    """

    def __init__(self, messages: Sequence[bytes], columns: Sequence[tuple[str, int]]) -> None:
        self._sent = b"".join(messages)
        starts = np.cumsum([_HEADER_BYTES, *map(len, messages)])[:-1]
        starts[1:] -= _HEADER_BYTES
        at = starts[self._read(starts, ">i2") >= 0] + _COUNT_BYTES
        self._type = dict(columns)
        self.names = list(self._type)
        self._begin: dict[str, NDArray[np.int64]] = {}
        self._length: dict[str, NDArray[np.int64]] = {}
        for name, _ in columns:
            length = self._read(at, ">i4").astype(np.int64)
            self._begin[name], self._length[name] = at + _LENGTH_BYTES, length
            at = self._begin[name] + np.maximum(length, 0)

    def numbers(self, name: str, dtype: type[Number]) -> NDArray[Number]:
        """A column without gaps."""
        return self._read(self._begin[name], _NUMBERS[self._type[name]]).astype(dtype)

    def instants(self, name: str, absent: int) -> Instants:
        """A column of instants in microseconds; `absent` where there is none, and in year 1 and year 9999."""
        since_2000 = self._numbers_with_gaps(name)
        is_absent = (
            (self._length[name] < 0)
            | (since_2000 < FIRST_MICROS - _MICROS_OF_2000)
            | (since_2000 >= END_MICROS - _MICROS_OF_2000)
        )
        return np.where(is_absent, absent, np.where(is_absent, 0, since_2000) + _MICROS_OF_2000)

    def texts(self, name: str) -> list[str]:
        """A column of texts without gaps."""
        return [str(cell, "utf-8") for cell in self._cells(name)]

    def distinct(self, name: str) -> tuple[list[Any], NDArray[np.int64]]:
        """A column's distinct values, and which of them each row has; shapes are EWKB."""
        if not (self._length[name] >= 0).any():  # as in many a column that nobody fills in
            return [None] * min(1, len(self._length[name])), np.zeros(len(self._length[name]), np.int64)
        distinct, which = numbered(self._cells(name))
        make = _made(self._type[name])
        return [None if cell is None else make(cell) for cell in distinct], which

    def values(self, name: str) -> list[Any]:
        """A column as Python has it; instants are DATETIME texts."""
        type_ = self._type[name]
        if type_ not in _NUMBERS:
            distinct, which = self.distinct(name)
            return list(map(distinct.__getitem__, which.tolist()))
        numbers = self._numbers_with_gaps(name)
        values = _datetimes(numbers) if type_ == TIMESTAMPTZ else (numbers == 1 if type_ == _BOOL else numbers).tolist()
        for row in np.flatnonzero(self._length[name] < 0).tolist():
            values[row] = None
        return values

    def _numbers_with_gaps(self, name: str) -> NDArray[Any]:
        """Zeros where there is nothing."""
        is_there = self._length[name] >= 0
        dtype = np.dtype(_NUMBERS[self._type[name]])
        numbers = np.zeros(len(is_there), dtype.newbyteorder("="))
        numbers[is_there] = self._read(self._begin[name][is_there], dtype)
        return numbers

    def _cells(self, name: str) -> list[Any]:
        """What was sent of a column; None where there is nothing."""
        sent, begin = self._sent, self._begin[name]
        ends = (begin + self._length[name]).tolist()
        return [sent[first:end] if end >= first else None for first, end in zip(begin.tolist(), ends, strict=True)]

    def _read(self, at: NDArray[np.int64], type_: str | np.dtype[Any]) -> NDArray[Any]:
        """Numbers of a type that begin wherever they begin."""
        dtype = np.dtype(type_)
        places = max(0, len(self._sent) - dtype.itemsize + 1)
        return np.ndarray((places,), dtype, self._sent, strides=(1,))[at]


def _made(type_: int) -> Callable[[bytes], Any]:
    """What a cell of a type that is no number says."""
    if type_ == _JSONB:  # behind the number of its version
        return lambda cell: str(cell[1:], "utf-8")
    return bytes.decode if type_ in _TEXTS else bytes


def _datetimes(since_2000: NDArray[np.int64]) -> list[Any]:
    """Instants as DATETIME texts in UTC; plans begin and end at few moments."""
    distinct, which = np.unique(since_2000 + _MICROS_OF_2000, return_inverse=True)
    texts = [f"{text}Z" for text in np.datetime_as_string(distinct.view("datetime64[us]"), unit="ms").tolist()]
    return list(map(texts.__getitem__, which.tolist()))
