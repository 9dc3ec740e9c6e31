"""A real QGIS desktop on a virtual screen, in a profile of its own with the built zip installed.

For the tests of tests/gui and for `make pictures`. What QGIS does there is told by a story, a Python file that QGIS
runs (see tools/story.py); what it found comes back as a dictionary.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from package import target
from stage import NAME, ROOT

SETTINGS = """\
[locale]
userLocale={locale}
globalLocale={locale}
overrideFlag=true

[qgis]
checkVersion=false
newsFeed=false
enableMacros=Never

[core]
httpsfeedqgisorg\\disabled=true

[UI]
UITheme={theme}

[PythonPlugins]
{plugins}
"""
TELL = Path(__file__).with_name("tell.py")
PLUGINS = ("processing", NAME)
OFF = ("MetaSearch", "db_manager", "grassprovider", "otbprovider", "GdalTools", "sagaprovider")


@contextmanager
def screen(size: str = "1600x1000") -> Iterator[str]:
    """A virtual screen with a window manager; gives its name for DISPLAY."""
    read, write = os.pipe()
    options = ["-screen", "0", f"{size}x24", "-dpi", "96", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), *options], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as number:
            display = f":{number.readline().strip()}"
        if display == ":":
            raise RuntimeError("Xvfb did not start.")
        manager = subprocess.Popen(
            ["openbox"], env=os.environ | {"DISPLAY": display}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        try:
            yield display
        finally:
            manager.terminate()
            manager.wait()
    finally:
        server.terminate()
        server.wait()


class Desktop:
    """One user's QGIS: a home folder with one profile, in which the plugin is installed from the zip and enabled."""

    def __init__(self, home: Path, display: str, *, locale: str = "en_US", theme: str = "default") -> None:
        self.home = home
        self.display = display
        self.profile = home / "qgis" / "profiles" / "default"
        settings = self.profile / "QGIS" / "QGIS3.ini"
        settings.parent.mkdir(parents=True)
        enabled = [f"{name}=true" for name in PLUGINS] + [f"{name}=false" for name in OFF]
        settings.write_text(SETTINGS.format(locale=locale, theme=theme, plugins="\n".join(enabled)), encoding="utf-8")
        with ZipFile(target()) as zip_file:
            zip_file.extractall(self.profile / "python" / "plugins")

    def run(self, story: Path, *, shapely: bool = True, seconds: int = 240, **facts: Any) -> dict[str, Any]:  # noqa: ANN401  # JSON
        """Let QGIS live a story, told these facts; return what it wrote down.

        Raises:
            RuntimeError: QGIS crashed, or the story failed or took too long; with what QGIS printed.
        """
        result = self.home / f"{story.stem}.json"
        told = {"story": str(story), "result": str(result), "seconds": seconds - 30, **facts}
        with (self.home / "qgis.log").open("w+", encoding="utf-8") as log:
            qgis = subprocess.Popen(
                ["qgis", "--nologo", "--noversioncheck", "--profiles-path", self.home / "qgis", "--code", TELL],
                env=self._environment(shapely) | {"SEINAJOKI_STORY": json.dumps(told)},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
            try:
                code = qgis.wait(seconds)
            except subprocess.TimeoutExpired:
                os.killpg(qgis.pid, signal.SIGKILL)
                code = qgis.wait()
            log.seek(0)
            printed = log.read()
        if code != 0 or not result.exists():
            raise RuntimeError(f"QGIS ended with {code}:\n{printed}")
        lived: dict[str, Any] = json.loads(result.read_text(encoding="utf-8"))
        if "error" in lived:
            raise RuntimeError(f"{lived['error']}\n{printed}")
        return lived

    def _environment(self, shapely: bool) -> dict[str, str]:
        """As of a user who just logged in: nothing of this repository but its scripts and, if told so, Shapely."""
        path = [ROOT / "tools", *(ROOT / ".venv" / "lib").glob("python3*/site-packages")]
        if not shapely:
            path = [self._without_shapely(), ROOT / "tools"]
        runtime, temporary = self.home / "runtime", self.home / "tmp"
        for folder in (runtime, temporary):
            folder.mkdir(mode=0o700, exist_ok=True)
        return {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.home),
            "XDG_RUNTIME_DIR": str(runtime),
            "TMPDIR": str(temporary),  # QGIS takes what lies below it for lost when it ends, and asks
            "DISPLAY": self.display,
            "LC_ALL": "C.UTF-8",
            "TZ": "Europe/Helsinki",
            "PYTHONPATH": os.pathsep.join(map(str, path)),
            "PYTHONNOUSERSITE": "1",
            "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "pycache"),
            "NO_AT_BRIDGE": "1",
        }

    def _without_shapely(self) -> Path:
        """A folder that hides any Shapely of this machine."""
        package = self.home / "no_shapely" / "shapely"
        package.mkdir(parents=True, exist_ok=True)
        (package / "__init__.py").write_text("raise ModuleNotFoundError('hidden by a test')\n", encoding="utf-8")
        return package.parent
