"""The dock Findings in a QGIS without a screen: from the list to the map, the words, the report and the statement."""

import re
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from findings_made import HELSINKI
from qgis.core import QgsCoordinateReferenceSystem, QgsExpressionContextUtils, QgsProject, QgsVectorLayer
from qgis.gui import QgsRubberBand
from qgis.PyQt.QtCore import QDate, QObject, Qt, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices, QGuiApplication
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QToolButton

from seinajoki_coordination.domain.errors import NoSuchFinding
from seinajoki_coordination.domain.findings import FindingState, Word
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.gui.finding_sieve import Whose
from seinajoki_coordination.gui.findings_dock import FindingsDock
from seinajoki_coordination.gui.places import shape_of
from seinajoki_coordination.gui.session import NoStoreOpen
from seinajoki_coordination.host.stamping import who
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.plugin import workspace_tools
from seinajoki_coordination.services.check import check
from seinajoki_coordination.services.discussion import Judgement
from seinajoki_coordination.store.opening import open_store

MINE = "Seinäjoen Vesi"
SEARCH_ICON_PX = 28


@pytest.fixture
def desk(qgis_iface, monkeypatch):
    """QGIS's interface with a window that is there, and room for a dock."""
    monkeypatch.setattr(qgis_iface, "removeDockWidget", lambda _: None, raising=False)
    window = qgis_iface.mainWindow()
    window.resize(1400, 800)
    window.show()
    qgis_iface.mapCanvas().resize(600, 400)
    return qgis_iface


@pytest.fixture
def closed_dock(desk, session):
    dock = FindingsDock(desk, session, workspace_tools().findings)
    dock.hide()
    desk.mainWindow().addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    dock.hide()
    yield dock
    desk.mainWindow().removeDockWidget(dock)
    dock.remove()


@pytest.fixture
def dock(closed_dock, session, checked_demo, desk, qtbot):
    """Open, acting for an organisation, with the demo's findings read."""
    session.act_for(MINE)
    desk.mapCanvas().setDestinationCrs(opened(checked_demo).crs())
    closed_dock.show()
    read(closed_dock, qtbot)
    return closed_dock


def opened(path):
    """The one layer by which the session knows a store; the others would only take time."""
    layer = QgsVectorLayer(f"{path}|layername=work_zone", "works", "ogr")
    layer.setCustomProperty(ROLE, "work_zone")
    QgsProject.instance().addMapLayer(layer)
    return layer


def read(dock, qtbot):
    qtbot.waitUntil(lambda: not dock._is_reading)
    qtbot.wait(10)


def listed(dock):
    return [row.listed for row in dock.table.model().rows]


def choose(dock, qtbot, *findings):
    dock.table.choose({one.id for one in findings}, findings[0].id if findings else "")
    qtbot.wait(10)


def told(dock):
    return dock.notice.text.splitlines()


def everything(dock):
    dock.bar.show_all()
    return listed(dock)


def say(dock, qtbot, word):
    dock.pane.judging.buttons[word].click()
    qtbot.waitUntil(lambda: not dock.pane.judging._is_busy)
    read(dock, qtbot)


def in_store(path, work):
    with closing(open_store(str(path))) as store:
        return work(store)


def edit(path, table, id_, **values):
    """As somebody else would, who checks it too."""
    layer = QgsVectorLayer(f"{path}|layername={table}", table, "ogr")
    (row,) = [row for row in layer.getFeatures() if row["id"] == id_]
    layer.startEditing()
    for name, value in values.items():
        layer.changeAttributeValue(row.id(), layer.fields().indexFromName(name), value)
    assert layer.commitChanges()
    in_store(path, lambda store: check(store.register, Span(), datetime.now(UTC)))


def marks(desk):
    return [item for item in desk.mapCanvas().scene().items() if isinstance(item, QgsRubberBand)]


# What is listed


def test_it_opens_with_what_waits_for_my_organisation_worst_first(dock):
    rows = listed(dock)

    assert rows
    assert all(MINE in one.awaited for one in rows)
    weights = [one.weight.value for one in rows]
    assert weights == sorted(weights, key=["heavy", "light", "opportunity", "notice"].index)
    assert dock.bar.count.text() == f"{len(rows)} of {len(dock._read.rows)}"


def test_only_open_findings_are_listed_until_others_are_asked_for(dock, checked_demo, session, qtbot):
    one = listed(dock)[0]
    edit(checked_demo, one.a.table, one.a.id, status="cancelled")
    dock.bar.choose(Whose.ALL)
    dock.refresh()
    read(dock, qtbot)
    assert {row.state for row in listed(dock)} == {FindingState.OPEN}

    dock.bar.states.setCheckedItems(["Gone"])
    assert one.id in {row.id for row in listed(dock)}


def test_the_map_is_followed_when_it_is_asked_for(dock, desk, qtbot):
    rows = everything(dock)
    dock.bar.on_map.setChecked(True)
    for one, crs in zip(rows[:2], ("EPSG:3877", "EPSG:3067"), strict=True):
        desk.mapCanvas().setDestinationCrs(QgsCoordinateReferenceSystem(crs))
        dock.on_map.look_at([one], QgsCoordinateReferenceSystem("EPSG:3877"))
        qtbot.wait(300)
        assert one.id in {row.id for row in listed(dock)}
        assert len(listed(dock)) < len(rows)


def test_words_days_rules_and_severities_are_asked_for_together(dock, qtbot):
    all_of_them = everything(dock)
    dock.bar.search.setText("Tango")
    qtbot.waitUntil(lambda: len(listed(dock)) < len(all_of_them))
    with_words = listed(dock)
    assert all("tango" in (one.a.title + one.b.title).lower() for one in with_words)

    begins = sorted(one.span.start for one in with_words)
    day = begins[0].astimezone(HELSINKI).date()
    dock.bar.last.setDate(QDate(day.year, day.month, day.day))
    assert 0 < len(listed(dock)) < len(with_words)
    dock.bar.last.clear()
    assert len(listed(dock)) == len(with_words)
    dock.bar.weights.setCheckedItems(["Heavy"])
    assert {one.weight.value for one in listed(dock)} == {"heavy"}
    assert len(listed(dock)) < len(with_words)
    dock.bar.show_all()
    assert len(listed(dock)) == len(all_of_them)


def test_only_rules_that_have_found_something_are_offered(dock):
    offered = [dock.bar.rules.itemText(place) for place in range(dock.bar.rules.count())]

    assert "Conflict: Work on an event" in offered
    assert len(offered) == len({row.listed.rule_id for row in dock._read.rows})


# When nothing is listed


def test_without_a_store_it_says_how_to_open_one(closed_dock, qtbot):
    closed_dock.show()
    qtbot.wait(10)

    assert closed_dock.frame.empty.text().startswith("No store is open.")
    assert not closed_dock.frame.show_all.isVisible()


def test_a_store_in_which_nothing_was_found_says_so(closed_dock, session, demo, qtbot):
    opened(demo)
    closed_dock.show()
    read(closed_dock, qtbot)

    assert closed_dock.frame.empty.text().startswith("Nothing has been found in this store.")


def test_an_empty_list_says_what_is_missing(dock, session, qtbot):
    session.act_for("Poliisi")
    assert dock.frame.empty.text() == "Nothing waits for the judgement of Poliisi."
    session.act_for("")
    dock.bar.choose(Whose.WAITING)
    assert dock.frame.empty.text().startswith("Choose for whom you act")
    dock.bar.choose(Whose.ALL)
    dock.bar.search.setText("no such thing")
    qtbot.waitUntil(lambda: dock.frame.empty.text().startswith("No finding is as you asked."))
    dock.frame.show_all.click()

    assert (dock.frame.empty.text(), len(listed(dock))) == ("", len(dock._read.rows))


def test_a_store_that_vanishes_is_told_of_and_what_was_read_stays(dock, checked_demo, qtbot):
    before = listed(dock)
    checked_demo.rename(checked_demo.with_suffix(".away"))
    dock.refresh()
    read(dock, qtbot)

    assert any("There is no store" in text for text in told(dock))
    assert listed(dock) == before


def test_another_store_brings_its_own_findings(dock, demo, qtbot):
    layer = opened(demo)
    read(dock, qtbot)
    assert listed(dock) == []

    QgsProject.instance().removeMapLayer(layer.id())
    read(dock, qtbot)
    assert listed(dock)


def test_while_it_is_closed_it_reads_nothing_and_once_opened_it_is_up_to_date(
    closed_dock, session, checked_demo, qtbot
):
    opened(checked_demo)
    session.written.emit()
    qtbot.wait(50)
    assert closed_dock._read.rows == []

    closed_dock.show()
    read(closed_dock, qtbot)
    assert closed_dock._read.rows


# The chosen one


def test_the_chosen_finding_is_explained_and_both_plans_and_their_ground_are_marked(dock, desk, qtbot):
    one = listed(dock)[0]
    choose(dock, qtbot, one)
    text = dock.pane.explained.toPlainText()

    assert one.a.title in text
    assert one.b.title in text
    assert MINE in text
    assert "Rule version 1." in text
    qtbot.waitUntil(lambda: len(marks(desk)) == 3)
    choose(dock, qtbot)
    assert marks(desk) == []


def test_marks_go_when_the_dock_is_closed_and_come_back_with_it(dock, desk, qtbot):
    choose(dock, qtbot, listed(dock)[0])
    dock.hide()
    assert marks(desk) == []
    dock.show()
    qtbot.waitUntil(lambda: len(marks(desk)) == 3)
    dock.on_map.clear()
    assert marks(desk) == []


def test_enter_and_a_double_click_bring_both_plans_into_view(dock, desk, qtbot):
    first, second = listed(dock)[:2]
    canvas = desk.mapCanvas()

    def is_seen(one):
        shapes = [shape_of(wkb) for wkb in (one.a.wkb, one.b.wkb)]
        return all(canvas.extent().contains(shape.boundingBox()) for shape in shapes)

    choose(dock, qtbot, first)
    dock.table.setFocus()
    QTest.keyClick(dock.table, Qt.Key.Key_Return)
    assert is_seen(first)
    index = dock.table.model().index_of(second.id)
    dock.table.scrollTo(index)
    place = dock.table.visualRect(index).center()
    QTest.mouseClick(dock.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseDClick(dock.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert is_seen(second)


def test_several_chosen_findings_are_counted_and_marked(dock, desk, qtbot):
    rows = everything(dock)[:4]
    choose(dock, qtbot, *rows)

    assert dock.pane.explained.toPlainText().startswith("4 findings are chosen.")
    qtbot.waitUntil(lambda: len(marks(desk)) == 12)  # what still flashes from before is a mark, too
    assert not dock.deeds.histories.menuAction().isEnabled()


def test_a_finding_is_shown_from_elsewhere_whatever_was_asked_for_and_even_if_the_dock_is_closed(dock, qtbot):
    one = next(row.listed for row in dock._read.rows if MINE not in row.listed.awaited)
    dock.hide()
    dock.show_finding(one.id)
    read(dock, qtbot)

    assert dock.isVisible()
    assert [row.listed.id for row in dock.table.chosen()] == [one.id]
    dock.show_finding("nobody knows it")
    read(dock, qtbot)
    assert any("not in the register any more" in text for text in told(dock))


def test_history_is_asked_for_the_plan_that_is_meant(dock, qtbot):
    one = listed(dock)[0]
    heard = []
    dock.history_wanted.connect(heard.append)
    choose(dock, qtbot, one)
    dock.deeds.history_b.trigger()
    dock.deeds.history_a.trigger()

    assert heard == [one.b.id, one.a.id]
    assert one.a.title.replace("&", "&&") in dock.deeds.history_a.text()


# Words


def test_a_judgement_is_given_for_my_organisation_with_its_reason_and_by_my_role(dock, checked_demo, session, qtbot):
    QgsExpressionContextUtils.setGlobalVariable("seinajoki_role", "network planner")
    one = listed(dock)[0]
    heard = []
    session.written.connect(lambda: heard.append("written"))
    choose(dock, qtbot, one)
    dock.pane.judging.text.setPlainText("We begin later.")
    say(dock, qtbot, Word.AGREED)

    assert who() == "network planner"
    QgsExpressionContextUtils.removeGlobalVariable("seinajoki_role")
    (now,) = [row.listed for row in dock._read.rows if row.listed.id == one.id]
    assert (MINE, Word.AGREED, "We begin later.") in now.words
    assert MINE not in now.awaited
    assert heard == ["written"]
    assert dock.pane.judging.text.toPlainText() == ""
    assert one.id not in {row.id for row in listed(dock)}, "it waits no longer"
    with closing(open_store(str(checked_demo))) as store:
        by = store._file.one("SELECT judged_by FROM judgement WHERE finding_id = ?", (one.id,))
    assert by == ("network planner",)


def test_several_are_judged_at_once_and_one_goes_on_with_what_comes_after_them(dock, qtbot):
    rows = listed(dock)
    choose(dock, qtbot, *rows[2:5])
    assert "All 3 are judged alike." in dock.pane.judging.note.text()
    say(dock, qtbot, Word.NOT_A_PROBLEM)

    assert [one.id for one in listed(dock)] == [one.id for one in (*rows[:2], *rows[5:])]
    assert [row.listed.id for row in dock.table.chosen()] == [rows[5].id]
    choose(dock, qtbot, listed(dock)[-1])
    say(dock, qtbot, Word.AGREED)
    assert [row.listed.id for row in dock.table.chosen()] == [listed(dock)[-1].id]


def test_what_vanishes_without_my_doing_leaves_nothing_chosen_that_could_be_judged_by_mistake(
    dock, checked_demo, qtbot
):
    one = listed(dock)[0]
    choose(dock, qtbot, one)
    edit(checked_demo, one.a.table, one.a.id, status="cancelled")
    dock.refresh()
    read(dock, qtbot)

    assert dock.table.chosen() == []
    assert not any(button.isEnabled() for button in dock.pane.judging.buttons.values())


def test_a_judgement_of_what_changed_meanwhile_is_refused_with_both_versions_and_the_text_stays(
    dock, checked_demo, qtbot
):
    one = next(row for row in listed(dock) if row.b.table == "event" and row.area_m2 > 0)
    choose(dock, qtbot, one)
    edit(checked_demo, one.b.table, one.b.id, status="tentative" if one.b.status != "tentative" else "confirmed")
    dock.pane.judging.text.setPlainText("It suits us.")
    say(dock, qtbot, Word.AGREED)

    refusal = next(text for text in told(dock) if "has changed since you looked" in text)
    assert "entative" in refusal
    assert "onfirmed" in refusal or "nder way" in refusal
    assert dock.pane.judging.text.toPlainText() == "It suits us."
    assert [row.listed.id for row in dock.table.chosen()] == [one.id]
    (now,) = [row.listed for row in dock._read.rows if row.listed.id == one.id]
    assert now.words == ()
    say(dock, qtbot, Word.AGREED)
    (now,) = [row.listed for row in dock._read.rows if row.listed.id == one.id]
    assert now.words == ((MINE, Word.AGREED, "It suits us."),)


def test_of_several_those_that_changed_meanwhile_are_left_chosen_and_the_others_are_judged(dock, checked_demo, qtbot):
    rows = listed(dock)
    moved = next(row for row in rows if row.b.table == "event")
    others = [row for row in rows if moved.b.id not in (row.a.id, row.b.id)][:2]
    choose(dock, qtbot, moved, *others)
    edit(checked_demo, moved.b.table, moved.b.id, status="tentative" if moved.b.status != "tentative" else "confirmed")
    dock.pane.judging.text.setPlainText("All right.")
    say(dock, qtbot, Word.AGREED)

    now = {row.listed.id: row.listed for row in dock._read.rows}
    assert [len(now[one.id].words) for one in (moved, *others)] == [0, 1, 1]
    assert [row.listed.id for row in dock.table.chosen()] == [moved.id]
    assert dock.pane.judging.text.toPlainText() == "All right."


def test_a_chosen_finding_that_changes_while_it_is_read_is_told_of_before_it_is_judged(dock, checked_demo, qtbot):
    one = next(row for row in listed(dock) if row.b.table == "event")
    choose(dock, qtbot, one)
    edit(checked_demo, one.b.table, one.b.id, status="tentative" if one.b.status != "tentative" else "confirmed")
    dock.refresh()
    read(dock, qtbot)

    assert any("has changed since you looked" in text for text in told(dock))


def test_who_acts_for_nobody_is_told_to_choose_and_loses_nothing(dock, session, qtbot):
    dock.bar.choose(Whose.ALL)
    session.act_for("")
    choose(dock, qtbot, listed(dock)[0])
    dock.pane.judging.text.setPlainText("typed already")
    dock.pane.judging.buttons[Word.AGREED].click()

    assert any("Choose first for whom you act" in text for text in told(dock))
    assert dock.pane.judging.text.toPlainText() == "typed already"


def test_a_comment_is_kept_and_read_by_whoever_chooses_the_finding(dock, qtbot):
    one = listed(dock)[0]
    choose(dock, qtbot, one)
    dock.pane.judging.buttons[None].click()
    assert any("Write the comment first." in text for text in told(dock))

    dock.pane.judging.text.setPlainText("Could you <b>wait</b>?")
    say(dock, qtbot, None)
    assert "Could you <b>wait</b>?" in dock.pane.explained.toPlainText()
    assert f"{MINE}, " in dock.pane.explained.toPlainText()
    assert [row.listed.id for row in dock.table.chosen()] == [one.id]


def test_a_word_of_somebody_who_has_no_plan_there_is_said_not_to_settle_it(dock, session, qtbot):
    session.act_for("Poliisi")
    dock.bar.choose(Whose.ALL)
    choose(dock, qtbot, listed(dock)[0])

    assert dock.pane.judging.note.text().startswith("Neither plan is of Poliisi")


def test_a_store_that_cannot_be_written_says_why_and_the_text_stays(dock, checked_demo, qtbot):
    choose(dock, qtbot, listed(dock)[0])
    dock.pane.judging.text.setPlainText("typed already")
    away = checked_demo.rename(checked_demo.with_suffix(".away"))
    say(dock, qtbot, Word.AGREED)

    assert any("There is no store" in text for text in told(dock))
    assert dock.pane.judging.text.toPlainText() == "typed already"
    away.rename(checked_demo)
    say(dock, qtbot, Word.AGREED)
    assert dock.pane.judging.text.toPlainText() == ""


def test_when_the_store_is_changed_in_the_middle_of_writing_the_buttons_come_back(dock, demo, qtbot):
    choose(dock, qtbot, listed(dock)[0])
    dock.pane.judging.buttons[Word.AGREED].click()
    opened(demo)
    read(dock, qtbot)

    assert not dock.pane.judging._is_busy


def test_words_of_others_are_read_when_the_list_is_read_anew(dock, checked_demo, session, qtbot):
    one = listed(dock)[0]
    other = next(name for name in one.parties if name != MINE)
    word = Judgement(one.id, session.organisations()[other], Word.AGREED, "fine", "they", datetime.now(UTC))
    in_store(checked_demo, lambda store: store.discussion.judge(word, one.shown))
    choose(dock, qtbot, one)
    session.written.emit()
    read(dock, qtbot)

    assert f"{other}: Agreed – fine" in dock.pane.explained.toPlainText()


# Passing it on


def test_rows_and_sentences_are_copied(dock, qtbot):
    QGuiApplication.clipboard().setText("")
    rows = listed(dock)[:2]
    choose(dock, qtbot, *rows)
    dock.table.setFocus()
    QTest.keyClick(dock.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "\t" in QGuiApplication.clipboard().text())
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 3
    assert lines[0].split("\t")[:2] == ["Severity", "State"]
    assert rows[0].a.title in lines[1]

    dock.deeds.copy_sentences.trigger()
    qtbot.waitUntil(lambda: "\t" not in QGuiApplication.clipboard().text())
    paragraphs = QGuiApplication.clipboard().text().strip().split("\n\n")
    assert len(paragraphs) == 2
    assert all("Awaits a word from:" in paragraph for paragraph in paragraphs)


class Viewer(QObject):
    """What opens HTML files on this computer."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @pyqtSlot("QUrl")
    def open(self, url):
        self.opened.append(Path(url.toLocalFile()))


def test_a_report_of_the_chosen_findings_is_opened(dock, qtbot):
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "open")
    rows = listed(dock)[:2]
    choose(dock, qtbot, *rows)
    dock.deeds.report.trigger()
    qtbot.waitUntil(lambda: viewer.opened != [])
    QDesktopServices.unsetUrlHandler("file")
    html = viewer.opened[0].read_text(encoding="utf-8")

    assert "Report of chosen findings" in html
    assert len(re.findall('<article class="card', html)) == 2


# Room


def test_the_explanation_stands_beside_a_wide_list_and_below_a_narrow_one(dock):
    frame = dock.frame
    for width, orientation in ((1300, Qt.Orientation.Horizontal), (420, Qt.Orientation.Vertical)):
        frame.resize(width, 600)
        assert frame._splitter.orientation() == orientation
    assert dock.bar.minimumSizeHint().width() < 420


def test_what_can_be_searched_for_is_told_uncut(dock):
    search = dock.bar.search
    told = search.fontMetrics().horizontalAdvance(search.placeholderText())

    assert search.minimumWidth() >= told + SEARCH_ICON_PX


def test_what_wraps_gives_the_buttons_the_height_that_they_need(dock, qtbot):
    pane = dock.pane
    for width in (700, 330):
        pane.resize(width, 10)
        pane.resize(width, max(pane.minimumSizeHint().height(), 300))
        pane.layout().activate()
        bottoms = [button.geometry().bottom() for button in pane.judging.buttons.values()]
        assert max(bottoms) <= pane.judging.height()
    assert len(set(bottoms)) > 1, "in the narrow one they take two lines"


def test_the_keyboard_comes_from_the_bar_to_the_list_to_the_words(dock):
    order = [*dock.bar.in_order, dock.table, *dock.pane.in_order]
    widget, come_to = order[0], []
    while len(come_to) < len(order):
        if widget in order:
            come_to.append(widget)
        widget = widget.nextInFocusChain()
    assert come_to == order


def test_warnings_are_read_in_full_one_below_the_other_until_they_are_closed(dock):
    dock.notice.warn(NoStoreOpen())
    dock.notice.warn(NoSuchFinding())
    dock.notice.warn(NoStoreOpen())
    assert len(told(dock)) == 2
    dock.notice.tell("Done.")
    assert told(dock) == ["Done."]
    dock.notice.warn(NoSuchFinding())
    dock.notice.findChild(QToolButton).click()
    assert (dock.notice.isVisible(), dock.notice.text) == (False, "")
