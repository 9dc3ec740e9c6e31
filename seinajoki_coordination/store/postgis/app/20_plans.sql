-- What a plan does by itself when somebody writes it, with whatever tool: its id, whose it is, its version and stamps, its
-- history. A refusal raises: row-level security would let QGIS report a success that never was.
SET LOCAL search_path = "$schema", pg_temp;

-- Before all else, which id and number it gets. A row without an id, or pasted with one that another table has, gets its
-- own; one that is there already keeps its own. A fid of one's own choice would be in the sequence's way later. No file takes
-- a clearance that is no number: with one such plan nobody could take anything along.
CREATE OR REPLACE FUNCTION settle_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  fids regclass;
BEGIN
  IF NEW.clearance_m IN ('NaN', 'Infinity', '-Infinity') THEN
    RAISE EXCEPTION 'seinajoki: clearance_m is a number of metres, not %', NEW.clearance_m USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND NEW.fid <> OLD.fid THEN
    PERFORM refuse(format('%s.fid is the database''s own.', TG_TABLE_NAME));
  ELSIF TG_OP = 'UPDATE' AND NEW.id IS NOT DISTINCT FROM OLD.id THEN
    RETURN NEW;
  END IF;
  IF coalesce(NEW.id, '') = '' OR EXISTS (SELECT FROM plan WHERE id = NEW.id AND table_name <> TG_TABLE_NAME) THEN
    NEW.id := CASE TG_OP WHEN 'UPDATE' THEN OLD.id ELSE gen_random_uuid()::text END;
  END IF;
  IF TG_OP = 'INSERT' THEN
    fids := pg_get_serial_sequence(TG_RELID::regclass::text, 'fid');
    IF NEW.fid > last_fid(fids) THEN
      NEW.fid := nextval(fids);
    END IF;
  END IF;
  RETURN NEW;
END;
$$body$$;

-- The last number that a table's sequence gave; read as its owner, since writers may only draw from it.
CREATE OR REPLACE FUNCTION last_fid(fids regclass) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  RETURN coalesce(pg_sequence_last_value(fids), 0);
END;
$$body$$;

-- Members edit what is theirs, as it was and as it will be: else one could take a row over, or foist one on somebody. Nor
-- may they come under the id that somebody else's plan had.
CREATE OR REPLACE FUNCTION guard_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  me membership := me();
  former jsonb;
BEGIN
  IF ranks(me.role, 'coordinator') THEN
    RETURN coalesce(NEW, OLD);
  END IF;
  IF TG_OP <> 'INSERT' AND NOT may_edit(me, OLD.organisation_id, OLD.project) THEN
    PERFORM refuse(format('%s %s is another organisation''s.', TG_TABLE_NAME, OLD.id));
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF TG_OP = 'INSERT' AND coalesce(NEW.organisation_id, '') = '' THEN
    NEW.organisation_id := me.organisation_id;
  END IF;
  IF NOT may_edit(me, NEW.organisation_id, NEW.project) THEN
    PERFORM refuse(format('%s %s would be another organisation''s.', TG_TABLE_NAME, NEW.id));
  END IF;
  IF TG_OP = 'INSERT' OR NEW.id IS DISTINCT FROM OLD.id THEN
    SELECT h.old INTO former FROM history h WHERE h.row_id = NEW.id ORDER BY h.row_version DESC LIMIT 1;
    IF FOUND AND NOT may_edit(me, former ->> 'organisation_id', former ->> 'project') THEN
      PERFORM refuse(format('%s %s was another organisation''s.', TG_TABLE_NAME, NEW.id));
    END IF;
  END IF;
  RETURN NEW;
END;
$$body$$;

-- The optimistic lock and the stamps. Clients send back the row_version they read, and no stamps: those are made here.
CREATE OR REPLACE FUNCTION stamp_changed_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  IF NEW.row_version IS DISTINCT FROM OLD.row_version THEN
    RAISE EXCEPTION 'seinajoki: stale row_version' USING
      ERRCODE = 'serialization_failure',
      DETAIL = format('%s %s is of version %s by now, of %s by %s.',
        TG_TABLE_NAME, OLD.id, OLD.row_version, OLD.changed_at, OLD.changed_by);
  END IF;
  NEW.created_at := OLD.created_at;
  NEW.created_by := OLD.created_by;
  NEW.changed_at := OLD.changed_at;
  NEW.changed_by := OLD.changed_by;
  IF NEW *= OLD THEN -- byte by byte: nothing changed, so there is no new version
    RETURN NEW;
  END IF;
  NEW.row_version := OLD.row_version + 1;
  IF NEW.id <> OLD.id THEN
    NEW.row_version := greatest(NEW.row_version, (SELECT max(row_version) + 1 FROM history WHERE row_id = NEW.id));
  END IF;
  NEW.changed_at := present();
  NEW.changed_by := (me()).display_name;
  RETURN NEW;
END;
$$body$$;

-- A row that comes back under its id, restored or replaced by a tool, counts on from what it was, and is as old as it was.
CREATE OR REPLACE FUNCTION stamp_new_plan() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  former record;
BEGIN
  IF is_copying() THEN
    RETURN NEW;
  END IF;
  SELECT h.row_version, h.old ->> 'created_at' AS created_at, h.old ->> 'created_by' AS created_by
  INTO former FROM history h WHERE h.row_id = NEW.id ORDER BY h.row_version DESC LIMIT 1;
  NEW.row_version := coalesce(former.row_version + 1, 1);
  NEW.changed_at := present();
  NEW.changed_by := (me()).display_name;
  NEW.created_at := coalesce(former.created_at::timestamptz, NEW.changed_at);
  NEW.created_by := CASE WHEN former.row_version IS NULL THEN NEW.changed_by ELSE former.created_by END;
  RETURN NEW;
END;
$$body$$;

CREATE OR REPLACE FUNCTION utc_text(instant timestamptz) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN to_char(instant AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

-- A row as a GeoPackage's history has it: instants as texts in UTC, truths as 0 and 1, no binary columns, no fid.
CREATE OR REPLACE FUNCTION kept(table_oid oid, plan_row jsonb, shape text) RETURNS jsonb
LANGUAGE plpgsql STABLE SET search_path = "$schema", pg_temp
AS $$body$$
BEGIN
  RETURN (
    WITH of_some_type AS (
      SELECT attname::text AS name, atttypid::regtype AS type, plan_row ->> attname AS value
      FROM pg_attribute
      WHERE attrelid = table_oid AND attnum > 0 AND NOT attisdropped
        AND atttypid IN ('boolean'::regtype, 'timestamptz'::regtype, 'bytea'::regtype)
    )
    SELECT plan_row - 'fid' - array_agg(name) || jsonb_build_object('geom', shape)
      || coalesce(jsonb_object_agg(name, value::boolean::integer) FILTER (WHERE type = 'boolean'::regtype), '{}')
      || coalesce(jsonb_object_agg(name, utc_text(value::timestamptz)) FILTER (WHERE type = 'timestamptz'::regtype), '{}')
    FROM of_some_type
  );
END;
$$body$$;

-- Written as the owner: nobody else may write the history.
CREATE OR REPLACE FUNCTION keep_history() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  shape text := shape_hex(OLD.geom);
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.row_version = OLD.row_version THEN
    RETURN NULL;
  END IF;
  OLD.geom := NULL;
  INSERT INTO history (table_name, row_id, op, row_version, old, changed_at, changed_by, login)
  VALUES (TG_TABLE_NAME, OLD.id, lower(TG_OP), OLD.row_version, kept(TG_RELID, to_jsonb(OLD), shape),
    CASE TG_OP WHEN 'UPDATE' THEN NEW.changed_at ELSE present() END, (me()).display_name, session_user);
  RETURN NULL;
END;
$$body$$;

-- PostgreSQL fires them in the order of their names.
DO $$body$$
DECLARE
  plans text;
BEGIN
  FOREACH plans IN ARRAY ARRAY['work_zone', 'event', 'event_area', 'development_area', 'traffic_arrangement'] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER t1_id BEFORE INSERT OR UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION settle_plan()', plans);
    EXECUTE format('CREATE OR REPLACE TRIGGER t2_rights BEFORE INSERT OR UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION guard_plan()', plans);
    EXECUTE format('CREATE OR REPLACE TRIGGER t3_stamps BEFORE UPDATE ON %I
      FOR EACH ROW EXECUTE FUNCTION stamp_changed_plan()', plans);
    EXECUTE format('CREATE OR REPLACE TRIGGER t3_stamps_of_new BEFORE INSERT ON %I
      FOR EACH ROW EXECUTE FUNCTION stamp_new_plan()', plans);
    EXECUTE format('CREATE OR REPLACE TRIGGER t4_history AFTER UPDATE OR DELETE ON %I
      FOR EACH ROW EXECUTE FUNCTION keep_history()', plans);
  END LOOP;
END;
$$body$$;
