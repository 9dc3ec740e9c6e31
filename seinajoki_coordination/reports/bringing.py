"""The report of bringing a file back: what came into the store, and what is left for somebody to decide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import shapely

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.domain.wording import Translate, Wording, shown
from seinajoki_coordination.reports.page import page, write_page
from seinajoki_coordination.services.fieldwork import Brought, BroughtReport, Difference

_MOST, _TITLE, _VALUE = 500, 120, 160
"""So many are shown, and so much of a foreign text."""
_NONE = "–"
_STARTS, _ENDS = ("starts_at", "build_up_from"), ("ends_at", "tear_down_until")


@dataclass(frozen=True)
class Names:
    """What the rooms that know them call things in the reader's language."""

    column: Callable[[str, str], str]
    """A column, by its table."""
    code: Callable[[str, str, str], str]
    """What a code of a table's column means."""


@dataclass(frozen=True)
class Row:
    """One difference in the reader's words."""

    title: str
    table: str
    column: str
    mine: str
    base: str
    theirs: str
    last: str
    """Who changed it last in the store, and when."""
    why: str


def write_bringing_report(report: BroughtReport, path: Path, tr: Translate, language: str, names: Names) -> None:
    """Write the report.

    Args:
        report: what was brought back.
        path: the HTML file.
        tr: gives each text in the reader's language.
        language: which one, like "fi".
        names: what things are called in it.

    Raises:
        CannotWrite: the file cannot be written there.
    """
    wording = Wording(tr, language, report.brought.zone)
    brought = report.brought
    values = {
        "tr": tr,
        "language": language,
        "day": wording.day(wording.local(report.made_at).date()),
        "headline": headline(report, wording),
        "outcome": outcome(report, wording),
        "figures": _figures(brought, wording),
        "facts": [
            (tr("File"), shown(report.file, _VALUE)),
            (tr("Store"), shown(report.store, _VALUE)),
            (tr("Made"), wording.moment(report.made_at)),
            (tr("Rows without changes"), wording.number(brought.unchanged)),
        ],
        "conflicts": [_row(one, brought, wording, names) for one in brought.conflicts[:_MOST]],
        "refused": [
            (row.title, row.table, row.why)
            for row in (_row(one, brought, wording, names) for one in brought.refused[:_MOST])
        ],
        "untold": [wording.number(max(0, len(some) - _MOST)) for some in (brought.conflicts, brought.refused)],
    }
    write_page(path, page("bringing.html", values))


def headline(report: BroughtReport, wording: Wording) -> str:
    """The answer in a few words."""
    tr, brought = wording.tr, report.brought
    if brought.differences:
        return tr("{count} to be decided").format(count=wording.number(len(brought.differences)))
    if _written(brought):
        return tr("All would be brought back") if report.is_dry_run else tr("All is brought back")
    return tr("Nothing new in the file")


def outcome(report: BroughtReport, wording: Wording) -> str:
    """The answer in one or two sentences."""
    tr, brought = wording.tr, report.brought
    told = []
    if report.is_dry_run:
        told.append(tr("This was a trial: nothing was changed."))
    if brought.differences:
        told.append(
            tr(
                "What is listed here is otherwise in the store than in the file. The store keeps its own until "
                "somebody decides; all the rest is taken."
            )
        )
    elif not _written(brought):
        told.append(tr("The store has all that was done in the file."))
    told.append(tr("The file stays as it is; bringing it back again does nothing twice."))
    return " ".join(told)


def _written(brought: Brought) -> int:
    return brought.added + brought.changed + brought.deleted + brought.words


def _figures(brought: Brought, wording: Wording) -> list[tuple[str, str]]:
    tr = wording.tr
    told = (
        (brought.added, tr("added")),
        (brought.changed, tr("changed")),
        (brought.deleted, tr("deleted")),
        (brought.words, tr("judgements, comments and statements")),
        (len(brought.conflicts), tr("in conflict")),
        (len(brought.refused), tr("refused")),
    )
    return [(wording.number(count), name) for count, name in told]


def _row(one: Difference, brought: Brought, wording: Wording, names: Names) -> Row:
    def value(it: object) -> str:
        return _value(it, one, brought, wording, names)

    return Row(
        title=shown(one.title or one.row_id, _TITLE),
        table=_table(one.table, wording.tr),
        column=names.column(one.table, one.field) if one.field else wording.tr("all of it"),
        mine=value(one.mine),
        base=value(one.base),
        theirs=value(one.theirs),
        last=", ".join(filter(None, (shown(one.by, _TITLE), _moment(one.at, wording)))),
        why=one.reason.told(wording.tr) if one.reason else wording.tr(one.why.label),
    )


def _table(table: str, tr: Translate) -> str:
    others = {
        "organisation": tr("Organisation"),
        "series": tr("Series"),
        "rule": tr("Rule"),
        "judgement": tr("Judgement"),
        "comment": tr("Comment"),
        "statement": tr("Statement"),
    }
    return others.get(table) or tr(Table(table).label)


def _value(it: object, one: Difference, brought: Brought, wording: Wording, names: Names) -> str:
    """A value as people read it."""
    if it is None or it == "":
        told = _NONE
    elif isinstance(it, bool):
        told = wording.tr("Yes") if it else wording.tr("No")
    elif isinstance(it, bytes):
        shape = shapely.from_wkb(it)
        told = wording.area(shape.area) if shape.area else wording.length(shape.length)
    elif isinstance(it, (int, float)):
        told = wording.number(it, 6)
    elif one.field in (*_STARTS, *_ENDS):
        told = _moment(str(it), wording, is_end=one.field in _ENDS) or shown(str(it), _VALUE)
    elif one.field == "organisation_id":
        told = shown(brought.organisations.get(str(it), str(it)), _VALUE)
    else:
        told = shown(names.code(one.table, one.field, str(it)), _VALUE)
    return told


def _moment(text: str | None, wording: Wording, *, is_end: bool | None = None) -> str:
    """A DATETIME text; with its day alone where it begins or ends a whole one."""
    try:
        instant = datetime.fromisoformat((text or "").removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        return ""
    if is_end is None:
        return wording.moment(instant)
    return wording.end(Span(None, instant)) if is_end else wording.start(Span(instant, None))
