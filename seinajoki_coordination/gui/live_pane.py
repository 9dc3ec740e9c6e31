"""What the plan in hand would meet, and when it would fit: a list that follows every move, and offers to take."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.gui.live import Live, Met, Question
from seinajoki_coordination.gui.marks import colour, mark, word
from seinajoki_coordination.gui.places import MarkedPlaces, shape_of
from seinajoki_coordination.gui.plan_in_hand import PlanInHand
from seinajoki_coordination.host.translation import tr, user_language
from seinajoki_coordination.services.ports import Weight, Window

_PAUSE_MS = 250
"""After so long without a change the free windows are looked for."""
_BETWEEN = " · "
_LEAST_LINES = 5
"""So many lines of the list are seen at least: two plans."""


class _MetList(QListWidget):
    """Takes what the form above it leaves."""

    def sizeHint(self) -> QSize:  # noqa: N802  # Qt's names
        """No more than the least."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """High enough for two plans."""
        return QSize(super().minimumSizeHint().width(), self.fontMetrics().lineSpacing() * _LEAST_LINES)


class LivePane(QWidget):
    """Follows one plan in hand."""

    window_taken = pyqtSignal(int)
    """By how many days the plan shall move."""

    def __init__(self, plan: PlanInHand, live: Live, canvas: QgsMapCanvas, zone: tzinfo) -> None:
        super().__init__()
        self._plan, self._live = plan, live
        self._wording = Wording(tr, user_language(), zone)
        self._marks = {weight: mark(weight) for weight in Weight}  # one that is made anew is drawn anew
        self._places = MarkedPlaces(canvas)
        self._crs: QgsCoordinateReferenceSystem = plan.layer.crs()
        self._question = Question.of(plan)
        self._met: list[Met] = []
        self._is_closed = False
        self.headline = QLabel(self)
        self.headline.setWordWrap(True)
        self.headline.setTextFormat(Qt.TextFormat.PlainText)
        self.headline.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list = _MetList(self)
        self.list.setObjectName("seinajoki_live")
        self.list.setAccessibleName(tr("Whom the plan would meet"))
        self.list.setWordWrap(True)
        self.list.setAlternatingRowColors(True)
        self.list.itemActivated.connect(self._look_at)
        self.list.itemClicked.connect(self._look_at)
        self._offers = QHBoxLayout()
        self._fits = QLabel(tr("Fits:"), self)
        self._offers.addWidget(self._fits)
        self._offers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.headline)
        column.addWidget(self.list, 1)
        column.addLayout(self._offers)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._offer)
        plan.changed.connect(self.look)
        live.changed.connect(self._ask_again)
        self._ask_again()

    def close_marks(self) -> None:
        """Take the marks off the map."""
        self._live.changed.disconnect(self._ask_again)
        self._pause.stop()
        self._places.clear()
        self._is_closed = True

    def look(self) -> None:
        """Ask again, if there is something new to ask; the free windows follow when the cursor rests."""
        question = Question.of(self._plan)
        if question != self._question:
            self._ask(question)

    def _ask_again(self) -> None:
        """The answer may be another now."""
        self._ask(Question.of(self._plan))

    def _ask(self, question: Question) -> None:
        self._question = question
        self._met = self._live.meetings(question)
        self.headline.setText(self._headline())
        self._fill()
        self._mark()
        self._show_offers([])
        self._pause.start()

    def _headline(self) -> str:
        if self._live.problem is not None:
            return self._live.problem.told(tr)
        if not self._live.is_ready:
            return tr("Reading all plans…")
        return self._answer() if self._question.wkb else tr("Draw it, and whom it would meet is told here.")

    def _answer(self) -> str:
        conflicts = sum(one.meeting.weight in (Weight.HEAVY, Weight.LIGHT) for one in self._met)
        if conflicts == 1:
            return tr("It would meet 1 plan:")
        if conflicts:
            return tr("It would meet {count} plans:").format(count=conflicts)
        if self._question.activity.span.is_empty:
            return tr("It must end after it starts.")
        if self._plan.is_undated:
            return tr("Say when, and whom it would meet is told here.")
        return tr("It fits: nobody known is in its way.")

    def _fill(self) -> None:
        """Rows are used again, so that the list does not flicker under the cursor."""
        while self.list.count() > len(self._met):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(self._met):
            self.list.addItem(QListWidgetItem())
        for number, one in enumerate(self._met):
            item = self.list.item(number)
            item.setIcon(self._marks[one.meeting.weight])
            item.setText(self._told(one))
            item.setToolTip(f"{one.text.title}: {one.text.sentence}")
        self.list.setVisible(bool(self._met))

    def _told(self, one: Met) -> str:
        """Who; then when, how much and how grave."""
        meeting, wording = one.meeting, self._wording
        who = shown(one.side.title) + (f" ({shown(one.side.organisation)})" if one.side.organisation else "")
        much = wording.area(meeting.area_m2) if meeting.area_m2 else ""
        apart = wording.length(meeting.distance_m) if meeting.distance_m else ""
        facts = (word(meeting.weight), wording.span(meeting.span), much, apart)
        return f"{who}\n{_BETWEEN.join(fact for fact in facts if fact)}"

    def _mark(self) -> None:
        """The ground of the meetings, and round it the plan itself, which its layer shows only in its own time."""
        shared = [(shape_of(one.meeting.place_wkb), colour(one.meeting.weight)) for one in self._met]
        self._places.show(shared, self._crs, around=self._plan.row.geometry())

    def _look_at(self, item: QListWidgetItem) -> None:
        place: QgsGeometry = shape_of(self._met[self.list.row(item)].meeting.place_wkb)
        self._places.look_at([place], self._crs)

    def _offer(self) -> None:
        if self._question.wkb:
            self._live.find_windows(self._question, self._offered)

    def _offered(self, question: Question, windows: Sequence[Window]) -> None:
        """Meanwhile the plan may be another, or out of hand."""
        if question == self._question and not self._is_closed:
            self._show_offers(windows)

    def _show_offers(self, windows: Sequence[Window]) -> None:
        while self._offers.count() > 2:
            button = self._offers.takeAt(1).widget()
            button.setParent(None)  # gone at once for whoever looks for it
            button.deleteLater()
        self._fits.setVisible(bool(windows))
        for place, window in enumerate(windows, 1):
            button = QPushButton(self._wording.span(window.span), self)
            button.setObjectName(f"seinajoki_window_{place}")
            button.setToolTip(tr("Move the plan to these days"))
            button.clicked.connect(lambda _checked, days=window.days: self.window_taken.emit(days))
            self._offers.insertWidget(place, button)
