"""Two QGIS desktops on one server: one sees what the other saves, and where both edit one plan no work is lost."""

import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "store"))

from people import founded
from server import running
from town import square

from desktop import Desktop

STORY = Path(__file__).with_name("stories") / "office.py"


@pytest.fixture(scope="module")
def lived(tmp_path_factory, display):
    """What the two offices saw, by their logins."""
    database = founded(running())
    server, signs = running(), tmp_path_factory.mktemp("signs")
    facts = {"host": server.host, "port": str(server.port), "database": database, "folder": str(signs)}

    def live(login):
        desktop = Desktop(tmp_path_factory.mktemp(login) / "home", display)
        return desktop.run(STORY, login=login, place=square(0).wkt, **facts)

    with ThreadPoolExecutor() as both:
        return dict(zip(("water", "city"), both.map(live, ("water", "city")), strict=True))


def test_the_store_is_opened_from_the_menu_and_the_login_says_for_whom_one_acts(lived):
    assert [lived[login]["store"] for login in ("water", "city")] == ["city", "city"]
    assert lived["water"]["acts for"] == ["Vesi", False]
    assert lived["city"]["acts for"][1], "who coordinates acts for any"
    assert [lived[login]["bar"] for login in ("water", "city")] == [[], []]


def test_what_one_office_saves_is_drawn_at_the_other_and_told_to_its_lists(lived):
    assert lived["city"]["seen"] == ["Uusi vesijohto", "a water planner"]


def test_the_second_to_save_is_told_who_was_first_and_both_changes_are_kept(lived):
    assert lived["water"]["saved first"]
    (told,) = lived["city"]["refused"]
    assert told.startswith("Not saved: “Uusi vesijohto” (a water planner, ")
    assert lived["city"]["compared"].startswith("a water planner saved “Uusi vesijohto” on ")
    assert lived["water"]["in the end"] == ["by water", "SJK-1", "the coordinator"]
