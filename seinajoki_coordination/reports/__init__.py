"""How findings read: self-contained HTML in the user's language."""
