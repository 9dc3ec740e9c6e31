"""The overlap report: what it says, and that nothing foreign gets out of its place."""

from datetime import datetime, timedelta, timezone
from html.parser import HTMLParser

import pytest
import shapely

from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.domain.timespan import Span, time_zone
from seinajoki_coordination.reports.overlaps import write_overlap_report
from seinajoki_coordination.services.ports import (
    LayerOfReport,
    OverlapQuestion,
    OverlapReport,
    PairOfReport,
    RemarksOfReport,
    SideOfPair,
)

UTC = timezone.utc
HELSINKI = time_zone("Europe/Helsinki")
JULY = datetime(2027, 7, 6, 21, tzinfo=UTC)  # midnight in Helsinki
ATTACK = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202eevil"


def side(title="Kirkkokadun vesijohto", x=0.0, facts=(("Lähde", "illustrative"),)):
    shape = shapely.to_wkb(shapely.box(x, 0, x + 60, 40))
    return SideOfPair("Työalueet", "a1", title, Span(JULY, JULY + timedelta(days=5)), facts, shape)


def pair(**changes):
    values = {
        "a": side(),
        "b": side("Tangomarkkinat", 29.0),
        "common": Span(JULY, JULY + timedelta(days=5)),
        "hours": 120.0,
        "distance_m": 0.0,
        "area_m2": 1240.0,
        "place_wkb": shapely.to_wkb(shapely.box(29, 0, 60, 40)),
    }
    return PairOfReport(**values | changes)


def report(*pairs, count=None, remarks=(), compared=2):
    return OverlapReport(
        made_at=datetime(2027, 1, 1, tzinfo=UTC),
        question=OverlapQuestion(zone=HELSINKI),
        crs="EPSG:3877",
        layers=(LayerOfReport("Työalueet", 2, compared),),
        pair_count=len(pairs) if count is None else count,
        pairs=pairs,
        remarks=remarks,
    )


class Tags(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.open, self.attributes = [], [], []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in {"meta", "img", "link", "br", "rect", "line", "path", "hr", "input"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag in self.open:
            assert self.open.pop() == tag


def written(tmp_path, content, language="en"):
    path = tmp_path / "report.html"
    write_overlap_report(content, path, lambda text: text, language)
    return path.read_text(encoding="utf-8")


def test_it_says_how_much_and_how_long_and_until_the_last_day(tmp_path):
    html = written(tmp_path, report(pair()), "fi")

    assert "1\N{NO-BREAK SPACE}240\N{NO-BREAK SPACE}m²" in html
    assert "7.7.–11.7.2027" in html
    assert 'lang="fi"' in html


def test_it_is_well_formed_and_asks_nothing_from_outside(tmp_path):
    tags = Tags(written(tmp_path, report(pair(), pair(hours=None, common=Span(JULY, None)))))

    assert tags.open == []
    assert not [value for name, value in tags.attributes if name in {"src", "href"} and value.startswith("http")]


def test_no_text_of_a_layer_becomes_markup(tmp_path):
    evil = side(ATTACK, facts=((ATTACK, ATTACK),))
    remark = RemarksOfReport(Remark.REPAIRED, ATTACK, 1, (ATTACK,))

    html = written(tmp_path, report(pair(a=evil), remarks=(remark,)))

    tags = Tags(html)
    assert "script" not in tags.tags
    assert "onerror" not in [name for name, _ in tags.attributes]
    assert "\u202e" not in html


def test_a_title_of_ten_thousand_characters_is_cut(tmp_path):
    assert len(written(tmp_path, report(pair(a=side("a" * 10_000))))) < 60_000


def test_ten_thousand_pairs_leave_a_small_file_that_says_what_is_missing(tmp_path):
    html = written(tmp_path, report(*[pair()] * 500, count=10_000))

    assert len(html) < 5_000_000
    assert "the other 9500 are in the layer only" in html
    assert html.count("<article") == 100


def test_nothing_found_and_nothing_compared_read_differently(tmp_path):
    assert "Nothing overlaps" in written(tmp_path, report())
    assert "Nothing was compared" in written(tmp_path, report(compared=0))


def test_sides_that_are_only_near_in_time_or_place_say_so(tmp_path):
    soon = written(tmp_path, report(pair(common=None, hours=0.0)))
    near = written(tmp_path, report(pair(area_m2=0.0, distance_m=12.5)))

    assert "not at the same time but soon after each other" in soon
    assert "apart" in near


def test_what_was_left_out_is_told_with_its_ids(tmp_path):
    remark = RemarksOfReport(Remark.END_BEFORE_START, "Työalueet", 7, ("x1", "x2"))

    html = written(tmp_path, report(remarks=(remark,)))

    assert "x1, x2 …" in html
    assert Remark.END_BEFORE_START.label in html


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path):
    with pytest.raises(CannotWrite, match="cannot be written"):
        write_overlap_report(report(), tmp_path / "nowhere" / "report.html", str, "en")
