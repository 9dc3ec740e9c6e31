"""What organisations say in a store: judgements, comments, statements, and who has reported."""

from __future__ import annotations

from string import Template
from uuid import uuid4

from seinajoki_coordination.domain.errors import FindingMoved, NoSuchFinding, UnknownOrganisation
from seinajoki_coordination.domain.findings import FindingState, facts_of
from seinajoki_coordination.domain.timespan import instant_text
from seinajoki_coordination.services.discussion import Comment, Coverage, Judgement, Shown, Statement
from seinajoki_coordination.store.database import Cursor, Database
from seinajoki_coordination.store.instants import bound, instant, optional_instant
from seinajoki_coordination.store.tables import PLAN_TABLES

_FINDING = "SELECT rule_version, a_facts, b_facts, starts_at, ends_at, area_m2 FROM finding WHERE id = ?"
_STATE_OF = "SELECT state FROM finding WHERE id = ?"
_COMMENTS = "SELECT organisation_id, text, said_by, said_at FROM comment WHERE finding_id = ? ORDER BY fid"
_JUDGE = (
    "INSERT INTO judgement (id, finding_id, organisation_id, word, why, facts, judged_at, judged_by) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
)
_COMMENT = "INSERT INTO comment (id, finding_id, organisation_id, text, said_at, said_by) VALUES (?, ?, ?, ?, ?, ?)"
_STATE = "INSERT INTO statement (id, organisation_id, until, note, stated_at, stated_by) VALUES (?, ?, ?, ?, ?, ?)"
_REPORTED = " UNION ALL ".join(
    Template("SELECT organisation_id, changed_at FROM $table").substitute(table=table.name) for table in PLAN_TABLES
)
_COVERAGE = Template(
    "SELECT o.short_name, o.is_consulted, count(p.organisation_id), max(p.changed_at), "
    "(SELECT max(until) FROM statement s WHERE s.organisation_id = o.id) "
    "FROM organisation o LEFT JOIN ($reported) p ON p.organisation_id = o.id "
    "GROUP BY o.id, o.short_name, o.is_consulted ORDER BY o.short_name"
).substitute(reported=_REPORTED)


class SqlDiscussion:
    """Words on findings, and statements of having nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def shown(self, finding_id: str) -> Shown:
        """A finding as it is now, for a judgement to refer to.

        Raises:
            NoSuchFinding: it is not in the register.
        """
        row = self._database.one(_FINDING, (finding_id,))
        if not row:
            raise NoSuchFinding
        rule_version, a_facts, b_facts, starts_at, ends_at, area_m2 = row
        facts = facts_of(rule_version, a_facts, b_facts)
        return Shown(finding_id, facts, bound(starts_at), bound(ends_at), area_m2)

    def judge(self, judgement: Judgement, seen: Shown) -> FindingState:
        """Record a word on a finding as it was seen, and return the state that follows; gone and past ones stay so.

        Raises:
            FindingMoved: the finding is another by now.
            NoSuchFinding: it is not in the register.
            UnknownOrganisation: the store knows no such organisation.
        """
        with self._database.transaction() as cursor:
            current = self.shown(judgement.finding_id)
            if current.facts != seen.facts:
                raise FindingMoved(seen=seen, now=current)
            self._check_organisation(judgement.organisation_id)
            said = (judgement.word.value, judgement.why, current.facts, instant_text(judgement.at), judgement.by)
            cursor.execute(_JUDGE, (str(uuid4()), judgement.finding_id, judgement.organisation_id, *said))
            self._settle(cursor, judgement, current)
            cursor.execute(_STATE_OF, (judgement.finding_id,))
            return FindingState(cursor.fetchone()[0])

    def comment(self, remark: Comment) -> None:
        """Keep a comment on a finding.

        Raises:
            NoSuchFinding: it is not in the register.
            UnknownOrganisation: the store knows no such organisation.
        """
        self.shown(remark.finding_id)
        self._check_organisation(remark.organisation_id)
        row = (remark.finding_id, remark.organisation_id, remark.text, instant_text(remark.at), remark.by)
        with self._database.transaction() as cursor:
            cursor.execute(_COMMENT, (str(uuid4()), *row))

    def comments(self, finding_id: str) -> list[Comment]:
        """The comments on a finding, oldest first."""
        return [
            Comment(finding_id, organisation, text, by, instant(at))
            for organisation, text, by, at in self._database.all(_COMMENTS, (finding_id,))
        ]

    def state_nothing(self, statement: Statement) -> None:
        """Keep an organisation's word that it has nothing here until a day.

        Raises:
            UnknownOrganisation: the store knows no such organisation.
        """
        self._check_organisation(statement.organisation_id)
        row = (instant_text(statement.until), statement.note, instant_text(statement.at), statement.by)
        with self._database.transaction() as cursor:
            cursor.execute(_STATE, (str(uuid4()), statement.organisation_id, *row))

    def coverage(self) -> list[Coverage]:
        """Who has reported how much and when last, and who has stated to have nothing until when."""
        return [
            Coverage(short_name, bool(consulted), plans, optional_instant(last), optional_instant(until))
            for short_name, consulted, plans, last, until in self._database.all(_COVERAGE)
        ]

    def _settle(self, cursor: Cursor, judgement: Judgement, now: Shown) -> None:
        """Give the finding the state that follows from the words on it; some databases do so by themselves."""

    def _check_organisation(self, organisation_id: str) -> None:
        names = dict(self._database.all("SELECT id, short_name FROM organisation ORDER BY short_name"))
        if organisation_id not in names:
            raise UnknownOrganisation(name=organisation_id, known=", ".join(names.values()))
