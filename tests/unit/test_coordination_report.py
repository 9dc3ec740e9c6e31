"""The coordination report: what it says of a store's findings, and that nothing foreign gets out of its place."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

import pytest

from reports_made import FIVE_DAYS, HELSINKI, JULY, MARKET, UTC, WORK, box, finding, local, pair, side
from reports_read import ATTACK, Page
from seinajoki_coordination.domain.codes import Remark, Yields
from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.rules import RuleText
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.reports.coordination import write_coordination_report
from seinajoki_coordination.services.ports import (
    CommentOfReport,
    CoordinationReport,
    Doubt,
    GoneOfReport,
    OrganisationOfReport,
    UnplacedOfReport,
    Weight,
)

NOW = datetime(2027, 6, 1, 6, tzinfo=UTC)


def organisation(name, plans=1, **changes):
    values = {"is_consulted": False, "last": NOW if plans else None, "nothing_until": None, "awaits": {}}
    return OrganisationOfReport(name, plans=plans, **values | changes)


def coordination(*findings, **changes):
    counts = {}
    for one in findings:
        counts[one.state, one.weight] = counts.get((one.state, one.weight), 0) + 1
    values = {
        "municipality": "Seinäjoki",
        "made_at": NOW,
        "since": None,
        "window": Span(local(2027, 6, 1), None),
        "zone": HELSINKI,
        "crs": "EPSG:3877",
        "plans": 2,
        "counts": counts,
        "new": 0,
        "changed": 0,
        "gone_count": 0,
        "gone": (),
        "ownerless": {},
        "organisations": (organisation("Vesi"), organisation("Tango")),
        "unplaced": (),
        "undated": (),
        "backward": (),
    }
    return CoordinationReport(**values | changes, findings=findings)


def written(tmp_path, content, language="en", draw_map=None, tr=str):
    path = tmp_path / "report.html"
    write_coordination_report(content, path, tr, language, draw_map)
    return path.read_text(encoding="utf-8")


def read(tmp_path, content, **options):
    return Page(written(tmp_path, content, **options)).text


def test_a_finding_explains_itself(tmp_path):
    text = read(tmp_path, coordination(finding()))

    assert "1 conflict is open The worst: “Kirkkokadun vesijohto” and “Tangomarkkinat”." in text
    assert "They share 1 240 m² for 120 hours (5 days): 7–11 Jul 2027." in text
    assert "Heavy · Conflict" in text
    assert "Work on an event: A work needs ground that an event has. Rule version 1." in text
    assert "Awaits a word from: Vesi, Tango" in text
    assert "Layer Work zone Organisation Vesi Kind Vesi ja viemäri" in text
    assert "Period from 1 Jun 2027 on" in text
    assert "Europe/Helsinki" in text


def test_what_was_said_of_a_finding_stands_beside_how_it_was_judged(tmp_path):
    comments = (
        CommentOfReport("Tango", "Could the dig wait?", "market office", NOW),
        CommentOfReport("", "Keep 4 m free.", "a planner", NOW),
    )

    text = read(tmp_path, coordination(finding(words=(("Vesi", Word.AGREED, "Sopii"),), comments=comments)))

    judged, first = "Vesi: Agreed – Sopii", "Tango, market office, 1 Jun 2027, 09:00: Could the dig wait?"
    assert f"{judged} {first} a planner, 1 Jun 2027, 09:00: Keep 4 m free." in text


def test_the_last_of_many_comments_are_told_and_the_others_counted(tmp_path):
    comments = tuple(CommentOfReport("Vesi", f"Remark {number}.", "", NOW) for number in range(20))

    text = read(tmp_path, coordination(finding(comments=comments)))

    assert "and 12 earlier comments" in text
    assert "Remark 11." not in text
    assert text.index("Remark 12.") < text.index("Remark 19.")


def test_the_figures_tell_what_is_open_by_weight(tmp_path):
    heavy, light = finding(), finding(Weight.LIGHT)
    chance, notice = finding(Weight.OPPORTUNITY, Yields.OPPORTUNITY), finding(Weight.NOTICE, Yields.NOTICE)
    agreed = finding(state=FindingState.AGREED)

    text = read(tmp_path, coordination(heavy, heavy, light, chance, notice, agreed))

    assert "3 conflicts are open" in text
    figures = "▲ 2 open heavy conflicts △ 1 open light conflict ◆ 1 open opportunity ○ 1 open notice"
    assert figures in text
    assert "Open 5 Accepted risk 0 Agreed 1 Not a problem 0" in text


def test_each_weight_has_its_heading_and_the_judged_come_under_theirs(tmp_path):
    chance = finding(Weight.OPPORTUNITY, Yields.OPPORTUNITY)
    html = written(tmp_path, coordination(finding(), finding(Weight.LIGHT), chance, finding(state=FindingState.AGREED)))

    headings = re.findall(r"<h2>(.*?)</h2>", html)
    assert [one for one in headings if "onflict" in one or one in ("Opportunities", "Judged already")] == [
        "Heavy conflicts",
        "Light conflicts",
        "Opportunities",
        "Judged already",
    ]


def test_opportunities_and_notices_are_told_apart_from_conflicts_by_words_signs_and_hatching(tmp_path):
    conflict = written(tmp_path, coordination(finding()), draw_map=lambda _report, _frame: b"picture")
    chance = written(
        tmp_path,
        coordination(finding(Weight.OPPORTUNITY, Yields.OPPORTUNITY)),
        draw_map=lambda _report, _frame: b"picture",
    )

    for html, tag, place in (
        (conflict, "▲</span> Heavy · Conflict", "place"),
        (chance, "◆</span> Opportunity", "calm"),
    ):
        assert tag in html
        assert f'<rect class="{place}"' in html
        assert f'<path class="{place}"' in html
    assert "the same of opportunities and notices" in chance
    assert "the same of opportunities and notices" not in conflict
    assert "Heavy" not in Page(chance).text.replace("Heavy conflicts", "")


def test_an_opportunity_alone_is_no_open_conflict(tmp_path):
    text = read(tmp_path, coordination(finding(Weight.OPPORTUNITY, Yields.OPPORTUNITY)))

    assert "No conflict is open What is still open are opportunities and notices." in text


def test_all_judged_reads_otherwise_than_nothing_found(tmp_path):
    agreed = finding(state=FindingState.AGREED, words=(("Vesi", Word.AGREED, "We dig in June."),))

    text = read(tmp_path, coordination(agreed))

    assert "No conflict is open Everything that meets has been judged (findings: 1)." in text
    assert "Vesi: Agreed – We dig in June." in text
    assert "Awaits a word from" not in text


def test_nothing_found_and_nobody_reported_read_differently(tmp_path):
    silent = (organisation("Vesi", 0), organisation("Tango", 0))

    assert "No conflicts found 2 plans were compared, and none of them meet" in read(tmp_path, coordination())
    text = read(tmp_path, coordination(plans=0, organisations=silent))
    assert "Nobody has reported anything There are no plans in the store yet" in text
    assert "Nothing is known of what 2 organisations plan; they have reported nothing." in text
    assert "Only one plan is in the store" in read(tmp_path, coordination(plans=1))


def test_a_store_without_organisations_has_a_report(tmp_path):
    assert "The store knows no organisations." in read(tmp_path, coordination(plans=0, organisations=()))


def test_coverage_tells_the_silent_from_those_who_have_stated_and_the_consulted(tmp_path):
    organisations = (
        organisation("Vesi", 12),
        organisation("Tango", 0, nothing_until=local(2027, 9, 1)),
        organisation("Verkot", 0, nothing_until=local(2027, 5, 1)),
        organisation("Kuitu", 0),
        organisation("Pelastus", 0, is_consulted=True),
    )

    html = written(tmp_path, coordination(finding(), organisations=organisations))

    text = Page(html).text
    assert "Vesi Has reported 12 plans. Last change 1 Jun 2027." in text
    assert "Tango States to have nothing here until 31 Aug 2027." in text
    silent = "? Has reported nothing; what it plans is not known."
    assert f"Verkot {silent} Stated to have nothing here until 30 Apr 2027." in text
    assert f"Kuitu {silent}" in text
    assert "Pelastus Consulted; need not report plans." in text
    assert html.count('class="silent"') == 2
    assert "Nothing is known of what 2 organisations plan" in text


def test_each_organisation_reads_how_much_awaits_its_word(tmp_path):
    asked = organisation("Vesi", awaits={Weight.HEAVY: 1207, Weight.NOTICE: 3})

    text = read(tmp_path, coordination(finding(), organisations=(asked,), ownerless={Weight.LIGHT: 2}))

    assert "▲ Heavy conflicts: 1 207" in text
    assert "○ Notices: 3" in text
    assert "no organisation Nobody can judge what meets between plans of no organisation; give them one." in text
    assert "△ Light conflicts: 2" in text


def test_each_organisation_reads_which_findings_await_its_word(tmp_path):
    vesi, tango = organisation("Vesi", awaits={Weight.HEAVY: 1}), organisation("Tango", awaits={Weight.HEAVY: 20})
    findings = finding(awaited=("Tango",)), finding(awaited=("Vesi",))

    text = read(tmp_path, coordination(*findings, organisations=(vesi, tango)))

    assert "Awaited on: 2 ▲ Heavy conflicts: 1 Tango" in text
    assert "Awaited on: 1 … ▲ Heavy conflicts: 20" in text


def test_a_finding_between_plans_of_nobody_says_so(tmp_path):
    text = read(tmp_path, coordination(finding(organisations=("", ""), awaited=())))

    assert "Nobody can judge it: neither plan has an organisation." in text
    assert "Tangomarkkinat no organisation" in text


def test_what_is_new_changed_and_gone_is_told_with_the_last_reports_day(tmp_path):
    gone = GoneOfReport(WORK, side("", layer="", facts=()), FIVE_DAYS, "Work on an event")
    report = coordination(
        finding(is_new=True),
        finding(is_changed=True),
        since=NOW - timedelta(days=7),
        new=40,
        changed=1,
        gone=(gone,),
        gone_count=1,
    )

    text = read(tmp_path, report)

    assert "New 40 Changed 1 Gone 1 The last report was made 25 May 2027, 09:00." in text
    assert "New 1 ▲ Heavy · Conflict Kirkkokadun vesijohto × Tangomarkkinat and 39 more" in text
    assert "Kirkkokadun vesijohto × a plan that was deleted Work on an event · 7–11 Jul 2027" in text
    assert "Heavy · Conflict Changed" in text


def test_a_report_of_a_check_that_was_not_kept_says_so(tmp_path):
    told = "Register not written: the store may only be read here"

    assert told in read(tmp_path, coordination(finding(), is_for_display=True))
    assert "Register" not in read(tmp_path, coordination(finding()))


def test_the_first_report_says_that_it_is(tmp_path):
    text = read(tmp_path, coordination(finding()))

    assert "This is the first report of this store." in text
    assert "What is new, and what is gone" not in text


@pytest.mark.parametrize(
    ("doubts", "told"),
    [
        ((Doubt.STATUS,), "Light, not heavy: a plan is still an idea or tentative."),
        ((Doubt.PRECISION,), "Light, not heavy: a plan's dates are known only roughly."),
        (
            (Doubt.CLEARANCE, Doubt.PADDING),
            "asks for; they meet only in the days that the rule allows between them.",
        ),
    ],
)
def test_why_a_finding_is_light_is_told(tmp_path, doubts, told):
    assert told in read(tmp_path, coordination(finding(Weight.LIGHT, doubts=doubts)))
    assert "not heavy" not in read(tmp_path, coordination(finding(Weight.LIGHT)))


def test_what_meets_only_in_a_rules_days_says_when_one_ends_and_the_other_begins(tmp_path):
    later = replace(MARKET, span=Span(JULY + timedelta(days=100), None))
    padded = pair(a=WORK, b=later, common=None, hours=0.0)

    text = read(tmp_path, coordination(finding(Weight.LIGHT, Yields.MORATORIUM, pair=padded)))

    assert "They share 1 240 m² of ground. They do not overlap in time." in text
    assert "“Kirkkokadun vesijohto” ends 11 Jul 2027; “Tangomarkkinat” begins 15 Oct 2027." in text
    assert "not at the same time 1 240 m²" in text


def test_open_ends_are_told_as_such(tmp_path):
    span = Span(JULY, None)
    endless = pair(a=replace(WORK, span=span), b=replace(MARKET, span=span), common=span, hours=None)

    text = read(tmp_path, coordination(finding(pair=endless)))

    assert "In time they overlap from 7 Jul 2027 on, and neither has an end yet." in text


def test_plans_without_a_title_are_called_by_what_they_are_and_never_by_a_code(tmp_path):
    bare = pair(a=replace(WORK, title="", facts=()), b=replace(MARKET, title="", id="0f3c"))

    html = written(tmp_path, coordination(finding(pair=bare)))

    assert "Work zone without a title × Event without a title" in Page(html).text
    assert "work_zone" not in html
    assert "0f3c" not in html


def test_plans_that_could_not_be_compared_are_named_with_their_organisations(tmp_path):
    undated = replace(WORK, id="b", title="Some day")

    unplaced = (UnplacedOfReport(WORK, Remark.NO_GEOMETRY),) * 60
    text = read(tmp_path, coordination(unplaced=unplaced, undated=(undated,), backward=(undated,)))

    assert "Without a place: 60 Kirkkokadun vesijohto Vesi" in text
    assert "and 10 more" in text
    assert "Without a start: 1 Some day Vesi" in text
    assert "With an end that is not after the start: 1 Some day Vesi" in text
    assert "Plans that lack a place or a time and could not be compared: 2." in text
    assert "Every plan has a place and a time." in read(tmp_path, coordination())


def test_why_a_plan_with_a_shape_has_no_place_is_told(tmp_path):
    unplaced = (UnplacedOfReport(WORK, Remark.NOT_REPAIRED), UnplacedOfReport(WORK, Remark.NO_GEOMETRY))

    text = read(tmp_path, coordination(unplaced=unplaced))

    told = "Kirkkokadun vesijohto Vesi – has a shape that could not be repaired and was left out Kirkkokadun"
    assert f"Without a place: 2 {told}" in text
    assert "has no shape" not in text


def test_it_is_well_formed_and_every_link_leads_somewhere(tmp_path):
    many = [finding(is_new=True)] * 120
    page = Page(written(tmp_path, coordination(*many, since=JULY), draw_map=lambda _report, _frame: b"picture"))

    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href")} <= set(ids)
    assert page.tags.count("h1") == 1
    assert page.tags.count("th") == len(page.values("scope"))
    assert all(page.values("alt"))


def test_it_asks_for_nothing_from_outside_and_runs_only_its_own_script(tmp_path):
    html = written(tmp_path, coordination(finding()), draw_map=lambda _report, _frame: b"picture")
    page = Page(html)

    assert all(source.startswith("data:image/png;base64,") for source in page.values("src"))
    assert all(link.startswith("#") for link in page.values("href"))
    assert page.values("style") == []
    policy = next(value for value in page.values("content") if value.startswith("default-src 'none'"))
    for tag in ("style", "script"):
        code = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)[1]
        assert f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" in policy


def hostile(text):
    """A report whose every foreign text is this one."""
    evil = side(text, layer="event", id=text, facts=(("Organisation", text), ("Kind", text), ("Source", text)))
    met = finding(
        pair=pair(a=evil, b=evil),
        text=RuleText(text, text),
        organisations=(text, text),
        awaited=(text,),
        words=((text, Word.OPEN, text),) * 30,
        comments=(CommentOfReport(text, text, text, NOW),) * 30,
        is_new=True,
    )
    return coordination(
        met,
        municipality=text,
        crs=text,
        since=JULY,
        new=1,
        gone=(GoneOfReport(evil, evil, FIVE_DAYS, text),),
        gone_count=1,
        organisations=(organisation(text, awaits={Weight.HEAVY: 1}),),
        unplaced=(UnplacedOfReport(evil, Remark.NOT_REPAIRED),),
        undated=(evil,),
    )


def test_no_text_of_a_store_becomes_markup(tmp_path):
    html = written(tmp_path, hostile(ATTACK))

    page = Page(html)
    assert page.tags.count("script") == 1
    assert "img" not in page.tags
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert "\u202e" not in html
    assert "<script>alert(1)</script>" in page.text


def test_texts_of_ten_thousand_characters_are_cut(tmp_path):
    html = written(tmp_path, hostile("a" * 10_000))

    assert not re.search("(.)\\1{400}", html)
    assert len(html) < 100_000


@pytest.mark.parametrize("text", ["שלום עולם", "🚧🎪👩‍👩‍👧", "a\ud800b\x00c\nd", ""])
def test_texts_of_other_scripts_signs_and_none_are_taken(tmp_path, text):
    assert "1 conflict is open" in read(tmp_path, hostile(text))


def test_ten_thousand_findings_leave_a_usable_file_that_says_what_is_missing(tmp_path):
    texts = tuple((f"Fact {number}", "&" * 10_000) for number in range(60))
    heavy = finding(
        pair=pair(a=replace(WORK, title="<" * 10_000, facts=texts), b=replace(MARKET, title="'" * 10_000, facts=texts)),
        text=RuleText("&" * 10_000, "<" * 10_000),
        words=(("&" * 10_000, Word.OPEN, "<" * 10_000),) * 100,
        comments=(CommentOfReport("&" * 10_000, "<" * 10_000, "&" * 10_000, NOW),) * 100,
    )
    counts = {(FindingState.OPEN, Weight.HEAVY): 9_000, (FindingState.AGREED, Weight.LIGHT): 1_000}

    html = written(
        tmp_path, coordination(*[heavy] * 500, counts=counts), draw_map=lambda _report, _frame: bytes(700_000)
    )

    assert len(html.encode()) < 8_000_000
    text = Page(html).text
    assert "The register holds 10 000 findings of this period. The worst 500 are listed here;" in text
    assert "the other 9 500 are in the layer of findings only." in text
    assert "The worst 100 are explained here." in text
    assert html.count("<article") == 100
    assert 'href="#pair-101"' not in html


def test_very_many_organisations_are_cut_and_counted(tmp_path):
    text = read(tmp_path, coordination(organisations=tuple(organisation(f"O{k}") for k in range(1000))))

    assert "O199 Has reported 1 plan." in text
    assert "O200" not in text
    assert "and 800 more" in text


def test_findings_without_shapes_have_a_card_all_the_same(tmp_path):
    bare = pair(a=replace(WORK, wkb=b""), b=replace(MARKET, wkb=b""), place_wkb=b"")

    html = written(tmp_path, coordination(finding(pair=bare)), draw_map=lambda _report, _frame: b"never")

    assert html.count("<article") == 1
    assert "<img" not in html


def test_the_map_is_drawn_of_the_findings_or_else_of_the_ground(tmp_path):
    drawn = []

    def draw(report, _frame):
        drawn.append(len(report.pairs))
        return b"picture"

    written(tmp_path, coordination(finding()), draw_map=draw)
    html = written(tmp_path, coordination(ground_wkb=(box(0),)), draw_map=draw)

    assert drawn == [1, 0]
    assert "Map of the plans that were compared" in html


def test_every_text_is_asked_of_the_translation(tmp_path):
    words = (("Vesi", Word.AGREED, "Sopii"),)
    comments = (CommentOfReport("Tango", "Sopii", "", NOW),) * 9
    content = coordination(
        finding(Weight.LIGHT, doubts=tuple(Doubt), words=words, comments=comments, is_new=True),
        finding(Weight.OPPORTUNITY, Yields.OPPORTUNITY, is_changed=True, pair=pair(a=WORK, b=MARKET, common=None)),
        finding(Weight.NOTICE, Yields.NOTICE, awaited=(), state=FindingState.NOT_A_PROBLEM),
        since=JULY,
        new=1,
        gone=(GoneOfReport(WORK, replace(MARKET, title=""), FIVE_DAYS, "Sääntö"),),
        gone_count=1,
        organisations=(organisation("Vesi", 0), organisation("Tango", nothing_until=JULY, is_consulted=True)),
        ownerless={Weight.HEAVY: 1},
        unplaced=(UnplacedOfReport(WORK, Remark.BAD_COORDINATES),),
        undated=(WORK,),
    )
    content = replace(
        content, findings=tuple(replace(one, text=RuleText("Sääntö", "Lause.")) for one in content.findings)
    )

    spelt = written(tmp_path, content, tr=lambda text: re.sub(r"[a-zA-Z](?![^{]*})", "Q", text))

    ours = {word for word in re.findall(r"\b[a-zA-Z]{2,}\b", Page(spelt).text) if not re.fullmatch("Q+", word)}
    assert ours <= {"Kirkkokadun", "vesijohto", "Tangomarkkinat", "Vesi", "Tango", "Sopii", "Lause", "EPSG"} | {
        *("Europe", "Helsinki", "ja")
    }


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(CannotWrite, match="cannot be written"):
        write_coordination_report(coordination(), tmp_path / "nowhere" / "report.html", str, "en")


def test_the_report_is_the_same_whenever_it_is_written(tmp_path):
    content = coordination(finding(), finding(Weight.LIGHT))

    assert written(tmp_path, content) == written(tmp_path, content)
    assert datetime.now(UTC).strftime("%Y-%m-%d") not in written(tmp_path, content)


def test_a_report_of_chosen_findings_says_so_and_nothing_of_news_or_of_other_plans(tmp_path):
    content = coordination(finding(), finding(state=FindingState.GONE), is_selection=True)
    text = read(tmp_path, content)

    assert "Report of chosen findings" in text
    assert "Findings chosen by hand" in text
    assert "Gone, or over" in text
    assert "Gone 1" in text, "the states that were chosen are counted"
    assert "first report of this store" not in text
    assert "could not be compared" not in text


def test_when_none_of_the_chosen_findings_is_open_it_does_not_speak_of_all_that_meets(tmp_path):
    text = read(tmp_path, coordination(finding(state=FindingState.AGREED), is_selection=True))

    assert "None of the chosen findings is open (findings: 1)." in text
