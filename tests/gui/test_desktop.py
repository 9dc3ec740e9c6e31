"""The zip in a real QGIS desktop."""

PLANS = {"work_zone": 60, "event": 25, "event_area": 12, "development_area": 2}


def test_the_demo_opens_by_a_click_and_the_toolbox_checks_it(live):
    found = live("demo")

    assert found["menu"] == "Seinäjoki"
    assert found["entries"] == ["Try the demo", "Check overlaps…"]
    assert "seinajoki:detectoverlaps" in found["algorithms"]
    assert found["crs"] == "EPSG:3877"
    assert 1_000 < found["scale"] < 200_000, "the map shows the town"
    assert {role: found["counts"][role] for role in PLANS} == PLANS
    assert all(found["temporal"][role] for role in ("work_zone", "event", "traffic_arrangement"))
    assert found["names"]["work_zone"] == "Work zones"
    assert found["layers after a second click"] == found["layers"]
    assert found["pairs"] == found["features"] > 20
    assert found["report"].lstrip().lower().startswith("<!doctype html>")


def test_in_finnish_everything_speaks_finnish(live):
    found = live("demo", locale="fi_FI")

    assert found["entries"] == ["Kokeile esimerkkiä", "Tarkista päällekkäisyydet…"]
    assert found["names"]["work_zone"] == "Työalueet"
    assert "Otsikko" in found["aliases"] or "Nimi" in found["aliases"]
    assert 'lang="fi"' in found["report"]


def test_unloading_leaves_nothing_behind_ten_times_over(live):
    found = live("reloads")

    assert found["loaded"]
    assert found["left"] == []
    assert found["more than before"] == []
    assert found["less than before"] == []
    assert found["loaded again"] == found["loaded"]


def test_without_shapely_it_loads_and_says_how_to_get_it(live):
    found = live("without_shapely", shapely=False)

    assert not found["numpy or Shapely loaded by the plugin"]
    assert any("pip install shapely" in text for text in found["bar"])
    assert found["layers"] >= 6
