"""What is said of findings, written beside the user interface: of each as it was when it was read, or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from seinajoki_coordination.domain.errors import CoordinationError, FindingMoved, NoSuchFinding
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.services.discussion import Comment, Judgement, id_of
from seinajoki_coordination.services.listing import Listed

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store


@dataclass
class Outcome:
    """What became of it."""

    written: list[Listed] = field(default_factory=list)
    moved: list[Listed] = field(default_factory=list)
    """Those that are others by now than they were when they were read, or are not there."""
    problem: CoordinationError | None = None
    """Why the rest was not written."""


@dataclass(frozen=True)
class Saying:
    """One organisation's word on some findings, or a comment."""

    organisation: str
    """Its short name."""
    word: Word | None
    """None is a comment."""
    text: str
    by: str
    at: datetime

    def write(self, store: Store, findings: Sequence[Listed]) -> Outcome:
        """Say it of each of them, until something stands in the way.

        Raises:
            UnknownOrganisation: the store knows no such organisation.
        """
        outcome = Outcome()
        organisation_id = id_of(self.organisation, store.organisations)
        for one in findings:
            refusal = self._refusal(one, organisation_id, store)
            if refusal is None:
                outcome.written.append(one)
            elif isinstance(refusal, (FindingMoved, NoSuchFinding)):
                outcome.moved.append(one)
            else:
                outcome.problem = refusal
                break
        return outcome

    def _refusal(self, one: Listed, organisation_id: str, store: Store) -> CoordinationError | None:
        """Say it of one of them, or tell why it could not be said."""
        try:
            if self.word is None:
                store.discussion.comment(Comment(one.id, organisation_id, self.text, self.by, self.at))
            else:
                judgement = Judgement(one.id, organisation_id, self.word, self.text, self.by, self.at)
                store.discussion.judge(judgement, one.shown)
        except CoordinationError as error:
            return error
        return None
