"""What tools/desktop.py has QGIS run; QGIS runs it within a function of its own, so the story is told elsewhere."""

from qgis.utils import iface

import story

iface.seinajoki_story = story.tell()  # type: ignore[attr-defined]  # by now it is not None
