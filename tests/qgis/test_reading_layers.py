"""A layer's rows as they are compared, and as a report's reader gets to know them."""

from contextlib import closing
from threading import Thread

import pytest
import shapely
from made import DATE, EAST, MOMENT, NORTH, REAL, TEXT, WHOLE, YES_NO, file_layer, memory_layer, naive, square, utc
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsEditorWidgetSetup,
    QgsField,
    QgsProject,
)
from qgis.PyQt.QtCore import QLocale, QMetaType, QTime
from towns import make_town, opened, row_of

from seinajoki_coordination.domain.errors import Cancelled
from seinajoki_coordination.domain.timespan import time_zone
from seinajoki_coordination.exchange.layers import take_layer
from seinajoki_coordination.store.opening import open_store

CRS = QgsCoordinateReferenceSystem("EPSG:3877")
ZONE = time_zone("Europe/Helsinki")


def read(layer, id_=None, start=None, end=None, group=None, progress=lambda _: None):
    taken = take_layer(layer, id_=id_, start=start, end=end, group=group)
    return taken.read(CRS, QgsCoordinateTransformContext(), ZONE, progress)


@pytest.fixture
def finnish():
    before = QLocale()
    QLocale.setDefault(QLocale("fi_FI"))
    yield
    QLocale.setDefault(before)


def test_rows_without_an_id_field_go_by_their_feature_ids(tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [(square(), {}), (square(), {})], {"title": TEXT})

    assert list(read(layer).ids) == ["1", "2"]


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        (TEXT, "A-1", "A-1"),
        (WHOLE, 7, "7"),
        (REAL, 7.0, "7"),
        (REAL, 7.5, "7.5"),
        (DATE, naive(2027, 6, 1).date(), "2027-06-01"),
        (QMetaType.Type.QTime, QTime(8, 30), "08:30:00"),
    ],
)
def test_ids_of_any_kind_are_texts(kind, value, text):
    assert list(read(memory_layer("plans", [(square(), {"key": value})], {"key": kind}), "key").ids) == [text]


def test_a_row_without_an_id_goes_by_its_feature_id():
    rows = [(square(), {"key": value}) for value in ("a", None, "", "  ", " b")]

    assert list(read(memory_layer("plans", rows, {"key": TEXT}), "key").ids) == ["a", "2", "3", "4", " b"]


def test_an_empty_or_blank_group_is_none():
    rows = [(square(), {"project": value}) for value in ("a", None, "", "  ", " a ")]

    assert list(read(memory_layer("plans", rows, {"project": TEXT}), group="project").group) == [
        "a",
        None,
        None,
        None,
        "a",
    ]


def test_unsaved_edits_are_read():
    layer = memory_layer("plans", [(square(), {"id": "a"}), (square(), {"id": "gone"})])
    layer.startEditing()
    layer.changeAttributeValue(1, 0, "b")
    layer.deleteFeature(2)

    assert list(read(layer, "id").ids) == ["b"]


def test_a_layers_filter_holds(tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [(square(), {"id": "a"}), (square(), {"id": "b"})])
    layer.setSubsetString("\"id\" = 'b'")

    assert list(read(layer, "id").ids) == ["b"]


def test_a_calculated_field_serves_like_any_other():
    layer = memory_layer("plans", [(square(), {"id": "a", "starts_at": utc(2027, 6, 1, 8)})])
    layer.addExpressionField("'x' || \"id\"", QgsField("key", TEXT))

    assert list(read(layer, "key").ids) == ["xa"]


def test_a_taken_layer_is_read_in_another_thread_even_when_the_layer_is_gone():
    layer = memory_layer("plans", [(square(), {"id": "a", "starts_at": utc(2027, 6, 1)})])
    taken = take_layer(layer, id_="id", start="starts_at", end=None, group=None)
    del layer
    found = []

    thread = Thread(target=lambda: found.append(taken.read(CRS, QgsCoordinateTransformContext(), ZONE, lambda _: None)))
    thread.start()
    thread.join()

    assert list(found[0].ids) == ["a"]
    assert found[0].geometry[0].equals(shapely.box(EAST, NORTH, EAST + 10, NORTH + 10))
    assert found[0].describe([0]) == [("", ())]


def test_progress_is_told_and_may_stop_the_reading():
    layer = memory_layer("plans", [(square(), {})] * 2500)
    shares = []
    read(layer, progress=shares.append)
    assert shares == [0.0, 0.4, 0.8]

    def stop(share):
        if share > 0.3:
            raise Cancelled

    with pytest.raises(Cancelled):
        read(layer, progress=stop)


# ---- what is told of a row ----


def facts_of(layer, **named):
    [(title, facts)] = read(layer, **named).describe([0])
    return title, dict(facts)


@pytest.mark.usefixtures("finnish")
def test_title_and_facts_are_those_a_reader_wants_in_the_words_of_the_layer():
    columns = {
        "id": TEXT, "title": TEXT, "kind": TEXT, "starts_at": MOMENT, "built": MOMENT, "asked": DATE, "digs": YES_NO,
        "empty": TEXT, "belongs_to": TEXT, "width": REAL, "secret": TEXT, "note": TEXT,
    }  # fmt: skip
    values = {
        "id": "a", "title": "Kirkkokadun vesijohto", "kind": "water", "starts_at": utc(2027, 6, 1),
        "built": utc(2027, 6, 1, 21, 30), "asked": naive(2027, 5, 3).date(), "digs": True,
        "belongs_to": "9b1dd363-1c8a-4c34-805c-7689e078d180", "width": 2.5, "secret": "x", "note": "long " * 100,
    }  # fmt: skip
    layer = memory_layer("plans", [(square(), values)], columns)
    layer.setFieldAlias(2, "Laji")
    layer.setFieldAlias(4, "Rakennettu (UTC)")
    layer.setEditorWidgetSetup(2, QgsEditorWidgetSetup("ValueMap", {"map": [{"Vesi": "water"}]}))
    layer.setEditorWidgetSetup(10, QgsEditorWidgetSetup("Hidden", {}))

    title, facts = facts_of(layer, id_="id", start="starts_at")

    assert title == "Kirkkokadun vesijohto"
    assert len(facts["note"]) <= 200
    assert facts.pop("note").endswith("long…")
    assert facts == {
        "Laji": "Vesi",
        "Rakennettu": "2.6.2027 klo 0.30",
        "asked": "3.5.2027",
        "digs": "Yes",
        "width": "2,5",
    }


@pytest.mark.usefixtures("finnish")
def test_an_end_of_ours_at_midnight_is_told_as_the_day_through_which_it_lasts():
    values = {"ends_at": utc(2027, 6, 15, 21), "tear_down_until": utc(2027, 6, 16, 9)}
    layer = memory_layer("plans", [(square(), values)], {"ends_at": MOMENT, "tear_down_until": MOMENT})

    assert facts_of(layer)[1] == {"ends_at": "15.6.2027", "tear_down_until": "16.6.2027 klo 12.00"}


def test_a_layers_own_display_expression_is_its_title():
    layer = memory_layer(
        "plans", [(square(), {"id": "a", "title": "no", "kind": "water"})], {"id": TEXT, "title": TEXT, "kind": TEXT}
    )
    layer.setDisplayExpression('upper("kind") || \' \' || "id"')

    assert facts_of(layer, id_="id")[0] == "WATER a"


@pytest.mark.parametrize("name", ["nimi", "Otsikko", "TITLE", "kohde"])
def test_a_field_that_is_called_a_title_is_one(name):
    columns = {"id": TEXT, "owner_name": TEXT, name: TEXT}
    layer = memory_layer("plans", [(square(), {"id": "a", "owner_name": "owner", name: "Kirkkokatu"})], columns)

    assert facts_of(layer, id_="id") == ("Kirkkokatu", {"owner_name": "owner"})


def test_without_any_title_there_is_none():
    layer = memory_layer("plans", [(square(), {"id": "a", "kind": "water"})], {"id": TEXT, "kind": TEXT})

    assert facts_of(layer, id_="id") == ("", {"kind": "water"})


def test_columns_that_the_attribute_table_hides_are_no_facts():
    layer = memory_layer("plans", [(square(), {"a": "1", "b": "2", "c": "3"})], {"a": TEXT, "b": TEXT, "c": TEXT})
    table = layer.attributeTableConfig()
    table.update(layer.fields())
    table.setColumnHidden(1, True)
    layer.setAttributeTableConfig(table)

    assert facts_of(layer)[1] == {"a": "1", "c": "3"}


@pytest.mark.usefixtures("qgis_new_project")
def test_keys_of_another_layer_are_shown_by_what_they_stand_for():
    owners = memory_layer("owners", [(None, {"key": 3, "name": "Seiverkot"})], {"key": WHOLE, "name": TEXT})
    QgsProject.instance().addMapLayer(owners)
    layer = memory_layer("plans", [(square(), {"owner": 3})], {"owner": WHOLE})
    relation = {"Layer": owners.id(), "Key": "key", "Value": "name"}
    layer.setEditorWidgetSetup(0, QgsEditorWidgetSetup("ValueRelation", relation))

    assert facts_of(layer)[1] == {"owner": "Seiverkot"}


def test_rows_are_described_in_the_order_asked_even_when_the_layer_has_changed_since():
    layer = memory_layer("plans", [(square(), {"title": name}) for name in "abc"], {"title": TEXT})
    rows = read(layer)
    layer.dataProvider().truncate()

    assert [title for title, _ in rows.describe([2, 0])] == ["c", "a"]


def test_a_row_that_is_gone_from_its_file_is_described_by_nothing(tmp_path):
    layer = file_layer(tmp_path / "plans.gpkg", [(square(), {"title": name}) for name in "ab"], {"title": TEXT})
    rows = read(layer)
    layer.dataProvider().deleteFeatures([2])

    assert [title for title, _ in rows.describe([1, 0])] == ["", "a"]


def test_a_plan_of_a_store_tells_what_a_meeting_asks_and_where_it_is_from(tmp_path, root):
    path = make_town(tmp_path / "town.gpkg", root)
    with closing(open_store(str(path))) as store:
        newcomer = store.organisations.add(["Esimerkki Kuitu"])["Esimerkki Kuitu"]
    layer = opened(path, "work_zone")
    told = {"organisation_id": newcomer, "weekly_hours": "Mo-Fr 07:00-18:00", "source": "illustrative", "digs": True}
    layer.startEditing()
    for name, value in told.items():
        layer.changeAttributeValue(row_of(layer, "w0").id(), layer.fields().indexFromName(name), value)
    assert layer.commitChanges()

    title, facts = facts_of(opened(path, "work_zone"), id_="id", start="starts_at", end="ends_at")

    assert title == "Work 0"
    assert facts == {
        "Kind": "Water",
        "Status": "Tentative",
        "Organisation": "Esimerkki Kuitu",
        "Weekly hours": "Mo-Fr 07:00-18:00",
        "Source": "illustrative",
    }
