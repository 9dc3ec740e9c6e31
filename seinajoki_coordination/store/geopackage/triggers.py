"""What a store does by itself: the lock, the stamps, the history, the rules' versions; SQL that can be made anew."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from string import Template

from seinajoki_coordination.store.geopackage.file import SqliteFile, statements
from seinajoki_coordination.store.tables import PLAN_TABLES

_FOLDER = Path(__file__).parent / "app"
_STAMPS = ("id", "row_version", "changed_at", "changed_by")
_ID_IN = Template("NEW.id IN (SELECT id FROM $table)")
_CONTINUES = (
    "julianday(NEW.changed_at) <= julianday(OLD.changed_at) AND NEW.changed_at IS NOT OLD.changed_at AND 'unknown' = "
    "(SELECT changed_by FROM history WHERE row_id = OLD.id AND op = 'update' AND row_version = OLD.row_version - 1)"
)
"""An update that was stamped before the one before it was written, which nobody had stamped."""


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
    """What the triggers of a table of plans say of its columns and of the other tables."""
    columns = [name for (name,) in file.all("SELECT name FROM pragma_table_info(?)", (table,)) if name != "fid"]
    own = [f'"{column}"' for column in columns if column not in _STAMPS]
    old = [f"'{column}', " + ("hex(OLD.geom)" if column == "geom" else f'OLD."{column}"') for column in columns]
    return {
        "table": table,
        "same": " AND ".join(f"NEW.{column} IS OLD.{column}" for column in own),
        "taken": " OR ".join(_ID_IN.substitute(table=other.name) for other in PLAN_TABLES if other.name != table),
        "continues": _CONTINUES,
        "old_json": f"json_object({', '.join(old)})",
    }
