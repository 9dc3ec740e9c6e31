"""SQLite as the GeoPackage store speaks it: errors told as sentences, instants as texts, shapes as blobs."""

from __future__ import annotations

import json
import os
import sqlite3
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path, PurePath
from string import Template
from typing import Any, TypeVar
from urllib.parse import quote

import numpy as np
import shapely
from numpy.typing import NDArray

from seinajoki_coordination.domain.errors import (
    CannotWrite,
    CoordinationError,
    NotAGeoPackage,
    StoreDamaged,
    StoreFailed,
    StoreLocked,
    StoreReadOnly,
)
from seinajoki_coordination.store.database import Values
from seinajoki_coordination.store.geopackage.glob import glob
from seinajoki_coordination.store.rows import ListedRows
from seinajoki_coordination.store.shapes import shapes_of

_SENTENCES: tuple[tuple[str, type[CoordinationError]], ...] = (
    ("is locked", StoreLocked),
    ("readonly database", StoreReadOnly),
    ("Permission denied", StoreReadOnly),
    ("is not a database", NotAGeoPackage),
    ("no such ", StoreDamaged),
    ("has no column", StoreDamaged),
    ("malformed", StoreDamaged),
)
_NO_UTF8 = "Could not decode to UTF-8"
_Answer = TypeVar("_Answer")
_BUSY_SECONDS = 5.0
_ROWS_AT_A_TIME = 500
"""Fewer than Python lets come together before it looks for garbage among them."""
_HEADER_BYTES = 8
_WKB_AT = tuple(_HEADER_BYTES + (0, 32, 48, 48, 64, 0, 0, 0)[flags >> 1 & 7] for flags in range(256))
"""Where a blob's WKB begins by its byte of flags, which tells the size of the envelope before it."""
_NEAR = Template(
    "SELECT r.id FROM json_each(:boxes) box CROSS JOIN rtree_${table}_geom r "
    "ON r.minx <= json_extract(box.value, '$$[2]') AND r.maxx >= json_extract(box.value, '$$[0]') "
    "AND r.miny <= json_extract(box.value, '$$[3]') AND r.maxy >= json_extract(box.value, '$$[1]')"
)
_BOUNDS = ("ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY")
"""In the order of an envelope."""
_WITH_ENVELOPE = b"GP\x00\x03"


def told(reason: object, path: Path) -> CoordinationError:
    """What SQLite says, itself or through GDAL, as a sentence about the store at `path`."""
    child = next((child for mark, child in _SENTENCES if mark in str(reason)), StoreFailed)
    return child(path=path, reason=reason)


@contextmanager
def at_sqlite(path: Path) -> Iterator[None]:
    """Tell SQLite's errors as sentences about the store at `path`; an error of ours in using it stays what it is."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise
    except sqlite3.Error as error:
        raise told(error, path) from error


def refusal_of(path: Path) -> CoordinationError | None:
    """Why a file must not be written, as far as its rights tell; SQLite writes beside it, too."""
    may = os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)
    return None if may else StoreReadOnly(path=path)


def address(path: PurePath, mode: str) -> str:
    """What SQLite opens an absolute path by; `ro` or `rw`. On a network share it wants the server in the path."""
    return f"file:///{quote(path.as_posix().removeprefix('/'), safe='/:')}?mode={mode}"


def _plain(values: Values) -> Values:
    """Lists as JSON, which is how SQLite takes them."""
    if not isinstance(values, Mapping):
        return values
    return {name: json.dumps(value) if isinstance(value, list) else value for name, value in values.items()}


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(address(path.absolute(), mode), uri=True, timeout=_BUSY_SECONDS, isolation_level=None)


class SqliteFile:
    """One store's file as a `Database`, read and written through one connection.

    Args:
        path: the file; it must be there.
        refusal: why it must not be written; None if it may.
        told_of: what errors are told of, if that is another file.

    Raises:
        StoreReadOnly, StoreLocked, StoreFailed, StoreDamaged, NotAGeoPackage: as SQLite says, by every method.
    """

    ids = "SELECT value FROM json_each(:ids)"
    joker = "*"

    def __init__(self, path: Path, refusal: CoordinationError | None = None, told_of: Path | None = None) -> None:
        self.path = told_of or path
        self.refusal = refusal
        with at_sqlite(self.path):
            self._connection = _connected(path, "ro" if refusal else "rw")
        # Somebody may give the findings a spatial index, whose triggers ask for these of the blobs that we write.
        self._connection.create_function("ST_IsEmpty", 1, _is_empty)
        for place, name in enumerate(_BOUNDS):
            self._connection.create_function(name, 1, partial(_bound, place))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def near(self, table: str) -> str:
        """By the table's spatial index."""
        return _NEAR.substitute(table=table)

    def moment(self, instant: str) -> str:
        """Some tools spell DATETIMEs otherwise, and texts are compared letter by letter."""
        return f"datetime({instant})"

    def like(self, text: str, pattern: str) -> str:
        """By SQLite's GLOB."""
        return f"{text} GLOB {pattern}"

    def pattern(self, folded: str) -> str:
        """As GLOB takes it."""
        return glob(folded)

    def wkb(self, shape: bytes | str | None) -> bytes | None:
        """The WKB of a blob, or of its hexadecimal digits."""
        return wkb(bytes.fromhex(shape) if isinstance(shape, str) else shape)

    def shapes(self, shapes: Sequence[bytes | None]) -> NDArray[np.object_]:
        """Blobs as shapes."""
        return shapes_of([wkb(blob) for blob in shapes])

    def columns(self, sql: str, values: Values = ()) -> dict[str, list[Any]]:
        """All rows of a query, column by column, by their names."""

        def ask() -> dict[str, list[Any]]:
            cursor = self._connection.execute(sql, _plain(values))
            columns: dict[str, list[Any]] = {name: [] for name, *_ in cursor.description}
            while rows := cursor.fetchmany(_ROWS_AT_A_TIME):
                for column, some in zip(columns.values(), zip(*rows, strict=True), strict=True):
                    column.extend(some)
            return columns

        return self._asked(ask)

    def rows(self, sql: str, values: Values = ()) -> ListedRows:
        """All rows of a query, to be taken column by column."""
        return ListedRows(self.columns(sql, values))

    def all(self, sql: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self._asked(lambda: self._connection.execute(sql, _plain(values)).fetchall())

    def one(self, sql: str, values: Values = ()) -> tuple[Any, ...]:
        """The first row of a query; empty if there is none."""
        return self._asked(lambda: self._connection.execute(sql, _plain(values)).fetchone() or ())

    def _asked(self, ask: Callable[[], _Answer]) -> _Answer:
        """What a query answers; some tools write texts that are no UTF-8, whose odd letters are then replaced."""
        with at_sqlite(self.path):
            try:
                return ask()
            except sqlite3.OperationalError as error:
                if _NO_UTF8 not in str(error):
                    raise
                self._connection.text_factory = partial(str, encoding="utf-8", errors="replace")
                return ask()

    def check_writable(self) -> None:
        """Raise the refusal, if there is one."""
        if self.refusal is not None:
            raise self.refusal.with_traceback(None)

    def copy_to(self, path: Path) -> None:
        """Copy the file as it was before this connection's transaction, which keeps other writers away meanwhile.

        Copying its bytes would drop the locks that SQLite has on it in this process (sqlite.org/howtocorrupt.html), and
        SQLite copies nothing by a connection that is writing itself, so another one reads.

        Raises:
            CannotWrite: there is no room for it.
        """
        try:
            with closing(sqlite3.connect(path)) as copy, closing(_connected(self.path, "ro")) as source:
                source.backup(copy)
        except sqlite3.Error as error:
            raise CannotWrite(path=path, reason=error) from error

    @contextmanager
    def still(self) -> Iterator[None]:
        """All that is read meanwhile is of one moment."""
        with at_sqlite(self.path):
            self._connection.execute("BEGIN")
            try:
                yield
            finally:
                self._connection.execute("ROLLBACK")

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Cursor]:
        """All or nothing, alone among writers."""
        self.check_writable()
        with at_sqlite(self.path):
            cursor = self._connection.cursor()
            cursor.execute("BEGIN IMMEDIATE")
            try:
                yield cursor
                cursor.execute("COMMIT")
            finally:
                if self._connection.in_transaction:
                    cursor.execute("ROLLBACK")


def statements(script: str) -> Iterator[str]:
    """The statements of a script, triggers whole; a half one at its end too, so that SQLite refuses it."""
    pending = ""
    for line in script.splitlines(keepends=True):
        if not pending and (not line.strip() or line.startswith("--")):
            continue
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending.strip()
            pending = ""
    if pending:
        yield pending


def quoted(text: str) -> str:
    """A text as a literal of SQL, for statements that GDAL runs without parameters."""
    return "'" + text.replace("'", "''") + "'"


def wkb(blob: bytes | None) -> bytes | None:
    """The WKB within a GeoPackage's geometry blob (OGC 12-128r18, 2.1.3): behind a header and an envelope."""
    return None if blob is None else blob[_WKB_AT[blob[3]] :]


def _is_empty(blob: bytes) -> int:
    """What a blob says of itself."""
    return blob[3] >> 4 & 1


def _bound(place: int, blob: bytes) -> float:
    """One of the four bounds in a blob of ours."""
    return float(struct.unpack_from("<4d", blob, _HEADER_BYTES)[place])


def blobs(geometry: NDArray[np.object_], srs_id: int) -> list[bytes]:
    """Shapes as a GeoPackage's geometry blobs, with envelope."""
    wkbs = shapely.to_wkb(geometry, output_dimension=2, byte_order=1).tolist()
    bounds = shapely.bounds(geometry)[:, [0, 2, 1, 3]].tolist()
    return [_WITH_ENVELOPE + struct.pack("<i4d", srs_id, *box) + wkb for wkb, box in zip(wkbs, bounds, strict=True)]
