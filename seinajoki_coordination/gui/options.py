"""The plugin's page in QGIS's own options."""

from __future__ import annotations

from qgis.core import QgsExpressionContextUtils
from qgis.gui import (
    QgisInterface,
    QgsDoubleSpinBox,
    QgsOptionsPageWidget,
    QgsOptionsWidgetFactory,
    QgsSpinBox,
)
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QCheckBox, QComboBox, QFormLayout, QGroupBox, QLineEdit, QVBoxLayout, QWidget

from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.messages import TITLE
from seinajoki_coordination.host.paths import ICONS
from seinajoki_coordination.host.settings import STREET_WIDTHS_M
from seinajoki_coordination.host.translation import tr

_KEY = "seinajoki"
_STEP_M = 0.5
_MOST_DAYS = 3660


class OptionsPages:
    """Lets QGIS show the page whenever its options are opened."""

    def __init__(self, iface: QgisInterface, session: Session) -> None:
        self._iface = iface
        self._factory = _Factory(session)
        iface.registerOptionsWidgetFactory(self._factory)

    def show(self) -> None:
        """Open QGIS's options at the page."""
        self._iface.showOptionsDialog(self._iface.mainWindow(), _KEY)

    def remove(self) -> None:
        """Take the page out again."""
        self._iface.unregisterOptionsWidgetFactory(self._factory)


class _Factory(QgsOptionsWidgetFactory):
    def __init__(self, session: Session) -> None:
        super().__init__(TITLE, QIcon(str(ICONS / "coordination.svg")), _KEY)
        self._session = session

    def createWidget(self, parent: QWidget | None = None) -> QgsOptionsPageWidget:  # noqa: N802  # QGIS's name
        return OptionsPage(self._session, parent)


class OptionsPage(QgsOptionsPageWidget):
    """Shows what is set; what is entered holds once it is applied."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(_KEY)
        self._session, self._settings = session, session.settings
        self._organisation = QComboBox()
        self._writer = QLineEdit(self._settings.writer)
        self._width = QgsDoubleSpinBox()
        self._days = QgsSpinBox()
        self._checks = QCheckBox(tr("&Check plans as soon as they are saved"))
        self._name()
        self._offer_organisations()
        self._fill()
        self._lay_out()

    def apply(self) -> None:
        """Let all of it hold from now on."""
        chosen = self._organisation.currentData() if not self._organisation.isEditable() else None
        self._session.act_for(self._organisation.currentText().strip() if chosen is None else chosen)
        self._settings.write_as(self._writer.text())
        self._settings.street_width_m.setValue(self._width.value())
        self._settings.days_ahead.setValue(self._days.value())
        self._settings.checks_after_saving.setValue(self._checks.isChecked())
        self._session.settings_changed.emit()

    def _name(self) -> None:
        self._organisation.setObjectName("organisation")
        self._writer.setObjectName("writer")
        self._width.setObjectName("street_width")
        self._days.setObjectName("days_ahead")
        self._checks.setObjectName("checks_after_saving")

    def _offer_organisations(self) -> None:
        """Those of the open store; where none is open, a name can be typed."""
        names = list(self._session.organisations())
        own = self._session.organisation
        self._organisation.setEnabled(not self._session.me.is_bound)
        self._organisation.setEditable(not names)
        if not names:
            self._organisation.setEditText(own)
            self._organisation.lineEdit().setPlaceholderText(tr("nobody yet"))
            return
        self._organisation.addItem(tr("nobody yet"), "")
        for name in names if own in names or not own else [*names, own]:
            self._organisation.addItem(name, name)
        self._organisation.setCurrentIndex(self._organisation.findData(own))

    def _fill(self) -> None:
        login = QgsExpressionContextUtils.globalScope().variable("user_account_name")
        self._writer.setPlaceholderText(tr("the login: {name}").format(name=login))
        self._writer.setToolTip(tr("Stands beside each change as who made it. A role is enough: no name is needed."))
        self._width.setRange(*STREET_WIDTHS_M)
        self._width.setDecimals(1)
        self._width.setSingleStep(_STEP_M)
        self._width.setSuffix(tr(" m"))
        self._width.setClearValue(self._settings.street_width_m.defaultValue())
        self._width.setValue(self._settings.street_width_m.value())
        self._days.setRange(1, _MOST_DAYS)
        self._days.setSuffix(tr(" days"))
        self._days.setClearValue(self._settings.days_ahead.defaultValue())
        self._days.setValue(self._settings.days_ahead.value())
        self._days.setToolTip(
            tr("Days before and after the plan's own are looked through for a time without conflicts.")
        )
        self._checks.setChecked(self._settings.checks_after_saving.value())
        self._checks.setToolTip(tr("Finds whom a plan meets at once, whichever tool saved it."))

    def _lay_out(self) -> None:
        who, plans = QGroupBox(tr("Who")), QGroupBox(tr("Plans"))
        rows = _form(who)
        rows.addRow(tr("I &act for"), self._organisation)
        rows.addRow(tr("I &write as"), self._writer)
        rows = _form(plans)
        rows.addRow(tr("Width of a &strip along a street"), self._width)
        rows.addRow(tr("How far to look for a &time that fits"), self._days)
        rows.addRow(self._checks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(who)
        column.addWidget(plans)
        column.addStretch()


def _form(group: QGroupBox) -> QFormLayout:
    form = QFormLayout(group)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    return form
