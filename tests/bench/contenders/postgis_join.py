"""PostGIS at its best: one index over place and time, joined with itself by two workers beside the one who is asked."""

from collections.abc import Callable
from io import StringIO

import shapely

from answers import Answer
from city import City
from town_postgis import running

TABLE = """
CREATE TABLE activity (row integer, geom geometry(Polygon), span tstzrange);
"""
INDEX = """
CREATE INDEX ON activity USING gist (geom, span);
"""
PARALLEL = """
SET max_parallel_workers_per_gather = 2; SET min_parallel_table_scan_size = 0;
SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET work_mem = '256MB'
"""
JOIN = """
SELECT one.row, other.row, ST_Area(ST_Intersection(one.geom, other.geom))
FROM activity one JOIN activity other ON one.geom && other.geom AND one.span && other.span AND one.row < other.row
WHERE ST_Intersects(one.geom, other.geom)
"""


def prepare(city: City) -> Callable[[], Answer]:
    """The activities are in a table that is indexed and known to the planner."""
    database = running().database()
    connection = running().connect(database)
    with connection.cursor() as cursor:
        cursor.execute(TABLE)
        cursor.copy_from(StringIO("".join(_rows(city))), "activity")
        cursor.execute(INDEX)
        cursor.execute("VACUUM ANALYZE activity")
        cursor.execute(PARALLEL)

    def work() -> Answer:
        with connection.cursor() as cursor:
            cursor.execute(JOIN)
            a, b, area_m2 = zip(*cursor.fetchall(), strict=True)
            return Answer.of(a, b, area_m2)

    return work


def _rows(city: City) -> list[str]:
    shapes = shapely.to_wkb(city.geometry, hex=True)
    spans = zip(city.start.astype("datetime64[us]"), city.end.astype("datetime64[us]"), strict=True)
    return [
        f"{row}\t{shape}\t[{start}Z,{end}Z)\n"
        for row, (shape, (start, end)) in enumerate(zip(shapes, spans, strict=True))
    ]
