"""Within QGIS: the dock Changes, from the first visit and a drawn interest area to what others did and its marking."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from qgis.core import (
    QgsExpressionContextUtils,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.PyQt.QtWidgets import QAction, QDockWidget
from qgis.utils import iface

from camera import Steps, keep, keep_both
from hands import Hands
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.news_dock import NewsDock
from seinajoki_coordination.gui.places import shape_of
from story import pause

desktop: Any = iface
window: Any = desktop.mainWindow()
dock: Any = window.findChild(CoordinationDock)
news: Any = window.findChild(NewsDock)
project: Any = QgsProject.instance()
_OWN = "Seinäjoen Vesi"
_OTHER = "Verkot, suunnittelija"
_DAYS = 11


def story(found: dict[str, Any]) -> Steps:  # noqa: ARG001  # nothing is asked afterwards
    """Live through it in the order in which a planner would."""
    panels = {panel.objectName(): panel for panel in window.findChildren(QDockWidget)}
    panels["Browser"].close()
    QgsExpressionContextUtils.setGlobalVariable("seinajoki_role", "suunnittelija")
    news.setUserVisible(True)
    yield from keep_both(window, "news-no-store")
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: dock.live.is_ready and project.count() > 6
    yield pause(3)
    desktop.messageBar().clearWidgets()
    yield from keep_both(window, "news-first-visit")
    dock.session.act_for(_OWN)
    yield pause(1)
    yield from keep_both(window, "news-waiting")
    yield from _draw()
    news.mark_as_seen()
    yield lambda: news.list.topLevelItemCount() == 0
    yield pause(1)
    yield from keep_both(window, "news-seen")
    _others_write()
    yield lambda: news.list.topLevelItemCount() > 2
    yield pause(3)
    desktop.messageBar().clearWidgets()
    news.areas.on_map.click()
    yield from keep_both(window, "news")
    first = news.list.topLevelItem(1).child(0)
    news.list.setCurrentItem(first)
    news.list.itemActivated.emit(first, 0)
    yield pause(2)
    yield from keep_both(window, "news-moved")
    dock.setUserVisible(True)
    yield from keep_both(window, "news-opener")


def _draw() -> Steps:
    """An interest area around the middle of the map."""
    hands, canvas = Hands(), desktop.mapCanvas()
    extent = canvas.extent()
    west, east = extent.center().x() - extent.width() / 3, extent.center().x() + extent.width() / 3
    south, north = extent.center().y() - extent.height() / 3, extent.center().y() + extent.height() / 3
    corners = [QgsPointXY(x, y) for x, y in ((west, south), (east, south), (east, north), (west, north))]
    news.areas.draw.click()
    yield pause(0.5)
    for corner in corners[:3]:
        hands.click_on_map(canvas, corner)
        yield pause(0.3)
    hands.move_on_map(canvas, corners[3])
    yield from keep_both(window, "news-drawing")
    hands.click_on_map(canvas, corners[3])
    yield pause(0.3)
    hands.click(canvas.viewport(), button=3)
    yield lambda: news.areas.list.count() == 1
    yield pause(1)
    keep("news-naming")
    hands.type("Keskusta")
    hands.press("Return")
    yield lambda: news.areas.chosen is not None and news.areas.chosen.name == "Keskusta"


def _others_write() -> None:
    """By a tool that knows nothing of the plugin: some plans move, one is cancelled, one is deleted, one is new."""
    layer = QgsVectorLayer(f"{dock.session.name}|layername=work_zone", "works", "ogr")
    here = shape_of(news.areas.chosen.wkb)
    near = [row for row in layer.getFeatures() if row.geometry().intersects(here) and row["status"] == "confirmed"]
    moved, later, cancelled, deleted = near[:4]
    shape = QgsGeometry(moved.geometry())
    shape.translate(15, 10)
    names = layer.fields().indexFromName
    stamps = {names("changed_by"): _OTHER, names("changed_at"): datetime.now(UTC).isoformat()}
    provider: Any = layer.dataProvider()
    provider.changeGeometryValues({moved.id(): shape})
    times = {names(name): later[name].addDays(_DAYS) for name in ("starts_at", "ends_at")}
    is_off = {names("status"): "cancelled"}
    provider.changeAttributeValues({later.id(): stamps | times, cancelled.id(): stamps | is_off})
    provider.deleteFeatures([deleted.id()])
    same = {names(name): later[name] for name in ("starts_at", "ends_at", "organisation_id")}
    told = {names("title"): "Kaapelityö rautatieaseman edustalla", names("kind"): "power"}
    new = QgsVectorLayerUtils.createFeature(layer, later.geometry(), same | told)
    new["changed_by"] = _OTHER
    provider.addFeatures([new])
