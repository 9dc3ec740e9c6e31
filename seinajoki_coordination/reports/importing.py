"""The report of an import: what was taken for what, what was done to it, and what did not become a plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.domain.wording import Translate, Wording, shown
from seinajoki_coordination.reports.page import page, write_page
from seinajoki_coordination.services.sources import Import, Outcome

_MOST, _TEXT = 500, 160
"""So many rows are listed, and so much of a foreign text."""


def write_import_report(
    outcome: Outcome,
    asked: Import,
    places: tuple[str, str],
    path: Path,
    tr: Translate,
    language: str,
    column: Callable[[str, str], str],
) -> None:
    """Write the report.

    Args:
        outcome: what became of the source's rows.
        asked: what was asked for.
        places: what the source and the store are called.
        path: the HTML file.
        tr: gives each text in the reader's language.
        language: which one, like "fi".
        column: what a column of a table is called in it.

    Raises:
        CannotWrite: the file cannot be written there.
    """
    wording = Wording(tr, language, UTC)
    mapping, table = asked.mapping, asked.mapping.table.value
    source, store = (shown(place, _TEXT) for place in places)
    values = {
        "tr": tr,
        "language": language,
        "day": wording.day(asked.now.date()),
        "headline": _headline(outcome, wording),
        "is_trial": asked.dry_run,
        "figures": [(wording.number(count), name) for count, name in _figures(outcome, tr)],
        "facts": [
            (tr("Source"), source),
            (tr("Store"), store),
            (tr("Organisation"), shown(asked.organisation, _TEXT)),
            (tr("Taken as"), tr(mapping.table.label)),
        ],
        "fields": [(column(table, name), shown(field, _TEXT)) for name, field in mapping.fields.items()],
        "constants": [(column(table, name), shown(text, _TEXT)) for name, text in mapping.constants.items()],
        "remarks": [(wording.number(count), tr(remark.label)) for remark, count in outcome.remarks.most_common()],
        "rejected": [(str(one.number), "", one.told(tr)) for one in outcome.rejected[:_MOST]],
        "vanished": [
            (shown(title, _TEXT), "", shown(key, _TEXT)) for key, title in list(outcome.vanished.items())[:_MOST]
        ],
        "untold": [wording.number(max(0, len(some) - _MOST)) for some in (outcome.rejected, outcome.vanished)],
    }
    write_page(path, page("importing.html", values))


def _headline(outcome: Outcome, wording: Wording) -> str:
    tr = wording.tr
    if outcome.rejected:
        return tr("{count} rejected, to be mended").format(count=wording.number(len(outcome.rejected)))
    if outcome.accepted or outcome.updated:
        return tr("All is in the store")
    return tr("Nothing new in the source")


def _figures(outcome: Outcome, tr: Translate) -> list[tuple[int, str]]:
    return [
        (outcome.read, tr("read")),
        (outcome.accepted, tr("accepted")),
        (outcome.updated, tr("updated")),
        (outcome.unchanged, tr("unchanged")),
        (len(outcome.rejected), tr("rejected")),
        (len(outcome.vanished), tr("gone from the source")),
    ]
