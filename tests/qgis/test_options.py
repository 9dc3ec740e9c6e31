"""The page of the plugin in QGIS's own options."""

import pytest
from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils, QgsProject, QgsVectorLayerUtils
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QLineEdit, QSpinBox

from seinajoki_coordination.gui.options import OptionsPage, OptionsPages
from seinajoki_coordination.gui.store_project import show_store


@pytest.fixture
def page(session):
    return OptionsPage(session)


@pytest.fixture(autouse=True)
def nobody(session):
    """No role is set, before and after."""
    session.settings.write_as("")
    yield
    session.settings.write_as("")


def the(page, kind, name):
    return page.findChild(kind, name)


def heard_of(signal):
    calls = []
    signal.connect(lambda: calls.append(1))
    return calls


def test_it_shows_what_is_set(session):
    session.act_for("Vesi")
    session.settings.street_width_m.setValue(6.5)
    session.settings.days_ahead.setValue(90)
    session.settings.checks_after_saving.setValue(False)
    session.settings.write_as("Street planner")
    page = OptionsPage(session)

    assert the(page, QComboBox, "organisation").currentText() == "Vesi"
    assert the(page, QLineEdit, "writer").text() == "Street planner"
    assert the(page, QDoubleSpinBox, "street_width").value() == 6.5
    assert the(page, QSpinBox, "days_ahead").value() == 90
    assert not the(page, QCheckBox, "checks_after_saving").isChecked()


def test_what_is_applied_holds_at_once_and_is_heard_of(page, session):
    organisation, settings = heard_of(session.organisation_changed), heard_of(session.settings_changed)
    the(page, QComboBox, "organisation").setEditText(" Seinäjoen Vesi ")
    the(page, QLineEdit, "writer").setText(" Works coordinator ")
    the(page, QDoubleSpinBox, "street_width").setValue(12.5)
    the(page, QSpinBox, "days_ahead").setValue(30)
    the(page, QCheckBox, "checks_after_saving").setChecked(False)
    page.apply()

    assert session.organisation == "Seinäjoen Vesi"
    assert session.settings.writer == "Works coordinator"
    assert session.settings.street_width_m.value() == 12.5
    assert session.settings.days_ahead.value() == 30
    assert not session.settings.checks_after_saving.value()
    assert (organisation, settings) == ([1], [1])


def test_what_is_not_applied_changes_nothing(page, session):
    the(page, QComboBox, "organisation").setEditText("Vesi")
    the(page, QLineEdit, "writer").setText("Works coordinator")
    page.cancel()

    assert (session.organisation, session.settings.writer) == ("", "")


def test_of_an_open_store_one_of_its_organisations_is_chosen(session, demo):
    show_store(QgsProject.instance(), str(demo), "a store")
    page = OptionsPage(session)
    choice = the(page, QComboBox, "organisation")
    texts = [choice.itemText(number) for number in range(choice.count())]

    assert not choice.isEditable()
    assert texts == ["nobody yet", *session.organisations()]
    assert choice.currentIndex() == 0


def test_one_that_this_store_does_not_know_is_not_lost_by_looking(session, demo):
    session.act_for("Of another town")
    show_store(QgsProject.instance(), str(demo), "a store")
    page = OptionsPage(session)
    assert the(page, QComboBox, "organisation").currentText() == "Of another town"

    page.apply()
    assert session.organisation == "Of another town"


def test_nobody_can_be_chosen_again(session, demo):
    show_store(QgsProject.instance(), str(demo), "a store")
    session.act_for(next(iter(session.organisations())))
    page = OptionsPage(session)
    the(page, QComboBox, "organisation").setCurrentIndex(0)
    page.apply()

    assert session.organisation == ""


def test_the_role_is_what_rows_are_stamped_with_and_without_one_it_is_the_login(session, demo):
    layer = show_store(QgsProject.instance(), str(demo), "a store")["work_zone"]
    index = layer.fields().indexFromName("changed_by")

    def stamp():
        return QgsVectorLayerUtils.createFeature(layer).attribute(index)

    session.settings.write_as("Works coordinator")
    assert stamp() == "Works coordinator"
    session.settings.write_as("")
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    assert stamp() == QgsExpression("@user_account_name").evaluate(context)
    assert not QgsExpressionContextUtils.globalScope().hasVariable("seinajoki_role")


def test_every_field_has_a_name_for_the_eye_the_keyboard_and_the_screen_reader(page):
    labels = [label for label in page.findChildren(QLabel) if label.buddy() is not None]
    buddies = {label.buddy().objectName(): label.text() for label in labels}

    assert set(buddies) == {"organisation", "writer", "street_width", "days_ahead"}
    assert all("&" in text for text in [*buddies.values(), the(page, QCheckBox, "checks_after_saving").text()])
    mnemonics = [text[text.index("&") + 1].lower() for text in buddies.values()]
    assert len(set(mnemonics)) == len(mnemonics)


def test_qgis_is_given_the_page_and_takes_it_back(session, qgis_iface):
    given = []
    qgis_iface.registerOptionsWidgetFactory = given.append
    qgis_iface.unregisterOptionsWidgetFactory = given.remove
    pages = OptionsPages(qgis_iface, session)
    (factory,) = given

    assert (factory.title(), factory.key()) == ("Seinäjoki", "seinajoki")
    assert not factory.icon().isNull()
    assert isinstance(factory.createWidget(None), OptionsPage)
    pages.remove()
    assert given == []
