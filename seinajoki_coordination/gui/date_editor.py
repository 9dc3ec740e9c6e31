"""The editor and the reading of instants in forms and tables: the municipality's time, the last day included.

QGIS's own show a GeoPackage's UTC. These take their place for as long as the plugin is loaded.
"""

from __future__ import annotations

from datetime import tzinfo

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack NULL
    NULL,
    QgsApplication,
    QgsFieldFormatter,
    QgsVectorLayer,
)
from qgis.gui import QgsDateEdit, QgsEditorWidgetWrapper
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QTime, pyqtSignal
from qgis.PyQt.QtWidgets import QAbstractSpinBox, QHBoxLayout, QTimeEdit, QToolButton, QWidget

from seinajoki_coordination.domain.codes import Precision
from seinajoki_coordination.gui.editor_sockets import Plug, socket
from seinajoki_coordination.gui.readings import (
    Reading,
    date_format,
    instant_of,
    qdate,
    qtime,
    read,
)
from seinajoki_coordination.host.instants import from_qt, to_qt
from seinajoki_coordination.host.styles import ROLE, zone_of
from seinajoki_coordination.host.translation import tr

WIDGET = "SeinajokiInstant"
"""By what name QGIS knows the editor."""

_DAYS = frozenset({"starts_at", "build_up_from", "overlap_start"})
_LAST_DAYS = frozenset({"ends_at", "tear_down_until", "overlap_end"})
_FIRST_YEAR = 100
"""Qt's date editors know none before."""
_ARROWS, _NO_ARROWS = QAbstractSpinBox.ButtonSymbols.UpDownArrows, QAbstractSpinBox.ButtonSymbols.NoButtons


class LocalDates:
    """The editor and the reading, plugged into QGIS."""

    def __init__(self) -> None:
        self._socket = socket(WIDGET, tr("Local time"))
        self._socket.plug = Plug(InstantWrapper, _is_instant)
        self._formatter = InstantFormatter()
        QgsApplication.fieldFormatterRegistry().addFieldFormatter(self._formatter)

    def remove(self) -> None:
        """Let QGIS's own take their place again."""
        self._socket.plug = None
        QgsApplication.fieldFormatterRegistry().removeFieldFormatter(self._formatter)


class InstantFormatter(QgsFieldFormatter):
    """Tells instants in lists and tables."""

    def id(self) -> str:
        """That of the editor."""
        return WIDGET

    def representValue(self, layer: QgsVectorLayer, index: int, _config: object, _cache: object, value: object) -> str:  # noqa: N802  # QGIS's name
        """The reading, or QGIS's text for null."""
        instant = from_qt(value)
        if instant is None:
            return QgsApplication.nullRepresentation()
        name = layer.fields().field(index).name()
        is_exact = name not in _DAYS | _LAST_DAYS
        return str(read(instant, zone_of(layer), is_end=name in _LAST_DAYS, is_exact=is_exact))

    def sortValue(self, _layer: object, _index: int, _config: object, _cache: object, value: object) -> object:  # noqa: N802
        """By time, not by how it reads."""
        return value


class InstantEdit(QWidget):
    """A day with a calendar, and a time of day on demand; may be empty."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None, zone: tzinfo, *, is_end: bool) -> None:
        super().__init__(parent)
        self._zone, self._is_end = zone, is_end
        self._shown: tuple[QDateTime | None, Reading | None] = (None, None)
        self.day = QgsDateEdit(self)
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat(date_format())
        self.day.setAllowNull(True)
        self.day.setNullRepresentation("")
        self.at = QTimeEdit(self)
        self.at.setDisplayFormat("HH:mm")
        self.clock = QToolButton(self)
        self.clock.setCheckable(True)
        self.clock.setAutoRaise(True)
        self.clock.setIcon(QgsApplication.getThemeIcon("/propertyicons/temporal.svg"))
        self.clock.setToolTip(tr("Time of day"))
        self.clock.setAccessibleName(tr("Time of day"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.day, 1)
        row.addWidget(self.at)
        row.addWidget(self.clock)
        self.setFocusProxy(self.day)
        self.setAutoFillBackground(True)  # over the text of a table's cell
        self._show_time()
        self.clock.toggled.connect(self._show_time)
        self.clock.toggled.connect(self.changed)
        self.day.dateValueChanged.connect(self.changed)
        self.at.timeChanged.connect(self.changed)

    def show_instant(self, value: object, *, is_exact: bool) -> None:
        """Show an instant as QGIS has it, or nothing."""
        instant = from_qt(value)
        reading = None if instant is None else read(instant, self._zone, is_end=self._is_end, is_exact=is_exact)
        if reading is None or reading.day.year < _FIRST_YEAR:
            self.day.clear()
        else:
            self.day.setDate(qdate(reading.day))
        self.clock.setChecked(reading is not None and reading.at is not None)
        self.at.setTime(QTime(0, 0) if reading is None or reading.at is None else qtime(reading.at))
        self._shown = (value if isinstance(value, QDateTime) else None, self._reading())

    def instant(self) -> QDateTime | None:
        """What is shown; the very instant that was, where nobody has changed its reading."""
        value, shown = self._shown
        reading = self._reading()
        if reading == shown:
            return value
        return None if reading is None else to_qt(instant_of(reading, self._zone, is_end=self._is_end))

    def text(self) -> str:
        """What is read there."""
        return str(self._reading() or "")

    def set_enabled(self, enabled: bool) -> None:
        """Let it be typed in or only read."""
        self.day.setReadOnly(not enabled)
        self.day.setCalendarPopup(enabled)
        self.at.setReadOnly(not enabled)
        for editor in (self.day, self.at):
            editor.setButtonSymbols(_ARROWS if enabled else _NO_ARROWS)
        self.clock.setVisible(enabled)

    def _reading(self) -> Reading | None:
        if self.day.isNull():
            return None
        day: QDate = self.day.date()
        return Reading(day.toPyDate(), self.at.time().toPyTime() if self.clock.isChecked() else None)

    def _show_time(self) -> None:
        self.at.setVisible(self.clock.isChecked())


class InstantWrapper(QgsEditorWidgetWrapper):
    """What QGIS has of the editor in a form or a cell."""

    def createWidget(self, parent: QWidget) -> QWidget:  # noqa: N802  # QGIS's names
        """A new editor, held here: QGIS may keep no more of what is returned than its C++ half."""
        self._edit = InstantEdit(parent, zone_of(self.layer()), is_end=self.field().name() in _LAST_DAYS)
        self._edit.setObjectName(self.field().name())
        return self._edit

    def initWidget(self, editor: QWidget) -> None:  # noqa: N802
        """Hear of what is typed."""
        if isinstance(editor, InstantEdit):
            self._edit = editor
            editor.changed.connect(self.emitValueChanged)

    def valid(self) -> bool:
        """Whether the editor is ours."""
        return isinstance(self.widget(), InstantEdit)

    def value(self) -> object:
        """What is shown, as QGIS has it."""
        instant = self._edit.instant()
        return NULL if instant is None else instant

    def setValue(self, value: object) -> None:  # noqa: N802  # what takes its place cannot be written in Python
        """Show the row's instant."""
        self._edit.show_instant(value, is_exact=self._is_exact())

    def setEnabled(self, enabled: bool) -> None:  # noqa: N802
        """Let it be typed in or only read."""
        self._edit.set_enabled(enabled)

    def _is_exact(self) -> bool:
        """Whether the time of day matters, midnight or not: in stamps, and where a plan is given to the hour."""
        if self.field().name() not in _DAYS | _LAST_DAYS:
            return True
        row = self.formFeature()
        return row.fields().indexFromName("precision") >= 0 and row["precision"] == Precision.HOUR


def _is_instant(layer: QgsVectorLayer, index: int) -> bool:
    """Whether it is one of the instants of the plugin's layers."""
    is_ours = bool(layer.customProperty(ROLE))
    return is_ours and layer.fields().field(index).type() == QMetaType.Type.QDateTime
