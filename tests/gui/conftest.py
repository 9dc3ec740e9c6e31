"""A screen, and on it one user's QGIS with the zip installed; each test tells it a story."""

import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT / "tests" / "bench")]

from desktop import Desktop, screen  # noqa: E402  # they are found now

STORIES = Path(__file__).with_name("stories")


@pytest.fixture(scope="session")
def display():
    """The name of a virtual screen with a window manager."""
    with screen() as name:
        yield name


@pytest.fixture(scope="session")
def live(tmp_path_factory, display):
    """Lets a fresh QGIS live one of the stories beside this file, each once; gives what it wrote down."""

    @cache
    def run(name, *, locale="en_US", shapely=True, **facts):
        desktop = Desktop(tmp_path_factory.mktemp(name) / locale, display, locale=locale)
        return desktop.run(STORIES / f"{name}.py", shapely=shapely, **facts)

    return run
