"""Who has logged in, as the store knows that person."""

from __future__ import annotations

from seinajoki_coordination.domain.errors import NoRight
from seinajoki_coordination.services.rights import Me, Role
from seinajoki_coordination.store.postgis.schema import PostgresSchema

_ME = (
    "SELECT me.role, me.display_name, coalesce(o.id, ''), coalesce(o.short_name, '') "
    "FROM me() LEFT JOIN organisation o ON o.id = me.organisation_id"
)
_DELEGATED = "SELECT organisation_id, project FROM delegation WHERE contractor_id = ?"


def read_me(schema: PostgresSchema) -> Me:
    """Who has logged in.

    Raises:
        NoRight: somebody without a role in this store.
        ServerUnreachable, ServerFailed: it cannot be read.
    """
    role, name, organisation_id, organisation = schema.one(_ME)
    if role is None:
        raise NoRight(path=schema.name, reason=name)
    delegated = schema.all(_DELEGATED, (organisation_id,))
    return Me(Role[role.upper()], name, organisation_id, organisation, frozenset(delegated))
