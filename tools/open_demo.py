"""What `make run` has QGIS do once it is up: the plugin's own “Try the demo”."""

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface

window = iface.mainWindow()  # type: ignore[attr-defined]  # by now it is not None
window.showMaximized()
QTimer.singleShot(1000, window.findChild(QAction, "seinajoki_demo").trigger)  # when the map has got its size
