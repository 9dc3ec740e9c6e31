"""What layers and results are stored in: the same data however it is spelt, and results that would replace it."""

from __future__ import annotations

import os
import re
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from pathlib import Path

from qgis.core import (  # type: ignore[attr-defined]  # the stubs lack QgsProcessingException
    QgsDataSourceUri,
    QgsProcessingException,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from seinajoki_coordination.host.translation import tr

_OGR = "ogr"
_IN_FILE = f"{_OGR}:"
_NO_FILE = re.compile(rf"(?!{_IN_FILE})\w{{3,}}:")
"""How QGIS begins the names of results in memory and in databases; a drive's name is shorter."""


@dataclass(frozen=True)
class Stored:
    """The files that some data is in, or will be."""

    name: str
    """As the user gave it."""
    files: frozenset[Hashable]
    table: str = ""
    """The table that it fills, where others may stand beside it."""

    def would_lose(self, other: Stored) -> bool:
        """Whether writing this would replace the other."""
        are_apart = self.table and other.table and self.table != other.table
        return bool(self.files & other.files) and not are_apart


def stored_layer(layer: QgsVectorLayer) -> Stored:
    """Where a layer is read from; nowhere if it is in no file."""
    parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
    path = parts.get("path")
    files = [path, *filter(os.path.exists, _beside(path))] if path else []
    return Stored(layer.source(), frozenset(map(_file, files)), parts.get("layerName") or "")


def stored_file(path: Path) -> Stored:
    """One file."""
    return Stored(str(path), frozenset({_file(path)}))


def stored_result(destination: str) -> Stored:
    """Where QGIS will write a result that the user wants there."""
    if _NO_FILE.match(destination):
        return Stored(destination, frozenset())
    if destination.startswith(_IN_FILE):
        uri = QgsDataSourceUri(destination.removeprefix(_IN_FILE))
        return Stored(destination, frozenset({_file(uri.database())}), uri.table())
    files = {destination, *_beside(destination)}
    if not QgsVectorFileWriter.driverForExtension(Path(destination).suffix):
        files.add(f"{destination}.gpkg")  # so QGIS calls a layer whose suffix says nothing to it
    return Stored(destination, frozenset(map(_file, files)))


def refuse_overwriting(checked: Iterable[Stored], results: Sequence[Stored]) -> None:
    """A result replaces its whole file, or its table in a database; that must not be one that is checked.

    Raises:
        QgsProcessingException: it is.
    """
    for data, result in product(checked, results):
        if result.would_lose(data):
            problem = tr("“{path}” is itself checked and would be lost. Choose another file for the results.")
            raise QgsProcessingException(problem.format(path=result.name))


def refuse_one_place(results: Sequence[Stored]) -> None:
    """The overlaps and the report must not replace one another.

    Raises:
        QgsProcessingException: they would.
    """
    for overlaps, report in combinations(results, 2):
        if report.would_lose(overlaps):
            problem = tr(
                "“{path}” is asked for the overlaps and for the report, of which only one would stay. "
                "Choose another file for one of them."
            )
            raise QgsProcessingException(problem.format(path=report.name))


def same_data(layer: QgsVectorLayer) -> Hashable:
    """Equal for layers that read the same rows of the same data, however their sources are spelt."""
    if layer.providerType() != _OGR:
        return layer.source()
    parts = QgsProviderRegistry.instance().decodeUri(_OGR, layer.source())
    path, table, number = parts.pop("path"), parts.pop("layerName", None), parts.pop("layerId", None)
    if not table:
        tables = tables_in(path)
        table = next(iter(tables.values()), "") if number is None else tables.get(int(number))
    return _file(path), table, frozenset((name, str(value)) for name, value in parts.items())


def tables_in(path: str) -> dict[int, str]:
    """The names of a file's layers by their numbers; QGIS reads the first one where none is asked for."""
    return {one.layerNumber(): one.name() for one in QgsProviderRegistry.instance().querySublayers(path)}


def _beside(path: str) -> list[str]:
    """The other files that a format keeps beside one of that name."""
    return list(QgsProviderRegistry.instance().providerMetadata(_OGR).sidecarFilesForUri(path))


def _file(path: str | Path) -> Hashable:
    """The same for all names of one file, be they links; a file that is not there yet has one name."""
    try:
        found = Path(path).stat()
    except (OSError, ValueError):
        return os.path.normcase(Path(path).resolve())
    return found.st_dev, found.st_ino
