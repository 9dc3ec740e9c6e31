"""`make pictures`: the plugin as people see it, in Finnish and English, light and dark, as PNGs in build/pictures.

A real QGIS desktop on a virtual screen shows the demo, the menu, the check's dialog and its result, and a store's map,
tables and forms; a browser shows the report on screen, on a telephone and on paper.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop import Desktop, screen
from stage import ROOT

FOLDER = ROOT / "build" / "pictures"
STORY = Path(__file__).with_name("pictures_story.py")
LANGUAGES = {"fi": "fi_FI", "en": "en_US"}
THEMES = {"light": "default", "dark": "Night Mapping"}
SCREENS = {"screen": "1180,2400", "phone": "412,2400"}
_BROWSER = ("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
_SCHEMES = {"light": "1", "dark": "0"}


def main() -> None:
    """Draw everything anew."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with screen() as display, TemporaryDirectory(prefix="pictures-") as folder:
        for language, locale in LANGUAGES.items():
            for look, theme in THEMES.items():
                desktop = Desktop(Path(folder, f"{language}-{look}"), display, locale=locale, theme=theme)
                lived = desktop.run(STORY, pictures=str(FOLDER), name=f"{language}-{look}")
                draw_report(Path(lived["report"]), language, look)
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER.relative_to(ROOT)}")


def draw_report(report: Path, language: str, look: str) -> None:
    """The report as a browser shows it; paper has but one look."""
    with TemporaryDirectory(prefix="browser-") as profile:
        browser = [*_BROWSER, f"--user-data-dir={profile}", f"--blink-settings=preferredColorScheme={_SCHEMES[look]}"]
        for name, size in SCREENS.items():
            picture = FOLDER / f"report-{name}-{language}-{look}.png"
            _quietly([*browser, f"--screenshot={picture}", f"--window-size={size}", str(report)])
        if look == "light":
            paper = Path(profile, "report.pdf")
            _quietly([*browser, "--no-pdf-header-footer", f"--print-to-pdf={paper}", str(report)])
            pages = FOLDER / f"report-paper-{language}"
            _quietly(["pdftoppm", "-png", "-r", "70", "-l", "4", str(paper), str(pages)])


def _quietly(command: list[str]) -> None:
    subprocess.run(command, check=True, timeout=60, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
