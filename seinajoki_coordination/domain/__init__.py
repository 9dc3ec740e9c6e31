"""What is true: plain dataclasses and code lists, without QGIS, Qt, SQL or files."""
