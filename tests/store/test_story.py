"""A month with a store, from the first check to a plan that comes back: what a coordinator relies on, in one go."""

from town import NOTHING, checked, days, found, line, rechecked, say, square, stale, states

from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.services.check import CheckResult


def findings_of(store, *ids):
    return {one.id for one in found(store) if one.a.id in ids or one.b.id in ids}


def test_the_register_asks_only_what_it_must(store, desk):
    who = desk.organisations()
    water = desk.add("work_zone", geom=square(0), digs=1, organisation_id=who["Vesi"], **days(5, 8))
    heat = desk.add("work_zone", geom=square(8), digs=1, organisation_id=who["Verkot"], **days(7, 12))
    market = desk.add("event", geom=square(5, side=6), organisation_id=who["Tori"], **days(7, 9))
    concert = desk.add("event", geom=square(40), needs_quiet=1, organisation_id=who["Tori"], **days(20, 20))
    paving = desk.add(
        "work_zone", geom=square(42), kind="paving", noise="constant", organisation_id=who["Vesi"], **days(18, 21)
    )
    closure = desk.add("traffic_arrangement", kind="closure", geom=line((6, -5), (6, 20)), **days(6, 9))
    desk.add("work_zone", geom=square(500), organisation_id=who["Verkot"], **days(1, None))

    # The first check finds them all, once.
    first = checked(store)
    assert first == CheckResult(new=len(found(store)), changed=0, reopened=0, gone=0)
    assert findings_of(store, water) & findings_of(store, market)
    assert findings_of(store, closure) & findings_of(store, market)
    assert len(findings_of(store, concert) & findings_of(store, paving)) == 2
    everything = states(store)
    assert set(everything.values()) == {"open"}

    # A second check changes nothing.
    before = desk.register()
    assert checked(store) == rechecked(store) == NOTHING
    assert desk.register() == before

    # All agree; where nobody has signed for a side, the other one's word suffices.
    for finding in everything:
        for organisation in who.values():
            say(store, finding, organisation, Word.AGREED)
    assert set(states(store).values()) == {"agreed"}

    # A typo in a note is a new version of the plan, and no new question.
    desk.edit("event", market, note="kello 10", title="Tori")
    assert stale(store) == [market]
    rechecked(store)
    assert set(states(store).values()) == {"agreed"}

    # Moving one plan opens exactly its findings.
    desk.edit("work_zone", water, geom=square(1))
    rechecked(store)
    its = findings_of(store, water)
    assert its
    assert states(store) == dict.fromkeys(everything, "agreed") | dict.fromkeys(its, "open")

    # Moved back it is what they had agreed on; then it is deleted, and its findings are gone.
    desk.edit("work_zone", water, geom=square(0))
    rechecked(store)
    assert states(store) == dict.fromkeys(everything, "agreed")
    desk.delete("work_zone", water)
    assert rechecked(store).gone == len(its)
    assert states(store) == dict.fromkeys(everything, "agreed") | dict.fromkeys(its, "gone")

    # Restored, it brings the same findings back, with all that was said of them.
    store.history.restore(store.history.versions(water)[-1], "a planner", store.history.versions(water)[-1].changed_at)
    assert rechecked(store) == CheckResult(new=0, changed=len(its), reopened=len(its), gone=0)
    assert states(store) == dict.fromkeys(everything, "agreed")
    assert findings_of(store, heat) <= set(everything)
    assert all(one.state is FindingState.AGREED for one in found(store))
    assert checked(store) == NOTHING
