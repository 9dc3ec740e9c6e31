"""`make demo`: the main job from end to end, as a coordinator would run it without opening QGIS.

Lets the real `qgis_process` prepare a store with the demo's summer and check it, and prints the worst open findings.
"""

from __future__ import annotations

import json
import subprocess
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.host.translation import Language, user_language
from seinajoki_coordination.services.ports import CoordinationReport
from seinajoki_coordination.services.reporting import coordination_report
from seinajoki_coordination.store.opening import open_store

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "demo"
SHOWN = 12
ROW = "{:<11}  {:<20}  {:<30}  {:<30}  {:<35}  {:>9}  {:>9}"


def main() -> None:
    """Prepare the demo's store, check it, and tell what was found."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    store, report = FOLDER / "seinajoki.gpkg", FOLDER / "coordination.html"
    run("preparestore", STORE=str(store), DEMO=True)
    found = run("checkstore", STORE=str(store), REPORT=str(report))
    language = Language(user_language())
    print_worst(read(store, language), language)
    news = f"{found['NEW']} new, {found['GONE']} gone" if found["NEW"] or found["GONE"] else "nothing has changed"
    print(f"\n{found['OPEN']} findings are open; since the last check {news}.")
    print(f"The report: {report.relative_to(ROOT)}, the store: {store.relative_to(ROOT)}")


def run(algorithm: str, **inputs: object) -> dict[str, Any]:
    """Run an algorithm in a process of its own; return its outputs."""
    done = subprocess.run(
        ["qgis_process", "run", f"seinajoki:{algorithm}", "-"],
        input=json.dumps({"inputs": inputs}),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"qgis_process ended with {done.returncode}: {done.stdout}")
    results: dict[str, Any] = json.loads(done.stdout)["results"]
    return results


def read(path: Path, language: Language) -> CoordinationReport:
    """What the register says by now."""
    now = datetime.now(UTC)
    with closing(open_store(str(path))) as store:
        return coordination_report(store, Span(now), language.code, lambda _table, _column, code: code, now)


def print_worst(report: CoordinationReport, language: Language) -> None:
    """The open findings that weigh most, one a line."""
    wording = Wording(language.tr, language.code, report.zone)
    print("\n" + ROW.format("weight", "rule", "this plan", "meets that one", "together", "", ""))
    for finding in report.findings[:SHOWN]:
        pair = finding.pair
        print(
            ROW.format(
                finding.weight.value,
                shown(finding.text.title, 20),
                shown(pair.a.title or pair.a.id, 30),
                shown(pair.b.title or pair.b.id, 30),
                wording.span(pair.common) if pair.common else "at other times",
                "∞ h" if pair.hours is None else wording.hours(pair.hours),
                wording.area(pair.area_m2),
            )
        )


if __name__ == "__main__":
    main()
