"""`make demo`: the main job from end to end, as a coordinator would run it without opening QGIS.

Lets the real `qgis_process` prepare a store with the demo's summer and check it, and prints the worst open findings.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.host.translation import Language, user_language
from seinajoki_coordination.reports.pairs import pair_shown
from seinajoki_coordination.reports.standing import kind_of, worded
from seinajoki_coordination.services.ports import CoordinationReport
from seinajoki_coordination.services.reporting import coordination_report
from seinajoki_coordination.store.opening import open_store

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "build" / "demo"
SHOWN = 12
WIDTHS = (22, 22, 30, 30, 37)
ROW = "  ".join([*(f"{{:<{width}}}" for width in WIDTHS), "{:>9}", "{:>9}"])


def main() -> None:
    """Prepare the demo's store, check it, and tell what was found."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    store, report = FOLDER / "seinajoki.gpkg", FOLDER / "coordination.html"
    language = Language(user_language())
    run("preparestore", STORE=str(store), DEMO=True)
    told = run("checkstore", STORE=str(store), REPORT=str(report))
    print("", *table(read(store, language), language), "", *told, sep="\n")
    for name, path in ((language.tr("Report"), report), (language.tr("Store"), store)):
        print(f"{name}: {path.relative_to(ROOT)}")


def run(algorithm: str, **inputs: object) -> list[str]:
    """Run an algorithm in a process of its own; return what it tells its user."""
    done = subprocess.run(
        ["qgis_process", "run", f"seinajoki:{algorithm}", "-"],
        input=json.dumps({"inputs": inputs}),
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        raise SystemExit(f"qgis_process ended with {done.returncode}: {done.stdout}")
    told: list[str] = json.loads(done.stdout)["log"]["info"]
    return told


def read(path: Path, language: Language) -> CoordinationReport:
    """What the register says by now."""
    now = datetime.now(UTC)
    with closing(open_store(str(path))) as store:
        return coordination_report(store, Span(now), language.code, lambda _table, _column, code: code, now)


def table(report: CoordinationReport, language: Language) -> Iterator[str]:
    """The open findings that weigh most, one a line below their headings, in the report's own words."""
    tr = language.tr
    wording = Wording(tr, language.code, report.zone)
    headings = [tr("Finding"), tr("Rule"), tr("First plan"), tr("Second plan"), tr("Common time")]
    yield ROW.format(*headings, tr("Hours"), tr("Area"))
    for number, finding in enumerate(report.findings[:SHOWN], 1):
        a, b = worded(finding.pair.a, wording), worded(finding.pair.b, wording)
        pair = pair_shown(number, replace(finding.pair, a=a, b=b), "", wording)
        texts = (kind_of(finding, tr), finding.text.title, pair.a.title, pair.b.title, pair.when)
        cells = [shown(text, width) for text, width in zip(texts, WIDTHS, strict=True)]
        yield ROW.format(*cells, pair.hours, pair.area)


if __name__ == "__main__":
    main()
