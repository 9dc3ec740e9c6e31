"""What tools/desktop.py has QGIS run; QGIS runs it within a function of its own, so the story is told elsewhere."""

import story
from qgis.utils import iface

iface.seinajoki_story = story.tell()
