-- When each user last saw the store, and the ground that each watches; a user is who stamps what that user writes.

CREATE TABLE visit (
  login TEXT PRIMARY KEY NOT NULL,
  seen_at DATETIME NOT NULL,
  mark TEXT NOT NULL,
  waiting TEXT NOT NULL
);

CREATE TABLE interest_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON NOT NULL,
  id TEXT NOT NULL UNIQUE,
  login TEXT NOT NULL,
  name TEXT NOT NULL,
  near_m REAL NOT NULL DEFAULT 50 CHECK (near_m >= 0)
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id)
VALUES ('interest_area', 'features', 'interest_area', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('interest_area', 'geom', 'MULTIPOLYGON', $srs_id, 0, 0);
CREATE INDEX interest_area_login ON interest_area (login);
