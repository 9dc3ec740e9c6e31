"""What organisations say of findings, and of having nothing here: plain data, and the port that keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from seinajoki_coordination.domain.errors import UnknownOrganisation
from seinajoki_coordination.domain.findings import FindingState, Word


@dataclass(frozen=True)
class Shown:
    """A finding as somebody sees it: what a judgement refers to."""

    finding_id: str
    facts: str
    start: datetime | None
    end: datetime | None
    area_m2: float

    def __str__(self) -> str:
        span = " – ".join(f"{instant:%Y-%m-%d %H:%M} UTC" if instant else "…" for instant in (self.start, self.end))
        return f"{span}, {self.area_m2:.0f} m²"


@dataclass(frozen=True)
class Judgement:
    """One organisation's word on a finding."""

    finding_id: str
    organisation_id: str
    word: Word
    why: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Comment:
    """What somebody says of a finding without judging it."""

    finding_id: str
    organisation_id: str
    text: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Statement:
    """An organisation's word that it has nothing here until an instant."""

    organisation_id: str
    until: datetime
    note: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Coverage:
    """How far an organisation has taken part: its plans, when it last wrote, and what it has stated."""

    organisation: str
    is_consulted: bool
    plans: int
    last: datetime | None
    nothing_until: datetime | None


class Discussion(Protocol):
    """What organisations say of findings, and how far they take part."""

    def shown(self, finding_id: str) -> Shown:
        """A finding as it is now, for a judgement to refer to.

        Raises:
            NoSuchFinding: it is not in the register.
        """

    def judge(self, judgement: Judgement, seen: Shown) -> FindingState:
        """Record a word on a finding as it was seen, and return the state that follows; gone and past ones stay so.

        Raises:
            FindingMoved: the finding is another by now.
            NoSuchFinding: it is not in the register.
            UnknownOrganisation: the store knows no such organisation.
        """

    def comment(self, remark: Comment) -> None:
        """Keep a comment on a finding.

        Raises:
            NoSuchFinding: it is not in the register.
            UnknownOrganisation: the store knows no such organisation.
        """

    def comments(self, finding_id: str) -> list[Comment]:
        """The comments on a finding, oldest first."""

    def state_nothing(self, statement: Statement) -> None:
        """Keep an organisation's word that it has nothing here until a day."""

    def coverage(self) -> list[Coverage]:
        """Who has reported how much and when last, and who has stated to have nothing until when."""


class Organisations(Protocol):
    """Those that plan, judge and are consulted."""

    def ids(self) -> dict[str, str]:
        """The id of each organisation by its short name."""

    def add(self, short_names: Iterable[str]) -> dict[str, str]:
        """Add those that are not there yet; all ids by short name."""


def id_of(organisation: str, organisations: Organisations) -> str:
    """The id of the organisation with that short name.

    Raises:
        UnknownOrganisation: the store knows no such organisation.
    """
    ids = organisations.ids()
    if organisation not in ids:
        raise UnknownOrganisation(name=organisation, known=", ".join(ids))
    return ids[organisation]
