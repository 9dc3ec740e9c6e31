"""A city's PostGIS store as QGIS reaches it: connections that are saved, one for each login."""

import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from qgis.core import QgsDataSourceUri, QgsProviderRegistry

sys.path.append(str(Path(__file__).resolve().parents[1] / "store"))

from people import founded
from server import running

import city

LOGINS = ("water", "nets", "city", "reader", "rescue")


def connections():
    return QgsProviderRegistry.instance().providerMetadata("postgres")


def save_connection(name, database, login):
    """As the dialog of QGIS does, with the login's name."""
    server = running()
    uri = QgsDataSourceUri()
    uri.setConnection(server.host, str(server.port), database, login, "")
    options = {"saveUsername": True}
    connections().saveConnection(connections().createConnection(uri.uri(expandAuthConfig=False), options), name)


@contextmanager
def offices():
    """A city of its own, and a saved connection of each login's name; yields somebody at a desk with plain SQL."""
    database = running().database(template=_prepared())
    opened = []

    def at_desk(login):
        opened.append(city.Office(running(), database, login))
        return opened[-1]

    for login in LOGINS:
        save_connection(login, database, login)
    try:
        yield at_desk
    finally:
        for office in opened:
            office.connection.close()
        for login in LOGINS:
            connections().deleteConnection(login)
        running().drop(database)


@cache
def _prepared():
    return founded(running())
