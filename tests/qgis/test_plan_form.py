"""The few fields of the dock: what is typed is said of the plan at once, and what is said elsewhere is shown."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsGeometry, QgsProject
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QLineEdit
from two_desks import ALONE

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.gui.date_editor import InstantEdit
from seinajoki_coordination.gui.plan_form import PlanForm
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.gui.store_layers import StoreLayers
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.instants import from_qt, to_qt

HELSINKI = ZoneInfo("Europe/Helsinki")
FIRST, END = datetime(2027, 7, 8, tzinfo=HELSINKI), datetime(2027, 7, 15, tzinfo=HELSINKI)
SQUARE = QgsGeometry.fromWkt("Polygon ((0 0, 10 0, 10 10, 0 10, 0 0))")


@pytest.fixture
def layers(demo, qgis_new_project):
    plugged = StoreLayers(QgsProject.instance(), ALONE)
    yield show_store(QgsProject.instance(), str(demo), "a store")
    plugged.remove()


@pytest.fixture
def plan(layers):
    plan = PlanInHand.new(layers["work_zone"], {"starts_at": to_qt(FIRST), "ends_at": to_qt(END)})
    yield plan
    plan.let_go()


@pytest.fixture
def form(plan, qtbot):
    form = PlanForm(plan)
    qtbot.addWidget(form)
    return form


def test_it_shows_the_plan(form):
    assert form.findChild(InstantEdit, "starts_at").text() == "8 Jul 2027"
    assert form.findChild(InstantEdit, "ends_at").text() == "14 Jul 2027"
    assert form.findChild(QComboBox, "status").currentText() == "Tentative"


def test_empty_fields_are_empty(form):
    assert form.findChild(QLineEdit, "title").text() == ""
    assert "NULL" not in form.findChild(QComboBox, "kind").currentText()


@pytest.mark.parametrize("is_placed", [False, True])
def test_what_is_typed_is_said_of_the_plan_at_once(plan, form, is_placed, qtbot):
    if is_placed:
        plan.place(SQUARE)
    qtbot.keyClicks(form.findChild(QLineEdit, "title"), "New pipe")
    form.findChild(InstantEdit, "ends_at").day.setDate(QDate(2027, 7, 20))
    form.findChild(QCheckBox, "digs").click()
    kinds = form.findChild(QComboBox, "kind")
    kinds.setCurrentIndex(kinds.findText("Water"))

    row = plan.row
    assert (row["title"], row["digs"], row["kind"]) == ("New pipe", True, "water")
    assert from_qt(row["ends_at"]) == datetime(2027, 7, 21, tzinfo=HELSINKI)


def test_what_is_said_elsewhere_is_shown(plan, form):
    plan.place(SQUARE)
    plan.move(7, HELSINKI)
    assert form.findChild(InstantEdit, "starts_at").text() == "15 Jul 2027"

    plan.layer.undoStack().undo()
    assert form.findChild(InstantEdit, "starts_at").text() == "8 Jul 2027"


def test_what_must_be_filled_in_is_told(plan, form):
    assert form.problem() == "Give it a title."
    plan.tell("title", "t")
    assert form.problem() == ""
    plan.tell("ends_at", to_qt(datetime(2027, 7, 1, tzinfo=HELSINKI)))
    assert form.problem() == "It must end after it starts."


@pytest.mark.parametrize("table", list(Table))
def test_every_kind_of_plan_has_its_form(layers, table, qtbot):
    plan = PlanInHand.new(layers[table], {"title": "t"})
    form = PlanForm(plan)
    qtbot.addWidget(form)

    assert form.findChild(QLineEdit, "title").text() == "t"
