"""What QGIS tells of a row under the mouse, with or without the plugin."""

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDateTime, Qt
from towns import days, make_town, opened, square

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.gui.store_project import show_store
from seinajoki_coordination.host.styles import STORE_ROLES, dress, save_looks
from seinajoki_coordination.host.translation import speaking
from seinajoki_coordination.store.geopackage.writing import add_plans

SPOKEN = {
    "en": [
        "<b>Pipes &amp; &lt;b&gt;mains&lt;/b&gt;</b>",
        "Water · Tentative",
        "1–15 Jun 2027",
        "Mo-Fr 07:00-18:00",
        "Seinäjoen Vesi",
        "V-1/2027",
        "<i>a letter</i>",
    ],
    "fi": [
        "<b>Pipes &amp; &lt;b&gt;mains&lt;/b&gt;</b>",
        "Vesi · Alustava",
        "1.6.–15.6.2027",
        "ma-pe 07:00-18:00",
        "Seinäjoen Vesi",
        "V-1/2027",
        "<i>a letter</i>",
    ],
}


@pytest.fixture(scope="module")
def town(tmp_path_factory, root, qgis_app):
    """A store with one plan of which all is known, and one of which nothing is."""
    path = make_town(tmp_path_factory.mktemp("tips") / "town.gpkg", root)
    organisations = QgsVectorLayer(f"{path}|layername=organisation", "", "ogr")
    ids = {row["short_name"]: row["id"] for row in organisations.getFeatures()}
    full = {
        "id": "full",
        "title": "Pipes & <b>mains</b>",
        "kind": "water",
        "status": "tentative",
        "weekly_hours": "Mo-Fr 07:00-18:00",
        "organisation_id": ids["Seinäjoen Vesi"],
        "case_number": "V-1/2027",
        "source": "a letter",
        "geom": square(0),
    }
    tables = ("work_zone", "event", "event_area", "development_area")
    bare = {table: [{"id": f"bare {table}", "title": "Only a name", "geom": square(90)}] for table in tables}
    add_plans(path, bare)
    add_plans(path, {"work_zone": [full | days(1, 15)]})
    save_looks(str(path), STORE_ROLES)
    return path


def told(layer, feature):
    """The map tip, line by line."""
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(feature)
    text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "[%" not in text, "each expression can be evaluated"
    frame, _, lines = text.removesuffix("</div>").partition(">")
    assert frame.startswith("<div ")
    return lines.split("<br>")


def the(layer, id_):
    """The row of that id."""
    return next(row for row in layer.getFeatures() if row["id"] == id_)


@pytest.mark.parametrize("language", SPOKEN)
def test_a_tip_says_what_who_and_when_in_the_users_language(town, language, qgis_new_project):
    layer = opened(town, "work_zone")
    with speaking(language):
        dress(layer, "work_zone")

    assert told(layer, the(layer, "full")) == SPOKEN[language]


@pytest.mark.parametrize("table", [table.value for table in Table if table is not Table.TRAFFIC_ARRANGEMENT])
def test_what_is_not_known_leaves_no_empty_line(town, table, qgis_new_project):
    layer = opened(town, table)

    lines = told(layer, the(layer, f"bare {table}"))
    assert lines[0] == "<b>Only a name</b>"
    assert all(lines)
    assert not any("NULL" in line for line in lines)


@pytest.mark.parametrize("role", [role for role in STORE_ROLES if role not in ("rule", "organisation")])
def test_every_layer_on_the_map_has_a_tip_that_qgis_itself_can_tell(town, role, qgis_new_project):
    layer = opened(town, role)
    if layer.isSpatial():
        expressions = [part.split("%]")[0] for part in layer.mapTipTemplate().split("[%")[1:]]
        assert expressions
        assert not any(QgsExpression(expression).hasParserError() for expression in expressions)
        assert layer.mapTipsEnabled()


def test_a_finding_names_both_sides_the_rule_and_how_much(checked_demo, qgis_new_project):
    layers = show_store(QgsProject.instance(), str(checked_demo), "a store")
    finding = next(row for row in layers["finding"].getFeatures() if row["severity"] == "heavy")

    lines = told(layers["finding"], finding)
    assert " – " in lines[0]
    assert lines[0].startswith("<b>")
    assert not any("NULL" in line or not line for line in lines)
    assert any("m²" in line or " h" in line for line in lines)
    assert len(lines) == 5


def test_a_tip_tells_days_of_the_municipality_not_of_utc(town, qgis_new_project):
    layer = opened(town, "work_zone")
    row = the(layer, "full")
    row["starts_at"] = QDateTime.fromString("2027-06-30T21:00:00Z", Qt.DateFormat.ISODate)
    row["ends_at"] = QDateTime.fromString("2027-07-01T21:00:00Z", Qt.DateFormat.ISODate)

    assert "1 Jul 2027" in told(layer, row)
