"""The overlap report: what it says, and that nothing foreign gets out of its place."""

import re
from base64 import b64encode
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

import pytest

from reports_made import FIVE_DAYS, JULY, UTC, box, local, pair, report, side
from reports_read import ATTACK, Page
from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.reports.overlaps import write_overlap_report
from seinajoki_coordination.reports.page import write_page
from seinajoki_coordination.services.ports import RemarksOfReport


def written(tmp_path, content, language="en", draw_map=None, tr=str):
    path = tmp_path / "report.html"
    write_overlap_report(content, path, tr, language, draw_map)
    return path.read_text(encoding="utf-8")


def read(tmp_path, content, **options):
    return Page(written(tmp_path, content, **options)).text


def test_it_says_how_much_and_how_long_and_until_the_last_day(tmp_path):
    text = read(tmp_path, report(pair()), language="fi")

    assert "They share 1 240 m² for 120 hours (5 days): 7.7.–11.7.2027." in text
    assert "1 overlap found" in text
    assert "1.1.2027 klo 2.00" in text
    assert "Europe/Helsinki" in text
    assert "EPSG:3877" in text


def test_it_is_well_formed_and_every_link_leads_somewhere(tmp_path):
    page = Page(written(tmp_path, report(*[pair()] * 120, pair(hours=None, common=Span(JULY, None)))))

    assert "html" in page.tags
    assert ("html", "lang", "en") in page.attributes
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in page.values("href")} <= set(ids)
    assert {reference for value in page.values("aria-labelledby") for reference in value.split()} <= set(ids)
    assert page.tags.count("h1") == 1


def test_every_picture_has_words_and_every_column_a_heading(tmp_path):
    page = Page(written(tmp_path, report(pair()), draw_map=lambda _report, _frame: b"picture"))

    assert all(page.values("alt"))
    assert page.tags.count("img") == len(page.values("alt"))
    assert (
        page.values("role").count("img")
        == len([label for label in page.values("aria-label") if "together" in label]) + 1
    )
    assert page.tags.count("th") == len(page.values("scope"))


def test_it_asks_for_nothing_from_outside_and_runs_only_its_own_script(tmp_path):
    html = written(tmp_path, report(pair()), draw_map=lambda _report, _frame: b"picture")
    page = Page(html)

    assert all(source.startswith("data:image/png;base64,") for source in page.values("src"))
    assert all(link.startswith("#") for link in page.values("href"))
    assert "url(http" not in html
    assert "@import" not in html
    assert page.values("style") == []
    policy = next(value for value in page.values("content") if value.startswith("default-src 'none'"))
    for tag in ("style", "script"):
        code = re.search(f"<{tag}>(.*?)</{tag}>", html, re.DOTALL)[1]
        assert f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'" in policy


def test_no_text_of_a_layer_becomes_markup(tmp_path):
    evil = side(ATTACK, facts=((ATTACK, ATTACK),), layer=ATTACK, id=ATTACK)
    remark = RemarksOfReport(Remark.REPAIRED, ATTACK, 1, (ATTACK,))

    html = written(tmp_path, report(pair(a=evil), pair(a=evil, b=evil, common=None, hours=0.0), remarks=(remark,)))

    page = Page(html)
    assert page.tags.count("script") == 1
    assert "img" not in page.tags
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert "\u202e" not in html
    assert "<script>alert(1)</script>" in page.text


def test_a_lone_surrogate_or_control_character_does_not_stop_the_report(tmp_path):
    text = read(tmp_path, report(pair(a=side("a\ud800b\x00c\nd"))))

    assert "a\ufffdb\ufffdc d" in text


def test_texts_of_ten_thousand_characters_are_cut(tmp_path):
    long = side("a" * 10_000, facts=(("b" * 10_000, "c" * 10_000),) * 50, layer="d" * 10_000, id="e" * 10_000)

    html = written(tmp_path, report(pair(a=long)))

    assert not re.search("(.)\\1{200}", html)
    assert "More in the layer: 38" in html


def test_ten_thousand_pairs_leave_a_usable_file_that_says_what_is_missing(tmp_path):
    texts = tuple((f"Fact {number}", "&" * 10_000) for number in range(60))
    heavy = pair(a=side("<" * 10_000, facts=texts), b=side("'" * 10_000, facts=texts))

    html = written(tmp_path, report(*[heavy] * 600, count=10_000), draw_map=lambda _report, _frame: bytes(700_000))

    assert len(html.encode()) < 5_000_000
    text = Page(html).text
    assert "10 000 overlaps were found. The worst 500 are listed here; the other 9 500 are in the layer only." in text
    assert html.count("<article") == 100
    assert 'href="#pair-101"' not in html


def test_nothing_found_and_nothing_compared_read_differently(tmp_path):
    assert "No overlaps found 2 plans were compared, and none of them meet" in read(tmp_path, report())
    assert "Nothing was compared No plan with a shape" in read(tmp_path, report(compared=0))
    assert "Nothing was compared Only one plan took part" in read(tmp_path, report(compared=1))
    assert "all plans are of one layer" in read(tmp_path, report(across_only=True))
    assert "No overlaps found" in read(tmp_path, report(across_only=True, layers=2))


def test_a_report_of_no_layers_at_all_is_still_a_report(tmp_path):
    assert "Nothing was compared" in read(tmp_path, report(layers=0))


def test_an_empty_answer_says_that_nothing_is_known_of_the_plans_left_out(tmp_path):
    text = read(tmp_path, report(rows=5, compared=2))

    assert "Nothing is known of the plans left out (3)" in text
    assert "2 plans, 3 left out" in text
    assert "Nothing is known of the 1 plan left out; it is listed at the end." in read(tmp_path, report(rows=3))


def test_what_was_asked_is_told(tmp_path):
    window = Span(local(2027, 6, 1), local(2027, 9, 1))
    text = read(tmp_path, report(distance_m=20.0, gap_days=3, window=window, across_only=True))

    assert "at most 20 m apart" in text
    assert "at the same time, or at most 3 days apart" in text
    assert "1 Jun – 31 Aug 2027" in text
    assert "only between different layers" in text


def test_what_was_asked_is_told_as_exactly_as_it_was(tmp_path):
    assert "at most 12.5 m apart" in read(tmp_path, report(distance_m=12.5))
    assert "at most 1 240.25 m apart" in read(tmp_path, report(distance_m=1240.25))
    assert "at most 12,5 m apart" in read(tmp_path, report(distance_m=12.5), language="fi")
    assert "Smallest area 12.25 m²" in read(tmp_path, report(min_area_m2=12.25))


def test_the_smallest_area_is_told_where_it_was_used(tmp_path):
    assert "Smallest area" not in read(tmp_path, report(distance_m=20.0, min_area_m2=12.0))


def test_the_field_whose_sharers_were_not_compared_is_told(tmp_path):
    assert "Not compared plans with the same “project”" in read(tmp_path, report(ignore_same="project"))
    assert "Not compared" not in read(tmp_path, report())


@pytest.mark.parametrize(
    ("content", "figures"),
    [
        (report(pair(), rows=2, compared=1), "1 overlap 1 layer 1 plan compared 1 plan left out"),
        (report(pair(), pair(), layers=2), "2 overlaps 2 layers 4 plans compared 0 plans left out"),
    ],
)
def test_figures_of_one_are_told_as_one(tmp_path, content, figures):
    assert figures in read(tmp_path, content)


def test_pairs_that_are_only_near_in_time_say_when_one_ends_and_the_other_begins(tmp_path):
    later = Span(JULY + timedelta(days=7), None)
    near = pair(b=side("Tangomarkkinat", span=later), common=None, hours=0.0)

    text = read(tmp_path, report(near, gap_days=3))

    assert "They share 1 240 m² of ground. They do not overlap in time, but lie at most 3 days apart." in text
    assert "“Kirkkokadun vesijohto” ends 11 Jul 2027; “Tangomarkkinat” begins 14 Jul 2027." in text
    assert "not at the same time" in text


def test_pairs_that_are_only_near_in_place_say_how_far_apart(tmp_path):
    text = read(tmp_path, report(pair(area_m2=0.0, distance_m=12.5)))

    assert "On the ground they are 12 m apart. In time they overlap for 120 hours (5 days): 7–11 Jul 2027." in text


def test_lines_that_cross_share_no_area_and_the_noise_of_coordinates_is_none(tmp_path):
    assert "they touch or cross" in read(tmp_path, report(pair(area_m2=0.0)))
    assert "they touch or cross" in read(tmp_path, report(pair(area_m2=1e-9)))


@pytest.mark.parametrize(
    ("common", "told"),
    [
        (Span(JULY, None), "In time they overlap from 7 Jul 2027 on, and neither has an end yet."),
        (Span(None, JULY), "In time they overlap until 6 Jul 2027, and neither says when it started."),
        (Span(), "Neither has a start or an end, so they always overlap in time."),
    ],
)
def test_open_ends_are_told_as_such(tmp_path, common, told):
    endless = pair(a=side(span=common), b=side("B", span=common), common=common, hours=None)

    text = read(tmp_path, report(endless))

    assert f"They share 1 240 m² of ground. {told}" in text
    assert "∞" in text


def test_what_was_left_out_and_what_was_repaired_is_told_with_ids(tmp_path):
    left_out = RemarksOfReport(Remark.END_BEFORE_START, "Työalueet", 1207, ("x1", "x2"))
    repaired = RemarksOfReport(Remark.REPAIRED, "Tapahtumat", 1, ("y1",))

    text = read(tmp_path, report(remarks=(repaired, left_out)))

    assert f"Työalueet 1 207 {Remark.END_BEFORE_START.label} x1, x2 and 1 205 more" in text
    assert f"Tapahtumat 1 {Remark.REPAIRED.label} y1" in text
    assert text.index("Left out of the check") < text.index("x1") < text.index("Took part") < text.index("y1")


def test_without_remarks_it_says_that_there_are_none(tmp_path):
    assert "Nothing had to be repaired or left out." in read(tmp_path, report(pair()))


def test_pairs_without_shapes_have_a_card_all_the_same(tmp_path):
    bare = pair(a=side(wkb=b""), b=side(wkb=b""), place_wkb=b"")

    html = written(tmp_path, report(bare), draw_map=lambda _report, _frame: b"never")

    assert html.count("<article") == 1
    assert "<img" not in html


def test_the_map_is_drawn_of_the_places_or_else_of_the_ground(tmp_path):
    def frames_of(content):
        frames = []
        written(tmp_path, content, draw_map=lambda _report, frame: frames.append(frame) or b"picture")
        return frames

    assert len(frames_of(report(pair()))) == 1
    assert len(frames_of(report(ground=(box(0),)))) == 1
    assert frames_of(report()) == []


def test_every_text_is_asked_of_the_translation(tmp_path):
    content = report(pair(common=None, hours=0.0), remarks=(RemarksOfReport(Remark.MIXED, "Taso", 1, ("1",)),))
    spelt = written(tmp_path, content, tr=lambda text: re.sub(r"[a-zA-Z](?![^{]*})", "Q", text))

    own_words = re.findall(r"\b[a-zA-Z]{2,}\b", Page(spelt).text)
    ours = {word for word in own_words if not re.fullmatch("Q+", word)}
    foreign = {"Kirkkokadun", "vesijohto", "Tangomarkkinat", "illustrative", "EPSG", "Europe", "Helsinki", "Taso"}
    assert ours <= foreign | {"a1", "hde", "alueet", "Ty", "Lähde", "Työalueet"}


def test_the_file_is_whole_or_not_there(tmp_path):
    folder = tmp_path / "report.html"
    folder.mkdir()

    with pytest.raises(CannotWrite, match="cannot be written"):
        write_overlap_report(report(pair()), folder, str, "en")

    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(CannotWrite, match="cannot be written"):
        write_overlap_report(report(), tmp_path / "nowhere" / "report.html", str, "en")


def test_a_file_is_where_the_folder_should_be(tmp_path):
    (tmp_path / "file").write_text("")

    with pytest.raises(CannotWrite, match="cannot be written"):
        write_overlap_report(report(), tmp_path / "file" / "report.html", str, "en")


def test_an_older_report_is_replaced_and_nothing_else_is_left(tmp_path):
    written(tmp_path, report(pair()))
    written(tmp_path, report())

    assert "No overlaps found" in (tmp_path / "report.html").read_text(encoding="utf-8")
    assert len(list(tmp_path.iterdir())) == 1


def test_the_report_is_the_same_whenever_it_is_written(tmp_path):
    content = report(pair(), pair(common=Span(FIVE_DAYS.start, None), hours=None))

    assert written(tmp_path, content) == written(tmp_path, content)
    assert datetime.now(UTC).strftime("%Y-%m-%d") not in written(tmp_path, content)


def test_a_long_coordinate_system_is_cut(tmp_path):
    html = written(tmp_path, replace(report(pair()), crs="PROJCRS[" * 500 + "\ud800"))

    assert html.count("PROJCRS[") < 10


def test_whatever_stops_the_writing_leaves_nothing_beside_the_report(tmp_path):
    with pytest.raises(UnicodeEncodeError):
        write_page(tmp_path / "report.html", "\ud800")

    assert list(tmp_path.iterdir()) == []
