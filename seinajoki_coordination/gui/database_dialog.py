"""Which store in a database to open: a saved connection and a schema."""

from __future__ import annotations

from qgis.gui import QgsProviderConnectionComboBox
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from seinajoki_coordination.domain.errors import NoSuchConnection
from seinajoki_coordination.domain.store_name import DEFAULT_SCHEMA, normal_name
from seinajoki_coordination.host.translation import tr


class DatabaseDialog(QDialog):
    """Offers the PostgreSQL connections that QGIS has saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Open a store in a database"))
        self.setObjectName("seinajoki_database")
        self.connection = QgsProviderConnectionComboBox("postgres", self)
        self.connection.setObjectName("connection")
        self.schema = QLineEdit(DEFAULT_SCHEMA, self)
        self.schema.setObjectName("schema")
        self.told = QLabel(self)
        self.told.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, Qt.Orientation.Horizontal, self
        )
        self.ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        fields = QFormLayout()
        fields.addRow(tr("&Connection"), self.connection)
        fields.addRow(tr("&Schema"), self.schema)
        column = QVBoxLayout(self)
        column.addLayout(fields)
        column.addWidget(self.told)
        column.addWidget(buttons)
        self.connection.currentIndexChanged.connect(self._look)
        self.schema.textChanged.connect(self._look)
        self._look()

    @property
    def store(self) -> str:
        """The store's name as it is entered; empty while that cannot be one."""
        try:
            name = f"{self.connection.currentConnection()}/{self.schema.text().strip() or DEFAULT_SCHEMA}"
            return normal_name(name)
        except NoSuchConnection:
            return ""

    def _look(self) -> None:
        self.told.setText(self._problem())
        self.ok.setEnabled(bool(self.store))

    def _problem(self) -> str:
        if not self.connection.count():
            return tr("QGIS knows no PostgreSQL connection yet: make one in the panel Browser, under PostgreSQL.")
        if not self.store:
            return tr("A schema's name has small letters, digits and underscores, and no more than 41 of them.")
        return ""
