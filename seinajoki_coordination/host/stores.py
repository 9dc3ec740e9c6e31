"""How QGIS reaches the tables of a store by the store's name, and tells of a layer which store it is from."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsCredentials, QgsDataSourceUri, QgsProviderRegistry, QgsVectorLayer

from seinajoki_coordination.domain.errors import NoSuchConnection
from seinajoki_coordination.domain.store_name import Place, is_file_name

STORE = "seinajoki/store"
"""The custom property of a layer from a database that names its store, by a connection that its user has saved."""
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
    return _in_database(uri, place.schema, table, is_spatial=is_spatial)


def sibling(layer: QgsVectorLayer, table: str, *, is_spatial: bool = False) -> QgsVectorLayer:
    """Another table of the store that a layer is from; whether it is valid tells whether there is one."""
    if layer.providerType() != _POSTGRES:
        return QgsVectorLayer(f"{_file_of(layer)}|layername={table}", table, layer.providerType())
    uri = QgsDataSourceUri(layer.source())
    return _in_database(QgsDataSourceUri(uri.connectionInfo(False)), uri.schema(), table, is_spatial=is_spatial)


def table_of(layer: QgsVectorLayer) -> tuple[str, str]:
    """Where a layer's rows are: in which file or schema, and in which table there."""
    if layer.providerType() != _POSTGRES:
        source = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        return _file_of(layer), str(source.get("layerName") or "")
    uri = QgsDataSourceUri(layer.source())
    return f"{uri.connectionInfo(False)} {uri.schema()}", uri.table()


def store_of(layer: QgsVectorLayer) -> str:
    """The name of the store that a layer is from; empty for a database to which nobody has saved a connection."""
    if layer.providerType() != _POSTGRES:
        return _file_of(layer)
    return str(layer.customProperty(STORE) or "") or _name_of(QgsDataSourceUri(layer.source()))


def name_store(layer: QgsVectorLayer, store: str) -> None:
    """Remember by which name a layer was opened; a file's own source tells it."""
    if layer.providerType() == _POSTGRES:
        layer.setCustomProperty(STORE, store)


def adopt(layer: QgsVectorLayer) -> None:
    """Name the store of a layer that somebody has dragged from the browser, or that came with another's project.

    There the store may be called otherwise, or may be another one under the same name.
    """
    if layer.providerType() != _POSTGRES:
        return
    uri, named = QgsDataSourceUri(layer.source()), str(layer.customProperty(STORE) or "")
    if named and _leads_to(Place.named(named), uri):
        return
    name = _name_of(uri)
    if name and name != named:
        name_store(layer, name)


def libpq_address(connection: str) -> str:
    """How libpq reaches the database of a saved connection; it may hold a password and belongs in no text.

    Raises:
        NoSuchConnection: nobody has saved it.
    """
    return QgsDataSourceUri(_saved(connection)).connectionInfo(expandAuthConfig=True)


def _in_database(uri: QgsDataSourceUri, schema: str, table: str, *, is_spatial: bool) -> QgsVectorLayer:
    if uri.password():
        _keep_secret(uri)
    uri.setDataSource(schema, table, _GEOMETRY if is_spatial else "", "", _KEY)
    return QgsVectorLayer(uri.uri(expandAuthConfig=False), table, _POSTGRES)


def _keep_secret(uri: QgsDataSourceUri) -> None:
    """Let QGIS remember a saved password for this session, as if it had been typed, and not in the layers' source.

    That source goes into project files, messages and styles.
    """
    username, password = uri.username(), uri.password()
    uri.setPassword("")
    QgsCredentials.instance().put(uri.connectionInfo(False), username, password)


def _file_of(layer: QgsVectorLayer) -> str:
    """With the separators of this system, as the store's name has them."""
    return str(Path(layer.source().partition("|")[0]))


def _saved(connection: str) -> str:
    """QGIS's own word for a saved connection."""
    saved = QgsProviderRegistry.instance().providerMetadata(_POSTGRES).findConnection(connection)
    if saved is None:
        raise NoSuchConnection(name=connection)
    return str(saved.uri())


def _name_of(uri: QgsDataSourceUri) -> str:
    """What the store is called that a layer of a database is from, by the connections that are saved."""
    connections = QgsProviderRegistry.instance().providerMetadata(_POSTGRES).connections(False)
    places = (Place(connection, uri.schema()) for connection in connections)
    return next((place.name for place in places if _leads_to(place, uri)), "")


def _leads_to(place: Place, uri: QgsDataSourceUri) -> bool:
    """Whether a place is where a layer of a database is from."""
    try:
        saved = QgsDataSourceUri(_saved(place.connection))
    except NoSuchConnection:
        return False
    return place.schema == uri.schema() and _address(saved) == _address(uri)


def _address(uri: QgsDataSourceUri) -> tuple[str, str, str, str]:
    return uri.service(), uri.host().lower(), uri.port(), uri.database()
