"""One finding explained: why it is one, who meets whom, what has been said of it, and how old that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from seinajoki_coordination.domain.findings import FindingState
from seinajoki_coordination.domain.wording import Translate, Wording, shown
from seinajoki_coordination.reports.page import filled
from seinajoki_coordination.reports.sentences import meeting
from seinajoki_coordination.reports.standing import kind_of, lowered, worded
from seinajoki_coordination.services.ports import (
    CommentOfReport,
    Explanation,
    FindingInFull,
    FindingOfReport,
    SideOfPair,
)

_TITLE, _NAME, _TEXT = 120, 60, 1000
"""How much of a foreign text is shown."""


@dataclass(frozen=True)
class _Told:
    """A finding in the reader's words; a list of what was said has who, what and why."""

    a: str
    b: str
    kind: str
    state: str
    awaited: str
    meeting: str
    rule: str
    sentence: str
    lowered: str
    words: list[tuple[str, str, str]]
    comments: list[tuple[str, str, str]]
    facts: list[tuple[str, str, str]]
    """What is known of the plans: a name, and side A's and side B's value."""
    ages: str


def explain(full: FindingInFull, tr: Translate, language: str, zone: tzinfo) -> Explanation:
    """A finding as somebody reads it who shall judge it.

    Args:
        full: the finding with all that is known of it.
        tr: gives each text in the reader's language.
        language: which one, like "fi".
        zone: of all days and times.
    """
    wording = Wording(tr, language, zone)
    one = full.finding
    a, b = worded(one.pair.a, wording), worded(one.pair.b, wording)
    told = _Told(
        a=shown(a.title, _TITLE),
        b=shown(b.title, _TITLE),
        kind=kind_of(one, tr),
        state=tr(one.state.label),
        awaited=_awaited(one, tr),
        meeting=meeting(replace(one.pair, a=a, b=b), None, wording),
        rule=shown(one.text.title, _TITLE),
        sentence=shown(one.text.sentence, _TEXT),
        lowered=lowered(one, tr),
        words=[(shown(who, _NAME), tr(word.label), shown(why, _TEXT)) for who, word, why in one.words],
        comments=_comments(one.comments, wording),
        facts=_facts(full, a, b, wording),
        ages=_ages(full, wording),
    )
    return Explanation(filled("finding.html", {"it": told, "tr": tr}), _text(told, (a, b), wording))


def _awaited(one: FindingOfReport, tr: Translate) -> str:
    """Whose word is missing."""
    if one.state is not FindingState.OPEN:
        return ""
    if not one.awaited:
        return tr("Nobody can judge it: neither plan has an organisation.")
    return f"{tr('Awaits a word from:')} {', '.join(shown(name, _NAME) for name in one.awaited)}"


def _comments(comments: Sequence[CommentOfReport], wording: Wording) -> list[tuple[str, str, str]]:
    """With the moment instead of a reason."""
    return [
        (
            ", ".join(shown(name, _NAME) for name in (one.organisation, one.by) if name),
            shown(one.text, _TEXT),
            wording.moment(one.at),
        )
        for one in comments
    ]


def _facts(full: FindingInFull, a: SideOfPair, b: SideOfPair, wording: Wording) -> list[tuple[str, str, str]]:
    """Side by side, as far as anything is known of either."""
    tr = wording.tr
    of_a, of_b = dict(a.facts), dict(b.facts)
    rows = [
        (tr("Layer"), a.layer, b.layer),
        (tr("When"), _when(a, wording), _when(b, wording)),
        *((name, of_a.get(name, ""), of_b.get(name, "")) for name in of_a | of_b),
        (tr("Contact"), *full.contacts),
        (tr("Changed"), *("" if at is None else wording.moment(at) for at in full.plans_changed)),
    ]
    return [(name, shown(first, _TITLE), shown(second, _TITLE)) for name, first, second in rows if first or second]


def _when(side: SideOfPair, wording: Wording) -> str:
    """A plan that was deleted has no time."""
    return wording.span(side.span) if side.layer else ""


def _ages(full: FindingInFull, wording: Wording) -> str:
    """When the finding was made, and by which version of its rule."""
    tr = wording.tr
    told = tr("Found {found}, last changed {changed}.").format(
        found=wording.moment(full.found_at), changed=wording.moment(full.changed_at)
    )
    return f"{told} {tr('Rule version {number}.').format(number=full.finding.rule.version)}"


def _text(told: _Told, sides: tuple[SideOfPair, SideOfPair], wording: Wording) -> str:
    """The finding in plain sentences, for a letter or for minutes."""
    organisation = wording.tr("Organisation")
    named = []
    for side in sides:
        facts = [fact for fact in (dict(side.facts).get(organisation, ""), _when(side, wording)) if fact]
        named.append(wording.quoted(side.title) + (f" ({', '.join(facts)})" if facts else ""))
    sentences = [
        f"{told.kind} ({told.state}): {' × '.join(named)}.",
        told.meeting,
        f"{told.rule}: {told.sentence}" if told.rule else "",
        told.lowered,
        f"{told.awaited}." if told.awaited else "",
        *(f"{who}: {word}{f' – {why}' if why else ''}." for who, word, why in told.words),
    ]
    return " ".join(sentence for sentence in sentences if sentence)
