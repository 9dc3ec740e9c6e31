"""Builds dist/seinajoki_coordination.<version>.zip from the staged tree: the same bytes from the same sources."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from stage import NAME, ROOT, STAGE, metadata, stage

EARLIEST = (1980, 1, 1, 0, 0, 0)  # the zip format knows no earlier time; a real one would make each build differ
PLAIN_FILE = 0o100644 << 16


def main() -> None:
    """Package the plugin and name the zip."""
    stage(STAGE)
    package(STAGE, target())
    print(f"→ {target().relative_to(ROOT)}, {target().stat().st_size / 1024:.0f} KiB")


def target() -> Path:
    """Where the zip of this version goes."""
    return ROOT / "dist" / f"{NAME}.{metadata().get('general', 'version')}.zip"


def package(tree: Path, zip_path: Path) -> None:
    """Zip the staged `tree` with its own name as the one top folder."""
    zip_path.parent.mkdir(parents=True, exist_ok=True)
    with ZipFile(zip_path, "w", ZIP_DEFLATED, compresslevel=9) as zip_file:
        for path in sorted(tree.rglob("*")):
            if path.is_file():
                info = ZipInfo(path.relative_to(tree.parent).as_posix(), EARLIEST)
                info.external_attr = PLAIN_FILE
                info.compress_type = ZIP_DEFLATED
                zip_file.writestr(info, path.read_bytes(), compresslevel=9)


if __name__ == "__main__":
    main()
