"""Guesses of what a foreign source's fields are: by names in three languages, by what they hold, on real files."""

import json
import sqlite3
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seinajoki_coordination.domain.codes import KINDS, Misgiving, Nuisance, Status, Table
from seinajoki_coordination.domain.folding import folded
from seinajoki_coordination.domain.mapping import IMPORTABLE, ImportMapping
from seinajoki_coordination.domain.plan_dates import read_time
from seinajoki_coordination.services.guessing import Guess, SourceField, guess
from seinajoki_coordination.services.vocabulary import COLUMNS, KIND_WORDS, NUISANCE_WORDS, STATUS_WORDS
from strategies import HELSINKI

DAYS = ["1.6.2027", "15.6.2027", "20.7.2027"]


def guessed(table: Table | None = None, geometry: str = "polygon", **fields: list[object]) -> Guess:
    return guess([SourceField(name, samples) for name, samples in fields.items()], table, geometry)


def misgivings(found: Guess) -> set[Misgiving]:
    return {doubt.why for doubt in found.doubts}


# Names


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("ALKAA", "PAATTYY"),
        ("TYON_ALKAM", "PAATTYMISP"),
        ("työn_alku", "työn_loppu"),
        ("Alkamispäivä", "Päättymispäivä"),
        ("aloituspvm", "lopetuspvm"),
        ("tyonalkamispaiva", "tyonpaattymispaiva"),
        ("startdatum", "slutdatum"),
        ("Börjar", "Slutar"),
        ("projekt_start", "projekt_slut"),
        ("startDate", "endDate"),
        ("start_time", "end_time"),
        ("starts_at", "ends_at"),
        ("from", "to"),
        ("begin", "end"),
    ],
)
def test_start_and_end_are_known_by_their_names_in_three_languages(start, end):
    for samples in (DAYS, []):
        found = guessed(Table.WORK_ZONE, **{end: samples, start: samples}).mapping

        assert found.fields == {"starts_at": start, "ends_at": end}


@pytest.mark.parametrize(
    ("name", "table", "column"),
    [
        ("NIMI", Table.WORK_ZONE, "title"),
        ("Hankkeen_n", Table.WORK_ZONE, "project"),
        ("benämning_namn", Table.WORK_ZONE, "title"),
        ("Osoite", Table.WORK_ZONE, "title"),
        ("Diaarinume", Table.WORK_ZONE, "case_number"),
        ("HAKEMUSTUN", Table.WORK_ZONE, "case_number"),
        ("ärendenummer", Table.WORK_ZONE, "case_number"),
        ("Huomautuksia", Table.EVENT, "note"),
        ("Anmärkning", Table.EVENT, "note"),
        ("description", Table.EVENT, "note"),
        ("Puhelin", Table.EVENT, "contact"),
        ("Osallistujamäärä", Table.EVENT, "attendance"),
        ("visitors", Table.EVENT, "attendance"),
        ("pystytys", Table.EVENT, "build_up_from"),
        ("purku_paattyy", Table.EVENT, "tear_down_until"),
        ("suojaetaisyys", Table.WORK_ZONE, "clearance_m"),
        ("closes_cars", Table.TRAFFIC_ARRANGEMENT, "closes_cars"),
        ("load_limit_kg_m2", Table.EVENT_AREA, "load_limit_kg_m2"),
        ("vaihe", Table.DEVELOPMENT_AREA, "phase"),
    ],
)
def test_other_columns_are_known_by_their_names(name, table, column):
    assert guessed(table, **{name: []}).mapping.fields == {column: name}


def test_a_field_serves_one_column_and_what_no_name_tells_is_left_out():
    found = guessed(Table.WORK_ZONE, nimi=["a", "b"], otsikko=["c", "d"], xyz=["e", "f"]).mapping

    assert found.fields == {"title": "otsikko"}


def test_people_are_not_taken_along():
    people = {"yhteyshenkilo": ["A"], "Yhteyshenkilön nimi": ["A"], "henkilotunnus": ["1"], "contact_person": ["A"]}

    found = guessed(Table.WORK_ZONE, **people, puhelin=["06 1"]).mapping

    assert found.fields == {"contact": "puhelin"}
    assert found.reference is None


def test_a_field_without_a_name_is_left_alone():
    assert guess([SourceField("", DAYS)]).mapping.fields == {}


# What fields hold


def test_a_field_of_clock_times_is_no_start():
    found = guessed(Table.WORK_ZONE, start=["07:00", "00:00"], begin=["1.6.2027", "2.6.2027"]).mapping

    assert found.fields["starts_at"] == "begin"


def test_a_title_is_no_date_and_structured_values_are_left_alone():
    found = guessed(Table.EVENT, name=DAYS, contact=['{"phone": "1"}'], title=[{"fi": "a"}]).mapping

    assert not {"title", "contact"} & set(found.fields)


def test_planned_dates_are_preferred_to_real_ones_and_it_is_said():
    found = guessed(
        Table.WORK_ZONE, toteutunut_alku=DAYS, alku=DAYS, suunniteltu_alku=DAYS, toteutunut_loppu=DAYS, loppu=DAYS
    )

    assert found.mapping.fields == {"starts_at": "suunniteltu_alku", "ends_at": "loppu"}
    several = {doubt.column: doubt.others for doubt in found.doubts if doubt.why is Misgiving.SEVERAL}
    assert several == {"starts_at": ("alku", "toteutunut_alku"), "ends_at": ("toteutunut_loppu",)}


def test_a_lone_field_of_times_says_both_start_and_end():
    for values in (["kesä 2027", "vko 23/2027"], DAYS, [date(2027, 6, 1)], [datetime(2027, 6, 1, 8)]):
        found = guessed(Table.EVENT, ajankohta=values)

        assert found.mapping.fields == {"starts_at": "ajankohta", "ends_at": "ajankohta"}


def test_a_field_is_taken_for_its_dates_alone_but_not_for_when_rows_were_changed():
    found = guessed(Table.EVENT, xyz=DAYS, muokattu=DAYS)

    assert found.mapping.fields == {"starts_at": "xyz", "ends_at": "xyz"}
    assert Misgiving.BY_CONTENT in misgivings(found)
    assert Misgiving.NO_START in misgivings(guessed(Table.EVENT, updated_at=DAYS, luotu=DAYS))


def test_dates_that_may_be_read_in_two_ways_or_not_at_all_are_told():
    found = guessed(Table.WORK_ZONE, alkaa=["01-06-27", "02-06-27", "03-06-27", "04-06-27", "soon"])

    told = {doubt.why: doubt.others for doubt in found.doubts}
    assert told[Misgiving.DAY_FIRST] == ("01-06-27",)
    assert told[Misgiving.UNREADABLE] == ("soon",)
    assert Misgiving.DAY_FIRST not in misgivings(guessed(Table.WORK_ZONE, alkaa=["01-06-27", "30-06-27"]))


# Words


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (
            Table.WORK_ZONE,
            {
                "Kaukolämpöjohto": "district_heat",
                "fjärrvärme": "district_heat",
                "Vesijohto": "water",
                "vattenledning": "water",
                "Viemäri": "sewer",
                "Jätevesiviemäri": "sewer",
                "avlopp": "sewer",
                "Hulevesiviemäri": "storm_water",
                "dagvatten": "storm_water",
                "Sähkökaapeli": "electricity",
                "Elkabel": "electricity",
                "Valokuitu": "telecom",
                "tele": "telecom",
                "Bredband": "telecom",
                "Katuvalaistus": "street_lighting",
                "Päällystys": "paving",
                "asfaltering": "paving",
                "beläggning": "paving",
                "Kadunrakennus": "street_construction",
                "road work": "street_construction",
                "Vesijohdon hätäkorjaus": "emergency_repair",
                "Lumenpoisto": "snow_work",
                "Nostotyö": "lifting",
                "Telinetyö, rakennustyömaa": "building_site",
                "Emergency repair": "emergency_repair",
                "green_area": "green_area",
            },
        ),
        (
            Table.EVENT,
            {
                "Konsertti": "concert",
                "Tori": "market",
                "Tangomarkkinat": "market",
                "marknad": "market",
                "Festivaali": "festival",
                "Juoksutapahtuma": "race",
                "Kulkue": "parade",
                "Messut": "fair",
                "idrott": "sports",
            },
        ),
        (
            Table.TRAFFIC_ARRANGEMENT,
            {"Katu suljettu": "closure", "Kaistasulku": "lane_closed", "Kiertotie": "detour", "enkelriktad": "one_way"},
        ),
    ],
)
def test_kinds_are_known_by_their_words_in_three_languages(table, kinds):
    found = guessed(table, laji=[*kinds]).mapping

    assert found.fields == {"kind": "laji"}
    assert found.values["kind"] == {folded(word): kind for word, kind in kinds.items()}


@pytest.mark.parametrize("table", Table)
def test_every_kind_and_status_is_known_by_its_own_name(table):
    found = guessed(
        table, kind=[kind.value for kind in KINDS[table]], status=[status.label for status in Status]
    ).mapping

    assert set(found.values["kind"].values()) == {kind.value for kind in KINDS[table]}
    assert [found.meaning("status", status.label) for status in Status] == [status.value for status in Status]


def test_statuses_are_known_by_their_words():
    words = {
        "Käynnissä": "under_way",
        "Tuleva": "confirmed",
        "Suunniteltu": "tentative",
        "Hyväksytty": "confirmed",
        "Päättynyt": "finished",
        "Peruttu": "cancelled",
        "Luonnos": "idea",
        "Pågår": "under_way",
        "planerad": "tentative",
        "Inställd": "cancelled",
        "approved": "confirmed",
        "Completed": "finished",
        "in progress": "under_way",
    }

    found = guessed(Table.WORK_ZONE, tila=[*words]).mapping

    assert found.values["status"] == {folded(word): status for word, status in words.items()}


def test_a_field_called_status_of_other_words_is_left_out():
    assert "status" not in guessed(Table.WORK_ZONE, tila=["12 m²", "24 m²"]).mapping.fields


def test_truths_are_known_by_their_words():
    found = guessed(Table.WORK_ZONE, kaivaa=["kyllä", "ei", None]).mapping

    assert found.fields == {"digs": "kaivaa"}
    assert [found.values["digs"][word] for word in ("kylla", "ei", "ja", "nej", "x", "1", "true")] == [*"1010111"]


def test_words_that_nobody_knows_are_told():
    found = guessed(Table.WORK_ZONE, laji=["Vesijohto", "Jotain muuta"])

    assert [doubt.others for doubt in found.doubts if doubt.why is Misgiving.UNKNOWN_WORDS] == [("jotain muuta",)]


def test_the_field_of_more_known_words_is_the_kind():
    found = guessed(Table.WORK_ZONE, tyyppi=["A1", "B2"], kohteet=["Vesijohto", "Viemäri"])

    assert found.mapping.fields["kind"] == "kohteet"


def test_notices_of_digging_dig():
    found = guessed(hakemus=["Kaivuilmoitus", "Kaivuilmoitus"])

    assert found.mapping.constants == {"digs": "1"}
    assert Misgiving.DIGS in misgivings(found)


# References


@pytest.mark.parametrize(
    "name", ["id", "ID", "tunnus", "Diaarinumero", "lupanumero", "ärendenummer", "situationId", "ref"]
)
def test_a_field_of_its_own_value_in_each_row_names_the_rows(name):
    assert guessed(nimi=["a", "b", "c"], **{name: ["7", "8", "9"]}).mapping.reference == name


@pytest.mark.parametrize("samples", [["1", "1"], ["1", None], ["1", ""]])
def test_a_field_that_does_not_tell_rows_apart_names_none(samples):
    found = guessed(id=samples)

    assert found.mapping.reference is None
    assert Misgiving.NO_REFERENCE in misgivings(found)


def test_of_a_source_without_rows_the_names_alone_tell():
    assert guessed(nimi=[], tunnus=[]).mapping.reference == "tunnus"


def test_a_row_number_is_taken_only_where_there_is_nothing_better():
    assert guessed(ogc_fid=[1, 2], tunnus=["A", "B"]).mapping.reference == "tunnus"
    lone = guessed(OGC_FID=[1, 2])
    assert lone.mapping.reference == "OGC_FID"
    assert Misgiving.ROW_NUMBER in misgivings(lone)


def test_a_post_code_or_a_phone_number_names_no_row():
    assert guessed(postinumero=["60100", "60200"], puhelinnumero=["1", "2"]).mapping.reference is None


# Tables


@pytest.mark.parametrize(
    ("fields", "geometry", "table"),
    [
        ({"tapahtuma": ["a"], "alkaa": DAYS}, "polygon", Table.EVENT),
        ({"laji": ["konsertti", "tori"]}, "point", Table.EVENT),
        ({"evenemang": ["a"]}, "polygon", Table.EVENT),
        ({"laji": ["katu suljettu"]}, "line", Table.TRAFFIC_ARRANGEMENT),
        ({"closure_id": ["5"]}, "line", Table.TRAFFIC_ARRANGEMENT),
        ({"laji": ["katu suljettu"]}, "polygon", Table.WORK_ZONE),
        ({"laji": ["vesijohto"], "osoite": ["Torikatu 5"]}, "line", Table.WORK_ZONE),
        ({"capacity": ["5"], "load_limit_kg_m2": ["500"]}, "polygon", Table.EVENT_AREA),
        ({"digs": ["1"], "noise": ["none"]}, "polygon", Table.WORK_ZONE),
    ],
)
def test_the_table_is_guessed_where_none_is_given(fields, geometry, table):
    assert guessed(None, geometry, **fields).mapping.table is table


def test_a_source_of_nothing_known_is_taken_for_works_and_it_is_said():
    found = guessed(xyz=["a"])

    assert found.mapping.table is Table.WORK_ZONE
    assert Misgiving.TABLE in misgivings(found)


# Whatever there is

values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.dates() | st.just([1])
names = st.text(max_size=12) | st.sampled_from(["id", "alkaa", "loppu", "laji", "tila", "digs", "nimi", "Event", "pvm"])


@given(st.dictionaries(names, st.lists(values, max_size=6), max_size=6), st.none() | st.sampled_from(Table))
def test_any_source_gets_a_mapping_that_can_be_kept(fields, table):
    found = guess([SourceField(name, samples) for name, samples in fields.items()], table)

    assert ImportMapping.from_json(json.loads(json.dumps(found.mapping.to_json()))) == found.mapping
    assert set(found.mapping.fields.values()) <= set(fields)
    assert table is None or found.mapping.table is table
    assert all("{" not in doubt.told(str) or "{" in repr(fields) for doubt in found.doubts)


def test_the_vocabulary_is_folded_and_speaks_of_what_there_is():
    every_column = {column for columns in IMPORTABLE.values() for column in columns}
    assert set(COLUMNS) <= every_column
    for table, words in KIND_WORDS.items():
        assert set(words) <= set(KINDS[table])
    assert set(STATUS_WORDS) == set(Status)
    assert set(NUISANCE_WORDS) == set(Nuisance)
    for vocabulary in (COLUMNS, STATUS_WORDS, NUISANCE_WORDS, *KIND_WORDS.values()):
        assert all(words == folded(words) for words in vocabulary.values())


# Real files


def of_file(path: Path, geometry: str) -> tuple[Guess, list[dict]]:
    rows = [feature["properties"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]
    fields = [SourceField(name, [row.get(name) for row in rows]) for name in rows[0]]
    return guess(fields, geometry=geometry), rows


def test_helsinki_s_digging_notices(shared_data):
    found, rows = of_file(shared_data / "permits" / "helsinki_digging_notices.json", "polygon")

    assert found.mapping.to_json() == {
        "table": "work_zone",
        "fields": {
            "title": "osoite",
            "status": "status",
            "starts_at": "tyo_alkaa",
            "ends_at": "tyo_paattyy",
            "note": "tyon_tarkoitus",
            "case_number": "hakemustunnus",
        },
        "values": {"status": {"kaynnissa": "under_way", "tuleva": "confirmed"}},
        "constants": {"digs": "1"},
        "reference": "id",
        "buffer_m": 5.0,
    }
    assert all(read_time(row["tyo_alkaa"], HELSINKI) == read_time(row["tyo_alkaa_txt"], HELSINKI) for row in rows)


def test_copenhagen_s_digging_permits(shared_data):
    found, rows = of_file(shared_data / "permits" / "copenhagen_digging_permits.json", "polygon")

    assert found.mapping.fields == {
        "title": "lokation",
        "kind": "kategori",
        "starts_at": "projekt_start",
        "ends_at": "projekt_slut",
        "case_number": "sagsnr",
    }
    assert found.mapping.values == {"kind": {"asfaltarbejder": "paving"}}
    assert found.mapping.constants == {"digs": "1"}
    assert found.mapping.reference == "ogc_fid"
    assert {Misgiving.UNKNOWN_WORDS, Misgiving.ROW_NUMBER} <= misgivings(found)
    assert all(read_time(row["projekt_slut"], HELSINKI) for row in rows)


def test_lisbon_s_closures_in_a_language_that_is_not_known(shared_data):
    found, _ = of_file(shared_data / "permits" / "lisboa_closures.json", "line")

    assert found.mapping.fields == {"case_number": "pedido"}
    assert found.mapping.reference == "id"
    assert {Misgiving.NO_START, Misgiving.TABLE} <= misgivings(found)


def test_digitraffic_s_road_works_as_a_plain_layer(shared_data):
    found, _ = of_file(shared_data / "digitraffic" / "roadworks.json", "line")

    assert found.mapping.reference == "situationId"
    assert found.mapping.values["kind"] == {"road work": "street_construction"}
    assert Misgiving.NO_START in misgivings(found)


@pytest.mark.parametrize(
    ("file", "layer"),
    [
        ("odd/curvepolygon.gpkg", "curvepolygon"),
        ("odd/line_zm.gpkg", "line_zm"),
        ("seinajoki/seinajoki_anchors.gpkg", "postal_areas_4326_coarse"),
        ("seinajoki/seinajoki_anchors.gpkg", "municipality_3067"),
    ],
)
def test_layers_that_are_no_plans_get_no_dates_and_are_said_to_be_taken_for_works(shared_data, file, layer):
    with closing(sqlite3.connect(f"file:{shared_data / file}?mode=ro&immutable=1", uri=True)) as database:
        rows = database.execute(f'SELECT * FROM "{layer}" LIMIT 200')  # noqa: S608 -- a layer of the reference data
        names = [column[0] for column in rows.description]
        samples = list(zip(*rows, strict=True))

    found = guess([SourceField(name, values) for name, values in zip(names, samples, strict=True)])

    assert "starts_at" not in found.mapping.fields
    assert {Misgiving.NO_START, Misgiving.TABLE} <= misgivings(found)
