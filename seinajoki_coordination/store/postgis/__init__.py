"""The store of many offices: one schema of a PostgreSQL database with PostGIS is one municipality's."""
