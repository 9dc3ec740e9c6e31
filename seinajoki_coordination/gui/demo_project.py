"""The demo as it stands in a project: its layers in one group, its time and its place."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime
from pathlib import Path
from statistics import median

from qgis.core import (
    Qgis,
    QgsAnnotationRectangleTextItem,
    QgsFillSymbol,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsReferencedRectangle,
    QgsTextFormat,
    QgsVariantUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDateTime, QSizeF, Qt
from qgis.PyQt.QtGui import QColor

from seinajoki_coordination.domain.timespan import HELSINKI, time_zone
from seinajoki_coordination.gui.store_project import settle_in, show_store
from seinajoki_coordination.gui.weeks import WEEK, Weeks, monday
from seinajoki_coordination.host.translation import tr

DEMO = "demo"
"""The role of the demo's group."""

_SHOWN_M = (1900.0, 1200.0)
_UP_M = 110.0
"""How far the map's middle lies above that of the rows, for QGIS says above the map what it has to say."""
_GROUND = QColor("#f6f3ec")
_WORDS = QColor("#333333")
_ZONE = time_zone(HELSINKI)


def open_demo(project: QgsProject, path: Path) -> dict[str, QgsVectorLayer]:
    """Put what is not there yet of the demo into the project; return its layers by role.

    Raises:
        NotAStoreToShow: the file is not a store.
    """
    return show_store(project, str(path), tr("Seinäjoki demo (illustrative)"), DEMO)


def settle(project: QgsProject, layer: QgsVectorLayer, summer: Weeks) -> None:
    """Make an empty project the demo's: a store's project, with a light ground and the demo's mark."""
    settle_in(project, layer.crs(), summer)
    project.setBackgroundColor(_GROUND)
    text = tr("Illustrative demo, not anyone's plan; “Source” of each plan says what is sourced.")
    marks = project.mainAnnotationLayer()  # it takes no part in “Zoom full”
    if text not in [mark.text() for mark in marks.items().values() if isinstance(mark, QgsAnnotationRectangleTextItem)]:
        marks.addItem(_mark(text))


def _mark(text: str) -> QgsAnnotationRectangleTextItem:
    """A line at the lower edge of the map, on paper too."""
    item = QgsAnnotationRectangleTextItem(text, QgsRectangle(0.5, 0.98, 0.5, 0.98))
    item.setPlacementMode(Qgis.AnnotationPlacementMode.RelativeToMapFrame)
    item.setFixedSize(QSizeF(150, 5))
    item.setFixedSizeUnit(Qgis.RenderUnit.Millimeters)
    words = QgsTextFormat()
    words.setSize(8)
    words.setColor(_WORDS)
    item.setFormat(words)
    item.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    item.setBackgroundSymbol(QgsFillSymbol.createSimple({"color": "255,255,255,215", "outline_style": "no"}))
    item.setFrameEnabled(False)
    return item


def centre(layer: QgsVectorLayer) -> QgsReferencedRectangle:
    """What the map shows first: the ground around the middlemost of a layer's rows, however far others lie."""
    middles = [row.geometry().boundingBox().center() for row in layer.getFeatures() if row.hasGeometry()]
    middle = QgsPointXY(median(point.x() for point in middles), median(point.y() for point in middles))
    middle.setY(middle.y() + _UP_M)
    return QgsReferencedRectangle(QgsRectangle.fromCenterAndSize(middle, *_SHOWN_M), layer.crs())


def busiest_week(layer: QgsVectorLayer) -> date:
    """The Monday of the week with most rows that start and end, in local time."""
    weeks: Counter[date] = Counter()
    for feature in layer.getFeatures():
        if not any(QgsVariantUtils.isNull(feature[name]) for name in ("starts_at", "ends_at")):
            week, last = _week(feature["starts_at"]), _week(feature["ends_at"].addSecs(-1))
            while week <= last:
                weeks[week] += 1
                week += WEEK
    return max(weeks, key=weeks.__getitem__)


def _week(instant: QDateTime) -> date:
    return monday(datetime.fromtimestamp(instant.toSecsSinceEpoch(), _ZONE).date())


def summer_of(day: date) -> Weeks:
    """The weeks from the one with 1 June to the one with 31 August."""
    return Weeks.around(date(day.year, 6, 1), date(day.year, 8, 31))
