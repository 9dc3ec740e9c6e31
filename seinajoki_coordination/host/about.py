"""What metadata.txt says of the plugin."""

from configparser import ConfigParser

from seinajoki_coordination.host.paths import PACKAGE


def about(key: str) -> str:
    """A line of its section `general`, like "version"."""
    metadata = ConfigParser(interpolation=None)
    metadata.read(PACKAGE / "metadata.txt", encoding="utf-8")
    return metadata.get("general", key)
