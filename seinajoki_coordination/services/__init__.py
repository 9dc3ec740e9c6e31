"""What we do: the use cases, which know ports and not QGIS."""
