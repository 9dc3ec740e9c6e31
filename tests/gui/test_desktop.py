"""The zip in a real QGIS desktop."""

from datetime import UTC, datetime
from enum import Enum

import pytest

from seinajoki_coordination.domain import codes

COUNTS = {
    "work_zone": 60,
    "event": 25,
    "event_area": 12,
    "development_area": 2,
    "traffic_arrangement": 10,
    "street": 23,
}
ORDER = ["finding", "traffic_arrangement", "work_zone", "event", "development_area", "event_area", "street"]
PLANS = ["work_zone", "event", "traffic_arrangement"]
SAME_IN_FINNISH = {"Idea"}


def english():
    """The labels of all code lists."""
    lists = [listed for listed in vars(codes).values() if isinstance(listed, type) and issubclass(listed, Enum)]
    return {code.label for listed in lists for code in listed if hasattr(code, "label")} - SAME_IN_FINNISH


def test_the_demo_opens_from_the_menu_and_the_toolbox_checks_it(live):
    found = live("demo")

    assert found["menu"] == "Seinäjoki"
    assert found["entries"] == [
        "Coordination",
        "Findings",
        "Changes since my last visit",
        "Try the demo",
        "Open a store…",
        "Open a database…",
        "Recent stores",
        "Check overlaps…",
        "Check the store…",
        "Import plans…",
        "Take along…",
        "Bring back…",
        "Deleted plans…",
        "Settings…",
    ]
    names = ("detectoverlaps", "preparestore", "checkstore", "copystore", "addmember", "takealong", "bringback")
    names += ("importactivities", "undoimport")
    assert {f"seinajoki:{name}" for name in names} == set(found["algorithms"])
    assert found["crs"] == "EPSG:3877"
    assert 1_000 < found["scale"] < 20_000, "the map shows the centre"
    assert (found["week"], found["weeks"]) == ("07-05", 14), "the week of Tangomarkkinat, of those of the summer"
    assert found["counts"].items() >= COUNTS.items()
    assert found["counts"]["finding"] > 40
    assert [role for role in found["order"] if role in ORDER] == ORDER
    assert all(found["temporal"][role] for role in (*PLANS, "finding"))
    assert found["names"]["work_zone"] == "Work zones"
    assert "Water · Sewer · Storm water" in found["legend"]
    assert all(found["aliases"]), "no column goes by its raw name"
    assert [text for text in found["marks"] if text.startswith("Illustrative demo")]


def test_a_second_click_opens_nothing_twice_and_the_dialog_knows_the_plans(live):
    found = live("demo")

    assert found["layers after a second click"] == len(found["counts"])
    assert found["marks after a second click"] == 1
    assert found["asked of"] == PLANS
    assert found["asked"] == {"START": "starts_at", "END": "ends_at", "IGNORE_SAME": "project"}
    assert found["pairs"] == found["features"] > 20
    assert found["report"].lstrip().lower().startswith("<!doctype html>")


def test_the_store_is_checked_from_the_menu_and_nothing_has_changed_since_the_demo_was_made(live):
    found = live("demo")

    assert found["store"], "the dialog knows the store of the open layers"
    assert found["checked"] == [found["counts"]["finding"], 0, 0]
    assert found["coordination"].lstrip().lower().startswith("<!doctype html>")


def test_in_finnish_everything_speaks_finnish(live):
    found = live("demo", locale="fi_FI")

    assert found["entries"] == [
        *("Yhteensovitus", "Havainnot", "Muutokset viime käyntini jälkeen", "Kokeile esimerkkiä"),
        *("Avaa tietovarasto…", "Avaa tietokanta…", "Viimeksi avatut", "Tarkista päällekkäisyydet…"),
        *("Tarkista tietovarasto…", "Tuo suunnitelmia…", "Ota mukaan…", "Tuo takaisin…"),
        *("Poistetut suunnitelmat…", "Asetukset…"),
    ]
    assert found["names"]["work_zone"] == "Työalueet"
    assert "Nimi" in found["aliases"]
    assert "Vesi · Viemäri · Hulevesi" in found["legend"]
    words = {word for text in found["legend"] for word in text.split(" · ")}
    words |= {word for text in found["meanings"] for word in text.split(", ")}
    assert not words & english()
    assert 'lang="fi"' in found["report"]
    assert all("kuvitteelli" in source for source in found["sources"])


def test_unloading_leaves_nothing_behind_ten_times_over(live):
    found = live("reloads", locale="fi_FI")

    assert {"locator seinajoki", "settings seinajoki", "shortcut seinajoki_open", "QMenu seinajoki_recent"} < set(
        found["loaded"]
    )
    assert found["left"] == []
    assert found["more than before"] == []
    assert found["less than before"] == []
    assert found["loaded again"] == found["loaded"]


def test_the_locator_leads_to_what_is_found_and_the_options_hold(live):
    found = live("reloads", locale="fi_FI")

    assert any("Tapahtumat" in text for text in found["groups"])
    assert len(found["selected"]) == 1
    assert found["page is shown"]
    assert found["writer"] == "Works coordinator"


def test_a_project_in_use_stays_as_it_is_when_the_demo_is_added(live):
    found = live("reloads", locale="fi_FI")

    assert found["of the project in use"] == ["EPSG:3067", "#123456", True, 0]


def test_without_shapely_it_loads_and_says_how_to_get_it(live):
    found = live("without_shapely", shapely=False)

    assert not found["numpy or Shapely loaded by the plugin"]
    assert all("pip install shapely" in " ".join(bar) for bar in found["bars"])
    assert found["layers"] == 0


def test_in_qgiss_own_table_days_are_local_and_nobody_saves_over_another_unasked(live):
    found = live("store")

    assert found["shown"] == found["in the editor"] == "5/7/2027"
    assert found["typed"] == "2027-05-10 00:00+03:00"
    assert found["they saved"]
    assert any("“Keskustorin valaistuksen uusinta” (" in text for text in found["bar"])
    assert found["still editing"] == [True, True]
    assert found["in the file meanwhile"] == "2027-05-08 00:00+03:00"
    assert found["in the file"] == ["2027-05-10 00:00+03:00", "theirs"]


def test_a_planner_draws_along_a_street_sees_whom_it_meets_moves_it_and_saves_it(live):
    found = live("planner")

    assert not found["drawn before the drawing ends"]
    assert [text for text in found["met while drawing"] if text.startswith("Vapaudentien tukimuurin tuenta")]
    assert found["told while drawing"] == "It would meet 1 plan:"
    days = [
        [text.split(" · ")[1].replace("\N{NO-BREAK SPACE}", " ") for text in met]
        for met in found["met as days are typed"]
    ]
    assert days == [["7–11 Jul 2027"], ["7–8 Jul 2027"]], "the shared days follow what is typed"
    assert found["met in the window"] == []
    assert found["saved"] == ["Uusi vesijohto"]
    clicks, keys = found["clicks and keys"]
    assert clicks <= 12
    assert keys <= 40


def test_the_other_organisation_judges_and_the_plan_is_found_with_the_locator(live):
    found = live("planner")

    assert found["waited for"]
    assert found["said"] == ["agreed"]
    assert found["found again"] == ["Uusi vesijohto"]


def test_what_the_plan_was_at_first_is_brought_back_from_its_history(live):
    found = live("planner")

    assert found["changed"] == "Toinen nimi"
    assert found["steps"] == ["Changed: Title", "Entered"]
    assert found["restored"] == "Uusi vesijohto"
    assert found["steps after it"] == ["Changed: Title", "Changed: Title", "Entered"]
    assert found["has the first's place"]
    assert set(found["differs from the first"]) <= {"row_version", "changed_at", "changed_by"}


def test_a_plan_is_entered_and_a_finding_judged_by_the_keyboard_alone(live):
    found = live("keyboard")

    clicks, keys = found["clicks and keys"]
    assert clicks == 0 < keys
    title, *days = found["saved"]
    assert title == "Uusi kaapeli"
    assert [datetime.fromisoformat(day) for day in days] == [datetime(2027, 7, day, 21, tzinfo=UTC) for day in (6, 8)]
    assert [text for text in found["met"] if text.startswith("Vapaudentien tukimuurin tuenta")]
    assert found["said"] == ["agreed"]


def test_the_keyboard_is_never_lost_on_the_way(live):
    found = live("keyboard")

    assert "seinajoki_draw_work_zone" in found["opened"]
    assert "seinajoki_way_street" in found["drawing"]
    assert "title" in found["after the dialog"]
    assert "seinajoki_draw_work_zone" in found["after saving"]
    assert "Search in the findings" in found["in the findings"]
    assert "seinajoki_findings_table" in found["after judging"] or "seinajoki_say" in found["after judging"]


def test_an_area_is_drawn_by_hand_and_what_others_do_near_it_is_listed_until_it_is_seen(live):
    found = live("news")

    assert found["beside"] == ["seinajoki_coordination"]
    assert found["active layer"]
    assert found["edited"] == []
    assert found["told"].startswith("Your first visit")
    assert found["listed"] == ["Moved in place or time (1)", True]
    assert found["opener"] == "1 change"
    assert found["afterwards"] == ["Nothing new.", "No changes"]


def letters(texts):
    """Those that are underlined; Qt listens to small ones as to large ones."""
    return [text[text.index("&") + 1].upper() for text in texts if "&" in text]


@pytest.mark.parametrize("locale", ["en_US", "fi_FI"])
def test_every_underlined_letter_leads_to_one_place(live, locale):
    found = live("letters", locale=locale)
    docks, of_qgis = found["docks"], letters(found["menus"])

    assert len(of_qgis) > 10
    for dock in docks:
        of_dock = letters(dock)
        assert of_dock
        assert len(set(of_dock)) == len(of_dock), dock
    ours = letters({*docks[0], *docks[1], found["own menu"]})  # both docks are often open at once
    assert len(set(ours)) == len(ours), docks
    assert not set(ours) & set(of_qgis), docks
    in_list = letters(found["menu of the list"])
    assert len(set(in_list)) == len(in_list) > 1
    assert found["deaf"] == []
