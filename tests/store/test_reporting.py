"""What the coordination report reads of a store, whatever its kind."""

from datetime import timedelta

import pytest
import shapely
from town import EAST_M, NORTH_M, NOW, checked, days, line, midnight, say, square

from seinajoki_coordination.domain.codes import Remark, Yields
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services import reporting
from seinajoki_coordination.services.discussion import Comment, Statement
from seinajoki_coordination.services.ports import CommentOfReport, Doubt, Weight
from seinajoki_coordination.services.reporting import coordination_report, finding_in_full, selection_report

LATER = NOW + timedelta(days=1)


@pytest.fixture
def work(desk, who):
    """A work on the market's ground from the 5th through the 8th."""
    return desk.add("work_zone", title="Water main", geom=square(0), organisation_id=who["Vesi"], **days(5, 8))


@pytest.fixture
def market(desk, who):
    """A market from the 7th through the 9th."""
    return desk.add("event", title="Market", geom=square(5), organisation_id=who["Tori"], **days(7, 9))


def reported(store, at=NOW, window=Span()):
    """The report of the store as it is, its codes in capitals."""
    return coordination_report(store, window, "en", lambda table, column, code: f"{table} {column} {code}".upper(), at)


def the_one(store):
    (finding,) = reported(store).findings
    return finding


def test_an_empty_store_says_that_nobody_has_reported(store):
    report = reported(store)

    assert (report.plans, report.findings, dict(report.counts)) == (0, (), {})
    assert [one.name for one in report.organisations if one.is_silent(NOW)] == ["Tori", "Verkot", "Vesi"]
    assert report.organisations[-1].is_consulted
    assert (report.municipality, report.crs, str(report.zone)) == ("Town", "EPSG:3877", "Europe/Helsinki")


def test_a_finding_is_told_with_both_sides_and_its_rule(store, work, market):
    checked(store)
    one = the_one(store)

    assert (one.pair.a.title, one.pair.a.layer, one.pair.a.id) == ("Water main", "work_zone", work)
    assert one.pair.b.facts == (("Organisation", "Tori"), ("Status", "EVENT STATUS CONFIRMED"))
    assert one.organisations == ("Vesi", "Tori")
    assert (one.rule.id, one.text.sentence) == ("work_event", "work_event")
    assert (one.weight, one.doubts, one.state) == (Weight.HEAVY, (), FindingState.OPEN)
    assert one.pair.common == Span(midnight(7), midnight(9))
    assert (one.pair.hours, one.pair.area_m2, one.pair.is_conflict) == (48, 50, True)
    assert one.pair.a.wkb
    assert one.pair.place_wkb


def test_a_finding_awaits_those_who_have_not_judged_it(store, work, market, who):
    checked(store)
    (id_,) = (one.id for one in store.listing.findings())
    assert the_one(store).awaited == ("Vesi", "Tori")

    say(store, id_, who["Vesi"], Word.AGREED)
    say(store, id_, who["Pelastus"], Word.OPEN)
    assert the_one(store).awaited == ("Tori",)
    assert {one.name: dict(one.awaits) for one in reported(store).organisations if one.awaits} == {
        "Tori": {Weight.HEAVY: 1}
    }

    say(store, id_, who["Tori"], Word.ACCEPTED_RISK)
    assert (the_one(store).awaited, the_one(store).state) == ((), FindingState.ACCEPTED_RISK)
    assert {word[:2] for word in the_one(store).words} == {
        ("Vesi", Word.AGREED),
        ("Tori", Word.ACCEPTED_RISK),
        ("Pelastus", Word.OPEN),
    }
    assert not any(one.awaits for one in reported(store).organisations)


def test_who_says_open_is_still_awaited(store, work, market, who):
    checked(store)
    (id_,) = (one.id for one in store.listing.findings())
    say(store, id_, who["Vesi"], Word.OPEN)

    assert the_one(store).awaited == ("Vesi", "Tori")


def test_comments_are_told_with_their_finding_oldest_first(kind, store, work, market, who):
    checked(store)
    (id_,) = (one.id for one in store.listing.findings())
    store.discussion.comment(Comment(id_, who["Tori"], "Could the dig wait?", "market office", NOW))
    store.discussion.comment(Comment(id_, who["Pelastus"], "Keep 4 m free.", "", LATER))

    assert the_one(store).comments == (
        CommentOfReport("Tori", "Could the dig wait?", kind.writer("market office"), NOW),
        CommentOfReport("Pelastus", "Keep 4 m free.", kind.writer(""), LATER),
    )
    assert (the_one(store).words, the_one(store).state) == ((), FindingState.OPEN)


def test_between_plans_of_no_organisation_nobodys_word_is_awaited(store, desk):
    desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", geom=square(5), **days(7, 9))
    checked(store)

    assert the_one(store).awaited == ()
    assert reported(store).ownerless == {Weight.HEAVY: 1}


def test_in_the_first_report_nothing_stands_out(store, work, market):
    checked(store)

    assert reported(store).since is None
    assert not the_one(store).is_new
    assert reported(store).new == 0


def test_what_came_changed_and_went_since_the_last_report_is_told(store, desk, work, market, who):
    old = desk.add("event", title="Concert", geom=square(-5), organisation_id=who["Tori"], **days(6, 6))
    checked(store)
    store.listing.note_report(NOW)
    desk.delete("event", old)
    desk.edit("event", market, **days(8, 9))
    desk.add("event", title="Race", geom=square(0), organisation_id=who["Tori"], **days(5, 5))
    checked(store, LATER)

    report = reported(store, LATER)

    assert report.since == NOW
    assert {one.pair.b.title: (one.is_new, one.is_changed) for one in report.findings} == {
        "Market": (False, True),
        "Race": (True, False),
    }
    assert (report.new, report.changed, report.gone_count) == (1, 1, 1)
    (gone,) = report.gone
    assert (gone.a.title, gone.b.title, gone.b.layer, gone.rule) == ("Water main", "", "", "work_event")


def test_what_is_gone_with_its_rule_is_told_without_it(store, desk, work, market):
    checked(store)
    store.listing.note_report(NOW)
    desk.update("DELETE FROM rule WHERE id = 'work_event'")
    checked(store, LATER)

    report = reported(store, LATER)

    assert report.findings == ()
    assert [one.rule for one in report.gone] == [""]


@pytest.mark.parametrize(
    ("work", "event", "doubts"),
    [
        ({"status": "idea"}, {}, (Doubt.STATUS,)),
        ({}, {"precision": "week"}, (Doubt.PRECISION,)),
        ({"status": "tentative"}, {"precision": "week"}, (Doubt.STATUS, Doubt.PRECISION)),
    ],
)
def test_it_is_told_what_lowers_a_finding(store, desk, work, event, doubts):
    desk.add("work_zone", geom=square(0), **days(5, 8) | work)
    desk.add("event", geom=square(5), **days(7, 9) | event)
    checked(store)

    assert (the_one(store).weight, the_one(store).doubts) == (Weight.LIGHT, doubts)


def test_a_meeting_within_a_clearance_only_is_told_as_such(store, desk):
    desk.add("work_zone", geom=square(0), noise="constant", clearance_m=20.0, **days(5, 8))
    desk.add("event", geom=square(70), needs_quiet=True, **days(7, 9))
    checked(store)
    one = the_one(store)

    assert (one.doubts, one.pair.distance_m, one.pair.area_m2) == ((Doubt.CLEARANCE,), 60, 0)


def test_a_meeting_in_a_rules_days_only_has_no_common_time(store, desk):
    desk.add("work_zone", geom=square(0), kind="paving", **days(5, 8))
    desk.add("work_zone", geom=square(5), digs=True, **days(20, 22))
    checked(store)
    one = the_one(store)

    assert (one.rule.id, one.doubts) == ("moratorium", (Doubt.PADDING,))
    assert (one.pair.common, one.pair.hours) == (None, 0)


def test_an_opportunity_is_no_conflict_and_nobody_doubts_it(store, desk, who):
    desk.add("work_zone", geom=square(0), digs=True, organisation_id=who["Vesi"], status="idea", **days(5, 8))
    desk.add("work_zone", geom=square(5), digs=True, organisation_id=who["Verkot"], **days(20, 22))
    checked(store)
    one = the_one(store)

    assert (one.weight, one.doubts, one.pair.is_conflict) == (Weight.OPPORTUNITY, (), False)


def test_works_without_end_meet_for_ever(store, desk):
    desk.add("work_zone", geom=square(0), **days(5, None))
    desk.add("work_zone", geom=square(5), **days(7, None))
    checked(store)

    assert the_one(store).pair.common == Span(midnight(7), None)
    assert the_one(store).pair.hours is None


def test_the_worst_come_first_and_the_judged_last(store, desk, who):
    work = {"geom": square(0), "organisation_id": who["Vesi"]}
    desk.add("work_zone", title="work", **work, **days(1, 30))
    for title, day, more in (("short", 3, {}), ("tentative", 5, {"status": "tentative"}), ("judged", 20, {})):
        desk.add("event", title=title, geom=square(0), **days(day, day) | more)
    desk.add("event", title="long", geom=square(0), **days(10, 15))
    checked(store)
    judged = next(one.id for one in store.listing.findings() if one.b.title == "judged")
    say(store, judged, who["Vesi"], Word.AGREED)

    assert [one.pair.b.title for one in reported(store).findings] == ["long", "short", "tentative", "judged"]


def test_findings_beyond_the_cap_are_counted(store, desk, monkeypatch, work, market):
    desk.add("event", geom=square(5), **days(8, 8))
    checked(store)
    monkeypatch.setattr(reporting, "REPORTED_FINDINGS", 1)

    report = reported(store)

    assert len(report.findings) == 1
    assert report.counts == {(FindingState.OPEN, Weight.HEAVY): 2}


def test_what_is_beyond_the_cap_is_put_into_no_words(store, desk, monkeypatch, work, market):
    desk.add("event", geom=square(5), **days(8, 8))
    checked(store)
    store.listing.note_report(NOW - timedelta(days=1))
    monkeypatch.setattr(reporting, "REPORTED_FINDINGS", 1)
    asked = []

    report = coordination_report(store, Span(), "en", lambda *code: asked.append(code) or "", NOW)

    assert (report.new, report.changed, len(report.findings)) == (2, 0, 1)
    assert asked == [("work_zone", "status", "confirmed"), ("event", "status", "confirmed")]


def test_only_what_falls_into_the_window_and_is_not_over_is_told(store, work, market):
    checked(store)

    assert len(reported(store, window=Span(midnight(8), None)).findings) == 1
    assert reported(store, window=Span(midnight(9), None)).findings == ()
    checked(store, midnight(10))
    assert reported(store, midnight(10)).findings == ()


def test_plans_that_cannot_meet_are_named(store, desk, who):
    desk.add("work_zone", title="Somewhere", geom=None, organisation_id=who["Vesi"], **days(5, 8))
    desk.add("event", title="Some day", geom=square(0))
    desk.add("event", title="In year 1", geom=square(0), **days(5, 8) | {"starts_at": "0001-01-01T00:00:00Z"})
    desk.add("event", title="In year 9999", geom=square(0), starts_at="9999-01-01T00:00:00Z")
    checked(store)

    report = reported(store)

    assert [(one.side.title, one.why) for one in report.unplaced] == [("Somewhere", Remark.NO_GEOMETRY)]
    assert report.unplaced[0].side.facts[0] == ("Organisation", "Vesi")
    assert [side.title for side in report.undated] == ["In year 1", "In year 9999", "Some day"]
    assert [side.span.start for side in report.undated] == [None] * 3
    assert report.plans == 4


def test_a_plan_whose_shape_nobody_can_repair_is_named_with_the_reason(store, desk):
    spike = shapely.polygons([(EAST_M + x, NORTH_M) for x in (0, 10, 0, 0)])
    desk.add("work_zone", title="A spike", geom=shapely.multipolygons([spike]), **days(5, 8))
    checked(store)

    assert [(one.side.title, one.why) for one in reported(store).unplaced] == [("A spike", Remark.NOT_REPAIRED)]


def test_a_plan_that_does_not_end_after_it_starts_is_named(store, desk):
    desk.add("work_zone", title="Backward", geom=square(0), **days(5, 3))
    desk.add("event", title="No time", geom=square(0), **days(5, 4))
    desk.add("event", title="An hour", geom=square(0), **days(5, 5))
    checked(store)

    assert [side.title for side in reported(store).backward] == ["Backward", "No time"]


def test_what_is_cancelled_or_finished_need_not_have_a_place_or_a_start(store, desk):
    for status in ("cancelled", "finished"):
        desk.add("work_zone", geom=None, status=status, **days(5, 8))
        desk.add("event", geom=square(0), status=status)

    assert (reported(store).unplaced, reported(store).undated) == ((), ())


def test_who_has_reported_and_who_has_stated_is_told(store, work, who):
    store.discussion.state_nothing(Statement(who["Verkot"], midnight(30), "", "a planner", NOW))
    told = {one.name: one for one in reported(store).organisations}

    assert told["Vesi"].plans == 1
    assert told["Vesi"].last is not None
    assert told["Verkot"].nothing_until == midnight(30)
    assert [name for name, one in told.items() if one.is_silent(NOW)] == ["Tori"]
    assert told["Verkot"].is_silent(midnight(30))


def test_the_background_is_what_is_neither_over_nor_cancelled(store, desk, work):
    desk.add("work_zone", geom=square(0), **days(-9, -3))
    desk.add("work_zone", geom=square(0), status="cancelled", **days(5, 8))
    desk.add("traffic_arrangement", kind="detour", geom=line((0, 0), (9, 9)), **days(5, None))

    assert len(reported(store).ground_wkb) == 2


# A report of chosen findings, and one finding in full


def chosen(store, *ids):
    return selection_report(store, ids, "en", lambda table, column, code: f"{table} {column} {code}".upper(), NOW)


def test_a_report_of_chosen_findings_tells_them_and_whom_they_concern_whatever_their_state(
    store, desk, work, market, who
):
    concert = desk.add("event", title="Concert", geom=square(-5), organisation_id=who["Verkot"], **days(6, 6))
    checked(store)
    with_concert, with_market = sorted(store.listing.findings(), key=lambda one: one.b.title)
    say(store, with_market.id, who["Vesi"], Word.AGREED)
    say(store, with_market.id, who["Tori"], Word.AGREED)
    assert [one.pair.b.title for one in chosen(store, with_market.id).findings] == ["Market"]
    assert [one.name for one in chosen(store, with_market.id).organisations] == ["Tori", "Vesi"]

    desk.delete("event", concert)
    checked(store)
    report = chosen(store, with_market.id, with_concert.id)
    assert [one.state for one in report.findings] == [FindingState.AGREED, FindingState.GONE]
    assert report.is_selection
    assert (report.since, report.gone, report.unplaced) == (None, (), ())
    assert store.listing.last_report() is None, "it is not the report from which news are counted"


def test_one_finding_is_told_in_full_with_the_age_of_its_plans(store, desk, market, who):
    contact = "on call, 06 123"
    desk.add("work_zone", geom=square(0), organisation_id=who["Vesi"], contact=contact, **days(5, 8))
    checked(store)
    (listed,) = store.listing.findings()
    (rule,) = [one for one in store.register.worded_rules() if one.rule.id == listed.rule_id]
    full = finding_in_full(listed, rule, "en", lambda *code: " ".join(code).upper())

    assert full.finding == the_one(store)
    assert full.contacts == (contact, "")
    assert full.plans_changed == (listed.a.changed_at, listed.b.changed_at) != (None, None)
    assert (full.found_at, full.changed_at) == (listed.found_at, listed.changed_at)


def test_a_finding_by_a_rule_that_is_not_asked_any_more_still_knows_what_it_was(store, desk, work, market):
    checked(store)
    desk.edit("rule", "work_event", active=0)
    (listed,) = store.listing.findings()
    finding = finding_in_full(listed, None, "en", lambda *code: code[-1]).finding

    assert (finding.rule.id, finding.rule.yields, finding.text.title) == ("work_event", Yields.CONFLICT, "")
    assert (finding.weight, finding.doubts) == (Weight.HEAVY, ())
