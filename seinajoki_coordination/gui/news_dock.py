"""The dock Changes: what is new since the last visit until it is marked as seen, and what the user watches."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem
from qgis.gui import QgisInterface, QgsCollapsibleGroupBox, QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.gui.flow import Wrapping
from seinajoki_coordination.gui.interest_areas import InterestAreas
from seinajoki_coordination.gui.news_list import NewsList
from seinajoki_coordination.gui.news_rows import Group, NewsOf, NewsRow, ReadNews, read_news
from seinajoki_coordination.gui.notice import Notice
from seinajoki_coordination.gui.outlines import Outlines
from seinajoki_coordination.gui.places import look_at, shape_of
from seinajoki_coordination.gui.session import NoStoreOpen, Session
from seinajoki_coordination.host.stamping import who
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.visits import Watched

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Store

_MARGIN = 6


class NewsDock(QgsDockWidget):
    """Reads whenever something was written, seen or not: how much is new is told elsewhere, too."""

    counted = pyqtSignal(object)
    """How much is new; None where it is not known."""
    finding_wanted = pyqtSignal(str)
    """The id of a finding that shall be looked at and judged."""
    history_wanted = pyqtSignal(str)
    """The id of a plan whose earlier versions shall be shown."""

    def __init__(self, iface: QgisInterface, session: Session, news_of: NewsOf) -> None:
        super().__init__(tr("Changes"), iface.mainWindow())
        self.setObjectName("seinajoki_news")
        self._iface, self._session, self._news_of = iface, session, news_of
        self._read: ReadNews | None = None
        self._problem: CoordinationError | None = None
        self._is_first = False
        """Whether the first visit began while this store has been open."""
        self._outlines = Outlines(iface.mapCanvas())
        self.notice = Notice(self)
        self.told = QLabel(self)
        self.list = NewsList(self)
        self.empty = QLabel(self)
        self.seen = QPushButton(QgsApplication.getThemeIcon("/mIconSuccess.svg"), tr("Mark as seen"), self)
        self.areas = InterestAreas(iface, session, self.notice, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._links = (
            (session.store_changed, self._leave),
            (session.written, self.refresh),
            (session.organisation_changed, self.refresh),
            (session.connection_changed, self.refresh),
            (session.settings_changed, self.refresh),
        )
        for signal, slot in self._links:
            signal.connect(slot)
        self.list.looked.connect(self._look)
        self.list.history_wanted.connect(self.history_wanted)
        self.list.chosen_changed.connect(self._mark)
        self.seen.clicked.connect(lambda _checked: self.mark_as_seen())
        self.areas.changed.connect(self.refresh)
        self.visibilityChanged.connect(lambda _visible: self._mark())
        self._leave()

    def remove(self) -> None:
        """Take it out of the window, and its marks off the map."""
        for signal, slot in self._links:
            signal.disconnect(slot)
        self.areas.close_links()
        self._outlines.clear()
        self._iface.removeDockWidget(self)
        self.deleteLater()

    def refresh(self) -> None:
        """Read what is new."""
        if self._session.name is None or self._session.lost is not None:
            self._fail(self._session.lost or NoStoreOpen())
            return
        by, organisation, news_of = who(), self._session.organisation, self._news_of

        def read(store: Store) -> ReadNews:
            return read_news(store, news_of, by, organisation)

        self._session.in_background(tr("Reading what is new"), read, self._take, self._fail)

    def mark_as_seen(self) -> None:
        """All that is listed; what was written since it was read stays new."""
        if self._read is None:
            return
        by, seen = who(), self._read.news.seen

        def note(store: Store) -> None:
            store.visits.note(by, seen)

        self._session.in_background(tr("Noting what was seen"), note, lambda _: self._noted(), self.notice.warn)

    def _noted(self) -> None:
        self._is_first = False
        self.refresh()

    def _leave(self) -> None:
        """Another store is open, or none."""
        self._read, self._problem, self._is_first = None, None, False
        self._show()
        self.refresh()

    def _take(self, read: ReadNews) -> None:
        self._read, self._problem = read, None
        self._is_first = self._is_first or read.news.is_first
        self._show()

    def _fail(self, error: CoordinationError) -> None:
        """What was read stays; that the server is away is told elsewhere."""
        if self._read is None:
            self._problem = error
            self._show()
        elif self._session.lost is None:
            self.notice.warn(error)

    def _show(self) -> None:
        read = self._read
        self.list.take(*((read.rows, read.counts) if read is not None else ({}, {})))
        self.areas.take(read.news.areas if read is not None else [], read.crs if read is not None else "")
        self.areas_box.setTitle(_with_count(tr("Interest areas"), self.areas.list.count()))
        self.told.setText(self._sentences(read) if read is not None else "")
        self.told.setVisible(read is not None)
        self.empty.setText(self._emptiness(read))
        is_new = read is not None and len(read.news) > 0
        self._stack.setCurrentIndex(0 if is_new else 1)
        self.seen.setEnabled(is_new)
        self.counted.emit(None if read is None else len(read.news))

    def _sentences(self, read: ReadNews) -> str:
        """Since when, and near what."""
        since = tr("Since {moment}.").format(moment=read.since)
        if self._is_first:
            since = tr("Your first visit: what others change from now on is listed here until you have seen it.")
        watched = {
            Watched.AREAS: "",
            Watched.OWN_PLANS: tr(
                "You have no interest area yet, so this is about the surroundings of the plans of {name}."
            ).format(name=self._session.organisation),
            Watched.NOTHING: tr("Draw an interest area below, or choose for whom you act."),
        }[read.news.watched]
        return f"{since} {watched}".strip()

    def _emptiness(self, read: ReadNews | None) -> str:
        if self._problem is not None:
            return self._problem.told(tr)
        return tr("Reading what is new…") if read is None else tr("Nothing new.")

    def _mark(self) -> None:
        row = self.list.chosen
        if row is None or not self.isUserVisible():
            self._outlines.clear()
        else:
            self._outlines.show([(shape_of(wkb), ink) for wkb, ink in row.outlines], self._crs())

    def _look(self, row: NewsRow) -> None:
        if row.group is Group.WAITING:
            self.finding_wanted.emit(row.id)
        elif row.outlines:
            look_at(self._iface.mapCanvas(), [shape_of(wkb) for wkb, _ in row.outlines], self._crs())

    def _crs(self) -> QgsCoordinateReferenceSystem:
        return QgsCoordinateReferenceSystem("" if self._read is None else self._read.crs)

    def _lay_out(self) -> None:
        body = Wrapping(self)
        for label in (self.told, self.empty):
            label.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.seen.setObjectName("seinajoki_seen")
        self.seen.setToolTip(tr("All that is listed; what others write from now on is new"))
        self.areas_box = QgsCollapsibleGroupBox(tr("Interest areas"), body)
        self.areas_box.setObjectName("seinajoki_areas_box")
        within = QVBoxLayout(self.areas_box)
        within.addWidget(self.areas)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.seen)
        column = QVBoxLayout(body)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self.notice)
        column.addWidget(self.told)
        column.addWidget(self._stack, 1)
        column.addLayout(row)
        column.addWidget(self.areas_box)
        self.setWidget(body)
        self.setFocusProxy(self.list)
        for before, after in pairwise([self.list, self.seen, *self.areas.in_order]):
            QWidget.setTabOrder(before, after)


def _with_count(title: str, count: int) -> str:
    return f"{title} ({count})" if count else title
