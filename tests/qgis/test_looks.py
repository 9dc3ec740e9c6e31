"""What a store's file says of its tables to any QGIS, without the plugin: forms, codes, checks and times."""

from collections import Counter
from datetime import datetime

import pytest
from osgeo import ogr
from qgis.core import (
    Qgis,
    QgsAttributeEditorTextElement,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsFeatureRequest,
    QgsProject,
    QgsRenderContext,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeForm, QgsGui
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDateTime, Qt
from towns import make_town, opened, row_of

from seinajoki_coordination.domain.codes import Table
from seinajoki_coordination.domain.timespan import UTC, Span
from seinajoki_coordination.host.fields import FINDING, STREET, UTC_MARK, field_labels, value_labels
from seinajoki_coordination.host.forms import relate
from seinajoki_coordination.host.styles import ROLE, STORE_ROLES, LooksNotSaved, dress, save_looks
from seinajoki_coordination.host.translation import speaking, tr
from seinajoki_coordination.services.check import check
from seinajoki_coordination.store.opening import open_store

PLANS = [table.value for table in Table]
LANGUAGES = ("en", "fi")
WORST_LAST = [
    {"state": "agreed", "yields": "conflict", "severity": "heavy"},
    {"state": "open", "yields": "notice", "severity": "light"},
    {"state": "open", "yields": "opportunity", "severity": "light"},
    {"state": "open", "yields": "nuisance", "severity": "light"},
    {"state": "open", "yields": "conflict", "severity": "heavy"},
]
NOW = datetime(2027, 5, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def town(tmp_path_factory, root, qgis_app):
    QgsGui.editorWidgetRegistry().initEditors()
    path = make_town(tmp_path_factory.mktemp("town") / "town.gpkg", root)
    save_looks(str(path), STORE_ROLES)
    return path


def test_no_looks_are_saved_of_what_cannot_be_opened(tmp_path):
    (tmp_path / "town.gpkg").write_text("no GeoPackage")

    with pytest.raises(LooksNotSaved, match=r"town\.gpkg.*and prepare it again"):
        save_looks(str(tmp_path / "town.gpkg"), STORE_ROLES)


@pytest.fixture
def edited(tmp_path, root, qgis_app):
    """A store in which plain QGIS has laid a work on another, and which has been checked since."""
    path = make_town(tmp_path / "edited.gpkg", root)
    save_looks(str(path), STORE_ROLES)
    layer = opened(path, "work_zone")
    layer.startEditing()
    assert layer.changeGeometry(row_of(layer, "w1").id(), row_of(layer, "w0").geometry())
    assert layer.commitChanges(), layer.commitErrors()
    store = open_store(str(path))
    assert check(store.register, Span(), NOW).new == 1
    store.close()
    return path


def tabs(layer):
    return [tab.name() for tab in layer.editFormConfig().tabs()]


def elements(layer):
    """What a form is made of: the tab, the name, and the words of what is a text."""
    config = layer.editFormConfig()
    return [(tab.name(), element.name(), words(element)) for tab in config.tabs() for element in tab.children()]


def words(element):
    """Those of a text; None for a field."""
    is_text = element.type() == Qgis.AttributeEditorType.TextElement
    return sip.cast(element, QgsAttributeEditorTextElement).text() if is_text else None


def texts(layer, id_):
    """What the form of a row tells beside its fields."""
    context = layer.createExpressionContext()
    context.setFeature(row_of(layer, id_))
    told = [told for _, _, told in elements(layer) if told is not None]
    return [QgsExpression.replaceExpressionText(text, context) for text in told]


def said(layer, text, **values):
    """What an expression says of a row with these values."""
    row = QgsFeature(layer.fields())
    for name, value in values.items():
        row[name] = value
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.layerScope(layer))
    context.setFeature(row)
    expression = QgsExpression(text)
    result = expression.evaluate(context)
    assert not expression.hasEvalError(), expression.evalErrorString()
    return result


def holds(layer, column, **values):
    """Whether a column's check lets a row with these values through."""
    return bool(said(layer, layer.constraintExpression(layer.fields().indexFromName(column)), **values))


def day(number):
    return QDateTime.fromString(f"2027-06-{number:02}T21:00:00Z", Qt.DateFormat.ISODate)


@pytest.mark.parametrize("role", STORE_ROLES)
def test_every_table_opens_with_its_role_and_no_raw_column(town, role):
    layer = opened(town, role)

    assert layer.customProperty(ROLE) == role
    nameless = {field.name() for field in layer.fields() if not field.alias()}
    assert nameless <= {"fid", "facts"}


def test_each_table_has_a_style_in_each_language_and_one_that_it_opens_with(town):
    source = ogr.Open(str(town))
    rows = source.ExecuteSQL("SELECT f_table_name, styleName, useAsDefault FROM layer_styles")
    styles = sorted((row["f_table_name"], row["styleName"], row["useAsDefault"]) for row in rows)

    assert styles == sorted((role, name, name == "English") for role in STORE_ROLES for name in ("English", "Suomi"))


@pytest.mark.parametrize(("language", "title", "first"), [("en", "Title", "What"), ("fi", "Nimi", "Mitä")])
def test_a_language_can_be_spoken_whatever_qgis_speaks(town, language, title, first):
    layer = opened(town, "work_zone")
    with speaking(language):
        dress(layer, "work_zone")

    assert layer.attributeAlias(layer.fields().indexFromName("title")) == title
    assert tabs(layer)[0] == first
    assert tr("Title") == "Title", "and here, the one that was"


@pytest.mark.parametrize("role", PLANS)
def test_a_plan_is_entered_in_working_order(town, role):
    lacking = {"Facilities"} if role != "event_area" else {"Effects"}
    lacking |= {"Effects"} if role in ("event", "development_area") else set()
    expected = ["What", "Facilities", "When", "Effects", "Notes", "Record"]

    assert tabs(opened(town, role)) == [tab for tab in expected if tab not in lacking]


@pytest.mark.parametrize("role", PLANS)
def test_every_column_of_a_plan_is_in_its_form_once(town, role):
    layer = opened(town, role)
    shown = [name for _, name, told in elements(layer) if told is None]

    assert sorted(shown) == sorted(name for name in layer.fields().names() if name != "fid")


@pytest.mark.parametrize("role", PLANS)
def test_no_tab_of_a_plan_holds_one_lone_field(town, role):
    layer = opened(town, role)

    assert min(Counter(tab for tab, _, _ in elements(layer)).values()) > 1


def test_a_form_tells_by_its_title_what_a_plan_belongs_to(town, qgis_new_project):
    layer = opened(town, "work_zone")
    QgsProject.instance().addMapLayer(layer)
    relate(layer, [layer])
    layer.startEditing()
    layer.changeAttributeValue(row_of(layer, "w1").id(), layer.fields().indexFromName("belongs_to"), "w0")

    assert "Work 0" in texts(layer, "w1")
    assert "–" in texts(layer, "w2"), "belongs to nothing"
    layer.rollBack()


def test_a_finding_is_told_in_words_and_nothing_of_it_is_greyed_out(edited):
    layer = opened(edited, "finding")
    finding = next(layer.getFeatures())

    assert all(told for tab, _, told in elements(layer) if tab == "Finding")
    assert {"Conflict", "Light", "Open", "1–15 Jun 2027", "100", "No"} <= set(texts(layer, finding["id"]))
    assert ("Record", "id", None) in elements(layer), "to be copied"


@pytest.mark.parametrize("column", ["id", "row_version", "created_at", "created_by", "changed_at", "changed_by"])
def test_what_the_system_keeps_cannot_be_typed(town, column):
    layer = opened(town, "event")

    assert layer.editFormConfig().readOnly(layer.fields().indexFromName(column))
    assert not layer.editFormConfig().readOnly(layer.fields().indexFromName("title"))


@pytest.mark.parametrize("role", STORE_ROLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_instant_says_utc_at_the_end_of_its_name(town, role, language):
    layer = opened(town, role)
    instants = [field.name() for field in layer.fields() if field.typeName() == "DateTime"]

    with speaking(language):
        assert all(field_labels(role)[name].endswith(UTC_MARK) for name in instants)


@pytest.mark.parametrize("role", PLANS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_a_meaning(town, role, language):
    with speaking(language):
        meanings = value_labels(role, "kind") | value_labels(role, "status")

    assert all(meaning and meaning not in meanings for meaning in meanings.values())


def test_organisations_go_by_their_names_where_their_table_is_not_open(town):
    layer = opened(town, "work_zone")
    setup = layer.editorWidgetSetup(layer.fields().indexFromName("organisation_id"))

    assert "Seinäjoen Vesi" in {name for pair in setup.config()["map"] for name in pair}


# ---- checks ----


@pytest.mark.parametrize(("title", "is_fine"), [("Work", True), ("", False), ("  ", False), (None, False)])
def test_a_plan_needs_a_title(town, title, is_fine):
    assert holds(opened(town, "work_zone"), "title", title=title) is is_fine


@pytest.mark.parametrize(
    ("start", "end", "is_fine"), [(1, 2, True), (2, 2, False), (2, 1, False), (None, 1, True), (1, None, True)]
)
def test_a_plan_ends_after_it_starts(town, start, end, is_fine):
    layer = opened(town, "work_zone")
    values = {"starts_at": start and day(start), "ends_at": end and day(end)}

    assert holds(layer, "ends_at", **values) is is_fine
    assert layer.constraintDescription(layer.fields().indexFromName("ends_at")) == "It must end after it starts."


def test_an_event_is_built_up_before_and_torn_down_after(town):
    layer = opened(town, "event")

    assert holds(layer, "build_up_from", build_up_from=day(1), starts_at=day(2))
    assert not holds(layer, "build_up_from", build_up_from=day(3), starts_at=day(2))
    assert not holds(layer, "tear_down_until", ends_at=day(3), tear_down_until=day(2))


@pytest.mark.parametrize(
    ("hours", "is_fine"),
    [
        (None, True),
        ("Mo-Fr 07:00-18:00; Sa 22:00-05:00", True),
        ("Mo,We 7:00-9:00,12:00-14:00", True),
        ("weekdays", False),
        ("Mo-Fr", False),
    ],
)
def test_weekly_hours_that_cannot_be_read_are_doubted(town, hours, is_fine):
    assert holds(opened(town, "work_zone"), "weekly_hours", weekly_hours=hours) is is_fine


def test_a_kind_is_one_of_the_list(town):
    assert holds(opened(town, "work_zone"), "kind", kind="water")
    assert not holds(opened(town, "work_zone"), "kind", kind="festival")


@pytest.mark.parametrize(
    ("traits", "is_fine"), [(None, True), ("", True), ("digs", True), ("digs noisy", True), ("digz", False)]
)
def test_a_rule_asks_for_traits_that_there_are(town, traits, is_fine):
    assert holds(opened(town, "rule"), "a_traits", a_traits=traits) is is_fine


# ---- rows ----


def test_a_row_drawn_in_plain_qgis_is_complete(town):
    layer = opened(town, "work_zone")
    layer.startEditing()
    row = QgsVectorLayerUtils.createFeature(layer)
    row["title"], row["kind"] = "Drawn", "water"

    assert layer.addFeature(row)
    assert layer.commitChanges(), layer.commitErrors()
    drawn = next(row for row in layer.getFeatures() if row["title"] == "Drawn")
    assert len(drawn["id"]) == 36
    assert (drawn["status"], drawn["precision"], drawn["digs"]) == ("tentative", "day", False)
    assert drawn["row_version"] >= 1
    assert drawn["created_by"] == drawn["changed_by"] != "unknown"


def test_a_copied_row_gets_its_own_id_and_version(town):
    layer = opened(town, "work_zone")
    layer.startEditing()
    original = row_of(layer, "w0")

    copy, _ = QgsVectorLayerUtils.duplicateFeature(layer, original, QgsProject.instance())
    layer.rollBack()

    assert copy["title"] == original["title"]
    assert len(copy["id"]) == 36
    assert copy["row_version"] == 1


def test_the_parts_of_a_split_row_get_ids_of_their_own(town):
    layer = opened(town, "work_zone")
    fields = layer.fields()

    assert fields.field("id").splitPolicy() == Qgis.FieldDomainSplitPolicy.DefaultValue
    assert fields.field("title").splitPolicy() == Qgis.FieldDomainSplitPolicy.Duplicate


def test_the_rules_say_in_words_whom_they_are_about(town):
    rules = {row["id"]: row for row in opened(town, "rule").getFeatures()}

    assert rules["noise_quiet"]["side_a"] == "Work zone · noisy"
    assert rules["noise_quiet"]["side_b"] == "Event · needs quiet"
    assert rules["closure_event"]["side_a"] == "Traffic arrangement · closure"


@pytest.mark.parametrize("role", ["finding", "judgement", "comment"])
def test_what_a_check_or_a_judgement_writes_is_not_for_typing(town, role):
    layer = opened(town, role)

    assert all(layer.editFormConfig().readOnly(index) for index in range(layer.fields().count()))


@pytest.mark.parametrize("role", ["work_zone", "event", "development_area", "traffic_arrangement", "finding"])
def test_a_row_is_on_the_map_while_it_has_its_ground(town, role):
    layer = opened(town, role)
    times = layer.temporalProperties()

    assert "starts_at" in times.startExpression(), "known from the file; QGIS itself waits to be told to heed it"
    dress(layer, role)
    assert times.isActive()
    assert times.limitMode() == Qgis.VectorTemporalLimitMode.IncludeBeginExcludeEnd


def test_a_form_of_plain_qgis_lets_a_good_row_through(town):
    layer = opened(town, "work_zone")
    layer.startEditing()
    form = QgsAttributeForm(layer, row_of(layer, "w0"))
    form.changeAttribute("title", "Renamed")

    assert form.save()
    layer.rollBack()


def test_a_store_that_plain_qgis_has_edited_is_checked_as_ever(edited):
    store = open_store(str(edited))
    first, second = (check(store.register, Span(), NOW) for _ in range(2))
    store.close()
    finding = next(opened(edited, "finding").getFeatures())

    assert (first.new, second.new, second.changed) == (0, 0, 0)
    assert (finding["severity"], finding["state"]) == ("light", "open"), "both are tentative"


def test_findings_stand_worst_first_in_their_table_and_on_the_map(town):
    layer = opened(town, "finding")
    table, (order,) = layer.attributeTableConfig(), layer.renderer().orderBy().list()
    weights = [said(layer, order.expression(), **row) for row in WORST_LAST]

    assert layer.renderer().orderByEnabled()
    assert weights == sorted(weights) == list(range(len(WORST_LAST))), "the worst is drawn last, above the others"
    assert table.sortOrder() == Qt.SortOrder.DescendingOrder
    at_ease, long = ({**WORST_LAST[-1], "hours": hours, "area_m2": 5.0} for hours in (2.0, 9.0))
    assert said(layer, table.sortExpression(), **long) > said(layer, table.sortExpression(), **at_ease)
    calm = WORST_LAST[0] | {"hours": None, "area_m2": 1e9}
    assert said(layer, table.sortExpression(), **calm) < said(layer, table.sortExpression(), **at_ease)


@pytest.mark.parametrize("role", [*PLANS, STREET, FINDING])
def test_nothing_that_is_drawn_needs_columns_that_look_into_other_layers(town, role):
    layer = opened(town, role)
    labeling = layer.labeling()
    settings = [labeling.settings(provider) for provider in labeling.subProviders()] if labeling else []
    labels = [QgsExpression(one.fieldName).referencedColumns() for one in settings if one.isExpression]
    needed = layer.renderer().usedAttributes(QgsRenderContext()).union(*labels)

    assert not needed & {QgsFeatureRequest.ALL_ATTRIBUTES, "side_a", "side_b"}
