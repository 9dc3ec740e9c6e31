"""`make bench`: measure the engine against its peers, check that all give the same answer, say what is reached.

Writes build/bench.json. Ends with 1 only if answers differ: figures depend on the machine, answers do not.
"""

import json
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Sequence
from typing import Any

from cases import cases
from contenders import OURS
from measuring import FOLDER, LONG_S, ROOT, TURNS, Case, Figure, Measured, measure

RESULTS = ROOT / "build" / "bench.json"
COLUMNS = "{:<14}{:>10}  {:<31}{:>10}{:>9}{:>9}{:>7}  {}"


def main() -> int | str:
    """Run the cases asked for; what to exit with."""
    options = _options()
    print(f"Medians over {TURNS} turns; what takes over {LONG_S:.0f} s is run once. Memory is the process's peak.")
    print(COLUMNS.format("case", "n", "contender", "seconds", "÷ ours", "MB", "runs", "same answer"))
    shutil.rmtree(FOLDER / "answers", ignore_errors=True)
    measured: list[Measured] = []
    figures: list[Figure] = []
    for case in _chosen(cases(quick=options.quick), options.case):
        results = measure(case.jobs, print)
        if not any(each.job.contender == OURS for each in results):
            return f"{case.name}: there is nothing to compare with."
        _print_results(results)
        measured += results
        figures += case.figures(results)
    _print_figures(figures)
    RESULTS.write_text(json.dumps([_row(each) for each in measured], indent=1) + "\n", encoding="utf-8")
    print(f"\nWritten: {RESULTS.relative_to(ROOT)}")
    different = [each for each in measured if not each.same_answer]
    for each in different:
        print(f"{each.job.contender} gives another answer in {each.job.case} at {each.job.n:,}.", file=sys.stderr)
    return 1 if different else 0


def _options() -> Namespace:
    parser = ArgumentParser(description="Measure the engine against its peers.")
    parser.add_argument("--quick", action="store_true", help="small cities only: does it run, are the answers the same")
    parser.add_argument("--case", metavar="NAME", help="only the cases whose name begins so, for example 'growth A'")
    return parser.parse_args()


def _chosen(every: Iterable[Case], beginning: str | None) -> list[Case]:
    return [case for case in every if beginning is None or case.name.startswith(beginning)]


def _print_results(measured: Sequence[Measured]) -> None:
    ours = {each.job.n: each.median_s for each in measured if each.job.contender == OURS}
    for each in measured:
        print(
            COLUMNS.format(
                each.job.case,
                f"{each.job.n:,}",
                each.job.contender,
                f"{each.median_s:.3f}",
                f"{each.median_s / ours[each.job.n]:.1f}",
                f"{each.peak_mb:.0f}",
                len(each.seconds),
                "yes" if each.same_answer else "NO",
            ),
            flush=True,
        )


def _print_figures(figures: Sequence[Figure]) -> None:
    print("\nFigures to reach")
    for figure in figures:
        bound = f"{'at least' if figure.at_least else 'at most'} {figure.reach:,}"
        print(f"{figure.what:<62}{figure.value:>10,.2f}   {bound:<16}{'' if figure.is_reached else 'NOT '}reached")


def _row(each: Measured) -> dict[str, Any]:
    return {
        "case": each.job.case,
        "n": each.job.n,
        "contender": each.job.contender,
        "median_s": round(each.median_s, 6),
        "peak_mb": round(each.peak_mb, 1),
        "same_answer": each.same_answer,
    }


if __name__ == "__main__":
    sys.exit(main())
