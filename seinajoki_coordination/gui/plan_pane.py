"""The plan in hand, as the dock shows it: how to draw it, its form, whom it would meet, and what to do with it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import pairwise
from pathlib import Path

from qgis.core import Qgis, QgsApplication, QgsGeometry
from qgis.gui import QgisInterface, QgsScrollArea
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QApplication,
    QButtonGroup,
    QDoubleSpinBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from seinajoki_coordination.domain.errors import CoordinationError, NoSuchStore
from seinajoki_coordination.gui.coordinates import CoordinatesDialog
from seinajoki_coordination.gui.drawing import Drawing, Way
from seinajoki_coordination.gui.live import Live
from seinajoki_coordination.gui.live_pane import LivePane
from seinajoki_coordination.gui.plan_form import PlanForm
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.gui.selection import selected_place
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.settings import STREET_WIDTHS_M
from seinajoki_coordination.host.styles import zone_of
from seinajoki_coordination.host.translation import tr

_WAY_ICONS = {
    Way.STREET: "/mActionOffsetCurve.svg",
    Way.VERTICES: "/mActionCapturePolygon.svg",
    Way.RECTANGLE: "/mActionAddBasicRectangle.svg",
    Way.CIRCLE: "/mActionAddBasicCircle.svg",
}


class CannotSaveYet(CoordinationError):
    """A field of the form is not filled in as it must be."""

    sentence = "Not saved yet: {problem}"


class NotDrawnYet(CoordinationError):
    """A plan that has no place."""

    sentence = "Not saved yet: draw where it is, or take the place from what is selected."


class NoGround(CoordinationError):
    """A shape without an inside."""

    sentence = "Not saved yet: the shape takes no ground. Draw it again."


class PlanPane(QWidget):
    """From the first click to the save."""

    finished = pyqtSignal()
    """The plan is not in hand any more."""

    def __init__(
        self,
        plan: PlanInHand,
        iface: QgisInterface,
        session: Session,
        live: Live,
        drawing: Drawing,
        messages: Messages,
    ) -> None:
        super().__init__()
        self.plan = plan
        self._iface, self._session = iface, session
        self._drawing, self._messages = drawing, messages
        zone = zone_of(plan.layer)
        self._ways = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._way_row())  # the keyboard comes to the widgets in the order in which they are made
        self.crossing = self._crossing_row()
        self.form = PlanForm(plan, self)
        self.live = LivePane(plan, live, iface.mapCanvas(), zone)
        for widget, stretch in ((self.crossing, 0), (_scrolled(self.form), 0), (self.live, 1)):
            column.addWidget(widget, stretch)
        column.addLayout(self._last_row())
        self.live.window_taken.connect(partial(plan.move, zone=zone))
        plan.changed.connect(self._look)
        plan.ended.connect(self.finished)
        drawing.sketched.connect(self._sketch)
        drawing.drawn.connect(self._place)
        drawing.missed.connect(messages.warn)
        session.settings_changed.connect(self._show_width)
        self._look()

    def close_links(self) -> None:
        """Let go of the plan and the map."""
        self._drawing.sketched.disconnect(self._sketch)
        self._drawing.drawn.disconnect(self._place)
        self._drawing.missed.disconnect(self._messages.warn)
        self._session.settings_changed.disconnect(self._show_width)
        self._drawing.stop()
        self.live.close_marks()
        self.plan.let_go()

    def draw(self, way: Way | None = None) -> None:
        """Let the user draw the place: as said, or as the last time, along a street at first."""
        way = way or Way(self._session.settings.way.value())
        button = self._ways.button(list(Way).index(way))
        button.setChecked(True)
        self.setFocusProxy(button)
        keyboard = QApplication.focusWidget()
        is_here = keyboard is not None and self.isAncestorOf(keyboard)  # another may be gone once the tool is there
        try:
            self._drawing.draw(self.plan.layer, way)
        except CoordinationError as error:
            self._messages.warn(error)
            return
        self._session.settings.way.setValue(way.value)
        if is_here:
            keyboard.setFocus()  # whoever works by keys goes on from here

    def save(self) -> None:
        """Save, or say what is missing."""
        problem = self.form.problem()
        try:
            if problem:
                raise CannotSaveYet(problem=problem)
            if self.plan.fid is None:
                raise NotDrawnYet
            if not self.plan.has_ground:
                raise NoGround
            is_mended = self._crosses_itself
            if is_mended:
                self.plan.mend()
            with suppress(NoSuchStore):  # told by what follows; else another file in its place is what is written
                self._session.store()
            self.plan.save()
        except CoordinationError as error:
            self._messages.warn(error)
            self._export.setVisible(self.plan.fid is not None)
            return
        self._messages.tell(tr("Saved. The shape crossed itself and was mended.") if is_mended else tr("Saved."))

    def place_from_selection(self) -> None:
        """Take the place of what is selected in the active layer."""
        try:
            self._place(selected_place(self._iface.activeLayer(), self.plan.layer, self._width.value(), self.plan.fid))
        except CoordinationError as error:
            self._messages.warn(error)

    def place_from_coordinates(self) -> None:
        """Let coordinates be typed."""
        dialog = CoordinatesDialog(self.plan.layer, self)
        dialog.accepted.connect(lambda: self._place(dialog.place()))
        dialog.open()

    def follow_in_order(self, before: QWidget) -> None:
        """Let the keyboard come from a widget of the same window to this pane, which was made later than all else."""
        widgets, widget = [before], self.nextInFocusChain()
        while self.isAncestorOf(widget):
            if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None:
                widgets.append(widget)
            widget = widget.nextInFocusChain()
        for first, second in pairwise(widgets):
            QWidget.setTabOrder(first, second)

    def _crossing_row(self) -> QWidget:
        crossing = QWidget(self)
        row = QHBoxLayout(crossing)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(tr("The shape crosses itself."), crossing), 1)
        row.addWidget(self._button("mend", tr("Mend it"), self.plan.mend))
        return crossing

    def _way_row(self) -> QHBoxLayout:
        """Ways to draw, then other ways to get a place."""
        row = QHBoxLayout()
        tips = {
            Way.STREET: tr("Along a street: click where it begins and where it ends"),
            Way.VERTICES: tr("Corner by corner; the right button ends"),
            Way.RECTANGLE: tr("Rectangle: click two corners"),
            Way.CIRCLE: tr("Circle: click the middle and the edge"),
        }
        is_line = self.plan.layer.geometryType() == Qgis.GeometryType.Line
        for number, way in enumerate(Way):
            button = self._tool(f"way_{way.value}", _WAY_ICONS[way], tips[way], partial(self.draw, way))
            button.setCheckable(True)
            button.setVisible(not is_line or way in (Way.STREET, Way.VERTICES))
            self._ways.addButton(button, number)
            row.addWidget(button)
        self._width = self._width_box()
        self._width.setVisible(not is_line)
        row.addWidget(self._width)
        row.addStretch(1)
        tip = tr("Take the place of what is selected in the active layer")
        row.addWidget(self._tool("from_selection", "/mActionSelectRectangle.svg", tip, self.place_from_selection))
        tip = tr("Type coordinates…")
        row.addWidget(self._tool("from_coordinates", "/mActionEditTable.svg", tip, self.place_from_coordinates))
        return row

    def _width_box(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setObjectName("seinajoki_width")
        box.setSuffix(" m")
        box.setDecimals(1)
        box.setRange(*STREET_WIDTHS_M)
        box.setValue(self._session.settings.street_width_m.value())
        box.setToolTip(tr("How wide the strip along a street is"))
        box.setAccessibleName(tr("Width of the strip"))
        box.valueChanged.connect(self._session.settings.street_width_m.setValue)
        return box

    def _show_width(self) -> None:
        self._width.setValue(self._session.settings.street_width_m.value())

    def _last_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._button("more", tr("All fields…"), self._show_form))
        self._export = self._button("export", tr("Export…"), self._ask_export)
        self._export.hide()
        row.addWidget(self._export)
        row.addStretch(1)
        row.addWidget(self._button("discard", tr("Discard"), self.plan.discard))
        save = self._button("save", tr("Save"), self.save)
        save.setShortcut(QKeySequence("Ctrl+Return"))
        save.setDefault(True)
        row.addWidget(save)
        return row

    def _button(self, name: str, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(f"seinajoki_{name}")
        button.clicked.connect(lambda _checked: act())
        return button

    def _tool(self, name: str, theme_icon: str, tip: str, act: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"seinajoki_{name}")
        button.setIcon(QgsApplication.getThemeIcon(theme_icon))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        button.clicked.connect(lambda _checked: act())
        return button

    def _sketch(self, shape: QgsGeometry) -> None:
        self.plan.sketch(None if shape.isEmpty() else shape)

    def _place(self, shape: QgsGeometry) -> None:
        if shape.isEmpty():
            return
        self.plan.place(shape)
        self.form.focus()

    def _look(self) -> None:
        self.crossing.setVisible(self._crosses_itself)

    @property
    def _crosses_itself(self) -> bool:
        shape = self.plan.row.geometry()
        return not shape.isEmpty() and not shape.isGeosValid()

    def _show_form(self) -> None:
        """QGIS's own form, with every field."""
        if self.plan.fid is not None:
            self._iface.openFeatureForm(self.plan.layer, self.plan.row, False, False)  # beside the map

    def _ask_export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, tr("Export the plan"), "", "GeoPackage (*.gpkg);;GeoJSON (*.geojson)"
        )
        if not path:
            return
        try:
            self.plan.export(Path(path) if Path(path).suffix else Path(f"{path}.gpkg"))
        except CoordinationError as error:
            self._messages.warn(error)


def _scrolled(form: QWidget) -> QgsScrollArea:
    """In full where there is room: on a low screen whom the plan would meet is seen, too."""
    area = QgsScrollArea()
    area.setVerticalOnly(True)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    area.setWidget(form)
    return area
