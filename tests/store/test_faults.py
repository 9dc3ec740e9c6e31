"""What goes wrong around a store: it stays whole, and whoever is before it is told one sentence."""

import os
import shutil
import sqlite3
import subprocess
import tempfile
from contextlib import closing, suppress
from itertools import count
from pathlib import Path, PureWindowsPath
from time import perf_counter, sleep

import pytest
from desk import Desk
from kinds import GeoPackages
from numpy.random import default_rng
from osgeo import gdal, ogr, osr
from processes import KILLS, beside, fill, killed, said, with_files_up_to, without_privileges
from town import SETUP, checked, days, found, rechecked, square, stale

from seinajoki_coordination.domain.errors import (
    CoordinationError,
    NoSuchConnection,
    NoSuchStore,
    NotAGeoPackage,
    NotAStore,
    StoreDamaged,
    StoreFailed,
    StoreKeptChanging,
    StoreLocked,
)
from seinajoki_coordination.services.copying import copy_contents
from seinajoki_coordination.store.geopackage import file as geopackage_file
from seinajoki_coordination.store.geopackage import migrating
from seinajoki_coordination.store.geopackage.migrating import make_store, upgrade
from seinajoki_coordination.store.geopackage.writing import add_plans, put_plan
from seinajoki_coordination.store.opening import is_on_network, names_server, open_store, opened_to_check
from seinajoki_coordination.store.preparing import prepare_store

BATCH = 30
STEP = """CREATE TABLE feed (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, address TEXT NOT NULL);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('feed', 'attributes', 'feed');
INSERT INTO feed (address)
WITH RECURSIVE n (k) AS (VALUES (1) UNION ALL SELECT k + 1 FROM n WHERE k < 4000)
SELECT hex(zeroblob(500)) FROM n;
ALTER TABLE event ADD COLUMN stage TEXT;
"""
"""A migration that writes more than SQLite keeps in memory, so that a half of it is on the disk before it ends."""


@pytest.fixture
def add_step(tmp_path, monkeypatch):
    """Makes the plugin one step newer."""

    def add():
        folder = tmp_path / "migrations"
        shutil.copytree(migrating._FOLDER, folder)
        (folder / f"{migrating.newest() + 1:04}_later.sql").write_text(STEP, encoding="utf-8")
        monkeypatch.setattr(migrating, "_FOLDER", folder)

    return add


def query(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def content(path):
    """The schema, and all rows but those that only say when and where something was written last."""
    tables = [name for (name,) in query(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    told = [name for name in tables if not name.endswith("_geom") and name not in ("schema_migration", "gpkg_contents")]
    rows = {table: query(path, f'SELECT * FROM "{table}" ORDER BY 1') for table in told}
    return rows, sorted(query(path, "SELECT name, coalesce(sql, '') FROM sqlite_master"))


def seconds(work):
    """How long some work takes here and now."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def plans(prefix, size=BATCH):
    """As many works and events as asked for, many of which meet."""
    half = size // 2
    return {
        "work_zone": [row(f"{prefix}-w{k}", project=None, geom=square(7.0 * k)) for k in range(half)],
        "event": [row(f"{prefix}-e{k}", geom=square(7.0 * k + 3, 5)) for k in range(size - half)],
    }


def row(id_, **more):
    return {"id": id_, "title": id_, "status": "confirmed", "source": id_.split("-")[0], **days(5, 8)} | more


def assert_sound(path):
    """The store opens, the file is whole, and so are the spatial indexes."""
    open_store(str(path)).close()
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    for table in ("work_zone", "event"):
        placed = query(path, f"SELECT fid FROM {table} WHERE geom NOT NULL ORDER BY fid")
        assert query(path, f"SELECT id FROM rtree_{table}_geom ORDER BY id") == placed


def check_once(path):
    store = open_store(str(path))
    try:
        return checked(store)
    finally:
        store.close()


# Killed


def left_undone(path):
    """Whether a transaction was cut off: SQLite will undo it when the file is opened next."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


@pytest.mark.stress
def test_killed_while_saving_all_rows_are_there_or_none(path):
    random, names = default_rng(1), count()
    cut_off = 0
    for kill in range(KILLS):

        def save(kill=kill):
            name = f"{kill}x{next(names)}"
            add_plans(path, plans(name))
            put_plan(path, "work_zone", {"id": f"{name}-w0", "note": "changed", "geom": square(-50)})

        killed(save, random.uniform(0, 0.08))
        cut_off += left_undone(path)
        assert_sound(path)
        saved = query(
            path,
            "SELECT source, count(*) FROM (SELECT source FROM work_zone UNION ALL SELECT source FROM event) GROUP BY 1",
        )
        assert {number for _, number in saved} <= {BATCH}
    assert cut_off or KILLS < 100
    changed = query(path, "SELECT id FROM work_zone WHERE note = 'changed' AND row_version = 2 ORDER BY id")
    assert query(path, "SELECT row_id FROM history ORDER BY row_id") == changed
    assert query(path, "SELECT count(*) FROM work_zone WHERE row_version > 1") == [(len(changed),)]


@pytest.mark.stress
def test_killed_while_checking_the_register_is_as_before_or_after(tmp_path):
    kind = GeoPackages(tmp_path)
    store = kind.new()
    path = Path(kind.address(store))
    kind.close()
    add_plans(path, plans("town", 40))
    random = default_rng(2)
    cut_off = 0
    for kill in range(KILLS):
        moves = count(kill)

        def move_and_check(moves=moves):
            nth = next(moves)
            put_plan(path, "work_zone", {"id": f"town-w{nth % 20}", "geom": square(7.0 * (nth % 13))})
            store = open_store(str(path))
            (checked if nth % 3 else rechecked)(store)
            store.close()

        killed(move_and_check, random.uniform(0, 0.15))
        cut_off += left_undone(path)
        assert_sound(path)
        whole = tmp_path / "whole.gpkg"
        shutil.copyfile(path, whole)
        for file, bring_up_to_date in ((path, rechecked), (whole, checked)):
            store = open_store(str(file))
            bring_up_to_date(store)
            assert stale(store) == []
            store.close()
        assert Desk(str(path)).findings() == Desk(str(whole)).findings()
    assert cut_off or KILLS < 100


@pytest.mark.stress
def test_killed_while_migrating_the_store_is_the_old_one_or_the_new_one(path, tmp_path, add_step):
    add_plans(path, plans("town"))
    old = content(path)
    add_step()
    done = tmp_path / "done.gpkg"
    shutil.copyfile(path, done)
    takes = seconds(lambda: upgrade(done, "2.0"))
    new = content(done)
    random = default_rng(3)
    cut_off = 0
    for kill in range(KILLS):
        victim = tmp_path / f"victim{kill}.gpkg"
        shutil.copyfile(path, victim)
        killed(lambda victim=victim: upgrade(victim, "2.0"), random.uniform(0, takes))
        cut_off += left_undone(victim)
        assert query(victim, "PRAGMA integrity_check") == [("ok",)]
        assert content(victim) in (old, new)
        upgrade(victim, "2.0")
        assert content(victim) == new
    assert cut_off or KILLS < 100


@pytest.mark.stress
def test_killed_while_a_store_is_made_it_is_there_whole_or_not_at_all(tmp_path):
    random = default_rng(4)
    takes = seconds(lambda: make_store(tmp_path / "first.gpkg", SETUP, "1.0"))
    for kill in range(KILLS):
        path = tmp_path / f"town{kill}.gpkg"
        killed(lambda path=path: path.exists() or make_store(path, SETUP, "1.0"), random.uniform(0, takes))
        if not path.exists():
            make_store(path, SETUP, "1.0")
        assert_sound(path)
        assert query(path, "SELECT count(*) FROM rule") == [(len(SETUP["rules"]),)]
        assert not list(tmp_path.glob(".partial-*"))


# Two at once


@pytest.mark.stress
def test_two_who_prepare_one_store_at_once_make_one_store(tmp_path):
    made = 0
    for nth in range(KILLS):
        path = tmp_path / f"town{nth}.gpkg"
        with beside(lambda _, path=path: prepare_store(str(path), SETUP, "1.0", dry_run=False), 1):
            made += prepare_store(str(path), SETUP, "1.0", dry_run=False).is_new
        assert_sound(path)
        assert query(path, "SELECT count(*) FROM rule") == [(len(SETUP["rules"]),)]
        assert not list(tmp_path.glob(".partial-*"))
    assert made or KILLS < 100


def test_a_store_that_somebody_made_meanwhile_stays(tmp_path, monkeypatch):
    path = tmp_path / "town.gpkg"

    def made_by_another(*_):
        monkeypatch.undo()
        make_store(path, SETUP | {"code": "another"}, "1.0")

    monkeypatch.setattr(migrating, "_make_geopackage", made_by_another)
    assert not prepare_store(str(path), SETUP, "1.0", dry_run=False).is_new
    assert query(path, "SELECT code FROM municipality") == [("another",)]
    assert [file.name for file in tmp_path.iterdir()] == ["town.gpkg"]


@pytest.mark.stress
def test_a_store_that_is_edited_while_it_is_checked_misses_nothing(path, tmp_path):
    add_plans(path, plans("town", 40))

    def move(nth):
        put_plan(path, "work_zone", {"id": f"town-w{nth % 20}", "geom": square(7.0 * (nth % 13))})
        sleep(0.2 if nth % 10 == 0 else 0)  # else no check would ever find the store quiet

    store = open_store(str(path))
    with beside(move, 20 * KILLS) as is_alive:
        while is_alive():
            with suppress(StoreKeptChanging, StoreLocked):
                rechecked(store)
    rechecked(store)
    assert stale(store) == []
    store.close()
    whole = tmp_path / "whole.gpkg"
    shutil.copyfile(path, whole)
    check_once(whole)
    assert Desk(str(path)).findings() == Desk(str(whole)).findings()
    assert query(path, "SELECT count(*) FROM history") == [(20 * KILLS,)]


# No right to write


@pytest.fixture
def common_room():
    """A folder that everybody may look into."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


@pytest.fixture(params=["read-only file", "read-only folder"])
def locked_up(request, common_room):
    """A store with two plans that meet, which nobody but its owner may write."""
    path = common_room / "town.gpkg"
    make_store(path, SETUP, "1.0")
    add_plans(path, plans("town", 2))
    file_only = request.param == "read-only file"
    path.chmod(0o444 if file_only else 0o666)
    common_room.chmod(0o777 if file_only else 0o555)
    return path


def test_a_store_that_may_not_be_written_is_read(locked_up):
    def look():
        store = open_store(str(locked_up))
        return (
            store.refusal is not None,
            type(store.refusal).__name__,
            len(store.register.plans().ids),
            len(found(store)),
        )

    assert without_privileges(look) == "(True, 'StoreReadOnly', 2, 0)"


def test_a_store_that_may_not_be_written_is_checked_in_a_copy_that_goes_away(locked_up):
    before = content(locked_up)

    def look():
        with opened_to_check(str(locked_up), copy_contents) as store:
            folder = store.path.parent
            new = checked(store).new
            told = store.is_copy, folder.exists(), new, len(found(store)), stale(store)
        return *told, folder.exists()

    assert without_privileges(look) == "(True, True, 1, 1, [], False)"
    assert content(locked_up) == before


def test_a_store_that_may_be_written_is_checked_itself(path):
    add_plans(path, plans("town", 2))
    with opened_to_check(str(path), copy_contents) as store:
        assert (store.is_copy, store.path) == (False, path)
        checked(store)
    assert query(path, "SELECT count(*) FROM finding") == [(1,)]


@pytest.mark.parametrize(
    "write",
    [
        check_once,
        lambda path: add_plans(path, plans("more", 2)),
        lambda path: put_plan(path, "work_zone", {"id": "town-w0", "note": "changed"}),
        lambda path: open_store(str(path)).organisations.add(["Uusi"]),
    ],
    ids=["check", "add", "put", "organisation"],
)
def test_a_store_that_may_not_be_written_says_so(locked_up, write):
    before = content(locked_up)
    assert without_privileges(lambda: write(locked_up)).startswith("StoreReadOnly: The store “")
    assert content(locked_up) == before


def test_a_store_that_may_not_be_written_is_not_upgraded(locked_up, add_step):
    before = content(locked_up)
    add_step()
    assert without_privileges(lambda: upgrade(locked_up, "2.0")).split(":")[0] in ("StoreReadOnly", "CannotWrite")
    assert content(locked_up) == before
    assert [path.name for path in locked_up.parent.iterdir()] == ["town.gpkg"]


def test_no_store_is_made_where_none_may_be_written(common_room):
    common_room.chmod(0o555)
    assert without_privileges(lambda: make_store(common_room / "new.gpkg", SETUP, "1.0")).startswith("CannotWrite: ")
    assert without_privileges(lambda: make_store(common_room / "sub" / "new.gpkg", SETUP, "1.0")).startswith(
        "CannotWrite: "
    )
    assert list(common_room.iterdir()) == []


# No space


@pytest.fixture(params=["small disk", "small files"])
def in_little_space(request, tmp_path):
    """A folder, and what runs some work in it while there is next to no space."""
    if request.param == "small files":
        yield (
            tmp_path,
            lambda path, work: with_files_up_to(path.stat().st_size + 1024 if path.exists() else 65536, work),
        )
        return
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    if os.getuid() != 0 or subprocess.run(mounting, check=False, capture_output=True).returncode:
        pytest.skip("a small disk can be mounted by root only")

    def work_on_a_full_disk(_, work):
        filler = fill(disk)
        try:
            return said(work)
        finally:
            filler.unlink()

    yield disk, work_on_a_full_disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_without_space_nothing_is_saved(in_little_space):
    folder, run = in_little_space
    path = folder / "town.gpkg"
    make_store(path, SETUP, "1.0")
    add_plans(path, plans("town"))
    before = content(path)
    assert run(path, lambda: add_plans(path, plans("more", 4000))).startswith("StoreFailed: ")
    assert_sound(path)
    assert content(path) == before
    add_plans(path, plans("later"))


def test_without_space_nothing_is_checked(in_little_space):
    folder, run = in_little_space
    path = folder / "town.gpkg"
    make_store(path, SETUP, "1.0")
    add_plans(path, plans("town", 300))
    before = content(path)
    assert run(path, lambda: check_once(path)).startswith("StoreFailed: ")
    assert_sound(path)
    assert content(path) == before
    store = open_store(str(path))
    assert checked(store).new
    store.close()


def test_without_space_nothing_is_upgraded(in_little_space, add_step):
    folder, run = in_little_space
    path = folder / "town.gpkg"
    make_store(path, SETUP, "1.0")
    before = content(path)
    add_step()
    assert run(path, lambda: upgrade(path, "2.0")).split(":")[0] in ("StoreFailed", "CannotWrite")
    assert query(path, "PRAGMA integrity_check") == [("ok",)]
    assert content(path) == before


def test_without_space_no_store_is_made(in_little_space):
    folder, run = in_little_space
    path = folder / "town.gpkg"
    assert run(path, lambda: make_store(path, SETUP, "1.0")).split(":")[0] in ("StoreFailed", "CannotWrite")
    assert list(folder.iterdir()) == []


# Damaged


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DELETE FROM municipality", "municipality"),
        ("UPDATE municipality SET setup = '{'", "municipality"),
        ("UPDATE municipality SET setup = '{}'", "municipality"),
        ("DROP TABLE finding", "no such table: finding"),
        ("ALTER TABLE finding RENAME COLUMN severity TO weight", "no column named severity"),
        ("DROP TABLE rtree_work_zone_geom", "no such table: rtree_work_zone_geom"),
    ],
)
def test_a_store_that_lacks_a_part_is_called_damaged(path, damage, told):
    add_plans(path, plans("town", 2))
    with closing(sqlite3.connect(path)) as tool:
        tool.executescript(damage)

    def look():
        store = open_store(str(path))
        try:
            return checked(store), store.listing.findings(), store.register.plans_near(store.register.plans().ids, 1.0)
        finally:
            store.close()

    sentence = said(look)
    assert sentence.startswith("StoreDamaged: ")
    assert told in sentence


# Locked


@pytest.fixture
def impatient(monkeypatch):
    """Nobody waits for long."""
    monkeypatch.setattr(geopackage_file, "_BUSY_SECONDS", 0.05)
    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", "50")
    yield
    gdal.SetConfigOption("SQLITE_BUSY_TIMEOUT", None)


@pytest.fixture
def held(path, impatient):
    """A store that another program has taken for itself."""
    add_plans(path, plans("town", 2))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield path


def test_a_store_held_by_another_program_is_not_opened(held):
    with pytest.raises(StoreLocked, match="is being written by another program"):
        open_store(str(held))


def test_a_store_held_by_another_program_is_not_written(held):
    with pytest.raises(StoreLocked):
        add_plans(held, plans("more", 2))
    with pytest.raises(StoreLocked):
        put_plan(held, "work_zone", {"id": "town-w0", "note": "changed"})


def test_a_store_held_by_another_program_is_not_upgraded(held, add_step):
    add_step()
    with pytest.raises(StoreLocked):
        upgrade(held, "2.0")


def test_a_store_being_written_is_read_but_not_checked(path, impatient):
    add_plans(path, plans("town", 2))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store = open_store(str(path))
        assert len(store.register.plans().ids) == 2
        with pytest.raises(StoreLocked):
            checked(store)
        other.execute("ROLLBACK")
    assert found(store) == []
    assert checked(store).new == 1
    store.close()


def test_a_writer_waits_for_another_to_end(path, tmp_path):
    holding = (
        "import sqlite3, sys, time\n"
        "other = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "other.execute('BEGIN IMMEDIATE')\n"
        "print('held', flush=True)\n"
        "time.sleep(0.3)\n"
        "other.execute('COMMIT')\n"
    )
    with subprocess.Popen(["/usr/bin/env", "python3", "-c", holding, str(path)], stdout=subprocess.PIPE) as other:
        assert other.stdout.readline() == b"held\n"
        assert add_plans(path, plans("town", 2)) == 2


# Another file


@pytest.fixture(params=["text", "nothing", "a database", "another application's", "one with migrations of its own"])
def no_store(request, tmp_path):
    """A file that is not a store, and what is said of it."""
    path = tmp_path / "town.gpkg"
    if request.param == "text":
        path.write_text("SQLite format? No.\n" * 100)
        return path, NotAGeoPackage
    if request.param == "nothing":
        path.touch()
        return path, (NoSuchStore, NotAGeoPackage)
    if request.param == "a database":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE schema_migration (number, name, checksum)")
        return path, NotAGeoPackage
    foreign_geopackage(path)
    if request.param != "another application's":
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE schema_migration (version TEXT)")
            connection.execute("INSERT INTO schema_migration VALUES ('20270601')")
            connection.commit()
    return path, NotAStore


def foreign_geopackage(path):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(3067)
    dataset = gdal.GetDriverByName("GPKG").Create(str(path), 0, 0, 0, gdal.GDT_Unknown)
    dataset.CreateLayer("tree", reference, ogr.wkbPoint)


def test_what_is_no_store_is_left_as_it_is(no_store):
    path, told = no_store
    before = path.read_bytes()
    for use in (
        lambda: open_store(str(path)),
        lambda: prepare_store(str(path), SETUP, "1.0", dry_run=True),
        lambda: prepare_store(str(path), SETUP, "1.0", dry_run=False),
    ):
        with pytest.raises(told):
            use()
    assert path.read_bytes() == before
    assert [other.name for other in path.parent.iterdir()] == ["town.gpkg"]


def test_a_store_that_is_not_there_is_not_made_by_opening_it(tmp_path):
    with pytest.raises(NoSuchStore):
        open_store(str(tmp_path / "town.gpkg"))
    (tmp_path / "folder.gpkg").mkdir()
    with pytest.raises(NoSuchStore):
        open_store(str(tmp_path / "folder.gpkg"))
    with pytest.raises(NoSuchConnection):
        open_store("town")
    assert [path.name for path in tmp_path.iterdir()] == ["folder.gpkg"]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_store_that_was_cut_short_says_so(path, share):
    add_plans(path, plans("town", 300))
    os.truncate(path, int(path.stat().st_size * share))
    with pytest.raises(CoordinationError):
        check_once(path)


def test_a_store_that_was_overwritten_in_the_middle_says_so(path):
    add_plans(path, plans("town", 300))
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(default_rng(1).bytes(path.stat().st_size - 8192))
    with pytest.raises((StoreDamaged, NotAGeoPackage)):
        check_once(path)


# Others' things in our file


def test_foreign_tables_and_triggers_stay_as_they_are(path, add_step):
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            "CREATE TABLE diary (line TEXT);"
            "CREATE VIEW works AS SELECT id, title FROM work_zone;"
            "CREATE TRIGGER diary_work AFTER INSERT ON work_zone BEGIN INSERT INTO diary VALUES (NEW.title); END;"
            "CREATE TRIGGER diary_finding AFTER INSERT ON finding BEGIN INSERT INTO diary VALUES (NEW.rule_id); END;"
            "INSERT INTO gpkg_contents (table_name, data_type) VALUES ('diary', 'attributes');"
        )
    foreign = (
        "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name LIKE 'diary%' OR name = 'works' ORDER BY name"
    )
    before = query(path, foreign)
    add_plans(path, plans("town", 2))
    store = open_store(str(path))
    checked(store)
    store.close()
    add_step()
    upgrade(path, "2.0")
    assert query(path, foreign) == before
    assert query(path, "SELECT line FROM diary") == [("town-w0",), ("work_event",)]
    assert query(path, "SELECT id FROM works") == [("town-w0",)]


def test_a_rule_edited_by_sqlite_alone_makes_its_findings_stale(path):
    add_plans(path, plans("town", 2))
    store = open_store(str(path))
    checked(store)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE rule SET days_before = 3 WHERE id = 'work_event'")
        connection.commit()
    assert stale(store) == ["town-e0", "town-w0"]
    assert rechecked(store).changed == 1
    store.close()


@pytest.mark.parametrize(
    "sql", ["UPDATE work_zone SET note = 'changed'", "DELETE FROM event", "INSERT INTO event DEFAULT VALUES"]
)
def test_sqlite_alone_writes_a_plan_with_all_that_belongs_to_it_or_not_at_all(path, sql):
    add_plans(path, plans("town", 2))
    before = content(path)
    with closing(sqlite3.connect(path)) as connection, suppress(sqlite3.OperationalError):
        connection.execute(sql)  # SQLite lacks the functions that the spatial index needs of most changes
        connection.commit()
    assert_sound(path)
    assert (content(path) == before) == (query(path, "SELECT count(*) FROM history") == [(0,)])
    store = open_store(str(path))
    assert checked(store).new <= 1
    store.close()


def test_a_foreign_trigger_that_refuses_keeps_all_out(path):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(
            "CREATE TRIGGER no_events BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'no events here'); END"
        )
    with pytest.raises(StoreFailed, match="no events here"):
        add_plans(path, plans("town", 2))
    assert query(path, "SELECT count(*) FROM work_zone") == [(0,)]


def test_styles_that_qgis_saves_into_the_file_stay(path):
    dataset = gdal.OpenEx(str(path), gdal.OF_VECTOR | gdal.OF_UPDATE)
    layer = dataset.CreateLayer("layer_styles", None, ogr.wkbNone)
    layer.CreateField(ogr.FieldDefn("styleQML", ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature["styleQML"] = "<qgis/>"
    layer.CreateFeature(feature)
    del feature, layer, dataset
    add_plans(path, plans("town", 2))
    store = open_store(str(path))
    checked(store)
    store.close()
    assert query(path, "SELECT styleQML FROM layer_styles") == [("<qgis/>",)]


# On the network


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/data/town.gpkg", False),
        ("/mnt/office/plans/town.gpkg", True),
        ("/mnt/office/local disk/town.gpkg", False),
        ("/mnt/officer/town.gpkg", False),
        ("/home/me/server/town.gpkg", True),
        ("/home/me/town.gpkg", False),
        ("/mnt/share with room/town.gpkg", True),
    ],
)
def test_a_file_on_a_network_file_system_is_known(tmp_path, path, expected):
    mounts = tmp_path / "mounts"
    mounts.write_text(
        "/dev/sda1 / ext4 rw,relatime 0 0\n"
        "//server/office /mnt/office cifs rw,vers=3.1.1 0 0\n"
        "/dev/sdb1 /mnt/office/local\\040disk ext4 rw 0 0\n"
        "server:/share /mnt/share\\040with\\040room nfs4 rw 0 0\n"
        "me@server:/ /home/me/server fuse.sshfs rw 0 0\n"
    )
    assert is_on_network(path, mounts) is expected


def test_a_windows_path_that_names_a_server_is_on_the_network():
    assert names_server(PureWindowsPath("//server/share/town.gpkg"))
    assert names_server(PureWindowsPath(r"\\server\share\town.gpkg"))
    assert not names_server(PureWindowsPath(r"C:\maps\town.gpkg"))


def test_without_a_list_of_mounts_a_plain_path_is_taken_as_local(tmp_path):
    assert not is_on_network(str(tmp_path / "town.gpkg"), tmp_path / "no mounts")


def test_the_tests_own_folder_is_local(tmp_path):
    assert not is_on_network(str(tmp_path / "town.gpkg"))
