"""One GeoPackage store: its parts, by what they are for."""

from __future__ import annotations

from pathlib import Path

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.services.discussion import Discussion, Organisations
from seinajoki_coordination.services.fieldwork import FieldFile, Merging
from seinajoki_coordination.services.listing import Listing
from seinajoki_coordination.services.rights import Me
from seinajoki_coordination.services.store import Contents, History, Imports, Members, Planning, Register
from seinajoki_coordination.services.visits import Visits
from seinajoki_coordination.store.geopackage.contents import GeoPackageContents
from seinajoki_coordination.store.geopackage.discussion import GeoPackageDiscussion
from seinajoki_coordination.store.geopackage.field import GeoPackageField
from seinajoki_coordination.store.geopackage.file import SqliteFile
from seinajoki_coordination.store.geopackage.history import GeoPackageHistory
from seinajoki_coordination.store.geopackage.merging import GeoPackageMerging
from seinajoki_coordination.store.geopackage.register import GeoPackageRegister
from seinajoki_coordination.store.geopackage.visits import GeoPackageVisits
from seinajoki_coordination.store.geopackage.writing import GeoPackagePlanning
from seinajoki_coordination.store.imports import SqlImports
from seinajoki_coordination.store.listing import SqlListing
from seinajoki_coordination.store.organisations import SqlOrganisations
from seinajoki_coordination.store.setup import read_municipality


class GeoPackageStore:
    """A municipality's store in one file; opened by `store.opening`."""

    def __init__(self, path: Path, refusal: CoordinationError | None = None, *, is_copy: bool = False) -> None:
        self.path = path
        self.is_copy = is_copy
        self.refusal = refusal
        self._file = SqliteFile(path, refusal)
        try:
            self.municipality = read_municipality(self._file, path)
        except CoordinationError:
            self._file.close()
            raise
        self.me = Me()
        self.register: Register = GeoPackageRegister(self._file, self.municipality.zone)
        discussion = GeoPackageDiscussion(self._file)
        self.discussion: Discussion = discussion
        self.organisations: Organisations = SqlOrganisations(self._file)
        self.planning: Planning = GeoPackagePlanning(self._file)
        self.listing: Listing = SqlListing(self._file)
        self.history: History = GeoPackageHistory(self._file)
        self.visits: Visits = GeoPackageVisits(self._file, self.history)
        contents = GeoPackageContents(self._file)
        self.contents: Contents = contents
        merging = GeoPackageMerging(self._file, contents, discussion)
        self.merging: Merging = merging
        self.imports: Imports = SqlImports(self._file, contents, merging)
        self.field: FieldFile | None = GeoPackageField(self._file, self.municipality.crs)
        self.members: Members | None = None

    def copied_to(self, path: Path) -> GeoPackageStore:
        """A copy to look at.

        Raises:
            CannotWrite: there is no room for it.
        """
        self._file.copy_to(path)
        return GeoPackageStore(path, is_copy=True)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
