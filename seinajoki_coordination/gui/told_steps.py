"""A plan's steps in the user's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from qgis.core import QgsVectorLayer

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.gui.readings import read
from seinajoki_coordination.gui.rows import SHAPE, Record, Words, columns_of, record_of_version, whom
from seinajoki_coordination.gui.versions import Line
from seinajoki_coordination.host.styles import zone_of
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.history import Deed, PlanHistory, Step

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Version

_TITLE = 60
"""So many letters of a title are shown."""


@dataclass(frozen=True)
class ShownStep:
    """What a step changed, and what has become of that since."""

    lines: list[Line]
    """The fields that are not the same before, then and now."""
    then: Record | None
    now: Record | None
    restorable: Version | None
    """What can be made of the plan again; None where it is that."""
    offer: str
    """What restoring it would do."""


class ToldSteps:
    """The steps of one plan, as the tables and forms of its layer say things."""

    def __init__(self, history: PlanHistory, layer: QgsVectorLayer) -> None:
        self._history, self._layer = history, layer
        self._words = Words(layer)
        self._names = [*columns_of(layer), SHAPE]
        self._wording = Wording(tr, user_language(), zone_of(layer))
        self._now = self._record(history.current)

    @property
    def row_id(self) -> str:
        """Whose they are."""
        return self._history.row_id

    @property
    def heading(self) -> str:
        """What plan it is."""
        title = self._wording.plan(shown(self._history.title, _TITLE), self._history.table)
        table = tr(Table(self._history.table).label)
        if self._history.current is None:
            return tr("{title} ({table}, deleted)").format(title=title, table=table.lower())
        return tr("{title} ({table})").format(title=title, table=table.lower())

    def rows(self) -> Iterator[tuple[str, str, str]]:
        """When, who and what, of each step."""
        for step in self._history.steps:
            yield self._when(step.at), whom(step.by), self._what(step)

    def deleted(self, most: int) -> Iterator[tuple[str, str]]:
        """Plans that are no more: their ids, and what they were."""
        for version in self._history.deleted[:most]:
            title = self._wording.plan(shown(str(version.values["title"] or ""), _TITLE), version.table)
            table = tr(Table(version.table).label).lower()
            when = self._when(version.changed_at)
            yield version.row_id, tr("{title} ({table}, deleted {when})").format(title=title, table=table, when=when)

    def versions_at(self, number: int) -> ShownStep:
        """What a step changed."""
        step = self._history.steps[number]
        records = (self._record(step.before), self._record(step.after), self._now)
        differing = [name for name in self._names if len({repr(_of(record, name)) for record in records}) > 1]
        wanted = step.after or step.before
        restorable = None if self._record(wanted) == self._now else wanted
        offer = "" if restorable is None else self._offer(restorable)
        return ShownStep([self._line(name, records) for name in differing], records[1], self._now, restorable, offer)

    def _offer(self, version: Version) -> str:
        when = self._when(version.made_at)
        if self._history.current is None:
            return tr("Bring the plan back as it was from {when}").format(when=when)
        return tr("Make the plan again what it was from {when}; that is a new version, too").format(when=when)

    def _line(self, name: str, records: tuple[Record | None, ...]) -> Line:
        values = [_of(record, name) for record in records]
        texts = [
            self._words.told(name, value, values[number - 1] if number and values[number - 1] != value else None)
            if record is not None
            else "–"
            for number, (record, value) in enumerate(zip(records, values, strict=True))
        ]
        changed = frozenset(number for number in (1, 2) if values[number] != values[number - 1])
        return Line(name, self._words.label(name), tuple(texts), changed)

    def _what(self, step: Step) -> str:
        if step.deed is Deed.MADE:
            return tr("Entered")
        if step.deed is Deed.DELETED:
            return tr("Deleted")
        if step.deed is Deed.BROUGHT_BACK:
            return tr("Brought back")
        before, after = self._record(step.before) or {}, self._record(step.after) or {}
        fields = [self._words.label(name) for name in self._names if before[name] != after[name]]
        return tr("Changed: {fields}").format(fields=", ".join(fields)) if fields else tr("Saved without a change")

    def _when(self, instant: datetime | None) -> str:
        return "" if instant is None else str(read(instant, zone_of(self._layer), is_end=False, is_exact=True))

    def _record(self, version: Version | None) -> Record | None:
        return None if version is None else record_of_version(self._layer, version)


def _of(record: Record | None, name: str) -> object:
    return None if record is None else record[name]
