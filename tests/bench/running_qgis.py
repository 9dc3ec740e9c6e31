"""A QGIS without a screen."""

import atexit
import os
import sys
from functools import cache
from importlib import import_module

from qgis.core import QgsApplication


@cache
def application() -> QgsApplication:
    """Start QGIS with its native algorithms and its `processing`, as it is before a plugin is loaded."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    started = QgsApplication([], GUIenabled=True)
    started.initQgis()
    atexit.register(started.exitQgis)
    sys.path.append(f"{QgsApplication.pkgDataPath()}/python/plugins")
    import_module("processing.core.Processing").Processing.initialize()
    return started
