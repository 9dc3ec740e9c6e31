"""What is new since the last visit: of a store in memory."""

import math
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
import shapely

from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.services.news import news_of, question
from seinajoki_coordination.services.visits import Changed, InterestArea, Mark, Stand, Visit, Watched, What

NOON = datetime(2027, 6, 1, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ME, OTHER = "a planner", "another"


def square(x, side=10.0):
    return shapely.to_wkb(shapely.multipolygons([shapely.box(x, 0, x + side, side)]))


def stand(x=0.0, first=5, last=8, status="confirmed", **more):
    start, end = NOON + first * DAY, NOON + last * DAY
    told = Stand("a plan", "Verkot", status, Span(start, end), (start, end, None, None), square(x), NOON, OTHER)
    return replace(told, **more)


def changed(then, now, *, id_="plan", writers=(OTHER,)):
    return Changed("work_zone", id_, then, now, NOON, OTHER, frozenset(writers))


@dataclass
class Memory:
    """A store of which a visit asks."""

    changes: list = field(default_factory=list)
    interest: list = field(default_factory=lambda: [InterestArea("here", "Keskusta", square(0), 50.0)])
    own: list = field(default_factory=list)
    findings: dict = field(default_factory=dict)
    waits: list = field(default_factory=list)
    noted: Visit | None = field(default_factory=lambda: Visit(NOON, Mark({}, "")))
    refusal: Exception | None = None

    @property
    def visits(self):
        return SimpleNamespace(
            now=lambda: Visit(NOON + DAY, Mark({"history": 9}, "")),
            last=lambda _by: self.noted,
            note=self.note,
            goes_by=lambda by: by,
            areas=lambda _by: self.interest,
            changed_since=lambda _visit: self.changes,
            places_of=lambda _organisation, boxes: self.own if boxes else [],
            open_findings=lambda: self.findings,
            awaited=lambda _organisation: self.waits,
        )

    @property
    def listing(self):
        return SimpleNamespace(
            findings=lambda ids: [SimpleNamespace(id=id_, severity=1, span=Span()) for id_ in sorted(ids)]
        )

    def note(self, _by, visit):
        self.noted = visit

    def news(self, organisation="Vesi"):
        return news_of(self, ME, organisation)


def told(memory):
    return [(one.what, one.plan.id) for one in memory.news().plans]


@pytest.mark.parametrize(
    ("then", "now", "what"),
    [
        (None, stand(), What.NEW),
        (stand(status="cancelled"), stand(), What.NEW),
        (stand(), stand(20), What.MOVED),
        (stand(), stand(first=6), What.MOVED),
        (stand(), None, What.GONE),
        (stand(), stand(status="cancelled"), What.GONE),
        (stand(), stand(title="Another title", status="tentative"), None),
        (stand(), stand(status="finished"), None),
        (None, stand(status="cancelled"), None),
        (None, None, None),
        (stand(status="cancelled"), None, None),
        (None, stand(first=-9, last=-5), None),
        (stand(first=-9, last=-5), None, None),
        (stand(), stand(first=-9, last=-5), None),
    ],
)
def test_what_became_of_a_plan(then, now, what):
    assert told(Memory([changed(then, now)])) == ([(what, "plan")] if what else [])


@pytest.mark.parametrize(
    ("then", "now", "is_near"),
    [
        (None, stand(60), True),
        (None, stand(60.1), False),
        (stand(0), stand(900), True),
        (stand(900), stand(0), True),
        (stand(900), stand(950), False),
        (stand(900), None, False),
        (None, stand(wkb=b""), False),
        (None, stand(wkb=b"\x01nothing of a shape"), False),
        (stand(0), stand(wkb=b""), True),
    ],
)
def test_only_what_is_or_was_near_is_told(then, now, is_near):
    memory = Memory([changed(then, now)])
    assert bool(told(memory)) == is_near
    assert {one.near for one in memory.news().plans} <= {"Keskusta"}


def test_a_shape_that_was_only_written_otherwise_has_not_moved():
    other_way = shapely.to_wkb(shapely.reverse(shapely.from_wkb(square(0))), byte_order=0)
    assert told(Memory([changed(stand(), stand(wkb=other_way))])) == []


def test_what_only_i_wrote_is_no_news_to_me():
    by = {"mine": [ME], "theirs": [OTHER], "both": [ME, OTHER], "unknown": ["unknown"]}
    memory = Memory([changed(None, stand(), id_=id_, writers=writers) for id_, writers in by.items()])
    assert {id_ for _, id_ in told(memory)} == {"theirs", "both", "unknown"}


def test_the_soonest_is_told_first():
    memory = Memory([changed(None, stand(first=first), id_=str(first)) for first in (4, 2, 3)])
    assert [id_ for _, id_ in told(memory)] == ["2", "3", "4"]


def test_without_interest_areas_it_is_about_the_surroundings_of_my_organisations_plans():
    changes = [changed(None, stand(0), id_="near"), changed(None, stand(500), id_="far")]
    memory = Memory(changes, interest=[], own=[square(60), square(800)])
    assert told(memory) == [(What.NEW, "near")]
    assert memory.news().watched is Watched.OWN_PLANS
    assert memory.news("").watched is Watched.NOTHING
    assert list(memory.news("").plans) == []
    assert told(Memory(changes, interest=[])) == []


@pytest.mark.parametrize("number", [math.nan, math.inf])
@pytest.mark.parametrize("interest", [True, False])
def test_a_place_that_no_tool_can_find_is_near_nothing(number, interest):
    wkb = shapely.to_wkb(shapely.MultiPolygon([[[(0, 0), (number, 0), (0, 9)]]]))
    memory = Memory(own=[square(0)], changes=[changed(None, stand(wkb=wkb), id_="odd"), changed(None, stand())])
    if not interest:
        memory.interest = []
    asked = []
    visits = memory.visits
    visits.places_of = lambda _organisation, boxes: asked.extend(boxes) or memory.own
    news = news_of(SimpleNamespace(visits=visits, listing=memory.listing, refusal=None), ME, "Vesi")

    assert [one.plan.id for one in news.plans] == ["plan"]
    assert all(map(math.isfinite, (side for box in asked for side in box)))


def test_nothing_counts_as_seen_before_it_is_noted():
    memory = Memory([changed(None, stand())], findings={"f": "1:a:b"}, waits=["f"])
    before = memory.noted
    first, second = memory.news(), memory.news()
    assert memory.noted == before
    assert len(first) == len(second) == 2
    memory.noted = first.seen
    assert [one.id for one in memory.news().waiting] == []
    assert memory.noted.at == NOON + DAY


def test_other_facts_are_another_question():
    memory = Memory(findings={"f": "1:a:b", "g": "1:c:d"}, waits=["f", "g"])
    memory.noted = memory.news().seen
    memory.findings["g"] = "1:c:other"
    assert [one.id for one in memory.news().waiting] == ["g"]


def test_what_was_seen_for_one_organisation_stays_seen_while_one_acts_for_another():
    memory = Memory(findings={"f": "1", "g": "1", "closed": "1"}, waits=["f", "closed"])
    memory.noted = memory.news().seen
    memory.waits = ["g"]
    del memory.findings["closed"]
    memory.noted = memory.news("Tori").seen
    assert memory.noted.waiting == {question("f", "1"), question("g", "1")}
    memory.waits = ["f"]
    assert len(memory.news()) == 0


def test_the_first_visit_begins_at_once_where_it_may_be_written():
    memory = Memory(noted=None, findings={"f": "1"}, waits=["f"])
    news = memory.news()
    assert news.is_first
    assert [one.id for one in news.waiting] == ["f"]
    assert memory.noted.waiting == frozenset()
    assert not memory.news().is_first

    sealed = Memory(noted=None, refusal=ValueError())
    assert sealed.news().is_first
    assert sealed.noted is None


def test_nobody_waits_for_somebody_who_acts_for_nobody():
    memory = Memory(findings={"f": "1"}, waits=["f"])
    assert list(memory.news("").waiting) == []
