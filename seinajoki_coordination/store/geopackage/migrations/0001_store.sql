-- All tables of a municipality's store. Instants are UTC; geometries are in the store's metric CRS.

CREATE TABLE schema_migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL,
  applied_at TEXT NOT NULL,
  plugin_version TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);

CREATE TABLE work_zone (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT UNIQUE,
  title TEXT,
  project TEXT,
  belongs_to TEXT,
  organisation_id TEXT,
  kind TEXT,
  status TEXT NOT NULL DEFAULT 'tentative',
  starts_at DATETIME,
  ends_at DATETIME,
  "precision" TEXT NOT NULL DEFAULT 'day',
  weekly_hours TEXT,
  clearance_m REAL NOT NULL DEFAULT 0,
  digs BOOLEAN NOT NULL DEFAULT 0,
  lane_effect TEXT NOT NULL DEFAULT 'none',
  lane_effect_m REAL,
  noise TEXT NOT NULL DEFAULT 'none',
  dust TEXT NOT NULL DEFAULT 'none',
  vibration TEXT NOT NULL DEFAULT 'none',
  closes_cars BOOLEAN NOT NULL DEFAULT 0,
  closes_buses BOOLEAN NOT NULL DEFAULT 0,
  closes_cycles BOOLEAN NOT NULL DEFAULT 0,
  closes_pedestrians BOOLEAN NOT NULL DEFAULT 0,
  closes_rescue BOOLEAN NOT NULL DEFAULT 0,
  cuts_water BOOLEAN NOT NULL DEFAULT 0,
  cuts_power BOOLEAN NOT NULL DEFAULT 0,
  cuts_heat BOOLEAN NOT NULL DEFAULT 0,
  cuts_data BOOLEAN NOT NULL DEFAULT 0,
  note TEXT,
  contact TEXT,
  case_number TEXT,
  source TEXT,
  source_row TEXT,
  visibility TEXT NOT NULL DEFAULT 'public',
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  created_by TEXT,
  changed_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  changed_by TEXT
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('work_zone', 'features', 'work_zone', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('work_zone', 'geom', 'MULTIPOLYGON', $srs_id, 0, 0);
CREATE INDEX work_zone_clearance ON work_zone (clearance_m);

CREATE TABLE event (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT UNIQUE,
  title TEXT,
  project TEXT,
  belongs_to TEXT,
  organisation_id TEXT,
  kind TEXT,
  status TEXT NOT NULL DEFAULT 'tentative',
  starts_at DATETIME,
  ends_at DATETIME,
  "precision" TEXT NOT NULL DEFAULT 'day',
  weekly_hours TEXT,
  clearance_m REAL NOT NULL DEFAULT 0,
  attendance INTEGER,
  build_up_from DATETIME,
  tear_down_until DATETIME,
  needs_quiet BOOLEAN NOT NULL DEFAULT 0,
  event_area_id TEXT,
  series_id TEXT,
  note TEXT,
  contact TEXT,
  case_number TEXT,
  source TEXT,
  source_row TEXT,
  visibility TEXT NOT NULL DEFAULT 'public',
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  created_by TEXT,
  changed_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  changed_by TEXT
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('event', 'features', 'event', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('event', 'geom', 'MULTIPOLYGON', $srs_id, 0, 0);
CREATE INDEX event_clearance ON event (clearance_m);

CREATE TABLE event_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT UNIQUE,
  title TEXT,
  project TEXT,
  belongs_to TEXT,
  organisation_id TEXT,
  kind TEXT,
  status TEXT NOT NULL DEFAULT 'tentative',
  starts_at DATETIME,
  ends_at DATETIME,
  "precision" TEXT NOT NULL DEFAULT 'day',
  weekly_hours TEXT,
  clearance_m REAL NOT NULL DEFAULT 0,
  capacity INTEGER,
  surface TEXT,
  load_limit_kg_m2 INTEGER,
  power TEXT,
  water BOOLEAN,
  restrictions TEXT,
  note TEXT,
  contact TEXT,
  case_number TEXT,
  source TEXT,
  source_row TEXT,
  visibility TEXT NOT NULL DEFAULT 'public',
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  created_by TEXT,
  changed_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  changed_by TEXT
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('event_area', 'features', 'event_area', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('event_area', 'geom', 'MULTIPOLYGON', $srs_id, 0, 0);
CREATE INDEX event_area_clearance ON event_area (clearance_m);

CREATE TABLE development_area (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT UNIQUE,
  title TEXT,
  project TEXT,
  belongs_to TEXT,
  organisation_id TEXT,
  kind TEXT,
  status TEXT NOT NULL DEFAULT 'tentative',
  starts_at DATETIME,
  ends_at DATETIME,
  "precision" TEXT NOT NULL DEFAULT 'day',
  weekly_hours TEXT,
  clearance_m REAL NOT NULL DEFAULT 0,
  phase TEXT,
  note TEXT,
  contact TEXT,
  case_number TEXT,
  source TEXT,
  source_row TEXT,
  visibility TEXT NOT NULL DEFAULT 'public',
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  created_by TEXT,
  changed_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  changed_by TEXT
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('development_area', 'features', 'development_area', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('development_area', 'geom', 'MULTIPOLYGON', $srs_id, 0, 0);
CREATE INDEX development_area_clearance ON development_area (clearance_m);

CREATE TABLE traffic_arrangement (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTILINESTRING,
  id TEXT UNIQUE,
  title TEXT,
  project TEXT,
  belongs_to TEXT,
  organisation_id TEXT,
  kind TEXT,
  status TEXT NOT NULL DEFAULT 'tentative',
  starts_at DATETIME,
  ends_at DATETIME,
  "precision" TEXT NOT NULL DEFAULT 'day',
  weekly_hours TEXT,
  clearance_m REAL NOT NULL DEFAULT 0,
  closes_cars BOOLEAN NOT NULL DEFAULT 0,
  closes_buses BOOLEAN NOT NULL DEFAULT 0,
  closes_cycles BOOLEAN NOT NULL DEFAULT 0,
  closes_pedestrians BOOLEAN NOT NULL DEFAULT 0,
  closes_rescue BOOLEAN NOT NULL DEFAULT 0,
  note TEXT,
  contact TEXT,
  case_number TEXT,
  source TEXT,
  source_row TEXT,
  visibility TEXT NOT NULL DEFAULT 'public',
  row_version INTEGER NOT NULL DEFAULT 1,
  created_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  created_by TEXT,
  changed_at DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  changed_by TEXT
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('traffic_arrangement', 'features', 'traffic_arrangement', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('traffic_arrangement', 'geom', 'MULTILINESTRING', $srs_id, 0, 0);
CREATE INDEX traffic_arrangement_clearance ON traffic_arrangement (clearance_m);

CREATE TABLE street (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTILINESTRING,
  id TEXT UNIQUE,
  name TEXT,
  class TEXT,
  source TEXT
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('street', 'features', 'street', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('street', 'geom', 'MULTILINESTRING', $srs_id, 0, 0);

-- Findings have no spatial index: they are written in one go with their register, by SQLite's own functions alone.
CREATE TABLE finding (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT NOT NULL UNIQUE,
  rule_id TEXT NOT NULL,
  rule_version INTEGER NOT NULL,
  yields TEXT NOT NULL,
  a_table TEXT NOT NULL,
  a_id TEXT NOT NULL,
  a_version INTEGER NOT NULL,
  a_facts TEXT NOT NULL,
  b_table TEXT,
  b_id TEXT,
  b_version INTEGER,
  b_facts TEXT,
  severity TEXT NOT NULL CHECK (severity IN ('light', 'heavy')),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted_risk', 'agreed', 'not_a_problem', 'gone', 'past')),
  starts_at DATETIME,
  ends_at DATETIME,
  hours REAL,
  area_m2 REAL NOT NULL,
  distance_m REAL NOT NULL,
  by_clearance BOOLEAN NOT NULL,
  by_padding BOOLEAN NOT NULL,
  found_at DATETIME NOT NULL,
  changed_at DATETIME NOT NULL
);
INSERT INTO gpkg_contents (table_name, data_type, identifier, srs_id) VALUES ('finding', 'features', 'finding', $srs_id);
INSERT INTO gpkg_geometry_columns VALUES ('finding', 'geom', 'MULTIPOLYGON', $srs_id, 0, 0);
CREATE INDEX finding_a ON finding (a_id);
CREATE INDEX finding_b ON finding (b_id);

CREATE TABLE organisation (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  short_name TEXT NOT NULL UNIQUE,
  name TEXT,
  phone TEXT,
  is_consulted BOOLEAN NOT NULL DEFAULT 0
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('organisation', 'attributes', 'organisation');

CREATE TABLE rule (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  title_en TEXT NOT NULL,
  title_fi TEXT NOT NULL,
  sentence_en TEXT NOT NULL,
  sentence_fi TEXT NOT NULL,
  active BOOLEAN NOT NULL DEFAULT 1,
  a_table TEXT,
  a_kinds TEXT,
  a_traits TEXT,
  b_table TEXT,
  b_kinds TEXT,
  b_traits TEXT,
  distance_m REAL NOT NULL DEFAULT 0 CHECK (distance_m >= 0),
  days_before INTEGER NOT NULL DEFAULT 0 CHECK (days_before >= 0),
  days_after INTEGER NOT NULL DEFAULT 0 CHECK (days_after >= 0),
  min_area_m2 REAL NOT NULL DEFAULT 1 CHECK (min_area_m2 >= 0),
  yields TEXT NOT NULL,
  ceiling TEXT NOT NULL,
  same_organisation BOOLEAN NOT NULL DEFAULT 1,
  version INTEGER NOT NULL DEFAULT 1
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('rule', 'attributes', 'rule');

CREATE TABLE series (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  title TEXT,
  source TEXT,
  uid TEXT
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('series', 'attributes', 'series');

CREATE TABLE judgement (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  finding_id TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  word TEXT NOT NULL CHECK (word IN ('open', 'accepted_risk', 'agreed', 'not_a_problem')),
  why TEXT,
  facts TEXT NOT NULL,
  judged_at DATETIME NOT NULL,
  judged_by TEXT NOT NULL
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('judgement', 'attributes', 'judgement');

CREATE TABLE comment (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  finding_id TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  text TEXT NOT NULL,
  said_at DATETIME NOT NULL,
  said_by TEXT NOT NULL
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('comment', 'attributes', 'comment');

CREATE TABLE statement (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  organisation_id TEXT NOT NULL,
  until DATETIME NOT NULL,
  note TEXT,
  stated_at DATETIME NOT NULL,
  stated_by TEXT NOT NULL
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('statement', 'attributes', 'statement');

CREATE TABLE report (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  made_at DATETIME NOT NULL
);

CREATE TABLE checked (
  activity_id TEXT PRIMARY KEY NOT NULL,
  row_version INTEGER NOT NULL,
  rules_version TEXT NOT NULL
);

CREATE TABLE history (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  op TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  old TEXT NOT NULL,
  changed_at DATETIME NOT NULL,
  changed_by TEXT NOT NULL
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('history', 'attributes', 'history');

CREATE TABLE municipality (
  code TEXT PRIMARY KEY NOT NULL,
  setup TEXT NOT NULL
);
CREATE INDEX judgement_finding ON judgement (finding_id);
CREATE INDEX comment_finding ON comment (finding_id);
CREATE INDEX history_row ON history (row_id);
