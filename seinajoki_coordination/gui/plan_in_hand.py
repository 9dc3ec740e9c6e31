"""The plan in hand: one row while it is drawn and typed, from the first click to the save.

Until it has a place it is nowhere but here. Then it is a row of QGIS's edit buffer, so that all of QGIS's own tools
(vertices, reshaping, splitting, parts, undo) work on it, and every change of it is heard from there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import tzinfo
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsVariantUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QObject, QTimer, pyqtBoundSignal, pyqtSignal

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CannotWrite, CoordinationError
from seinajoki_coordination.domain.store_name import is_file_name
from seinajoki_coordination.domain.timespan import shifted_days
from seinajoki_coordination.gui.forgetting import forget_edits, has_edits
from seinajoki_coordination.gui.split_off import SplitOff
from seinajoki_coordination.host.instants import from_qt, to_qt
from seinajoki_coordination.host.stores import store_of
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.host.translation import tr

_STARTS = ("build_up_from", "starts_at")
_INSTANTS = (*_STARTS, "ends_at", "tear_down_until")


class StoreGone(CoordinationError):
    """The store's file is not where it was."""

    sentence = (
        "“{path}” is not there any more. The drawing and the form stay as they are: save again when the file is back, "
        "or export the plan to another file."
    )


class NotSaved(CoordinationError):
    """QGIS could not save."""

    sentence = "Not saved: {reason} The drawing and the form stay as they are; correct that, and save again."


class NotEditable(CoordinationError):
    """A layer that QGIS does not let be edited."""

    sentence = "“{layer}” cannot be edited: the store is read only."


class PlanInHand(QObject):
    """A new plan, or one of the store's that is being changed.

    Args:
        layer: the store's layer that it belongs to.
        row: it, as far as it is known.
        fid: its row in the layer or its edit buffer; None for a plan that has no place yet.
    """

    changed = pyqtSignal()
    """Its shape or what is said of it is another."""
    ended = pyqtSignal()
    """It is saved, or discarded, or its layer is gone."""

    def __init__(self, layer: QgsVectorLayer, row: QgsFeature, fid: int | None = None) -> None:
        super().__init__()
        self.layer = layer
        self.table = Table(layer.customProperty(ROLE))
        self.is_new = fid is None
        self._row = row
        self._fid = fid
        self._sketch: QgsGeometry | None = None
        self._before = QgsFeature(row)
        self._split_off = SplitOff(layer)
        self._is_being_saved = False
        self._was_editable = layer.isEditable()
        self._links: tuple[tuple[pyqtBoundSignal, Callable[..., None]], ...] = (
            (layer.geometryChanged, self._reshaped),
            (layer.attributeValueChanged, self._retold),
            (layer.featureAdded, self._added),
            (layer.featureDeleted, self._removed),
            (layer.beforeCommitChanges, self._saving),
            (layer.afterCommitChanges, self._stored),
            (layer.beforeRollBack, self._rolled_back),
            (layer.willBeDeleted, self._end),
        )
        for signal, slot in self._links:
            signal.connect(slot)

    @classmethod
    def new(cls, layer: QgsVectorLayer, values: Mapping[str, object]) -> PlanInHand:
        """A plan that has the layer's defaults but for these values.

        Raises:
            NotEditable: nothing may be written there.
        """
        _check_editable(layer)
        row, context = QgsFeature(layer.fields()), layer.createExpressionContext()
        for index in range(layer.fields().count()):  # not by QGIS's utilities, which read all rows: is the id unique?
            if layer.defaultValueDefinition(index).isValid():
                row.setAttribute(index, layer.defaultValue(index, row, context))
        for name, value in values.items():
            row[name] = value
        return cls(layer, row)

    @classmethod
    def of(cls, layer: QgsVectorLayer, fid: int) -> PlanInHand:
        """A plan of the store.

        Raises:
            NotEditable: nothing may be written there.
        """
        _check_editable(layer)
        plan = cls(layer, layer.getFeature(fid), fid)
        layer.startEditing()
        plan._select()
        return plan

    def let_go(self) -> None:
        """Hear of it no longer."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self._links = ()

    @property
    def row(self) -> QgsFeature:
        """It as it stands, with the shape that is being drawn."""
        row = QgsFeature(self._row)
        if self._sketch is not None:
            row.setGeometry(self._sketch)
        return row

    @property
    def fid(self) -> int | None:
        """Its row in the layer; None while it has no place."""
        return self._fid

    @property
    def title(self) -> str:
        """What it is called; empty if nobody has said."""
        title = self._row["title"]
        return "" if QgsVariantUtils.isNull(title) else str(title).strip()

    @property
    def is_undated(self) -> bool:
        """Whether it lacks the start without which it cannot be compared."""
        needs_start = self.table is not Table.EVENT_AREA
        return needs_start and all(QgsVariantUtils.isNull(self._row[name]) for name in self._columns(_STARTS))

    def move(self, days: int, zone: tzinfo) -> None:
        """Let all of it be so many local days later, as one step that QGIS can undo."""
        with _step(self.layer, tr("Move the plan in time"), is_one=self._fid is not None):
            for name in self._columns(_INSTANTS):
                moved = shifted_days(from_qt(self._row[name]), days, zone)
                if moved is not None:
                    self._write(name, to_qt(moved))

    def _columns(self, names: tuple[str, ...]) -> list[str]:
        """Those that its table has."""
        return [name for name in names if self.layer.fields().indexFromName(name) >= 0]

    def tell(self, column: str, value: object) -> None:
        """Say something else of it, as one step that QGIS can undo, with the stamps that it brings."""
        if self._row[column] != value:
            with _step(self.layer, tr("Change the plan"), is_one=self._fid is not None):
                self._write(column, value)

    def _write(self, column: str, value: object) -> None:
        index = self.layer.fields().indexFromName(column)
        if self._fid is None:
            self._row.setAttribute(index, value)
            self.changed.emit()
        else:
            self.layer.changeAttributeValue(self._fid, index, value)

    def sketch(self, shape: QgsGeometry | None) -> None:
        """Show the shape that is being drawn, in the layer's CRS; None for what it had before."""
        self._sketch = shape
        self.changed.emit()

    def place(self, shape: QgsGeometry) -> None:
        """Give it this shape, in the layer's CRS, as one step that QGIS can undo."""
        self._sketch = None
        shape = _fitted(shape, self.layer)
        self.layer.startEditing()
        with _step(self.layer, tr("Draw the plan")):
            if self._fid is not None:
                self.layer.changeGeometry(self._fid, shape)
            else:
                row = QgsFeature(self._row)
                row.setGeometry(shape)
                self.layer.addFeature(row)  # and this is heard

    @property
    def has_ground(self) -> bool:
        """Whether its shape takes any: three corners in a row take none."""
        shape = _repaired(self.row.geometry(), self.layer)
        is_area = self.layer.geometryType() == Qgis.GeometryType.Polygon
        return (shape.area() if is_area else shape.length()) > 0

    def mend(self) -> None:
        """Repair a shape that crosses itself; one that takes no ground stays as it is."""
        if self.has_ground:
            self.place(_repaired(self.row.geometry(), self.layer))

    def save(self) -> None:
        """Write it, and what else is edited in its layer; it stays in hand if that fails.

        Raises:
            StoreGone, NotSaved: it is not written; nothing is lost.
        """
        name = store_of(self.layer)
        if is_file_name(name) and not _is_there(Path(name)):
            raise StoreGone(path=name)
        if not self.layer.commitChanges(stopEditing=not self._was_editable):
            raise NotSaved(reason=_reason(self.layer))

    def export(self, path: Path) -> None:
        """Write it to a file of its own.

        Raises:
            CannotWrite: it is not possible there.
        """
        if is_file_name(store_of(self.layer)) and path.exists() and path.samefile(store_of(self.layer)):
            raise CannotWrite(path=path, reason=tr("it is the store itself"))
        _write_to(path, self.layer, self.table.value, self.row)

    def discard(self) -> None:
        """Give it up: a new plan is gone, a plan of the store is as it was; what else is edited in its layer stays."""
        self.let_go()
        if self._fid is not None and self.layer.isEditable():
            self._forget()
        is_alone = QgsProject.instance().transactionMode() == Qgis.TransactionMode.Disabled  # else QGIS gives all up
        if not self._was_editable and is_alone and self.layer.isEditable() and not has_edits(self.layer):
            self.layer.rollBack()
        self.ended.emit()

    def _forget(self) -> None:
        """Leave nothing of it in the layer, nor of what was split off it."""
        text = tr("Discard the changes of the plan")
        mine = self._split_off.unsaved() + ([self._fid] if self.is_new else [])
        with _step(self.layer, text, is_one=bool(mine)):
            self.layer.deleteFeatures(mine)
        if not self.is_new and self.layer.dataProvider().transaction() is None:
            forget_edits(self.layer, self._fid, text)
        elif not self.is_new:  # what QGIS edits within a transaction is in no buffer
            with _step(self.layer, text):
                _write_over(self.layer, self._row, self._before)

    def _reshaped(self, fid: int, shape: QgsGeometry) -> None:
        if fid == self._fid:
            self._split_off.heed_shape()
            self._row.setGeometry(shape)
            self.changed.emit()

    def _retold(self, fid: int, index: int, value: object) -> None:
        if fid == self._fid:
            self._row.setAttribute(index, value)
            self.changed.emit()

    def _added(self, fid: int) -> None:
        """It has got its place, or got it back when somebody undid that it was deleted; or it was split."""
        if self._fid is not None:
            self._split_off.heed_row(fid)
        row = self.layer.getFeature(fid) if self._fid is None and not self._is_being_saved else QgsFeature()
        if row.isValid() and row["id"] == self._row["id"]:
            typed = {name: self._row[name] for name in row.fields().names()[1:] if self._row[name] != row[name]}
            self._row, self._fid = row, fid
            self._select()
            self.changed.emit()
            if typed:  # while it had no place; said of it once QGIS is done with its undo stack
                QTimer.singleShot(0, lambda: self._retell(typed))

    def _retell(self, typed: Mapping[str, object]) -> None:
        for name, value in typed.items():
            self.tell(name, value)

    def _select(self) -> None:
        """For QGIS's tools, which work on what is selected, or else on all that they touch."""
        self.layer.selectByIds([self._fid])

    def _removed(self, fid: int) -> None:
        """Somebody undid the drawing, or deleted the plan."""
        if fid != self._fid or self._is_being_saved:  # QGIS gives it another number then
            return
        if self.is_new:
            self._fid = None
            self._row.clearGeometry()
            self.changed.emit()
        else:
            self._end()

    def _saving(self) -> None:
        self._is_being_saved = True
        QTimer.singleShot(0, self._not_saving)  # QGIS tells nobody when it has failed

    def _not_saving(self) -> None:
        self._is_being_saved = False

    def _stored(self) -> None:
        """Somebody saved the layer, and the plan with it if it has a place."""
        if self._fid is not None:
            self._end()

    def _rolled_back(self) -> None:
        """Somebody gives up all edits of the layer; a plan without a place is none of them."""
        if self._fid is not None:
            self._end()

    def _end(self) -> None:
        self.let_go()
        self.ended.emit()


@contextmanager
def _step(layer: QgsVectorLayer, text: str, *, is_one: bool = True) -> Iterator[None]:
    """What is done to the layer as one step that QGIS can undo; none where nothing of it is in the layer."""
    if is_one:
        layer.beginEditCommand(text)
    yield
    if is_one:
        layer.endEditCommand()


def _write_over(layer: QgsVectorLayer, now: QgsFeature, before: QgsFeature) -> None:
    """Let a row of a layer be again what it was."""
    for index, value in enumerate(before.attributes()):
        if value != now[index]:
            layer.changeAttributeValue(before.id(), index, value)
    if not before.geometry().equals(now.geometry()):
        layer.changeGeometry(before.id(), before.geometry())


def _is_there(path: Path) -> bool:
    """Whether a file is there; GDAL makes an empty one where QGIS draws a missing one."""
    return path.is_file() and path.stat().st_size > 0


def _write_to(path: Path, layer: QgsVectorLayer, table: str, row: QgsFeature) -> None:
    """Write a row of a layer to a table of a file that is made for it."""
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = table
    options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix)
    context = QgsCoordinateTransformContext()
    writer = QgsVectorFileWriter.create(str(path), layer.fields(), layer.wkbType(), layer.crs(), context, options)
    row.setAttribute("fid", None)  # the file numbers its own rows
    if writer.hasError() or not writer.addFeature(row):
        raise CannotWrite(path=path, reason=writer.errorMessage())


def _check_editable(layer: QgsVectorLayer) -> None:
    if layer.readOnly() or not layer.dataProvider().capabilities() & layer.dataProvider().Capability.AddFeatures:
        raise NotEditable(layer=layer.name())


def _reason(layer: QgsVectorLayer) -> str:
    """What QGIS says went wrong, without what went well; as a sentence."""
    errors = [error.strip() for error in layer.commitErrors() if not error.startswith(("SUCCESS", "ONNISTUI"))]
    text = " ".join(error for error in errors if error) or tr("QGIS gives no reason")
    return text if text.endswith(".") else f"{text}."


def _repaired(shape: QgsGeometry, layer: QgsVectorLayer) -> QgsGeometry:
    """What is valid of it, as the layer has shapes; empty if that is none."""
    parts = [part for part in shape.makeValid().asGeometryCollection() if part.type() == layer.geometryType()]
    return QgsGeometry.collectGeometry(parts)


def _fitted(shape: QgsGeometry, layer: QgsVectorLayer) -> QgsGeometry:
    """As the layer's table has shapes: linear, in two dimensions, of several parts."""
    fitted = QgsGeometry(shape)
    fitted.get().dropZValue()
    fitted.get().dropMValue()
    parts = fitted.coerceToType(QgsWkbTypes.multiType(layer.wkbType()))
    return QgsGeometry.collectGeometry(parts) if parts else fitted
