"""The GeoPackage itself: its tables, its triggers, and how it is brought up to date."""

import json
import re
import sqlite3
import struct
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path, PureWindowsPath

import numpy as np
import pytest
import shapely
from desk import Desk
from osgeo import gdal, ogr
from town import EAST_M, NORTH_M, NOW, SETUP, checked, days, left_out, line, only, rechecked, square, stale

from seinajoki_coordination.domain.codes import Remark, Severity
from seinajoki_coordination.domain.errors import (
    CannotWrite,
    MisleadingName,
    StoreFailed,
    StoreTampered,
    StoreTooNew,
    StoreTooOld,
)
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.timespan import OPEN_END
from seinajoki_coordination.services.copying import copy_contents
from seinajoki_coordination.services.discussion import Statement
from seinajoki_coordination.store.geopackage import migrating
from seinajoki_coordination.store.geopackage.file import SqliteFile, address, wkb
from seinajoki_coordination.store.geopackage.migrating import make_store, migrations, upgrade
from seinajoki_coordination.store.instants import bound, instants
from seinajoki_coordination.store.opening import open_store, opened_to_check
from seinajoki_coordination.store.preparing import prepare_store
from seinajoki_coordination.store.shapes import shapes_of
from seinajoki_coordination.store.tables import PLAN_TABLES

PLANS = ["work_zone", "event", "event_area", "development_area", "traffic_arrangement"]


@pytest.fixture
def desk(path):
    return Desk(str(path))


@pytest.fixture
def store(path):
    store = open_store(str(path))
    yield store
    store.close()


def query(path, sql, *values):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def content(path):
    """All that a file holds: its schema, and its rows to the last value; shadow tables of indexes too."""
    with closing(sqlite3.connect(path)) as connection:
        schema = sorted(connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master"))
        tables = [name for kind, name, _, sql in schema if kind == "table" and "VIRTUAL" not in sql]
        return schema, {table: connection.execute(f'SELECT * FROM "{table}" ORDER BY 1').fetchall() for table in tables}


# Tables


def test_a_new_store_has_the_tables_of_the_design(path):
    made = {name for (name,) in query(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    ours = {name for name in made if not name.startswith(("gpkg_", "rtree_", "sqlite_"))}
    assert ours == {
        *PLANS,
        *("street", "finding", "organisation", "rule", "series", "judgement", "comment", "statement", "report"),
        *("checked", "history", "municipality", "schema_migration", "visit", "interest_area"),
        *("taking", "taken", "import_batch", "import_row"),
    }


def test_a_new_store_has_passed_all_migrations(path):
    applied = query(path, "SELECT number, name, checksum, plugin_version FROM schema_migration ORDER BY number")
    assert applied == [(step.number, step.name, step.checksum, "1.0") for step in migrations()]
    assert [step.number for step in migrations()] == list(range(1, len(migrations()) + 1))


@pytest.mark.parametrize("table", PLANS)
def test_plans_have_the_common_columns(path, table):
    columns = {name for _, name, *_ in query(path, f"PRAGMA table_info({table})")}
    assert columns > {
        *("fid", "geom", "id", "title", "project", "belongs_to", "organisation_id", "kind", "status", "starts_at"),
        *("ends_at", "precision", "weekly_hours", "clearance_m", "note", "contact", "case_number", "source"),
        *("source_row", "visibility", "row_version", "created_at", "created_by", "changed_at", "changed_by"),
    }


def test_the_tables_of_plans_are_those_that_are_read():
    assert [table.name for table in PLAN_TABLES] == PLANS


def test_a_new_store_is_sound(path):
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert query(path, "PRAGMA foreign_key_check") == []
    assert query(path, "PRAGMA application_id") == [(0x47504B47,)]  # "GPKG"


def test_ogr_counts_what_is_there(path, desk):
    desk.add("work_zone", geom=square(0))
    desk.add("work_zone")
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    counts = {name: dataset.GetLayerByName(name).GetFeatureCount() for name in (*PLANS, "organisation", "rule")}
    assert counts == dict.fromkeys(PLANS, 0) | {"work_zone": 2, "organisation": 4, "rule": 6}


def test_every_registered_table_is_there_and_readable(path):
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    for name, kind in query(path, "SELECT table_name, data_type FROM gpkg_contents"):
        layer = dataset.GetLayerByName(name)
        assert layer is not None, name
        assert (layer.GetGeomType() == ogr.wkbNone) == (kind == "attributes"), name


def test_a_store_holds_its_municipality(store):
    assert store.municipality.code == "town"
    assert store.municipality.crs == "EPSG:3877"
    assert [worded.rule.id for worded in store.register.worded_rules()] == [rule["id"] for rule in SETUP["rules"]]
    assert store.register.rules() == [worded.rule for worded in store.municipality.rules]


def test_its_path_may_have_any_letters(tmp_path):
    path = tmp_path / "Törnävä #1 100% (kesä?)" / "kaupunki & maa.gpkg"
    make_store(path, SETUP, "1.0")
    store = open_store(str(path))
    assert store.register.snapshot()
    store.close()


def test_windows_paths_are_told_to_sqlite_as_it_wants_them():
    assert address(PureWindowsPath("C:/maps/a b.gpkg"), "ro") == "file:///C:/maps/a%20b.gpkg?mode=ro"
    assert address(PureWindowsPath("//server/share/a.gpkg"), "rw") == "file:////server/share/a.gpkg?mode=rw"


# Making one


def test_a_journal_left_of_a_lost_store_does_not_touch_the_new_one(tmp_path):
    lost, path = tmp_path / "lost.gpkg", tmp_path / "town.gpkg"
    make_store(lost, SETUP, "1.0")
    with closing(sqlite3.connect(lost)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE municipality SET code = 'changed'")
        connection.executemany("INSERT INTO report (made_at) VALUES (?)", [("x" * 500,) for _ in range(500)])
        journal = lost.with_name("lost.gpkg-journal").read_bytes()
    assert journal
    path.with_name("town.gpkg-journal").write_bytes(journal)
    make_store(path, SETUP | {"code": "other"}, "1.0")
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert query(path, "SELECT code FROM municipality") == [("other",)]
    assert query(path, "SELECT count(*) FROM report") == [(0,)]


def test_a_half_made_store_of_earlier_is_swept_away(tmp_path):
    (tmp_path / ".partial-5e1nacaf-town.gpkg").write_bytes(b"SQLite format 3\0 and then the power went")
    make_store(tmp_path / "town.gpkg", SETUP, "1.0")
    assert [path.name for path in tmp_path.iterdir()] == ["town.gpkg"]


def test_a_store_that_cannot_be_made_leaves_nothing(tmp_path):
    (tmp_path / "no folder").write_text("a file")
    with pytest.raises(CannotWrite):
        make_store(tmp_path / "no folder" / "town.gpkg", SETUP, "1.0")
    assert [path.name for path in tmp_path.iterdir()] == ["no folder"]


# Stamps, lock, history


def test_an_edit_counts_up_and_stamps(desk):
    id_ = desk.add("work_zone", geom=square(0))
    desk.edit("work_zone", id_, note="changed", changed_by="a planner", changed_at="2027-06-01T10:00:00Z")
    row = desk.row("work_zone", id_)
    assert (row["row_version"], row["changed_by"]) == (2, "a planner")
    assert row["changed_at"] > row["created_at"]


def test_a_change_without_a_fresh_stamp_is_by_an_unknown(desk):
    id_ = desk.add("work_zone", geom=square(0), changed_by="a planner", changed_at="2027-06-01T10:00:00Z")
    desk.edit("work_zone", id_, note="changed")
    assert desk.row("work_zone", id_)["changed_by"] == "unknown"


@pytest.mark.parametrize(
    ("stamps", "by"),
    [({"changed_by": "another planner"}, "another planner"), ({}, "a planner")],
    ids=["another name", "the same name, which QGIS does not send again"],
)
def test_a_shape_and_its_stamped_values_are_one_edit(path, desk, stamps, by):
    id_ = desk.add("work_zone", geom=square(0), note="first", changed_by="a planner", changed_at="2026-01-01T10:00:00Z")
    desk.edit("work_zone", id_, geom=square(5))
    desk.edit("work_zone", id_, note="second", changed_at="2026-06-01T10:00:00Z", **stamps)
    ((version, told, old),) = query(path, "SELECT row_version, changed_by, old FROM history")
    assert (version, told) == (1, by)
    assert json.loads(old)["note"] == "first"
    assert shapes_of([wkb(bytes.fromhex(json.loads(old)["geom"]))])[0].equals(square(0))
    row = desk.row("work_zone", id_)
    assert (row["row_version"], row["changed_by"]) == (3, by)


def test_a_stamp_of_the_millisecond_in_which_the_shape_is_written_is_of_the_same_edit(path, desk):
    id_ = desk.add("work_zone", geom=square(0), changed_by="a planner", changed_at="2026-01-01T10:00:00Z")
    desk.edit("work_zone", id_, geom=square(5))
    ((written_at,),) = query(path, "SELECT changed_at FROM history")
    desk.edit("work_zone", id_, note="moved", changed_at=written_at)
    assert query(path, "SELECT row_version, changed_by FROM history") == [(1, "a planner")]


def test_a_change_stamped_after_one_by_an_unknown_is_another_edit(path, desk):
    id_ = desk.add("work_zone", note="first")
    desk.edit("work_zone", id_, note="second")
    desk.edit("work_zone", id_, note="third", changed_by="a planner", changed_at="2100-01-01T00:00:00Z")
    assert query(path, "SELECT row_version, changed_by FROM history") == [(1, "unknown"), (2, "a planner")]


@pytest.mark.parametrize("stamp", ["yesterday", "", None])
def test_a_stamp_that_is_no_time_leaves_no_gap_in_the_history(path, desk, stamp):
    id_ = desk.add("work_zone", note="first")
    desk.edit("work_zone", id_, note="second")
    told = "NULL" if stamp is None else f"'{stamp}'"
    desk.update(f"UPDATE work_zone SET note = 'third', changed_by = 'a planner', changed_at = {told}")
    assert query(path, "SELECT row_version, changed_by FROM history") == [(1, "unknown"), (2, "a planner")]


def test_stamps_are_in_utc(desk):
    row = desk.row("work_zone", desk.add("work_zone"))
    assert str(row["created_at"]).endswith("+00")


def test_a_new_row_keeps_who_made_it(desk):
    id_ = desk.add("work_zone", created_by="a planner", changed_by="a planner")
    row = desk.row("work_zone", id_)
    assert (row["row_version"], row["created_by"], row["changed_by"]) == (1, "a planner", "a planner")
    assert row["created_at"] == row["changed_at"]


@pytest.mark.parametrize(
    "write",
    [
        lambda desk, id_: desk.edit("work_zone", id_, note="mine again", row_version=1),
        lambda desk, id_: desk.update(f"UPDATE work_zone SET note = 'mine', row_version = 1 WHERE id = '{id_}'"),
    ],
    ids=["by row", "by statement"],
)
def test_a_stale_version_is_refused(desk, write):
    id_ = desk.add("work_zone", note="mine")
    desk.edit("work_zone", id_, note="theirs")
    with pytest.raises(RuntimeError, match="seinajoki: stale row_version"):
        write(desk, id_)
    row = desk.row("work_zone", id_)
    assert (row["note"], row["row_version"]) == ("theirs", 2)


@pytest.mark.parametrize("version", [1, 2, 4, 99])
def test_no_other_version_than_the_stored_one_is_taken(desk, version):
    id_ = desk.add("work_zone")
    desk.edit("work_zone", id_, note="second")
    desk.edit("work_zone", id_, note="third")
    with pytest.raises(RuntimeError, match="stale row_version"):
        desk.edit("work_zone", id_, note="fourth", row_version=version)


def test_the_current_version_is_taken(desk):
    id_ = desk.add("work_zone")
    desk.edit("work_zone", id_, note="second", row_version=1)
    desk.edit("work_zone", id_, note="third", row_version=2)
    assert desk.row("work_zone", id_)["row_version"] == 3


@pytest.mark.parametrize("recursive", [0, 1])
def test_triggers_fire_once_whatever_the_connection_sets(path, desk, recursive):
    id_ = desk.add("work_zone")
    with closing(sqlite3.connect(path)) as connection:
        for function in ("ST_IsEmpty", "ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"):  # as GDAL has them
            connection.create_function(function, 1, lambda _: None)
        connection.execute(f"PRAGMA recursive_triggers = {recursive}")
        connection.execute("UPDATE work_zone SET note = 'changed'")
        connection.execute("UPDATE rule SET distance_m = 7 WHERE id = 'work_work'")
        connection.commit()
    assert desk.row("work_zone", id_)["row_version"] == 2
    assert desk.row("rule", "work_work")["version"] == 2
    assert query(path, "SELECT count(*) FROM history") == [(1,)]


def test_history_keeps_the_old_row_with_its_shape(path, desk):
    id_ = desk.add("work_zone", title="Törnävä", geom=square(0), digs=1, **days(5, 8))
    ((blob,),) = query(path, "SELECT geom FROM work_zone")
    desk.edit(
        "work_zone", id_, geom=square(50), title="Nurmo", changed_by="a planner", changed_at="2027-06-01T10:00:00Z"
    )
    ((table, op, version, old, by),) = query(path, "SELECT table_name, op, row_version, old, changed_by FROM history")
    assert (table, op, version, by) == ("work_zone", "update", 1, "a planner")
    values = json.loads(old)
    assert (values["id"], values["title"], values["digs"]) == (id_, "Törnävä", 1)
    assert bytes.fromhex(values["geom"]) == blob
    columns = {name for _, name, *_ in query(path, "PRAGMA table_info(work_zone)")}
    assert values.keys() == columns - {"fid"}


def test_history_keeps_what_was_deleted(path, desk):
    id_ = desk.add("traffic_arrangement", geom=line((0, 0), (5, 5)))
    desk.delete("traffic_arrangement", id_)
    assert query(path, "SELECT table_name, row_id, op, row_version FROM history") == [
        ("traffic_arrangement", id_, "delete", 1)
    ]


def test_a_refused_edit_leaves_no_history(path, desk):
    id_ = desk.add("work_zone")
    desk.edit("work_zone", id_, note="theirs")
    with pytest.raises(RuntimeError):
        desk.edit("work_zone", id_, note="mine", row_version=1)
    assert query(path, "SELECT count(*) FROM history") == [(1,)]


@pytest.mark.parametrize("table", PLANS)
def test_a_row_without_an_id_gets_one(path, desk, table):
    desk.insert(table, title="one")
    desk.insert(table, title="other")
    ids = [id_ for (id_,) in query(path, f"SELECT id FROM {table}")]
    assert len(set(ids)) == 2
    for id_ in ids:
        assert [len(part) for part in id_.split("-")] == [8, 4, 4, 4, 12]
        assert id_[14] == "4"
    assert query(path, "SELECT count(*) FROM history") == [(0,)]


def test_a_row_pasted_into_another_table_gets_an_id_of_its_own(path, desk, store):
    id_ = desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", id=id_, geom=square(0), **days(5, 8))
    ((pasted,),) = query(path, "SELECT id FROM event")
    assert pasted != id_
    assert stale(store) == sorted([id_, pasted])
    assert checked(store).new == 1
    assert stale(store) == []
    assert store.history.versions(id_) == []


def test_an_id_cannot_be_there_twice(desk):
    desk.add("work_zone", id="one")
    with pytest.raises(RuntimeError, match="UNIQUE"):
        desk.add("work_zone", id="one")


@pytest.mark.parametrize("table", PLANS)
def test_an_id_that_is_wiped_out_stays(path, desk, table):
    id_ = desk.add(table)
    desk.edit(table, id_, id=None, note="changed")
    desk.edit(table, id_, id="", note="again")
    assert (desk.row(table, id_)["row_version"], desk.row(table, id_)["note"]) == (3, "again")
    assert query(path, "SELECT row_id, row_version FROM history") == [(id_, 1), (id_, 2)]


def test_an_id_that_another_table_has_is_not_taken_over(path, desk, store):
    work, event = desk.add("work_zone", geom=square(0)), desk.add("event", geom=square(0))
    desk.edit("event", event, id=work, title="renamed")
    assert query(path, "SELECT id, title FROM event") == [(event, "renamed")]
    desk.edit("event", event, id="new")
    assert query(path, "SELECT id FROM event") == [("new",)]


def test_rows_with_an_empty_text_as_id_get_one_each(path, desk):
    desk.insert("work_zone", id="")
    desk.insert("work_zone", id="")
    ids = {id_ for (id_,) in query(path, "SELECT id FROM work_zone")}
    assert len(ids) == 2
    assert "" not in ids


@pytest.mark.parametrize("column", ["state", "severity"])
def test_a_finding_cannot_be_edited_into_what_nobody_can_read(desk, store, column):
    desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", geom=square(5), **days(5, 8))
    checked(store)
    before = only(store)
    with pytest.raises(RuntimeError, match="CHECK"):
        desk.edit("finding", before.id, **{column: "terrible"})
    assert only(store) == before


@pytest.mark.parametrize("code", [Word, FindingState, Severity])
def test_the_schema_takes_all_codes(path, code):
    ((schema,),) = query(path, "SELECT group_concat(sql) FROM sqlite_master WHERE name IN ('finding', 'judgement')")
    names = {one.name.lower() for one in code}
    assert f"({', '.join(repr(name) for name in sorted(names))})" in {
        f"({', '.join(sorted(listed.split(', ')))})" for listed in re.findall(r"IN \(([^)]*)\)", schema)
    }


# The rules' versions


@pytest.mark.parametrize(
    ("column", "value"),
    [
        *(("a_table", "event"), ("b_table", None), ("a_kinds", "sewer"), ("b_kinds", "sewer"), ("a_traits", "digs")),
        *(("b_traits", "noisy"), ("distance_m", 3.0), ("days_before", 1), ("days_after", 1), ("min_area_m2", 2.0)),
        *(("yields", "notice"), ("ceiling", "light"), ("same_organisation", 0)),
    ],
)
def test_a_rule_that_asks_something_else_is_another_version(store, desk, column, value):
    before = {rule.id: rule for rule in store.register.rules()}
    desk.edit("rule", "work_work", **{column: value})
    after = {rule.id: rule for rule in store.register.rules()}
    assert after["work_work"].version == 2
    assert after | {"work_work": before["work_work"]} == before


@pytest.mark.parametrize("column", ["title_en", "title_fi", "sentence_en", "sentence_fi", "active"])
def test_a_rule_that_is_only_worded_or_switched_is_the_same_version(desk, column):
    desk.edit("rule", "work_work", **{column: 0 if column == "active" else "other words"})
    assert desk.row("rule", "work_work")["version"] == 1


def test_a_rule_that_is_written_as_it_was_is_the_same_version(desk):
    desk.update("UPDATE rule SET distance_m = distance_m, a_table = a_table")
    assert {row["version"] for row in desk.rows("SELECT version FROM rule")} == {1}


# The spatial index


def indexed(path, table):
    return query(path, f"SELECT id, minx, maxx, miny, maxy FROM rtree_{table}_geom ORDER BY id")


def bounds(path, table):
    rows = query(path, f"SELECT fid, geom FROM {table} WHERE geom NOT NULL ORDER BY fid")
    found = shapely.bounds(shapes_of([wkb(blob) for _, blob in rows])).reshape(-1, 4)
    return [(fid, xmin, xmax, ymin, ymax) for (fid, _), (xmin, ymin, xmax, ymax) in zip(rows, found, strict=True)]


def assert_index_is_right(path, table):
    has, wants = np.array(indexed(path, table)).reshape(-1, 5), np.array(bounds(path, table)).reshape(-1, 5)
    assert has[:, 0].tolist() == wants[:, 0].tolist()
    assert (has[:, [1, 3]] <= wants[:, [1, 3]]).all()
    assert (has[:, [2, 4]] >= wants[:, [2, 4]]).all()
    np.testing.assert_allclose(has, wants, atol=2.0)  # the index keeps single precision, rounded outwards


@pytest.mark.parametrize("table", PLANS)
def test_the_spatial_index_follows_every_edit(path, desk, table):
    def place(x):
        return line((x, 0), (x + 30, 10)) if table == "traffic_arrangement" else square(x)

    one = desk.add(table, geom=place(0))
    other = desk.add(table)
    third = desk.add(table, geom=place(500))
    assert len(indexed(path, table)) == 2
    assert_index_is_right(path, table)
    desk.edit(table, one, geom=place(100))
    desk.edit(table, other, geom=place(200))
    assert_index_is_right(path, table)
    desk.edit(table, one, geom=None)
    desk.edit(table, other, note="only words")
    assert len(indexed(path, table)) == 2
    assert_index_is_right(path, table)
    desk.swap(table, third, geom=place(7))
    desk.delete(table, other)
    assert len(indexed(path, table)) == 1
    assert_index_is_right(path, table)


def test_ogr_uses_the_index(desk, path):
    inside, _ = desk.add("work_zone", geom=square(0)), desk.add("work_zone", geom=square(500))
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR)
    layer = dataset.GetLayerByName("work_zone")
    assert layer.TestCapability(ogr.OLCFastSpatialFilter)
    layer.SetSpatialFilterRect(EAST_M, NORTH_M, EAST_M + 20, NORTH_M + 20)
    assert [feature["id"] for feature in layer] == [inside]


# What other tools write


@pytest.mark.parametrize("clearance", ["'2,5'", "'wide'", "-7", "9e999"])
def test_a_clearance_that_is_no_distance_is_none_and_keeps_nobody_from_checking(desk, store, clearance):
    desk.add("work_zone", id="a", geom=square(0), **days(5, 8))
    desk.update(f"UPDATE work_zone SET clearance_m = {clearance}")
    desk.add("event", geom=square(0), **days(5, 8))
    assert store.register.plans_near(["a"], 0).columns.clearance_m.tolist() == [0.0, 0.0]
    assert checked(store).new == 1


def test_texts_that_are_no_utf_8_are_read_as_far_as_they_can_be(desk, store):
    id_ = desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.update(f"UPDATE work_zone SET title = CAST(x'4b617475e4' AS TEXT), kind = title WHERE id = '{id_}'")
    desk.add("event", geom=square(0), **days(5, 8))
    assert checked(store).new == 1
    assert store.listing.findings()[0].a.title == "Katu\N{REPLACEMENT CHARACTER}"


def test_instants_are_read_however_tools_write_them():
    texts = ["2027-06-01T10:00:00Z", "2027-06-01T10:00:00.250Z", "2027-06-01T13:00:00.000+03:00", "2027-06-01 10:00:00",
             "2027-06-01", None, "", "next week", "2027-02-30T00:00:00Z", "0001-12-31T23:59:59Z",
             "9999-01-01T00:00:00Z", "0001-01-01T00:00:00+02:00", "9999-12-31T23:59:59-01:00"]  # fmt: skip
    first = np.datetime64("2027-06-01T10:00", "us").astype(int)
    midnight = np.datetime64("2027-06-01", "us").astype(int)
    expected = [first, first + 250_000, first, first, midnight, *[OPEN_END] * 8]
    assert instants(texts, OPEN_END).tolist() == expected
    assert instants([*texts[:2], None], OPEN_END).tolist() == [*expected[:2], OPEN_END]
    read = [bound(text) for text in texts]
    assert [value and int(value.timestamp() * 1e6) for value in read] == [*expected[:5], *[None] * 8]


def polygon(*points):
    return shapely.multipolygons([shapely.polygons([(EAST_M + x, NORTH_M + y) for x, y in points])])


@pytest.mark.parametrize(
    ("shape", "area"),
    [
        (polygon((0, 0), (10, 10), (10, 0), (0, 10)), 25),
        (shapely.multipolygons([square(0).geoms[0], square(3).geoms[0]]), 80),
        (square(0).geoms[0], 50),
        (shapely.force_3d(square(0), 90), 50),
        (shapely.geometrycollections([square(0), line((0, 0), (1, 1))]), 50),
        (line((0, 5), (10, 5)), 0),
    ],
    ids=["crossing itself", "parts on parts", "single part", "with heights", "mixed", "a line"],
)
def test_shapes_that_other_tools_wrote_are_compared(store, desk, shape, area):
    desk.add("work_zone", geom=shape, **days(5, 8))
    desk.add("event", geom=square(5), **days(5, 8))
    checked(store)
    assert only(store).area_m2 == pytest.approx(area)
    assert shapely.from_wkb(only(store).place_wkb).is_valid
    assert rechecked(store).new == 0


def test_curves_that_other_tools_wrote_are_compared(store, desk, path):
    desk.add("event", geom=square(0), **days(5, 8))
    half_disc = f"CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING({EAST_M} {NORTH_M}, {EAST_M + 5} {NORTH_M + 5}, {EAST_M + 10} {NORTH_M}), ({EAST_M + 10} {NORTH_M}, {EAST_M} {NORTH_M})))"  # noqa: E501
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayerByName("work_zone")
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["starts_at"] = "2027-06-05T00:00:00Z"
    feature.SetGeometry(ogr.CreateGeometryFromWkt(f"MULTISURFACE({half_disc})"))
    layer.CreateFeature(feature)
    del feature, layer, dataset
    checked(store)
    assert only(store).area_m2 == pytest.approx(np.pi * 25 / 2, rel=0.01)


@pytest.mark.parametrize("shape", [shapely.from_wkt("MULTIPOLYGON EMPTY"), polygon((0, 0), (10, 10), (0, 0), (0, 0))])
def test_shapes_of_no_area_meet_nobody(store, desk, shape):
    desk.add("work_zone", geom=shape, **days(5, 8))
    desk.add("event", geom=square(5), **days(5, 8))
    assert checked(store).new == 0
    assert stale(store) == []


def add_wkb(path, wkb, **columns):
    """A work whose shape is written as it is, byte by byte."""
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.GetLayerByName("work_zone")
    feature = ogr.Feature(layer.GetLayerDefn())
    for column, value in {"status": "confirmed", **columns}.items():
        feature[column] = value
    feature.SetGeometry(ogr.CreateGeometryFromWkb(wkb))
    assert layer.CreateFeature(feature) == ogr.OGRERR_NONE


def ring_of(*corners):
    """A MultiPolygon of one ring, however odd."""
    ring = b"".join(struct.pack("<2d", EAST_M + x, NORTH_M + y) for x, y in corners)
    polygon = struct.pack("<BIII", 1, 3, 1, len(corners)) + ring
    return struct.pack("<BII", 1, 6, 1) + polygon


@pytest.mark.parametrize(
    ("wkb", "why"),
    [
        (ring_of((0, 0), (10, 10), (0, 0)), Remark.NOT_REPAIRED),
        (ring_of((0, 0), (10, 0), (10, 10), (5, 5)), Remark.NOT_REPAIRED),
        (ring_of((0, 0), (float("nan"), 0), (10, 10), (0, 0)), Remark.BAD_COORDINATES),
    ],
    ids=["too few points", "not closed", "not a number"],
)
def test_a_shape_that_cannot_be_read_meets_nobody_and_stops_nobody(path, store, desk, wkb, why):
    add_wkb(path, wkb, id="odd", **days(5, 8))
    desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", geom=square(5), **days(5, 8))
    assert checked(store).new == 1
    assert stale(store) == []
    plans = store.register.plans()
    assert {plans.ids[row]: remark for row, remark in plans.unplaced.items()} == {"odd": why}


@pytest.mark.parametrize("dimensions", ["M", "ZM"])
def test_shapes_with_measures_are_compared(path, store, desk, dimensions):
    flat = ogr.CreateGeometryFromWkb(shapely.to_wkb(square(0), output_dimension=2))
    flat.SetMeasured(1)
    flat.Set3D(dimensions == "ZM")
    add_wkb(path, bytes(flat.ExportToIsoWkb()), **days(5, 8))
    desk.add("event", geom=square(5), **days(5, 8))
    checked(store)
    assert only(store).area_m2 == pytest.approx(50)


def test_what_has_an_empty_shape_is_listed_as_unplaced(store, desk):
    desk.add("work_zone", geom=square(0), **days(5, 8))
    unplaced = [
        desk.add("work_zone", geom=shapely.from_wkt("MULTIPOLYGON EMPTY"), **days(5, 8)),
        desk.add("event", **days(5, 8)),
    ]
    listed, _ = left_out(store)
    assert sorted(listed) == sorted(unplaced)


def test_a_spatial_index_that_somebody_gives_the_findings_is_kept(path, store, desk):
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    dataset.ExecuteSQL("SELECT CreateSpatialIndex('finding', 'geom')")
    del dataset
    work = desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", geom=square(5), **days(5, 8))
    assert checked(store).new == 1
    assert_index_is_right(path, "finding")
    desk.edit("work_zone", work, geom=square(1))
    assert rechecked(store).changed == 1
    assert_index_is_right(path, "finding")


def test_dates_that_cannot_be_read_are_no_dates(store, desk):
    undated = desk.add("work_zone", geom=square(0), **days(5, 8))
    endless = desk.add("work_zone", geom=square(5), **days(5, 8))
    desk.add("event", geom=square(0), **days(20, 22))
    desk.update(f"UPDATE work_zone SET starts_at = 'next week' WHERE id = '{undated}'")
    desk.update(f"UPDATE work_zone SET ends_at = 'later' WHERE id = '{endless}'")
    checked(store)
    assert only(store).a.id == endless
    assert left_out(store) == ([], [undated])


def test_weekly_hours_that_cannot_be_read_count_as_around_the_clock(store, desk):
    desk.add("work_zone", geom=square(0), weekly_hours="office hours", **days(5, 5))
    desk.add("event", geom=square(5), **days(5, 5))
    checked(store)
    assert only(store).hours == 24


# Bringing up to date

ADD_A_COLUMN = """-- A tentative step.
ALTER TABLE event ADD COLUMN stage TEXT;
CREATE TABLE feed (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, address TEXT NOT NULL);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('feed', 'attributes', 'feed');
UPDATE organisation SET name = short_name;
"""


NEWEST = migrations()[-1].number


@pytest.fixture
def add_step(tmp_path, monkeypatch):
    """Makes the plugin one step newer."""
    folder = tmp_path / "migrations"

    def add(sql):
        if not folder.exists():
            folder.mkdir()
            for script in migrating._FOLDER.glob("*.sql"):
                (folder / script.name).write_bytes(script.read_bytes())
            monkeypatch.setattr(migrating, "_FOLDER", folder)
        number = migrations()[-1].number + 1
        (folder / f"{number:04}_later.sql").write_text(sql, encoding="utf-8")

    return add


def filled(path, desk):
    """A store with plans, a finding and a history; its content."""
    work = desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", geom=square(5), **days(7, 9))
    store = open_store(str(path))
    checked(store)
    desk.edit("work_zone", work, note="typo")
    store.discussion.state_nothing(Statement(desk.organisations()["Vesi"], NOW, "", "a planner", NOW))
    store.close()
    return content(path)


def test_an_older_store_opens_only_when_it_was_upgraded(path, add_step):
    add_step(ADD_A_COLUMN)
    with pytest.raises(StoreTooOld, match=f"is of version {NEWEST}; this plugin needs {NEWEST + 1}"):
        open_store(str(path))
    upgrade(path, "2.0")
    open_store(str(path)).close()
    assert query(path, "SELECT number, plugin_version FROM schema_migration") == [
        *((number, "1.0") for number in range(1, NEWEST + 1)),
        (NEWEST + 1, "2.0"),
    ]


def test_an_upgraded_store_is_like_a_new_one(tmp_path, path, add_step):
    add_step(ADD_A_COLUMN)
    upgrade(path, "2.0")
    fresh = tmp_path / "fresh.gpkg"
    make_store(fresh, SETUP, "2.0")
    assert content(path)[0] == content(fresh)[0]


def test_an_upgrade_keeps_all_that_is_there(path, desk, add_step):
    (_, before) = filled(path, desk)
    add_step(ADD_A_COLUMN)
    upgrade(path, "2.0")
    (_, after) = content(path)
    for table in ("work_zone", "finding", "history", "checked", "statement", "rtree_work_zone_geom_node"):
        assert after[table] == before[table], table
    assert [row[:-1] for row in after["event"]] == before["event"]


def test_an_upgrade_keeps_a_copy_of_the_old_store(path, desk, add_step):
    before = filled(path, desk)
    add_step(ADD_A_COLUMN)
    copy = upgrade(path, "2.0")
    assert copy == path.with_name(f"town.before-{NEWEST + 1:04}.gpkg")
    assert content(copy) == before
    assert query(copy, "PRAGMA integrity_check") == [("ok",)]


def test_an_upgrade_keeps_the_copy_of_an_earlier_one(path, add_step):
    earlier = path.with_name(f"town.before-{NEWEST + 1:04}.gpkg")
    earlier.write_text("a copy that somebody still wants")
    add_step(ADD_A_COLUMN)
    assert upgrade(path, "2.0") == path.with_name(f"town.before-{NEWEST + 1:04}-2.gpkg")
    assert earlier.read_text() == "a copy that somebody still wants"


def test_an_upgrade_that_fails_leaves_no_copy(path, add_step):
    add_step("ALTER TABLE no_such_table ADD COLUMN colour TEXT;")
    with pytest.raises(StoreFailed):
        upgrade(path, "2.0")
    assert [file.name for file in path.parent.glob("*.gpkg")] == ["town.gpkg"]


def test_a_copy_has_what_is_still_in_the_write_ahead_log(path, desk, add_step):
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA journal_mode = wal")
        other.execute("SELECT * FROM report")  # the log is there as long as somebody reads
        before = filled(path, desk)
        assert path.with_name("town.gpkg-wal").stat().st_size
        add_step(ADD_A_COLUMN)
        copy = upgrade(path, "2.0")
    assert content(copy) == before


def test_what_was_upgraded_keeps_the_new_columns_history(path, desk, add_step):
    id_ = desk.add("event", title="market")
    add_step(ADD_A_COLUMN)
    upgrade(path, "2.0")
    desk.edit("event", id_, stage="main")
    desk.edit("event", id_, stage="small")
    assert [json.loads(old)["stage"] for (old,) in query(path, "SELECT old FROM history ORDER BY fid")] == [
        None,
        "main",
    ]


def test_nothing_is_done_to_a_store_that_is_up_to_date(path):
    before = path.read_bytes()
    assert upgrade(path, "2.0") is None
    assert path.read_bytes() == before
    assert [other.name for other in path.parent.iterdir()] == ["town.gpkg"]


@pytest.mark.parametrize(
    "broken",
    ["CREATE TABLE event (x);", "SELECT * FROM nowhere;", "UPDATE rule SET title_en = NULL;", "CREATE TABLE half (x"],
    ids=["table is there", "no table", "constraint", "half a statement"],
)
def test_a_step_that_fails_leaves_the_old_store(path, desk, add_step, broken):
    before = filled(path, desk)
    add_step(ADD_A_COLUMN + broken)
    with pytest.raises(StoreFailed):
        upgrade(path, "2.0")
    assert content(path) == before
    assert query(path, "PRAGMA integrity_check") == [("ok",)]


def test_of_several_steps_all_or_none_is_taken(path, desk, add_step):
    before = filled(path, desk)
    add_step(ADD_A_COLUMN)
    add_step("SELECT * FROM nowhere;\n")
    with pytest.raises(StoreFailed):
        upgrade(path, "2.0")
    assert content(path) == before


def test_a_step_that_was_changed_afterwards_is_refused(path, desk, add_step):
    before = filled(path, desk)
    add_step(ADD_A_COLUMN)
    first = migrating._FOLDER / "0001_store.sql"
    first.write_text(first.read_text(encoding="utf-8") + "-- and more\n", encoding="utf-8")
    with pytest.raises(StoreTampered, match="Migration 1 of the store"):
        upgrade(path, "2.0")
    assert content(path) == before


def test_a_store_of_a_newer_plugin_is_read_only(path, desk):
    id_ = desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.edit("work_zone", id_, note="typo")
    desk.update("INSERT INTO schema_migration VALUES (99, 'later', 'x', '2030-01-01T00:00:00Z', '9.0')")
    before = path.read_bytes()
    store = open_store(str(path))
    assert store.refusal is not None
    assert len(store.register.plans().ids) == 1
    writes = [
        lambda: opened_to_check(str(path), copy_contents).__enter__(),
        lambda: checked(store),
        lambda: store.history.restore(store.history.versions(id_)[0], "a planner", NOW),
        lambda: store.listing.note_report(NOW),
        lambda: store.organisations.add(["Uusi"]),
    ]
    for write in writes:
        with pytest.raises(StoreTooNew, match="is of a newer version"):
            write()
    store.close()
    assert path.read_bytes() == before


def test_a_store_of_a_newer_plugin_is_not_prepared(path, desk):
    desk.update("INSERT INTO schema_migration VALUES (99, 'later', 'x', '2030-01-01T00:00:00Z', '9.0')")
    with pytest.raises(StoreTooNew):
        prepare_store(str(path), SETUP, "1.0", dry_run=True)


def test_preparing_makes_upgrades_and_then_does_nothing(tmp_path, add_step):
    path = tmp_path / "town.gpkg"
    assert prepare_store(str(path), SETUP, "1.0", dry_run=True).is_new
    assert not path.exists()
    assert prepare_store(str(path), SETUP, "1.0", dry_run=False).is_new
    assert prepare_store(str(path), SETUP, "1.0", dry_run=False).sql == ""
    add_step(ADD_A_COLUMN)
    before = path.read_bytes()
    assert prepare_store(str(path), SETUP, "2.0", dry_run=True).sql == ADD_A_COLUMN
    assert path.read_bytes() == before
    assert prepare_store(str(path), SETUP, "2.0", dry_run=False).copy == path.with_name(
        f"town.before-{NEWEST + 1:04}.gpkg"
    )


@pytest.mark.parametrize("name", ["a%20b/town.gpkg", "town%c3%a4.gpkg"])
def test_no_store_is_made_where_gdal_would_look_for_another_file(tmp_path, name):
    with pytest.raises(MisleadingName, match="Choose a path without it"):
        prepare_store(str(tmp_path / name), SETUP, "1.0", dry_run=False)
    assert list(tmp_path.iterdir()) == []


def test_triggers_of_another_plugin_are_renewed_and_nothing_else(path, desk):
    id_ = desk.add("work_zone", note="first")
    new = content(path)
    desk.update("DROP TRIGGER event_bump")
    desk.update("DROP TRIGGER work_zone_history_update")
    desk.update("CREATE TRIGGER work_zone_history_update AFTER UPDATE ON work_zone BEGIN SELECT 'as it once was'; END")
    desk.update("CREATE TRIGGER diary AFTER UPDATE ON event BEGIN SELECT 'of somebody else'; END")

    would = prepare_store(str(path), SETUP, "2.0", dry_run=True).sql
    prepared = prepare_store(str(path), SETUP, "2.0", dry_run=False)

    assert [line.split()[2] for line in would.splitlines() if line.startswith("CREATE")] == [
        "work_zone_history_update",
        "event_bump",
    ]
    assert (prepared.sql, prepared.copy) == (would, None)
    assert len(query(path, "SELECT 1 FROM sqlite_master WHERE name = 'diary'")) == 1
    desk.update("DROP TRIGGER diary")
    assert content(path) == new
    desk.edit("work_zone", id_, note="second")
    assert query(path, "SELECT op, row_version FROM history") == [("update", 1)]
    assert prepare_store(str(path), SETUP, "2.0", dry_run=False).sql == ""


def test_the_history_takes_in_a_column_that_somebody_added(path, desk):
    id_ = desk.add("event", title="Market")
    desk.update("ALTER TABLE event ADD COLUMN stage TEXT")
    prepare_store(str(path), SETUP, "1.0", dry_run=False)
    desk.edit("event", id_, stage="north")
    desk.edit("event", id_, stage="south")
    old = [json.loads(old)["stage"] for (old,) in query(path, "SELECT old FROM history ORDER BY fid")]
    assert old == [None, "north"]


def test_columns_that_somebody_added_may_be_of_any_name_and_kind(path, desk, store):
    id_ = desk.add("event", title="Market")
    desk.update('ALTER TABLE event ADD COLUMN "the painter\'s ""own"" $word" TEXT')
    desk.update("ALTER TABLE event ADD COLUMN picture BLOB")
    prepare_store(str(path), SETUP, "1.0", dry_run=False)
    desk.update('UPDATE event SET "the painter\'s ""own"" $word" = \'blue\', picture = x\'00ff\'')
    desk.edit("event", id_, title="Fair")
    first, second = store.history.versions(id_)
    assert [one.values['the painter\'s "own" $word'] for one in (first, second)] == [None, "blue"]
    store.history.restore(second, "a planner", NOW)
    assert query(path, "SELECT title, picture FROM event") == [("Market", b"\x00\xff")]


# The file as it is


def test_a_second_check_changes_no_byte_of_the_file(path, desk, store):
    desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", geom=square(5), **days(7, 9))
    checked(store)
    before = path.read_bytes()
    checked(store)
    rechecked(store)
    assert path.read_bytes() == before


def holds_lock(path):
    """Whether some process has locked a part of the file, as Linux tells it."""
    return f":{path.stat().st_ino} " in Path("/proc/locks").read_text(encoding="ascii")


def test_a_copy_lets_go_of_no_lock(path):
    """To close a file lets go of all locks that a process has on it, whoever in it took them."""
    file = SqliteFile(path)
    with file.transaction():
        file.copy_to(path.with_name("copy.gpkg"))
        assert holds_lock(path)
    assert not holds_lock(path)
    file.close()


def test_a_store_serves_only_the_thread_that_opened_it(store):
    """Two threads would be inside one another's transactions: each opens the store for itself."""
    with ThreadPoolExecutor(1) as other, pytest.raises(sqlite3.ProgrammingError, match="thread"):
        other.submit(store.register.plans).result()


def test_opening_a_store_once_more_lets_go_of_no_lock(path):
    file = SqliteFile(path)
    with file.transaction():
        open_store(str(path)).close()
        assert holds_lock(path)
    file.close()
