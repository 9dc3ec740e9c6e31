-- Who may touch what; run last, each time, since what was made anew lets nobody in, or everybody. What the grants allow,
-- the triggers still look at row by row.
SET LOCAL search_path = "$schema", pg_temp;

-- The groups belong to the whole server and outlive a database. To make them takes the right to make roles; where an
-- administrator of the server made them before, that is not needed.
DO $$body$$
DECLARE
  lower_group text;
  this_group text;
BEGIN
  FOREACH this_group IN ARRAY groups() LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = this_group) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN', this_group);
    END IF;
    IF lower_group IS NOT NULL AND NOT pg_has_role(this_group, lower_group, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', lower_group, this_group);
    END IF;
    lower_group := this_group;
  END LOOP;
END;
$$body$$;

-- From nothing: what an earlier script granted is not granted by that. Nobody but the owner makes anything here, nor runs
-- what was not meant for them: a trigger function that runs as its owner could be hung on a table of one's own.
DO $$body$$
DECLARE
  everybody text := (SELECT string_agg(quote_ident(one), ', ') FROM unnest(groups()) AS one);
BEGIN
  EXECUTE 'REVOKE ALL ON SCHEMA "$schema" FROM PUBLIC, ' || everybody;
  EXECUTE 'REVOKE ALL ON ALL TABLES IN SCHEMA "$schema" FROM PUBLIC, ' || everybody;
  EXECUTE 'REVOKE ALL ON ALL SEQUENCES IN SCHEMA "$schema" FROM PUBLIC, ' || everybody;
  EXECUTE 'REVOKE ALL ON ALL FUNCTIONS IN SCHEMA "$schema" FROM PUBLIC, ' || everybody;
END;
$$body$$;

GRANT USAGE ON SCHEMA "$schema" TO "${schema}_reader";
GRANT SELECT ON ALL TABLES IN SCHEMA "$schema" TO "${schema}_reader";
REVOKE SELECT ON internal_note FROM "${schema}_reader";
GRANT EXECUTE ON FUNCTION present(), me(), is_owner(), ranks(text, text), may_edit(membership, text, text), is_copying(),
  refuse(text), folded(text), span_of(timestamptz, timestamptz),
  facts_of(integer, text, text) TO "${schema}_reader";

GRANT INSERT, UPDATE, DELETE ON visit, interest_area TO "${schema}_reader"; -- each its own rows, see 85_visits.sql

-- Not the fid, by whose order the last word counts.
GRANT INSERT (id, finding_id, organisation_id, word, why, facts, judged_at, judged_by) ON judgement
  TO "${schema}_consulted";
GRANT INSERT (id, finding_id, organisation_id, text, said_at, said_by) ON comment TO "${schema}_consulted";
GRANT INSERT (id, organisation_id, until, note, stated_at, stated_by) ON statement TO "${schema}_consulted";

GRANT INSERT, UPDATE, DELETE ON work_zone, event, event_area, development_area, traffic_arrangement
  TO "${schema}_member";
GRANT SELECT, INSERT, UPDATE, DELETE ON internal_note, delegation TO "${schema}_member";
GRANT INSERT ON series, report TO "${schema}_member";
GRANT USAGE ON ALL SEQUENCES IN SCHEMA "$schema" TO "${schema}_member"; -- QGIS asks for the next number itself
GRANT EXECUTE ON FUNCTION last_fid(regclass), write_check(jsonb) TO "${schema}_member";

GRANT INSERT, UPDATE, DELETE ON rule, street TO "${schema}_coordinator";
GRANT UPDATE, DELETE ON series TO "${schema}_coordinator";

GRANT INSERT, UPDATE, DELETE ON organisation TO "${schema}_administrator";
GRANT EXECUTE ON FUNCTION set_member(text, text, text, text), drop_member(text) TO "${schema}_administrator";
