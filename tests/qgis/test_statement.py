"""An organisation states that it has nothing here until a day."""

from contextlib import closing
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QDate, Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from seinajoki_coordination.gui.statement import StatementLine
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.store.opening import open_store

HELSINKI = ZoneInfo("Europe/Helsinki")
MINE = "Seinäjoen Vesi"


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def statement(session, bar, demo, window):
    show_store(QgsProject.instance(), str(demo), "a store")
    session.act_for(MINE)
    line = StatementLine(session, Messages(bar), window)
    yield line
    line.close_links()


def told(bar):
    return [item.text() for item in bar.items()]


def stated(path):
    with closing(open_store(str(path))) as store:
        return {one.organisation: one.nothing_until for one in store.discussion.coverage()}


def test_my_organisation_states_to_have_nothing_here_through_a_day(statement, demo, session, bar, qtbot):
    heard = []
    session.written.connect(lambda: heard.append("written"))
    statement.ask()
    assert statement.isVisible()
    statement.until.setDate(QDate(2027, 8, 31))
    statement.note.setText("summer")
    QTest.keyClick(statement.note, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: heard == ["written"])

    assert stated(demo)[MINE].astimezone(HELSINKI) == datetime(2027, 9, 1, tzinfo=HELSINKI)
    assert not statement.isVisible()
    assert any("has stated to have nothing here until" in text for text in told(bar))


def test_it_is_put_away_unsaid(statement, demo):
    statement.ask()
    QTest.keyClick(statement.until, Qt.Key.Key_Escape)

    assert not statement.isVisible()
    assert stated(demo)[MINE] is None


def test_who_acts_for_nobody_is_told_to_choose(statement, session, bar):
    session.act_for("")
    statement.ask()

    assert not statement.isVisible()
    assert any("Choose first for whom you act" in text for text in told(bar))
