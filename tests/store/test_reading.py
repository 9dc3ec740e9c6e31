"""Reading plans for a check: whole, in the order of their ids, whatever table they are in."""

import pytest
import shapely
from osgeo import gdal, ogr
from town import days, square

from seinajoki_coordination.detection.columns import NONE, PRECISIONS, STATUSES
from seinajoki_coordination.store.tables import PLAN_TABLES


def row_of(plans, id_):
    return plans.ids.index(id_)


def test_an_empty_store_has_no_plans(store):
    plans = store.register.plans()
    assert (list(plans.ids), len(plans.columns), plans.version.tolist()) == ([], 0, [])


def test_plans_of_all_tables_come_in_the_order_of_their_ids(store, desk):
    for table, id_ in (("event", "c"), ("work_zone", "d"), ("event_area", "b"), ("work_zone", "a")):
        desk.add(table, id=id_, geom=square(0), **days(5, 8))
    plans = store.register.plans()
    assert list(plans.ids) == ["a", "b", "c", "d"]
    tables = [plans.columns.table.name(row) for row in range(4)]
    assert tables == ["work_zone", "event_area", "event", "work_zone"]


def test_every_column_is_its_own_rows(store, desk, who):
    desk.add("event", id="a", geom=square(5), **days(7, 9), project="x", kind="", status="idea", needs_quiet=1)
    desk.add("work_zone", id="b", geom=square(0), **days(5, 8), belongs_to="c", kind="water", digs=1, clearance_m=2.5)
    desk.add("event", id="c", geom=square(5), **days(7, 9), project="x", weekly_hours="Mo 08:00-12:00")
    desk.edit("event", "c", precision="month", organisation_id=who["Tori"], event_area_id="a")
    plans = store.register.plans()
    columns = plans.columns
    assert plans.version.tolist() == [1, 1, 2]
    assert [columns.kind.name(row) for row in range(3)] == [None, "water", None]
    assert [columns.organisation.name(row) for row in range(3)] == [None, None, who["Tori"]]
    assert [STATUSES[code].value for code in columns.status] == ["idea", "confirmed", "confirmed"]
    assert [PRECISIONS[code].value for code in columns.precision] == ["day", "day", "month"]
    assert columns.clearance_m.tolist() == [0, 2.5, 0]
    assert columns.hours.tolist() == [NONE, NONE, 0]
    assert [sort.tolist() for sort in columns.owner] == [[NONE, 2, NONE], [NONE, NONE, 0]]
    assert [sort.texts() for sort in columns.kin] == [["x", None, "x"], [None, None, None]]
    assert (plans.belongs_to.texts(), plans.event_area_id.texts()) == ([None, "c", None], [None, None, "a"])
    assert columns.traits[0] != columns.traits[1] != 0
    assert columns.traits[2] == 0
    assert shapely.area(shapely.intersection(columns.geometry[0], columns.geometry[1])) == 50


def test_some_plans_are_read_by_their_ids_those_that_are_there(store, desk):
    for table, id_ in (("event", "c"), ("work_zone", "a"), ("work_zone", "b")):
        desk.add(table, id=id_, geom=square(0), **days(5, 8))
    assert list(store.register.plans_of(["c", "gone", "a"]).ids) == ["a", "c"]
    assert list(store.register.plans_of([]).ids) == []


def test_what_recurs_on_the_same_ground_has_it_each_time(store, desk):
    ids = [desk.add("event", geom=square(0), **days(day, day)) for day in (1, 8, 15)]
    undated = desk.add("event", geom=square(0))
    plans = store.register.plans()
    assert [plans.columns.geometry[row_of(plans, id_)] for id_ in ids] == [square(0)] * 3
    assert plans.columns.geometry[row_of(plans, undated)] is None


@pytest.mark.parametrize("end", [None, 9])
def test_an_event_has_its_ground_from_build_up_to_tear_down(store, desk, end):
    build_up, tear_down = days(3, 12)["starts_at"], days(3, 12)["ends_at"]
    desk.add("event", id="a", geom=square(0), **days(7, end), build_up_from=build_up, tear_down_until=tear_down)
    desk.add("event", id="b", geom=square(0), **days(3, 12))
    desk.add("event", id="c", geom=square(0), **days(7, end))
    plans = store.register.plans()
    assert plans.columns.start[0] == plans.columns.start[1] < plans.starts_at[0] == plans.columns.start[2]
    assert plans.columns.end[0] == plans.columns.end[1] != plans.ends_at[0] == plans.columns.end[2]


def test_ogr_opens_a_store_with_the_right_types_and_coordinate_system(kind, store):
    dataset = gdal.OpenEx(kind.address(store), gdal.OF_VECTOR)
    areas, lines = ogr.wkbMultiPolygon, ogr.wkbMultiLineString
    expected = {table.name: areas for table in PLAN_TABLES}
    expected |= {"traffic_arrangement": lines, "street": lines, "finding": areas}
    for name, type_ in expected.items():
        layer = dataset.GetLayerByName(name)
        assert layer.GetGeomType() == type_, name
        assert layer.GetSpatialRef().GetAuthorityCode(None) == "3877", name
        assert layer.GetFIDColumn() == "fid", name
        assert layer.GetGeometryColumn() == "geom", name
    types = {
        field.GetName(): (field.GetType(), field.GetSubType()) for field in dataset.GetLayerByName("work_zone").schema
    }
    assert types["starts_at"] == types["changed_at"] == (ogr.OFTDateTime, ogr.OFSTNone)
    assert types["digs"] == types["closes_rescue"] == (ogr.OFTInteger, ogr.OFSTBoolean)
    assert types["clearance_m"] == (ogr.OFTReal, ogr.OFSTNone)
    assert types["id"] == types["precision"] == (ogr.OFTString, ogr.OFSTNone)
