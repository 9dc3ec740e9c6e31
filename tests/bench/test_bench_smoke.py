"""The bench measures what it says: the city is made alike each time, and all contenders mean the same."""

from importlib import import_module

import numpy as np
import pytest
import shapely

import city
from answers import Answer
from cases import cases
from cases.growth import exponent
from cases.live import ANSWER, HECTARES_100, STRIP
from contenders import MODULES, NAIVE, WITHOUT_QGIS
from measuring import Absent

N = 1_000


@pytest.fixture(scope="module")
def small_city():
    return city.make_city("A", N)


@pytest.fixture(scope="module")
def naive_answer(small_city) -> Answer:
    return import_module(MODULES[NAIVE]).prepare(small_city)()


@pytest.mark.parametrize("series", city.SERIES)
def test_the_same_seed_makes_the_same_city(series):
    one, other = city.make_city(series, N), city.make_city(series, N)
    assert shapely.to_wkb(one.geometry).tolist() == shapely.to_wkb(other.geometry).tolist()
    assert np.array_equal(one.start, other.start)
    assert np.array_equal(one.end, other.end)
    assert np.array_equal(one.kind, other.kind)


def test_another_seed_makes_another_city(small_city):
    other = city.make_city("A", N, seed=43)
    assert not np.array_equal(other.start, small_city.start)


def test_a_city_is_of_valid_polygons_and_spans(small_city):
    assert len(small_city) == N
    assert small_city.start.dtype == small_city.end.dtype == np.int64
    assert (small_city.start < small_city.end).all()
    assert shapely.is_valid(small_city.geometry).all()
    assert set(shapely.get_type_id(small_city.geometry)) == {shapely.GeometryType.POLYGON}
    assert not shapely.is_empty(small_city.geometry).any()


def test_ten_thousand_are_the_same_city_in_every_series():
    starts = [city.make_city(series, 10_000).start for series in city.SERIES]
    assert np.array_equal(starts[0], starts[1])
    assert np.array_equal(starts[0], starts[2])


def test_grounds_recur(small_city):
    events = small_city.geometry[small_city.kind == city.Kind.EVENT]
    assert len({shape.wkb for shape in events}) < len(events) / 2 + 10


def test_a_cached_city_is_read_as_it_was_made(small_city, tmp_path):
    city.save(small_city, tmp_path / "city.npz")
    read = city.load(tmp_path / "city.npz")
    assert shapely.to_wkb(read.geometry).tolist() == shapely.to_wkb(small_city.geometry).tolist()
    assert np.array_equal(read.start, small_city.start)
    assert np.array_equal(read.end, small_city.end)
    assert np.array_equal(read.kind, small_city.kind)


@pytest.mark.parametrize("contender", [name for name in WITHOUT_QGIS if name != NAIVE])
def test_contenders_mean_the_same(contender, small_city, naive_answer):
    if contender == "GeoPandas sjoin":
        pytest.importorskip("geopandas", reason="GeoPandas comes with `make bench`")
    try:
        work = import_module(MODULES[contender]).prepare(small_city)
    except Absent as absent:
        pytest.skip(str(absent))
    answer = work()
    assert len(naive_answer) > 100
    assert answer.is_same_as(naive_answer)


@pytest.mark.parametrize("what", [STRIP, HECTARES_100, ANSWER])
def test_those_who_are_asked_of_drawn_zones_mean_the_same(what):
    pytest.importorskip("qgis.core", reason="a town is set up by QGIS")
    every = import_module("contenders.live").PREPARE
    answers = [prepare("A", N)() for (case, _), prepare in every.items() if case == what]
    assert len(answers) > 1
    assert len(answers[0]) > 20
    assert all(answer.is_same_as(answers[0]) for answer in answers)


def test_an_answer_with_one_pair_less_is_another(naive_answer):
    shorter = Answer(naive_answer.a[1:], naive_answer.b[1:], naive_answer.area_m2[1:])
    assert not shorter.is_same_as(naive_answer)


def test_an_answer_with_another_area_is_another(naive_answer):
    area = naive_answer.area_m2.copy()
    area[0] *= 1.001
    assert not Answer(naive_answer.a, naive_answer.b, area).is_same_as(naive_answer)


def test_the_exponent_of_a_square_is_two():
    assert exponent([1, 10, 100], [5, 500, 50_000]) == pytest.approx(2)


@pytest.mark.parametrize("quick", [True, False])
def test_every_job_is_measured_once(quick):
    jobs = [(job.case, job.n, job.contender) for case in cases(quick=quick) for job in case.jobs]
    assert len(jobs) == len(set(jobs))
