"""PostgreSQL as the PostGIS store speaks it: errors told as sentences, instants as texts, shapes as EWKB."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from functools import lru_cache
from string import Template
from typing import Any, TypeVar

import numpy as np
import psycopg2
import shapely
from numpy.typing import NDArray
from psycopg2 import errorcodes, extensions, extras

from seinajoki_coordination.domain.errors import (
    CoordinationError,
    NoRight,
    ServerFailed,
    ServerUnreachable,
    StoreDamaged,
    StoreLocked,
)
from seinajoki_coordination.store.database import Values
from seinajoki_coordination.store.postgis.binary import TIMESTAMPTZ, BinaryRows

_Answer = TypeVar("_Answer")
_CONNECTS_FOR_S = 10
LINK: Mapping[str, Any] = {
    "keepalives": 1,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""How libpq notices a dead network, in seconds and milliseconds; systems would wait a quarter of an hour or longer."""
_SESSION = {"TimeZone": "UTC", "DateStyle": "ISO", "lock_timeout": "10s", "extra_float_digits": "3"}
_SET = "SELECT set_config(%s, %s, false)"
_FIND_POSTGIS = (
    "SELECT set_config('search_path', current_setting('search_path') || ', ' || quote_ident(n.nspname), false) "
    "FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'postgis'"
)
_MARK = re.compile(r"\?|(?<![:\w]):([a-z_]\w*)|%")
_NEAR = Template(
    "SELECT r.fid FROM unnest($sides) box (west, south, east, north) JOIN $table r ON r.geom && "
    "ST_MakeEnvelope(west, south, east, north, (SELECT find_srid(CAST(current_schema() AS text), '$table', 'geom')))"
)
_SIDES = ", ".join(f"(CAST(:boxes AS float8[]))[:][{side}:{side}]" for side in (1, 2, 3, 4))
"""PostgreSQL knows how long a list is that is written out, and so whether an index is worth while."""
_COPY = Template("COPY ($query) TO STDOUT (FORMAT binary)")
_TYPES = Template("SELECT * FROM ($query) q LIMIT 0")
_SRID_FLAG, _SRID_BYTES = 0x20, 4
_LOST = ("08", "57P")
"""Classes of SQLSTATE by which the server says that it is going, or gone."""
_SENTENCES: tuple[tuple[str, type[CoordinationError]], ...] = (
    (errorcodes.INSUFFICIENT_PRIVILEGE, NoRight),
    (errorcodes.LOCK_NOT_AVAILABLE, StoreLocked),
    (errorcodes.DEADLOCK_DETECTED, StoreLocked),
    (errorcodes.QUERY_CANCELED, StoreLocked),  # it took longer than the server lets a statement take
    (errorcodes.UNDEFINED_TABLE, StoreDamaged),
    (errorcodes.UNDEFINED_COLUMN, StoreDamaged),
    (errorcodes.UNDEFINED_FUNCTION, StoreDamaged),
    (errorcodes.INVALID_SCHEMA_NAME, StoreDamaged),
)


class PostgresSchema:
    """One schema as a `Database`, read and written through one connection.

    Args:
        dsn: how libpq reaches the database; it may hold a password and is told to nobody.
        schema: the schema.
        name: what the store is called in sentences.

    Raises:
        ServerUnreachable, NoRight, StoreLocked, StoreDamaged, ServerFailed: as PostgreSQL says, by every method.
    """

    ids = "SELECT unnest(CAST(:ids AS text[]))"
    joker = "%"

    def __init__(self, dsn: str, schema: str, name: str) -> None:
        self.name = name
        self.schema = schema
        self._dsn = dsn
        self._connection = self._connected()

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.close()

    def near(self, table: str) -> str:
        """By the table's spatial index."""
        return _NEAR.substitute(table=table, sides=_SIDES)

    def moment(self, instant: str) -> str:
        """As it is: instants are no texts here."""
        return instant

    def like(self, text: str, pattern: str) -> str:
        """By the schema's own folding."""
        return f"folded({text}) LIKE {pattern}"

    def pattern(self, folded: str) -> str:
        """The text with LIKE's own signs escaped."""
        return re.sub(r"([%_\\])", r"\\\1", folded)

    def wkb(self, shape: bytes | str | None) -> bytes | None:
        """The WKB of EWKB (PostGIS, Extended WKB) or its hexadecimal digits: without its coordinate system's number."""
        if shape is None:
            return None
        ewkb = bytearray(_ewkb(shape))
        flags = 4 if ewkb[0] else 1  # of the four bytes of the type, the highest
        if ewkb[flags] & _SRID_FLAG:
            ewkb[flags] &= ~_SRID_FLAG
            del ewkb[5 : 5 + _SRID_BYTES]
        return bytes(ewkb)

    def shapes(self, shapes: Sequence[bytes | str | None]) -> NDArray[np.object_]:
        """EWKB as shapes; the tables' types keep out curves and what cannot be read."""
        ewkb = [None if shape is None else _ewkb(shape) for shape in shapes]  # GEOS reads digits slowly
        return np.asarray(shapely.from_wkb(np.array(ewkb, object), on_invalid="ignore"), object).reshape(-1)

    def all(self, query: str, values: Values = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self._asked(lambda cursor: _run(cursor, query, values).fetchall())

    def one(self, query: str, values: Values = ()) -> tuple[Any, ...]:
        """The first row of a query; empty if there is none."""
        return self._asked(lambda cursor: _run(cursor, query, values).fetchone() or ())

    def columns(self, query: str, values: Values = ()) -> dict[str, list[Any]]:
        """All rows of a query, column by column, by their names."""
        rows = self.rows(query, values)
        return {name: rows.values(name) for name in rows.names}

    def rows(self, query: str, values: Values = ()) -> BinaryRows:
        """All rows of a query, to be taken column by column; by COPY, PostgreSQL's fastest way."""

        def ask(cursor: extensions.cursor) -> BinaryRows:
            asked = cursor.mogrify(_marked(query), values).decode()
            cursor.execute(_TYPES.substitute(query=asked))
            columns = [(column.name, column.type_code) for column in cursor.description or ()]
            sent = _Messages()
            cursor.copy_expert(_COPY.substitute(query=asked), sent)
            return BinaryRows(sent, columns)

        return self._asked(ask)

    def still(self) -> AbstractContextManager[object]:
        """All that is read meanwhile is of one moment."""
        return self.transaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    @contextmanager
    def transaction(self, begin: str = "BEGIN") -> Iterator[Writing]:
        """All or nothing."""
        with self._told(), self._cursor() as cursor:
            cursor.execute(begin)
            try:
                yield Writing(cursor)
                cursor.execute("COMMIT")
            finally:
                if self._connection.info.transaction_status not in (
                    extensions.TRANSACTION_STATUS_IDLE,
                    extensions.TRANSACTION_STATUS_UNKNOWN,  # the connection is gone, and so is the transaction
                ):
                    cursor.execute("ROLLBACK")

    def find_postgis(self) -> None:
        """Look for what PostGIS brings where it is; it was not there when this was opened."""
        self.all(_FIND_POSTGIS)

    def _asked(self, ask: Callable[[extensions.cursor], _Answer]) -> _Answer:
        """What a query answers; asked again by a new connection where the server has dropped this one."""
        with self._told():
            try:
                with self._cursor() as cursor:
                    return ask(cursor)
            except psycopg2.Error:
                if not self._connection.closed:
                    raise
            with self._cursor() as cursor:
                return ask(cursor)

    def _cursor(self) -> extensions.cursor:
        """A cursor of the connection that there is, or of a new one."""
        if self._connection.closed:
            self._connection = self._connected()
        return self._connection.cursor()

    def _connected(self) -> extensions.connection:
        with self._told():
            connection: extensions.connection = psycopg2.connect(
                self._dsn, connect_timeout=_CONNECTS_FOR_S, application_name="seinajoki", client_encoding="UTF8", **LINK
            )
            connection.autocommit = True
            extensions.register_type(extensions.new_type((TIMESTAMPTZ,), "instant", _instant), connection)
            with connection.cursor() as cursor:
                for setting, value in (_SESSION | {"search_path": self.schema}).items():
                    cursor.execute(_SET, (setting, value))
                cursor.execute(_FIND_POSTGIS)
            return connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell PostgreSQL's errors as sentences about the store; an error of ours in using it stays what it is."""
        try:
            yield
        except psycopg2.ProgrammingError as error:
            if error.pgcode is None:
                raise
            raise self._sentence(error) from error
        except psycopg2.Error as error:
            raise self._sentence(error) from error

    def _sentence(self, error: psycopg2.Error) -> CoordinationError:
        code = error.pgcode or ""
        reason = (error.diag.message_primary or str(error)).strip().split("\n")[0]
        if not code or code.startswith(_LOST):
            return ServerUnreachable(path=self.name, reason=reason)
        child = next((child for state, child in _SENTENCES if state == code), ServerFailed)
        return child(path=self.name, reason=reason)


class _Messages(list[bytes]):
    """What COPY sends, as psycopg2 hands it on: row by row."""

    write = list[bytes].append


class Writing:
    """A cursor within a transaction that takes statements marked as SQLite's."""

    def __init__(self, cursor: extensions.cursor) -> None:
        self._cursor = cursor
        self.fetchone = cursor.fetchone

    @property
    def rowcount(self) -> int:
        """How many rows the last statement wrote."""
        return self._cursor.rowcount

    def execute(self, query: str, values: Values = ()) -> None:
        """Run one statement."""
        _run(self._cursor, query, values)

    def script(self, statements: str) -> None:
        """Run statements as they stand."""
        self._cursor.execute(statements)

    def executemany(self, query: str, rows: Iterable[Values]) -> None:
        """Run it once for each row, many of them at a time."""
        extras.execute_batch(self._cursor, _marked(query), rows)


def _run(cursor: extensions.cursor, query: str, values: Values) -> extensions.cursor:
    cursor.execute(_marked(query), values)
    return cursor


@lru_cache(maxsize=256)
def _marked(query: str) -> str:
    """A statement with the marks of psycopg2 for those of SQLite."""
    return _MARK.sub(_mark, query)


def _mark(found: re.Match[str]) -> str:
    if found[0] == "%":
        return "%%"
    return f"%({found[1]})s" if found[1] else "%s"


def _ewkb(shape: bytes | str) -> bytes:
    return bytes.fromhex(shape) if isinstance(shape, str) else shape


def _instant(text: Any, _cursor: object = None) -> str | None:  # noqa: ANN401  # psycopg2's: a text or None
    """A timestamptz(3) as PostgreSQL writes it in UTC, as a DATETIME text."""
    if text is None:
        return None
    day, _, rest = text.partition(" ")
    time, _, thousandths = rest.removesuffix("+00").partition(".")
    return f"{day}T{time}.{thousandths:0<3}Z"
