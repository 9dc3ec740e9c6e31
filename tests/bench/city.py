"""A seeded, made-up city to measure with: works follow streets, events come back to few venues, areas are dug up.

Three series grow in different ways. A: a bigger region, as dense as before. B: the same town with a longer history.
C: the same town and the same ten years, ever denser. At 10 000 activities the three are one and the same city.
"""

import hashlib
from dataclasses import dataclass
from enum import IntEnum
from math import ceil, sqrt, tau
from multiprocessing import get_context
from pathlib import Path
from typing import Any, Final, TypeAlias

import numpy as np
import numpy.typing as npt
import shapely

Floats: TypeAlias = npt.NDArray[np.float64]
Ints: TypeAlias = npt.NDArray[np.int64]
Geometries: TypeAlias = npt.NDArray[np.object_]

SERIES: Final = "ABC"
HOUR_US: Final = 3_600_000_000
YEAR_DAYS: Final = 365.25
FIRST_DAY: Final = 10_957  # 1.1.2000, in days since 1970
ORIGIN: Final = (23_490_000.0, 6_960_000.0)  # about Seinäjoki in EPSG:3877

BLOCK_M: Final = 110.0  # from one crossing to the next, before the streets are bent
BLOCKS: Final = 8  # a stretch of work never follows more blocks than this
CENTRE_M: Final = 1_200.0  # how far a town centre's pull reaches (standard deviation)
KM2_PER_CENTRE: Final = 12.0
VENUES_PER_KM2: Final = 1.6
VENUES_PER_TOWN: Final = 40  # each town has its own few popular venues and a long tail

EVENT_SHARE: Final = 0.20
AREA_SHARE: Final = 0.08
NEW_PLACE_SHARE: Final = 0.85  # the other works are further phases on the same ground
ANNUAL_SHARE: Final = 0.70
WHOLE_GROUND_SHARE: Final = 0.60  # events that take their venue's ground exactly
PART_OF_GROUND_SHARE: Final = 0.25

PART: Final = 50_000  # polygons a member of the cache, so that loading has no high peak of its own


class Kind(IntEnum):
    """What an activity is."""

    WORK = 0
    EVENT = 1
    AREA = 2


@dataclass(frozen=True)
class City:
    """Activities as columns: valid polygons in metres (EPSG:3877, rounded to mm) and half-open spans.

    `start` and `end` are int64 microseconds since 1970 UTC; `kind` holds `Kind` as int8.
    """

    geometry: Geometries
    start: Ints
    end: Ints
    kind: npt.NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True)
class Region:
    """How large a city is and how many years of it there are."""

    area_km2: float
    years: float

    @classmethod
    def of(cls, series: str, n: int) -> "Region":
        """The region that holds `n` activities of a series; `ValueError` for an unknown one."""
        match series:
            case "A":
                return cls(n / 400, 10.0)
            case "B":
                return cls(25.0, n / 1_000)
            case "C":
                return cls(25.0, 10.0)
        raise ValueError(f"The series is one of {SERIES}, not {series!r}.")

    @property
    def days(self) -> float:
        return self.years * YEAR_DAYS


@dataclass(frozen=True)
class Streets:
    """A square network of bent streets: the crossings (k, k, 2) in metres and how sought-after each is (k, k)."""

    crossings: Floats
    pull: Floats


@dataclass(frozen=True)
class Venues:
    """Places that events come back to."""

    centre: Floats
    hectares: Floats
    ground: Geometries

    def __len__(self) -> int:
        return len(self.hectares)


def make_city(series: str, n: int, seed: int = 42) -> City:
    """`n` activities of a series, the same ones for the same seed."""
    region = Region.of(series, n)
    rng = np.random.default_rng([seed, n])
    streets = lay_streets(region, rng)
    counts = [n - int(EVENT_SHARE * n) - int(AREA_SHARE * n), int(EVENT_SHARE * n), int(AREA_SHARE * n)]
    works, events, areas = counts
    grounds, event_spans = plan_events(streets, region, events, rng)
    geometry = np.concatenate([street_works(streets, works, rng), grounds, area_works(streets, areas, rng)])
    spans = np.concatenate([work_spans(region, works, rng), event_spans, area_spans(region, areas, rng)])
    shuffled = rng.permutation(n)
    start, end = (np.ascontiguousarray(column) for column in spans[shuffled].T)
    kind = np.repeat(np.array(list(Kind), np.int8), counts)
    return City(tidy(geometry[shuffled]), start, end, kind[shuffled])


# Streets


def lay_streets(region: Region, rng: np.random.Generator) -> Streets:
    """A jittered grid, bent by two slow waves and turned, with a pull towards its centres."""
    k = ceil(sqrt(region.area_km2) * 1_000 / BLOCK_M) + 1
    row, column = np.mgrid[0:k, 0:k]
    x = column * BLOCK_M + rng.uniform(-25, 25, (k, k))
    y = row * BLOCK_M + rng.uniform(-25, 25, (k, k))
    x = x + 150 * np.sin(tau * y / 1_500 + 1.3)
    y = y + 130 * np.sin(tau * x / 1_800 + 0.4)
    turn = np.deg2rad(23)
    crossings = np.stack([np.cos(turn) * x - np.sin(turn) * y, np.sin(turn) * x + np.cos(turn) * y], axis=-1)
    return Streets(crossings + ORIGIN, centre_pull(region, k, rng))


def centre_pull(region: Region, k: int, rng: np.random.Generator) -> Floats:
    """How sought-after each of k x k crossings is: a bell around every centre on a low floor."""
    centres = rng.uniform(0, k, (max(1, round(region.area_km2 / KM2_PER_CENTRE)), 2))
    away = (np.arange(k) - centres[..., None]) * BLOCK_M / CENTRE_M
    along_rows, along_columns = np.exp(-(away**2) / 2).swapaxes(0, 1)
    pull: Floats = 0.25 + along_rows.T @ along_columns
    return pull


def street_works(streets: Streets, count: int, rng: np.random.Generator) -> Geometries:
    """Strips along stretches of street; some are dug again in a further phase."""
    new = int(count * NEW_PLACE_SHARE)
    zones = strips(stretches(streets, new, rng), rng)
    return np.concatenate([zones, zones[rng.integers(0, new, count - new)]])


def stretches(streets: Streets, count: int, rng: np.random.Generator) -> Geometries:
    """Lines of 20 to 300 m that follow a street, many from a crossing or up to the next one."""
    paths = street_paths(streets, count, rng)
    block = np.hypot(*np.moveaxis(np.diff(paths, axis=1), -1, 0))
    walked = np.pad(np.cumsum(block, axis=1), ((0, 0), (1, 0)))
    first, whole = walked[:, 1], walked[:, -1]
    begin = np.where(rng.random(count) < 0.35, 0, rng.uniform(0, first))
    length = rng.lognormal(np.log(75), 0.65, count)
    length = np.where(rng.random(count) < 0.3, first - begin, length).clip(20, 300)
    end = np.minimum(begin + length, whole - 0.01)
    return cut(paths, walked, np.minimum(begin, end - 15).clip(0), end)


def street_paths(streets: Streets, count: int, rng: np.random.Generator) -> Floats:
    """`count` runs (count, BLOCKS + 1, 2) over crossings along one street; at the network's edge a run stands still."""
    k = len(streets.pull)
    main = np.where(rng.random((2, k)) < 1 / 6, 5.0, 1.0)  # main streets are dug more often
    busy = streets.pull * np.stack([main[0][:, None] * np.ones(k), np.ones((k, 1)) * main[1]])
    busy *= rng.lognormal(0, 0.8, busy.shape)
    busy[0, :, -1] = busy[1, -1, :] = 0  # no block begins at the last crossing
    across, row, column = (part[:, None] for part in np.unravel_index(draw(busy.ravel(), count, rng), busy.shape))
    hop = np.arange(BLOCKS + 1)
    rows = np.minimum(row + across * hop, k - 1)
    columns = np.minimum(column + (1 - across) * hop, k - 1)
    paths: Floats = streets.crossings[rows, columns]
    return paths


def cut(paths: Floats, walked: Floats, begin: Floats, end: Floats) -> Geometries:
    """The stretch of each path between two distances along it."""
    lines = shapely.linestrings(paths)
    head, tail = (shapely.get_coordinates(shapely.line_interpolate_point(lines, at))[:, None] for at in (begin, end))
    between = (walked > begin[:, None] + 1) & (walked < end[:, None] - 1)
    between[:, 1:] &= np.diff(walked, axis=1) > 0
    kept = np.pad(between, ((0, 0), (1, 1)), constant_values=True)
    points = np.concatenate([head, paths, tail], axis=1)
    cuts: Geometries = shapely.linestrings(points[kept], indices=np.repeat(np.arange(len(paths)), kept.sum(axis=1)))
    return cuts


def strips(axes: Geometries, rng: np.random.Generator) -> Geometries:
    """Work zones beside or over street axes: both lanes or one side, 5 to 15 m wide, some with round ends."""
    count = len(axes)
    side = rng.integers(-1, 2, count)
    reach = np.where(side == 0, rng.uniform(4, 7.5, count), rng.uniform(2.5, 4.5, count))
    middle = np.where(side == 0, axes, shapely.offset_curve(axes, side * reach, join_style="mitre"))
    round_ends = rng.random(count) < 0.3
    zones = np.empty(count, object)
    zones[round_ends] = shapely.buffer(middle[round_ends], reach[round_ends], quad_segs=4)
    square = ~round_ends
    zones[square] = shapely.buffer(middle[square], reach[square], cap_style="flat", join_style="mitre")
    return zones


# Events


def plan_events(streets: Streets, region: Region, count: int, rng: np.random.Generator) -> tuple[Geometries, Ints]:
    """Grounds and spans of events that come back to few venues, most of them every year about the same day."""
    venues = choose_venues(streets, region, rng)
    rank = np.arange(len(venues)) % VENUES_PER_TOWN
    venue = draw((1.0 + rank) ** -0.8, count, rng)
    return event_grounds(venues, venue, rng), event_spans(region, len(venues), venue, rng)


def choose_venues(streets: Streets, region: Region, rng: np.random.Generator) -> Venues:
    """Venues of 0.1 to 10 ha where the pull is strongest."""
    count = max(3, int(region.area_km2 * VENUES_PER_KM2))
    centre = near_crossings(streets, streets.pull, 40, count, rng)
    hectares = log_uniform(0.1, 10, count, rng)
    return Venues(centre, hectares, blobs(centre, hectares, rng.integers(24, 120, count), rng))


def event_grounds(venues: Venues, venue: Ints, rng: np.random.Generator) -> Geometries:
    """The venue's ground itself, a part of it, or one drawn anew about as large."""
    taken = rng.random(len(venue))
    grounds: Geometries = venues.ground[venue]
    own = np.flatnonzero(taken >= WHOLE_GROUND_SHARE)
    is_part = taken[own] < WHOLE_GROUND_SHARE + PART_OF_GROUND_SHARE
    share = np.where(is_part, rng.uniform(0.05, 0.5, len(own)), rng.uniform(0.8, 1.6, len(own)))
    hectares = venues.hectares[venue[own]]
    radius = np.sqrt(hectares * 1e4 / np.pi)[:, None]
    centre = venues.centre[venue[own]] + rng.normal(0, 0.35, (len(own), 2)) * radius
    grounds[own] = blobs(centre, (hectares * share).clip(0.1, 10), rng.integers(16, 80, len(own)), rng)
    return grounds


def event_spans(region: Region, venues: int, venue: Ints, rng: np.random.Generator) -> Ints:
    """Days from 08 to 23; an annual series keeps its day of the year, give or take three days."""
    count = len(venue)
    series = max(1, int(ANNUAL_SHARE * count / max(1.0, region.years) / venues))
    day_of_year = rng.uniform(0, YEAR_DAYS, (venues, series))[venue, rng.integers(0, series, count)]
    year = rng.integers(0, max(1, round(region.years)), count)
    annual = year * YEAR_DAYS + day_of_year + rng.integers(-3, 4, count)
    is_annual = rng.random(count) < ANNUAL_SHARE
    first = np.where(is_annual, annual, rng.uniform(0, region.days, count)).clip(0)
    return spans(first, rng.lognormal(np.log(3), 0.8, count).clip(1, 60), 8, 23)


# Area works


def area_works(streets: Streets, count: int, rng: np.random.Generator) -> Geometries:
    """Coarse outlines of 0.05 to 5 ha, less drawn to the centres than the rest."""
    centre = near_crossings(streets, np.sqrt(streets.pull), 60, count, rng)
    return blobs(centre, log_uniform(0.05, 5, count, rng), rng.integers(6, 20, count), rng)


# When


def work_spans(region: Region, count: int, rng: np.random.Generator) -> Ints:
    """Working days from 06 to 16, from one day to two years."""
    return spans(rng.uniform(0, region.days, count), rng.lognormal(np.log(12), 1.2, count).clip(1, 730), 6, 16)


def area_spans(region: Region, count: int, rng: np.random.Generator) -> Ints:
    """Months around the clock, at most two years."""
    return spans(rng.uniform(0, region.days, count), rng.lognormal(np.log(180), 0.8, count).clip(30, 730), 0, 24)


def spans(first_day: Floats, days: Floats, opens: int, closes: int) -> Ints:
    """(n, 2) instants, from `opens` on the first day until `closes` on the last, in whole days and hours (UTC)."""
    first = FIRST_DAY + np.floor(first_day).astype(np.int64)
    last = first + np.ceil(days).astype(np.int64) - 1
    instants: Ints = np.stack([first * 24 + opens, last * 24 + closes], axis=1) * HOUR_US
    return instants


# Shapes and chances


def draw(weights: Floats, count: int, rng: np.random.Generator) -> Ints:
    """`count` indices, each as likely as its weight."""
    drawn: Ints = rng.choice(len(weights), count, p=weights / weights.sum())
    return drawn


def log_uniform(low: float, high: float, count: int, rng: np.random.Generator) -> Floats:
    """Numbers as likely between 1 and 2 as between 2 and 4."""
    drawn: Floats = np.exp(rng.uniform(np.log(low), np.log(high), count))
    return drawn


def near_crossings(streets: Streets, pull: Floats, within_m: float, count: int, rng: np.random.Generator) -> Floats:
    """Points (count, 2) scattered about crossings."""
    crossing = streets.crossings.reshape(-1, 2)[draw(pull.ravel(), count, rng)]
    points: Floats = crossing + rng.uniform(-within_m, within_m, (count, 2))
    return points


def blobs(centre: Floats, hectares: Floats, corners: Ints, rng: np.random.Generator) -> Geometries:
    """Star-shaped, wavy polygons of a given size and number of corners around points."""
    polygons = np.empty(len(centre), object)
    for number in np.unique(corners):
        alike = np.flatnonzero(corners == number)
        angle = np.linspace(0, tau, number, endpoint=False)
        radius = wavy_radius(angle, len(alike), rng)
        unit_area = 0.5 * np.sin(tau / number) * np.sum(radius * np.roll(radius, -1, axis=1), axis=1)
        radius *= np.sqrt(hectares[alike] * 1e4 / unit_area)[:, None]
        ring = radius[..., None] * np.stack([np.cos(angle), np.sin(angle)], axis=-1)
        polygons[alike] = shapely.polygons(centre[alike, None] + ring)
    return polygons


def wavy_radius(angle: Floats, count: int, rng: np.random.Generator) -> Floats:
    """Radii (count, angles) around 1: three waves with 2, 3 and 4 crests and a little roughness."""
    crests = np.arange(2, 5)[:, None]
    phase = rng.uniform(0, tau, (count, 3, 1))
    height = rng.uniform(0, 0.22, (count, 3, 1))
    waves = 1 + np.sum(height * np.cos(crests * angle + phase), axis=1)
    radius: Floats = waves.clip(0.35) * rng.uniform(0.97, 1.03, waves.shape)
    return radius


def tidy(geometry: Geometries) -> Geometries:
    """Coordinates rounded to mm; the few shapes that are no valid polygon (then) become their convex hull."""
    rounded: Geometries = shapely.transform(geometry, lambda coordinates: np.round(coordinates, 3))
    broken = ~shapely.is_valid(rounded) | (shapely.get_type_id(rounded) != shapely.GeometryType.POLYGON)
    rounded[broken] = shapely.convex_hull(rounded[broken])
    return rounded


# The cache


def cached_city(series: str, n: int, folder: Path, seed: int = 42) -> City:
    """The city from `folder`, made there the first time; a change of this module makes a new one."""
    version = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:8]
    name = f"city-{series}-{n}-{seed}"
    path = folder / f"{name}-{version}.npz"
    if not path.exists():
        for outdated in folder.glob(f"{name}-*.npz"):
            outdated.unlink()
        print(f"Making the city {series} of {n:,} activities …", flush=True)
        # In a process of its own: making a city takes several times the memory of having one.
        maker = get_context("spawn").Process(target=_make_and_save, args=(series, n, seed, path))
        maker.start()
        maker.join()
    return load(path)


def _make_and_save(series: str, n: int, seed: int, path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    save(make_city(series, n, seed), path)


def save(city: City, path: Path) -> None:
    """Write a city as plain arrays, whole or not at all."""
    arrays: dict[str, Any] = {"start": city.start, "end": city.end, "kind": city.kind}
    for part, first in enumerate(range(0, len(city), PART)):
        _, coordinates, offsets = shapely.to_ragged_array(city.geometry[first : first + PART])
        arrays[f"coordinates_{part}"] = coordinates
        arrays[f"rings_{part}"], arrays[f"polygons_{part}"] = offsets
    unfinished = path.with_suffix(".part.npz")
    np.savez(unfinished, **arrays)
    unfinished.replace(path)


def load(path: Path) -> City:
    """Read a city written by `save`."""
    with np.load(path) as arrays:
        parts = [
            shapely.from_ragged_array(
                shapely.GeometryType.POLYGON,
                arrays[f"coordinates_{part}"],
                (arrays[f"rings_{part}"], arrays[f"polygons_{part}"]),
            )
            for part in range(ceil(len(arrays["start"]) / PART))
        ]
        return City(np.concatenate(parts), arrays["start"], arrays["end"], arrays["kind"])
