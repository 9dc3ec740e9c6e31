"""Gathers the plugin's translatable texts into i18n/*.ts (Qt Linguist's format) and checks that they are complete.

Qt's own lupdate does not read Python, and pylupdate makes a context of every class; the plugin has one context only.
A text is translatable when it stands

- in a call `tr("...")` of the package,
- in a call `tr("...")` of a Jinja template in resources/,
- as the `label` of a member of a code list in domain/codes.py or domain/findings.py,
- as the `sentence` of an error class.

    tools/translations.py           update the files: what is new is marked unfinished, what is gone is removed
    tools/translations.py --check   fail, and say what is missing, if a file is not complete or not up to date
"""

from __future__ import annotations

import ast
import importlib
import string
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from jinja2 import Environment, nodes, select_autoescape

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "seinajoki_coordination"
CONTEXT = "Seinajoki"

Texts = dict[str, list[str]]  # source text -> the files it stands in


def main(arguments: list[str]) -> int:
    """Update or check every language; return the exit code."""
    sys.path.insert(0, str(ROOT))
    texts = gather()
    complaints = []
    for path in sorted((ROOT / "i18n").glob("*.ts")):
        known = read(path)
        if "--check" in arguments:
            complaints += [f"{path.relative_to(ROOT)}: {complaint}" for complaint in check(texts, known)]
            if path.read_text(encoding="utf-8") != written(texts, known, path.stem):
                complaints.append(f"{path.relative_to(ROOT)}: not up to date, run “make translations”")
        else:
            path.write_text(written(texts, known, path.stem), encoding="utf-8")
            unfinished = sum(not known.get(text) for text in texts)
            print(f"{path.relative_to(ROOT)}: {len(texts)} texts, {unfinished} to translate")
    print("\n".join(complaints), end="\n" if complaints else "")
    return bool(complaints)


def gather() -> Texts:
    """All translatable texts, in the order of the files they first stand in."""
    texts: Texts = {}
    for file, text in (*_python_texts(), *_labels(), *_template_texts()):
        files = texts.setdefault(text, [])
        if file not in files:
            files.append(file)
    return texts


def read(path: Path) -> dict[str, str]:
    """The finished translations of a .ts file."""
    known = {}
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None:
            known[message.findtext("source", "")] = translation.text or ""
    return known


def written(texts: Texts, known: dict[str, str], language: str) -> str:
    """The .ts file for these texts; translations that no text asks for are left out."""
    messages = []
    for text, files in texts.items():
        places = "".join(f"        <location filename={quoteattr(f'../{file}')}/>\n" for file in files)
        done = f">{escape(known[text])}</translation>" if known.get(text) else ' type="unfinished"></translation>'
        source = f"        <source>{escape(text)}</source>\n"
        messages.append(f"    <message>\n{places}{source}        <translation{done}\n    </message>\n")
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        f'<TS version="2.1" language={quoteattr(language)} sourcelanguage="en">\n'
        f"<context>\n    <name>{CONTEXT}</name>\n{''.join(messages)}</context>\n</TS>\n"
    )


def check(texts: Texts, known: dict[str, str]) -> Iterator[str]:
    """What is wrong with the translations, one sentence each."""
    for text, files in texts.items():
        if not known.get(text):
            yield f"“{text}” ({files[0]}) is not translated"
        elif _placeholders(text) != _placeholders(known[text]):
            yield f"“{text}” ({files[0]}) is translated with other placeholders: “{known[text]}”"
    for text in known.keys() - texts.keys():
        yield f"“{text}” is translated, but stands nowhere any more"


def _placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text)} - {None}


def _python_texts() -> Iterator[tuple[str, str]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        file = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in sorted(ast.walk(tree), key=lambda node: getattr(node, "lineno", 0)):
            if isinstance(node, ast.Call) and _name(node.func) == "tr" and node.args:
                text = _constant(node.args[0])
                if text is not None:
                    yield file, text
                elif isinstance(node.args[0], (ast.JoinedStr, ast.BinOp)):
                    raise SystemExit(
                        f"{file}:{node.lineno}: give tr() the bare text, and fill it in with .format() after."
                    )
            elif isinstance(node, ast.ClassDef):
                yield from ((file, text) for text in _sentences(node))


def _sentences(error: ast.ClassDef) -> Iterator[str]:
    for line in error.body:
        targets = line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
        if any(isinstance(target, ast.Name) and target.id == "sentence" for target in targets):
            text = _constant(getattr(line, "value", None))
            if text is not None:
                yield text


def _name(function: ast.expr) -> str | None:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", None)


def _constant(node: ast.AST | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _labels() -> Iterator[tuple[str, str]]:
    for name in ("codes", "findings"):
        room = importlib.import_module(f"seinajoki_coordination.domain.{name}")
        file = (PACKAGE / "domain" / f"{name}.py").relative_to(ROOT).as_posix()
        for listed in vars(room).values():
            if isinstance(listed, type) and issubclass(listed, Enum) and listed.__module__ == room.__name__:
                yield from ((file, member.label) for member in listed if hasattr(member, "label"))


def _template_texts() -> Iterator[tuple[str, str]]:
    environment = Environment(autoescape=select_autoescape())
    for path in sorted((ROOT / "resources").rglob("*.html")):
        file = path.relative_to(ROOT).as_posix()
        for call in environment.parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
            if isinstance(call.node, nodes.Name) and call.node.name == "tr":
                yield from ((file, text.value) for text in call.args[:1] if isinstance(text, nodes.Const))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
