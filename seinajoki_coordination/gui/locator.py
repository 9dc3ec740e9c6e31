"""Plans, places and findings in QGIS's locator bar, which leads to them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.core import (
    QgsApplication,
    QgsFeature,
    QgsFeatureRequest,
    QgsFeedback,
    QgsLocatorContext,
    QgsLocatorFilter,
    QgsLocatorResult,
    QgsSqliteUtils,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtGui import QIcon

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.domain.wording import Wording, shown
from seinajoki_coordination.gui.looking import look_at
from seinajoki_coordination.gui.marks import icon
from seinajoki_coordination.gui.session import OpenStore, Session
from seinajoki_coordination.host.fields import FINDING, STREET, layer_title, value_labels
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.host.translation import tr, user_language

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.listing import Hit

_NAME, _PREFIX = "seinajoki", "sei"
_MOST, _MOST_WITH_PREFIX = 8, 40
_LEAST_LETTERS, _LEAST_WITH_PREFIX = 3, 2
_DELAY_MS = 150
"""So long after the last key a search begins."""
_ORDER = (
    *(Table.WORK_ZONE, Table.EVENT, Table.TRAFFIC_ARRANGEMENT, Table.EVENT_AREA, STREET),
    *(Table.DEVELOPMENT_AREA, FINDING),
)
"""The kinds of results, from the top."""
_ICONS = {FINDING: "findings"}
"""Whose icons are not called as they are."""
_CODES = {STREET: ("class", ""), FINDING: ("yields", "state")}
"""The columns whose codes tell kind and status, where they are not called so."""


class RowNotShown(CoordinationError):
    """A row that its layer does not have."""

    sentence = "“{title}” is not on its layer: it was deleted meanwhile, or the layer's filter hides it."


class RowUnplaced(CoordinationError):
    """A row without a shape."""

    sentence = "“{title}” has no place on the map yet. It is selected in the table of its layer."


@dataclass(frozen=True)
class RowAction:
    """What can be done with a row that was found, beside showing it: an entry of the result's menu."""

    text: str
    icon: str
    """One of QGIS's own, like "mActionFormView.svg"."""
    act: Callable[[QgsVectorLayer, QgsFeature], object]
    tables: frozenset[str] = frozenset(_ORDER)
    """Of which its rows are."""


class Locator:
    """Stands in the locator bar until it is removed."""

    def __init__(
        self, iface: QgisInterface, session: Session, messages: Messages, actions: Sequence[RowAction]
    ) -> None:
        self._iface, self._session, self._messages = iface, session, messages
        self._filter = StoreFilter(session, self._chosen, actions)
        iface.registerLocatorFilter(self._filter)

    def remove(self) -> None:
        """Leave the bar, which deletes its filters itself."""
        self._iface.deregisterLocatorFilter(self._filter)

    def _chosen(self, table: str, id_: str, title: str, action: RowAction | None) -> None:
        """Lead to a row, or do with it what was asked for."""
        try:
            layer = self._session.shown_layer(table)
            rows = _rows(layer, *(("name", title) if table == STREET else ("id", id_)))
            if not rows:
                raise RowNotShown(title=title)
            if action is not None:
                action.act(layer, rows[0])
            elif not look_at(self._iface, layer, rows):
                raise RowUnplaced(title=title)
        except CoordinationError as error:
            self._messages.warn(error)


class StoreFilter(QgsLocatorFilter):
    """Searches the store that was open when somebody typed; QGIS lets a clone of it do so, on a thread."""

    def __init__(
        self,
        session: Session,
        chosen: Callable[[str, str, str, RowAction | None], None],
        actions: Sequence[RowAction],
    ) -> None:
        super().__init__()
        self._session = session
        self._chosen = chosen
        self._actions = actions
        self._store: str | None = session.name
        self._open_store: OpenStore = session.open_store
        self.setFetchResultsDelay(_DELAY_MS)
        self.setUseWithoutPrefix(True)

    def clone(self) -> StoreFilter:
        """One that searches the store that is open now."""
        return StoreFilter(self._session, self._chosen, self._actions)

    def name(self) -> str:
        """By which QGIS keeps its settings."""
        return _NAME

    def displayName(self) -> str:
        """In the bar's menu."""
        return tr("Seinäjoki: works, events, places")

    def description(self) -> str:
        """In the bar's tool tips."""
        return tr("Finds plans by title, case number or organisation, places by name, and findings by their sides")

    def prefix(self) -> str:
        """What limits a search to this."""
        return _PREFIX

    def fetchResults(self, string: str, context: QgsLocatorContext, feedback: QgsFeedback) -> None:  # noqa: N802
        """Search, on the thread of a clone."""
        least = _LEAST_WITH_PREFIX if context.usingPrefix else _LEAST_LETTERS
        if self._store is None or len(string.strip()) < least or feedback.isCanceled():
            return
        try:
            results = self._search(self._store, string, _MOST_WITH_PREFIX if context.usingPrefix else _MOST)
        except CoordinationError as error:
            results = [_problem(error)]
        for result in results:
            if feedback.isCanceled():
                return
            result.filter = self
            self.resultFetched.emit(result)

    def triggerResult(self, result: QgsLocatorResult) -> None:  # noqa: N802  # QGIS's names
        """Lead to what was chosen."""
        self._choose(result, None)

    def triggerResultFromAction(self, result: QgsLocatorResult, actionId: int) -> None:  # noqa: N802, N803
        """Do with what was chosen what was asked for."""
        self._choose(result, self._actions[actionId])

    def _choose(self, result: QgsLocatorResult, action: RowAction | None) -> None:
        key = result.userData  # type: ignore[attr-defined]  # the stubs lack it
        if key:  # what only tells of a problem has none
            table, id_, title = key
            self._chosen(table, id_, title, action)

    def _search(self, name: str, text: str, limit: int) -> list[QgsLocatorResult]:
        store = self._open_store(name)
        try:
            hits = store.listing.search(text, limit)
            wording = Wording(tr, user_language(), store.municipality.zone)
        finally:
            store.close()
        return [self._result(hit, 1 - number / len(hits), wording) for number, hit in enumerate(hits)]

    def _result(self, hit: Hit, score: float, wording: Wording) -> QgsLocatorResult:
        result = QgsLocatorResult()
        result.displayString = shown(hit.title)
        result.description = " · ".join(_told(hit, wording))
        result.group = layer_title(hit.table)
        result.groupScore = 1 - _ORDER.index(hit.table) / len(_ORDER)
        result.score = score
        result.icon = _icon(hit.table)
        result.setUserData([hit.table, hit.id, hit.title])
        result.actions = [
            QgsLocatorResult.ResultAction(number, action.text, QgsApplication.iconPath(action.icon))
            for number, action in enumerate(self._actions)
            if hit.table in action.tables
        ]
        return result


def _icon(table: str) -> QIcon:
    """As in the docks; a street has none there."""
    return QgsApplication.getThemeIcon("/mIconLineLayer.svg") if table == STREET else icon(_ICONS.get(table, table))


def _told(hit: Hit, wording: Wording) -> list[str]:
    """What is known of it: kind, status, when, whose."""
    kind, status = _CODES.get(hit.table, ("kind", "status"))
    parts = [
        value_labels(hit.table, kind).get(hit.kind, hit.kind),
        value_labels(hit.table, status).get(hit.status, hit.status),
        "" if hit.span.start is None and hit.span.end is None else wording.span(hit.span),
        shown(hit.organisation),
    ]
    return [part for part in parts if part]


def _problem(error: CoordinationError) -> QgsLocatorResult:
    """That nothing could be looked for is not the same as nothing found."""
    result = QgsLocatorResult()
    result.displayString = tr("The store cannot be searched")
    result.description = error.told(tr)
    result.icon = QgsApplication.getThemeIcon("/mIconWarning.svg")
    return result


def _rows(layer: QgsVectorLayer, column: str, value: str) -> list[QgsFeature]:
    where = f'"{column}" = {QgsSqliteUtils.quotedString(value)}'
    return list(layer.getFeatures(QgsFeatureRequest().setFilterExpression(where)))
