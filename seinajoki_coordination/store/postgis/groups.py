"""What the groups of a store's logins are called: they belong to the whole server, so their names tell which store."""

from __future__ import annotations

import re
from hashlib import sha256

_PLAIN = re.compile(r"[A-Za-z0-9_/-]{1,49}")
"""PostgreSQL keeps 63 letters of a name, and `_administrator` follows."""
_STRANGE = re.compile(r"[^A-Za-z0-9_/-]")
_KEPT, _DIGITS = 32, 16


def group_stem(database: str, schema: str) -> str:
    """How the names of a store's groups begin: `database/schema` as long as it is plain and short.

    Else as much of it as there is room for, and what tells it from all others. A schema's name has no `/` and no `~`,
    so no two stores share one.
    """
    name = f"{database}/{schema}"
    if _PLAIN.fullmatch(name):
        return name
    return f"{_STRANGE.sub('_', name)[:_KEPT]}~{sha256(name.encode()).hexdigest()[:_DIGITS]}"
