-- Everyone is told what was written, once a statement however many rows it has: commits wait for one another to tell.
-- Anybody may send such a message, so it is a reason to look and nothing to believe.
SET LOCAL search_path = "$schema", pg_temp;

-- The argument is the column with the ids that a listener knows: of plans, of rules, of the findings that words are about.
CREATE OR REPLACE FUNCTION tell() RETURNS trigger
LANGUAGE plpgsql SET search_path = "$schema", pg_temp
AS $$body$$
DECLARE
  rows bigint;
  some_ids jsonb;
  message jsonb;
BEGIN
  EXECUTE format(
    'SELECT (SELECT count(*) FROM changed), jsonb_agg(id) FROM (SELECT %I AS id FROM changed LIMIT 50) AS first', TG_ARGV[0])
    INTO rows, some_ids;
  IF rows = 0 THEN
    RETURN NULL;
  END IF;
  message := jsonb_build_object('schema', TG_TABLE_SCHEMA, 'table', TG_TABLE_NAME, 'op', lower(TG_OP), 'count', rows);
  IF octet_length(some_ids::text) < 7000 THEN -- a message holds less than 8000 bytes, and an id may be of any length
    message := message || jsonb_build_object('ids', some_ids);
  END IF;
  PERFORM pg_notify('seinajoki', message::text);
  RETURN NULL;
END;
$$body$$;

DO $$body$$
DECLARE
  written text;
  ids text;
BEGIN
  FOR written, ids IN VALUES
    ('work_zone', 'id'), ('event', 'id'), ('event_area', 'id'), ('development_area', 'id'), ('traffic_arrangement', 'id'),
    ('rule', 'id'), ('finding', 'id'), ('judgement', 'finding_id'), ('comment', 'finding_id')
  LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER t5_tell_new AFTER INSERT ON %I
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell(%L)', written, ids);
    EXECUTE format('CREATE OR REPLACE TRIGGER t5_tell_changed AFTER UPDATE ON %I
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell(%L)', written, ids);
    EXECUTE format('CREATE OR REPLACE TRIGGER t5_tell_deleted AFTER DELETE ON %I
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION tell(%L)', written, ids);
  END LOOP;
END;
$$body$$;
