"""Stores in a database from the toolbox: prepared, checked, copied and shared by the real QGIS; no secret is told."""

from contextlib import closing

import pytest
from cities import OWNER, SECRET, City, saved_for_qgis_process
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
    QgsVectorLayer,
)
from server import running

from seinajoki_coordination.host.stores import libpq_address, table_layer
from seinajoki_coordination.host.styles import STORE_ROLES, has_looks
from seinajoki_coordination.store.opening import open_store

NO_ROW = ("municipality", "organisation", "rule")


@pytest.fixture
def city(qgis_app):
    """A database for a city, and nothing in it yet."""
    city = City(running())
    yield city
    city.close()


@pytest.fixture(scope="module")
def made_city(provider):
    """A city with the demo in it, not checked yet; made once."""
    from qgis import processing  # noqa: PLC0415  # it is there once QGIS runs

    city = City(running())
    processing.run("seinajoki:preparestore", {"STORE": city.save("made city"), "DEMO": True})
    yield city
    city.close()


@pytest.fixture
def town(made_city):
    """The same city, with a connection that its owner has saved; whoever changes it puts it back."""
    return made_city.save("made city")


def contents(store):
    """All rows of all tables."""
    with closing(open_store(str(store), libpq_address)) as opened:
        tables = opened.contents
        return {table: sorted(map(repr, tables.rows(table, names))) for table, names in tables.columns().items()}


# ---- preparing and checking ----


def test_a_dry_run_tells_the_sql_and_changes_nothing(run, city):
    before = city.tables()

    outcome = run("preparestore", city.save("city"), DRY_RUN=True, DEMO=True)

    assert not outcome.error
    assert any("CREATE TABLE work_zone" in text and "CREATE SCHEMA" in text for text in outcome.told)
    assert any("This would make the store “city”" in text for text in outcome.told)
    assert city.tables() == before == set()


def test_what_the_dry_run_told_is_what_makes_the_store(run, city):
    [sql] = [text for text in run("preparestore", city.save("city"), DRY_RUN=True).told if "CREATE TABLE" in text]
    other = City(running())
    other.server.execute(other.database, "CREATE SCHEMA seinajoki; SET search_path = seinajoki, public; " + sql)

    run("preparestore", "city")

    assert other.tables() | {("public", "layer_styles")} == city.tables()
    other.close()


def test_a_store_is_prepared_with_the_demo_and_prepared_again_it_stays_as_it_is(run, city):
    first = run("preparestore", city.save("city"), DEMO=True)
    before = contents("city")
    second = run("preparestore", "city", DEMO=True)

    assert first.results == {"STORE": "city"}
    assert "The store “city” was made." in first.told
    assert "The store “city” is up to date." in second.told
    assert "All of the demo is in the store, or was deleted from it; nothing was added." in second.told
    assert contents("city") == before
    assert len(before["work_zone"]) > 50


def test_a_schema_of_another_name_is_a_store_of_its_own(run, city):
    run("preparestore", city.save("city"))

    assert "The store “city/suburb” was made." in run("preparestore", "city/suburb").told
    assert {schema for schema, _ in city.tables()} == {"seinajoki", "suburb", "public"}
    assert has_looks("city/suburb", STORE_ROLES)


def test_a_check_finds_what_the_demo_is_there_to_show_and_the_second_changes_nothing(run, city, tmp_path):
    run("preparestore", city.save("city"), DEMO=True)

    first = run("checkstore", "city", REPORT=str(tmp_path / "report.html"))
    before = contents("city")
    second = run("checkstore", "city")

    assert first.results["OPEN"] == first.results["NEW"] == len(before["finding"]) > 40
    assert second.results == {"OPEN": first.results["OPEN"], "NEW": 0, "GONE": 0}
    assert contents("city") == before
    assert "Tangomarkkinat" in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_a_file_and_a_database_find_the_same_in_the_demo(run, town, demo):
    file, database = run("checkstore", demo), run("checkstore", town)

    assert file.results["OPEN"] == database.results["OPEN"]


def test_a_reader_checks_for_display_and_nothing_is_written(run, city, tmp_path):
    run("preparestore", city.save("city"), DEMO=True)
    city.add_login("just_reader")
    city.rows("SELECT set_member('just_reader', NULL, 'reader', 'reader')")
    before = contents("city")

    outcome = run("checkstore", city.save("as reader", "just_reader"), REPORT=str(tmp_path / "report.html"))

    assert outcome.results["OPEN"] == outcome.results["NEW"] > 40
    [warning] = outcome.warnings
    assert "“as reader” may only be read here, so nothing is written into it" in warning
    report = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Tangomarkkinat" in report
    assert "not written: the store may only be read here" in report
    assert contents("city") == before
    assert before["finding"] == []


def test_an_upgrade_of_a_database_speaks_of_no_copy(run, city, monkeypatch):
    from seinajoki_coordination.store.postgis import migrating  # noqa: PLC0415  # it wants psycopg2

    run("preparestore", city.save("city"))
    last = migrating.migrations()[-1]
    newer = type(last)(9000, "colour", "ALTER TABLE work_zone ADD COLUMN colour text;")
    monkeypatch.setattr(migrating, "migrations", lambda: [last, newer])

    would = run("preparestore", "city", DRY_RUN=True)
    done = run("preparestore", "city")

    assert any("This would upgrade “city”:" in text for text in would.told)
    assert any("ADD COLUMN colour" in text for text in would.told)
    assert "The store “city” was upgraded; all rows are there." in done.told
    assert city.rows("SELECT count(colour) FROM work_zone") == [(0,)]


def test_qgis_process_prepares_checks_and_copies(root, qgis_process, city, tmp_path):
    with saved_for_qgis_process(root, "city", city.entries):
        prepared = qgis_process("--STORE=city", "--DEMO=true", algorithm="preparestore")
        first = qgis_process("--STORE=city", algorithm="checkstore")
        second = qgis_process("--STORE=city", algorithm="checkstore")
        copied = qgis_process(
            "--FROM_STORE=city", f"--TO_STORE={tmp_path / 'copy.gpkg'}", algorithm="copystore"
        )  # fmt: skip

    assert prepared["STORE"] == "city"
    assert first["OPEN"] == first["NEW"] > 40
    assert (second["OPEN"], second["NEW"], second["GONE"]) == (first["OPEN"], 0, 0)
    assert copied["ROWS"] > 200


# ---- how layers look ----


@pytest.fixture
def reader(made_city, town):
    """Somebody who may only read the store."""
    made_city.add_login("just_reader")
    made_city.rows("SELECT set_member('just_reader', NULL, 'reader', 'reader')")
    return made_city.save("as reader", "just_reader")


@pytest.fixture
def stranger(made_city):
    """Somebody whom the database lets in, and the store does not."""
    made_city.add_login("stranger")
    return made_city.save("as stranger", "stranger")


def test_layers_open_as_what_they_are_for_all_who_read_the_store(reader, town):
    assert has_looks(town, STORE_ROLES)
    assert has_looks(reader, STORE_ROLES)
    layer = table_layer(reader, "event", is_spatial=True)
    assert layer.renderer().type() == "RuleRenderer"
    assert layer.attributeAlias(layer.fields().indexFromName("title")) == "Title"
    assert layer.fields().field("kind").editorWidgetSetup().type() == "ValueMap"


def test_days_are_those_of_the_municipality_whatever_time_zone_the_server_is_in(run, city):
    city.server.execute(city.database, f"ALTER DATABASE \"{city.database}\" SET timezone TO 'Europe/Helsinki'")
    run("preparestore", city.save("city"))
    city.rows(
        "INSERT INTO work_zone (title, starts_at, ends_at) "
        "VALUES ('Pipes', '2027-06-30T21:00:00Z', '2027-07-01T21:00:00Z') RETURNING id"
    )
    layer = table_layer("city", "work_zone", is_spatial=True)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    [row] = layer.getFeatures()
    context.setFeature(row)

    assert QgsExpression.replaceExpressionText("[% eval(@period) %]", context) == "1 Jul 2027"


def test_looks_are_kept_in_each_language_and_once(run, made_city, town):
    styles = "SELECT stylename, useasdefault, count(*) FROM layer_styles GROUP BY 1, 2 ORDER BY 1"
    before = made_city.rows(styles)
    made_city.server.execute(made_city.database, "DELETE FROM layer_styles WHERE f_table_name = 'rule'")

    assert not run("preparestore", town).error

    assert made_city.rows(styles) == before
    assert before == [("English", True, len(STORE_ROLES)), ("Suomi", False, len(STORE_ROLES))]
    [(finnish,)] = made_city.rows(
        "SELECT styleqml::text FROM layer_styles WHERE f_table_name = 'event' AND stylename = 'Suomi'"
    )
    assert "Nimi" in finnish


def test_a_reader_changes_no_looks_and_opens_without_complaint(reader, made_city, log):
    before = made_city.rows("SELECT id, update_time FROM layer_styles ORDER BY id")
    layer = table_layer(reader, "work_zone", is_spatial=True)

    again = table_layer(reader, "work_zone", is_spatial=True)

    assert layer.isValid()
    assert again.isValid()
    assert log == []
    assert made_city.rows("SELECT id, update_time FROM layer_styles ORDER BY id") == before


def test_looks_that_may_not_be_saved_are_told_as_of_a_database(run, city):
    city.server.execute(city.database, "CREATE TABLE public.layer_styles (id int)")  # the superuser's own

    told = run("preparestore", city.save("city")).error

    assert "The store “city” is there, but how its layers look could not be saved (" in told
    assert "public.layer_styles" in told


# ---- copying ----


def test_a_pilot_moves_into_a_database_with_all_that_was_said(run, checked_demo, city):
    there = run("copystore", checked_demo, FROM_STORE=str(checked_demo), TO_STORE=city.save("city"))
    again = run("copystore", checked_demo, FROM_STORE=str(checked_demo), TO_STORE="city")
    checked = run("checkstore", "city")

    assert "The store “city” was made." in there.told
    assert there.results["ROWS"] > 200
    assert again.results["ROWS"] == 0
    assert any("is in “city” already; nothing was changed." in text for text in again.told)
    assert (checked.results["NEW"], checked.results["GONE"]) == (0, 0)
    assert checked.results["OPEN"] > 40
    assert has_looks("city", STORE_ROLES)
    pilot, now = contents(checked_demo), contents("city")
    assert {table: now[table] for table in pilot if table not in ("history", "report")} == {
        table: rows for table, rows in pilot.items() if table not in ("history", "report")
    }


def test_a_shape_that_no_store_can_hold_stays_behind_and_is_told(run, demo, city):
    layer = QgsVectorLayer(f"{demo}|layername=work_zone", "work_zone", "ogr")
    row = next(layer.getFeatures())
    point = row.geometry().centroid()
    assert layer.dataProvider().changeGeometryValues({row.id(): point})

    outcome = run("copystore", "", FROM_STORE=str(demo), TO_STORE=city.save("city"))

    [warning] = outcome.warnings
    assert warning.startswith(
        f"1 rows were copied without their shapes, which no store can hold; they are still in “{demo}”"
    )
    assert f"work_zone {row['id']}: Point" in outcome.told
    assert dict(city.rows("SELECT id, geom FROM work_zone"))[row["id"]] is None


def test_a_copy_goes_nowhere_where_others_have_planned(run, demo, town):
    before = contents(town)
    rest = City(running())
    run("preparestore", rest.save("rest"))
    rest.server.execute(rest.database, "INSERT INTO seinajoki.work_zone (title) VALUES ('theirs')")

    told = run("copystore", demo, FROM_STORE=town, TO_STORE="rest").error

    assert "The store “rest” has plans of its own that are not those of “made city”; nothing was changed." in told
    assert contents(town) == before
    rest.close()


def test_only_the_owner_copies_into_a_database(run, demo, city):
    run("preparestore", city.save("city"))
    city.add_login("chief")
    city.rows("SELECT set_member('chief', NULL, 'administrator', 'chief')")

    told = run("copystore", demo, FROM_STORE=str(demo), TO_STORE=city.save("as chief", "chief")).error

    assert "Only the owner of the store “as chief” can copy into it" in told


def test_stores_to_copy_must_be_named(run, demo):
    assert "FROM_STORE" in run("copystore", demo, TO_STORE=str(demo)).error
    assert (
        "There is no PostgreSQL connection “nowhere”."
        in run("copystore", demo, FROM_STORE="nowhere", TO_STORE=str(demo)).error
    )


# ---- members ----


def test_a_login_gets_its_organisation_and_role(run, made_city, town):
    made_city.add_login("water_planner")

    outcome = run(
        "addmember", town, LOGIN="water_planner", ROLE="member", ORGANISATION="Seinäjoen Vesi", DISPLAY_NAME="planner"
    )

    assert not outcome.error
    assert "“water_planner” is a member in “made city” now, shown as “planner”." in outcome.told
    assert made_city.rows("SELECT (me()).role, (me()).display_name", "water_planner") == [("member", "planner")]
    [sql] = [text for text in outcome.told if "CREATE ROLE" in text]
    assert sql == 'CREATE ROLE "water_planner" LOGIN;\n\\password "water_planner"'


def test_a_place_takes_that_of_the_one_before(run, made_city, town):
    made_city.add_login("mover")
    run("addmember", town, LOGIN="mover", ROLE="coordinator")

    run("addmember", town, LOGIN="mover", ROLE="reader")

    assert made_city.rows("SELECT (me()).role, (me()).display_name", "mover") == [("reader", "mover")]
    assert made_city.rows("SELECT g FROM unnest(groups()) g WHERE pg_has_role('mover', g, 'USAGE')") == [
        (f"{made_city.database}/seinajoki_reader",)
    ]


def test_an_organisation_that_is_not_there_is_added_if_asked_to(run, made_city, town):
    made_city.add_login("newcomer")
    asked = {"LOGIN": "newcomer", "ROLE": "member", "ORGANISATION": 'Uusi "O\'y"'}

    refused = run("addmember", town, **asked).error
    added = run("addmember", town, **asked, NEW_ORGANISATION=True)
    again = run("addmember", town, **asked, NEW_ORGANISATION=True)

    assert 'The store knows no organisation “Uusi "O\'y"”. Choose one of: ' in refused
    assert not added.error
    assert not again.error
    assert made_city.rows("SELECT (me()).display_name", "newcomer") == [('Uusi "O\'y"',)]
    assert made_city.rows("SELECT count(*) FROM organisation WHERE short_name LIKE 'Uusi%'") == [(1,)]


def test_a_login_that_the_server_does_not_know_is_told_with_the_sql_that_creates_it(run, made_city, town):
    outcome = run("addmember", town, LOGIN='a "b"; DROP', ROLE="member", ORGANISATION="New", NEW_ORGANISATION=True)

    assert 'The server of the store “made city” knows no login “a "b"; DROP”.' in outcome.error
    assert 'CREATE ROLE "a ""b""; DROP" LOGIN;\n\\password "a ""b""; DROP"' in outcome.told
    assert made_city.rows("SELECT 1 FROM organisation WHERE short_name = 'New'") == []


@pytest.mark.parametrize("role", ["member", "consulted"])
def test_who_speaks_for_an_organisation_needs_one(run, town, role):
    assert "Give its short name." in run("addmember", town, LOGIN=OWNER, ROLE=role).error


def test_only_an_administrator_adds_members(run, made_city, reader, town):
    before = made_city.rows("SELECT * FROM membership ORDER BY login")

    told = run("addmember", reader, LOGIN="just_reader", ROLE="administrator").error

    assert "You may not do this in the store “as reader” (" in told
    assert made_city.rows("SELECT * FROM membership ORDER BY login") == before


def test_a_file_knows_no_members(run, demo):
    told = run("addmember", demo, LOGIN="anybody", ROLE="reader").error

    assert f"“{demo}” is a file, which whoever may write it edits" in told


# ---- what cannot be ----


@pytest.mark.parametrize("algorithm", ["preparestore", "checkstore"])
def test_who_has_no_rights_is_told_so(run, stranger, algorithm):
    told = run(algorithm, stranger).error

    assert "“as stranger”" in told
    assert "Traceback" not in told


def test_a_database_without_that_store_is_told(run, town):
    assert (
        "The database “made city/nothing” has no store in its schema “nothing”."
        in run("checkstore", "made city/nothing").error
    )


def test_a_server_that_is_not_there_is_told(run, city, monkeypatch):
    monkeypatch.setattr(city.server, "port", 1)

    told = run("checkstore", city.save("nowhere")).error

    assert "The store “nowhere” cannot be reached (" in told
    assert "check the network and the saved connection" in told


# ---- secrets ----


def spellings(secret):
    """A secret as it might slip into a text: plain, escaped for libpq, doubled for SQL, for a URL or for XML."""
    escaped = secret.replace("\\", "\\\\").replace("'", "\\'")
    return {
        secret,
        escaped,
        secret.replace("'", "''"),
        secret.replace('"', "&quot;"),
        "täällä",
        "t%C3%A4%C3%A4ll%C3%A4",
    }


@pytest.fixture
def log():
    """All that QGIS's log is told meanwhile."""
    heard = []

    def remember(text, _tag, _level):
        heard.append(text)

    QgsApplication.messageLog().messageReceived.connect(remember)
    yield heard
    QgsApplication.messageLog().messageReceived.disconnect(remember)


def test_no_text_of_the_algorithms_holds_the_password(run, city, log, tmp_path, capfd):
    report = tmp_path / "report.html"
    outcomes = [
        run("preparestore", city.save("city"), DRY_RUN=True),
        run("preparestore", "city", DEMO=True),
        run("checkstore", "city", REPORT=str(report)),
        run("copystore", "", FROM_STORE="city", TO_STORE=str(tmp_path / "copy.gpkg")),
        run("addmember", "city", LOGIN=OWNER, ROLE="administrator"),
        run("addmember", "city", LOGIN="nobody", ROLE="reader"),
    ]

    for outcome in outcomes:
        texts = "\n".join([*outcome.told, *outcome.warnings, outcome.error, repr(outcome.results), *log])
        assert not [one for one in spellings(SECRET) if one in texts]
    written = report.read_text(encoding="utf-8") + "".join(capfd.readouterr())
    assert not [one for one in spellings(SECRET) if one in written]
    assert SECRET.encode() not in (tmp_path / "copy.gpkg").read_bytes()


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ({"secret": "guess täällä"}, "password authentication failed"),
        ({"login": "nobody_at_all"}, "password authentication failed"),
    ],
)
def test_a_wrong_password_is_one_sentence_without_it(run, made_city, log, broken, said):
    outcome = run("checkstore", made_city.save("mistyped", **broken))

    assert "The store “mistyped” cannot be reached (" in outcome.error
    assert said in outcome.error
    assert len(outcome.error.strip().splitlines()) == 1
    assert "täällä" not in "\n".join([outcome.error, *outcome.told, *outcome.warnings, *log])


def test_an_expired_password_is_one_sentence_without_it(run, made_city, log):
    made_city.add_login("late")
    made_city.server.execute(made_city.database, "ALTER ROLE late VALID UNTIL '2020-01-01'")

    outcome = run("checkstore", made_city.save("expired", "late"))

    assert "The store “expired” cannot be reached (" in outcome.error
    assert len(outcome.error.strip().splitlines()) == 1
    assert "täällä" not in "\n".join([outcome.error, *log])


@pytest.fixture
def kept(made_city):
    """A connection whose login and password are in QGIS's authentication database."""
    manager = QgsApplication.authManager()
    assert manager.setMasterPassword("of the tests", verify=False)
    config = QgsAuthMethodConfig("Basic")
    config.setName("city")
    config.setConfigMap({"username": OWNER, "password": SECRET, "realm": ""})
    stored = manager.storeAuthenticationConfig(config)
    assert stored[0] if isinstance(stored, tuple) else stored
    yield made_city.save("kept", login="", secret="", authcfg=config.id()), config.id()
    manager.removeAuthenticationConfig(config.id())


def test_login_and_password_may_come_from_the_authentication_database(run, kept, town, log, tmp_path, qgis_new_project):
    connection, authcfg = kept
    prepared, checked = run("preparestore", connection), run("checkstore", connection)
    layer = table_layer(connection, "event", is_spatial=True)
    QgsProject.instance().addMapLayer(layer)
    assert QgsProject.instance().write(str(tmp_path / "city.qgs"))

    assert "The store “kept” is up to date." in prepared.told
    assert checked.results["OPEN"] == run("checkstore", town).results["OPEN"]
    assert layer.isValid()
    written = (tmp_path / "city.qgs").read_text(encoding="utf-8")
    assert authcfg in written
    texts = "\n".join([written, *log, *prepared.told, *checked.told])
    assert not [one for one in (*spellings(SECRET), OWNER) if one in texts]


def test_no_project_file_holds_the_password(made_city, town, tmp_path, qgis_new_project):
    project = QgsProject.instance()
    layers = [table_layer(town, "event", is_spatial=True), table_layer(town, "rule", is_spatial=False)]
    project.addMapLayers(layers)
    assert all(layer.isValid() and layer.featureCount() > 0 for layer in layers)

    assert project.write(str(tmp_path / "city.qgs"))

    written = (tmp_path / "city.qgs").read_text(encoding="utf-8")
    assert "made city" in written or made_city.database in written
    assert not [one for one in spellings(SECRET) if one in written]
