"""What readers of a report would want to know of a layer's feature: its title and its shown columns."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from qgis.core import (
    Qgis,
    QgsApplication,
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsProject,
    QgsValueRelationFieldFormatter,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QTime

from seinajoki_coordination.detection.localtime import LocalTime
from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import UTC
from seinajoki_coordination.domain.wording import Wording, is_key
from seinajoki_coordination.exchange.instants import wall_clock
from seinajoki_coordination.host.fields import hours_in_words
from seinajoki_coordination.host.forms import names_of_rows
from seinajoki_coordination.host.styles import ROLE
from seinajoki_coordination.host.translation import tr, user_language

Facts = tuple[tuple[str, str], ...]
"""(name, value) texts."""

_MOST_FACTS = 12
_LONGEST = 200
_TITLES = ("title", "otsikko", "nimi", "name", "tapahtuma", "kohde", "hanke", "selite", "kuvaus", "description")
_STARTS = frozenset({"starts_at", "build_up_from"})
_ENDS = frozenset({"ends_at", "tear_down_until"})
"""Columns of ours whose midnights begin a day, and those whose midnights end the day before."""
_OF_PLANS = (
    *("kind", "status", "organisation_id", "project", "precision", "weekly_hours", "build_up_from", "tear_down_until"),
    *("attendance", "lane_effect", "note", "source"),
)
"""What is told of a plan of a store; its table has many more columns than a reader wants."""
_UNREMARKABLE = {"precision": ("day", "hour"), "lane_effect": ("none",)}
"""Codes of ours that go without saying."""
_FLAGS = ("", "CheckBox")
_UTC = re.compile(r"\s*\(UTC\)$")
"""What columns of a GeoPackage are called that QGIS shows in UTC; here their values are in local time."""


@dataclass(frozen=True)
class Describer:
    """Describes features of one layer; made in the layer's thread, used in any."""

    source: QgsVectorLayerFeatureSource
    fields: QgsFields
    title: str
    """An expression, or nothing."""
    shown: tuple[int, ...]
    """The columns that may be facts, in the order of the layer's attribute table."""
    labels: dict[int, dict[str, str]]
    """What the keys of another layer, in such a column, stand for."""

    def describe(self, feature_ids: Sequence[int], local: LocalTime) -> list[tuple[str, Facts]]:
        """Titles and facts in that order; nothing of a feature that is not there any more."""
        title = QgsExpression(self.title)
        context = QgsExpressionContext()
        context.setFields(self.fields)
        title.prepare(context)
        request = QgsFeatureRequest()
        request.setFilterFids(list(feature_ids))
        request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
        request.setSubsetOfAttributes([*self.shown, *title.referencedAttributeIndexes(self.fields)])
        show = _Shown(self.fields, self.labels, local)
        told: dict[int, tuple[str, Facts]] = {}
        for feature in self.source.getFeatures(request):
            context.setFeature(feature)
            name = _short(title.evaluate(context)) if self.title else ""
            told[feature.id()] = name, tuple(self._facts(feature, name, show))
        return [told.get(feature_id, ("", ())) for feature_id in feature_ids]

    def _facts(self, feature: QgsFeature, title: str, show: _Shown) -> Iterator[tuple[str, str]]:
        left = _MOST_FACTS
        for index in self.shown:
            text = _short(show(index, feature.attribute(index)))
            if left and text and text != title and not is_key(text):
                yield _UTC.sub("", self.fields.at(index).displayName()), text
                left -= 1


def describer(layer: QgsVectorLayer, used: Collection[str | None]) -> Describer:
    """The describer of a layer; `used` are the fields that are told otherwise (id, start, end)."""
    fields = layer.fields()
    title = _title(layer, used)
    skipped = {fields.indexFromName(name) for name in used if name} | set(layer.primaryKeyAttributes())
    if QgsExpression(title).isField():
        skipped.update(QgsExpression(title).referencedAttributeIndexes(fields))
    is_plan = layer.customProperty(ROLE) in set(Table)
    columns = map(fields.indexFromName, _OF_PLANS) if is_plan else _table_columns(layer)
    shown = tuple(index for index in columns if index >= 0 and index not in skipped)
    labels = {index: labels for index in shown if (labels := _labels(fields, index))}
    if is_plan:  # what the layer's style knows of other tables is as old as the style
        labels |= {index: names for index in shown if (names := names_of_rows(layer, fields.at(index).name()))}
    return Describer(QgsVectorLayerFeatureSource(layer), fields, title, shown, labels)


def _title(layer: QgsVectorLayer, used: Collection[str | None]) -> str:
    """The layer's display expression if someone wrote one, else a field that is called a title, else its display field.

    QGIS itself displays the first field that has “name” in its name, or for want of one the first of all.
    """
    fields = layer.fields()
    display = QgsExpression(layer.displayExpression())
    if display.isValid() and not display.isField():
        return display.expression()
    names = {name.lower(): name for name in fields.names() if name not in used}
    if name := next((names[title] for title in _TITLES if title in names), None):
        return QgsExpression.quotedColumnRef(name)
    displayed = set(display.referencedAttributeIndexes(fields)) - {0, *layer.primaryKeyAttributes()}
    return display.expression() if any(fields.at(index).name() not in used for index in displayed) else ""


def _table_columns(layer: QgsVectorLayer) -> Iterator[int]:
    """The columns that the layer's attribute table shows, in its order, without those that its form hides."""
    fields = layer.fields()
    table = layer.attributeTableConfig()
    table.update(fields)
    for column in table.columns():
        index = fields.indexFromName(column.name)
        if index >= 0 and not column.hidden and fields.at(index).editorWidgetSetup().type() != "Hidden":
            yield index


def _labels(fields: QgsFields, index: int) -> dict[str, str]:
    """The labels of a value relation, read while its other layer may be touched."""
    setup = fields.at(index).editorWidgetSetup()
    if setup.type() != "ValueRelation":
        return {}
    other = QgsValueRelationFieldFormatter.resolveLayer(setup.config(), QgsProject.instance())
    if other is None:
        return {}
    key, value = (other.fields().lookupField(setup.config().get(part, "")) for part in ("Key", "Value"))
    if min(key, value) < 0:
        return {}
    request = QgsFeatureRequest()
    request.setFlags(Qgis.FeatureRequestFlag.NoGeometry)
    request.setSubsetOfAttributes([key, value])
    return {_plain(row.attribute(key)): _plain(row.attribute(value)) for row in other.getFeatures(request)}


class _Shown:
    """Shows values of a layer's columns as its form would, days and times as the report does, in local time."""

    def __init__(self, fields: QgsFields, labels: dict[int, dict[str, str]], local: LocalTime) -> None:
        self._fields, self._labels, self._local = fields, labels, local
        # Formatters ask a layer for its fields; the real one lives in another thread.
        self._stand_in = QgsVectorLayer("NoGeometry", "", "memory")
        self._stand_in.dataProvider().addAttributes(fields.toList())
        self._stand_in.updateFields()
        self._wording = Wording(tr, user_language(), UTC)

    def __call__(self, index: int, value: object) -> str:
        """The text of a value; nothing for null."""
        name = self._fields.at(index).name()
        if QgsVariantUtils.isNull(value) or value in _UNREMARKABLE.get(name, ()):
            return ""
        if isinstance(value, (QDateTime, QDate)):
            return self._moment(value, name)
        setup = self._fields.at(index).editorWidgetSetup()
        if index in self._labels or setup.type() in ("ValueRelation", "RelationReference"):
            return self._labels.get(index, {}).get(_plain(value), _plain(value))
        if isinstance(value, bool) and setup.type() in _FLAGS:
            return tr("Yes") if value else tr("No")
        if name == "weekly_hours":
            return hours_in_words(_plain(value))
        formatter = QgsApplication.fieldFormatterRegistry().fieldFormatter(setup.type())
        return str(formatter.representValue(self._stand_in, index, setup.config(), None, value))

    def _moment(self, value: QDateTime | QDate, column: str) -> str:
        """As the report writes its own days and times."""
        if isinstance(value, QDate):
            return self._wording.day(value.toPyDate())
        day, clock = wall_clock(value, self._local)
        if column in _STARTS | _ENDS and clock == QTime(0, 0):
            return self._wording.day(day.addDays(-1 if column in _ENDS else 0).toPyDate())
        return self._wording.on_clock(day.toPyDate(), clock.toPyTime())


def _plain(value: object) -> str:
    return "" if QgsVariantUtils.isNull(value) else str(value)


def _short(value: object) -> str:
    """On one line, cut where it is long."""
    text = " ".join(_plain(value).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
