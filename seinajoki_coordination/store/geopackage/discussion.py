"""What follows in a GeoPackage from a word on a finding."""

from __future__ import annotations

from datetime import datetime
from string import Template

from seinajoki_coordination.domain.findings import FindingState, Word, state_of
from seinajoki_coordination.services.discussion import Judgement, Shown
from seinajoki_coordination.store.database import Cursor
from seinajoki_coordination.store.discussion import SqlDiscussion
from seinajoki_coordination.store.instants import instant_text
from seinajoki_coordination.store.tables import BY_NAME

_ORGANISATION_OF = Template("SELECT organisation_id FROM $table WHERE id = ?")
_SET_STATE = "UPDATE finding SET state = ?, changed_at = ? WHERE id = ? AND state NOT IN ('gone', 'past')"
_WORDS = "SELECT organisation_id, word FROM judgement WHERE finding_id = ? AND facts = ? ORDER BY fid"
_SIDES = "SELECT a_table, a_id, b_table, b_id FROM finding WHERE id = ?"


class GeoPackageDiscussion(SqlDiscussion):
    """The words in one file."""

    def settle(self, cursor: Cursor, finding_id: str, at: datetime) -> None:
        """Give a finding the state that follows from the words on it."""
        state = self._state(finding_id, self.shown(finding_id).facts)
        cursor.execute(_SET_STATE, (state.value, instant_text(at), finding_id))

    def _settle(self, cursor: Cursor, judgement: Judgement, now: Shown) -> None:  # noqa: ARG002  # as it is there
        self.settle(cursor, judgement.finding_id, judgement.at)

    def _state(self, finding_id: str, facts: str) -> FindingState:
        words = {organisation: Word(word) for organisation, word in self._database.all(_WORDS, (finding_id, facts))}
        a_table, a_id, b_table, b_id = self._database.one(_SIDES, (finding_id,))
        return state_of(words, [self._organisation_of(table, id_) for table, id_ in ((a_table, a_id), (b_table, b_id))])

    def _organisation_of(self, table: str | None, id_: str | None) -> str | None:
        if table is None:
            return None
        row = self._database.one(_ORGANISATION_OF.substitute(table=BY_NAME[table].name), (id_,))
        return row[0] if row else None
