"""The plugin's texts in the user's language; one Qt context holds them all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from seinajoki_coordination.host.paths import TRANSLATIONS

_CONTEXT = "Seinajoki"


def tr(text: str) -> str:
    """The text in QGIS's language, or in the one `speaking` asks for; itself where there is no translation."""
    language = _asked.get()
    return language.tr(text) if language else QCoreApplication.translate(_CONTEXT, text)


def user_language() -> str:
    """The language of QGIS's user interface, like "fi"; the system's where QGIS does not run.

    Within `speaking` it is the one asked for.
    """
    language = _asked.get()
    if language:
        return language.code
    application = QgsApplication.instance()
    name = application.locale() if isinstance(application, QgsApplication) else QLocale.system().name()
    return name.partition("_")[0].lower()


class Language:
    """One language's texts, whether or not QGIS runs in it; English where there is no such file."""

    def __init__(self, code: str) -> None:
        self.code = code
        self._translator = QTranslator()
        self._translator.load(str(TRANSLATIONS / f"{code}.qm"))

    def tr(self, text: str) -> str:
        """The text in this language, or itself."""
        return self._translator.translate(_CONTEXT.encode(), text.encode()) or text  # PyQt takes texts for ASCII here

    def install(self) -> None:
        """Let `tr` of this module, and so all of the plugin, speak this language."""
        QCoreApplication.installTranslator(self._translator)

    def remove(self) -> None:
        """Undo `install`."""
        QCoreApplication.removeTranslator(self._translator)


_asked: ContextVar[Language | None] = ContextVar("asked", default=None)


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Let `tr` speak a language here, on this thread, whatever QGIS's is."""
    token = _asked.set(Language(code))
    try:
        yield
    finally:
        _asked.reset(token)
