"""The demo's GeoJSON: complete, honest about its sources, and telling the stories it is there to tell."""

import json
import re
from datetime import date, datetime
from functools import cache
from itertools import combinations
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
import shapely
from shapely.geometry import box, shape

from seinajoki_coordination.domain.codes import (
    ArrangementKind,
    DevelopmentKind,
    EventAreaKind,
    EventKind,
    LaneEffect,
    Mode,
    Nuisance,
    Outage,
    Precision,
    Status,
    StreetClass,
    WorkKind,
)
from seinajoki_coordination.domain.timespan import Span, WeeklyHours, at_local, days, widened

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"
HELSINKI = ZoneInfo("Europe/Helsinki")
COUNTS = {
    "event_area": 12,
    "event": 25,
    "work_zone": 60,
    "traffic_arrangement": 10,
    "development_area": 2,
    "street": 23,
}
PLANS = ("work_zone", "event", "traffic_arrangement")
ACTIVITIES = (*PLANS, "event_area", "development_area")
LINES = ("traffic_arrangement", "street")
KINDS = {
    "work_zone": WorkKind,
    "event": EventKind,
    "event_area": EventAreaKind,
    "development_area": DevelopmentKind,
    "traffic_arrangement": ArrangementKind,
}
COMMON = [
    "id",
    "title",
    "project",
    "belongs_to",
    "organisation",
    "kind",
    "status",
    "starts_at",
    "ends_at",
    "precision",
    "weekly_hours",
    "clearance_m",
    "note",
    "contact",
    "case_number",
    "source",
    "visibility",
]
OWN = {
    "work_zone": ["digs", "lane_effect", "lane_effect_m", "noise", "dust", "vibration", "closes", "outage"],
    "event": ["attendance", "build_up_from", "tear_down_until", "needs_quiet", "event_area_id", "series"],
    "event_area": ["capacity", "surface", "load_limit_kg_m2", "power", "water", "restrictions"],
    "development_area": ["phase"],
    "traffic_arrangement": ["modes"],
}
MUNICIPALITY = box(23464414.8, 6912513.3, 23518997.9, 6997850.0)
"""The box of Seinäjoki's boundary in EPSG:3877 (National Land Survey of Finland, municipalities 2021, CC BY 4.0)."""


@cache
def features(table):
    return json.loads((DEMO / f"{table}.geojson").read_text(encoding="utf-8"))["features"]


def rows(*tables):
    return [feature["properties"] for table in tables for feature in features(table)]


def instant(text, *, is_end=False):
    """A time as the demo writes it; as an end, a day means through that day."""
    if text is None:
        return None
    if "T" in text:
        return at_local(datetime.fromisoformat(text), HELSINKI)
    day = days(date.fromisoformat(text), date.fromisoformat(text), HELSINKI)
    return day.end if is_end else day.start


def span(row):
    return Span(instant(row["starts_at"]), instant(row["ends_at"], is_end=True))


def taken(row):
    """When a plan has its ground, an event's build-up and tear-down included."""
    own = span(row)
    return Span(
        instant(row.get("build_up_from")) or own.start,
        instant(row.get("tear_down_until"), is_end=True) or own.end,
    )


def hours(row):
    """The hours that limit when the ground is taken; what digs takes it around the clock."""
    return WeeklyHours.parse(row["weekly_hours"]) if row["weekly_hours"] and not row.get("digs") else None


def ground_of(row, table):
    feature = next(f for f in features(table) if f["properties"]["id"] == row["id"])
    return shape(feature["geometry"]) if feature["geometry"] else None


def shares_time(a, b):
    common = taken(a).common(taken(b))
    limits = [limit for limit in (hours(a), hours(b)) if limit is not None]
    if common is None or not limits:
        return common is not None
    limit = limits[0] if len(limits) == 1 else limits[0].common(limits[1])
    return next(limit.episodes(common, HELSINKI), None) is not None


def shares_ground(a, b):
    if a is None or b is None:
        return False
    return bool(a.intersects(b)) if a.area == 0 or b.area == 0 else a.intersection(b).area > 1.0


def may_be_compared(a, b):
    if Status.CANCELLED in (a["status"], b["status"]) or Status.FINISHED in (a["status"], b["status"]):
        return False
    if a["id"] == b["belongs_to"] or b["id"] == a["belongs_to"]:
        return False
    return not any(a.get(group) is not None and a.get(group) == b.get(group) for group in ("project", "series"))


@cache
def meetings():
    """Pairs of titles that share ground and time."""
    plans = [(row, ground_of(row, table)) for table in PLANS for row in rows(table) if row["starts_at"]]
    return {
        frozenset((a["title"], b["title"]))
        for (a, ground_a), (b, ground_b) in combinations(plans, 2)
        if may_be_compared(a, b) and shares_ground(ground_a, ground_b) and shares_time(a, b)
    }


def titled(beginning):
    """The one plan whose title begins so, and its ground."""
    [(row, table)] = [(row, table) for table in PLANS for row in rows(table) if row["title"].startswith(beginning)]
    return row, ground_of(row, table)


def meet(first, second):
    return frozenset((titled(first)[0]["title"], titled(second)[0]["title"])) in meetings()


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_a_table_holds_as_many_features_as_the_demo_promises(table, count):
    assert len(features(table)) == count


@pytest.mark.parametrize("table", COUNTS)
def test_a_file_names_its_crs_and_writes_one_feature_a_line(table):
    text = (DEMO / f"{table}.geojson").read_text(encoding="utf-8")

    assert json.loads(text)["crs"]["properties"]["name"] == "urn:ogc:def:crs:EPSG::3877"
    assert sum(line.startswith('{"type": "Feature", ') for line in text.splitlines()) == COUNTS[table]


@pytest.mark.parametrize("table", COUNTS)
def test_geometries_are_valid_flat_multi_and_within_the_municipality(table):
    wanted = "MultiLineString" if table in LINES else "MultiPolygon"
    for feature in features(table):
        if feature["geometry"] is None:
            continue
        geometry = shape(feature["geometry"])
        name = feature["properties"].get("title")
        assert geometry.geom_type == wanted, name
        assert geometry.is_valid, name
        assert not geometry.is_empty, name
        assert not geometry.has_z, name
        assert all(part.is_simple for part in geometry.geoms), name
        assert MUNICIPALITY.contains(geometry), name


@pytest.mark.parametrize("table", COUNTS)
def test_coordinates_are_rounded_to_a_tenth_of_a_metre(table):
    for feature in features(table):
        if feature["geometry"] is not None:
            values = shapely.get_coordinates(shape(feature["geometry"])).ravel().tolist()
            assert values == [round(value, 1) for value in values]


def test_exactly_one_work_is_unplaced_one_undated_and_one_without_end():
    unplaced = [f["properties"]["title"] for t in COUNTS for f in features(t) if f["geometry"] is None]
    undated = [row["title"] for row in rows(*PLANS) if row["starts_at"] is None]
    endless = [row["title"] for row in rows(*PLANS) if row["starts_at"] and row["ends_at"] is None]

    assert unplaced == ["Keskustan kuituliittymät (paikka avoin)"]
    assert undated == ["Jokirannan hulevesialtaan kunnostus"]
    assert endless == ["Vapaudentien tukimuurin tuenta"]


@pytest.mark.parametrize("table", ACTIVITIES)
def test_properties_are_the_columns_of_the_store(table):
    for row in rows(table):
        assert list(row) == COMMON + OWN[table]


def test_a_street_has_a_name_a_class_and_a_source():
    for row in rows("street"):
        assert list(row) == ["id", "name", "class", "source"]
        assert row["class"] in list(StreetClass)


def test_ids_are_uuids_of_version_4_and_unique_over_all_tables():
    ids = [row["id"] for row in rows(*COUNTS)]

    assert len(set(ids)) == len(ids)
    assert all(UUID(text).version == 4 and str(UUID(text)) == text for text in ids)


def test_references_resolve():
    known = {row["id"] for row in rows(*ACTIVITIES)}
    areas = {row["id"] for row in rows("event_area")}

    for row in rows(*ACTIVITIES):
        assert row["belongs_to"] is None or row["belongs_to"] in known - {row["id"]}, row["title"]
    for row in rows("event"):
        assert row["event_area_id"] is None or row["event_area_id"] in areas, row["title"]


@pytest.mark.parametrize("table", ACTIVITIES)
def test_codes_are_those_of_the_code_lists(table):
    for row in rows(table):
        assert row["kind"] in list(KINDS[table]), row["title"]
        assert row["status"] in list(Status), row["title"]
        assert row["precision"] in list(Precision), row["title"]
        assert row["visibility"] in ("public", "partners"), row["title"]


def test_a_work_tells_its_effects_in_codes():
    for row in rows("work_zone"):
        assert row["lane_effect"] in list(LaneEffect), row["title"]
        assert (row["lane_effect"] == LaneEffect.NONE) == (row["lane_effect_m"] == 0), row["title"]
        assert all(row[key] in list(Nuisance) for key in ("noise", "dust", "vibration")), row["title"]
        assert set((row["closes"] or "").split()) <= set(Mode), row["title"]
        assert set((row["outage"] or "").split()) <= set(Outage), row["title"]
        assert isinstance(row["digs"], bool), row["title"]


def test_an_arrangement_names_modes():
    for row in rows("traffic_arrangement"):
        assert row["modes"], row["title"]
        assert set(row["modes"].split()) <= set(Mode), row["title"]


def test_an_event_area_tells_its_surface_and_limits():
    for row in rows("event_area"):
        assert row["surface"] in ("asphalt", "gravel", "grass", "paving"), row["title"]
        assert row["capacity"] > 0, row["title"]
        assert row["load_limit_kg_m2"] > 0, row["title"]
        assert row["starts_at"] is row["ends_at"] is None, row["title"]


def test_ends_are_after_starts_and_the_event_is_within_its_build_up_and_tear_down():
    for row in rows(*ACTIVITIES):
        assert not span(row).is_empty, row["title"]
    for row in rows("event"):
        assert taken(row).common(span(row)) == span(row), row["title"]


def test_coarse_dates_fill_their_periods():
    """A week is written Monday to Sunday, a month from its first to its last day: widening changes nothing."""
    for row in rows(*PLANS, "development_area"):
        precision = Precision(row["precision"])
        assert widened(span(row), precision, HELSINKI) == span(row), row["title"]


def test_only_plans_of_hour_precision_name_hours():
    for row in rows(*PLANS):
        assert ("T" in (row["starts_at"] or "")) == (row["precision"] == Precision.HOUR), row["title"]


def test_weekly_hours_can_be_read():
    written = [row["weekly_hours"] for row in rows(*ACTIVITIES) if row["weekly_hours"]]

    assert len(written) >= 8
    assert all(WeeklyHours.parse(text).slots for text in written)


def test_works_span_three_years_and_most_are_in_the_demo_summer():
    starts = [row["starts_at"] for row in rows("work_zone") if row["starts_at"]]

    assert {text[:4] for text in starts} == {"2026", "2027", "2028"}
    assert sum("2027-05" <= text[:7] <= "2027-09" for text in starts) > len(starts) / 2


def test_every_feature_says_where_it_is_from_and_what_is_illustrative():
    for row in rows(*COUNTS):
        assert "illustrative" in row["source"], row
    sourced = [row for row in rows(*COUNTS) if not row["source"].startswith("illustrative")]
    assert len(sourced) >= 40


def test_finnish_tells_every_source_and_nothing_else_with_the_same_facts():
    told = json.loads((DEMO / "sources_fi.json").read_text(encoding="utf-8"))

    assert set(told) == {row["source"] for row in rows(*COUNTS)}
    for english, finnish in told.items():
        assert max(len(english), len(finnish)) <= 160, "reports cut longer ones, and the mark off"
        assert "kuvitteelli" in finnish
        assert not re.search(r"illustrative|\b(place|and|dates?|outline|stretch)\b", finnish), finnish
        assert re.findall(r"[a-z]+\.(?:fi|org)", finnish) == re.findall(r"[a-z]+\.(?:fi|org)", english)
        assert re.findall(r"\b20[012]\d\b", finnish) == re.findall(r"\b20[012]\d\b", english)


def test_a_contact_is_a_role_and_nobody_can_be_reached_by_it():
    for row in rows(*ACTIVITIES):
        assert row["contact"], row["title"]
        assert not re.search(r"[@\d]", row["contact"]), row["title"]


def test_streets_that_cross_share_a_vertex():
    streets = [(row["name"], ground_of(row, "street")) for row in rows("street")]
    vertices = {name: set(map(tuple, shapely.get_coordinates(line).tolist())) for name, line in streets}

    for (one, line), (other, crossing) in combinations(streets, 2):
        if line.intersects(crossing):
            assert vertices[one] & vertices[other], (one, other)


def test_the_demo_holds_a_sensible_number_of_meetings():
    assert 25 <= len(meetings()) <= 60


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kirkkokadun runkovesijohto, vaihe 2", "Tangomarkkinat 2027"),
        ("Kirkkokadun runkovesijohto, vaihe 3", "Vauhtiajot: festivaali"),
        ("Törnäväntien sillan kannen korjaus", "Provinssi 2027"),
        ("Törnäväntie ja saaren pelastustie suljettu", "Provinssi 2027"),
        ("Juhannustanssit", "Provinssi 2027"),
        ("Työväenkadun viemärin saneeraus", "Tangoparaati"),
        ("Kauppakadun päällystys", "Kiertoreitti Kirkkokadun ohi"),
        ("Pappilantien viemärin saneeraus", "Kiertoreitti Törnäväntien sillan ohi"),
        ("Vapaudentien tukimuurin tuenta", "Kiertoreitti Kirkkokadun ohi"),
        ("Rengastien yöpäällystys", "Vauhtiajot: katurata-ajot"),
        ("Kirkkokadun peruskorjaus", "Tangomarkkinat 2028"),
        ("Jokirannan rantamuurin kunnostus", "Jokirannan kaupunkifestivaali"),
    ],
)
def test_the_leading_stories_meet(first, second):
    assert meet(first, second)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Keskuskadun yöpäällystys", "Kesätori"),
        ("Kansalaistorin kiveyksen korjaus", "Kesäelokuva Kansalaistorilla 1/3"),
        ("Torninosturin pystytys", "Tangoparaati"),
    ],
)
def test_other_hours_on_the_same_ground_do_not_meet(first, second):
    (a, ground_a), (b, ground_b) = titled(first), titled(second)

    assert shares_ground(ground_a, ground_b)
    assert max(a["starts_at"][:10], b["starts_at"][:10]) <= min(a["ends_at"][:10], b["ends_at"][:10])
    assert not meet(first, second)


def test_work_zones_that_touch_by_an_edge_do_not_meet():
    (cable, one), (fibre, other) = titled("Kauppakadun keskijännitekaapeli"), titled("Kauppakadun valokaapeli")

    assert shares_time(cable, fibre)
    assert one.touches(other)
    assert one.intersection(other).length > 1.0
    assert not meet(cable["title"], fibre["title"])


def test_a_cancelled_event_meets_nobody_although_it_shares_ground_and_time():
    (drifting, track), (culvert, zone) = titled("Drifting Rengastiellä"), titled("Rengastien hulevesirumpu")

    assert shares_ground(track, zone)
    assert shares_time(drifting, culvert)
    assert not any(drifting["title"] in pair for pair in meetings())


@pytest.mark.parametrize(
    ("quiet", "noisy"),
    [
        ("Kesäillan kirkkokonsertti", "Koulukadun tukiseinän teräspontitus"),
        ("Ylioppilaskirjoitukset", "Kirkkokadun päällystys"),
    ],
)
def test_a_quiet_event_is_beside_noisy_work_at_the_same_hour(quiet, noisy):
    (event, place), (work, zone) = titled(quiet), titled(noisy)

    assert event["needs_quiet"]
    assert Nuisance(work["noise"]).is_marked
    assert 0 < place.distance(zone) <= 50
    common = taken(event).common(taken(work))
    assert common is not None
    assert next(WeeklyHours.parse(work["weekly_hours"]).episodes(common, HELSINKI), None) is not None


def test_heat_and_fibre_dig_the_same_street_within_a_year():
    (heat, one), (fibre, other) = titled("Koulukadun kaukolämpöjohdon uusinta"), titled("Koulukadun valokaapeli")

    assert shares_ground(one, other)
    assert heat["organisation"] != fibre["organisation"]
    assert 0 < (span(fibre).start - span(heat).end).days < 365


@pytest.mark.parametrize(
    ("paving", "dig"),
    [
        ("Kalevankadun päällystys", "Kalevankadun valokaapeli"),
        ("Kirkkokadun päällystys", "Kirkkokadun valokaapeli"),
    ],
)
def test_a_street_is_dug_within_five_years_of_its_paving(paving, dig):
    (paved, one), (dug, other) = titled(paving), titled(dig)

    assert paved["kind"] == WorkKind.PAVING
    assert dug["digs"]
    assert shares_ground(one, other)
    assert 0 < (span(dug).start - span(paved).end).days < 5 * 365


def test_the_parades_closures_follow_it_along_its_route():
    parade, route = titled("Tangoparaati")
    legs = [titled(f"Paraatin sulku {number}") for number in (1, 2, 3)]

    assert [row["starts_at"] for row, _ in legs] == sorted(row["starts_at"] for row, _ in legs)
    for row, line in legs:
        assert row["belongs_to"] == parade["id"]
        assert route.buffer(0.5).covers(line)
        assert taken(row).common(taken(parade)) is not None
