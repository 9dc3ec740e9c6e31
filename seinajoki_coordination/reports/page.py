"""Pages as self-contained HTML files: templates with every text escaped, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from seinajoki_coordination.domain.errors import CannotWrite
from seinajoki_coordination.host.paths import RESOURCES

_TEMPLATES = RESOURCES / "reports"


def page(template: str, values: Mapping[str, object]) -> str:
    """A template of resources/reports, filled in."""
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    style = (_TEMPLATES / "report.css").read_text(encoding="utf-8")
    return environment.get_template(template).render(**values, style=style)


def write_page(path: Path, html: str) -> None:
    """Put a page where it belongs; readers see the old one or the new one.

    Raises:
        CannotWrite: the folder or the disk does not let it.
    """
    partial: Path | None = None
    try:
        with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".partial", delete=False) as file:
            partial = Path(file.name)
            file.write(html)
        partial.chmod(0o666 & ~_umask())
        partial.replace(path)
    except OSError as error:
        if partial is not None:
            partial.unlink(missing_ok=True)
        raise CannotWrite(path=path, reason=error.strerror or error) from error


def _umask() -> int:
    """What new files of this process are denied; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
