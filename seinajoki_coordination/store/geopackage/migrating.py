"""Making and upgrading a GeoPackage store: numbered, checksummed SQL, forward only, all or nothing."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from string import Template
from typing import Any
from uuid import uuid4

from osgeo import gdal, osr

from seinajoki_coordination.domain.errors import CannotWrite, CoordinationError, StoreReadOnly
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.timespan import UTC, instant_text
from seinajoki_coordination.store.geopackage.file import SqliteFile, refusal_of, statements
from seinajoki_coordination.store.geopackage.triggers import differing_triggers, renew_triggers
from seinajoki_coordination.store.migration import Migration, missing, steps_in
from seinajoki_coordination.store.setup import write_municipality
from seinajoki_coordination.store.tables import PLAN_TABLES, STREETS

_FOLDER = Path(__file__).parent / "migrations"
_ADD_SRS = (
    "INSERT OR IGNORE INTO gpkg_spatial_ref_sys "
    "(srs_name, srs_id, organization, organization_coordsys_id, definition) VALUES (?, ?, ?, ?, ?)"
)
_NOTE_STEP = "INSERT INTO schema_migration VALUES (?, ?, ?, ?, ?)"


def migrations() -> list[Migration]:
    """All steps, in order."""
    return steps_in(_FOLDER)


def newest() -> int:
    """The schema's version that this plugin works with."""
    return migrations()[-1].number


def applied(file: SqliteFile) -> dict[int, str]:
    """The checksums of the steps a file has, by number; empty if it is no store."""
    columns = file.all("SELECT name FROM pragma_table_info('schema_migration')")
    if not {("number",), ("checksum",)}.issubset(columns):  # another application may have a table of that name
        return {}
    return dict(file.all("SELECT number, checksum FROM schema_migration"))


def make_store(path: Path, setup: Mapping[str, Any], plugin_version: str) -> bool:
    """A new, empty store for a municipality; it appears whole or not at all. False if there is a file, which stays.

    Args:
        path: the file to make.
        setup: the municipality's file.
        plugin_version: written beside each migration.

    Raises:
        BadMunicipality: the municipality's file is not complete.
        CannotWrite: the folder does not let it.
        StoreFailed: the disk does not.
    """
    municipality = Municipality.from_json(setup)
    if path.exists():
        return False
    partial = path.with_name(f".partial-{uuid4().hex[:8]}-{path.name}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=path, reason=error) from error
    try:
        _make_geopackage(partial, path)
        file = SqliteFile(partial, told_of=path)
        try:
            with file.transaction() as cursor:
                srs_id = _add_srs(cursor, municipality.crs)
                _apply(file, cursor, migrations(), srs_id, plugin_version)
                write_municipality(cursor, municipality, json.dumps(setup, ensure_ascii=False))
        finally:
            file.close()
        return _put_in_place(partial, path)
    except (CoordinationError, OSError) as error:
        if path.exists():  # by somebody who was faster, and has swept this one away
            return False
        if isinstance(error, OSError):
            raise CannotWrite(path=path, reason=error) from error
        raise
    finally:
        partial.unlink(missing_ok=True)


def _put_in_place(partial: Path, path: Path) -> bool:
    """Let a new file appear under its name, and sweep away what others left half done; False if there is one."""
    if path.exists():
        return False
    for left in ("-journal", "-wal"):  # of a file that is lost: SQLite would take it for the new one's
        path.with_name(path.name + left).unlink(missing_ok=True)
    partial.replace(path)
    for left_over in path.parent.glob(".partial-*"):
        if f"-{path.name}" in left_over.name:
            left_over.unlink(missing_ok=True)
    return True


def _make_geopackage(partial: Path, path: Path) -> None:
    """An empty GeoPackage; whether GDAL raises its errors or only tells its log."""
    gdal.ErrorReset()
    try:
        gdal.GetDriverByName("GPKG").Create(str(partial), 0, 0, 0, gdal.GDT_Unknown)
    except RuntimeError as error:
        raise CannotWrite(path=path, reason=error) from error
    if gdal.GetLastErrorType() >= gdal.CE_Failure:
        raise CannotWrite(path=path, reason=gdal.GetLastErrorMsg())


def upgrade(path: Path, plugin_version: str) -> Path | None:
    """Apply the steps a store lacks, and renew its triggers; the copy that was kept of it, or None if no step was due.

    Raises:
        StoreTampered: a step that the store has is not this plugin's.
        CannotWrite: no copy could be made; nothing was changed.
        StoreFailed, StoreLocked, StoreReadOnly: a step failed; the store is as it was.
    """
    file = SqliteFile(path, refusal_of(path))
    try:
        steps = _missing(file)
        if not steps and not differing_triggers(file):
            return None
        copy = _free(path.with_name(f"{path.stem}.before-{steps[0].number:04}{path.suffix}")) if steps else None
        try:
            with file.transaction() as cursor:
                if copy is not None:
                    file.copy_to(copy)  # under the writer's lock, so nothing comes between
                srs_id = cursor.execute("SELECT srs_id FROM gpkg_contents WHERE table_name = 'finding'").fetchone()[0]
                _apply(file, cursor, steps, srs_id, plugin_version)
        except CoordinationError:
            if copy is not None:
                copy.unlink(missing_ok=True)
            raise
    finally:
        file.close()
    return copy


def _free(path: Path) -> Path:
    """The path, or the first one with a number in its name where there is no file."""
    numbered = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in count(2))
    return next(one for one in chain([path], numbered) if not one.exists())


def pending(path: Path) -> list[str]:
    """The SQL of an upgrade: the steps that a store lacks, or else the triggers that are not this plugin's.

    Raises:
        StoreTampered: a step that the store has is not this plugin's.
    """
    file = SqliteFile(path, StoreReadOnly(path=path))
    try:
        return [step.sql for step in _missing(file)] or differing_triggers(file)
    finally:
        file.close()


def _missing(file: SqliteFile) -> list[Migration]:
    return missing(migrations(), applied(file), file.path)


def _apply(file: SqliteFile, cursor: sqlite3.Cursor, steps: list[Migration], srs_id: int, plugin_version: str) -> None:
    """Run steps and renew the triggers, within the caller's transaction."""
    for step in steps:
        for statement in statements(Template(step.sql).substitute(srs_id=srs_id)):
            cursor.execute(statement)
        now = instant_text(datetime.now(UTC))
        cursor.execute(_NOTE_STEP, (step.number, step.name, step.checksum, now, plugin_version))
    for table in (STREETS, *(table.name for table in PLAN_TABLES)):
        _index(cursor, table)
    renew_triggers(file, cursor)


def _index(cursor: sqlite3.Cursor, table: str) -> None:
    """The spatial index of a table that has none yet."""
    if cursor.execute("SELECT 1 FROM sqlite_master WHERE name = ?", (f"rtree_{table}_geom",)).fetchone() is None:
        script = (_FOLDER / "spatial_index.sql").read_text(encoding="utf-8")
        for statement in statements(Template(script).substitute(table=table)):
            cursor.execute(statement)


def _add_srs(cursor: sqlite3.Cursor, crs: str) -> int:
    """Enter a coordinate system such as "EPSG:3877" into the file; its number there."""
    reference = osr.SpatialReference()
    reference.SetFromUserInput(crs)
    number = int(reference.GetAuthorityCode(None))
    authority, wkt = reference.GetAuthorityName(None), reference.ExportToWkt()
    cursor.execute(_ADD_SRS, (reference.GetName(), number, authority, number, wkt))
    return number
