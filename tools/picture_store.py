"""Stores for the pictures and for the desktop's tests: the demo's plans, and what people make of their findings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path

from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.domain.timespan import Span, local_midnight
from seinajoki_coordination.exchange.demo import demo_rows
from seinajoki_coordination.exchange.municipalities import read_municipality
from seinajoki_coordination.host.styles import STORE_ROLES, save_looks
from seinajoki_coordination.services.check import check
from seinajoki_coordination.services.discussion import Comment, Judgement, Statement
from seinajoki_coordination.services.listing import Listed
from seinajoki_coordination.services.store import Store
from seinajoki_coordination.store.opening import open_store
from seinajoki_coordination.store.preparing import prepare_store

_TODAY = date(2026, 11, 1)
"""From where the summer of 2027 is the coming one."""
_BEFORE = datetime(2027, 5, 1, tzinfo=UTC)
_JUDGED = 16
_WORDS = {
    Word.AGREED: "Sovittu kokouksessa: kaivanto on peitettynä tapahtuman ajan.",
    Word.ACCEPTED_RISK: "Kulku järjestyy toista kautta, vaikka se onkin ahdasta.",
    Word.NOT_A_PROBLEM: "Työ tehdään alikulussa, tapahtuma on sillalla.",
}
_WHO, _SILENT = "suunnittelija", "Esimerkki Kuitu"


def make_store(path: Path) -> Path:
    """Write it anew, checked as on the day before the demo's summer."""
    path.unlink(missing_ok=True)
    prepare_store(str(path), read_municipality("seinajoki"), "", dry_run=False)
    with closing(open_store(str(path))) as store:
        store.planning.add_new(demo_rows(store.municipality, store.organisations.ids(), _TODAY))
        check(store.register, Span(), _BEFORE)
    save_looks(str(path), STORE_ROLES)
    return path


def live_with(path: Path) -> None:
    """A report is made; then organisations judge some of the worst findings, comment on one, and state something."""
    now = datetime.now(UTC)
    with closing(open_store(str(path))) as store:
        store.listing.note_report(now)
        ids = store.organisations.ids()
        words = cycle(_WORDS.items())
        judged = sorted(store.listing.findings(), key=lambda one: (-one.severity, -(one.hours or 0)))[1:_JUDGED]
        for (number, finding), (word, why) in zip(enumerate(judged), words, strict=False):
            for name in _parties(finding, only_first=number % 3 == 2):
                judgement = Judgement(finding.id, ids[name], word, why, _WHO, now)
                store.discussion.judge(judgement, store.discussion.shown(finding.id))
        _talk(store, judged[0], ids, now)


def _parties(finding: Listed, *, only_first: bool) -> Iterator[str]:
    """Who judges it: those of both sides, or only one of them."""
    sides = dict.fromkeys((finding.a.organisation, finding.b.organisation))
    return iter([side for side in sides if side][: 1 if only_first else 2])


def _talk(store: Store, finding: Listed, ids: dict[str, str], now: datetime) -> None:
    text = "Pelastustie pidetään auki koko ajan, leveys vähintään 3,5 m."
    store.discussion.comment(Comment(finding.id, ids["Pelastuslaitos"], text, "palotarkastaja", now))
    silent = store.organisations.add([_SILENT])[_SILENT]
    until = local_midnight(date(now.year + 1, 9, 1), store.register.zone)
    store.discussion.state_nothing(Statement(silent, until, "", _WHO, now))
