"""What others write into a PostGIS store is seen here; a server that is away is told, and nobody waits for it."""

import pytest
from qgis.core import QgsProject
from town import days

from seinajoki_coordination.domain.errors import ServerUnreachable
from seinajoki_coordination.gui import recheck as recheck_module
from seinajoki_coordination.gui.database_dialog import DatabaseDialog
from seinajoki_coordination.gui.listening import Listening
from seinajoki_coordination.gui.recheck import Recheck
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.messages import Messages
from seinajoki_coordination.plugin import workspace_tools

_WHICH = "FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE '%listening'"
LISTENERS = f"SELECT pid {_WHICH}"
CUT_OFF = f"SELECT pg_terminate_backend(pid) {_WHICH}"


@pytest.fixture
def heard():
    """The ids of plans that others have written."""
    return []


@pytest.fixture
def recheck(session, bar, heard):
    recheck = Recheck(QgsProject.instance(), session, Messages(bar), workspace_tools().recheck)
    recheck.rechecked.connect(heard.extend)
    yield recheck
    recheck.close()


@pytest.fixture
def listening(session, recheck):
    listening = Listening(session, workspace_tools().open_ear)
    listening.heard.connect(recheck.hear)
    listening.began.connect(recheck.catch_up)
    yield listening
    listening.close()


@pytest.fixture
def there(listening, session, recheck, water, qtbot):
    """The city is open, and this desk hears."""
    with qtbot.waitSignal(recheck.looked, timeout=20_000):
        layers = show_store(QgsProject.instance(), "water", "a city")
    qtbot.waitUntil(lambda: bool(water.run(LISTENERS)), timeout=20_000)
    return layers


def test_what_another_office_saves_is_on_the_map_and_told_to_the_lists(there, session, nets, heard, qtbot):
    repainted = []
    there["work_zone"].repaintRequested.connect(lambda: repainted.append("work_zone"))
    with qtbot.waitSignal(session.written, timeout=20_000):
        id_ = nets.add(title="Cable")
    assert heard == [id_]
    assert repainted
    assert [row["title"] for row in there["work_zone"].getFeatures()] == ["Cable"]


def test_what_a_tool_that_knows_no_findings_saves_is_compared_in_a_while(there, nets, heard, qtbot, monkeypatch):
    monkeypatch.setattr(recheck_module, "_WRITER_MS", 600)
    nets.add(title="Cable", kind="power", **days(5, 8))
    nets.add(title="Water", kind="water", **days(6, 9))
    qtbot.waitUntil(lambda: there["finding"].featureCount() == 1, timeout=20_000)


def test_a_reader_looks_and_writes_nothing(listening, recheck, session, nets, at_desk, bar, qtbot):
    with qtbot.waitSignal(recheck.looked, timeout=20_000):
        show_store(QgsProject.instance(), "reader", "a city")
    qtbot.waitUntil(lambda: bool(nets.run(LISTENERS)), timeout=20_000)
    nets.add(title="Cable")
    with qtbot.waitSignal(session.written, timeout=20_000):
        nets.add(title="Water")
    with qtbot.waitSignal(recheck.looked, timeout=20_000):
        recheck.run()
    assert bar.items() == []


def test_a_listener_that_was_cut_off_comes_back_and_catches_up(there, session, nets, at_desk, qtbot, heard):
    lost = []
    session.connection_changed.connect(lambda: lost.append(session.lost))
    with qtbot.waitSignal(session.connection_changed, timeout=20_000):
        at_desk("water").run(CUT_OFF)
    assert isinstance(lost[0], ServerUnreachable)
    id_ = nets.add(title="Meanwhile")
    qtbot.waitUntil(lambda: len(lost) == 2 and id_ in heard, timeout=20_000)
    assert lost[1] is None


def test_while_the_server_is_away_nobody_waits_for_it(there, session, monkeypatch):
    def forbidden(name):
        raise AssertionError(name)

    assert session.me.organisation == "Vesi"
    session.hear_connection(ServerUnreachable(path="water", reason="no answer"))
    monkeypatch.setattr(session, "open_store", forbidden)
    with pytest.raises(ServerUnreachable):
        session.store()
    assert session.me.organisation == "Vesi", "who I am is known still"


def test_nothing_listens_any_more_when_the_store_goes(there, session, water, qtbot):
    QgsProject.instance().clear()
    qtbot.waitUntil(lambda: not water.run(LISTENERS), timeout=20_000)


def test_pauses_between_attempts_grow(session, water, qtbot, monkeypatch):
    paused, errors = [], []

    def away(name, _bell):
        raise ServerUnreachable(path=name, reason="away")

    listening = Listening(session, away)
    monkeypatch.setattr("seinajoki_coordination.gui.listening._SHORTEST_PAUSE_S", 0.01)
    session.connection_changed.connect(lambda: errors.append(session.lost))
    show_store(QgsProject.instance(), "water", "a city")
    listener = listening._listener
    listener.connected.connect(lambda _error: paused.append(listener._pause_s))
    qtbot.waitUntil(lambda: len(paused) > 3, timeout=20_000)
    listening.close()

    assert paused == sorted(set(paused)), "each is longer than the one before"
    assert len(errors) == 1, "it is told once"


def test_the_dialog_names_the_store_of_a_saved_connection(qtbot, at_desk):
    dialog = DatabaseDialog()
    qtbot.addWidget(dialog)
    dialog.connection.setConnection("nets")
    assert dialog.store == "nets"
    dialog.schema.setText("demo")
    assert (dialog.store, dialog.ok.isEnabled()) == ("nets/demo", True)
    dialog.schema.setText('demo"; DROP')
    assert (dialog.store, dialog.ok.isEnabled()) == ("", False)
    assert "small letters" in dialog.told.text()


def test_the_dialog_says_where_connections_are_made(qtbot, qgis_app):
    dialog = DatabaseDialog()
    qtbot.addWidget(dialog)
    assert not dialog.ok.isEnabled()
    assert "Browser" in dialog.told.text()
