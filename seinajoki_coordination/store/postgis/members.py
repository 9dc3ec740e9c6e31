"""Who is who among the logins of a database, through its own functions."""

from __future__ import annotations

from uuid import uuid4

from seinajoki_coordination.domain.errors import UnknownOrganisation
from seinajoki_coordination.services.store import Member
from seinajoki_coordination.store.postgis.schema import PostgresSchema

_IS_LOGIN = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ? AND rolcanlogin)"
_ORGANISATIONS = "SELECT short_name FROM organisation ORDER BY short_name"
_ADD = "INSERT INTO organisation (id, short_name) VALUES (?, ?)"
_PUT = "SELECT set_member(?, ?, ?, ?)"


class PostgisMembers:
    """The members of one schema."""

    def __init__(self, schema: PostgresSchema) -> None:
        self._schema = schema

    def is_login(self, login: str) -> bool:
        """Whether the server lets somebody in by that name."""
        return bool(self._schema.one(_IS_LOGIN, (login,))[0])

    def put(self, member: Member, *, may_add_organisation: bool) -> None:
        """Give a login its place, instead of the one that it had; an organisation that is not there may be added.

        Raises:
            UnknownOrganisation: there is none of that name, and none may be added.
            NoRight, ServerUnreachable, StoreLocked, ServerFailed: it was refused; nothing was changed.
        """
        known = [name for (name,) in self._schema.all(_ORGANISATIONS)]
        is_new = member.organisation is not None and member.organisation not in known
        if is_new and not may_add_organisation:
            raise UnknownOrganisation(name=member.organisation, known=", ".join(known))
        with self._schema.transaction() as cursor:
            if is_new:
                cursor.execute(_ADD, (str(uuid4()), member.organisation))
            cursor.execute(_PUT, (member.login, member.organisation, member.role, member.display_name))
