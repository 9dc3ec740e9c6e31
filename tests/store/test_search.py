"""What a locator finds in a store: plans, places and findings by whatever people know of them."""

from datetime import datetime

import pytest
from town import HELSINKI, checked, days, found, line, midnight, square

from seinajoki_coordination.domain.timespan import Span


@pytest.fixture
def who(desk):
    """The organisations' ids by short name."""
    return desk.organisations()


@pytest.fixture
def main(desk, who):
    """A work of the waterworks, with a case number and marks that mean something to SQL."""
    return desk.add(
        "work_zone",
        title="Äystön vesijohto 100 % [A_1]",
        geom=square(0),
        organisation_id=who["Vesi"],
        case_number="SJK/123/2027",
        kind="water",
        **days(5, 8),
    )


@pytest.fixture
def market(desk, who):
    """An event on the same ground."""
    return desk.add("event", title="Syysmarkkinat", geom=square(5), organisation_id=who["Tori"], **days(7, 9))


def titles(store, text, limit=20):
    """What is found."""
    return [hit.title for hit in store.listing.search(text, limit)]


@pytest.mark.parametrize(
    "text",
    [
        "Äystön vesijohto",
        "äystön",
        "ÄYSTÖN",
        "aysto",
        "vesi ayst",
        "johto",
        "SJK/123",
        "sjk/123/2027",
        "100 %",
        "[A_1]",
        "vesijohto vesi",
    ],
)
def test_a_plan_is_found_by_its_title_or_number_in_any_case_and_without_accents(store, main, market, text):
    assert titles(store, text) == ["Äystön vesijohto 100 % [A_1]"]


@pytest.mark.parametrize(
    "text", ["%", "1_0", "a%n", "*", "?ystön", "[ä]ystön", "'", "vesijohto tori", "'; DROP TABLE event"]
)
def test_a_mark_means_itself_and_every_word_must_be_there(store, main, market, text):
    assert titles(store, text) == (["Äystön vesijohto 100 % [A_1]"] if text == "%" else [])


@pytest.mark.parametrize("text", ["", "  ", "\t\n"])
def test_nothing_is_found_by_nothing(store, main, text):
    assert titles(store, text) == []


def test_a_plan_is_found_by_its_id_and_no_plan_by_a_letter_that_is_only_in_its_id(store, desk):
    id_ = desk.add("event", id="ef3666f4-15dd-4f50-afc3-523e372cc933", title="Kulkue", geom=square(0), **days(1, 2))

    assert [hit.id for hit in store.listing.search(id_, 5)] == [id_]
    assert [hit.id for hit in store.listing.search(id_[:8].upper(), 5)] == [id_]
    assert titles(store, "f3") == []


def test_all_plans_of_an_organisation_are_found_by_its_name(store, desk, main, market):
    assert titles(store, "tori") == ["Syysmarkkinat"]


def test_it_tells_what_a_list_shows_of_a_plan(store, main, market):
    (hit,) = store.listing.search("vesijohto", 5)

    assert (hit.table, hit.id, hit.organisation, hit.kind, hit.status) == (
        "work_zone",
        main,
        "Vesi",
        "water",
        "confirmed",
    )
    assert hit.span == Span(midnight(5), midnight(9))


def test_an_event_is_told_with_its_own_days_not_those_of_its_build_up(store, desk):
    desk.add("event", title="Konsertti", build_up_from="2027-06-01T05:00:00Z", **days(7, 9))

    assert [hit.span for hit in store.listing.search("konsertti", 5)] == [Span(midnight(7), midnight(10))]


def test_titles_that_begin_with_the_text_come_first_and_of_equals_the_latest(store, desk):
    for title, day in (("Iltatori", 9), ("Uusi tori", 8), ("Tori auki", 1), ("Toriparkki", 3), ("Toriparkki", 7)):
        desk.add("event", title=title, **days(day, day))

    hits = store.listing.search("tori", 9)
    assert [(hit.title, hit.span.start) for hit in hits] == [
        ("Toriparkki", midnight(7)),
        ("Toriparkki", midnight(3)),
        ("Tori auki", midnight(1)),
        ("Uusi tori", midnight(8)),
        ("Iltatori", midnight(9)),
    ]


def test_of_each_table_no_more_are_told_than_were_asked_for_and_the_best_are(store, desk):
    for number in range(30):
        desk.add("event", title=f"Uusi tori {number:02}", **days(1, 2))
    desk.add("event", title="Tori", **days(1, 2))
    desk.add("work_zone", title="Torin pinta", **days(1, 2))

    hits = store.listing.search("tori", 3)
    assert [hit.table for hit in hits] == ["work_zone", *["event"] * 3]
    assert [hit.title for hit in hits][:2] == ["Torin pinta", "Tori"]


def test_a_street_of_many_pieces_is_one_place(store, desk):
    for piece in range(3):
        desk.insert("street", id=f"s{piece}", name="Itsenäisyyskatu", geom=line((0, piece), (9, piece)))
    desk.add("event_area", title="Keskustori", geom=square(0))

    assert [(hit.table, hit.title) for hit in store.listing.search("itsenaisyys", 5)] == [("street", "Itsenäisyyskatu")]
    assert [(hit.table, hit.title) for hit in store.listing.search("keskustori", 5)] == [("event_area", "Keskustori")]


def test_a_finding_is_found_by_either_side(store, desk, main, market):
    checked(store)
    (finding,) = found(store)

    for text in ("vesijohto", "syysmarkkinat"):
        hits = [hit for hit in store.listing.search(text, 5) if hit.table == "finding"]
        assert [(hit.id, hit.title, hit.status) for hit in hits] == [
            (finding.id, "Äystön vesijohto 100 % [A_1] – Syysmarkkinat", "open")
        ]
        assert hits[0].span == finding.span


def test_a_finding_is_found_by_words_of_both_sides_and_not_once_it_is_gone(store, desk, main, market):
    checked(store)
    assert [hit.table for hit in store.listing.search("vesijohto markkinat", 5)] == ["finding"]

    desk.edit("event", market, geom=square(500))
    checked(store)
    assert titles(store, "vesijohto markkinat") == []


def test_the_plans_time_runs_from_the_first_start_to_the_last_end(store, desk):
    assert store.listing.span() == Span()

    desk.add("event", title="Markkinat", build_up_from="2027-06-01T05:00:00Z", **days(7, 9))
    desk.add("work_zone", title="Vesijohto", **days(12, None))
    desk.add("work_zone", title="Huti", starts_at=None, ends_at=None)
    desk.add("work_zone", title="For ever", starts_at="0001-01-01T00:00:00Z", ends_at="9999-12-31T23:59:59Z")

    assert store.listing.span() == Span(datetime(2027, 6, 1, 8, tzinfo=HELSINKI), midnight(10))
