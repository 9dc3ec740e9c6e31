"""What QGIS lends every QGIS-facing room: settings, tasks, messages, paths, log, translation."""
