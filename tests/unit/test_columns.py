"""Plans as columns: nothing of a plan is lost on the way."""

from datetime import datetime

import numpy as np
from shapely import LineString, MultiPolygon, Point, Polygon, box

from seinajoki_coordination.detection.columns import Coded, Columns, numbered
from seinajoki_coordination.detection.localtime import OPEN_END, OPEN_START
from seinajoki_coordination.domain.activities import Event, WorkZone
from seinajoki_coordination.domain.codes import Precision, Status, Trait
from seinajoki_coordination.domain.places import EventArea
from seinajoki_coordination.domain.timespan import UTC, Span, WeeklyHours, micros

START, LATER, END = (datetime(2027, 7, day, tzinfo=UTC) for day in (1, 2, 9))


def column(*shapes: object) -> np.ndarray:
    together = np.empty(len(shapes), object)
    together[:] = shapes
    return together


def test_values_are_told_by_the_number_of_the_distinct_one_that_they_are():
    distinct, which = numbered(["b", None, "a", "b", None])

    assert distinct == ["b", None, "a"]
    assert which.tolist() == [0, 1, 2, 0, 1]
    assert [array.tolist() for array in (numbered([])[1], Coded.of([]).codes)] == [[], []]


def test_texts_are_numbered_as_they_first_appear():
    coded = Coded.of(["city", None, "power", "city"])

    assert coded.codes.tolist() == [0, -1, 1, 0]
    assert coded.names == ("city", "power")


def test_rows_can_be_asked_for_some_texts():
    coded = Coded.of(["city", None, "power", "water"])

    assert coded.is_one_of({"city", "water", "heat"}).tolist() == [True, False, False, True]
    assert coded.is_one_of([]).tolist() == [False] * 4
    assert Coded.empty(2).is_one_of({"city"}).tolist() == [False, False]


def test_texts_from_several_places_are_numbered_as_one():
    some, others = Coded.of(["city", None, "power"]), Coded.of(["power", "water"])

    joined = Coded.joined([some, others.take(np.array([1, 0])), Coded.empty(1)])

    assert [joined.name(row) for row in range(6)] == ["city", None, "power", "water", "power", None]
    assert joined.codes.tolist() == [0, -1, 1, 2, 1, -1]


def test_joined_texts_forget_names_that_nobody_bears_any_more():
    many = Coded.of(str(number) for number in range(1_000))

    assert Coded.joined([many.take(np.array([7]))]).names == ("7",)


def test_an_activity_becomes_a_row():
    hours = WeeklyHours.parse("Mo-Fr 07:00-18:00")
    work = WorkZone(
        kind="paving", digs=True, status=Status.IDEA, precision=Precision.MONTH, hours=hours, clearance_m=2.5,
        organisation_id="city", span=Span(START, None),
    )  # fmt: skip
    event = Event(organisation_id="tango", span=Span(LATER, LATER), build_up_from=START, tear_down_until=END)

    columns = Columns.of_activities([work, event], column(box(0, 0, 1, 1), None))

    assert len(columns) == 2
    assert columns.start.tolist() == [micros(START), micros(START)]
    assert columns.end.tolist() == [OPEN_END, micros(END)]
    assert [columns.table.names[code] for code in columns.table.codes] == ["work_zone", "event"]
    assert columns.kind.is_one_of({"paving"}).tolist() == [True, False]
    assert columns.traits.tolist() == [(Trait.DIGS | Trait.PAVES).value, 0]
    assert columns.status_is(Status.IDEA).tolist() == [True, False]
    assert columns.precision_is(Precision.MONTH).tolist() == [True, False]
    assert columns.precision_is(Precision.MONTH, Precision.DAY).tolist() == [True, True]
    assert columns.hours.tolist() == [0, -1]
    assert columns.patterns == (hours,)
    assert columns.clearance_m.tolist() == [2.5, 0.0]
    assert columns.organisation.names == ("city", "tango")


def test_equal_hours_are_kept_once():
    text = "Mo-Fr 07:00-18:00"
    plans = [WorkZone(hours=WeeklyHours.parse(text)), WorkZone(), WorkZone(hours=WeeklyHours.parse(text))]

    columns = Columns.of_activities(plans, column(None, None, None))

    assert columns.hours.tolist() == [0, -1, 0]
    assert len(columns.patterns) == 1


def test_an_owner_is_a_row_or_none_if_it_is_not_there():
    market = EventArea(id="market-square")
    plans = [
        market,
        Event(event_area_id="market-square"),
        WorkZone(belongs_to="somewhere else"),
        WorkZone(belongs_to="market-square"),
    ]

    belongs_to, area = Columns.of_activities(plans, column(*[None] * 4)).owner

    assert belongs_to.tolist() == [-1, -1, -1, 0]
    assert area.tolist() == [-1, 0, -1, -1]


def rows_of(columns: Columns) -> list[tuple[object, ...]]:
    """All that is known of each row but its owners, in words."""
    hours = [None if number < 0 else columns.patterns[number] for number in columns.hours.tolist()]
    texts = (columns.table, columns.kind, columns.organisation, *columns.kin)
    arrays = (columns.start, columns.end, columns.traits, columns.status, columns.precision, columns.clearance_m)
    return [
        (columns.geometry[row], hours[row], *(text.name(row) for text in texts), *(array[row] for array in arrays))
        for row in range(len(columns))
    ]


def some_plans() -> Columns:
    day, night = (WeeklyHours.parse(text) for text in ("Mo-Fr 07:00-18:00", "Mo-Su 22:00-05:00"))
    plans = [
        WorkZone(kind="paving", hours=night, project="street", organisation_id="city", span=Span(START, END)),
        Event(kind="market", hours=day, series="markets", needs_quiet=True, precision=Precision.MONTH),
        WorkZone(digs=True, clearance_m=2.5, status=Status.IDEA, hours=night, span=Span(None, LATER)),
        EventArea(organisation_id="city", project="square"),
    ]
    return Columns.of_activities(plans, column(box(0, 0, 1, 1), None, Point(3, 4), box(2, 2, 5, 5)))


def test_rows_that_are_taken_are_as_they_were():
    rows = np.array([2, 0, 2], np.int64)

    assert rows_of(some_plans().take(rows)) == [rows_of(some_plans())[row] for row in rows.tolist()]


def test_rows_that_are_joined_are_as_they_were():
    first, second = some_plans().take(np.array([3, 0])), some_plans().take(np.array([1, 2]))

    joined = Columns.joined([first, Columns.of_activities([], column()), second])

    assert rows_of(joined) == rows_of(first) + rows_of(second)
    assert len(joined.patterns) == 2


def test_rows_that_are_taken_or_joined_have_no_owners():
    plans = [EventArea(id="square"), Event(event_area_id="square"), WorkZone(belongs_to="square")]
    columns = Columns.of_activities(plans, column(*[None] * 3))

    assert columns.take(np.array([0, 1])).owner == Columns.joined([columns, columns]).owner == ()


def test_rows_of_which_nothing_else_is_known_have_no_doubt_about_them():
    columns = Columns.of(column(Point(0, 0)), np.array([OPEN_START]), np.array([OPEN_END]))

    assert columns.status_is(Status.CONFIRMED).all()
    assert columns.precision_is(Precision.DAY).all()
    assert columns.clearance_m.tolist() == [0.0]
    assert columns.hours.tolist() == [-1]


def test_only_polygons_are_areas():
    shapes = column(box(0, 0, 1, 1), MultiPolygon([box(0, 0, 1, 1)]), LineString([(0, 0), (1, 1)]), Point(0, 0), None)
    columns = Columns.of(shapes, np.zeros(5, np.int64), np.ones(5, np.int64))

    assert columns.is_area.tolist() == [True, True, False, False, False]


def test_what_is_unplaced_has_no_bounds():
    shapes = column(box(0, 1, 2, 3), None, Polygon())
    columns = Columns.of(shapes, np.zeros(3, np.int64), np.ones(3, np.int64))

    assert columns.bounds[0].tolist() == [0, 1, 2, 3]
    assert np.isnan(columns.bounds[1:]).all()


def test_no_rows_are_columns_too():
    assert Columns.of_activities([], column()).bounds.shape == (0, 4)
