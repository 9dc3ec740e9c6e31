"""SQLite as the GeoPackage store speaks it: errors told as sentences, instants as texts, shapes as blobs."""

from __future__ import annotations

import os
import sqlite3
import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path, PurePath
from typing import Any, TypeVar
from urllib.parse import quote

import numpy as np
import shapely
from numpy.typing import NDArray
from osgeo import ogr

from seinajoki_coordination.detection.columns import numbered
from seinajoki_coordination.domain.errors import (
    CannotWrite,
    CoordinationError,
    NotAGeoPackage,
    StoreDamaged,
    StoreFailed,
    StoreLocked,
    StoreReadOnly,
)
from seinajoki_coordination.domain.timespan import (
    END_MICROS,
    FIRST_MICROS,
    FIRST_YEAR,
    LAST_YEAR,
    UTC,
    instant_at,
)

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
_PLAIN = frozenset(
    bytes([little]) + (kind + heights).to_bytes(4, "little" if little else "big")
    for little in (0, 1)
    for kind in range(1, 7)
    for heights in (0, 1000)
)
"""How the WKB of points, lines, polygons and their multiples begins: Shapely reads them as they are."""
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


def _connected(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(address(path.absolute(), mode), uri=True, timeout=_BUSY_SECONDS, isolation_level=None)


class SqliteFile:
    """One store's file, read and written through one connection, by the thread that opened it and no other.

    Args:
        path: the file; it must be there.
        refusal: why it must not be written; None if it may.
        told_of: what errors are told of, if that is another file.

    Raises:
        StoreReadOnly, StoreLocked, StoreFailed, StoreDamaged, NotAGeoPackage: as SQLite says, by every method.
    """

    def __init__(self, path: Path, refusal: CoordinationError | None = None, told_of: Path | None = None) -> None:
        self.path = told_of or path
        self.refusal = refusal
        with at_sqlite(self.path):
            self._connection = _connected(path, "ro" if refusal else "rw")
        # Somebody may give the findings a spatial index, whose triggers ask for these of the blobs that we write.
        self._connection.create_function("ST_IsEmpty", 1, lambda _: 0)
        for place, name in enumerate(_BOUNDS):
            self._connection.create_function(name, 1, partial(_bound, place))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def columns(self, sql: str, values: Sequence[object] = ()) -> dict[str, list[Any]]:
        """All rows of a query, column by column, by their names."""

        def ask() -> dict[str, list[Any]]:
            cursor = self._connection.execute(sql, values)
            columns: dict[str, list[Any]] = {name: [] for name, *_ in cursor.description}
            while rows := cursor.fetchmany(_ROWS_AT_A_TIME):
                for column, some in zip(columns.values(), zip(*rows, strict=True), strict=True):
                    column.extend(some)
            return columns

        return self._asked(ask)

    def all(self, sql: str, values: Sequence[object] | Mapping[str, object] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self._asked(lambda: self._connection.execute(sql, values).fetchall())

    def one(self, sql: str, values: Sequence[object] = ()) -> tuple[Any, ...]:
        """The first row of a query; empty if there is none."""
        return self._asked(lambda: self._connection.execute(sql, values).fetchone() or ())

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


def instant_text(instant: datetime) -> str:
    """An aware instant as a GeoPackage's DATETIME."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{instant.microsecond // 1000:03}Z"


def instant(text: str) -> datetime:
    """A GeoPackage's DATETIME as an aware instant."""
    value = datetime.fromisoformat(text.removesuffix("Z"))
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def optional_instant(text: str | None) -> datetime | None:
    """The same, where there may be none; what some tool wrote that is no DATETIME is none."""
    try:
        return None if text is None else instant(text)
    except ValueError:
        return None


def bound(text: str | None) -> datetime | None:
    """The same at the one or the other end of a span: year 1 and year 9999 are none."""
    value = optional_instant(text)
    return value if value is not None and FIRST_YEAR <= value.year <= LAST_YEAR else None


def micros_text(value: int) -> str | None:
    """Microseconds since the epoch as a GeoPackage's DATETIME; None for an open side."""
    moment = instant_at(value)
    return None if moment is None else instant_text(moment)


def instants(texts: Sequence[str | None], absent: int) -> NDArray[np.int64]:
    """DATETIME texts as microseconds; `absent` where there is none, and in year 1 and year 9999."""
    distinct, which = numbered(texts)  # plans begin and end at few moments
    try:
        plain = np.array(
            ["NaT" if text is None else text[:-1] if text[-1:] == "Z" else _plain(text) for text in distinct],
            dtype="datetime64[us]",
        )
    except ValueError:  # one that ends like a DATETIME and is none
        plain = np.array([_plain(text) for text in distinct], dtype="datetime64[us]")
    values = plain.astype(np.int64)  # of NaT, the very first of all numbers
    return np.where((values < FIRST_MICROS) | (values >= END_MICROS), absent, values)[which]


def _plain(text: str | None) -> str:
    """An instant as NumPy reads it: in UTC, without saying so."""
    value = optional_instant(text)
    return "NaT" if value is None else value.replace(tzinfo=None).isoformat()


def wkb(blob: bytes | None) -> bytes | None:
    """The WKB within a GeoPackage's geometry blob (OGC 12-128r18, 2.1.3): behind a header and an envelope."""
    return None if blob is None else blob[_WKB_AT[blob[3]] :]


def shapes(blobs: Sequence[bytes | None]) -> NDArray[np.object_]:
    """A GeoPackage's geometry blobs as shapes, None where none can be made of it."""
    return shapes_of([wkb(blob) for blob in blobs])


def shapes_of(wkbs: Sequence[bytes | None]) -> NDArray[np.object_]:
    """WKB as any tool writes it as shapes, None where none can be made of it.

    Tools may write curves, which become short straight lines, and measures, which are left out.
    """
    plain = [one if one is None or one[:5] in _PLAIN else _straightened(one) for one in wkbs]
    with np.errstate(invalid="ignore"):  # coordinates that are not numbers are left out later
        return np.asarray(shapely.from_wkb(np.array(plain, object), on_invalid="ignore"), object).reshape(-1)


def _straightened(wkb: bytes) -> bytes | None:
    try:
        shape = ogr.CreateGeometryFromWkb(wkb)
    except RuntimeError:  # where GDAL raises its errors
        return None
    if shape is None:
        return None
    straight = shape.GetLinearGeometry()
    straight.FlattenTo2D()
    return bytes(straight.ExportToWkb())


def _bound(place: int, blob: bytes) -> float:
    """One of the four bounds in a blob of ours."""
    return float(struct.unpack_from("<4d", blob, _HEADER_BYTES)[place])


def blobs(geometry: NDArray[np.object_], srs_id: int) -> list[bytes]:
    """Shapes as a GeoPackage's geometry blobs, with envelope."""
    wkbs = shapely.to_wkb(geometry, output_dimension=2, byte_order=1).tolist()
    bounds = shapely.bounds(geometry)[:, [0, 2, 1, 3]].tolist()
    return [_WITH_ENVELOPE + struct.pack("<i4d", srs_id, *box) + wkb for wkb, box in zip(wkbs, bounds, strict=True)]
