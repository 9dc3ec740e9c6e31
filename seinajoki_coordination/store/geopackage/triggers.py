"""What a store does by itself: the lock, the stamps, the history, the rules' versions; SQL that can be made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from string import Template

from seinajoki_coordination.store.database import quoted_name
from seinajoki_coordination.store.geopackage.file import SqliteFile, quoted, statements
from seinajoki_coordination.store.tables import PLAN_TABLES

_FOLDER = Path(__file__).parent / "app"
_STAMPS = ("id", "row_version", "changed_at", "changed_by")
_ID_IN = Template("NEW.id IN (SELECT id FROM $table)")
_CONTINUES = (
    "julianday(NEW.changed_at) < julianday(OLD.changed_at) AND 'unknown' = "
    "(SELECT changed_by FROM history WHERE row_id = OLD.id AND op = 'update' AND row_version = OLD.row_version - 1)"
)
"""An update that was stamped before the one before it was written, which nobody had stamped.

Tools that write a row as they read it may spell its time otherwise: GDAL leaves out milliseconds that are none.
"""


def differing_triggers(file: SqliteFile) -> list[str]:
    """The statements of triggers that a file lacks or has otherwise, by the columns that its tables have now."""
    present = {sql for (sql,) in file.all("SELECT sql FROM sqlite_master WHERE type = 'trigger'")}
    return [statement for statement in _wanted(file) if statement.removesuffix(";") not in present]


def renew_triggers(file: SqliteFile, cursor: sqlite3.Cursor) -> None:
    """Make the differing ones, in place of those of their names, within the caller's transaction."""
    for statement in differing_triggers(file):
        cursor.execute(f"DROP TRIGGER IF EXISTS {statement.split()[2]}")
        cursor.execute(statement)


def _wanted(file: SqliteFile) -> Iterator[str]:
    yield from statements((_FOLDER / "rule_triggers.sql").read_text(encoding="utf-8"))
    script = Template((_FOLDER / "plan_triggers.sql").read_text(encoding="utf-8"))
    for table in PLAN_TABLES:
        yield from statements(script.substitute(_names(file, table.name)))


def _names(file: SqliteFile, table: str) -> dict[str, str]:
    """What the triggers of a table of plans say of its columns and of the other tables; JSON takes no binary values."""
    type_of = dict(file.all("SELECT name, type FROM pragma_table_info(?) WHERE name != 'fid'", (table,)))
    name_of = {column: quoted_name(column) for column in type_of}
    own = [name for column, name in name_of.items() if column not in _STAMPS]
    kept = {column: f"OLD.{name}" for column, name in name_of.items() if type_of[column] != "BLOB"}
    kept["geom"] = "hex(OLD.geom)"
    return {
        "table": table,
        "same": " AND ".join(f"NEW.{name} IS OLD.{name}" for name in own),
        "taken": " OR ".join(_ID_IN.substitute(table=other.name) for other in PLAN_TABLES if other.name != table),
        "continues": _CONTINUES,
        "old_json": f"json_object({', '.join(f'{quoted(column)}, {old}' for column, old in kept.items())})",
    }
