"""The report of bringing back: what came and what is to be decided, in the reader's words; foreign texts do nothing."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
import shapely

from seinajoki_coordination.domain.codes import Why
from seinajoki_coordination.domain.errors import CannotWrite, RowRefused
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.reports.bringing import Names, write_bringing_report
from seinajoki_coordination.services.fieldwork import Brought, BroughtReport, Difference

HELSINKI = ZoneInfo("Europe/Helsinki")
NAMES = Names(lambda _, column: column.upper(), lambda *given: "<event>" if given[2] == "event" else given[2])


def difference(field="title", why=Why.BOTH, **more):
    return Difference("work_zone", "id-1", "Pipe", field, why, **more)


def written(tmp_path, *differences, dry_run=False, language="en", **counts):
    """The report's HTML."""
    brought = Brought(differences=differences, organisations={"o1": "Vesi"}, zone=HELSINKI, **counts)
    report = BroughtReport("field.gpkg", "city", brought, datetime(2027, 6, 1, 9, tzinfo=UTC), dry_run)
    write_bringing_report(report, tmp_path / "report.html", str, language, NAMES)
    return (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_answer_comes_first(tmp_path):
    assert "Nothing new in the file" in written(tmp_path)
    assert "All is brought back" in written(tmp_path, added=2)
    assert "All would be brought back" in written(tmp_path, changed=2, dry_run=True)
    assert "This was a trial: nothing was changed." in written(tmp_path, changed=2, dry_run=True)
    assert "1 to be decided" in written(tmp_path, difference(), changed=2)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("title", None, "–"),
        ("digs", True, "Yes"),
        ("clearance_m", 2.5, "2.5"),
        ("starts_at", "2027-06-04T21:00:00.000Z", "5\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2027"),
        ("ends_at", "2027-06-08T21:00:00.000Z", "8\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2027"),
        ("ends_at", "next week", "next week"),
        ("organisation_id", "o1", "Vesi"),
        ("organisation_id", "o2", "o2"),
        ("geom", shapely.box(0, 0, 10, 24).wkb, "240\N{NO-BREAK SPACE}m²"),
        ("geom", shapely.LineString([(0, 0), (0, 35)]).wkb, "35\N{NO-BREAK SPACE}m"),
        ("kind", "event", "&lt;event&gt;"),
    ],
)
def test_values_are_told_as_people_read_them(tmp_path, field, value, told):
    assert f"<bdi>{told}</bdi>" in written(tmp_path, difference(field, mine=value, base="other", theirs="other"))


def test_a_conflict_tells_who_changed_it_last_and_when(tmp_path):
    html = written(tmp_path, difference(by="an office", at="2027-06-02T09:00:00.000Z"))

    assert "an office, 2\N{NO-BREAK SPACE}Jun\N{NO-BREAK SPACE}2027,\N{NO-BREAK SPACE}12:00" in html
    assert "TITLE" in html
    assert "Changed in the file and in the store" in html


def test_a_refusal_tells_what_the_store_says(tmp_path):
    html = written(tmp_path, difference("", Why.REFUSED, reason=RowRefused(reason="not <yours>")))

    assert "Refused by the store" in html
    assert "The store refuses it (not &lt;yours&gt;)." in html
    assert "Changed on both sides" not in html


def test_foreign_texts_do_nothing(tmp_path):
    evil = "<script>alert(1)</script>\u202e"
    html = written(tmp_path, difference(mine=evil, base=evil, theirs=evil, by=evil))

    assert "<script>alert" not in html
    assert "\u202e" not in html
    assert html.count("<script>") == 1


def test_very_many_are_counted(tmp_path):
    html = written(tmp_path, *[difference()] * 501)

    assert html.count("Changed in the file and in the store") == 500
    assert "and 1 more" in html


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CannotWrite):
        written(tmp_path / "nowhere")
