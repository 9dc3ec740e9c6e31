"""How PostgreSQL reads a store that is full: by indexes wherever one fits, whatever it is asked."""

from contextlib import closing

import numpy as np
import pytest
import shapely
from kinds import Schemas, on
from town import EAST_M, NORTH_M, SETUP, square

from city import SRID
from seinajoki_coordination.services.ports import Seen
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.preparing import prepare_store
from seinajoki_coordination.store.tables import PLAN_TABLES

PLANS = [table.name for table in PLAN_TABLES]
SIDE = 100
"""So many plans of each table stand in a row, and so many rows of them beside one another, each 100 m from the next."""
FILL = (
    "SET search_path = seinajoki, public; SET session_replication_role = replica;"
    + "".join(
        f"INSERT INTO {table} (id, title, starts_at, ends_at, geom) SELECT '{table}-' || n, 'a plan', '2027-06-01', "
        f"'2027-06-08', ST_Multi({shape}) FROM generate_series(0, {SIDE * SIDE - 1}) n, LATERAL (SELECT "
        f"ST_SetSRID(ST_MakePoint({EAST_M} + n % {SIDE} * 100, {NORTH_M} + n / {SIDE} * 100), {SRID}) AS at) place;"
        for table in PLANS
        for shape in [
            "ST_MakeLine(at, ST_Translate(at, 5, 5))" if table == "traffic_arrangement" else "ST_Expand(at, 5)"
        ]
    )
    + """
INSERT INTO finding (id, rule_id, rule_version, yields, a_table, a_id, a_version, a_facts, b_table, b_id, b_version,
  b_facts, severity, state, area_m2, distance_m, by_clearance, by_padding, found_at, changed_at)
SELECT 'finding-' || n, 'work_work', 1, 'conflict', 'work_zone', 'work_zone-' || n, 1, 'a', 'event', 'event-' || n, 1,
  'b', 'light', 'open', 10, 0, false, false, now(), now() - n * interval '1 minute' FROM generate_series(0, 9999) n;
INSERT INTO history (table_name, row_id, op, row_version, old, changed_at, changed_by, login)
SELECT 'work_zone', 'work_zone-' || n % 1000, 'update', 1 + n / 1000, jsonb_build_object('id', 'work_zone-' || n % 1000,
  'row_version', 1 + n / 1000, 'changed_by', 'a planner', 'changed_at', NULL, 'geom', NULL),
  now() - (10000 - n) * interval '1 hour', 'a planner', 'water' FROM generate_series(0, 9999) n;
INSERT INTO checked SELECT id, 1, 'v1' FROM plan;
"""
)


class Explaining:
    """A schema that keeps how PostgreSQL reads what it is asked."""

    def __init__(self, schema):
        self._schema = schema
        self.read_whole = set()
        self.by = set()
        self.text = ""

    def __getattr__(self, name):
        return getattr(self._schema, name)

    def all(self, query, values=()):
        self._explain(query, values)
        return self._schema.all(query, values)

    def one(self, query, values=()):
        self._explain(query, values)
        return self._schema.one(query, values)

    def columns(self, query, values=()):
        self._explain(query, values)
        return self._schema.columns(query, values)

    def rows(self, query, values=()):
        self._explain(query, values)
        return self._schema.rows(query, values)

    def _explain(self, query, values):
        ((tree,),) = self._schema.all(f"EXPLAIN (FORMAT JSON) {query}", values)
        self._note(tree[0]["Plan"])
        self.text += "\n".join(line for (line,) in self._schema.all(f"EXPLAIN {query}", values))

    def _note(self, node):
        if node["Node Type"] == "Seq Scan":
            self.read_whole.add(node["Relation Name"])
        if "Index Name" in node:
            self.by.add(node["Index Name"])
        for child in node.get("Plans", ()):
            self._note(child)


@pytest.fixture(scope="module")
def full(server):
    """A store with many plans, findings and earlier versions."""
    database = server.database()
    prepare_store(database, SETUP, "1.0", server.dsn, dry_run=False)
    server.execute(database, FILL)
    server.execute(database, "VACUUM ANALYZE")
    with closing(open_store(database, server.dsn)) as store:
        yield store
    server.drop(database)


@pytest.fixture
def explained(full, monkeypatch):
    """What the parts of the store ask by."""
    explaining = Explaining(full._schema)
    for part in (full.register, full.history):
        monkeypatch.setattr(part, "_database", explaining)
    monkeypatch.setattr(full.history, "_schema", explaining)
    return explaining


def test_plans_nearby_are_read_by_place_and_by_id(full, explained):
    near = full.register.plans_near(["work_zone-205"], 30.0)
    assert sorted(near.ids) == sorted(f"{table}-205" for table in PLANS)
    assert explained.read_whole == set(), explained.text
    assert explained.by >= {f"{table}_{index}" for table in PLANS for index in ("where_when", "id_key", "clearance")}


def test_findings_with_a_side_among_some_plans_are_read_by_these(full, explained):
    known = full.register.known(["work_zone-7", "event-8", "event-7"])
    assert sorted(one.id for one in known) == ["finding-7", "finding-8"]
    assert explained.read_whole == set(), explained.text
    assert explained.by >= {"finding_a", "finding_b"}


def test_what_is_stale_is_found_in_one_pass_however_little_memory_there_is(full, explained):
    explained.all("SELECT set_config('work_mem', '64kB', false)")
    assert full.register.stale("v1") == []
    explained.all("SELECT set_config('work_mem', '4MB', false)")
    assert explained.read_whole <= {*PLANS, "checked"}
    assert "SubPlan" not in explained.text


def test_what_changed_lately_is_not_looked_for_in_all_of_the_history(full, explained):
    mark = full.history.mark()
    assert full.history.changed_since(mark) == []
    assert full.history.versions_at(full.history.latest(), ["work_zone-995"]) == {}
    assert not explained.read_whole & {"history", "finding"}
    assert explained.by >= {"history_changed", "finding_changed"}


def test_the_versions_of_a_plan_are_read_by_it(full, explained):
    assert len(full.history.versions("work_zone-7")) == 10
    assert full.history.current("work_zone-7").row_id == "work_zone-7"
    assert full.history.versions_at(Seen(), ["work_zone-7"]) == {"work_zone-7": 1}
    assert explained.read_whole == set(), explained.text
    assert explained.by >= {"history_row", "work_zone_id_key"}


def test_what_was_deleted_is_not_looked_for_among_all_edits(full, explained):
    assert full.history.deleted() == []
    assert "history" not in explained.read_whole
    assert "history_deleted" in explained.by


@on(Schemas)
def test_what_was_written_before_and_done_after_is_a_change_since(kind, store, desk, server):
    id_ = desk.add("work_zone", geom=square(0))
    other = desk.add("work_zone", geom=square(20))
    database = kind.address(store).split("dbname=")[1].split()[0]
    with closing(server.connect(database)) as slow, slow.cursor() as cursor:
        cursor.execute("BEGIN; DELETE FROM seinajoki.work_zone WHERE id = %s", [id_])
        desk.edit("work_zone", other, title="another")
        mark = store.history.mark()
        cursor.execute("COMMIT")
    assert id_ in store.history.changed_since(mark)


@on(Schemas)
@pytest.mark.parametrize("savepoint", ["", "SAVEPOINT one;"])
def test_an_edit_that_was_under_way_when_editing_began_makes_a_row_stale(kind, store, desk, server, savepoint):
    theirs, mine, others = (desk.add("work_zone", geom=square(x)) for x in (0, 20, 40))
    database = kind.address(store).split("dbname=")[1].split()[0]
    with closing(server.connect(database)) as slow, slow.cursor() as cursor:
        cursor.execute(f"BEGIN; {savepoint} UPDATE seinajoki.work_zone SET title = 'slow' WHERE id = %s", [theirs])
        desk.edit("work_zone", others, title="done before I began")
        seen = store.history.latest()
        desk.edit("work_zone", mine, title="done after")
        cursor.execute("COMMIT")
    asked = [theirs, mine, others]
    assert store.history.versions_at(seen, asked) == {theirs: 1, mine: 1}
    assert store.history.versions_at(store.history.latest(), asked) == {}


# What COPY sends


EVERYTHING = """
SELECT * FROM (VALUES
  (1::smallint, 2147483647, 1::bigint << 40, 0.1::float8, true, 'ä\\t''"'::text,
    '2027-06-01 12:00:00.123+03'::timestamptz, '{"a": "ö"}'::jsonb, ST_SetSRID(ST_MakePoint(1, 2), 3877)),
  (-1::smallint, -1, -1, -1e300, false, '', '1969-12-31 23:59:59.999Z', '[]', NULL),
  (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)
) every (a, b, c, d, e, f, g, h, i)
"""


def test_a_column_of_every_type_is_what_it_was_with_its_gaps(full):
    columns = full._schema.columns(EVERYTHING)
    point = columns.pop("i")
    assert columns == {
        "a": [1, -1, None],
        "b": [2147483647, -1, None],
        "c": [1 << 40, -1, None],
        "d": [0.1, -1e300, None],
        "e": [True, False, None],
        "f": ["ä\\t'\"", "", None],
        "g": ["2027-06-01T09:00:00.123Z", "1969-12-31T23:59:59.999Z", None],
        "h": ['{"a": "ö"}', "[]", None],
    }
    assert [type(value) for value in (columns["a"][0], columns["e"][0])] == [int, bool]
    assert full._schema.wkb(point[0]) == shapely.Point(1, 2).wkb
    assert point[1:] == [None, None]


@pytest.mark.parametrize("where", ["false", "a = 1"])
def test_few_rows_and_none_are_read(full, where):
    rows = full._schema.rows(f"SELECT * FROM ({EVERYTHING}) q WHERE {where}")
    count = int(where != "false")
    assert len(rows.numbers("b", np.int64)) == len(rows.instants("g", 0)) == len(rows.texts("f")) == count
    distinct, which = rows.distinct("f")
    assert (len(distinct), which.tolist()) == (count, [0] * count)


@pytest.mark.parametrize(
    ("instant", "micros"),
    [
        ("2027-06-01 09:00:00.5Z", 1_811_840_400_500_000),
        ("0002-01-01 00:00Z", -62_104_060_800_000_000),
        *(
            (absent, -1)
            for absent in ("infinity", "-infinity", "0001-06-01 00:00Z", "9999-06-01 00:00Z", "0044-03-15 BC")
        ),
    ],
)
def test_an_instant_is_in_microseconds_or_absent(full, instant, micros):
    rows = full._schema.rows("SELECT CAST(? AS timestamptz) AS at UNION ALL SELECT NULL", (instant,))
    assert rows.instants("at", -1).tolist() == [micros, -1]
