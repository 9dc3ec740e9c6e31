"""Lays out the plugin as QGIS and the zip have it, in build/stage: what is run, tested and packaged is this tree.

The tree is made exact and cheaply so: only what differs is written, and what has no source any more is removed.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator
from configparser import ConfigParser
from io import StringIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
NAME = "seinajoki_coordination"
STAGE = ROOT / "build" / "stage" / NAME
LRELEASE = ("/usr/lib/qt5/bin/lrelease", "/usr/lib/qt6/bin/lrelease", "lrelease-qt5", "lrelease6", "lrelease")


def main() -> None:
    """Stage the plugin, and say so if anything had to be written or removed."""
    changed = stage(STAGE)
    if changed:
        print(f"→ staged {changed} changed files in {STAGE.relative_to(ROOT)}")


def stage(target: Path) -> int:
    """Make `target` the plugin's tree; return how many files were written or removed."""
    sources = dict(_sources())
    target.mkdir(parents=True, exist_ok=True)
    with (target.parent / ".lock").open("w") as lock:  # two makes at a time must not tread on each other
        fcntl.flock(lock, fcntl.LOCK_EX)
        changed = _remove_all_but(sources, target)
        changed += sum(_put(source, target / name) for name, source in sources.items())
        return changed + _write_metadata(target / "metadata.txt")


def metadata(root: Path = ROOT) -> ConfigParser:
    """The metadata with the changelog, as the plugin hub and QGIS read it."""
    parser = ConfigParser()
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys are qgisMinimumVersion, not lower case
    parser.read(root / "metadata.txt", encoding="utf-8")
    changes = changelog((root / "CHANGELOG.md").read_text(encoding="utf-8"))
    parser.set("general", "changelog", changes.replace("%", "%%"))
    return parser


def changelog(markdown: str) -> str:
    """The versions' part of a Keep a Changelog file as plain lines.

    No line starts with a “#”: within metadata.txt that would be a comment.
    """
    _, first, versions = markdown.partition("\n## ")
    lines = (line for line in (first + versions).splitlines() if line.strip() and not line.startswith("["))
    return "\n".join(line.lstrip("# ").replace("[", "").replace("]", "").replace("**", "") for line in lines)


def _sources() -> Iterator[tuple[Path, Path]]:
    """Each file of the tree but metadata.txt: its name there, and where it comes from."""
    for path in _files(ROOT / NAME):
        yield path.relative_to(ROOT / NAME), path
    for path in _files(ROOT / "resources"):
        yield path.relative_to(ROOT), path
    for path in sorted((ROOT / "i18n").glob("*.ts")):
        yield Path("i18n", f"{path.stem}.qm"), path
    yield Path("LICENSE"), ROOT / "LICENSE"


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
        if path.is_file() and not hidden and path.suffix != ".pyc" and not path.name.endswith("~"):
            yield path


def _remove_all_but(wanted: dict[Path, Path], target: Path) -> int:
    removed = 0
    folders = {parent for name in wanted for parent in name.parents}
    for path in sorted(target.rglob("*"), reverse=True):
        name = path.relative_to(target)
        if path.is_dir():
            if name not in folders:
                path.rmdir()
        elif name not in wanted and name != Path("metadata.txt"):
            path.unlink()
            removed += 1
    return removed


def _put(source: Path, target: Path) -> bool:
    """Write `source` to `target` unless it is there; equal times mark what was made from the source as it is now."""
    time = source.stat().st_mtime_ns
    if target.exists() and target.stat().st_mtime_ns == time:
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = target.with_name(f".{target.name}")
    if target.suffix == ".qm":
        _compile(source, fresh)
    else:
        shutil.copyfile(source, fresh)
    os.utime(fresh, ns=(time, time))
    fresh.replace(target)
    return True


def _compile(ts: Path, qm: Path) -> None:
    program = next(filter(shutil.which, LRELEASE), None)
    if program is None:
        raise SystemExit("Qt's lrelease is needed to compile the translations: run “tools/install translations”.")
    subprocess.run([program, "-silent", ts, "-qm", qm], check=True)


def _write_metadata(target: Path) -> bool:
    text = StringIO()
    metadata().write(text, space_around_delimiters=False)
    if target.exists() and target.read_text(encoding="utf-8") == text.getvalue():
        return False
    fresh = target.with_name(f".{target.name}")
    fresh.write_text(text.getvalue(), encoding="utf-8", newline="\n")
    fresh.replace(target)
    return True


if __name__ == "__main__":
    main()
