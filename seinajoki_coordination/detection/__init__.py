"""How things meet in space and time: numpy and Shapely, no QGIS.

Importing this room is what loads Shapely; an older one than the room needs counts as absent.
"""

import shapely

if int(shapely.__version__.split(".")[0]) < 2:
    raise ImportError(f"Shapely 2 or newer is needed, {shapely.__version__} is installed")
