"""Imports into a database under a login: one's own organisation's only, by whatever way."""

from contextlib import closing
from dataclasses import replace

import pytest
from server import running
from test_importing import Rows, brought, counts, plans, row

from city import SCHEMA, Office
from seinajoki_coordination.domain.errors import NoRight, RowRefused
from seinajoki_coordination.store.opening import open_store


@pytest.fixture
def city(server, prepared):
    """A database in which all have their roles."""
    name = server.database(template=prepared)
    yield name
    server.drop(name)


def opened(city, login):
    return closing(open_store(city, lambda name: running().dsn(name, login)))


@pytest.fixture
def landed(city):
    """The batch that the waterworks brought in."""
    with opened(city, "water") as store:
        brought(store, row("a"), row("b"))
        return store.imports.last()


def test_a_member_imports_for_its_organisation_and_undoes_it(city):
    with opened(city, "water") as store:
        assert counts(brought(store, row("a"), row("b"))) == (2, 0, 0, 0)
        assert counts(brought(store, row("a"), row("b", "changed"))) == (0, 1, 1, 0)
        last = store.imports.last()
        assert last.by == "a water planner", "the server says who, whatever the client says"
        undone = store.imports.undo(last.id, "somebody", last.at)

        assert (undone.deleted, undone.restored) == (0, 1)
        assert plans(store)["b"]["title"] == "pipe"


@pytest.mark.parametrize("login", ["water", "reader", "rescue"])
def test_nobody_imports_for_another_organisation(city, login):
    with opened(city, login) as store, pytest.raises(NoRight):
        brought(store, row("a"), organisation="Verkot")
    with opened(city, "city") as store:
        assert plans(store) == {}
        assert store.imports.last() is None


def test_a_row_of_a_known_source_does_not_change_anothers_plan(city, landed):
    with opened(city, "nets") as store:
        assert counts(brought(store, Rows(row("a", "theirs")), organisation="Verkot")) == (1, 0, 0, 0)
    with opened(city, "water") as store:
        titles = store.contents.rows("work_zone", ["source_row", "title", "organisation_id"])
        ids = store.organisations.ids()
        assert sorted(titles) == sorted(
            [("a", "theirs", ids["Verkot"]), ("a", "pipe", ids["Vesi"]), ("b", "pipe", ids["Vesi"])]
        )
        assert counts(brought(store, row("a"), row("b"))) == (0, 0, 2, 0)


def test_nobody_undoes_anothers_import(city, landed):
    with opened(city, "nets") as store, pytest.raises(RowRefused, match="another organisation's"):
        store.imports.undo(landed.id, "a tester", landed.at)
    with opened(city, "water") as store:
        assert set(plans(store)) == {"a", "b"}
        assert store.imports.last().id == landed.id


@pytest.mark.parametrize(
    "attack",
    [
        (
            "INSERT INTO import_row (batch_id, source_row, row_id, row_version, is_new, fingerprint) "
            "VALUES ('{batch}', 'a', 'x', 1, true, 'f')"
        ),
        "UPDATE import_row SET fingerprint = 'f'",
        "DELETE FROM import_row",
        "DELETE FROM import_batch",
        "UPDATE import_batch SET organisation_id = organisation_id",
        "UPDATE import_batch SET undone_at = now()",
        (
            "INSERT INTO import_batch (id, source, table_name, organisation_id, mapping, imported_at, imported_by) "
            "SELECT 'mine', source, table_name, organisation_id, mapping, imported_at, imported_by FROM import_batch"
        ),
    ],
)
@pytest.mark.parametrize("login", ["nets", "reader"])
def test_what_became_of_others_rows_is_not_written_by_sql(server, city, landed, attack, login):
    with pytest.raises(Exception, match=r"not yours|permission denied"):
        Office(server, city, login).run(attack.format(batch=landed.id))
    with opened(city, "water") as store:
        assert store.imports.last() == replace(landed, id=landed.id)
        assert counts(brought(store, row("a"), row("b"))) == (0, 0, 2, 0)


def test_rows_are_not_added_to_an_import_that_is_over(server, city, landed):
    with pytest.raises(Exception, match="not yours"):
        Office(server, city, "water").run(
            f"INSERT INTO {SCHEMA}.import_row (batch_id, source_row, row_id, row_version, is_new, fingerprint) "
            "VALUES (%s, 'a', 'x', 1, true, 'f')",
            landed.id,
        )


@pytest.mark.parametrize("version", [1, 7])
def test_an_import_of_ones_own_does_not_tell_of_anothers_plans(server, city, landed, version):
    with opened(city, "water") as store:
        id_ = plans(store)["b"]["id"]
    nets = Office(server, city, "nets")
    nets.connection.autocommit = False
    nets.run(
        "INSERT INTO import_batch (id, source, table_name, organisation_id, mapping, imported_at, imported_by) "
        "SELECT 'mine', 'vesi.shp', 'work_zone', id, '{}', now(), 'x' FROM organisation WHERE short_name = 'Verkot'"
    )
    with pytest.raises(Exception, match="not yours"):
        nets.run(
            "INSERT INTO import_row (batch_id, source_row, row_id, row_version, is_new, fingerprint) "
            "VALUES ('mine', 'a', %s, %s, true, 'f')",
            id_,
            version,
        )
