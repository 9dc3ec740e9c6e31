"""What the tests of stores find here: one new store of each kind, and a desk at which it is edited by other tools."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent / "unit")]  # the latter for its `reference`

from desk import Desk  # noqa: E402
from kinds import KINDS, StoreKind  # noqa: E402
from server import Server, durable, running  # noqa: E402
from town import SETUP  # noqa: E402

from city import prepare  # noqa: E402
from seinajoki_coordination.services.store import Store  # noqa: E402
from seinajoki_coordination.store.geopackage.migrating import make_store  # noqa: E402


@pytest.fixture(scope="session")
def server() -> Server:
    """A PostgreSQL with PostGIS that is there for all tests of a run."""
    return running()


@pytest.fixture(scope="session")
def prepared(server) -> str:
    """A database with a store in which all logins of the city have their roles; to be copied."""
    return prepare(server)


@pytest.fixture(scope="session")
def crashing() -> Iterator[tuple[Server, str]]:
    """Another server, that keeps what it has promised when it crashes, and such a database there."""
    server = durable()
    yield server, prepare(server)
    server.close()


@pytest.fixture(params=KINDS, ids=lambda kind: kind.name)
def kind(request, tmp_path) -> Iterator[StoreKind]:
    """One kind of store, with a place to keep some of them."""
    kind = request.param(tmp_path)
    yield kind
    kind.close()


@pytest.fixture
def store(kind) -> Store:
    """A new store of the test's town, without plans."""
    return kind.new()


@pytest.fixture
def desk(kind, store) -> Desk:
    """Edits that store with a tool that knows nothing of the plugin."""
    return Desk(kind.address(store))


@pytest.fixture
def who(desk) -> dict[str, str]:
    """The organisations' ids by short name."""
    return desk.organisations()


@pytest.fixture
def path(tmp_path) -> Path:
    """The file of a GeoPackage store without plans, for tests of that kind only."""
    path = tmp_path / "town.gpkg"
    make_store(path, SETUP, "1.0")
    return path
