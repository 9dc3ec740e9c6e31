"""Giving a login its place among those who share a store."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from seinajoki_coordination.domain.errors import MembersInFile, NoSuchLogin, OrganisationMissing
from seinajoki_coordination.services.store import Member, Store

FOR_AN_ORGANISATION = frozenset({"consulted", "member"})
"""The roles of those who speak for an organisation."""


@dataclass(frozen=True)
class Adding:
    """Adds members, with what the other rooms lend for it."""

    open_to_write: Callable[[str], Store]

    def add(self, store: str, member: Member, *, may_add_organisation: bool) -> None:
        """Give a login its place, instead of the one that it had.

        Raises:
            MembersInFile: the store is a file.
            OrganisationMissing: the role is for an organisation, and none is named.
            NoSuchLogin: the server lets nobody in by that name.
            UnknownOrganisation: there is none of that name, and none may be added.
            CoordinationError: it was refused; nothing was changed.
        """
        if member.organisation is None and member.role in FOR_AN_ORGANISATION:
            raise OrganisationMissing
        with closing(self.open_to_write(store)) as opened:
            if opened.members is None:
                raise MembersInFile(path=store)
            if not opened.members.is_login(member.login):
                raise NoSuchLogin(path=store, login=member.login)
            opened.members.put(member, may_add_organisation=may_add_organisation)
