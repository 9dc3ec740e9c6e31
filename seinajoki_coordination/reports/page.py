"""Pages as self-contained HTML files: templates with every text escaped, written whole or not at all."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from seinajoki_coordination.domain.errors import CannotWrite

_TEMPLATES = Path(__file__).resolve().parent.parent / "resources" / "reports"


def page(template: str, values: Mapping[str, object]) -> str:
    """A template of resources/reports, filled in, as a page of its own.

    The page's own policy lets a browser run our style and our script and nothing else, and ask for nothing outside.
    """
    style, script = ((_TEMPLATES / name).read_text(encoding="utf-8") for name in ("report.css", "report.js"))
    policy = f"default-src 'none'; img-src data:; style-src {_source(style)}; script-src {_source(script)}"
    return filled(template, {**values, "style": style, "script": script, "policy": policy})


def filled(template: str, values: Mapping[str, object]) -> str:
    """A template of resources/reports with its values, every text escaped."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    """Made once: it keeps the templates that it has read."""
    return Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _source(code: str) -> str:
    """How a content security policy calls an inline text."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def write_page(path: Path, html: str) -> None:
    """Put a page where it belongs; readers see the old one or the new one.

    Raises:
        CannotWrite: the folder or the disk does not let it.
    """
    partial = path.with_name(f"{uuid4().hex}.partial")
    try:
        partial.write_text(html, encoding="utf-8", newline="\n")
        partial.replace(path)
    except OSError as error:
        raise CannotWrite(path=path, reason=error) from error
    finally:
        with suppress(OSError):  # the folder may be closed to us, or gone
            partial.unlink(missing_ok=True)
