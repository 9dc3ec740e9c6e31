"""Drawing a plan's place on the map, told with every move of the cursor.

Vertices are drawn by QGIS's own digitizing tool, with its snapping, tracing and advanced digitizing; rectangles,
circles and strips along streets take two clicks.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from qgis.core import (
    Qgis,
    QgsCircle,
    QgsFeature,
    QgsGeometry,
    QgsPoint,
    QgsPointLocator,
    QgsPointXY,
    QgsPolygon,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.gui import (
    QgisInterface,
    QgsMapCanvas,
    QgsMapMouseEvent,
    QgsMapTool,
    QgsMapToolAdvancedDigitizing,
    QgsMapToolCapture,
    QgsMapToolDigitizeFeature,
    QgsMapToolPan,
    QgsMapToolZoom,
    QgsRubberBand,
    QgsSnapIndicator,
)
from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.gui.streets import Streets, strip
from seinajoki_coordination.host.fields import STREET

_CIRCLE_SEGMENTS = 64
_VIEW_TOOLS = (QgsMapToolPan, QgsMapToolZoom)
"""Whoever takes them goes on drawing afterwards."""
Between = Callable[[QgsPointXY, QgsPointXY], QgsGeometry]
"""The shape that two points make, all in the layer's CRS; empty if they make none."""


class Way(Enum):
    """How a place is drawn."""

    VERTICES = "vertices"
    STREET = "street"
    RECTANGLE = "rectangle"
    CIRCLE = "circle"


class NoStreets(CoordinationError):
    """There is no layer of streets to follow."""

    sentence = (
        "There are no streets to follow. Fill the store's table of streets, or make a layer of lines the active one."
    )


class NoWayThere(CoordinationError):
    """Two points that no street joins."""

    sentence = "No street leads from one point to the other. Click closer to a street, or draw in shorter pieces."


class VertexTool(QgsMapToolDigitizeFeature):
    """QGIS's tool, which also tells of the shape under way."""

    sketched = pyqtSignal(QgsGeometry)
    drawn = pyqtSignal(QgsGeometry)

    def __init__(self, iface: QgisInterface, layer: QgsVectorLayer) -> None:
        is_area = layer.geometryType() == Qgis.GeometryType.Polygon
        modes = QgsMapToolCapture.CaptureMode
        mode = modes.CapturePolygon if is_area else modes.CaptureLine
        super().__init__(iface.mapCanvas(), iface.cadDockWidget(), mode)
        self.setLayer(layer)
        self._plans, self._is_area = layer, is_area
        self.digitizingCompleted.connect(self._complete)

    def cadCanvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802  # QGIS's names
        """Tell of the shape as it would be with a vertex here."""
        super().cadCanvasMoveEvent(event)
        if self.isCapturing():
            self.sketched.emit(self._shape_with(self.toLayerCoordinates(self.layer(), event.mapPoint())))

    def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Somebody may have ended the editing meanwhile, without which QGIS takes no click."""
        self._plans.startEditing()
        super().cadCanvasReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape gives up the shape under way."""
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_Escape:
            self.sketched.emit(QgsGeometry())

    def _shape_with(self, point: QgsPointXY) -> QgsGeometry:
        line = self.captureCurve().curveToLine()
        line.addVertex(QgsPoint(point.x(), point.y()))
        if not self._is_area:
            return QgsGeometry(line)
        line.close()
        return QgsGeometry(QgsPolygon(line)) if line.numPoints() > 3 else QgsGeometry()

    def _complete(self, row: QgsFeature) -> None:
        self.drawn.emit(row.geometry())


class TwoPointTool(QgsMapToolAdvancedDigitizing):
    """Two clicks, or a press of a key at the second place, make a shape."""

    sketched = pyqtSignal(QgsGeometry)
    drawn = pyqtSignal(QgsGeometry)
    missed = pyqtSignal()
    """The two places make no shape."""

    def __init__(self, iface: QgisInterface, layer: QgsVectorLayer, between: Callable[[QgsPointXY], Between]) -> None:
        super().__init__(iface.mapCanvas(), iface.cadDockWidget())
        self.setAutoSnapEnabled(True)
        self.setAdvancedDigitizingAllowed(True)
        self._layer = layer
        self._begin = between
        self._first: QgsPointXY | None = None
        self._between: Between | None = None
        self._band: QgsRubberBand | None = None
        self._snap = QgsSnapIndicator(iface.mapCanvas())

    def cadCanvasMoveEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Show and tell the shape as it would be."""
        self._snap.setMatch(event.mapPointMatch())
        if self._first is not None:
            self._show(self._shape_to(event))

    def cadCanvasReleaseEvent(self, event: QgsMapMouseEvent) -> None:  # noqa: N802
        """Begin, or end with a shape; the right button gives up."""
        if event.button() == Qt.MouseButton.RightButton:
            self.give_up()
        elif self._first is None:
            self._first = self.toLayerCoordinates(self._layer, event.mapPoint())
            self._between = self._begin(self._first)
        else:
            shape = self._shape_to(event)
            if shape.isEmpty():
                self.missed.emit()
            else:
                self.give_up()
                self.drawn.emit(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Escape gives up the shape under way."""
        if event.key() == Qt.Key.Key_Escape and self._first is not None:
            self.give_up()
            event.accept()

    def deactivate(self) -> None:
        """Leave what is begun on the map: who only pans comes back to it."""
        self._snap.setMatch(QgsPointLocator.Match())
        super().deactivate()

    def _shape_to(self, event: QgsMapMouseEvent) -> QgsGeometry:
        return self._between(self._first, self.toLayerCoordinates(self._layer, event.mapPoint()))

    def _show(self, shape: QgsGeometry) -> None:
        if self._band is None:
            self._band = self.createRubberBand(self._layer.geometryType())
        self._band.setToGeometry(shape, self._layer)
        self.sketched.emit(shape)

    def give_up(self) -> None:
        """Leave nothing on the map."""
        was_drawing = self._first is not None
        self._first = self._between = self._band = None  # QGIS deletes a band that nobody holds
        self._snap.setMatch(QgsPointLocator.Match())
        if was_drawing:
            self.sketched.emit(QgsGeometry())


class Drawing(QObject):
    """Lends the map's canvas to one drawing at a time."""

    sketched = pyqtSignal(QgsGeometry)
    """The shape as it would be now, in the layer's CRS; empty if there is none."""
    drawn = pyqtSignal(QgsGeometry)
    missed = pyqtSignal(CoordinationError)
    """Why what was clicked makes no shape."""
    stopped = pyqtSignal()
    """The map has another tool."""

    def __init__(self, iface: QgisInterface, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._iface = iface
        self._session = session
        self._canvas: QgsMapCanvas = iface.mapCanvas()
        self._tool: VertexTool | TwoPointTool | None = None
        self._tool_before: QgsMapTool | None = None
        self._drawn_in: tuple[QgsVectorLayer, Way] | None = None
        self._canvas.mapToolSet.connect(self._other_tool)

    def close(self) -> None:
        """Give the canvas back."""
        self._canvas.mapToolSet.disconnect(self._other_tool)
        self.stop()

    def draw(self, layer: QgsVectorLayer, way: Way) -> None:
        """Let the user draw a place in a layer; who has panned meanwhile goes on with what is begun.

        Raises:
            NoStreets: there are none to follow.
        """
        if self._tool is not None and self._drawn_in == (layer, way) and self._canvas.mapTool() is not self._tool:
            self._canvas.setMapTool(self._tool)
            return
        tool = self._tool_for(layer, way)
        self.stop()
        self._tool, self._tool_before, self._drawn_in = tool, self._canvas.mapTool(), (layer, way)
        layer.startEditing()
        self._iface.setActiveLayer(layer)
        tool.sketched.connect(self.sketched)
        tool.drawn.connect(self._finish)
        self._canvas.setMapTool(tool)
        self._canvas.setFocus()

    def stop(self) -> None:
        """Give up what is being drawn."""
        tool, self._tool = self._tool, None
        if tool is None:
            return
        if self._canvas.mapTool() is tool:
            self._canvas.setMapTool(self._tool_before) if self._tool_before else self._canvas.unsetMapTool(tool)
        self._tool_before = None
        _delete(tool)

    def _finish(self, shape: QgsGeometry) -> None:
        self.stop()
        self.drawn.emit(shape)

    def _other_tool(self, tool: QgsMapTool | None) -> None:
        if self._tool is not None and tool is not self._tool and not isinstance(tool, _VIEW_TOOLS):
            gone, self._tool, self._tool_before = self._tool, None, None
            _delete(gone)
            self.sketched.emit(QgsGeometry())
            self.stopped.emit()

    def _tool_for(self, layer: QgsVectorLayer, way: Way) -> VertexTool | TwoPointTool:
        if way is Way.VERTICES:
            return VertexTool(self._iface, layer)
        if way is Way.STREET:
            lines = self._streets().id()
            tool = TwoPointTool(
                self._iface, layer, lambda start: self._along(layer, Streets(self._lines(lines), layer.crs(), start))
            )
            tool.missed.connect(lambda: self.missed.emit(NoWayThere()))
            return tool
        between = _rectangle if way is Way.RECTANGLE else _circle
        return TwoPointTool(self._iface, layer, lambda _: between)

    def _along(self, layer: QgsVectorLayer, streets: Streets) -> Between:
        """The way itself where lines are drawn, else a strip along it."""
        if layer.geometryType() == Qgis.GeometryType.Line:
            return lambda _, end: streets.way_to(end)
        return lambda _, end: strip(streets.way_to(end), self._session.settings.street_width_m.value())

    def _lines(self, id_: str) -> QgsVectorLayer | None:
        """The streets that were there when the drawing began; the store's if the user has taken them out since."""
        lines = QgsProject.instance().mapLayer(id_)
        return lines if isinstance(lines, QgsVectorLayer) else self._session.layer(STREET)

    def _streets(self) -> QgsVectorLayer:
        """The active layer if it has lines that are not plans, else the store's streets."""
        own = self._session.layer(STREET)
        active = self._iface.activeLayer()
        for layer in (active, own):
            if isinstance(layer, QgsVectorLayer) and layer.geometryType() == Qgis.GeometryType.Line:
                is_plan = layer is self._session.layer("traffic_arrangement")
                if not is_plan and layer.hasFeatures():
                    return layer
        raise NoStreets


def _delete(tool: VertexTool | TwoPointTool) -> None:
    if isinstance(tool, TwoPointTool):
        tool.give_up()
    tool.deleteLater()


def _rectangle(first: QgsPointXY, second: QgsPointXY) -> QgsGeometry:
    box = QgsRectangle(first, second)
    return QgsGeometry() if box.isEmpty() else QgsGeometry.fromRect(box)


def _circle(centre: QgsPointXY, edge: QgsPointXY) -> QgsGeometry:
    circle = QgsCircle(QgsPoint(centre.x(), centre.y()), centre.distance(edge))
    return QgsGeometry() if circle.isEmpty() else QgsGeometry(circle.toPolygon(_CIRCLE_SEGMENTS))
