"""Where the plugin's own files are, in the zip and in the staged tree alike, and where it may write."""

from pathlib import Path

from qgis.core import QgsApplication

PACKAGE = Path(__file__).resolve().parent.parent
RESOURCES = PACKAGE / "resources"
ICONS = RESOURCES / "icons"
STYLES = RESOURCES / "styles"
TRANSLATIONS = PACKAGE / "i18n"


def profile_folder() -> Path:
    """The plugin's own folder in the user's profile; made on first use."""
    folder = Path(QgsApplication.qgisSettingsDirPath(), PACKAGE.name)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
