"""Without Shapely the plugin loads, and says how to get Shapely when something is asked that needs it."""

import sys

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface

from story import pause


def story(found):
    window = iface.mainWindow()
    found["numpy or Shapely loaded by the plugin"] = "shapely" in sys.modules
    found["bars"] = []
    for name in ("overlaps", "store", "demo"):
        iface.messageBar().clearWidgets()
        window.findChild(QAction, f"seinajoki_{name}").trigger()
        yield pause(1)
        found["bars"].append([item.text() for item in iface.messageBar().items()])
    found["layers"] = len(QgsProject.instance().mapLayers())
