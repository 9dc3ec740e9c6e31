"""Where the plugin may write: its folder in the user's profile."""

from pathlib import Path

from qgis.core import QgsApplication

from seinajoki_coordination.host.paths import PACKAGE


def profile_folder() -> Path:
    """The plugin's own folder in the user's profile; made on first use."""
    folder = Path(QgsApplication.qgisSettingsDirPath(), PACKAGE.name)
    folder.mkdir(parents=True, exist_ok=True)
    return folder
