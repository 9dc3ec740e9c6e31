"""Following streets: from one point to another along a layer of lines, and a strip of some width along that way."""

from __future__ import annotations

from qgis.analysis import QgsGraphAnalyzer, QgsGraphBuilder, QgsNetworkDistanceStrategy, QgsVectorLayerDirector
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
)

_AROUND_M = 1500.0
"""How far beyond the two points the way may lead."""
_REACH_M = 50.0
"""How far beside a street one may click."""
_TOLERANCE_M = 0.5
"""Ends of streets that are no further apart are one crossing."""
_CORNER_SEGMENTS = 8


class Streets:
    """The streets around a place, for ways from there.

    Args:
        lines: a layer of streets, in any CRS; None for none.
        crs: the metric CRS of all points and ways.
        start: where the ways begin; the nearest street within 50 m is meant.
    """

    def __init__(self, lines: QgsVectorLayer | None, crs: QgsCoordinateReferenceSystem, start: QgsPointXY) -> None:
        self._crs = crs
        self._start = start
        around = QgsRectangle.fromCenterAndSize(start, 2 * _AROUND_M, 2 * _AROUND_M)
        self._streets = _copied(lines, crs, around)

    def way_to(self, end: QgsPointXY) -> QgsGeometry:
        """The shortest way along streets, a line; empty if there is none, or no street is near an end."""
        director = QgsVectorLayerDirector(self._streets, -1, "", "", "", QgsVectorLayerDirector.Direction.DirectionBoth)
        director.addStrategy(QgsNetworkDistanceStrategy())
        builder = QgsGraphBuilder(self._crs, True, _TOLERANCE_M, "")
        first, last = director.makeGraph(builder, [self._start, end])
        if any(
            tied.isEmpty() or tied.distance(point) > _REACH_M for tied, point in ((first, self._start), (last, end))
        ):
            return QgsGeometry()
        graph = builder.graph()
        source, target = graph.findVertex(first), graph.findVertex(last)
        edges, _ = QgsGraphAnalyzer.dijkstra(graph, source, 0)
        if source < 0 or target < 0 or source == target or edges[target] < 0:
            return QgsGeometry()
        points = [graph.vertex(target).point()]
        while target != source:
            target = graph.edge(edges[target]).fromVertex()
            points.append(graph.vertex(target).point())
        return QgsGeometry.fromPolylineXY(points[::-1])


def strip(way: QgsGeometry, width_m: float) -> QgsGeometry:
    """The ground along a line, half of the width on either side, cut straight at its ends."""
    if way.isEmpty():
        return QgsGeometry()
    flat, bevelled = Qgis.EndCapStyle.Flat, Qgis.JoinStyle.Round
    return way.buffer(width_m / 2, _CORNER_SEGMENTS, flat, bevelled, 2.0)


def _copied(lines: QgsVectorLayer | None, crs: QgsCoordinateReferenceSystem, around: QgsRectangle) -> QgsVectorLayer:
    """The streets there, in memory, which is asked with every move of the cursor."""
    copy = QgsVectorLayer(f"LineString?crs={crs.authid()}", "streets", "memory")
    request = QgsFeatureRequest(around).setNoAttributes()  # in the CRS that is asked for
    request.setDestinationCrs(crs, QgsProject.instance().transformContext())
    rows = []
    for row in lines.getFeatures(request) if lines is not None else ():
        for part in row.geometry().asGeometryCollection():
            street = QgsFeature()
            street.setGeometry(part)
            rows.append(street)
    copy.dataProvider().addFeatures(rows)
    return copy
