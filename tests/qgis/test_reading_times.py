"""Dates as QGIS hands them out of each format, read as instants."""

import time

import numpy as np
import pytest
from made import DATE, MOMENT, TEXT, file_layer, memory_layer, naive, square, utc
from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

from seinajoki_coordination.detection.localtime import local_time
from seinajoki_coordination.domain.codes import Remark
from seinajoki_coordination.domain.timespan import OPEN_END, OPEN_START, from_micros, time_zone
from seinajoki_coordination.exchange.instants import ends, starts, wall_clock

HELSINKI = local_time(time_zone("Europe/Helsinki"))
FORMATS = {
    "gpkg": "GPKG",
    "geojson": "GeoJSON",
    "fgb": "FlatGeobuf",
    "sqlite": "SQLite",
    "shp": "ESRI Shapefile",
    "csv": "CSV",
    "tab": "MapInfo File",
    "gml": "GML",
}
LOSES_ZONES = ("shp", "tab")
"""Formats that keep the clock's reading and forget its zone."""


@pytest.fixture
def in_helsinki(monkeypatch):
    """This computer's own zone is that of Helsinki, whose spring skips an hour."""
    monkeypatch.setenv("TZ", "Europe/Helsinki")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def told(read, *values):
    """The readings as UTC texts, and the remarks."""
    instants, remarks = read(values, HELSINKI)
    texts = [
        "open" if abs(value) >= OPEN_END else f"{from_micros(value):%Y-%m-%d %H:%M}" for value in instants.tolist()
    ]
    return texts, [remark for _, remark in remarks]


def read_back(folder, suffix, value, kind=MOMENT):
    """A value as it comes out of a file of some format."""
    columns = {"id": TEXT, "at": kind}
    rows = [(square(), {"id": "a", "at": value}), (square(), {"id": "b", "at": None})]
    layer = file_layer(folder / f"plans.{suffix}", rows, columns, driver=FORMATS[suffix], kind=Qgis.WkbType.Polygon)
    return [feature["at"] for feature in layer.getFeatures()]


def in_offset(hours):
    return QDateTime(QDate(2027, 6, 1), QTime(8, 0), Qt.TimeSpec.OffsetFromUTC, hours * 3600)


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_naive_time_of_any_format_is_read_in_the_zone(tmp_path, suffix):
    assert told(starts, *read_back(tmp_path, suffix, naive(2027, 6, 1, 8)))[0] == ["2027-06-01 05:00", "open"]


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMATS if suffix not in LOSES_ZONES])
@pytest.mark.parametrize("value", [utc(2027, 6, 1, 8), in_offset(0), in_offset(5)])
def test_an_aware_time_of_any_format_that_keeps_zones_is_the_instant_it_was(tmp_path, suffix, value):
    expected = value.toUTC().toString("yyyy-MM-dd HH:mm")

    assert told(starts, *read_back(tmp_path, suffix, value))[0] == [expected, "open"]


@pytest.mark.parametrize("suffix", LOSES_ZONES)
def test_formats_that_forget_zones_leave_a_reading_that_is_taken_as_local(tmp_path, suffix):
    assert told(starts, *read_back(tmp_path, suffix, utc(2027, 6, 1, 8)))[0] == ["2027-06-01 05:00", "open"]


@pytest.mark.parametrize("suffix", [suffix for suffix in FORMATS if suffix != "fgb"])
def test_a_date_of_any_format_begins_and_ends_at_local_midnights(tmp_path, suffix):
    values = read_back(tmp_path, suffix, QDate(2027, 6, 15), DATE)

    assert told(starts, *values) == (["2027-06-14 21:00", "open"], [])
    assert told(ends, *values) == (["2027-06-15 21:00", "open"], [])


def test_times_of_a_scratch_layer_are_read_as_they_were_put_in():
    values = [naive(2027, 6, 1, 8), utc(2027, 6, 1, 8), in_offset(3), None, QDateTime()]
    layer = memory_layer("plans", [(square(), {"at": value}) for value in values], {"at": MOMENT})

    texts, remarks = told(starts, *(feature["at"] for feature in layer.getFeatures()))

    assert texts == ["2027-06-01 05:00", "2027-06-01 08:00", "2027-06-01 05:00", "open", "open"]
    assert not remarks


@pytest.mark.usefixtures("in_helsinki")
def test_a_local_time_that_this_computers_clock_skips_is_read_all_the_same():
    skipped = naive(2027, 3, 28, 3, 30)
    assert not skipped.isValid()  # so says Qt, which believes the reading to be of this computer's zone

    assert told(starts, skipped)[0] == ["2027-03-28 01:30"]
    in_tokyo, _ = starts([skipped], local_time(time_zone("Asia/Tokyo")))
    assert from_micros(int(in_tokyo[0])).hour == 18


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2027-06-01", "2027-05-31 21:00", "2027-06-01 21:00"),
        ("2027/06/01", "2027-05-31 21:00", "2027-06-01 21:00"),
        ("1.6.2027", "2027-05-31 21:00", "2027-06-01 21:00"),
        (" 01.06.2027 ", "2027-05-31 21:00", "2027-06-01 21:00"),
        ("2027-06-01T08:00", "2027-06-01 05:00", "2027-06-01 05:00"),
        ("2027-06-01 08:00:30.5", "2027-06-01 05:00", "2027-06-01 05:00"),
        ("2027-06-01T08:00Z", "2027-06-01 08:00", "2027-06-01 08:00"),
        ("2027-06-01t08:00:00z", "2027-06-01 08:00", "2027-06-01 08:00"),
        ("2027-06-01T08:00:00+03:00", "2027-06-01 05:00", "2027-06-01 05:00"),
        ("2027-06-01T08:00-0330", "2027-06-01 11:30", "2027-06-01 11:30"),
        ("2027/06/01 08:00:00+03", "2027-06-01 05:00", "2027-06-01 05:00"),
        ("2027-06-01T24:00", "2027-06-01 21:00", "2027-06-01 21:00"),
        ("1.6.2027 8.00", "2027-06-01 05:00", "2027-06-01 05:00"),
        ("1.6.2027 klo 08:00", "2027-06-01 05:00", "2027-06-01 05:00"),
        ("1.6.2027, klo\u00a08", "2027-06-01 05:00", "2027-06-01 05:00"),
        ("1.6.2027 klo 24.00", "2027-06-01 21:00", "2027-06-01 21:00"),
    ],
)
def test_texts_are_read_as_they_are_written_here(text, start, end):
    assert told(starts, text) == ([start], [])
    assert told(ends, text) == ([end], [])


@pytest.mark.parametrize(
    "value",
    [
        "soon",
        "2027-06-31",
        "2027-06-01T25:00",
        "2027-06-01T24:30",
        "2027-06-01T08:60",
        "31.6.2027",
        "1.6.27",
        "6/1/2027",
        "0000-01-01",
        5,
        QTime(8, 0),
    ],
)
def test_what_is_no_date_is_told(value):
    assert told(starts, value) == (["open"], [Remark.UNREADABLE_START])
    assert told(ends, value) == (["open"], [Remark.UNREADABLE_END])


def test_days_have_23_24_or_25_hours():
    for day, hours in ((QDate(2027, 3, 28), 23), (QDate(2027, 6, 1), 24), (QDate(2027, 10, 31), 25)):
        (start,), (end,) = starts([day], HELSINKI)[0], ends([day], HELSINKI)[0]
        assert (end - start) / 3.6e9 == hours


@pytest.mark.parametrize("far", [QDate.fromJulianDay(2**38), QDateTime.fromMSecsSinceEpoch(2**63 - 1, Qt.TimeSpec.UTC)])
def test_the_last_moments_of_qts_calendar_are_open_ends_and_no_starts(far):
    assert told(ends, far) == (["open"], [Remark.FAR_END])
    assert told(starts, far) == (["open"], [Remark.UNREADABLE_START])


def test_a_column_of_nothing_is_open():
    assert starts([], HELSINKI)[0].dtype == np.int64
    assert starts([None], HELSINKI)[0].tolist() == [OPEN_START]
    assert ends([None], HELSINKI)[0].tolist() == [OPEN_END]


def test_the_wall_clock_shows_local_time():
    assert wall_clock(utc(2027, 6, 1, 21, 30), HELSINKI) == (QDate(2027, 6, 2), QTime(0, 30))
    assert wall_clock(naive(2027, 6, 1, 21, 30), HELSINKI) == (QDate(2027, 6, 1), QTime(21, 30))
