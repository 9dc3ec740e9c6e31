"""Within a story: how long the plugin's own code holds the first thread, on which QGIS draws and listens."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_PACKAGE = "seinajoki_coordination"


class Stalls:
    """What was longest, with the calls that came straight from Qt; what QGIS does for them is counted in."""

    def __init__(self) -> None:
        self._held: dict[str, float] = {}
        self._outermost: FrameType | None = None
        self._since = 0.0

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Watch the thread that this is called on."""
        sys.setprofile(self._heed)
        try:
            yield
        finally:
            sys.setprofile(None)

    def longest(self, count: int = 5) -> list[tuple[str, float]]:
        """The calls that held it longest, in seconds."""
        return sorted(((name, round(held, 3)) for name, held in self._held.items()), key=lambda one: -one[1])[:count]

    def _heed(self, frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and self._outermost is None:
            if _PACKAGE in frame.f_code.co_filename:
                self._outermost, self._since = frame, time.perf_counter()
        elif event == "return" and frame is self._outermost:
            self._outermost = None
            name = f"{frame.f_globals.get('__name__', '')}.{frame.f_code.co_qualname}"
            self._held[name] = max(self._held.get(name, 0.0), time.perf_counter() - self._since)
