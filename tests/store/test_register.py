"""The register of findings: what stays, what changes, what is asked again, whatever the kind of store."""

from dataclasses import replace
from datetime import timedelta

import pytest
from kinds import GeoPackages, Schemas, on
from town import (
    HELSINKI,
    NOTHING,
    NOW,
    checked,
    days,
    found,
    left_out,
    line,
    midnight,
    only,
    rechecked,
    say,
    square,
    stale,
    states,
    written,
)

from seinajoki_coordination.domain.errors import (
    BadRule,
    FindingMoved,
    NoSuchFinding,
    StoreKeptChanging,
    UnknownOrganisation,
)
from seinajoki_coordination.domain.findings import FindingState, Word, finding_id
from seinajoki_coordination.domain.timespan import Span, local_midnight
from seinajoki_coordination.services.check import CheckResult, check
from seinajoki_coordination.services.discussion import Comment, Judgement, Statement


@pytest.fixture
def work(desk, who):
    """A work on the market's ground from the 5th through the 8th."""
    return desk.add("work_zone", geom=square(0), organisation_id=who["Vesi"], **days(5, 8))


@pytest.fixture
def market(desk, who):
    """A market from the 7th through the 9th."""
    return desk.add("event", geom=square(5), organisation_id=who["Tori"], **days(7, 9))


@pytest.fixture
def concert(desk, who):
    """A concert on the other side of the work, from the 6th through the 6th."""
    return desk.add("event", geom=square(-5), organisation_id=who["Tori"], **days(6, 6))


def agree(store, finding, *organisations):
    for organisation in organisations:
        say(store, finding, organisation, Word.AGREED)


# Identity


def test_a_finding_tells_who_meets_where_and_when(store, work, market):
    assert checked(store) == CheckResult(new=1, changed=0, reopened=0, gone=0)
    finding = only(store)
    assert (finding.rule_id, finding.a.id, finding.b.id) == ("work_event", work, market)
    assert (finding.span, finding.hours, finding.area_m2) == (Span(midnight(7), midnight(9)), 48, 50)
    assert finding.state is FindingState.OPEN


def test_a_finding_has_the_same_id_wherever_it_is_found(kind, store, desk, work, market):
    elsewhere = kind.copy(store)
    checked(store)
    desk.add("work_zone", geom=square(2), **days(1, 20))
    checked(elsewhere)
    assert only(elsewhere).id == finding_id("work_event", work, market)
    assert only(elsewhere).id in states(store)


def test_the_second_check_changes_nothing(store, desk, work, market):
    checked(store)
    before = desk.register()
    assert checked(store, NOW + timedelta(hours=3)) == NOTHING
    assert rechecked(store, NOW + timedelta(hours=3)) == NOTHING
    assert desk.register() == before


def test_symmetric_pairs_are_ordered_by_id(store, desk):
    later = desk.add("work_zone", id="b" * 8, geom=square(0), **days(5, 8))
    sooner = desk.add("work_zone", id="a" * 8, geom=square(5), **days(5, 8))
    checked(store)
    assert (only(store).a.id, only(store).b.id) == (sooner, later)


def test_directed_pairs_are_ordered_by_role(store, desk):
    paving = desk.add("work_zone", id="b" * 8, kind="paving", geom=square(0), **days(5, 8))
    dig = desk.add("work_zone", id="a" * 8, digs=1, geom=square(5), **days(20, 22))
    checked(store)
    finding = only(store)
    assert (finding.rule_id, finding.a.id, finding.b.id) == ("moratorium", paving, dig)
    assert finding.by_padding


def test_a_pair_has_one_finding_for_each_rule_that_it_meets(store, desk):
    desk.add("work_zone", noise="constant", geom=square(0), **days(5, 8))
    desk.add("event", needs_quiet=1, geom=square(5), **days(7, 9))
    checked(store)
    assert sorted(one.rule_id for one in found(store)) == ["noise_quiet", "work_event"]


# The window


def test_what_was_over_before_today_is_not_recorded(store, desk):
    desk.add("work_zone", geom=square(0), **days(-9, -3))
    desk.add("event", geom=square(5), **days(-9, 0))
    desk.add("event", geom=square(5), **days(-9, -5))
    assert checked(store) == NOTHING


def test_today_begins_at_local_midnight(store, desk):
    desk.add("work_zone", geom=square(0), **days(-9, 30))
    desk.add("event", geom=square(5), **days(1, 1))
    late_on_the_first = NOW.replace(hour=23, minute=59)
    early_on_the_second = (late_on_the_first + timedelta(minutes=2)).astimezone(HELSINKI)
    assert checked(store, early_on_the_second) == NOTHING
    assert checked(store, late_on_the_first) == CheckResult(1, 0, 0, 0)


def test_only_what_falls_into_the_window_is_recorded(store, desk, work, market, concert):
    assert checked(store, window=Span(midnight(7), None)).new == 1
    assert only(store).b.id == market
    assert checked(store, window=Span(midnight(1), midnight(7))).new == 1


def test_the_past_is_recorded_when_the_window_asks_for_it(store, desk):
    desk.add("work_zone", geom=square(0), **days(-9, -3))
    desk.add("event", geom=square(5), **days(-9, -5))
    assert checked(store, window=Span(midnight(-30), None)).new == 1
    assert only(store).state is FindingState.PAST


def test_findings_outside_the_window_are_untouched(store, desk, work, market, concert):
    checked(store)
    before = {one.id: one for one in found(store)}
    desk.delete("event", market)
    desk.delete("event", concert)
    assert checked(store, window=Span(midnight(7), midnight(30))).gone == 1
    assert states(store)[finding_id("work_event", work, market)] == "gone"
    untouched = finding_id("work_event", work, concert)
    assert replace(next(one for one in found(store) if one.id == untouched), b=before[untouched].b) == before[untouched]


def test_a_change_of_what_is_outside_the_window_waits_for_its_own_check(store, desk, who, work, market, concert):
    checked(store)
    before = desk.findings()
    desk.edit("event", concert, attendance=500)
    assert checked(store, window=Span(midnight(7), midnight(30))) == NOTHING
    assert desk.findings() == before
    assert rechecked(store).changed == 1


def test_what_moves_out_of_the_window_or_into_it_is_followed(store, desk, work, market):
    checked(store)
    desk.edit("event", market, **days(5, 5))
    assert checked(store, window=Span(midnight(7), None)).changed == 1
    desk.edit("event", market, **days(8, 8))
    assert checked(store, window=Span(midnight(7), None)).changed == 1


def test_what_a_window_left_out_stays_to_be_checked(store, desk, work, market, concert):
    checked(store, window=Span(midnight(7), None))
    assert stale(store) == sorted([work, market, concert])
    assert rechecked(store).new == 1
    assert stale(store) == []


def test_what_a_window_left_out_is_noticed_after_a_deletion_too(store, desk, work, market, concert):
    checked(store)
    desk.delete("event", concert)
    checked(store, window=Span(midnight(7), None))
    assert rechecked(store).gone == 1


# Change


def test_moving_a_plan_reopens_exactly_its_findings(store, desk, who, work, market, concert):
    other = desk.add("work_zone", geom=square(11, side=3), organisation_id=who["Verkot"], **days(7, 9))
    checked(store)
    for one in found(store):
        agree(store, one.id, *who.values())
    assert set(states(store).values()) == {"agreed"}
    desk.edit("event", market, **days(8, 9))
    assert rechecked(store) == CheckResult(new=0, changed=2, reopened=0, gone=0)
    assert states(store) == {
        finding_id("work_event", work, market): "open",
        finding_id("work_event", other, market): "open",
        finding_id("work_event", work, concert): "agreed",
    }


def test_a_typo_in_a_note_asks_nobody_again(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("work_zone", work, note="kerb", title="Kerbs", contact="0400", case_number="7")
    rechecked(store)
    assert only(store).state is FindingState.AGREED
    (row,) = desk.findings()
    assert (row["a_version"], row["b_version"]) == (2, 1)


@pytest.mark.parametrize(
    "change",
    [
        {"geom": square(1)},
        days(5, 7),
        {"weekly_hours": "Mo-Su 07:00-18:00"},
        {"kind": "sewer"},
        {"status": "tentative"},
        {"digs": 1},
        {"clearance_m": 2.0},
        {"precision": "week"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_a_judgement_rests_on_asks_again_when_it_changes(store, desk, who, work, market, change):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("work_zone", work, **change)
    rechecked(store)
    assert only(store).state is FindingState.OPEN


def test_another_organisation_must_judge_what_it_took_over(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("work_zone", work, organisation_id=who["Verkot"])
    rechecked(store)
    assert only(store).state is FindingState.OPEN
    agree(store, only(store).id, who["Verkot"])
    assert only(store).state is FindingState.AGREED


def test_a_deleted_plan_leaves_its_findings_gone(store, desk, work, market, concert):
    checked(store)
    desk.delete("work_zone", work)
    assert rechecked(store) == CheckResult(new=0, changed=0, reopened=0, gone=2)
    assert set(states(store).values()) == {"gone"}
    assert {(one.a.title, one.b.title) for one in found(store)} == {("", "a plan")}


def test_plans_that_part_leave_their_findings_gone(store, desk, work, market):
    checked(store)
    desk.edit("work_zone", work, geom=square(200))
    rechecked(store)
    assert only(store).state is FindingState.GONE


def test_a_cancelled_plan_meets_nobody(store, desk, work, market):
    checked(store)
    desk.edit("event", market, status="cancelled")
    rechecked(store)
    assert only(store).state is FindingState.GONE


def test_plans_of_one_project_are_not_compared(store, desk, work, market):
    checked(store)
    desk.edit("event", market, project="P1")
    desk.edit("work_zone", work, project="P1")
    rechecked(store)
    assert only(store).state is FindingState.GONE


def test_plans_with_an_empty_text_for_a_project_are_compared(store, desk):
    desk.add("work_zone", geom=square(0), project="", **days(5, 8))
    desk.add("event", geom=square(5), project="", **days(7, 9))
    assert checked(store).new == 1


def test_what_is_restored_brings_the_same_findings_back(store, desk, work, market, concert):
    checked(store)
    before = states(store)
    desk.delete("work_zone", work)
    rechecked(store)
    store.history.restore(store.history.versions(work)[-1], "a planner", NOW)
    assert rechecked(store) == CheckResult(new=0, changed=2, reopened=2, gone=0)
    assert states(store) == before


def test_what_meets_again_reopens_and_its_judgements_hold_for_the_same_facts(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("work_zone", work, geom=square(200))
    rechecked(store)
    assert only(store).state is FindingState.GONE
    desk.edit("work_zone", work, geom=square(0))
    assert rechecked(store).reopened == 1
    assert only(store).state is FindingState.AGREED


def test_what_meets_again_otherwise_is_asked_again(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("work_zone", work, geom=square(200))
    rechecked(store)
    desk.edit("work_zone", work, geom=square(1))
    rechecked(store)
    assert only(store).state is FindingState.OPEN


def test_words_on_facts_that_return_count_again(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("work_zone", work, geom=square(1))
    rechecked(store)
    say(store, only(store).id, who["Vesi"], Word.ACCEPTED_RISK)
    desk.edit("work_zone", work, geom=square(0))
    rechecked(store)
    assert only(store).state is FindingState.AGREED
    assert {(name, word) for name, word, _ in only(store).words} == {("Vesi", Word.AGREED), ("Tori", Word.AGREED)}


def test_a_plan_replaced_under_its_id_is_looked_at_again(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.swap("work_zone", work, geom=square(1))
    assert stale(store) == [work]
    rechecked(store)
    assert (only(store).area_m2, only(store).state) == (60, FindingState.OPEN)


# Rules


def test_an_edited_rule_asks_again(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("rule", "work_event", days_before=1)
    assert stale(store) == sorted([work, market])
    rechecked(store)
    assert only(store).state is FindingState.OPEN


def test_a_rule_whose_words_were_mended_asks_nobody(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("rule", "work_event", sentence_en="A work needs an event's ground.", title_fi="Työ tapahtuman päällä")
    assert stale(store) == []
    assert checked(store) == NOTHING


def test_an_edited_rule_asks_only_about_its_own_findings(store, desk, who):
    desk.add("work_zone", noise="constant", geom=square(0), organisation_id=who["Vesi"], **days(5, 8))
    desk.add("event", needs_quiet=1, geom=square(5), organisation_id=who["Tori"], **days(7, 9))
    checked(store)
    for one in found(store):
        agree(store, one.id, who["Vesi"], who["Tori"])
    desk.edit("rule", "noise_quiet", distance_m=80)
    assert rechecked(store).changed == 1
    assert {one.rule_id: one.state.value for one in found(store)} == {"noise_quiet": "open", "work_event": "agreed"}


def test_a_rule_switched_off_and_on_again_keeps_its_judgements(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.edit("rule", "work_event", active=0)
    rechecked(store)
    assert only(store).state is FindingState.GONE
    desk.edit("rule", "work_event", active=1)
    rechecked(store)
    assert only(store).state is FindingState.AGREED


def test_a_rule_that_was_deleted_leaves_its_findings_gone(store, desk, work, market):
    checked(store)
    desk.delete("rule", "work_event")
    rechecked(store)
    assert only(store).state is FindingState.GONE


def test_a_rule_replaced_under_its_id_is_another_question(store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    desk.swap("rule", "work_event", days_before=1, version=1)
    assert stale(store) == sorted([work, market])
    rechecked(store)
    assert only(store).state is FindingState.OPEN


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("a_traits", "digs noisey"),
        ("a_kinds", "paving, water"),
        ("b_kinds", "festival paving"),
        ("yields", "quarrel"),
        ("ceiling", "grave"),
        ("b_table", "work_zones"),
        ("days_after", "1000000000"),
        ("distance_m", "inf"),
    ],
)
def test_a_rule_that_cannot_be_read_is_named(store, desk, work, market, column, value):
    desk.edit("rule", "work_event", **{column: value})
    with pytest.raises(BadRule, match="work_event") as told:
        checked(store)
    assert value.split(" water")[0].split()[-1] in str(told.value)
    desk.edit("rule", "work_event", active=0)
    assert checked(store) == NOTHING


# Judgements


def test_both_organisations_must_judge(store, who, work, market):
    checked(store)
    assert say(store, only(store).id, who["Vesi"], Word.AGREED) is FindingState.OPEN
    assert only(store).state is FindingState.OPEN
    assert say(store, only(store).id, who["Tori"], Word.AGREED) is FindingState.AGREED
    assert only(store).state is FindingState.AGREED


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ((Word.NOT_A_PROBLEM, Word.AGREED), FindingState.AGREED),
        ((Word.AGREED, Word.ACCEPTED_RISK), FindingState.ACCEPTED_RISK),
        ((Word.NOT_A_PROBLEM, Word.OPEN), FindingState.OPEN),
        ((Word.NOT_A_PROBLEM, Word.NOT_A_PROBLEM), FindingState.NOT_A_PROBLEM),
    ],
)
def test_the_worse_word_counts(store, who, work, market, words, state):
    checked(store)
    say(store, only(store).id, who["Vesi"], words[0])
    assert say(store, only(store).id, who["Tori"], words[1]) is state
    assert only(store).state is state


def test_an_organisation_may_change_its_mind(store, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    assert say(store, only(store).id, who["Vesi"], Word.OPEN) is FindingState.OPEN
    assert {(name, word) for name, word, _ in only(store).words} == {("Vesi", Word.OPEN), ("Tori", Word.AGREED)}


def test_words_of_the_consulted_are_kept_and_do_not_count(store, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"], who["Tori"])
    assert say(store, only(store).id, who["Pelastus"], Word.ACCEPTED_RISK) is FindingState.AGREED
    assert ("Pelastus", Word.ACCEPTED_RISK, "because") in only(store).words
    checked(store)
    assert only(store).state is FindingState.AGREED


def test_where_one_side_has_no_organisation_the_other_judges(store, desk, who, work):
    desk.add("event", geom=square(5), **days(7, 9))
    checked(store)
    assert say(store, only(store).id, who["Tori"], Word.AGREED) is FindingState.OPEN
    assert say(store, only(store).id, who["Vesi"], Word.AGREED) is FindingState.AGREED


def test_where_neither_side_has_an_organisation_nobody_can_close_a_finding(store, desk, who):
    desk.add("work_zone", geom=square(0), **days(5, 8))
    desk.add("event", geom=square(5), **days(7, 9))
    checked(store)
    assert say(store, only(store).id, who["Vesi"], Word.NOT_A_PROBLEM) is FindingState.OPEN


def test_an_organisation_that_has_both_sides_judges_once(store, desk, who, work):
    desk.add("event", geom=square(5), organisation_id=who["Vesi"], **days(7, 9))
    checked(store)
    assert say(store, only(store).id, who["Vesi"], Word.AGREED) is FindingState.AGREED


def test_a_judgement_of_what_moved_meanwhile_is_refused_with_both_versions_shown(store, desk, who, work, market):
    checked(store)
    finding = only(store).id
    seen = store.discussion.shown(finding)
    desk.edit("event", market, **days(8, 9), geom=square(6))
    rechecked(store)
    with pytest.raises(FindingMoved) as refused:
        store.discussion.judge(Judgement(finding, who["Vesi"], Word.AGREED, "", "a planner", NOW), seen)
    assert "2027-06-06 21:00 UTC – 2027-06-08 21:00 UTC, 50 m²" in str(refused.value)
    assert "2027-06-07 21:00 UTC – 2027-06-08 21:00 UTC, 40 m²" in str(refused.value)
    assert only(store).words == ()


def test_what_a_list_shows_is_what_a_judgement_refers_to(store, desk, who, work, market):
    checked(store)
    listed = only(store)
    assert listed.shown == store.discussion.shown(listed.id)
    desk.edit("event", market, status="tentative")
    rechecked(store)
    with pytest.raises(FindingMoved):
        store.discussion.judge(Judgement(listed.id, who["Vesi"], Word.AGREED, "", "a planner", NOW), listed.shown)
    store.discussion.judge(Judgement(listed.id, who["Vesi"], Word.AGREED, "", "a planner", NOW), only(store).shown)
    assert only(store).awaited == ("Tori",)


def test_a_judgement_of_what_was_mended_only_in_words_is_taken(store, desk, who, work, market):
    checked(store)
    seen = store.discussion.shown(only(store).id)
    desk.edit("event", market, note="typo")
    rechecked(store)
    store.discussion.judge(Judgement(only(store).id, who["Vesi"], Word.AGREED, "", "a planner", NOW), seen)
    assert [name for name, *_ in only(store).words] == ["Vesi"]


def test_a_judgement_of_what_is_gone_is_kept_and_leaves_it_gone(store, desk, who, work, market):
    checked(store)
    desk.edit("event", market, status="cancelled")
    rechecked(store)
    assert say(store, only(store).id, who["Vesi"], Word.AGREED) is FindingState.GONE
    assert only(store).state is FindingState.GONE


def test_a_finding_that_is_not_there_cannot_be_judged(store, who):
    with pytest.raises(NoSuchFinding):
        store.discussion.shown("nobody")


def test_an_unknown_organisation_can_say_nothing(store, work, market):
    checked(store)
    before = only(store)
    with pytest.raises(UnknownOrganisation, match="Choose one of: Pelastus, Tori, Verkot, Vesi"):
        say(store, before.id, "nobody", Word.AGREED)
    assert only(store) == before


# Time


def test_what_is_over_is_past_and_waits_for_nobody(store, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"])
    checked(store, midnight(9))
    assert only(store).state is FindingState.PAST
    agree(store, only(store).id, who["Tori"])
    assert only(store).state is FindingState.PAST


def test_on_its_last_day_a_finding_is_not_past(store, work, market):
    checked(store)
    assert checked(store, midnight(9) - timedelta(minutes=1)) == NOTHING
    assert only(store).state is FindingState.OPEN


def test_what_is_past_stays_so_when_its_plans_are_deleted(store, desk, work, market):
    checked(store)
    checked(store, midnight(20))
    desk.delete("event", market)
    assert rechecked(store, midnight(20)) == NOTHING
    assert only(store).state is FindingState.PAST


def test_what_was_past_and_is_put_off_is_open_again(store, desk, work, market):
    checked(store)
    checked(store, midnight(20))
    desk.edit("event", market, **days(25, 27))
    desk.edit("work_zone", work, **days(24, 28))
    rechecked(store, midnight(20))
    assert only(store).state is FindingState.OPEN


def test_a_joint_dig_is_an_opportunity_only_ahead_of_today(store, desk, who):
    desk.add("work_zone", digs=1, geom=square(0), organisation_id=who["Vesi"], **days(5, 8))
    desk.add("work_zone", digs=1, geom=square(5), organisation_id=who["Verkot"], **days(15, 18))
    checked(store)
    assert only(store).state is FindingState.OPEN
    checked(store, midnight(7))
    assert only(store).state is FindingState.GONE


def test_a_finding_of_works_without_end_has_no_end(store, desk):
    desk.add("work_zone", geom=square(0), **days(5, None))
    desk.add("work_zone", geom=square(5), **days(7, None))
    checked(store)
    assert (only(store).span, only(store).hours) == (Span(midnight(7), None), None)
    assert checked(store) == NOTHING


def test_an_event_whose_build_up_begins_too_late_has_its_ground_all_the_same(store, desk):
    late = {"build_up_from": written(midnight(8)), "tear_down_until": written(midnight(8))}
    event = desk.add("event", geom=square(0), **days(7, 9), **late)
    desk.add("work_zone", geom=square(5), **days(5, 12))
    checked(store)
    assert only(store).span == Span(midnight(7), midnight(10))
    assert store.listing.sides([event])[event].span == Span(midnight(7), midnight(10))


@pytest.mark.parametrize("precision", ["hour", "day", "week", "month", "quarter", "year"])
def test_an_end_in_year_9999_is_no_end(store, desk, precision):
    desk.add("work_zone", geom=square(0), precision=precision, **days(5, 8) | {"ends_at": "9999-12-31T23:59:59Z"})
    desk.add("work_zone", geom=square(5), **days(7, None))
    checked(store)
    assert (only(store).span, only(store).hours) == (Span(midnight(7), None), None)
    assert checked(store) == NOTHING


def test_what_a_rule_looks_for_after_the_last_year_has_no_end(store, desk):
    late = {"starts_at": "9998-12-01T00:00:00Z", "ends_at": "9998-12-30T00:00:00Z"}
    desk.add("work_zone", geom=square(0), kind="paving", **late)
    desk.add("work_zone", geom=square(5), digs=1, **late | {"starts_at": late["ends_at"], "ends_at": None})
    checked(store)
    assert only(store, "moratorium").span.end is None


def test_days_are_the_towns_when_the_clock_is_changed(store, desk):
    first, last = (local_midnight(midnight(1).date().replace(month=10, day=day), HELSINKI) for day in (30, 31))
    span = {"starts_at": f"{first:%Y-%m-%dT%H:%M:%SZ}", "ends_at": f"{last + timedelta(hours=25):%Y-%m-%dT%H:%M:%SZ}"}
    desk.add("work_zone", geom=square(0), **span)
    desk.add("work_zone", geom=square(5), **span)
    checked(store)
    assert only(store).hours == 24 + 25


# Staleness


def test_a_new_plan_is_stale_until_it_is_checked(store, work, market):
    assert stale(store) == sorted([work, market])
    checked(store)
    assert stale(store) == []


def test_a_plan_without_place_or_time_is_checked_too(store, desk):
    unplaced = desk.add("work_zone", **days(5, 8))
    undated = desk.add("event", geom=square(0))
    assert stale(store) == sorted([unplaced, undated])
    assert rechecked(store) == NOTHING
    assert stale(store) == []
    assert left_out(store) == ([unplaced], [undated])


def test_what_a_tool_without_the_plugin_wrote_is_stale(store, desk, work, market, concert):
    checked(store)
    desk.edit("event", market, title="Market")
    desk.update(f"UPDATE work_zone SET kind = 'sewer' WHERE id = '{work}'")
    desk.delete("event", concert)
    assert stale(store) == sorted([work, market, concert])
    rechecked(store)
    assert stale(store) == []


def test_a_row_that_came_without_an_id_is_checked(store, desk, work):
    desk.insert("event", status="confirmed", geom=square(5), **days(7, 9))
    assert rechecked(store).new == 1


def test_all_is_stale_after_the_rules_changed(store, desk, work, market):
    checked(store)
    desk.edit("rule", "noise_quiet", active=0)
    assert stale(store) == sorted([work, market])


def test_a_recheck_of_nothing_writes_nothing(store, desk, work, market):
    checked(store)
    before = desk.register()
    assert rechecked(store) == NOTHING
    assert desk.register() == before


def test_a_recheck_finds_those_who_are_near_under_a_rule_with_a_distance(store, desk, who):
    quiet = desk.add("event", needs_quiet=1, geom=square(0), clearance_m=5.0, **days(5, 8))
    checked(store)
    loud = desk.add("work_zone", noise="constant", geom=square(10 + 50 + 5 + 3), clearance_m=3.0, **days(5, 8))
    assert rechecked(store).new == 1
    assert (only(store).a.id, only(store).b.id, only(store).by_clearance) == (loud, quiet, True)
    desk.edit("event", quiet, clearance_m=4.0)
    assert rechecked(store).gone == 1


def test_a_recheck_finds_lines(store, desk, market):
    checked(store)
    desk.add("traffic_arrangement", kind="closure", geom=line((0, 0), (40, 12)), **days(7, 7))
    assert rechecked(store).new == 1


# Others write at the same time


class Interrupted:
    """Lets somebody write in the middle of a check, so many times."""

    def __init__(self, desk, table, id_, times):
        self.write = lambda note: desk.edit(table, id_, note=note)
        self.times = times

    def __call__(self, share):
        if self.times and share >= 0.5:
            self.times -= 1
            self.write(f"{self.times}")


@on(GeoPackages)
def test_a_check_is_made_again_when_somebody_writes_meanwhile(store, desk, work, market):
    assert check(store.register, Span(), NOW, Interrupted(desk, "event", market, times=2)).new == 1
    (row,) = desk.findings()
    assert row["b_version"] == 3
    assert stale(store) == []


@on(GeoPackages)
def test_a_check_that_never_gets_quiet_writes_nothing(store, desk, work, market):
    before = desk.register()
    with pytest.raises(StoreKeptChanging):
        check(store.register, Span(), NOW, Interrupted(desk, "event", market, times=99))
    assert desk.register() == before


@on(Schemas)
def test_what_somebody_writes_during_a_check_is_left_to_the_next_one(store, desk, work, market):
    desk.add("work_zone", geom=square(3), **days(6, 6))
    done = check(store.register, Span(), NOW, Interrupted(desk, "event", market, times=1))
    assert done.new == 1
    assert only(store).rule_id == "work_work"
    assert stale(store) == [market]
    assert rechecked(store).new == 1
    assert stale(store) == []


def test_a_judgement_given_during_a_check_is_not_lost(kind, store, desk, who, work, market):
    checked(store)
    agree(store, only(store).id, who["Vesi"])
    desk.edit("event", market, note="typo")
    other = kind.again(store)

    def judge_once(share):
        if share >= 0.5 and only(other).state is FindingState.OPEN:
            agree(other, only(other).id, who["Tori"])

    check(store.register, Span(), NOW, judge_once)
    assert only(store).state is FindingState.AGREED


# Comments, statements, coverage


def test_comments_are_kept_in_their_order(kind, store, who, work, market):
    checked(store)
    finding = only(store).id
    remarks = [
        Comment(finding, who["Tori"], "Could you start later?", "market office", NOW),
        Comment(finding, who["Vesi"], "By two days.", "water office", NOW + timedelta(minutes=5)),
    ]
    for remark in remarks:
        store.discussion.comment(remark)
    assert store.discussion.comments(finding) == [replace(one, by=kind.writer(one.by)) for one in remarks]
    assert only(store).state is FindingState.OPEN


def test_comments_outlive_a_finding_that_is_gone(store, desk, who, work, market):
    checked(store)
    store.discussion.comment(Comment(only(store).id, who["Tori"], "Why?", "market office", NOW))
    desk.delete("event", market)
    rechecked(store)
    assert [remark.text for remark in store.discussion.comments(only(store).id)] == ["Why?"]


def test_only_what_is_in_the_register_is_commented(store, who):
    with pytest.raises(NoSuchFinding):
        store.discussion.comment(Comment("nobody", who["Tori"], "Why?", "market office", NOW))


def test_coverage_tells_who_has_reported_and_who_never_did(store, desk, who, work, market, concert):
    cover = {one.organisation: one for one in store.discussion.coverage()}
    assert {name: one.plans for name, one in cover.items()} == {"Vesi": 1, "Tori": 2, "Verkot": 0, "Pelastus": 0}
    assert cover["Verkot"].last is None
    assert cover["Tori"].last is not None
    assert {name for name, one in cover.items() if one.is_consulted} == {"Pelastus"}


def test_coverage_counts_plans_whatever_their_stamps(store, desk, who):
    desk.add("work_zone", organisation_id=who["Vesi"], changed_at=None)
    assert {one.organisation: one.plans for one in store.discussion.coverage()}["Vesi"] == 1


def test_a_statement_of_having_nothing_shows_in_the_coverage(store, who):
    for until in (midnight(10), midnight(20), midnight(15)):
        store.discussion.state_nothing(
            Statement(who["Verkot"], until, "", "network office", until - timedelta(days=30))
        )
    cover = {one.organisation: one.nothing_until for one in store.discussion.coverage()}
    assert cover == {"Vesi": None, "Tori": None, "Pelastus": None, "Verkot": midnight(20)}


def test_an_unknown_organisation_cannot_state_or_comment(store, who, work, market):
    checked(store)
    with pytest.raises(UnknownOrganisation):
        store.discussion.state_nothing(Statement("nobody", NOW, "", "somebody", NOW))
    with pytest.raises(UnknownOrganisation):
        store.discussion.comment(Comment(only(store).id, "nobody", "Why?", "somebody", NOW))


def test_a_full_check_forgets_what_was_deleted(store, desk):
    desk.add("work_zone", id="a", geom=square(0), **days(5, 8))
    desk.add("work_zone", id="b", geom=square(5), **days(5, 8))
    checked(store)
    desk.delete("work_zone", "a")
    assert stale(store) == ["a"]

    checked(store)

    assert stale(store) == []
    assert checked(store) == NOTHING
