"""A real feed with a known answer: the work zones of Colorado, held against comparing all with all."""

import json
import sys
from datetime import datetime
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
import shapely
from pyproj import Transformer, datadir
from shapely.geometry import shape

from seinajoki_coordination.detection.columns import Columns
from seinajoki_coordination.detection.engine import encounters
from seinajoki_coordination.domain.rules import Rule
from seinajoki_coordination.domain.timespan import micros

PROJ = Path(sys.base_prefix, "share", "proj")
if PROJ.is_dir():
    datadir.set_data_dir(str(PROJ))  # within a virtual environment pyproj does not look there


@cache
def zones(feed: Path) -> tuple[np.ndarray, list[tuple[datetime, datetime]]]:
    """Their shapes in EPSG:32613 and their spans."""
    features = json.loads(feed.read_text(encoding="utf-8"))["features"]
    turn = Transformer.from_crs("EPSG:4326", "EPSG:32613", always_xy=True).transform
    shapes = np.array([shape(feature["geometry"]) for feature in features], object)
    shapes = shapely.transform(shapes, lambda lon_lat: np.column_stack(turn(*lon_lat.T)))
    spans = [
        tuple(
            datetime.fromisoformat(feature["properties"][end].replace("Z", "+00:00"))
            for end in ("start_date", "end_date")
        )
        for feature in features
    ]
    return shapes, spans


@pytest.fixture
def feed(shared_data: Path) -> Path:
    return shared_data / "wzdx" / "colorado_2025-08-07.json"


@pytest.mark.parametrize(("distance_m", "known"), [(0.0, 92), (20.0, None), (100.0, None)])
def test_colorado_meets_as_often_as_comparing_all_with_all_finds(feed, distance_m, known):
    shapes, spans = zones(feed)
    start, end = (np.array([micros(span[side]) for span in spans], np.int64) for side in (0, 1))

    found = encounters(Columns.of(shapes, start, end), [Rule("r", "Near", distance_m=distance_m)])

    expected = [
        (i, j)
        for i, j in combinations(range(len(spans)), 2)
        if spans[i][0] < spans[j][1] and spans[j][0] < spans[i][1] and shapes[i].distance(shapes[j]) <= distance_m
    ]
    assert list(zip(found.a.tolist(), found.b.tolist(), strict=True)) == expected
    assert known is None or len(expected) == known
