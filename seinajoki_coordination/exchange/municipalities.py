"""The files that say how a municipality's store is set up."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem

from seinajoki_coordination.domain.errors import BadMunicipality, UnknownMunicipality
from seinajoki_coordination.domain.municipality import Municipality
from seinajoki_coordination.domain.timespan import time_zone
from seinajoki_coordination.host.crs import is_in_metres, is_stretched
from seinajoki_coordination.host.paths import RESOURCES

_FOLDER = RESOURCES / "municipalities"


def read_municipality(name: str) -> dict[str, Any]:
    """The set-up of a municipality by its code, or by the path of its file.

    Raises:
        UnknownMunicipality: there is no such file.
        BadMunicipality, UnknownZone: it is not JSON, something is missing, or is not known.
    """
    path = Path(name) if name.endswith(".json") else _FOLDER / f"{name}.json"
    try:
        setup: dict[str, Any] = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        known = ", ".join(sorted(file.stem for file in _FOLDER.glob("*.json")))
        raise UnknownMunicipality(name=name, known=known) from error
    except ValueError as error:
        raise BadMunicipality(reason=error) from error
    municipality = Municipality.from_json(setup)
    time_zone(municipality.zone_name)
    crs = QgsCoordinateReferenceSystem(municipality.crs)
    if not is_in_metres(crs) or is_stretched(crs):
        raise BadMunicipality(reason=f"crs = {municipality.crs}")
    return setup
