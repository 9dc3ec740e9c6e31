"""The overlap check over layers: what takes part, what is told, what is selected and what the report says."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import numpy as np
import pytest
import shapely
from shapely import GeometryCollection, LineString, Point, Polygon, box

from seinajoki_coordination.detection.localtime import OPEN_END, OPEN_START
from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.errors import Cancelled
from seinajoki_coordination.domain.timespan import UTC, Span, micros
from seinajoki_coordination.services.overlaps import REPORTED_PAIRS, Overlaps, find_overlaps, overlap_report
from seinajoki_coordination.services.ports import LayerRows, OverlapQuestion
from strategies import HELSINKI, SEINAJOKI

GROUND = box(0, 0, 10, 10)
BOW_TIE = Polygon([(0, 0), (10, 10), (10, 0), (0, 10)])
QUESTION = OverlapQuestion(zone=HELSINKI)
MADE_AT = datetime(2027, 5, 3, 9, tzinfo=UTC)


def june(day: int, hour: int = 0) -> datetime:
    return datetime(2027, 6, day, hour, tzinfo=HELSINKI).astimezone(UTC)


class Row:
    """One row of a made-up layer."""

    def __init__(
        self,
        shape: shapely.Geometry | None = GROUND,
        first: datetime | None = None,
        until: datetime | None = None,
        group: str | None = None,
        title: str = "",
    ) -> None:
        self.shape, self.group, self.title = shape, group, title
        self.start = OPEN_START if first is None else micros(first)
        self.end = OPEN_END if until is None else micros(until)


def layer(
    name: str, *rows: Row, remarks: Sequence[tuple[int, Remark]] = (), ids: Sequence[str] | None = None
) -> LayerRows:
    shapes = np.empty(len(rows), object)
    shapes[:] = [row.shape for row in rows]
    return LayerRows(
        name=name,
        ids=ids or [f"{name}-{number}" for number in range(len(rows))],
        geometry=shapes,
        start=np.array([row.start for row in rows], np.int64),
        end=np.array([row.end for row in rows], np.int64),
        group=[row.group for row in rows] if any(row.group for row in rows) else None,
        remarks=list(remarks),
        describe=lambda numbers: [(rows[number].title, (("row", str(number)),)) for number in numbers],
    )


def check(*layers: LayerRows, **question: object) -> Overlaps:
    return find_overlaps(layers, replace(QUESTION, **question), lambda _: None)


def pairs(overlaps: Overlaps) -> list[tuple[str, str]]:
    """The ids of the sides, in the order of the pairs."""
    found = overlaps.pairs
    return [(overlaps.side(a)[1], overlaps.side(b)[1]) for a, b in zip(found.a.tolist(), found.b.tolist(), strict=True)]


def remarks(overlaps: Overlaps) -> list[tuple[str, Remark]]:
    return sorted((overlaps.layers[number].ids[row], remark) for number, row, remark in overlaps.remarks)


# What takes part


def test_rows_of_one_layer_and_of_several_are_compared():
    overlaps = check(layer("works", Row(), Row()), layer("events", Row()))

    assert pairs(overlaps) == [("works-0", "works-1"), ("works-0", "events-0"), ("works-1", "events-0")]
    assert overlaps.side(2) == ("events", "events-0")


def test_sides_are_ordered_by_layer_and_then_by_row():
    overlaps = check(layer("z", Row(), Row()), layer("a", Row()))

    assert pairs(overlaps) == [("z-0", "z-1"), ("z-0", "a-0"), ("z-1", "a-0")]


def test_across_only_compares_rows_of_different_layers():
    overlaps = check(layer("works", Row(), Row()), layer("events", Row(), Row()), across_only=True)

    assert pairs(overlaps) == [
        ("works-0", "events-0"), ("works-0", "events-1"), ("works-1", "events-0"), ("works-1", "events-1"),
    ]  # fmt: skip


def test_layers_of_the_same_name_are_still_two():
    assert len(check(layer("works", Row()), layer("works", Row()), across_only=True).pairs) == 1


def test_rows_that_share_a_group_are_skipped_and_no_group_equals_no_other():
    overlaps = check(
        layer("works", Row(group="kirkkokatu"), Row(group="kirkkokatu"), Row(group="koulukatu")),
        layer("events", Row(group="kirkkokatu"), Row(), Row()),
    )

    assert pairs(overlaps) == [
        ("works-0", "works-2"), ("works-0", "events-1"), ("works-0", "events-2"),
        ("works-1", "works-2"), ("works-1", "events-1"), ("works-1", "events-2"),
        ("works-2", "events-0"), ("works-2", "events-1"), ("works-2", "events-2"),
        ("events-0", "events-1"), ("events-0", "events-2"), ("events-1", "events-2"),
    ]  # fmt: skip


def test_a_layer_without_groups_is_compared_with_one_that_has_them():
    overlaps = check(layer("works", Row(group="x"), Row(group="x")), layer("events", Row()))

    assert pairs(overlaps) == [("works-0", "events-0"), ("works-1", "events-0")]


def test_empty_layers_are_no_trouble():
    assert pairs(check(layer("works"))) == []
    assert pairs(check(layer("works"), layer("events", Row(), Row()), layer("areas"))) == [("events-0", "events-1")]
    report = overlap_report(check(layer("works")), "EPSG:3877", MADE_AT)
    assert (report.pair_count, report.pairs, report.ground_wkb) == (0, (), ())
    assert [(one.rows, one.compared) for one in report.layers] == [(0, 0)]


def test_the_layers_themselves_are_left_alone():
    works = layer("works", Row(BOW_TIE), Row(None), Row(until=june(1), first=june(2)))

    check(works)

    assert works.geometry[0] is BOW_TIE
    assert works.remarks == []


# The question


def test_only_above_the_minimum_area():
    works = layer("works", Row(), Row(box(8, 8, 20, 20)), Row(box(5, 5, 20, 20)))

    assert len(check(works).pairs) == 3
    assert pairs(check(works, min_area_m2=4.0)) == [("works-0", "works-2"), ("works-1", "works-2")]


def test_within_a_distance():
    works = layer("works", Row(), Row(box(15, 0, 20, 10)))

    assert pairs(check(works)) == []
    assert pairs(check(works, distance_m=4.999)) == []
    near = check(works, distance_m=5.0)
    assert near.pairs.distance_m.tolist() == [5.0]
    assert near.pairs.area_m2.tolist() == [0.0]


def test_a_gap_reaches_both_ways_in_local_days():
    works = layer("works", Row(first=june(1), until=june(5)), Row(first=june(7, 12), until=june(9)))

    assert pairs(check(works)) == []
    assert pairs(check(works, gap_days=2)) == []
    for rows in (works, layer("works", Row(first=june(7, 12), until=june(9)), Row(first=june(1), until=june(5)))):
        near = check(rows, gap_days=3)
        assert pairs(near) == [("works-0", "works-1")]
        assert near.common(0) is None
        assert near.hours(0) == 0


def test_a_common_time_is_told_whole():
    bounded, endless = layer("works", Row(first=june(1), until=june(5))), layer("events", Row(first=june(3)))

    there = check(bounded, endless)
    assert there.common(0) == Span(june(3), june(5))
    assert there.hours(0) == 48
    for_ever = check(endless, layer("areas", Row()))
    assert for_ever.common(0) == Span(june(3), None)
    assert for_ever.hours(0) is None


def test_the_window_selects_pairs_and_clips_nothing():
    works = layer("works", Row(first=june(1), until=june(20)), Row(first=june(10), until=june(30)))

    for window in (
        Span(),
        Span(june(19), None),
        Span(None, june(11)),
        Span(june(12), june(13)),
        Span(june(1), june(30)),
    ):
        assert check(works, window=window).common(0) == Span(june(10), june(20))
    assert pairs(check(works, window=Span(june(20), None))) == []
    assert pairs(check(works, window=Span(None, june(10)))) == []


def test_what_is_open_is_in_every_window():
    works = layer("works", Row(), Row())

    assert len(check(works, window=Span(june(1), june(2))).pairs) == 1


def test_progress_may_stop_the_check():
    def stop(_share: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_overlaps([layer("works", Row(), Row())], QUESTION, stop)


# What is told


def test_rows_that_cannot_take_part_are_told_and_left_out():
    works = layer(
        "works",
        Row(),
        Row(None),
        Row(Polygon()),
        Row(Polygon([(0, 0), (9, 0), (18, 0)])),
        Row(first=june(5), until=june(1)),
        Row(first=june(5), until=june(5)),
        Row(shapely.set_coordinates(LineString([(0, 0), (1, 1)]), [[0, 0], [float("nan"), 1]])),
    )

    overlaps = check(works, distance_m=100.0, gap_days=30)

    assert pairs(overlaps) == []
    assert remarks(overlaps) == [
        ("works-1", Remark.NO_GEOMETRY),
        ("works-2", Remark.NO_GEOMETRY),
        ("works-3", Remark.NOT_REPAIRED),
        ("works-4", Remark.END_BEFORE_START),
        ("works-5", Remark.NO_DURATION),
        ("works-6", Remark.BAD_COORDINATES),
    ]


def test_repaired_rows_take_part_and_are_told():
    works = layer("works", Row(), Row(BOW_TIE), Row(GeometryCollection([box(5, 5, 6, 6), Point(90, 90)])))

    overlaps = check(works)

    assert pairs(overlaps) == [("works-0", "works-1"), ("works-0", "works-2"), ("works-1", "works-2")]
    assert overlaps.pairs.area_m2 == pytest.approx([50, 1, 0.5])
    assert remarks(overlaps) == [("works-1", Remark.REPAIRED), ("works-2", Remark.MIXED)]


def test_what_its_reader_left_out_stays_out_and_is_told_once():
    works = layer(
        "works", Row(), Row(None), Row(), Row(),
        remarks=[(1, Remark.NOT_TRANSFORMED), (2, Remark.UNREADABLE_START), (3, Remark.FAR_END)],
    )  # fmt: skip

    overlaps = check(layer("events"), works)

    assert pairs(overlaps) == [("works-0", "works-3")]
    assert remarks(overlaps) == [
        ("works-1", Remark.NOT_TRANSFORMED),
        ("works-2", Remark.UNREADABLE_START),
        ("works-3", Remark.FAR_END),
    ]


def test_a_row_may_have_several_things_told_of_it():
    works = layer("works", Row(BOW_TIE, first=june(5), until=june(1)), remarks=[(0, Remark.DUPLICATE_ID)])

    assert [remark for _, remark in remarks(check(works))] == sorted(
        [Remark.DUPLICATE_ID, Remark.REPAIRED, Remark.END_BEFORE_START]
    )


def test_the_report_gathers_remarks_with_the_first_few_ids():
    works = layer("works", *[Row(None)] * 12)

    (told,) = overlap_report(check(works, layer("events", Row())), "EPSG:3877", MADE_AT).remarks

    assert (told.remark, told.layer, told.count) == (Remark.NO_GEOMETRY, "works", 12)
    assert told.ids == ("works-0", "works-1", "works-2", "works-3", "works-4")


def test_the_report_says_how_many_rows_took_part():
    works = layer(
        "works", Row(), Row(None), Row(BOW_TIE), Row(first=june(5), until=june(1)), remarks=[(0, Remark.DUPLICATE_ID)]
    )

    told = overlap_report(check(works, layer("events", Row(None, june(5), june(1)))), "EPSG:3877", MADE_AT).layers

    assert [(one.name, one.rows, one.compared) for one in told] == [("works", 4, 2), ("events", 1, 0)]


# Worst first


def test_pairs_that_share_more_ground_for_longer_come_first():
    far = Row(box(0, 1000, 1, 1001), june(1), june(2))
    overlaps = check(
        layer("small", Row(box(0, 0, 1, 1), june(1), june(2)), Row(box(0, 0, 1, 1), june(1), june(2))),
        layer("large", Row(box(100, 0, 110, 10), june(1), june(2)), Row(box(100, 0, 110, 10), june(1), june(3))),
        layer("long", Row(box(200, 0, 202, 1), june(1), june(11)), Row(box(200, 0, 202, 1), june(1), june(11))),
        layer("endless", Row(box(300, 0, 301, 1), june(1)), Row(box(300, 0, 301, 1), june(1))),
        layer("far", far),
    )

    worst = [pairs(overlaps)[pair][0] for pair in overlaps.worst_first()]

    assert worst == ["endless-0", "large-0", "long-0", "small-0"]


def test_pairs_that_share_no_ground_come_last_by_nearness():
    overlaps = check(
        layer("apart", Row(Point(0, 0)), Row(Point(0, 9))),
        layer("near", Row(Point(500, 0)), Row(Point(500, 2))),
        layer("sharing", Row(box(900, 0, 901, 1), june(1), june(2)), Row(box(900, 0, 901, 1), june(1), june(2))),
        distance_m=10.0,
    )

    assert [pairs(overlaps)[pair][0] for pair in overlaps.worst_first()] == ["sharing-0", "near-0", "apart-0"]


def test_of_pairs_that_share_no_ground_those_that_meet_for_longer_come_first():
    overlaps = check(
        layer("short", Row(Point(0, 0), june(1), june(2)), Row(Point(0, 1), june(1), june(2))),
        layer("long", Row(Point(500, 0), june(1), june(9)), Row(Point(500, 5), june(1), june(9))),
        distance_m=10.0,
    )

    assert [pairs(overlaps)[pair][0] for pair in overlaps.worst_first()] == ["long-0", "short-0"]


def test_endless_pairs_without_common_ground_are_put_in_order():
    overlaps = check(layer("lines", Row(LineString([(0, 0), (9, 9)])), Row(LineString([(0, 9), (9, 0)]))))

    assert overlaps.worst_first().tolist() == [0]


# The report


def test_the_report_tells_of_both_sides_as_their_layers_do():
    works = layer("works", Row(box(0, 0, 9, 9), june(1), june(5), title="Kirkkokadun runkojohto"))
    events = layer("events", Row(box(5, 5, 15, 15), june(3)))

    report = overlap_report(check(works, events), "EPSG:3877", MADE_AT)

    (pair,) = report.pairs
    assert (report.crs, report.made_at, report.pair_count) == ("EPSG:3877", MADE_AT, 1)
    assert report.question == QUESTION
    assert (pair.a.layer, pair.a.id, pair.a.title) == ("works", "works-0", "Kirkkokadun runkojohto")
    assert pair.b.title == "events-0"
    assert pair.a.facts == (("row", "0"),)
    assert pair.a.span == Span(june(1), june(5))
    assert pair.b.span == Span(june(3), None)
    assert (pair.common, pair.hours) == (Span(june(3), june(5)), 48.0)
    assert pair.area_m2 == pytest.approx(16)
    assert shapely.from_wkb(pair.place_wkb).equals(box(5, 5, 9, 9))
    assert shapely.from_wkb(pair.a.wkb).equals(box(0, 0, 9, 9))
    assert [shapely.from_wkb(wkb).area for wkb in report.ground_wkb] == pytest.approx([81, 100])


def test_layers_of_one_name_are_numbered_in_the_report():
    twins = [layer("works", Row(first=june(1), until=june(3)), ids=["1"]) for _ in range(2)]
    broken = layer("events", Row(None), ids=["1"])
    report = overlap_report(check(*twins, broken), "EPSG:3877", MADE_AT)

    assert [one.name for one in report.layers] == ["works (1)", "works (2)", "events"]
    assert [(one.a.layer, one.b.layer) for one in report.pairs] == [("works (1)", "works (2)")]
    assert [told.layer for told in report.remarks] == ["events"]


def test_every_place_is_an_area_even_of_lines_and_of_sides_apart():
    overlaps = check(
        layer("lines", Row(LineString([(0, 0), (9, 9)])), Row(LineString([(0, 9), (9, 0)]))),
        layer("points", Row(Point(20, 0)), Row(Point(20, 5))),
        distance_m=5.0,
    )

    places = overlaps.places(slice(None))

    assert {place.geom_type for place in places} == {"MultiPolygon"}
    assert not shapely.is_empty(places).any()


def test_the_report_holds_the_worst_pairs_and_counts_all():
    x, y = SEINAJOKI
    sizes = [1 + number / 100 for number in range(REPORTED_PAIRS + 20)]
    rows = [Row(box(x + 50 * k, y, x + 50 * k + size, y + 1), june(1), june(2)) for k, size in enumerate(sizes)]

    report = overlap_report(check(layer("works", *rows), layer("events", *rows)), "EPSG:3877", MADE_AT)

    assert report.pair_count == len(sizes)
    assert [pair.area_m2 for pair in report.pairs] == pytest.approx(sorted(sizes, reverse=True)[:REPORTED_PAIRS])
    assert all(pair.a.id.split("-")[1] == pair.b.id.split("-")[1] for pair in report.pairs)


def test_the_report_asks_each_layer_once_and_only_of_the_reported_rows():
    asked: list[list[int]] = []

    def describe(numbers: Sequence[int]) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
        asked.append(list(numbers))
        return [("", ()) for _ in numbers]

    works = layer("works", Row(), Row(box(50, 50, 51, 51)), Row(box(5, 5, 6, 6)))

    overlap_report(check(replace(works, describe=describe)), "EPSG:3877", MADE_AT)

    assert asked == [[0, 2]]


def test_of_very_many_rows_the_background_shows_a_sample():
    rows = [Row(Point(k, 0), june(1), june(1) + timedelta(hours=1)) for k in range(12_000)]

    ground = overlap_report(check(layer("points", *rows)), "EPSG:3877", MADE_AT).ground_wkb

    assert 1_000 < len(ground) <= 5_000
