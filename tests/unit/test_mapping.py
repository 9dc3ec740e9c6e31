"""What fields and words of a source stand for: kept as JSON, refused where impossible."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seinajoki_coordination.domain.codes import KINDS, Table
from seinajoki_coordination.domain.errors import BadMapping
from seinajoki_coordination.domain.folding import folded
from seinajoki_coordination.domain.mapping import IMPORTABLE, TRUTHS, ImportMapping, Sort

SQL = "seinajoki_coordination/store/geopackage/migrations/0001_store.sql"
NOT_IMPORTED = {"fid", "geom", "id", "belongs_to", "organisation_id", "event_area_id", "series_id"} | {
    "source",
    "source_row",
    "row_version",
    "created_at",
    "created_by",
    "changed_at",
    "changed_by",
}
words = st.text(min_size=1, max_size=12).map(folded).filter(bool)


@st.composite
def mappings(draw) -> ImportMapping:
    table = draw(st.sampled_from(Table))
    columns = IMPORTABLE[table]
    worded = [name for name, column in columns.items() if column.meanings]
    texts = [name for name, column in columns.items() if column.sort is Sort.TEXT]
    values = {
        name: draw(st.dictionaries(words, st.sampled_from(columns[name].meanings), min_size=1, max_size=3))
        for name in draw(st.sets(st.sampled_from(worded), max_size=3))
    }
    constants = draw(st.dictionaries(st.sampled_from(texts), words, max_size=2))
    constants |= {
        name: draw(st.sampled_from(columns[name].meanings)) for name in draw(st.sets(st.sampled_from(worded)))
    }
    return ImportMapping(
        table,
        draw(st.dictionaries(st.sampled_from(list(columns)), st.text(min_size=1), max_size=5)),
        values,
        constants,
        reference=draw(st.none() | st.text(min_size=1)),
        buffer_m=draw(st.floats(0.1, 1000)),
        crs=draw(st.sampled_from([None, "EPSG:3067", "EPSG:4326"])),
        encoding=draw(st.sampled_from([None, "UTF-8", "ISO-8859-1", "UTF-16", "CP1252"])),
    )


@given(mappings())
def test_a_mapping_is_the_same_after_it_was_kept(mapping):
    assert ImportMapping.from_json(json.loads(json.dumps(mapping.to_json()))) == mapping


def test_a_mapping_is_kept_without_what_it_leaves_open():
    mapping = ImportMapping(Table.WORK_ZONE, {"starts_at": "ALKAA"}, constants={"kind": "water"})

    assert mapping.to_json() == {
        "table": "work_zone",
        "fields": {"starts_at": "ALKAA"},
        "constants": {"kind": "water"},
        "buffer_m": 5.0,
    }


@pytest.mark.parametrize("table", Table)
def test_every_column_of_the_store_may_be_imported_or_is_the_store_s_own(root, table):
    sql = (root / SQL).read_text(encoding="utf-8")
    body = re.search(rf"CREATE TABLE {table.value} \((.*?)\n\);", sql, re.DOTALL)[1]
    in_store = {line.split()[0].strip('"') for line in body.strip().splitlines()}

    assert set(IMPORTABLE[table]) == in_store - NOT_IMPORTED


@pytest.mark.parametrize(
    ("data", "key", "possible"),
    [
        ([], "mapping", "{"),
        ({"tabel": "event"}, "mapping", "table, fields, values"),
        ({}, "table", "work_zone, event"),
        ({"table": ["event"]}, "table", "work_zone, event"),
        ({"table": "event", "fields": {"id": "ID"}}, "fields", "title"),
        ({"table": "event", "fields": {"digs": "KAIVAA"}}, "fields", "title"),
        ({"table": "event", "fields": {"title": 5}}, "fields.title", "“…”"),
        ({"table": "event", "fields": "title"}, "fields", "{"),
        ({"table": "event", "values": {"title": {"a": "b"}}}, "values", "kind"),
        ({"table": "event", "values": {"kind": {"tori": "torg"}}}, "values.kind.tori", "market"),
        ({"table": "event", "values": {"kind": {"Tori": "market", "tori": "fair"}}}, "values.kind.tori", "market"),
        ({"table": "work_zone", "values": {"digs": {"kyllä": "yes"}}}, "values.digs.kyllä", "1, 0"),
        ({"table": "work_zone", "constants": {"kind": "concert"}}, "constants.kind", "water"),
        ({"table": "work_zone", "constants": {"starts_at": "soon"}}, "constants.starts_at", "2027-06-01"),
        ({"table": "work_zone", "constants": {"clearance_m": "wide"}}, "constants.clearance_m", "2.5"),
        ({"table": "work_zone", "constants": {"weekly_hours": "always"}}, "constants.weekly_hours", "Mo-Fr"),
        ({"table": "event", "buffer_m": 0}, "buffer_m", "1000"),
        ({"table": "event", "buffer_m": "5"}, "buffer_m", "1000"),
        ({"table": "event", "buffer_m": float("nan")}, "buffer_m", "1000"),
        ({"table": "event", "crs": "3067"}, "crs", "EPSG:3067"),
        ({"table": "event", "encoding": "klingon"}, "encoding", "UTF-8"),
        ({"table": "event", "encoding": "hex"}, "encoding", "UTF-8"),
        ({"table": "event", "reference": ""}, "reference", "null"),
    ],
)
def test_an_impossible_mapping_says_which_part_and_what_is_possible(data, key, possible):
    with pytest.raises(BadMapping) as told:
        ImportMapping.from_json(data)

    assert told.value.facts["key"] == key
    assert possible in told.value.facts["possible"]


def test_a_mapping_of_a_field_without_a_name_is_refused():
    with pytest.raises(BadMapping):
        ImportMapping(Table.EVENT, {"title": ""})


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
keys = st.sampled_from(["fields", "values", "constants", "reference", "buffer_m", "crs", "encoding"])
columns = st.sampled_from(["title", "kind", "digs", "starts_at", "nothing"])


@given(st.sampled_from(Table), st.dictionaries(keys, json_values | st.dictionaries(columns, json_values)))
def test_any_json_is_a_mapping_or_is_refused(table, parts):
    try:
        mapping = ImportMapping.from_json({"table": table.value, **parts})
    except BadMapping:
        return
    assert ImportMapping.from_json(mapping.to_json()) == mapping


def test_a_word_means_what_the_table_of_values_says_else_what_it_names():
    mapping = ImportMapping(Table.WORK_ZONE, values={"kind": {"Kaukolämpö": "district_heat", "water": "sewer"}})

    assert mapping.meaning("kind", " KAUKOLÄMPÖ ") == "district_heat"
    assert mapping.meaning("kind", "water") == "sewer"
    assert mapping.meaning("kind", "Street lighting") == "street_lighting"
    assert mapping.meaning("kind", "street_lighting") == "street_lighting"
    assert mapping.meaning("kind", "jotain") is None
    assert mapping.meaning("kind", None) is None


@pytest.mark.parametrize(
    ("value", "truth"), [("Kyllä", "1"), (True, "1"), ("nej", "0"), (0, "0"), (1.0, "1"), ("ehkä", None)]
)
def test_a_common_word_for_yes_or_no_is_understood(value, truth):
    assert ImportMapping(Table.WORK_ZONE).meaning("digs", value) == truth


def test_a_word_may_be_told_to_mean_no():
    assert ImportMapping(Table.WORK_ZONE, values={"digs": {"x": "0"}}).meaning("digs", "X") == "0"


def test_every_word_that_is_known_is_folded_and_means_something_possible():
    for table, every_column in IMPORTABLE.items():
        assert every_column["kind"].meanings == tuple(kind.value for kind in KINDS[table])
        for column in every_column.values():
            assert all(word == folded(word) for word in column.words)
            assert set(column.words.values()) == set(column.meanings)
    assert set(TRUTHS.values()) == {"1", "0"}
