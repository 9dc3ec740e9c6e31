"""Whom the plan in hand would meet, and when it would fit: answered at once, from an index of all plans."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from qgis.core import Qgis
from qgis.PyQt.QtCore import QObject, pyqtSignal

from seinajoki_coordination.domain.activities import Activity
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.rules import RuleText
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.gui.drafts import activity_of
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.messages import log
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.listing import ListedSide
from seinajoki_coordination.services.ports import Meeting, Window

if TYPE_CHECKING:  # they bring numpy and Shapely
    from seinajoki_coordination.services.live import LivePlans
    from seinajoki_coordination.services.store import Plans, Store

MOST_MEETINGS = 50


class Question(NamedTuple):
    """What answers hang on: a plan as it stands, but for what it is called."""

    activity: Activity
    wkb: bytes
    """Its shape in the store's CRS; empty for none."""

    @classmethod
    def of(cls, plan: PlanInHand) -> Question:
        """What is to be asked of a plan in hand."""
        row = plan.row
        shape = row.geometry()
        wkb = b"" if shape.isEmpty() else bytes(shape.asWkb())
        return cls(replace(activity_of(plan.table, row), title=""), wkb)


class Met(NamedTuple):
    """A meeting, with the plan that is met and what the rule says."""

    meeting: Meeting
    side: ListedSide
    text: RuleText


class Live(QObject):
    """Follows the session's store."""

    changed = pyqtSignal()
    """Answers may be others now."""

    def __init__(self, session: Session, tasks: Tasks, index: Callable[[Store], LivePlans]) -> None:
        super().__init__()
        self._session, self._tasks = session, tasks
        self._index = index
        self._plans: LivePlans | None = None
        self._sides: dict[str, ListedSide] = {}
        self._texts: dict[str, RuleText] = {}
        self._changed: set[str] = set()
        """The plans that are still to be read again."""
        self._lacks_names = False
        self.problem: CoordinationError | None = None
        """Why there are no answers."""
        session.store_changed.connect(self._read)
        self._read()

    def close(self) -> None:
        """Follow no longer."""
        self._session.store_changed.disconnect(self._read)
        self._plans = None

    @property
    def is_ready(self) -> bool:
        """Whether there is an index to ask."""
        return self._plans is not None

    def meetings(self, question: Question) -> list[Met]:
        """Whom the plan would meet, worst first, at most 50; none before the index is ready."""
        if self._plans is None:
            return []
        found = self._plans.meetings(*question, datetime.now(UTC))[:MOST_MEETINGS]
        sides = self._sides_of([one.other_id for one in found])
        return [Met(one, sides[one.other_id], self._texts[one.rule.id]) for one in found if one.other_id in sides]

    def find_windows(self, question: Question, done: Callable[[Question, list[Window]], None]) -> None:
        """Look beside the user interface for when the plan would fit where it is, nearest first, and hand that on.

        There are none if it fits as it is. Asked for again meanwhile, only the last question is answered.
        """
        plans, days = self._plans, self._session.settings.days_ahead.value()
        if plans is not None:
            self._tasks.renew(
                tr("Looking for a time that fits"),
                lambda: plans.windows(*question, datetime.now(UTC), days),
                lambda windows: done(question, windows),
                self._fail,
            )

    def renew(self, ids: Sequence[str]) -> None:
        """Look again at plans that were written or deleted."""
        self._changed |= set(ids)
        wanted = sorted(self._changed)
        if wanted:
            read = partial(_read, ids=wanted)
            self._session.in_background(tr("Reading the changed plans"), read, self._update)

    def try_again(self) -> None:
        """The store can be read now; it may not have been before."""
        if self._plans is None and self.problem is not None:
            self._read()
        elif self._lacks_names:
            self.changed.emit()

    def _read(self) -> None:
        self._plans, self.problem = None, None
        self._sides.clear()
        self._changed.clear()
        self.changed.emit()
        self._session.in_background(tr("Reading all plans"), self._load, self._take, self._fail)

    def _load(self, store: Store) -> tuple[LivePlans, dict[str, RuleText]]:
        texts = {one.rule.id: one.text(user_language()) for one in store.register.worded_rules()}
        return self._index(store), texts

    def _take(self, loaded: tuple[LivePlans, dict[str, RuleText]]) -> None:
        self._plans, self._texts = loaded
        self.changed.emit()
        self.renew(())

    def _fail(self, error: CoordinationError) -> None:
        self.problem = error
        self.changed.emit()

    def _update(self, read: tuple[Plans, Sequence[str]]) -> None:
        if self._plans is None:
            return  # they are read once all are
        plans, ids = read
        self._changed -= set(ids)
        for id_ in ids:
            self._sides.pop(id_, None)
        self._plans.update(plans, ids)
        self.changed.emit()

    def _sides_of(self, ids: Sequence[str]) -> dict[str, ListedSide]:
        """What plans are called; of those that have not been met before it is read, if the store is still there."""
        new = [id_ for id_ in ids if id_ not in self._sides]
        self._lacks_names = False
        try:
            if new:
                self._sides |= self._session.store().listing.sides(new)
        except CoordinationError as error:
            log(error.told(tr), Qgis.MessageLevel.Warning)
            self._lacks_names = True
            return self._sides | {id_: _unnamed(id_) for id_ in new}
        return self._sides


def _unnamed(id_: str) -> ListedSide:
    """A plan of which nothing can be read now."""
    title = tr("a plan whose name cannot be read now")
    return ListedSide("", id_, title, "", "", "", "", Span(), "", b"")


def _read(store: Store, ids: Sequence[str]) -> tuple[Plans, Sequence[str]]:
    return store.register.plans_of(ids), ids
