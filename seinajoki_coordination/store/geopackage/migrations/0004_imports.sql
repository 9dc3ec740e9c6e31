-- What came from others' data: each batch, and which row of its source each plan in it came from.
CREATE TABLE import_batch (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  table_name TEXT NOT NULL,
  organisation_id TEXT NOT NULL,
  mapping TEXT NOT NULL,
  imported_at DATETIME NOT NULL,
  imported_by TEXT NOT NULL,
  undone_at DATETIME
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('import_batch', 'attributes', 'import_batch');

-- Of a batch that was not undone, the latest entry of a source's row says what became of it. row_version is the plan's after
-- it, so that undoing leaves what somebody changed since.
CREATE TABLE import_row (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  batch_id TEXT NOT NULL,
  source_row TEXT NOT NULL,
  row_id TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  is_new BOOLEAN NOT NULL,
  fingerprint TEXT NOT NULL
);
INSERT INTO gpkg_contents (table_name, data_type, identifier) VALUES ('import_row', 'attributes', 'import_row');
CREATE INDEX import_row_batch ON import_row (batch_id);
