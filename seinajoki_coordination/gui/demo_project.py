"""The demo as it stands in a project: its layers in one group, its time and its place."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from qgis.core import (
    Qgis,
    QgsDateTimeRange,
    QgsInterval,
    QgsLayerTreeGroup,
    QgsMapLayer,
    QgsProject,
    QgsRectangle,
    QgsTemporalNavigationObject,
    QgsVariantUtils,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime
from qgis.PyQt.QtGui import QColor

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.host.fields import STREET
from seinajoki_coordination.host.styles import ROLE, dress, layers_by_role
from seinajoki_coordination.host.translation import tr

DEMO = "demo"
ORDER = (
    Table.TRAFFIC_ARRANGEMENT.value,
    Table.WORK_ZONE.value,
    Table.EVENT.value,
    Table.DEVELOPMENT_AREA.value,
    Table.EVENT_AREA.value,
    STREET,
)
"""From the top of the map to its ground."""

_EXPANDED = {Table.WORK_ZONE, Table.EVENT}
_GROUND = QColor("#f6f3ec")
_ZONE = ZoneInfo("Europe/Helsinki")
_WEEK = timedelta(weeks=1)


def open_demo(project: QgsProject, path: Path) -> dict[str, QgsVectorLayer]:
    """Put what is not there yet of the demo into the project; return its layers by role.

    Raises:
        ValueError: the file is not a demo.
    """
    group = _group(project)
    for role in ORDER:
        if role not in demo_layers(project, path):
            _add(project, group, _layer(path, role), is_expanded=role in _EXPANDED)
    layers = demo_layers(project, path)
    for layer in layers.values():
        layer.reload()
    return layers


def settle(project: QgsProject, layer: QgsVectorLayer, summer: QgsDateTimeRange) -> None:
    """Make an empty project the demo's: its coordinate system, a light ground, the summer in steps of a week."""
    project.setCrs(layer.crs())
    project.setBackgroundColor(_GROUND)
    times = project.timeSettings()
    times.setTemporalRange(summer)
    times.setTimeStep(1)
    times.setTimeStepUnit(Qgis.TemporalUnit.Weeks)


def demo_layers(project: QgsProject, path: Path) -> dict[str, QgsVectorLayer]:
    """The project's layers that show this file, by role."""
    return {
        role: layer for role, layer in layers_by_role(project).items() if Path(layer.source().partition("|")[0]) == path
    }


def _group(project: QgsProject) -> QgsLayerTreeGroup:
    root = project.layerTreeRoot()
    for group in root.findGroups(recursive=True):
        if group.customProperty(ROLE) == DEMO:
            group.setItemVisibilityCheckedParentRecursive(True)
            return group
    group = root.insertGroup(0, tr("Seinäjoki demo (illustrative)"))
    group.setCustomProperty(ROLE, DEMO)
    return group


def _layer(path: Path, role: str) -> QgsVectorLayer:
    layer = QgsVectorLayer(f"{path}|layername={role}", role, "ogr")
    if not layer.isValid():
        raise ValueError(f"{path} has no table {role}")
    dress(layer, role)
    return layer


def _add(project: QgsProject, group: QgsLayerTreeGroup, layer: QgsMapLayer, *, is_expanded: bool) -> None:
    """Under the group, above those that belong below it."""
    below = ORDER[ORDER.index(layer.customProperty(ROLE)) + 1 :]
    roles = [child.layer().customProperty(ROLE) for child in group.findLayers() if child.layer() is not None]
    place = next((number for number, role in enumerate(roles) if role in below), len(roles))
    project.addMapLayer(layer, addToLegend=False)
    group.insertLayer(place, layer).setExpanded(is_expanded)


def busiest_week(layer: QgsVectorLayer) -> tuple[date, QgsRectangle]:
    """The Monday of the week with most rows that start and end, in local time, and where those rows are."""
    weeks: dict[date, list[QgsRectangle]] = defaultdict(list)
    for feature in layer.getFeatures():
        if not any(QgsVariantUtils.isNull(feature[name]) for name in ("starts_at", "ends_at")):
            monday, last = _monday(feature["starts_at"]), _monday(feature["ends_at"].addSecs(-1))
            while monday <= last:
                weeks[monday].append(feature.geometry().boundingBox())
                monday += _WEEK
    week = max(weeks, key=lambda monday: len(weeks[monday]))
    extent = QgsRectangle(weeks[week][0])
    for box in weeks[week]:
        extent.combineExtentWith(box)
    return week, extent


def _monday(instant: QDateTime) -> date:
    day = datetime.fromtimestamp(instant.toSecsSinceEpoch(), _ZONE).date()
    return day - timedelta(days=day.weekday())


def show_week(controller: QgsTemporalNavigationObject, week: date) -> None:
    """Let the temporal controller stand at a week, ready to step through the weeks of that summer."""
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    controller.setTemporalExtents(summer_of(week))
    controller.setFrameDuration(QgsInterval(1, Qgis.TemporalUnit.Weeks))
    controller.setCurrentFrameNumber(controller.findBestFrameNumberForFrameStart(_midnight(week)))


def summer_of(day: date) -> QgsDateTimeRange:
    """Whole weeks from the one with 1 June to the one with 31 August, in local time."""
    first, last = date(day.year, 6, 1), date(day.year, 8, 31)
    begin = first - timedelta(days=first.weekday())
    end = last - timedelta(days=last.weekday()) + _WEEK
    return QgsDateTimeRange(_midnight(begin), _midnight(end), includeBeginning=True, includeEnd=False)


def _midnight(day: date) -> QDateTime:
    """As the temporal controller has it, which knows no time zones."""
    return QDateTime(QDate(day.year, day.month, day.day), QTime(0, 0))
