"""Others' data in a store of either kind: counted row by row, updated by name, undone as a batch, never half."""

from dataclasses import replace

import numpy as np
import pytest
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from kinds import KINDS
from processes import AT_LENGTH
from town import NOW, line, square

from seinajoki_coordination.domain.codes import Remark, Table
from seinajoki_coordination.domain.errors import BadMapping, Cancelled, UnknownOrganisation
from seinajoki_coordination.domain.mapping import ImportMapping
from seinajoki_coordination.services.importing import import_activities
from seinajoki_coordination.services.sources import Import, SourceRow

FIELDS = ("nro", "nimi", "alku", "loppu", "laji", "leveys")
MAPPING = ImportMapping(
    table=Table.WORK_ZONE,
    fields={"title": "nimi", "starts_at": "alku", "ends_at": "loppu", "kind": "laji", "clearance_m": "leveys"},
    values={"kind": {"vesi": "water"}},
    constants={"digs": "1", "status": "confirmed"},
    reference="nro",
    buffer_m=2.0,
)


class Rows:
    """A source that is a list, in the store's CRS."""

    name, fields = "vesi.shp", FIELDS

    def __init__(self, *rows, at_once=2, fails_after=None):
        self._rows, self._at_once, self._fails_after = rows, at_once, fails_after

    def rows(self, _progress):
        for first in range(0, len(self._rows), self._at_once):
            if self._fails_after is not None and first >= self._fails_after:
                raise Cancelled
            yield [
                SourceRow(first + place, values, None if shape is None else shapely.to_wkb(shape))
                for place, (values, shape) in enumerate(self._rows[first : first + self._at_once])
            ]

    def shapes(self, wkbs):
        return np.array([None if wkb is None else shapely.from_wkb(wkb) for wkb in wkbs] + [None], object)[:-1], []


def row(nro, nimi="pipe", *, alku="7.6.2027", loppu="9.6.2027", laji="vesi", leveys=None, shape=None):
    return (nro, nimi, alku, loppu, laji, leveys), square(0) if shape is None else shape


def brought(store, *rows, mapping=MAPPING, organisation="Vesi", **more):
    source = rows[0] if rows and isinstance(rows[0], Rows) else Rows(*rows)
    outcome = import_activities(source, store, Import(mapping, organisation, "a tester", NOW, **more), lambda _: None)
    counted = outcome.accepted + outcome.updated + outcome.unchanged + len(outcome.rejected)
    assert outcome.read == counted, "each row is counted once"
    return outcome


def counts(outcome):
    return outcome.accepted, outcome.updated, outcome.unchanged, len(outcome.rejected)


def plans(store):
    """By the rows that they came from."""
    names = store.contents.columns()["work_zone"]
    rows = [dict(zip(names, one, strict=True)) for one in store.contents.rows("work_zone", names)]
    return {one["source_row"]: one for one in rows}


def test_rows_become_plans(store):
    outcome = brought(store, row("a", leveys="1,5"), row("b", "net", loppu=None, laji="tele"))

    assert counts(outcome) == (2, 0, 0, 0)
    a, b = plans(store)["a"], plans(store)["b"]
    assert (a["title"], a["kind"], a["clearance_m"], a["digs"], a["status"]) == (
        "pipe",
        "water",
        1.5,
        True,
        "confirmed",
    )
    assert (a["starts_at"], a["ends_at"]) == ("2027-06-06T21:00:00.000Z", "2027-06-09T21:00:00.000Z")
    assert (a["precision"], a["source"], a["organisation_id"]) == ("day", "vesi.shp", store.organisations.ids()["Vesi"])
    assert shapely.from_wkb(a["geom"]).equals(square(0))
    assert (b["kind"], b["ends_at"], b["clearance_m"]) == (None, None, 0.0)
    assert outcome.remarks == {Remark.UNKNOWN_CODE: 1}


def test_the_same_again_changes_nothing(store):
    brought(store, row("a"), row("b"), row("c"))
    before = plans(store)
    outcome = brought(store, row("a"), row("b"), row("c"))

    assert counts(outcome) == (0, 0, 3, 0)
    assert not outcome.batch_id
    assert plans(store) == before


def test_what_changed_in_the_source_is_changed_and_nothing_else(store):
    brought(store, row("a"), row("b"), row("c"))
    before = plans(store)
    outcome = brought(store, row("a"), row("b", "moved", shape=square(50)), row("c"))

    after = plans(store)
    assert counts(outcome) == (0, 1, 2, 0)
    assert (after["a"], after["c"]) == (before["a"], before["c"])
    assert (after["b"]["id"], after["b"]["title"]) == (before["b"]["id"], "moved")
    assert shapely.from_wkb(after["b"]["geom"]).equals(square(50))


def test_what_the_source_says_no_more_is_said_no_more(store):
    brought(store, row("a", leveys="3"))
    assert counts(brought(store, row("a", None, laji=None, leveys=None))) == (0, 1, 0, 0)

    after = plans(store)["a"]
    assert (after["title"], after["kind"]) == (None, None)
    assert after["clearance_m"] == 3.0, "a column that always holds something keeps it"


def test_undone_twice_it_is_undone_once(store):
    brought(store, row("a"))
    batch = store.imports.last()
    store.imports.undo(batch.id, "a tester", NOW)
    again = store.imports.undo(batch.id, "a tester", NOW)

    assert (again.deleted, again.restored, again.kept) == (0, 0, [])


def test_what_somebody_corrected_in_the_store_stays_while_the_source_stays(store, desk):
    brought(store, row("a"))
    desk.edit("work_zone", plans(store)["a"]["id"], title="corrected")

    assert counts(brought(store, row("a"))) == (0, 0, 1, 0)
    assert plans(store)["a"]["title"] == "corrected"


def test_what_is_gone_from_the_source_is_told_and_stays(store, desk):
    brought(store, row("a"), row("b", "net"), row("c"))
    desk.delete("work_zone", plans(store)["c"]["id"])
    outcome = brought(store, row("a"))

    assert outcome.vanished == {"b": "net"}, "what is not in the store either is no news"
    assert set(plans(store)) == {"a", "b"}


def test_rows_without_names_are_known_by_all_that_they_say(store):
    nameless = replace(MAPPING, reference=None)
    assert counts(brought(store, row(None, "one"), row(None, "two"), row(None, "two"), mapping=nameless)) == (
        3,
        0,
        0,
        0,
    )
    outcome = brought(store, row(None, "two"), row(None, "two"), row(None, "three"), mapping=nameless)

    assert counts(outcome) == (1, 0, 2, 0)
    assert list(outcome.vanished.values()) == ["one"]


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (row("x", alku="perhaps"), "perhaps"),
        (row("x", alku="9.6.2027", loppu="7.6.2027"), "ends (2027-06-08 00:00) before it starts (2027-06-09 00:00)"),
        (row("x", leveys="wide"), "“wide” in the field “leveys” is not a number"),
        (row("a"), "is called “a” too"),
        (row("x", "pi\0pe"), "has signs that are no letters"),
        (row("x", "pi\ud800pe"), "has signs that are no letters"),
        (row("\0"), "has signs that are no letters"),
        ((row("x")[0], None), "has no shape"),
        (row("x", shape=shapely.Polygon()), "has no shape"),
        (row("x", shape=shapely.from_wkt("POLYGON((0 0, 1 1, 2 2, 0 0))")), "could not be repaired"),
    ],
    ids=[
        *("no date", "backward", "no number", "named twice", "zero", "surrogate", "zero in the name"),
        *("no shape", "empty", "hopeless"),
    ],
)
def test_what_cannot_become_a_plan_is_kept_with_its_reason_and_the_others_come(store, bad, said):
    outcome = brought(store, row("a"), bad, row("b"))

    assert counts(outcome) == (2, 0, 0, 1)
    (rejected,) = outcome.rejected
    assert rejected.number == 1
    assert said in rejected.told(str)
    assert set(plans(store)) == {"a", "b"}


def test_a_rejected_row_comes_once_it_is_mended(store):
    brought(store, row("a"), row("b", alku="perhaps"))

    assert counts(brought(store, row("a"), row("b"))) == (1, 0, 1, 0)


def test_lines_and_points_take_ground_and_closed_lines_the_area_within(store):
    ring = line((0, 0), (10, 0), (10, 10), (0, 10), (0, 0))
    point = shapely.centroid(square(0))
    outcome = brought(
        store, row("line", shape=line((0, 0), (10, 0))), row("point", shape=point), row("ring", shape=ring)
    )

    areas = {name: shapely.from_wkb(one["geom"]).area for name, one in plans(store).items()}
    assert areas == {"line": pytest.approx(40), "point": pytest.approx(np.pi * 4, rel=0.01), "ring": pytest.approx(100)}
    assert outcome.remarks == {Remark.STRIP: 1, Remark.CIRCLE: 1, Remark.CLOSED_LINE: 1}


def test_a_row_without_a_start_comes_and_is_told(store):
    outcome = brought(store, row("a", alku=None, loppu=None))

    assert counts(outcome) == (1, 0, 0, 0)
    assert outcome.remarks == {Remark.UNDATED: 1}


def test_an_import_that_stops_in_the_middle_leaves_the_store_as_it_was(store):
    brought(store, row("a"))
    before = plans(store)
    source = Rows(row("a", "changed"), row("b"), row("c"), row("d"), fails_after=2)
    with pytest.raises(Cancelled):
        brought(store, source)

    assert plans(store) == before
    assert store.imports.last().source == "vesi.shp"
    assert counts(brought(store, row("a"))) == (0, 0, 1, 0)


def test_a_trial_counts_and_writes_nothing(store):
    brought(store, row("a"), row("b"))
    before = plans(store)
    outcome = brought(store, row("a"), row("b", "moved"), row("c"), row("d", alku="perhaps"), dry_run=True)

    assert counts(outcome) == (1, 1, 1, 1)
    assert plans(store) == before


def test_an_import_is_undone_but_for_what_somebody_changed_since(store, desk):
    brought(store, row("old", "first"), row("kept", "first"))
    before = plans(store)
    brought(store, row("old", "second"), row("kept", "second"), row("new"), row("edited"))
    desk.edit("work_zone", plans(store)["kept"]["id"], note="by hand")
    desk.edit("work_zone", plans(store)["edited"]["id"], note="by hand")
    undone = store.imports.undo(store.imports.last().id, "a tester", NOW)

    after = plans(store)
    assert (undone.deleted, undone.restored) == (1, 1)
    assert set(undone.kept) == {after["kept"]["id"], after["edited"]["id"]}
    assert set(after) == {"old", "kept", "edited"}
    assert after["old"]["title"] == before["old"]["title"] == "first"
    assert after["kept"]["title"] == "second"
    assert counts(brought(store, row("old", "first"), row("kept", "second"))) == (0, 1, 1, 0), "known as before it"


def test_undoing_the_only_import_leaves_nothing(store):
    brought(store, row("a"), row("b"))
    undone = store.imports.undo(store.imports.last().id, "a tester", NOW)

    assert (undone.deleted, undone.restored, undone.kept) == (2, 0, [])
    assert plans(store) == {}
    assert store.imports.last() is None
    assert counts(brought(store, row("a"), row("b"))) == (2, 0, 0, 0)


def test_a_plan_that_was_deleted_comes_back_only_if_its_row_changes(store, desk):
    brought(store, row("a"))
    id_ = plans(store)["a"]["id"]
    desk.delete("work_zone", id_)

    assert counts(brought(store, row("a"))) == (0, 0, 1, 0)
    assert plans(store) == {}
    assert counts(brought(store, row("a", "again"))) == (0, 1, 0, 0)
    assert plans(store)["a"]["id"] == id_


def test_another_source_does_not_touch_this_ones_plans(store):
    brought(store, row("a"))
    other = Rows(row("a", "theirs"))
    other.name = "tele.shp"

    assert counts(brought(store, other)) == (1, 0, 0, 0)
    assert len(store.contents.rows("work_zone", ["id"])) == 2


def test_a_source_called_alike_of_another_organisation_does_not_touch_its_plans(store):
    brought(store, row("a"))
    assert counts(brought(store, row("a", "theirs"), organisation="Verkot")) == (1, 0, 0, 0)

    ids = store.organisations.ids()
    assert sorted(store.contents.rows("work_zone", ["title", "organisation_id"])) == sorted(
        [("pipe", ids["Vesi"]), ("theirs", ids["Verkot"])]
    )
    assert counts(brought(store, row("a"))) == (0, 0, 1, 0)


def test_a_source_that_comes_as_other_plans_comes_anew(store):
    brought(store, row("a"))
    events = ImportMapping(table=Table.EVENT, fields={"title": "nimi", "starts_at": "alku"}, reference="nro")
    assert counts(brought(store, row("a"), mapping=events)) == (1, 0, 0, 0)

    assert store.contents.rows("event", ["title"]) == [("pipe",)]
    assert set(plans(store)) == {"a"}


def test_a_mapping_of_fields_that_are_not_there_says_so(store):
    with pytest.raises(BadMapping, match="otsikko"):
        brought(store, row("a"), mapping=replace(MAPPING, fields={"title": "otsikko"}))


def test_an_organisation_that_is_not_known_comes_into_a_file_and_is_refused_by_a_database(store):
    if store.members is None:
        brought(store, row("a"), organisation="Kaasu Oy")
        assert plans(store)["a"]["organisation_id"] == store.organisations.ids()["Kaasu Oy"]
    else:
        with pytest.raises(UnknownOrganisation):
            brought(store, row("a"), organisation="Kaasu Oy")
        assert plans(store) == {}


def test_what_sql_would_take_for_its_own_is_a_text(store):
    odd = "'); DROP TABLE work_zone; -- \" ' % :id ? $1"
    brought(store, row(odd, odd))

    assert plans(store)[odd]["title"] == odd
    assert counts(brought(store, row(odd, odd))) == (0, 0, 1, 0)


def day(number):
    """Of June 2027, as a file may have it."""
    return f"{number}.6.2027"


WORDS = st.sampled_from(["pipe", "net", "cable"])
DAYS = st.integers(1, 20)
TABLES = st.dictionaries(st.sampled_from("abcdef"), st.tuples(WORDS, DAYS, DAYS), max_size=6)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_after_each_week_the_store_says_what_its_file_says(kind, tmp_path_factory):
    @settings(max_examples=kind.examples * (20 if AT_LENGTH else 1), deadline=None, database=None)
    @given(weeks=st.lists(TABLES, min_size=1, max_size=4))
    def live(weeks):
        stores, held = kind(tmp_path_factory.mktemp("town")), {}
        store = stores.new()
        for week in weeks:
            outcome = brought(
                store, *(row(name, title, alku=day(a), loppu=day(b)) for name, (title, a, b) in week.items())
            )
            good = {name: said for name, said in week.items() if said[1] <= said[2]}
            assert outcome.accepted == len(good.keys() - held.keys())
            assert outcome.updated == sum(name in held and held[name] != said for name, said in good.items())
            assert outcome.vanished.keys() == held.keys() - week.keys()
            held |= good
            assert {name: one["title"] for name, one in plans(store).items()} == {name: held[name][0] for name in held}
        while store.imports.last() is not None:
            store.imports.undo(store.imports.last().id, "a tester", NOW)
        assert plans(store) == {}
        stores.close()

    live()
