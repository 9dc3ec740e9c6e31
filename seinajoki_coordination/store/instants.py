"""Instants as the stores' SQL gives and takes them: a GeoPackage's DATETIME texts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from seinajoki_coordination.detection.columns import numbered
from seinajoki_coordination.domain.timespan import (
    END_MICROS,
    FIRST_MICROS,
    FIRST_YEAR,
    LAST_YEAR,
    UTC,
    instant_at,
    instant_text,
)


def instant(text: str) -> datetime:
    """A GeoPackage's DATETIME as an aware instant."""
    value = datetime.fromisoformat(text.removesuffix("Z"))
    return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def optional_instant(text: str | None) -> datetime | None:
    """The same, where there may be none; what some tool wrote that is no DATETIME is none."""
    try:
        return None if text is None else instant(text)
    except (ValueError, OverflowError):  # the latter where only its offset makes a year 0 or 10000 of it
        return None


def bound(text: str | None) -> datetime | None:
    """The same at the one or the other end of a span: year 1 and year 9999 are none."""
    value = optional_instant(text)
    return value if value is not None and FIRST_YEAR <= value.year <= LAST_YEAR else None


def micros_text(value: int) -> str | None:
    """Microseconds since the epoch as a GeoPackage's DATETIME; None for an open side."""
    moment = instant_at(value)
    return None if moment is None else instant_text(moment)


def instants(texts: Sequence[str | None], absent: int) -> NDArray[np.int64]:
    """DATETIME texts as microseconds; `absent` where there is none, and in year 1 and year 9999."""
    distinct, which = numbered(texts)  # plans begin and end at few moments
    try:
        plain = np.array(
            ["NaT" if text is None else text[:-1] if text[-1:] == "Z" else _plain(text) for text in distinct],
            dtype="datetime64[us]",
        )
    except ValueError:  # one that ends like a DATETIME and is none
        plain = np.array([_plain(text) for text in distinct], dtype="datetime64[us]")
    values = plain.astype(np.int64)  # of NaT, the very first of all numbers
    return np.where((values < FIRST_MICROS) | (values >= END_MICROS), absent, values)[which]


def _plain(text: str | None) -> str:
    """An instant as NumPy reads it: in UTC, without saying so."""
    value = optional_instant(text)
    return "NaT" if value is None else value.replace(tzinfo=None).isoformat()
