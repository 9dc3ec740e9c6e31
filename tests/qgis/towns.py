"""A store of the small town of tests/store, as layers of QGIS."""

import json
import sys
from pathlib import Path

from qgis.core import QgsVectorLayer

sys.path.append(str(Path(__file__).resolve().parents[1] / "store"))

from town import days, square

from seinajoki_coordination.host.styles import save_looks
from seinajoki_coordination.store.geopackage.writing import add_plans
from seinajoki_coordination.store.preparing import prepare_store

LOOKED_AT = ("work_zone", "event", "event_area", "finding", "rule", "organisation")


def make_town(path, root):
    """A store of Seinäjoki's rules with three works, dressed."""
    setup = json.loads((root / "resources" / "municipalities" / "seinajoki.json").read_text(encoding="utf-8"))
    prepare_store(str(path), setup, "1", dry_run=False)
    works = [
        {"id": f"w{number}", "title": f"Work {number}", "kind": "water", "geom": square(20 * number)} | days(1, 15)
        for number in range(3)
    ]
    add_plans(path, {"work_zone": works})
    save_looks(str(path), LOOKED_AT)
    return path


def opened(path, table):
    """A table as any QGIS opens it, with the style in the file."""
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    assert layer.isValid()
    return layer


def row_of(layer, id_):
    """A row by its uuid."""
    return next(row for row in layer.getFeatures() if row["id"] == id_)
