"""`seinajoki:addmember`: gives a login of a database its organisation and role in a store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterString,
    QgsSqliteUtils,
)

from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.processing.parameters import helped
from seinajoki_coordination.processing.storealgorithm import STORE, StoreAlgorithm

if TYPE_CHECKING:  # it brings numpy and Shapely, which load with the first check and not with the plugin
    from seinajoki_coordination.services.store import Member

LOGIN = "LOGIN"
ROLE = "ROLE"
ORGANISATION = "ORGANISATION"
NEW_ORGANISATION = "NEW_ORGANISATION"
DISPLAY_NAME = "DISPLAY_NAME"
ROLES = ("reader", "consulted", "member", "coordinator", "administrator")
"""Each may what those before it may."""


class AddMember(StoreAlgorithm):
    """The administrator's work: who is who."""

    NAME = "addmember"

    def displayName(self) -> str:
        """In the toolbox."""
        return tr("Add member")

    def tags(self) -> list[str]:
        """What it is found by."""
        return tr("store,database,login,user,role,right,organisation,member,coordination").split(",")

    def shortDescription(self) -> str:
        """In tool tips."""
        return tr("Gives a login of a database its organisation and its role in a store.")

    def shortHelpString(self) -> str:
        """Beside the dialog."""
        return tr(
            "Gives a login of a database its place in a store, instead of the one that it had.\n\n"
            "A reader looks. Who is consulted also comments and judges for their organisation. A member also edits its "
            "plans. A coordinator also edits all plans and rules and speaks for all. An administrator also adds "
            "organisations and members.\n\n"
            "The login itself is the server's: its administrator creates it with the SQL in the log, and whoever uses "
            "it chooses a password. It takes an administrator of the store to add members."
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:  # noqa: ARG002  # QGIS's signature
        """Declare what goes in and what comes out."""
        self.addParameter(self.store_parameter(tr("A saved PostgreSQL connection, like “city” or “city/schema”.")))
        self.addParameter(
            helped(
                QgsProcessingParameterString(LOGIN, tr("Login")),
                tr("The name by which the database lets them in."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterEnum(
                    ROLE, tr("Role"), list(ROLES), defaultValue="member", usesStaticStrings=True
                ),
                tr("What they may do; each role may what those before it may."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterString(ORGANISATION, tr("Organisation"), optional=True),
                tr("Its short name. Readers, coordinators and administrators need not belong to any."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterBoolean(NEW_ORGANISATION, tr("Add the organisation"), defaultValue=False),
                tr("Adds the organisation where the store knows none of that short name."),
            )
        )
        self.addParameter(
            helped(
                QgsProcessingParameterString(DISPLAY_NAME, tr("Shown as"), optional=True),
                tr(
                    "What others see of who wrote something: a role and no person's name is enough. "
                    "Empty: the organisation, else the login."
                ),
            )
        )
        self.addOutput(QgsProcessingOutputString(LOGIN, tr("Login")))

    def worked(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Tell how the login is created, and give it its place."""
        store = self.store_name(parameters, context)
        member = self._member(parameters, context)
        feedback.pushInfo(tr("Where the server has no such login yet, its administrator creates it with:"))
        login = QgsSqliteUtils.quotedIdentifier(member.login)
        feedback.pushCommandInfo(f"CREATE ROLE {login} LOGIN;\n\\password {login}")
        may_add = self.parameterAsBoolean(parameters, NEW_ORGANISATION, context)
        self._tools.store_tools().adding.add(store, member, may_add_organisation=may_add)
        told = tr("“{login}” is {role} in “{path}” now, shown as “{name}”.")
        role = _role_labels()[member.role]
        feedback.pushInfo(told.format(login=member.login, role=role, path=store, name=member.display_name))
        return {STORE: store, LOGIN: member.login}

    def _member(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Member:
        login, organisation, shown = (
            self.parameterAsString(parameters, name, context).strip() for name in (LOGIN, ORGANISATION, DISPLAY_NAME)
        )
        return self._tools.store_tools().member(
            login=login,
            role=self.parameterAsEnumString(parameters, ROLE, context),
            display_name=shown or organisation or login,
            organisation=organisation or None,
        )


def _role_labels() -> dict[str, str]:
    labels = (tr("a reader"), tr("consulted"), tr("a member"), tr("a coordinator"), tr("an administrator"))
    return dict(zip(ROLES, labels, strict=True))
