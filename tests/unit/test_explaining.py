"""A finding in full, as somebody reads it who shall judge it."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from reports_made import HELSINKI, JULY, MARKET, finding, local
from reports_read import ATTACK, Page
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.rules import RuleText
from seinajoki_coordination.reports.explaining import explain
from seinajoki_coordination.services.ports import CommentOfReport, Doubt, FindingInFull, Weight


def in_full(one=None, **changes):
    values = {
        "found_at": local(2027, 5, 1, 9),
        "changed_at": local(2027, 5, 3, 10),
        "contacts": ("on call, 06 123", ""),
        "plans_changed": (local(2027, 4, 30, 12), None),
    }
    return FindingInFull(one or finding(), **values | changes)


def explained(full, tr=str, language="en"):
    return explain(full, tr, language, HELSINKI)


def test_it_says_why_it_is_one_who_meets_whom_and_how_old_that_is():
    text = Page(explained(in_full()).html).text

    assert "Kirkkokadun vesijohto × Tangomarkkinat" in text
    assert "Heavy · Conflict · Open · Awaits a word from: Vesi, Tango" in text
    assert "They share 1 240 m² for 120 hours (5 days): 7–11 Jul 2027." in text
    assert "Work on an event: A work needs ground that an event has." in text
    assert "When 7–11 Jul 2027 7–11 Jul 2027" in text
    assert "Contact on call, 06 123" in text
    assert "Changed 30 Apr 2027, 12:00" in text
    assert "Found 1 May 2027, 09:00, last changed 3 May 2027, 10:00. Rule version 1." in text


def test_what_has_been_said_is_told_with_its_reasons_and_comments_with_their_moment():
    words = (("Vesi", Word.AGREED, "we start later"), ("Tango", Word.OPEN, ""))
    said = CommentOfReport("Tango", "Could you wait?", "market office", JULY + timedelta(hours=9))
    text = Page(explained(in_full(finding(words=words, comments=(said,)))).html).text

    assert "Vesi: Agreed – we start later" in text
    assert "Tango: Open" in text
    assert "Tango, market office: Could you wait? – 7 Jul 2027, 09:00" in text


def test_a_deleted_plan_and_a_rule_that_is_not_asked_any_more_are_told_as_such():
    one = finding(state=FindingState.GONE, text=RuleText("", ""))
    gone = replace(one, pair=replace(one.pair, b=replace(MARKET, layer="", title="")))
    text = Page(explained(in_full(gone)).html).text

    assert "Kirkkokadun vesijohto × a plan that was deleted" in text
    assert "The rule that found this is not asked any more." in text


def test_in_plain_sentences_it_can_be_put_into_a_letter():
    words = (("Vesi", Word.AGREED, "we start later"),)
    one = finding(Weight.LIGHT, doubts=(Doubt.STATUS,), words=words, awaited=("Tango",))
    text = re.sub("[\u2068\u2069]", "", explained(in_full(one)).text).replace("\u00a0", " ")

    assert text == (
        "Light · Conflict (Open): “Kirkkokadun vesijohto” (Vesi, 7–11 Jul 2027) × “Tangomarkkinat” (7–11 Jul 2027). "
        "They share 1 240 m² for 120 hours (5 days): 7–11 Jul 2027. "
        "Work on an event: A work needs ground that an event has. "
        "Light, not heavy: a plan is still an idea or tentative. "
        "Awaits a word from: Tango. Vesi: Agreed – we start later."
    )


@pytest.mark.parametrize("text", [ATTACK, "a" * 100_000, "שלום", "a\ud800b\x00c\nd"])
def test_no_text_of_a_store_becomes_markup_or_floods_the_pane(text):
    evil = replace(MARKET, title=text, facts=(("Organisation", text), ("Kind", text)))
    said = (CommentOfReport(text, text, text, JULY),)
    one = finding(text=RuleText(text, text), words=((text, Word.OPEN, text),), awaited=(text,), comments=said)
    one = replace(one, pair=replace(one.pair, a=evil, b=evil))
    html = explained(in_full(one, contacts=(text, text))).html

    assert not {"script", "img"} & set(Page(html).tags)
    assert len(html) < 10_000


def test_every_text_is_asked_of_the_translation():
    words = (("Vesi", Word.AGREED, "Sopii"),)
    said = (CommentOfReport("Tango", "Odottakaa", "toimisto", JULY),)
    one = finding(Weight.LIGHT, doubts=tuple(Doubt), words=words, comments=said, text=RuleText("Sääntö", "Lause."))
    spelt = explained(in_full(one), tr=lambda text: re.sub(r"[a-zA-Z](?![^{]*})", "Q", text)).html

    ours = {word for word in re.findall(r"\b[a-zA-Z]{2,}\b", Page(spelt).text) if not re.fullmatch("Q+", word)}
    foreign = {"Kirkkokadun", "vesijohto", "Tangomarkkinat", "Vesi", "ja", "Tango", "Sopii", "Odottakaa", "toimisto"}
    assert ours <= foreign | {"Lause", "on", "call"}
