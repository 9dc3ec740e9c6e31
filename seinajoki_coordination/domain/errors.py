"""What may go wrong, each with one sentence for the user that says what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar


class CoordinationError(Exception):
    """Base of all errors shown to users.

    A child states its `sentence`, a template in English; the facts given on raising fill it in,
    so that the same error can be told in any language.
    """

    sentence: ClassVar[str] = "Something unexpected happened."

    def __init__(self, **facts: object) -> None:
        self.facts = {name: _brief(fact) if name == "reason" else fact for name, fact in facts.items()}
        super().__init__(self.sentence.format(**self.facts))

    def told(self, tr: Callable[[str], str]) -> str:
        """The sentence in the language of `tr`."""
        return tr(self.sentence).format(**self.facts)


_SCRIPT = re.compile(r"sqlite3_exec\(.*\) failed: ", re.DOTALL)


def _brief(reason: object) -> str:
    """What a library says, without the whole scripts that GDAL quotes and the system's numbers of its errors."""
    text = reason.strerror if isinstance(reason, OSError) and reason.strerror else str(reason)
    return _SCRIPT.sub("", text)


class MissingLibrary(CoordinationError):
    """Shapely 2 is not there."""

    sentence = (
        "This needs the Python library Shapely 2 or newer, which this QGIS does not have. "
        "Install it for QGIS's Python (“pip install shapely”, or the plugin “QPIP”) and restart QGIS."
    )


class MissingDriver(CoordinationError):
    """psycopg2 is not there."""

    sentence = (
        "Stores in a PostgreSQL database need the Python library psycopg2. QGIS for Windows and macOS brings it; "
        "on Linux install the package python3-psycopg2, or run “pip install psycopg2-binary”, and start QGIS again."
    )


class Cancelled(CoordinationError):
    """The user stopped a long work."""

    sentence = "Cancelled; nothing was changed."


class UnreadableHours(CoordinationError):
    """Weekly hours that cannot be read."""

    sentence = "“{text}” is not a list of weekly hours; write it like “Mo-Fr 07:00-18:00; Sa 22:00-05:00”."


class UnreadableTime(CoordinationError):
    """A field's value that says no time."""

    sentence = (
        "“{text}” is not a time; write it like 1.6.2027, 1.6.2027 klo 8.00, 2027-06-01T08:00, 1.6.–15.6.2027, "
        "week 23/2027, 6/2027, Q2/2027, summer 2027 or 2027."
    )


class BadMapping(CoordinationError):
    """A mapping of an import that cannot be used."""

    sentence = "The mapping cannot be used: “{key}” cannot be “{found}”. Possible is: {possible}."


class UnknownZone(CoordinationError):
    """A time zone that is not known."""

    sentence = "“{zone}” is not a time zone; write it like “Europe/Helsinki”."


class TooManyRules(CoordinationError):
    """More rules than one pass can answer."""

    sentence = "There are {count} rules; one check can answer at most {most}. Remove some of them."


class BadRule(CoordinationError):
    """A rule that cannot be read."""

    sentence = (
        "The rule “{rule}” cannot be used ({reason}). Correct its row in the table of rules, or make it inactive there."
    )


class CannotWrite(CoordinationError):
    """A file that cannot be written."""

    sentence = "“{path}” cannot be written ({reason}). Choose another file or folder."


class MisleadingName(CoordinationError):
    """A path under which QGIS would look for another file."""

    sentence = (
        "“{path}” has a “%” with two digits or letters after it, which QGIS takes for another sign, so it would look "
        "for another file. Choose a path without it."
    )


class BadMunicipality(CoordinationError):
    """A municipality's file that cannot be read."""

    sentence = "The municipality's file cannot be used ({reason}). Compare it with the plugin's own, seinajoki.json."


class NoSuchStore(CoordinationError):
    """A store that is not there."""

    sentence = "There is no store “{path}”. Check the path, or make it with “Prepare store”."


class NotAGeoPackage(CoordinationError):
    """A file of another format."""

    sentence = "“{path}” is not a GeoPackage. Choose a file made by “Prepare store”."


class NotAStore(CoordinationError):
    """A GeoPackage of another application."""

    sentence = (
        "“{path}” is a GeoPackage, but not a coordination store; it was left as it is. "
        "Choose another file name, or import its layers into a store."
    )


class StoreTooOld(CoordinationError):
    """A store that must be upgraded first."""

    sentence = (
        "The store “{path}” is of version {found}; this plugin needs {wanted}. "
        "Upgrade it with “Prepare store”; of a file, a copy of the old one is kept."
    )


class StoreTooNew(CoordinationError):
    """A store of a newer plugin; it can be read."""

    sentence = (
        "The store “{path}” is of a newer version ({found}) than this plugin ({wanted}), so it is read only. "
        "Update the plugin."
    )


class StoreOnNetwork(CoordinationError):
    """A store on a drive of another machine; it can be used with care."""

    sentence = (
        "“{path}” is on a network drive, where two may spoil each other's work: "
        "let one person at a time write to it, and keep copies."
    )


class StoreTampered(CoordinationError):
    """A migration that is not the one that was applied."""

    sentence = (
        "Migration {number} of the store “{path}” differs from this plugin's; nothing was changed. "
        "Use the plugin version that made the store, or restore a copy."
    )


class StoreReadOnly(CoordinationError):
    """A file that may not be written."""

    sentence = "The store “{path}” cannot be written; ask for the right to write the file, or copy it elsewhere."


class StoreLocked(CoordinationError):
    """Another program holds the file."""

    sentence = "The store “{path}” is being written by another program. Close it there, or try again in a moment."


class StoreFailed(CoordinationError):
    """The file system or SQLite refused."""

    sentence = (
        "The store “{path}” could not be read or written ({reason}). Nothing was changed; "
        "free some space or check the drive."
    )


class StoreDamaged(StoreFailed):
    """A file that lacks some of what makes it a store."""

    sentence = (
        "The store “{path}” is damaged, or another program has changed its tables ({reason}). Nothing was changed; "
        "use a copy of the file from before that."
    )


class StoreKeptChanging(CoordinationError):
    """Others wrote again and again while a check was made."""

    sentence = (
        "The store changed while it was being checked, several times. Nothing was written; try again in a moment."
    )


class FindingMoved(CoordinationError):
    """A judgement on facts that are no longer so."""

    sentence = (
        "This finding has changed since you looked: you saw {seen}, now it is {now}. "
        "Look again and judge what it is now."
    )


class NoSuchFinding(CoordinationError):
    """A finding that is not in the register."""

    sentence = "This finding is not in the register any more. Refresh the list."


class UnknownOrganisation(CoordinationError):
    """An organisation that the store does not know."""

    sentence = "The store knows no organisation “{name}”. Choose one of: {known}."


class UnknownMunicipality(CoordinationError):
    """A municipality whose file is not there."""

    sentence = (
        "There is no municipality “{name}”. Known are: {known}; or give the path of a municipality's file (.json)."
    )


class DemoElsewhere(CoordinationError):
    """The demo is asked into a store of another coordinate system."""

    sentence = (
        "The demo is a summer in Seinäjoki, in {here}; this store is in {there}. "
        "Prepare another store, with the municipality “seinajoki”, for it."
    )


class NoSuchConnection(CoordinationError):
    """A store whose connection nobody has saved."""

    sentence = (
        "There is no PostgreSQL connection “{name}”. Give the name of a saved one, like “city” or “city/schema”, "
        "or a file whose name ends with .gpkg."
    )


class NoSuchSchema(CoordinationError):
    """A database without that store."""

    sentence = (
        "The database “{name}” has no store in its schema “{schema}”. "
        "Check the name, or let an administrator make it with “Prepare store”."
    )


class ServerUnreachable(CoordinationError):
    """A server that does not answer, or goes away."""

    sentence = (
        "The store “{path}” cannot be reached ({reason}). What you have not saved stays; "
        "check the network and the saved connection, and try again."
    )


class NoRight(CoordinationError):
    """Something that the login may not do."""

    sentence = (
        "You may not do this in the store “{path}” ({reason}). Nothing was changed; "
        "ask its owner, or an administrator for the right."
    )


class ServerFailed(CoordinationError):
    """The server refused."""

    sentence = "The server of the store “{path}” refused ({reason}). Nothing was changed; tell its administrator."


class NotTheOwner(NoRight):
    """Something that only who owns the schema may do."""

    sentence = (
        "Only the owner of the store “{path}” can copy into it, since a copy keeps who wrote what. "
        "Let the administrator who prepared it do that."
    )


class StoreInUse(CoordinationError):
    """A copy into a store in which others have planned already."""

    sentence = (
        "The store “{path}” has plans of its own that are not those of “{source}”; nothing was changed. "
        "Copy into a store that has none yet."
    )


class CopyElsewhere(CoordinationError):
    """A copy into the store of another municipality."""

    sentence = (
        "“{source}” is a store of “{here}” in {crs}; “{path}” is of another municipality or in another coordinate "
        "system, and was left as it is. Prepare a store with the same municipality."
    )


class MembersInFile(CoordinationError):
    """Members are asked into a file."""

    sentence = (
        "“{path}” is a file, which whoever may write it edits; members are for a store in a database, like “city”."
    )


class NoSuchLogin(CoordinationError):
    """A member without a login."""

    sentence = (
        "The server of the store “{path}” knows no login “{login}”. "
        "Let its administrator create it with the SQL above, then run this again."
    )


class OrganisationMissing(CoordinationError):
    """A member who must belong to an organisation, and is of none."""

    sentence = "Who is consulted, or a member, is so for an organisation. Give its short name."


class NoFileName(CoordinationError):
    """Something is taken along into what is no file."""

    sentence = "“{path}” is no name for the file that is taken along: it must end with .gpkg."


class FileIsThere(CoordinationError):
    """A file into which something should be taken along."""

    sentence = (
        "“{path}” is there already, and there may be work in it that was not brought back; it was left as it is. "
        "Choose another name."
    )


class NotTaken(CoordinationError):
    """A file that was not taken along."""

    sentence = (
        "“{path}” was not taken along from a store, so there is nothing to bring back. "
        "Choose a file made by “Take along”; “Copy store” moves a whole store."
    )


class TakenElsewhere(CoordinationError):
    """A file that was taken along from another store."""

    sentence = (
        "“{path}” was taken along from another store than “{store}”, which was left as it is. "
        "Bring it back to the store that it is from, or to a copy of that one."
    )


class OtherShapes(CoordinationError):
    """A file whose shapes are elsewhere."""

    sentence = (
        "The table {table} of “{path}” is in another coordinate system than {crs}; nothing was brought back. "
        "Another program has changed it: use a copy of the file from before that."
    )


class RowRefused(CoordinationError):
    """A row that a store does not take."""

    sentence = "The store refuses it ({reason})."


class NoSuchOrganisation(RowRefused):
    """A row of an organisation that the store does not know."""

    sentence = "The store has no organisation with the identifier “{id}”."


class FindingNotThere(RowRefused):
    """A word on a finding that the store does not have."""

    sentence = "The store has no such finding; check the store, and bring the file back again."


class IdElsewhere(RowRefused):
    """A row whose id is another row's."""

    sentence = "Its identifier is that of another plan, in another table."


class IdTwice(RowRefused):
    """Rows of one table with the same id."""

    sentence = "Several rows of the file have its identifier."


class NoId(RowRefused):
    """A row that cannot be known again."""

    sentence = "It has no identifier that can be read."


class Unfit(RowRefused):
    """A value that is not what its column is for."""

    sentence = "The column {column} has a value that cannot be read: {value}."


class RowMoved(RowRefused):
    """A row that somebody changed in the same moment."""

    sentence = "Somebody is changing it just now; bring the file back again."


class WordsStay(RowRefused):
    """Something said that was changed afterwards."""

    sentence = "It was changed in the file; what was said stays said."


class NotDeletedSo(RowRefused):
    """Something that others need, deleted in a file."""

    sentence = "It was deleted in the file; others may need it, so delete it in the store."


class MayBeThere(RowRefused):
    """A row that seems to be deleted, where others cannot be known."""

    sentence = "It may be one of the rows of the file that have lost their identifier, so it is not deleted."
