"""How what is found weighs, as the user sees it: a mark that differs in shape and colour, a word, a colour on the map.

The colours are of Okabe and Ito's set, which colour-blind people can tell apart.
"""

from __future__ import annotations

from qgis.PyQt.QtGui import QColor, QIcon

from seinajoki_coordination.host.paths import ICONS
from seinajoki_coordination.host.translation import tr
from seinajoki_coordination.services.ports import Weight

_COLOURS = {
    Weight.HEAVY: "#d55e00",
    Weight.LIGHT: "#e69f00",
    Weight.OPPORTUNITY: "#56b4e9",
    Weight.NOTICE: "#999999",
}


def icon(name: str) -> QIcon:
    """One of the plugin's own."""
    return QIcon(str(ICONS / f"{name}.svg"))


def mark(weight: Weight) -> QIcon:
    """Its mark in lists."""
    return icon(weight.value)


def word(weight: Weight) -> str:
    """What one finding of this weight is called."""
    return {
        Weight.HEAVY: tr("Heavy"),
        Weight.LIGHT: tr("Light"),
        Weight.OPPORTUNITY: tr("Opportunity"),
        Weight.NOTICE: tr("Notice"),
    }[weight]


def colour(weight: Weight) -> QColor:
    """Its colour on the map."""
    return QColor(_COLOURS[weight])
