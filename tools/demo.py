"""`make demo`: the main job from end to end, as a coordinator would run it without opening QGIS.

Writes the demo's GeoPackage through the plugin's own code, lets the real `qgis_process` find what meets in it, and
prints the worst meetings.
"""

from __future__ import annotations

import json
import subprocess
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from osgeo import ogr
from qgis.core import QgsApplication

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.exchange.demo import make_demo
from seinajoki_coordination.host.translation import Language, user_language
from seinajoki_coordination.reports.wording import Wording, shown

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "demo"
PLANS = ("work_zone", "event", "traffic_arrangement")
SHOWN = 12
ROW = "{:<34}  {:<34}  {:<24}  {:>9}  {:>10}"
ZONE = ZoneInfo("Europe/Helsinki")

ogr.UseExceptions()


def main() -> None:
    """Make the demo, check it, and tell what was found."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    application = QgsApplication([], GUIenabled=False)
    application.initQgis()
    language = Language(user_language())
    language.install()  # the texts inside the file, the columns' names among them
    demo, overlaps, report = FOLDER / "demo.gpkg", FOLDER / "overlaps.gpkg", FOLDER / "overlaps.html"
    make_demo(demo, language.tr, datetime.now(ZONE).date())
    found = detect_overlaps(demo, overlaps, report)
    print_worst(demo, overlaps, Wording(language.tr, language.code, ZONE))
    print(
        f"\n{found['PAIRS']} overlaps. The report: {report.relative_to(ROOT)}, the layer: {overlaps.relative_to(ROOT)}"
    )


def detect_overlaps(demo: Path, overlaps: Path, report: Path) -> dict[str, Any]:
    """Run the algorithm in a process of its own; return its outputs."""
    inputs = {
        "LAYERS": [f"{demo}|layername={table}" for table in PLANS],
        "START": "taken_from",  # from build-up to tear-down, as the menu's check asks
        "END": "taken_until",
        "IGNORE_SAME": "project",
        "OUTPUT": str(overlaps),
        "REPORT": str(report),
    }
    done = subprocess.run(
        ["qgis_process", "run", "seinajoki:detectoverlaps", "-"],
        input=json.dumps({"inputs": inputs}),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"qgis_process ended with {done.returncode}: {done.stdout}")
    results: dict[str, Any] = json.loads(done.stdout)["results"]
    return results


def print_worst(demo: Path, overlaps: Path, wording: Wording) -> None:
    """The meetings that take most ground for most time, one a line."""
    plans = ogr.Open(str(demo))
    titles = {plan["id"]: plan["title"] for table in PLANS for plan in plans.GetLayerByName(table)}
    found = ogr.Open(str(overlaps))
    rows = [row.items() for row in found.GetLayer(0)]
    print("\n" + ROW.format("this plan", "meets that one", "together", "", ""))
    for row in sorted(rows, key=weight, reverse=True)[:SHOWN]:
        sides = (shown(titles[row[side]] or row[side], 34) for side in ("a_id", "b_id"))
        span = Span(instant(row["overlap_start"]), instant(row["overlap_end"]))
        hours = "∞ h" if row["overlap_hours"] is None else wording.hours(row["overlap_hours"])
        print(ROW.format(*sides, wording.span(span), hours, wording.area(row["area_m2"])))


def weight(row: dict[str, Any]) -> tuple[float, float]:
    """How bad a meeting is: m² × hours, then hours."""
    hours = float("inf") if row["overlap_hours"] is None else row["overlap_hours"]
    return (row["area_m2"] * hours if row["area_m2"] else 0.0, hours)


def instant(text: str | None) -> datetime | None:
    """OGR's text of a time in a GeoPackage, which keeps UTC."""
    return None if text is None else datetime.fromisoformat(text.replace("/", "-"))


if __name__ == "__main__":
    main()
