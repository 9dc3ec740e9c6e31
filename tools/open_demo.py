"""What `make run` has QGIS do once it is up: the plugin's own “Try the demo”."""

from qgis.PyQt.QtWidgets import QAction
from qgis.utils import iface

iface.mainWindow().findChild(QAction, "seinajoki_demo").trigger()  # type: ignore[attr-defined]  # by now it is not None
