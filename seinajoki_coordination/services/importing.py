"""Bringing others' data into a store: rows become plans, known ones are updated, what cannot be is kept with a reason.

It is one pass over the source, some thousands of rows at a time, so that memory does not grow with it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from seinajoki_coordination.detection.shapes import written_alike
from seinajoki_coordination.domain.errors import CoordinationError, UnknownOrganisation
from seinajoki_coordination.domain.mapping import ImportMapping
from seinajoki_coordination.services.footprints import footprints
from seinajoki_coordination.services.landing import Lander, Named, new_id
from seinajoki_coordination.services.ports import Progress
from seinajoki_coordination.services.sources import Import, Outcome, Rejected, Source
from seinajoki_coordination.services.store import Batch, Imported, Imports, Landing, Store, Undone


def import_activities(source: Source, store: Store, asked: Import, progress: Progress) -> Outcome:
    """Bring a source's rows into a store, all that can be in one transaction.

    Raises:
        BadMapping: the mapping names fields that the source does not have.
        UnknownOrganisation: the store's database knows no such organisation.
        CoordinationError: it cannot be read or written; nothing was changed.
        Cancelled: by `progress`; nothing was changed.
    """
    organisations = store.organisations.ids()
    if asked.organisation not in organisations and store.members is not None:
        raise UnknownOrganisation(name=asked.organisation, known=", ".join(organisations))
    batch = Batch(
        id=new_id(),
        source=source.name,
        table=asked.mapping.table.value,
        organisation_id=organisations.get(asked.organisation, new_id()),
        new_organisation=None if asked.organisation in organisations else asked.organisation,
        mapping=json.dumps(asked.mapping.to_json(), ensure_ascii=False, sort_keys=True),
        at=asked.now,
        by=asked.by,
    )
    known = store.imports.known(batch.source, batch.organisation_id, batch.table)
    landing = _Landing(source, Lander(source.fields, asked.mapping, store.municipality.zone), batch, known)
    if asked.dry_run:
        for _ in landing.plans(progress):
            pass
    elif store.imports.land(batch, landing.plans(progress)):
        landing.outcome.batch_id = batch.id
    return landing.done(store.imports)


class _Landing:
    """One import while it goes on; what becomes of each row is counted on the way."""

    def __init__(self, source: Source, lander: Lander, batch: Batch, known: Mapping[str, Imported]) -> None:
        self._source, self._lander, self._batch, self._known = source, lander, batch, known
        self.outcome = Outcome()

    def plans(self, progress: Progress) -> Iterator[Landing]:
        """Those to be written."""
        for rows in self._source.rows(progress):
            self.outcome.read += len(rows)
            yield from self._grounded([one for row in self._lander.named(rows) if (one := self._news(row)) is not None])

    def done(self, imports: Imports) -> Outcome:
        """What became of all."""
        gone = {key: one.row_id for key, one in self._known.items() if key not in self._lander.seen}
        titles = imports.titles(list(gone.values()))
        self.outcome.vanished = {key: titles[row_id] for key, row_id in gone.items() if row_id in titles}
        self.outcome.remarks += self._lander.remarks
        return self.outcome

    def _news(self, row: Named | Rejected) -> Named | None:
        """A row that the store does not have as it is."""
        if isinstance(row, Rejected):
            self.outcome.rejected.append(row)
            return None
        before = self._known.get(row.key)
        if before is not None and before.fingerprint == row.fingerprint:
            self.outcome.unchanged += 1
            return None
        return row

    def _grounded(self, named: Sequence[Named]) -> Iterator[Landing]:
        """The plans of rows that have a place."""
        shapes, told = self._source.shapes([one.row.wkb for one in named])
        grounds, more = footprints(shapes, self._lander.table, self._lander.width_m)
        wkbs = written_alike(grounds)
        remarks = defaultdict(list)
        for place, remark in (*told, *more):
            remarks[place].append(remark)
        for place, one in enumerate(named):
            hopeless = next((remark for remark in remarks[place] if remark.leaves_out), None)
            if hopeless is not None:
                self.outcome.rejected.append(Rejected(one.row.number, hopeless))
                continue
            try:
                plan = self._lander.plan(one.row, wkbs[place])
            except CoordinationError as reason:
                self.outcome.rejected.append(Rejected(one.row.number, reason))
                continue
            self.outcome.remarks.update(remarks[place])
            yield self._counted(one, plan)

    def _counted(self, named: Named, plan: Mapping[str, object]) -> Landing:
        before = self._known.get(named.key)
        if before is None:
            self.outcome.accepted += 1
        else:
            self.outcome.updated += 1
        stamps = {"source": self._batch.source, "source_row": named.key, "organisation_id": self._batch.organisation_id}
        row_id = new_id() if before is None else before.row_id
        return Landing(named.key, named.fingerprint, before is None, {"id": row_id, **plan, **stamps})


@dataclass(frozen=True)
class Importing:
    """Imports into stores, with what the other rooms lend for it."""

    open_to_write: Callable[[str], Store]
    recheck: Callable[[Store], object]
    """Compares what was written, as after any other writing."""

    def look(self, store: str, source: str) -> tuple[str, ImportMapping | None]:
        """What the store's shapes are in, and the mapping that a source came with last.

        Raises:
            CoordinationError: the store cannot be read, or somebody spoiled the mapping.
        """
        with closing(self.open_to_write(store)) as opened:
            text = opened.imports.mapping_of(source)
            return opened.municipality.crs, None if text is None else ImportMapping.from_json(json.loads(text))

    def bring_in(self, source: Source, store: str, asked: Import, progress: Progress) -> Outcome:
        """Bring a source's rows in, and have what was written compared.

        Raises:
            CoordinationError: as `import_activities`.
        """
        with closing(self.open_to_write(store)) as opened:
            outcome = import_activities(source, opened, asked, progress)
            if outcome.batch_id:
                self.recheck(opened)
        return outcome

    def undo(self, store: str, now: datetime) -> Undone | None:
        """Take back what came in last, but for what somebody has changed since; None if nothing did.

        Raises:
            CoordinationError: it cannot be written; nothing was changed.
        """
        with closing(self.open_to_write(store)) as opened:
            last = opened.imports.last()
            if last is None:
                return None
            undone = opened.imports.undo(last.id, last.by, now)
            self.recheck(opened)
        return undone
