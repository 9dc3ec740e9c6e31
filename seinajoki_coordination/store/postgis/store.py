"""One PostGIS store: its parts, by what they are for."""

from __future__ import annotations

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.services.discussion import Discussion, Organisations
from seinajoki_coordination.services.fieldwork import FieldFile, Merging
from seinajoki_coordination.services.listing import Listing
from seinajoki_coordination.services.store import Contents, History, Imports, Members, Planning, Register
from seinajoki_coordination.services.visits import Visits
from seinajoki_coordination.store.discussion import SqlDiscussion
from seinajoki_coordination.store.imports import SqlImports
from seinajoki_coordination.store.listing import SqlListing
from seinajoki_coordination.store.organisations import SqlOrganisations
from seinajoki_coordination.store.postgis.contents import PostgisContents
from seinajoki_coordination.store.postgis.history import PostgisHistory
from seinajoki_coordination.store.postgis.members import PostgisMembers
from seinajoki_coordination.store.postgis.merging import PostgisMerging
from seinajoki_coordination.store.postgis.people import read_me
from seinajoki_coordination.store.postgis.register import PostgisRegister
from seinajoki_coordination.store.postgis.schema import PostgresSchema
from seinajoki_coordination.store.postgis.visits import PostgisVisits
from seinajoki_coordination.store.postgis.writing import PostgisPlanning
from seinajoki_coordination.store.setup import read_municipality


class PostgisStore:
    """A municipality's store in one schema; opened by `store.opening`.

    Args:
        schema: where it is; closed with it.
        refusal: why it must not be written.
    """

    is_copy = False

    def __init__(self, schema: PostgresSchema, refusal: CoordinationError | None = None) -> None:
        self.refusal = refusal
        self._schema = schema
        self.municipality = read_municipality(schema, schema.name)
        self.me = read_me(schema)
        self.register: Register = PostgisRegister(schema, self.municipality.zone)
        self.discussion: Discussion = SqlDiscussion(schema)
        self.organisations: Organisations = SqlOrganisations(schema)
        self.planning: Planning = PostgisPlanning(schema)
        self.listing: Listing = SqlListing(schema)
        self.history: History = PostgisHistory(schema)
        self.visits: Visits = PostgisVisits(schema, self.history)
        contents = PostgisContents(schema)
        self.contents: Contents = contents
        merging = PostgisMerging(schema, contents)
        self.merging: Merging = merging
        self.imports: Imports = SqlImports(schema, contents, merging)
        self.field: FieldFile | None = None
        self.members: Members | None = PostgisMembers(schema)

    def close(self) -> None:
        """Let go of the connection."""
        self._schema.close()
