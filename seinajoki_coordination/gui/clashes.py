"""A row that two people have changed: what it was, what it is in the edit buffer, and what it is in the store."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from qgis.core import QgsFeatureRequest, QgsVectorLayer

from seinajoki_coordination.domain.merge import Merged, merge
from seinajoki_coordination.gui.row_lock import Edit
from seinajoki_coordination.gui.rows import (
    SHAPE,
    UNKNOWN,
    Record,
    Words,
    columns_of,
    for_qgis,
    plain,
    record_of,
    record_of_version,
    shape_in,
    stored,
    wkb_of,
)
from seinajoki_coordination.gui.versions import Line
from seinajoki_coordination.host.translation import tr

if TYPE_CHECKING:  # it brings numpy and Shapely
    from seinajoki_coordination.services.store import Version

WAS, MINE, THEIRS = range(3)
"""The versions, in the order in which they are shown."""
Chosen = Mapping[str, int]
"""Of fields, whose version."""


@dataclass(frozen=True)
class Clash:
    """One row in three versions."""

    stale: Edit
    base: Record
    mine: Record
    theirs: Record

    @cached_property
    def merged(self) -> Merged:
        """What follows from both."""
        return merge(self.base, self.mine, self.theirs)

    @property
    def differing(self) -> list[str]:
        """The fields that are one thing here and another in the store."""
        return [name for name in self.theirs if self.mine[name] != self.theirs[name]]

    @property
    def suggested(self) -> dict[str, int]:
        """Whose version the fields have that only one has changed."""
        return {
            name: MINE if self.theirs[name] == self.base[name] else THEIRS
            for name in self.differing
            if name in self.merged.values
        }

    def lines(self, words: Words) -> list[Line]:
        """The differing fields as a table shows them."""
        return [self._line(name, words) for name in self.differing]

    def _line(self, name: str, words: Words) -> Line:
        versions = (self.base[name], self.mine[name], self.theirs[name])
        changed = frozenset(number for number, value in enumerate(versions) if value != self.base[name])
        texts = tuple(
            words.told(name, value, None if value == self.base[name] else self.base[name]) for value in versions
        )
        return Line(name, words.label(name), texts, changed)


def base_of(versions: Sequence[Version], stale: Edit) -> Version | None:
    """What a row was when it was read: the first of its versions that was ended since; None if nobody kept it."""
    return next((version for version in versions if version.row_version >= stale.read), None)


def clash_of(layer: QgsVectorLayer, stale: Edit, base: Version | None) -> Clash:
    """The versions of a row as they are now.

    Args:
        layer: it is being edited.
        stale: the row.
        base: what it was before both; if nobody knows, of what was edited here both versions are to be looked at.
    """
    (row,) = stored(layer, QgsFeatureRequest(stale.fid), 1)
    theirs = record_of(layer, row)
    edits = edits_of(layer, stale.fid)
    before = theirs | dict.fromkeys(edits, UNKNOWN) if base is None else record_of_version(layer, base)
    return Clash(stale, before, before | edits, theirs)


def edits_of(layer: QgsVectorLayer, fid: int) -> dict[str, object]:
    """What is edited of a row, by column."""
    buffer = layer.editBuffer()
    values, shapes = buffer.changedAttributeValues().get(fid, {}), buffer.changedGeometries()
    edits = {name: plain(values[index]) for name, index in columns_of(layer).items() if index in values}
    return edits | {SHAPE: wkb_of(shapes[fid])} if fid in shapes else edits


def take(layer: QgsVectorLayer, clash: Clash, chosen: Chosen) -> None:
    """Make of the row in the edit buffer what was chosen, as one step that QGIS can undo."""
    edited = edits_of(layer, clash.stale.fid)
    fields = layer.fields()
    layer.beginEditCommand(tr("Choose between versions"))
    for name in clash.differing:
        is_mine = chosen[name] == MINE
        if is_mine == (name in edited):
            continue  # it is so in the buffer, or in the store
        version = clash.mine if is_mine else clash.theirs
        if name == SHAPE:
            layer.changeGeometry(clash.stale.fid, shape_in(version))
        else:
            layer.changeAttributeValue(clash.stale.fid, fields.indexFromName(name), for_qgis(version[name]))
    layer.endEditCommand()
