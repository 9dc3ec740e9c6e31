"""How QGIS reaches the tables of a store by the store's name."""

from __future__ import annotations

from qgis.core import QgsDataSourceUri, QgsProviderRegistry, QgsVectorLayer

from seinajoki_coordination.domain.errors import NoSuchConnection
from seinajoki_coordination.domain.store_name import Place, is_file_name

_POSTGRES = "postgres"
_GEOMETRY, _KEY = "geom", "fid"


def table_layer(store: str, table: str, *, is_spatial: bool) -> QgsVectorLayer:
    """A table of a store as a layer; whether it is valid tells whether there is one.

    Raises:
        NoSuchConnection: nobody has saved the connection that the store's name means.
    """
    if is_file_name(store):
        return QgsVectorLayer(f"{store}|layername={table}", table, "ogr")
    place = Place.named(store)
    uri = QgsDataSourceUri(_saved(place.connection))
    uri.setDataSource(place.schema, table, _GEOMETRY if is_spatial else "", "", _KEY)
    return QgsVectorLayer(uri.uri(expandAuthConfig=False), table, _POSTGRES)


def libpq_address(connection: str) -> str:
    """How libpq reaches the database of a saved connection; it may hold a password and belongs in no text.

    Raises:
        NoSuchConnection: nobody has saved it.
    """
    return QgsDataSourceUri(_saved(connection)).connectionInfo(expandAuthConfig=True)


def _saved(connection: str) -> str:
    """QGIS's own word for a saved connection."""
    saved = QgsProviderRegistry.instance().providerMetadata(_POSTGRES).findConnection(connection)
    if saved is None:
        raise NoSuchConnection(name=connection)
    return str(saved.uri())
