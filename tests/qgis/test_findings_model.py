"""The list of findings: what it tells, how it sorts and sieves, and that ten thousand rows are not made anew for it."""

import gc
from itertools import pairwise
from time import perf_counter

import pytest
from findings_made import HELSINKI, JULY, Town, days, finding, many, side
from made import EAST, NORTH
from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtWidgets import QWidget

from seinajoki_coordination.domain.codes import Severity, Yields
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.timespan import Span, micros
from seinajoki_coordination.gui.finding_rows import Column, read_rows
from seinajoki_coordination.gui.finding_sieve import Sieve, Whose
from seinajoki_coordination.gui.findings_model import FindingsModel
from seinajoki_coordination.gui.findings_table import FindingsTable
from seinajoki_coordination.gui.turns import letting_go
from seinajoki_coordination.services.ports import Weight

COUNT = 10_000
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


@pytest.fixture
def model(qgis_app):
    return FindingsModel()


@pytest.fixture
def window(qtbot):
    window = QWidget()
    window.resize(1000, 400)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def table(model, window):
    table = FindingsTable(model, window)
    table.resize(1000, 400)
    window.show()
    return table


def fill(model, *findings):
    read = read_rows(Town(findings))
    model.replace(read.rows, read.zone)


def cells(model, column):
    return [model.data(model.index(row, column)) for row in range(model.rowCount())]


def line(model, row=0):
    texts = [model.data(model.index(row, column)) for column in range(model.columnCount())]
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]


def ids(model):
    return [model.rows[row].listed.id for row in range(model.rowCount())]


def only(*findings, **asked):
    sieve = Sieve(**asked)
    return [row.listed.id for row in sieve.sift(read_rows(Town(findings)).rows)]


def test_a_line_tells_who_meets_whom_why_when_and_how_much(model):
    fill(model, finding())

    assert line(model) == [
        *("Heavy", "Open", "Water main", "Market", "7–8 Jul 2027", "50 m²", "48 h", "Vesi × Tori", "Rule 0"),
        *("1 Jul 2027, 00:00", "1 Jul 2027, 00:00"),
    ]


def test_a_line_tells_what_has_no_end_no_ground_no_title_no_organisation_and_no_rule(model):
    endless = finding(hours=None, span=Span(JULY, None), area_m2=0.0, distance_m=3.0, rule_id="old")
    nameless = finding(1, a=side("", ""), b=side("", "", ""), by_padding=True)
    fill(model, endless, nameless)

    assert line(model)[2:4] == ["Work zone without a title", "a plan that was deleted"]
    assert line(model)[6:9] == ["–", "no organisation × no organisation", "Rule 0"]
    assert line(model, 1)[4:9] == ["from 1 Jul 2027, no end yet", "–", "∞", "Vesi × Tori", "old"]


def test_the_weight_has_a_mark_and_a_word(model):
    fill(model, finding(severity=Severity.LIGHT, yields=Yields.OPPORTUNITY))

    mark = model.data(model.index(0, Column.SEVERITY), Qt.ItemDataRole.DecorationRole)
    assert not mark.isNull()
    assert line(model)[0] == "Opportunity"


def test_what_waits_for_my_word_says_so_in_words_and_in_bold(model):
    fill(model, finding(), finding(1, words=(("Vesi", Word.AGREED, ""),)))
    model.act_for("Vesi")

    assert sorted(cells(model, Column.STATE)) == ["Open", "Open, waits for you"]
    fonts = [model.data(model.index(row, Column.STATE), Qt.ItemDataRole.FontRole) for row in range(2)]
    assert [font is not None and font.bold() for font in fonts] == [
        text != "Open" for text in cells(model, Column.STATE)
    ]


def test_the_worst_come_first_heavy_before_light_and_more_ground_for_longer_before_less(model):
    fill(
        model,
        finding(1, severity=Severity.LIGHT, area_m2=9000.0),
        finding(2, area_m2=10.0, hours=1.0),
        finding(3, area_m2=1.0, hours=None),
        finding(4, yields=Yields.NOTICE),
        finding(5, yields=Yields.OPPORTUNITY),
    )

    assert ids(model) == [f"finding-{number}" for number in (3, 2, 1, 5, 4)]


@pytest.mark.parametrize("column", list(Column))
def test_every_column_sorts_both_ways_and_what_is_alike_stays_as_it_was(model, column):
    fill(model, *many(200))
    before = {id_: place for place, id_ in enumerate(ids(model))}
    model.sort(column, UP)
    rows = [model.rows[row] for row in range(200)]

    assert all(first.keys[column] <= second.keys[column] for first, second in pairwise(rows))
    alike = [pair for pair in pairwise(rows) if pair[0].keys[column] == pair[1].keys[column]]
    assert all(before[first.listed.id] < before[second.listed.id] for first, second in alike)
    model.sort(column, DOWN)
    assert model.rows[0].keys[column] == rows[-1].keys[column]


def test_dates_numbers_and_hours_sort_by_what_they_are_not_by_how_they_read(model):
    fill(model, finding(1, hours=9.0), finding(2, hours=100.0), finding(3, hours=None), finding(4, hours=20.0))
    model.sort(Column.HOURS, UP)

    assert cells(model, Column.HOURS)[-1] == "∞"
    assert ids(model) == ["finding-1", "finding-4", "finding-2", "finding-3"]


def test_mine_is_what_has_a_side_of_my_organisation_and_waiting_is_what_it_has_not_judged():
    findings = (
        finding(1),
        finding(2, a=side(organisation="Verkot")),
        finding(3, words=(("Vesi", Word.AGREED, ""),)),
        finding(4, words=(("Vesi", Word.OPEN, ""),)),
        finding(5, state=FindingState.AGREED),
    )

    assert only(*findings) == [f"finding-{number}" for number in range(1, 6)]
    assert only(*findings, whose=Whose.MINE, organisation="Vesi") == [f"finding-{number}" for number in (1, 3, 4, 5)]
    assert only(*findings, whose=Whose.WAITING, organisation="Vesi") == ["finding-1", "finding-4"]
    assert only(*findings, whose=Whose.MINE, organisation="") == []


def test_weights_rules_and_states_are_asked_one_by_one_or_several():
    findings = (
        finding(1),
        finding(2, severity=Severity.LIGHT, rule_id="rule1"),
        finding(3, yields=Yields.NOTICE, state=FindingState.GONE),
    )

    assert only(*findings, weights=frozenset({Weight.LIGHT, Weight.NOTICE})) == ["finding-2", "finding-3"]
    assert only(*findings, rules=frozenset({"rule1"})) == ["finding-2"]
    assert only(*findings, states=frozenset({FindingState.GONE, FindingState.PAST})) == ["finding-3"]


def test_a_period_lists_what_has_some_time_in_it_and_a_day_that_only_touches_has_none():
    findings = (finding(1, span=days(7, 8)), finding(2, span=Span(JULY, None)), finding(3, span=days(20, 21)))

    def between(first, last):
        span = days(first, last)
        return only(*findings, start=micros(span.start), end=micros(span.end))

    assert between(1, 6) == ["finding-2"]
    assert between(8, 8) == ["finding-1", "finding-2"]
    assert between(9, 21) == ["finding-2", "finding-3"]


def test_a_part_of_the_map_lists_what_has_ground_there():
    findings = tuple(many(3))

    assert only(*findings, box=(EAST + 90, NORTH, EAST + 200, NORTH + 5)) == ["finding-2"]


def test_words_are_searched_in_titles_organisations_and_rules_whatever_their_case():
    findings = (finding(1), finding(2, a=side("Äijänpolku", "Verkot")))

    assert only(*findings, words=("äijän",)) == ["finding-2"]
    assert only(*findings, words=("market", "vesi")) == ["finding-1"]
    assert only(*findings, words=("rule 0",)) == ["finding-1", "finding-2"]
    assert only(*findings, words=("nowhere",)) == []


def test_titles_sort_as_people_sort_them(model):
    titles = ["Öljysäiliö", "aitta", "Äijänpolku", "Zeppelin", "Betoni"]
    fill(model, *(finding(number, a=side(title)) for number, title in enumerate(titles)))
    model.sort(Column.FIRST, UP)

    listed = cells(model, Column.FIRST)
    assert listed.index("aitta") < listed.index("Betoni") < listed.index("Zeppelin")


# Ten thousand rows


@pytest.fixture(scope="module")
def ten_thousand():
    return read_rows(Town(many(COUNT)))


def test_ten_thousand_rows_are_sorted_and_sieved_without_being_made_anew(model, table, ten_thousand, capsys):
    resets, asked = [], []
    took = {}

    def timed(name, act):
        start = perf_counter()
        act()
        took[name] = (perf_counter() - start) * 1000

    timed("fill", lambda: model.replace(ten_thousand.rows, ten_thousand.zone))
    made = {id(row) for row in model.rows}
    model.modelReset.connect(lambda: resets.append("reset"))
    model.dataChanged.connect(lambda *_: asked.append("data"))
    for column in (Column.WHEN, Column.FIRST, Column.SEVERITY):
        timed(f"sort by {column.name.lower()}", lambda column=column: model.sort(column, DOWN))
    whole = list(model.rows)
    sieves = {
        "open": Sieve(states=frozenset({FindingState.OPEN})),
        "waiting": Sieve(whose=Whose.WAITING, organisation="Vesi"),
        "two words": Sieve(words=("työ", "tori")),
        "all": Sieve(),
    }
    for name, sieve in sieves.items():
        timed(f"sieve {name}", lambda sieve=sieve: model.use(sieve))
        assert ids(model) == [row.listed.id for row in sieve.sift(whole)]

    assert {id(row) for row in model.rows} == made
    assert (resets, asked) == ([], []), "no row is made anew and none is read again"
    with capsys.disabled():
        print("\n10 000 findings:", "; ".join(f"{name} {ms:.0f} ms" for name, ms in took.items()))  # noqa: T201  # wanted


def test_while_the_findings_are_read_nothing_looks_through_them_for_garbage():
    town = Town(many(1_000))
    before = [generation["collections"] for generation in gc.get_stats()]
    read = read_rows(town)

    assert [generation["collections"] for generation in gc.get_stats()] == before
    assert gc.isenabled()
    assert len(read.rows) == 1_000


def test_what_is_let_go_goes_bit_by_bit():
    things = list(range(2_500))
    left = [len(things) for _ in letting_go(things)]

    assert left == [1_500, 500, 0]


def test_the_same_sieve_again_asks_no_row(model, ten_thousand):
    model.replace(ten_thousand.rows, ten_thousand.zone)
    heard = []
    model.layoutChanged.connect(lambda: heard.append("changed"))
    model.use(Sieve(words=("työ",)))
    model.use(Sieve(words=("työ",)))

    assert heard == ["changed"]


def test_what_is_chosen_stays_chosen_through_sorting_sieving_and_reading_anew(model, table, ten_thousand):
    model.replace(ten_thousand.rows, ten_thousand.zone)
    wanted = {"finding-7", "finding-4711", "finding-9998"}
    table.choose(wanted, "finding-4711")
    model.sort(Column.AREA, DOWN)
    assert {row.listed.id for row in table.chosen()} == wanted

    model.use(Sieve(states=frozenset({row.listed.state for row in table.chosen()})))
    assert {row.listed.id for row in table.chosen()} == wanted

    with table.kept():
        model.replace(read_rows(Town(many(COUNT - 1))).rows, HELSINKI)
    assert {row.listed.id for row in table.chosen()} == wanted
    assert model.rows[table.currentIndex().row()].listed.id == "finding-4711"


def test_the_line_that_is_on_top_stays_on_top_when_others_come_before_it(model, table, qtbot):
    findings = list(many(500))
    fill(model, *findings)
    table.executeDelayedItemsLayout()
    table.scrollTo(model.index(250, 0), table.ScrollHint.PositionAtTop)
    top = model.rows[table.rowAt(0)].listed.id
    worse = [finding(f"new-{number}", area_m2=1e9) for number in range(20)]
    with table.kept():
        fill(model, *worse, *findings)

    assert model.rows[table.rowAt(0)].listed.id == top
    assert model.index_of(top).row() == 270


def test_what_is_chosen_is_told_once_however_many_rows(model, table, ten_thousand, qtbot):
    model.replace(ten_thousand.rows, ten_thousand.zone)
    qtbot.wait(10)
    heard = []
    table.chosen_changed.connect(lambda: heard.append(len(table.chosen())))
    table.selectAll()
    table.selectionModel().setCurrentIndex(table.model().index(3, 0), QItemSelectionModel.SelectionFlag.NoUpdate)
    qtbot.waitUntil(lambda: heard != [])
    qtbot.wait(10)

    assert heard == [COUNT]


def test_the_chosen_are_copied_as_a_spreadsheet_takes_them_in_the_order_of_the_columns(model, table):
    fill(model, finding(1), finding(2, area_m2=1.0))
    table.horizontalHeader().moveSection(Column.RULE, 0)
    table.choose({"finding-2"})
    header, only_line = table.copied()().splitlines()

    assert header.split("\t")[:2] == ["Rule", "Severity"]
    assert only_line.split("\t")[:4] == ["Rule 0", "Heavy", "Open", "Water main"]
