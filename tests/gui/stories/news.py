"""The dock Changes by hand: an area drawn and named, what others did near it, marked as seen, and drawn anew."""

from qgis.core import QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QAction, QToolButton
from qgis.utils import iface

from hands import RIGHT, Hands
from seinajoki_coordination.gui.coordination_dock import CoordinationDock
from seinajoki_coordination.gui.news_dock import NewsDock
from seinajoki_coordination.gui.places import shape_of
from story import pause


def corners(canvas):
    extent = canvas.extent()
    extent.scale(0.6)
    points = [(extent.xMinimum(), extent.yMinimum()), (extent.xMaximum(), extent.yMinimum())]
    return [QgsPointXY(*point) for point in (*points, (extent.xMaximum(), extent.yMaximum()))]


def draw(hands, news, canvas):
    hands.click(news.areas.draw)
    yield news.areas.draw.isChecked
    yield pause(0.3)
    for corner in corners(canvas):
        hands.click_on_map(canvas, corner)
        yield pause(0.3)


def move_somebodys_plan(name, area):
    """A step to the side, of one in the area, by a tool that stamps nothing; its title."""
    layer = QgsVectorLayer(f"{name}|layername=work_zone", "works", "ogr")
    there = (row for row in layer.getFeatures() if row.geometry().intersects(area))
    row = next(row for row in there if row["status"] == "confirmed")
    shape = QgsGeometry(row.geometry())
    shape.translate(12, 0)
    layer.dataProvider().changeGeometryValues({row.id(): shape})
    return row["title"]


def story(found):
    window, canvas, hands = iface.mainWindow(), iface.mapCanvas(), Hands()
    window.showMaximized()
    yield pause(1)
    window.findChild(QAction, "seinajoki_demo").trigger()
    dock, news = window.findChild(CoordinationDock), window.findChild(NewsDock)
    yield lambda: dock.live.is_ready and QgsProject.instance().count() > 6
    yield pause(2)
    active = iface.activeLayer()
    hands.click(dock.findChild(QToolButton, "seinajoki_show_news"))
    yield lambda: news.isVisible() and news.isUserVisible()
    found["beside"] = [one.objectName() for one in window.tabifiedDockWidgets(news)]
    yield pause(0.5)
    yield from draw(hands, news, canvas)
    hands.click(canvas.viewport(), button=RIGHT)
    yield lambda: news.areas.list.count() == 1
    yield pause(0.5)
    hands.type("Keskusta")
    hands.press("Return")
    yield lambda: news.areas.chosen is not None and news.areas.chosen.name == "Keskusta"
    found["active layer"] = iface.activeLayer() is active and canvas.currentLayer() is active
    found["edited"] = [layer.name() for layer in QgsProject.instance().mapLayers().values() if layer.isEditable()]
    found["told"] = news.told.text()
    moved = move_somebodys_plan(dock.session.name, shape_of(news.areas.chosen.wkb))
    yield lambda: news.list.topLevelItemCount() > 0
    head = news.list.topLevelItem(0)
    found["listed"] = [head.text(0), head.child(0).text(0).split("\n")[0] == moved]
    found["opener"] = dock.news.text()
    hands.click(news.seen)
    yield lambda: news.list.topLevelItemCount() == 0
    found["afterwards"] = [news.empty.text(), dock.news.text()]
    yield from draw(hands, news, canvas)  # and QGIS is left in the middle of it
