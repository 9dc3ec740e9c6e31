"""`make pictures`: the plugin as people see it, in Finnish and English, light and dark, as PNGs in build/pictures.

A real QGIS desktop on a virtual screen shows a planner's workspace, small and large, then the demo, the menu, the
checks' dialogs and their results, and each layer's map, table and form; a browser shows the reports on screen, on a
telephone and on paper.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from desktop import Desktop, screen
from stage import ROOT

FOLDER = ROOT / "build" / "pictures"
STORIES = [Path(__file__).with_name(f"pictures_{name}.py") for name in ("workspace", "news", "story")]
LANGUAGES = {"fi": "fi_FI", "en": "en_US"}
THEMES = {"light": "default", "dark": "Night Mapping"}
REPORTS = ("coordination", "overlaps")
SCREENS = {"screen": (1180, 1700, 9), "phone": (412, 2000, 4)}
"""Width and height of each picture of a report, and how many there are at most."""
_BROWSER = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
_PAGES = "12"
"""How many are shown of paper, of which the last ones are alike."""
_SCHEMES = {"light": "1", "dark": "0"}
_SHEET = ("-tile", "3x1", "-geometry", "+6+6", "-background", "grey")
_LEFT_OUT = "#news, #organisations, #calendar, #table, #unchecked, .asked, .cards ~ *, article ~ article, footer"
"""What the picture in the README does not show of a report."""
_POLICY = re.compile(r"<meta http-equiv=\"Content-Security-Policy\"[^>]*>")
_FRAME = "-trim +repage -bordercolor white -border 36 -bordercolor #d5dbd9 -border 1 +dither -colors 256"


def main(looks: list[str]) -> None:
    """Draw everything anew, or only some looks, named like fi-light."""
    if not looks:
        shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    with screen() as display, TemporaryDirectory(prefix="pictures-") as folder:
        for language, locale in LANGUAGES.items():
            for look, theme in THEMES.items():
                name = f"{language}-{look}"
                if looks and name not in looks:
                    continue
                desktop = Desktop(Path(folder, name), display, locale=locale, theme=theme)
                lived: dict[str, Any] = {}
                for story in STORIES:
                    lived |= desktop.run(story, seconds=900, pictures=str(FOLDER), name=name)
                for report in REPORTS:
                    draw_report(report, Path(lived[report]), language, look)
                if name == "en-light":
                    draw_excerpt(Path(lived["coordination"]), FOLDER / "readme.png")
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}")


def draw_report(name: str, report: Path, language: str, look: str) -> None:
    """A report as a browser shows it; paper has but one look."""
    with TemporaryDirectory(prefix="browser-") as profile:
        browser = [*_BROWSER, f"--user-data-dir={profile}", f"--blink-settings=preferredColorScheme={_SCHEMES[look]}"]
        for name_of_screen, (width, height, most) in SCREENS.items():
            whole = Path(profile, "whole.png")
            size = f"--window-size={width},{most * height}"
            _quietly([*browser, "--hide-scrollbars", size, f"--screenshot={whole}", report.as_uri()])
            parts = FOLDER / f"report-{name}-{name_of_screen}-%d-{language}-{look}.png"
            cut = ["-crop", f"{width}x{height}", "+repage", "-scene", "1"]
            _quietly(["convert", str(whole), *cut, str(parts)])
            for part in FOLDER.glob(parts.name.replace("%d", "*")):
                if _is_empty(part):
                    part.unlink()
        if look == "light":
            paper, pages = Path(profile, "report.pdf"), Path(profile, "pages")
            pages.mkdir()
            _quietly([*browser, "--no-pdf-header-footer", f"--print-to-pdf={paper}", report.as_uri()])
            _quietly(["pdftoppm", "-png", "-r", "72", "-l", _PAGES, str(paper), str(pages / "page")])
            sheet = FOLDER / f"report-{name}-paper-%d-{language}.png"
            _quietly(["montage", *map(str, sorted(pages.iterdir())), *_SHEET, str(sheet)])


def draw_excerpt(report: Path, picture: Path) -> None:
    """The head, the map and the worst finding of a report: the README's picture, to be copied to docs/report.png."""
    with TemporaryDirectory(prefix="browser-") as profile:
        page = Path(profile, "excerpt.html")
        hidden = f"<style>{_LEFT_OUT} {{ display: none !important }}</style></head>"
        text = _POLICY.sub("", report.read_text(encoding="utf-8"))  # it would not let the page be styled anew
        page.write_text(text.replace("</head>", hidden), encoding="utf-8")
        browser = [
            *_BROWSER,
            f"--user-data-dir={profile}",
            f"--blink-settings=preferredColorScheme={_SCHEMES['light']}",
        ]
        size = ("--hide-scrollbars", "--window-size=1180,2400")
        _quietly([*browser, *size, f"--screenshot={picture}", page.as_uri()])
        _quietly(["convert", str(picture), *_FRAME.split(), f"PNG8:{picture}"])


def _is_empty(picture: Path) -> bool:
    """Whether it is of one colour: below the end of a page."""
    command = ["identify", "-format", "%k", str(picture)]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout == "1"


def _quietly(command: list[str]) -> None:
    subprocess.run(command, check=True, timeout=60, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main(sys.argv[1:])
