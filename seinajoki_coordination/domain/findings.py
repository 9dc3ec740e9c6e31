"""Findings: what a rule says of a pair, how it is judged, and what state follows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import NAMESPACE_URL, uuid5

from seinajoki_coordination.domain.codes import Code

_FINDINGS = uuid5(NAMESPACE_URL, "urn:seinajoki-coordination:finding")


class Word(Code):
    """What an organisation says of a finding, worst first."""

    OPEN = "open", "Open"
    ACCEPTED_RISK = "accepted_risk", "Accepted risk"
    AGREED = "agreed", "Agreed"
    NOT_A_PROBLEM = "not_a_problem", "Not a problem"


class FindingState(Code):
    """Where a finding stands."""

    OPEN = "open", "Open"
    ACCEPTED_RISK = "accepted_risk", "Accepted risk"
    AGREED = "agreed", "Agreed"
    NOT_A_PROBLEM = "not_a_problem", "Not a problem"
    GONE = "gone", "Gone"
    PAST = "past", "Past"

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is to be said: it meets no longer, or is over."""
        return self in (FindingState.GONE, FindingState.PAST)


_WORST_FIRST = tuple(Word)


def finding_id(rule_id: str, a_id: str, b_id: str) -> str:
    """The id of the one finding per rule and pair: the same wherever and whenever it is found."""
    return str(uuid5(_FINDINGS, f"{rule_id}\n{a_id}\n{b_id}"))


def facts_of(rule_version: int, a_facts: str, b_facts: str) -> str:
    """What a judgement is given on; another rule version or another side is another question."""
    return f"{rule_version}:{a_facts}:{b_facts}"


def state_of(words: Mapping[str, Word], parties: Iterable[str | None]) -> FindingState:
    """The state that the words on the current facts give.

    Open until both sides' organisations (`parties`; None is unknown and cannot judge) have said something else;
    then the worse word counts. Words of others, the consulted parties, do not count.
    """
    asked = {party for party in parties if party is not None}
    said = [words.get(party, Word.OPEN) for party in asked]
    return FindingState(min(said, key=_WORST_FIRST.index, default=Word.OPEN).value)
