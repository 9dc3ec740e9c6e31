"""What `seinajoki:detectoverlaps` hands out: the layer of pairs, and what it tells of the features it read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from qgis.core import (
    QgsFeature,
    QgsFeatureSink,
    QgsGeometry,
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
    QgsVectorLayer,
)

from seinajoki_coordination.domain.timespan import Span
from seinajoki_coordination.host.fields import OVERLAP
from seinajoki_coordination.host.instants import to_qt
from seinajoki_coordination.host.styles import dress
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.overlapparameters import columns
from seinajoki_coordination.services.ports import Progress

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.overlaps import Overlaps

_PAIRS_A_STEP = 1_000


def write_pairs(overlaps: Overlaps, sink: QgsFeatureSink, progress: Progress) -> bool:
    """Write a feature for each pair; whether all could be written.

    Raises:
        Cancelled: by `progress`.
    """
    count = len(overlaps.pairs)
    for begin in range(0, count, _PAIRS_A_STEP):
        progress(begin / count)
        features = list(_features(overlaps, slice(begin, min(begin + _PAIRS_A_STEP, count))))
        if not sink.addFeatures(features, QgsFeatureSink.Flag.FastInsert):
            return False
    return sink.flushBuffer()


def _features(overlaps: Overlaps, some: slice) -> Iterator[QgsFeature]:
    pairs, fields = overlaps.pairs, columns()
    for pair, place in zip(range(some.start, some.stop), overlaps.place_wkbs(some), strict=True):
        common = overlaps.common(pair) or Span()
        feature = QgsFeature(fields)
        geometry = QgsGeometry()
        geometry.fromWkb(place)
        feature.setGeometry(geometry)
        feature.setAttributes(
            [
                *overlaps.side(int(pairs.a[pair])),
                *overlaps.side(int(pairs.b[pair])),
                common.start and to_qt(common.start),
                common.end and to_qt(common.end),
                overlaps.hours(pair),
                float(pairs.distance_m[pair]),
                float(pairs.area_m2[pair]),
            ]
        )
        yield feature


def tell(overlaps: Overlaps, feedback: QgsProcessingFeedback) -> None:
    """Say how much was found among how much, and what is to be known of the features."""
    for told in overlaps.told():
        feedback.pushWarning(
            tr("“{layer}”, {features}: {remark} ({ids})").format(
                layer=told.layer,
                features=_features_told(told.count),
                remark=tr(told.remark.label),
                ids=", ".join(told.ids) + (", …" if told.count > len(told.ids) else ""),
            )
        )
    pairs, layers = len(overlaps.pairs), len(overlaps.layers)
    feedback.pushInfo(
        tr("Found: {pairs}. Read: {features}, {layers}.").format(
            pairs=tr("1 pair") if pairs == 1 else tr("{count} pairs").format(count=pairs),
            features=_features_told(len(overlaps.layer_of)),
            layers=tr("1 layer") if layers == 1 else tr("{count} layers").format(count=layers),
        )
    )


def _features_told(count: int) -> str:
    return tr("1 feature") if count == 1 else tr("{count} features").format(count=count)


class Dressing(QgsProcessingLayerPostProcessorInterface):
    """Gives the layer of pairs its look when QGIS loads it."""

    def postProcessLayer(  # noqa: N802  # QGIS's name
        self,
        layer: QgsMapLayer | None,
        context: QgsProcessingContext,  # noqa: ARG002  # QGIS's signature
        feedback: QgsProcessingFeedback,  # noqa: ARG002
    ) -> None:
        """Called in the main thread, for a layer that goes into the project."""
        if isinstance(layer, QgsVectorLayer):
            dress(layer, OVERLAP)
