"""A user's interest areas: drawn, taken from what is selected, renamed, dropped, and shown on the map on demand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from qgis.core import Qgis, QgsApplication, QgsCoordinateReferenceSystem, QgsGeometry, QgsVectorLayer
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import (
    QAction,
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.gui.drawing import Drawing, Way
from seinajoki_coordination.gui.flow import Flow, Wrapping
from seinajoki_coordination.gui.outlines import Ink, Outlines
from seinajoki_coordination.gui.places import look_at, shape_of
from seinajoki_coordination.gui.rows import wkb_of
from seinajoki_coordination.gui.selection import selected_place
from seinajoki_coordination.gui.session import NoStoreOpen, Session
from seinajoki_coordination.host.messages import Voice
from seinajoki_coordination.host.stamping import who
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.visits import NEAR_M, InterestArea

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store

_INK = Ink("#007a5a", Qt.PenStyle.DotLine)
_AREA = int(Qt.ItemDataRole.UserRole)
_FARTHEST_M = 5000.0
_LINES = 3
"""So many areas are seen at once."""


class NoInside(CoordinationError):
    """A shape that takes no ground."""

    sentence = "This shape takes no ground. Draw it again."


class InterestAreas(Wrapping):
    """What is changed is written beside the user interface, one thing after the other."""

    changed = pyqtSignal()
    """Other areas count."""

    def __init__(self, iface: QgisInterface, session: Session, messages: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self._iface, self._session, self._messages = iface, session, messages
        self._crs = QgsCoordinateReferenceSystem()
        self._ground: QgsVectorLayer | None = None
        """What is drawn in; it is on no map."""
        self._to_write: list[Callable[[Store], None]] = []
        self._new = ""
        """The id of the one that was added last; its name is to be typed."""
        self._is_stale = False
        """Whether what is listed was typed and refused."""
        self._outlines = Outlines(iface.mapCanvas())
        self.drawing = Drawing(iface, session, self)
        self.drawing.drawn.connect(self._draw_done)
        self.drawing.stopped.connect(self._end)
        self.list = self._made_list()
        self.draw = self._button("draw", tr("Draw"), "/mActionCapturePolygon.svg", self._begin)
        self.select = self._button("select", tr("From selection"), "/mActionSelectRectangle.svg", self._take_selected)
        self.drop = self._button("drop", tr("Delete"), "/mActionDeleteSelected.svg", self._drop)
        self.on_map = self._button("on_map", tr("On the map"), "/mActionShowAllLayers.svg", self.mark)
        self.near = self._near_box()
        self.hint = QLabel(tr("Click its corners on the map; a right click ends. Escape gives up."), self)
        self._lay_out()
        self.take([], "")

    def close_links(self) -> None:
        """Let go of the map."""
        self.drawing.close()
        self._end()
        self._outlines.clear()

    @property
    def in_order(self) -> list[QWidget]:
        """What the keyboard comes to, one after the other."""
        return [self.list, self.draw, self.select, self.drop, self.near, self.on_map]

    @property
    def chosen(self) -> InterestArea | None:
        """The one that the keyboard is at."""
        item = self.list.currentItem()
        return None if item is None else item.data(_AREA)

    def take(self, areas: Sequence[InterestArea], crs: str) -> None:
        """List these; what is chosen stays so, and who types a name is not disturbed if they are the same."""
        if areas and not self._is_stale and list(areas) == self._areas():
            return
        chosen, self._is_stale = self.chosen, False
        self._crs = QgsCoordinateReferenceSystem(crs)
        blocker = QSignalBlocker(self.list)
        self.list.clear()
        for area in areas:
            item = QListWidgetItem(area.name, self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            item.setData(_AREA, area)
            if area.id == self._new or (chosen is not None and area.id == chosen.id and not self._new):
                self.list.setCurrentItem(item)
        blocker.unblock()
        if not crs:
            self._end()
        self.setEnabled(bool(crs))
        self._show_chosen()
        self.mark()
        if self._new and self.chosen is not None and self.chosen.id == self._new:
            self._new = ""
            self.list.setFocus()
            self.list.editItem(self.list.currentItem())

    def mark(self) -> None:
        """Show them on the map, or show them no longer."""
        areas = self._areas() if self.on_map.isChecked() else []
        self._outlines.show([(shape_of(area.wkb), _INK) for area in areas], self._crs)

    def _areas(self) -> list[InterestArea]:
        return [self.list.item(row).data(_AREA) for row in range(self.list.count())]

    def _begin(self) -> None:
        """Draw one, or give up what is drawn."""
        if not self.draw.isChecked():
            self._end()
            return
        self._ground = self._empty_layer()
        # QGIS's tool gives the canvas back the layer that is its current one now, whether that is still there or not.
        self._iface.mapCanvas().setCurrentLayer(self._ground)
        self.drawing.draw(self._ground, Way.VERTICES)
        self.hint.show()

    def _end(self) -> None:
        """Draw no more."""
        self.draw.setChecked(False)
        self.hint.hide()
        self.drawing.stop()
        if self._ground is not None:
            self._iface.mapCanvas().setCurrentLayer(self._iface.activeLayer())

    def _draw_done(self, shape: QgsGeometry) -> None:
        self._end()
        self._add(shape)

    def _empty_layer(self) -> QgsVectorLayer:
        return QgsVectorLayer(f"MultiPolygon?crs={self._crs.authid()}", tr("Interest areas"), "memory")

    def _take_selected(self) -> None:
        width_m = self._session.settings.street_width_m.value()
        try:
            self._add(selected_place(self._iface.activeLayer(), self._empty_layer(), width_m))
        except CoordinationError as error:
            self._messages.warn(error)

    def _add(self, shape: QgsGeometry) -> None:
        wkb = _ground_of(shape)
        if wkb is None:
            self._messages.warn(NoInside())
            return
        names = {area.name for area in self._areas()}
        numbered = (tr("Area {number}").format(number=number) for number in range(1, len(names) + 2))
        name = next(one for one in numbered if one not in names)
        area = InterestArea(str(uuid4()), name, wkb, NEAR_M)
        self._new = area.id
        self._put(area)

    def _rename(self, item: QListWidgetItem) -> None:
        area: InterestArea = item.data(_AREA)
        name = item.text().strip()
        if not name:
            item.setText(area.name)
        elif name != area.name:
            self._put(replace(area, name=name))

    def _set_near(self) -> None:
        if self.chosen is not None and self.near.value() != self.chosen.near_m:
            self._put(replace(self.chosen, near_m=self.near.value()))

    def _drop(self) -> None:
        area = self.chosen
        if area is not None:
            by = who()
            self._write(lambda store: store.visits.drop_area(by, area.id))

    def _put(self, area: InterestArea) -> None:
        by = who()
        self._write(lambda store: store.visits.put_area(by, area))

    def _write(self, deed: Callable[[Store], None]) -> None:
        if self._session.name is None:
            self._messages.warn(NoStoreOpen())
            return
        self._to_write.append(deed)
        self._session.in_background(
            tr("Writing the interest areas"), self._write_all, lambda _: self.changed.emit(), self._fail
        )

    def _write_all(self, store: Store) -> None:
        """Beside the user interface."""
        while self._to_write:
            self._to_write.pop(0)(store)

    def _fail(self, error: CoordinationError) -> None:
        """What was typed is taken back, with all that was to follow."""
        self._to_write.clear()
        self._new, self._is_stale = "", True
        self._messages.warn(error)
        self.changed.emit()

    def _look(self, item: QListWidgetItem) -> None:
        look_at(self._iface.mapCanvas(), [shape_of(item.data(_AREA).wkb)], self._crs)

    def _show_chosen(self) -> None:
        area = self.chosen
        for widget in (self.near, self.drop):
            widget.setEnabled(area is not None)
        blocker = QSignalBlocker(self.near)
        self.near.setValue(NEAR_M if area is None else area.near_m)
        blocker.unblock()

    def _made_list(self) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName("seinajoki_interest_areas")
        made.setAccessibleName(tr("Interest areas"))
        made.setToolTip(tr("Enter or a double click shows an area on the map, F2 renames it"))
        made.setEditTriggers(QListWidget.EditTrigger.EditKeyPressed)
        made.setMaximumHeight(made.fontMetrics().lineSpacing() * (_LINES + 1))
        made.itemChanged.connect(self._rename)
        made.itemActivated.connect(self._look)
        made.currentItemChanged.connect(lambda _now, _before: self._show_chosen())
        rename = QAction(tr("Rename"), made)
        rename.triggered.connect(lambda _checked: made.currentItem() and made.editItem(made.currentItem()))
        drop = QAction(tr("Delete"), made)
        drop.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))
        drop.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        drop.triggered.connect(lambda _checked: self._drop())
        made.addActions([rename, drop])
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return made

    def _button(self, name: str, text: str, theme_icon: str, act: Callable[[], Any]) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"seinajoki_area_{name}")
        button.setIcon(QgsApplication.getThemeIcon(theme_icon))
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setCheckable(name in ("draw", "on_map"))
        button.clicked.connect(lambda _checked: act())
        return button

    def _near_box(self) -> QDoubleSpinBox:
        box = QDoubleSpinBox(self)
        box.setObjectName("seinajoki_area_near")
        box.setDecimals(0)
        box.setRange(0, _FARTHEST_M)
        box.setSuffix(" m")
        box.setToolTip(tr("What comes so near to the area is told, too"))
        box.setAccessibleName(tr("Near is up to"))
        box.editingFinished.connect(self._set_near)
        return box

    def _lay_out(self) -> None:
        self.hint.setWordWrap(True)
        self.hint.hide()
        near = QWidget(self)
        line = QHBoxLayout(near)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(QLabel(tr("Near is up to"), near))
        line.addWidget(self.near)
        tools = Flow()
        for widget in (self.draw, self.select, self.drop, near, self.on_map):
            tools.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self.hint)
        column.addLayout(tools)


def _ground_of(shape: QgsGeometry) -> bytes | None:
    """The ground that a shape takes, as a MultiPolygon's WKB; None if it takes none."""
    shape = QgsGeometry(shape)
    shape.convertToStraightSegment()
    shape = shape.makeValid()
    if shape.wkbType() == Qgis.WkbType.GeometryCollection:
        shape.convertGeometryCollectionToSubclass(Qgis.GeometryType.Polygon)
    return wkb_of(shape) if shape.type() == Qgis.GeometryType.Polygon and shape.area() > 0 else None
