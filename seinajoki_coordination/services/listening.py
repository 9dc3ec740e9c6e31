"""Hearing of what others write into a store that many share."""

from __future__ import annotations

from collections.abc import Callable
from socket import socket
from typing import Protocol


class Ear(Protocol):
    """Open at one store; used by one thread, which mostly waits in it."""

    def wait(self) -> frozenset[str]:
        """The tables that were written; none if that was nothing for a while, or the bell has rung.

        Raises:
            ServerUnreachable: the server does not answer any more.
        """

    def close(self) -> None:
        """Hear no longer."""


OpenEar = Callable[[str, socket], Ear]
"""Opens one at a store by its name, or raises a CoordinationError; the bell, once it can be read, ends all waiting."""
