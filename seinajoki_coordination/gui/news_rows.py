"""What is new since the last visit as rows of a list: made once, beside the user interface."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from seinajoki_coordination.domain.wording import NBSP, Wording, shown
from seinajoki_coordination.gui.marks import word
from seinajoki_coordination.gui.outlines import FIRST, SECOND, Ink
from seinajoki_coordination.gui.places import shape_of
from seinajoki_coordination.gui.rows import whom
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.listing import Listed
from seinajoki_coordination.services.visits import News, PlanNews, Stand, What

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store

NewsOf = Callable[["Store", str, str], News]
"""What a user, who acts for an organisation, has not seen of a store."""

MOST = 200
"""So many of a group are listed; the rest is counted."""
_LEAST_M = 0.1
"""A place that moved by less is not said to have moved by so much."""
_JOINT = f"{NBSP}· "


class Group(Enum):
    """What rows are about."""

    NEW = "new"
    MOVED = "moved"
    GONE = "gone"
    WAITING = "waiting"

    @property
    def title(self) -> str:
        """As the list calls it."""
        return {
            Group.NEW: tr("New near you"),
            Group.MOVED: tr("Moved in place or time"),
            Group.GONE: tr("Cancelled or deleted"),
            Group.WAITING: tr("Waiting for your word"),
        }[self]


@dataclass(frozen=True)
class NewsRow:
    """One thing that is new."""

    group: Group
    id: str
    """Of the plan, or of the finding."""
    icon: str
    """One of the plugin's own, by its name."""
    title: str
    lines: Sequence[str]
    """What is told below it, what matters most first."""
    tip: str
    outlines: Sequence[tuple[bytes, Ink]]
    """Places in the store's CRS, and how they are drawn."""


@dataclass(frozen=True)
class ReadNews:
    """What was read, and how it reads."""

    news: News
    rows: Mapping[Group, Sequence[NewsRow]]
    """By group, no more of each than are listed."""
    counts: Mapping[Group, int]
    """How many there are of each."""
    since: str
    crs: str


def read_news(store: Store, news_of: NewsOf, by: str, organisation: str) -> ReadNews:
    """What a user has not seen yet.

    Raises:
        CoordinationError: the store cannot be read now.
    """
    news = news_of(store, by, organisation)
    wording = Wording(tr, user_language(), store.municipality.zone)
    plans: dict[Group, list[PlanNews]] = {Group(what.value): [] for what in What}
    for one in news.plans:
        plans[Group(one.what.value)].append(one)
    rows = {group: [_plan_row(one, wording) for one in some[:MOST]] for group, some in plans.items()}
    rows[Group.WAITING] = [_finding_row(one, wording) for one in news.waiting[:MOST]]
    counts = {group: len(some) for group, some in plans.items()} | {Group.WAITING: len(news.waiting)}
    return ReadNews(news, rows, counts, wording.moment(wording.local(news.since)), store.municipality.crs)


def _plan_row(one: PlanNews, wording: Wording) -> NewsRow:
    plan, stand = one.plan, one.stand
    then, now = plan.then, plan.now
    outlines = [(side.wkb, ink) for side, ink in ((then, FIRST), (now, SECOND)) if side is not None and side.wkb]
    title = shown(wording.plan(stand.title, plan.table))
    whose = [shown(stand.organisation) or tr("no organisation")]
    if one.near:
        whose.append(tr("near {area}").format(area=wording.quoted(one.near)))
    lines = [_JOINT.join(_deed(one, wording)), _JOINT.join(whose)]
    when = "–" if plan.at is None else wording.moment(wording.local(plan.at))
    written = tr("Last written by {who}, {when}").format(who=whom(plan.by), when=when)
    legend = [tr("On the map: as it was with a solid line, as it is with a dashed one.")]
    tip = "\n".join([title, *lines, written, *(legend if one.what is What.MOVED else ())])
    return NewsRow(Group(one.what.value), plan.id, plan.table, title, lines, tip, outlines)


def _deed(one: PlanNews, wording: Wording) -> Iterator[str]:
    """What became of it, and when it is or was to be."""
    if one.what is What.MOVED and one.plan.then is not None and one.plan.now is not None:
        yield from _moves(one.plan.then, one.plan.now, wording)
        return
    if one.what is What.GONE:
        yield tr("deleted") if one.plan.now is None else tr("cancelled")
    yield wording.span(one.stand.span)


def _moves(then: Stand, now: Stand, wording: Wording) -> Iterator[str]:
    """How far it went, and when it was and is."""
    old, new = shape_of(then.wkb), shape_of(now.wkb)
    if old.isEmpty() is not new.isEmpty():
        yield tr("has no place any more") if new.isEmpty() else tr("has got a place")
    elif not new.isEmpty() and (moved := new.hausdorffDistance(old)) >= _LEAST_M:
        yield tr("edge moved by up to {distance}").format(distance=wording.length(moved))
    before, after = wording.span(then.span), wording.span(now.span)
    yield after if before == after else f"{before} → {after}"
    if before == after and then.times != now.times:
        yield tr("other times within these days")


def _finding_row(one: Listed, wording: Wording) -> NewsRow:
    sides = [shown(wording.plan(side.title, side.table)) for side in (one.a, one.b)]
    area = [wording.area(one.area_m2)] if one.area_m2 else []
    lines = [f"× {sides[1]}", _JOINT.join([word(one.weight), wording.span(one.span), *area])]
    outlines = [(side.wkb, ink) for side, ink in ((one.a, FIRST), (one.b, SECOND)) if side.wkb]
    tip = "\n".join([sides[0], *lines])
    return NewsRow(Group.WAITING, one.id, one.weight.value, sides[0], lines, tip, outlines)
