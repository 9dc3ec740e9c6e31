"""Without Shapely the plugin loads, shows its demo, and says how to get Shapely when a check is asked for."""

import sys

from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface

from story import pause


def story(found):
    window = iface.mainWindow()
    found["numpy or Shapely loaded by the plugin"] = "shapely" in sys.modules
    window.findChild(QAction, "seinajoki_overlaps").trigger()
    yield pause(1)
    found["bar"] = [item.text() for item in iface.messageBar().items()]
    window.findChild(QAction, "seinajoki_demo").trigger()
    yield lambda: len(QgsProject.instance().mapLayers()) >= 6
    found["layers"] = len(QgsProject.instance().mapLayers())
