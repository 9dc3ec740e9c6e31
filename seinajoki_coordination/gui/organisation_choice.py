"""For whom the user acts, chosen from the store's organisations."""

from __future__ import annotations

from qgis.PyQt.QtWidgets import QComboBox, QWidget

from seinajoki_coordination.gui.session import Session
from seinajoki_coordination.host.translation import tr

_LETTERS = 12


class OrganisationChoice(QComboBox):
    """A list of the organisations, the first entry for none; several of them show the same choice."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("seinajoki_organisation")
        self.setAccessibleName(tr("I act for"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LETTERS)  # the store comes later than the list is shown
        session.store_changed.connect(self.fill)
        session.organisation_changed.connect(self._show)
        self.activated.connect(self._choose)
        self.fill()

    def close_links(self) -> None:
        """Follow the session no longer."""
        self._session.store_changed.disconnect(self.fill)
        self._session.organisation_changed.disconnect(self._show)

    def fill(self) -> None:
        """Offer what the store has."""
        self.clear()
        me = self._session.me
        if not me.organisation:
            self.addItem(tr("nobody yet"), "")
        for name in [me.organisation] if me.is_bound and me.organisation else self._session.organisations():
            self.addItem(name, name)
        self.setEnabled(self.count() > 1 and not me.is_bound)
        self.setToolTip(tr("Your login says for whom you act") if me.is_bound else tr("For whom you plan and judge"))
        self._show()

    def _show(self) -> None:
        self.setCurrentIndex(max(0, self.findData(self._session.organisation)))

    def _choose(self, place: int) -> None:
        self._session.act_for(str(self.itemData(place)))
