-- For each table of plans; made anew where a store has them otherwise, from the columns that the table has then.

-- The optimistic lock: a client sends back the row_version it read; one that is not the stored one is refused.
-- The triggers below count it up, with nothing but the stamps or the id changed.
CREATE TRIGGER ${table}_lock BEFORE UPDATE ON $table
WHEN NEW.row_version IS NOT OLD.row_version AND NOT (NEW.row_version > OLD.row_version AND $same)
BEGIN
  SELECT RAISE(ABORT, 'seinajoki: stale row_version');
END;

-- QGIS saves one edit as two updates: the shape alone, then the values with their stamps, which are older than the first
-- update. The history has that edit once. QGIS does not send the same name again, so it is the one from before.
CREATE TRIGGER ${table}_history_update BEFORE UPDATE ON $table
WHEN NEW.row_version IS OLD.row_version AND OLD.id IS NOT NULL
BEGIN
  INSERT INTO history (table_name, row_id, op, row_version, old, changed_at, changed_by)
  SELECT '$table', OLD.id, 'update', OLD.row_version, $old_json, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'),
    CASE WHEN julianday(NEW.changed_at) IS julianday(OLD.changed_at) THEN 'unknown' ELSE coalesce(NEW.changed_by, 'unknown') END
  WHERE ($continues) IS NOT TRUE;

  UPDATE history SET
    changed_by = coalesce(nullif(NEW.changed_by, 'unknown'), json_extract(old, '$$.changed_by'), 'unknown')
  WHERE row_id = OLD.id AND row_version = OLD.row_version - 1 AND ($continues) IS TRUE;
END;

-- A millisecond late, so that what a client stamped before this update never bears its time.
CREATE TRIGGER ${table}_bump AFTER UPDATE ON $table
WHEN NEW.row_version IS OLD.row_version AND OLD.id IS NOT NULL
BEGIN
  UPDATE $table SET
    id = CASE WHEN coalesce(NEW.id, '') = '' OR NEW.id IS NOT OLD.id AND ($taken) THEN OLD.id ELSE NEW.id END,
    row_version = OLD.row_version + 1,
    changed_by = (SELECT changed_by FROM history WHERE row_id = OLD.id ORDER BY fid DESC LIMIT 1),
    changed_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+0.001 seconds')
  WHERE fid = NEW.fid;
END;

CREATE TRIGGER ${table}_history_delete BEFORE DELETE ON $table
WHEN OLD.id IS NOT NULL
BEGIN
  INSERT INTO history (table_name, row_id, op, row_version, old, changed_at, changed_by)
  VALUES ('$table', OLD.id, 'delete', OLD.row_version, $old_json, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'), 'unknown');
END;

-- A row that came without an id (one that is wiped out later stays, see above), or was pasted from another table with the id that it has there, gets its own.
CREATE TRIGGER ${table}_id AFTER INSERT ON $table
WHEN coalesce(NEW.id, '') = '' OR $taken
BEGIN
  UPDATE $table SET id = lower(hex(randomblob(4))) || '-' || lower(hex(randomblob(2))) || '-4'
    || substr(lower(hex(randomblob(2))), 2) || '-a' || substr(lower(hex(randomblob(2))), 2) || '-'
    || lower(hex(randomblob(6))), row_version = row_version + 1 WHERE fid = NEW.fid;
END;

-- A row that comes back under its id, restored or replaced by a tool, counts on from what it was.
CREATE TRIGGER ${table}_return AFTER INSERT ON $table
WHEN NEW.row_version <= (SELECT max(row_version) FROM history WHERE row_id = NEW.id)
BEGIN
  UPDATE $table SET row_version = (SELECT max(row_version) + 1 FROM history WHERE row_id = NEW.id) WHERE fid = NEW.fid;
END;
