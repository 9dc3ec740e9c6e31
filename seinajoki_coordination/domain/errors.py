"""What may go wrong, each with one sentence for the user that says what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar


class CoordinationError(Exception):
    """Base of all errors shown to users.

    A child states its `sentence`, a template in English; the facts given on raising fill it in,
    so that the same error can be told in any language.
    """

    sentence: ClassVar[str] = "Something unexpected happened."

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(self.sentence.format(**facts))

    def told(self, tr: Callable[[str], str]) -> str:
        """The sentence in the language of `tr`."""
        return tr(self.sentence).format(**self.facts)


class MissingLibrary(CoordinationError):
    """Shapely 2 is not there."""

    sentence = (
        "Checking overlaps needs the Python library Shapely 2 or newer, which this QGIS does not have. "
        "Install it for QGIS's Python (“pip install shapely”, or the plugin “QPIP”) and restart QGIS."
    )


class Cancelled(CoordinationError):
    """The user stopped a long work."""

    sentence = "Cancelled; nothing was changed."


class UnreadableHours(CoordinationError):
    """Weekly hours that cannot be read."""

    sentence = "“{text}” is not a list of weekly hours; write it like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”."


class UnknownZone(CoordinationError):
    """A time zone that is not known."""

    sentence = "“{zone}” is not a time zone; write it like “Europe/Helsinki”."


class TooManyRules(CoordinationError):
    """More rules than one pass can answer."""

    sentence = "There are {count} rules; one check can answer at most {most}. Remove some of them."


class CannotWrite(CoordinationError):
    """A file that cannot be written."""

    sentence = "“{path}” cannot be written ({reason}). Choose another file or folder."
