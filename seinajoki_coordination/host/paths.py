"""Where the plugin's own files are, in the zip and in the staged tree alike; it needs no QGIS."""

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent
RESOURCES = PACKAGE / "resources"
ICONS = RESOURCES / "icons"
STYLES = RESOURCES / "styles"
TRANSLATIONS = PACKAGE / "i18n"
