"""What is measured. A further case is a module that builds a `Case`, and a line here."""

from cases import dense, growth, heard, live, peers, plugin_load, postgis, store
from contenders import EVERYBODY, WITHOUT_QGIS
from measuring import Case


def cases(*, quick: bool) -> list[Case]:
    """All cases, or the same on small cities."""
    if quick:
        return [
            peers.case("A", 1_000, EVERYBODY),
            peers.case("A", 10_000, WITHOUT_QGIS),
            *(growth.case(series, (1_000, 10_000)) for series in "AB"),
            dense.case((1_000, 10_000)),
            *store.cases(1_000),
            *postgis.cases(1_000),
            heard.case(1_000),
            *live.cases("A", 1_000),
            plugin_load.case(),
        ]
    return [
        peers.case("A", 10_000, EVERYBODY),  # of this size B is the same city
        *(peers.case(series, 100_000, WITHOUT_QGIS) for series in "AB"),
        *(growth.case(series, (1_000, 10_000, 100_000, 1_000_000)) for series in "AB"),
        dense.case((10_000, 30_000, 100_000, 200_000)),
        *store.cases(100_000),
        *postgis.cases(100_000),
        heard.case(100_000),
        *(case for series in "AB" for n in (10_000, 1_000_000) for case in live.cases(series, n)),
        plugin_load.case(),
    ]
