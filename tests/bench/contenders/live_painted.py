"""The user interface's part of a live answer: a drawn zone is asked about, the list filled, the highlights painted."""

from collections.abc import Callable, Sequence
from typing import Final

import shapely
from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QWidget

from measuring import FOLDER
from running_qgis import application
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.exchange.municipalities import read_municipality
from seinajoki_coordination.gui.live import Met, Question
from seinajoki_coordination.gui.live_pane import LivePane
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.host.instants import to_qt
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.services.listing import ListedSide
from seinajoki_coordination.services.ports import Meeting
from seinajoki_coordination.store.preparing import prepare_store
from store_answers import Listed
from town_plans import Zone

WINDOW_PX: Final = 1280, 800
ROUND_M: Final = 100.0


class _Known(QObject):
    """Knows the answer already: how long it takes to find is measured elsewhere."""

    changed = pyqtSignal()
    is_ready = True
    problem = None

    def __init__(self) -> None:
        super().__init__()
        self.answer: list[Met] = []

    def meetings(self, _question: Question) -> list[Met]:
        return self.answer

    def find_windows(self, _question: Question, _done: object) -> None:
        """They are looked for beside the user interface."""


def painted(town: Municipality, zones: Sequence[Zone], meetings: Sequence[Sequence[Meeting]]) -> Callable[[], Listed]:
    """One zone after another becomes the shape of the plan in hand; the map moves along without being drawn."""
    qgis, known = application(), _Known()
    canvas, plan = QgsMapCanvas(), _plan(zones[0])
    canvas.setRenderFlag(False)
    canvas.setDestinationCrs(plan.layer.crs())
    pane = LivePane(plan, known, canvas, town.zone)  # type: ignore[arg-type]  # as its double
    window = QWidget()
    window.resize(*WINDOW_PX)
    row = QHBoxLayout(window)
    row.addWidget(canvas, 2)
    row.addWidget(pane, 1)
    window.show()
    asked = [(_shape(zone), _met(town, found)) for zone, found in zip(zones, meetings, strict=True)]

    def work() -> Listed:
        counts = []
        for shape, known.answer in asked:
            canvas.setExtent(shape.boundingBox().buffered(ROUND_M))
            plan.sketch(shape)
            qgis.processEvents()
            counts.append(pane.list.count())
        return Listed(lambda: (f"{nth} {count}" for nth, count in enumerate(counts)))

    work.window = window  # type: ignore[attr-defined]  # it is seen as long as there is work
    return work


def _plan(zone: Zone) -> PlanInHand:
    """A new one of a store in which nothing is yet."""
    path = FOLDER / "store-empty.gpkg"
    path.unlink(missing_ok=True)
    prepare_store(str(path), read_municipality("seinajoki"), "bench", dry_run=False)
    layer = QgsVectorLayer(f"{path}|layername=work_zone", "works", "ogr")
    layer.setCustomProperty(ROLE, "work_zone")
    row = QgsFeature(layer.fields())
    row["starts_at"], row["ends_at"] = to_qt(zone.activity.span.start), to_qt(zone.activity.span.end)
    return PlanInHand(layer, row)


def _shape(zone: Zone) -> QgsGeometry:
    shape = QgsGeometry()
    shape.fromWkb(shapely.to_wkb(zone.shape))
    return shape


def _met(town: Municipality, found: Sequence[Meeting]) -> list[Met]:
    texts = {worded.rule.id: worded.text("en") for worded in town.rules}
    return [Met(one, _side(one), texts[one.rule.id]) for one in found]


def _side(one: Meeting) -> ListedSide:
    return ListedSide(
        table=one.other_table,
        id=one.other_id,
        title=f"Plan {one.other_id}",
        organisation="Seinäjoen Vesi",
        kind="",
        status="confirmed",
        precision="day",
        span=one.span,
        source="",
        wkb=one.place_wkb,
    )
