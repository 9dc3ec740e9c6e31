"""The dock Coordination in a QGIS without a screen: drawing by mouse events, live findings, offers, saving, mishaps."""

import shutil
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from made import EAST, NORTH
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import QgsAdvancedDigitizingDockWidget, QgsMapToolPan, QgsMessageBar, QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtWidgets import (
    QDialogButtonBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import StoreLocked
from seinajoki_coordination.domain.timespan import local_midnight
from seinajoki_coordination.gui.coordinates import CoordinatesDialog, read_place
from seinajoki_coordination.gui.drawing import TwoPointTool, VertexTool, Way
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.gui.workspace import Workspace
from seinajoki_coordination.host.instants import from_qt, to_qt
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.tasks import Tasks
from seinajoki_coordination.plugin import workspace_tools

HELSINKI = ZoneInfo("Europe/Helsinki")
LOW_SCREEN_PX = 560
"""What a screen of 1366 × 768 leaves for a dock, below QGIS's menus and toolbars."""


@pytest.fixture(scope="session")
def panel(qgis_iface):
    """The panel of advanced digitizing; QGIS never deletes its own, on which an item of its canvas leans."""
    return QgsAdvancedDigitizingDockWidget(qgis_iface.mapCanvas(), qgis_iface.mainWindow())


@pytest.fixture
def desk(qgis_iface, panel, qgis_new_project, monkeypatch):
    """QGIS's interface with a message bar and the panel of advanced digitizing."""
    canvas = qgis_iface.mapCanvas()
    bar = QgsMessageBar()
    monkeypatch.setattr(qgis_iface, "cadDockWidget", lambda: panel, raising=False)
    monkeypatch.setattr(qgis_iface, "messageBar", lambda: bar, raising=False)
    monkeypatch.setattr(qgis_iface, "removeDockWidget", lambda _: None, raising=False)
    canvas.resize(600, 400)
    yield qgis_iface
    canvas.unsetMapTool(canvas.mapTool())


@pytest.fixture
def blockers(desk, monkeypatch):
    """What QGIS asks before it closes."""
    blockers = []
    monkeypatch.setattr(desk, "registerApplicationExitBlocker", blockers.append, raising=False)
    monkeypatch.setattr(desk, "unregisterApplicationExitBlocker", blockers.remove, raising=False)
    yield blockers
    assert blockers == []


@pytest.fixture
def workspace(desk, blockers):
    tasks, messages = Tasks(), Messages(desk.messageBar())
    workspace = Workspace(desk, tasks, messages, workspace_tools())
    yield workspace
    tasks.stop()
    workspace.remove()


@pytest.fixture
def dock(workspace, desk, demo, qtbot):
    """With the demo open, its index read, and the map at a place where nothing is planned."""
    layers = show_store(QgsProject.instance(), str(demo), "a store")
    dock = workspace.coordination
    qtbot.waitUntil(lambda: dock.live.is_ready)
    canvas = desk.mapCanvas()
    canvas.setDestinationCrs(layers["work_zone"].crs())
    look_at(canvas, layers["work_zone"])
    return dock


def look_at(canvas, layer):
    row = next(row for row in layer.getFeatures() if str(row["title"]).startswith("Kauppakadun"))
    box = row.geometry().boundingBox()
    canvas.setExtent(box.buffered(100))
    return box


def mouse(canvas, kind, point, button=Qt.MouseButton.LeftButton):
    at = canvas.mapSettings().mapToPixel().transform(point)
    place = QPointF(round(at.x()), round(at.y()))
    buttons = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else button
    event = QMouseEvent(kind, place, place, buttons, buttons, Qt.KeyboardModifier.NoModifier)
    {
        QEvent.Type.MouseMove: canvas.mouseMoveEvent,
        QEvent.Type.MouseButtonPress: canvas.mousePressEvent,
        QEvent.Type.MouseButtonRelease: canvas.mouseReleaseEvent,
    }[kind](event)


def click(canvas, point, button=Qt.MouseButton.LeftButton):
    mouse(canvas, QEvent.Type.MouseMove, point)
    mouse(canvas, QEvent.Type.MouseButtonPress, point, button)
    mouse(canvas, QEvent.Type.MouseButtonRelease, point, button)


def begin(dock, table="work_zone", way=Way.RECTANGLE):
    dock.findChild(QToolButton, f"seinajoki_draw_{table}").click()
    dock.findChild(QToolButton, f"seinajoki_way_{way.value}").click()
    return dock.pane


def corners(desk):
    box = desk.mapCanvas().extent()
    middle = box.center()
    return QgsPointXY(middle.x() - 60, middle.y() - 60), QgsPointXY(middle.x() + 60, middle.y() + 60)


def drawn(dock, desk, table="work_zone"):
    """A plan with a rectangle over the middle of the map."""
    pane = begin(dock, table)
    for corner in corners(desk):
        click(desk.mapCanvas(), corner)
    return pane


def rows_told(pane):
    return [pane.live.list.item(row).text() for row in range(pane.live.list.count())]


def in_file(path, title):
    layer = QgsVectorLayer(f"{path}|layername=work_zone", "in file", "ogr")
    return [row for row in layer.getFeatures() if row["title"] == title]


def told(desk):
    return [item.text() for item in desk.messageBar().items()]


def during(pane, first, last):
    """Let the plan be in these days."""
    zone = HELSINKI
    pane.plan.tell("starts_at", to_qt(local_midnight(first, zone)))
    pane.plan.tell("ends_at", to_qt(local_midnight(last + timedelta(days=1), zone)))


def busy_days(dock):
    """Those of the plan in the middle of the map."""
    row = next(r for r in dock.session.layer("work_zone").getFeatures() if str(r["title"]).startswith("Kauppakadun"))
    first = from_qt(row["starts_at"]).astimezone(HELSINKI).date()
    return first, first + timedelta(days=2)


def test_whom_it_would_meet_is_told_before_the_drawing_ends(dock, desk):
    pane = begin(dock)
    during(pane, *busy_days(dock))
    first, second = corners(desk)
    click(desk.mapCanvas(), first)
    mouse(desk.mapCanvas(), QEvent.Type.MouseMove, second)

    assert pane.plan.fid is None, "nothing is drawn yet"
    assert pane.plan.row.geometry().area() > 10_000
    assert any(told.startswith("Kauppakadun") for told in rows_told(pane))
    assert "meet" in pane.live.headline.text()


def test_the_list_follows_the_dates_and_the_fields(dock, desk):
    pane = drawn(dock, desk)
    during(pane, *busy_days(dock))
    busy = rows_told(pane)
    assert busy

    during(pane, date(2035, 1, 8), date(2035, 1, 9))
    assert rows_told(pane) != busy
    pane.plan.tell("starts_at", None)
    assert rows_told(pane) == []
    assert "Say when" in pane.live.headline.text()
    pane.plan.layer.undoStack().undo()
    during(pane, *busy_days(dock))
    assert rows_told(pane) == busy


def test_a_window_that_fits_is_offered_and_taken_with_one_click(dock, desk, qtbot):
    pane = drawn(dock, desk)
    during(pane, *busy_days(dock))
    qtbot.waitUntil(lambda: pane.findChild(QPushButton, "seinajoki_window_1") is not None)
    offer = pane.findChild(QPushButton, "seinajoki_window_1")
    text = offer.text()
    before = pane.plan.row["starts_at"]
    offer.click()

    assert pane.plan.row["starts_at"] != before
    assert pane.live.headline.text() == "It fits: nobody known is in its way."
    assert text
    pane.plan.layer.undoStack().undo()
    assert pane.plan.row["starts_at"] == before, "one step to undo"


def test_saved_it_is_in_the_store_and_the_dock_is_ready_for_the_next(dock, desk, demo, qtbot):
    dock.session.act_for(next(iter(dock.session.organisations())))
    pane = drawn(dock, desk)
    qtbot.keyClicks(pane.findChild(QLineEdit, "title"), "New pipe")
    pane.findChild(QPushButton, "seinajoki_save").click()

    (row,) = in_file(demo, "New pipe")
    assert row["organisation_id"] == dock.session.organisation_id
    assert row.geometry().area() > 10_000
    assert dock.pane is None
    assert "Saved." in told(desk)


def test_what_is_missing_is_said_and_nothing_is_lost(dock, desk, qtbot):
    pane = begin(dock)
    save = pane.findChild(QPushButton, "seinajoki_save")
    save.click()
    assert "Give it a title." in told(desk)[0]
    qtbot.keyClicks(pane.findChild(QLineEdit, "title"), "New pipe")
    save.click()
    assert "draw where it is" in told(desk)[0]
    assert dock.pane is pane


def test_when_the_store_is_gone_the_drawing_stays_and_can_be_exported(dock, desk, demo, tmp_path):
    pane = drawn(dock, desk)
    pane.plan.tell("title", "New pipe")
    aside = shutil.move(demo, tmp_path / "aside.gpkg")
    pane.findChild(QPushButton, "seinajoki_save").click()

    assert "is not there any more" in told(desk)[0]
    assert not pane.findChild(QPushButton, "seinajoki_export").isHidden()
    assert dock.pane is pane
    shutil.move(aside, demo)
    pane.findChild(QPushButton, "seinajoki_save").click()
    assert len(in_file(demo, "New pipe")) == 1


def test_when_the_store_goes_while_one_draws_the_list_and_the_state_follow(dock, desk, demo, tmp_path, qtbot):
    pane = begin(dock)
    during(pane, *busy_days(dock))
    aside = shutil.move(demo, tmp_path / "aside.gpkg")
    first, second = corners(desk)
    click(desk.mapCanvas(), first)
    mouse(desk.mapCanvas(), QEvent.Type.MouseMove, second)

    assert pane.plan.row.geometry().area() > 10_000
    assert any(told.startswith("a plan whose name cannot be read now") for told in rows_told(pane))
    qtbot.waitUntil(lambda: "not usable" in dock.store_told)
    click(desk.mapCanvas(), second)
    assert pane.plan.fid is not None
    shutil.move(aside, demo)
    qtbot.waitUntil(lambda: "not usable" not in dock.store_told)
    assert any(told.startswith("Kauppakadun") for told in rows_told(pane))


def test_a_store_that_was_copied_away_and_back_is_the_one_that_is_written(dock, desk, demo, tmp_path):
    pane = drawn(dock, desk)
    pane.plan.tell("title", "New pipe")
    aside = shutil.copy(demo, tmp_path / "aside.gpkg")
    demo.unlink()
    pane.findChild(QPushButton, "seinajoki_save").click()
    assert "is not there any more" in told(desk)[0]
    shutil.copy(aside, demo)  # another file by the same name, while QGIS still holds the one before
    pane.findChild(QPushButton, "seinajoki_save").click()

    assert told(desk)[0] == "Saved."
    assert len(in_file(demo, "New pipe")) == 1


def test_editing_ended_in_the_middle_of_a_drawing_begins_again_with_the_next_click(dock, desk):
    pane = begin(dock, way=Way.VERTICES)
    canvas = desk.mapCanvas()
    pane.plan.layer.rollBack()
    first, third = corners(desk)
    for corner in (first, QgsPointXY(third.x(), first.y()), third):
        click(canvas, corner)
    click(canvas, third, Qt.MouseButton.RightButton)

    assert pane.plan.row.geometry().area() > 5_000
    assert pane.plan.fid is not None


def test_a_store_that_could_not_be_read_at_first_is_read_when_it_can_be(workspace, desk, demo, monkeypatch, qtbot):
    dock = workspace.coordination
    live, session = dock.live, dock.session
    opened, is_locked = session.open_store, [True]

    def open_store(name):
        if is_locked[0]:
            raise StoreLocked(path=name)
        return opened(name)

    monkeypatch.setattr(session, "open_store", open_store)
    show_store(QgsProject.instance(), str(demo), "a store")
    qtbot.waitUntil(lambda: live.problem is not None)
    assert "not usable" in dock.store_told
    is_locked[0] = False
    workspace.recheck.run()

    qtbot.waitUntil(lambda: live.is_ready)
    assert dock.store_told == demo.stem


def test_a_shape_that_crosses_itself_is_shown_and_mended_with_one_click(dock, desk):
    pane = begin(dock)
    assert pane.crossing.isHidden()
    pane.plan.sketch(QgsGeometry.fromWkt("Polygon ((0 0, 10 10, 10 0, 0 10, 0 0))"))
    assert not pane.crossing.isHidden()

    pane.plan.place(QgsGeometry.fromWkt("Polygon ((0 0, 10 10, 10 0, 0 10, 0 0))"))
    pane.findChild(QPushButton, "seinajoki_mend").click()
    assert pane.crossing.isHidden()
    assert pane.plan.row.geometry().area() == pytest.approx(50)


def test_escape_gives_up_the_shape_under_way(dock, desk, qtbot):
    pane = begin(dock)
    first, second = corners(desk)
    click(desk.mapCanvas(), first)
    mouse(desk.mapCanvas(), QEvent.Type.MouseMove, second)
    desk.mapCanvas().mapTool().keyPressEvent(
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    )

    assert not pane.plan.row.hasGeometry()
    click(desk.mapCanvas(), first)
    click(desk.mapCanvas(), second)
    assert pane.plan.fid is not None


def test_corner_by_corner_with_qgiss_own_tool(dock, desk):
    pane = begin(dock, way=Way.VERTICES)
    canvas = desk.mapCanvas()
    first, third = corners(desk)
    second = QgsPointXY(third.x(), first.y())
    click(canvas, first)
    click(canvas, second)
    mouse(canvas, QEvent.Type.MouseMove, third)
    assert pane.plan.row.geometry().area() > 5_000, "told before the drawing ends"
    click(canvas, third)
    click(canvas, third, Qt.MouseButton.RightButton)

    assert pane.plan.fid is not None
    assert pane.plan.row.geometry().area() == pytest.approx(
        0.5 * (third.x() - first.x()) * (third.y() - first.y()), rel=0.15
    )


def test_a_circle(dock, desk):
    pane = begin(dock, way=Way.CIRCLE)
    centre, edge = corners(desk)
    click(desk.mapCanvas(), centre)
    click(desk.mapCanvas(), edge)

    assert pane.plan.row.geometry().area() == pytest.approx(3.14 * centre.sqrDist(edge), rel=0.15)


def on_a_street(dock, desk):
    """Two points of a street within the map."""
    frame = QgsGeometry.fromRect(desk.mapCanvas().extent())
    pieces = [row.geometry().intersection(frame) for row in dock.session.layer("street").getFeatures()]
    longest = max(pieces, key=lambda piece: piece.length())
    line = max(longest.asGeometryCollection(), key=lambda part: part.length())
    return [line.interpolate(share * line.length()).asPoint() for share in (0.2, 0.8)]


@pytest.mark.parametrize(("table", "dimension"), [("work_zone", "area"), ("traffic_arrangement", "length")])
def test_along_a_street_with_two_clicks(dock, desk, table, dimension):
    pane = begin(dock, table, Way.STREET)
    start, end = on_a_street(dock, desk)
    click(desk.mapCanvas(), start)
    click(desk.mapCanvas(), end)

    shape = pane.plan.row.geometry()
    width = dock.session.settings.street_width_m.value()
    expected = start.distance(end) * (width if dimension == "area" else 1)
    assert getattr(shape, dimension)() == pytest.approx(expected, rel=0.2)


def test_the_place_of_what_is_selected_in_another_layer(dock, desk):
    pane = begin(dock)
    other = QgsVectorLayer("Polygon?crs=EPSG:3067", "sewers", "memory")
    row = QgsFeature()
    row.setGeometry(QgsGeometry.fromRect(QgsRectangle(286_000, 6_965_000, 286_100, 6_965_100)))
    other.dataProvider().addFeatures([row])
    QgsProject.instance().addMapLayer(other)
    other.selectAll()
    desk.setActiveLayer(other)
    pane.findChild(QToolButton, "seinajoki_from_selection").click()

    assert pane.plan.row.geometry().area() == pytest.approx(10_000, rel=0.01)


def polygons(name, *shapes, crs="EPSG:3067"):
    """A layer of the user's, all of it selected."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}", name, "memory")
    rows = []
    for shape in shapes:
        row = QgsFeature()
        row.setGeometry(QgsGeometry.fromWkt(shape))
        rows.append(row)
    layer.dataProvider().addFeatures(rows)
    QgsProject.instance().addMapLayer(layer)
    layer.selectAll()
    return layer


PARCEL = "Polygon ((286000 6965000, 286100 6965000, 286100 6965100, 286000 6965100, 286000 6965000))"


def test_what_was_selected_before_the_plan_was_begun_counts(dock, desk):
    desk.setActiveLayer(polygons("parcels", PARCEL))
    pane = begin(dock)
    pane.findChild(QToolButton, "seinajoki_from_selection").click()
    assert pane.plan.row.geometry().area() == pytest.approx(10_000, rel=0.01)

    pane.findChild(QToolButton, "seinajoki_from_selection").click()
    assert len(pane.plan.layer.editBuffer().addedFeatures()) == 1, "the plan itself, selected too, is not taken"
    polygons("more parcels", PARCEL)
    pane.findChild(QToolButton, "seinajoki_from_selection").click()
    assert "in several layers" in told(desk)[0]


@pytest.mark.parametrize(
    ("shape", "crs", "said"),
    [
        ("Polygon ((0 0, 10 0, 5 0, 0 0))", "EPSG:3877", "no place of this kind"),
        ("Polygon EMPTY", "EPSG:3877", "no place of this kind"),
        (PARCEL, "EPSG:3877", "far outside"),
        ("Polygon ((200 95, 300 95, 300 100, 200 95))", "EPSG:4326", "far outside"),
    ],
)
def test_a_selection_that_makes_no_place_in_the_town_is_said_to(dock, desk, shape, crs, said):
    pane = begin(dock)
    desk.setActiveLayer(polygons("bad", shape, crs=crs))
    pane.findChild(QToolButton, "seinajoki_from_selection").click()

    assert said in told(desk)[0]
    assert pane.plan.fid is None


@pytest.mark.parametrize("way", [Way.VERTICES, Way.RECTANGLE])
def test_who_pans_in_the_middle_of_a_drawing_goes_on_with_it(dock, desk, way):
    pane = begin(dock, way=way)
    canvas = desk.mapCanvas()
    first, third = corners(desk)
    click(canvas, first)
    if way is Way.VERTICES:
        click(canvas, QgsPointXY(third.x(), first.y()))
    tool, pan = canvas.mapTool(), QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    pane.findChild(QToolButton, f"seinajoki_way_{way.value}").click()
    assert canvas.mapTool() is tool
    click(canvas, third)
    if way is Way.VERTICES:
        click(canvas, third, Qt.MouseButton.RightButton)

    assert pane.plan.row.geometry().area() > 5_000
    canvas.unsetMapTool(pan)


def test_who_pans_and_then_gives_the_plan_up_leaves_nothing_on_the_map(dock, desk):
    canvas = desk.mapCanvas()
    before = len(canvas.scene().items())
    pane = begin(dock)
    click(canvas, corners(desk)[0])
    mouse(canvas, QEvent.Type.MouseMove, corners(desk)[1])
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    pane.findChild(QPushButton, "seinajoki_discard").click()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert len(canvas.scene().items()) <= before
    assert canvas.mapTool() is pan
    canvas.unsetMapTool(pan)


def test_streets_that_are_taken_out_while_one_draws_are_followed_no_more(dock, desk):
    lines = QgsVectorLayer("LineString?crs=EPSG:3877", "my streets", "memory")
    row = QgsFeature()
    row.setGeometry(QgsGeometry.fromWkt("LineString (0 0, 10 0)"))
    lines.dataProvider().addFeatures([row])
    QgsProject.instance().addMapLayer(lines)
    desk.setActiveLayer(lines)
    pane = begin(dock, way=Way.STREET)
    desk.setActiveLayer(lines)
    pane.findChild(QToolButton, "seinajoki_way_street").click()
    QgsProject.instance().removeMapLayer(lines)
    start, end = on_a_street(dock, desk)
    click(desk.mapCanvas(), start)
    click(desk.mapCanvas(), end)

    assert pane.plan.row.geometry().area() > 0, "along the store's own"


def test_two_points_that_no_street_joins_are_said_to_be_so(dock, desk):
    pane = begin(dock, way=Way.STREET)
    start, _ = on_a_street(dock, desk)
    click(desk.mapCanvas(), start)
    click(desk.mapCanvas(), start)

    assert "No street leads" in told(desk)[0]
    assert pane.plan.fid is None


def test_what_is_typed_of_a_plan_without_a_place_is_not_dropped_for_another(dock, desk):
    pane = begin(dock)
    pane.plan.tell("title", "Typed with care")
    dock.findChild(QToolButton, "seinajoki_draw_event").click()

    assert dock.pane is pane
    assert "“Typed with care” has no place yet" in told(desk)[0]
    pane.findChild(QPushButton, "seinajoki_discard").click()
    dock.findChild(QToolButton, "seinajoki_draw_event").click()
    assert dock.pane.plan.table is Table.EVENT


@pytest.mark.parametrize(("answer", "may_close"), [("Discard", True), ("Cancel", False)])
def test_qgis_does_not_close_over_a_plan_without_a_place_unasked(dock, desk, blockers, monkeypatch, answer, may_close):
    (blocker,) = blockers
    asked = []

    def ask(_window, _title, text, *_):
        asked.append(text)
        return getattr(QMessageBox.StandardButton, answer)

    monkeypatch.setattr(QMessageBox, "question", ask)
    pane = begin(dock)
    assert blocker.allowExit(), "nothing is typed yet"
    pane.plan.tell("title", "Typed with care")
    assert blocker.allowExit() is may_close
    pane.plan.place(QgsGeometry.fromWkt("Polygon ((0 0, 10 0, 10 10, 0 0))"))
    assert blocker.allowExit(), "QGIS itself asks about what is in its edit buffer"

    assert asked == ["“Typed with care” has no place yet and is not saved. Discard it?"]
    pane.findChild(QPushButton, "seinajoki_discard").click()


def test_what_takes_no_ground_is_not_saved_and_what_crosses_itself_is_mended_first(dock, desk, demo):
    pane = begin(dock)
    pane.plan.tell("title", "Crooked")
    pane.plan.place(QgsGeometry.fromWkt("Polygon ((0 0, 10 0, 5 0, 0 0))"))
    pane.findChild(QPushButton, "seinajoki_save").click()
    assert "takes no ground" in told(desk)[0]

    pane.plan.place(QgsGeometry.fromWkt("Polygon ((0 0, 10 10, 10 0, 0 10, 0 0))"))
    pane.findChild(QPushButton, "seinajoki_save").click()
    assert "was mended" in told(desk)[0]
    (row,) = in_file(demo, "Crooked")
    assert row.geometry().isGeosValid()


def test_a_plan_that_ends_before_it_starts_does_not_fit(dock, desk):
    pane = drawn(dock, desk)
    during(pane, date(2035, 1, 9), date(2035, 1, 1))

    assert pane.live.headline.text() == "It must end after it starts."


def test_nothing_selected_is_said(dock, desk):
    pane = begin(dock)
    pane.plan.layer.removeSelection()
    pane.findChild(QToolButton, "seinajoki_from_selection").click()

    assert "Nothing is selected" in told(desk)[0]


@pytest.mark.parametrize(
    ("text", "area"),
    [
        ("0 0\n10 0\n10 10", 50),
        ("0, 0\n10; 0\n 10 10 \n", 50),
        ("0,0 0,0\n10,5; 0\n10,5\t10,0\n0 10", 105),
        ("0,0,0\n10,0,0\n10,10,0", None),
        ("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", 100),
        ("0 0\n10 0", None),
        ("LINESTRING (0 0, 10 0)", None),
        ("east north", None),
        ("", None),
    ],
)
def test_a_place_is_typed_as_coordinates(dock, text, area):
    layer = dock.session.layer("work_zone")
    place = read_place(text, layer.crs(), layer)

    assert place.isEmpty() if area is None else place.area() == area


def test_the_dialog_of_coordinates_takes_only_a_place(dock, qtbot):
    dialog = CoordinatesDialog(dock.session.layer("work_zone"))
    qtbot.addWidget(dialog)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled()
    x, y = EAST, NORTH
    dialog.text.setPlainText(f"{x} {y}\n{x + 10} {y}\n{x + 10} {y + 10}")
    assert ok.isEnabled()
    dialog.text.setPlainText("285412.5 6965032.0\n285512.5 6965032.0\n285512.5 6965132.0")
    assert not ok.isEnabled()
    assert "far outside" in told_in(dialog)
    dialog.findChild(QgsProjectionSelectionWidget).setCrs(QgsCoordinateReferenceSystem("EPSG:3067"))
    assert ok.isEnabled(), "these are its numbers"


def told_in(dialog):
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def close_the_project(_dock, _workspace, _tmp_path):
    QgsProject.instance().clear()


def remove_the_layer(dock, _workspace, _tmp_path):
    QgsProject.instance().removeMapLayer(dock.session.layer("work_zone").id())


def open_another_store(dock, _workspace, tmp_path):
    show_store(QgsProject.instance(), str(shutil.copy(dock.session.name, tmp_path / "other.gpkg")), "another")


def unload_the_plugin(_dock, workspace, _tmp_path):
    workspace.remove()


@pytest.mark.parametrize("is_drawn", [False, True])
@pytest.mark.parametrize("mishap", [close_the_project, remove_the_layer, open_another_store, unload_the_plugin])
def test_a_mishap_in_the_middle_of_a_drawing_leaves_no_orphan(dock, desk, workspace, tmp_path, mishap, is_drawn, qtbot):
    canvas = desk.mapCanvas()
    before = len(canvas.scene().items())
    pane = drawn(dock, desk) if is_drawn else begin(dock)
    if not is_drawn:
        first, second = corners(desk)
        click(canvas, first)
        mouse(canvas, QEvent.Type.MouseMove, second)
    mishap(dock, workspace, tmp_path)
    qtbot.wait(300)
    mouse(canvas, QEvent.Type.MouseMove, corners(desk)[0])

    assert dock.pane is not pane
    assert not isinstance(canvas.mapTool(), (TwoPointTool, VertexTool))
    assert len(canvas.scene().items()) <= before


def test_layers_that_the_user_renamed_are_found(dock, desk):
    for layer in QgsProject.instance().mapLayers().values():
        layer.setName("whatever")

    assert drawn(dock, desk).plan.fid is not None


def test_a_read_only_store_can_be_looked_at(workspace, desk, demo, qtbot):
    demo.chmod(0o444)
    show_store(QgsProject.instance(), str(demo), "a store")["work_zone"].setReadOnly(True)
    dock = workspace.coordination
    qtbot.waitUntil(lambda: dock.live.is_ready)
    dock.draw(Table.WORK_ZONE)

    assert dock.pane is None
    assert "cannot be edited" in told(desk)[0]
    demo.chmod(0o644)


def test_a_plan_of_the_store_is_taken_in_hand(dock, desk):
    layer = dock.session.layer("work_zone")
    row = next(layer.getFeatures())
    dock.take(PlanInHand.of(layer, row.id()))

    assert dock.pane.findChild(QLineEdit, "title").text() == row["title"]
    assert row["title"] not in " ".join(rows_told(dock.pane)), "it does not meet itself"
    dock.pane.findChild(QPushButton, "seinajoki_discard").click()
    assert dock.pane is None
    assert not layer.isEditable()


def test_a_width_set_in_the_options_is_the_one_that_is_drawn_with_at_once(dock):
    dock.draw(Table.WORK_ZONE)
    width = dock.pane.findChild(QDoubleSpinBox, "seinajoki_width")
    dock.session.settings.street_width_m.setValue(14.5)
    dock.session.settings_changed.emit()

    assert width.value() == 14.5
    width.setValue(6.0)
    assert dock.session.settings.street_width_m.value() == 6.0


def test_what_the_locator_finds_can_be_taken_in_hand_or_shown_among_the_findings(workspace, dock):
    works = dock.session.layer("work_zone")
    edit, show, form, history = workspace._row_actions(dock._iface)
    row = next(works.getFeatures())
    edit.act(works, row)

    assert dock.pane.plan.row["id"] == row["id"]
    assert not dock.pane.plan.is_new
    assert "finding" not in edit.tables
    assert show.tables == {"finding"}
    assert form.tables > edit.tables == history.tables
    dock.pane.plan.discard()


def test_the_keyboard_comes_to_the_pane_in_the_order_in_which_it_reads(dock):
    pane = begin(dock)
    names = ["draw_development_area", "way_vertices", "width", "from_selection", "from_coordinates", "more", "save"]
    order = [dock.findChild(QWidget, f"seinajoki_{name}") for name in names]
    order.insert(5, pane.form.findChild(QLineEdit, "title"))
    come_to, widget = [], order[0]
    while len(come_to) < len(order):
        if widget in order:
            come_to.append(widget)
        widget = widget.nextInFocusChain()
    assert come_to == order


def test_the_dock_gives_the_keyboard_to_the_plan_in_hand_or_else_to_what_can_be_drawn(dock):
    first = dock.findChild(QToolButton, "seinajoki_draw_work_zone")
    assert dock.focusProxy() is first
    pane = begin(dock, way=Way.CIRCLE)
    assert dock.focusProxy() is pane
    assert pane.focusProxy().objectName() == "seinajoki_way_circle"
    pane.plan.discard()
    assert dock.focusProxy() is first


@pytest.mark.parametrize("table", list(Table))
def test_a_low_screen_has_room_for_the_plan_in_hand(dock, table):
    begin(dock, table.value)

    assert dock.widget().minimumSizeHint().height() <= LOW_SCREEN_PX


def test_without_a_store_the_dock_says_what_to_do(workspace):
    told = [label.text() for label in workspace.coordination.findChildren(QLabel)]

    assert "No store is open. Open one, or try the demo, from the menu Seinäjoki." in told


def test_return_with_control_takes_the_typed_corners(dock):
    pane = begin(dock)
    pane.place_from_coordinates()
    dialog = pane.findChild(CoordinatesDialog)
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    assert ok.shortcut().toString() == "Ctrl+Return"
    dialog.reject()


def test_that_nothing_is_planned_is_stated_from_the_dock(dock):
    dock.session.act_for("Seinäjoen Vesi")
    dock.findChild(QToolButton, "seinajoki_nothing").click()

    assert dock.statement.isVisibleTo(dock)
