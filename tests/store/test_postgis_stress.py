"""Thirty who write at once while their connections are cut, they are killed and the server crashes: nothing is lost."""

import json
import multiprocessing
import os
import time
from collections import defaultdict
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from numpy.random import default_rng
from processes import AT_LENGTH
from server import Server
from town import NOTHING, square, written

from city import SCHEMA, ewkb
from seinajoki_coordination.domain.errors import (
    FindingMoved,
    NoSuchFinding,
    ServerFailed,
    ServerUnreachable,
    StoreLocked,
)
from seinajoki_coordination.domain.findings import Word
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.services.check import check, recheck_stale, stale
from seinajoki_coordination.services.discussion import Comment, Judgement
from seinajoki_coordination.store.opening import open_store

WRITERS = 30
SECONDS = 60 * float(os.environ.get("MINUTES", "5")) if AT_LENGTH else 8.0
OF = {"water": ["vesi"], "nets": ["verkot"], "market": ["tori"], "city": ["vesi", "verkot", "tori"]}
"""For which organisations a login writes."""
AT_MOST = 400
"""So many plans there are at once, on a square kilometre."""
SIDE_M = 1000.0
NOW = datetime.now(UTC)
CUT_OFF = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename <> current_user ORDER BY random() LIMIT 1"
)
_FORK = multiprocessing.get_context("fork")


class Writer:
    """One who writes as a login, and notes outside of the database what it has promised to keep."""

    def __init__(self, server: Server, database: str, number: int, ledger: Path, is_over: object) -> None:
        self._server, self._database, self._is_over = server, database, is_over
        self._login = list(OF)[number % len(OF)]
        self._random = default_rng(number)
        self._number = number
        self._deeds = 0
        self._ledger = os.open(ledger, os.O_APPEND | os.O_CREAT | os.O_WRONLY)

    def run(self) -> None:
        """Write until it is over, whatever happens to the connection."""
        while not self._is_over.value:
            self._write_while_connected()

    def _write_while_connected(self) -> None:
        try:
            with closing(open_store(self._database, lambda name: self._server.dsn(name, self._login))) as store:
                while not self._is_over.value:
                    self._write(store)
        except ServerUnreachable:
            time.sleep(self._random.uniform(0, 0.5))

    def _write(self, store) -> None:
        """One deed; somebody else may have been faster."""
        self._deeds += 1
        token = f"{self._number}-{self._deeds}"
        deeds = (self._create, self._move, self._delete, self._judge, self._comment, self._recheck)
        deed = self._random.choice(len(deeds), p=(0.25, 0.3, 0.15, 0.1, 0.05, 0.15))
        try:
            promised = deeds[deed](store, token)
        except (StoreLocked, FindingMoved, NoSuchFinding):
            return
        except ServerFailed as refused:
            if "stale row_version" not in str(refused) and "finding moved" not in str(refused):
                raise
            return
        if promised:
            os.write(self._ledger, f"{json.dumps(promised)}\n".encode())

    def _create(self, store, token):
        (count,) = store._schema.one("SELECT count(*) FROM work_zone")
        if count >= AT_MOST:
            return None
        begin = NOW + timedelta(days=int(self._random.integers(30, 90)))
        row = {
            "id": f"plan {token}",
            "title": token,
            "organisation_id": self._organisation(),
            "status": "confirmed",
            "starts_at": written(begin),
            "ends_at": written(begin + timedelta(days=int(self._random.integers(1, 30)))),
            "geom": self._place(),
        }
        return store.planning.add_new({"work_zone": [row]}) and ("version", row["id"], 1, token)

    def _move(self, store, token):
        id_, version = self._one_of_mine(store)
        with store._schema.transaction() as cursor:
            cursor.execute(
                "UPDATE work_zone SET (title, geom, row_version) = (?, CAST(? AS geometry), ?) WHERE id = ? "
                "RETURNING row_version",
                (token, ewkb(self._place()), version, id_),
            )
            there = cursor.fetchone()
        return there and ("version", id_, there[0], token)

    def _delete(self, store, _):
        id_, _ = self._one_of_mine(store)
        with store._schema.transaction() as cursor:
            cursor.execute("DELETE FROM work_zone WHERE id = ? RETURNING row_version", (id_,))
            there = cursor.fetchone()
        return there and ("deleted", id_, there[0])

    def _judge(self, store, token):
        word = list(Word)[self._random.integers(len(Word))]
        shown = store.discussion.shown(self._a_finding(store))
        store.discussion.judge(Judgement(shown.finding_id, self._organisation(), word, token, "", NOW), shown)
        return "judged", token

    def _comment(self, store, token):
        store.discussion.comment(Comment(self._a_finding(store), self._organisation(), token, "", NOW))
        return "said", token

    def _recheck(self, store, _):
        recheck_stale(store.register, NOW)

    def _organisation(self) -> str:
        return str(self._random.choice(OF[self._login]))

    def _place(self):
        return square(*self._random.uniform(0, SIDE_M, 2), side=self._random.uniform(5, 40))

    def _one_of_mine(self, store):
        query = "SELECT id, row_version FROM work_zone WHERE organisation_id = ? ORDER BY random() LIMIT 1"
        return store._schema.one(query, (self._organisation(),)) or ("", 0)

    def _a_finding(self, store) -> str:
        return (store._schema.one("SELECT id FROM finding ORDER BY random() LIMIT 1") or ("",))[0]


class Crowd:
    """Those who write at once; who is killed is replaced."""

    def __init__(self, server: Server, database: str, ledger: Path) -> None:
        self._is_over = _FORK.RawValue("b", 0)  # without a lock, which who is killed would keep
        self._begin = lambda number: Writer(server, database, number, ledger, self._is_over).run()
        self._number = 0
        self._random = default_rng(0)
        self._server, self._database = server, database
        self.processes = [self._another() for _ in range(WRITERS)]

    def _another(self):
        self._number += 1
        process = _FORK.Process(target=self._begin, args=(self._number,))
        process.start()
        return process

    def suffer(self) -> int:
        """Be killed and cut off, with a crash of the server in between, until the time is up; how often."""
        troubles = self._suffer(SECONDS / 2)
        self._server.stop(crash=True)
        self._server.start()
        troubles += 1 + self._suffer(SECONDS / 2)
        self._is_over.value = 1
        for process in self.processes:
            process.join()
        return troubles

    def _suffer(self, seconds: float) -> int:
        until = time.monotonic() + seconds
        troubles = 0
        while time.monotonic() < until:
            time.sleep(self._random.uniform(0.1, 0.6))
            troubles += 1
            if self._random.random() < 0.5:
                self._kill()
            else:
                self._server.execute(self._database, CUT_OFF)
        return troubles

    def _kill(self) -> None:
        place = int(self._random.integers(len(self.processes)))
        self.processes[place].kill()
        self.processes[place].join()
        self.processes[place] = self._another()


@pytest.mark.stress
def test_nothing_is_lost_whatever_happens_to_those_who_write(crashing, tmp_path, capsys):
    server, prepared = crashing
    database = server.database(template=prepared)
    server.execute(database, f"UPDATE {SCHEMA}.rule SET active = (id = 'work_work')")
    crowd = Crowd(server, database, tmp_path / "ledger")
    troubles = crowd.suffer()
    assert [process.exitcode for process in crowd.processes] == [0] * WRITERS

    promised = [tuple(json.loads(line)) for line in (tmp_path / "ledger").read_text().splitlines()]
    with closing(open_store(database, server.dsn)) as store:
        lost = set(promised) - kept(store)
        with capsys.disabled():
            print(f"\nlost {len(lost)} of {len(promised)} (in {SECONDS:.0f} s, with {troubles} troubles)")  # noqa: T201
        assert len(promised) > WRITERS
        assert lost == set()
        assert_whole(store)
        recheck_stale(store.register, NOW)
        assert list(stale(store.register)) == []
        assert check(store.register, Span(), NOW) == NOTHING
        assert_no_orphans(store)


def kept(store):
    """All that the store has of what can be promised."""
    ask = store._schema.all
    now = ask("SELECT id, row_version, title FROM work_zone")
    once = ask("SELECT row_id, row_version, old ->> 'title', op FROM history")
    return {
        *(("version", id_, version, title) for id_, version, title in now),
        *(("version", id_, version, title) for id_, version, title, _ in once),
        *(("deleted", id_, version) for id_, version, _, op in once if op == "delete"),
        *(("judged", why) for (why,) in ask("SELECT why FROM judgement")),
        *(("said", text) for (text,) in ask("SELECT text FROM comment")),
    }


def assert_whole(store):
    """Each plan has all of its versions, one of each, and what is no more ended with its deletion."""
    ask = store._schema.all
    versions, deleted = defaultdict(list), set()
    for id_, version, op in ask("SELECT row_id, row_version, op FROM history ORDER BY fid"):
        versions[id_].append(version)
        deleted |= {id_} if op == "delete" else set()
    now = dict(ask("SELECT id, row_version FROM work_zone"))
    for id_, version in now.items():
        versions[id_].append(version)
    assert {id_ for id_, of_one in versions.items() if sorted(of_one) != list(range(1, len(of_one) + 1))} == set()
    assert set(versions) == set(now) | deleted
    assert set(now) & deleted == set()


def assert_no_orphans(store):
    """Nothing is said or known of what is not there."""
    for orphans in (
        "SELECT 1 FROM judgement WHERE finding_id NOT IN (SELECT id FROM finding)",
        "SELECT 1 FROM comment WHERE finding_id NOT IN (SELECT id FROM finding)",
        "SELECT 1 FROM checked WHERE activity_id NOT IN (SELECT id FROM plan)",
        "SELECT 1 FROM finding WHERE state <> 'gone' AND a_id NOT IN (SELECT id FROM plan)",
        "SELECT 1 FROM finding WHERE state <> 'gone' AND b_id NOT IN (SELECT id FROM plan)",
    ):
        assert store._schema.all(orphans) == [], orphans
