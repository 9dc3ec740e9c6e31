"""Whatever is edited, judged and checked: the register is as a model has it; a recheck leaves what a check would."""

from datetime import timedelta
from uuid import UUID

import pytest
from desk import Desk
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from kinds import KINDS
from model import Model, taken
from processes import AT_LENGTH
from town import NOW, checked, midnight, rechecked, say, square, stale, written

from seinajoki_coordination.domain.errors import FindingMoved
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.services.discussion import Judgement

ORGANISATIONS = ("Vesi", "Verkot", "Tori")
ANY = {
    "x": st.sampled_from([0, 4, 8, 12, 40, None]),
    "days": st.sampled_from([(5, 8), (5, 8), (7, 9), (8, 20), (7, None), (-9, -3), (-9, 8), (14, 15), (None, 8)]),
    "status": st.sampled_from(["confirmed", "tentative", "cancelled", "finished"]),
    "kind": st.sampled_from([None, "sewer", "paving"]),
    "organisation_id": st.sampled_from([*ORGANISATIONS, None]),
    "clearance_m": st.sampled_from([0.0, 3.0]),
    "project": st.sampled_from([None, "P1"]),
    "precision": st.sampled_from(["day", "week"]),
    "weekly_hours": st.sampled_from([None, "Mo-Fr 07:00-18:00", "Sa-Su 10:00-20:00"]),
    "note": st.sampled_from(["typo", "typed"]),
}
OF_TABLE = {
    "work_zone": ANY | {"digs": st.sampled_from([0, 1]), "noise": st.sampled_from(["none", "constant"])},
    "event": ANY | {"needs_quiet": st.sampled_from([0, 1])},
}
PLAIN = {
    "days": (5, 8),
    "status": "confirmed",
    "clearance_m": 0.0,
    "precision": "day",
    **dict.fromkeys(["kind", "project", "weekly_hours", "note"]),
}
WORK = PLAIN | {"table": "work_zone", "digs": 0, "noise": "constant"}
EVENT = PLAIN | {"table": "event", "needs_quiet": 1}
SCENE = [
    WORK | {"x": 0, "organisation_id": "Vesi"},
    EVENT | {"x": 4, "organisation_id": "Tori"},
    WORK | {"x": 8, "organisation_id": "Verkot", "days": (7, 9)},
    WORK | {"x": 40, "organisation_id": "Vesi", "days": (14, 15), "digs": 1},
]
"""Where the machine begins: four plans that meet one another."""
RULE_EDITS = st.sampled_from(
    [
        ("noise_quiet", "distance_m", 20.0),
        ("noise_quiet", "distance_m", 50.0),
        ("work_event", "days_before", 2),
        ("work_event", "days_before", 0),
        ("work_work", "min_area_m2", 50.0),
        ("work_work", "min_area_m2", 1.0),
        ("joint_dig", "same_organisation", True),
    ]
)
CROWD = 6
"""So many plans are enough for a crowd."""


@st.composite
def plans(draw):
    """One of the scene's, more or less."""
    plan = draw(st.sampled_from(SCENE))
    return plan | draw(edits(plan["table"]))


@st.composite
def edits(draw, table):
    """Other values in one or two columns."""
    some = draw(st.lists(st.sampled_from(sorted(OF_TABLE[table])), min_size=1, max_size=2, unique=True))
    return {column: draw(OF_TABLE[table][column]) for column in some}


class TownMachine(RuleBasedStateMachine):
    """Somebody edits, judges and checks a store; the model does the same."""

    def __init__(self, kind):
        super().__init__()
        self.kind = kind
        self.store = kind.new()
        self.desk = Desk(kind.address(self.store))
        self.organisations = self.desk.organisations()
        self.model = Model({rule.id: rule for rule in self.store.register.rules()}, kind.counts_alike)
        self.now = NOW
        self.made = 0
        self.seen = {}

    def teardown(self):
        self.kind.close()

    @property
    def today(self):
        return midnight((self.now - NOW).days + 1)

    # Edits

    @initialize()
    def begin(self):
        for plan in SCENE:
            self._create(plan)
        checked(self.store, self.now)
        self.model.check(self.today)
        self.all_agree()

    @precondition(lambda self: len(self.model.plans) < CROWD)
    @rule(some=st.lists(plans(), min_size=1, max_size=2))
    def create(self, some):
        for plan in some:
            self._create(plan)

    @precondition(lambda self: self.model.plans)
    @rule(data=st.data())
    def edit_some(self, data):
        for _ in range(data.draw(st.integers(1, 3), "so many")):
            self._edit(data)

    @precondition(lambda self: self.model.plans)
    @rule(data=st.data())
    def replace_under_its_id(self, data):
        id_, plan, changes = self._draw_edit(data)
        self.desk.swap(plan["table"], id_, **self._columns(plan | changes, changes))
        self.model.delete(id_)
        self.model.put(id_, plan | changes)

    @precondition(lambda self: self.model.plans)
    @rule(data=st.data())
    def delete(self, data):
        id_ = self._draw_plan(data)
        self.desk.delete(self.model.plans[id_]["table"], id_)
        self.model.delete(id_)

    @precondition(lambda self: self.model.earlier)
    @rule(data=st.data())
    def restore(self, data):
        id_ = data.draw(st.sampled_from(sorted(self.model.earlier)), "plan")
        versions = self.store.history.versions(id_)
        assert len(versions) == len(self.model.earlier[id_])
        nth = data.draw(st.integers(0, len(versions) - 1), "version")
        self.store.history.restore(versions[nth], "a planner", self.now)
        self.model.put(id_, self.model.earlier[id_][nth])

    @rule(edit=RULE_EDITS)
    def edit_a_rule(self, edit):
        id_, column, value = edit
        self.desk.edit("rule", id_, **{column: value, "title_fi": str(value)})
        self.model.change_rule(id_, column, value)

    @rule(id_=st.sampled_from(["work_work", "work_event", "noise_quiet"]))
    def switch_a_rule(self, id_):
        self.model.off ^= {id_}
        self.desk.edit("rule", id_, active=int(id_ not in self.model.off))

    # Words

    @precondition(lambda self: self.model.findings)
    @rule(data=st.data(), who=st.sampled_from([*ORGANISATIONS, "Pelastus"]), word=st.sampled_from(list(Word)))
    def judge_what_was_seen(self, data, who, word):
        finding = data.draw(st.sampled_from(sorted(self.model.findings)), "finding")
        shown, facts = self.seen.get(finding) or self._look(finding)
        if data.draw(st.booleans(), "look again"):
            shown, facts = self._look(finding)
        judgement = Judgement(finding, self.organisations[who], word, "", "a planner", self.now)
        if facts != self.model.findings[finding].facts:
            with pytest.raises(FindingMoved):
                self.store.discussion.judge(judgement, shown)
            return
        state = self.store.discussion.judge(judgement, shown)
        self.model.judge(finding, who, word.value)
        assert state.value == self.model.findings[finding].state

    @rule()
    def all_agree(self):
        for finding in sorted(self.model.findings):
            for who in sorted(self.model.asked(finding)):
                say(self.store, finding, self.organisations[who], Word.AGREED, self.now)
                self.model.judge(finding, who, "agreed")

    @rule()
    def look_at_all(self):
        for finding in self.model.findings:
            self._look(finding)

    # Checks

    @precondition(lambda self: self.model.plans)
    @rule(data=st.data(), first=st.sampled_from([None, -20, 2, 7, 9]), last=st.sampled_from([None, 3, 8, 30]))
    def edit_and_check_a_window(self, data, first, last):
        self._edit(data)
        window = Span(None if first is None else midnight(first), None if last is None else midnight(last))
        checked(self.store, self.now, window)
        self.model.check(self.today, window)

    @rule()
    def check_all(self):
        checked(self.store, self.now)
        assert stale(self.store) == []
        self.model.check(self.today)

    @rule(days=st.integers(1, 4))
    def days_pass(self, days):
        self.now += timedelta(days=days)
        checked(self.store, self.now)
        self.model.check(self.today)

    @invariant()
    def a_recheck_leaves_what_a_check_would(self):
        twin = self.kind.copy(self.store)
        checked(twin, self.now)
        rechecked(self.store, self.now)
        self.model.check(self.today)
        assert stale(self.store) == []
        assert self.desk.findings() == Desk(self.kind.address(twin)).findings()
        twin.close()

    @invariant()
    def the_register_is_as_the_model_has_it(self):
        register = {
            one.id: (one.rule_id, one.a.id, one.b.id, one.span, one.state.value)
            for one in self.store.listing.findings()
        }
        assert register == {
            id_: (one.rule_id, *self._present(one), one.span, one.state) for id_, one in self.model.findings.items()
        }

    # How

    def _create(self, plan):
        self.made += 1
        id_ = str(UUID(int=self.made * 0x9E3779B97F4A7C15 % 2**64 << 64))  # in no order
        columns = self._columns(plan, plan)
        self.desk.add(plan["table"], id=id_, **columns)
        self.model.put(id_, plan)

    def _edit(self, data):
        id_, plan, changes = self._draw_edit(data)
        self.desk.edit(plan["table"], id_, **self._columns(plan | changes, changes))
        self.model.put(id_, plan | changes)

    def _draw_plan(self, data):
        return data.draw(st.sampled_from(sorted(self.model.plans)), "plan")

    def _draw_edit(self, data):
        id_ = self._draw_plan(data)
        plan = self.model.plans[id_]
        return id_, plan, data.draw(edits(plan["table"]), "changes")

    def _columns(self, plan, changes):
        """What is written for changes of a plan."""
        columns = {column: value for column, value in changes.items() if column not in ("table", "x", "days")}
        if "organisation_id" in changes:
            columns["organisation_id"] = self.organisations.get(plan["organisation_id"])
        if "x" in changes:
            columns["geom"] = None if plan["x"] is None else square(plan["x"])
        if "days" in changes:
            span = taken(plan)
            columns |= {"starts_at": written(span.start), "ends_at": written(span.end)}
        return columns

    def _look(self, finding):
        self.seen[finding] = self.store.discussion.shown(finding), self.model.findings[finding].facts
        return self.seen[finding]

    def _present(self, one):
        """The sides' ids where they are still there to be shown."""
        return tuple(side if side in self.model.plans else "" for side in (one.a, one.b))


@pytest.mark.stress
@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_register_follows_the_model(kind, tmp_path_factory):
    run_state_machine_as_test(
        lambda: TownMachine(kind(tmp_path_factory.mktemp("town"))),
        settings=settings(
            max_examples=kind.examples * (20 if AT_LENGTH else 1),
            stateful_step_count=15,
            suppress_health_check=list(HealthCheck),
        ),
    )
