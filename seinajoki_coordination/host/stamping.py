"""Who is said to have written something: in forms by an expression, elsewhere by the same expression's value."""

from __future__ import annotations

from qgis.core import QgsExpression, QgsExpressionContext, QgsExpressionContextUtils

from seinajoki_coordination.host.settings import WRITER

WHO = f"coalesce(@{WRITER}, @user_account_name)"
"""Who stamps a row: the role that a user has set as QGIS's global variable, else the login."""


def who() -> str:
    """The user as `WHO` says now; a person's name is never needed."""
    context = QgsExpressionContext()
    context.appendScope(QgsExpressionContextUtils.globalScope())
    return str(QgsExpression(WHO).evaluate(context) or "")
