"""Activities: what rules may ask of them, and when they take their ground."""

from dataclasses import FrozenInstanceError
from datetime import datetime

import pytest

from seinajoki_coordination.domain.activities import Activity, Event, TrafficArrangement, WorkZone
from seinajoki_coordination.domain.codes import ArrangementKind, Mode, Nuisance, Outage, Table, Trait, WorkKind
from seinajoki_coordination.domain.timespan import UTC, Span

BUILD_UP, OPENS, CLOSES, GONE = (datetime(2027, 7, day, tzinfo=UTC) for day in (5, 8, 12, 14))


# Traits


def test_a_work_zone_says_whether_it_digs_or_paves():
    assert WorkZone().traits == Trait(0)
    assert WorkZone(digs=True).traits == Trait.DIGS
    assert WorkZone(kind=WorkKind.PAVING.value).traits == Trait.PAVES
    assert WorkZone(kind="paving", digs=True).traits == Trait.DIGS | Trait.PAVES
    assert WorkZone(kind="a kind of its own").traits == Trait(0)


def test_only_a_recurring_or_constant_nuisance_counts():
    for nuisance, counts in [
        (Nuisance.NONE, False),
        (Nuisance.OCCASIONAL, False),
        (Nuisance.RECURRING, True),
        (Nuisance.CONSTANT, True),
    ]:
        assert (WorkZone(noise=nuisance).traits == Trait.NOISY) is counts
        assert (WorkZone(dust=nuisance).traits == Trait.DUSTY) is counts
        assert (WorkZone(vibration=nuisance).traits == Trait.VIBRATES) is counts


def test_a_work_zone_says_what_it_closes_and_cuts_off():
    closes_all = WorkZone(closes=frozenset(Mode)).traits
    cuts_all = WorkZone(outage=frozenset(Outage)).traits

    assert closes_all == (
        Trait.CLOSES_CARS | Trait.CLOSES_BUSES | Trait.CLOSES_CYCLES | Trait.CLOSES_PEDESTRIANS | Trait.CLOSES_RESCUE
    )
    assert cuts_all == Trait.CUTS_WATER | Trait.CUTS_POWER | Trait.CUTS_HEAT | Trait.CUTS_DATA


def test_only_a_closure_closes():
    everyone = frozenset(Mode)

    assert TrafficArrangement(kind=ArrangementKind.CLOSURE.value, modes=frozenset({Mode.RESCUE})).traits == (
        Trait.CLOSES_RESCUE
    )
    for kind in (None, ArrangementKind.DETOUR.value, ArrangementKind.LANE_CLOSED.value, ArrangementKind.ONE_WAY.value):
        assert TrafficArrangement(kind=kind, modes=everyone).traits == Trait(0)


def test_an_event_may_need_quiet():
    assert Event(needs_quiet=True).traits == Trait.NEEDS_QUIET
    assert Event().traits == Trait(0)


# Ground


def test_an_event_takes_its_ground_from_build_up_to_tear_down():
    event = Event(span=Span(OPENS, CLOSES), build_up_from=BUILD_UP, tear_down_until=GONE)

    assert event.taken == Span(BUILD_UP, GONE)
    assert event.slices == (
        ("build_up", Span(BUILD_UP, OPENS)),
        ("event", Span(OPENS, CLOSES)),
        ("tear_down", Span(CLOSES, GONE)),
    )


def test_an_event_without_build_up_and_tear_down_takes_its_own_span():
    event = Event(span=Span(OPENS, CLOSES))

    assert event.taken == Span(OPENS, CLOSES)
    assert event.slices == (("event", Span(OPENS, CLOSES)),)


def test_a_build_up_that_takes_no_time_is_no_slice():
    event = Event(span=Span(OPENS, CLOSES), build_up_from=OPENS, tear_down_until=CLOSES)

    assert event.slices == (("event", Span(OPENS, CLOSES)),)


def test_an_open_event_with_a_build_up_has_a_start():
    event = Event(span=Span(OPENS, None), build_up_from=BUILD_UP)

    assert event.taken == Span(BUILD_UP, None)
    assert event.slices == (("build_up", Span(BUILD_UP, OPENS)), ("event", Span(OPENS, None)))


def test_an_event_has_its_ground_while_it_lasts_whatever_its_build_up_and_tear_down_say():
    event = Event(span=Span(OPENS, CLOSES), build_up_from=CLOSES, tear_down_until=OPENS)

    assert event.taken == Span(OPENS, CLOSES)


def test_an_event_without_end_has_its_ground_until_its_tear_down_is_over():
    assert Event(span=Span(OPENS, None), tear_down_until=GONE).taken == Span(OPENS, GONE)
    assert Event(span=Span(None, CLOSES), build_up_from=BUILD_UP).taken == Span(BUILD_UP, CLOSES)


@pytest.mark.parametrize("kind", [WorkZone, TrafficArrangement])
def test_other_activities_take_their_own_span(kind):
    assert kind(span=Span(OPENS, CLOSES)).taken == Span(OPENS, CLOSES)
    assert kind(span=Span(OPENS, CLOSES)).slices == (("", Span(OPENS, CLOSES)),)


# Identity


def test_every_activity_gets_an_id_of_its_own():
    assert len({WorkZone().id for _ in range(100)}) == 100


def test_activities_know_their_table():
    assert WorkZone.table is Table.WORK_ZONE
    assert Event.table is Table.EVENT
    assert TrafficArrangement.table is Table.TRAFFIC_ARRANGEMENT


def test_an_activity_cannot_be_changed_in_place():
    activity: Activity = WorkZone()

    with pytest.raises(FrozenInstanceError):
        activity.title = "Kirkkokadun runkojohto"
