-- A store knows itself again, also when it is restored or copied; and a file that was taken along knows which store it is
-- from, and each row as it was then.

ALTER TABLE municipality ADD COLUMN store_id TEXT;
UPDATE municipality SET store_id = lower(hex(randomblob(16)));

CREATE TABLE taking (
  store_id TEXT NOT NULL,
  taken_at DATETIME NOT NULL
);

CREATE TABLE taken (
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  row_version INTEGER NOT NULL,
  base TEXT NOT NULL,
  PRIMARY KEY (table_name, row_id)
);
