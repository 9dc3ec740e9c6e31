"""The GeoPackage store: the embedded default; one file, one writer, works offline.

Plans are written by QGIS's own layers and by OGR, whose functions their triggers need, and read here with SQLite.
The register's tables have no spatial index, so they are read and written with SQLite, in one transaction each.
"""
