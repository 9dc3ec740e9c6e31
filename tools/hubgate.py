"""Runs the plugin hub's gate on the built zip: any finding of bandit or detect-secrets blocks an upload there.

The hub counts every severity, so nothing is filtered here, and no “nosec” hides a line.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from package import target


def main() -> int:
    """Scan the zip; print the findings and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        with ZipFile(target()) as zip_file:
            zip_file.extractall(folder)
        findings = [*bandit(Path(folder)), *detect_secrets(Path(folder))]
    print("\n".join(findings) or f"The hub's gate lets {target().name} through.")
    return bool(findings)


def bandit(folder: Path) -> list[str]:
    """The findings of all of bandit's rules."""
    report = _report(["bandit", "--recursive", "--quiet", "--ignore-nosec", "--format=json", "."], folder)
    errors = [f"{error['filename']}: bandit could not read it: {error['reason']}" for error in report["errors"]]
    return errors + [
        f"{found['filename']}:{found['line_number']}: {found['test_id']} {found['issue_text']}"
        for found in report["results"]
    ]


def detect_secrets(folder: Path) -> list[str]:
    """What looks like a secret to any of detect-secrets' plugins; the hub leaves metadata.txt out."""
    report = _report(["detect_secrets", "scan", "--all-files", "--exclude-files", r"metadata\.txt", "."], folder)
    return [
        f"{found['filename']}:{found['line_number']}: looks like a secret ({found['type']})"
        for all_found in report["results"].values()
        for found in all_found
    ]


def _report(module: list[str], folder: Path) -> Any:  # noqa: ANN401  # JSON
    done = subprocess.run([sys.executable, "-m", *module], cwd=folder, check=False, capture_output=True, text=True)
    if not done.stdout:
        raise SystemExit(f"{module[0]} said nothing: {done.stderr}")
    return json.loads(done.stdout)


if __name__ == "__main__":
    sys.exit(main())
