"""Writing plans: all rows or none, whether GDAL raises its errors or only returns them."""

import pytest
import shapely
from desk import Desk
from osgeo import gdal, ogr
from town import days, line, midnight, square, written

from seinajoki_coordination.domain.errors import StoreFailed
from seinajoki_coordination.store.geopackage.writing import add_new_plans, add_plans, put_plan


@pytest.fixture(params=["GDAL returns errors", "GDAL raises errors"], autouse=True)
def exceptions(request):
    """Both ways in which the program around may have set GDAL up."""
    if request.param == "GDAL returns errors":
        yield
        return
    gdal.UseExceptions()
    ogr.UseExceptions()
    yield
    ogr.DontUseExceptions()
    gdal.DontUseExceptions()


@pytest.fixture
def desk(path):
    return Desk(str(path))


def titles(desk, table="work_zone"):
    return [row["title"] for row in desk.rows(f"SELECT title FROM {table} ORDER BY title")]


def row(title, **more):
    return {"id": title, "title": title, "geom": square(0), **days(5, 8)} | more


def test_rows_are_added_to_several_tables(path, desk):
    tables = {
        "work_zone": [row("one"), row("two", digs=1, clearance_m=2.5)],
        "traffic_arrangement": [row("three", geom=line((0, 0), (5, 5)), kind="closure")],
    }
    assert add_plans(path, tables) == 3
    assert titles(desk) == ["one", "two"]
    assert titles(desk, "traffic_arrangement") == ["three"]
    two = desk.row("work_zone", "two")
    assert (two["digs"], two["clearance_m"], two["row_version"]) == (True, 2.5, 1)


def test_what_is_not_said_has_its_default(path, desk):
    add_plans(path, {"work_zone": [{"id": "one"}]})
    one = desk.row("work_zone", "one")
    assert (one["status"], one["precision"], one["visibility"]) == ("tentative", "day", "public")
    assert one["created_at"] == one["changed_at"] is not None


def test_nothing_is_added_by_nothing(path, desk):
    assert add_plans(path, {"work_zone": []}) == 0
    assert add_plans(path, {}) == 0
    assert titles(desk) == []


@pytest.mark.parametrize(
    "bad",
    [
        row("one"),
        row("bad", status=None),
        row("bad", starts_at="next week"),
        row("bad", titel="misspelt"),
    ],
    ids=["an id twice", "nothing where something must be", "no date", "no such column"],
)
def test_one_bad_row_keeps_all_out(path, desk, bad):
    with pytest.raises(StoreFailed, match="Nothing was changed"):
        add_plans(path, {"event": [row("market")], "work_zone": [row("one"), row("two"), bad]})
    assert titles(desk) == titles(desk, "event") == []
    assert desk.rows("SELECT * FROM history") == []


def test_a_failing_source_of_rows_keeps_all_out(path, desk):
    def rows():
        yield row("one")
        raise LookupError("the source broke off")

    with pytest.raises(LookupError):
        add_plans(path, {"work_zone": rows()})
    assert titles(desk) == []


def test_after_a_refusal_the_store_can_be_written_at_once(path, desk):
    with pytest.raises(StoreFailed) as kept:  # with its traceback, as a dialog might keep it
        add_plans(path, {"work_zone": [row("one"), row("one")]})
    desk.add("work_zone", title="other")
    assert add_plans(path, {"work_zone": [row("two")]}) == 1
    assert titles(desk) == ["other", "two"]
    assert kept.value.__traceback__ is not None


def test_single_parts_become_collections_of_one(path, desk):
    add_plans(path, {"work_zone": [row("one", geom=square(0).geoms[0])]})
    add_plans(path, {"traffic_arrangement": [row("two", geom=line((0, 0), (5, 5)).geoms[0])]})
    kinds = [
        shapely.from_wkb(desk.row(*key)["geom"]).geom_type
        for key in (("work_zone", "one"), ("traffic_arrangement", "two"))
    ]
    assert kinds == ["MultiPolygon", "MultiLineString"]


def test_texts_are_kept_to_the_letter(path, desk):
    odd = "Törnävä 'n\" \\ ; -- %s ${x} 漢字 🚧\nsecond line"
    add_plans(path, {"work_zone": [row("one", note=odd)]})
    assert desk.row("work_zone", "one")["note"] == odd


def test_of_some_plans_those_are_added_that_the_store_never_had(path, desk):
    add_plans(path, {"work_zone": [row("one"), row("two"), row("three"), row("four")]})
    desk.edit("work_zone", "two", title="changed")
    desk.delete("work_zone", "three")
    desk.edit("work_zone", "four", id="renamed")
    before = desk.rows("SELECT * FROM work_zone ORDER BY id")

    assert add_new_plans(path, {"work_zone": [row(title) for title in ("one", "two", "three", "four")]}) == 0
    assert desk.rows("SELECT * FROM work_zone ORDER BY id") == before
    assert add_new_plans(path, {"work_zone": [row("three"), row("five")], "event": [row("market")]}) == 2
    assert titles(desk) == ["changed", "five", "four", "one"]
    assert titles(desk, "event") == ["market"]


def test_what_plans_refer_to_comes_with_a_new_plan_and_not_by_itself(path, desk):
    office = {"id": "office", "short_name": "Uusi"}
    rows = {"organisation": [office], "work_zone": [row("one", organisation_id="office")]}
    assert add_new_plans(path, rows) == 2
    desk.update("DELETE FROM organisation WHERE id = 'office'")

    assert add_new_plans(path, rows) == 0
    assert "Uusi" not in desk.organisations()
    assert add_new_plans(path, rows | {"event": [row("market", organisation_id="office")]}) == 2
    assert desk.organisations()["Uusi"] == "office"


def test_of_new_plans_one_bad_row_keeps_all_out(path, desk):
    with pytest.raises(StoreFailed, match="Nothing was changed"):
        add_new_plans(path, {"work_zone": [row("one"), row("bad", status=None)]})
    assert titles(desk) == []


def test_putting_a_row_that_is_not_there_adds_it(path, desk):
    put_plan(path, "work_zone", row("one"))
    assert desk.row("work_zone", "one")["row_version"] == 1


def test_putting_a_row_that_is_there_changes_what_is_said(path, desk):
    add_plans(path, {"work_zone": [row("one", note="first", clearance_m=2.0)]})
    put_plan(path, "work_zone", {"id": "one", "note": None, "starts_at": written(midnight(6))})
    one = desk.row("work_zone", "one")
    assert (one["note"], one["clearance_m"], one["starts_at"]) == (None, 2.0, "2027/06/05 21:00:00+00")
    assert one["row_version"] == 2
    assert "geom" in one


def test_an_id_with_quotes_is_one_id(path, desk):
    put_plan(path, "work_zone", row('it\'s "one" OR 1'))
    put_plan(path, "work_zone", row('it\'s "one" OR 1') | {"title": "changed"})
    assert titles(desk) == ["changed"]


def test_a_bad_row_is_not_put(path, desk):
    add_plans(path, {"work_zone": [row("one")]})
    before = desk.row("work_zone", "one")
    with pytest.raises(StoreFailed):
        put_plan(path, "work_zone", {"id": "one", "title": "changed", "status": None})
    assert desk.row("work_zone", "one") == before
