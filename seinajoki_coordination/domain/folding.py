"""Foreign words made comparable: one spelling of what people write in many."""

from __future__ import annotations

import unicodedata


def folded(value: object) -> str:
    """A value's text without case, diacritics and superfluous space; a truth is "1" or "0", 2.0 is "2", None is ""."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(int(value))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    signs = unicodedata.normalize("NFKD", str(value).casefold())
    plain = "".join(sign for sign in signs if not unicodedata.combining(sign))
    return " ".join(plain.casefold().split())
