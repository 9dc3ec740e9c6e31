"""`seinajoki:importactivities` in a real QGIS: files as companies have them, read by a guess or by a mapping."""

import json
from contextlib import closing

import pytest
from qgis import processing
from qgis.core import QgsProcessingException, QgsVectorFileWriter, QgsVectorLayer

from seinajoki_coordination.store.opening import open_store

EAST, NORTH = 23_490_000, 6_960_000
"""In the middle of the pilot, in EPSG:3877."""
ROWS = (
    ("V-1", "Vesijohdon uusinta", "1.6.2027", "15.6.2027", "Vesijohto", 0),
    ("V-2", "Viemärin saneeraus", "heinäkuu 2027", None, "viemäri", 100),
    ("V-3", "Kaukolämpö", "vko 23/2027", "vko 25/2027", "kaukolämpö", 200),
)
HEADINGS = ("TUNNUS", "NIMI", "ALKU", "LOPPU", "LAJI")


def square(east, side=20):
    west, south = EAST + east, NORTH
    return f"Polygon(({west} {south}, {west + side} {south}, {west + side} {south + side}, {west} {south + side}, {west} {south}))"


def layer_of(rows=ROWS, crs="EPSG:3877", shape=square, kind="Polygon"):
    """The rows as a layer in memory, in another CRS."""
    fields = "&".join(f"field={name}:string(80)" for name in HEADINGS)
    layer = QgsVectorLayer(f"{kind}?crs=EPSG:3877&{fields}", "work", "memory")
    for *values, place in rows:
        from qgis.core import QgsFeature, QgsGeometry  # noqa: PLC0415

        feature = QgsFeature(layer.fields())
        feature.setAttributes(values)
        feature.setGeometry(QgsGeometry.fromWkt(shape(place)))
        layer.dataProvider().addFeature(feature)
    if crs != "EPSG:3877":
        layer = processing.run("native:reprojectlayer", {"INPUT": layer, "TARGET_CRS": crs, "OUTPUT": "memory:"})["OUTPUT"]
    return layer


def file_of(layer, path, encoding="UTF-8"):
    """The layer as a file of the format that its name says."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix)
    options.fileEncoding = encoding
    code, told, *_ = QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), layer.transformContext(), options)
    assert code == QgsVectorFileWriter.WriterError.NoError, told
    return str(path)


def run(provider, given, store, **more):
    asked = {"INPUT": given, "STORE": str(store), "ORGANISATION": "Seinäjoen Vesi", "REJECTS": "memory:", **more}
    results = processing.run("seinajoki:importactivities", asked)
    assert results["READ"] == results["ACCEPTED"] + results["UPDATED"] + results["UNCHANGED"] + results["REJECTED"]
    return results


def counts(results):
    return tuple(results[name] for name in ("ACCEPTED", "UPDATED", "UNCHANGED", "REJECTED"))


def plans(store, source=None, table="work_zone"):
    with closing(open_store(str(store))) as opened:
        names = opened.contents.columns()[table]
        rows = [dict(zip(names, row, strict=True)) for row in opened.contents.rows(table, names)]
    return {row["source_row"]: row for row in rows if row["source"] == source or source is None}


@pytest.mark.parametrize("suffix", [".shp", ".gpkg", ".geojson", ".tab", ".kml", ".gml", ".fgb"])
def test_a_companys_file_lands_by_the_guess_alone(provider, demo, tmp_path, suffix):
    path = file_of(layer_of(crs="EPSG:4326" if suffix in (".geojson", ".kml") else "EPSG:3067"), tmp_path / f"vesi{suffix}")
    results = run(provider, path, demo, REPORT=str(tmp_path / "report.html"))

    assert counts(results) == (3, 0, 0, 0)
    landed = plans(demo, next(source for source in sources(demo) if source.startswith("vesi")))
    assert set(landed) == {"V-1", "V-2", "V-3"}
    assert landed["V-1"]["title"] == "Vesijohdon uusinta"
    assert [landed[name]["kind"] for name in sorted(landed)] == ["water", "sewer", "district_heat"]
    assert (landed["V-1"]["starts_at"], landed["V-1"]["ends_at"]) == ("2027-05-31T21:00:00.000Z", "2027-06-15T21:00:00.000Z")
    assert [landed[name]["precision"] for name in sorted(landed)] == ["day", "month", "week"]
    assert "Vesijohdon uusinta" not in (tmp_path / "report.html").read_text(encoding="utf-8"), "nothing is wrong with it"
    assert counts(run(provider, path, demo)) == (0, 0, 3, 0)


def sources(store):
    return {str(row["source"]) for row in plans(store).values()} | {
        str(row["source"]) for row in _all(store)
    }


def _all(store):
    with closing(open_store(str(store))) as opened:
        return [{"source": source} for (source,) in opened.contents.rows("work_zone", ["source"])]
