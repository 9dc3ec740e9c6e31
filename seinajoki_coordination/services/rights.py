"""Who works in a store and what that person may: as the store's own guards have it, to be told beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Role(IntEnum):
    """What a login is for; each may what those before it may."""

    READER = 0
    CONSULTED = 1
    MEMBER = 2
    COORDINATOR = 3
    ADMINISTRATOR = 4


@dataclass(frozen=True)
class Me:
    """Who has opened a store; in a file everybody may everything."""

    role: Role = Role.ADMINISTRATOR
    name: str = ""
    """As others see it beside what this person writes; empty where the client says it."""
    organisation_id: str = ""
    organisation: str = ""
    """Its short name; empty for somebody who belongs to none."""
    delegated: frozenset[tuple[str, str]] = frozenset()
    """What others let this organisation edit: their organisation's id, and the project."""

    @property
    def is_bound(self) -> bool:
        """Whether this person acts for one organisation only, or for none."""
        return self.role < Role.COORDINATOR

    @property
    def may_check(self) -> bool:
        """Whether this person's checks are written."""
        return self.role >= Role.MEMBER

    def may_edit(self, organisation_id: str, project: str) -> bool:
        """Whether a plan of an organisation, in a project, is this person's to edit."""
        if not self.is_bound:
            return True
        is_own = organisation_id == self.organisation_id or (organisation_id, project) in self.delegated
        return self.role >= Role.MEMBER and is_own
