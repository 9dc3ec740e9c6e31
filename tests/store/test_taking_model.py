"""Whatever is done in the field and in the office, and however often it is brought back: nothing is lost or undone."""

import pytest
from desk import Desk
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from kinds import KINDS
from laptop import Laptop, counts
from processes import AT_LENGTH
from town import days, square

IDS = ("a", "b", "c")
LATER = ("d", "e")
"""Plans of the beginning, and such as may come."""
VALUES = {
    "title": st.sampled_from(["one", "two", "three", None]),
    "note": st.sampled_from(["x", "y", None]),
    "clearance_m": st.sampled_from([0.0, 0.1 + 0.2, 1e-9, 7.0]),
    "digs": st.sampled_from([0, 1]),
    "x": st.sampled_from([0, 5, 40]),
    "first": st.sampled_from([3, 5, 7]),
    "last": st.sampled_from([8, 9, None]),
}
EDIT = st.sampled_from(sorted(VALUES)).flatmap(lambda name: st.tuples(st.just(name), VALUES[name]))
STEP = st.one_of(
    st.tuples(st.sampled_from(["field", "office"]), st.sampled_from(IDS + LATER), EDIT),
    st.tuples(st.sampled_from(["field", "office"]), st.sampled_from(IDS + LATER), st.just(None)),
    st.just(("bring",)),
)
BEGUN = {"title": "one", "note": None, "clearance_m": 0.0, "digs": 0, "x": 0, "first": 5, "last": 8}
PERIOD = {"first": "starts_at", "last": "ends_at"}


def columns(plan):
    """A plan of the model as its row."""
    return {
        "geom": square(plan["x"]),
        **days(plan["first"], plan["last"]),
        **{name: value for name, value in plan.items() if name not in ("x", *PERIOD)},
    }


class Side:
    """One place where plans are edited: what is in it, and what ever was."""

    def __init__(self, desk, plans):
        self.desk = desk
        self.plans = {id_: dict(plan) for id_, plan in plans.items()}

    def do(self, id_, edit):
        """Edit a plan, make one where there is none, or delete it."""
        if edit is None:
            if self.plans.pop(id_, None) is not None:
                self.desk.delete("work_zone", id_)
        elif id_ in self.plans:
            self.plans[id_][edit[0]] = edit[1]
            self.desk.edit("work_zone", id_, **columns(self.plans[id_]))
        else:
            self.plans[id_] = {**BEGUN, edit[0]: edit[1]}
            self.desk.add("work_zone", id=id_, status="confirmed", **columns(self.plans[id_]))


def read(store):
    """What the store has, in the words of the model."""
    names = ["id", "geom", "starts_at", "ends_at", "title", "note", "clearance_m", "digs"]
    rows = [dict(zip(names, row, strict=True)) for row in store.contents.rows("work_zone", names)]
    return {row.pop("id"): row for row in rows}


def written(plan):
    """A plan of the model as a store gives it."""
    names = ["geom", "starts_at", "ends_at", "title", "note", "clearance_m", "digs"]
    row = columns(plan)
    row["geom"] = row["geom"].wkb
    for name in ("starts_at", "ends_at"):
        row[name] = row[name] and row[name].replace("Z", ".000Z")
    return {name: row[name] for name in names}


def check(bases, field, before, after, ever, brought):
    """Each edit is in the store, or it is listed; and what the office did stays."""
    listed = {(one.row_id, one.field) for one in brought.differences}
    for id_ in {*bases, *field, *before}:
        base, mine, theirs, now = (side.get(id_) for side in (bases, field, before, after))
        is_listed = any(one == id_ for one, _ in listed)
        if base is None and mine is None:
            assert now == theirs
        elif mine is None:
            assert now == (None if theirs == base and not is_listed else theirs)
            assert now is None or is_listed
        elif theirs is None and base is None:
            assert now == (None if id_ in ever else mine)
            assert now is not None or mine in ever[id_] or is_listed
        elif theirs is None:
            assert now is None
            assert all((id_, name) in listed for name in mine if mine[name] != base[name])
        else:
            check_merged((base, mine, theirs, now), {name for one, name in listed if one == id_}, ever[id_])


def check_untouched(last, office, before, after):
    """What somebody changed in the office since it was brought back last is as that person left it."""
    for id_, name in office:
        if id_ in before and id_ in last:
            changed = "geom" if name == "x" else PERIOD.get(name, name)
            assert after[id_][changed] == before[id_][changed]


def check_merged(plan, listed, ever):
    """The same of a plan that is on both sides."""
    base, mine, theirs, now = plan
    for name in mine:
        is_mine = base is None or mine[name] != base[name]
        is_theirs = base is None or theirs[name] != base[name]
        assert now[name] in (mine[name], theirs[name])
        if not is_mine or is_theirs:
            assert now[name] == theirs[name]
        if is_mine and now[name] != mine[name]:
            assert name in listed or (base is None and mine in ever)


def tell_story(kind, folder, number, steps):
    """Live through some steps, and look at each time that the file is brought back."""
    store = kind.new()
    office = Side(Desk(kind.address(store)), {})
    for id_ in IDS:
        office.do(id_, ("title", "one"))
    laptop = Laptop(folder / f"{number}.gpkg", kind.again, store)
    laptop.take()
    field = Side(laptop.desk, office.plans)
    bases = {id_: written(plan) for id_, plan in office.plans.items()}
    ever = {id_: [plan] for id_, plan in bases.items()}
    last, touched = {}, set()
    for step in (*steps, ("bring",)):
        if step[0] != "bring":
            side, id_, edit = field if step[0] == "field" else office, *step[1:]
            if side is office and edit is not None and office.plans.get(id_, {}).get(edit[0]) != edit[1]:
                touched.add((id_, edit[0]))
            side.do(id_, edit)
            for id_, plan in read(store).items():
                ever.setdefault(id_, []).append(plan)
            continue
        before = read(store)
        brought = laptop.bring()
        after = read(store)
        check(bases, {id_: written(plan) for id_, plan in field.plans.items()}, before, after, ever, brought)
        check_untouched(last, touched, before, after)
        last, touched = after, set()
        again = laptop.bring()
        assert counts(again)[:3] == (0, 0, 0)
        assert again.differences == brought.differences
        assert read(store) == after
        for id_, plan in after.items():
            ever.setdefault(id_, []).append(plan)
        office.plans = {id_: model_of(plan) for id_, plan in after.items()}


def model_of(row):
    """A row as the model has it."""
    return {
        **{name: row[name] for name in ("title", "note", "clearance_m", "digs")},
        "x": next(x for x in (0, 5, 40) if square(x).wkb == row["geom"]),
        "first": next(day for day in (3, 5, 7) if days(day, 8)["starts_at"].replace("Z", ".000Z") == row["starts_at"]),
        "last": None
        if row["ends_at"] is None
        else next(day for day in (8, 9) if days(3, day)["ends_at"].replace("Z", ".000Z") == row["ends_at"]),
    }


@pytest.mark.stress
@pytest.mark.hypothesis
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_nothing_is_lost_or_undone_and_the_second_time_changes_nothing(kind, tmp_path_factory):
    """Each story has a store of its own."""
    numbers = iter(range(10**6))

    @settings(
        max_examples=kind.examples * (20 if AT_LENGTH else 1),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(steps=st.lists(STEP, max_size=12))
    @example([("field", "a", ("title", "two")), ("bring",), ("office", "a", ("title", "one"))])
    @example([("field", "a", ("x", 5)), ("office", "a", ("x", 40)), ("bring",), ("office", "a", ("x", 0))])
    @example([("field", "a", None), ("bring",), ("office", "a", ("title", "one"))])
    @example([("field", "d", ("title", "two")), ("bring",), ("office", "d", ("title", "one"))])
    def story(steps):
        folder = tmp_path_factory.mktemp("stories")
        stores = kind(folder)
        try:
            tell_story(stores, folder, next(numbers), steps)
        finally:
            stores.close()

    story()
