"""Why no finding is listed, and what to do: an empty list says nothing by itself."""

from __future__ import annotations

from seinajoki_coordination.domain.errors import CoordinationError
from seinajoki_coordination.gui.finding_rows import Read
from seinajoki_coordination.gui.finding_sieve import Sieve, Whose
from seinajoki_coordination.gui.session import NoStoreOpen, Session
from seinajoki_coordination.host.translation import tr


def emptiness(session: Session, read: Read | None, problem: CoordinationError | None, sieve: Sieve) -> str:
    """A sentence about a list without lines.

    Args:
        session: the store that is open.
        read: the register; None if it is being read.
        problem: why it could not be read.
        sieve: what was asked for.
    """
    if session.name is None:
        return NoStoreOpen().told(tr)
    if problem is not None:
        return problem.told(tr)
    if read is None:
        return tr("Reading the findings…")
    if not read.rows:
        return tr("Nothing has been found in this store. Check it from the menu Seinäjoki if that was not done yet.")
    return _sieved(session, read, sieve)


def _sieved(session: Session, read: Read, sieve: Sieve) -> str:
    """There are findings, but not such ones."""
    if sieve.whose is not Whose.ALL and session.organisation_id is None:
        return tr("Choose for whom you act: the list “I act for” has the store's organisations.")
    only_whose = Sieve(whose=sieve.whose, organisation=sieve.organisation)
    if sieve.whose is Whose.WAITING and not only_whose.sift(read.rows):
        return tr("Nothing waits for the judgement of {name}.").format(name=sieve.organisation)
    return tr("No finding is as you asked. Ask for less, or show all.")
